//! The month's dates above the lanes, and their lines through them.

use crate::insight::planning::dates::{Date, DateKind, dates};
use crate::ui::session::use_session;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::task::{self as words, hour_in};
use game::observation::Observation;
use game::time::{HOUR, MONTH, Minute};
use leptos::prelude::*;
use texts::i18n::*;

/// Dates closer together than this many hours share one mark.
const CLOSE: u32 = 22;
/// The hours of a month.
const MONTH_HOURS: u32 = MONTH / HOUR;
/// From this hour on the month's end stands.
const END_FROM: u32 = 142;
/// The words of a mark take so many hours at least.
const LEAST_ROOM: u32 = 20;
/// A mark from this hour on leaves no room for it in the same line.
const LAST_BESIDE: u32 = 124;

/// One mark: the first date of a few that lie close together.
#[derive(Clone, Debug, PartialEq, Eq)]
struct DateMark {
    hour: String,
    class: &'static str,
    title: String,
    sub: String,
    more: u32,
    /// From which hour it stands.
    from: u32,
    /// Over how many hours.
    room: u32,
    /// In which line.
    line: u8,
    /// Whether it stands so near the edge that it ends there.
    is_late: bool,
}

/// The marks of the dates still ahead.
#[component]
pub fn DateMarks(
    /// The minute it is.
    now: Memo<Minute>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    // What is left is told in whole hours: the marks need not follow every minute.
    let marks = Memo::new(move |_| {
        now.track();
        session.view(|seen| marks(i18n.get_locale(), seen))
    });
    let mark = move |mark: DateMark| {
        let hour = mark.hour.clone();
        let (from, room, line) = (mark.from, mark.room, mark.line);
        let more = (mark.more > 0).then(|| t_string!(i18n, desk.date.more, count = mark.more));
        let sub = [Some(mark.sub), more].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        view! {
            <li class=mark.class class:mark--late=mark.is_late style=format!("--s:{from};--d:{room};--line:{line}") data-h=hour>
                <b>{mark.title}</b>
                <span>{sub}</span>
            </li>
        }
    };
    view! {
        <div class="plan__corner plan__corner--2"><b>{t!(i18n, desk.dates)}</b></div>
        <ol class="plan__marks" aria-label=t!(i18n, desk.dates)>
            {move || marks.get().into_iter().map(mark).collect_view()}
        </ol>
    }
}

