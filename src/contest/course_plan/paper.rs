//! The paper of an exam of a plan: the same for everybody, or for each student's number, and not to be drawn before the
//! word that opens it is said.
//!
//! A plan is in every student's hands, so what draws its exams cannot stand in it. Where an exam is to be closed until the
//! lesson, a word goes into the seed; the plan has its digest alone. The word follows from the instructor's key, so that
//! no list of words can be lost. It has forty bits, and the digest is made slow, so that trying words out takes years.

use super::CoursePlan;
use crate::contest::submission::Student;
use crate::contest::submission::identity::Identity;
use crate::record::seal::SecretKey;
use crate::record::{Fingerprint, sha256_bytes};
use game::luck::Seed;

/// Letters and digits that are told apart when they are read aloud or written on a board.
const LETTERS: &[u8; 31] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
/// Letters of a word.
const WORD: usize = 8;
/// Times that the digest of a word is made anew.
const ROUNDS: u32 = 4_000;

/// The word that opens an exam, however it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamWord(String);

impl ExamWord {
    /// The word for a piece of work of the plan of that key.
    pub fn new(secret: &SecretKey, plan: Fingerprint, item: u8) -> Self {
        let bytes = secret.derived(format!("exam {plan} {item}").as_bytes());
        let letter = |byte: &u8| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]);
        Self(bytes.iter().take(WORD).map(letter).collect())
    }

    /// A word as somebody typed it: small letters, blanks and dashes make no difference.
    pub fn typed(text: &str) -> Self {
        Self(
            text.chars()
                .filter(char::is_ascii_alphanumeric)
                .map(|letter| letter.to_ascii_uppercase())
                .take(40)
                .collect(),
        )
    }

    /// The digest that a plan has of it.
    pub fn lock(&self, plan: Fingerprint, item: u8) -> Fingerprint {
        let mut digest = sha256_bytes(format!("{plan} {item} {}", self.0).as_bytes());
        for _ in 0..ROUNDS {
            digest = sha256_bytes(&digest);
        }
        Fingerprint::of(&digest)
    }

    /// The word in two halves, as it is read aloud.
    pub fn shown(&self) -> String {
        self.0.split_at_checked(WORD / 2).map_or_else(|| self.0.clone(), |(one, two)| format!("{one}-{two}"))
    }
}

impl CoursePlan {
    /// What draws an exam for a student. `attempt` counts from 1; `word` is what was typed for an exam that has a lock.
    pub fn exam_seed(&self, item: u8, attempt: u8, student: &Student, word: &ExamWord) -> Seed {
        let variant = if self.variants { Identity::of(student).key() } else { String::new() };
        let locked = self.item(item).is_some_and(|item| item.lock.is_some());
        let word = if locked { &word.0 } else { "" };
        let named = format!("paper {} {item} {attempt} {word}\n{variant}", self.key);
        let digest = sha256_bytes(named.as_bytes());
        let eight = digest.first_chunk::<8>().expect("a digest is longer");
        Seed(u64::from_be_bytes(*eight))
    }

    /// Whether a word opens an exam; any does where there is no lock.
    pub fn opens_with(&self, item: u8, word: &ExamWord) -> bool {
        let lock = self.item(item).and_then(|item| item.lock);
        lock.is_none_or(|lock| word.lock(self.key, item) == lock)
    }
}
