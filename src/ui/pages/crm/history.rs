//! All that happened with a customer, the newest first, by kind.

use super::state::use_workbench;
use crate::crm::history::{HistoryEntry, HistoryKind, HistoryPoint, history};
use crate::crm::viewer::Viewer;
use crate::ui::components::{Button, ButtonSize, Choice, Panel, SelectField};
use crate::ui::session::use_session;
use crate::ui::words::crm::cell::{document_number, quotation_number};
use crate::ui::words::crm::record::record;
use crate::ui::words::event::event;
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use crate::ui::words::{money, task, tender};
use game::ids::{CompanyId, CustomerId};
use game::time::Minute;
use leptos::prelude::*;
use texts::i18n::*;

/// Entries that are shown at first.
const FIRST: usize = 30;

/// The history of a customer.
#[component]
pub fn HistoryPanel(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let (workbench, session) = (use_workbench(), use_session());
    let is_whole = RwSignal::new(false);
    let wanted: RwSignal<Option<HistoryKind>> = RwSignal::new(None);
    let all = Choice::new(None, move || t_string!(i18n, crm.account.all_kinds));
    let kinds = HistoryKind::ALL.map(|one| Choice::new(Some(one), move || kind_name(i18n.get_locale(), one)));
    let choices: Vec<_> = [all].into_iter().chain(kinds).collect();
    let lines = move || {
        let locale = i18n.get_locale();
        let companies = |company| session.company_name(company);
        let told: Vec<(Minute, String, &'static str)> = workbench.view(|viewer| {
            let is_wanted = |point: &&HistoryPoint<'_>| wanted.get().is_none_or(|kind| point.entry.kind() == kind);
            let line = |point: &HistoryPoint<'_>| {
                let what = words(locale, viewer, &companies, point)?;
                let class = match point.entry {
                    HistoryEntry::Note(_)
                    | HistoryEntry::Step(_)
                    | HistoryEntry::Judgement { .. }
                    | HistoryEntry::Record(_) => "is-own",
                    _ => "",
                };
                Some((point.at, what, class))
            };
            history(viewer, customer).iter().filter(is_wanted).filter_map(line).collect()
        });
        let shown = if is_whole.get() { told.len() } else { FIRST };
        let more = told.len().saturating_sub(shown);
        let line = |(at, what, class): (Minute, String, &'static str)| {
            view! { <li class=class><time>{moment(locale, at)}</time><span>{what}</span></li> }
        };
        let nothing =
            told.is_empty().then(|| view! { <p class="sub">{td_string!(locale, crm.account.none_of_kind)}</p> });
        view! {
            {nothing}
            <ol class="hist">{told.into_iter().take(shown).map(line).collect_view()}</ol>
            {(more > 0).then(|| {
                view! {
                    <Button size=ButtonSize::Small on_click=move |()| is_whole.set(true)>
                        {td_string!(locale, crm.more, count = more)}
                    </Button>
                }
            })}
        }
    };
    view! {
        <Panel title=t!(i18n, crm.account.history)>
            <div class="panel__body stack">
                <SelectField
                    label=t!(i18n, crm.account.kind)
                    choices
                    value=wanted
                    on_change=move |kind| wanted.set(kind)
                />
                {lines}
            </div>
        </Panel>
    }
}

/// An entry in words; nothing for an event that is told in no words.
fn words(
    locale: Locale,
    viewer: &Viewer<'_>,
    companies: &dyn Fn(CompanyId) -> String,
    point: &HistoryPoint<'_>,
) -> Option<String> {
    let seen = viewer.seen;
    Some(match point.entry {
        HistoryEntry::Event(told) => event(locale, seen, companies, point.at, told)?.what,
        HistoryEntry::Planned { staff, task } => {
            let who = seen.staff(staff).map(|person| name(locale, &person.name)).unwrap_or_default();
            td_string!(locale, crm.account.planned, work = task::whole(locale, seen, task), who = who)
        }
        HistoryEntry::Bid(bid) => {
            let product = tender::product(locale, seen.scenario(), bid.product);
            let price = money::exact(bid.unit_price());
            td_string!(locale, crm.account.bid, tender = tender::number(bid.tender), product = product, price = price)
        }
        HistoryEntry::Quotation { opportunity, number, version } => {
            let quotation = quotation_number(opportunity);
            let reason = version.reason.clone();
            td_string!(locale, crm.account.quoted, quotation = quotation, number = number, reason = reason)
        }
        HistoryEntry::Invoice(bill) => {
            let number = document_number(bill.kind, bill.order, bill.number);
            td_string!(locale, crm.account.billed, number = number, amount = money::exact(bill.amount))
        }
        HistoryEntry::Judgement { opportunity, judgement } => {
            let (id, win) = (tender::number(opportunity), judgement.win.get());
            td_string!(locale, crm.account.judged, opportunity = id, win = win)
        }
        HistoryEntry::Record(entry) => record(locale, viewer, &entry.record),
        HistoryEntry::Note(note) => td_string!(locale, crm.account.noted, text = note.text.clone()),
        HistoryEntry::Step(step) => {
            td_string!(locale, crm.account.stepped, text = step.text.clone(), due = moment(locale, step.due))
        }
    })
}

fn kind_name(locale: Locale, kind: HistoryKind) -> &'static str {
    match kind {
        HistoryKind::Planned => td_string!(locale, crm.history.planned),
        HistoryKind::Work => td_string!(locale, crm.history.work),
        HistoryKind::Opportunities => td_string!(locale, crm.history.opportunities),
        HistoryKind::Orders => td_string!(locale, crm.history.orders),
        HistoryKind::Money => td_string!(locale, crm.history.money),
        HistoryKind::Service => td_string!(locale, crm.history.service),
        HistoryKind::Notes => td_string!(locale, crm.history.notes),
    }
}
