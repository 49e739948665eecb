//! Adding records of the workbench to a save, and how much room it has for them: a save that could not be read again
//! would be lost with all that is in it.

use super::save::Save;
use crate::crm::saved::{MOST_RECORD_BYTES, MOST_RECORDS, MOST_RECORDS_BYTES, SavedRecord, bytes_of, written_field};
use game::ids::CompanyId;
use game::time::Minute;

impl Save {
    /// Adds a record that was checked, dated `at`. A text takes the place of the one before in its field, where only
    /// texts lie between the two: nothing has happened since then that could have been written about.
    pub fn record(&mut self, at: Minute, by: CompanyId, text: String) {
        if let Some(replaced) = self.replaced(by, &text) {
            self.records.remove(replaced);
        }
        let after = self.log.len() as u32;
        self.records.push(SavedRecord { at, after, by, text });
    }

    /// Whether a record can be added and the save still be read: one too many, too long, or beyond
    /// [`MOST_RECORDS_BYTES`] cannot. A shorter text in the place of a longer one always can.
    pub fn has_room_for(&self, by: CompanyId, text: &str) -> bool {
        let replaced = self.replaced(by, text).map(|at| self.records[at].bytes());
        let (used, gone) = (self.records_bytes(), replaced.unwrap_or(0));
        let then = (used - gone).saturating_add(bytes_of(text));
        let is_counted = replaced.is_some() || self.records.len() < MOST_RECORDS as usize;
        is_counted && text.len() <= MOST_RECORD_BYTES as usize && (then <= MOST_RECORDS_BYTES || then <= used)
    }

    /// How much of the room for records is taken, in per cent: by bytes or by number, whichever is more.
    pub fn records_taken(&self) -> u32 {
        let by_bytes = u64::from(self.records_bytes()) * 100 / u64::from(MOST_RECORDS_BYTES);
        let by_count = self.records.len() as u64 * 100 / u64::from(MOST_RECORDS);
        u32::try_from(by_bytes.max(by_count)).unwrap_or(u32::MAX)
    }

    fn records_bytes(&self) -> u32 {
        self.records.iter().map(SavedRecord::bytes).fold(0, u32::saturating_add)
    }

