//! What a finished game says about each company.

use crate::insight::analytics::acquisition_cost::{CostOfSales, cost_of_sales};
use game::as_list;
use game::company::Company;
use game::finance::Reason;
use game::ids::{CompanyId, TenderKind};
use game::money::Money;
use game::people::Staff;
use game::relation::{FirstContact, Relation};
use game::rival::{Policy, RivalKind};
use game::scenario::{Scenario, missing_levels};
use game::score::{Figure, results};
use game::setup::{Pace, Player, Seat, Setup, Validity};
use game::tender::{ScoreSheet, TenderState, Verdict};
use game::time::{MONTH, Minute, Minutes, Month};
use game::world::World;
use serde::{Deserialize, Serialize};

/// One company's year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompanyYear {
    /// How it played.
    pub policy: Policy,
    /// Rank by score, from 1.
    pub rank: u8,
    /// Score, 0 to 1000.
    pub score: u32,
    /// Net worth after closing.
    pub net_worth: Money,
    /// Whether it went bankrupt.
    pub bankrupt: bool,
    /// Bids opened.
    pub bids: u32,
    /// Bids won.
    pub wins: u32,
    /// Bids that did not count.
    #[serde(rename = "invalid")]
    pub disqualified: u32,
    /// Wins without the lowest valid price.
    pub wins_above_lowest: u32,
    /// Customers with whom it had a place at the year's end or before.
    pub places: u32,
    /// Customers with whom it had a place at the end of the first quarter.
    pub places_early: u32,
    /// Bills given up, and those that will hardly be paid: three months overdue at the year's end.
    pub bad_debt: Money,
    /// First orders and contracts, how long customers were kept, and what both cost.
    pub cost: CostOfSales,
    /// Money spent since their first order to win their next tenders, and because something was not as promised.
    pub spent_on_sales_and_quality: Money,
    /// Money spent on customers while they were lost.
    #[serde(rename = "spent_regaining")]
    pub spent_on_win_back: Money,
    /// Customers won back.
    #[serde(rename = "regained")]
    pub won_back: u32,
    /// Orders and contracts after a customer's first.
    pub retained_sales: u32,
    /// Relationships that ended because the customer was unhappy.
    pub lost: u32,
    /// Tickets opened.
    pub tickets: u32,
    /// Orders without a tender.
    pub orders: u32,
    /// First contacts of the last three months that were played: customers that it came to speak with.
    pub first_contacts: u32,
    /// Enquiries that came by its website campaigns.
    pub enquiries: u32,
    /// Of the first contacts, those to which an existing customer had recommended it.
    pub recommended: u32,
    /// Hours without a task from month 3 on, in thousandths of all; none when it fell before.
    pub idle: Option<u32>,
    /// How far the mix of its hours by kind of work moves from one month to the next, on average from month 3 on,
    /// in thousandths of total variation distance.
    pub months_differ: Option<u32>,
    /// The figures of the score, as they are and in points.
    pub parts: [FigurePoints; 6],
}

/// A figure of the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigurePoints {
    /// Its value: fen for money, thousandths for the rest.
    pub value: i64,
    /// Its points.
    pub points: u32,
}

as_list!(FigurePoints { value, points });

/// A finished game.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The companies, by seat.
    pub years: Vec<CompanyYear>,
    /// Tenders with at least two valid bids within 10 % of the lowest price, won by one of those.
    pub close: u32,
    /// Of these, won by the best recognised of them.
    pub close_by_recognition: u32,
    /// Awards with an unmet ★.
    pub wrong_products: u32,
    /// Tenders of the month that has fewest, in thousandths of the mean month.
    pub fewest_tenders: u32,
}

/// The last month of the first quarter, by its place in the year.
const FIRST_QUARTER: usize = 2;

/// Plays a whole game of computer companies and looks at the result.
pub fn play(scenario: &Scenario, seed: u64, seats: &[RivalKind]) -> Tally {
    let seats_in_game = seats
        .iter()
        .map(|&RivalKind { policy, skill }| Seat {
            name: policy.id().to_owned(),
            player: Player::Rival { policy, skill },
        })
        .collect();
    let setup =
        Setup { seed: game::luck::Seed(seed), seats: seats_in_game, validity: Validity::Formal, pace: Pace::Calm };
    let mut world = World::new(scenario.clone(), setup);
    let to_the_end = game::command::Command::Advance { to: Minute::YEAR_END };
    world.apply(CompanyId(0), &to_the_end).expect("a new game can be played to its end");
    tally(&world, seats)
}

