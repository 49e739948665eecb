//! Laws that hold whatever the commands: sequences of sensible and senseless ones, of
//! three people and a rival in a practice year.
//!
//! The sequences are the same on every run; `PROPTEST_RNG_SEED=7 cargo nextest run --test laws`
//! tries others.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../fixtures/mod.rs"]
mod fixtures;

mod checked;
mod commands;
mod handed;
mod markets;
mod mutation;
mod numbers;
mod rewritten;
mod runs;
mod seals;
mod texts;

use checked::Game;
use commands::{Step, commands, steps};
use game::command::Command;
use game::ghost::{Intention, Script};
use game::ids::CompanyId;
use game::scenario::Scenario;
use game::setup::Player;
use game::time::{Minute, Minutes};
use game::world::World;
use proptest::prelude::*;
use runs::cases;
use tender::record::{read, replay, world_digest, write};

proptest! {
    #![proptest_config(cases(48))]

    /// Each step is checked by [`Game`]: books balance, recognition, stages and feelings stay within
    /// bounds and no stage is skipped, tickets close once, who is lost keeps no place, refused means
    /// unchanged, allowed means accepted, and an advance in parts is the same as one in whole.
    #[test]
    fn every_step_keeps_the_laws(steps in steps()) {
        let mut game = Game::start();
        for step in &steps {
            game.take(step);
        }
        let save = read(&write(game.save())).expect("what was written can be read");
        prop_assert_eq!(&save, game.save());
        let again = replay(&save).expect("what was accepted is accepted again");
        prop_assert_eq!(world_digest(&again), world_digest(game.world()));
    }
}

proptest! {
    #![proptest_config(cases(400))]

    /// Many commands without the checks, which take long: nothing panics, and the assertions
    /// inside the rules hold, up to the end of the year.
    #[test]
    fn no_command_breaks_anything(commands in commands()) {
        let mut world = Game::start().world().clone();
        let pace = Minute::YEAR_END.get() / commands.len() as u32;
        for (by, command) in &commands {
            drop(world.apply(*by, command));
            let to = world.now() + Minutes::new(pace);
            drop(world.apply(*by, &Command::Advance { to }));
        }
    }
}

proptest! {
    #![proptest_config(cases(100))]

    /// Whatever a ghost's script says, in whatever order: nothing panics, what it holds stays within
    /// bounds, and every intention is followed or skipped.
    #[test]
    fn no_script_breaks_anything(commands in commands(), apart in 1..2_000u32, back in 0..400u32) {
        let intention = |(number, (_, command)): (u32, &(CompanyId, Command))| Intention {
            at: Minute::new((number * apart).saturating_sub(number % 3 * back)),
            command: command.clone(),
            failed: number % 5 == 0,
        };
        let script = Script::new((0..).zip(&commands).map(intention).collect());
        let mut setup = Game::start().world().setup().clone();
        for seat in &mut setup.seats[1..3] {
            seat.player = Player::Ghost(script.clone());
        }
        let mut world = World::new(Scenario::practice(), setup.clone());
        world.apply(CompanyId(0), &Command::Advance { to: Minute::YEAR_END }).expect("the year can run");
        for company in setup.companies() {
            prop_assert!(world.books_balance(company) && world.feelings_hold(company));
            if let Some(following) = world.observe(company).followed(company) {
                let due = script.intentions().iter().all(|intention| intention.at < Minute::YEAR_END);
                let met = following.followed() + following.skipped_in_all();
                prop_assert!(met == commands.len() as u32 || !due, "{met} of {}", commands.len());
            }
        }
    }
}

/// The laws say little if the steps never lead anywhere.
#[test]
fn the_steps_lead_somewhere() {
    let mut game = Game::start();
    for _ in 0..160 {
        for seat in 0..3 {
            game.take(&Step::Advised { seat });
        }
        game.take(&Step::Run { minutes: 480 });
    }
    let reached = game.reached();
    assert!(reached.stable, "{reached:?}");
    assert!(reached.bids > 20, "{reached:?}");
    assert!(reached.contracts > 10, "{reached:?}");
    assert!(reached.settled > 0 && reached.cared > 0, "{reached:?}");
}
