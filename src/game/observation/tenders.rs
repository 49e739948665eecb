//! What a company knows of tenders: this month's book, next month's of researched
//! customers, its own bids, and the sheets of tenders it bid for (rulebook 4).

use super::Observation;
use crate::ids::{CompanyId, CustomerId, TenderId, TenderKind};
use crate::money::Money;
use crate::relation::Stage;
use crate::tender::{Bid, ScoreSheet, Tender, TenderState, Terms};
use crate::time::{Minute, Month};

/// A tender as a company sees it.
#[derive(Clone, Copy)]
pub struct TenderView<'w> {
    tender: &'w Tender,
    me: CompanyId,
}

/// An own bid that is sealed and not opened yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenBid<'w> {
    /// What the tender asks for.
    pub terms: &'w Terms,
    /// What is offered.
    pub bid: &'w Bid,
}

/// A tender with an own bid that has been opened.
#[derive(Clone, Copy)]
pub struct OpenedTender<'w> {
    /// The tender.
    pub tender: TenderView<'w>,
    /// Its score sheet.
    pub sheet: &'w ScoreSheet,
}

/// Whether a tender stands in the book or is known ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forecasted {
    /// In this month's book or an earlier one.
    Published,
    /// Next month's, shown because the customer has been researched.
    Ahead,
}

impl<'w> TenderView<'w> {
    /// Its name.
    pub const fn id(&self) -> TenderId {
        self.tender.terms.id
    }

    /// What is asked for.
    pub const fn terms(&self) -> &'w Terms {
        &self.tender.terms
    }

    /// The own bid.
    pub fn my_bid(&self) -> Option<&'w Bid> {
        self.tender.bids.get(&self.me)
    }

    /// When the own bid was sealed first; none where that is not known: a month's result for a team does not tell.
    pub fn sealed_at(&self) -> Option<Minute> {
        self.tender.sealed.get(&self.me).copied()
    }

    /// How it stands: open, to whom it was awarded (which is published), or lapsed.
    pub const fn state(&self) -> TenderState {
        self.tender.state
    }

    /// The price it was awarded at (which is published).
    pub fn award_price(&self) -> Option<Money> {
        self.tender.sheet.as_ref().and_then(ScoreSheet::winner).map(|entry| entry.offer.price)
    }

    /// The score sheet, once the bids are opened, for everybody who bid.
    pub fn sheet(&self) -> Option<&'w ScoreSheet> {
        self.tender.sheet.as_ref().filter(|sheet| sheet.entry_of(self.me).is_some())
    }
}

impl<'w> Observation<'w> {
    fn see(&self, tender: &'w Tender) -> TenderView<'w> {
        TenderView { tender, me: self.me }
    }

    /// A tender, if the company may know of it.
    pub fn tender(&self, id: TenderId) -> Option<TenderView<'w>> {
        self.knows(id)?;
        self.world.tenders().get(&id).map(|tender| self.see(tender))
    }

    /// Whether and how a company knows of a tender.
    pub fn knows(&self, id: TenderId) -> Option<Forecasted> {
        if !self.world.tenders().contains_key(&id) {
            return None;
        }
        if id.month <= self.month() {
            return Some(Forecasted::Published);
        }
        let researched = self.world.relation(self.me, id.customer).stage > Stage::Potential;
        (researched && Some(id.month) == self.month().next()).then_some(Forecasted::Ahead)
    }

    /// The book of a month that has opened, in the order of the tenders.
    pub fn book(&self, month: Month) -> impl Iterator<Item = TenderView<'w>> + use<'w> {
        let shown = month <= self.month();
        let me = self.me;
        let first = TenderId::regular(CustomerId(0), month);
        self.world
            .tenders()
            .range(first..)
            .take_while(move |(id, _)| shown && id.month == month)
            .map(move |(_, tender)| TenderView { tender, me })
    }

    /// Next month's tenders of researched customers.
    pub fn ahead(&self) -> Vec<TenderView<'w>> {
        self.in_sight().filter(|tender| tender.id().month > self.month()).collect()
    }

    /// This month's book and next month's tenders of researched customers, in the order of the tenders.
    pub fn in_sight(&self) -> impl Iterator<Item = TenderView<'w>> + use<'w> {
        let (seen, month, next) = (*self, self.month(), self.next_month());
        let from = self.world.tenders().range(TenderId::regular(CustomerId(0), month)..);
        let shown = from.take_while(move |(id, _)| id.month == month || Some(id.month) == next);
        let known = move |id: &TenderId| {
            id.month == month
                || id.kind == TenderKind::Regular
                    && seen.world.is_on_market(id.customer)
                    && seen.world.relation(seen.me, id.customer).stage > Stage::Potential
        };
        shown.filter(move |(id, _)| known(id)).map(move |(_, tender)| seen.see(tender))
    }

    /// Own bids that are sealed and not opened yet.
    pub fn open_bids(&self) -> impl Iterator<Item = OpenBid<'w>> + use<'w> {
        self.book(self.month())
            .filter(|tender| tender.state() == TenderState::Open)
            .filter_map(|tender| tender.my_bid().map(|bid| OpenBid { terms: tender.terms(), bid }))
    }

    /// Tenders with an own bid that have been opened, oldest first.
    pub fn results(&self) -> Vec<OpenedTender<'w>> {
        let me = self.me;
        let opened = self.world.tenders().values().map(move |tender| TenderView { tender, me });
        opened.filter_map(|tender| tender.sheet().map(|sheet| OpenedTender { tender, sheet })).collect()
    }
}