/// What a finished game says about each company.
pub fn tally(world: &World, seats: &[RivalKind]) -> Tally {
    let seen = world.observe(CompanyId(0));
    let results = results(&seen).expect("the year is over");
    let (end, late) = (world.scenario().last_month().end(), last_quarter(world.scenario()));
    let mut years: Vec<CompanyYear> = (0..seats.len() as u8)
        .map(CompanyId)
        .map(|id| {
            let result = results.iter().find(|result| result.company == id).expect("every company has a result");
            let relations: Vec<_> = seen.disclosed_relations(id).expect("the year is over").collect();
            let company = seen.disclosed(id).expect("the year is over");
            let orders = |relation: &&Relation| u32::from(relation.orders);
            CompanyYear {
                policy: seats[id.index()].policy,
                rank: result.rank,
                score: result.score,
                net_worth: Money::fen(result.value(Figure::NetWorth)),
                bankrupt: result.bankrupt.is_some(),
                bids: 0,
                wins: 0,
                disqualified: 0,
                wins_above_lowest: 0,
                places: relations.iter().filter(|relation| relation.had_place).count() as u32,
                places_early: company.monthly.get(FIRST_QUARTER).map_or(0, |end| u32::from(end.managed)),
                bad_debt: bad_debt(company, end),
                cost: cost_of_sales(relations.iter().copied(), seen.now()),
                spent_on_sales_and_quality: relations
                    .iter()
                    .map(|relation| relation.spent.further_sales + relation.spent.quality)
                    .sum(),
                spent_on_win_back: relations.iter().map(|relation| relation.spent.win_back).sum(),
                won_back: relations.iter().map(|relation| u32::from(relation.won_back)).sum(),
                retained_sales: relations.iter().map(orders).map(|count| count.saturating_sub(1)).sum(),
                lost: relations.iter().flat_map(|relation| &relation.endings).filter(|ending| ending.unhappy).count()
                    as u32,
                tickets: company.tickets.len() as u32,
                orders: company.contracts.keys().filter(|contract| contract.is_order()).count() as u32,
                enquiries: company.campaigns.iter().map(|campaign| campaign.enquiries.len() as u32).sum(),
                first_contacts: late_contacts(&relations, late).count() as u32,
                recommended: late_contacts(&relations, late).filter(|contact| contact.by.is_some()).count() as u32,
                idle: idle(company, end),
                months_differ: months_differ(company),
                parts: result.parts.map(|part| FigurePoints { value: part.value, points: part.points }),
            }
        })
        .collect();
    let (mut close, mut close_by_recognition, mut wrong_products) = (0, 0, 0);
    for tender in world.all_tenders() {
        let Some(sheet) = &tender.sheet else { continue };
        count_bids(&mut years, sheet);
        if let TenderState::Awarded { winner } = tender.state {
            let product = tender.bids[&winner].product;
            let levels = world.scenario().levels(product);
            let missing = missing_levels(levels, tender.terms.levels);
            wrong_products += u32::from((0..3).any(|index| tender.terms.stars[index] && missing[index] > 0));
        }
        if let Some(call) = close_call(sheet) {
            close += 1;
            close_by_recognition += u32::from(call.by_recognition);
        }
    }
    Tally { years, close, close_by_recognition, wrong_products, fewest_tenders: fewest_tenders(world) }
}

/// First contacts from a month on.
fn late_contacts(relations: &[&Relation], from: Month) -> impl Iterator<Item = FirstContact> {
    let contacts = relations.iter().filter_map(|relation| relation.first_contact);
    contacts.filter(move |contact| contact.at.month() >= from)
}

/// The first of the last three months that are played.
pub(in crate::contest) fn last_quarter(scenario: &Scenario) -> Month {
    Month::new(scenario.months.saturating_sub(2)).unwrap_or(Month::FIRST)
}