/// The lines of the dates through the lanes.
#[component]
pub fn Poles() -> impl IntoView {
    let session = use_session();
    let poles = Memo::new(move |_| {
        session.view(|seen| {
            let pole = |date: Date| (hour_in(seen.now(), date.at), pole_class(&date.what));
            dates(seen).into_iter().map(pole).collect::<Vec<_>>()
        })
    });
    let pole = |(hour, class): (String, &'static str)| view! { <i class=class style=format!("--h:{hour}")></i> };
    move || poles.get().into_iter().map(pole).collect_view()
}

/// The dates as marks; those too close to the one before are counted there.
fn marks(locale: Locale, seen: &Observation<'_>) -> Vec<DateMark> {
    let mut marks: Vec<(Minute, DateMark)> = Vec::new();
    let dates = dates(seen);
    let end = seen.month().end();
    for date in &dates {
        let close = marks.last().is_some_and(|(at, _)| (date.at - *at).get() < CLOSE * 60);
        match marks.last_mut() {
            // The month's end stands at the right edge and has room of its own.
            Some((at, mark)) if close && date.at < end => {
                mark.more += 1;
                if let DateKind::Deadline { .. } = date.what {
                    let more = mark.more;
                    *at = date.at;
                    *mark = DateMark { more, ..words_of(locale, seen, date) };
                }
            }
            _ => marks.push((date.at, words_of(locale, seen, date))),
        }
    }
    let mut marks: Vec<DateMark> = marks.into_iter().map(|(_, mark)| mark).collect();
    set_out(&mut marks);
    marks
}

/// Gives each mark the hours up to the next, so that none is cut. The month's end has the last of them, and a line of
/// its own where another needs them.
fn set_out(marks: &mut [DateMark]) {
    let Some((end, others)) = marks.split_last_mut() else { return };
    let is_beside = others.last().is_none_or(|last| last.from <= LAST_BESIDE);
    (end.from, end.room, end.line) = (END_FROM, MONTH_HOURS - END_FROM, if is_beside { 1 } else { 2 });
    let mut next = if is_beside { END_FROM } else { MONTH_HOURS };
    let mut others = others;
    // The last of them may stand so near the edge that its words would run down letter by letter: it ends there instead,
    // on a line of its own where another stands.
    if let Some((last, before)) = std::mem::take(&mut others).split_last_mut() {
        if next.saturating_sub(last.from) < LEAST_ROOM {
            (last.from, last.room, last.is_late) = (next.saturating_sub(LEAST_ROOM), LEAST_ROOM, true);
            let is_crowded = before.last().is_some_and(|one| one.from + CLOSE > last.from);
            match is_crowded {
                true => (last.line, end.line) = (2, 3),
                false => next = last.from,
            }
        } else {
            last.room = next.saturating_sub(last.from);
            next = last.from;
        }
        others = before;
    }
    for mark in others.iter_mut().rev() {
        mark.room = next.saturating_sub(mark.from).max(1);
        next = mark.from;
    }
}

fn words_of(locale: Locale, seen: &Observation<'_>, date: &Date) -> DateMark {
    let left = || (date.at - seen.now()).get() / 60;
    let mark = |class, title: String, sub: String| DateMark {
        hour: hour_in(seen.now(), date.at.min(seen.month().end())),
        class,
        title,
        sub,
        more: 0,
        from: date.at.in_month().get() / HOUR,
        room: 1,
        line: 1,
        is_late: false,
    };
    match &date.what {
        DateKind::Deadline { tenders, .. } if tenders.is_empty() => mark(
            "mark mark--seal",
            td_string!(locale, desk.date.deadline_none).to_owned(),
            td_string!(locale, desk.date.no_place).to_owned(),
        ),
        DateKind::Deadline { tenders, sealed } => mark(
            "mark mark--seal",
            td_string!(locale, desk.date.deadline, count = tenders.len()),
            td_string!(
                locale,
                desk.date.deadline_sub,
                sealed = *sealed,
                open = tenders.len().saturating_sub((*sealed).into())
            ),
        ),
        DateKind::ReTenderDeadline { tenders, .. } => {
            let customer = tenders.first().map(|tender| words::short(locale, seen, tender.customer));
            let sub = match customer {
                Some(customer) => td_string!(locale, desk.date.re_tender_sub, customer = customer, hours = left()),
                None => td_string!(locale, desk.date.no_place).to_owned(),
            };
            mark("mark mark--warn", td_string!(locale, desk.date.re_tender).to_owned(), sub)
        }
        DateKind::Due { contract, left } => mark(
            "mark",
            td_string!(locale, desk.date.due).to_owned(),
            td_string!(
                locale,
                desk.date.due_sub,
                customer = words::short(locale, seen, contract.customer),
                left = *left
            ),
        ),
        DateKind::Arrival { product, quantity } => {
            let product = seen.scenario().product(*product).map(|product| name(locale, &product.name));
            mark(
                "mark",
                td_string!(locale, desk.date.arrival).to_owned(),
                td_string!(locale, desk.date.arrival_sub, product = product.unwrap_or_default(), count = *quantity),
            )
        }
        DateKind::MonthEnd { cost } => {
            mark("mark mark--end", td_string!(locale, desk.date.end).to_owned(), yuan(-*cost))
        }
    }
}

const fn pole_class(what: &DateKind) -> &'static str {
    match what {
        DateKind::Deadline { .. } => "pole pole--seal",
        DateKind::ReTenderDeadline { .. } => "pole pole--warn",
        _ => "pole",
    }
}
