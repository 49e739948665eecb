//! All labs, by kind, with what was earned in each.

use super::attempts::{LabAttempt, attempts};
use super::content::own_cards;
use super::state::{LabArrival, use_labs};
use super::words::{LabKind, number, percent, said};
use super::{lab_page, waiting};
use crate::study::lab::LabCard;
use crate::ui::components::{Glyph, Panel, Tag, Tone};
use crate::ui::pages::course::{topic_name, use_course};
use crate::ui::route::href;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The list.
#[component]
pub fn LabList() -> impl IntoView {
    let labs = use_labs();
    // What is begun may have been handed in or deleted elsewhere: it is looked up each time.
    let begun: Arc<Vec<LabAttempt>> = Arc::new(attempts());
    move || match labs.list() {
        LabArrival::Here(list) => {
            let of_kind = |kind| {
                let cards = match kind {
                    LabKind::Own => own_cards(),
                    kind => list.labs.iter().filter(|card| LabKind::of(&card.id) == kind).cloned().collect(),
                };
                view! { <KindPanel kind cards begun=begun.clone() /> }
            };
            LabKind::ALL.into_iter().map(of_kind).collect_view().into_any()
        }
        arrival => waiting(arrival == LabArrival::Failed, move || labs.fetch_list()),
    }
}

#[component]
fn KindPanel(kind: LabKind, cards: Vec<LabCard>, begun: Arc<Vec<LabAttempt>>) -> impl IntoView {
    let i18n = use_i18n();
    let note = {
        let count = cards.len();
        move || t_string!(i18n, lab.count, count = count)
    };
    let rows = move |card: LabCard| {
        let is_begun = begun.iter().any(|attempt| attempt.lab.id == card.id && attempt.lab.handed_in.is_none());
        view! { <LabRow card is_begun /> }
    };
    (!cards.is_empty()).then(|| {
        view! {
            <Panel title=move || kind.name(i18n.get_locale()) note>
                <ul class="labs">{cards.into_iter().map(rows).collect_view()}</ul>
            </Panel>
        }
    })
}

#[component]
fn LabRow(card: LabCard, is_begun: bool) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let card = StoredValue::new(card);
    let id = card.with_value(|card| card.id.clone());
    let address = href(lab_page(&id));
    let done = course.peek(|progress| progress.labs.get(&id).map(|lab| (lab.best, lab.attempts)));
    let number = move || number(i18n.get_locale(), &id);
    let text = move |of: fn(&LabCard) -> &crate::study::bilingual::Bilingual| {
        card.with_value(|card| said(i18n.get_locale(), of(card)).to_owned())
    };
    let topics = move || {
        let locale = i18n.get_locale();
        let topics = card.with_value(|card| card.topics.clone());
        topics.into_iter().map(|topic| format!(" · {}", topic_name(locale, topic))).collect::<String>()
    };
    let minutes = card.with_value(|card| card.minutes);
    let situation = move || match text(|card| &card.situation) {
        situation if situation.is_empty() => situation,
        situation => format!("{situation} · "),
    };
    let state = move || match (is_begun, done) {
        (true, _) => {
            Some(view! { <Tag tone=Tone::Warn icon=Glyph::Clock>{t_string!(i18n, lab.begun)}</Tag> }.into_any())
        }
        (false, Some((best, _))) => {
            let words = t_string!(i18n, lab.best, percent = percent(best));
            Some(view! { <Tag tone=Tone::Jade icon=Glyph::Check>{words}</Tag> }.into_any())
        }
        (false, None) => None,
    };
    view! {
        <li class="labs__row">
            <span class="labs__number">{number}</span>
            <div class="labs__what">
                <h3><a class="link" href=address>{move || text(|card| &card.title)}</a></h3>
                <p>{move || text(|card| &card.goal)}</p>
                <p class="sub">
                    {situation}
                    {move || t_string!(i18n, lab.minutes, minutes = minutes)}
                    {topics}
                </p>
            </div>
            <span class="labs__state">{state}</span>
        </li>
    }
}
