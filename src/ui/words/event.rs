//! What happened, in words: who or what it is about, and a sentence on it.

mod keeping;
mod market;

pub use market::market_event;

use super::money::yuan;
use super::name::name;
use super::refusal;
use super::shock;
use super::task::{self, CompanyNames, hour_in};
use crate::insight::planning::schedule::{Rise, rises};
use crate::ui::components::Tone;
use game::event::Event;
use game::ids::{CustomerId, ProductId, StaffId};
use game::observation::Observation;
use game::people::{TaskFailure, TaskKind};
use game::recognition::Recognition;
use game::time::Minute;
use texts::i18n::*;

/// An event as a line of the feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventLine {
    /// The person or thing it is about.
    pub about: String,
    /// What happened.
    pub what: String,
    /// What its colour means.
    pub tone: Tone,
    /// What kind of thing it is.
    pub topic: Topic,
}

/// What an event is about: the filter of the feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The own people's work.
    Work,
    /// Stages, places and recognition, complaints, orders without a tender.
    Customers,
    /// Tenders and bids.
    Tenders,
    /// Goods and money.
    Goods,
    /// What rivals are seen to do.
    Rivals,
    /// The calendar.
    Time,
}

/// Tells an event of the feed; none for those that another event of the same minute tells
/// better.
pub fn event(
    locale: Locale,
    seen: &Observation<'_>,
    companies: CompanyNames<'_>,
    at: Minute,
    event: &Event,
) -> Option<EventLine> {
    let writer = Writer { locale, seen, companies };
    writer
        .work(at, event)
        .or_else(|| writer.customers(event))
        .or_else(|| writer.keeping(at, event))
        .or_else(|| writer.market(at, event))
        .or_else(|| writer.tenders(event))
        .or_else(|| writer.goods(event).or_else(|| writer.time(event)))
}

/// What came of the own bids, in one line: "Bids opened: 3 won, 2 lost"; nothing where none was opened.
pub fn results<'e>(locale: Locale, events: impl Iterator<Item = &'e Event>) -> Option<String> {
    let (mut won, mut lost, mut disqualified) = (0, 0, 0);
    for event in events {
        match event {
            Event::Won { .. } => won += 1,
            Event::Lost { .. } => lost += 1,
            Event::BidDisqualified { .. } => disqualified += 1,
            _ => {}
        }
    }
    (won + lost + disqualified > 0).then(|| results_of(locale, won, lost, disqualified))
}

/// So many bids won, so many lost, and so many disqualified if any was.
pub fn results_of(locale: Locale, won: usize, lost: usize, disqualified: usize) -> String {
    match disqualified {
        0 => td_string!(locale, event.results, won = won, lost = lost),
        _ => td_string!(locale, event.results_disqualified, won = won, lost = lost, disqualified = disqualified),
    }
}

/// What wording needs to know.
struct Writer<'a, 'w> {
    locale: Locale,
    seen: &'a Observation<'w>,
    companies: CompanyNames<'a>,
}

impl Writer<'_, '_> {
    fn work(&self, at: Minute, event: &Event) -> Option<EventLine> {
        let locale = self.locale;
        let told = |staff: StaffId, what: String, tone: Tone| {
            let about = self.seen.company().staff.get(staff.index()).map(|staff| name(locale, &staff.name));
            EventLine { about: about.unwrap_or_default().to_owned(), what, tone, topic: Topic::Work }
        };
        match event {
            Event::TaskDone { staff, task } => Some(told(*staff, self.done(at, &task.kind)?, Tone::Plain)),
            Event::TaskFailed { staff, task, failure } => {
                Some(told(*staff, self.failed(&task.kind, failure), Tone::Danger))
            }
            Event::Idle { staff } => Some(told(*staff, td_string!(locale, event.idle).to_owned(), Tone::Plain)),
            _ => None,
        }
    }

