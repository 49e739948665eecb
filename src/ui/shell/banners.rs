//! Lines across the page that stay until they are dealt with: trouble with saving, another tab that
//! plays, a month's end worth an export, a company that fell, a game that is over,
//! a game played for a class.

use super::watch::WatchBar;
use crate::browser::clipboard;
use crate::contest::challenge::played_for::PlayedFor;
use crate::ui::components::{Banner, Button, ButtonSize, LinkButton, Tone};
use crate::ui::lazy::use_modules;
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, href};
use crate::ui::session::{SavingTrouble, Session, use_session};
use crate::ui::task::spawn_lasting;
use game::time::Month;
use leptos::prelude::*;
use texts::i18n::*;

/// All banners of the moment.
#[component]
pub fn Banners() -> impl IntoView {
    view! {
        <div class="banners">
            <WatchBar />
            <PlanBanner />
            <Saving />
            <MonthEndBanner />
            <BankruptBanner />
            <Over />
            <ClassBanner />
        </div>
    }
}

/// The bar of a month that is planned, which comes with games by rounds.
#[component]
fn PlanBanner() -> impl IntoView {
    let (session, modules) = (use_session(), use_modules());
    let is_planning = Memo::new(move |_| session.is_planning());
    move || is_planning.get().then(|| modules.rounds.view(|pages| (pages.plan_bar)()))
}

/// What keeps the game from being kept, and the way out.
#[component]
fn Saving() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    move || {
        let trouble = session.trouble()?;
        let (tone, words) = match trouble {
            SavingTrouble::Blocked => (Tone::Warn, t_string!(i18n, common.save.blocked)),
            SavingTrouble::Full => (Tone::Danger, t_string!(i18n, common.save.full)),
            SavingTrouble::Elsewhere => (Tone::Warn, t_string!(i18n, common.save.other_tab)),
        };
        let way_out = move || match trouble {
            SavingTrouble::Elsewhere => view! {
                <Button size=ButtonSize::Small on_click=move || session.take_over()>
                    {t!(i18n, common.save.take_over)}
                </Button>
            }
            .into_any(),
            // A plan goes out by being handed in.
            SavingTrouble::Blocked | SavingTrouble::Full if session.is_planning() => ().into_any(),
            SavingTrouble::Blocked | SavingTrouble::Full => view! { <ExportButton /><CopyButton /> }.into_any(),
        };
        Some(view! { <Banner tone actions=way_out>{words}</Banner> })
    }
}

/// Once an export was made or put off, so many months go by before it is offered again.
const UNSAVED_MONTHS: u8 = 3;

/// At a month's end an export is offered: at the first, when several months have gone by since it was last made or
/// put off, and before the last month.
#[component]
fn MonthEndBanner() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let opened = session.peek(|seen| seen.month());
    let dealt_with = RwSignal::new(opened);
    let done = move || dealt_with.set(session.peek(|seen| seen.month()));
    let closed = Memo::new(move |_| {
        let is_elsewhere = session.is_watching() || session.is_planning();
        let (month, is_last) = session.view(|seen| {
            let month = seen.month();
            (!seen.is_over() && !is_elsewhere).then(|| (month, month == seen.scenario().last_month()))
        })?;
        let since = month.number().saturating_sub(dealt_with.get().number());
        let was_asked = dealt_with.get() > opened;
        let is_due = since >= UNSAVED_MONTHS || since > 0 && (is_last || !was_asked);
        if is_due { month.previous() } else { None }
    });
    let actions = move || {
        view! {
            <ExportButton on_done=done />
            <Button size=ButtonSize::Small on_click=done>{t!(i18n, common.save.later)}</Button>
        }
    };
    let words = move |month: Month| t_string!(i18n, common.save.month_end, month = month.number());
    move || closed.get().map(|month| view! { <Banner tone=Tone::Plain actions>{move || words(month)}</Banner> })
}

/// The company is bankrupt.
#[component]
fn BankruptBanner() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let fallen = Memo::new(move |_| session.view(|seen| seen.is_bankrupt() && !seen.is_over()));
    move || fallen.get().then(|| view! { <Banner tone=Tone::Danger>{t!(i18n, common.bankrupt)}</Banner> })
}

