//! Challenges that an instructor gave out, or entered to rank what came back, as a browser keeps them:
//! which stay when there is no room for all.

use crate::contest::challenge::Challenge;
use crate::contest::submission::moment::ClockTime;
use crate::record::Fingerprint;
use game::sort;
use serde::{Deserialize, Serialize};

/// How many are kept at most.
pub const MOST: usize = 100;
/// How many letters they have at most, all together. One in a formal year of the instructor's own has
/// some 15,000, any other some 300; saved games need their part of what a browser has for a site, which
/// is five million.
pub const MOST_LETTERS: usize = 750_000;
/// Letters of what is kept with a challenge beside its code and title.
const REST: usize = 120;

/// A challenge that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// When it was given out or entered, in world time.
    pub at: ClockTime,
    /// What it is called.
    pub title: String,
    /// Its fingerprint.
    #[serde(rename = "print")]
    pub fingerprint: Fingerprint,
    /// Its code.
    pub code: String,
    /// Whether it was given out elsewhere and entered here: its text is somewhere else, too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub typed: bool,
}

/// What becomes of those that are kept when there is one more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sifted {
    /// They stay, the newest first.
    pub stay: Vec<Given>,
    /// There is no room for these: first those that were entered, of the same kind the oldest. One that
    /// is entered may be among them itself; one that is given out never is.
    pub go: Vec<Given>,
}

/// What is kept with one more. One that differs from it in its title alone is replaced.
pub fn with(kept: &[Given], mut new: Given) -> Sifted {
    let others = kept.iter().filter(|one| one.fingerprint != new.fingerprint);
    new.typed &= kept.iter().all(|one| one.fingerprint != new.fingerprint || one.typed);
    let mut all: Vec<Given> = others.cloned().collect();
    sort::by(&mut all, |one, other| other.at.cmp(&one.at));
    // Whatever its clock says, it is the newest.
    all.insert(0, new);
    let is_typed = |one: &Given| one.typed;
    let (typed, given): (Vec<Given>, Vec<Given>) = all.iter().cloned().partition(is_typed);
    let mut letters = 0;
    let fits = |(at, one): (usize, Given)| {
        letters += one.letters();
        (at < MOST && letters <= MOST_LETTERS || at == 0 && !one.typed).then_some(one.fingerprint)
    };
    // As soon as one does not fit, all behind it are dropped.
    let stay: Vec<Fingerprint> = given.into_iter().chain(typed).enumerate().map_while(fits).collect();
    let (stay, go) = all.into_iter().partition(|one| stay.contains(&one.fingerprint));
    Sifted { stay, go }
}

impl Given {
    /// A challenge that is kept from now on.
    pub fn new(challenge: &Challenge, at: ClockTime, typed: bool) -> Self {
        Self { at, title: challenge.title.clone(), fingerprint: challenge.fingerprint(), code: challenge.code(), typed }
    }

    fn letters(&self) -> usize {
        self.code.len() + self.title.len() + REST
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::challenge::tests::challenge;
    use crate::contest::editing::Sheet;
    use crate::record::ScenarioRef;
    use game::luck::Seed;
    use game::scenario::Scenario;

    /// The fingerprint of the challenge that [`one`] makes.
    fn named(minute: usize, typed: bool) -> Fingerprint {
        Fingerprint::of(format!("{minute}-{typed}").as_bytes())
    }

    fn one(minute: usize, typed: bool, letters: usize) -> Given {
        let at = format!("2026-11-22T{:02}:{:02}:00.000Z", minute / 60, minute % 60).into();
        let (title, fingerprint) = (format!("class {minute}"), named(minute, typed));
        Given { at, title, fingerprint, code: "x".repeat(letters), typed }
    }

    fn names(all: &[Given]) -> Vec<Fingerprint> {
        all.iter().map(|one| one.fingerprint).collect()
    }

    #[test]
    fn what_was_entered_goes_before_what_was_given_out() {
        let mut kept: Vec<Given> = (1..MOST).map(|minute| one(minute, false, 300)).collect();
        kept.push(one(200, true, 300));
        let Sifted { stay, go } = with(&kept, one(300, false, 300));
        assert_eq!((stay.len(), names(&go)), (MOST, vec![named(200, true)]));
        assert_eq!(stay[0].fingerprint, named(300, false), "the newest is first");
        let Sifted { stay, go } = with(&stay, one(301, false, 300));
        assert_eq!((stay.len(), names(&go)), (MOST, vec![named(1, false)]), "then the oldest");
        let Sifted { stay, go } = with(&stay, one(302, true, 300));
        assert_eq!((stay.len(), names(&go)), (MOST, vec![named(302, true)]), "and none for one entered");
    }

    #[test]
    fn long_ones_need_the_room_of_many() {
        let kept: Vec<Given> = (1..=4).map(|minute| one(minute, minute == 4, MOST_LETTERS / 4)).collect();
        let Sifted { stay, go } = with(&kept, one(5, false, 300));
        assert_eq!((stay.len(), names(&go)), (4, vec![named(4, true)]));
        let Sifted { stay, go } = with(&kept[..3], one(5, false, 2 * MOST_LETTERS));
        assert_eq!((stay.len(), go.len()), (1, 3), "one that is given out is kept whatever it takes");
        let Sifted { stay, go } = with(&[], one(5, true, 2 * MOST_LETTERS));
        assert_eq!((stay.len(), go.len()), (0, 1));
    }

    #[test]
    fn the_same_again_takes_its_own_place() {
        let kept: Vec<Given> = (1..=MOST).map(|minute| one(minute, false, 300)).collect();
        let again = Given { fingerprint: named(7, false), ..one(400, true, 300) };
        let Sifted { stay, go } = with(&kept, again);
        assert_eq!((stay.len(), go.len()), (MOST, 0));
        assert!(stay[0].fingerprint == named(7, false) && !stay[0].typed, "what was given out stays so: {:?}", stay[0]);
        // A clock that went back makes nobody older.
        let Sifted { stay, .. } = with(&kept, one(0, false, 300));
        assert_eq!(stay[0].fingerprint, named(0, false));
    }

    /// The figures that the limits are chosen by.
    #[test]
    fn as_many_find_room_as_is_said() {
        let plain = Given::new(&challenge(), ClockTime::NONE, false);
        assert!(plain.letters() * MOST < MOST_LETTERS, "{}", plain.letters());
        let mut sheet = Sheet::begin(&Scenario::formal());
        sheet.set("capital", 1_234_567).expect("it has such a number");
        let market = sheet.scenario().expect("a sound market");
        let own = Challenge { scenario: ScenarioRef::to(&market), seed: Seed(1), ..challenge() };
        let own = Given::new(&own, ClockTime::NONE, false);
        assert!((10_000..18_000).contains(&own.letters()), "{}", own.letters());
        assert!(own.letters() * 40 < MOST_LETTERS, "a year's classes, each in a market of its own");
    }

    #[test]
    fn one_kept_before_counts_as_given_out() {
        let text = r#"{"at":"2026-11-22T10:00:00.000Z","title":"","print":"ba7816bf8f01cfea414140de","code":"TC1."}"#;
        let given: Given = serde_json::from_str(text).expect("as it was kept");
        assert!(!given.typed && serde_json::to_string(&given).expect("plain data") == text);
    }
}
