//! The lessons that the game must teach, proved by play (rulebook 12).

use super::tally::{Tally, Year};
use super::tournament::{LINE_UPS, Round};
use game::money::Money;
use game::rival::{Policy, Skill};
use game::sort;
use serde::Serialize;
use std::collections::BTreeMap;

/// One lesson with what was measured, in thousandths unless the name says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lesson {
    /// Its id in the rulebook.
    pub id: &'static str,
    /// Whether it holds.
    pub holds: bool,
    /// The figures that decide.
    pub measured: BTreeMap<&'static str, i64>,
}

/// What a measured figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Thousandths of a whole.
    Share,
    /// Thousandths of a multiple.
    Times,
    /// Whole yuan.
    Yuan,
    /// Things.
    Count,
}

impl Unit {
    /// The unit of a measured figure, by its name.
    pub fn of(measured: &str) -> Self {
        match measured {
            "tenders" | "wins" | "wrong_awards" | "awards" | "won_back" | "lost_with" | "lost_without" => Self::Count,
            "times_keeping" | "times_bad_debt" => Self::Times,
            name if name.contains("yuan") => Self::Yuan,
            _ => Self::Share,
        }
    }
}

/// All lessons that the rules so far can show.
pub fn lessons(rounds: &[Round]) -> Vec<Lesson> {
    let of = |policy, skill| line_up(rounds, policy, skill);
    let balanced = of(Policy::Balanced, Skill::Middle);
    let at_middle: Vec<&Tally> = rounds.iter().flat_map(|round| &round[..LINE_UPS.len() - 1]).collect();
    vec![
        price_alone_loses(&balanced),
        recognition_decides(&at_middle),
        recognition_premium(&balanced),
        wrong_product_never_wins(rounds),
        share_at_least("overreach_ruins", "bankrupt", 600, &of(Policy::Overcommitter, Skill::Middle), |year| {
            year.bankrupt
        }),
        early_matters(&balanced, &of(Policy::LateStarter, Skill::Middle)),
        focus_then_spread(&of(Policy::FocusThenSpread, Skill::Middle), &of(Policy::SpreadFromStart, Skill::Middle)),
        service_keeps(&balanced, &of(Policy::NoService, Skill::Middle)),
        credit_counts(&balanced, &of(Policy::NoCreditCheck, Skill::Middle)),
        keeping_is_cheaper(&balanced),
        winning_back_is_dear(&balanced),
        care_pays(&balanced, &of(Policy::NoCare, Skill::Middle)),
        share_at_least("novice", "lower_half", 800, &of(Policy::Novice, Skill::Middle), |year| year.rank >= 4),
        share_at_least("careful", "first", 500, &of(Policy::Careful, Skill::Middle), |year| year.rank == 1),
        no_archetype_dominates(&of(Policy::Balanced, Skill::High)),
        few_go_bankrupt(&balanced, &of(Policy::Balanced, Skill::High)),
    ]
}

fn line_up(rounds: &[Round], policy: Policy, skill: Skill) -> Vec<&Tally> {
    let index = LINE_UPS.iter().position(|&line_up| line_up == (policy, skill)).expect("every lesson has its line-up");
    rounds.iter().map(|round| &round[index]).collect()
}

/// The archetype among the five that fill the seats after the first.
fn archetype(game: &Tally, policy: Policy) -> &Year {
    game.years[1..].iter().find(|year| year.policy == policy).expect("all five archetypes play")
}

fn lesson(id: &'static str, holds: bool, measured: &[(&'static str, i64)]) -> Lesson {
    Lesson { id, holds, measured: sort::map(measured.iter().copied()) }
}

fn share(part: usize, whole: usize) -> i64 {
    (part * 1000).checked_div(whole).unwrap_or(0) as i64
}

/// `price_cutter` ends behind `relationship` and behind `balanced` in 60 % of games each.
fn price_alone_loses(games: &[&Tally]) -> Lesson {
    let behind = |other| {
        let count =
            games.iter().filter(|game| archetype(game, Policy::PriceCutter).rank > archetype(game, other).rank).count();
        share(count, games.len())
    };
    let (relationship, balanced) = (behind(Policy::Relationship), behind(Policy::Balanced));
    lesson(
        "price_alone_loses",
        relationship >= 600 && balanced >= 600,
        &[("behind_relationship", relationship), ("behind_balanced", balanced)],
    )
}

