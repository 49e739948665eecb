//! Commands that the role that is worn may not give, or that wait for an approval: what the workbench says of them is
//! asked of its module.

use super::Session;
use super::open_game::OpenGame;
use crate::crm::command_approval::HeldBack;
use crate::crm::role::CrmRole;
use crate::crm::saved::SavedRecord;
use game::command::Command;
use game::observation::Observation;
use leptos::prelude::*;
use texts::i18n::*;

/// What the workbench says of a command.
pub enum ApprovalVerdict {
    /// It is sent; records that say which approvals it used up are added afterwards.
    Send(Vec<String>),
    /// It is not sent, because of these.
    Hold(Vec<HeldBack>),
}

/// Asks the matrix of roles and the rules of approval about commands of a role, in order.
pub type ApprovalDoor = fn(&Observation<'_>, &[SavedRecord], CrmRole, &[Command]) -> Vec<ApprovalVerdict>;

/// What records of rules and of what a role does have in their texts, and no other text can have.
const MARKS: [&str; 2] = ["\"rule\":", "\"act\":{"];

/// What records that close or open a list or confidential columns to a role have in their texts.
const SIGHT_MARKS: [&str; 2] = ["\"list\":{", "\"confidential\":{"];

impl Session {
    /// Whether the matrix of roles may close a page of the game, or a section of one, to the role that is worn. It never
    /// does to the administrator, nor to the general manager, whom everybody is who plays alone, before a list or the
    /// confidential columns were closed.
    pub fn has_closed_pages(self) -> Memo<bool> {
        let is_one = |record: &SavedRecord| SIGHT_MARKS.iter().any(|mark| record.text.contains(mark));
        let find = move || self.records(|records| records.is_some_and(|records| records.iter().any(is_one)));
        let count = Memo::new(move |_| self.records(|records| records.map_or(0, <[SavedRecord]>::len)));
        Memo::new(move |_| match self.role().get() {
            CrmRole::Administrator => false,
            CrmRole::GeneralManager => {
                // Records are looked through when there is one more, not with every minute of the game.
                count.track();
                untrack(find)
            }
            _ => true,
        })
    }

    /// The workbench is here and can be asked.
    pub fn set_approval_door(self, door: ApprovalDoor) {
        self.door.set_value(Some(door));
    }

    /// What of the last gesture was held back, to be told and asked for.
    pub fn held_back(self) -> RwSignal<Vec<HeldBack>> {
        self.held_back
    }

    /// The commands that may be sent, each with the records to be added after it; what is held back is told.
    pub(super) fn approved(self, commands: Vec<Command>) -> Vec<(Command, Vec<String>)> {
        let is_one = |record: &SavedRecord| MARKS.iter().any(|mark| record.text.contains(mark));
        let has_rule = |records: &[SavedRecord]| records.iter().any(is_one);
        let ask = |game: &OpenGame| {
            let records = game.records().filter(|records| has_rule(records))?;
            let ask = |door: ApprovalDoor| door(&game.observe(), records, self.role().get_untracked(), &commands);
            Some(self.door.get_value().map(ask))
        };
        match self.loaded.with_value(|game| game.as_ref().and_then(ask)) {
            None => commands.into_iter().map(|command| (command, Vec::new())).collect(),
            Some(None) => {
                let words = td_string!(self.i18n.get_locale_untracked(), bar.approvals_loading);
                self.reports.refused(words.to_owned());
                Vec::new()
            }
            Some(Some(verdicts)) => {
                let (mut sent, mut held_back) = (Vec::new(), Vec::new());
                for (command, verdict) in commands.into_iter().zip(verdicts) {
                    match verdict {
                        ApprovalVerdict::Send(records) => sent.push((command, records)),
                        // Many commands of one gesture may be held back by the same.
                        ApprovalVerdict::Hold(all) => {
                            for one in all {
                                if !held_back.contains(&one) {
                                    held_back.push(one);
                                }
                            }
                        }
                    }
                }
                self.held_back.set(held_back);
                sent
            }
        }
    }
}
