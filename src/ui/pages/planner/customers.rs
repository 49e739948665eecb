//! For which customers, or whom to invite: a list to tick, with what decides the choice.

use super::WorkGroup;
use super::draft::{EventChoice, WorkDraft};
use crate::ui::components::{Button, ButtonKind, ButtonSize, Choice, Glyph, Icon, IndustryStamp, SelectField};
use crate::ui::session::use_session;
use crate::ui::words::name::name;
use crate::ui::words::relation;
use game::ids::{CustomerId, IndustryId};
use game::observation::Observation;
use game::relation::Stage;
use game::sort;
use leptos::prelude::*;
use texts::i18n::*;

/// What a row of the list says.
#[derive(Clone, Debug, PartialEq, Eq)]
struct PickerRow {
    id: CustomerId,
    stamp: String,
    industry: String,
    name: String,
    stage: &'static str,
    recognition: u16,
    places: String,
}

/// What narrows the list.
#[derive(Clone, Copy)]
struct CustomerFilter {
    stage: RwSignal<Option<Stage>>,
    text: RwSignal<String>,
}

/// The customers to work for, or the guests of an event.
#[component]
pub fn CustomerPicker(
    /// What is chosen.
    draft: WorkDraft,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let filter = CustomerFilter { stage: RwSignal::new(None), text: RwSignal::default() };
    let inviting = draft.group.get_untracked() == WorkGroup::Event;
    let chosen = if inviting { draft.guests } else { draft.customers };
    // Those asked for by the page stand first; ticking later moves no row.
    let first = chosen.get_untracked();
    let rows = Memo::new(move |_| {
        let locale = i18n.get_locale();
        let mut rows = session.view(|seen| rows(locale, seen, draft, filter, inviting));
        sort::by_key(&mut rows, |row| !first.contains(&row.id));
        rows
    });
    let most =
        Memo::new(move |_| if inviting { session.view(|seen| draft.most_guests(seen)).into() } else { usize::MAX });
    let legend = move || match inviting {
        true => t_string!(i18n, task.planner.guests, most = most.get()),
        false => t_string!(i18n, task.planner.customers).to_owned(),
    };
    let choose_all = move || {
        let shown = rows.with_untracked(|rows| rows.iter().map(|row| row.id).collect::<Vec<_>>());
        chosen.update(|chosen| {
            for id in shown {
                if chosen.len() < most.get_untracked() && !chosen.contains(&id) {
                    chosen.push(id);
                }
            }
        });
    };
    let list = move || {
        let rows = rows.get();
        if rows.is_empty() {
            let words = if inviting {
                t_string!(i18n, task.planner.no_guests)
            } else {
                t_string!(i18n, task.planner.no_customers)
            };
            return view! { <p class="field__help">{words}</p> }.into_any();
        }
        let rows = rows.into_iter().map(|row| view! { <PickRow row chosen most=most /> }).collect_view();
        view! { <div class="pick"><PickHead />{rows}</div> }.into_any()
    };
    view! {
        <fieldset class="field">
            <legend>{legend}</legend>
            <Filters draft filter inviting />
            {list}
            <div class="cluster planner__all">
                <span class="sub" role="status">
                    {move || t_string!(i18n, task.planner.chosen, count = chosen.with(Vec::len))}
                </span>
                <Button kind=ButtonKind::Ghost size=ButtonSize::Small on_click=choose_all>
                    {t!(i18n, task.planner.all_shown)}
                </Button>
                <Button kind=ButtonKind::Ghost size=ButtonSize::Small on_click=move || chosen.set(Vec::new())>
                    {t!(i18n, task.planner.none)}
                </Button>
            </div>
        </fieldset>
    }
}

fn rows(
    locale: Locale,
    seen: &Observation<'_>,
    draft: WorkDraft,
    filter: CustomerFilter,
    inviting: bool,
) -> Vec<PickerRow> {
    let (industry, stage) = (draft.industry.get(), filter.stage.get());
    let text = filter.text.get().to_lowercase();
    // An exhibition is for one industry: that of the first guest.
    let of_guests = match draft.event.get() {
        EventChoice::Exhibition(_) if inviting => {
            draft.guests.get().first().map(|&guest| seen.customer(guest).industry)
        }
        _ => None,
    };
    let shown = seen.customer_ids().filter(|&id| {
        let customer = seen.customer(id);
        (!inviting || draft.would_come(seen, id))
            && industry.is_none_or(|industry| customer.industry == industry)
            && of_guests.is_none_or(|industry| customer.industry == industry)
            && stage.is_none_or(|stage| seen.relation(id).stage() == stage)
            && (text.is_empty() || customer.name.zh.contains(&text) || customer.name.en.to_lowercase().contains(&text))
    });
    shown.map(|id| row(locale, seen, id)).collect()
}

