//! A slot of the storage: a text with its number in the order of writing and a checksum, so that a
//! write that was cut off is told from a whole one.
//!
//! A game has two slots, written in turn. Whatever happens while one is written, the other is whole.

use super::mark::hexadecimal;

/// The word a slot begins with.
const WORD: &str = "tender-slot";
/// Characters of the checksum that are kept.
const CHECKSUM: usize = 16;

/// A whole slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot<'t> {
    /// How many texts were written before it.
    pub sequence: u64,
    /// The text.
    pub text: &'t str,
}

impl<'t> Slot<'t> {
    /// Reads a slot; none if it is damaged.
    pub fn read(written: &'t str) -> Option<Self> {
        let (head, text) = written.split_once('\n')?;
        let mut words = head.split(' ');
        let (word, sequence, checksum) = (words.next()?, words.next()?.parse().ok()?, words.next()?);
        let whole = word == WORD && words.next().is_none() && checksum == sum(sequence, text);
        whole.then_some(Self { sequence, text })
    }

    /// The slot as it is written.
    pub fn write(self) -> String {
        let Self { sequence, text } = self;
        format!("{WORD} {sequence} {}\n{text}", sum(sequence, text))
    }
}

fn sum(sequence: u64, text: &str) -> String {
    let mut hash = hexadecimal(format!("{sequence}\n{text}").as_bytes());
    hash.truncate(CHECKSUM);
    hash
}

#[cfg(test)]
mod tests {
    use super::Slot;

    #[test]
    fn a_slot_is_read_as_it_was_written() {
        for text in ["", "{}", "两行\n两行"] {
            let slot = Slot { sequence: 7, text };
            assert_eq!(Slot::read(&slot.write()), Some(slot));
        }
    }

    #[test]
    fn a_damaged_slot_is_none() {
        let written = Slot { sequence: 7, text: "{\"a\":1}" }.write();
        for at in 0..written.len() {
            assert_eq!(Slot::read(&written[..at]), None, "cut at {at}");
        }
        for damaged in [written.replace("7 ", "8 "), written.replace('1', "2"), format!("{written} "), String::new()] {
            assert_eq!(Slot::read(&damaged), None, "{damaged}");
        }
    }
}
