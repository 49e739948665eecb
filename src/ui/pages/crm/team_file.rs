//! In a game by rounds the members of a team sit at several machines: one gives the month's commands, the others add
//! records in their roles. The month in the making goes from one to the other as a file or a text, which names the role
//! to which it is handed: whoever takes it in wears that role and keeps it.

use super::state::use_workbench;
use crate::contest::rounds::team_file::{TakenIn, TeamFileError};
use crate::contest::rounds::{MOST_PLAN, Plan};
use crate::crm::role::CrmRole;
use crate::record::code::TextKind;
use crate::ui::components::{Button, ButtonKind, Choice, EmptyState, Glyph, Note, Panel, SelectField, Tone};
use crate::ui::exchange::copy::copy;
use crate::ui::exchange::take::{ByFile, ByText, Item, Unread};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::session::{HandedTo, use_session};
use crate::ui::task::use_tasks;
use crate::ui::words::crm::refusal::refusal;
use crate::ui::words::crm::role::role;
use crate::ui::words::{rounds, time};
use leptos::prelude::*;
use texts::i18n::*;

/// What a pasted text of a team may hold.
const FILES: [TextKind; 1] = [TextKind::Team];

/// The section; where no month is planned, what stands in place of it.
#[component]
pub fn TeamFilePanel() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let workbench = use_workbench();
    let is_planned = Memo::new(move |_| session.is_planning() && workbench.may_add());
    move || match is_planned.get() {
        true => view! { <div class="crm-two"><Give /><Take /></div> }.into_any(),
        false => {
            let title = t!(i18n, crm.team.alone);
            view! { <EmptyState glyph=Glyph::Users title text=t!(i18n, crm.team.alone_text) /> }.into_any()
        }
    }
}

/// The month in the making, to be handed over.
#[component]
fn Give() -> impl IntoView {
    let (session, reports, i18n) = (use_session(), use_reports(), use_i18n());
    let to = RwSignal::new(CrmRole::GeneralManager);
    let choices = CrmRole::ALL.map(|one| Choice::new(one, move || role(i18n.get_locale(), one))).to_vec();
    let counts = move || {
        session.view(|_| ());
        session.month_in_the_making().map(|(_, plan)| (plan.steps.len(), plan.records.len()))
    };
    let words = move || {
        let (steps, records) = counts().unwrap_or_default();
        t_string!(i18n, crm.team.holds, steps = steps, records = records)
    };
    let save = move |()| {
        if let Some((_, plan)) = session.month_in_the_making() {
            let locale = i18n.get_locale_untracked();
            let team = untrack(|| session.planning()).map(|planning| planning.team).unwrap_or_default();
            let name = saved::round_name(td_string!(locale, crm.team.file), &team, plan.month.number());
            saved::download(reports, locale, &name, &plan.team_code(to.get_untracked()));
        }
    };
    let copy_text = move |()| {
        if let Some((_, plan)) = session.month_in_the_making() {
            copy(reports, i18n.get_locale_untracked(), plan.team_code(to.get_untracked()));
        }
    };
    view! {
        <Panel title=t!(i18n, crm.team.give)>
            <div class="panel__body form">
                <p>{words}</p>
                <SelectField
                    label=t!(i18n, crm.team.to)
                    help=t!(i18n, crm.team.to_help)
                    choices
                    value=to
                    on_change=move |one| to.set(one)
                />
                <div class="cluster">
                    <Button kind=ButtonKind::Ink icon=Glyph::Download on_click=save>{t!(i18n, crm.team.save)}</Button>
                    <Button icon=Glyph::Copy on_click=copy_text>{t!(i18n, crm.team.copy)}</Button>
                </div>
            </div>
        </Panel>
    }
}

/// Why something that came brings nothing.
#[derive(Clone, Debug, PartialEq)]
enum NotTaken {
    Unread(Unread),
    File(TeamFileError),
}