fn row(locale: Locale, seen: &Observation<'_>, id: CustomerId) -> PickerRow {
    let customer = seen.customer(id);
    let places = match (seen.has_place(id), seen.places_left(id)) {
        (true, _) => td_string!(locale, task.planner.place_ours).to_owned(),
        (false, 0) => td_string!(locale, task.planner.places_none).to_owned(),
        (false, left) => td_string!(locale, task.planner.places_left, count = left),
    };
    let relation = seen.relation(id);
    let industry = seen.scenario().industry(customer.industry);
    PickerRow {
        id,
        stamp: name(locale, &industry.stamp).to_owned(),
        industry: name(locale, &industry.name).to_owned(),
        name: name(locale, &customer.name).to_owned(),
        stage: relation::stage(locale, relation.stage()),
        recognition: relation.recognition().get(),
        places,
    }
}

/// What stands under each other; each row says it for the ear.
#[component]
fn PickHead() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="pick__row pick__head" aria-hidden="true">
            <span></span>
            <span></span>
            <span>{t!(i18n, customers.list.customer)}</span>
            <span>{t!(i18n, task.planner.stage)}</span>
            <span class="pick__n">{t!(i18n, customers.list.recognition)}</span>
            <span class="pick__places">{t!(i18n, customers.list.places)}</span>
        </div>
    }
}

#[component]
fn PickRow(row: PickerRow, chosen: RwSignal<Vec<CustomerId>>, most: Memo<usize>) -> impl IntoView {
    let i18n = use_i18n();
    let id = row.id;
    let is_on = Memo::new(move |_| chosen.with(|chosen| chosen.contains(&id)));
    let is_full = move || !is_on.get() && chosen.with(Vec::len) >= most.get();
    let tick = move |on: bool| {
        chosen.update(|chosen| {
            chosen.retain(|other| *other != id);
            if on {
                chosen.push(id);
            }
        });
    };
    view! {
        <label class="pick__row" class:is-on=move || is_on.get()>
            <input
                type="checkbox"
                prop:checked=move || is_on.get()
                disabled=is_full
                on:change=move |event| tick(event_target_checked(&event))
            />
            <IndustryStamp character=row.stamp name=row.industry />
            <b>{row.name}</b>
            <span class="sub">{row.stage}</span>
            <span class="pick__n">
                <span class="vh">{t!(i18n, customers.list.recognition)}" "</span>
                {row.recognition}
            </span>
            <span class="sub pick__places">{row.places}</span>
        </label>
    }
}

#[component]
fn Filters(draft: WorkDraft, filter: CustomerFilter, inviting: bool) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let industries: Vec<IndustryId> = session.peek(|seen| seen.scenario().industry_ids().collect());
    let mut choices = vec![Choice::new(None, move || t_string!(i18n, task.planner.any_industry).to_owned())];
    choices.extend(industries.into_iter().map(|industry| {
        Choice::new(Some(industry), move || {
            session.view(|seen| name(i18n.get_locale(), &seen.scenario().industry(industry).name).to_owned())
        })
    }));
    let mut stages = vec![Choice::new(None, move || t_string!(i18n, task.planner.any_stage).to_owned())];
    let shown = Stage::ALL.into_iter().filter(|stage| !inviting || stage.is_managed());
    stages.extend(shown.map(|stage| Choice::new(Some(stage), move || relation::stage(i18n.get_locale(), stage))));
    view! {
        <div class="planner__filters">
            <SelectField
                label=t!(i18n, task.planner.industry)
                choices=choices
                value=draft.industry
                on_change=move |industry| draft.industry.set(industry)
            />
            <SelectField
                label=t!(i18n, task.planner.stage)
                choices=stages
                value=filter.stage
                on_change=move |stage| filter.stage.set(stage)
            />
            <label class="search">
                <Icon glyph=Glyph::Search />
                <span class="vh">{t!(i18n, task.planner.search)}</span>
                <input
                    type="search"
                    placeholder=t!(i18n, task.planner.search)
                    on:input=move |event| filter.text.set(event_target_value(&event))
                />
            </label>
        </div>
    }
}
