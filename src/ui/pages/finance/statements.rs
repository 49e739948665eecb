//! The three statements: one month beside the year so far, double rules under sums.

use super::LedgerFilter;
use crate::study::handbook::Section;
use crate::ui::components::{Choice, Column, DataTable, Panel, Row, SelectField, Tabs};
use crate::ui::help::HelpLink;
use crate::ui::session::{Session, use_session};
use crate::ui::words::ledger::{account, reason};
use crate::ui::words::money::yuan;
use game::finance::{Account, AccountLine, BalanceSheet, Reason, balance_after, cash_flow, income};
use game::money::Money;
use game::observation::Observation;
use game::time::{DAY, Month};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Which statement lies on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StatementKind {
    Income,
    Balance,
    Cash,
}

/// A line of a statement: its words, its amounts, and the entries behind it.
#[derive(Clone, PartialEq)]
struct StatementLine {
    class: &'static str,
    name: String,
    amounts: Vec<Money>,
    reason: Option<Reason>,
}

impl StatementLine {
    fn new(name: &str, amounts: Vec<Money>) -> Self {
        Self { class: "", name: name.to_owned(), amounts, reason: None }
    }

    fn class(self, class: &'static str) -> Self {
        Self { class, ..self }
    }

    fn of(self, reason: Reason) -> Self {
        Self { reason: Some(reason), ..self }
    }
}

/// The panel of statements.
#[component]
pub fn Statements(filter: LedgerFilter) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let kind = RwSignal::new(StatementKind::Income);
    // None follows the clock: the present month, but on its first day, or while nothing is booked in it,
    // the one just closed.
    let chosen = RwSignal::new(None::<Month>);
    let newest = Memo::new(move |_| session.view(newest_booked));
    let month = Memo::new(move |_| chosen.get().unwrap_or(newest.get()));
    let lines = Memo::new(move |_| {
        let (locale, month) = (i18n.get_locale(), month.get());
        session.view(|seen| match kind.get() {
            StatementKind::Income => income_lines(locale, seen, month),
            StatementKind::Balance => balance_lines(locale, seen, month),
            StatementKind::Cash => cash_lines(locale, seen, month),
        })
    });
    let tabs = vec![
        Choice::new(StatementKind::Income, t!(i18n, finance.statements.income)),
        Choice::new(StatementKind::Balance, t!(i18n, finance.statements.balance)),
        Choice::new(StatementKind::Cash, t!(i18n, finance.statements.cash)),
    ];
    view! {
        <Panel
            title=t!(i18n, finance.statements.title)
            end=move || view! { <HelpLink section=Section::Statements /> }
        >
            <Tabs
                label=t!(i18n, finance.statements.kinds)
                choices=tabs
                value=kind
                on_change=move |to| kind.set(to)
            >
                <div class="panel__body cluster">
                    <MonthField session month chosen />
                </div>
                {move || view! { <StatementTable kind=kind.get() month lines filter /> }}
            </Tabs>
        </Panel>
    }
}

/// The newest month with anything earned or spent, the present one only from its second day on.
fn newest_booked(seen: &Observation<'_>) -> Month {
    let has_begun = seen.now().in_month().get() >= DAY;
    let is_booked = |month: &Month| {
        (has_begun || *month < seen.month())
            && Reason::ALL.into_iter().any(|of| seen.ledger().earned(*month, of) != Money::ZERO)
    };
    Month::all().filter(|month| *month <= seen.month()).filter(is_booked).last().unwrap_or(seen.month())
}

/// The month that is shown: those that have opened.
#[component]
fn MonthField(session: Session, month: Memo<Month>, chosen: RwSignal<Option<Month>>) -> impl IntoView {
    let i18n = use_i18n();
    let opened = Memo::new(move |_| session.view(|seen| seen.month()));
    move || {
        let choices = Month::all()
            .filter(|month| *month <= opened.get())
            .map(|month| Choice::new(month, move || t_string!(i18n, finance.statements.month_n, n = month.number())));
        view! {
            <SelectField
                label=t!(i18n, finance.statements.month)
                choices=choices.collect()
                value=month
                on_change=move |month| chosen.set(Some(month))
            />
        }
    }
}

/// One statement as a table.
#[component]
fn StatementTable(
    kind: StatementKind,
    month: Memo<Month>,
    lines: Memo<Vec<StatementLine>>,
    filter: LedgerFilter,
) -> impl IntoView {
    let i18n = use_i18n();
    let caption = move || match kind {
        StatementKind::Income => t_string!(i18n, finance.statements.income),
        StatementKind::Balance => t_string!(i18n, finance.statements.balance),
        StatementKind::Cash => t_string!(i18n, finance.statements.cash),
    };
    let mut columns = vec![
        Column::text(t!(i18n, finance.statements.item)),
        Column::figures(move || t_string!(i18n, finance.statements.month_n, n = month.get().number())),
    ];
    if kind != StatementKind::Balance {
        columns.push(Column::figures(t!(i18n, finance.statements.year)));
    }
    let rows = move || {
        let (locale, month) = (i18n.get_locale(), month.get());
        lines.get().into_iter().map(|line| row(locale, filter, month, line)).collect()
    };
    view! {
        <DataTable caption=caption columns=columns rows=Arc::new(rows) kind="statement" />
        {move || {
            lines
                .with(Vec::is_empty)
                .then(|| view! { <p class="panel__body sub">{t_string!(i18n, finance.statements.nothing)}</p> })
        }}
    }
}

