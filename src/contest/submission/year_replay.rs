//! Going through a year that was handed in, month by month and decision by decision, without changing it: the
//! log reproduces every moment.

use crate::contest::facts::{MonthRow, Monthly};
use crate::contest::submission::Submission;
use crate::contest::submission::verify::{Rejection, Verifier};
use crate::insight::bidding::post_mortem::{PostMortem, post_mortem};
use crate::record::{Log, LogEntry, ReplayError};
use game::command::Command;
use game::ids::{CompanyId, TenderId};
use game::scenario::Scenario;
use game::setup::Setup;
use game::tender::{Bid, Disqualification, TenderState, Verdict};
use game::time::{Minute, Minutes, Month};
use game::world::World;

/// A year that can be looked at from every moment of it.
#[derive(Clone, Debug)]
pub struct YearReplay {
    me: CompanyId,
    log: Log,
    openings: Vec<Opening>,
    end: World,
}

/// A month's opening, before anything was decided in it.
#[derive(Clone, Debug)]
struct Opening {
    world: World,
    /// Entries that have been begun: the last of them may be an advance that runs on.
    begun: u32,
    /// The entry to go on with.
    next: u32,
}

/// A month as it went.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthReplay {
    /// Which.
    pub month: Month,
    /// Its figures; none when it was not played to its end.
    pub figures: Option<MonthRow>,
    /// What was decided in it.
    pub decisions: Vec<Decision>,
    /// The tenders of its book that the company bid for, in the order of the book.
    pub tenders: Vec<TenderReplay>,
}

/// Something that was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its place in the log, from 0: [`YearReplay::after`] shows the world with it carried out.
    pub entry: u32,
    /// When.
    pub at: Minute,
    /// What.
    pub command: Command,
}

/// A tender that the company bid for.
#[derive(Clone, Debug, PartialEq)]
pub struct TenderReplay {
    /// Which.
    pub tender: TenderId,
    /// The bid, as it was when the bids were opened.
    pub bid: Bid,
    /// What came of it.
    pub outcome: ReplayedBid,
    /// What there was to learn, by what the company knew at the month's end; none before the bids were
    /// opened.
    pub post_mortem: Option<PostMortem>,
}

/// What came of a bid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplayedBid {
    /// It had not been opened when the log ends.
    Sealed,
    /// It won.
    Won,
    /// It lost to that company.
    Lost {
        /// Which.
        winner: CompanyId,
    },
    /// It did not count.
    Disqualified(Disqualification),
}

/// Two years side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The months that either of them has played to the end, with the figures of each.
    pub months: Vec<ComparedMonth>,
    /// Where their decisions first part; none when they decided the same throughout.
    pub parted: Option<Parting>,
}

/// A month of two years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedMonth {
    /// Which.
    pub month: Month,
    /// Its figures in each year; none where it was not played to its end.
    pub figures: [Option<MonthRow>; 2],
}

/// The first decision that was not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// Decisions that were the same before it.
    pub shared: u32,
    /// What the one did then; none when it decided nothing more.
    pub one: Option<Decision>,
    /// What the other did.
    pub other: Option<Decision>,
}

impl YearReplay {
    /// Plays a log once and keeps the world at each month's opening.
    ///
    /// # Errors
    /// [`ReplayError`] names the first entry that does not fit.
    pub fn new(scenario: Scenario, setup: Setup, log: Log) -> Result<Self, ReplayError> {
        let me = setup.companies().find(|&company| setup.is_human(company)).unwrap_or(CompanyId(0));
        let mut world = World::new(scenario, setup);
        let mut openings = vec![Opening { world: world.clone(), begun: 0, next: 0 }];
        for (number, entry) in (0..).zip(&log.entries) {
            let now = world.now();
            if now != entry.at {
                return Err(ReplayError::NotAtMinute { entry: number, says: entry.at, now });
            }
            let refused = |refusal| ReplayError::Refused { entry: number, refusal };
            if let Command::Advance { to } = entry.command {
                // Where the clock is stopped on its way makes no difference to the world.
                while let Some(opening) = next_opening(&world).filter(|&opening| opening < to) {
                    world.apply(entry.by, &Command::Advance { to: opening }).map_err(refused)?;
                    openings.push(Opening { world: world.clone(), begun: number + 1, next: number });
                }
            }
            world.apply(entry.by, &entry.command).map_err(refused)?;
            if openings.len() == world.now().month().index() && !world.is_over() {
                openings.push(Opening { world: world.clone(), begun: number + 1, next: number + 1 });
            }
        }
        Ok(Self { me, log, openings, end: world })
    }

    /// The year of a submission.
    ///
    /// # Errors
    /// [`Rejection`] as when it is verified.
    pub fn of(verifier: &Verifier, submission: &Submission) -> Result<Self, Rejection> {
        let (scenario, setup) = verifier.market(submission)?;
        Self::new(scenario, setup, submission.log.clone()).map_err(Rejection::Replay)
    }

    /// The company whose year it is.
    pub const fn me(&self) -> CompanyId {
        self.me
    }

    /// The months that have begun.
    pub fn months(&self) -> impl Iterator<Item = Month> + use<> {
        Month::all().take(self.openings.len())
    }

