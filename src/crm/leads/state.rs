//! What the records about leads come to.

use super::super::record::{Bant, Disqualifier, LeadId, LeadRecord, LeadSign, ListNumber, RowFinding};
use game::ids::TenderId;
use game::time::Minute;
use std::collections::BTreeMap;

/// What a sign is worth before a user sets it, in the order of [`LeadSign::ALL`].
const POINTS_AT_FIRST: [u8; 8] = [20, 10, 10, 20, 10, 20, 10, 10];

/// A bought list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoughtList {
    /// When it was bought.
    pub at: Minute,
    /// What was found about its rows.
    pub findings: BTreeMap<u8, RowFinding>,
    /// When it was taken in.
    pub imported: Option<Minute>,
}

/// What the records about leads come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeadBook {
    points: BTreeMap<LeadSign, u8>,
    qualified: BTreeMap<LeadId, (Bant, String)>,
    unfit: BTreeMap<LeadId, Disqualifier>,
    converted: BTreeMap<LeadId, TenderId>,
    lists: BTreeMap<ListNumber, BoughtList>,
}

impl LeadBook {
    /// What a sign is worth.
    pub fn points(&self, sign: LeadSign) -> u8 {
        self.points.get(&sign).copied().unwrap_or(POINTS_AT_FIRST[sign as usize])
    }

    /// How a lead was qualified.
    pub fn qualified(&self, lead: LeadId) -> Option<Bant> {
        self.qualified.get(&lead).map(|(bant, _)| *bant)
    }

    /// Why a lead was qualified for which nothing speaks; empty where nothing was written.
    pub fn qualified_because(&self, lead: LeadId) -> &str {
        self.qualified.get(&lead).map_or("", |(_, reason)| reason)
    }

    /// Why a lead is not pursued.
    pub fn unfit(&self, lead: LeadId) -> Option<Disqualifier> {
        self.unfit.get(&lead).copied()
    }

    /// The opportunity that a lead became.
    pub fn converted(&self, lead: LeadId) -> Option<TenderId> {
        self.converted.get(&lead).copied()
    }

    /// A list that was bought.
    pub fn list(&self, list: ListNumber) -> Option<&BoughtList> {
        self.lists.get(&list)
    }

    /// All lists that were bought.
    pub fn lists(&self) -> impl Iterator<Item = (ListNumber, &BoughtList)> {
        self.lists.iter().map(|(number, list)| (*number, list))
    }

    /// Takes a record in.
    pub(in crate::crm) fn take(&mut self, at: Minute, record: &LeadRecord) {
        match record {
            LeadRecord::Points { sign, points } => drop(self.points.insert(*sign, *points)),
            LeadRecord::Qualify { lead, bant, reason } => {
                drop(self.qualified.insert(*lead, (*bant, reason.clone())));
            }
            LeadRecord::Disqualify { lead, why } => drop(self.unfit.insert(*lead, *why)),
            LeadRecord::Convert { lead, opportunity } => drop(self.converted.insert(*lead, *opportunity)),
            LeadRecord::Buy { list } => {
                let bought = BoughtList { at, findings: BTreeMap::new(), imported: None };
                self.lists.insert(*list, bought);
            }
            LeadRecord::Find { list, row, finding } => {
                if let Some(list) = self.lists.get_mut(list) {
                    list.findings.insert(*row, finding.clone());
                }
            }
            LeadRecord::Import { list } => {
                if let Some(list) = self.lists.get_mut(list) {
                    list.imported = Some(at);
                }
            }
        }
    }
}
