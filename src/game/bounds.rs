//! Whether all numbers and words of a thing lie within bounds, by their type, and those that have none by
//! the name of their field. It is asked of what was read from outside: rules and pages look
//! things up by their names without asking again. Numbers are looked at one by one here; what must hold
//! between them, `world/sound` asks.
//!
//! The thing is written, and what is written is looked at: so no field can be forgotten, and what is
//! added later is looked at too.

use crate::care::TicketId;
use crate::ids::{CompanyId, ContactId, CustomerId, IndustryId, PackageId, StaffId};
use crate::json::{self, Scalar, ScalarPlace};
use crate::may::MOST_PRICE;
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::recognition::{Effort, Recognition};
use crate::scenario::Scenario;
use crate::tender::Centi;
use crate::time::{Minute, Minutes, Month, YEAR_MONTHS};
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
        let by_type = self.by_type();
        json::look(thing, &mut |place, part| {
            let holds = match part {
                Scalar::Number(number) => self.range(&by_type, place).contains(&number),
                Scalar::Word(word) => word.chars().count() <= MOST_WORD,
            };
            if first.is_ok() && !holds {
                first = Err(Beyond { of: if place.name.is_empty() { place.field } else { place.name }.to_owned() });
            }
        });
        first
    }

    /// How far the numbers of each type reach that has a range of its own. It is asked by the name that serde
    /// writes, which is the type's; so a type that is renamed takes its range with it.
    fn by_type(&self) -> [TypeRange; 14] {
        let below = |count: u32| 0..=i128::from(count) - 1;
        [
            TypeRange::of::<CompanyId>(below(self.companies)),
            TypeRange::of::<CustomerId>(below(self.customers)),
            TypeRange::of::<IndustryId>(below(self.industries)),
            TypeRange::of::<PackageId>(below(self.packages)),
            TypeRange::of::<StaffId>(below(self.staff)),
            TypeRange::of::<TicketId>(below(self.tickets)),
            TypeRange::of::<ContactId>(0..=7),
            TypeRange::of::<Month>(1..=i128::from(YEAR_MONTHS)),
            TypeRange::of::<Minutes>(0..=MOST_MINUTES),
            TypeRange::of::<Money>(-MOST_FEN..=MOST_FEN),
            TypeRange::of::<Effort>(0..=i128::from(Effort::MOST)),
            TypeRange::of::<Recognition>(0..=1000),
            TypeRange::of::<PerMille>(-1_000_000..=1_000_000),
            TypeRange::of::<Centi>(-100_000..=100_000),
        ]
    }

    fn range(&self, by_type: &[TypeRange], ScalarPlace { name, field }: ScalarPlace) -> RangeInclusive<i128> {
        if name == name_of::<Minute>() {
            // What is to come may lie beyond the year; all else has happened.
            let most = if TO_COME.contains(&field) { MOST_MINUTES } else { i128::from(self.now.get()) };
            return 0..=most;
        }
        let of_type = by_type.iter().find(|one| one.name == name).map(|one| one.range.clone());
        let of_field = || match PLAIN.iter().find(|one| name.is_empty() && one.fields.contains(&field)) {
            Some(plain) => plain.least..=plain.most.unwrap_or(i128::from(self.models) - 1),
            None => -MOST_PLAIN..=MOST_PLAIN,
        };
        of_type.unwrap_or_else(of_field)
    }
}

/// The name of a type as serde writes it.
fn name_of<T>() -> &'static str {
    let path = std::any::type_name::<T>();
    path.rsplit_once("::").map_or(path, |(_, name)| name)
}

/// How far the numbers of a type reach.
struct TypeRange {
    name: &'static str,
    range: RangeInclusive<i128>,
}

impl TypeRange {
    fn of<T>(range: RangeInclusive<i128>) -> Self {
        Self { name: name_of::<T>(), range }
    }
}

/// Fields whose numbers have no type of their own.
struct FieldRange {
    fields: &'static [&'static str],
    least: i128,
    /// None is the number of the last model that a product family has.
    most: Option<i128>,
}

const PLAIN: [FieldRange; 7] = [
    FieldRange { fields: &["levels", "rough"], least: 1, most: Some(3) },
    FieldRange { fields: &["skill"], least: 1, most: Some(5) },
    FieldRange { fields: &["index"], least: 0, most: Some(2) },
    FieldRange { fields: &["model"], least: 0, most: None },
    FieldRange { fields: &["service", "six"], least: 0, most: Some(100) },
    FieldRange { fields: &["quantity", "delivered", "late", "from", "left", "have"], least: 0, most: Some(MOST_PLAIN) },
    FieldRange { fields: &["price"], least: 0, most: Some(MOST_PRICE as i128) },
];

impl fmt::Display for Beyond {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} lies beyond its bounds", self.of)
    }
}

impl std::error::Error for Beyond {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::Command;
    use crate::ids::{ProductId, TenderId};
    use crate::luck::Seed;
    use crate::people::TaskFailure;
    use crate::rival::{Policy, Skill};
    use crate::setup::{Pace, Player, Seat, Setup, Validity};
    use crate::tender::Disqualification;
    use crate::world::World;
    use std::collections::BTreeSet;

    #[test]
    fn a_name_is_that_of_a_type_or_field_that_is_written() {
        let seat = |policy: Policy| Seat {
            name: policy.id().to_owned(),
            player: Player::Rival { policy, skill: Skill::High },
        };
        let seats = Policy::ARCHETYPES.map(seat).into();
        let setup = Setup { seed: Seed(1), seats, validity: Validity::Practice, pace: Pace::Calm };
        let mut world = World::new(Scenario::practice(), setup);
        let (mut types, mut fields) = (BTreeSet::new(), BTreeSet::new());
        let mut see = |place: ScalarPlace, _part: Scalar<'_>| {
            types.insert(place.name);
            fields.insert(place.field);
        };
        for month in Month::all() {
            let to = Minute::new(month.end().get() - 60);
            world.apply(CompanyId(0), &Command::Advance { to }).expect("a game of computer companies goes on");
            json::look(&world, &mut see);
        }
        // What a computer company is not told, and what it never tries.
        json::look(&world.as_known_to(CompanyId(0)), &mut see);
        json::look(&[TaskFailure::NoStock { have: 0 }, TaskFailure::SoldOut { left: 0 }], &mut see);
        json::look(&Disqualification::MandatoryRequirementNotMet { index: 0 }, &mut see);
        let bounds = Bounds::of(world.scenario(), 5);
        for name in bounds.by_type().map(|one| one.name).into_iter().chain([name_of::<Minute>()]) {
            assert!(types.contains(name), "{name}: {types:?}");
        }
        for field in PLAIN.iter().flat_map(|one| one.fields).chain(&TO_COME) {
            assert!(fields.contains(field), "{field}: {fields:?}");
        }
    }

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
