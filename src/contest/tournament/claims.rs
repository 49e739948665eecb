//! What the game claims of its market, proved by play: each lesson (rulebook 12), and that the market is
//! balanced.

use crate::contest::tournament::lesson::Lesson;
use crate::contest::tournament::line_ups::{LINE_UPS, LineUp, SeedGames};
use crate::contest::tournament::measured::Measured;
use crate::contest::tournament::tally::{CompanyYear, Tally};
use crate::insight::analytics::acquisition_cost::CostOfSales;
use game::money::Money;
use game::rival::{Policy, Skill};
use game::sort;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// Something that a tournament proves or refutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// A lesson.
    Lesson(Lesson),
    /// A novice ends in the lower half.
    NoviceEndsLow,
    /// A careful company wins.
    CarefulWins,
    /// No archetype is first too often.
    NoArchetypeDominates,
    /// Few of the archetypes go bankrupt.
    FewGoBankrupt,
    /// No month has much less to bid for than others.
    TendersAreSpread,
    /// A careful company has use for its people's hours.
    HoursAreUsed,
    /// Its months differ.
    MonthsDiffer,
    /// A sound sales target pays.
    SoundTargetsPay,
}

/// A claim with what was measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The claim.
    #[serde(rename = "id")]
    pub claim: Claim,
    /// Whether it holds.
    pub holds: bool,
    /// The figures that decide.
    pub measured: BTreeMap<Measured, i64>,
}

impl Claim {
    /// Its name in the rulebook and in reports.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Lesson(lesson) => lesson.id(),
            Self::NoviceEndsLow => "novice",
            Self::CarefulWins => "careful",
            Self::NoArchetypeDominates => "no_archetype_dominates",
            Self::FewGoBankrupt => "few_go_bankrupt",
            Self::TendersAreSpread => "tenders_are_spread",
            Self::HoursAreUsed => "hours_are_used",
            Self::MonthsDiffer => "months_differ",
            Self::SoundTargetsPay => "sound_targets_pay",
        }
    }
}

