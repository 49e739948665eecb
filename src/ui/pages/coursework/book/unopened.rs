//! Homework that the class has kept and this browser cannot open: it is told, with the way to its key.

use crate::contest::course_plan::CoursePlan;
use crate::contest::submission::moment::ClockTime;
use crate::record::Fingerprint;
use crate::ui::components::{Note, Tone};
use crate::ui::pages::class::keys::{LoadKey, for_seal};
use crate::ui::pages::coursework::state::use_coursework;
use leptos::prelude::*;
use std::collections::BTreeSet;
use texts::i18n::*;

/// How many pieces cannot be opened and why; nothing where all were.
#[component]
pub fn Unopened(
    /// The plan.
    plan: Memo<Option<CoursePlan>>,
    /// What the class has kept for it.
    kept: Memo<Vec<(Fingerprint, ClockTime)>>,
) -> impl IntoView {
    let (inbox, i18n) = (use_coursework().inbox, use_i18n());
    let whys = Memo::new(move |_| {
        let Some(edition) = plan.with(|plan| plan.as_ref().map(CoursePlan::edition)) else { return Vec::new() };
        let why = |(text, _): &(Fingerprint, ClockTime)| {
            inbox.unopened.with(|unopened| unopened.get(&(edition, *text)).cloned())
        };
        kept.with(|kept| kept.iter().filter_map(why).collect::<Vec<String>>())
    });
    // The key may have come elsewhere on the page.
    let lacks_key = Memo::new(move |_| {
        whys.track();
        plan.with(|plan| plan.as_ref().and_then(|plan| plan.seal)).is_some_and(|seal| for_seal(&seal).is_none())
    });
    move || {
        let whys = whys.get();
        let count = whys.len();
        (count > 0).then(|| {
            let each: Vec<String> = whys.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
            let why = each.join(" ");
            let words = move || t_string!(i18n, coursework.collect.unopened, count = count, why = why.clone());
            let key = lacks_key.get().then(|| view! { <LoadKey on_load=move |()| inbox.try_again() /> });
            view! {
                <Note tone=Tone::Warn alert=true>{words}</Note>
                {key}
            }
        })
    }
}
