//! The surveys, and the form of a design: questionnaire, sample, contacts, and what asking takes.

use super::super::barred::barred;
use super::super::count_field::CountField;
use super::super::link::section_href;
use super::super::section::CrmSection;
use super::super::state::{Workbench, use_workbench};
use super::effort::EffortLine;
use crate::crm::names::ListName;
use crate::crm::record::{CrmRecord, RecordId, SampleMethod, SurveyDesign, SurveyItem, SurveyRecord};
use crate::crm::sample::{population, sample};
use crate::crm::survey::answers::answers;
use crate::crm::survey_book::CustomerSurvey;
use crate::insight::analytics::classes::Class;
use crate::ui::components::{Button, ButtonKind, Choice, Fits, NumberField, Panel, SelectField, TextField};
use crate::ui::words::crm::segment::class;
use crate::ui::words::crm::survey::item;
use crate::ui::words::figure::limits;
use crate::ui::words::time;
use game::ids::CustomerId;
use leptos::context::Provider;
use leptos::prelude::*;
use texts::i18n::*;

/// The greatest number that draws a sample.
const MOST_KEY: i64 = 999_999;

/// Contacts asked at each customer at most.
const MOST_CONTACTS: i64 = 8;

/// All surveys, and the form of a new one.
#[component]
pub fn SurveysPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let may_see = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::SurveyAnswers)));
    move || match may_see.get() {
        false => barred(i18n),
        true => {
            view! { <SurveyList /> <Provider value=Fits::of_form()><DesignForm changes=None /></Provider> }.into_any()
        }
    }
}

#[component]
fn SurveyList() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let lines = move || {
        let locale = i18n.get_locale();
        let lines = workbench.view(|viewer| {
            let line = |one: &CustomerSurvey| {
                let answered = answers(viewer, one).len();
                let (all, at) = (one.design.customers.len(), time::moment(locale, one.at));
                let words = td_string!(locale, crm.survey.stands, answered = answered, all = all, at = at);
                let to = section_href(CrmSection::Survey(one.id));
                view! { <li><a class="link" href=to>{one.design.name.clone()}</a> " " <span class="sub">{words}</span></li> }
            };
            viewer.book.surveys().all().iter().map(line).collect::<Vec<_>>()
        });
        match lines.is_empty() {
            true => view! { <p class="sub">{t!(i18n, crm.survey.none)}</p> }.into_any(),
            false => view! { <ul class="crm-signs">{lines}</ul> }.into_any(),
        }
    };
    view! { <Panel title=t!(i18n, crm.survey.all)><div class="panel__body">{lines}</div></Panel> }
}

/// How the sample is drawn, without its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Drawing {
    All,
    Random,
    Class(Class),
    Segment(String),
}

/// The sample that a method draws now.
fn sample_of(workbench: Workbench, method: &SampleMethod) -> Vec<CustomerId> {
    workbench.view(|viewer| {
        let fitting = |name: &str| viewer.book.segment_members(viewer.seen, name);
        sample(viewer.seen, &fitting, method)
    })
}

