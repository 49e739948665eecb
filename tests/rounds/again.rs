//! Months that are closed again: what the later plans then mean, which results still hold, and which of
//! several plans counts.

use crate::teams::{POLICIES, at, game, now, ordinary, plan, plans, received};
use crate::thinking::commands;
use game::command::Command;
use game::ids::{CompanyId, CustomerId, StaffId};
use game::people::TaskKind;
use game::scenario::Role;
use game::standing_orders::{StandingOrder, Switch};
use game::time::Month;
use tender::contest::rounds::{Counted, Game, HandInError, HandedIn, Plan, Played, Repeats, ResultFile, SkipReason};

const TEAM: CompanyId = CompanyId(0);

fn month(number: u8) -> Month {
    Month::new(number).expect("a month")
}

fn result(game: &Game, team: CompanyId) -> ResultFile {
    received(&game.result(&game.play().expect("a sound market"), team))
}

/// A month in which one team does this, and nobody else anything.
fn month_of(game: &mut Game, commands: &[Command]) {
    let plan = Plan::new(&result(game, TEAM), 1, at(1).into(), commands).expect("what can be done");
    assert_eq!(game.hand_in(plan, now()), Ok(HandedIn::First));
    game.close().expect("a month is open");
}

fn empty(plan: &Plan) -> Plan {
    Plan { number: plan.number + 1, names: Vec::new(), steps: Vec::new(), ..plan.clone() }
}

fn research(staff: StaffId) -> Command {
    Command::Queue { staff, task: TaskKind::Research { customer: CustomerId(0) }, after: None }
}

/// Month 1 hires somebody; month 2 hires another, gives that one work, and dismisses the first. When the
/// first was never hired, the other one has that number: and stays, and works.
#[test]
fn a_number_of_somebody_who_was_never_hired_is_nobody_elses() {
    let mut game = game(2, 0, 3);
    let next = StaffId(result(&game, TEAM).world.observe(TEAM).company().staff.len() as u8);
    let other = StaffId(next.0 + 1);
    let hire = Command::Hire { role: Role::Sales };
    month_of(&mut game, std::slice::from_ref(&hire));
    let dismiss = Command::Dismiss { staff: next };
    let assign = Command::Assign { customer: CustomerId(1), owner: Some(other) };
    month_of(&mut game, &[hire, research(other), dismiss.clone(), assign.clone()]);
    let before = game.play().expect("a sound market");
    assert_eq!(before.world.observe(TEAM).people().last().map(|person| person.id), Some(other));

    let first = game.plan_of(TEAM, Month::FIRST).expect("handed in").clone();
    assert_eq!(game.put_in(empty(&first)), Ok(HandedIn::Replaced));
    let round = game.play().expect("a sound market");
    let seen = round.world.observe(TEAM);
    assert_eq!(seen.people().last().map(|person| person.id), Some(next), "the second is the only one hired");
    assert_eq!(seen.relation(CustomerId(1)).details().owner, Some(next));
    let worked = seen.outcomes().iter().filter(|outcome| outcome.staff == next).count();
    assert_eq!(worked, 1);
    let skipped = &round.notes[TEAM.index()].skipped;
    assert_eq!(
        skipped.iter().map(|one| (&one.command, one.why)).collect::<Vec<_>>(),
        [(&dismiss, SkipReason::FormerResult)]
    );
    assert_eq!(skipped[0].shown(), Command::Dismiss { staff: StaffId(u8::MAX) }, "who that was, nobody is here");

    // The month after goes without a plan: the work of the last one is taken up by the same people.
    assert_eq!(game.hand_in(Plan { month: month(3), ..empty(&first) }, now()), Ok(HandedIn::First));
    assert!(game.take_out(TEAM, month(3)));
    let round = game.close().expect("a month is open");
    assert!(matches!(round.notes[TEAM.index()].played, Played::LastPlan { .. }));
}

/// What another team does otherwise leaves the numbers of this one as they were.
#[test]
fn numbers_that_still_stand_for_the_same_are_taken() {
    let mut game = game(2, 0, 3);
    let next = StaffId(result(&game, TEAM).world.observe(TEAM).company().staff.len() as u8);
    let other = Plan::new(&result(&game, CompanyId(1)), 1, at(1).into(), &[Command::Hire { role: Role::Service }]);
    assert_eq!(game.hand_in(other.clone().expect("what can be done"), now()), Ok(HandedIn::First));
    let known: Vec<_> = result(&game, TEAM).world.observe(TEAM).customer_ids().skip(1).take(30).collect();
    let long = known.into_iter().map(|customer| TaskKind::Research { customer });
    let long = long.map(|task| Command::Queue { staff: next, task, after: None });
    month_of(&mut game, &std::iter::once(Command::Hire { role: Role::Sales }).chain(long).collect::<Vec<_>>());
    let waiting = result(&game, TEAM);
    let waiting =
        waiting.world.observe(TEAM).people().last().and_then(|person| person.queue.back().map(|task| task.id));
    let task = waiting.expect("so much takes longer than a month");
    month_of(&mut game, &[research(next), Command::Withdraw { task }]);
    assert!(game.put_in(empty(&other.expect("what can be done"))).is_ok());
    let notes = game.play().expect("a sound market").notes;
    assert_eq!(notes[TEAM.index()].played, Played::Plan { number: 1, former: true });
    assert_eq!(notes[TEAM.index()].skipped, []);
}

