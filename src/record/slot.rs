//! Two slots a game, written in turn: a crash in mid-write spoils one, and the other is
//! still there.

use super::digest::sha256;

/// What lies in one slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Nothing.
    Empty,
    /// Sound content.
    Sound {
        /// Counts the writes of this game; the higher is the newer.
        sequence: u64,
        /// What was written.
        text: String,
    },
    /// Something that is not what was written, as it is.
    Damaged {
        /// All that lies there.
        raw: String,
    },
}

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichSlot {
    /// The first.
    Zero,
    /// The second.
    One,
}

impl WhichSlot {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::Zero, Self::One];

    /// How a key names it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "0",
            Self::One => "1",
        }
    }

    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::Zero => Self::One,
            Self::One => Self::Zero,
        }
    }
}

/// The content of a slot: a line with sequence number and fingerprint, then the text.
pub fn seal(sequence: u64, text: &str) -> String {
    format!("{sequence} {}\n{text}", sum(sequence, text))
}

/// What a slot's content is worth.
pub fn unseal(raw: Option<String>) -> Slot {
    let Some(raw) = raw else { return Slot::Empty };
    let sound = raw.split_once('\n').and_then(|(line, text)| {
        let (sequence, found) = line.split_once(' ')?;
        let sequence = sequence.parse().ok()?;
        (sum(sequence, text) == found).then(|| (sequence, text.to_owned()))
    });
    match sound {
        Some((sequence, text)) => Slot::Sound { sequence, text },
        None => Slot::Damaged { raw },
    }
}

/// Where a write goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextWrite {
    /// Into which slot.
    pub slot: WhichSlot,
    /// Under which number: one more than that of the newest sound slot.
    pub sequence: u64,
}

/// Where the next write goes, and under which number: never over the newest sound slot.
/// A damaged slot is written over before a sound one.
pub fn next_write(slots: &[Slot; 2]) -> NextWrite {
    let to = |slot, after: u64| NextWrite { slot, sequence: after.saturating_add(1) };
    match (sequence_of(&slots[0]), sequence_of(&slots[1])) {
        (None, None) => to(WhichSlot::Zero, 0),
        (Some(zero), None) => to(WhichSlot::One, zero),
        (None, Some(one)) => to(WhichSlot::Zero, one),
        (Some(zero), Some(one)) if zero < one => to(WhichSlot::Zero, one),
        (Some(zero), Some(_)) => to(WhichSlot::One, zero),
    }
}

/// The newest sound slot.
pub fn newest(slots: &[Slot; 2]) -> Option<WhichSlot> {
    match (sequence_of(&slots[0]), sequence_of(&slots[1])) {
        (None, None) => None,
        (Some(zero), one) if one.is_none_or(|one| one <= zero) => Some(WhichSlot::Zero),
        _ => Some(WhichSlot::One),
    }
}

fn sequence_of(slot: &Slot) -> Option<u64> {
    match slot {
        Slot::Sound { sequence, .. } => Some(*sequence),
        Slot::Empty | Slot::Damaged { .. } => None,
    }
}

/// The number counts too: a slot whose number was changed is damaged.
fn sum(sequence: u64, text: &str) -> String {
    let mut sum = sha256(format!("{sequence}\n{text}").as_bytes());
    sum.truncate(16);
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sound(sequence: u64) -> Slot {
        Slot::Sound { sequence, text: "game".to_owned() }
    }

    fn damaged() -> Slot {
        Slot::Damaged { raw: "?".to_owned() }
    }

    #[test]
    fn slots_take_turns() {
        let cases = [
            ([Slot::Empty, Slot::Empty], (WhichSlot::Zero, 1), None),
            ([sound(1), Slot::Empty], (WhichSlot::One, 2), Some(WhichSlot::Zero)),
            ([sound(1), sound(2)], (WhichSlot::Zero, 3), Some(WhichSlot::One)),
            ([sound(3), sound(2)], (WhichSlot::One, 4), Some(WhichSlot::Zero)),
            ([sound(3), damaged()], (WhichSlot::One, 4), Some(WhichSlot::Zero)),
            ([damaged(), sound(2)], (WhichSlot::Zero, 3), Some(WhichSlot::One)),
            ([damaged(), Slot::Empty], (WhichSlot::Zero, 1), None),
        ];
        for (slots, (slot, sequence), read) in cases {
            assert_eq!(next_write(&slots), NextWrite { slot, sequence }, "{slots:?}");
            assert_eq!(newest(&slots), read, "{slots:?}");
        }
    }

    #[test]
    fn what_is_sealed_is_found_again() {
        for text in ["", "{}", "a\nb\n", "竞标\u{feff}"] {
            let expect = Slot::Sound { sequence: 7, text: text.to_owned() };
            assert_eq!(unseal(Some(seal(7, text))), expect);
        }
        assert_eq!(unseal(None), Slot::Empty);
    }

    #[test]
    fn every_cut_and_every_changed_byte_is_damage() {
        let raw = seal(41, "{\"format\":1}");
        for end in 0..raw.len() {
            let cut = raw[..end].to_owned();
            assert_eq!(unseal(Some(cut.clone())), Slot::Damaged { raw: cut });
        }
        for at in 0..raw.len() {
            let mut bytes = raw.clone().into_bytes();
            bytes[at] ^= 1;
            let changed = String::from_utf8(bytes).expect("plain letters stay plain");
            assert_eq!(unseal(Some(changed.clone())), Slot::Damaged { raw: changed });
        }
    }
}
