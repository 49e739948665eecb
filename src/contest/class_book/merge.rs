//! Two copies of the same class become one: what is missing is added, and where both say something the newer counts.

use super::limits::{self, ClassLimit};
use super::{ClassBook, ClassMember, put};
use crate::contest::submission::moment::ClockTime;

/// Why two classes do not become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeError {
    /// They are two classes.
    OtherClass,
    /// Together they have more than a class may.
    TooMuch(ClassLimit),
}

/// What came to a class from another copy of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClassGain {
    /// Texts that were handed in.
    pub received: usize,
    /// Students who are new or of whom something else is known.
    pub members: usize,
    /// Challenges, plans and marks that are new or newer.
    pub others: usize,
    /// Whether it has another name.
    pub renamed: bool,
}

impl ClassGain {
    /// Whether nothing came.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl ClassBook {
    /// Takes in another copy of this class. Nothing that is here is lost: a class that would grow too large stays as it
    /// is.
    ///
    /// # Errors
    /// [`MergeError`].
    pub fn take_in(&mut self, other: Self) -> Result<ClassGain, MergeError> {
        if other.id != self.id {
            return Err(MergeError::OtherClass);
        }
        let mut both = self.clone();
        let mut gain = ClassGain::default();
        if other.named_at > both.named_at && other.name != both.name {
            (both.name, both.named_at, gain.renamed) = (other.name, other.named_at, true);
        }
        gain.members = add_newer(&mut both.members, other.members, ClassMember::key, |one| &one.at);
        gain.others = add_newer(&mut both.challenges, other.challenges, |one| one.fingerprint, |one| &one.at)
            + add_newer(&mut both.plans, other.plans, |one| one.key.clone(), |one| &one.at)
            + add_newer(&mut both.marks, other.marks, |one| one.key(), |one| &one.at);
        for one in other.received {
            let counts = one.counts.clone();
            if let Some(known) = both.handed_in_mut(one.fingerprint()) {
                known.meant_for = known.meant_for.or(one.meant_for);
                known.counts = known.counts.take().max(counts);
            } else {
                gain.received += usize::from(both.receive(one));
            }
        }
        limits::check(&both).map_err(MergeError::TooMuch)?;
        *self = both;
        Ok(gain)
    }
}

/// Adds what is missing and what is newer; returns how many.
fn add_newer<T: PartialEq, K: Ord>(
    list: &mut Vec<T>,
    others: Vec<T>,
    key: impl Fn(&T) -> K,
    at: impl Fn(&T) -> &ClockTime,
) -> usize {
    let mut count = 0;
    for other in others {
        let known = list.binary_search_by_key(&key(&other), &key).ok().map(|at| &list[at]);
        if known.is_none_or(|known| at(&other) > at(known) && other != *known) {
            put(list, other, &key);
            count += 1;
        }
    }
    count
}