    /// A task done, with what it brought; nothing for tasks whose effect is an event of its own.
    fn done(&self, at: Minute, kind: &TaskKind) -> Option<String> {
        let locale = self.locale;
        let has_own_event = matches!(
            kind,
            TaskKind::Research { .. }
                | TaskKind::Forming { .. }
                | TaskKind::Stable { .. }
                | TaskKind::Study { .. }
                | TaskKind::Purchase { .. }
                | TaskKind::Delivery { .. }
                | TaskKind::Survey { .. }
                | TaskKind::CreditCheck { .. }
                | TaskKind::Settle { .. }
                | TaskKind::Collect { .. }
                | TaskKind::CrossSell { .. }
                | TaskKind::MarketResearch { .. }
                | TaskKind::WebsiteCampaign { .. }
        );
        if has_own_event {
            return None;
        }
        let task = task::whole(locale, self.seen, kind);
        // A call that is done was taken: one that is refused fails.
        let task = match kind {
            TaskKind::Call { .. } => td_string!(locale, event.call_taken, task = task),
            _ => task,
        };
        let rises = rises(self.seen, at, kind);
        Some(match (kind.guests(), rises.as_slice()) {
            (_, []) => td_string!(locale, event.task_done, task = task),
            ([], [rise, ..]) => {
                td_string!(locale, event.task_rise, task = task, rise = signed(rise), to = rise.to.get())
            }
            _ => td_string!(locale, event.task_rises, task = task, rises = self.rises(&rises)),
        })
    }

