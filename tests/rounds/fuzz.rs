//! Whatever a text from outside holds, its reader gives an answer: what is read can be looked at and
//! played on with, the rest is refused; nothing panics, and nothing takes more than its limit.

use crate::mutation::{mutate, mutations};
use crate::numbers::{EXTREMES, numbers};
use crate::runs::cases;
use crate::shown::shown;
use crate::teams::{POLICIES, game_in, instructor, key, now, ordinary, plan};
use crate::thinking::commands;
use game::ids::CompanyId;
use game::luck::Seed;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::world::World;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::sync::LazyLock;
use tender::contest::rounds::{Game, Join, MOST_GAME, MOST_PLAN, MOST_RESULT, Plan, ResultFile, Team};
use tender::contest::submission::moment::ClockTime;
use tender::record::code::{TextKind, pack};
use tender::record::seal::seal;

/// What is passed on in a game of the practice year.
struct Passed {
    /// The game as it was when the plans were made.
    game: Game,
    /// In JSON: results of an opening, of the middle and after the year.
    results: Vec<String>,
    /// Of the middle, as it is read.
    middle: ResultFile,
    /// In JSON: plans for the month that is open.
    plans: Vec<String>,
    /// In JSON: the archive.
    archive: String,
    /// In JSON: a team that wants to play.
    join: String,
    /// As they go out: packed, or sealed to the first team or to the instructor.
    texts: Vec<String>,
}

static PASSED: LazyLock<Passed> = LazyLock::new(|| {
    let mut game = game_in(&Scenario::practice(), Seed(11), 3);
    game.rivals = vec![Policy::Balanced.at(Skill::Middle)];
    let opening = result(&game);
    while game.closed < 6 {
        ordinary(&mut game);
    }
    let middle = result(&game);
    let round = game.play().expect("a sound market");
    let plans: Vec<Plan> = game.results(&round).iter().map(|result| plan(result, 1)).collect();
    let mut over = game.clone();
    while over.open_month().is_some() {
        ordinary(&mut over);
    }
    let end = result(&over);
    let join = Join { name: "青禾".to_owned(), seal: Some(key(0).public()) };
    let sealed = plans[0].sealed(&instructor().public(), [5; 32]);
    let texts = vec![middle.code(), middle.sealed(&key(0).public(), [4; 32]), plans[0].code(), sealed, join.code()];
    Passed {
        results: [&opening, &middle, &end].map(|result| in_json(&result.bytes())).to_vec(),
        middle,
        plans: plans.iter().map(|plan| in_json(&plan.bytes())).collect(),
        archive: game.write(),
        join: serde_json::to_string(&join).expect("plain data"),
        texts,
        game,
    }
});

fn result(game: &Game) -> ResultFile {
    game.result(&game.play().expect("a sound market"), CompanyId(0))
}

fn in_json(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("JSON")
}

/// Looks at a result in every way and plans a month on it; how many lines there are to see, none if it is
/// refused.
fn use_result(json: &str) -> usize {
    let Ok(read) = ResultFile::from_bytes(json.as_bytes()) else { return 0 };
    assert_eq!(ResultFile::read(&read.code(), None).as_ref(), Ok(&read), "what was read is read again");
    let lines = shown(&read.world.observe(read.team)).len();
    let next = commands(&read, POLICIES[read.team.index()]);
    let plan = Plan::new(&read, 1, ClockTime::NONE, &next).expect("what was tried is taken");
    assert!(Plan::from_bytes(&plan.bytes()).is_ok(), "and can be handed in");
    lines
}

/// Plans on with it where it came from, hands it in and closes the month; whether it was taken.
fn use_plan(json: &str) -> bool {
    let Ok(plan) = Plan::from_bytes(json.as_bytes()) else { return false };
    if let Some(carried) = plan.transferred_to(&PASSED.middle) {
        assert!(carried.plan.steps.len() + carried.left.len() <= plan.steps.len(), "each is taken or left");
    }
    let mut game = PASSED.game.clone();
    let taken = game.hand_in(plan, now()).is_ok();
    if taken {
        game.close().expect("a month is open");
        assert_eq!(Game::read(&game.write()).as_ref(), Ok(&game), "what was taken stands in the archive");
        assert!(ResultFile::from_bytes(&result(&game).bytes()).is_ok(), "and in what it came to");
    }
    taken
}

