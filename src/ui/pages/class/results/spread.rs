//! How a figure is spread over the class.

use crate::contest::debrief::distribution::{Bin, Distribution};
use crate::contest::debrief::measure::Measure;
use crate::contest::standings::StandingsRow;
use crate::ui::charts::{BarChart, BarColumn, BarData, BarPart, ChartTable, ChartText, Ink, Tick, round_steps};
use crate::ui::components::{Choice, Panel, SelectField};
use crate::ui::words::measure::{brief, name, value};
use leptos::prelude::*;
use texts::i18n::*;

/// Columns with names below them that a drawing as wide as a phone has room for.
const NAMED: usize = 6;

/// The panel of the distribution: it follows the figure of the ranking until another is chosen.
#[component]
pub fn Spread(
    /// The class.
    rows: Memo<Vec<StandingsRow>>,
    /// The figure it is ranked by.
    #[prop(into)]
    by: Signal<Measure>,
) -> impl IntoView {
    let i18n = use_i18n();
    let of = RwSignal::new(by.get_untracked());
    Effect::new(move |_| of.set(by.get()));
    let spread = Memo::new(move |_| rows.with(|rows| Distribution::of(of.get(), rows.iter().map(|row| &*row.counts))));
    let is_there = Memo::new(move |_| spread.with(Option::is_some));
    let data = Memo::new(move |_| {
        spread.with(|spread| draw(i18n.get_locale(), of.get(), spread.as_ref().map_or(&[][..], |spread| &spread.bins)))
    });
    let text = Memo::new(move |_| {
        spread.with(|spread| {
            spread.as_ref().map(|spread| describe(i18n.get_locale(), of.get(), spread)).unwrap_or_default()
        })
    });
    let unfinished = Memo::new(move |_| rows.with(|rows| rows.iter().filter(|row| !row.counts.is_whole()).count()));
    let left_out = move || {
        let students = unfinished.get();
        (students > 0).then(|| {
            view! { <p class="panel__body sub">{t_string!(i18n, debrief.unfinished, students = students)}</p> }
        })
    };
    let content = move || {
        if is_there.get() {
            view! { <BarChart data text /> }.into_any()
        } else {
            view! { <p class="panel__body">{t!(i18n, debrief.spread.empty)}</p> }.into_any()
        }
    };
    let choices = Measure::ALL.map(|measure| Choice::new(measure, move || name(i18n.get_locale(), measure))).to_vec();
    view! {
        <Panel title=t!(i18n, debrief.spread.heading) class="is-printed">
            <div class="panel__body form">
                <SelectField
                    label=t!(i18n, debrief.spread.figure)
                    choices
                    value=of
                    on_change=move |measure| of.set(measure)
                />
            </div>
            {content}
            {left_out}
        </Panel>
    }
}

fn draw(locale: Locale, of: Measure, bins: &[Bin]) -> BarData {
    let most = bins.iter().map(|bin| bin.students).max().unwrap_or(0).max(1);
    let steps = round_steps(0.0, f64::from(most), 4);
    let every = bins.len().div_ceil(NAMED).max(1);
    let column = |(nth, bin): (usize, &Bin)| BarColumn {
        // Each name is the border at the left of its column.
        name: if nth.is_multiple_of(every) { brief(locale, of, bin.from) } else { String::new() },
        total: if bin.students > 0 { bin.students.to_string() } else { String::new() },
        parts: vec![BarPart { height: f64::from(bin.students), ink: Ink::Rival }],
    };
    BarData {
        columns: bins.iter().enumerate().map(column).collect(),
        top: steps.last().copied().unwrap_or(1.0),
        ticks: steps
            .into_iter()
            .filter(|step| step.fract() == 0.0)
            .map(|step| Tick::new(step, step.to_string()))
            .collect(),
    }
}

fn describe(locale: Locale, of: Measure, spread: &Distribution) -> ChartText {
    let full = |found| value(locale, of, found);
    let row = |bin: &Bin| {
        let range = td_string!(locale, debrief.spread.bin, from = full(bin.from), to = full(bin.to));
        (range, vec![bin.students.to_string()])
    };
    ChartText {
        caption: td_string!(
            locale,
            debrief.spread.note,
            students = spread.students,
            median = full(spread.median),
            lower = full(spread.lower_quartile),
            upper = full(spread.upper_quartile),
            least = full(spread.least),
            most = full(spread.most),
            mean = full(spread.mean)
        ),
        description: td_string!(
            locale,
            debrief.spread.description,
            measure = name(locale, of),
            students = spread.students,
            median = full(spread.median)
        ),
        table_label: td_string!(locale, debrief.spread.table).to_owned(),
        table: ChartTable {
            head: name(locale, of).to_owned(),
            columns: vec![td_string!(locale, debrief.spread.students).to_owned()],
            rows: spread.bins.iter().map(row).collect(),
        },
    }
}
