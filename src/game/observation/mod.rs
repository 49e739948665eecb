//! All that one company may know: a borrowed view of the world (invariant 4). Rivals,
//! pages, previews and the event feed see this and nothing else.

mod customers;
mod goods;
mod hindsight;
mod keeping;
mod tenders;
mod work;

pub use customers::{CustomerFile, KnownContact, RelationView};
pub use tenders::{Forecasted, TenderView};

use crate::company::{Company, MonthEnd};
use crate::event::Event;
use crate::finance::{Account, Ledger, Receivable};
use crate::ghost::Following;
use crate::ids::{CompanyId, StaffId};
use crate::luck::{Luck, Purpose};
use crate::money::Money;
use crate::people::{Candidate, Outcome, Staff};
use crate::ranks::shared_ranks;
use crate::relation::Relation;
use crate::scenario::{Role, Scenario};
use crate::setup::{Pace, Validity};
use crate::standing_orders::StandingOrders;
use crate::supply::Contract;
use crate::time::{Minute, Month};
use crate::world::World;

/// What one company may know of a game.
#[derive(Clone, Copy)]
pub struct Observation<'w> {
    world: &'w World,
    me: CompanyId,
}

/// A company as its competitors know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownCompany {
    /// Its seat.
    pub id: CompanyId,
    /// Sales since the start of the year, as published at the last month's end.
    pub sales: Option<Money>,
    /// Rank by published sales, from 1; equal sales share it, and who is bankrupt comes last.
    pub rank: Option<u8>,
    /// The month in which it went bankrupt.
    pub bankrupt: Option<Month>,
    /// Customers with whom it is seen to have a place.
    pub places: u16,
}

impl<'w> Observation<'w> {
    pub(crate) const fn of(world: &'w World, me: CompanyId) -> Self {
        Self { world, me }
    }

    /// The company that looks.
    pub const fn me(&self) -> CompanyId {
        self.me
    }

    /// The minute it is.
    pub const fn now(&self) -> Minute {
        self.world.now()
    }

    /// The month it is.
    pub fn month(&self) -> Month {
        self.now().month()
    }

    /// The month after this one, if it is played.
    pub fn next_month(&self) -> Option<Month> {
        self.month().next().filter(|next| *next <= self.scenario().last_month())
    }

    /// Whether this is a world as one company knows it ([`World::as_known_to`]): a month is planned in
    /// it, and the clock stands.
    pub fn clock_stands(&self) -> bool {
        self.world.known_to().is_some()
    }

    /// Whether the year is over.
    pub const fn is_over(&self) -> bool {
        self.world.is_over()
    }

