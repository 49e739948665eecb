//! A challenge as a word that can be read aloud and typed: for the built-in markets as they are, a
//! seed of 32 bits, all rivals at one skill, submissions open.

use crate::contest::challenge::{Challenge, Changes};
use crate::record::{ScenarioRef, sha256_bytes};
use game::RULES_VERSION;
use game::luck::Seed;
use game::rival::{Policy, RivalKind, Skill};
use game::scenario::Scenario;
use game::setup::{Pace, Validity};

/// Crockford's letters: none that are taken for another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Bits of the content: rules 5, scenario 1, skill 2, validity 2, pace 1, practice 1, seed 32.
const CONTENT: u32 = 44;
/// Bits of the checksum: one mistake in 65,536 slips through.
const CHECK: u32 = 16;
/// Letters in all.
const LENGTH: usize = ((CONTENT + CHECK) / 5) as usize;

const SCENARIOS: [&str; 2] = ["practice", "formal"];
const SKILLS: [Skill; 3] = [Skill::Low, Skill::Middle, Skill::High];
const VALIDITIES: [Validity; 3] = [Validity::Practice, Validity::Formal, Validity::Examination];

/// Why a typed word is no challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShortError {
    /// Letters are missing, or there are too many.
    Length {
        /// How many there are.
        found: u32,
        /// How many there should be.
        needs: u32,
    },
    /// Something is mistyped.
    Mistyped,
    /// It is for other rules than those of this page.
    OtherRules,
}

/// What a word cannot say of a challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// To which key submissions are sealed.
    Seal,
    /// A market that is not built in.
    Market,
    /// Capital, months or weights that are not the market's own.
    Changes,
    /// A seed of more than 32 bits.
    Seed,
    /// Other computer companies than the market's own, or of different skill.
    Rivals,
}

/// Why a challenge has no word; empty when it has one.
pub fn unsaid(challenge: &Challenge) -> Vec<Unsaid> {
    let base = SCENARIOS.iter().find(|id| **id == challenge.scenario.id).and_then(|id| plain(id));
    let base = base.filter(|base| ScenarioRef::to(base) == challenge.scenario);
    let skill = challenge.rivals.first().map(|rival| rival.skill);
    let own_rivals = |base: &Scenario| skill.is_some_and(|skill| rivals(base, skill) == challenge.rivals);
    [
        (Unsaid::Seal, challenge.seal.is_some()),
        (Unsaid::Market, base.is_none()),
        (Unsaid::Changes, !challenge.changes.is_none()),
        (Unsaid::Seed, u32::try_from(challenge.seed.0).is_err()),
        (Unsaid::Rivals, base.as_ref().is_some_and(|base| !own_rivals(base))),
    ]
    .into_iter()
    .filter_map(|(what, holds)| holds.then_some(what))
    .collect()
}

/// The word for a challenge in groups of four; none when it says more than a word can.
pub fn short_code(challenge: &Challenge) -> Option<String> {
    let scenario = SCENARIOS.iter().position(|id| *id == challenge.scenario.id)? as u64;
    let base = plain(SCENARIOS[scenario as usize])?;
    let skill = challenge.rivals.first()?.skill;
    let seed = u32::try_from(challenge.seed.0).ok()?;
    let said = Challenge { title: String::new(), ..challenge.clone() };
    let meant = Challenge {
        seed: challenge.seed,
        rivals: rivals(&base, skill),
        validity: challenge.validity,
        pace: challenge.pace,
        practice: challenge.practice,
        ..blank(&base)
    };
    if said != meant {
        return None;
    }
    let skill = SKILLS.iter().position(|&one| one == skill)? as u64;
    let validity = VALIDITIES.iter().position(|&one| one == challenge.validity)? as u64;
    let pace = u64::from(challenge.pace == Pace::Rush);
    let mut bits = u64::from(RULES_VERSION) & 31;
    for (value, width) in
        [(scenario, 1), (skill, 2), (validity, 2), (pace, 1), (u64::from(challenge.practice), 1), (u64::from(seed), 32)]
    {
        bits = bits << width | value;
    }
    let all = u128::from(bits) << CHECK | u128::from(check(bits));
    let letter = |nth: usize| LETTERS[(all >> (5 * (LENGTH - 1 - nth)) & 31) as usize] as char;
    let letters: Vec<char> = (0..LENGTH).map(letter).collect();
    Some(letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
}

/// The challenge of the word that stands in a text, perhaps with a label before it or a greeting behind:
/// as many words of it in a row as make one that checks out. None where nothing does.
pub fn short_within(text: &str) -> Option<Result<Challenge, ShortError>> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    (0..words.len()).find_map(|first| {
        let mut word = String::new();
        for part in &words[first..] {
            word.push_str(part);
            if word.len() >= LENGTH {
                break;
            }
        }
        match from_short(&word) {
            Err(ShortError::Length { .. } | ShortError::Mistyped) => None,
            found => Some(found),
        }
    })
}

