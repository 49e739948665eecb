//! Four small charts over the months that are played: the own company in colour, rivals grey and
//! only once the game is over.

use crate::ui::charts::{ChartTable, ChartText, Ink, LineChart, LineData, Series, Shape, Span, Tick};
use crate::ui::components::{EmptyState, Glyph, Panel};
use crate::ui::session::{Session, use_session};
use crate::ui::words::money::{short, yuan};
use game::company::MonthEnd;
use game::ids::CompanyId;
use game::observation::Observation;
use game::sort;
use leptos::prelude::*;
use texts::i18n::*;

/// What a chart shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Cash,
    Sales,
    Managed,
    NetWorth,
}

const ALL: [What; 4] = [What::Cash, What::Sales, What::Managed, What::NetWorth];

/// A company's month ends, and whether it fell.
#[derive(Clone, PartialEq)]
struct Course {
    company: CompanyId,
    months: Vec<MonthEnd>,
    fell: bool,
}

/// The panel of the four charts.
#[component]
pub fn Curves() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let courses = Memo::new(move |_| session.view(courses));
    let is_empty = Memo::new(move |_| courses.with(|all| all.iter().all(|course| course.months.is_empty())));
    move || {
        if is_empty.get() {
            return view! {
                <Panel class="sms-empty" title=t!(i18n, yearend.curves.title)>
                    <EmptyState
                        glyph=Glyph::Market
                        title=t!(i18n, yearend.curves.empty_title)
                        text=t!(i18n, yearend.curves.empty_text)
                    />
                </Panel>
            }
            .into_any();
        }
        view! {
            <section class="panel sms" aria-label=t!(i18n, yearend.curves.title)>
                {ALL.map(|what| view! { <Curve what courses /> }).collect_view()}
            </section>
        }
        .into_any()
    }
}

/// Month ends of all companies that may be seen, the own one last, so that it lies on top.
fn courses(seen: &Observation<'_>) -> Vec<Course> {
    let mut all: Vec<Course> = (0..seen.company_count() as u8)
        .map(CompanyId)
        .filter_map(|company| {
            let months = seen.monthly_of(company)?.to_vec();
            let fell = seen.disclosed(company)?.bankrupt.is_some();
            Some(Course { company, months, fell })
        })
        .collect();
    sort::by_key(&mut all, |course| course.company == seen.me());
    all
}

#[component]
fn Curve(what: What, courses: Memo<Vec<Course>>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let data = Memo::new(move |_| courses.with(|all| draw(i18n.get_locale(), session, what, all)));
    let text = Memo::new(move |_| courses.with(|all| describe(i18n.get_locale(), session, what, all)));
    view! {
        <div class="sm">
            <h2 class="sm__head">
                <b>{move || name(i18n.get_locale(), what)}</b>
                <span class="sub end">{move || unit(i18n.get_locale(), what)}</span>
            </h2>
            <LineChart data text shape=Shape::Small />
        </div>
    }
}

fn draw(locale: Locale, session: Session, what: What, all: &[Course]) -> LineData {
    let me = session.peek(|seen| seen.me());
    let series = all.iter().map(|course| {
        let is_own = course.company == me;
        let mut name = session.company_name(course.company);
        if let Some(last) = course.months.last().filter(|_| is_own) {
            let value = written(locale, what, last);
            // A line alone needs no name: the room is the line's.
            name = if all.len() == 1 { value } else { format!("{name} {value}") };
        }
        Series {
            name,
            ink: if is_own { Ink::Own } else { Ink::Rival },
            points: course
                .months
                .iter()
                .zip(1_u8..)
                .map(|(month, nth)| (f64::from(nth), height(what, month)))
                .collect(),
            is_ended: course.fell,
        }
    });
    let series: Vec<Series> = series.filter(|series| !series.points.is_empty()).collect();
    let heights = series.iter().flat_map(|series| series.points.iter().map(|point| point.1));
    let month = |nth: u8| Tick::new(f64::from(nth), td_string!(locale, yearend.curves.month_n, n = nth));
    let last = session.peek(|seen| seen.scenario().months);
    // A single month's end stands at the right edge.
    let first = if last == 1 { 0.0 } else { 1.0 };
    LineData {
        x: Span { from: first, to: f64::from(last) },
        y: Span::over(heights.chain([0.0])),
        x_ticks: marked(last).map(month).collect(),
        y_ticks: Vec::new(),
        bands: Vec::new(),
        levels: Vec::new(),
        series,
    }
}

/// The months that have room for their name below a small chart: each of a few, else every third, and the
/// last.
fn marked(last: u8) -> impl Iterator<Item = u8> {
    let step = if last <= 6 { 1 } else { 3 };
    (1..last).step_by(step).filter(move |&month| month + step as u8 / 2 < last).chain([last])
}

fn describe(locale: Locale, session: Session, what: What, all: &[Course]) -> ChartText {
    // The own company lies last in the chart and comes first in the table.
    let order: Vec<&Course> = all.iter().rev().collect();
    let own = order.first().map(|course| session.company_name(course.company)).unwrap_or_default();
    let latest = order.first().and_then(|course| course.months.last());
    let latest = latest.map(|month| written(locale, what, month)).unwrap_or_default();
    let months = order.iter().map(|course| course.months.len()).max().unwrap_or(0);
    let cell =
        |nth: usize| move |course: &&Course| course.months.get(nth).map_or(String::new(), |month| exact(what, month));
    let row = |nth: usize| {
        let month = td_string!(locale, yearend.curves.month_n, n = nth + 1);
        (month, order.iter().map(cell(nth)).collect())
    };
    ChartText {
        caption: String::new(),
        description: td_string!(
            locale,
            yearend.curves.description,
            what = name(locale, what),
            company = own,
            value = latest
        ),
        table_label: td_string!(locale, yearend.curves.table).to_owned(),
        table: ChartTable {
            head: td_string!(locale, yearend.curves.month).to_owned(),
            columns: order.iter().map(|course| session.company_name(course.company)).collect(),
            rows: (0..months).map(row).collect(),
        },
    }
}

fn name(locale: Locale, what: What) -> &'static str {
    match what {
        What::Cash => td_string!(locale, yearend.curves.cash),
        What::Sales => td_string!(locale, yearend.curves.sales),
        What::Managed => td_string!(locale, yearend.curves.managed),
        What::NetWorth => td_string!(locale, yearend.curves.net_worth),
    }
}

fn unit(locale: Locale, what: What) -> &'static str {
    match what {
        What::Managed => td_string!(locale, yearend.curves.count),
        _ => td_string!(locale, yearend.curves.money),
    }
}

/// The figure with as few signs as the end of a line has room for.
fn written(locale: Locale, what: What, month: &MonthEnd) -> String {
    match what {
        What::Cash => short(locale, month.cash),
        What::Sales => short(locale, month.sales),
        What::Managed => month.managed.to_string(),
        What::NetWorth => short(locale, month.net_worth),
    }
}

fn exact(what: What, month: &MonthEnd) -> String {
    match what {
        What::Cash => yuan(month.cash),
        What::Sales => yuan(month.sales),
        What::Managed => month.managed.to_string(),
        What::NetWorth => yuan(month.net_worth),
    }
}

fn height(what: What, month: &MonthEnd) -> f64 {
    match what {
        What::Cash => month.cash.as_yuan() as f64,
        What::Sales => month.sales.as_yuan() as f64,
        What::Managed => f64::from(month.managed),
        What::NetWorth => month.net_worth.as_yuan() as f64,
    }
}
