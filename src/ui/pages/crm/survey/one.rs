//! One survey: its design, the work on it, and what came of it.

use super::super::barred::barred;
use super::super::state::use_workbench;
use super::design::DesignForm;
use super::effort::EffortLine;
use super::results::ResultsPanels;
use crate::crm::names::ListName;
use crate::crm::record::{RecordId, SampleMethod};
use crate::crm::survey::answers::answers;
use crate::crm::survey::work::{interviewers, run, still_to_ask};
use crate::crm::survey_book::{CustomerSurvey, first_answer};
use crate::ui::components::{Button, ButtonKind, Choice, Fits, Panel, SelectField};
use crate::ui::words::crm::segment::class;
use crate::ui::words::name::name;
use crate::ui::words::time;
use game::ids::StaffId;
use leptos::context::Provider;
use leptos::prelude::*;
use texts::i18n::*;

/// The page of a survey.
#[component]
pub fn SurveyPanel(survey: RecordId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let found = Memo::new(move |_| {
        workbench.view(|viewer| {
            let seen = viewer.may_see(ListName::SurveyAnswers);
            seen.then(|| viewer.book.surveys().survey(survey).cloned()).flatten()
        })
    });
    let is_there = Memo::new(move |_| found.with(Option::is_some));
    move || match is_there.get() {
        false => barred(i18n),
        true => view! { <Work found /> <ResultsPanels found /> <Change found /> }.into_any(),
    }
}

/// The design in words, who is still to be asked, and the gesture that has it done.
#[component]
fn Work(found: Memo<Option<CustomerSurvey>>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let title = move || found.get().map_or_else(String::new, |one| one.design.name);
    let design = move || {
        let locale = i18n.get_locale();
        let one = found.get()?;
        let method = match one.design.method {
            SampleMethod::All => td_string!(locale, crm.survey.sample_all).to_owned(),
            SampleMethod::Random { key, .. } => td_string!(locale, crm.survey.sampled_random, key = key),
            SampleMethod::Segment(name) => td_string!(locale, crm.plan.segment, name = name),
            SampleMethod::Class(of) => td_string!(locale, crm.survey.sample_class, class = class(locale, of)),
        };
        let at = time::moment(locale, one.at);
        Some(td_string!(locale, crm.survey.designed, at = at, method = method, items = one.design.items.len()))
    };
    let stands = move || {
        let locale = i18n.get_locale();
        let one = found.get()?;
        let (answered, first) = workbench.view(|viewer| (answers(viewer, &one).len(), first_answer(viewer.seen, &one)));
        let all = one.design.customers.len();
        Some(match first {
            None => td_string!(locale, crm.survey.open_design, all = all),
            Some(at) => {
                let at = time::moment(locale, at);
                td_string!(locale, crm.survey.frozen, answered = answered, all = all, at = at)
            }
        })
    };
    let left = Memo::new(move |_| {
        found.with(|one| one.as_ref().map(|one| workbench.view(|viewer| still_to_ask(viewer, one))).unwrap_or_default())
    });
    let contacts = Signal::derive(move || found.with(|one| one.as_ref().map_or(1, |one| one.design.contacts)));
    let people = untrack(|| {
        workbench.view(|viewer| {
            let able = interviewers(viewer.seen);
            let named = able.into_iter().filter_map(|id| Some((id, viewer.seen.staff(id)?.name.clone())));
            named.collect::<Vec<_>>()
        })
    });
    let first = people.first().map(|(id, _)| *id);
    let staff: RwSignal<Option<StaffId>> = RwSignal::new(first);
    let choices = people
        .into_iter()
        .map(|(id, called)| Choice::new(Some(id), move || name(i18n.get_locale(), &called).to_owned()))
        .collect::<Vec<_>>();
    let disabled = Signal::derive(move || !workbench.may_add() || staff.get().is_none() || left.with(Vec::is_empty));
    let ask = move |()| {
        let (Some(one), Some(staff)) = (found.get_untracked(), staff.get_untracked()) else { return };
        let commands = untrack(|| workbench.view(|viewer| run(viewer, &one, staff)));
        workbench.act_all(commands);
    };
    let words = move || t_string!(i18n, crm.survey.ask, count = left.with(Vec::len));
    view! {
        <Panel title>
            <div class="panel__body stack">
                <p>{design}</p>
                <p role="status">{stands}</p>
                <SelectField label=t!(i18n, crm.survey.interviewer) choices value=staff on_change=move |one| staff.set(one) />
                <EffortLine customers=left contacts />
                <Button kind=ButtonKind::Ink disabled on_click=ask>{words}</Button>
            </div>
        </Panel>
    }
}

/// The form that changes the design, until it is frozen.
#[component]
fn Change(found: Memo<Option<CustomerSurvey>>) -> impl IntoView {
    let workbench = use_workbench();
    let is_frozen = Memo::new(move |_| {
        found.with(|one| {
            one.as_ref().is_none_or(|one| workbench.view(|viewer| first_answer(viewer.seen, one)).is_some())
        })
    });
    move || {
        let one = found.get().filter(|_| !is_frozen.get())?;
        let changes = Some((one.id, one.design));
        Some(view! { <Provider value=Fits::of_form()><DesignForm changes /></Provider> })
    }
}
