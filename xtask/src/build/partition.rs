//! Which of the splitter's files come together in one bundle.

use std::collections::BTreeMap;

/// A file of the splitter.
pub(super) struct SplitFile {
    /// The modules that need it, a bit each.
    pub modules: u64,
    /// Its length, in bytes.
    pub bytes: u64,
}

/// What a bundle costs beside its own bytes, once and again with each module that loads it, in bytes before they are
/// packed: a request, and the words that every bundle has to learn anew when it is packed apart. Tried on the files of
/// a release: with 3,000 there are a hundred bundles and they weigh a hundredth more in all, with 10,000 the desk
/// brings pages of others.
const BUNDLE: u64 = 6_000;

/// Groups of files by their places in `parts`: first those that the same modules need, and then, as long as it costs
/// less, two groups become one. What a group costs is what all modules load of it, if each is loaded by itself.
pub(super) fn partition(parts: &[SplitFile]) -> Vec<Vec<usize>> {
    let mut by_modules: BTreeMap<u64, Group> = BTreeMap::new();
    for (place, part) in parts.iter().enumerate() {
        let group = by_modules.entry(part.modules).or_default();
        group.modules = part.modules;
        group.bytes += part.bytes;
        group.files.push(place);
    }
    let mut groups: Vec<Group> = by_modules.into_values().collect();
    while let Some((first, second)) = best_pair(&groups) {
        let other = groups.remove(second);
        groups[first].take(other);
    }
    let mut groups: Vec<Vec<usize>> = groups.into_iter().map(|group| group.files).collect();
    groups.iter_mut().for_each(|files| files.sort());
    groups.sort();
    groups
}

/// The two groups that save most as one, the earlier first; none when no two save anything.
fn best_pair(groups: &[Group]) -> Option<(usize, usize)> {
    let pairs = (0..groups.len()).flat_map(|second| (0..second).map(move |first| (first, second)));
    let saves = |(first, second): (usize, usize)| {
        let (first, second) = (&groups[first], &groups[second]);
        let together = cost(first.modules | second.modules, first.bytes + second.bytes);
        (first.cost() + second.cost()).checked_sub(together).filter(|saved| *saved > 0)
    };
    pairs.filter_map(|pair| Some((saves(pair)?, pair))).max_by_key(|(saved, _pair)| *saved).map(|(_saved, pair)| pair)
}

/// Files that come together.
#[derive(Default)]
struct Group {
    modules: u64,
    bytes: u64,
    files: Vec<usize>,
}

impl Group {
    fn cost(&self) -> u64 {
        cost(self.modules, self.bytes)
    }

    fn take(&mut self, other: Self) {
        self.modules |= other.modules;
        self.bytes += other.bytes;
        self.files.extend(other.files);
    }
}

/// What these modules load of a bundle of so many bytes, and what the bundle costs by itself.
fn cost(modules: u64, bytes: u64) -> u64 {
    u64::from(modules.count_ones()) * (bytes + BUNDLE) + BUNDLE
}

#[cfg(test)]
mod tests {
    use super::{SplitFile, partition};

    #[test]
    fn small_files_join_what_costs_little_and_large_ones_stay_apart() {
        // Modules that need the file, and its bytes.
        type File = (u64, u64);
        let cases: &[(&[File], &[&[usize]])] = &[
            // The same modules need them.
            (&[(0b11, 90_000), (0b11, 90_000)], &[&[0, 1]]),
            // Each of two modules would load the pages of the other.
            (&[(0b01, 90_000), (0b10, 90_000)], &[&[0], &[1]]),
            // A small thing that only one needs comes with what both do.
            (&[(0b11, 90_000), (0b10, 1_000)], &[&[0, 1]]),
            // A large one does not.
            (&[(0b11, 90_000), (0b10, 20_000)], &[&[0], &[1]]),
        ];
        for (files, expect) in cases {
            let parts: Vec<SplitFile> =
                files.iter().map(|(modules, bytes)| SplitFile { modules: *modules, bytes: *bytes }).collect();
            assert_eq!(partition(&parts), *expect, "{files:?}");
        }
    }
}
