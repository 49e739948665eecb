//! Opening the bids, awarding, and losing what was awarded (rulebook 4).

use super::World;
use super::event_queue::ScheduledEvent;
use super::pay::For;
use crate::care::Cause;
use crate::event::Event;
use crate::finance::{Account, Reason};
use crate::ids::{CompanyId, TenderId};
use crate::per_mille::PerMille;
use crate::rival::DecisionMoment;
use crate::scenario::missing_levels;
use crate::supply::{Contract, ContractState};
use crate::tender::{
    Bid, Centi, Disqualification, Offer, ScoreSheet, TenderState, Terms, disqualification, rank, re_tender,
    service_points, term_points,
};
use crate::time::{Minutes, Month};

impl World {
    /// Opens the bids of a tender: disqualified ones fall out, bonds are posted, the rest is
    /// scored and the best wins at once.
    pub(super) fn open_bids(&mut self, id: TenderId) {
        let Some(tender) = self.tenders.get(&id).filter(|tender| tender.state == TenderState::Open) else { return };
        let (terms, bids) = (tender.terms.clone(), tender.bids.clone());
        let (mut valid, mut disqualified) = (Vec::new(), Vec::new());
        for (&company, bid) in &bids {
            let offer = self.offer(company, &terms, bid);
            match self.disqualification(company, &terms, bid) {
                Some(why) => disqualified.push((company, Offer { committee: Centi(0), ..offer }, why)),
                None if !self.pay(company, Reason::Bond, Account::Bond, terms.bond, terms.id.into()) => {
                    disqualified.push((
                        company,
                        Offer { committee: Centi(0), ..offer },
                        Disqualification::BondNotPayable,
                    ));
                }
                None => valid.push((company, offer)),
            }
        }
        let sheet = rank(id, terms.weights(&self.scenario), &|company| self.tie(id, company), &valid, &disqualified);
        let winner = sheet.winner().map(|entry| entry.company);
        for &(company, _) in &valid {
            let now = self.now;
            self.relation_mut(company, id.customer).last_use = Some(now);
        }
        for &(company, _) in valid.iter().filter(|(company, _)| Some(*company) != winner) {
            self.post(company, Reason::Bond, Account::Cash, Account::Bond, terms.bond, terms.id.into());
        }
        self.announce(&sheet, &terms);
        let tender = self.tenders.get_mut(&id).expect("just seen");
        tender.sheet = Some(sheet);
        tender.state = winner.map_or(TenderState::Lapsed, |winner| TenderState::Awarded { winner });
        if let Some(winner) = winner {
            self.award(winner, &terms, &bids[&winner]);
        }
    }

    /// What the evaluation committee sees in a bid.
    fn offer(&self, company: CompanyId, terms: &Terms, bid: &Bid) -> Offer {
        let rules = &self.scenario.tender;
        let levels = self.scenario.levels(bid.product);
        let punctuality = self.company(company).record.punctuality();
        let package = self.scenario.package(bid.package).expect("only existing packages are bid");
        let term_months = self.term_given(company, terms.id.customer, terms.term_months);
        let longer = i32::from(term_months) - i32::from(terms.term_months);
        Offer {
            price: bid.unit_price(),
            recognition: self.recognition(company, terms.id.customer),
            service: service_points(
                rules,
                package,
                punctuality,
                i32::from(self.proposal_points(company, terms.id)) + term_points(rules, longer),
                levels,
                terms.levels,
            ),
            term_months,
            committee: self.committee_difference(terms.id, company),
        }
    }

    fn disqualification(&self, company: CompanyId, terms: &Terms, bid: &Bid) -> Option<Disqualification> {
        if !self.company(company).is_alive() {
            return Some(Disqualification::Bankrupt);
        }
        if self.customer(terms.id.customer).place_of(company).is_none() {
            return Some(Disqualification::PlaceLost);
        }
        let levels = self.scenario.levels(bid.product);
        disqualification(&self.scenario, terms, bid, levels)
    }

    fn announce(&mut self, sheet: &ScoreSheet, terms: &Terms) {
        let winner = sheet.winner().map(|entry| entry.company);
        for entry in &sheet.entries {
            let event = match entry.verdict {
                crate::tender::Verdict::Disqualified(why) => Event::BidDisqualified { tender: terms.id, why },
                _ if Some(entry.company) == winner => {
                    Event::Won { tender: terms.id, worth: terms.worth_at(entry.offer.price) }
                }
                _ => Event::Lost { tender: terms.id, winner },
            };
            self.tell(entry.company, event);
        }
    }

