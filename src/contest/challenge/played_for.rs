//! The class for which a game is played. It is noted beside the save, which knows nothing of it.

use crate::contest::challenge::Challenge;
use crate::record::Save;
use game::luck::Seed;

/// Challenges that are noted with one game at most.
pub const MOST: usize = 5;
/// What stands before the code with a game that is practice.
const PRACTICE: &str = "practice ";

/// The purpose of a game; challenges are named by their codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlayedFor {
    /// For a challenge: first the one it was begun for, then those that set the same game and came
    /// later, as when an instructor gives it out again under another key. Which of them a student hands
    /// in for is the student's choice: somebody who passes on a challenge under a key of their own must not
    /// get what was played for the first.
    Challenges(Vec<String>),
    /// As practice for a challenge.
    Practice(String),
}

impl PlayedFor {
    /// Reads [`PlayedFor::note`]; none when nothing is noted.
    pub fn read(note: &str) -> Option<Self> {
        if let Some(code) = note.strip_prefix(PRACTICE) {
            return Some(Self::Practice(code.to_owned()));
        }
        let codes: Vec<String> = note.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        (!codes.is_empty()).then_some(Self::Challenges(codes))
    }

    /// The note.
    pub fn note(&self) -> String {
        match self {
            Self::Challenges(codes) => codes.join("\n"),
            Self::Practice(code) => format!("{PRACTICE}{code}"),
        }
    }

    /// What it is with one more challenge that sets the same game; none when that is noted already, or
    /// there is no room for it.
    pub fn with(before: Option<&Self>, challenge: &Challenge) -> Option<Self> {
        let noted = match before {
            Some(Self::Challenges(codes)) => codes.as_slice(),
            Some(Self::Practice(_)) | None => &[],
        };
        let same = |code: &String| Challenge::read(code).is_ok_and(|one| one.fingerprint() == challenge.fingerprint());
        let code = challenge.code();
        if noted.len() >= MOST || noted.contains(&code) || noted.iter().any(same) {
            return None;
        }
        Some(Self::Challenges(noted.iter().cloned().chain([code]).collect()))
    }

    /// The code of the challenge it was begun for.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Challenges(codes) => codes.first().map(String::as_str),
            Self::Practice(code) => Some(code),
        }
    }

    /// The title of the challenge it was begun for; none while that cannot be read.
    pub fn title(&self) -> Option<String> {
        Challenge::read(self.code()?).ok().map(|challenge| challenge.title)
    }
}

impl Challenge {
    /// The same settings on another market, to practise on; never the challenge's own.
    pub fn practice_on(&self, seed: Seed) -> Self {
        let other = if seed == self.seed { Seed(seed.0 ^ 1) } else { seed };
        Self { seed: other, ..self.clone() }
    }
}

/// What a game that came from elsewhere is played for, of the challenges that were taken up here.
pub fn found<'a>(save: &Save, taken_up: impl IntoIterator<Item = &'a str>) -> Option<PlayedFor> {
    let plays = taken_up.into_iter().filter_map(|code| Challenge::read(code).ok()).filter(|one| one.is_of(save));
    plays.fold(None, |found: Option<PlayedFor>, challenge| PlayedFor::with(found.as_ref(), &challenge).or(found))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::challenge::tests::challenge;
    use crate::record::seal::SecretKey;

    fn sealed(secret: u8) -> Challenge {
        Challenge { seal: Some(SecretKey::new([secret; 32]).public()), ..challenge() }
    }

    fn save_of(challenge: &Challenge) -> Save {
        Save::new(&challenge.scenario().expect("a sound market"), challenge.setup("A"), String::new())
    }

    #[test]
    fn a_note_comes_back() {
        let (one, other) = (challenge().code(), sealed(1).code());
        for played in [
            PlayedFor::Challenges(vec![one.clone()]),
            PlayedFor::Challenges(vec![one.clone(), other]),
            PlayedFor::Practice(one.clone()),
        ] {
            assert_eq!(PlayedFor::read(&played.note()), Some(played.clone()));
            assert_eq!(played.title(), Some(challenge().title));
        }
        assert_eq!(PlayedFor::read(""), None);
        assert_eq!(PlayedFor::read(&one), Some(PlayedFor::Challenges(vec![one])), "one code alone is a note");
    }

    #[test]
    fn a_game_that_was_carried_elsewhere_is_found() {
        let other_market = Challenge { seed: Seed(1), ..challenge() };
        let retitled = Challenge { title: "3 班".to_owned(), ..challenge() };
        let taken_up = [other_market.code(), challenge().code(), retitled.code(), sealed(1).code(), "TC1.".to_owned()];
        let taken_up = || taken_up.iter().map(String::as_str);
        let both = PlayedFor::Challenges(vec![challenge().code(), sealed(1).code()]);
        assert_eq!(found(&save_of(&challenge()), taken_up()), Some(both), "one title more is no other challenge");
        assert_eq!(found(&save_of(&challenge().practice_on(Seed(7))), taken_up()), None);
    }

    #[test]
    fn the_first_challenge_stays_the_first() {
        let begun_for = PlayedFor::with(None, &challenge()).expect("nothing is noted before");
        let both = PlayedFor::with(Some(&begun_for), &sealed(1)).expect("another key is another challenge");
        assert_eq!(both, PlayedFor::Challenges(vec![challenge().code(), sealed(1).code()]));
        for noted in [challenge(), sealed(1)] {
            assert_eq!(PlayedFor::with(Some(&both), &noted), None);
        }
        let practice = PlayedFor::Practice(challenge().code());
        assert_eq!(PlayedFor::with(Some(&practice), &challenge()), Some(begun_for));
        let full = (1..=MOST as u8)
            .fold(None, |noted: Option<PlayedFor>, secret| PlayedFor::with(noted.as_ref(), &sealed(secret)));
        assert_eq!(PlayedFor::with(full.as_ref(), &challenge()), None, "no room");
    }

    #[test]
    fn practice_is_never_the_market_itself() {
        for seed in [challenge().seed, Seed(1), Seed(2027)] {
            let practice = challenge().practice_on(seed);
            assert_ne!(practice.seed, challenge().seed);
            assert!(!challenge().is_of(&save_of(&practice)) && practice.is_of(&save_of(&practice)));
        }
    }
}
