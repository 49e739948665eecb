//! One page a lesson (rulebook 12), with the class's own numbers instead of the tournament's.

use super::{LEAST_STUDENTS, Sample, Scatter};
use crate::contest::measure::Measure;
use crate::contest::statistics::{mean, median};
use crate::contest::verify::Verified;
use crate::insight::downfall::{Downfall, Missing};
use game::money::Money;
use game::per_mille::PerMille;
use game::score::Figure;

/// Tenders, wins or customers won back below which a count over the class says nothing.
const LEAST_CASES: u32 = 20;

/// A lesson that a class's own years can speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Taught {
    /// Price alone loses.
    PriceAloneLoses,
    /// Recognition decides.
    RecognitionDecides,
    /// Recognition earns a premium.
    RecognitionPremium,
    /// The wrong product never wins.
    WrongProductNeverWins,
    /// Winning beyond one's cash ruins.
    OverreachRuins,
    /// Being early matters.
    EarlyMatters,
    /// Focus first, then widen.
    FocusThenSpread,
    /// Service keeps customers.
    ServiceKeeps,
    /// Look at credit.
    CreditCounts,
    /// Keeping is cheaper than winning.
    KeepingIsCheaper,
    /// Winning back is dear.
    WinningBackIsDear,
    /// Care pays.
    CarePays,
}

/// A page of the debrief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonPage {
    /// The lesson.
    pub lesson: Taught,
    /// What the class shows of it.
    pub says: Sample<Evidence>,
}

/// What a class shows of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Students that it rests on.
    pub students: u32,
    /// Whether it bears the lesson out.
    pub verdict: Verdict,
    /// The figures.
    pub numbers: Numbers,
    /// Two figures of each student against each other, where the lesson is about such.
    pub scatter: Option<Scatter>,
}

/// Whether a class bears a lesson out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It does.
    Borne,
    /// It does not show either way.
    Unclear,
    /// It shows the opposite.
    Opposite,
}

/// Some students of a class, by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// How many.
    pub students: u32,
    /// Their mean score.
    pub score: i64,
    /// Of them, in the lower half of the class.
    pub lower_half: u32,
}

/// The figures of a lesson, over the whole class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// The quarter with the lowest prices, and the others.
    PriceAlone {
        /// The cheapest quarter.
        cheapest: Group,
        /// The others.
        others: Group,
    },
    /// Tenders in which two or more were within 10 % of the lowest price and one of those won.
    RecognitionDecides {
        /// How many.
        tenders: u32,
        /// Won by the best recognised.
        best_recognised: u32,
        /// As many as blind chance would have given them.
        by_chance: u32,
        /// Recognition of bids that won, the mean of students.
        won: Option<i64>,
        /// Recognition of bids that lost.
        lost: Option<i64>,
    },
    /// Wins without the lowest price.
    RecognitionPremium {
        /// All wins.
        wins: u32,
        /// Without the lowest price.
        dearer: u32,
        /// How far above it, the mean of students.
        premium: Option<i64>,
    },
    /// Bids with a product that did not fit.
    WrongProduct {
        /// Bids.
        offered: u32,
        /// Students who made them.
        by: u32,
        /// Of them, won.
        won: u32,
    },
    /// Companies that fell.
    Overreach {
        /// How many.
        fallen: u32,
        /// Where the missing money was ([`Missing::ALL`]).
        missing: [u32; 4],
    },
    /// How soon the first place was taken.
    Early {
        /// Minutes of work time, the middle of the class.
        first_place: Option<i64>,
        /// Places in all, the middle of the class.
        places: Option<i64>,
    },
    /// How many industries at first.
    Focus {
        /// Industries in the first three months, the middle of the class.
        industries: Option<i64>,
        /// Wins for each bid over the whole class, in thousandths.
        win_rate: PerMille,
    },
    /// Complaints, and customers who left unhappy.
    Service {
        /// Complaints.
        tickets: u32,
        /// Put right in time.
        in_time: u32,
        /// Left alone until they lapsed.
        lapsed: u32,
        /// Customers lost unhappy.
        unhappy: u32,
    },
    /// Credit checks and bad debt.
    Credit {
        /// Customers sold to.
        buyers: u32,
        /// Of them, checked.
        checked: u32,
        /// What was not paid.
        bad_debt: Money,
        /// Against all sales of the class.
        rate: PerMille,
    },
    /// First sales and later ones.
    Keeping {
        /// Money for each first sale.
        per_first: Money,
        /// Money for each later sale.
        per_retained: Money,
        /// How many times dearer a first sale is, in thousandths; none when a later one cost nothing.
        times: Option<PerMille>,
    },
    /// Customers kept and customers won back.
    WinningBack {
        /// Customers won back.
        regained: u32,
        /// Money for each customer kept for the year.
        per_kept: Money,
        /// Money for each customer won back.
        per_regained: Money,
        /// How many times dearer winning back is, in thousandths.
        times: Option<PerMille>,
    },
    /// Programmes agreed for customers managed at the end.
    Care {
        /// Customers by programme, the plainest first.
        programmes: [u32; 5],
        /// Spent on keeping customers, for each who ever ordered.
        per_customer: Money,
    },
}

