//! Ranks of a list in order: equal entries share one.

/// The rank of each of a list whose keys are in order, the best first: equal ones share the first of the
/// ranks they take up, and whoever follows comes after all of them (1, 1, 3).
pub fn shared_ranks<K: PartialEq>(keys: &[K]) -> Vec<u8> {
    let mut ranks: Vec<u8> = Vec::with_capacity(keys.len());
    for (index, key) in keys.iter().enumerate() {
        let before = index.checked_sub(1).filter(|&before| keys[before] == *key);
        ranks.push(before.map_or(index as u8 + 1, |before| ranks[before]));
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_share_a_rank() {
        for (keys, ranks) in [
            (&[][..], &[][..]),
            (&[7], &[1]),
            (&[9, 7, 4], &[1, 2, 3]),
            (&[9, 9, 4], &[1, 1, 3]),
            (&[9, 4, 4, 4, 1], &[1, 2, 2, 2, 5]),
            (&[0, 0, 0], &[1, 1, 1]),
        ] {
            assert_eq!(shared_ranks(keys), ranks, "{keys:?}");
        }
    }
}
