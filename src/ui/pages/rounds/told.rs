//! What came of each thing that was taken in: which counts, and why another does not.

use crate::browser::files::FileError;
use crate::contest::rounds::{HandInError, HandedIn, JoinError, PlanError};
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::words::{rounds, trouble};
use game::time::Month;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// What came of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Its name.
    pub name: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of something.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The file gives no text.
    File(FileError),
    /// It is no team.
    NoTeam(JoinError),
    /// A team of that name is there.
    SameTeam(String),
    /// A team has come in.
    Team(String),
    /// It is no plan.
    NoPlan(PlanError),
    /// A plan of a team.
    Plan {
        /// Whose.
        team: String,
        /// For which month.
        month: Month,
        /// Whether it counts.
        answer: Result<HandedIn, HandInError>,
    },
}

impl Outcome {
    /// Whether it counts.
    fn counts(&self) -> bool {
        matches!(self, Self::Team(_) | Self::Plan { answer: Ok(_), .. })
    }

    fn words(&self, locale: Locale) -> String {
        match self {
            Self::File(error) => trouble::file_error(locale, *error),
            Self::NoTeam(error) => rounds::join_error(locale, *error),
            Self::SameTeam(name) => td_string!(locale, rounds.setup.same_team, team = name.clone()),
            Self::Team(name) => td_string!(locale, rounds.setup.came, team = name.clone()),
            Self::NoPlan(error) => rounds::plan_error(locale, error),
            Self::Plan { team, month, answer } => rounds::handed_in(locale, team, *month, *answer),
        }
    }
}

/// The list of what was taken in last; nothing while nothing was.
#[component]
pub fn ToldPanel(
    /// What came of each.
    #[prop(into)]
    told: Signal<Vec<Told>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let any = Memo::new(move |_| told.with(|told| !told.is_empty()));
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |one: Told| {
            let state = match one.outcome.counts() {
                true => td_string!(locale, rounds.told.counts),
                false => td_string!(locale, rounds.told.not_counted),
            };
            Row::new(one.name).cell(state).cell(one.outcome.words(locale))
        };
        told.get().into_iter().map(line).collect()
    };
    move || {
        any.get().then(|| {
            let columns = vec![
                Column::text(move || t_string!(i18n, class.stand.file_name)),
                Column::text(move || t_string!(i18n, rounds.told.state)),
                Column::text(move || t_string!(i18n, rounds.told.what)),
            ];
            view! {
                <Panel title=move || t_string!(i18n, rounds.told.heading)>
                    <div role="status">
                        <DataTable
                            caption=move || t_string!(i18n, rounds.told.heading)
                            columns
                            rows=Arc::new(lines)
                        />
                    </div>
                </Panel>
            }
        })
    }
}