/// Of close tenders, the best recognised won 70 %.
fn recognition_decides(games: &[&Tally]) -> Lesson {
    let close: u32 = games.iter().map(|game| game.close).sum();
    let by_recognition: u32 = games.iter().map(|game| game.close_by_recognition).sum();
    let won = share(by_recognition as usize, close as usize);
    lesson("recognition_decides", won >= 700, &[("best_recognised_won", won), ("tenders", i64::from(close))])
}

/// `relationship` wins 40 % of its tenders without the lowest price.
fn recognition_premium(games: &[&Tally]) -> Lesson {
    let years = || games.iter().map(|game| archetype(game, Policy::Relationship));
    let wins: u32 = years().map(|year| year.wins).sum();
    let above: u32 = years().map(|year| year.wins_above_lowest).sum();
    let part = share(above as usize, wins as usize);
    lesson("recognition_premium", part >= 400, &[("won_without_lowest_price", part), ("wins", i64::from(wins))])
}

/// No award with an unmet ★.
fn wrong_product_never_wins(rounds: &[Round]) -> Lesson {
    let games = rounds.iter().flatten();
    let (wrong, wins) = games.fold((0, 0), |(wrong, wins), game| {
        (wrong + game.wrong_products, wins + game.years.iter().map(|year| year.wins).sum::<u32>())
    });
    lesson(
        "wrong_product_never_wins",
        wrong == 0 && wins > 0,
        &[("wrong_awards", i64::from(wrong)), ("awards", i64::from(wins))],
    )
}

/// The first seat does something in at least so many thousandths of the games.
fn share_at_least(
    id: &'static str,
    name: &'static str,
    least: i64,
    games: &[&Tally],
    is: impl Fn(&Year) -> bool,
) -> Lesson {
    let part = share(games.iter().filter(|game| is(&game.years[0])).count(), games.len());
    lesson(id, part >= least, &[(name, part)])
}

/// The same plan started 40 hours later gets 20 % fewer places.
fn early_matters(early: &[&Tally], late: &[&Tally]) -> Lesson {
    let places = |games: &[&Tally]| games.iter().map(|game| game.years[0].places as usize).sum::<usize>();
    let fewer = 1000 - share(places(late), places(early));
    lesson("early_matters", fewer >= 200, &[("fewer_places", fewer)])
}

/// `focus_then_spread` wins more per bid than `spread_from_start` and ends ahead in 60 %.
fn focus_then_spread(focus: &[&Tally], spread: &[&Tally]) -> Lesson {
    let per_bid = |games: &[&Tally]| {
        let (wins, bids) = games
            .iter()
            .map(|game| &game.years[0])
            .fold((0, 0), |(wins, bids), year| (wins + year.wins, bids + year.bids));
        share(wins as usize, bids as usize)
    };
    let ahead = focus.iter().zip(spread).filter(|(focus, spread)| focus.years[0].score > spread.years[0].score).count();
    let (focus_wins, spread_wins, ahead) = (per_bid(focus), per_bid(spread), share(ahead, focus.len()));
    lesson(
        "focus_then_spread",
        focus_wins > spread_wins && ahead >= 600,
        &[("focus_wins_per_bid", focus_wins), ("spread_wins_per_bid", spread_wins), ("ahead", ahead)],
    )
}

/// The same strategy without service ends lower in 80 % of paired games.
fn service_keeps(with: &[&Tally], without: &[&Tally]) -> Lesson {
    let lower = lower(with, without);
    let lost = |games: &[&Tally]| games.iter().map(|game| i64::from(game.years[0].lost)).sum::<i64>();
    lesson(
        "service_keeps",
        lower >= 800,
        &[("without_ends_lower", lower), ("lost_with", lost(with)), ("lost_without", lost(without))],
    )
}

