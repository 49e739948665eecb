//! What marketing does next: the event that adds most recognition for its money where a
//! tender is near, within the month's budget.

use super::budget::{for_this_market, has_spare_money, scaled, spent};
use super::industries::works_in;
use super::prices;
use super::projects;
use super::sales::has_tender;
use super::style::{EventTaste, Style};
use crate::command::Command;
use crate::finance::Reason;
use crate::ids::{CustomerId, IndustryId, StaffId};
use crate::observation::Observation;
use crate::people::TaskKind;
use crate::scenario::{ExhibitionSize, Size};
use crate::sort;
use crate::time::{Minutes, Month};
use std::cell::LazyCell;

/// The next event, if one is worth it.
pub(super) fn next_event(seen: &Observation<'_>, style: &Style, staff: StaffId) -> Vec<Command> {
    let left = scaled(seen, style.events) - spent(seen, Reason::Marketing);
    let spare = LazyCell::new(|| has_spare_money(seen, style));
    let affordable =
        |task: &TaskKind| seen.public_market().cost_of(task) <= left && prices::is_worth_it(seen, task) && *spare;
    let (seminars, exhibitions) = match style.taste {
        EventTaste::Nothing => (false, false),
        EventTaste::Seminars => (true, false),
        EventTaste::Exhibitions => (false, true),
        EventTaste::Both => (true, true),
    };
    let seminars = seminars && affordable(&TaskKind::Seminar { guests: Vec::new() });
    let seminar = seminars.then(|| seminar(seen, style)).flatten();
    let event = seminar.or_else(|| exhibitions.then(|| exhibition(seen, style, &affordable)).flatten());
    let website = || (style.websites && *spare).then(|| website(seen, style)).flatten();
    let chosen = event.or_else(website).or_else(|| projects::next_project(seen, style, staff));
    chosen.map(|task| Command::Queue { staff, task, after: None }).into_iter().collect()
}

fn seminar(seen: &Observation<'_>, style: &Style) -> Option<TaskKind> {
    let rule = &seen.public_market().tasks().seminar;
    let open = open_to_more(seen, style);
    let guests = guests(seen, &open, rule.effort, rule.minutes).into_iter().filter(|guest| seen.seminar_free(guest.id));
    let (gain, guests) = invited(guests, rule.guests);
    (guests.len() == usize::from(rule.guests) && gain > 900).then_some(TaskKind::Seminar { guests })
}

/// The exhibition with the most recognition for its money over all industries and sizes.
fn exhibition(seen: &Observation<'_>, style: &Style, affordable: &dyn Fn(&TaskKind) -> bool) -> Option<TaskKind> {
    let open = LazyCell::new(|| open_to_more(seen, style));
    let sizes = ExhibitionSize::ALL.map(|size| {
        let rule = &seen.public_market().tasks().exhibition[size as usize];
        let any = TaskKind::Exhibition { size, industry: IndustryId(0), guests: Vec::new() };
        (size, rule, affordable(&any).then(|| guests(seen, &open, rule.effort, rule.minutes)))
    });
    let mut best: Option<(i64, TaskKind)> = None;
    for industry in seen.public_market().industries() {
        for (size, rule, guests) in &sizes {
            let Some(guests) = guests.as_ref().filter(|_| seen.booths_left(industry, *size) > 0) else {
                continue;
            };
            let of_industry = guests.iter().copied().filter(|guest| guest.industry == industry);
            let (gain, guests) = invited(of_industry, rule.guests);
            let per_money = gain * 10_000 / rule.cost.0.max(1);
            if per_money > 700 && best.as_ref().is_none_or(|(most, _)| per_money > *most) {
                best = Some((per_money, TaskKind::Exhibition { size: *size, industry, guests }));
            }
        }
    }
    best.map(|(_, task)| task)
}

/// The last month in which a computer company looks for new customers by its website: those of later months would
/// hardly come to buy.
const LAST_WEBSITE: Month = match Month::new(2) {
    Some(month) => month,
    None => Month::LAST,
};
/// Fitting customers from which a campaign is worth it.
const ENOUGH_FITTING: usize = 3;

/// A website campaign for the industry with most fitting customers, as long as more customers are wanted.
fn website(seen: &Observation<'_>, style: &Style) -> Option<TaskKind> {
    let managed = seen.customer_ids().filter(|&id| seen.has_place(id)).count();
    if seen.month() > LAST_WEBSITE || managed >= usize::from(for_this_market(seen, style.most_managed)) {
        return None;
    }
    let open = |id: &CustomerId| seen.places_left(*id) > 0 && seen.fits_website(*id);
    let fitting =
        |industry| seen.customer_ids().filter(|&id| seen.customer(id).industry == industry).filter(open).count();
    let task = |industry| TaskKind::WebsiteCampaign { industry };
    let is_free = |industry: &IndustryId| {
        prices::is_worth_it(seen, &task(*industry))
            && seen.could_start(&task(*industry)).is_ok()
            && !seen.planned_tasks().any(|planned| *planned == task(*industry))
    };
    let promise = |industry| fitting(industry) * if seen.has_studied(industry) { 2 } else { 1 };
    let works_in = works_in(seen, style).into_iter().filter(is_free);
    let best = works_in.max_by_key(|&industry| (promise(industry), std::cmp::Reverse(industry)))?;
    (fitting(best) >= ENOUGH_FITTING).then(|| task(best))
}

/// A customer that could be invited.
#[derive(Clone, Copy)]
struct Guest {
    id: CustomerId,
    industry: IndustryId,
    worth: i64,
}

/// Managed customers with whom more recognition is wanted.
fn open_to_more(seen: &Observation<'_>, style: &Style) -> Vec<CustomerId> {
    let open = |id: &CustomerId| seen.has_place(*id) && seen.relation(*id).recognition().get() < style.enough;
    seen.customer_ids().filter(open).collect()
}

/// All of them as they could be invited to such an event, those first to whom it is worth most.
fn guests(seen: &Observation<'_>, open: &[CustomerId], effort: u32, takes: Minutes) -> Vec<Guest> {
    let guest = |id: CustomerId| {
        let worth = worth(seen, id, effort, takes);
        Guest { id, industry: seen.customer(id).industry, worth }
    };
    let mut guests: Vec<Guest> = open.iter().copied().map(guest).collect();
    sort::by_key(&mut guests, |guest| (std::cmp::Reverse(guest.worth), guest.id));
    guests
}

/// As many of them as there are seats, with what the event is worth to them.
fn invited(guests: impl Iterator<Item = Guest>, seats: u8) -> (i64, Vec<CustomerId>) {
    let mut gain = 0;
    let invited = guests.take(usize::from(seats)).map(|guest| {
        gain += guest.worth;
        guest.id
    });
    let invited = invited.collect();
    (gain, invited)
}

/// Points of recognition gained, weighted by size and by how near a tender is.
fn worth(seen: &Observation<'_>, id: CustomerId, effort: u32, takes: Minutes) -> i64 {
    let relation = seen.relation(id);
    let gain = i64::from(relation.recognition_with(effort).get() - relation.recognition().get());
    let size = match seen.customer(id).size {
        Size::A => 4,
        Size::B => 3,
        Size::C => 2,
    };
    let in_time = seen.now() + takes < seen.month().hour(seen.public_market().tender().deadline_hour);
    let this = in_time && has_tender(seen, id, seen.month());
    let next = seen.month().next().is_some_and(|month| has_tender(seen, id, month));
    gain * size * (3 * i64::from(this) + 2 * i64::from(next) + 1) / 3
}
