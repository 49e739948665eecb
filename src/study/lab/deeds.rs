//! What a student has done since the lab began. What was undone or withdrawn is left out.

use super::command_deeds::of_command;
use super::customer_facts::CustomerFacts;
use super::deed::LabDeed;
use super::record_deeds::of_record;
use super::view::LabView;
use crate::crm::record::{CrmRecord, RecordId};

/// All that was done since the lab began: records in their order, then commands in theirs.
pub fn deeds(view: &LabView<'_>) -> Vec<LabDeed> {
    let counts =
        |(number, _): &(usize, _)| *number >= view.records_before && !view.book.is_undone(RecordId(*number as u32));
    let records = view.book.entries().iter().enumerate().filter(counts);
    let records = records.filter(|(_, entry)| !matches!(entry.record, CrmRecord::Undo(_)));
    let records = records.flat_map(|(number, entry)| of_record(view, RecordId(number as u32), entry));
    let me = view.seen.me();
    let commands = view.log.iter().enumerate().filter(|(_, entry)| entry.by == me);
    let commands = commands.filter_map(|(number, entry)| of_command(view, number, entry));
    let all: Vec<LabDeed> = records.chain(commands).collect();
    if !all.iter().any(|deed| deed.act.is_of_customer()) {
        return all;
    }
    let facts = CustomerFacts::of(view);
    let told = |deed: LabDeed| if deed.act.is_of_customer() { facts.told_of(deed) } else { deed };
    all.into_iter().map(told).collect()
}
