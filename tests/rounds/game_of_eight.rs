//! Eight teams over twelve months, with all that goes wrong in a class.

use crate::shown::shown;
use crate::teams::{game, instructor, key, now, ordinary, plan, plans};
use game::command::Command;
use game::ids::CompanyId;
use game::score::{results, so_far};
use game::time::Month;
use tender::contest::rounds::{
    CloseError, Game, GameError, HandInError, HandedIn, Newer, Next, Plan, PlanError, Played, Repeats, ResultError,
    ResultFile, TextError,
};
use tender::record::Fingerprint;
use tender::record::code::{CodeError, TextKind, pack};
use tender::record::seal::SecretKey;

#[test]
fn a_year_of_eight_teams() {
    let mut game = game(8, 0, 12);
    // Letters of a sealed result while the year runs, and after it, when all is disclosed.
    let (mut most, mut last, mut late_bids) = (0, 0, 0);
    let mut first = None;
    while let Some(month) = game.open_month() {
        let mut came = plans(&game);
        let absent = CompanyId(5);
        if month.number() == 4 || month.number() == 5 {
            came.retain(|plan| plan.team != absent);
        }
        if month.number() % 2 == 0 {
            came.reverse();
        }
        if month == Month::FIRST {
            first = came.first().cloned();
        }
        assert!(game.hand_in_all(came, now()).iter().all(Result::is_ok), "{month:?}");
        let round = game.close().expect("a month is open");
        assert_eq!(round, game.play().expect("as just now"));
        for (team, notes) in game.team_ids().zip(&round.notes) {
            let missing = team == absent && (month.number() == 4 || month.number() == 5);
            assert_eq!(notes.played.handed_in(), !missing, "{team:?} in {month:?}: {notes:?}");
            late_bids += notes.skipped.iter().filter(|skipped| matches!(skipped.command, Command::Bid(_))).count();
            let result = game.result(&round, team);
            let sealed = result.sealed(&key(team.0).public(), [1; 32]);
            let size = if round.world.is_over() { &mut last } else { &mut most };
            *size = sealed.len().max(*size);
            let read = ResultFile::read(&sealed, Some(&key(team.0))).expect("its own");
            if month.number() % 6 == 0 {
                assert_eq!(shown(&read.world.observe(team)), shown(&round.world.observe(team)));
            }
        }
        if month.number() == 4 {
            let Played::LastPlan { of, taken, left } = round.notes[5].played else { panic!("played by its last plan") };
            assert_eq!(of.number(), 3);
            assert!(taken > 0 && left > 0, "{taken} {left}");
        }
    }
    assert!(most < 120_000 && last < 400_000, "{most} and {last} letters");
    assert!(late_bids > 0, "some places are not taken after all");
    let round = game.play().expect("a sound market");
    assert!(round.world.is_over());
    let ranked = results(&round.world.observe(CompanyId(0))).expect("the year is over");
    assert_eq!(round.standings(game.team_ids()), ranked, "without rivals the standings are the year's results");
    assert_eq!(game.close(), Err(CloseError::Over));
    let late = first.expect("a plan of the first month");
    assert_eq!(game.hand_in(late, now()), Err(HandInError::Late { month: Month::FIRST }));
    let read = Game::read(&game.write()).expect("an archive");
    assert_eq!(read, game);
    assert_eq!(read.play(), Ok(round), "equal archives give equal worlds");
    let winners: usize =
        game.team_ids().filter(|&team| read.play().expect("sound").world.observe(team).contracts().count() > 0).count();
    assert!(winners >= 4, "{winners} teams have won something");
}

/// Before the year is over, rivals of the computer stand in no list of the teams.
#[test]
fn teams_stand_by_their_score_so_far() {
    let mut game = game(3, 2, 6);
    for _ in 0..4 {
        ordinary(&mut game);
    }
    let round = game.play().expect("a sound market");
    let standings = round.standings(game.team_ids());
    assert_eq!(standings.len(), 3);
    assert!(standings.windows(2).all(|pair| pair[0].score >= pair[1].score || pair[1].bankrupt.is_some()));
    for (rank, result) in (1..).zip(&standings) {
        assert_eq!(result.rank, rank);
        assert_eq!(result.score, so_far(&round.world.observe(result.company)).score);
    }
}

#[test]
fn the_order_of_files_makes_no_difference() {
    let (mut one, mut two) = (game(4, 1, 3), game(4, 1, 3));
    while one.open_month().is_some() {
        let mut came = plans(&one);
        let again: Vec<Plan> =
            came.iter().map(|plan| Plan { number: 2, steps: plan.steps[1..].to_vec(), ..plan.clone() }).collect();
        came.extend(again);
        let mut shuffled = came.clone();
        shuffled.rotate_left(3);
        shuffled.reverse();
        one.hand_in_all(came, now());
        two.hand_in_all(shuffled, now());
        assert_eq!(one.close(), two.close());
    }
    assert_eq!(one, two);
}