/// The game is over: where its result is, and for a class where it is handed in.
#[component]
fn Over() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let over = Memo::new(move |_| is_over(session));
    let class = StoredValue::new(ForClass::of(session));
    let actions = move || {
        view! {
            {move || class.with_value(|class| class.as_ref().map(|class| class.way()))}
            <LinkButton href=href(Page::YearEnd) size=ButtonSize::Small>{t!(i18n, common.see_year)}</LinkButton>
            <ExportButton />
        }
    };
    let words = move || class.with_value(|class| class.as_ref().map(|class| class.words(i18n.get_locale())));
    move || {
        over.get().then(|| {
            view! { <Banner tone=Tone::Jade actions>{t!(i18n, common.year_over)}" "{words}</Banner> }
        })
    }
}

/// The game is played for a class: where it is handed in, or that it is practice. Once it is over, the
/// banner that says so says this too.
#[component]
fn ClassBanner() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let over = Memo::new(move |_| is_over(session));
    ForClass::of(session).map(|class| {
        let class = StoredValue::new(class);
        let tone = if class.with_value(|class| class.is_practice) { Tone::Warn } else { Tone::Plain };
        let words = move || class.with_value(|class| class.words(i18n.get_locale()));
        let actions = move || class.with_value(ForClass::way);
        move || (!over.get()).then(|| view! { <Banner tone actions>{words}</Banner> })
    })
}

/// Whether the game that is played here is over, tracked.
fn is_over(session: Session) -> bool {
    let is_elsewhere = session.is_watching() || session.is_planning();
    session.view(|seen| seen.is_over()) && !is_elsewhere
}

/// A game that is played for a class.
struct ForClass {
    is_practice: bool,
    title: String,
}

impl ForClass {
    fn of(session: Session) -> Option<Self> {
        let played_for = session.played_for()?;
        let title = played_for.title().unwrap_or_default();
        Some(Self { is_practice: matches!(played_for, PlayedFor::Practice(_)), title })
    }

    /// That it is, and whether it can be handed in.
    fn words(&self, locale: Locale) -> String {
        match (self.is_practice, self.title.as_str()) {
            (false, _) => td_string!(locale, bar.class.banner).to_owned(),
            (true, "") => td_string!(locale, bar.practice.banner_untitled).to_owned(),
            (true, title) => td_string!(locale, bar.practice.banner, title = title),
        }
    }

    /// The button to the class.
    fn way(&self) -> impl IntoView + use<> {
        let (i18n, is_practice) = (use_i18n(), self.is_practice);
        let words = move || match is_practice {
            true => t_string!(i18n, bar.practice.to_class),
            false => t_string!(i18n, bar.class.to_hand_in),
        };
        view! { <LinkButton href=href(Page::Class) size=ButtonSize::Small>{words}</LinkButton> }
    }
}

/// The button that offers the game as a file.
#[component]
fn ExportButton(
    /// Called afterwards.
    #[prop(optional, into)]
    on_done: Option<Callback<()>>,
) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let export = move || {
        session.export();
        if let Some(done) = on_done {
            done.run(());
        }
    };
    view! { <Button size=ButtonSize::Small on_click=export>{t!(i18n, common.save.export)}</Button> }
}

/// The button that copies the game as a text, for where files cannot be saved either.
#[component]
fn CopyButton() -> impl IntoView {
    let (session, reports, i18n) = (use_session(), use_reports(), use_i18n());
    let copy = move || {
        let Some(text) = session.text() else { return };
        let locale = i18n.get_locale_untracked();
        spawn_lasting(async move {
            match clipboard::copy(&text).await {
                Ok(()) => reports.told(td_string!(locale, common.save.copied).to_owned()),
                Err(clipboard::Refused) => reports.failed(td_string!(locale, common.save.not_copied).to_owned()),
            }
        });
    };
    view! { <Button size=ButtonSize::Small on_click=copy>{t!(i18n, common.save.copy)}</Button> }
}
