//! How much each customer may owe: grade, limit and proposal of each customer, and all of them in one gesture.

use super::review::Review;
use super::words::{grade_tag, limit, proposal_tag, term};
use crate::insight::money::credit::{Debtor, LimitStep, debtors};
use crate::insight::planning::proposal::spread_work;
use crate::study::handbook::Section;
use crate::ui::components::{Button, ButtonSize, Column, DataTable, Glyph, Panel, Row, Tag, UnlessEmpty};
use crate::ui::help::HelpLink;
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use game::command::Command;
use game::ids::CustomerId;
use game::people::TaskKind;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of limits.
#[component]
pub fn Limits() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let debtors = Memo::new(move |_| session.view(debtors));
    let open = RwSignal::new(None::<CustomerId>);
    let is_empty = Memo::new(move |_| debtors.with(Vec::is_empty));
    view! {
        <Panel
            title=t!(i18n, credit.limits.title)
            note=t!(i18n, credit.limits.note)
            end=move || view! { <HelpLink section=Section::CustomerCredit /> }
        >
            <ForAll debtors />
            <UnlessEmpty
                is_empty
                glyph=Glyph::Ledger
                title=t!(i18n, credit.limits.empty_title)
                text=t!(i18n, credit.limits.empty_text)
            >
                <LimitTable debtors open />
            </UnlessEmpty>
            <Review debtors open />
        </Panel>
    }
}

#[component]
fn LimitTable(debtors: Memo<Vec<Debtor>>, open: RwSignal<Option<CustomerId>>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let row = move |debtor: &Debtor| {
        let locale = i18n.get_locale();
        let customer = debtor.customer;
        let (called, planned) = session.view(|seen| {
            let planned = seen.planned_tasks().any(|task| *task == TaskKind::CreditCheck { customer });
            (name(locale, &seen.customer(customer).short).to_owned(), planned)
        });
        let spoken = td_string!(locale, credit.limits.open_of, customer = called);
        let link = href(Page::Customers { selected: Some(customer) });
        let proposal = if planned && debtor.proposal.step == LimitStep::Check {
            view! { <Tag icon=Glyph::Clock>{td_string!(locale, credit.limits.checking)}</Tag> }.into_any()
        } else {
            proposal_tag(locale, &debtor.proposal, debtor.term).into_any()
        };
        Row::new(view! { <a class="link" href=link>{called}</a> })
            .cell(yuan(debtor.owed))
            .cell(limit(locale, debtor.limit))
            .cell(term(locale, debtor.term))
            .cell(grade_tag(locale, debtor.report.map(|report| report.grade)))
            .cell(proposal)
            .cell(view! {
                <Button size=ButtonSize::Small on_click=move || open.set(Some(customer))>
                    {td_string!(locale, credit.limits.open)}
                    <span class="vh">": " {spoken}</span>
                </Button>
            })
    };
    let rows = move || debtors.with(|debtors| debtors.iter().map(row).collect::<Vec<Row>>());
    let columns = vec![
        Column::text(t!(i18n, credit.limits.customer)),
        Column::figures(t!(i18n, credit.limits.owed)),
        Column::figures(t!(i18n, credit.limits.limit)),
        Column::figures(t!(i18n, credit.limits.term)),
        Column::text(t!(i18n, credit.limits.grade)),
        Column::text(t!(i18n, credit.limits.advice)),
        Column::text(t!(i18n, credit.limits.look)),
    ];
    view! { <DataTable caption=t!(i18n, credit.limits.title) columns rows=Arc::new(rows) /> }
}

/// Checks for all who are unknown; all proposals at once.
#[component]
fn ForAll(debtors: Memo<Vec<Debtor>>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let said = RwSignal::new(String::new());
    let unknown = Memo::new(move |_| {
        session.view(|seen| {
            let planned = |customer| seen.planned_tasks().any(|task| *task == TaskKind::CreditCheck { customer });
            debtors.with(|debtors| {
                let unknown = debtors.iter().filter(|debtor| debtor.report.is_none());
                unknown
                    .map(|debtor| debtor.customer)
                    .filter(|&customer| !planned(customer))
                    .collect::<Vec<CustomerId>>()
            })
        })
    });
    let changes =
        Memo::new(move |_| debtors.with(|debtors| debtors.iter().flat_map(Debtor::adopt).collect::<Vec<Command>>()));
    let check = move || {
        let tasks = unknown.get_untracked().into_iter().map(|customer| TaskKind::CreditCheck { customer });
        let work = session.peek(|seen| spread_work(seen, tasks));
        let count = session.act_all(work.iter().map(|proposal| proposal.command()).collect());
        said.set(t_string!(i18n, credit.limits.said_check, count = count));
    };
    let adopt = move || {
        let count = session.act_all(changes.get_untracked());
        said.set(t_string!(i18n, credit.limits.said_adopt, count = count));
    };
    let bar = move || {
        let (unknown, changes) = (unknown.with(Vec::len), changes.with(Vec::len));
        (unknown + changes > 0).then(|| {
            view! {
                <div class="panel__body cluster">
                    {(unknown > 0)
                        .then(|| {
                            view! {
                                <Button size=ButtonSize::Small on_click=check>
                                    {t_string!(i18n, credit.limits.check_all, count = unknown)}
                                </Button>
                            }
                        })}
                    {(changes > 0)
                        .then(|| {
                            view! {
                                <Button size=ButtonSize::Small on_click=adopt>
                                    {t_string!(i18n, credit.limits.adopt_all, count = changes)}
                                </Button>
                            }
                        })}
                </div>
            }
        })
    };
    view! {
        {bar}
        <p class="vh" role="status">{move || said.get()}</p>
    }
}
