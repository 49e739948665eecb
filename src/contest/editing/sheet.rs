//! The sheet: a market being changed, and whether it can be played.

use super::differences::{self, MarketDifference};
use super::path;
use game::json::{self, JsonError};
use game::per_mille::PerMille;
use game::scenario::{Draft, Flaw, Method, Scenario, ScenarioError, SetTender, Shock};
use game::time::Month;
use serde::Serialize;
use serde_json::Value;

/// Bytes that a market's text has at most; a challenge has room for it.
pub const MOST_MARKET: u32 = 300_000;
/// What the id of a changed market begins with; the built-in one that it began from follows.
const OWN: &str = "own-";
/// Characters of a reader's own words that are worth showing.
pub(super) const MOST_WORDS: usize = 160;

/// The built-in market that one of an instructor's own was made from, by its id; none for a built-in one,
/// and where the id does not say.
pub fn made_from(id: &str) -> Option<Scenario> {
    Scenario::named(id.strip_prefix(OWN)?)
}

/// A market being changed. It can always be read as a market; whether it can be played is another
/// matter: see [`Sheet::scenario`].
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    draft: Draft,
    /// The draft again, as what a place leads into.
    pub(super) tree: Value,
}

/// Why a text is no market.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// More bytes than a market has.
    TooLarge {
        /// How many there are.
        bytes: u64,
        /// How many there may be.
        most: u32,
    },
    /// Not JSON, or cut off.
    NotJson {
        /// The line, from 1.
        line: u32,
        /// The column, from 1; 0 at the start of a line.
        column: u32,
    },
    /// JSON, but something is missing, unknown or of the wrong kind.
    NotAMarket {
        /// The line, from 1.
        line: u32,
        /// The column, from 1.
        column: u32,
        /// The reader's own words, which name the field.
        what: String,
    },
}

/// What was set cannot stand at that place at all: a text for a number, a number too large for its
/// kind, or a place that is not there. Nothing is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit;

impl Sheet {
    /// Begins from a market; its id says from which.
    pub fn begin(from: &Scenario) -> Self {
        let id = if from.id.starts_with(OWN) { from.id.clone() } else { format!("{OWN}{}", from.id) };
        Self::of(Draft { id, ..Draft::clone(from) })
    }

    /// Reads a market from text.
    ///
    /// # Errors
    /// [`SheetError`] with the place of the first thing that cannot be read.
    pub fn read(text: &str) -> Result<Self, SheetError> {
        within(text.len())?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let sheet = json::read(text).map(Self::of).map_err(|error| {
            let JsonError { line, column, wrong } = error;
            match wrong {
                Some(wrong) => SheetError::NotAMarket { line, column, what: wrong.chars().take(MOST_WORDS).collect() },
                None => SheetError::NotJson { line, column },
            }
        })?;
        // What is read must be readable again when it is written with a value a line.
        within(sheet.text().len())?;
        Ok(sheet)
    }

    /// The market as text that people can read, one value a line.
    pub fn text(&self) -> String {
        json::pretty(&self.draft)
    }

    /// The market as it is.
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The market, if it can be played.
    ///
    /// # Errors
    /// Every [`Flaw`] with its place.
    pub fn scenario(&self) -> Result<Scenario, Vec<Flaw>> {
        Scenario::check(self.draft.clone()).map_err(|error| match error {
            ScenarioError::Flaws(flaws) => flaws,
            // Only texts have a syntax, and this has been read.
            ScenarioError::Syntax { .. } => Vec::new(),
        })
    }

    /// The built-in market that it began from; the formal one where its id does not say.
    pub fn base(&self) -> Scenario {
        made_from(&self.draft.id).unwrap_or_else(Scenario::formal)
    }

    /// What is different from the market it began from, at most [`MOST_DIFFERENCES`](super::MOST_DIFFERENCES).
    pub fn differences(&self) -> Vec<MarketDifference> {
        let base = Self::of(Draft { id: self.draft.id.clone(), ..Draft::clone(&self.base()) });
        differences::between(&base.tree, &self.tree)
    }

    /// The whole number at a place such as `staffing.wage[0]`.
    pub fn number(&self, place: &str) -> Option<i64> {
        path::seek(&self.tree, place)?.as_i64()
    }

    /// The text at a place.
    pub fn words(&self, place: &str) -> Option<&str> {
        path::seek(&self.tree, place)?.as_str()
    }

    /// Whether the switch at a place is on.
    pub fn flag(&self, place: &str) -> Option<bool> {
        path::seek(&self.tree, place)?.as_bool()
    }

    /// How many entries the list at a place has; none where there is no list.
    pub fn count(&self, list: &str) -> usize {
        path::seek(&self.tree, list).and_then(Value::as_array).map_or(0, Vec::len)
    }

