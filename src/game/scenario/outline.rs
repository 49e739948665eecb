//! The built-in markets by their outside: what a start page says of them before any is read.

use super::Yuan;

/// A built-in market in figures. A test holds them to what the market itself says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Its id, as [`Scenario::named`](super::Scenario::named) knows it.
    pub id: &'static str,
    /// Cash of each company at the start.
    pub capital: Yuan,
    /// How many customers.
    pub customers: u16,
    /// How many rivals.
    pub rivals: u8,
    /// The name offered to the player's company, in Chinese and in English.
    pub player: [&'static str; 2],
}

/// The practice and the formal year, in the order they are offered.
pub const BUILT_IN: [Outline; 2] = [
    Outline {
        id: "practice",
        capital: Yuan(1_000_000),
        customers: 28,
        rivals: 3,
        player: ["青禾商贸", "Qinghe Trading"],
    },
    Outline {
        id: "formal",
        capital: Yuan(2_000_000),
        customers: 56,
        rivals: 5,
        player: ["青禾商贸", "Qinghe Trading"],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    #[test]
    fn outlines_say_what_the_markets_say() {
        for outline in BUILT_IN {
            let market = Scenario::named(outline.id).expect("the market is built in");
            let says = Outline {
                id: outline.id,
                capital: market.capital,
                customers: market.customers.len() as u16,
                rivals: market.rivals.len() as u8,
                player: outline.player,
            };
            assert_eq!(outline, says);
            assert_eq!(outline.player, [&*market.player.zh, &*market.player.en]);
        }
    }
}