/// The challenge of a word; case, spaces and all else that is no plain letter or digit do not matter, and
/// o, i, l are taken for 0, 1, 1.
///
/// # Errors
/// [`ShortError`].
pub fn from_short(text: &str) -> Result<Challenge, ShortError> {
    let letters = || text.chars().filter(char::is_ascii_alphanumeric);
    let found = letters().count();
    if found != LENGTH {
        return Err(ShortError::Length { found: found as u32, needs: LENGTH as u32 });
    }
    let mut all: u128 = 0;
    for letter in letters() {
        let letter = match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let value = LETTERS.iter().position(|&one| one as char == letter).ok_or(ShortError::Mistyped)?;
        all = all << 5 | value as u128;
    }
    let bits = (all >> CHECK) as u64;
    if u128::from(check(bits)) != all & 0xffff {
        return Err(ShortError::Mistyped);
    }
    if bits >> 39 & 31 != u64::from(RULES_VERSION) & 31 {
        return Err(ShortError::OtherRules);
    }
    let scenario = plain(SCENARIOS[(bits >> 38 & 1) as usize]).ok_or(ShortError::Mistyped)?;
    let skill = SKILLS.get((bits >> 36 & 3) as usize).ok_or(ShortError::Mistyped)?;
    let validity = VALIDITIES.get((bits >> 34 & 3) as usize).ok_or(ShortError::Mistyped)?;
    Ok(Challenge {
        seed: Seed(bits & 0xffff_ffff),
        rivals: rivals(&scenario, *skill),
        validity: *validity,
        pace: if bits >> 33 & 1 == 1 { Pace::Rush } else { Pace::Calm },
        practice: bits >> 32 & 1 == 1,
        ..blank(&scenario)
    })
}

fn plain(id: &str) -> Option<Scenario> {
    Scenario::named(id)
}

fn blank(scenario: &Scenario) -> Challenge {
    Challenge {
        rules: RULES_VERSION,
        title: String::new(),
        scenario: ScenarioRef::to(scenario),
        changes: Changes::default(),
        seed: Seed(0),
        rivals: Vec::new(),
        validity: Validity::Formal,
        pace: Pace::Calm,
        practice: false,
        seal: None,
    }
}

/// The scenario's own rivals, all at one skill.
pub fn rivals(scenario: &Scenario, skill: Skill) -> Vec<RivalKind> {
    let named = scenario.rivals.iter().filter_map(|rival| Policy::named(&rival.archetype));
    named.map(|policy| policy.at(skill)).collect()
}

