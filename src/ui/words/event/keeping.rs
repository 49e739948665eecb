//! What happens after delivery, in words: complaints, orders without a tender, debts, losses.

use super::{EventLine, Topic, Writer};
use crate::ui::components::Tone;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use crate::ui::words::{care, credit};
use game::event::Event;
use game::ids::CustomerId;
use game::time::Minute;
use texts::i18n::*;

impl Writer<'_, '_> {
    /// Tells what became of the customers already won.
    pub(super) fn keeping(&self, at: Minute, event: &Event) -> Option<EventLine> {
        self.service(event).or_else(|| self.loyalty(at, event)).or_else(|| self.debts(event))
    }

    fn service(&self, event: &Event) -> Option<EventLine> {
        let locale = self.locale;
        let told = |customer, what, tone| self.told_of(customer, what, tone, Topic::Customers);
        match *event {
            Event::TicketOpened { customer, matter, by_authority, .. } => {
                let matter = care::matter(locale, matter);
                let what = if by_authority {
                    td_string!(locale, event.complains_authority, matter = matter)
                } else {
                    td_string!(locale, event.complains, matter = matter)
                };
                told(customer, what, Tone::Danger)
            }
            Event::TicketSettled { customer, remedy, stays, .. } => {
                let remedy = care::remedy(locale, remedy);
                if stays {
                    told(customer, td_string!(locale, event.settled_stays, remedy = remedy), Tone::Jade)
                } else {
                    told(customer, td_string!(locale, event.settled_leaves, remedy = remedy), Tone::Danger)
                }
            }
            Event::TicketLapsed { customer, answered, .. } => {
                let words = if answered {
                    td_string!(locale, event.ticket_answered)
                } else {
                    td_string!(locale, event.ticket_lapsed)
                };
                told(customer, words.to_owned(), Tone::Danger)
            }
            Event::Fined { customer, amount } => {
                told(customer, td_string!(locale, event.fined, amount = yuan(amount)), Tone::Danger)
            }
            Event::Rumour { industry } => Some(EventLine {
                about: name(locale, &self.seen.scenario().industry(industry).stamp).to_owned(),
                what: td_string!(locale, event.rumour).to_owned(),
                tone: Tone::Danger,
                topic: Topic::Customers,
            }),
            _ => None,
        }
    }

    fn loyalty(&self, at: Minute, event: &Event) -> Option<EventLine> {
        let locale = self.locale;
        let told = |customer, what, tone| self.told_of(customer, what, tone, Topic::Customers);
        match *event {
            Event::ClubRefused { customer } => {
                told(customer, td_string!(locale, event.club_refused).to_owned(), Tone::Warn)
            }
            Event::ClubLeft { customer } => told(customer, td_string!(locale, event.club_left).to_owned(), Tone::Warn),
            Event::CustomerLost { customer } => {
                told(customer, td_string!(locale, event.customer_lost).to_owned(), Tone::Danger)
            }
            Event::OrderCame { contract, worth } => {
                told(contract.customer, td_string!(locale, event.order_came, worth = yuan(worth)), Tone::Jade)
            }
            Event::RequestCame { request, quantity, deadline } => {
                let until = moment(locale, deadline);
                let what = td_string!(locale, event.request_came, count = quantity, until = until);
                told(request.customer, what, Tone::Jade)
            }
            Event::CounterOffer { request, price, deadline } => {
                let until = moment(locale, deadline);
                let what = td_string!(locale, event.counter_offer, price = yuan(price), until = until);
                told(request.customer, what, Tone::Warn)
            }
            Event::QuotationRefused { request } => {
                told(request.customer, td_string!(locale, event.quotation_refused).to_owned(), Tone::Danger)
            }
            Event::RequestLapsed { request } => {
                told(request.customer, td_string!(locale, event.request_lapsed).to_owned(), Tone::Danger)
            }
            Event::OrderedElsewhere { customer, from: Some(company) } => {
                let company = (self.companies)(company);
                told(customer, td_string!(locale, event.ordered_elsewhere, company = company), Tone::Danger)
            }
            Event::OrderedElsewhere { customer, from: None } => {
                told(customer, td_string!(locale, event.ordered_outside).to_owned(), Tone::Danger)
            }
            Event::Referred { by, customer } => {
                let by = name(locale, &self.seen.customer(by).name);
                told(customer, td_string!(locale, event.referred, by = by), Tone::Jade)
            }
            Event::Surveyed { customer } => {
                // What was told then, whatever a later survey says.
                let then = self.seen.relation(customer).surveys().find(|survey| survey.at == at);
                let what = match then {
                    Some(survey) => {
                        td_string!(locale, event.surveyed, ratio = care::ratio(survey.satisfaction()))
                    }
                    None => td_string!(locale, event.surveyed_before).to_owned(),
                };
                told(customer, what, Tone::Plain)
            }
            _ => None,
        }
    }

    fn debts(&self, event: &Event) -> Option<EventLine> {
        let locale = self.locale;
        let told = |customer, what, tone| self.told_of(customer, what, tone, Topic::Goods);
        match *event {
            Event::CreditChecked { customer, grade } => {
                let grade = credit::grade(locale, grade);
                told(customer, td_string!(locale, event.credit_checked, grade = grade), Tone::Plain)
            }
            Event::Overdue { contract, amount } => {
                told(contract.customer, td_string!(locale, event.overdue, amount = yuan(amount)), Tone::Danger)
            }
            Event::Collected { contract, amount } if amount.is_positive() => {
                told(contract.customer, td_string!(locale, event.collected, amount = yuan(amount)), Tone::Jade)
            }
            Event::Collected { contract, .. } => {
                told(contract.customer, td_string!(locale, event.collected_nothing).to_owned(), Tone::Plain)
            }
            Event::PaidInPart { contract, amount, left } => {
                let what = td_string!(locale, event.paid_in_part, amount = yuan(amount), left = yuan(left));
                told(contract.customer, what, Tone::Danger)
            }
            Event::WrittenOff { contract, amount, recovered } => {
                let what = td_string!(
                    locale,
                    event.written_off,
                    amount = yuan(amount),
                    secured = yuan(recovered.secured),
                    insured = yuan(recovered.insured)
                );
                told(contract.customer, what, Tone::Danger)
            }
            _ => None,
        }
    }

    pub(super) fn told_of(&self, customer: CustomerId, what: String, tone: Tone, topic: Topic) -> Option<EventLine> {
        let about = name(self.locale, &self.seen.customer(customer).name).to_owned();
        Some(EventLine { about, what, tone, topic })
    }
}
