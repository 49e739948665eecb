//! When a question is asked again: FSRS with its default parameters and two answers, "again" and "good".
//!
//! FSRS (the free spaced repetition scheduler, Ye and others) models how fast one person forgets one question; the
//! crate computes with fractions of its own, so two machines may name days that differ by one. Nothing replays a
//! schedule, and what is kept of it are whole numbers: days are for display.

use super::Mark;
use chrono::DateTime;
use rs_fsrs::{Card, FSRS, Parameters, Rating, State};
use serde::{Deserialize, Serialize};

/// What is kept of a question that is reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// The minute, counted from 1970, from which it is due.
    pub due: u32,
    /// The minute of the last answer.
    pub last: u32,
    /// Thousandths of days until one in ten is forgotten.
    stability: u32,
    /// Thousandths of the difficulty, 1,000 to 10,000.
    difficulty: u32,
    /// Answers given.
    answers: u16,
    /// Times it was forgotten.
    lapses: u16,
    phase: Phase,
}

/// Where a question stands with FSRS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Phase {
    Learning,
    Review,
    Relearning,
}

/// How well a question was remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recall {
    /// It has to come again soon.
    Again,
    /// It was known.
    Good,
}

impl Recall {
    /// What is proposed after an answer that earned so much: what is not wholly right comes again.
    pub fn proposed(mark: Mark) -> Self {
        if mark.is_full() { Self::Good } else { Self::Again }
    }
}

impl Review {
    /// What is kept after an answer at this minute, counted from 1970.
    pub fn after(before: Option<Self>, now: u32, recall: Recall) -> Self {
        let rating = match recall {
            Recall::Again => Rating::Again,
            Recall::Good => Rating::Good,
        };
        let card = before.map_or_else(|| new_card(now), Self::card);
        let next = FSRS::new(Parameters::default()).next(card, moment(now), rating).card;
        Self {
            due: minute(&next).max(now),
            last: now,
            stability: thousandths(next.stability),
            difficulty: thousandths(next.difficulty),
            answers: next.reps.try_into().unwrap_or(u16::MAX),
            lapses: next.lapses.try_into().unwrap_or(u16::MAX),
            phase: match next.state {
                State::New | State::Learning => Phase::Learning,
                State::Review => Phase::Review,
                State::Relearning => Phase::Relearning,
            },
        }
    }

    /// In how many minutes a question would come again if this were the answer now: what the two buttons say.
    pub fn minutes_until(before: Option<Self>, now: u32, recall: Recall) -> u32 {
        Self::after(before, now, recall).due.saturating_sub(now)
    }

    /// Whether it is due at this minute.
    pub fn is_due(self, now: u32) -> bool {
        self.due <= now
    }

    fn card(self) -> Card {
        Card {
            due: moment(self.due),
            stability: f64::from(self.stability) / 1000.0,
            difficulty: f64::from(self.difficulty.clamp(1000, 10_000)) / 1000.0,
            reps: self.answers.into(),
            lapses: self.lapses.into(),
            state: match self.phase {
                Phase::Learning => State::Learning,
                Phase::Review => State::Review,
                Phase::Relearning => State::Relearning,
            },
            last_review: moment(self.last),
            scheduled_days: i64::from(self.due.saturating_sub(self.last)) / MINUTES_A_DAY,
            ..Card::default()
        }
    }
}

/// A question that was never asked.
fn new_card(now: u32) -> Card {
    Card { due: moment(now), last_review: moment(now), ..Card::default() }
}

const MINUTES_A_DAY: i64 = 24 * 60;

fn moment(minute: u32) -> DateTime<chrono::Utc> {
    DateTime::from_timestamp(i64::from(minute) * 60, 0).unwrap_or_default()
}

/// The minute from which a card is due; a part of a minute counts as a whole one.
fn minute(card: &Card) -> u32 {
    u32::try_from((card.due.timestamp() + 59) / 60).unwrap_or(u32::MAX)
}

fn thousandths(value: f64) -> u32 {
    // A number that does not fit becomes the greatest that does.
    (value * 1000.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u32 = 29_000_000;
    const DAY: u32 = 24 * 60;

    #[test]
    fn what_is_known_comes_later_each_time_and_what_is_forgotten_comes_soon() {
        let mut review = Review::after(None, NOW, Recall::Good);
        let mut last = 0;
        for answer in 0..6 {
            let away = review.due - review.last;
            assert!(away > last, "answer {answer}: {away} minutes after {last}");
            last = away;
            review = Review::after(Some(review), review.due, Recall::Good);
        }
        assert!(last > 60 * DAY, "after six answers that were right it comes after months: {last}");
        let again = Review::after(Some(review), review.due, Recall::Again);
        assert!(again.due - again.last < DAY, "{again:?}");
        assert!(again.is_due(again.due) && !again.is_due(again.due - 1));
    }

    #[test]
    fn a_question_that_was_hard_comes_more_often() {
        let hard = Review::after(Some(Review::after(None, NOW, Recall::Again)), NOW + 10, Recall::Good);
        let easy = Review::after(Some(Review::after(None, NOW, Recall::Good)), NOW + 10, Recall::Good);
        assert!(hard.stability < easy.stability);
    }

    #[test]
    fn what_is_kept_is_read_back_as_it_was() {
        let review = Review::after(Some(Review::after(None, NOW, Recall::Good)), NOW + DAY, Recall::Again);
        let text = game::json::text(&review);
        assert_eq!(game::json::read::<Review>(&text), Ok(review), "{text}");
    }
}
