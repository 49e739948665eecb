//! The recordings of a situation: games of other seeds that stand at the same moment and hold the same things, so that
//! neighbours do the same lab with other customers and other numbers.

use crate::record::sha256_bytes;

/// Recordings of a situation in which a lab of the course opens.
pub const RECORDINGS: u8 = 3;
/// Situations for labs that instructors write: no lab of the course opens in them.
const ONCE: [&str; 4] = ["credit", "decline", "practice", "surveyed"];

/// How many recordings a situation has.
pub fn recordings(situation: &str) -> u8 {
    if ONCE.contains(&situation) { 1 } else { RECORDINGS }
}

/// The name of the file of a recording, from 1, without its ending.
pub fn recording_file(situation: &str, recording: u8) -> String {
    if recording <= 1 { situation.to_owned() } else { format!("{situation}-{recording}") }
}

/// The recording in which a student does a lab: by the student's key, and another one after each attempt that was handed
/// in. Without a key the first attempt is in the first recording.
pub fn recording_for(lab: &str, situation: &str, student: &str, attempts: u16) -> u8 {
    let count = u16::from(recordings(situation));
    let first = if student.is_empty() { 0 } else { sha256_bytes(format!("recording {lab}\n{student}").as_bytes())[0] };
    let place = (u16::from(first) + attempts % count) % count;
    place as u8 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_student_has_one_recording_and_another_one_with_each_attempt() {
        for student in ["", "n:20260107", "n:20260108"] {
            let all = [0, 1, 2, 3].map(|attempts| recording_for("u4", "overdue", student, attempts));
            assert_eq!(all[0], all[3], "{student}");
            assert!(all[0] != all[1] && all[1] != all[2] && all[0] != all[2], "{student}");
        }
        assert_eq!(recording_for("u4", "overdue", "", 0), 1);
        assert_eq!(recording_for("own-1", "credit", "n:7", 5), 1);
    }

    #[test]
    fn a_class_is_spread_over_all_recordings() {
        let mut counts = [0; RECORDINGS as usize];
        for number in 0..300 {
            let recording = recording_for("u4", "overdue", &format!("n:{number}"), 0);
            counts[usize::from(recording) - 1] += 1;
        }
        assert!(counts.iter().all(|count| *count > 70), "{counts:?}");
    }

    #[test]
    fn files_are_called_by_their_recording() {
        assert_eq!([1, 2, 3].map(|one| recording_file("leads", one)), ["leads", "leads-2", "leads-3"]);
    }
}
