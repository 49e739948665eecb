//! A game's copies one after another, written so that each costs little: the first as it is, each further one as what
//! differs from the one before. A browser that is killed has them where it has not written its storage to disk yet;
//! `xtask/src/build/boot.js` puts them together again before the program starts.
//!
//! A copy is the content of a slot ([`super::slot::seal`]), whose first line has its number and its fingerprint: a copy
//! that was put together wrongly is a damaged one, and is told as that.

use game::json;
use serde::Serialize;

/// The sign before a whole copy; the entry of a change begins as a list does.
const WHOLE: &str = "=";
/// The sign before what is kept beside a game's copies.
const BESIDE: &str = ">";
/// After so many changes the next copy is written whole.
pub const MOST_CHANGES: u32 = 64;
/// Where a copy is divided: behind its first line, behind what a list of games shows of it, and before its records. Each
/// part changes in one place at most.
const DIVIDED_AT: [&str; 3] = ["\n", "\"scenario\":", "\"records\":["];
/// Bytes that are compared at once.
const BLOCK: usize = 256;

/// A cut from the copy before, and what comes in its place. Places are counted in units of UTF-16, as in JavaScript.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Cut<'a>(u32, u32, &'a str);

/// The entry of a whole copy.
pub fn whole(copy: &str) -> String {
    [WHOLE, copy].concat()
}

/// The entry of a text that belongs to the game and lies under a key of its own.
pub fn beside(text: &str) -> String {
    [BESIDE, text].concat()
}

/// The entry of a copy as it differs from the one before, which has the number `after`: that number, the cuts in order,
/// and how long the copy is.
pub fn change(after: u64, before: &str, copy: &str) -> String {
    let (mut cuts, mut at) = (Vec::new(), 0);
    let (mut gone, mut come) = (0, 0);
    for (old, new) in parts(before).zip(parts(copy)) {
        let start = same_start(old, new);
        let end = same_end(&old[start..], &new[start..]);
        let text = &new[start..new.len() - end];
        // Each letter is counted once: a long game has many.
        let from = at + units(&old[..start]);
        let to = from + units(&old[start..old.len() - end]);
        at = to + units(&old[old.len() - end..]);
        if from < to || !text.is_empty() {
            cuts.push(Cut(from, to, text));
        }
        gone += to - from;
        come += units(text);
    }
    json::text(&(after, cuts, at - gone + come))
}

/// The parts of a copy; those that are missing are empty.
fn parts(copy: &str) -> impl Iterator<Item = &str> {
    let mut rest = copy;
    let mut marks = DIVIDED_AT.into_iter();
    (0..=DIVIDED_AT.len()).map(move |_| {
        let end = marks.next().and_then(|mark| Some(rest.find(mark)? + mark.len())).unwrap_or(rest.len());
        let (part, later) = rest.split_at(end);
        rest = later;
        part
    })
}

/// How many bytes two texts have in common at their start, whole letters only.
fn same_start(one: &str, other: &str) -> usize {
    let (bytes, others) = (one.as_bytes(), other.as_bytes());
    let most = bytes.len().min(others.len());
    let mut same = 0;
    while same + BLOCK <= most && bytes[same..same + BLOCK] == others[same..same + BLOCK] {
        same += BLOCK;
    }
    while same < most && bytes[same] == others[same] {
        same += 1;
    }
    while !(one.is_char_boundary(same) && other.is_char_boundary(same)) {
        same -= 1;
    }
    same
}

/// The same at their end.
fn same_end(one: &str, other: &str) -> usize {
    let (bytes, others) = (one.as_bytes(), other.as_bytes());
    let (length, others_length) = (bytes.len(), others.len());
    let most = length.min(others_length);
    let mut same = 0;
    while same + BLOCK <= most
        && bytes[length - same - BLOCK..length - same] == others[others_length - same - BLOCK..others_length - same]
    {
        same += BLOCK;
    }
    while same < most && bytes[length - same - 1] == others[others_length - same - 1] {
        same += 1;
    }
    while !(one.is_char_boundary(length - same) && other.is_char_boundary(others_length - same)) {
        same -= 1;
    }
    same
}

/// How long a text is in units of UTF-16: a letter of four bytes has two.
fn units(text: &str) -> u32 {
    let of = |byte: &u8| u32::from(*byte & 0xC0 != 0x80) + u32::from(*byte >= 0xF0);
    text.as_bytes().iter().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::super::slot::seal;
    use super::*;

    /// Puts a copy together as the page's script does.
    fn put_together(before: &str, entry: &str) -> String {
        let (_after, cuts, length): (u64, Vec<(u32, u32, String)>, u32) =
            serde_json::from_str(entry).expect("an entry is a list");
        let before: Vec<u16> = before.encode_utf16().collect();
        let (mut copy, mut at) = (Vec::new(), 0);
        for (from, to, text) in cuts {
            copy.extend_from_slice(&before[at..from as usize]);
            copy.extend(text.encode_utf16());
            at = to as usize;
        }
        copy.extend_from_slice(&before[at..]);
        assert_eq!(copy.len(), length as usize, "{entry}");
        String::from_utf16(&copy).expect("letters stay whole")
    }

    fn save(minute: u32, commands: &[&str], records: &[&str]) -> String {
        let (commands, records) = (commands.join(","), records.join(","));
        let head = format!("{{\"label\":\"竞标\",\"summary\":{minute}");
        format!("{head},\"scenario\":\"practice\",\"log\":[{commands}],\"records\":[{records}]}}")
    }

    #[test]
    fn a_copy_is_put_together_from_what_has_changed() {
        let long = "字".repeat(1_000);
        let cases = [
            ("", ""),
            ("a", ""),
            ("", "a"),
            ("abc", "axc"),
            ("aaa", "aaaa"),
            ("aaaa", "aaa"),
            // Letters that begin or end with the same bytes.
            ("一", "丁"),
            ("𝄞", "𝄟"),
            ("a𝄞一b", "a𝄞丁b"),
            ("1 f\n{\"scenario\":1}", "2 e\n{\"scenario\":1}"),
            ("1 f\n{\"scenario\":1}", "2 e\n"),
            ("1 f\n", "2 e\n{\"scenario\":1,\"records\":[2]}"),
            (&long, &[&long, "a", &long].concat()),
            (&[&long, "b", &long].concat(), &[&long, "a", &long].concat()),
            (&[&long, "b", &long].concat(), &long),
        ];
        for (before, copy) in cases {
            assert_eq!(put_together(before, &change(7, before, copy)), copy, "{before} → {copy}");
        }
    }

    #[test]
    fn a_gesture_costs_little_however_long_the_game_is() {
        let commands = vec!["{\"at\":60,\"by\":0,\"command\":{\"advance\":{\"to\":120}}}"; 2_000];
        let records = vec!["{\"at\":60,\"after\":1,\"by\":0,\"text\":\"拜访\"}"; 500];
        let before = seal(41, &save(60, &commands[1..], &records[1..]));
        let copy = seal(42, &save(120, &commands, &records));
        let entry = change(41, &before, &copy);
        assert_eq!(put_together(&before, &entry), copy);
        assert!(entry.starts_with("[41,["), "{entry}");
        assert!(entry.len() < 300, "{entry}");
    }

    #[test]
    fn entries_are_told_apart_by_their_first_sign() {
        assert_eq!(whole("1 f\n{}"), "=1 f\n{}");
        assert_eq!(beside("T1-"), ">T1-");
        assert_eq!(change(1, "a", "a"), "[1,[],1]");
    }
}
