//! One customer's credit: the 6C, the proposal with its reason, and its limit.

use super::words::{limit, proposal_tag};
use crate::insight::money::credit::{Debtor, LimitReason, LimitStep};
use crate::insight::planning::proposal::spread_work;
use crate::ui::charts::{Bar, Bars};
use crate::ui::components::{Button, ButtonKind, Dialog, Glyph, NumberField, Tag};
use crate::ui::session::use_session;
use crate::ui::words::credit;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use game::care::CreditReport;
use game::command::Command;
use game::ids::CustomerId;
use game::money::Money;
use game::people::TaskKind;
use leptos::prelude::*;
use texts::i18n::*;

/// The highest limit that can be typed, in yuan.
const MOST: i64 = 100_000_000;

/// The dialog of the customer that is open.
#[component]
pub fn Review(debtors: Memo<Vec<Debtor>>, open: RwSignal<Option<CustomerId>>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let title = move || {
        let locale = i18n.get_locale();
        let called =
            open.get().map(|customer| session.peek(|seen| name(locale, &seen.customer(customer).short).to_owned()));
        td_string!(locale, credit.limits.open_of, customer = called.unwrap_or_default())
    };
    let debtor = Memo::new(move |_| {
        let customer = open.get()?;
        debtors.with(|debtors| debtors.iter().find(|debtor| debtor.customer == customer).cloned())
    });
    view! {
        <Dialog
            open=Signal::derive(move || open.get().is_some())
            on_close=move || open.set(None)
            title
            close_label=t!(i18n, site.close)
        >
            {move || debtor.get().map(|debtor| view! { <Sheet debtor /> })}
        </Dialog>
    }
}

#[component]
fn Sheet(debtor: Debtor) -> impl IntoView {
    let i18n = use_i18n();
    let (owed, overdue) = (debtor.owed, debtor.overdue);
    let (paid, late) = (debtor.paid, debtor.late);
    view! {
        <div class="stack">
            <dl class="kv">
                <dt>{t_string!(i18n, credit.review.owed)}</dt>
                <dd>{yuan(owed)}</dd>
                <dt>{t_string!(i18n, credit.review.overdue)}</dt>
                <dd>{yuan(overdue)}</dd>
                <dt>{t_string!(i18n, credit.review.habit)}</dt>
                <dd>{t_string!(i18n, credit.review.bills, paid = paid, late = late)}</dd>
            </dl>
            {match debtor.report {
                Some(report) => view! { <Report report /> }.into_any(),
                None => view! { <p class="sub">{t_string!(i18n, credit.review.not_checked)}</p> }.into_any(),
            }}
            <Check customer=debtor.customer again=debtor.report.is_some() />
            <Choose debtor />
        </div>
    }
}

/// What the newest check found.
#[component]
fn Report(report: CreditReport) -> impl IntoView {
    let i18n = use_i18n();
    let error = use_session().peek(|seen| seen.scenario().credit.error);
    let bars = Signal::derive(move || {
        let names = credit::six(i18n.get_locale());
        let bar = |(name, points): (&str, u8)| Bar {
            name: name.to_owned(),
            percent: points,
            text: points.to_string(),
            is_own: false,
        };
        names.into_iter().zip(report.six).map(bar).collect::<Vec<Bar>>()
    });
    let term = move || match report.term_months {
        0 => t_string!(i18n, credit.review.no_term).to_owned(),
        months => t_string!(i18n, credit.review.term, n = months),
    };
    view! {
        <section>
            <h3>{t!(i18n, credit.review.six)}</h3>
            <p>
                <b>{move || credit::grade(i18n.get_locale(), report.grade)}</b>
                ": "
                {move || credit::grade_about(i18n.get_locale(), report.grade)}
            </p>
            <Bars label=t!(i18n, credit.review.six) bars />
            <p class="sub">
                {move || t_string!(i18n, credit.review.checked, when = moment(i18n.get_locale(), report.at), error = error)}
            </p>
            <p class="sub">
                {move || t_string!(i18n, credit.review.proposes, limit = limit(i18n.get_locale(), Some(report.limit)))}
                " "
                {term}
            </p>
        </section>
    }
}