fn row(locale: Locale, filter: LedgerFilter, month: Month, line: StatementLine) -> Row {
    let name = match line.reason {
        Some(reason) => {
            let spoken = td_string!(locale, finance.statements.show_entries, name = line.name);
            let show = move |_| {
                filter.reason.set(Some(reason));
                filter.month.set(Some(month));
            };
            view! { <button type="button" class="link" title=spoken on:click=show>{line.name}</button> }.into_any()
        }
        None => line.name.into_any(),
    };
    let amount = |amount: &Money| {
        view! { <span class:neg=amount.is_negative() class:sub=*amount == Money::ZERO>{yuan(*amount)}</span> }
    };
    line.amounts.iter().fold(Row::new(name).class(line.class), |row, one| row.cell(amount(one)))
}

fn income_lines(locale: Locale, seen: &Observation<'_>, month: Month) -> Vec<StatementLine> {
    let ledger = seen.ledger();
    let year = |reason| ledger.earned_in_all(reason);
    let both = |reason| vec![ledger.earned(month, reason), year(reason)];
    let line = |of: Reason| StatementLine::new(reason(locale, of), both(of)).of(of);
    let is_shown = |of: Reason| of.is_earning() && year(of) != Money::ZERO;
    // Goods and what goes with them make the gross margin.
    let direct = [Reason::Sales, Reason::CostOfGoods, Reason::Freight, Reason::ServicePackage];
    let mut lines: Vec<StatementLine> = direct.into_iter().filter(|&of| is_shown(of)).map(line).collect();
    if !lines.is_empty() {
        let margin = sum(&lines);
        lines.push(StatementLine::new(td_string!(locale, finance.statements.margin), margin).class("is-sub"));
    }
    let rest = Reason::ALL.into_iter().filter(|of| is_shown(*of) && !direct.contains(of));
    lines.extend(rest.map(line));
    if lines.is_empty() {
        return lines;
    }
    let profit = income(ledger, month).profit;
    let of_year = Month::all().map(|month| income(ledger, month).profit).sum();
    lines
        .push(StatementLine::new(td_string!(locale, finance.statements.profit), vec![profit, of_year]).class("is-sum"));
    lines
}

fn sum(lines: &[StatementLine]) -> Vec<Money> {
    (0..2).map(|nth| lines.iter().map(|line| line.amounts[nth]).sum()).collect()
}

fn cash_lines(locale: Locale, seen: &Observation<'_>, month: Month) -> Vec<StatementLine> {
    let ledger = seen.ledger();
    let of_month = |reason| ledger.cash_moved(month, reason);
    let of_year = |reason| Month::all().map(|month| ledger.cash_moved(month, reason)).sum::<Money>();
    let closing = Account::Cash;
    let at_end = cash_of(&balance_after(ledger, month), closing);
    let change: Money = cash_flow(ledger, month).iter().map(|line| line.amount).sum();
    let opening =
        StatementLine::new(td_string!(locale, finance.statements.opening), vec![at_end - change, Money::ZERO]);
    let reasons = Reason::ALL.into_iter().filter(|&of| of_year(of) != Money::ZERO);
    let line = |of: Reason| StatementLine::new(reason(locale, of), vec![of_month(of), of_year(of)]).of(of);
    let of_all: Money = Reason::ALL.into_iter().map(of_year).sum();
    let mut lines = vec![opening];
    lines.extend(reasons.map(line));
    lines.push(StatementLine::new(td_string!(locale, finance.statements.change), vec![change, of_all]).class("is-sub"));
    lines
        .push(StatementLine::new(td_string!(locale, finance.statements.closing), vec![at_end, of_all]).class("is-sum"));
    lines
}

fn cash_of(sheet: &BalanceSheet, of: Account) -> Money {
    sheet.assets.iter().find(|line| line.account == of).map_or(Money::ZERO, |line| line.balance)
}

fn balance_lines(locale: Locale, seen: &Observation<'_>, month: Month) -> Vec<StatementLine> {
    let sheet = balance_after(seen.ledger(), month);
    let group = |name: &str| StatementLine::new(name, Vec::new()).class("is-group");
    let parts = |lines: &[AccountLine]| {
        let part =
            |line: &AccountLine| StatementLine::new(account(locale, line.account), vec![line.balance]).class("is-part");
        lines.iter().map(part).collect::<Vec<_>>()
    };
    let total = |name: &str, amount| StatementLine::new(name, vec![amount]).class("is-sum");
    let owed = BalanceSheet::total(&sheet.debts) + BalanceSheet::total(&sheet.equity);
    let mut lines = vec![group(td_string!(locale, finance.statements.assets))];
    lines.extend(parts(&sheet.assets));
    lines.push(total(td_string!(locale, finance.statements.assets_sum), BalanceSheet::total(&sheet.assets)));
    lines.push(group(td_string!(locale, finance.statements.debts)));
    lines.extend(parts(&sheet.debts));
    lines.push(group(td_string!(locale, finance.statements.equity)));
    lines.extend(parts(&sheet.equity));
    lines.push(total(td_string!(locale, finance.statements.owed_sum), owed));
    lines
}
