//! Recognition: how it came about, and how it moved from month to month.

use crate::study::handbook::Section;
use crate::ui::charts::{ChartTable, ChartText, Ink, Level, LineChart, LineData, Series, Shape, Span, Tick};
use crate::ui::components::{Delta, ExplainLine, Explanation};
use crate::ui::help::{Explained, HelpLink};
use crate::ui::pages::customers::row::{change, signed};
use crate::ui::session::use_session;
use crate::ui::words::figure::percent;
use game::ids::CustomerId;
use game::observation::Observation;
use game::recognition::Recognition;
use game::scenario::CurvePoint;
use game::time::{MONTH, Minute, Month};
use leptos::prelude::*;
use texts::i18n::*;

/// Recognition with its account and its curve.
#[component]
pub fn Curve(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let value =
        Memo::new(move |_| session.view(|seen| (seen.relation(customer).recognition().get(), change(seen, customer))));
    let moves = Memo::new(move |_| session.view(|seen| moves(seen, customer)));
    let rules = session.peek(|seen| (seen.scenario().relation.forming_at, seen.scenario().relation.stable_at));
    let months = session.peek(|seen| seen.scenario().months);
    let data = Memo::new(move |_| moves.with(|moves| drawing(moves, rules, months)));
    let text = Memo::new(move |_| {
        let locale = i18n.get_locale();
        moves.with(|moves| table(locale, moves, rules, value.get().0))
    });
    let account = move || session.peek(|seen| account(i18n.get_locale_untracked(), seen, customer));
    view! {
        <section>
            <h3>
                {t!(i18n, customers.file.recognition)}
                <Explained account>{move || value.get().0}</Explained>
                <Delta text=Signal::derive(move || signed(value.get().1)) />
                <span class="end"><HelpLink section=Section::Recognition /></span>
            </h3>
            <LineChart data text shape=Shape::Small />
        </section>
    }
}

/// When recognition changed and to what, up to now.
fn moves(seen: &Observation<'_>, customer: CustomerId) -> Vec<CurvePoint<Minute, Recognition>> {
    let relation = seen.relation(customer);
    let mut moves = vec![CurvePoint { at: Minute::START, is: Recognition::default() }];
    moves.extend_from_slice(&relation.details().history);
    moves.push(CurvePoint { at: seen.now(), is: relation.recognition() });
    moves
}

fn drawing(moves: &[CurvePoint<Minute, Recognition>], (forming_at, stable_at): (u16, u16), months: u8) -> LineData {
    let in_months = |at: Minute| f64::from(at.get()) / f64::from(MONTH);
    // Recognition stays as it is until it changes: steps, not slopes.
    let mut points = Vec::with_capacity(2 * moves.len());
    let mut before = 0.0;
    for point in moves {
        let (at, now) = (in_months(point.at), f64::from(point.is.get()));
        points.push((at, before));
        points.push((at, now));
        before = now;
    }
    let level = |at: u16| Level { at: f64::from(at), text: at.to_string(), ink: Ink::Threshold };
    let tick = |month: u8| Tick::new(f64::from(month) - 0.5, month.to_string());
    let step = if months <= 6 { 1 } else { 2 };
    LineData {
        x: Span { from: 0.0, to: f64::from(months) },
        y: Span { from: 0.0, to: 1000.0 },
        x_ticks: (1..=months).step_by(step).map(tick).collect(),
        y_ticks: vec![Tick::new(0.0, "0"), Tick::new(1000.0, "1000")],
        bands: Vec::new(),
        levels: vec![level(forming_at), level(stable_at)],
        series: vec![Series { name: String::new(), ink: Ink::Recognition, points, is_ended: false }],
    }
}

/// Recognition at each month's end so far, and now.
fn table(locale: Locale, moves: &[CurvePoint<Minute, Recognition>], rules: (u16, u16), now: u16) -> ChartText {
    let last = moves.last().map_or(Minute::START, |point| point.at);
    let at = |moment: Minute| {
        let before = moves.partition_point(|point| point.at <= moment);
        before.checked_sub(1).map_or(0, |index| moves[index].is.get())
    };
    let ends = Month::all().filter(|month| month.end() <= last);
    let mut rows: Vec<(String, Vec<String>)> =
        ends.map(|month| (month.number().to_string(), vec![at(month.end()).to_string()])).collect();
    rows.push((td_string!(locale, customers.file.now).to_owned(), vec![now.to_string()]));
    let (forming, stable) = rules;
    ChartText {
        caption: td_string!(locale, customers.file.curve).to_owned(),
        description: td_string!(
            locale,
            customers.file.curve_description,
            now = now,
            forming = forming,
            stable = stable
        ),
        table_label: td_string!(locale, customers.file.curve_table).to_owned(),
        table: ChartTable {
            head: td_string!(locale, customers.file.month_end).to_owned(),
            columns: vec![td_string!(locale, customers.file.recognition).to_owned()],
            rows,
        },
    }
}

/// How recognition comes of effort, and what the month's end leaves of it.
fn account(locale: Locale, seen: &Observation<'_>, customer: CustomerId) -> Explanation {
    let relation = seen.relation(customer);
    let rules = &seen.scenario().relation;
    let is_contacted = relation.details().was_contacted_in(seen.month());
    let kept = relation.details().kept_at_end_of(seen.month(), rules, &seen.scenario().care);
    let kept = percent(kept);
    let decay = if is_contacted {
        td_string!(locale, customers.file.decay_contact, rate = kept)
    } else {
        td_string!(locale, customers.file.decay_silent, rate = kept)
    };
    let line = |what: &str, amount: String| ExplainLine { what: what.to_owned(), amount };
    Explanation {
        title: td_string!(locale, customers.file.recognition).to_owned(),
        rule: td_string!(locale, customers.file.recognition_rule).to_owned(),
        lines: vec![
            line(td_string!(locale, customers.file.effort), tenths(relation.effort().get())),
            line(td_string!(locale, customers.file.half), tenths(relation.half_effort())),
            line(td_string!(locale, customers.file.decay), decay),
        ],
        sum: Some(line(td_string!(locale, customers.file.recognition), relation.recognition().get().to_string())),
    }
}

/// Thousandths with one decimal: 46.2.
fn tenths(thousandths: u32) -> String {
    format!("{}.{}", thousandths / 1000, thousandths % 1000 / 100)
}