    fn rises(&self, rises: &[Rise]) -> String {
        let one = |rise: &Rise| {
            let customer = task::short(self.locale, self.seen, rise.customer);
            td_string!(self.locale, event.rise_one, customer = customer, rise = signed(rise))
        };
        rises.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn failed(&self, kind: &TaskKind, failure: &TaskFailure) -> String {
        let why = task::failure(self.locale, self.seen, self.companies, failure);
        let task = task::whole(self.locale, self.seen, kind);
        td_string!(self.locale, event.task_failed, task = task, why = why)
    }

    fn customers(&self, event: &Event) -> Option<EventLine> {
        let locale = self.locale;
        let me = self.seen.me();
        let about = |customer: CustomerId| name(locale, &self.seen.customer(customer).name).to_owned();
        let told = |customer, what: String, tone| {
            Some(EventLine { about: about(customer), what, tone, topic: Topic::Customers })
        };
        let rival = |customer, what: String| {
            Some(EventLine { about: about(customer), what, tone: Tone::Plain, topic: Topic::Rivals })
        };
        match *event {
            Event::Researched { customer } => {
                told(customer, td_string!(locale, event.researched).to_owned(), Tone::Plain)
            }
            Event::PlaceTaken { company, customer, taken } if company == me => {
                told(customer, td_string!(locale, event.place_mine, taken = taken), Tone::Jade)
            }
            Event::PlaceTaken { company, customer, taken } => {
                let company = (self.companies)(company);
                rival(customer, td_string!(locale, event.place_rival, company = company, taken = taken))
            }
            Event::BecameStable { customer } => {
                told(customer, td_string!(locale, event.became_stable).to_owned(), Tone::Jade)
            }
            Event::PlaceLost { company, customer } if company == me => {
                told(customer, td_string!(locale, event.place_lost_mine).to_owned(), Tone::Danger)
            }
            Event::PlaceLost { company, customer } => {
                let company = (self.companies)(company);
                rival(customer, td_string!(locale, event.place_lost_rival, company = company))
            }
            Event::Declining { customer } => {
                told(customer, td_string!(locale, event.declining).to_owned(), Tone::Danger)
            }
            Event::OrdersFell { customer } => {
                told(customer, td_string!(locale, event.orders_fell).to_owned(), Tone::Danger)
            }
            Event::Bankrupt { company } => Some(EventLine {
                about: (self.companies)(company),
                what: td_string!(locale, event.bankrupt).to_owned(),
                tone: Tone::Danger,
                topic: Topic::Rivals,
            }),
            _ => None,
        }
    }

    fn tenders(&self, event: &Event) -> Option<EventLine> {
        let locale = self.locale;
        let told = |tender: game::ids::TenderId, what: String, tone| {
            let about = name(locale, &self.seen.customer(tender.customer).name).to_owned();
            Some(EventLine { about, what, tone, topic: Topic::Tenders })
        };
        match *event {
            Event::Won { tender, worth } => {
                told(tender, td_string!(locale, event.won, worth = yuan(worth)), Tone::Jade)
            }
            Event::Lost { tender, winner: Some(winner) } => {
                let company = (self.companies)(winner);
                told(tender, td_string!(locale, event.lost, company = company), Tone::Plain)
            }
            Event::Lost { tender, winner: None } => {
                told(tender, td_string!(locale, event.lapsed).to_owned(), Tone::Plain)
            }
            Event::BidDisqualified { tender, why } => {
                let why = refusal::disqualified(locale, why);
                told(tender, td_string!(locale, event.disqualified, why = why), Tone::Danger)
            }
            Event::ReTendered { tender } => {
                let deadline = self.seen.tender(tender).map(|tender| tender.terms().deadline)?;
                let hour = hour_in(deadline, deadline);
                told(tender, td_string!(locale, event.re_tender, hour = hour), Tone::Plain)
            }
            _ => None,
        }
    }

    fn goods(&self, event: &Event) -> Option<EventLine> {
        let locale = self.locale;
        let told = |about: &str, what: String, tone| {
            Some(EventLine { about: about.to_owned(), what, tone, topic: Topic::Goods })
        };
        let product = |id: ProductId| {
            self.seen.scenario().product(id).map(|product| name(locale, &product.name)).unwrap_or_default()
        };
        let customer = |id: CustomerId| name(locale, &self.seen.customer(id).name);
        match *event {
            Event::Shock { industry, cost, supply } => {
                let tone = if shock::is_bad(cost, supply) { Tone::Danger } else { Tone::Jade };
                told(&shock::family(locale, self.seen.scenario(), industry), shock::change(locale, cost, supply), tone)
            }
            Event::Studied { family } => {
                let about = name(locale, &self.seen.scenario().industry(family).family);
                told(about, td_string!(locale, event.studied).to_owned(), Tone::Jade)
            }
            Event::Ordered { product: id, quantity, paid, arrives } => {
                let (month, hour) = (arrives.month().number(), hour_in(arrives, arrives));
                let paid = yuan(paid);
                let what = td_string!(locale, event.ordered, count = quantity, paid = paid, month = month, hour = hour);
                told(product(id), what, Tone::Plain)
            }
            Event::Arrived { product: id, quantity } => {
                told(product(id), td_string!(locale, event.arrived, count = quantity), Tone::Plain)
            }
            Event::Delivered { contract, quantity, left: 0 } => {
                let what = td_string!(locale, event.delivered_all, count = quantity);
                told(customer(contract.customer), what, Tone::Jade)
            }
            Event::Delivered { contract, quantity, left } => {
                let what = td_string!(locale, event.delivered, count = quantity, left = left);
                told(customer(contract.customer), what, Tone::Plain)
            }
            Event::PromiseBroken { contract, days } => {
                let what = td_string!(locale, event.promise_broken, days = days);
                told(customer(contract.customer), what, Tone::Danger)
            }
            Event::Penalty { contract, amount } => {
                let what = td_string!(locale, event.penalty, amount = yuan(amount));
                told(customer(contract.customer), what, Tone::Danger)
            }
            Event::ContractVoid { contract } => {
                told(customer(contract.customer), td_string!(locale, event.void).to_owned(), Tone::Danger)
            }
            Event::Paid { contract, amount } => {
                let what = td_string!(locale, event.paid, amount = yuan(amount));
                told(customer(contract.customer), what, Tone::Jade)
            }
            Event::Borrowed { amount } => {
                let about = td_string!(locale, event.loan);
                told(about, td_string!(locale, event.borrowed, amount = yuan(amount)), Tone::Danger)
            }
            _ => None,
        }
    }

    fn time(&self, event: &Event) -> Option<EventLine> {
        let locale = self.locale;
        let told = |about: &str, what: String| {
            Some(EventLine { about: about.to_owned(), what, tone: Tone::Plain, topic: Topic::Time })
        };
        match *event {
            Event::MonthOpened { month } => {
                let count = self.seen.book(month).count();
                let what = if month == self.seen.scenario().last_month() {
                    td_string!(locale, event.last_month_opened, month = month.number(), count = count)
                } else {
                    td_string!(locale, event.month_opened, month = month.number(), count = count)
                };
                told(td_string!(locale, event.opening), what)
            }
            Event::MonthClosed { month, profit } => {
                let what = td_string!(locale, event.month_closed, month = month.number(), profit = yuan(profit));
                told(td_string!(locale, event.closing), what)
            }
            Event::YearEnded => {
                let months = self.seen.scenario().months;
                told(td_string!(locale, event.end), td_string!(locale, event.year_ended, months = months))
            }
            _ => None,
        }
    }
}

/// How recognition changed, with its sign.
fn signed(rise: &Rise) -> String {
    let points = |recognition: Recognition| i32::from(recognition.get());
    let change = points(rise.to) - points(rise.from);
    if change < 0 { format!("−{}", -change) } else { format!("+{change}") }
}