/// Plays an archive and a month more; whether it could be opened.
fn use_archive(json: &str) -> bool {
    let Ok(mut game) = Game::read(json) else { return false };
    if game.open_month().is_some() {
        game.close().expect("a month is open");
    }
    lawful(&game, &game.play().expect("what was read can be played").world);
    true
}

fn lawful(game: &Game, world: &World) {
    let companies = (0..(game.teams.len() + game.rivals.len()) as u8).map(CompanyId);
    companies.for_each(|company| assert!(world.books_balance(company) && world.feelings_hold(company)));
}

/// Lets a team in; whether it can come.
fn use_join(text: &str) -> bool {
    let Ok(join) = Join::read(text) else { return false };
    let game = &PASSED.game;
    let teams = vec![Team::new(join, [1; 12]), game.teams[1].clone()];
    drop(Game { teams, plans: Vec::new(), closed: 0, ..game.clone() }.check());
    true
}

/// Gives a text to every reader, with and without a key.
fn answer(text: &str) {
    for key in [None, Some(&key(0)), Some(&instructor())] {
        if let Ok(result) = ResultFile::read(text, key) {
            use_result(&in_json(&result.bytes()));
        }
        if let Ok(plan) = Plan::read(text, key) {
            use_plan(&in_json(&plan.bytes()));
        }
    }
    use_join(text);
    use_archive(text);
}

fn pick<'a>(texts: &'a [String], which: &Index) -> &'a str {
    &texts[which.index(texts.len())]
}

/// The text with another number in one place.
fn with_number(text: &str, (from, to): (usize, usize), number: &str) -> String {
    format!("{}{number}{}", &text[..from], &text[to..])
}

/// Numbers near the one that stands there, and such as break careless arithmetic.
fn others(number: &str) -> Vec<String> {
    let near = number
        .parse::<u64>()
        .ok()
        .into_iter()
        .flat_map(|number| [number + 1, number.saturating_sub(1), number * 2, number.saturating_mul(1_000)]);
    near.map(|number| number.to_string()).chain(EXTREMES.map(str::to_owned)).collect()
}

#[test]
fn what_is_passed_on_untouched_is_read() {
    let passed = &*PASSED;
    assert!(passed.results.iter().all(|result| use_result(result) > 1_000));
    assert!(passed.plans.iter().all(|plan| use_plan(plan)));
    assert!(use_archive(&passed.archive) && use_join(&pack(TextKind::Join, passed.join.as_bytes())));
    passed.texts.iter().for_each(|text| answer(text));
}

/// Somebody who knows the form puts other numbers in: one by one, through the whole result.
#[test]
fn results_with_other_numbers_are_refused_or_can_be_used() {
    for (result, step) in PASSED.results.iter().zip([97, 61, 397]) {
        let places = numbers(result);
        let (mut refused, mut used) = (0, 0);
        for (which, &(from, to)) in places.iter().enumerate().step_by(step) {
            let others = others(&result[from..to]);
            let changed = with_number(result, (from, to), &others[which / step % others.len()]);
            *(if use_result(&changed) > 0 { &mut used } else { &mut refused }) += 1;
        }
        assert!(refused > 9 && used > 9, "{refused} refused, {used} used of {}", places.len());
    }
}

#[test]
fn plans_with_other_numbers_are_refused_or_can_be_played() {
    let (mut refused, mut taken) = (0, 0);
    for plan in &PASSED.plans {
        for (which, (from, to)) in numbers(plan).into_iter().enumerate().step_by(7) {
            let others = others(&plan[from..to]);
            let changed = with_number(plan, (from, to), &others[which / 7 % others.len()]);
            *(if use_plan(&changed) { &mut taken } else { &mut refused }) += 1;
        }
    }
    assert!(refused > 20 && taken > 20, "{refused} refused, {taken} taken");
}

