//! The market under change, as the parts of the page share it.

use crate::browser::shared::Unwritten;
use crate::contest::editing::{EditorTab, FieldBlock, Sheet, Spot};
use crate::ui::pages::own_market;
use crate::ui::pages::unreadable::Unreadable;
use game::scenario::{Flaw, Problem, Scenario};
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;

/// A market under change. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Editing {
    sheet: RwSignal<Sheet>,
    flaws: Memo<Vec<Flaw>>,
    /// The places at which something is typed that cannot stand there.
    unfit: RwSignal<BTreeSet<String>>,
    /// Why the market is not kept as it stands on the page.
    unkept: RwSignal<Option<Unwritten>>,
    /// Counts the markets that took the place of another.
    replaced: RwSignal<u32>,
    /// A market that is kept and cannot be read: until somebody has decided, no other is kept.
    pub unreadable: Unreadable,
    /// The industry that is looked at.
    pub industry: RwSignal<usize>,
    /// The tab that is open; none is the text.
    pub tab: RwSignal<Option<EditorTab>>,
}

/// What is wrong with a field.
pub enum FieldError {
    /// What was typed cannot stand there; the market keeps what it had.
    Unfit,
    /// It can stand there and makes no sense.
    Flaw(Problem),
}

impl Editing {
    /// The market that this browser keeps, or the formal year.
    pub fn new() -> Self {
        let (kept, unreadable) = own_market::kept();
        let sheet = RwSignal::new(kept.unwrap_or_else(|| Sheet::begin(&Scenario::formal())));
        let unkept = RwSignal::new(None);
        // What is kept is written over by a change alone, and what cannot be read not even by that.
        Effect::new(move |before: Option<()>| {
            sheet.track();
            if before.is_some() && !unreadable.is_there() {
                unkept.set(sheet.with_untracked(own_market::keep).err());
            }
        });
        Self {
            sheet,
            flaws: Memo::new(move |_| sheet.with(|sheet| sheet.scenario().err().unwrap_or_default())),
            unfit: RwSignal::new(BTreeSet::new()),
            unkept,
            replaced: RwSignal::new(0),
            unreadable,
            industry: RwSignal::new(0),
            tab: RwSignal::new(Some(EditorTab::General)),
        }
    }

    /// Looks at the market, tracked.
    pub fn with<T>(self, look: impl FnOnce(&Sheet) -> T) -> T {
        self.sheet.with(look)
    }

    /// What keeps it from being played, tracked.
    pub fn flaws(self) -> Vec<Flaw> {
        self.flaws.get()
    }

    /// The places at which something is typed that cannot stand there, tracked.
    pub fn unfit(self) -> Vec<String> {
        self.unfit.with(|unfit| unfit.iter().cloned().collect())
    }

    /// Whether it can be played as it stands on the page, tracked.
    pub fn is_playable(self) -> bool {
        self.flaws.with(Vec::is_empty) && self.unfit.with(BTreeSet::is_empty)
    }

    /// Why it is not kept as it stands on the page, tracked.
    pub fn unkept(self) -> Option<Unwritten> {
        self.unkept.get()
    }

    /// What is wrong at a place, tracked.
    pub fn wrong_at(self, place: &str) -> Option<FieldError> {
        if self.unfit.with(|unfit| unfit.contains(place)) {
            return Some(FieldError::Unfit);
        }
        let find = |flaws: &Vec<Flaw>| flaws.iter().find(|flaw| flaw.at == place).map(|flaw| flaw.problem.clone());
        self.flaws.with(find).map(FieldError::Flaw)
    }

    /// Changes whenever another market takes the place of this one, tracked.
    pub fn replaced(self) -> u32 {
        self.replaced.get()
    }

    /// Puts another market in the place of this one.
    pub fn replace(self, sheet: Sheet) {
        self.rewrite(sheet);
        self.replaced.update(|count| *count += 1);
    }

    /// The same, from the text that is being typed and stays as it is.
    pub fn rewrite(self, sheet: Sheet) {
        self.unfit.update(BTreeSet::clear);
        let industries = sheet.draft().industries.len();
        self.industry.update(|industry| *industry = (*industry).min(industries.saturating_sub(1)));
        self.sheet.set(sheet);
    }

    /// Sets what stands at a place.
    pub fn set(self, place: &str, value: impl Into<Value>) {
        let value = value.into();
        let is_set = self.sheet.try_update(|sheet| sheet.set(place, value).is_ok()) == Some(true);
        if is_set {
            self.fits(place);
        } else {
            self.does_not_fit(place);
        }
    }

    /// Notes that something is typed at a place that cannot stand there.
    pub fn does_not_fit(self, place: &str) {
        self.unfit.update(|unfit| {
            unfit.insert(place.to_owned());
        });
    }

    /// Notes that a place shows what the market has.
    pub fn fits(self, place: &str) {
        if self.unfit.with_untracked(|unfit| unfit.contains(place)) {
            self.unfit.update(|unfit| {
                unfit.remove(place);
            });
        }
    }

    /// Brings a place in sight: its tab and its industry, or the text where it has no field.
    pub fn show(self, place: &str) {
        let spot = untrack(|| self.with(|sheet| Spot::of(sheet, place)));
        if let Some(industry) = spot.as_ref().and_then(|spot| spot.industry) {
            self.industry.set(industry);
        }
        self.tab.set(spot.map(|spot| spot.group));
    }

    /// Adds an entry to a block's list: for customers, one of the industry that is looked at.
    pub fn add(self, block: FieldBlock) {
        let industry = self.industry.get_untracked();
        let Some(list) = block.list(industry) else { return };
        self.sheet.update(|sheet| {
            // Refused only where there is nothing to begin with; then the button does nothing.
            let _ = match block {
                FieldBlock::SetTenders => sheet.add_tender(),
                FieldBlock::Shocks => sheet.add_shock(),
                _ => sheet.add(&list),
            };
            if block == FieldBlock::Customers {
                let last = sheet.count(&list).saturating_sub(1);
                let _ = sheet.set(&format!("{list}[{last}].industry"), industry);
            }
        });
    }

    /// Takes an entry out of a block's list.
    pub fn remove(self, block: FieldBlock, row: &str) {
        let index = row.rsplit_once('[').and_then(|(_, index)| index.trim_end_matches(']').parse().ok());
        let (Some(list), Some(index)) = (block.list(self.industry.get_untracked()), index) else { return };
        self.unfit.update(BTreeSet::clear);
        // Whatever has a button is there.
        self.sheet.update(|sheet| {
            let _ = sheet.remove(&list, index);
        });
    }
}
