//! One customer's credit: the 6C, the proposal with its reason, and its limit.

use super::words::{limit, proposal_tag, term};
use crate::insight::money::credit::{Debtor, LimitReason, LimitStep};
use crate::insight::planning::proposal::spread_work;
use crate::ui::charts::{Bar, Bars};
use crate::ui::components::{Button, ButtonKind, ButtonSize, Dialog, Fits, Glyph, NumberField, Tag};
use crate::ui::session::use_session;
use crate::ui::words::credit;
use crate::ui::words::figure::limits;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use game::care::CreditReport;
use game::command::Command;
use game::ids::CustomerId;
use game::money::Money;
use game::people::TaskKind;
use leptos::context::Provider;
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
            {move || debtor.get().map(|debtor| view! { <ReviewSheet debtor /> })}
        </Dialog>
    }
}

#[component]
fn ReviewSheet(debtor: Debtor) -> impl IntoView {
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
                Some(report) => view! { <ReportFigures report /> }.into_any(),
                None => view! { <p class="sub">{t_string!(i18n, credit.review.not_checked)}</p> }.into_any(),
            }}
            <CheckButton customer=debtor.customer again=debtor.report.is_some() />
            <Term customer=debtor.customer now=debtor.term proposed=debtor.proposal.term />
            <Choose debtor />
        </div>
    }
}

/// What the newest check found.
#[component]
fn ReportFigures(report: CreditReport) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let lines = move || session.peek(|seen| credit::six_lines(i18n.get_locale(), seen, &report));
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
    let longest = move || match report.term_months {
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
            <ul class="sub">{lines}</ul>
            <p class="sub">
                {move || t_string!(i18n, credit.review.checked, when = moment(i18n.get_locale(), report.at))}
            </p>
            <p class="sub">
                {move || t_string!(i18n, credit.review.proposes, limit = limit(i18n.get_locale(), Some(report.limit)))}
                " "
                {longest}
            </p>
        </section>
    }
}

/// The gesture to check, once more if need be.
#[component]
fn CheckButton(customer: CustomerId, again: bool) -> impl IntoView {
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

/// The payment terms to choose from.
#[component]
fn Term(customer: CustomerId, now: Option<u8>, proposed: Option<u8>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let (most, asks) = session.peek(|seen| {
        let scenario = seen.scenario();
        (scenario.credit.longest_term, scenario.sizes.get(seen.customer(customer).size).term_months.most)
    });
    let choice = move |months: Option<u8>| {
        let kind = if months == proposed && months != now { ButtonKind::Ink } else { ButtonKind::Plain };
        let set = move || {
            session.act(Command::PaymentTerm { customer, months });
        };
        view! {
            <Button kind size=ButtonSize::Small disabled=Signal::stored(months == now) on_click=set>
                {move || term(i18n.get_locale(), months)}
            </Button>
        }
        .into_any()
    };
    view! {
        <section class="stack">
            <h3>{t!(i18n, credit.review.set_term)}</h3>
            <p>{move || t_string!(i18n, credit.review.term_now, term = term(i18n.get_locale(), now), n = asks)}</p>
            <div class="cluster">
                {std::iter::once(None).chain((0..=most).map(Some)).map(choice).collect::<Vec<AnyView>>()}
            </div>
            <p class="sub">{t!(i18n, credit.review.term_effect)}</p>
        </section>
    }
}

/// The proposal with its reason, and the limits to choose from.
#[component]
fn Choose(debtor: Debtor) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let (customer, now, proposal) = (debtor.customer, debtor.limit, debtor.proposal);
    let term_now = debtor.term;
    let fits = Fits::of_form();
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
                {move || proposal_tag(i18n.get_locale(), &proposal, term_now)}
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
            <Provider value=fits>
                <NumberField
                    label=t!(i18n, credit.review.amount)
                    value=amount
                    on_input=move |yuan| amount.set(yuan)
                    most=Signal::stored(MOST)
                    limits=move || limits(i18n.get_locale(), 0, MOST)
                    help=t!(i18n, credit.review.effect)
                />
            </Provider>
            <Button
                disabled=Signal::derive(move || !fits.all())
                on_click=move || set(Some(Money::yuan(amount.get_untracked())))
            >
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