/// The same strategy without care ends lower more often than not.
fn care_pays(with: &[&Tally], without: &[&Tally]) -> Lesson {
    let lower = lower(with, without);
    lesson("care_pays", lower >= 500, &[("without_ends_lower", lower)])
}

/// Without credit checks 30 % more is lost in bad debt.
fn credit_counts(with: &[&Tally], without: &[&Tally]) -> Lesson {
    let debt = |games: &[&Tally]| games.iter().map(|game| game.years[0].bad_debt).sum::<Money>().as_yuan();
    let (with, without) = (debt(with), debt(without));
    let times = without * 1000 / with.max(1);
    lesson("credit_counts", times >= 1300, &[("times_bad_debt", times), ("with_yuan", with), ("without_yuan", without)])
}

/// Money per retained sale is at most half of money per first sale, for all who keep customers.
fn keeping_is_cheaper(games: &[&Tally]) -> Lesson {
    let years = || games.iter().flat_map(|game| &game.years);
    let winning: Money = years().map(|year| year.spent_winning).sum();
    let keeping: Money = years().map(|year| year.spent_keeping).sum();
    let first: u32 = years().map(|year| year.first_sales).sum();
    let retained: u32 = years().map(|year| year.retained_sales).sum();
    let (per_first, per_retained) =
        (winning.share(1, i64::from(first.max(1))).as_yuan(), keeping.share(1, i64::from(retained.max(1))).as_yuan());
    lesson(
        "keeping_is_cheaper",
        retained > 0 && per_retained * 2 <= per_first,
        &[("yuan_per_first_sale", per_first), ("yuan_per_retained_sale", per_retained)],
    )
}

/// Winning a lost customer back costs about five times what keeping one for the year costs
/// (rulebook 7 **\[S\]**): between four and six times.
fn winning_back_is_dear(games: &[&Tally]) -> Lesson {
    let years = || games.iter().flat_map(|game| &game.years);
    let keeping: Money = years().map(|year| year.spent_keeping).sum();
    let regaining: Money = years().map(|year| year.spent_regaining).sum();
    let kept: u32 = years().map(|year| year.first_sales).sum();
    let regained: u32 = years().map(|year| year.regained).sum();
    let (per_kept, per_regained) =
        (keeping.share(1, i64::from(kept.max(1))).as_yuan(), regaining.share(1, i64::from(regained.max(1))).as_yuan());
    let times = per_regained * 1000 / per_kept.max(1);
    lesson(
        "winning_back_is_dear",
        regained > 0 && (4000..=6000).contains(&times),
        &[
            ("times_keeping", times),
            ("yuan_per_customer_kept", per_kept),
            ("yuan_per_customer_won_back", per_regained),
            ("won_back", i64::from(regained)),
        ],
    )
}

/// In how many thousandths of paired games the second ends lower.
fn lower(with: &[&Tally], without: &[&Tally]) -> i64 {
    let lower = with.iter().zip(without).filter(|(with, without)| without.years[0].score < with.years[0].score);
    share(lower.count(), with.len())
}

/// No archetype is first in more than half of the games at the highest skill.
fn no_archetype_dominates(games: &[&Tally]) -> Lesson {
    let firsts = Policy::ARCHETYPES.map(|policy| {
        let count =
            games.iter().filter(|game| game.years.iter().any(|year| year.policy == policy && year.rank == 1)).count();
        (policy.id(), share(count, games.len()))
    });
    lesson("no_archetype_dominates", firsts.iter().all(|first| first.1 <= 500), &firsts)
}

/// Bankruptcies among the five archetypes stay below one in ten.
fn few_go_bankrupt(middle: &[&Tally], high: &[&Tally]) -> Lesson {
    let part = |games: &[&Tally]| {
        let bankrupt = games.iter().flat_map(|game| &game.years[1..]).filter(|year| year.bankrupt).count();
        share(bankrupt, games.len() * Policy::ARCHETYPES.len())
    };
    let (middle, high) = (part(middle), part(high));
    lesson("few_go_bankrupt", middle < 100 && high < 100, &[("middle", middle), ("high", high)])
}