    /// The text whose place a record takes. Among texts nothing is known by its number, so that those behind it may
    /// move up; what a lab was handed in with stays.
    fn replaced(&self, by: CompanyId, text: &str) -> Option<usize> {
        let field = written_field(text)?;
        let first = self.lab.as_ref().and_then(|lab| lab.handed_in).map_or(0, |handed| handed.records as usize);
        let now = self.log.len();
        let is_near = |record: &SavedRecord| record.after as usize == now && record.by == by;
        let texts = self.records.iter().enumerate().skip(first).rev();
        let near = texts.take_while(|(_, record)| is_near(record)).map(|(at, record)| (at, record.written_field()));
        let mut written = near.take_while(|(_, written)| written.is_some());
        written.find(|(_, written)| *written == Some(field)).map(|(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{LabHandIn, SavedLab, read, write};
    use super::*;
    use crate::crm::record::{CourseworkRecord, CrmRecord, record_text};
    use crate::crm::role::CrmRole;
    use game::command::Command;
    use game::luck::Seed;
    use game::scenario::Scenario;
    use game::setup::{Pace, Player, Seat, Setup, Validity};

    const ME: CompanyId = CompanyId(0);

    fn game() -> Save {
        let seats = vec![Seat { name: "晨光".to_owned(), player: Player::Human }];
        let setup = Setup { seed: Seed(1), seats, validity: Validity::Formal, pace: Pace::Calm };
        Save::new(&Scenario::practice(), setup, "2026-11-22".to_owned())
    }

    fn coursework(record: CourseworkRecord) -> String {
        record_text(CrmRole::GeneralManager, CrmRecord::Coursework(record))
    }

    fn written(field: &str, text: &str) -> String {
        coursework(CourseworkRecord::Write { field: field.to_owned(), text: text.to_owned() })
    }

    fn answer(text: &str) -> String {
        coursework(CourseworkRecord::Answer { item: "e04/rate".to_owned(), text: text.to_owned() })
    }

    fn texts(save: &Save) -> Vec<&str> {
        save.records.iter().map(|record| record.text.as_str()).collect()
    }

    #[test]
    fn of_a_field_the_last_text_is_kept_until_something_else_happens() {
        let (plan, report) = (|text| written("e04/plan", text), |text| written("e04/report", text));
        let mut save = game();
        for text in [plan("a"), report("b"), plan("ab"), report("bc"), plan("abc")] {
            save.record(Minute::START, ME, text);
        }
        assert_eq!(texts(&save), [report("bc"), plan("abc")]);
        save.record(Minute::START, ME, answer("1"));
        save.record(Minute::START, ME, plan("abcd"));
        save.record(Minute::START, ME, plan("abcde"));
        assert_eq!(texts(&save), [report("bc"), plan("abc"), answer("1"), plan("abcde")]);
        save.note(Minute::START, ME, Command::Advance { to: Minute::new(60) });
        save.record(Minute::new(60), ME, plan("abcdef"));
        assert_eq!(save.records.len(), 5);
        assert_eq!(save.records.last().map(|record| record.after), Some(1));
    }

    #[test]
    fn what_a_lab_was_handed_in_with_stays() {
        let mut save = game();
        save.record(Minute::START, ME, written("analysis", "a"));
        let handed_in = Some(LabHandIn { at: Minute::START, entries: 0, records: 1 });
        save.lab = Some(SavedLab { handed_in, ..SavedLab::begun("e04") });
        save.record(Minute::START, ME, written("analysis", "ab"));
        save.record(Minute::START, ME, written("analysis", "abc"));
        assert_eq!(texts(&save), [written("analysis", "a"), written("analysis", "abc")]);
    }

    /// An hour of writing at a lab, three thousand letters that are kept at each pause.
    #[test]
    fn writing_for_long_leaves_a_small_save() {
        let mut save = game();
        for pause in 0..1_000 {
            let text = written(["e04/plan", "e04/report"][pause % 2], &format!("{pause}{}", "字".repeat(2_990)));
            assert!(save.has_room_for(ME, &text), "{pause}");
            save.record(Minute::START, ME, text);
        }
        assert_eq!(save.records.len(), 2);
        assert!(write(&save).len() < 30_000);
    }

    #[test]
    fn what_would_make_a_save_that_cannot_be_read_is_refused() {
        let mut save = game();
        let long = |nth: u32| answer(&format!("{nth}{}", "字".repeat(3_000)));
        let mut added = 100;
        while added < 350 || save.has_room_for(ME, &long(added)) {
            save.record(Minute::START, ME, long(added));
            added += 1;
        }
        assert_eq!(save.records_taken(), 99);
        assert_eq!(read(&write(&save)), Ok(save.clone()));
        let text = written("e04/plan", &format!("{added}{}", "字".repeat(3_000)));
        assert!(!save.has_room_for(ME, &text));
        // One that an earlier release has let grow beyond it can still be shortened.
        save.record(Minute::START, ME, text);
        assert!(save.has_room_for(ME, &written("e04/plan", "字")));
        assert!(read(&write(&save)).is_ok());
    }

    #[test]
    fn records_are_counted_and_each_has_a_longest() {
        let mut save = game();
        assert!(!save.has_room_for(ME, &answer(&"x".repeat(MOST_RECORD_BYTES as usize))));
        for nth in 0..MOST_RECORDS {
            let is_one_of_the_last = nth + 2 >= MOST_RECORDS;
            assert!(!is_one_of_the_last || save.has_room_for(ME, &nth.to_string()), "{nth}");
            save.record(Minute::START, ME, nth.to_string());
        }
        assert_eq!(save.records_taken(), 100);
        assert!(!save.has_room_for(ME, "one more"));
        assert!(read(&write(&save)).is_ok());
    }
}
