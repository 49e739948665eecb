//! What a class passes on by hand: whatever became of it, every reader gives an answer, and nothing
//! counts but what was played.

use super::cases;
use super::mutation::{mutate, mutations};
use crate::fixtures::{self, played_by, student};
use game::ids::CompanyId;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::score::{results, so_far};
use game::world::World;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::sync::LazyLock;
use tender::contest::challenge::entry::{IN_A_LINK, enter};
use tender::contest::challenge::qr::Qr;
use tender::contest::challenge::short::{from_short, rivals, short_code};
use tender::contest::challenge::{Challenge, ChallengeError, Changes, MOST_CHALLENGE};
use tender::contest::ghosts::{Ghost, GhostName, Release};
use tender::contest::submission::received::{FORMS, Received};
use tender::contest::submission::verify::{Verified, Verifier};
use tender::contest::submission::{MOST_SUBMISSION, Submission, SubmissionError};
use tender::record::code::{CodeError, MOST_PIECES, Pieces, TextKind, kind_of, pack, pieces};
use tender::record::seal::{SecretKey, seal};
use tender::record::{Log, MOST_ENTRIES, sha256_bytes};

pub static KEY: LazyLock<SecretKey> = LazyLock::new(|| SecretKey::new([1; 32]));

/// Two months against the market's own rivals; as it is for practising, and sealed.
pub fn challenge(seed: u64, months: Option<u8>, sealed: bool) -> Challenge {
    let scenario = Scenario::practice();
    Challenge {
        changes: Changes { months, ..Changes::default() },
        rivals: rivals(&scenario, Skill::Low),
        seal: sealed.then(|| KEY.public()),
        ..fixtures::challenge(&scenario, seed)
    }
}

pub fn played(challenge: &Challenge, name: &str, policy: Policy) -> Submission {
    played_by(challenge, student(name, ""), name, policy.at(Skill::Middle), "2026-11-22")
}

pub fn verifier(challenge: Challenge) -> Verifier {
    Verifier::new(challenge).expect("a sound market").with_key(Some(KEY.clone()))
}

/// Everything that is passed on in two competitions, one open and one sealed.
pub struct Class {
    pub open: Verifier,
    pub sealed: Verifier,
    /// Two students' decisions, handed in open.
    pub handed_in: [Submission; 2],
    /// What these come to, and what the sealed ones do.
    pub honest: Vec<Verified>,
    /// The first of them as a ghost for the others.
    pub release: String,
    /// All texts and files.
    pub texts: Vec<String>,
}

pub static CLASS: LazyLock<Class> = LazyLock::new(|| {
    let (open, sealed) = (challenge(5, Some(2), false), challenge(5, Some(2), true));
    let all = [("A", Policy::Balanced), ("B", Policy::PriceCutter)];
    let in_open = all.map(|(name, policy)| played(&open, name, policy));
    let in_sealed = all.map(|(name, policy)| played(&sealed, name, policy));
    let mut texts = vec![open.code(), sealed.code(), format!("https://school.example/{IN_A_LINK}{}", sealed.code())];
    texts.push(short_code(&Challenge { title: String::new(), ..challenge(5, None, false) }).expect("a plain one"));
    texts.push(KEY.code());
    for (challenge, submission) in [(&open, &in_open[0]), (&sealed, &in_sealed[0]), (&sealed, &in_sealed[1])] {
        texts.extend([submission.text(challenge, [2; 32]), submission.file(challenge, [3; 32])]);
    }
    let ghost =
        Ghost::of(&verifier(open.clone()), &in_open[0], GhostName::Company, Some(1)).expect("an honest submission");
    let release = Release::new(open.clone(), vec![ghost]).expect("one ghost").code();
    texts.push(release.clone());
    let (open, sealed) = (verifier(open), verifier(sealed));
    let honest = [(&open, &in_open), (&sealed, &in_sealed)].into_iter().flat_map(|(verifier, handed_in)| {
        handed_in.each_ref().map(|one| verifier.verify_submission(one).expect("an honest submission"))
    });
    let honest = honest.collect();
    Class { open, sealed, handed_in: in_open, honest, release, texts }
});

