//! Sorting, compiled once. Each use of the standard library's sorts brings several thousand bytes of its
//! own, and there are a hundred of them; what is sorted here has dozens of entries. So all that differs
//! between two uses is how two entries are compared and swapped, and the rest stands here once.
//!
//! Every sort keeps the order of equals.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Up to so many entries are sorted by swaps of neighbours, without memory of their own.
const FEW: usize = 12;

/// A list that can be sorted: its entries are named by where they stand.
trait SortedEntries {
    /// Whether the entry at `one` belongs behind that at `other`.
    fn is_behind(&self, one: usize, other: usize) -> bool;
    /// Swaps two entries.
    fn swap(&mut self, one: usize, other: usize);
}

struct ByComparison<'a, T, F> {
    entries: &'a mut [T],
    compare: F,
}

impl<T, F: Fn(&T, &T) -> Ordering> SortedEntries for ByComparison<'_, T, F> {
    fn is_behind(&self, one: usize, other: usize) -> bool {
        (self.compare)(&self.entries[one], &self.entries[other]).is_gt()
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.entries.swap(one, other);
    }
}

struct Keyed<'a, T, K> {
    entries: &'a mut [T],
    keys: Vec<K>,
}

impl<T, K: Ord> SortedEntries for Keyed<'_, T, K> {
    fn is_behind(&self, one: usize, other: usize) -> bool {
        self.keys[one] > self.keys[other]
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.entries.swap(one, other);
        self.keys.swap(one, other);
    }
}

/// Sorts by a comparison.
pub fn by<T>(entries: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let count = entries.len();
    sort(&mut ByComparison { entries, compare }, count);
}

/// Sorts by a key, smallest first.
pub fn by_key<T, K: Ord>(entries: &mut [T], key: impl Fn(&T) -> K) {
    by(entries, |one, other| key(one).cmp(&key(other)));
}

/// Sorts by a key that is asked for once of each entry, smallest first.
pub fn by_cached_key<T, K: Ord>(entries: &mut [T], key: impl FnMut(&T) -> K) {
    let (count, keys) = (entries.len(), entries.iter().map(key).collect());
    sort(&mut Keyed { entries, keys }, count);
}

/// Sorts, smallest first.
pub fn ascending<T: Ord>(entries: &mut [T]) {
    by(entries, T::cmp);
}

/// The set of all that comes; the standard library's own way to collect one begins with a sort.
pub fn set<T: Ord>(all: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for one in all {
        set.insert(one);
    }
    set
}

/// The map of all that comes, as [`set`]; of two with one key the later counts.
pub fn map<K: Ord, V>(all: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in all {
        map.insert(key, value);
    }
    map
}

fn sort(entries: &mut dyn SortedEntries, count: usize) {
    if count <= FEW {
        insert_each(entries, count);
    } else if (1..count).any(|at| entries.is_behind(at - 1, at)) {
        let count = u32::try_from(count).expect("no list has four thousand million entries");
        let mut from = merged(entries, count);
        rearrange(entries, &mut from);
    }
}

fn insert_each(entries: &mut dyn SortedEntries, count: usize) {
    for next in 1..count {
        let mut at = next;
        while at > 0 && entries.is_behind(at - 1, at) {
            entries.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Where each place of the sorted list finds its entry: runs of one, two, four … entries are merged.
fn merged(entries: &dyn SortedEntries, count: u32) -> Vec<u32> {
    let mut from: Vec<u32> = (0..count).collect();
    let mut to = Vec::with_capacity(from.len());
    let mut run = 1;
    while run < from.len() {
        for both in from.chunks(2 * run) {
            let (mut left, mut right) = both.split_at(run.min(both.len()));
            while let ([first, lefts @ ..], [second, rights @ ..]) = (left, right) {
                if entries.is_behind(*first as usize, *second as usize) {
                    to.push(*second);
                    right = rights;
                } else {
                    to.push(*first);
                    left = lefts;
                }
            }
            to.extend_from_slice(left);
            to.extend_from_slice(right);
        }
        std::mem::swap(&mut from, &mut to);
        to.clear();
        run *= 2;
    }
    from
}

/// Moves each entry to its place along the circles in which the entries change places.
fn rearrange(entries: &mut dyn SortedEntries, from: &mut [u32]) {
    for start in 0..from.len() {
        let mut at = start;
        loop {
            let next = std::mem::replace(&mut from[at], at as u32) as usize;
            if next == start {
                break;
            }
            entries.swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scattered(at: usize) -> u64 {
        (at as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23)
    }

    /// SortedEntries with few different keys, each with where it stood.
    fn entries(count: usize, keys: u64) -> Vec<(u64, usize)> {
        (0..count).map(|at| (scattered(at) % keys, at)).collect()
    }

    #[test]
    fn every_sort_orders_as_the_standard_library_does() {
        for count in (0..40).chain([63, 64, 65, 1000]) {
            for keys in [1, 2, 7, u64::MAX] {
                let given = entries(count, keys);
                let mut expect = given.clone();
                expect.sort_by_key(|entry| entry.0);
                let sorted = |sort: fn(&mut [(u64, usize)])| {
                    let mut list = given.clone();
                    sort(&mut list);
                    list
                };
                assert_eq!(sorted(|list| by_key(list, |entry| entry.0)), expect, "{count} of {keys}");
                assert_eq!(sorted(|list| by(list, |one, other| one.0.cmp(&other.0))), expect, "{count} of {keys}");
                assert_eq!(sorted(|list| by_cached_key(list, |entry| entry.0)), expect, "{count} of {keys}");
                assert_eq!(sorted(ascending), expect, "{count} of {keys}");
            }
        }
    }

    #[test]
    fn what_is_collected_is_what_the_standard_library_collects() {
        let given = entries(100, 9);
        assert_eq!(set(given.iter().copied()), given.iter().copied().collect());
        assert_eq!(map(given.iter().copied()), given.iter().copied().collect());
    }
}
