//! What the year taught (rulebook 12), computed from the company's own books and score sheets. Each lesson is
//! a few figures and an example to look at again; its words are the interface's.

use super::year_of_care::year_of_keeping;
use crate::insight::analytics::{acquisition_cost, patterns};
use crate::insight::money::cash;
use game::finance::Reason;
use game::ids::{CustomerId, TenderId};
use game::money::Money;
use game::observation::{Observation, OpenedTender};
use game::per_mille::PerMille;
use game::relation::Pattern;
use game::tender::{Disqualification, Verdict};
use game::time::{Minute, Minutes};
use std::collections::BTreeMap;

/// One thing that the year taught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearLesson {
    /// Recognition is a premium: tenders won without the lowest price.
    Premium {
        /// Tenders won.
        won: u32,
        /// Of them, against a lower valid price.
        dearer: u32,
        /// How much above the lowest price those were, on average.
        premium: PerMille,
        /// The one with the highest premium.
        example: TenderId,
    },
    /// Price alone: tenders lost although the own price was the lowest.
    CheapestLost {
        /// How many.
        lost: u32,
        /// Of so many lost in all.
        of: u32,
        /// The latest.
        example: TenderId,
    },
    /// Bids that did not count.
    DisqualifiedBids {
        /// How many.
        count: u32,
        /// The most frequent cause.
        cause: Disqualification,
        /// How often.
        times: u32,
        /// The latest.
        example: TenderId,
    },
    /// What winning a contract took in selling and marketing.
    CostOfWinning {
        /// Spent on selling, marketing and learning.
        spent: Money,
        /// Contracts won.
        won: u32,
        /// Spent for each.
        each: Money,
        /// What all contracts won are worth.
        worth: Money,
    },
    /// Paid work time in which nobody did anything.
    IdleHours {
        /// How long.
        idle: Minutes,
        /// Of all work time.
        share: PerMille,
        /// What that share of the wages was.
        wages: Money,
    },
    /// The lowest cash less loans.
    LowestCash {
        /// When.
        at: Minute,
        /// How much; negative when the credit line was in use.
        cash: Money,
        /// What was left of the credit line then.
        credit_left: Money,
    },
    /// Goods delivered late.
    LateDeliveries {
        /// Contracts with late units or void.
        contracts: u32,
        /// Penalties paid.
        penalty: Money,
        /// The dearest.
        example: TenderId,
    },
    /// Acquisition against retention: the cost of a first sale, and of keeping a customer for a year.
    CostOfKeeping {
        /// Spent for each first sale.
        first: Money,
        /// Spent for each customer kept and year.
        kept_year: Money,
    },
    /// Customers who left because they were unhappy.
    DrivenAway {
        /// How many.
        customers: u32,
        /// Spent on winning and keeping them.
        spent: Money,
        /// The lifetime value that went with them.
        value: Money,
        /// The dearest.
        example: CustomerId,
    },
    /// Complaints, and what became of them.
    Complaints {
        /// How many.
        opened: u32,
        /// Put right.
        settled: u32,
        /// Left alone for four weeks.
        lapsed: u32,
    },
    /// Customers who did not pay.
    BadDebt {
        /// Given up.
        lost: Money,
        /// Against sales.
        rate: PerMille,
        /// Owed by customers whose credit check had warned.
        warned: Money,
    },
    /// Relationships kept to the end.
    LongKept {
        /// How many.
        customers: u32,
        /// Their lifetime value.
        value: Money,
    },
}

