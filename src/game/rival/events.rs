//! What marketing does next: the event that adds most recognition for its money where a
//! tender is near, within the month's budget.

use super::budget::{has_spare_money, scaled, spent};
use super::projects;
use super::sales::has_tender;
use super::style::{EventTaste, Style};
use crate::command::Command;
use crate::finance::Reason;
use crate::ids::{CustomerId, StaffId};
use crate::observation::Observation;
use crate::people::TaskKind;
use crate::scenario::{ExhibitionSize, Size};
use crate::sort;
use crate::time::Minutes;

/// The next event, if one is worth it.
pub(super) fn next_event(seen: &Observation<'_>, style: &Style, staff: StaffId) -> Vec<Command> {
    let left = scaled(seen, style.events) - spent(seen, Reason::Marketing);
    let affordable = |task: &TaskKind| {
        let cost = seen.public_market().cost_of(task);
        cost <= left && has_spare_money(seen, style)
    };
    let (seminars, exhibitions) = match style.taste {
        EventTaste::Nothing => (false, false),
        EventTaste::Seminars => (true, false),
        EventTaste::Exhibitions => (false, true),
        EventTaste::Both => (true, true),
    };
    let seminar = seminars.then(|| seminar(seen, style)).flatten().filter(&affordable);
    let event = seminar.or_else(|| exhibitions.then(|| exhibition(seen, style, &affordable)).flatten());
    let chosen = event.or_else(|| projects::next_project(seen, style, staff));
    chosen.map(|task| Command::Queue { staff, task, after: None }).into_iter().collect()
}

fn seminar(seen: &Observation<'_>, style: &Style) -> Option<TaskKind> {
    let rule = &seen.public_market().tasks().seminar;
    let mut guests: Vec<CustomerId> = guests(seen, style).filter(|&id| seen.seminar_free(id)).collect();
    sort::by_key(&mut guests, |&id| (std::cmp::Reverse(worth(seen, id, rule.effort, rule.minutes)), id));
    guests.truncate(usize::from(rule.guests));
    let gain: i64 = guests.iter().map(|&id| worth(seen, id, rule.effort, rule.minutes)).sum();
    (guests.len() == usize::from(rule.guests) && gain > 900).then_some(TaskKind::Seminar { guests })
}

/// The exhibition with the most recognition for its money over all industries and sizes.
fn exhibition(seen: &Observation<'_>, style: &Style, affordable: &dyn Fn(&TaskKind) -> bool) -> Option<TaskKind> {
    let mut best: Option<(i64, TaskKind)> = None;
    for industry in seen.public_market().industries() {
        for size in ExhibitionSize::ALL {
            let rule = &seen.public_market().tasks().exhibition[size as usize];
            if seen.booths_left(industry, size) == 0 {
                continue;
            }
            let mut guests: Vec<CustomerId> =
                guests(seen, style).filter(|&id| seen.customer(id).industry == industry).collect();
            sort::by_key(&mut guests, |&id| (std::cmp::Reverse(worth(seen, id, rule.effort, rule.minutes)), id));
            guests.truncate(usize::from(rule.guests));
            let gain: i64 = guests.iter().map(|&id| worth(seen, id, rule.effort, rule.minutes)).sum();
            let per_money = gain * 10_000 / rule.cost.0.max(1);
            let task = TaskKind::Exhibition { size, industry, guests };
            let better = best.as_ref().is_none_or(|(most, _)| per_money > *most);
            if per_money > 700 && better && affordable(&task) {
                best = Some((per_money, task));
            }
        }
    }
    best.map(|(_, task)| task)
}

fn guests<'a>(seen: &'a Observation<'_>, style: &'a Style) -> impl Iterator<Item = CustomerId> + 'a {
    seen.customer_ids().filter(|&id| seen.has_place(id) && seen.relation(id).recognition().get() < style.enough)
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
