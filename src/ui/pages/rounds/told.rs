//! What came of each thing that was taken in: which counts, and why another does not.

use super::desk::Desk;
use crate::contest::rounds::{HandInError, HandedIn, JoinError, Plan, PlanError};
use crate::ui::components::{Button, ButtonSize, Column, DataTable, Panel, Row};
use crate::ui::pages::class::take::Unread;
use crate::ui::reports::use_reports;
use crate::ui::words::{rounds, time};
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
    /// There is no text.
    Unread(Unread),
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
        /// The plan itself, where the instructor may still let it count.
        plan: Option<Box<Plan>>,
    },
    /// A plan was taken out.
    TakenOut {
        /// Whose.
        team: String,
        /// For which month.
        month: Month,
        /// The plan itself, to be put back.
        plan: Box<Plan>,
    },
}

impl Outcome {
    /// Whether it counts.
    fn counts(&self) -> bool {
        matches!(self, Self::Team(_) | Self::Plan { answer: Ok(_), .. })
    }

    /// What the button says that lets a plan count; none where nothing can.
    fn can_be_put_in(&self, locale: Locale) -> Option<String> {
        match self {
            Self::Plan { month, answer: Err(HandInError::Late { .. }), plan: Some(_), .. } => {
                Some(td_string!(locale, rounds.told.put_in_late, month = time::month_within(locale, *month)))
            }
            Self::Plan { answer: Err(_), plan: Some(_), .. } => Some(td_string!(locale, rounds.told.put_in).to_owned()),
            Self::TakenOut { .. } => Some(td_string!(locale, rounds.told.put_back).to_owned()),
            _ => None,
        }
    }

    fn words(&self, locale: Locale) -> String {
        match self {
            Self::Unread(error) => error.why(locale),
            Self::NoTeam(error) => rounds::join_error(locale, *error),
            Self::SameTeam(name) => td_string!(locale, rounds.setup.same_team, team = name.clone()),
            Self::Team(name) => td_string!(locale, rounds.setup.came, team = name.clone()),
            Self::NoPlan(error) => rounds::plan_error(locale, error),
            Self::Plan { team, month, answer, .. } => rounds::handed_in(locale, team, *month, *answer),
            Self::TakenOut { team, month, .. } => {
                let month = time::month_within(locale, *month);
                td_string!(locale, rounds.told.taken_out, team = team.clone(), month = month)
            }
        }
    }
}

/// The list of what was taken in or out last; nothing while nothing was. A plan that does not count because of
/// when it came, or that was taken out, has a button that lets it count.
#[component]
pub fn ToldPanel(
    /// The desk.
    desk: Desk,
    /// What came of each.
    #[prop(into)]
    told: Signal<Vec<Told>>,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let let_count = move |at| {
        if let Some(month) = desk.let_count(at) {
            let locale = i18n.get_locale_untracked();
            let month = time::month_within(locale, month);
            reports.told(td_string!(locale, rounds.told.closed_again, month = month));
        }
    };
    let any = Memo::new(move |_| told.with(|told| !told.is_empty()));
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |(at, one): (usize, Told)| {
            let state = match one.outcome.counts() {
                true => td_string!(locale, rounds.told.counts),
                false => td_string!(locale, rounds.told.not_counted),
            };
            let words = one.outcome.words(locale);
            let button = one.outcome.can_be_put_in(locale).map(|label| {
                view! { <Button size=ButtonSize::Small on_click=move || let_count(at)>{label}</Button> }
            });
            Row::new(one.name).cell(state).cell(view! { <div class="cluster"><span>{words}</span> {button}</div> })
        };
        told.get().into_iter().enumerate().map(line).collect()
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
