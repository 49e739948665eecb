//! What to do: the fields of each kind of work.

use super::WorkGroup;
use super::draft::{EventChoice, LearningChoice, WorkDraft, deliverable};
use crate::insight::care::care_work::{CareWork, is_due};
use crate::insight::planning::customer_work::Work;
use crate::ui::components::{Button, ButtonSize, Choice, NumberField, SelectField};
use crate::ui::session::{Session, use_session};
use crate::ui::words::figure::limits;
use crate::ui::words::money::{grouped, yuan};
use crate::ui::words::name::name;
use crate::ui::words::task as words;
use game::ids::{IndustryId, ProductId, TenderId};
use game::may::MOST_UNITS;
use game::scenario::ExhibitionSize;
use leptos::prelude::*;
use texts::i18n::*;

/// The fields of the kind of work chosen.
#[component]
pub fn GroupFields(
    /// What is chosen.
    draft: WorkDraft,
) -> impl IntoView {
    move || match draft.group.get() {
        WorkGroup::Customers => view! { <StepBoxes draft /> }.into_any(),
        WorkGroup::Care => view! { <CareField draft /> }.into_any(),
        WorkGroup::Event => view! { <EventField draft /> }.into_any(),
        WorkGroup::Learning => view! { <LearningField draft /> }.into_any(),
        WorkGroup::Purchase => view! { <PurchaseFields draft /> }.into_any(),
        WorkGroup::Delivery => view! { <DeliveryFields draft /> }.into_any(),
    }
}

/// A box for each step; several can be ticked, they are queued in their order.
#[component]
fn StepBoxes(draft: WorkDraft) -> impl IntoView {
    let i18n = use_i18n();
    let tick = move |step: Work, on: bool| {
        draft.steps.update(|steps| {
            steps.retain(|other| *other != step);
            if on {
                steps.push(step);
            }
        });
    };
    let row = move |step: Work| {
        view! {
            <label class="planner__step">
                <input
                    type="checkbox"
                    prop:checked=move || draft.steps.with(|steps| steps.contains(&step))
                    on:change=move |event| tick(step, event_target_checked(&event))
                />
                <b>{move || step_name(i18n.get_locale(), step)}</b>
                <small>{move || step_about(i18n.get_locale(), step)}</small>
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{t!(i18n, task.planner.steps)}</legend>
            <div class="planner__steps">{Work::ALL.map(row).collect_view()}</div>
        </fieldset>
    }
}

fn step_name(locale: Locale, step: Work) -> &'static str {
    match step {
        Work::Research => td_string!(locale, task.long.research),
        Work::Call => td_string!(locale, task.long.call),
        Work::Visit => td_string!(locale, task.long.visit),
        Work::Demonstration => td_string!(locale, task.long.demonstration),
        Work::Forming => td_string!(locale, task.long.forming),
        Work::Stable => td_string!(locale, task.long.stable),
    }
}

fn step_about(locale: Locale, step: Work) -> &'static str {
    match step {
        Work::Research => td_string!(locale, task.about.research),
        Work::Call => td_string!(locale, task.about.call),
        Work::Visit => td_string!(locale, task.about.visit),
        Work::Demonstration => td_string!(locale, task.about.demonstration),
        Work::Forming => td_string!(locale, task.about.forming),
        Work::Stable => td_string!(locale, task.about.stable),
    }
}

/// Which care, and one gesture to choose all with whom it is due.
#[component]
fn CareField(draft: WorkDraft) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let choices = CareWork::ALL.map(|work| Choice::new(work, move || care_name(i18n.get_locale(), work)));
    let choose_due = move || {
        let work = draft.care.get_untracked();
        let due = session.peek(|seen| seen.customer_ids().filter(|&id| is_due(seen, id, work)).collect());
        draft.customers.set(due);
    };
    view! {
        <SelectField
            label=t!(i18n, task.planner.care)
            choices=choices.to_vec()
            value=draft.care
            on_change=move |work| draft.care.set(work)
            help=move || care_about(session, i18n.get_locale(), draft.care.get())
        />
        <div class="cluster">
            <Button size=ButtonSize::Small on_click=choose_due>{t!(i18n, task.planner.due_only)}</Button>
        </div>
    }
}

fn care_name(locale: Locale, work: CareWork) -> &'static str {
    match work {
        CareWork::Survey => td_string!(locale, task.long.survey),
        CareWork::CreditCheck => td_string!(locale, task.long.credit_check),
        CareWork::Gift => td_string!(locale, task.long.gift),
        CareWork::CrossSell => td_string!(locale, task.long.cross_sell),
        CareWork::JointProject => td_string!(locale, task.long.joint_project),
    }
}

fn care_about(session: Session, locale: Locale, work: CareWork) -> String {
    match work {
        CareWork::Survey => td_string!(locale, task.about.survey).to_owned(),
        CareWork::CreditCheck => td_string!(locale, task.about.credit_check).to_owned(),
        CareWork::Gift => td_string!(locale, task.about.gift).to_owned(),
        CareWork::CrossSell => td_string!(locale, task.about.cross_sell).to_owned(),
        CareWork::JointProject => {
            let months = session.peek(|seen| seen.scenario().projects.joint_every);
            td_string!(locale, task.about.joint_project, months = months)
        }
    }
}