/// From which month on hours are compared: the first two are taken up by getting to know customers.
const SETTLED: u8 = 3;

/// Hours without a task of all who were employed, from [`SETTLED`] on.
fn idle(company: &Company, end: Minute) -> Option<u32> {
    let end = company.bankrupt.unwrap_or(end);
    let months: Vec<Month> = Month::all().filter(|month| month.number() >= SETTLED && month.end() <= end).collect();
    let employed = |month: Month| -> u64 {
        let of = |staff: &Staff| {
            let until = staff.left.unwrap_or(month.end()).min(month.end());
            u64::from((until - staff.hired.max(month.opening()).min(until)).get())
        };
        company.staff.iter().map(of).sum()
    };
    let all: u64 = months.iter().map(|&month| employed(month)).sum();
    let worked: u64 = months.iter().map(|&month| u64::from(company.hours.in_month(month).get())).sum();
    (all > 0).then(|| (all.saturating_sub(worked) * 1000 / all) as u32)
}

/// The mean distance of consecutive months, from [`SETTLED`] on: the year settles in before.
fn months_differ(company: &Company) -> Option<u32> {
    let months = || Month::all().filter(|month| month.number() >= SETTLED);
    let pairs = months().zip(months().skip(1));
    let apart: Vec<u32> = pairs.filter_map(|(one, next)| company.hours.mix_differs(one, next)).collect();
    (!apart.is_empty()).then(|| apart.iter().sum::<u32>() / apart.len() as u32)
}

fn fewest_tenders(world: &World) -> u32 {
    let mut tenders = [0_u32; 12];
    for tender in world.all_tenders().filter(|tender| tender.terms.id.kind == TenderKind::Regular) {
        tenders[tender.terms.id.month.index()] += 1;
    }
    let played = &tenders[..world.scenario().last_month().index() + 1];
    let least = played.iter().min().copied().unwrap_or(0);
    least * played.len() as u32 * 1000 / played.iter().sum::<u32>().max(1)
}

/// What a year lost by customers who do not pay: bills given up, and those three months overdue at `now`.
pub(in crate::contest) fn bad_debt(company: &Company, now: Minute) -> Money {
    let old = Minutes::new(3 * MONTH);
    let doubtful = company.receivables.iter().filter(|bill| bill.due + old < now);
    doubtful.map(|bill| bill.amount).sum::<Money>() - company.ledger.earned_in_all(Reason::BadDebt)
}

fn count_bids(years: &mut [CompanyYear], sheet: &ScoreSheet) {
    let lowest = sheet.lowest();
    for entry in &sheet.entries {
        let year = &mut years[entry.company.index()];
        year.bids += 1;
        year.disqualified += u32::from(matches!(entry.verdict, Verdict::Disqualified(_)));
    }
    if let Some(winner) = sheet.winner() {
        let year = &mut years[winner.company.index()];
        year.wins += 1;
        year.wins_above_lowest += u32::from(Some(winner.offer.price) > lowest);
    }
}

/// A tender that the lowest price did not decide alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::contest) struct CloseCall {
    /// Valid bids within 10 % of the lowest price, two at least.
    pub(in crate::contest) near: u32,
    /// Of these, the best recognised: several when they tie.
    pub(in crate::contest) best: u32,
    /// Whether one of the best recognised won.
    pub(in crate::contest) by_recognition: bool,
}

/// Whether a tender was close; none when fewer than two were within 10 % of the lowest price, or
/// somebody else won.
pub(in crate::contest) fn close_call(sheet: &ScoreSheet) -> Option<CloseCall> {
    let lowest = sheet.lowest()?;
    let is_near = |price: Money| price.as_fen() * 10 <= lowest.as_fen() * 11;
    let recognitions = || sheet.valid().filter(|entry| is_near(entry.offer.price)).map(|entry| entry.offer.recognition);
    let highest = recognitions().max()?;
    let winner = sheet.winner().filter(|winner| is_near(winner.offer.price))?;
    let (near, best) = (recognitions().count() as u32, recognitions().filter(|&one| one == highest).count() as u32);
    (near >= 2).then_some(CloseCall { near, best, by_recognition: winner.offer.recognition == highest })
}
