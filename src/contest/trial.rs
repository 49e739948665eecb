//! A small tournament in a changed market and in the one it began from, with the same seeds (common random
//! numbers): what a change does to the lessons. Games are handed out one by one and come back in any order.

use crate::contest::job::{Done, Job, JobProgress};
use crate::contest::tournament::claims::{Finding, findings};
use crate::contest::tournament::line_ups::{LINE_UPS, SeedGames};
use crate::contest::tournament::tally::Tally;
use crate::record::ScenarioRef;
use game::scenario::Scenario;
use std::collections::BTreeMap;

/// A tournament under way.
#[derive(Clone, Debug)]
pub struct Trial {
    /// The changed market, and the one it began from.
    markets: [ScenarioRef; 2],
    seeds: u64,
    given_out: usize,
    done: BTreeMap<usize, Tally>,
}

/// A game that somebody plays.
#[derive(Clone, Debug, PartialEq)]
pub struct TrialGame {
    number: usize,
    /// What is to be done.
    pub job: Job,
}

/// A game could not be played. Checked markets always can, so this means that the page and its threads are of
/// different releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPlayed;

/// A claim in both markets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// In the changed market.
    pub own: Finding,
    /// In the one it began from.
    pub base: Finding,
}

impl Trial {
    /// A tournament with so many seeds, counted from 1.
    pub fn new(own: &Scenario, base: &Scenario, seeds: u32) -> Self {
        let markets = [own, base].map(ScenarioRef::to);
        Self { markets, seeds: seeds.into(), given_out: 0, done: BTreeMap::new() }
    }

    /// The next game to be played; none when all have been given out. One market comes after the
    /// other, so that each player opens every market only once.
    pub fn give_out(&mut self) -> Option<TrialGame> {
        let number = self.given_out;
        (number < self.all()).then(|| {
            self.given_out += 1;
            let (market, game) = (number / self.of_a_market(), number % self.of_a_market());
            let (seed, line_up) = (game / LINE_UPS.len(), game % LINE_UPS.len());
            let market = self.markets[market].clone();
            TrialGame { number, job: Job::Play { market, seed: seed as u64 + 1, line_up: line_up as u8 } }
        })
    }

    /// Takes back what came of a game.
    ///
    /// # Errors
    /// [`NotPlayed`] when nothing came of it.
    pub fn take_back(&mut self, game: &TrialGame, done: Done) -> Result<(), NotPlayed> {
        let Done::Played(tally) = done else { return Err(NotPlayed) };
        self.done.insert(game.number, *tally);
        Ok(())
    }

    /// How many games are over, and how many there are.
    pub fn progress(&self) -> JobProgress {
        JobProgress { done: self.done.len(), all: self.all() }
    }

    /// What both markets say of each claim, once all games are over.
    pub fn compared(&self) -> Option<Vec<Compared>> {
        if self.done.len() < self.all() || self.seeds == 0 {
            return None;
        }
        let games: Vec<Tally> = self.done.values().cloned().collect();
        let seeds: Vec<SeedGames> = games.chunks(LINE_UPS.len()).map(<[Tally]>::to_vec).collect();
        let (own, base) = seeds.split_at(self.seeds as usize);
        let pairs = findings(own).into_iter().zip(findings(base));
        Some(pairs.map(|(own, base)| Compared { own, base }).collect())
    }

    const fn of_a_market(&self) -> usize {
        self.seeds as usize * LINE_UPS.len()
    }

    const fn all(&self) -> usize {
        self.of_a_market() * self.markets.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::editing::Sheet;
    use crate::contest::job::Worker;
    use crate::contest::tournament::line_ups::{LINE_UPS, play_seed};

    /// Games of one seed in one market.
    const GAMES: usize = LINE_UPS.len();

    /// A market that is over after two months.
    fn short(capital: i64) -> Scenario {
        let mut sheet = Sheet::begin(&Scenario::practice());
        sheet.set("months", 2).expect("a number");
        sheet.set("capital", capital).expect("a number");
        sheet.scenario().expect("a sound market")
    }

    #[test]
    fn games_in_any_order_make_the_same_tournament() {
        let (own, base) = (short(1_500_000), short(1_000_000));
        let mut trial = Trial::new(&own, &base, 2);
        assert_eq!(trial.progress(), JobProgress { done: 0, all: 4 * GAMES });
        let games: Vec<TrialGame> = std::iter::from_fn(|| trial.give_out()).collect();
        let mut worker = Worker::default();
        for game in games.iter().rev() {
            assert_eq!(trial.compared(), None);
            trial.take_back(game, worker.take(game.job.clone())).expect("a sound market can be played");
        }
        assert_eq!(trial.progress(), JobProgress { done: 4 * GAMES, all: 4 * GAMES });
        let played = |market: &Scenario| findings(&[play_seed(market, 1), play_seed(market, 2)]);
        let expect = played(&own).into_iter().zip(played(&base)).map(|(own, base)| Compared { own, base });
        assert_eq!(trial.compared(), Some(expect.collect()));
    }

    #[test]
    fn a_game_of_which_nothing_came_is_told() {
        let market = short(1_000_000);
        let mut trial = Trial::new(&market, &market, 1);
        let game = trial.give_out().expect("the first game");
        assert_eq!(trial.take_back(&game, Done::Nothing), Err(NotPlayed));
        assert_eq!(trial.progress(), JobProgress { done: 0, all: 2 * GAMES });
    }
}