/// Which event; another one keeps the guests that would come and for whom it has room.
#[component]
fn EventField(draft: WorkDraft) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let mut choices = vec![Choice::new(EventChoice::Seminar, t!(i18n, task.long.seminar))];
    choices
        .extend(ExhibitionSize::ALL.map(|size| {
            Choice::new(EventChoice::Exhibition(size), move || words::exhibition(i18n.get_locale(), size))
        }));
    let choose = move |event| {
        draft.event.set(event);
        session.peek(|seen| {
            draft.guests.update(|guests| {
                guests.retain(|&guest| draft.would_come(seen, guest));
                guests.truncate(draft.most_guests(seen).into());
            });
        });
    };
    let about = move || match draft.event.get() {
        EventChoice::Seminar => t_string!(i18n, task.about.seminar),
        EventChoice::Exhibition(_) => t_string!(i18n, task.about.exhibition),
    };
    view! {
        <SelectField
            label=t!(i18n, task.planner.event)
            choices=choices
            value=draft.event
            on_change=choose
            help=about
        />
    }
}

/// Training, one of the families, or research of a trade.
#[component]
fn LearningField(draft: WorkDraft) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let mut choices = vec![Choice::new(LearningChoice::Training, t!(i18n, task.long.training))];
    choices.extend(families(session).into_iter().map(|industry| {
        Choice::new(LearningChoice::Market(industry), move || {
            let locale = i18n.get_locale();
            let research = td_string!(locale, task.kind.market_research);
            session.view(|seen| [research, name(locale, &seen.scenario().industry(industry).name)].join(" "))
        })
    }));
    choices.extend(families(session).into_iter().map(|family| {
        Choice::new(LearningChoice::Family(family), move || {
            let locale = i18n.get_locale();
            let study = td_string!(locale, task.kind.study);
            [study, &family_name(session, locale, family)].join(" ")
        })
    }));
    let about = move || match draft.learning.get() {
        LearningChoice::Training => t_string!(i18n, task.about.training),
        LearningChoice::Family(_) => t_string!(i18n, task.about.study),
        LearningChoice::Market(_) => t_string!(i18n, task.about.market_research),
    };
    view! {
        <SelectField
            label=t!(i18n, task.planner.learn)
            choices=choices
            value=draft.learning
            on_change=move |learning| draft.learning.set(learning)
            help=about
        />
    }
}

fn families(session: Session) -> Vec<IndustryId> {
    session.peek(|seen| seen.scenario().industry_ids().collect())
}

fn family_name(session: Session, locale: Locale, family: IndustryId) -> String {
    session.view(|seen| {
        let words = name(locale, &seen.scenario().industry(family).family);
        if seen.has_studied(family) { td_string!(locale, task.planner.studied, name = words) } else { words.to_owned() }
    })
}

/// Which product and how many, with what suppliers have.
#[component]
fn PurchaseFields(draft: WorkDraft) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let products: Vec<ProductId> = session.peek(|seen| seen.scenario().all_products().collect());
    let choice = move |id: ProductId| {
        Choice::new(id, move || {
            let locale = i18n.get_locale();
            session.view(|seen| {
                let product = seen.scenario().product(id).map(|product| name(locale, &product.name));
                let price = yuan(seen.unit_price(id));
                td_string!(locale, task.planner.product_price, name = product.unwrap_or_default(), price = price)
            })
        })
    };
    let choices: Vec<Choice<ProductId>> = products.into_iter().map(choice).collect();
    let help = move || {
        let locale = i18n.get_locale();
        session.view(|seen| {
            let id = draft.product.get();
            let days = seen.scenario().product(id).map_or(0, |product| product.lead_days);
            td_string!(locale, task.planner.quantity_help, left = grouped(seen.supply_left(id).into()), days = days)
        })
    };
    view! {
        <SelectField
            label=t!(i18n, task.planner.product)
            choices=choices
            value=draft.product
            on_change=move |product| draft.product.set(product)
        />
        <Quantity draft help />
    }
}

/// Which contract and how many.
#[component]
fn DeliveryFields(draft: WorkDraft) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let contracts: Vec<TenderId> =
        session.peek(|seen| seen.contracts_by_due_date().into_iter().map(|contract| contract.id).collect());
    if contracts.is_empty() {
        return view! { <p class="field__help">{t!(i18n, task.planner.no_contract)}</p> }.into_any();
    }
    let choice = move |id: TenderId| Choice::new(Some(id), move || contract_words(session, i18n.get_locale(), id));
    let choices: Vec<Choice<Option<TenderId>>> = contracts.into_iter().map(choice).collect();
    let choose = move |contract: Option<TenderId>| {
        draft.contract.set(contract);
        if let Some(contract) = contract {
            draft.quantity.set(session.peek(|seen| deliverable(seen, contract)));
        }
    };
    view! {
        <SelectField
            label=t!(i18n, task.planner.contract)
            choices=choices
            value=draft.contract
            on_change=choose
        />
        <Quantity draft help=t!(i18n, task.about.delivery) />
    }
    .into_any()
}

fn contract_words(session: Session, locale: Locale, id: TenderId) -> String {
    session.view(|seen| {
        let Some(contract) = seen.company().contracts.get(&id) else { return String::new() };
        let product = seen.scenario().product(contract.product).map(|product| name(locale, &product.name));
        td_string!(
            locale,
            task.planner.contract_left,
            customer = words::short(locale, seen, id.customer),
            product = product.unwrap_or_default(),
            left = contract.left(),
            stock = seen.in_stock(contract.product)
        )
    })
}

#[component]
fn Quantity(draft: WorkDraft, #[prop(into)] help: leptos::text_prop::TextProp) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <NumberField
            label=t!(i18n, task.planner.quantity)
            value=Signal::derive(move || i64::from(draft.quantity.get()))
            on_input=move |units: i64| draft.quantity.set(u32::try_from(units).unwrap_or(1))
            least=1
            most=i64::from(MOST_UNITS)
            limits=move || limits(i18n.get_locale(), 1, i64::from(MOST_UNITS))
            help=help
        />
    }
}