#[test]
fn late_repeated_and_foreign_plans() {
    let mut replacing = game(2, 0, 3);
    let came = plans(&replacing);
    let newer = Plan { number: 2, steps: Vec::new(), ..came[0].clone() };
    let mut refusing = Game { repeats: Repeats::Refuse, ..replacing.clone() };
    for game in [&mut replacing, &mut refusing] {
        assert_eq!(game.hand_in(came[0].clone(), now()), Ok(HandedIn::First));
        assert_eq!(game.hand_in(came[0].clone(), now()), Ok(HandedIn::Same));
    }
    assert_eq!(replacing.hand_in(newer.clone(), now()), Ok(HandedIn::Replaced));
    assert_eq!(replacing.hand_in(came[0].clone(), now()), Err(HandInError::Older { has: 2, by: Newer::Number }));
    assert_eq!(refusing.hand_in(newer, now()), Err(HandInError::Repeated { has: 1 }));
    assert_eq!(refusing.plan_of(CompanyId(0), Month::FIRST), Some(&came[0]));

    let second = Month::new(2).expect("a month");
    let foreign = [
        (Plan { month: second, ..came[1].clone() }, HandInError::Early { month: second }),
        (Plan { game: Fingerprint::of(b"another"), ..came[1].clone() }, HandInError::OtherGame),
        (Plan { team: CompanyId(2), ..came[1].clone() }, HandInError::NoSuchTeam),
        (Plan { team: CompanyId(0), ..came[1].clone() }, HandInError::NotTheirs),
        (Plan { rules: 1, ..came[1].clone() }, HandInError::OtherRules { found: 1, known: game::RULES_VERSION }),
    ];
    for (plan, expect) in foreign {
        assert_eq!(replacing.hand_in(plan, now()), Err(expect));
    }
    replacing.close().expect("a month is open");
    assert_eq!(replacing.hand_in(came[1].clone(), now()), Err(HandInError::Late { month: Month::FIRST }));
    assert_eq!(replacing.put_in(came[1].clone()), Ok(HandedIn::First), "by the instructor's own hand");
}

#[test]
fn a_damaged_or_foreign_result_does_not_open() {
    let game = game(2, 0, 2);
    let round = game.play().expect("a sound market");
    let result = game.result(&round, CompanyId(0));
    let plan = plan(&result, 1);
    let (mine, other) = (key(0), key(1));
    let sealed = result.sealed(&mine.public(), [1; 32]);
    let text = |error| Err(ResultError::Text(error));
    assert_eq!(ResultFile::read(&sealed, Some(&other)), text(TextError::OtherKey));
    assert_eq!(ResultFile::read(&sealed, None), text(TextError::NoKey));
    assert_eq!(ResultFile::read(&sealed[..sealed.len() / 2], Some(&mine)), text(TextError::Code(CodeError::CutOff)));
    assert_eq!(ResultFile::read("hello", None), text(TextError::Code(CodeError::Foreign)));
    let found = TextKind::Plan;
    assert_eq!(ResultFile::read(&plan.code(), None), text(TextError::Code(CodeError::OtherKind { found })));
    let key: SecretKey = instructor();
    let sealed = plan.sealed(&key.public(), [1; 32]);
    for at in (0..sealed.len()).step_by(97) {
        assert!(Plan::read(&sealed[..at], Some(&key)).is_err(), "cut at {at}");
    }
    let clock = Command::Advance { to: game::time::Minute::YEAR_END };
    let step = tender::contest::rounds::PlanStep { next: Next::default(), command: clock };
    let runs = Plan { steps: vec![step], ..plan.clone() };
    assert_eq!(Plan::read(&runs.code(), None), Err(PlanError::Clock));
    let (team, month) = (runs.team, runs.month);
    let slipped_in = Game { plans: vec![runs], ..game.clone() };
    assert_eq!(Game::read(&slipped_in.write()), Err(GameError::Plan { team, month }));
    assert_eq!(Plan::read(&pack(TextKind::Plan, b"{}"), None), Err(PlanError::NotAPlan));
    let archive = game.write();
    assert_eq!(Game::read(&archive[..archive.len() - 9]), Err(GameError::NotAGame));
    let twice = Game { teams: vec![game.teams[0].clone(), game.teams[0].clone()], ..game.clone() };
    assert_eq!(twice.check(), Err(GameError::SameName { name: "1 队".to_owned() }));
    assert_eq!(Game { closed: 3, ..game.clone() }.check(), Err(GameError::Months { most: 2 }));
}

/// A bid for a tender of a customer whose place is taken in the same month counts.
#[test]
fn bids_wait_for_the_place() {
    let mut game = game(4, 0, 8);
    let (mut waited, mut counted) = (0, 0);
    while let Some(month) = game.open_month() {
        let round = game.play().expect("a sound market");
        ordinary(&mut game);
        let closed = game.play().expect("a sound market");
        for team in game.team_ids() {
            let plan = game.plan_of(team, month).expect("all hand in");
            for command in plan.commands() {
                let Command::Bid(bid) = command else { continue };
                if round.world.observe(team).has_place(bid.tender.customer) {
                    continue;
                }
                waited += 1;
                let skipped = closed.notes[team.index()].skipped.iter().any(|skipped| skipped.command == *command);
                let opened = closed.world.observe(team).tender(bid.tender).and_then(|tender| tender.sheet()).is_some();
                assert_eq!(opened, !skipped, "{bid:?}");
                counted += u32::from(opened);
            }
        }
    }
    assert!(waited > 0 && counted > 0, "{waited} waited, {counted} counted");
}
