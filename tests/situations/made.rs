//! Making a situation by its recipe.

use crate::fixtures::{person_against_rivals, setup};
use game::command::Command;
use game::ids::CompanyId;
use game::observation::Observation;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::time::{Minute, Month};
use game::world::World;
use tender::crm::book::CrmBook;
use tender::crm::record::{CrmRecord, RecordEntry, record_text};
use tender::crm::role::CrmRole;
use tender::record::{Save, Summary, play_until};

/// How a situation is made.
pub struct Recipe {
    /// Its id.
    pub id: &'static str,
    /// The market.
    pub market: fn() -> Scenario,
    /// The policy that plays the company until then.
    pub policy: Policy,
    /// The months and the hour of them at which it may stand.
    pub when: (&'static [u8], u32),
    /// What the company does besides, at each look.
    pub mind: fn(&Observation<'_>) -> Vec<Command>,
    /// What its people record on the way.
    pub during: fn(&World, &CrmBook) -> Vec<(CrmRole, CrmRecord)>,
    /// What they do at the end.
    pub last: fn(&Observation<'_>) -> Vec<Command>,
    /// What they record at the end.
    pub after: fn(&World, &CrmBook) -> Vec<(CrmRole, CrmRecord)>,
}

/// The company.
const ME: CompanyId = CompanyId(0);
/// Seeds that are tried.
const SEEDS: u64 = 40;

/// The first game, seed after seed from this one, that lacks nothing; or what the best one lacks.
pub fn make(
    recipe: &Recipe,
    first_seed: u64,
    months: &[u8],
    lacks: &dyn Fn(&Save) -> Vec<String>,
) -> Result<Save, Vec<String>> {
    let mut best: Option<Vec<String>> = None;
    for seed in first_seed..first_seed + SEEDS {
        for &month in months {
            let until = Month::new(month).expect("a month").hour(recipe.when.1);
            let save = played(recipe, seed, until);
            let lacking = lacks(&save);
            if lacking.is_empty() {
                return Ok(save);
            }
            if best.as_ref().is_none_or(|best| best.len() > lacking.len()) {
                best = Some(lacking);
            }
        }
    }
    Err(best.unwrap_or_default())
}

fn played(recipe: &Recipe, seed: u64, until: Minute) -> Save {
    let scenario = (recipe.market)();
    let setup = setup(seed, person_against_rivals("Tender", &scenario));
    let mut mind = recipe.mind;
    let plain = play_until(&scenario, setup.clone(), recipe.policy, Skill::High, until, &mut mind);
    let mut save = Save::new(&scenario, setup.clone(), String::new());
    let mut game = Recording { world: World::new(scenario, setup), book: CrmBook::default(), save: &mut save };
    for entry in &plain.log.entries {
        game.record((recipe.during)(&game.world, &game.book));
        game.carry_out(&entry.command);
    }
    game.record((recipe.during)(&game.world, &game.book));
    // People are free for what the student has in mind.
    let waiting =
        game.world.observe(ME).people().flat_map(|person| &person.queue).map(|task| task.id).collect::<Vec<_>>();
    for task in waiting {
        game.carry_out(&Command::Withdraw { task });
    }
    for command in (recipe.last)(&game.world.observe(ME)) {
        game.carry_out(&command);
    }
    game.record((recipe.after)(&game.world, &game.book));
    let summary = Summary::of(&game.world.observe(ME));
    save.summary = summary;
    save
}

struct Recording<'a> {
    world: World,
    book: CrmBook,
    save: &'a mut Save,
}

impl Recording<'_> {
    /// Carries out what is allowed.
    fn carry_out(&mut self, command: &Command) {
        let now = self.world.now();
        if self.world.apply(ME, command).is_ok() {
            self.save.note(now, ME, command.clone());
        }
    }

    /// Records what is possible.
    fn record(&mut self, records: Vec<(CrmRole, CrmRecord)>) {
        for (role, record) in records {
            if self.book.check(&self.world.observe(ME), role, &record).is_ok() {
                self.save.record(self.world.now(), ME, record_text(role, record));
                self.book.add(RecordEntry::read(self.save.records.last().expect("just added")));
            }
        }
    }
}
