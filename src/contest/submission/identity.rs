//! A student's identity: a name and a number, however they were typed. Where only one of the two is the same,
//! that is marked and not decided: two people may share a name, and one may mistype a number.

use crate::contest::submission::Student;
use std::collections::BTreeMap;

/// A student's name and number as they are compared: without regard to white space, full-width
/// letters and digits, capitals, and noughts before the number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity {
    name: String,
    number: String,
}

/// A reason to doubt that two students are two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clash {
    /// Somebody of another name has the same number.
    SameNumber,
    /// Somebody with another number has the same name.
    SameName,
}

impl Identity {
    /// The identity of the student who handed in.
    pub fn of(student: &Student) -> Self {
        let typed: String = folded(&student.number).split_whitespace().collect();
        let number = match typed.trim_start_matches('0') {
            "" if !typed.is_empty() => "0",
            number => number,
        };
        Self { name: joined(&folded(&student.name)), number: number.to_owned() }
    }

    /// A text that is the same for the same student: the number, or the name where there is none.
    pub fn key(&self) -> String {
        if self.number.is_empty() { format!("~{}", self.name) } else { self.number.clone() }
    }

    /// Whether neither name nor number was given.
    pub const fn is_nobody(&self) -> bool {
        self.name.is_empty() && self.number.is_empty()
    }
}

/// For each of these different students, what they share with another of them.
pub(in crate::contest) fn clashes(students: &[Identity]) -> Vec<Vec<Clash>> {
    let count = |of: fn(&Identity) -> &str| {
        let mut counts = BTreeMap::<&str, u32>::new();
        for student in students.iter().filter(|student| !of(student).is_empty()) {
            *counts.entry(of(student)).or_default() += 1;
        }
        counts
    };
    let (numbers, names) = (count(|student| &student.number), count(|student| &student.name));
    let of = |student: &Identity| {
        let is_shared = |counts: &BTreeMap<&str, u32>, word: &str| counts.get(word).is_some_and(|&count| count > 1);
        let number = is_shared(&numbers, &student.number).then_some(Clash::SameNumber);
        let name = is_shared(&names, &student.name).then_some(Clash::SameName);
        number.into_iter().chain(name).collect()
    };
    students.iter().map(of).collect()
}

/// Half-width and in small letters, without the signs that nobody sees.
fn folded(text: &str) -> String {
    let seen = text.chars().filter(|sign| !matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'));
    let narrow = |sign: char| match sign {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        _ => sign,
    };
    seen.map(narrow).flat_map(char::to_lowercase).collect()
}

/// The words with one space between them, and none beside a Chinese character: 王　芳 is 王芳.
fn joined(text: &str) -> String {
    let is_chinese = |sign: char| matches!(sign, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..);
    text.split_whitespace().fold(String::new(), |mut all, word| {
        if all.ends_with(|last| !is_chinese(last)) && !word.starts_with(is_chinese) {
            all.push(' ');
        }
        all + word
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(name: &str, number: &str) -> Identity {
        Identity::of(&Student { name: name.to_owned(), number: number.to_owned() })
    }

    #[test]
    fn the_same_student_typed_differently_is_one() {
        for ((name, number), (other_name, other_number)) in [
            (("王芳", "7"), (" 王芳 ", "07")),
            (("王芳", "7"), ("王　芳", "７")),
            (("王芳", "7"), ("王 芳", " 0 0 7 ")),
            (("Ann  Lee", "a12"), ("ＡＮＮ\tlee", "Ａ１２")),
            (("王芳", "7"), ("王\u{200b}芳\u{feff}", "7")),
            (("王芳", "0"), ("王芳", "000")),
            (("林 Ann", ""), ("林Ann", "")),
        ] {
            assert_eq!(who(name, number), who(other_name, other_number), "{name} {number}");
        }
    }

    #[test]
    fn others_are_others_and_what_they_share_is_marked() {
        let students = [who("王芳", "7"), who("李明", "7"), who("王芳", "8"), who("", "9"), who("张伟", "")];
        let expect: [&[Clash]; 5] =
            [&[Clash::SameNumber, Clash::SameName], &[Clash::SameNumber], &[Clash::SameName], &[], &[]];
        assert_eq!(clashes(&students), expect);
        for (one, other) in [(who("王芳", "7"), who("王芳", "70")), (who("Ann Lee", ""), who("AnnLee", ""))] {
            assert_ne!(one, other);
        }
        assert!(who(" \u{3000}", "\u{200b}").is_nobody() && !who("", "0").is_nobody());
        assert_eq!(clashes(&[who("", ""), who("", "")]), [vec![], vec![]], "nobody shares nothing with nobody");
    }
}
