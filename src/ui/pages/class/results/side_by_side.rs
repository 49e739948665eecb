//! Two years side by side: their months, and where their decisions first part.

use crate::contest::debrief::measure::Measure;
use crate::contest::facts::MonthRow;
use crate::contest::standings::StandingsRow;
use crate::contest::submission::Student;
use crate::contest::submission::verify::{Rejection, Verified};
use crate::contest::submission::year_replay::{ComparedMonth, Comparison, Decision, Parting, YearReplay, compare};
use crate::ui::components::{self, Choice, Column, DataTable, Note, Panel, SelectField, Tone};
use crate::ui::pages::class::state::{ClassState, use_class_state};
use crate::ui::words::command::command;
use crate::ui::words::contest::{rejection, student};
use crate::ui::words::money::yuan;
use crate::ui::words::{measure, time};
use game::sort;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Two years of the class.
#[derive(Clone, Debug, PartialEq)]
struct Pair {
    comparison: Comparison,
    /// What each decided where they part, in words; none who decided nothing more.
    parting: [Option<String>; 2],
}

/// Two students to choose, and their years; nothing in a class of one.
#[component]
pub fn SideBySide(
    /// The class.
    rows: Memo<Vec<StandingsRow>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let class = use_class_state();
    let chosen = [RwSignal::new(None::<Student>), RwSignal::new(None::<Student>)];
    // In the order of numbers: changing the ranking changes no list.
    let students = Memo::new(move |_| {
        let mut students: Vec<Student> = rows.with(|rows| rows.iter().map(|row| row.counts.student.clone()).collect());
        sort::by(&mut students, |a, b| (&a.number, &a.name).cmp(&(&b.number, &b.name)));
        students
    });
    let years = Memo::new(move |_| {
        let of = |whom: RwSignal<Option<Student>>| {
            let whom = whom.get()?;
            rows.with(|rows| rows.iter().find(|row| row.counts.student == whom).map(|row| row.counts.clone()))
        };
        let [one, other] = [of(chosen[0])?, of(chosen[1])?];
        (one.student != other.student).then_some([one, other])
    });
    let pair = LocalResource::new(move || {
        let (locale, years) = (i18n.get_locale(), years.get());
        async move {
            let years = years?;
            let pair = compared(class, locale, &years).await;
            Some(pair.map(|pair| (years, pair)))
        }
    });
    let selects = move || {
        let list = || {
            let nobody = Choice::new(None, t!(i18n, ranking.choose));
            let somebody = |whom: Student| Choice::new(Some(whom.clone()), student(&whom));
            std::iter::once(nobody).chain(students.get().into_iter().map(somebody)).collect::<Vec<_>>()
        };
        view! {
            <SelectField
                label=t!(i18n, class.stand.one)
                choices=list()
                value=chosen[0]
                on_change=move |whom| chosen[0].set(whom)
            />
            <SelectField
                label=t!(i18n, debrief.compare.with)
                choices=list()
                value=chosen[1]
                on_change=move |whom| chosen[1].set(whom)
            />
        }
    };
    let found = move || {
        pair.get().flatten().map(|pair| match pair {
            Ok((years, pair)) => {
                let names = years.each_ref().map(|year| student(&year.student));
                view! {
                    <Years pair names=names.clone() />
                    <AllFigures years names />
                }
                .into_any()
            }
            Err(why) => {
                let why = move || rejection(i18n.get_locale(), &why);
                view! { <div class="panel__body"><Note tone=Tone::Danger alert=true>{why}</Note></div> }.into_any()
            }
        })
    };
    let is_class = Memo::new(move |_| students.with(|students| students.len() > 1));
    move || {
        is_class.get().then(|| {
            view! {
                <Panel title=t!(i18n, debrief.compare.heading)>
                    <div class="panel__body form"><div class="form__row">{selects}</div></div>
                    {found}
                </Panel>
            }
        })
    }
}