    fn award(&mut self, company: CompanyId, terms: &Terms, bid: &Bid) {
        let package = self.scenario.package(bid.package).expect("only existing packages are bid");
        let levels = self.scenario.levels(bid.product);
        let contract = Contract {
            id: terms.id,
            company,
            product: bid.product,
            package: bid.package,
            quantity: terms.quantity,
            delivered: 0,
            late: 0,
            price: bid.unit_price(),
            term_months: self.term_given(company, terms.id.customer, terms.term_months),
            term_asked: terms.term_months,
            bond: terms.bond,
            awarded: self.now,
            due: terms.due,
            promised: terms.promised(package),
            price_ratio: PerMille::of(bid.unit_price().as_fen(), terms.ceiling.as_fen()),
            missing: missing_levels(levels, terms.levels).iter().sum(),
            owner: self.relation(company, terms.id.customer).owner,
            penalty: crate::money::Money::ZERO,
            state: ContractState::Open,
        };
        let worth = contract.worth();
        let now = self.now;
        let relation = self.relation_mut(company, terms.id.customer);
        relation.bought_since.get_or_insert(now);
        relation.orders += 1;
        relation.ordered += worth;
        relation.orders_elsewhere = None;
        self.note_ordered(terms.id.customer, worth, Some(company));
        let void = contract.void_at(self.scenario.delivery.void_after_days);
        let pressing = contract.pressing_at(&self.scenario.delivery).max(self.now);
        self.company_mut(company).contracts.insert(terms.id, contract);
        self.queue.push(void, 0, ScheduledEvent::Void(company, terms.id));
        self.act_soon(company);
        // What can still be delivered in time is delivered then, if only in part.
        let order = self.order(company, None);
        self.queue.push(pressing, order, ScheduledEvent::StandingOrders(company));
    }

    /// A contract 20 working days late: default penalty **\[S\]**, void, re-tendered.
    pub(super) fn void_contract(&mut self, company: CompanyId, id: TenderId) {
        let Some(contract) = self.company(company).contracts.get(&id).filter(|contract| contract.is_open()) else {
            return;
        };
        let undelivered = contract.price.times(contract.left());
        let penalty = undelivered.per_mille(self.scenario.delivery.default_penalty);
        let collapsed = PerMille::ONE - self.scenario.satisfaction.void;
        self.lose_contract(company, id);
        let felt = self.relation(company, id.customer).feeling.open().experience.unwrap_or_default();
        self.relation_mut(company, id.customer).feeling.open_mut().experience.get_or_insert_default();
        let fall = (collapsed - felt.perceived(&self.scenario.satisfaction)).get().min(0);
        self.perceive(company, id.customer, Cause::Defaulted, fall);
        self.charge_penalty(company, id, penalty);
        self.tell(company, Event::ContractVoid { contract: id });
        self.stop_impossible(company);
    }

    /// Takes an open contract away; what is undelivered is re-tendered at the next
    /// opening. The bond is forfeit.
    pub(super) fn lose_contract(&mut self, company: CompanyId, id: TenderId) {
        let now = self.now;
        let Some(contract) = self.company_mut(company).contracts.get_mut(&id) else { return };
        let (bond, worth) = (contract.bond, contract.price.times(contract.left()));
        contract.state = ContractState::Void { at: now };
        let void = contract.clone();
        let record = &mut self.company_mut(company).record;
        record.all += worth;
        self.post(company, Reason::Penalty, Account::Earnings, Account::Bond, bond, id.into());
        self.note_taken_back(company, &void);
        self.lost.push((company, id));
    }

    /// Charges a penalty; it stays on the contract's record.
    pub(super) fn charge_penalty(&mut self, company: CompanyId, id: TenderId, amount: crate::money::Money) {
        if !amount.is_positive() || !self.company(company).is_alive() {
            return;
        }
        if let Some(contract) = self.company_mut(company).contracts.get_mut(&id) {
            contract.penalty += amount;
        }
        self.tell(company, Event::Penalty { contract: id, amount });
        self.must_pay(company, Reason::Penalty, amount, For::from(id));
    }

    /// Re-tenders lost contracts at an opening: price-type, closing at hour 72. An order that came without a
    /// tender is placed again, with another company that the customer likes.
    pub(super) fn re_tender_lost_contracts(&mut self, month: Month) {
        for (from, lost) in std::mem::take(&mut self.lost) {
            let Some(contract) = self.company(from).contracts.get(&lost) else { continue };
            let left = contract.left();
            // A customer that has been taken over buys no more.
            if left == 0 || !self.customer(lost.customer).presence.is_in(month) {
                continue;
            }
            if lost.is_order() {
                self.place_again(from, &contract.clone());
                continue;
            }
            let Some(before) = self.tenders.get(&lost) else { continue };
            let tender = re_tender(&self.scenario, &before.terms, left, month);
            let (id, deadline) = (tender.terms.id, tender.terms.deadline);
            self.tenders.insert(id, tender);
            self.queue.push(deadline, 0, ScheduledEvent::Deadline(id));
            for company in self.setup.companies() {
                if self.relation(company, id.customer).stage.is_managed() {
                    self.tell(company, Event::ReTendered { tender: id });
                }
                if self.setup.is_rival(company) {
                    let at = deadline.back(Minutes::hours(4)).max(self.now);
                    let order = self.order(company, None);
                    self.queue.push(at, order, ScheduledEvent::Decide(company, DecisionMoment::Closing));
                }
            }
        }
    }
}
