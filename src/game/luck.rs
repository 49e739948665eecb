//! Keyed luck (rulebook 10): every draw is named by the game's seed, what it is
//! for, whom it concerns and when. No draw depends on how many came before it,
//! so everybody in a class meets the same luck and a replay is exact.

use chacha20::cipher::{KeyIvInit, StreamCipherCore};
use chacha20::variants::Ietf;
use chacha20::{ChaChaCore, R8};
use serde::{Deserialize, Serialize};

/// The seed of a game: who plays the same seed meets the same market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Seed(pub u64);

/// What a draw is for. The numbers are part of the rules version: append only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Purpose {
    /// A customer's hidden character; `when` names the trait drawn.
    Character = 1,
    /// The terms of a tender; `when` is its month.
    Tender = 2,
    /// A supplier's price; `when` is the month.
    Supply = 3,
    /// A contact's answer to a call; `when` counts that pair's attempts.
    Call = 4,
    /// A committee member's difference; `when` is the tender.
    Committee = 5,
    /// The order of companies that act in the same minute.
    Order = 6,
    /// The rough knowledge of a product not studied.
    Rough = 7,
    /// A rival's taste; `when` is what it decides.
    Taste = 8,
    /// The name and skill of an employee.
    People = 9,
    /// Defects and what the unhappy do; `when` is the contract and what is drawn.
    Trouble = 10,
    /// Whether a customer stays; `when` is the ticket.
    Stays = 11,
    /// Orders without a tender and recommendations; `when` is the month.
    Repeat = 12,
    /// A survey's sampling error; `when` counts that pair's surveys.
    Survey = 13,
    /// What a credit check finds, and how bills are paid and collected; `when` counts checks and
    /// attempts, and names the bill.
    Credit = 14,
    /// The team whose plan goes first at a month's opening in a game by rounds; `when` is the month.
    Round = 15,
    /// What happens in the market; `when` is the month.
    MarketEvent = 16,
    /// Contacts who change jobs, suppliers that are dropped, what a project brings; `when` is the month.
    Turnover = 17,
    /// What market research finds; `when` is the month.
    MarketResearch = 18,
    /// Whether a customer asks for a quotation, and its mood when it answers; `when` says which.
    Quotation = 19,
    /// Whether a customer enquires by a website, and when; `when` is the month, or names the contact who writes.
    Website = 20,
    /// What a salesperson thinks possible; `when` is the quarter.
    Ambition = 21,
    /// The order and values of a quiz question, and which an exam asks; no rule draws by it.
    Question = 22,
}

/// A source of draws for one key: the key stream of ChaCha with eight rounds, in words of four bytes.
///
/// Most keys are asked for one number only, so the stream is made a block at a time; the generators
/// built for long streams make four at once.
pub struct Luck {
    stream: ChaChaCore<R8, Ietf>,
    block: [u8; BLOCK],
    /// Bytes of the block that have been drawn.
    drawn: usize,
}

/// Bytes of a block of ChaCha.
const BLOCK: usize = 64;

impl Luck {
    /// The luck of one key: `who` and `when` are whatever identifies the draw
    /// within its purpose.
    ///
    /// ChaCha is a keyed function, so the parts are laid side by side in its key:
    /// different keys cannot meet.
    pub fn of(seed: Seed, purpose: Purpose, who: u64, when: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.0.to_le_bytes());
        key[8..12].copy_from_slice(&(purpose as u32).to_le_bytes());
        key[12..20].copy_from_slice(&who.to_le_bytes());
        key[20..28].copy_from_slice(&when.to_le_bytes());
        Self { stream: ChaChaCore::new(&key.into(), &[0; 12].into()), block: [0; BLOCK], drawn: BLOCK }
    }

    fn word(&mut self) -> u32 {
        if self.drawn == BLOCK {
            self.stream.write_keystream_block((&mut self.block).into());
            self.drawn = 0;
        }
        let from = self.drawn;
        self.drawn += 4;
        u32::from_le_bytes([self.block[from], self.block[from + 1], self.block[from + 2], self.block[from + 3]])
    }

    /// A number from 0 up to, not including, `bound`; 0 when `bound` is 0.
    ///
    /// The product's high half is taken: the bias is below `bound ÷ 2³²`.
    pub fn below(&mut self, bound: u32) -> u32 {
        ((u64::from(self.word()) * u64::from(bound)) >> 32) as u32
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i32, high: i32) -> i32 {
        debug_assert!(low <= high);
        low + self.below((high - low + 1).unsigned_abs()) as i32
    }

    /// True in `thousandths` of a thousand cases.
    pub fn chance(&mut self, thousandths: u32) -> bool {
        self.below(1000) < thousandths
    }

    /// An index drawn by weight; 0 when no weight is positive.
    pub fn weighted(&mut self, weights: &[u16]) -> usize {
        let total = weights.iter().map(|&weight| u32::from(weight)).sum();
        let mut left = self.below(total);
        for (index, &weight) in weights.iter().enumerate() {
            if left < u32::from(weight) {
                return index;
            }
            left -= u32::from(weight);
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_always_draws_the_same() {
        let draw = |who| Luck::of(Seed(7), Purpose::Call, who, 3).below(1_000_000);
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
    }

    #[test]
    fn draws_stay_within_their_bounds() {
        let mut luck = Luck::of(Seed(1), Purpose::Supply, 0, 0);
        for _ in 0..1000 {
            assert!((-3..=3).contains(&luck.between(-3, 3)));
            assert!(luck.weighted(&[0, 5, 1]) > 0);
        }
        assert_eq!(luck.below(0), 0);
    }
}