/// The lessons of the year so far: those about bidding first, then those about keeping customers. A lesson
/// with nothing to show is left out.
pub fn lessons(seen: &Observation<'_>) -> Vec<YearLesson> {
    let tally = BidCount::of(seen);
    [
        tally.premium(),
        tally.cheapest_lost(),
        tally.disqualified_bids(),
        cost_of_winning(seen),
        lowest_cash(seen),
        late_deliveries(seen),
        idle_hours(seen),
        cost_of_keeping(seen),
        driven_away(seen),
        complaints(seen),
        bad_debt(seen),
        long_kept(seen),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The own bids, counted.
#[derive(Default)]
struct BidCount {
    won: u32,
    lost: u32,
    /// Won above the lowest price: how far above, and which.
    dearer: Vec<(PerMille, TenderId)>,
    cheapest_lost: Vec<TenderId>,
    disqualified: Vec<(Disqualification, TenderId)>,
}

impl BidCount {
    fn of(seen: &Observation<'_>) -> Self {
        let mut tally = Self::default();
        for OpenedTender { sheet, .. } in seen.results() {
            let Some(own) = sheet.entry_of(seen.me()) else { continue };
            let lowest = sheet.lowest().unwrap_or_default();
            let dearer = own.offer.price - lowest;
            if let Verdict::Disqualified(why) = own.verdict {
                tally.disqualified.push((why, sheet.tender));
            } else if sheet.winner().map(|winner| winner.company) != Some(seen.me()) {
                tally.lost += 1;
                if dearer == Money::ZERO {
                    tally.cheapest_lost.push(sheet.tender);
                }
            } else {
                tally.won += 1;
                if dearer.is_positive() {
                    tally.dearer.push((PerMille::rounded(dearer.as_fen(), lowest.as_fen()), sheet.tender));
                }
            }
        }
        tally
    }

    fn premium(&self) -> Option<YearLesson> {
        let (_, example) = *self.dearer.iter().max()?;
        let sum: i64 = self.dearer.iter().map(|(premium, _)| i64::from(premium.get())).sum();
        let premium = PerMille::new((sum / self.dearer.len() as i64) as i32);
        Some(YearLesson::Premium { won: self.won, dearer: self.dearer.len() as u32, premium, example })
    }

    fn cheapest_lost(&self) -> Option<YearLesson> {
        let example = *self.cheapest_lost.last()?;
        Some(YearLesson::CheapestLost { lost: self.cheapest_lost.len() as u32, of: self.lost, example })
    }

    fn disqualified_bids(&self) -> Option<YearLesson> {
        let (_, example) = *self.disqualified.last()?;
        let mut times: BTreeMap<Disqualification, u32> = BTreeMap::new();
        for (why, _) in &self.disqualified {
            *times.entry(*why).or_default() += 1;
        }
        let (cause, times) = times.into_iter().max_by_key(|&(why, times)| (times, std::cmp::Reverse(why)))?;
        Some(YearLesson::DisqualifiedBids { count: self.disqualified.len() as u32, cause, times, example })
    }
}

fn cost_of_winning(seen: &Observation<'_>) -> Option<YearLesson> {
    let won = seen.contracts().count() as u32;
    let ledger = seen.ledger();
    let spent = -[Reason::Selling, Reason::Marketing, Reason::Learning]
        .into_iter()
        .map(|reason| ledger.earned_in_all(reason))
        .sum::<Money>();
    let worth = seen.contracts().map(|contract| contract.worth()).sum();
    (won > 0 && spent.is_positive()).then(|| YearLesson::CostOfWinning {
        spent,
        won,
        each: spent.share(1, i64::from(won)),
        worth,
    })
}

fn lowest_cash(seen: &Observation<'_>) -> Option<YearLesson> {
    let point = cash::lowest(seen.ledger()).filter(|point| point.at > Minute::START)?;
    let line = seen.scenario().finance.credit_line.money();
    let used = (-point.cash).or_zero();
    Some(YearLesson::LowestCash { at: point.at, cash: point.cash, credit_left: (line - used).or_zero() })
}

fn late_deliveries(seen: &Observation<'_>) -> Option<YearLesson> {
    let late: Vec<_> = seen.contracts().filter(|contract| contract.penalty.is_positive()).collect();
    let worst = late.iter().max_by_key(|contract| (contract.penalty, contract.id))?;
    let penalty = late.iter().map(|contract| contract.penalty).sum();
    Some(YearLesson::LateDeliveries { contracts: late.len() as u32, penalty, example: worst.id })
}

fn idle_hours(seen: &Observation<'_>) -> Option<YearLesson> {
    let idle = idle(seen);
    let share = idle.share();
    let wages = -seen.ledger().earned_in_all(Reason::Wages);
    (idle.idle > Minutes::ZERO).then(|| YearLesson::IdleHours { idle: idle.idle, share, wages: wages.per_mille(share) })
}

/// Work time that was paid, and how much of it nobody worked in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Idleness {
    /// Paid.
    pub paid: Minutes,
    /// Of that, without a task.
    pub idle: Minutes,
}

impl Idleness {
    /// The idle share of the paid time.
    pub fn share(self) -> PerMille {
        PerMille::rounded(i64::from(self.idle.get()), i64::from(self.paid.get()))
    }
}

/// Idle work time of the year so far.
pub fn idle(seen: &Observation<'_>) -> Idleness {
    let now = seen.now();
    let paid: u32 = seen.company().staff.iter().map(|staff| (staff.left.unwrap_or(now) - staff.hired).get()).sum();
    let done: u32 = seen.outcomes().iter().map(|outcome| (outcome.ended - outcome.began).get()).sum();
    let running = seen.people().filter_map(|staff| staff.running.as_ref());
    let running: u32 = running.map(|running| (now - running.began).get()).sum();
    Idleness { paid: Minutes::new(paid), idle: Minutes::new(paid.saturating_sub(done + running)) }
}

fn cost_of_keeping(seen: &Observation<'_>) -> Option<YearLesson> {
    let cost = acquisition_cost::own(seen);
    Some(YearLesson::CostOfKeeping { first: cost.per_first()?, kept_year: cost.per_kept_year()? })
}

fn driven_away(seen: &Observation<'_>) -> Option<YearLesson> {
    let lives = patterns::lives(seen, seen.me())?;
    let unhappy = || lives.iter().filter(|life| life.unhappy);
    let dearest = unhappy().max_by_key(|life| (life.value, life.spent, life.customer))?;
    Some(YearLesson::DrivenAway {
        customers: unhappy().count() as u32,
        spent: unhappy().map(|life| life.spent).sum(),
        value: unhappy().map(|life| life.value).sum(),
        example: dearest.customer,
    })
}

fn complaints(seen: &Observation<'_>) -> Option<YearLesson> {
    let sum = year_of_keeping(seen).complaints;
    (sum.opened > 0).then_some(YearLesson::Complaints { opened: sum.opened, settled: sum.settled, lapsed: sum.lapsed })
}

fn bad_debt(seen: &Observation<'_>) -> Option<YearLesson> {
    let losses = year_of_keeping(seen).losses;
    let rate = losses.rate()?;
    losses.lost.is_positive().then_some(YearLesson::BadDebt { lost: losses.lost, rate, warned: losses.saved_by_checks })
}

fn long_kept(seen: &Observation<'_>) -> Option<YearLesson> {
    let lives = patterns::lives(seen, seen.me())?;
    let kept = patterns::sums(&lives)[Pattern::LongKeeping as usize];
    (seen.is_over() && kept.count > 0).then_some(YearLesson::LongKept { customers: kept.count, value: kept.value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, complaint, game, queue, run_to, win_contract};
    use game::people::TaskKind;

    #[test]
    fn a_new_game_has_taught_nothing() {
        assert_eq!(lessons(&game(1).observe(ME)), []);
    }

    #[test]
    fn a_contract_won_and_never_delivered_teaches_its_price() {
        let mut world = game(1);
        let id = win_contract(&mut world);
        let spent = lessons(&world.observe(ME));
        let contract = world.observe(ME).contracts().next().expect("it was won").clone();
        assert!(spent.iter().any(|lesson| match lesson {
            YearLesson::CostOfWinning { spent, won: 1, each, worth } => spent == each && *worth == contract.worth(),
            _ => false,
        }));
        let void = contract.void_at(world.scenario().delivery.void_after_days);
        run_to(&mut world, void.get());
        let penalty = contract.worth().per_mille(world.scenario().delivery.default_penalty);
        let late = YearLesson::LateDeliveries { contracts: 1, penalty, example: id };
        assert!(lessons(&world.observe(ME)).contains(&late));
    }

    #[test]
    fn a_complaint_left_alone_teaches_what_it_costs() {
        let mut world = complaint();
        let told = lessons(&world.observe(ME));
        assert!(told.contains(&YearLesson::Complaints { opened: 1, settled: 0, lapsed: 0 }));
        let four_weeks = world.now() + Minutes::days(21);
        run_to(&mut world, four_weeks.get());
        let lapsed = lessons(&world.observe(ME)).into_iter().find_map(|lesson| match lesson {
            YearLesson::Complaints { lapsed, .. } => Some(lapsed),
            _ => None,
        });
        assert_eq!(lapsed, Some(1));
    }

    #[test]
    fn work_and_idleness_add_up_to_the_time_that_was_paid() {
        let mut world = game(1);
        queue(&mut world, ME, 5, TaskKind::Training);
        run_to(&mut world, 9_600);
        let people = world.observe(ME).people().count() as u32;
        let training = world.scenario().tasks.training.minutes.get();
        let expect = Minutes::new(people * 9_600 - training);
        let idle = lessons(&world.observe(ME)).into_iter().find_map(|lesson| match lesson {
            YearLesson::IdleHours { idle, .. } => Some(idle),
            _ => None,
        });
        assert_eq!(idle, Some(expect));
    }
}