impl Taught {
    /// All, in the order of the rulebook.
    pub const ALL: [Self; 12] = [
        Self::PriceAloneLoses,
        Self::RecognitionDecides,
        Self::RecognitionPremium,
        Self::WrongProductNeverWins,
        Self::OverreachRuins,
        Self::EarlyMatters,
        Self::FocusThenSpread,
        Self::ServiceKeeps,
        Self::CreditCounts,
        Self::KeepingIsCheaper,
        Self::WinningBackIsDear,
        Self::CarePays,
    ];

    /// The two figures that the lesson sets against each other, and which way it expects them to go.
    const fn figures(self) -> Option<(Measure, Measure, i32)> {
        match self {
            Self::PriceAloneLoses => Some((Measure::PriceLevel, Measure::Score, 1)),
            Self::RecognitionPremium => Some((Measure::Recognition, Measure::DearerWins, 1)),
            Self::EarlyMatters => Some((Measure::FirstPlace, Measure::Places, -1)),
            Self::FocusThenSpread => Some((Measure::IndustriesEarly, Measure::WinRate, -1)),
            Self::ServiceKeeps => Some((Measure::InTime, Measure::Retention, 1)),
            Self::CreditCounts => Some((Measure::Checked, Measure::BadDebtRate, -1)),
            Self::CarePays => Some((Measure::CareShare, Measure::Score, 1)),
            Self::RecognitionDecides
            | Self::WrongProductNeverWins
            | Self::OverreachRuins
            | Self::KeepingIsCheaper
            | Self::WinningBackIsDear => None,
        }
    }
}

/// The page of a lesson for a class that is sorted, the best first.
pub(super) fn page(class: &[&Verified], lesson: Taught) -> LessonPage {
    let totals = || (class.len() as u32, numbers(class, lesson));
    let says = match lesson.figures() {
        None => Sample::of(class.len() as u32, LEAST_STUDENTS, || {
            let (students, numbers) = totals();
            Evidence { students, verdict: counted(&numbers), numbers, scatter: None }
        }),
        Some((x, y, expects)) => match Scatter::of(class, x, y) {
            Sample::TooFew { students, needs } => Sample::TooFew { students, needs },
            Sample::Enough(scatter) => Sample::Enough(Evidence {
                students: scatter.points.len() as u32,
                verdict: match scatter.trend() * expects {
                    1 => Verdict::Borne,
                    -1 => Verdict::Opposite,
                    _ => Verdict::Unclear,
                },
                numbers: totals().1,
                scatter: Some(scatter),
            }),
        },
    };
    LessonPage { lesson, says }
}

/// What counts over the class say by themselves.
fn counted(numbers: &Numbers) -> Verdict {
    let verdict = |borne: bool, opposite: bool| match (borne, opposite) {
        (true, _) => Verdict::Borne,
        (false, true) => Verdict::Opposite,
        (false, false) => Verdict::Unclear,
    };
    match *numbers {
        Numbers::RecognitionDecides { tenders, best_recognised, by_chance, .. } if tenders >= LEAST_CASES => {
            // Two standard deviations of a count by chance.
            let (found, chance, all) = (i64::from(best_recognised), i64::from(by_chance), i64::from(tenders));
            let is_far = (found - chance).pow(2) * all > 4 * chance * (all - chance);
            verdict(is_far && found > chance, is_far && found < chance)
        }
        Numbers::WrongProduct { offered, won, .. } => verdict(offered > 0 && won == 0, won > 0),
        Numbers::Overreach { fallen, missing } => {
            let tied = fallen - missing[Missing::Spent as usize];
            verdict(fallen > 0 && tied * 2 > fallen, false)
        }
        Numbers::Keeping { per_first, per_retained, .. } => {
            verdict(per_retained.times(2) <= per_first && per_first.is_positive(), per_retained > per_first)
        }
        Numbers::WinningBack { regained, per_kept, per_regained, .. } if regained >= LEAST_CASES => {
            verdict(per_regained >= per_kept.times(2), per_regained < per_kept)
        }
        _ => Verdict::Unclear,
    }
}