/// A month in the making whose opening is given out anew: what still fits is taken by the names that things
/// have there, and what does not is told.
#[test]
fn a_plan_in_the_making_is_carried_to_another_edition() {
    let mut game = game(2, 0, 3);
    let next = StaffId(result(&game, TEAM).world.observe(TEAM).company().staff.len() as u8);
    let hire = Command::Hire { role: Role::Sales };
    month_of(&mut game, std::slice::from_ref(&hire));
    let before = result(&game, TEAM);
    let decided = [hire.clone(), research(StaffId(next.0 + 1)), Command::Dismiss { staff: next }];
    let plan = Plan::new(&before, 4, at(4).into(), &decided).expect("what can be done");
    let carried = plan.transferred_to(&before).expect("its own result");
    assert_eq!((&carried.plan, carried.left.as_slice()), (&plan, &[][..]), "on its own result it stays as it is");

    let first = game.plan_of(TEAM, Month::FIRST).expect("handed in").clone();
    assert_eq!(game.put_in(empty(&first)), Ok(HandedIn::Replaced));
    let after = result(&game, TEAM);
    let carried = plan.transferred_to(&after).expect("the same month");
    let taken = [hire, research(next)];
    assert_eq!(carried.plan, Plan::new(&after, 4, at(4).into(), &taken).expect("what can be done"));
    assert_eq!(
        carried.left.iter().map(|one| (&one.command, one.why)).collect::<Vec<_>>(),
        [(&decided[2], SkipReason::FormerResult)]
    );
    assert_eq!(carried.world.observe(TEAM).people().last().map(|person| person.id), Some(next));
    assert_eq!(game.hand_in(carried.plan, now()), Ok(HandedIn::First));
    let notes = game.close().expect("a month is open").notes;
    assert_eq!(notes[TEAM.index()].played, Played::Plan { number: 4, former: false });
    assert_eq!(notes[TEAM.index()].skipped, []);

    for other in [result(&game, TEAM), result(&game, CompanyId(1))] {
        assert_eq!(plan.transferred_to(&other), None, "of another month, or another team's");
    }
}

/// A ticket that did not come up is not another one of the same number.
#[test]
fn tickets_are_counted_too() {
    let mut game = game(3, 0, 12);
    let unserved = |result: &ResultFile| {
        let mut commands = commands(result, POLICIES[result.team.index()]);
        commands.retain(|command| *command != Command::StandingOrder(StandingOrder::Serve(Switch::On)));
        commands
    };
    let (result, ticket) = loop {
        let round = game.play().expect("a sound market");
        let waiting = game.results(&round).into_iter().find_map(|result| {
            let ticket = result.world.observe(result.team).service_queue().first().map(|ticket| (*ticket).clone())?;
            result.world.observe(result.team).free_first(Role::Service).map(|_| (result, ticket))
        });
        if let Some(waiting) = waiting {
            break waiting;
        }
        let of = |result: &ResultFile| Plan::new(result, 1, at(1).into(), &unserved(result)).expect("what was tried");
        let plans = game.results(&round).iter().map(of).collect();
        assert!(game.hand_in_all(plans, now()).iter().all(Result::is_ok));
        game.close().expect("somebody complains before the year is over");
    };
    let staff = result.world.observe(result.team).free_first(Role::Service).expect("somebody of service");
    let task = TaskKind::Respond { ticket: ticket.id, customer: ticket.customer() };
    let plan = Plan::new(&result, 1, at(1).into(), &[Command::Queue { staff, task, after: None }]).expect("it waits");
    let skips = |game: &mut Game, plan: Plan| {
        let team = plan.team;
        assert!(game.hand_in(plan, now()).is_ok());
        game.clone().close().expect("a month is open").notes[team.index()].skipped.clone()
    };
    assert_eq!(skips(&mut game, plan.clone()), []);
    let mut another = Plan { number: 2, ..plan };
    let of_ticket = another.names.iter_mut().find(|it| it.name.of == Counted::Ticket).expect("it is named");
    of_ticket.meaning ^= 1;
    let why: Vec<SkipReason> = skips(&mut game, another).iter().map(|one| one.why).collect();
    assert_eq!(why, [SkipReason::FormerResult]);
}

