//! Two figures of the class against each other, a point a student.

use crate::contest::debrief::measure::Measure;
use crate::contest::debrief::statistics::median;
use crate::contest::debrief::{Scatter, ScatterPoint};
use crate::ui::charts::{self, ChartTable, ChartText, Ink, QuadrantChart, QuadrantData, Shape, Span};
use crate::ui::words::contest::{called, student};
use crate::ui::words::debrief::{halves, trend};
use crate::ui::words::measure::{name, value};
use leptos::prelude::*;
use texts::i18n::*;

/// The points in a field that is divided at the two medians, how they go together, and their numbers.
#[component]
pub fn ScatterFigure(scatter: Scatter) -> impl IntoView {
    let i18n = use_i18n();
    let scatter = StoredValue::new(scatter);
    let data = Memo::new(move |_| scatter.with_value(|scatter| draw(i18n.get_locale(), scatter)));
    let text = Memo::new(move |_| scatter.with_value(|scatter| describe(i18n.get_locale(), scatter)));
    let sentences = move || {
        let lines = scatter.with_value(|scatter| halves(i18n.get_locale(), scatter));
        lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! {
        <QuadrantChart data text shape=Shape::Half />
        <div class="panel__body stack">{sentences}</div>
    }
}

fn draw(locale: Locale, scatter: &Scatter) -> QuadrantData {
    let (xs, ys): (Vec<i64>, Vec<i64>) = scatter.points.iter().map(|point| (point.x, point.y)).unzip();
    let point = |point: &ScatterPoint| charts::QuadrantPoint {
        name: called(&point.student).to_owned(),
        x: point.x as f64,
        y: point.y as f64,
        ink: Ink::Rival,
    };
    let middle = |values: &[i64]| median(values.to_vec()).unwrap_or(0) as f64;
    QuadrantData {
        points: scatter.points.iter().map(point).collect(),
        x: span(&xs),
        y: span(&ys),
        divided: (middle(&xs), middle(&ys)),
        names: Default::default(),
        axes: [axis(locale, scatter.x, &xs), axis(locale, scatter.y, &ys)],
    }
}

/// A little more than the values take, so that no point lies on the frame.
fn span(values: &[i64]) -> Span {
    let Span { from, to } = Span::over(values.iter().map(|&value| value as f64));
    let air = (to - from) / 20.0;
    Span { from: from - air, to: to + air }
}

/// What an axis measures, and from where to where the class lies on it.
fn axis(locale: Locale, of: Measure, values: &[i64]) -> String {
    let border = |found: Option<&i64>| value(locale, of, found.copied().unwrap_or(0));
    let (least, most) = (border(values.iter().min()), border(values.iter().max()));
    td_string!(locale, ranking.axis, measure = name(locale, of), least = least, most = most)
}

fn describe(locale: Locale, scatter: &Scatter) -> ChartText {
    let (x, y) = (name(locale, scatter.x), name(locale, scatter.y));
    let row = |point: &ScatterPoint| {
        (student(&point.student), vec![value(locale, scatter.x, point.x), value(locale, scatter.y, point.y)])
    };
    ChartText {
        caption: trend(locale, scatter),
        description: td_string!(locale, debrief.scatter.description, students = scatter.points.len(), x = x, y = y),
        table_label: td_string!(locale, debrief.scatter.table).to_owned(),
        table: ChartTable {
            head: td_string!(locale, debrief.scatter.student).to_owned(),
            columns: vec![x.to_owned(), y.to_owned()],
            rows: scatter.points.iter().map(row).collect(),
        },
    }
}