    /// The market's data.
    pub const fn scenario(&self) -> &'w Scenario {
        self.world.scenario()
    }

    /// What follows when a bid would be invalid.
    pub const fn validity(&self) -> Validity {
        self.world.setup().validity
    }

    /// Whether the clock waits.
    pub const fn pace(&self) -> Pace {
        self.world.setup().pace
    }

    /// How many companies there are.
    pub const fn company_count(&self) -> usize {
        self.world.setup().seats.len()
    }

    /// The name of a company as its seat has it; a rival's name in both languages is in
    /// the scenario.
    pub fn seat_name(&self, company: CompanyId) -> &'w str {
        &self.world.setup().seats[company.index()].name
    }

    /// Whether a company follows the decisions of another game; it is in the settings, which all know.
    pub fn is_ghost(&self, company: CompanyId) -> bool {
        self.world.setup().is_ghost(company)
    }

    /// How far a ghost could follow its script: open to all once the year is over, none for others.
    pub fn followed(&self, company: CompanyId) -> Option<&'w Following> {
        self.is_over().then(|| self.world.company(company).following.as_ref()).flatten()
    }

    /// The own company with all it has.
    pub fn company(&self) -> &'w Company {
        self.world.company(self.me)
    }

    /// A draw of the company's own taste, and of nothing else; `what` names it. Only rivals have one,
    /// and only in the true world.
    pub(crate) fn taste(&self, what: u64) -> Luck {
        Luck::of(self.world.setup().seed, Purpose::Taste, u64::from(self.me.0), what)
    }

    /// Whether the own company is bankrupt.
    pub fn is_bankrupt(&self) -> bool {
        !self.company().is_alive()
    }

    /// People who work here.
    pub fn people(&self) -> impl Iterator<Item = &'w Staff> + use<'w> {
        self.company().people()
    }

    /// An employee who works here.
    pub fn staff(&self, id: StaffId) -> Option<&'w Staff> {
        self.company().staff(id)
    }

    /// Who would come if the company hired somebody in that role now.
    pub fn candidate(&self, role: Role) -> Candidate {
        self.world.next_candidate(self.me, role)
    }

    /// How the company's tasks ended, oldest first.
    pub fn outcomes(&self) -> &'w [Outcome] {
        &self.company().outcomes
    }

    /// The own books.
    pub fn ledger(&self) -> &'w Ledger {
        &self.company().ledger
    }

    /// Cash.
    pub fn cash(&self) -> Money {
        self.ledger().cash()
    }

    /// Loans.
    pub fn loan(&self) -> Money {
        self.ledger().balance(Account::Loan)
    }

    /// What may still be borrowed.
    pub fn credit_left(&self) -> Money {
        (self.scenario().finance.credit_line.money() - self.loan()).or_zero()
    }

    /// Cash and what may still be borrowed.
    pub fn can_pay(&self) -> Money {
        self.cash() + self.credit_left()
    }

    /// Unpaid bills.
    pub fn receivables(&self) -> &'w [Receivable] {
        &self.company().receivables
    }

    /// The own contracts, by name.
    pub fn contracts(&self) -> impl Iterator<Item = &'w Contract> + use<'w> {
        self.company().contracts.values()
    }

    /// Standing orders.
    pub fn standing_orders(&self) -> &'w StandingOrders {
        &self.company().standing_orders
    }

    /// Month-end figures of the own company.
    pub fn monthly(&self) -> &'w [MonthEnd] {
        &self.company().monthly
    }

    /// What the company has been told, oldest first.
    pub fn feed(&self) -> &'w [(Minute, Event)] {
        self.world.journal(self.me)
    }

    /// What wages, rent and the like cost a month.
    pub fn fixed_costs(&self) -> Money {
        let wages: Money = self.people().map(|staff| staff.wage(&self.scenario().staffing)).sum();
        wages + self.scenario().finance.rent.money()
    }

    /// Every company as its competitors know it, by seat.
    pub fn companies(&self) -> Vec<KnownCompany> {
        let mut known: Vec<KnownCompany> = self
            .world
            .companies()
            .iter()
            .map(|company| KnownCompany {
                id: company.id,
                sales: company.published_sales.last().copied(),
                rank: None,
                bankrupt: company.bankrupt.map(Minute::month),
                places: self.seen_places(company.id),
            })
            .collect();
        let mut order: Vec<usize> = (0..known.len()).filter(|&index| known[index].sales.is_some()).collect();
        let merit = |index: usize| (known[index].bankrupt.is_some(), std::cmp::Reverse(known[index].sales));
        order.sort_by_key(|&index| merit(index));
        let merits: Vec<_> = order.iter().map(|&index| merit(index)).collect();
        for (index, rank) in order.into_iter().zip(shared_ranks(&merits)) {
            known[index].rank = Some(rank);
        }
        known
    }

    /// Sales of every company as published at each month's end, by seat.
    pub fn published_sales(&self, company: CompanyId) -> &'w [Money] {
        &self.world.company(company).published_sales
    }

    /// Month-end figures of any company: open to all once the year is over.
    pub fn monthly_of(&self, company: CompanyId) -> Option<&'w [MonthEnd]> {
        (company == self.me || self.is_over()).then(|| self.world.company(company).monthly.as_slice())
    }

    /// The whole of any company: open to all once the year is over.
    pub fn disclosed(&self, company: CompanyId) -> Option<&'w Company> {
        (company == self.me || self.is_over()).then(|| self.world.company(company))
    }

    /// The relations of any company, by customer: open to all once the year is over.
    pub fn disclosed_relations(&self, company: CompanyId) -> Option<impl Iterator<Item = &'w Relation> + use<'w>> {
        let world = self.world;
        let shown = company == self.me || self.is_over();
        shown.then(|| world.scenario().customer_ids().map(move |customer| world.relation(company, customer)))
    }

    fn seen_places(&self, company: CompanyId) -> u16 {
        self.scenario()
            .customer_ids()
            .filter(|&customer| self.places(customer).iter().any(|place| place.company == company))
            .count() as u16
    }
}