/// The months of both, and where they part.
#[component]
fn Years(pair: Pair, names: [String; 2]) -> impl IntoView {
    let i18n = use_i18n();
    let columns = vec![
        Column::text(t!(i18n, ranking.month)),
        Column::text(t!(i18n, debrief.scatter.student)),
        Column::figures(t!(i18n, debrief.replay.cash)),
        Column::figures(t!(i18n, debrief.replay.net_worth)),
        Column::figures(t!(i18n, debrief.replay.sales)),
        Column::figures(t!(i18n, debrief.replay.places)),
        Column::figures(t!(i18n, debrief.replay.bids)),
        Column::figures(t!(i18n, debrief.replay.wins)),
        Column::figures(t!(i18n, debrief.replay.disqualified)),
    ];
    let Pair { comparison: Comparison { months, parted }, parting } = pair;
    let whose = names.clone();
    let lines = move || {
        let locale = i18n.get_locale();
        let month_of_both = |ComparedMonth { month, figures: rows }: &ComparedMonth| {
            [0, 1].map(|at| {
                let line = components::Row::new(time::month(locale, *month)).cell(whose[at].clone());
                figures(locale, line, rows[at].as_ref())
            })
        };
        months.iter().flat_map(month_of_both).collect()
    };
    let where_they_part = move || {
        let locale = i18n.get_locale();
        let sentences = part(locale, parted.as_ref(), &parting, &names);
        sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()
    };
    view! {
        <div class="panel__body stack">{where_they_part}</div>
        <div class="scroll-x" tabindex="0" role="group" aria-label=t!(i18n, debrief.compare.heading)>
            <DataTable caption=t!(i18n, debrief.compare.heading) columns rows=Arc::new(lines) />
        </div>
    }
}

/// Every figure of both.
#[component]
fn AllFigures(years: [Arc<Verified>; 2], names: [String; 2]) -> impl IntoView {
    let i18n = use_i18n();
    let [one, other] = names;
    let columns = vec![Column::text(t!(i18n, ranking.figure)), Column::figures(one), Column::figures(other)];
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |of: Measure| {
            let line = components::Row::new(measure::name(locale, of));
            years.iter().fold(line, |line, year| line.cell(measure::value_or_dash(locale, of, of.of(year))))
        };
        Measure::ALL.map(line).into()
    };
    view! {
        <div class="panel__body"><h3>{t!(i18n, ranking.figures)}</h3></div>
        <DataTable caption=t!(i18n, ranking.figures) columns rows=Arc::new(lines) />
    }
}

fn figures(locale: Locale, line: components::Row, row: Option<&MonthRow>) -> components::Row {
    let Some(row) = row else {
        let none = (0..7).map(|nth| match nth {
            0 => td_string!(locale, debrief.compare.not_played),
            _ => "",
        });
        return none.fold(line, components::Row::cell);
    };
    line.cell(yuan(row.cash))
        .cell(yuan(row.net_worth))
        .cell(yuan(row.sales))
        .cell(row.places)
        .cell(row.bids)
        .cell(row.wins)
        .cell(row.disqualified)
}

/// Where two years part, as sentences.
fn part(locale: Locale, parted: Option<&Parting>, decisions: &[Option<String>; 2], names: &[String; 2]) -> Vec<String> {
    let Some(Parting { shared, one, other }) = parted else {
        return vec![td_string!(locale, debrief.compare.same).to_owned()];
    };
    let first = [one, other].into_iter().flatten().map(|decision| decision.at).min();
    let beginning = match (shared, first) {
        (0, _) | (_, None) => td_string!(locale, debrief.compare.from_start).to_owned(),
        (_, Some(at)) => {
            td_string!(locale, debrief.compare.parted, shared = *shared, moment = time::moment(locale, at))
        }
    };
    let each = names.iter().zip(decisions).map(|(name, decision)| match decision {
        Some(what) => td_string!(locale, debrief.compare.one, student = name.as_str(), decision = what.as_str()),
        None => td_string!(locale, debrief.compare.nothing_more, student = name.as_str()),
    });
    std::iter::once(beginning).chain(each).collect()
}

/// Plays both years again and compares them.
async fn compared(class: ClassState, locale: Locale, [one, other]: &[Arc<Verified>; 2]) -> Result<Pair, Rejection> {
    let (one, other) = (class.year_of(one).await?, class.year_of(other).await?);
    let comparison = compare(&one, &other);
    let (first, second) =
        comparison.parted.as_ref().map_or((None, None), |parting| (parting.one.as_ref(), parting.other.as_ref()));
    let parting =
        [(&one, first), (&other, second)].map(|(year, decision)| decision.map(|decision| said(locale, year, decision)));
    Ok(Pair { comparison, parting })
}

/// A decision in words, as its player saw the market at that moment.
fn said(locale: Locale, year: &YearReplay, decision: &Decision) -> String {
    let before = year.after(decision.entry);
    let what = command(locale, &before.observe(year.me()), &decision.command);
    [time::moment(locale, decision.at), what].join(" · ")
}
