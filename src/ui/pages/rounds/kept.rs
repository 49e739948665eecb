//! What this browser keeps beside a result: decisions made on another edition of it, and later months.

use crate::contest::rounds::{ResultFile, Transferred};
use crate::ui::components::{Note, Tone};
use crate::ui::session::{Begun, PlanId};
use crate::ui::words::{rounds, time};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Decisions for the month of a result that were made on another edition of it.
pub struct Kept {
    begun: Begun,
    carried: Transferred,
    /// Whether that edition is the newer one.
    is_newer: bool,
}

impl Kept {
    /// Those for the month of a result; none when there are none, or they were made on it.
    pub fn beside(result: &ResultFile) -> Option<Self> {
        let begun = PlanId::of(result).begun()?;
        if !begun.is_on_another(result) || begun.plan.steps.is_empty() {
            return None;
        }
        let carried = begun.plan.transferred_to(result)?;
        let is_newer = begun.issue > result.issue;
        Some(Self { begun, carried, is_newer })
    }

    /// What is asked before the month is planned on this result; nothing when all fits and nothing is lost.
    pub fn question(&self, locale: Locale) -> Option<String> {
        let (count, left) = (self.begun.plan.steps.len(), self.carried.left.len());
        match (self.is_newer, left) {
            (true, _) => Some(td_string!(locale, rounds.kept.sure_newer, count = count, left = left)),
            (false, 0) => None,
            (false, _) => Some(td_string!(locale, rounds.kept.sure, count = count, left = left)),
        }
    }

    /// What became of them once the month is planned on this result.
    pub fn told(&self, locale: Locale) -> String {
        let (taken, left) = (self.carried.plan.steps.len(), self.carried.left.len());
        match left {
            0 => td_string!(locale, rounds.kept.taken_all, taken = taken),
            _ => td_string!(locale, rounds.kept.taken, taken = taken, left = left),
        }
    }
}

/// Says what is kept beside a result; nothing when nothing is.
#[component]
pub fn KeptNotes(result: Arc<ResultFile>) -> impl IntoView {
    let i18n = use_i18n();
    let (kept, later) = (Kept::beside(&result), PlanId::of(&result).later());
    let of_other = kept.map(|kept| {
        let kept = Arc::new(kept);
        let tone = if kept.is_newer || !kept.carried.left.is_empty() { Tone::Warn } else { Tone::Plain };
        let (shown, listed) = (kept.clone(), kept);
        let words = move || {
            let (count, taken) = (shown.begun.plan.steps.len(), shown.carried.plan.steps.len());
            match shown.is_newer {
                true => t_string!(i18n, rounds.kept.newer, count = count, taken = taken),
                false => t_string!(i18n, rounds.kept.other, count = count, taken = taken),
            }
        };
        view! {
            <Note tone>{words}</Note>
            {move || left(i18n.get_locale(), &listed.carried)}
        }
    });
    let of_later = later.map(|later| {
        let words = move || {
            let locale = i18n.get_locale();
            let month = match later.month {
                Some(month) => time::month_within(locale, month),
                None => td_string!(locale, rounds.kept.year_end).to_owned(),
            };
            td_string!(locale, rounds.kept.later, month = month)
        };
        view! { <Note tone=Tone::Warn>{words}</Note> }
    });
    view! {
        {of_later}
        {of_other}
    }
}

/// What does not fit, and why; nothing when all does.
fn left(locale: Locale, carried: &Transferred) -> Option<impl IntoView + use<>> {
    let seen = carried.world.observe(carried.plan.team);
    let lines: Vec<_> = carried.left.iter().map(|one| rounds::skipped(locale, &seen, one)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <h4>{td_string!(locale, rounds.kept.left)}</h4>
            <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        }
    })
}