/// The form of a design: of a new survey, or of one that is changed.
#[component]
pub(super) fn DesignForm(
    /// The survey that is changed, with its design.
    changes: Option<(RecordId, SurveyDesign)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let fits: Fits = expect_context();
    let (survey, start) = changes.map_or((None, None), |(id, design)| (Some(id), Some(design)));
    let (drawing_now, key_now, size_now) = match start.as_ref().map(|design| &design.method) {
        None | Some(SampleMethod::All) => (Drawing::All, 1, 5),
        Some(SampleMethod::Random { key, size }) => (Drawing::Random, i64::from(*key), i64::from(*size)),
        Some(SampleMethod::Class(class)) => (Drawing::Class(*class), 1, 5),
        Some(SampleMethod::Segment(name)) => (Drawing::Segment(name.clone()), 1, 5),
    };
    let name = RwSignal::new(start.as_ref().map_or_else(String::new, |design| design.name.clone()));
    let items = RwSignal::new(start.as_ref().map_or_else(SurveyItem::all, |design| design.items.clone()));
    let contacts = RwSignal::new(start.as_ref().map_or(2, |design| i64::from(design.contacts)));
    let (drawing, key, size) = (RwSignal::new(drawing_now), RwSignal::new(key_now), RwSignal::new(size_now));
    let method = move || match drawing.get() {
        Drawing::All => SampleMethod::All,
        Drawing::Random => SampleMethod::Random {
            key: u32::try_from(key.get()).unwrap_or_default(),
            size: u16::try_from(size.get()).unwrap_or_default(),
        },
        Drawing::Class(class) => SampleMethod::Class(class),
        Drawing::Segment(name) => SampleMethod::Segment(name),
    };
    let customers = Memo::new(move |_| sample_of(workbench, &method()));
    let record = move || {
        let design = SurveyDesign {
            name: name.get().trim().to_owned(),
            items: items.get(),
            method: method(),
            customers: customers.get(),
            contacts: u8::try_from(contacts.get()).unwrap_or_default(),
        };
        CrmRecord::Survey(match survey {
            Some(survey) => SurveyRecord::Change { survey, design },
            None => SurveyRecord::Design(design),
        })
    };
    let disabled = Signal::derive(move || !fits.all() || !workbench.can_add(&record()));
    let save = move |()| {
        if workbench.add(untrack(record)) && survey.is_none() {
            name.set(String::new());
        }
    };
    let check = move |one: SurveyItem| {
        let is_on = move || items.with(|items| items.contains(&one));
        let toggle = move |event: leptos::ev::Event| {
            let is_on = event_target_checked(&event);
            // Kept in the order of the questionnaire.
            items.update(|items| {
                let wanted = |other: &SurveyItem| if *other == one { is_on } else { items.contains(other) };
                *items = SurveyItem::all().into_iter().filter(wanted).collect();
            });
        };
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=is_on on:change=toggle />
                <span>{move || item(i18n.get_locale(), one)}</span>
            </label>
        }
    };
    let group = move |legend: fn(Locale) -> &'static str, belongs: fn(&SurveyItem) -> bool| {
        let checks = SurveyItem::all().into_iter().filter(belongs).map(check).collect_view();
        view! { <fieldset class="crm-items"><legend>{move || legend(i18n.get_locale())}</legend>{checks}</fieldset> }
    };
    let all = Choice::new(Drawing::All, move || t_string!(i18n, crm.survey.sample_all));
    let random = Choice::new(Drawing::Random, move || t_string!(i18n, crm.survey.sample_random));
    let by_class = Class::ALL.map(|one| {
        let words =
            move || td_string!(i18n.get_locale(), crm.survey.sample_class, class = class(i18n.get_locale(), one));
        Choice::new(Drawing::Class(one), words)
    });
    let names = untrack(|| workbench.segment_names().get());
    let by_segment = names.into_iter().map(|one| {
        let words = one.clone();
        Choice::new(Drawing::Segment(one), move || t_string!(i18n, crm.plan.segment, name = words.clone()))
    });
    let choices: Vec<Choice<Drawing>> = [all, random].into_iter().chain(by_class).chain(by_segment).collect();
    let is_random = Memo::new(move |_| drawing.with(|drawing| *drawing == Drawing::Random));
    let numbers = move || {
        is_random.get().then(|| {
            view! {
                <CountField label=t!(i18n, crm.survey.size) value=size least=1 most=Signal::stored(200) />
                <NumberField
                    label=t!(i18n, crm.survey.key)
                    help=t!(i18n, crm.survey.key_help)
                    value=key
                    most=Signal::stored(MOST_KEY)
                    on_input=move |number| key.set(number)
                    limits=move || limits(i18n.get_locale(), 0, MOST_KEY)
                />
            }
        })
    };
    let drawn = move || {
        let all = workbench.view(|viewer| population(viewer.seen).len());
        t_string!(i18n, crm.survey.drawn, count = customers.with(Vec::len), all = all)
    };
    let title = move || match survey {
        None => t_string!(i18n, crm.survey.new),
        Some(_) => t_string!(i18n, crm.survey.change),
    };
    let words = move || match survey {
        None => t_string!(i18n, crm.survey.save),
        Some(_) => t_string!(i18n, crm.survey.save_change),
    };
    let asked = Signal::derive(move || u8::try_from(contacts.get()).unwrap_or(1));
    view! {
        <Panel title note=t!(i18n, crm.survey.note)>
            <div class="panel__body stack">
                <TextField label=t!(i18n, crm.survey.name) value=name disabled=workbench.closed() on_input=move |words| name.set(words) max_length=24 />
                <div class="crm-two">
                    {group(|locale| td_string!(locale, crm.survey.items_acsi), |one| matches!(one, SurveyItem::Acsi(_)))}
                    {group(
                        |locale| td_string!(locale, crm.survey.items_dimensions),
                        |one| matches!(one, SurveyItem::Dimension(_)),
                    )}
                    {group(|locale| td_string!(locale, crm.survey.items_factors), |one| matches!(one, SurveyItem::Factor(_)))}
                    {group(|locale| td_string!(locale, crm.survey.items_open), |one| matches!(one, SurveyItem::Open))}
                </div>
                <SelectField label=t!(i18n, crm.survey.sample) choices value=drawing on_change=move |one| drawing.set(one) />
                {numbers}
                <CountField label=t!(i18n, crm.survey.contacts) value=contacts least=1 most=Signal::stored(MOST_CONTACTS) />
                <p role="status">{drawn}</p>
                <EffortLine customers contacts=asked />
                <Button kind=ButtonKind::Ink disabled on_click=save>{words}</Button>
            </div>
        </Panel>
    }
}
