//! What a company may ask when a tender it bid for has been opened: how the same committee
//! would have met another bid of its own (rulebook 4, the post-mortem). The others' lines
//! are those of the score sheet; of nobody else is anything read.

use super::Observation;
use crate::finance::{Account, Reason};
use crate::ids::{ProductId, TenderId};
use crate::money::Money;
use crate::people::TaskKind;
use crate::per_mille::PerMille;
use crate::recognition::Recognition;
use crate::setup::Validity;
use crate::sort;
use crate::supply::ContractState;
use crate::tender::{
    Bid, Centi, Disqualification, Offer, ScoreSheet, Terms, Verdict, disqualification, rank, service_points,
    term_points,
};
use crate::time::{Minute, Month};

impl Observation<'_> {
    /// The score sheet as it would have been with this bid and this recognition in place of
    /// the own ones. None unless the company bid for the tender and it has been opened, and
    /// for products and packages that do not exist.
    pub fn opened_again(&self, bid: &Bid, recognition: Recognition) -> Option<ScoreSheet> {
        let terms = self.tender(bid.tender)?.terms();
        let sheet = self.tender(bid.tender)?.sheet()?;
        let offer = self.offer_again(bid, recognition)?;
        let others = || sheet.entries.iter().filter(|entry| entry.company != self.me());
        let mut valid: Vec<_> =
            others().filter(|entry| entry.total().is_some()).map(|entry| (entry.company, entry.offer)).collect();
        let mut disqualified: Vec<_> = others()
            .filter_map(|entry| match entry.verdict {
                Verdict::Disqualified(why) => Some((entry.company, entry.offer, why)),
                Verdict::Valid(_) => None,
            })
            .collect();
        match self.disqualified_again(bid) {
            Some(why) => disqualified.push((self.me(), Offer { committee: Centi(0), ..offer }, why)),
            None => valid.push((self.me(), offer)),
        }
        sort::by_key(&mut disqualified, |&(company, ..)| company);
        let tie = |company| self.world.tie(bid.tender, company);
        Some(rank(bid.tender, terms.weights(self.scenario()), &tie, &valid, &disqualified))
    }

    /// What the evaluation committee would have seen in this bid, its difference included, which the sheet
    /// does not show of a bid that did not count. None as in [`Observation::opened_again`].
    pub fn offer_again(&self, bid: &Bid, recognition: Recognition) -> Option<Offer> {
        let terms = self.tender(bid.tender)?.terms();
        self.tender(bid.tender)?.sheet()?;
        let rules = &self.scenario().tender;
        let levels = self.scenario().product(bid.product)?.levels;
        let package = self.scenario().package(bid.package)?;
        let punctuality = self.punctuality_at(terms.deadline);
        // The term was given to the customer, not with the bid: it stays as it was.
        let sealed = self.tender(bid.tender)?.sheet()?.entry_of(self.me());
        let term_months = sealed.map_or(terms.term_months, |entry| entry.offer.term_months);
        let longer = i32::from(term_months) - i32::from(terms.term_months);
        Some(Offer {
            price: bid.unit_price(),
            recognition,
            service: service_points(
                rules,
                package,
                punctuality,
                i32::from(self.proposal_points(bid.tender)) + term_points(rules, longer),
                levels,
                terms.levels,
            ),
            term_months,
            committee: self.world.committee_difference(bid.tender, self.me()),
        })
    }

    /// Why this bid would not have counted, or not have been let go by a practice game.
    /// A lost place, bankruptcy and an unpaid bond are no matter of what was offered.
    fn disqualified_again(&self, bid: &Bid) -> Option<Disqualification> {
        let tender = self.tender(bid.tender)?;
        let terms = tender.terms();
        let sealed = tender.my_bid()?;
        let verdict = tender.sheet()?.entry_of(self.me())?.verdict;
        if let Verdict::Disqualified(
            why @ (Disqualification::PlaceLost | Disqualification::Bankrupt | Disqualification::BondNotPayable),
        ) = verdict
        {
            return Some(why);
        }
        let real = self.scenario().product(bid.product)?.levels;
        let known = match self.validity() {
            Validity::Practice if bid.product != sealed.product => {
                self.known_levels_at(bid.product, terms.id.month.opening())
            }
            _ => real,
        };
        disqualification(self.scenario(), terms, bid, real)
            .or_else(|| disqualification(self.scenario(), terms, bid, known))
            .or_else(|| (terms.bond > self.could_pay_for(terms)).then_some(Disqualification::BondNotPayable))
    }

    /// Cash and credit that were there for the bond when the bids were opened: all that had
    /// moved before, and the bonds of tenders opened in the same minute whose turn was earlier.
    fn could_pay_for(&self, terms: &Terms) -> Money {
        let had_its_turn = |id: TenderId| {
            id < terms.id && self.tender(id).is_some_and(|tender| tender.terms().deadline == terms.deadline)
        };
        // In the minute itself goods come in and bills are paid before bids are opened.
        let before = |reason| matches!(reason, Reason::Receipt | Reason::Payment | Reason::Loan | Reason::Bond);
        let moved: Money = self
            .ledger()
            .entries()
            .iter()
            .take_while(|entry| entry.at < terms.deadline || entry.at == terms.deadline && before(entry.reason))
            .filter(|entry| {
                entry.at < terms.deadline || entry.reason != Reason::Bond || entry.tender.is_some_and(had_its_turn)
            })
            // What is borrowed is cash more and credit less.
            .filter(|entry| entry.reason != Reason::Loan)
            .map(|entry| match (entry.debit, entry.credit) {
                (Account::Cash, _) => entry.amount,
                (_, Account::Cash) => -entry.amount,
                _ => Money::ZERO,
            })
            .sum();
        moved + self.scenario().finance.credit_line.money()
    }

    /// The own punctuality as it stood before anything happened in that minute.
    pub fn punctuality_at(&self, at: Minute) -> Option<PerMille> {
        let contracts = &self.company().contracts;
        let mut record = crate::company::Record::default();
        let sold = self.ledger().entries().iter().take_while(|entry| entry.at < at);
        for sale in sold.filter(|entry| entry.reason == Reason::Sales) {
            record.all += sale.amount;
            if sale.tender.and_then(|id| contracts.get(&id)).is_some_and(|contract| sale.at <= contract.due) {
                record.on_time += sale.amount;
            }
        }
        for contract in contracts.values() {
            if matches!(contract.state, ContractState::Void { at: void } if void < at) {
                record.all += contract.price.times(contract.left());
            }
        }
        record.punctuality()
    }

    /// The list price of one unit in a month that has opened.
    pub fn unit_price_in(&self, product: ProductId, month: Month) -> Option<Money> {
        (month <= self.month()).then(|| self.world.list_price(product, month))
    }

    /// Trait levels of a product as the company knew them at a moment.
    fn known_levels_at(&self, product: ProductId, at: Minute) -> [u8; 3] {
        let learned = self
            .outcomes()
            .iter()
            .find(|outcome| {
                outcome.failure.is_none() && outcome.task.kind == TaskKind::Study { family: product.family }
            })
            .map(|outcome| outcome.ended);
        match learned {
            Some(learned) if learned > at => self.rough_levels(product),
            _ => self.known_levels(product),
        }
    }
}
