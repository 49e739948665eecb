//! Tickets 服务单: what went wrong, how it was put right, and what that restores (rulebook 7).

use crate::ids::{CustomerId, TenderId};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::scenario::Service;
use crate::time::{Minute, Minutes};
use crate::world::Hidden;
use serde::{Deserialize, Serialize};

/// A ticket, counted within its company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TicketId(pub u32);

impl TicketId {
    /// Its place in its company's list.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a ticket is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// 小故障.
    #[serde(rename = "minor_fault")]
    MinorDefect,
    /// 严重故障.
    #[serde(rename = "serious_fault")]
    SeriousDefect,
    /// 履约不周: a delivery fell short of what was promised.
    Slip,
}

impl Matter {
    /// All, in the order of the rules.
    pub const ALL: [Self; 3] = [Self::MinorDefect, Self::SeriousDefect, Self::Slip];
}

/// How it is put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// 解释致歉.
    Explain,
    /// 维修.
    Repair,
    /// 换货.
    Replace,
    /// 退款.
    Refund,
    /// 补偿.
    Compensate,
}

impl Remedy {
    /// All, in the order of the rules.
    pub const ALL: [Self; 5] = [Self::Explain, Self::Repair, Self::Replace, Self::Refund, Self::Compensate];

    /// Whether it makes sense for that matter: a late delivery cannot be repaired.
    pub const fn suits(self, matter: Matter) -> bool {
        !matches!((self, matter), (Self::Repair | Self::Replace, Matter::Slip))
    }
}

/// A ticket in the service queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// Its name within the company.
    pub id: TicketId,
    /// For which contract.
    pub contract: TenderId,
    /// What it is about.
    pub matter: Matter,
    /// When the customer complained.
    pub opened: Minute,
    /// What the faulty part is worth at the contract's price.
    pub part: Money,
    /// Whether the warranty covers it; else the work is billed.
    pub in_warranty: bool,
    /// Whether it came by way of the authority, with a fine.
    pub by_authority: bool,
    /// How much perception it cost: what a good remedy gives back.
    pub(crate) loss: Hidden<PerMille>,
    /// When somebody first answered.
    pub responded: Option<Minute>,
    /// How it stands.
    pub state: TicketState,
}

/// How a ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TicketState {
    /// The customer waits.
    Open,
    /// It was put right.
    Settled {
        /// When.
        at: Minute,
        /// How.
        remedy: Remedy,
        /// What was paid for it, or earned when billed.
        cost: Money,
    },
    /// It was not settled within four weeks, answered or not.
    Lapsed {
        /// When.
        at: Minute,
    },
}

/// What handling a ticket brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handling {
    /// Chance in thousandths that the customer stays.
    pub stays: u32,
    /// Perception given back; never more than was lost.
    pub restored: PerMille,
    /// What comes on top, once in a relation: second satisfaction 二度满意.
    pub lifts: PerMille,
    /// How fair the remedy is.
    pub fairness: PerMille,
}

impl Ticket {
    /// The customer.
    pub const fn customer(&self) -> CustomerId {
        self.contract.customer
    }

    /// Whether the customer still waits.
    pub fn is_open(&self) -> bool {
        self.state == TicketState::Open
    }

    /// Working days that count for the speed when it is settled at `at`: until the first answer if
    /// the remedy followed soon, else until the remedy.
    pub fn days_counted(&self, rules: &Service, at: Minute) -> u32 {
        let until = match self.responded {
            Some(responded) if at <= responded + Minutes::days(rules.settle_days) => responded,
            _ => at,
        };
        (until - self.opened).days_begun()
    }

    /// When it lapses if still open.
    pub fn lapses_at(&self, rules: &Service) -> Minute {
        self.opened + Minutes::days(rules.lapse_days)
    }
}

/// What a remedy at `at` brings for a ticket that cost so much perception: [`handling`] with the market's measures of
/// what is due and what the remedy gives.
pub fn handled(rules: &Service, ticket: &Ticket, loss: PerMille, remedy: Remedy, at: Minute) -> Handling {
    let due = rules.due[ticket.matter as usize];
    handling(rules, due, rules.remedies[remedy as usize].redress, ticket.days_counted(rules, at), loss)
}

/// What it brings to give so much redress within so many working days, where so much is due (in steps) and so much
/// perception was lost: speed decides who stays and how much comes back (on the spot about 70 % stay **\[S\]**), and
/// what is fair counts more than what is generous **\[S\]**: too little lowers both, too much adds nothing to them. What is
/// quick, fair and generous may lift a customer a little above where it was ([`crate::scenario::SecondSatisfaction`]).
pub fn handling(rules: &Service, due: u8, redress: u8, days: u32, loss: PerMille) -> Handling {
    let speed = rules.speed.iter().find(|speed| days <= speed.days).or(rules.speed.last());
    let (stays, restores) = speed.map_or((0, 0), |speed| (speed.stay.get(), speed.restores.get()));
    let short = i32::from(due.saturating_sub(redress));
    let generous = redress >= due.saturating_add(rules.second_satisfaction.generous);
    let is_excellent = generous && days <= rules.second_satisfaction.days;
    let fairness = (1000 - short * rules.unfair_per_step.get()).clamp(0, 1000);
    Handling {
        stays: (stays * fairness / 1000).clamp(0, 1000) as u32,
        restored: PerMille::new(loss.get() * restores / 1000 * fairness / 1000),
        fairness: PerMille::new(fairness),
        lifts: if is_excellent { rules.second_satisfaction.lifts } else { PerMille::ZERO },
    }
}