/// The gesture to check, once more if need be.
#[component]
fn Check(customer: CustomerId, again: bool) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let task = TaskKind::CreditCheck { customer };
    let work = {
        let task = task.clone();
        move || session.view(|seen| spread_work(seen, [task.clone()]))
    };
    let cost = session.peek(|seen| seen.cost_of_task(&task));
    let planned = Memo::new(move |_| session.view(|seen| seen.planned_tasks().any(|planned| *planned == task)));
    move || {
        if planned.get() {
            return view! { <Tag icon=Glyph::Clock>{t_string!(i18n, credit.limits.checking)}</Tag> }.into_any();
        }
        let Some(proposal) = work().into_iter().next() else {
            return view! { <p class="sub">{t_string!(i18n, credit.review.nobody)}</p> }.into_any();
        };
        let words =
            if again { t_string!(i18n, credit.review.check_again) } else { t_string!(i18n, credit.review.check) };
        let check = move || {
            session.act(proposal.command());
        };
        view! {
            <p class="cluster">
                <Button on_click=check>{words}</Button>
                <span class="sub">{yuan(cost)}</span>
            </p>
        }
        .into_any()
    }
}

/// The proposal with its reason, and the limits to choose from.
#[component]
fn Choose(debtor: Debtor) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let (customer, now, proposal) = (debtor.customer, debtor.limit, debtor.proposal);
    let amount = RwSignal::new(now.or(proposal.limit).unwrap_or(debtor.owed).as_yuan());
    let set = move |limit: Option<Money>| {
        session.act(Command::CreditLimit { customer, limit });
    };
    let adopts = matches!(proposal.step, LimitStep::Raise | LimitStep::Lower).then(|| {
        view! {
            <Button kind=ButtonKind::Ink on_click=move || set(proposal.limit)>
                {move || t_string!(i18n, credit.review.adopt, limit = limit(i18n.get_locale(), proposal.limit))}
            </Button>
        }
    });
    view! {
        <section class="stack">
            <h3>{t!(i18n, credit.review.set)}</h3>
            <p>
                {move || t_string!(i18n, credit.review.set_now, limit = limit(i18n.get_locale(), now))}
                " "
                {move || proposal_tag(i18n.get_locale(), &proposal)}
            </p>
            <p class="sub">{move || why(i18n.get_locale(), proposal.why)}</p>
            <div class="cluster">
                {adopts}
                <Button disabled=Signal::stored(now.is_none()) on_click=move || set(None)>
                    {t!(i18n, credit.review.none)}
                </Button>
                <Button disabled=Signal::stored(now == Some(Money::ZERO)) on_click=move || set(Some(Money::ZERO))>
                    {t!(i18n, credit.review.cash)}
                </Button>
            </div>
            <NumberField
                label=t!(i18n, credit.review.amount)
                value=amount
                on_input=move |yuan| amount.set(yuan)
                most=Signal::stored(MOST)
                help=t!(i18n, credit.review.effect)
            />
            <Button on_click=move || set(Some(Money::yuan(amount.get_untracked())))>
                {t!(i18n, credit.review.set_amount)}
            </Button>
        </section>
    }
}

fn why(locale: Locale, why: LimitReason) -> String {
    match why {
        LimitReason::Lost => td_string!(locale, credit.why.lost).to_owned(),
        LimitReason::LongOverdue => td_string!(locale, credit.why.long_overdue).to_owned(),
        LimitReason::Unchecked => td_string!(locale, credit.why.unchecked).to_owned(),
        LimitReason::PaysWell => td_string!(locale, credit.why.pays_well).to_owned(),
        LimitReason::Graded(grade) => td_string!(
            locale,
            credit.why.graded,
            grade = credit::grade(locale, grade),
            about = credit::grade_about(locale, grade)
        ),
    }
}
