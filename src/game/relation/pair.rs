//! What one company is to one customer: stage, effort, contact (rulebook 3).

use super::pattern::Ending;
use super::stage::Stage;
use crate::as_list;
use crate::care::{Acsi, ClubAccount, CreditReport, Experience, Move, Survey, Upkeep};
use crate::ids::{ContactId, CustomerId, StaffId};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::recognition::{Effort, Recognition};
use crate::scenario::{self, CurvePoint, Scenario};
use crate::time::{Minute, Minutes, Month};
use crate::world::Hidden;
use serde::{Deserialize, Serialize};

/// Money spent on a customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spent {
    /// Acquisition: until its first order, whatever for.
    #[serde(rename = "winning")]
    pub acquisition: Money,
    /// Retention: since then, on the relation itself: visits, calls, programmes, gifts, surveys, the work on
    /// complaints.
    #[serde(rename = "keeping")]
    pub retention: Money,
    /// Win-back: while it was lost.
    #[serde(rename = "regaining")]
    pub win_back: Money,
    /// Further sales: events and proposals since the first order, to win the next tenders.
    pub further_sales: Money,
    /// Quality: goods and money given since the first order because something was not as promised.
    pub quality: Money,
}

/// What money is spent on a customer for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpentFor {
    /// The relation.
    Relation,
    /// The next tenders.
    FurtherSales,
    /// Making good.
    Quality,
}

impl Spent {
    /// All of it.
    pub fn in_all(self) -> Money {
        self.acquisition + self.retention + self.win_back + self.further_sales + self.quality
    }
}

/// What a customer feels towards a company: hidden, but for what surveys and complaints tell.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Feeling {
    /// Expectation and perception; none before the first contract.
    pub(crate) experience: Option<Experience>,
    /// Delight by extras: comes on top of perception, and fades.
    pub(crate) delight: PerMille,
    /// What the handling of complaints has added to loyalty, or taken, in thousandths; it fades.
    pub(crate) handling: i32,
    /// Since when it means to leave.
    pub(crate) leaving: Option<Minute>,
    /// Months' ends at which it was unhappy, one after the other.
    pub(crate) unhappy_months: u8,
    /// Whether an excellent recovery has lifted it: that happens once.
    pub(crate) was_lifted: bool,
    /// What moved it, newest last; kept for people only.
    pub(crate) moves: Vec<Move>,
}

impl Feeling {
    /// The six numbers of the chain, with the delight; none before the first contract.
    pub(crate) fn acsi(&self, scenario: &Scenario) -> Option<Acsi> {
        Some(Acsi::of(scenario, self.experience?.moved(self.delight.get()), self.handling))
    }
}

/// When and how a company and a customer first spoke: new business, won by a call of one's own or through an
/// existing customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstContact {
    /// When.
    pub at: Minute,
    /// The customer that had recommended the company; none when it called by itself.
    pub by: Option<CustomerId>,
}

/// The contacts of a customer who were visited in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthVisits {
    /// Which month.
    pub month: Month,
    /// The contacts, a bit each.
    pub contacts: u8,
}

as_list!(MonthVisits { month, contacts });

/// The relation of one company and one customer.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Relation {
    /// How far it has come.
    pub stage: Stage,
    /// Since when it has been in decline 退化期 for want of contact, a mark on the stage; the next contact ends it.
    pub decline: Option<Minute>,
    /// Since when its orders here have fallen while its orders in all have not, the second way into decline, at
    /// any stage; its next order or contract here ends it. The third way, unhappiness, is hidden in what it feels.
    pub orders_elsewhere: Option<Minute>,
    /// Accumulated effort.
    pub effort: Effort,
    /// The customer that recommended the company last.
    pub recommended_by: Option<CustomerId>,
    /// How the first contact came about: the first call that was taken, or a recommendation.
    pub first_contact: Option<FirstContact>,
    /// The last contact: a call, visit, demonstration, exhibition or seminar.
    pub last_contact: Option<Minute>,
    /// How often each contact was called: a repeated draw counts the attempts.
    pub calls: [u16; 4],
    /// The newest visits.
    pub visited: Option<MonthVisits>,
    /// Contacts whose temper is known (a bit each).
    pub known: u8,
    /// Whether the company has ever had a place.
    pub had_place: bool,
    /// The sales employee who looks after the customer.
    pub owner: Option<StaffId>,
    /// What is done for the customer beyond contracts.
    pub upkeep: Upkeep,
    /// What the clubs brought and cost.
    pub club_account: ClubAccount,
    /// The newest survey.
    pub survey: Option<Survey>,
    /// All surveys, oldest first. They follow from the commands, so they are no part of what is hashed.
    #[serde(skip)]
    pub told: Vec<Survey>,
    /// How many surveys there were: a repeated draw counts the attempts.
    pub surveys: u16,
    /// The newest credit check.
    pub credit: Option<CreditReport>,
    /// How many credit checks there were.
    pub checks: u16,
    /// The most that it may owe; none is no limit. What goes beyond is paid on delivery.
    pub limit: Option<Money>,
    /// The payment term that it gets in months, on contracts from then on; none is what it asks for.
    pub term: Option<u8>,
    /// The month in which somebody last introduced the company: that leads one stage on, once a month.
    pub introduced: Option<Month>,
    /// When a second family was last offered.
    pub offered_second: Option<Minute>,
    /// The last joint project.
    pub joint_project: Option<Minute>,
    /// When it last bid here, or had a contract or an order.
    pub last_use: Option<Minute>,
    /// Whether the customer has been taken over by another: it is neither kept nor lost.
    pub is_merged: bool,
    /// When it first ordered.
    pub bought_since: Option<Minute>,
    /// Contracts won and orders received.
    pub orders: u16,
    /// Worth of all that was ordered here.
    pub ordered: Money,
    /// Contracts fulfilled.
    pub fulfilled: u16,
    /// Since when it is lost, until it has a place again.
    pub lost: Option<Minute>,
    /// How often it was won back.
    #[serde(rename = "regained")]
    pub won_back: u8,
    /// How relationships with it ended.
    pub endings: Vec<Ending>,
    /// Money spent on it before and after its first order.
    pub spent: Spent,
    /// What the customer feels; nobody sees it for free.
    pub(crate) feeling: Hidden<Feeling>,
    /// Recognition whenever it changed, for its curve.
    pub history: Vec<CurvePoint<Minute, Recognition>>,
}