fn numbers(class: &[&Verified], lesson: Taught) -> Numbers {
    let sum = |of: fn(&Verified) -> u32| class.iter().map(|year| of(year)).sum::<u32>();
    let money = |of: fn(&Verified) -> Money| class.iter().map(|year| of(year)).sum::<Money>();
    let all = |measure: Measure| class.iter().filter_map(|year| measure.of(year)).collect::<Vec<i64>>();
    let mean_of = |of: fn(&Verified) -> Option<PerMille>| {
        mean(&class.iter().filter_map(|year| of(year)).map(|rate| i64::from(rate.get())).collect::<Vec<_>>())
    };
    let each = |money: Money, count: u32| money.share(1, i64::from(count));
    match lesson {
        Taught::PriceAloneLoses => price_alone(class),
        Taught::RecognitionDecides => Numbers::RecognitionDecides {
            tenders: sum(|year| year.facts.bidding.close),
            best_recognised: sum(|year| year.facts.bidding.close_by_recognition),
            by_chance: (sum(|year| year.facts.bidding.close_by_chance) + 500) / 1000,
            won: mean_of(|year| year.facts.bidding.recognition_won),
            lost: mean_of(|year| year.facts.bidding.recognition_lost),
        },
        Taught::RecognitionPremium => Numbers::RecognitionPremium {
            wins: sum(|year| year.wins),
            dearer: sum(|year| year.facts.bidding.dearer_wins),
            premium: mean_of(|year| year.facts.bidding.premium),
        },
        Taught::WrongProductNeverWins => Numbers::WrongProduct {
            offered: sum(|year| year.facts.bidding.wrong_products() + year.facts.bidding.unmet_wins),
            by: sum(|year| u32::from(year.facts.bidding.wrong_products() + year.facts.bidding.unmet_wins > 0)),
            won: sum(|year| year.facts.bidding.unmet_wins),
        },
        Taught::OverreachRuins => {
            let falls: Vec<Downfall> = class.iter().filter_map(|year| year.facts.fall).collect();
            let of = |missing: Missing| falls.iter().filter(|fall| fall.missing() == missing).count() as u32;
            Numbers::Overreach { fallen: falls.len() as u32, missing: Missing::ALL.map(of) }
        }
        Taught::EarlyMatters => {
            Numbers::Early { first_place: median(all(Measure::FirstPlace)), places: median(all(Measure::Places)) }
        }
        Taught::FocusThenSpread => Numbers::Focus {
            industries: median(all(Measure::IndustriesEarly)),
            win_rate: PerMille::of(sum(|year| year.wins).into(), sum(|year| year.bids).into()),
        },
        Taught::ServiceKeeps => Numbers::Service {
            tickets: sum(|year| year.facts.keeping.tickets),
            in_time: sum(|year| year.facts.keeping.in_time),
            lapsed: sum(|year| year.facts.keeping.lapsed),
            unhappy: sum(|year| year.facts.keeping.unhappy),
        },
        Taught::CreditCounts => {
            let bad_debt = money(|year| year.facts.keeping.bad_debt);
            let sales = money(|year| Money::fen(year.values[Figure::Sales as usize]));
            Numbers::Credit {
                buyers: sum(|year| year.facts.keeping.buyers),
                checked: sum(|year| year.facts.keeping.checked),
                bad_debt,
                rate: PerMille::of(bad_debt.as_fen(), sales.as_fen()),
            }
        }
        Taught::KeepingIsCheaper => {
            let (first, retained) =
                (sum(|year| year.facts.keeping.buyers), sum(|year| year.facts.keeping.retained_sales));
            let per_first = each(money(|year| year.facts.keeping.winning), first);
            let per_retained = each(money(|year| year.facts.keeping.keeping), retained);
            Numbers::Keeping { per_first, per_retained, times: times(per_first, per_retained) }
        }
        Taught::WinningBackIsDear => {
            let regained = sum(|year| year.facts.keeping.regained);
            let per_kept = each(money(|year| year.facts.keeping.keeping), sum(|year| year.facts.keeping.buyers));
            let per_regained = each(money(|year| year.facts.keeping.regaining), regained);
            Numbers::WinningBack { regained, per_kept, per_regained, times: times(per_regained, per_kept) }
        }
        Taught::CarePays => Numbers::Care {
            programmes: std::array::from_fn(|index| {
                class.iter().map(|year| year.facts.keeping.programmes[index]).sum()
            }),
            per_customer: each(money(|year| year.facts.keeping.keeping), sum(|year| year.facts.keeping.buyers)),
        },
    }
}

/// How many times the one is the other; none of nothing.
fn times(one: Money, other: Money) -> Option<PerMille> {
    other.is_positive().then(|| PerMille::of(one.as_fen(), other.as_fen()))
}

/// The quarter of those who bid whose prices were lowest against the ceilings, and the others.
fn price_alone(class: &[&Verified]) -> Numbers {
    let lower_from = class.len().div_ceil(2);
    let mut by_price: Vec<(i64, bool, i64)> = class
        .iter()
        .enumerate()
        .filter_map(|(place, year)| Some((Measure::PriceLevel.of(year)?, place >= lower_from, i64::from(year.score))))
        .collect();
    by_price.sort_unstable();
    let group = |years: &[(i64, bool, i64)]| Group {
        students: years.len() as u32,
        score: mean(&years.iter().map(|year| year.2).collect::<Vec<_>>()).unwrap_or(0),
        lower_half: years.iter().filter(|year| year.1).count() as u32,
    };
    let (cheapest, others) = by_price.split_at(by_price.len() / 4);
    Numbers::PriceAlone { cheapest: group(cheapest), others: group(others) }
}
