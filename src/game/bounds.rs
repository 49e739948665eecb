//! Whether all numbers and words of a thing lie within bounds, by the name of their type, and those that
//! have none by the name of their field. It is asked of what was read from outside: rules and pages look
//! things up by their names without asking again. Numbers are looked at one by one here; what must hold
//! between them, `world/sound` asks.
//!
//! The thing is written, and what is written is looked at: so no field can be forgotten, and what is
//! added later is looked at too.

use crate::json::{self, Scalar, ScalarPlace};
use crate::may::MOST_PRICE;
use crate::money::Money;
use crate::recognition::Effort;
use crate::scenario::Scenario;
use crate::time::{Minute, YEAR_MONTHS};
use serde::Serialize;
use std::fmt;
use std::ops::RangeInclusive;

/// The most fen that anything of a company comes to.
pub(crate) const MOST_FEN: i128 = 100_000_000_000_000;
/// The most of what has no type of its own and no field that is known here: counts.
const MOST_PLAIN: i128 = 100_000_000;
/// The most minutes: what is due may lie beyond the year.
const MOST_MINUTES: i128 = 4 * Minute::YEAR_END.get() as i128;
/// Fields in which a moment stands that is to come.
const TO_COME: [&str; 5] = ["arrives", "deadline", "due", "ends", "promised"];
/// Characters of the longest word: a name is shorter.
const MOST_WORD: usize = 200;

/// A unit price that units can be multiplied by.
pub(crate) const MOST_UNIT_PRICE: Money = Money::yuan(MOST_PRICE as i64);

/// How far names and numbers reach.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    companies: u32,
    customers: u32,
    industries: u32,
    packages: u32,
    /// Of how many products a family has at most.
    models: u32,
    staff: u32,
    tickets: u32,
    now: Minute,
}

/// A number or a word that lies beyond.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// The type that it is of, or its field; empty where neither is known here.
    pub of: String,
}

impl Bounds {
    /// Those of a market with so many companies.
    pub(crate) fn of(scenario: &Scenario, companies: u32) -> Self {
        Self {
            companies,
            customers: scenario.customers.len() as u32,
            industries: scenario.industries.len() as u32,
            packages: scenario.packages.len() as u32,
            models: scenario.industries.iter().map(|industry| industry.products.len()).max().unwrap_or(0) as u32,
            staff: u32::from(u8::MAX) + 1,
            tickets: u32::MAX,
            now: Minute::YEAR_END,
        }
    }

    /// The same at that minute, where the company that has most of them has so many people and tickets.
    pub(crate) const fn at(self, now: Minute, staff: u32, tickets: u32) -> Self {
        Self { now, staff, tickets, ..self }
    }

    /// Looks at every number of a thing.
    pub(crate) fn check(&self, thing: &impl Serialize) -> Result<(), Beyond> {
        let mut first = Ok(());
        json::look(thing, &mut |place, part| {
            if first.is_ok() && !self.holds(place, part) {
                first = Err(Beyond { of: if place.name.is_empty() { place.field } else { place.name }.to_owned() });
            }
        });
        first
    }

    fn holds(&self, ScalarPlace { name, field }: ScalarPlace, part: Scalar<'_>) -> bool {
        match part {
            Scalar::Number(number) => self.range(name, field).contains(&number),
            Scalar::Word(word) => word.chars().count() <= MOST_WORD,
        }
    }

    fn range(&self, name: &str, field: &str) -> RangeInclusive<i128> {
        let below = |count: u32| 0..=i128::from(count) - 1;
        match name {
            "CompanyId" => below(self.companies),
            "CustomerId" => below(self.customers),
            "IndustryId" => below(self.industries),
            "PackageId" => below(self.packages),
            "StaffId" => below(self.staff),
            "TicketId" => below(self.tickets),
            "ContactId" => 0..=7,
            "Month" => 1..=i128::from(YEAR_MONTHS),
            "Minutes" => 0..=MOST_MINUTES,
            // What is to come may lie beyond the year; all else has happened.
            "Minute" if TO_COME.contains(&field) => 0..=MOST_MINUTES,
            "Minute" => 0..=i128::from(self.now.get()),
            "Money" => -MOST_FEN..=MOST_FEN,
            "Effort" => 0..=i128::from(Effort::MOST),
            "Recognition" => 0..=1000,
            "PerMille" => -1_000_000..=1_000_000,
            "Centi" => -100_000..=100_000,
            "" => self.plain(field),
            _ => -MOST_PLAIN..=MOST_PLAIN,
        }
    }

    fn plain(&self, field: &str) -> RangeInclusive<i128> {
        match field {
            "levels" | "rough" => 1..=3,
            "skill" => 1..=5,
            "index" => 0..=2,
            "model" => 0..=i128::from(self.models) - 1,
            "service" | "six" => 0..=100,
            "quantity" | "delivered" | "late" | "from" | "left" | "have" => 0..=MOST_PLAIN,
            "price" => 0..=i128::from(MOST_PRICE),
            _ => -MOST_PLAIN..=MOST_PLAIN,
        }
    }
}

impl fmt::Display for Beyond {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} lies beyond its bounds", self.of)
    }
}

impl std::error::Error for Beyond {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{CompanyId, CustomerId, IndustryId, ProductId, TenderId};
    use crate::time::Month;

    #[test]
    fn what_lies_beyond_is_named() {
        let bounds = Bounds::of(&Scenario::practice(), 2).at(Minute::new(60), 7, 0);
        let customers = Scenario::practice().customers.len() as u16;
        let beyond = |of: &str| Err(Beyond { of: of.to_owned() });
        assert_eq!(bounds.check(&vec![CompanyId(0), CompanyId(1)]), Ok(()));
        assert_eq!(bounds.check(&vec![CompanyId(0), CompanyId(2)]), beyond("CompanyId"));
        assert_eq!(bounds.check(&Some((CompanyId(0), TenderId::regular(CustomerId(customers), Month::FIRST)))), {
            beyond("CustomerId")
        });
        assert_eq!(bounds.check(&Money::fen(i64::MAX)), beyond("Money"));
        assert_eq!(bounds.check(&u32::MAX), beyond(""));
        let unit = |model| ProductId { family: IndustryId(0), model };
        assert_eq!(bounds.check(&unit(0)), Ok(()));
        assert_eq!(bounds.check(&unit(8)), beyond("model"));
        assert_eq!(bounds.check(&"长".repeat(201)), beyond(""));
        assert_eq!(bounds.check(&[Minute::new(60)]), Ok(()));
        assert_eq!(bounds.check(&[Minute::new(61)]), beyond("Minute"));
        let none: Month = serde_json::from_str("0").expect("a plain number");
        assert_eq!(bounds.check(&[none]), beyond("Month"));
    }
}
