//! The figures that the page is about, each with where it comes from.

use crate::ui::components::{ExplainLine, Explanation};
use crate::ui::help::Explained;
use crate::ui::session::use_session;
use crate::ui::words::figure::percent;
use crate::ui::words::ledger::account;
use crate::ui::words::money::yuan;
use game::finance::{Account, BalanceSheet, Reason, balance};
use game::forecast;
use game::money::Money;
use game::observation::Observation;
use game::time::Month;
use leptos::prelude::*;
use texts::i18n::*;

/// One of the figures.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FinanceFigure {
    Cash,
    Loan,
    Credit,
    Committed,
    Receivable,
    NetWorth,
}

const KINDS: [FinanceFigure; 6] = [
    FinanceFigure::Cash,
    FinanceFigure::Loan,
    FinanceFigure::Credit,
    FinanceFigure::Committed,
    FinanceFigure::Receivable,
    FinanceFigure::NetWorth,
];

/// Cash, loans, credit left, what is committed, receivables, net worth.
#[component]
pub fn FinanceFigures() -> impl IntoView {
    view! {
        <section class="panel">
            <dl class="figs">{KINDS.map(|kind| view! { <One kind /> }).collect_view()}</dl>
        </section>
    }
}

#[component]
fn One(kind: FinanceFigure) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let amount = Memo::new(move |_| session.view(|seen| amount(seen, kind)));
    let note = Memo::new(move |_| session.view(|seen| note(i18n.get_locale(), seen, kind)));
    let explain = move || session.peek(|seen| explanation(i18n.get_locale_untracked(), seen, kind));
    view! {
        <div>
            <dt>{move || name(i18n.get_locale(), kind)}</dt>
            <dd>
                <Explained account=explain>{move || yuan(amount.get())}</Explained>
                {move || note.get().map(|note| view! { <small class="sub">{note}</small> })}
            </dd>
        </div>
    }
}

fn amount(seen: &Observation<'_>, kind: FinanceFigure) -> Money {
    match kind {
        FinanceFigure::Cash => seen.cash(),
        FinanceFigure::Loan => seen.loan(),
        FinanceFigure::Credit => seen.credit_left(),
        FinanceFigure::Committed => forecast::committed(seen),
        FinanceFigure::Receivable => seen.ledger().balance(Account::Receivable),
        FinanceFigure::NetWorth => seen.ledger().net_worth(),
    }
}

fn name(locale: Locale, kind: FinanceFigure) -> &'static str {
    match kind {
        FinanceFigure::Cash => td_string!(locale, finance.figures.cash),
        FinanceFigure::Loan => td_string!(locale, finance.figures.loan),
        FinanceFigure::Credit => td_string!(locale, finance.figures.credit),
        FinanceFigure::Committed => td_string!(locale, finance.figures.committed),
        FinanceFigure::Receivable => td_string!(locale, finance.figures.receivable),
        FinanceFigure::NetWorth => td_string!(locale, finance.figures.net_worth),
    }
}

fn note(locale: Locale, seen: &Observation<'_>, kind: FinanceFigure) -> Option<String> {
    match kind {
        FinanceFigure::Loan => {
            let rate = percent(seen.scenario().finance.interest);
            Some(td_string!(locale, finance.figures.interest, rate = rate))
        }
        FinanceFigure::Receivable => {
            let end = seen.month().end();
            let due: Money = seen.receivables().iter().filter(|bill| bill.due < end).map(|bill| bill.amount).sum();
            Some(td_string!(locale, finance.figures.due_this_month, amount = yuan(due)))
        }
        _ => None,
    }
}

fn explanation(locale: Locale, seen: &Observation<'_>, kind: FinanceFigure) -> Explanation {
    let line = |what: &str, amount: Money| ExplainLine { what: what.to_owned(), amount: yuan(amount) };
    let (rule, lines) = match kind {
        FinanceFigure::Cash => (td_string!(locale, finance.figures.cash_rule), cash_lines(locale, seen)),
        FinanceFigure::Loan => (td_string!(locale, finance.figures.loan_rule), loan_lines(locale, seen)),
        FinanceFigure::Credit => (
            td_string!(locale, finance.figures.credit_rule),
            vec![
                (td_string!(locale, finance.figures.line), seen.scenario().finance.credit_line.money()),
                (td_string!(locale, finance.figures.used), -seen.loan()),
            ],
        ),
        FinanceFigure::Committed => {
            let open = seen.contracts().filter(|contract| contract.is_open());
            let handing_over = open.map(|contract| forecast::handing_over(seen, contract)).sum();
            (
                td_string!(locale, finance.figures.committed_rule),
                vec![
                    (td_string!(locale, finance.figures.goods), forecast::committed(seen) - handing_over),
                    (td_string!(locale, finance.figures.handing_over), handing_over),
                ],
            )
        }
        FinanceFigure::Receivable => (td_string!(locale, finance.figures.receivable_rule), Vec::new()),
        FinanceFigure::NetWorth => {
            let BalanceSheet { assets, debts, .. } = balance(seen.ledger());
            let owned = assets.into_iter().map(|line| (account(locale, line.account), line.balance));
            let owed = debts.into_iter().map(|line| (account(locale, line.account), -line.balance));
            (td_string!(locale, finance.figures.net_worth_rule), owned.chain(owed).collect())
        }
    };
    Explanation {
        title: name(locale, kind).to_owned(),
        rule: rule.to_owned(),
        lines: lines.into_iter().map(|(what, amount)| line(what, amount)).collect(),
        sum: Some(line(name(locale, kind), amount(seen, kind))),
    }
}

fn cash_lines(locale: Locale, seen: &Observation<'_>) -> Vec<(&'static str, Money)> {
    let moved = Month::all().flat_map(|month| Reason::ALL.map(|reason| seen.ledger().cash_moved(month, reason)));
    let (received, paid) = moved.fold((Money::ZERO, Money::ZERO), |(received, paid), amount| {
        (received + amount.or_zero(), paid + (-amount).or_zero())
    });
    vec![(td_string!(locale, finance.figures.received), received), (td_string!(locale, finance.figures.paid), -paid)]
}

fn loan_lines(locale: Locale, seen: &Observation<'_>) -> Vec<(&'static str, Money)> {
    let loans = seen.ledger().entries().iter().filter(|entry| entry.reason == Reason::Loan);
    let (borrowed, repaid) = loans.fold((Money::ZERO, Money::ZERO), |(borrowed, repaid), entry| {
        if entry.credit == Account::Loan {
            (borrowed + entry.amount, repaid)
        } else {
            (borrowed, repaid + entry.amount)
        }
    });
    vec![
        (td_string!(locale, finance.figures.borrowed), borrowed),
        (td_string!(locale, finance.figures.repaid), -repaid),
    ]
}
