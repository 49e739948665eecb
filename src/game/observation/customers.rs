//! What a company knows of customers: the public part, the file that research opens,
//! and its own relation (rulebook 1 and 3).

use super::Observation;
use crate::care::Survey;
use crate::ids::{ContactId, CustomerId};
use crate::per_mille::PerMille;
use crate::recognition::{Effort, Recognition};
use crate::relation::{DecisionStyle, Newcomer, Relation, Stage, Temper};
use crate::scenario::{ContactRole, CustomerDraft};
use crate::time::{Minute, Month};

/// What research brings to light.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerFile {
    /// Months of its regular tenders.
    pub tender_months: Vec<Month>,
    /// How it decides.
    pub style: DecisionStyle,
    /// Its people.
    pub contacts: Vec<KnownContact>,
}

/// A contact as far as known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownContact {
    /// Which.
    pub id: ContactId,
    /// Part in the decision.
    pub role: ContactRole,
    /// Share of the decision.
    pub weight: PerMille,
    /// Temper, once spoken to.
    pub temper: Option<Temper>,
    /// Whether visited this month: a second visit counts half.
    pub visited: bool,
    /// When and under what name they came, if in the place of somebody who left.
    pub came: Option<Newcomer>,
}

/// The own relation with a customer.
#[derive(Clone, Copy)]
pub struct RelationView<'w> {
    relation: &'w Relation,
    half_effort: u32,
}

impl<'w> RelationView<'w> {
    /// How far it has come.
    pub const fn stage(&self) -> Stage {
        self.relation.stage
    }

    /// Recognition.
    pub const fn recognition(&self) -> Recognition {
        self.relation.effort.recognition(self.half_effort)
    }

    /// Recognition after so much more effort, in thousandths.
    pub const fn recognition_with(&self, more: u32) -> Recognition {
        self.relation.effort.plus(more).recognition(self.half_effort)
    }

    /// Accumulated effort.
    pub const fn effort(&self) -> Effort {
        self.relation.effort
    }

    /// The effort at which recognition is half way, in thousandths.
    pub const fn half_effort(&self) -> u32 {
        self.half_effort
    }

    /// Satisfaction C = b ÷ a as the newest survey measured it; none without a survey.
    pub fn satisfaction(&self) -> Option<PerMille> {
        self.relation.survey.map(Survey::satisfaction)
    }

    /// All surveys, oldest first; where only the newest is known, as in a month's result for a team, that one.
    pub fn surveys(&self) -> impl Iterator<Item = Survey> + use<'w> {
        let newest = self.relation.survey.filter(|_| self.relation.told.is_empty());
        self.relation.told.iter().copied().chain(newest)
    }

    /// All the rest.
    pub const fn details(&self) -> &'w Relation {
        self.relation
    }

    /// Recognition at a moment of the past.
    pub fn recognition_at(&self, at: Minute) -> Recognition {
        let index = self.relation.history.partition_point(|point| point.at <= at);
        index.checked_sub(1).map_or(Recognition::default(), |index| self.relation.history[index].is)
    }
}

impl<'w> Observation<'w> {
    /// The customers that are on the market now.
    pub fn customer_ids(&self) -> impl Iterator<Item = CustomerId> + use<'w> {
        let world = self.world;
        self.all_customers().filter(move |&customer| world.is_on_market(customer))
    }

    /// All customers of the market's data, those that have not entered yet and those taken over included.
    pub fn all_customers(&self) -> impl Iterator<Item = CustomerId> + use<> {
        self.scenario().customer_ids()
    }

    /// What the public knows of a customer.
    pub fn customer(&self, id: CustomerId) -> &'w CustomerDraft {
        &self.scenario().customers[id.index()]
    }

    /// The own relation with a customer.
    pub fn relation(&self, id: CustomerId) -> RelationView<'w> {
        RelationView { relation: self.world.relation(self.me, id), half_effort: self.world.half_effort(id) }
    }

    /// The customer's file, once research has opened it.
    pub fn file(&self, id: CustomerId) -> Option<CustomerFile> {
        let relation = self.world.relation(self.me, id);
        if relation.stage == Stage::Potential {
            return None;
        }
        let customer = self.world.customer(id);
        let month = self.month();
        let contacts = self.customer(id).contacts.iter().zip(&customer.contacts).enumerate();
        let contacts = contacts.map(|(index, (draft, drawn))| {
            let id = ContactId(index as u8);
            KnownContact {
                id,
                role: draft.role,
                weight: drawn.weight,
                temper: relation.knows(id).then_some(drawn.temper),
                visited: relation.was_visited(month, id),
                came: drawn.came,
            }
        });
        Some(CustomerFile {
            tender_months: customer.tender_months.clone(),
            style: customer.style,
            contacts: contacts.collect(),
        })
    }

    /// The months of a researched customer's regular tenders, without opening the whole file.
    pub fn tender_months(&self, id: CustomerId) -> Option<&'w [Month]> {
        (self.world.relation(self.me, id).stage > Stage::Potential)
            .then(|| self.world.customer(id).tender_months.as_slice())
    }

    /// The contact who weighs most among those not visited this month; the heaviest of
    /// all when everybody has been. None before research.
    pub fn best_contact(&self, id: CustomerId) -> Option<ContactId> {
        let relation = self.world.relation(self.me, id);
        if relation.stage == Stage::Potential {
            return None;
        }
        let contacts = &self.world.customer(id).contacts;
        let month = self.month();
        (0..contacts.len() as u8).map(ContactId).max_by_key(|&contact| {
            (!relation.was_visited(month, contact), contacts[contact.index()].weight, std::cmp::Reverse(contact))
        })
    }
}
