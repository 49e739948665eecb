//! Early signs that a customer is leaving **\[S\]** (rulebook 7): its orders to the company fall while its
//! total does not; it orders elsewhere, waits for an answer, says that it is not content, or hears nothing.

use super::urgency::Urgency;
use crate::insight::analytics::buyers::expected_retention;
use crate::insight::planning::customer_work::contact_planned;
use game::care::{Survey, TicketId, TicketState, customer_value};
use game::event::{Event, TimedEvent};
use game::ids::{CompanyId, CustomerId};
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::relation::{OrderTrend, order_trend};
use game::score::{margins, yearly};
use game::sort;
use game::time::{MONTH, Minute, Minutes, Month};

/// A customer that may be going.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// The customer.
    pub customer: CustomerId,
    /// How pressing the worst of the signs is.
    pub urgency: Urgency,
    /// The signs, the worst first.
    pub signs: Vec<Sign>,
    /// The lifetime value that would go with it.
    pub at_stake: Money,
}

/// One sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Orders to the company fell from one period to the next, and what the customer orders in all did not.
    OrdersFall {
        /// What it ordered in both.
        trend: OrderTrend,
        /// Months of a period.
        months: u8,
    },
    /// It ordered without a tender from somebody else in the last three months.
    OrderedElsewhere {
        /// How often.
        times: u32,
        /// The last time.
        at: Minute,
        /// From whom then; none from outside the market.
        from: Option<CompanyId>,
    },
    /// It waits for a complaint to be settled.
    Waits {
        /// Which.
        ticket: TicketId,
        /// Begun working days.
        days: u32,
    },
    /// A complaint was not settled within four weeks, in the last three months.
    Ignored {
        /// Which.
        ticket: TicketId,
        /// When it lapsed.
        at: Minute,
        /// Whether it had been answered; else it was left alone.
        answered: bool,
    },
    /// It was asked, and its loyalty does not keep it.
    Discontent {
        /// Satisfaction C = b ÷ a as measured.
        satisfaction: PerMille,
        /// Loyalty as measured, in thousandths.
        loyalty: PerMille,
        /// When.
        at: Minute,
    },
    /// The place falls free at the end of this month or the next if nobody gets in touch.
    PlaceFalls {
        /// At the end of which month.
        month: Month,
    },
    /// The relation is in decline for want of contact.
    NoContact {
        /// When the last contact was.
        since: Minute,
    },
}

/// Why a relationship is in decline 退化期, by what can be seen of it; each ends with what heals it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeclineCause {
    /// No contact: ends with the next one.
    Silence,
    /// The customer is unhappy: it said so when asked, or a complaint was left alone. Ends when it is content
    /// again.
    Unhappiness,
    /// Its orders go to others: ends when it orders here, or a tender of it is won.
    OrdersElsewhere,
}

/// The ways in which a relationship is in decline, as far as the company can know; none while it is not.
pub fn decline(seen: &Observation<'_>, customer: CustomerId) -> Vec<DeclineCause> {
    let relation = seen.relation(customer).details();
    let is_ignored = || ticket_signs(seen, customer).any(|sign| matches!(sign, Sign::Ignored { .. }));
    let is_unhappy = relation.lost.is_none() && (discontent(seen, customer).is_some() || is_ignored());
    let causes = [
        (relation.decline.is_some(), DeclineCause::Silence),
        (is_unhappy, DeclineCause::Unhappiness),
        (relation.orders_elsewhere.is_some(), DeclineCause::OrdersElsewhere),
    ];
    causes.into_iter().filter_map(|(is, cause)| is.then_some(cause)).collect()
}

/// That the customer was asked and its loyalty does not keep it.
fn discontent(seen: &Observation<'_>, customer: CustomerId) -> Option<Sign> {
    let survey = seen.relation(customer).details().survey?;
    let (satisfaction, loyalty) = (survey.acsi.satisfaction, survey.acsi.loyalty);
    is_at_risk(seen, survey).then_some(Sign::Discontent { satisfaction, loyalty, at: survey.at })
}

fn is_at_risk(seen: &Observation<'_>, survey: Survey) -> bool {
    survey.acsi.loyalty < seen.scenario().repeat.at_risk_below
}

/// For how long what happened still counts as a sign.
const FRESH: Minutes = Minutes::new(3 * MONTH);

