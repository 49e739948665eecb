//! A class that stays: who is in it, what was given out to it, everything that it handed in, and marks that its
//! instructor set by hand. A browser keeps it across reloads and weeks, and it goes to another machine as one file.
//!
//! | file | what |
//! |---|---|
//! | [`id`] | by what a class is known: drawn when it is made, so that two classes are never mixed |
//! | [`received`] | a text that was handed in, as it came |
//! | [`member`] | a student of the class |
//! | [`mark`] | a mark that the instructor set by hand |
//! | [`file`](mod@file) | a class as a file, and what is read of one |
//! | [`merge`] | two copies of the same class become one |
//! | [`roster`] | students from a table |
//! | [`verdict`] | what playing a submission again has shown, as a browser keeps it |
//!
//! What was handed in stays a text here. Marks are made by reading it again and playing it again
//! ([`crate::contest::submission::verify`]), so that nothing in a file of a class has to be believed.

pub mod file;
pub mod id;
pub mod limits;
pub mod mark;
pub mod member;
pub mod merge;
pub mod plan;
pub mod received;
pub mod roster;
#[cfg(test)]
pub(crate) mod tests;
pub mod verdict;

pub use id::ClassId;
pub use mark::ClassMark;
pub use member::ClassMember;
pub use plan::ClassPlan;
pub use received::ClassReceived;

use crate::contest::given::Given;
use crate::contest::submission::identity::Identity;
use crate::contest::submission::moment::{ClockTime, Moment};
use crate::record::Fingerprint;
use game::sort;
use serde::{Deserialize, Serialize};

/// A class. Its lists are in the order of the keys by which their entries are known, so that two copies with the same
/// entries are the same text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassBook {
    /// Which class.
    pub id: ClassId,
    /// What it is called.
    pub name: String,
    /// When it was called so; of two names the newer one counts.
    pub named_at: ClockTime,
    /// Its students, also those who left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<ClassMember>,
    /// Challenges that were given out to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub challenges: Vec<Given>,
    /// Course plans that were given out to it, as texts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plans: Vec<ClassPlan>,
    /// Everything that was handed in, as it came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub received: Vec<ClassReceived>,
    /// Marks set by hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<ClassMark>,
}

impl ClassBook {
    /// An empty class.
    pub fn new(id: ClassId, name: &str, now: Moment) -> Self {
        Self {
            id,
            name: limits::name(name),
            named_at: ClockTime::At(now),
            members: Vec::new(),
            challenges: Vec::new(),
            plans: Vec::new(),
            received: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// Calls it something else. Blank words change nothing.
    pub fn rename(&mut self, name: &str, now: Moment) {
        let name = limits::name(name);
        if !name.is_empty() && name != self.name {
            self.name = name;
            self.named_at = ClockTime::At(now);
        }
    }

    /// The students who are in it now, in the order of their numbers and names.
    pub fn students(&self) -> Vec<&ClassMember> {
        let mut students: Vec<&ClassMember> = self.members.iter().filter(|member| !member.left).collect();
        sort::by_cached_key(&mut students, |member| member.place());
        students
    }

    /// Takes a student in, or changes the group of one who is there. Says whether anything is different now.
    pub fn enrol(&mut self, member: ClassMember) -> bool {
        if Identity::of(&member.student).is_nobody() {
            return false;
        }
        let is_same = |other: &&ClassMember| other.key() == member.key();
        if self.members.iter().find(is_same).is_some_and(|one| one.says_the_same(&member)) {
            return false;
        }
        put(&mut self.members, member, ClassMember::key);
        true
    }

    /// Notes that a student has left. What the student handed in stays.
    pub fn strike(&mut self, student: &Identity, now: Moment) {
        for member in self.members.iter_mut().filter(|member| member.key() == *student) {
            member.left = true;
            member.at = ClockTime::At(now);
        }
    }

    /// Keeps a challenge that was given out.
    pub fn give_challenge(&mut self, challenge: Given) {
        put(&mut self.challenges, challenge, |given| given.fingerprint);
    }

    /// Keeps a course plan that was given out, in the place of an older one of the same key.
    pub fn give_plan(&mut self, plan: ClassPlan) {
        put(&mut self.plans, plan, |plan| plan.key.clone());
    }

    /// Keeps what was handed in. Says whether it is new: the same text twice is one.
    pub fn receive(&mut self, received: ClassReceived) -> bool {
        match self.at(received.fingerprint()) {
            Ok(_) => false,
            Err(at) => {
                self.received.insert(at, received);
                true
            }
        }
    }

    /// What was handed in, by the fingerprint of its text.
    pub fn handed_in(&self, text: Fingerprint) -> Option<&ClassReceived> {
        self.at(text).ok().map(|at| &self.received[at])
    }

    /// The same, to change what is noted about it.
    pub fn handed_in_mut(&mut self, text: Fingerprint) -> Option<&mut ClassReceived> {
        self.at(text).ok().map(|at| &mut self.received[at])
    }

    /// Forgets something that was handed in.
    pub fn forget(&mut self, text: Fingerprint) {
        if let Ok(at) = self.at(text) {
            self.received.remove(at);
        }
    }

    /// Sets a mark by hand, in the place of an older one for the same work of the same student.
    pub fn set_mark(&mut self, mark: ClassMark) {
        put(&mut self.marks, mark, ClassMark::key);
    }

    /// The mark that was set by hand for some work of a student.
    pub fn mark_of(&self, work: &str, student: &Identity) -> Option<&ClassMark> {
        self.marks.iter().find(|mark| mark.work == work && Identity::of(&mark.student) == *student)
    }

    /// Everything but what was handed in: what changes with every gesture, and is small.
    #[must_use]
    pub fn head(&self) -> Self {
        Self {
            received: Vec::new(),
            id: self.id.clone(),
            name: self.name.clone(),
            named_at: self.named_at.clone(),
            members: self.members.clone(),
            challenges: self.challenges.clone(),
            plans: self.plans.clone(),
            marks: self.marks.clone(),
        }
    }

    fn at(&self, text: Fingerprint) -> Result<usize, usize> {
        self.received.binary_search_by_key(&text, ClassReceived::fingerprint)
    }
}

/// Puts an entry in its place in a list that is ordered by its keys; one of the same key goes.
fn put<T, K: Ord>(list: &mut Vec<T>, entry: T, key: impl Fn(&T) -> K) {
    match list.binary_search_by_key(&key(&entry), &key) {
        Ok(at) => list[at] = entry,
        Err(at) => list.insert(at, entry),
    }
}