    /// Sets what stands at a place.
    ///
    /// # Errors
    /// [`Unfit`]; nothing is changed.
    pub fn set(&mut self, place: &str, value: impl Into<Value>) -> Result<(), Unfit> {
        self.change(|tree| {
            *path::seek_mut(tree, place)? = value.into();
            Some(())
        })
    }

    /// Adds a copy of a list's last entry at its end. What may not stand there twice, as a name, is
    /// a flaw until it is changed.
    ///
    /// # Errors
    /// [`Unfit`] for an empty list, or where none is.
    pub fn add(&mut self, list: &str) -> Result<(), Unfit> {
        self.change(|tree| {
            let entries = path::seek_mut(tree, list)?.as_array_mut()?;
            entries.push(entries.last()?.clone());
            Some(())
        })
    }

    /// Takes an entry out of a list. Tenders set by hand go with their customer.
    ///
    /// # Errors
    /// [`Unfit`] where there is no such entry.
    pub fn remove(&mut self, list: &str, index: usize) -> Result<(), Unfit> {
        self.change(|tree| {
            let entries = path::seek_mut(tree, list)?.as_array_mut()?;
            (index < entries.len()).then(|| entries.remove(index))?;
            Some(())
        })?;
        if list == "customers" {
            self.close_ranks(index);
        }
        Ok(())
    }

    /// Adds a tender set by hand: the first customer that has none in that month, for an ordinary
    /// contract in the plainest product of its family.
    ///
    /// # Errors
    /// [`Unfit`] where every customer has one in every month.
    pub fn add_tender(&mut self) -> Result<(), Unfit> {
        let draft = &self.draft;
        let taken = |customer, month| {
            draft.set_tenders.iter().any(|tender| (tender.customer, tender.month) == (customer, month))
        };
        let customers = || (0..draft.customers.len() as u16).map(game::ids::CustomerId);
        let months = Month::all().take(usize::from(draft.months));
        let mut free = months.flat_map(|month| customers().map(move |customer| (customer, month)));
        let (customer, month) = free.find(|&(customer, month)| !taken(customer, month)).ok_or(Unfit)?;
        let industry = draft.industries.get(draft.customers[customer.index()].industry.index()).ok_or(Unfit)?;
        let quantity = draft.tender.worth.0 / industry.unit_cost.max(1);
        let tender = SetTender {
            customer,
            month,
            levels: industry.products.first().ok_or(Unfit)?.levels,
            stars: [false; 3],
            quantity: u32::try_from(quantity.max(1)).map_err(|_| Unfit)?,
            method: Method::NonPrice,
            due_days: draft.tender.due_days.most,
        };
        let mut draft = draft.clone();
        draft.set_tenders.push(tender);
        *self = Self::of(draft);
        Ok(())
    }

    /// Adds a shock: the first family and month that has none, with prices half as high again.
    ///
    /// # Errors
    /// [`Unfit`] where every family has one in every month.
    pub fn add_shock(&mut self) -> Result<(), Unfit> {
        let draft = &self.draft;
        let taken =
            |industry, month| draft.shocks.iter().any(|shock| (shock.industry, shock.month) == (industry, month));
        let industries = || (0..draft.industries.len() as u8).map(game::ids::IndustryId);
        let mut free = Month::all().flat_map(|month| industries().map(move |industry| (industry, month)));
        let (industry, month) = free.find(|&(industry, month)| !taken(industry, month)).ok_or(Unfit)?;
        let mut draft = draft.clone();
        draft.shocks.push(Shock { month, industry, cost: PerMille::new(1_500), supply: PerMille::ONE });
        *self = Self::of(draft);
        Ok(())
    }

    pub(super) fn of(draft: Draft) -> Self {
        let mut tree = as_tree(&draft);
        // Left out of the text where it is the whole year, or where there are none, and places all the same.
        tree["months"] = draft.months.into();
        tree["shocks"] = as_tree(&draft.shocks);
        Self { draft, tree }
    }

    fn change(&mut self, change: impl FnOnce(&mut Value) -> Option<()>) -> Result<(), Unfit> {
        let mut tree = self.tree.clone();
        change(&mut tree).ok_or(Unfit)?;
        *self = Self::read(&json::text(&tree)).map_err(|_| Unfit)?;
        Ok(())
    }

    /// Customers are named by their number: those behind the one that has gone move up.
    fn close_ranks(&mut self, gone: usize) {
        let mut draft = self.draft.clone();
        draft.set_tenders.retain(|tender| tender.customer.index() != gone);
        for tender in &mut draft.set_tenders {
            tender.customer.0 -= u16::from(tender.customer.index() > gone);
        }
        *self = Self::of(draft);
    }
}

fn as_tree(thing: &impl Serialize) -> Value {
    json::read(&json::text(thing)).expect("what was written can be read")
}

const fn within(bytes: usize) -> Result<(), SheetError> {
    if bytes <= MOST_MARKET as usize {
        Ok(())
    } else {
        Err(SheetError::TooLarge { bytes: bytes as u64, most: MOST_MARKET })
    }
}