fn check(bits: u64) -> u16 {
    let hash = sha256_bytes(&bits.to_le_bytes());
    u16::from_le_bytes([hash[0], hash[1]])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::seal::SecretKey;
    use game::scenario::{Draft, Yuan};

    fn challenge(id: &str, skill: Skill, validity: Validity, seed: u32) -> Challenge {
        let scenario = Scenario::named(id).expect("built in");
        Challenge {
            seed: Seed(u64::from(seed)),
            rivals: rivals(&scenario, skill),
            validity,
            practice: true,
            ..blank(&scenario)
        }
    }

    #[test]
    fn a_word_comes_back_however_it_is_typed() {
        for id in SCENARIOS {
            for skill in SKILLS {
                for validity in VALIDITIES {
                    let challenge = challenge(id, skill, validity, 3_141_592_653);
                    let word = short_code(&challenge).expect("a plain challenge has a word");
                    assert_eq!(word.len(), LENGTH + 2, "{word}");
                    for typed in [word.clone(), word.to_lowercase(), word.replace('-', " "), word.replace('0', "o")] {
                        assert_eq!(from_short(&typed), Ok(challenge.clone()), "{typed}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_mistyped_word_is_noticed() {
        let word = short_code(&challenge("formal", Skill::High, Validity::Formal, 7)).expect("a word");
        let letters: Vec<char> = word.chars().collect();
        for at in (0..letters.len()).filter(|&at| letters[at] != '-') {
            let mut other = letters.clone();
            other[at] = if letters[at] == '7' { '8' } else { '7' };
            assert!(from_short(&other.iter().collect::<String>()).is_err(), "{other:?}");
            let without: String =
                letters.iter().enumerate().filter(|(index, _)| *index != at).map(|(_, l)| l).collect();
            let missing = ShortError::Length { found: 11, needs: 12 };
            assert_eq!(from_short(&without), Err(missing));
            assert_eq!(from_short(&format!("{word}{}", letters[at])), Err(ShortError::Length { found: 13, needs: 12 }));
        }
        assert_eq!(from_short("U234-5678-9ABC"), Err(ShortError::Mistyped), "no such letter");
    }

    #[test]
    fn a_word_is_found_among_others() {
        let set = challenge("practice", Skill::Low, Validity::Practice, 1);
        let word = short_code(&set).expect("a word");
        for text in [format!("短码 {word}"), format!("Short word: {word}"), format!("use {word} today")] {
            assert_eq!(short_within(&text), Some(Ok(set.clone())), "{text}");
        }
        for text in ["", "no word", &word[..word.len() - 1]] {
            assert_eq!(short_within(text), None, "{text}");
        }
    }

    #[test]
    fn what_a_word_cannot_say_has_none_and_is_named() {
        let plain = challenge("practice", Skill::Middle, Validity::Formal, 1);
        assert_eq!((short_code(&plain).is_some(), unsaid(&plain)), (true, Vec::new()));
        let changes = Changes { months: Some(3), ..Changes::default() };
        let seal = Some(SecretKey::new([1; 32]).public());
        let mut draft = Draft::clone(&Scenario::practice());
        draft.capital = Yuan(1_234_567);
        let market = ScenarioRef::to(&Scenario::check(draft).expect("a sound market"));
        let mut unlike = plain.rivals.clone();
        unlike[0].skill = Skill::High;
        for (more, expect) in [
            (Challenge { seed: Seed(1 << 40), ..plain.clone() }, vec![Unsaid::Seed]),
            (Challenge { changes, ..plain.clone() }, vec![Unsaid::Changes]),
            (Challenge { seal, ..plain.clone() }, vec![Unsaid::Seal]),
            (Challenge { scenario: market, ..plain.clone() }, vec![Unsaid::Market]),
            (Challenge { rivals: Vec::new(), ..plain.clone() }, vec![Unsaid::Rivals]),
            (Challenge { rivals: plain.rivals[1..].to_vec(), ..plain.clone() }, vec![Unsaid::Rivals]),
            (Challenge { rivals: unlike, ..plain.clone() }, vec![Unsaid::Rivals]),
            (
                Challenge { rivals: vec![Policy::Novice.at(Skill::Low)], seal, ..plain },
                vec![Unsaid::Seal, Unsaid::Rivals],
            ),
        ] {
            assert_eq!((short_code(&more), unsaid(&more)), (None, expect));
        }
    }
}
