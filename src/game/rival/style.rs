//! What makes one company play differently from another: its taste, in numbers.

use super::policy::Skill;
use crate::care::Programme;
use crate::ids::PackageId;
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::time::{Minutes, Month};

/// A way of playing. Amounts are for a capital of ¥1,000,000 and scale with it; people and customers are for a
/// market of 56 customers and scale with that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// How long it waits at the start of the year.
    pub starts: Minutes,
    /// Industries that it works in at first.
    pub industries: u8,
    /// From when on it works in all.
    pub widens: Option<Month>,
    /// Points that a customer of size A, B or C is worth when it looks for new ones.
    pub size_points: [i32; 3],
    /// Customers that it manages at most.
    pub most_managed: u16,
    /// Money a month for calls, visits and demonstrations, for ¥1,000,000 of capital.
    pub selling: Money,
    /// Money a month for exhibitions and seminars, for ¥1,000,000 of capital.
    pub events: Money,
    /// Which events it likes.
    pub taste: EventTaste,
    /// Recognition above which it does not spend more on a customer.
    pub enough: u16,
    /// Recognition from which it bids.
    pub bids_from: u16,
    /// Markup on full cost in thousandths.
    pub markup: Markup,
    /// How it comes to a price.
    pub reading: Reading,
    /// Whether it learns to read the sheets when it is sharp; otherwise it keeps to its markup.
    pub learns: bool,
    /// The service packages that it offers.
    pub packages: Packages,
    /// Thousandths of the goods of every open bid that it counts against its money.
    pub caution: PerMille,
    /// Families it studies before it bids for them: all it works in, or none.
    pub studies: bool,
    /// Whether it works on projects in hours that nothing else needs.
    pub projects: bool,
    /// Sales people that it wants.
    pub sales_people: u8,
    /// Thousandths of its working moments that it lets pass.
    pub forgets: u32,
    /// How far its markup strays either way, in thousandths.
    pub strays: i32,
    /// Whether it answers requests for quotation.
    pub quotes: bool,
    /// Which sales targets it sets.
    pub targets: TargetTaste,
    /// How it keeps customers.
    pub retention: Retention,
}

/// Which sales targets a company sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetTaste {
    /// None.
    None,
    /// What is usual.
    Usual,
    /// Far too high for one half of its people, far too low for the other.
    Careless,
}

/// What a company wants of keeping customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Thousandths of the tickets that it handles.
    pub serves: u32,
    /// Whether it offers what is fair; else it explains.
    pub is_fair: bool,
    /// Programme for stable customers of size A, B and C.
    pub programmes: [Programme; 3],
    /// Whether it checks credit before it delivers on term.
    pub checks_credit: bool,
    /// Whether it asks for what is owed.
    pub collects: bool,
    /// Whether it asks customers how they are.
    pub surveys: bool,
    /// Whether it offers the club that takes a fee to those whom a fee ties; else points alone.
    pub fee_club: bool,
    /// Whether it gives on the right day.
    pub gives: bool,
    /// Whether it works where customers buy from others.
    pub poaches: bool,
}

/// A markup on full cost in thousandths, by recognition; straight between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Markup {
    /// At recognition 0.
    pub unknown: i32,
    /// At recognition 1000.
    pub recognised: i32,
}

/// The service packages that a company offers, by the method of the tender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Packages {
    /// In price-type tenders.
    pub price: PackageId,
    /// In non-price-type tenders.
    pub non_price: PackageId,
}

/// Which events a company likes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventTaste {
    /// None.
    Nothing,
    /// Seminars for those whose tender is near.
    Seminars,
    /// Exhibitions for many at once.
    Exhibitions,
    /// Seminars first, exhibitions with what is left.
    Both,
}

/// How a company comes to a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// By its markup alone.
    Markup,
    /// From the sheets it has seen, by what it may expect to earn.
    Sheets,
}

impl Style {
    /// The same style played worse or better: a less skilled company forgets more,
    /// strays further and watches its money less; a sharp one reads the sheets.
    pub const fn at(self, skill: Skill) -> Self {
        match skill {
            Skill::Low => Self {
                forgets: self.forgets + 250,
                strays: self.strays + 60,
                retention: Retention { serves: self.retention.serves / 2, ..self.retention },
                ..self
            },
            Skill::Middle => self,
            Skill::High => Self {
                forgets: self.forgets / 2,
                strays: self.strays / 2,
                reading: if self.learns { Reading::Sheets } else { self.reading },
                ..self
            },
        }
    }
}
