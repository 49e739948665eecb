//! Bills whose day has passed, and the three ways of asking for the money (rulebook 6).

use super::means::MeansTable;
use super::words::grade_tag;
use crate::insight::planning::proposal::spread_work;
use crate::study::handbook::Section;
use crate::ui::components::{Button, ButtonSize, Column, DataTable, Glyph, Panel, Row, SwitchRow, Tag, UnlessEmpty};
use crate::ui::help::HelpLink;
use crate::ui::route::{Page, href};
use crate::ui::session::{Session, use_session};
use crate::ui::words::credit;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use game::care::{Grade, Means};
use game::command::Command;
use game::ids::TenderId;
use game::money::Money;
use game::observation::Observation;
use game::people::TaskKind;
use game::standing_orders::{StandingOrder, Switch};
use game::time::Minute;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// What is overdue of a contract, and what has been done about it.
#[derive(Clone, PartialEq)]
struct Debt {
    contract: TenderId,
    amount: Money,
    days: u32,
    grade: Option<Grade>,
    asked: Option<Minute>,
    planned: Option<Means>,
}

/// The panel of overdue bills.
#[component]
pub fn Overdue() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let debts = Memo::new(move |_| session.view(debts));
    let is_empty = Memo::new(move |_| debts.with(Vec::is_empty));
    let said = RwSignal::new(String::new());
    let collect = Callback::new(move |(contracts, means): (Vec<TenderId>, Means)| {
        said.set(plan(i18n.get_locale_untracked(), session, contracts, means));
    });
    let unasked = Memo::new(move |_| {
        let unasked = |debt: &&Debt| debt.planned.is_none();
        debts.with(|debts| debts.iter().filter(unasked).map(|debt| debt.contract).collect::<Vec<_>>())
    });
    let note = move || {
        debts.with(|debts| {
            let amount: Money = debts.iter().map(|debt| debt.amount).sum();
            let (count, amount) = (debts.len(), yuan(amount));
            if count == 0 {
                return String::new();
            }
            t_string!(i18n, credit.overdue.note, count = count, amount = amount)
        })
    };
    let call_all = move || {
        let count = unasked.with(Vec::len);
        (count > 1).then(|| {
            let call = move || collect.run((unasked.get_untracked(), Means::Call));
            view! {
                <Button size=ButtonSize::Small icon=Glyph::Phone on_click=call>
                    {t_string!(i18n, credit.overdue.all, count = count)}
                </Button>
            }
        })
    };
    view! {
        <Panel
            title=t!(i18n, credit.overdue.title)
            note
            end=move || view! { {call_all} <HelpLink section=Section::CustomerCredit /> }
        >
            <UnlessEmpty
                is_empty
                glyph=Glyph::Check
                title=t!(i18n, credit.overdue.empty_title)
                text=t!(i18n, credit.overdue.empty_text)
            >
                <DebtTable debts collect />
                <MeansTable />
            </UnlessEmpty>
            <p class="vh" role="status">{move || said.get()}</p>
            <StandingCalls />
        </Panel>
    }
}

/// A line for each contract, with a button for each means.
#[component]
fn DebtTable(debts: Memo<Vec<Debt>>, collect: Callback<(Vec<TenderId>, Means)>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let row = move |debt: Debt| {
        let locale = i18n.get_locale();
        let customer = debt.contract.customer;
        let called = session.peek(|seen| name(locale, &seen.customer(customer).short).to_owned());
        let ask = match debt.planned {
            Some(means) => {
                let words = td_string!(locale, credit.overdue.planned, means = credit::means(locale, means));
                view! { <Tag icon=Glyph::Clock>{words}</Tag> }.into_any()
            }
            None => Means::ALL
                .map(|means| {
                    let whom =
                        td_string!(locale, credit.overdue.ask_whom, customer = called, amount = yuan(debt.amount));
                    let ask = move || collect.run((vec![debt.contract], means));
                    view! {
                        <Button size=ButtonSize::Small on_click=ask>
                            {credit::means(locale, means)}
                            <span class="vh">{whom}</span>
                        </Button>
                    }
                })
                .collect_view()
                .into_any(),
        };
        let asked = match debt.asked {
            Some(at) => moment(locale, at),
            None => td_string!(locale, credit.overdue.never_asked).to_owned(),
        };
        let link = href(Page::Customers { selected: Some(customer) });
        Row::new(view! { <a class="link" href=link>{called}</a> })
            .cell(yuan(debt.amount))
            .cell(td_string!(locale, credit.overdue.days, n = debt.days))
            .cell(grade_tag(locale, debt.grade))
            .cell(asked)
            .cell(view! { <div class="cluster">{ask}</div> })
    };
    let rows = move || debts.get().into_iter().map(row).collect::<Vec<Row>>();
    let columns = vec![
        Column::text(t!(i18n, credit.overdue.customer)),
        Column::figures(t!(i18n, credit.overdue.amount)),
        Column::figures(t!(i18n, credit.overdue.since)),
        Column::text(t!(i18n, credit.overdue.grade)),
        Column::text(t!(i18n, credit.overdue.asked)),
        Column::text(t!(i18n, credit.overdue.ask)),
    ];
    view! { <DataTable caption=t!(i18n, credit.overdue.title) columns rows=Arc::new(rows) /> }
}

/// The standing order to collect.
#[component]
fn StandingCalls() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let on = Memo::new(move |_| session.view(|seen| seen.standing_orders().collect.is_on()));
    let days = session.peek(|seen| seen.scenario().credit.call_again_days);
    view! {
        <SwitchRow
            label=t!(i18n, credit.overdue.standing, days)
            help=t!(i18n, credit.overdue.standing_help)
            on
            on_change=move |on: bool| {
                let switch = if on { Switch::On } else { Switch::Off };
                session.act(Command::StandingOrder(StandingOrder::Collect(switch)));
            }
        />
    }
}

fn debts(seen: &Observation<'_>) -> Vec<Debt> {
    let debt = |contract: TenderId| {
        let due = seen.overdue().into_iter().find(|bill| bill.contract == contract).map_or(seen.now(), |bill| bill.due);
        let planned = seen.planned_tasks().find_map(|task| match task {
            TaskKind::Collect { contract: of, means } if *of == contract => Some(*means),
            _ => None,
        });
        Debt {
            contract,
            amount: seen.overdue_of(contract),
            days: (seen.now() - due).days_begun(),
            grade: seen.relation(contract.customer).details().credit.map(|report| report.grade),
            asked: seen.company().collected.get(&contract).copied(),
            planned,
        }
    };
    seen.overdue_contracts().into_iter().map(debt).collect()
}

/// Plans to ask for these by that means, each on whoever is free first; says what came of it.
fn plan(locale: Locale, session: Session, contracts: Vec<TenderId>, means: Means) -> String {
    let tasks = contracts.into_iter().map(|contract| TaskKind::Collect { contract, means });
    let work = session.peek(|seen| spread_work(seen, tasks));
    match session.act_all(work.iter().map(|proposal| proposal.command()).collect()) {
        0 => td_string!(locale, credit.overdue.nobody).to_owned(),
        count => td_string!(locale, credit.overdue.said, count = count),
    }
}