impl Relation {
    /// Notes the first contact, once.
    pub const fn note_first_contact(&mut self, at: Minute) {
        if self.first_contact.is_none() {
            self.first_contact = Some(FirstContact { at, by: self.recommended_by });
        }
    }

    /// How long the customer has been kept at `at`: from its first order until then, or until it was lost.
    pub fn kept_for(&self, at: Minute) -> Minutes {
        let until = self.lost.unwrap_or(at).min(at);
        self.bought_since.map_or(Minutes::ZERO, |since| if until > since { until - since } else { Minutes::ZERO })
    }

    /// Whether this contact was visited in that month before.
    pub fn was_visited(&self, month: Month, contact: ContactId) -> bool {
        self.visited.is_some_and(|visited| visited.month == month && visited.contacts & bit(contact) != 0)
    }

    /// Notes a visit.
    pub fn note_visit(&mut self, month: Month, contact: ContactId) {
        let before = self.visited.filter(|visited| visited.month == month).map_or(0, |visited| visited.contacts);
        self.visited = Some(MonthVisits { month, contacts: before | bit(contact) });
        self.known |= bit(contact);
    }

    /// Whether the contact's temper is known.
    pub const fn knows(&self, contact: ContactId) -> bool {
        self.known & bit(contact) != 0
    }

    /// Forgets a contact: somebody else sits there now.
    pub(crate) fn forget(&mut self, contact: ContactId) {
        self.known &= !bit(contact);
        self.calls[contact.index() & 3] = 0;
        if let Some(visited) = &mut self.visited {
            visited.contacts &= !bit(contact);
        }
    }

    /// Notes that the contact has been spoken to.
    pub const fn note_talk(&mut self, contact: ContactId) {
        self.known |= bit(contact);
    }

    /// Whether there was a contact in that month.
    pub fn was_contacted_in(&self, month: Month) -> bool {
        self.last_contact.is_some_and(|at| at >= month.opening() && at < month.end())
    }

    /// What a month's end leaves of the effort (rulebook 3): more in stable management,
    /// less after a month without contact, and more by the month's work on a programme.
    pub fn kept_at_end_of(&self, month: Month, rules: &scenario::RelationRules, care: &scenario::Care) -> PerMille {
        let kept = match self.stage {
            _ if !self.was_contacted_in(month) => rules.decay_neglected,
            _ if self.orders_elsewhere.is_some() => rules.decay_elsewhere,
            Stage::Stable => rules.decay_stable,
            _ => rules.decay,
        };
        let worked = self.upkeep.done == Some(month);
        let more = if worked { care.programmes[self.upkeep.felt_in(month) as usize].keeps } else { PerMille::ZERO };
        (kept + more).min(PerMille::ONE)
    }

    /// Adds effort; a contact ends a decline by silence, and no other.
    pub fn add_effort(&mut self, at: Minute, effort: u32, half: u32) {
        self.effort = self.effort.plus(effort);
        self.last_contact = Some(at);
        self.decline = None;
        self.note_history(at, half);
    }

    /// Notes recognition as it now is, if it changed.
    pub fn note_history(&mut self, at: Minute, half: u32) {
        let now = self.effort.recognition(half);
        match self.history.last_mut() {
            Some(last) if last.is == now => {}
            Some(last) if last.at == at => last.is = now,
            _ => self.history.push(CurvePoint { at, is: now }),
        }
    }
}

const fn bit(contact: ContactId) -> u8 {
    1 << (contact.0 & 7)
}
