//! A year played by a policy in a person's seat: its commands go through [`World::apply`] and are logged.
//! Golden games and the benchmark are recorded this way.

use super::save::{Save, Summary};
use game::command::Command;
use game::event::Event;
use game::ids::{CompanyId, StaffId, TenderKind};
use game::observation::Observation;
use game::rival::{DecisionMoment, Policy, Skill, decide};
use game::scenario::Scenario;
use game::setup::Setup;
use game::tender::TenderState;
use game::time::{Minute, Minutes};
use game::world::World;

/// How long the person lets the clock run without looking.
const LOOKS_EVERY: Minutes = Minutes::hours(2);
/// How long before the deadline the person bids.
const BIDS_BEFORE: Minutes = Minutes::hours(6);
/// How long before the deadline of a lost contract the person bids.
const BIDS_AGAIN_BEFORE: Minutes = Minutes::hours(4);

/// Plays the first person's company of `setup` to the end of the year and returns the
/// record of it, with an empty date.
///
/// # Panics
/// When `setup` has no seats or more than [`game::setup::MOST_SEATS`].
pub fn play_as_person(scenario: &Scenario, setup: Setup, policy: Policy, skill: Skill) -> Save {
    play_with_own_mind(scenario, setup, policy, skill, &mut |_| Vec::new())
}

/// The same, but at every look the commands of `mind` come first and then those of the policy.
///
/// # Panics
/// As [`play_as_person`].
pub fn play_with_own_mind(
    scenario: &Scenario,
    setup: Setup,
    policy: Policy,
    skill: Skill,
    mind: &mut dyn FnMut(&Observation<'_>) -> Vec<Command>,
) -> Save {
    play_until(scenario, setup, policy, skill, Minute::YEAR_END, mind)
}

/// The same up to a minute of the year.
///
/// # Panics
/// As [`play_as_person`].
pub fn play_until(
    scenario: &Scenario,
    setup: Setup,
    policy: Policy,
    skill: Skill,
    until: Minute,
    mind: &mut dyn FnMut(&Observation<'_>) -> Vec<Command>,
) -> Save {
    let save = Save::new(scenario, setup.clone(), String::new());
    let world = World::new(scenario.clone(), setup);
    let mut person = Person { me: save.person(), policy, skill, until, world, save };
    person.play(mind);
    person.save.summary = Summary::of(&person.world.observe(person.me));
    person.save
}

struct Person {
    me: CompanyId,
    policy: Policy,
    skill: Skill,
    until: Minute,
    world: World,
    save: Save,
}

impl Person {
    fn play(&mut self, mind: &mut dyn FnMut(&Observation<'_>) -> Vec<Command>) {
        let mut opened = None;
        while !self.world.is_over() && self.world.now() < self.until {
            let month = self.world.now().month();
            if opened != Some(month) {
                opened = Some(month);
                self.act(DecisionMoment::Opening);
            }
            let own = mind(&self.world.observe(self.me));
            self.carry_out(own);
            if self.closes_soon() {
                self.act(DecisionMoment::Closing);
            }
            for staff in self.idle() {
                self.act(DecisionMoment::Free(staff));
            }
            self.run();
        }
    }

    fn act(&mut self, moment: DecisionMoment) {
        self.carry_out(decide(&self.world.observe(self.me), self.policy, self.skill, moment));
    }

    /// Does what is allowed; what is refused is not logged.
    fn carry_out(&mut self, commands: Vec<Command>) {
        for command in commands {
            let now = self.world.now();
            if self.world.apply(self.me, &command).is_ok() {
                self.save.log.note(now, self.me, command);
            }
        }
    }

    /// Lets the clock run until somebody is idle or it is time to look again.
    fn run(&mut self) {
        let now = self.world.now();
        let to = self.next_look();
        self.world
            .advance(self.me, to, &mut |event| matches!(event, Event::Idle { .. }))
            .expect("the next look is later and within the year");
        self.save.log.note(now, self.me, Command::Advance { to: self.world.now() });
    }

    fn next_look(&self) -> Minute {
        let now = self.world.now();
        if self.world.observe(self.me).is_bankrupt() {
            return self.until;
        }
        let marks = [now + LOOKS_EVERY, now.month().end(), self.closing(), self.closing_again(), self.until];
        marks.into_iter().filter(|&mark| mark > now).min().unwrap_or(Minute::YEAR_END)
    }

    fn closing(&self) -> Minute {
        let hour = self.world.scenario().tender.deadline_hour;
        self.world.now().month().hour(hour).back(BIDS_BEFORE)
    }

    fn closing_again(&self) -> Minute {
        let hour = self.world.scenario().tender.re_tender_deadline_hour;
        self.world.now().month().hour(hour).back(BIDS_AGAIN_BEFORE)
    }

    /// Whether it is the minute to bid: for the book, or for lost contracts that are in it.
    fn closes_soon(&self) -> bool {
        let now = self.world.now();
        let seen = self.world.observe(self.me);
        let again = || {
            seen.book(now.month())
                .any(|tender| tender.terms().id.kind != TenderKind::Regular && tender.state() == TenderState::Open)
        };
        now == self.closing() || (now == self.closing_again() && again())
    }

    fn idle(&self) -> Vec<StaffId> {
        let seen = self.world.observe(self.me);
        seen.people().filter(|person| person.is_idle()).map(|person| person.id).collect()
    }
}
