//! The figures of a lesson, over the whole class.

use super::LEAST_CASES;
use crate::contest::debrief::measure::Measure;
use crate::contest::debrief::statistics::{mean, median};
use crate::contest::submission::verify::Verified;
use crate::contest::tournament::lesson::Lesson;
use crate::insight::money::bankruptcy::{Downfall, Fell};
use game::money::Money;
use game::per_mille::PerMille;
use game::score::Figure;
use game::sort;

/// The figures of a lesson, over the whole class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonNumbers {
    /// The quarter with the lowest prices, and the others.
    PriceAlone {
        /// The cheapest quarter.
        cheapest: StudentGroup,
        /// The others.
        others: StudentGroup,
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
    },
    /// Companies that fell.
    Overreach {
        /// How many.
        fallen: u32,
        /// How they stood ([`Fell::ALL`]).
        fell: [u32; 3],
        /// Of them, those with more tied up in business than lost.
        more_tied: u32,
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
        /// Still open and in time.
        waiting: u32,
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
        /// First sales.
        first: u32,
        /// Later sales.
        retained: u32,
        /// What keeping a customer for a year cost, and what a first sale did; none of too few.
        costs: Option<Costs>,
    },
    /// Customers kept and customers won back.
    WinningBack {
        /// Customers won back.
        won_back: u32,
        /// What keeping one for a year cost, and what winning one back did; none of too few.
        costs: Option<Costs>,
    },
    /// Programmes agreed for customers managed at the end.
    Care {
        /// Customers by programme, the plainest first.
        programmes: [u32; 5],
        /// Spent on keeping customers, for each who ever ordered.
        per_customer: Money,
    },
    /// First contacts of the last three months.
    Recommendations {
        /// How many.
        contacts: u32,
        /// Of these, those that came by a recommendation.
        recommended: u32,
    },
    /// Requests for quotation.
    Quoting {
        /// How many came.
        requests: u32,
        /// Of these, quoted for.
        quoted: u32,
        /// Of these, become orders.
        ordered: u32,
    },
    /// Paid work time without a task.
    FreeHours {
        /// Its share in thousandths, the middle of the class.
        idle: Option<i64>,
    },
}

/// Some students of a class, by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StudentGroup {
    /// How many.
    pub students: u32,
    /// Their mean score.
    pub score: i64,
    /// Of them, in the lower half of the class.
    pub lower_half: u32,
}

/// What two things cost each, the one that should be cheaper first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Costs {
    /// The one.
    pub cheaper: Money,
    /// The other.
    pub dearer: Money,
}

impl Costs {
    /// Sums over the class for each case; none when there are too few of either to speak of.
    fn of((cheaper, cheap): (Money, u32), (dearer, dear): (Money, u32)) -> Option<Self> {
        let each = |money: Money, count: u32| money.share(1, i64::from(count));
        (cheap.min(dear) >= LEAST_CASES).then(|| Self { cheaper: each(cheaper, cheap), dearer: each(dearer, dear) })
    }

    /// How many times dearer the second is, in thousandths; none when the first cost nothing.
    pub fn times(self) -> Option<PerMille> {
        self.cheaper.is_positive().then(|| PerMille::rounded(self.dearer.as_fen(), self.cheaper.as_fen()))
    }
}

/// What whole customer-years of keeping customers cost a class, and how many there were.
fn kept_years(class: &[&Verified]) -> (Money, u32) {
    let months: u32 = class.iter().map(|year| year.facts.keeping.kept_months).sum();
    let spent: Money = class.iter().map(|year| year.facts.keeping.retention).sum();
    let years = months / 12;
    (spent.share(i64::from(years * 12), i64::from(months.max(1))), years)
}