impl Serialize for Claim {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// What the games of some seeds say of every claim.
pub fn findings(seeds: &[SeedGames]) -> Vec<Finding> {
    let of = |policy, skill| line_up(seeds, policy, skill);
    let balanced = of(Policy::Balanced, Skill::Middle);
    let at_middle: Vec<&Tally> = seeds.iter().flat_map(|games| &games[..LINE_UPS.len() - 1]).collect();
    vec![
        price_alone_loses(&balanced),
        recognition_decides(&at_middle),
        recognition_premium(&balanced),
        wrong_product_never_wins(seeds),
        share_at_least(
            Claim::Lesson(Lesson::OverreachRuins),
            Measured::Bankrupt,
            600,
            &of(Policy::Overcommitter, Skill::Middle),
            |year| year.bankrupt,
        ),
        early_matters(&balanced, &of(Policy::LateStarter, Skill::Middle)),
        focus_then_spread(&of(Policy::FocusThenSpread, Skill::Middle), &of(Policy::SpreadFromStart, Skill::Middle)),
        service_keeps(&balanced, &of(Policy::NoService, Skill::Middle)),
        credit_counts(&balanced, &of(Policy::NoCreditCheck, Skill::Middle)),
        keeping_is_cheaper(&balanced),
        winning_back_is_dear(&balanced),
        care_pays(&balanced, &of(Policy::NoCare, Skill::Middle)),
        quoting_pays(&balanced, &of(Policy::NoQuotes, Skill::Middle)),
        websites_open_doors(&balanced, &of(Policy::NoWebsites, Skill::Middle)),
        recommendations_bring_most(&of(Policy::Careful, Skill::Middle)),
        free_hours_pay(&of(Policy::Careful, Skill::Middle), &of(Policy::NoProjects, Skill::Middle)),
        share_at_least(Claim::NoviceEndsLow, Measured::LowerHalf, 800, &of(Policy::Novice, Skill::Middle), |year| {
            year.rank >= 4
        }),
        share_at_least(Claim::CarefulWins, Measured::First, 500, &of(Policy::Careful, Skill::Middle), |year| {
            year.rank == 1
        }),
        no_archetype_dominates(&of(Policy::Balanced, Skill::High)),
        few_go_bankrupt(&balanced, &of(Policy::Balanced, Skill::High)),
        tenders_are_spread(seeds),
        hours_are_used(&of(Policy::Careful, Skill::Middle)),
        months_differ(&of(Policy::Careful, Skill::Middle)),
        sound_targets_pay(&balanced, &of(Policy::CarelessTargets, Skill::Middle)),
    ]
}

fn line_up(seeds: &[SeedGames], policy: Policy, skill: Skill) -> Vec<&Tally> {
    let index = LINE_UPS
        .iter()
        .position(|&line_up| line_up == LineUp { first: policy, skill })
        .expect("every lesson has its line-up");
    seeds.iter().map(|games| &games[index]).collect()
}

/// The archetype among the five that fill the seats after the first.
fn archetype(game: &Tally, policy: Policy) -> &CompanyYear {
    game.years[1..].iter().find(|year| year.policy == policy).expect("all five archetypes play")
}

fn finding(claim: Claim, holds: bool, measured: &[(Measured, i64)]) -> Finding {
    Finding { claim, holds, measured: sort::map(measured.iter().copied()) }
}

fn share(part: usize, whole: usize) -> i64 {
    (part * 1000).checked_div(whole).unwrap_or(0) as i64
}

/// `price_cutter` ends behind `relationship` and behind `balanced` in 60 % of games each.
fn price_alone_loses(games: &[&Tally]) -> Finding {
    let behind = |other| {
        let count =
            games.iter().filter(|game| archetype(game, Policy::PriceCutter).rank > archetype(game, other).rank).count();
        share(count, games.len())
    };
    let (relationship, balanced) = (behind(Policy::Relationship), behind(Policy::Balanced));
    finding(
        Claim::Lesson(Lesson::PriceAloneLoses),
        relationship >= 600 && balanced >= 600,
        &[(Measured::BehindRelationship, relationship), (Measured::BehindBalanced, balanced)],
    )
}

/// Of close tenders, the best recognised won 70 %.
fn recognition_decides(games: &[&Tally]) -> Finding {
    let close: u32 = games.iter().map(|game| game.close).sum();
    let by_recognition: u32 = games.iter().map(|game| game.close_by_recognition).sum();
    let won = share(by_recognition as usize, close as usize);
    finding(
        Claim::Lesson(Lesson::RecognitionDecides),
        won >= 700,
        &[(Measured::BestRecognisedWon, won), (Measured::Tenders, i64::from(close))],
    )
}

/// `relationship` wins 40 % of its tenders without the lowest price.
fn recognition_premium(games: &[&Tally]) -> Finding {
    let years = || games.iter().map(|game| archetype(game, Policy::Relationship));
    let wins: u32 = years().map(|year| year.wins).sum();
    let above: u32 = years().map(|year| year.wins_above_lowest).sum();
    let part = share(above as usize, wins as usize);
    finding(
        Claim::Lesson(Lesson::RecognitionPremium),
        part >= 400,
        &[(Measured::WonWithoutLowestPrice, part), (Measured::Wins, i64::from(wins))],
    )
}

/// No award with an unmet ★.
fn wrong_product_never_wins(seeds: &[SeedGames]) -> Finding {
    let games = seeds.iter().flatten();
    let (wrong, wins) = games.fold((0, 0), |(wrong, wins), game| {
        (wrong + game.wrong_products, wins + game.years.iter().map(|year| year.wins).sum::<u32>())
    });
    finding(
        Claim::Lesson(Lesson::WrongProductNeverWins),
        wrong == 0 && wins > 0,
        &[(Measured::WrongAwards, i64::from(wrong)), (Measured::Awards, i64::from(wins))],
    )
}

/// The first seat does something in at least so many thousandths of the games.
fn share_at_least(
    claim: Claim,
    figure: Measured,
    least: i64,
    games: &[&Tally],
    is: impl Fn(&CompanyYear) -> bool,
) -> Finding {
    let part = share(games.iter().filter(|game| is(&game.years[0])).count(), games.len());
    finding(claim, part >= least, &[(figure, part)])
}

/// The same plan started 40 hours later has 20 % fewer places at the end of the first quarter. Later a market that
/// changes gives second chances.
fn early_matters(early: &[&Tally], late: &[&Tally]) -> Finding {
    let places = |games: &[&Tally]| games.iter().map(|game| game.years[0].places_early as usize).sum::<usize>();
    let fewer = 1000 - share(places(late), places(early));
    finding(Claim::Lesson(Lesson::EarlyMatters), fewer >= 200, &[(Measured::FewerPlaces, fewer)])
}

/// `focus_then_spread` wins more per bid than `spread_from_start` and ends ahead in 60 %.
fn focus_then_spread(focus: &[&Tally], spread: &[&Tally]) -> Finding {
    let per_bid = |games: &[&Tally]| {
        let (wins, bids) = games
            .iter()
            .map(|game| &game.years[0])
            .fold((0, 0), |(wins, bids), year| (wins + year.wins, bids + year.bids));
        share(wins as usize, bids as usize)
    };
    let ahead = focus.iter().zip(spread).filter(|(focus, spread)| focus.years[0].score > spread.years[0].score).count();
    let (focus_wins, spread_wins, ahead) = (per_bid(focus), per_bid(spread), share(ahead, focus.len()));
    finding(
        Claim::Lesson(Lesson::FocusThenSpread),
        focus_wins > spread_wins && ahead >= 600,
        &[(Measured::FocusWinsPerBid, focus_wins), (Measured::SpreadWinsPerBid, spread_wins), (Measured::Ahead, ahead)],
    )
}

/// The same strategy without service ends lower in 80 % of paired games.
fn service_keeps(with: &[&Tally], without: &[&Tally]) -> Finding {
    let lower = lower(with, without);
    let lost = |games: &[&Tally]| games.iter().map(|game| i64::from(game.years[0].lost)).sum::<i64>();
    finding(
        Claim::Lesson(Lesson::ServiceKeeps),
        lower >= 800,
        &[
            (Measured::WithoutEndsLower, lower),
            (Measured::LostWith, lost(with)),
            (Measured::LostWithout, lost(without)),
        ],
    )
}

/// The same strategy without care ends lower more often than not.
fn care_pays(with: &[&Tally], without: &[&Tally]) -> Finding {
    let lower = lower(with, without);
    finding(Claim::Lesson(Lesson::CarePays), lower >= 500, &[(Measured::WithoutEndsLower, lower)])
}

/// The same strategy that leaves requests for quotation alone ends lower more often than not, and sells less without
/// a tender.
fn quoting_pays(with: &[&Tally], without: &[&Tally]) -> Finding {
    let lower = lower(with, without);
    let orders = |games: &[&Tally]| games.iter().map(|game| i64::from(game.years[0].orders)).sum::<i64>();
    let (with, without) = (orders(with), orders(without));
    finding(
        Claim::Lesson(Lesson::QuotingPays),
        lower >= 500 && without < with,
        &[(Measured::WithoutEndsLower, lower), (Measured::OrdersWith, with), (Measured::OrdersWithout, without)],
    )
}

/// The same strategy without website campaigns manages 3 % fewer customers at the end of the first quarter.
fn websites_open_doors(with: &[&Tally], without: &[&Tally]) -> Finding {
    let places = |games: &[&Tally]| games.iter().map(|game| i64::from(game.years[0].places_early)).sum::<i64>();
    let enquiries = with.iter().map(|game| i64::from(game.years[0].enquiries)).sum::<i64>();
    let (with, without) = (places(with), places(without));
    let fewer = (with - without) * 1000 / with.max(1);
    finding(
        Claim::Lesson(Lesson::WebsitesOpenDoors),
        fewer >= 30,
        &[
            (Measured::FewerPlaces, fewer),
            (Measured::PlacesWith, with),
            (Measured::PlacesWithout, without),
            (Measured::Enquiries, enquiries),
        ],
    )
}

/// The same strategy with targets that are far too high or far too low ends lower in 55 % of games. The mean of the
/// points is shown and not asked for: a single bankruptcy outweighs what a rule of little weight does in many games.
fn sound_targets_pay(with: &[&Tally], without: &[&Tally]) -> Finding {
    let scores = |games: &[&Tally]| games.iter().map(|game| i64::from(game.years[0].score)).sum::<i64>();
    let gained = (scores(with) - scores(without)) / with.len().max(1) as i64;
    finding(
        Claim::SoundTargetsPay,
        lower(with, without) >= 550,
        &[(Measured::PointsGained, gained), (Measured::WithoutEndsLower, lower(with, without))],
    )
}

/// The careful company ends lower in 75 % of paired games when it leaves hours idle that nothing else needs.
fn free_hours_pay(with: &[&Tally], without: &[&Tally]) -> Finding {
    let lower = lower(with, without);
    let idle = |games| mean_of_first(games, |year| year.idle).unwrap_or(1000);
    let score = |games| mean_of_first(games, |year| Some(year.score)).unwrap_or(0);
    finding(
        Claim::Lesson(Lesson::FreeHoursPay),
        lower >= 750,
        &[
            (Measured::WithoutEndsLower, lower),
            (Measured::ScoreWith, score(with)),
            (Measured::ScoreWithout, score(without)),
            (Measured::IdleHours, idle(with)),
            (Measured::IdleHoursWithout, idle(without)),
        ],
    )
}

/// Of the first contacts of the last three months, most came by recommendation to companies that keep their
/// customers well: `careful` and `relationship`.
fn recommendations_bring_most(games: &[&Tally]) -> Finding {
    let years = || games.iter().flat_map(|game| [&game.years[0], archetype(game, Policy::Relationship)]);
    let contacts: u32 = years().map(|year| year.first_contacts).sum();
    let recommended: u32 = years().map(|year| year.recommended).sum();
    let part = share(recommended as usize, contacts as usize);
    finding(
        Claim::Lesson(Lesson::RecommendationsBringMost),
        part >= 750,
        &[(Measured::ByRecommendation, part), (Measured::FirstContacts, i64::from(contacts))],
    )
}

/// Without credit checks 30 % more is lost in bad debt.
fn credit_counts(with: &[&Tally], without: &[&Tally]) -> Finding {
    let debt = |games: &[&Tally]| games.iter().map(|game| game.years[0].bad_debt).sum::<Money>().as_yuan();
    let (with, without) = (debt(with), debt(without));
    let times = without * 1000 / with.max(1);
    finding(
        Claim::Lesson(Lesson::CreditCounts),
        times >= 1300,
        &[(Measured::TimesBadDebt, times), (Measured::WithYuan, with), (Measured::WithoutYuan, without)],
    )
}

/// A new customer costs about five times what an old one costs to keep **\[S\]**: money per first sale against
/// money per kept customer and year, four to six times.
fn keeping_is_cheaper(games: &[&Tally]) -> Finding {
    let years = || games.iter().flat_map(|game| &game.years);
    let cost: CostOfSales = years().map(|year| year.cost).sum();
    let per_first = cost.per_first().unwrap_or_default().as_yuan();
    let per_kept = cost.per_kept_year().unwrap_or_default().as_yuan();
    let times = cost.times_dearer().map_or(0, |times| i64::from(times.get()));
    let further: Money = years().map(|year| year.spent_on_sales_and_quality).sum();
    let since = CostOfSales { retention: cost.retention + further, ..cost };
    finding(
        Claim::Lesson(Lesson::KeepingIsCheaper),
        (4000..=6000).contains(&times),
        &[
            (Measured::TimesKeeping, times),
            (Measured::TimesAllSince, since.times_dearer().map_or(0, |times| i64::from(times.get()))),
            (Measured::YuanPerFirstSale, per_first),
            (Measured::YuanPerCustomerKept, per_kept),
        ],
    )
}

/// Winning a lost customer back is dear too: it costs no less than winning a new one.
fn winning_back_is_dear(games: &[&Tally]) -> Finding {
    let years = || games.iter().flat_map(|game| &game.years);
    let win_back: Money = years().map(|year| year.spent_on_win_back).sum();
    let won_back: u32 = years().map(|year| year.won_back).sum();
    let cost: CostOfSales = years().map(|year| year.cost).sum();
    let per_first = cost.per_first().unwrap_or_default().as_yuan();
    let per_won_back = win_back.share(1, i64::from(won_back.max(1))).as_yuan();
    finding(
        Claim::Lesson(Lesson::WinningBackIsDear),
        won_back > 0 && per_won_back >= per_first,
        &[
            (Measured::YuanPerFirstSale, per_first),
            (Measured::YuanPerCustomerWonBack, per_won_back),
            (Measured::WonBack, i64::from(won_back)),
        ],
    )
}

/// In how many thousandths of paired games the second ends lower: both of a pair meet the same luck, as
/// common random numbers do.
fn lower(with: &[&Tally], without: &[&Tally]) -> i64 {
    let lower = with.iter().zip(without).filter(|(with, without)| without.years[0].score < with.years[0].score);
    share(lower.count(), with.len())
}

/// The archetypes, each with the figure that says how often it is first.
const FIRSTS: [(Policy, Measured); 5] = [
    (Policy::PriceCutter, Measured::PriceCutterFirst),
    (Policy::Relationship, Measured::RelationshipFirst),
    (Policy::KeyAccount, Measured::KeyAccountFirst),
    (Policy::Sprinter, Measured::SprinterFirst),
    (Policy::Balanced, Measured::BalancedFirst),
];

/// No archetype is first in more than half of the games at the highest skill.
fn no_archetype_dominates(games: &[&Tally]) -> Finding {
    let firsts = FIRSTS.map(|(policy, figure)| {
        let count =
            games.iter().filter(|game| game.years.iter().any(|year| year.policy == policy && year.rank == 1)).count();
        (figure, share(count, games.len()))
    });
    finding(Claim::NoArchetypeDominates, firsts.iter().all(|first| first.1 <= 500), &firsts)
}

/// Bankruptcies among the five archetypes stay below one in ten.
fn few_go_bankrupt(middle: &[&Tally], high: &[&Tally]) -> Finding {
    let part = |games: &[&Tally]| {
        let bankrupt = games.iter().flat_map(|game| &game.years[1..]).filter(|year| year.bankrupt).count();
        share(bankrupt, games.len() * Policy::ARCHETYPES.len())
    };
    let (middle, high) = (part(middle), part(high));
    finding(
        Claim::FewGoBankrupt,
        middle < 100 && high < 100,
        &[(Measured::MiddleBankrupt, middle), (Measured::HighBankrupt, high)],
    )
}

/// No month of any game has fewer regular tenders than 60 % of the mean month.
fn tenders_are_spread(seeds: &[SeedGames]) -> Finding {
    let fewest = seeds.iter().flatten().map(|game| game.fewest_tenders).min().unwrap_or(0);
    finding(Claim::TendersAreSpread, fewest >= 600, &[(Measured::FewestTenders, i64::from(fewest))])
}

/// The mean of a figure of the first seat, over the games that have it; none where no game has.
fn mean_of_first(games: &[&Tally], of: impl Fn(&CompanyYear) -> Option<u32>) -> Option<i64> {
    let figures: Vec<i64> = games.iter().filter_map(|game| of(&game.years[0])).map(i64::from).collect();
    figures.iter().sum::<i64>().checked_div(figures.len() as i64)
}

/// From month 3 on a careful company has no work for at most 30 % of its people's hours.
fn hours_are_used(games: &[&Tally]) -> Finding {
    let idle = mean_of_first(games, |year| year.idle).unwrap_or(1000);
    finding(Claim::HoursAreUsed, idle <= 300, &[(Measured::IdleHours, idle)])
}

/// Between consecutive months from month 3 on a careful company's hours by kind of work move by 15 % on average.
fn months_differ(games: &[&Tally]) -> Finding {
    let moves = mean_of_first(games, |year| year.months_differ).unwrap_or(0);
    finding(Claim::MonthsDiffer, moves >= 150, &[(Measured::MixMoves, moves)])
}