#[test]
fn a_plan_taken_out_and_put_back_changes_nothing() {
    let mut game = game(4, 0, 6);
    for _ in 0..3 {
        ordinary(&mut game);
    }
    let before = game.play().expect("a sound market");
    let results = game.results(&before);
    let second = month(2);
    let (team, kept) = (CompanyId(1), game.plan_of(CompanyId(1), second).expect("handed in").clone());

    assert!(game.take_out(team, second));
    assert!(!game.take_out(team, second));
    let without = game.play().expect("a sound market");
    assert_ne!(before.world, without.world);
    let former = |notes: &tender::contest::rounds::Notes| matches!(notes.played, Played::Plan { former: true, .. });
    assert!(without.notes.iter().all(former), "the third month was planned on a former result");
    let told = received(&game.result(&without, team));
    assert_ne!(told.edition, results[team.index()].edition);
    assert_eq!((told.issue, told.closed), (1, 3));

    assert_eq!(game.put_in(kept), Ok(HandedIn::First));
    let back = game.play().expect("a sound market");
    assert_eq!(back, before);
    for (mut result, before) in game.results(&back).into_iter().zip(results) {
        assert_eq!(result.issue, 2, "only people count how often it was given out");
        result.issue = before.issue;
        assert_eq!(result, before);
    }
}

/// A month is given out anew: only a plan on what holds now can be meant.
#[test]
fn a_plan_on_the_present_result_goes_before_one_on_a_former() {
    for repeats in [Repeats::Refuse, Repeats::Replace] {
        let mut game = Game { repeats, ..game(2, 0, 4) };
        ordinary(&mut game);
        let old = plan(&result(&game, TEAM), 7);
        assert_eq!(game.hand_in(old.clone(), now()), Ok(HandedIn::First));
        let first = game.plan_of(CompanyId(1), Month::FIRST).expect("handed in").clone();
        assert_eq!(game.put_in(empty(&first)), Ok(HandedIn::Replaced));
        let fresh = plan(&result(&game, TEAM), 1);
        assert_eq!(game.hand_in(fresh.clone(), now()), Ok(HandedIn::Replaced), "{repeats:?}");
        assert_eq!(game.hand_in(old.clone(), now()), Err(HandInError::Former { has: 1 }));
        assert!(HandInError::Former { has: 1 }.can_be_put_in());
        assert_eq!(game.plan_of(TEAM, month(2)), Some(&fresh));
        assert_eq!(game.put_in(old.clone()), Ok(HandedIn::Replaced), "by the instructor's own hand");
        // In a heap, the order makes no difference.
        for heap in [vec![old.clone(), fresh.clone()], vec![fresh.clone(), old.clone()]] {
            let mut game = game.clone();
            game.take_out(TEAM, month(2));
            game.hand_in_all(heap, now());
            assert_eq!(game.plan_of(TEAM, month(2)), Some(&fresh));
        }
    }
}

#[test]
fn of_plans_put_in_together_the_newest_stays() {
    let mut game = game(2, 0, 3);
    let one = plans(&game);
    let two: Vec<Plan> = one.iter().map(empty).collect();
    for _ in 0..2 {
        ordinary(&mut game);
    }
    for heap in [[one.clone(), two.clone()].concat(), [two.clone(), one].concat()] {
        let mut game = game.clone();
        assert!(game.put_in_all(heap, now()).iter().all(Result::is_ok));
        for (team, newest) in game.team_ids().zip(&two) {
            assert_eq!(game.plan_of(team, Month::FIRST), Some(newest));
        }
    }
}

/// What cannot stand in an archive is not taken: the game could not be opened any more.
#[test]
fn what_is_too_much_is_not_taken() {
    let mut game = game(1, 0, 2);
    let plan = plans(&game).remove(0);
    let long = Plan { steps: vec![plan.steps[0].clone(); 2_001], ..plan.clone() };
    let nowhere = TaskKind::Research { customer: CustomerId(9_999) };
    let mut abroad = plan.clone();
    abroad.steps[0].command = Command::Queue { staff: StaffId(0), task: nowhere, after: None };
    let wordy = Plan { edition: "x".repeat(100), ..plan.clone() };
    let dated = Plan { at: "2".repeat(100).into(), ..plan.clone() };
    for unfit in [long, abroad, wordy, dated] {
        assert_eq!(game.hand_in(unfit.clone(), now()), Err(HandInError::TooMuch));
        assert_eq!(game.put_in(unfit), Err(HandInError::TooMuch));
    }
    let most = Plan { steps: vec![plan.steps[0].clone(); 2_000], ..plan };
    assert_eq!(game.hand_in(most, now()), Ok(HandedIn::First));
    assert_eq!(Game::read(&game.write()).as_ref(), Ok(&game));
}