    /// How many entries the log has.
    pub fn entries(&self) -> u32 {
        self.log.len() as u32
    }

    /// The world where the log ends.
    pub const fn end(&self) -> &World {
        &self.end
    }

    /// The world at a month's opening, before anything was decided in it; none of a month that has not
    /// begun.
    pub fn opening(&self, month: Month) -> Option<&World> {
        self.openings.get(month.index()).map(|opening| &opening.world)
    }

    /// The world in the last minute of a month, when its accounts are closed and the next has not
    /// opened; where the log ends, if that is before. None of a month that has not begun.
    pub fn close(&self, month: Month) -> Option<World> {
        self.opening(month)?;
        let is_last = self.openings.len() == month.index() + 1;
        let last_minute = month.end().back(Minutes::new(1));
        Some(if is_last { self.end.clone() } else { self.at(last_minute) })
    }

    /// The world at a minute, with all that was decided up to and in that minute; where the log ends, if
    /// that is before.
    pub fn at(&self, minute: Minute) -> World {
        let (mut world, entries) = self.resume(|opening| opening.world.now() <= minute);
        for entry in entries.iter().take_while(|entry| entry.at <= minute) {
            let command = match entry.command {
                Command::Advance { to } if to > minute && world.now() == minute => break,
                Command::Advance { to } => Command::Advance { to: to.min(minute) },
                _ => entry.command.clone(),
            };
            world.apply(entry.by, &command).expect("the log was replayed before");
        }
        world
    }

    /// The world with so many entries of the log carried out.
    pub fn after(&self, entries: u32) -> World {
        let left_out = self.log.len().saturating_sub(entries as usize);
        let (mut world, rest) = self.resume(|opening| opening.begun <= entries);
        for entry in &rest[..rest.len() - left_out] {
            world.apply(entry.by, &entry.command).expect("the log was replayed before");
        }
        world
    }

    /// A month with its decisions, its bids and what there is to learn from them; none of a month that has
    /// not begun.
    pub fn month(&self, month: Month) -> Option<MonthReplay> {
        let closed = self.close(month)?;
        Some(MonthReplay {
            month,
            figures: self.figures().row(month),
            decisions: self.decisions().filter(|decision| decision.at.month() == month).collect(),
            tenders: tenders(&closed, self.me, month),
        })
    }

    /// The figures of all closed months.
    pub fn figures(&self) -> Monthly {
        Monthly::of(&self.end.observe(self.me))
    }

    /// All that was decided, oldest first; letting the clock run is no decision.
    pub fn decisions(&self) -> impl Iterator<Item = Decision> {
        let numbered = (0..).zip(&self.log.entries);
        numbered
            .filter(|(_, entry)| !matches!(entry.command, Command::Advance { .. }))
            .map(|(number, entry)| Decision { entry: number, at: entry.at, command: entry.command.clone() })
    }

    /// The newest opening that will do, and the entries from there.
    fn resume(&self, will_do: impl Fn(&Opening) -> bool) -> (World, &[LogEntry]) {
        let newest = self.openings.iter().rfind(|opening| will_do(opening)).unwrap_or(&self.openings[0]);
        (newest.world.clone(), &self.log.entries[newest.next as usize..])
    }
}

/// Two years of the same challenge side by side.
pub fn compare(one: &YearReplay, other: &YearReplay) -> Comparison {
    let (first, second) = (one.figures(), other.figures());
    let months = Month::all().map(|month| ComparedMonth { month, figures: [first.row(month), second.row(month)] });
    let (mut ours, mut theirs) = (one.decisions(), other.decisions());
    let mut shared = 0;
    let parted = loop {
        match (ours.next(), theirs.next()) {
            (None, None) => break None,
            (Some(a), Some(b)) if (a.at, &a.command) == (b.at, &b.command) => shared += 1,
            (one, other) => break Some(Parting { shared, one, other }),
        }
    };
    Comparison { months: months.filter(|one| one.figures.iter().any(Option::is_some)).collect(), parted }
}

/// The opening that comes next on the clock; none in the last month.
fn next_opening(world: &World) -> Option<Minute> {
    let next = world.now().month().next().filter(|next| *next <= world.scenario().last_month());
    next.map(Month::opening).filter(|_| !world.is_over())
}

fn tenders(world: &World, me: CompanyId, month: Month) -> Vec<TenderReplay> {
    let seen = world.observe(me);
    seen.book(month)
        .filter_map(|view| {
            let bid = *view.my_bid()?;
            let verdict = view.sheet().and_then(|sheet| sheet.entry_of(me)).map(|entry| entry.verdict);
            let outcome = match (verdict, view.state()) {
                (None, _) => ReplayedBid::Sealed,
                (Some(Verdict::Disqualified(why)), _) => ReplayedBid::Disqualified(why),
                (Some(_), TenderState::Awarded { winner }) if winner != me => ReplayedBid::Lost { winner },
                (Some(_), _) => ReplayedBid::Won,
            };
            Some(TenderReplay { tender: view.id(), bid, outcome, post_mortem: post_mortem(&seen, view.id()) })
        })
        .collect()
}
