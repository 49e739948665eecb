//! The payment term that the customer gets, and its credit beside it: its grade if it was checked, or a way to check it.

use super::room::BidRoom;
use crate::insight::care::care_work::CareWork;
use crate::ui::components::{Tag, Tone};
use crate::ui::pages::care_button::CareButton;
use crate::ui::words::credit::{grade, grade_about};
use crate::ui::words::tender;
use game::care::Grade;
use game::people::TaskKind;
use game::tender::term_points;
use leptos::prelude::*;
use texts::i18n::*;

/// The term that the company's own setting gives this customer, where it is another than the one asked for, with
/// what that does to the service points.
#[component]
pub(super) fn TermGiven(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let given = Memo::new(move |_| {
        room.view(|seen, terms| {
            let given = seen.term_given(terms.id.customer, terms.term_months);
            let longer = i32::from(given) - i32::from(terms.term_months);
            (longer != 0).then(|| (given, term_points(&seen.scenario().tender, longer)))
        })
    });
    move || {
        let (given, points) = given.get()?;
        let term = tender::term(i18n.get_locale(), given);
        let words = t_string!(i18n, tenders.credit.given, term = term, points = tender::signed(points));
        Some(view! { <small class="terms__more">{words}</small> })
    }
}

/// The grade with what it means for this term, or that nobody has checked and the gesture that does.
#[component]
pub(super) fn CreditOfCustomer(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let customer = room.tender.customer;
    let report = Memo::new(move |_| room.view(|seen, _| seen.relation(customer).details().credit));
    let is_planned = Memo::new(move |_| {
        room.view(|seen, _| seen.planned_tasks().any(|task| *task == TaskKind::CreditCheck { customer }))
    });
    let given = Memo::new(move |_| room.view(|seen, terms| seen.term_given(terms.id.customer, terms.term_months)));
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
        let is_long = given.get() > report.term_months;
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
