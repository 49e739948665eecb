//! What changes in the market, in words: market events, customers that come and go, contacts who change jobs.

use super::{EventLine, Topic, Writer};
use crate::ui::components::Tone;
use crate::ui::words::figure::percent;
use crate::ui::words::name::{city, name};
use crate::ui::words::shock;
use game::event::Event;
use game::ids::{ContactId, CustomerId};
use game::market::MarketEvent;
use game::observation::Observation;
use game::relation::DroppedFor;
use game::time::{Minute, Minutes, Month};
use texts::i18n::*;

impl Writer<'_, '_> {
    /// Tells how the market changes.
    pub(super) fn market(&self, at: Minute, event: &Event) -> Option<EventLine> {
        let locale = self.locale;
        let scenario = self.seen.scenario();
        let told = |customer, what, tone| self.told_of(customer, what, tone, Topic::Customers);
        let customer_name = |customer: CustomerId| name(locale, &self.seen.customer(customer).name);
        match *event {
            Event::Market { event } => Some(EventLine {
                about: td_string!(locale, event.market).to_owned(),
                what: market_event(locale, self.seen, self.companies, at.month(), event),
                tone: tone(event),
                topic: Topic::Time,
            }),
            Event::CustomerEntered { customer } => {
                let industry = name(locale, &scenario.industry(self.seen.customer(customer).industry).name);
                told(customer, td_string!(locale, event.entered, industry = industry), Tone::Jade)
            }
            Event::CustomerMerged { customer, into } => {
                told(customer, td_string!(locale, event.merged, into = customer_name(into)), Tone::Danger)
            }
            Event::CustomerMoved { customer } => {
                let city = city(locale, self.seen.customer(customer));
                told(customer, td_string!(locale, event.moved, city = city), Tone::Plain)
            }
            Event::ContactLeft { customer, contact, to } => {
                let now = self.seen.contact_name(customer, contact)?;
                let (now, before) = (name(locale, &now), self.contact_before(customer, contact)?);
                let (from, left) = self.recognition_around(customer, at);
                match to {
                    Some(to) => {
                        let to = customer_name(to);
                        let what = td_string!(
                            locale,
                            event.contact_moved,
                            contact = before,
                            to = to,
                            now = now,
                            from = from,
                            left = left
                        );
                        told(customer, what, Tone::Plain)
                    }
                    None => {
                        let what = td_string!(
                            locale,
                            event.contact_left,
                            contact = before,
                            now = now,
                            from = from,
                            left = left
                        );
                        told(customer, what, Tone::Danger)
                    }
                }
            }
            Event::Dropped { customer, why: DroppedFor::Unused } => {
                let months = scenario.change.unused_months;
                told(customer, td_string!(locale, event.dropped_unused, months = months), Tone::Danger)
            }
            Event::Dropped { customer, why: DroppedFor::Rotation } => {
                told(customer, td_string!(locale, event.dropped_rotation).to_owned(), Tone::Danger)
            }
            Event::WebsiteOnline { industry } => Some(EventLine {
                about: name(locale, &scenario.industry(industry).name).to_owned(),
                what: td_string!(locale, event.website_online).to_owned(),
                tone: Tone::Jade,
                topic: Topic::Work,
            }),
            Event::EnquiryCame { customer, contact } => {
                let contact = self.seen.contact_name(customer, contact);
                let contact = contact.as_ref().map(|contact| name(locale, contact)).unwrap_or_default();
                told(customer, td_string!(locale, event.enquiry_came, contact = contact), Tone::Jade)
            }
            Event::MarketResearched { industry } => {
                let report = self.seen.report(industry);
                let next = report.and_then(|report| Some((report.at.month().next()?, report.next?)));
                let found = match next {
                    Some((month, event)) => market_event(locale, self.seen, self.companies, month, event),
                    None => td_string!(locale, event.found_nothing).to_owned(),
                };
                Some(EventLine {
                    about: name(locale, &scenario.industry(industry).name).to_owned(),
                    what: td_string!(locale, event.market_researched, found = found),
                    tone: Tone::Jade,
                    topic: Topic::Work,
                })
            }
            _ => None,
        }
    }

    /// Recognition with a customer just before a minute and at its end.
    fn recognition_around(&self, customer: CustomerId, at: Minute) -> (u16, u16) {
        let relation = self.seen.relation(customer);
        [at.back(Minutes::new(1)), at].map(|at| relation.recognition_at(at).get()).into()
    }

    /// The title of a contact: the one who left had it, and so has the one who came.
    fn contact_before(&self, customer: CustomerId, contact: ContactId) -> Option<&str> {
        let draft = self.seen.customer(customer).contacts.get(contact.index())?;
        Some(name(self.locale, &draft.title))
    }
}

const fn tone(event: MarketEvent) -> Tone {
    match event {
        MarketEvent::Boom { .. } | MarketEvent::Weakened { .. } => Tone::Jade,
        MarketEvent::Slump { .. } | MarketEvent::Recall { .. } | MarketEvent::PriceRise { .. } => Tone::Danger,
        MarketEvent::Norm { .. } => Tone::Plain,
    }
}

/// A market event of a month as a sentence; what holds for longer says in which months.
pub fn market_event(
    locale: Locale,
    seen: &Observation<'_>,
    companies: super::CompanyNames<'_>,
    month: Month,
    event: MarketEvent,
) -> String {
    let scenario = seen.scenario();
    let rules = &scenario.change;
    // What is announced holds from the month after on.
    let from = month.number() + 1;
    let trade = |industry| name(locale, &scenario.industry(industry).name);
    match event {
        MarketEvent::Boom { industry } => {
            td_string!(locale, event.boom, industry = trade(industry), worth = percent(rules.boom))
        }
        MarketEvent::Slump { industry } => {
            td_string!(locale, event.slump, industry = trade(industry), worth = percent(rules.slump))
        }
        MarketEvent::Recall { product } => {
            let product = scenario.product(product).map(|product| name(locale, &product.name)).unwrap_or_default();
            td_string!(locale, event.recall, product = product, months = rules.recall_months)
        }
        MarketEvent::Norm { industry, index } => {
            let of_trade = &scenario.industry(industry).traits[usize::from(index) % 3];
            td_string!(locale, event.norm, industry = trade(industry), trait_name = name(locale, of_trade), from = from)
        }
        MarketEvent::PriceRise { industry } => {
            let (family, price) = (shock::family(locale, scenario, industry), percent(rules.dearer));
            let last = scenario.last_month().number();
            let until = month.number().saturating_add(rules.dearer_months).min(last).max(from);
            td_string!(locale, event.price_rise, family = family, price = price, from = from, until = until)
        }
        MarketEvent::Weakened { company } => td_string!(locale, event.weakened, company = companies(company)),
    }
}