/// Takes in what another member has handed over.
#[component]
fn Take() -> impl IntoView {
    let (session, i18n, tasks) = (use_session(), use_i18n(), use_tasks());
    let outcome = RwSignal::new(None::<Result<TakenIn, NotTaken>>);
    // What came last, whose further decisions can be taken over, too.
    let came = RwSignal::new(None::<Plan>);
    let take_in = move |own: Plan, other: &Plan| {
        let result = session.month_in_the_making().map(|(result, _)| own.take_in(&result, other));
        match result {
            Some(Ok(taken)) => {
                if !taken.added.is_empty() || !taken.plan.steps.is_empty() {
                    session.go_on_with(taken.plan.clone());
                }
                if let Some(to) = other.handed_to {
                    session.take_handed(HandedTo::One(to));
                }
                outcome.set(Some(Ok(taken)));
            }
            Some(Err(why)) => outcome.set(Some(Err(NotTaken::File(why)))),
            None => {}
        }
    };
    let take = move |items: Vec<Item>| {
        tasks.spawn(async move {
            for item in items {
                for (_, text) in item.open(&FILES, MOST_PLAN).await {
                    let read = text.map_err(NotTaken::Unread);
                    let read = read.and_then(|text| Plan::read_team_code(&text).map_err(NotTaken::File));
                    match (read, session.month_in_the_making()) {
                        (Ok(other), Some((_, own))) => {
                            came.set(Some(other.clone()));
                            take_in(own, &other);
                        }
                        (Err(why), _) => outcome.set(Some(Err(why))),
                        (Ok(_), None) => {}
                    }
                }
            }
        });
    };
    let go_on = move |()| {
        if let (Some(other), Some((_, own))) = (came.get_untracked(), session.month_in_the_making()) {
            take_in(own.with_steps_of(&other), &other);
        }
    };
    let told = move || {
        outcome.get().map(|outcome| match outcome {
            Ok(taken) => {
                let to = came.with(|came| came.as_ref().and_then(|came| came.handed_to));
                view! { <Told taken=taken.clone() to /> {further(i18n, taken.further.len(), go_on)} }.into_any()
            }
            Err(why) => {
                let words = in_words(i18n.get_locale(), &why);
                view! { <Note tone=Tone::Danger alert=true>{words}</Note> }.into_any()
            }
        })
    };
    view! {
        <Panel title=t!(i18n, crm.team.take)>
            <div class="panel__body form">
                <ByFile label=t!(i18n, crm.team.choose) on_take=take />
                <ByText kinds=&FILES label=t!(i18n, crm.team.paste) on_take=take />
                {told}
            </div>
        </Panel>
    }
}

/// What a file brought.
#[component]
fn Told(taken: TakenIn, to: Option<CrmRole>) -> impl IntoView {
    let i18n = use_i18n();
    let lines = move || {
        let locale = i18n.get_locale();
        let mut roles: Vec<&str> = taken.added.iter().map(|one| role(locale, *one)).collect();
        roles.dedup();
        let roles = roles.join(td_string!(locale, crm.comma));
        let mut lines = vec![match taken.added.len() {
            0 => td_string!(locale, crm.team.nothing_new).to_owned(),
            count => td_string!(locale, crm.team.added, count = count, roles = roles),
        }];
        if taken.known > 0 {
            lines.push(td_string!(locale, crm.team.known, count = taken.known));
        }
        if taken.apart > 0 {
            lines.push(td_string!(locale, crm.team.apart, count = taken.apart));
        }
        if let Some(first) = taken.refused.first() {
            let why = refusal(locale, *first);
            lines.push(td_string!(locale, crm.team.refused, count = taken.refused.len(), why = why));
        }
        if let Some(to) = to {
            lines.push(td_string!(locale, crm.team.taken_role, role = role(locale, to)));
        }
        lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! { <Note tone=Tone::Plain><div role="status">{lines}</div></Note> }
}

/// The way to take over what another member has decided further.
fn further(i18n: I18n, count: usize, go_on: impl Fn(()) + Copy + Send + Sync + 'static) -> Option<AnyView> {
    (count > 0).then(|| {
        view! {
            <p>{move || t_string!(i18n, crm.team.further, count = count)}</p>
            <div class="cluster"><Button on_click=go_on>{t!(i18n, crm.team.take_further)}</Button></div>
        }
        .into_any()
    })
}

fn in_words(locale: Locale, why: &NotTaken) -> String {
    match why {
        NotTaken::Unread(error) => error.why(locale),
        NotTaken::File(TeamFileError::Plan(error)) => rounds::plan_error(locale, error),
        NotTaken::File(TeamFileError::OtherTeam) => td_string!(locale, crm.team.other_team).to_owned(),
        NotTaken::File(TeamFileError::OtherMonth { month }) => {
            td_string!(locale, crm.team.other_month, month = time::month_within(locale, *month))
        }
        NotTaken::File(TeamFileError::OtherEdition) => td_string!(locale, crm.team.other_edition).to_owned(),
    }
}