/// All managed customers that may be going: the most pressing first, then the dearest.
pub fn warnings(seen: &Observation<'_>) -> Vec<Warning> {
    if seen.is_over() || seen.is_bankrupt() {
        return Vec::new();
    }
    let margins = margins(seen.scenario(), seen.company());
    let of = |customer: CustomerId| warning_of(seen, customer, margins[customer.index()]);
    let mut warnings: Vec<Warning> = seen.customer_ids().filter_map(of).collect();
    sort::by_key(&mut warnings, |warning| (warning.urgency, std::cmp::Reverse(warning.at_stake), warning.customer));
    warnings
}

/// The warning of one customer; none when nothing is amiss, or when it is not managed.
pub fn warning(seen: &Observation<'_>, customer: CustomerId) -> Option<Warning> {
    warnings(seen).into_iter().find(|warning| warning.customer == customer)
}

fn warning_of(seen: &Observation<'_>, customer: CustomerId, margin: Money) -> Option<Warning> {
    if !seen.has_place(customer) {
        return None;
    }
    let mut signs = signs(seen, customer);
    sort::by_key(&mut signs, |sign| urgency(seen, sign));
    let urgency = urgency(seen, signs.first()?);
    let at_stake = customer_value(
        yearly(seen.scenario(), margin),
        expected_retention(seen, customer),
        seen.scenario().repeat.discount,
    );
    Some(Warning { customer, urgency, signs, at_stake })
}

/// How pressing a sign is: danger means that the customer may be gone at the month's end.
fn urgency(seen: &Observation<'_>, sign: &Sign) -> Urgency {
    let late = seen.scenario().service.lapse_days / 2;
    match *sign {
        Sign::Ignored { .. } | Sign::Discontent { .. } => Urgency::Danger,
        Sign::Waits { days, .. } if days > late => Urgency::Danger,
        Sign::PlaceFalls { month } if month == seen.month() => Urgency::Danger,
        Sign::Waits { .. } | Sign::OrderedElsewhere { .. } | Sign::OrdersFall { .. } => Urgency::Soon,
        Sign::PlaceFalls { .. } | Sign::NoContact { .. } => Urgency::Calm,
    }
}

fn signs(seen: &Observation<'_>, customer: CustomerId) -> Vec<Sign> {
    let relation = seen.relation(customer).details();
    let mut signs = Vec::new();
    signs.extend(ticket_signs(seen, customer));
    signs.extend(discontent(seen, customer));
    signs.extend(elsewhere(seen, customer));
    let rules = &seen.scenario().relation;
    let falls = orders(seen, customer).filter(|trend| trend.falls(rules));
    let months = rules.fall_period(seen.scenario().months);
    signs.extend(falls.map(|trend| Sign::OrdersFall { trend, months }));
    let cared_for = seen.standing_orders().call.contains(&customer) || contact_planned(seen, customer);
    if !cared_for {
        let next = seen.month().number() + 1;
        let falls = seen.place_fall(customer).filter(|fall| fall.is_silent).map(|fall| fall.at.month());
        let falls = falls.filter(|month| month.number() <= next);
        signs.extend(falls.map(|month| Sign::PlaceFalls { month }));
        // Decline began at a month's end; the silence, with the last contact.
        let silent = relation.decline.map(|decline| relation.last_contact.unwrap_or(decline));
        signs.extend(silent.map(|since| Sign::NoContact { since }));
    }
    signs
}

fn ticket_signs(seen: &Observation<'_>, customer: CustomerId) -> impl Iterator<Item = Sign> {
    let now = seen.now();
    // A complaint that was left alone tells nothing more once the customer was asked and is content.
    let survey = seen.relation(customer).details().survey;
    let content_at = survey.filter(|survey| !is_at_risk(seen, *survey)).map(|survey| survey.at);
    seen.tickets_of(customer).filter_map(move |ticket| match ticket.state {
        TicketState::Open => Some(Sign::Waits { ticket: ticket.id, days: (now - ticket.opened).days_begun() }),
        TicketState::Lapsed { at } if now <= at + FRESH && content_at.is_none_or(|asked| asked <= at) => {
            Some(Sign::Ignored { ticket: ticket.id, at, answered: ticket.responded.is_some() })
        }
        _ => None,
    })
}