/// The mildest remedy that is fair for that matter.
pub fn fair_remedy(rules: &Service, matter: Matter) -> Remedy {
    let fair = |remedy: &Remedy| {
        remedy.suits(matter) && rules.remedies[*remedy as usize].redress >= rules.due[matter as usize]
    };
    let fair = Remedy::ALL.into_iter().filter(fair);
    fair.min_by_key(|&remedy| rules.remedies[remedy as usize].redress).unwrap_or(Remedy::Refund)
}

/// What a remedy costs the company; negative when the work is billed (rulebook 7).
pub fn cost_of_remedy(rules: &Service, ticket: &Ticket, remedy: Remedy) -> Money {
    let rule = &rules.remedies[remedy as usize];
    let cost = rule.work.cost.money() + ticket.part.per_mille(rule.part);
    let billable = matches!(remedy, Remedy::Repair | Remedy::Replace) && !ticket.in_warranty;
    if billable { cost - cost.per_mille(rules.billed) } else { cost }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::time::Month;

    /// What the ticket cost in perception.
    const LOSS: PerMille = PerMille::new(200);

    fn ticket(matter: Matter) -> Ticket {
        Ticket {
            id: TicketId(0),
            contract: TenderId::regular(CustomerId(0), Month::FIRST),
            matter,
            opened: Minute::START,
            part: Money::yuan(10_000),
            in_warranty: true,
            by_authority: false,
            loss: Hidden::new(LOSS),
            responded: None,
            state: TicketState::Open,
        }
    }

    #[test]
    fn second_satisfaction_takes_speed_and_more_than_is_due() {
        let rules = &Scenario::formal().service;
        for (matter, remedy, days, lifts) in [
            (Matter::SeriousDefect, Remedy::Refund, 1, true),
            (Matter::SeriousDefect, Remedy::Replace, 1, false),
            (Matter::SeriousDefect, Remedy::Refund, 2, false),
            (Matter::MinorDefect, Remedy::Replace, 1, true),
            (Matter::MinorDefect, Remedy::Explain, 1, false),
        ] {
            let handling = handled(rules, &ticket(matter), LOSS, remedy, Minute::START + Minutes::days(days));
            assert_eq!(handling.lifts > PerMille::ZERO, lifts, "{matter:?} {remedy:?} after {days} days");
        }
    }

    #[test]
    fn speed_and_fairness_keep_the_customer() {
        let rules = &Scenario::formal().service;
        let at = |days| Minute::START + Minutes::days(days);
        let full = handled(rules, &ticket(Matter::SeriousDefect), LOSS, Remedy::Replace, at(1));
        assert_eq!((full.stays, full.restored, full.fairness), (700, PerMille::new(200), PerMille::ONE));
        let generous = handled(rules, &ticket(Matter::SeriousDefect), LOSS, Remedy::Refund, at(1));
        assert_eq!(Handling { lifts: PerMille::ZERO, ..generous }, full, "too much adds nothing to what comes back");
        let mean = handled(rules, &ticket(Matter::SeriousDefect), LOSS, Remedy::Explain, at(1));
        assert!(mean.stays < full.stays && mean.restored < full.restored);
        let mut before = full;
        for days in [4, 9, 19] {
            let later = handled(rules, &ticket(Matter::SeriousDefect), LOSS, Remedy::Replace, at(days));
            assert!(later.stays < before.stays && later.restored < before.restored, "{days} days");
            before = later;
        }
    }

    /// A serious defect that took 200; redress 3 is due, each step less costs 300 of fairness.
    #[test]
    fn a_quick_and_fair_remedy_keeps_more_customers() {
        let rules = &Scenario::formal().service;
        for (remedy, days, stays, restored) in [
            // On the spot 700 and all; within a week 600 and 800, two weeks 450 and 600, four 250 and 350.
            (Remedy::Replace, 1, 700, 200),
            (Remedy::Replace, 5, 600, 160),
            (Remedy::Compensate, 10, 450, 120),
            (Remedy::Refund, 20, 250, 70),
            // A repair is one step short: 700 of 700 and of 200; explaining is two: 400.
            (Remedy::Repair, 1, 490, 140),
            (Remedy::Repair, 5, 420, 112),
            (Remedy::Explain, 1, 280, 80),
            (Remedy::Explain, 20, 100, 28),
        ] {
            let handling =
                handled(rules, &ticket(Matter::SeriousDefect), LOSS, remedy, Minute::START + Minutes::days(days));
            assert_eq!((handling.stays, handling.restored.get()), (stays, restored), "{remedy:?} after {days} days");
        }
    }

    #[test]
    fn an_answer_on_the_spot_counts_when_the_remedy_follows_soon() {
        let rules = &Scenario::formal().service;
        let answered = Ticket { responded: Some(Minute::START + Minutes::hours(2)), ..ticket(Matter::MinorDefect) };
        let soon = handled(rules, &answered, LOSS, Remedy::Repair, Minute::START + Minutes::days(3));
        let late = handled(rules, &answered, LOSS, Remedy::Repair, Minute::START + Minutes::days(9));
        assert_eq!(soon.stays, 700);
        assert!(late.stays < soon.stays);
    }

    #[test]
    fn work_out_of_warranty_is_billed() {
        let rules = &Scenario::formal().service;
        let covered = ticket(Matter::MinorDefect);
        let billed = Ticket { in_warranty: false, ..covered.clone() };
        assert!(cost_of_remedy(rules, &covered, Remedy::Repair).is_positive());
        assert!(cost_of_remedy(rules, &billed, Remedy::Repair).is_negative());
        assert!(cost_of_remedy(rules, &billed, Remedy::Refund).is_positive(), "a refund is never billed");
    }
}
