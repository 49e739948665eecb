//! What went wrong: bids that were lost, bids that were disqualified, companies that fell.

use crate::contest::debrief::{self, DisqualifiedBids, LostBids};
use crate::ui::charts::{Bar, Bars};
use crate::ui::components::Panel;
use crate::ui::words::debrief::{disqualified as cause_of, factor, fallen as told};
use leptos::prelude::*;
use texts::i18n::*;

/// Why bids came to nothing, the most frequent first.
#[component]
pub fn Causes(causes: debrief::Causes) -> impl IntoView {
    let i18n = use_i18n();
    let debrief::Causes { bids, won, lost, disqualified } = causes;
    let of_students =
        move |bids: u32, students: u32| t_string!(i18n, debrief.causes.of_students, bids = bids, students = students);
    let lost_most = lost.iter().map(|one| one.bids).max().unwrap_or(1);
    let lost_bars = move || {
        let bar = |one: &LostBids| Bar {
            name: factor(i18n.get_locale(), one.by).to_owned(),
            percent: percent(one.bids, lost_most),
            text: of_students(one.bids, one.students),
            is_own: false,
        };
        lost.iter().map(bar).collect::<Vec<_>>()
    };
    let disqualified_most = disqualified.iter().map(|one| one.bids).max().unwrap_or(1);
    let disqualified_bars = move || {
        let bar = |one: &DisqualifiedBids| Bar {
            name: cause_of(i18n.get_locale(), one.cause).to_owned(),
            percent: percent(one.bids, disqualified_most),
            text: of_students(one.bids, one.students),
            is_own: false,
        };
        disqualified.iter().map(bar).collect::<Vec<_>>()
    };
    let (lost_bars, disqualified_bars) = (Signal::derive(lost_bars), Signal::derive(disqualified_bars));
    let any_lost = move || match lost_bars.with(Vec::is_empty) {
        true => view! { <p>{t!(i18n, debrief.causes.none_lost)}</p> }.into_any(),
        false => view! {
            <p class="sub">{t!(i18n, debrief.causes.lost_note)}</p>
            <Bars label=t!(i18n, debrief.causes.lost) bars=lost_bars />
        }
        .into_any(),
    };
    let any_disqualified = move || match disqualified_bars.with(Vec::is_empty) {
        true => view! { <p>{t!(i18n, debrief.causes.none_disqualified)}</p> }.into_any(),
        false => view! { <Bars label=t!(i18n, debrief.causes.disqualified) bars=disqualified_bars /> }.into_any(),
    };
    view! {
        <Panel
            title=t!(i18n, debrief.causes.heading)
            note=move || t_string!(i18n, debrief.causes.note, bids = bids, won = won)
            class="debrief__part"
        >
            <div class="panel__body columns">
                <div class="stack"><h3>{t!(i18n, debrief.causes.lost)}</h3>{any_lost}</div>
                <div class="stack"><h3>{t!(i18n, debrief.causes.disqualified)}</h3>{any_disqualified}</div>
            </div>
        </Panel>
    }
}

/// The companies that went bankrupt, and where their money was.
#[component]
pub fn Fallen(fallen: Vec<debrief::Fallen>) -> impl IntoView {
    let i18n = use_i18n();
    let lines = move || {
        let locale = i18n.get_locale();
        if fallen.is_empty() {
            return view! { <p>{t!(i18n, debrief.fallen.none)}</p> }.into_any();
        }
        let one = |one: &debrief::Fallen| view! { <li>{told(locale, one).join(sentence_space(locale))}</li> };
        view! { <ul class="findings">{fallen.iter().map(one).collect_view()}</ul> }.into_any()
    };
    view! {
        <Panel title=t!(i18n, debrief.fallen.heading) class="debrief__part">
            <div class="panel__body">{lines}</div>
        </Panel>
    }
}

/// Chinese sentences stand without a space between them.
const fn sentence_space(locale: Locale) -> &'static str {
    match locale {
        Locale::zh_CN => "",
        Locale::en => " ",
    }
}

fn percent(part: u32, whole: u32) -> u8 {
    (part * 100).checked_div(whole).unwrap_or(0).min(100) as u8
}