/// Sums a class up for a lesson.
pub(super) fn numbers(class: &[&Verified], lesson: Lesson) -> LessonNumbers {
    let sum = |of: fn(&Verified) -> u32| class.iter().map(|year| of(year)).sum::<u32>();
    let money = |of: fn(&Verified) -> Money| class.iter().map(|year| of(year)).sum::<Money>();
    let all = |measure: Measure| class.iter().filter_map(|year| measure.of(year)).collect::<Vec<i64>>();
    let mean_of = |of: fn(&Verified) -> Option<PerMille>| {
        mean(&class.iter().filter_map(|year| of(year)).map(|rate| i64::from(rate.get())).collect::<Vec<_>>())
    };
    let each = |money: Money, count: u32| money.share(1, i64::from(count));
    match lesson {
        Lesson::PriceAloneLoses => price_alone(class),
        Lesson::RecognitionDecides => LessonNumbers::RecognitionDecides {
            tenders: sum(|year| year.facts.bidding.close),
            best_recognised: sum(|year| year.facts.bidding.close_by_recognition),
            by_chance: (sum(|year| year.facts.bidding.close_by_chance) + 500) / 1000,
            won: mean_of(|year| year.facts.bidding.recognition_won),
            lost: mean_of(|year| year.facts.bidding.recognition_lost),
        },
        Lesson::RecognitionPremium => LessonNumbers::RecognitionPremium {
            wins: sum(|year| year.wins),
            dearer: sum(|year| year.facts.bidding.dearer_wins),
            premium: mean_of(|year| year.facts.bidding.premium),
        },
        Lesson::WrongProductNeverWins => LessonNumbers::WrongProduct {
            offered: sum(|year| year.facts.bidding.wrong_products()),
            by: sum(|year| u32::from(year.facts.bidding.wrong_products() > 0)),
        },
        Lesson::OverreachRuins => {
            let falls: Vec<Downfall> = class.iter().filter_map(|year| year.facts.fall).collect();
            let count = |is: &dyn Fn(&Downfall) -> bool| falls.iter().filter(|fall| is(fall)).count() as u32;
            LessonNumbers::Overreach {
                fallen: falls.len() as u32,
                fell: Fell::ALL.map(|how| count(&|fall| fall.how() == how)),
                more_tied: count(&|fall| fall.tied() > fall.lost()),
            }
        }
        Lesson::EarlyMatters => {
            LessonNumbers::Early { first_place: median(all(Measure::FirstPlace)), places: median(all(Measure::Places)) }
        }
        Lesson::FocusThenSpread => LessonNumbers::Focus {
            industries: median(all(Measure::IndustriesEarly)),
            win_rate: PerMille::rounded(sum(|year| year.wins).into(), sum(|year| year.bids).into()),
        },
        Lesson::ServiceKeeps => LessonNumbers::Service {
            tickets: sum(|year| year.facts.keeping.tickets),
            in_time: sum(|year| year.facts.keeping.in_time),
            waiting: sum(|year| year.facts.keeping.waiting),
            lapsed: sum(|year| year.facts.keeping.lapsed),
            unhappy: sum(|year| year.facts.keeping.unhappy),
        },
        Lesson::CreditCounts => {
            let bad_debt = money(|year| year.facts.keeping.bad_debt);
            let sales = money(|year| Money::fen(year.values[Figure::Sales as usize]));
            LessonNumbers::Credit {
                buyers: sum(|year| year.facts.keeping.buyers),
                checked: sum(|year| year.facts.keeping.checked),
                bad_debt,
                rate: PerMille::rounded(bad_debt.as_fen(), sales.as_fen()),
            }
        }
        Lesson::KeepingIsCheaper => {
            let (first, retained) =
                (sum(|year| year.facts.keeping.buyers), sum(|year| year.facts.keeping.retained_sales));
            let kept = kept_years(class);
            LessonNumbers::Keeping {
                first,
                retained,
                costs: Costs::of(kept, (money(|year| year.facts.keeping.acquisition), first)),
            }
        }
        Lesson::WinningBackIsDear => {
            let won_back = sum(|year| year.facts.keeping.won_back);
            let kept = kept_years(class);
            let back = (money(|year| year.facts.keeping.win_back), won_back);
            LessonNumbers::WinningBack { won_back, costs: Costs::of(kept, back) }
        }
        Lesson::CarePays => LessonNumbers::Care {
            programmes: std::array::from_fn(|index| {
                class.iter().map(|year| year.facts.keeping.programmes[index]).sum()
            }),
            per_customer: each(money(|year| year.facts.keeping.retention), sum(|year| year.facts.keeping.buyers)),
        },
        Lesson::RecommendationsBringMost => LessonNumbers::Recommendations {
            contacts: sum(|year| year.facts.keeping.first_contacts),
            recommended: sum(|year| year.facts.keeping.recommended),
        },
        Lesson::QuotingPays => LessonNumbers::Quoting {
            requests: sum(|year| year.facts.keeping.requests),
            quoted: sum(|year| year.facts.keeping.quoted),
            ordered: sum(|year| year.facts.keeping.requests_ordered),
        },
        Lesson::FreeHoursPay => LessonNumbers::FreeHours { idle: median(all(Measure::Idle)) },
    }
}

/// The quarter of those who bid whose prices were lowest against the ceilings, and the others.
fn price_alone(class: &[&Verified]) -> LessonNumbers {
    let lower_from = class.len().div_ceil(2);
    let mut by_price: Vec<(i64, bool, i64)> = class
        .iter()
        .enumerate()
        .filter_map(|(place, year)| Some((Measure::PriceRatio.of(year)?, place >= lower_from, i64::from(year.score))))
        .collect();
    sort::ascending(&mut by_price);
    let group = |years: &[(i64, bool, i64)]| StudentGroup {
        students: years.len() as u32,
        score: mean(&years.iter().map(|year| year.2).collect::<Vec<_>>()).unwrap_or(0),
        lower_half: years.iter().filter(|year| year.1).count() as u32,
    };
    let (cheapest, others) = by_price.split_at(by_price.len() / 4);
    LessonNumbers::PriceAlone { cheapest: group(cheapest), others: group(others) }
}
