//! Commands that wait for an approval: what the rules of the workbench say of them is asked of its module.

use super::Session;
use super::open_game::OpenGame;
use crate::crm::command_approval::ApprovalNeed;
use crate::crm::role::CrmRole;
use crate::crm::saved::SavedRecord;
use game::command::Command;
use game::observation::Observation;
use leptos::prelude::*;
use texts::i18n::*;

/// What the rules of approval say of a command.
pub enum ApprovalVerdict {
    /// It is sent; a record that says so is added afterwards.
    Send(Option<String>),
    /// It waits.
    Wait(ApprovalNeed),
}

/// Asks the rules of approval about commands of a role, in order.
pub type ApprovalDoor = fn(&Observation<'_>, &[SavedRecord], CrmRole, &[Command]) -> Vec<ApprovalVerdict>;

/// What a record of a rule has in its text, and no other text can have.
const RULE: &str = "\"rule\":";

impl Session {
    /// The workbench is here and can be asked.
    pub fn set_approval_door(self, door: ApprovalDoor) {
        self.door.set_value(Some(door));
    }

    /// What waits for an approval since the last gesture, to be asked for.
    pub fn waiting_approvals(self) -> RwSignal<Vec<ApprovalNeed>> {
        self.waiting
    }

    /// The commands that may be sent, each with the record to be added after it; those that wait for an approval are
    /// told.
    pub(super) fn approved(self, commands: Vec<Command>) -> Vec<(Command, Option<String>)> {
        let has_rule = |records: &[SavedRecord]| records.iter().any(|record| record.text.contains(RULE));
        let ask = |game: &OpenGame| {
            let records = game.records().filter(|records| has_rule(records))?;
            let ask = |door: ApprovalDoor| door(&game.observe(), records, self.role().get_untracked(), &commands);
            Some(self.door.get_value().map(ask))
        };
        match self.loaded.with_value(|game| game.as_ref().and_then(ask)) {
            None => commands.into_iter().map(|command| (command, None)).collect(),
            Some(None) => {
                let words = td_string!(self.i18n.get_locale_untracked(), bar.approvals_loading);
                self.reports.refused(words.to_owned());
                Vec::new()
            }
            Some(Some(verdicts)) => {
                let (mut sent, mut waiting) = (Vec::new(), Vec::new());
                for (command, verdict) in commands.into_iter().zip(verdicts) {
                    match verdict {
                        ApprovalVerdict::Send(record) => sent.push((command, record)),
                        ApprovalVerdict::Wait(need) => waiting.push(need),
                    }
                }
                self.waiting.set(waiting);
                sent
            }
        }
    }
}