/// Gives a text to every reader and looks at what they make of it.
pub fn answer(text: &str) {
    let class = &*CLASS;
    for challenge in [Challenge::read(text).ok(), enter(text).ok(), from_short(text).ok()].into_iter().flatten() {
        assert!(challenge.scenario().is_ok() && challenge.seal.is_none_or(|key| key == KEY.public()), "{text:.80}");
    }
    if let Ok(key) = SecretKey::read(text) {
        assert_eq!(key, *KEY, "no damage makes another key");
    }
    let Pieces { texts, left } = pieces(&FORMS, text);
    assert!(texts.len() <= MOST_PIECES && texts.len() + left <= 1 + text.len() / 4);
    drop(Qr::of(text));
    if let Ok(release) = Release::read(text) {
        assert_eq!(release.code(), class.release, "no damage makes another release");
    }
    if let Ok(Received { submission, sealed }) = Received::read(text, Some(&KEY)) {
        assert!(submission.log.len() <= MOST_ENTRIES as usize);
        assert!(sealed || Submission::read(text).as_ref() == Ok(&submission));
    }
    if let Ok(verified) = class.sealed.verify(text) {
        assert!(class.honest.contains(&verified), "a damaged text counts as {verified:?}");
    }
    if let Ok(verified) = class.open.verify(text) {
        let submission = Submission::read(text).expect("it was read before");
        assert_eq!(verified.score, score(class.open.challenge(), &submission), "what was played is what counts");
        assert_eq!(verified.commands as usize, submission.log.len());
    }
}

/// The same for a text that nobody wrote anew: it was changed on its way, so that what still verifies is
/// what somebody handed in.
fn answer_as_damaged(text: &str) {
    let class = &*CLASS;
    answer(text);
    for piece in pieces(&FORMS, text).texts {
        for verified in [class.open.verify(piece), class.sealed.verify(piece)].into_iter().flatten() {
            assert!(class.honest.contains(&verified), "a damaged text counts as {verified:?}");
        }
    }
}

/// The score that a log comes to when it is played by hand.
pub fn score(challenge: &Challenge, submission: &Submission) -> u32 {
    let mut world = World::new(challenge.scenario().expect("sound"), challenge.setup(&submission.company));
    for entry in &submission.log.entries {
        world.apply(entry.by, &entry.command).expect("it verified");
    }
    let seen = world.observe(CompanyId(0));
    let last =
        results(&seen).map(|all| all[all.iter().position(|one| one.company == CompanyId(0)).expect("it plays")].score);
    last.unwrap_or_else(|| so_far(&seen).score)
}

/// A text whose mark and checksum are right, around bytes that nobody packed.
fn forged(mark: &str, bytes: &[u8]) -> String {
    let letters = |bytes: &[u8]| data_encoding::BASE64URL_NOPAD.encode(bytes);
    let content = letters(bytes);
    let behind = format!("{}.{content}", content.len());
    format!("{mark}{}{behind}", &letters(&sha256_bytes(format!("{mark}{behind}").as_bytes()))[..6])
}

#[test]
fn what_is_passed_on_untouched_is_read() {
    let class = &*CLASS;
    let read = class.texts.iter().map(|text| {
        let as_challenge = enter(text).is_ok();
        as_challenge
            || SecretKey::read(text).is_ok()
            || Release::read(text).is_ok()
            || class.open.verify(text).is_ok()
            || class.sealed.verify(text).is_ok()
    });
    assert!(read.into_iter().all(|read| read), "otherwise the laws below say little");
    assert!(forged("TK1.", b"").len() > 10 && kind_of(&TextKind::ALL, &forged("TK1.", b"")) == Some(TextKind::Key));
    class.texts.iter().for_each(|text| answer(text));
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_text_gets_an_answer(
        text in any::<String>(),
        mark in select(vec!["", "TC1.", "TS1.", "TX1.", "TK1.", "TG1.", "{", IN_A_LINK, "{\"tender\":\"sealed submission\",\"text\":\"", "短码：", "王芳：TS1."]),
    ) {
        answer_as_damaged(&format!("{mark}{text}"));
    }

    /// The checksum is no secret: behind a right one, anything may stand.
    #[test]
    fn any_bytes_behind_a_right_checksum_get_an_answer(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        mark in select(vec!["TC1.", "TS1.", "TX1.", "TG1."]),
    ) {
        answer(&forged(mark, &bytes));
    }

    #[test]
    fn a_changed_text_gets_an_answer(which in any::<Index>(), changes in mutations()) {
        let texts = CLASS.texts.as_slice();
        answer_as_damaged(&mutate(&texts[which.index(texts.len())], &changes, texts));
    }
}

