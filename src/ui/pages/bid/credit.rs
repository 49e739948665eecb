//! The customer's credit, beside the payment term: its grade if it was checked, or a way to check it.

use super::room::BidRoom;
use crate::insight::care::care_work::CareWork;
use crate::ui::components::{Tag, Tone};
use crate::ui::pages::care_button::CareButton;
use crate::ui::words::credit::{grade, grade_about};
use game::care::Grade;
use game::people::TaskKind;
use leptos::prelude::*;
use texts::i18n::*;

/// The grade with what it means for this term, or that nobody has checked and the gesture that does.
#[component]
pub(super) fn CreditOfCustomer(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let customer = room.tender.customer;
    let report = Memo::new(move |_| room.view(|seen, _| seen.relation(customer).details().credit));
    let is_planned = Memo::new(move |_| {
        room.view(|seen, _| seen.planned_tasks().any(|task| *task == TaskKind::CreditCheck { customer }))
    });
    let asked = room.terms(|terms| terms.term_months);
    move || {
        let locale = i18n.get_locale();
        let Some(report) = report.get() else {
            let words = if is_planned.get() {
                td_string!(locale, tenders.credit.planned)
            } else {
                td_string!(locale, tenders.credit.unchecked)
            };
            return view! { <small class="terms__more">{words} <CareButton customer work=CareWork::CreditCheck /></small> }
                .into_any();
        };
        let is_long = asked > report.term_months;
        let tone = match report.grade {
            Grade::D => Tone::Danger,
            Grade::C => Tone::Warn,
            _ if is_long => Tone::Warn,
            _ => Tone::Jade,
        };
        let months = report.term_months;
        let long = is_long.then(|| td_string!(locale, tenders.credit.proposes, months = months));
        view! {
            <small class="terms__more">
                <Tag tone>{grade(locale, report.grade)}</Tag>
                " "
                {grade_about(locale, report.grade)}
                {long}
            </small>
        }
        .into_any()
    }
}
