//! The class in its order: a line a student, the first of a large class at once and all on demand.

use crate::browser::date;
use crate::contest::debrief::measure::Measure;
use crate::contest::standings::StandingsRow;
use crate::contest::submission::verify::Verified;
use crate::ui::components::{self, Button, ButtonSize, Column, DataTable, Tag, Tone};
use crate::ui::pages::class::state::now;
use crate::ui::words::{measure, standings};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Students in sight before all are asked for: a table of a large class is drawn anew with every look
/// at what has come in.
const FIRST: usize = 40;

/// The table: a line a student, the other submissions below the one that counts.
#[component]
pub fn Ranking(
    /// The students, ranked.
    rows: Memo<Vec<StandingsRow>>,
    /// The figure they are ranked by.
    #[prop(into)]
    by: Signal<Measure>,
    /// Whether all of them are in sight.
    all: RwSignal<bool>,
    /// Called with the submission whose year is to be looked at.
    on_open: Callback<Arc<Verified>>,
    /// Called with the submission whose figures are to be shown.
    #[prop(into)]
    on_figures: Callback<Arc<Verified>>,
    /// Called with the submission that is to count instead of another of its student.
    #[prop(into)]
    on_count: Callback<Arc<Verified>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let shown = move || if by.get() == Measure::Score { Measure::NetWorth } else { by.get() };
    let columns = vec![
        Column::text(t!(i18n, class.stand.name)),
        Column::text(t!(i18n, class.stand.number)),
        Column::text(t!(i18n, class.stand.company)),
        Column::figures(t!(i18n, class.stand.score)),
        Column::figures(move || measure::name(i18n.get_locale(), shown())),
        Column::figures(t!(i18n, class.stand.bids)),
        Column::figures(t!(i18n, class.stand.disqualified)),
        Column::text(t!(i18n, class.stand.state)),
        Column::text(t!(i18n, class.stand.at)),
        Column::text(t!(i18n, class.stand.year)),
    ];
    let line = move |name: String, row: &StandingsRow, one: &Arc<Verified>| {
        let locale = i18n.get_locale();
        let counts = Arc::ptr_eq(one, &row.counts);
        let clashes = row.clashes.iter().map(|&clash| marked(standings::clash(locale, clash))).collect_view();
        let clock = standings::clock(locale, &one.at, now()).map(marked);
        let words = td_string!(locale, ranking.count);
        let count = (!counts).then(|| view! { <OfStudent one=one.clone() words on_click=on_count /> });
        components::Row::new(name)
            .cell(view! { {one.student.number.clone()} " " {clashes} })
            .cell(one.company.clone())
            .cell(one.score)
            .cell(measure::value_or_dash(locale, shown(), shown().of(one)))
            .cell(td_string!(locale, class.stand.of_bids, wins = one.wins, bids = one.bids))
            .cell(one.disqualified)
            .cell(state(locale, one))
            .cell(view! { {date::local(&one.at.to_string(), locale.as_str())} " " {clock} })
            .cell(view! {
                <div class="cluster">
                    <OfStudent one=one.clone() words=td_string!(locale, class.stand.open) on_click=on_open />
                    <OfStudent one=one.clone() words=td_string!(locale, ranking.figures) on_click=on_figures />
                    {count}
                </div>
            })
    };
    let lines = move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        let mut lines = Vec::new();
        rows.with(|rows| {
            for row in rows.iter().take(most) {
                let name = &row.counts.student.name;
                let chosen = (row.later > 0).then(|| t_string!(i18n, ranking.chosen));
                let words: Vec<&str> = std::iter::once(name.as_str()).chain(chosen).collect();
                lines.push(line(format!("{}. {}", row.place, words.join(" · ")), row, &row.counts));
                for (nth, one) in row.others.iter().enumerate() {
                    let which = standings::other(i18n.get_locale(), row, nth);
                    let name = [one.student.name.as_str(), which].join(" · ");
                    lines.push(line(name, row, one).class("is-sub dead"));
                }
            }
        });
        lines
    };
    let any_others = Memo::new(move |_| rows.with(|rows| rows.iter().any(|row| !row.others.is_empty())));
    let clocks = move || any_others.get().then(|| view! { <p class="panel__body sub">{t!(i18n, ranking.clocks)}</p> });
    let count = Memo::new(move |_| rows.with(Vec::len));
    let rest = move || {
        (count.get() > FIRST).then(|| {
            let words = move || match all.get() {
                true => t_string!(i18n, ranking.first, n = FIRST),
                false => t_string!(i18n, ranking.all, n = count.get()),
            };
            view! {
                <div class="panel__body not-printed">
                    <Button on_click=move || all.update(|all| *all = !*all)>{words}</Button>
                </div>
            }
        })
    };
    view! {
        <div class="scroll-x" tabindex="0" role="group" aria-label=t!(i18n, class.stand.table)>
            <DataTable caption=t!(i18n, class.stand.table) columns rows=Arc::new(lines) />
        </div>
        {clocks}
        {rest}
    }
}

/// What the instructor should see beside a name or a time.
fn marked(words: &'static str) -> impl IntoView {
    view! { <Tag tone=Tone::Warn>{words}</Tag> }
}

/// A button of a line, which says whose it is to those who hear it alone.
#[component]
fn OfStudent(one: Arc<Verified>, words: &'static str, on_click: Callback<Arc<Verified>>) -> impl IntoView {
    let whose = one.student.name.clone();
    view! {
        <Button size=ButtonSize::Small on_click=move || on_click.run(one.clone())>
            {words}
            <span class="vh">": " {whose}</span>
        </Button>
    }
}

/// How far the year went.
pub fn state(locale: Locale, one: &Verified) -> String {
    let month = one.reached.month().number();
    match (one.bankrupt, one.finished) {
        (true, _) => td_string!(locale, class.stand.fallen).to_owned(),
        (false, true) => td_string!(locale, class.stand.finished).to_owned(),
        (false, false) => td_string!(locale, class.stand.reached, month = month),
    }
}