#[test]
fn archives_with_other_numbers_are_refused_or_can_be_played() {
    let (mut refused, mut played) = (0, 0);
    for (which, (from, to)) in numbers(&PASSED.archive).into_iter().enumerate().step_by(53) {
        let others = others(&PASSED.archive[from..to]);
        let changed = with_number(&PASSED.archive, (from, to), &others[which / 53 % others.len()]);
        *(if use_archive(&changed) { &mut played } else { &mut refused }) += 1;
    }
    assert!(refused > 5 && played > 20, "{refused} refused, {played} played");
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn any_text_gets_an_answer(
        text in any::<String>(),
        mark in select(vec!["", "{", "{\"rules\":3,", "TR1.", "TP1.", "TJ1.", "TX1."]),
    ) {
        answer(&format!("{mark}{text}"));
    }

    /// The checksum is no secret: behind a right one, anything may stand.
    #[test]
    fn any_bytes_behind_a_right_checksum_get_an_answer(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        kind in select(vec![TextKind::Result, TextKind::Plan, TextKind::Join]),
    ) {
        answer(&pack(kind, &bytes));
    }

    #[test]
    fn a_changed_team_gets_an_answer(changes in mutations()) {
        use_join(&pack(TextKind::Join, mutate(&PASSED.join, &changes, &PASSED.texts).as_bytes()));
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_changed_text_gets_an_answer(which in any::<Index>(), changes in mutations()) {
        answer(&mutate(pick(&PASSED.texts, &which), &changes, &PASSED.texts));
    }

    /// Cut, spliced with another month's, doubled, and with other numbers: packed again by somebody who
    /// knows the form.
    #[test]
    fn a_rewritten_result_gets_an_answer(which in any::<Index>(), changes in mutations()) {
        use_result(&mutate(pick(&PASSED.results, &which), &changes, &PASSED.results));
    }

    #[test]
    fn a_rewritten_plan_gets_an_answer(which in any::<Index>(), changes in mutations()) {
        use_plan(&mutate(pick(&PASSED.plans, &which), &changes, &PASSED.plans));
    }

    #[test]
    fn a_rewritten_archive_gets_an_answer(changes in mutations()) {
        use_archive(&mutate(&PASSED.archive, &changes, &PASSED.plans));
    }
}

/// No reader unpacks more than its limit, nor keeps words without end.
#[test]
fn no_reader_takes_more_than_its_limit() {
    let middle: ResultFile = ResultFile::from_bytes(PASSED.results[1].as_bytes()).expect("as it went out");
    let plan: Plan = Plan::from_bytes(PASSED.plans[0].as_bytes()).expect("as it came");
    for letters in [200, 5_000_000] {
        let word = || "长".repeat(letters);
        let wordy = [
            ResultFile { title: word(), ..middle.clone() },
            ResultFile { pass: word(), ..middle.clone() },
            ResultFile { edition: word(), ..middle.clone() },
        ];
        assert!(wordy.iter().all(|result| ResultFile::from_bytes(&result.bytes()).is_err()));
        let wordy = [
            Plan { pass: word(), ..plan.clone() },
            Plan { edition: word(), ..plan.clone() },
            Plan { at: word().into(), ..plan.clone() },
        ];
        assert!(wordy.iter().all(|plan| Plan::from_bytes(&plan.bytes()).is_err()));
        let wordy = Game { title: word(), ..PASSED.game.clone() };
        assert!(Game::read(&wordy.write()).is_err());
        assert!(Join::read(&Join { name: word(), seal: None }.code()).is_err());
        let name = &middle.world.observe(CompanyId(0)).people().next().expect("somebody").name.zh;
        let named = PASSED.results[1].replace(name.as_str(), &"长".repeat(letters.max(201)));
        assert_eq!(use_result(&named), 0);
    }
    let beyond = |most: u32| vec![b' '; most as usize + 1];
    for (kind, most) in [(TextKind::Result, MOST_RESULT), (TextKind::Plan, MOST_PLAN)] {
        let open = pack(kind, &beyond(most));
        let sealed = seal(kind, &beyond(most), &key(0).public(), [6; 32]);
        assert!([open, sealed].iter().all(|text| {
            ResultFile::read(text, Some(&key(0))).is_err() && Plan::read(text, Some(&key(0))).is_err()
        }));
    }
    assert!(Game::read(&" ".repeat(MOST_GAME as usize + 1)).is_err());
}
