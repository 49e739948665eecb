//! Clubs at work (rulebook 7): who is let in, points, fees, and who renews.

use super::World;
use super::pay::For;
use crate::care::{Cause, Club, Membership};
use crate::event::Event;
use crate::finance::{Account, Reason};
use crate::ids::{CompanyId, CustomerId};
use crate::money::Money;
use crate::time::Month;

impl World {
    /// A company offers a customer its club, or ends the membership. Only a content customer pays a fee; what it
    /// has paid is not given back.
    pub(super) fn offer_club(&mut self, company: CompanyId, customer: CustomerId, club: Option<Club>) {
        let since = self.now.month();
        let now = self.relation(company, customer).upkeep.club;
        if now.map(|member| member.club) == club {
            return;
        }
        // What has been paid for is not asked again.
        let paid_until = self.relation(company, customer).club_account.paid_until;
        let is_paid = paid_until.is_some_and(|until| until >= since);
        if club == Some(Club::Fee) && !is_paid && !self.pays_fee(company, customer, since) {
            return self.tell(company, Event::ClubRefused { customer });
        }
        self.relation_mut(company, customer).upkeep.club = club.map(|club| Membership { club, since });
    }

    /// A member whose term ends pays again if it is content, or leaves; each month of a fee delights a little.
    pub(super) fn close_club(&mut self, company: CompanyId, customer: CustomerId, month: Month) {
        if self.relation(company, customer).upkeep.club.is_none_or(|member| member.club != Club::Fee) {
            return;
        }
        let rules = self.scenario.care.fee_club;
        let paid_until = self.relation(company, customer).club_account.paid_until;
        self.delight(company, customer, Cause::Club, rules.delights);
        let is_over = month >= self.scenario.last_month();
        if !is_over
            && paid_until.is_none_or(|until| until <= month)
            && !self.pays_fee(company, customer, month.next().unwrap_or(month))
        {
            self.relation_mut(company, customer).upkeep.club = None;
            self.tell(company, Event::ClubLeft { customer });
        }
    }

    /// Whether a customer is content enough to pay the fee of the term that begins with a month; it does so at once.
    fn pays_fee(&mut self, company: CompanyId, customer: CustomerId, from: Month) -> bool {
        let rules = self.scenario.care.fee_club;
        let is_content = self.satisfaction(company, customer).is_some_and(|c| c >= rules.content_from);
        if is_content && self.company(company).is_alive() {
            let (fee, of) = (rules.fee.money(), For::from(Some(customer)));
            self.post(company, Reason::ClubFees, Account::Cash, Account::Earnings, fee, of);
            let last = (from.number() + rules.months.max(1) - 1).min(Month::LAST.number());
            let account = &mut self.relation_mut(company, customer).club_account;
            account.fees += fee;
            account.paid_until = Month::new(last);
        }
        is_content
    }

    /// What a member is given for what it buys; it is noted for whom.
    pub(super) fn give_points(&mut self, company: CompanyId, customer: CustomerId, worth: Money) -> Money {
        let care = &self.scenario.care;
        let (free, paid) = (care.club, care.fee_club.points);
        let relation = self.relation_mut(company, customer);
        match relation.upkeep.club.map(|member| member.club) {
            None => Money::ZERO,
            Some(Club::Points) => {
                let points = worth.per_mille(free);
                relation.club_account.free_points += points;
                points
            }
            Some(Club::Fee) => {
                let points = worth.per_mille(paid);
                relation.club_account.paid_points += points;
                points
            }
        }
    }
}