fn elsewhere(seen: &Observation<'_>, customer: CustomerId) -> Option<Sign> {
    let fresh = seen.feed().iter().rev().take_while(|told| seen.now() <= told.at + FRESH);
    let mut told = fresh.filter_map(|TimedEvent { at, event }| match *event {
        Event::OrderedElsewhere { customer: who, from } if who == customer => Some((*at, from)),
        _ => None,
    });
    let (at, from) = told.next()?;
    Some(Sign::OrderedElsewhere { times: 1 + told.count() as u32, at, from })
}

/// How the orders of a managed customer moved; none before two periods of months are finished.
pub fn orders(seen: &Observation<'_>, customer: CustomerId) -> Option<OrderTrend> {
    let (here, in_all) = (seen.company().ordered_by(customer), seen.ordered_in_all(customer)?);
    order_trend(seen.scenario(), &here, in_all, seen.month().index())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, complaint, complaint_in, game, queue, run_to, win_place};
    use game::command::Command;
    use game::people::TaskKind;
    use game::scenario::{Draft, Role, Scenario};

    #[test]
    fn a_place_about_to_fall_free_is_a_sign_until_a_call_is_planned() {
        let mut world = game(1);
        let customer = CustomerId(1);
        win_place(&mut world, ME, customer);
        assert_eq!(warning(&world.observe(ME), customer), None, "fresh");
        let falls = world.observe(ME).place_fall(customer).expect("a place is held").at.month();
        run_to(&mut world, falls.opening().get() + 60);
        let found = warning(&world.observe(ME), customer).expect("nobody has been in touch");
        assert_eq!((found.urgency, found.signs[0]), (Urgency::Danger, Sign::PlaceFalls { month: falls }));
        assert!(found.signs.iter().any(|sign| matches!(sign, Sign::NoContact { .. })));
        queue(&mut world, ME, 0, TaskKind::Call { customer, contact: game::ids::ContactId(0) });
        assert_eq!(warning(&world.observe(ME), customer), None, "a call is planned");
    }

    /// A customer that nothing drives away: a complaint left alone is a sign of unhappiness until it has said that it is content.
    #[test]
    fn a_survey_that_finds_the_customer_content_ends_what_a_lapsed_complaint_told() {
        let mut draft = Draft::clone(&Scenario::formal().standing_still());
        (draft.repeat.at_risk_below, draft.service.lapse_stay) = (PerMille::ZERO, PerMille::ONE);
        let mut world = complaint_in(&Scenario::check(draft).expect("a sound market"));
        let opened = world.observe(ME).service_queue()[0];
        let (customer, lapses) = (opened.customer(), opened.lapses_at(&world.scenario().service));
        run_to(&mut world, lapses.get() + 1);
        let is_unhappy =
            |world: &game::world::World| decline(&world.observe(ME), customer).contains(&DeclineCause::Unhappiness);
        assert!(is_unhappy(&world), "the complaint was left alone");
        let seen = world.observe(ME);
        let by = seen.people().find(|person| person.role == Role::Service).expect("somebody serves").id;
        queue(&mut world, ME, by.0, TaskKind::Survey { customer, contacts: 2 });
        let until = world.now() + Minutes::days(3);
        run_to(&mut world, until.get());
        let survey = world.observe(ME).relation(customer).details().survey.expect("it was asked");
        assert!(survey.acsi.loyalty >= world.scenario().repeat.at_risk_below, "{survey:?}");
        assert!(!is_unhappy(&world), "it says that it is content");
    }

    #[test]
    fn a_complaint_left_alone_grows_into_danger() {
        let mut world = complaint();
        let urgency = |world: &game::world::World| warnings(&world.observe(ME)).first().map(|warning| warning.urgency);
        let opened = world.observe(ME).service_queue()[0];
        let (customer, at) = (opened.customer(), opened.opened);
        world
            .apply(
                ME,
                &Command::StandingOrder(game::standing_orders::StandingOrder::Call {
                    customer,
                    switch: game::standing_orders::Switch::On,
                }),
            )
            .expect("always allowed");
        assert_eq!(urgency(&world), Some(Urgency::Soon));
        run_to(&mut world, (at + Minutes::days(15)).get());
        assert_eq!(urgency(&world), Some(Urgency::Danger));
    }
}
