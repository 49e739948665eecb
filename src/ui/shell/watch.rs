//! While somebody's year is looked at: whose it is, and how to go through it month by month.

use crate::ui::components::{ButtonSize, Choice, Glyph, IconButton, LinkButton, Segmented};
use crate::ui::route::{Page, href};
use crate::ui::session::{MonthPoint, Watching, use_session};
use crate::ui::words::time;
use game::time::Month;
use leptos::prelude::*;
use texts::i18n::*;

/// The bar; nothing while a game is played.
#[component]
pub fn WatchBar() -> impl IntoView {
    let session = use_session();
    let watching = Memo::new(move |_| session.is_watching());
    move || watching.get().then(|| view! { <Bar /> })
}

#[component]
fn Bar() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let months = StoredValue::new(session.months_to_watch());
    let at = move || {
        session.watching().map_or((Month::FIRST, MonthPoint::Close), |Watching { month, moment, .. }| (month, moment))
    };
    let who =
        move || t_string!(i18n, watch.whose, who = session.watching().map(|watching| watching.who).unwrap_or_default());
    let month = Signal::derive(move || at().0);
    let moment = Signal::derive(move || at().1);
    let step = move |months_on: Option<Month>| {
        if let Some(month) = months_on.filter(|month| months.with_value(|months| months.contains(month))) {
            session.look_at(month, moment.get_untracked());
        }
    };
    let back = move || href(session.watching().map_or(Page::Teach, |watching| watching.back));
    let is_first = Signal::derive(move || month.get() == Month::FIRST);
    let is_last = Signal::derive(move || months.with_value(|months| months.last() == Some(&month.get())));
    view! {
        <div class="watch" role="region" aria-label=t!(i18n, watch.label)>
            <b>{who}</b>
            <div class="cluster">
                <IconButton
                    glyph=Glyph::ArrowLeft
                    label=t!(i18n, watch.before)
                    disabled=is_first
                    on_click=move || step(month.get_untracked().previous())
                />
                <span role="status">{move || time::month(i18n.get_locale(), month.get())}</span>
                <IconButton
                    glyph=Glyph::ArrowRight
                    label=t!(i18n, watch.after)
                    disabled=is_last
                    on_click=move || step(month.get_untracked().next())
                />
                <Segmented
                    label=t!(i18n, watch.moment)
                    choices=vec![
                        Choice::new(MonthPoint::Opening, t!(i18n, watch.opening)),
                        Choice::new(MonthPoint::Close, t!(i18n, watch.close)),
                    ]
                    value=moment
                    on_change=move |moment| session.look_at(month.get_untracked(), moment)
                />
            </div>
            <div class="cluster">
                <LinkButton href=href(Page::Decisions) size=ButtonSize::Small>{t!(i18n, watch.decisions)}</LinkButton>
                <LinkButton href=back size=ButtonSize::Small>{t!(i18n, watch.back)}</LinkButton>
            </div>
        </div>
    }
}