/// One letter after the other is another one: of the texts themselves nothing counts any more; around
/// them nothing matters.
#[test]
fn no_changed_letter_counts() {
    let class = &*CLASS;
    for (verifier, submission) in [(&class.open, &class.handed_in[0]), (&class.sealed, &class.handed_in[1])] {
        let challenge = verifier.challenge();
        let own = Submission { challenge: challenge.fingerprint(), ..submission.clone() };
        let file = own.file(challenge, [4; 32]);
        let text = own.text(challenge, [4; 32]);
        let from = file.find(&text).expect("a file holds its text");
        for at in from..from + text.len() {
            let other = ["0", "7", "A", "z", "-", ".", " ", ""][at % 8];
            if other != &file[at..=at] {
                let changed = format!("{}{other}{}", &file[..at], &file[at + 1..]);
                assert!(verifier.receive(&changed).is_err(), "{other:?} at {at}");
            }
        }
        for around in [format!("王芳 {file}"), file.replace("tender", "Tender"), file.replace('"', " ")] {
            assert_eq!(verifier.receive(&around), Ok(own.clone()), "{around:.60}");
        }
    }
}

/// A heap of texts as a class chat has it: each counts, whatever stands between them.
#[test]
fn a_chat_full_of_texts_is_taken_apart() {
    let class = &*CLASS;
    let texts: Vec<String> = class.handed_in.iter().cycle().take(200).map(Submission::code).collect();
    let chat: String = (0..).zip(&texts).map(|(n, text)| format!("Ann {n} 10:{n}\n{text}\n李明：“{text}”。")).collect();
    let pieces = pieces(&FORMS, &chat);
    assert_eq!((pieces.texts.len(), pieces.left), (400, 0));
    assert!(pieces.texts.chunks(2).zip(&texts).all(|(two, text)| two == [text, text]));
    assert!(pieces.texts[..4].iter().all(|text| class.open.verify(text).is_ok()));
}

#[test]
fn no_reader_makes_more_than_its_limit() {
    let beyond = |most: u32| vec![b' '; most as usize + 1];
    let too_large = |most| CodeError::TooLarge { most };
    assert_eq!(
        Challenge::read(&pack(TextKind::Challenge, &beyond(MOST_CHALLENGE))),
        Err(ChallengeError::Code(too_large(MOST_CHALLENGE)))
    );
    let bytes = beyond(MOST_SUBMISSION);
    let refused = Err(SubmissionError::Code(too_large(MOST_SUBMISSION)));
    assert_eq!(Submission::read(&pack(TextKind::Submission, &bytes)), refused);
    let sealed = seal(TextKind::Submission, &bytes, &KEY.public(), [6; 32]);
    assert_eq!(Received::read(&sealed, Some(&KEY)).map(|received| received.submission), refused);
    assert!(matches!(SecretKey::read(&pack(TextKind::Key, &beyond(4_000))), Err(CodeError::TooLarge { .. })));

    let long = "x".repeat(3 * MOST_SUBMISSION as usize);
    let deep = format!("{{\"log\":{}", "[".repeat(100_000));
    let long_file = format!("{{\"tender\":\"sealed submission\",\"text\":\"{long}\"}}");
    for text in [&long, &deep, &long_file] {
        assert!(Received::read(text, Some(&KEY)).is_err());
        assert!(Challenge::read(text).is_err(), "no challenge");
        assert!(enter(text).is_err(), "nothing to enter");
        assert!(SecretKey::read(text).is_err(), "no key");
    }
    let entries = vec![CLASS.handed_in[0].log.entries[0].clone(); MOST_ENTRIES as usize + 1];
    let many = Submission { log: Log { entries }, ..CLASS.handed_in[0].clone() };
    assert_eq!(Submission::read(&many.code()), Err(SubmissionError::TooMuch));
}
