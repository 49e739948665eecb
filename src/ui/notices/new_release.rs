//! A new release lies ready: it is taken when the player says so, not in the middle of a month, and in one tab.

use super::card::NoticeCard;
use super::site_news::SiteNews;
use crate::ui::components::{Button, ButtonKind, ButtonSize};
use crate::ui::lazy::use_modules;
use game::RULES_VERSION;
use leptos::prelude::*;
use texts::i18n::*;

/// Tells of it, and takes it.
#[component]
pub fn NewRelease(
    /// What the worker has said.
    news: SiteNews,
) -> impl IntoView {
    let (modules, i18n) = (use_modules(), use_i18n());
    let is_in_month = Memo::new(move |_| modules.games.here().is_some_and(|games| games.is_in_month()));
    // A month in which it was told is not disturbed again; what was put off is asked anew after the next month.
    let (was_told, is_put_off) = (RwSignal::new(false), RwSignal::new(false));
    Effect::new(move |_| {
        if is_in_month.get() {
            is_put_off.set(false);
        }
    });
    let has_other_rules = move || news.rules().filter(|rules| *rules != RULES_VERSION);
    let words = Signal::derive(move || match (news.others(), has_other_rules()) {
        (0, None) => t_string!(i18n, notice.new_release).to_owned(),
        (0, Some(found)) => t_string!(i18n, notice.other_rules, found = found, known = RULES_VERSION),
        (n, _) => t_string!(i18n, notice.other_tabs, n = n),
    });
    let meanwhile = Signal::derive(move || t_string!(i18n, notice.in_month).to_owned());
    let offer = move || {
        view! {
            <NoticeCard words>
                <Button size=ButtonSize::Small kind=ButtonKind::Ink on_click=move || news.take()>
                    {t!(i18n, notice.take)}
                </Button>
                <Button size=ButtonSize::Small on_click=move || is_put_off.set(true)>{t!(i18n, notice.later)}</Button>
            </NoticeCard>
        }
    };
    let wait = move || {
        view! {
            <NoticeCard words=meanwhile>
                <Button size=ButtonSize::Small on_click=move || was_told.set(true)>{t!(i18n, notice.understood)}</Button>
            </NoticeCard>
        }
    };
    move || match (news.is_there(), is_in_month.get()) {
        (false, _) => None,
        (true, true) => (!was_told.get()).then(|| wait().into_any()),
        (true, false) => (!is_put_off.get()).then(|| offer().into_any()),
    }
}
