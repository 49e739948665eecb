//! A programme for a group of customers: what it takes a month, and the gesture that sets it.

use super::super::state::use_workbench;
use crate::crm::service::plan::{monthly, targets};
use crate::crm::viewer::Viewer;
use crate::insight::analytics::buyers::buyers;
use crate::insight::analytics::classes::{Class, classes};
use crate::ui::components::{Button, ButtonKind, Choice, Panel, SelectField};
use crate::ui::words::crm::cell::customer_name;
use crate::ui::words::crm::segment::class;
use crate::ui::words::{care, money, time};
use game::care::Programme;
use game::command::Command;
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::time::Minutes;
use leptos::prelude::*;
use texts::i18n::*;

/// The customers that a programme is for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    All,
    Class(Class),
    Segment(String),
    One(CustomerId),
}

/// The form.
#[component]
pub fn ServicePlanPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let (target, programme) = (RwSignal::new(Target::All), RwSignal::new(Programme::Reactive));
    let single = untrack(|| workbench.view(|viewer| targets(viewer.seen)));
    let all = Choice::new(Target::All, move || t_string!(i18n, crm.plan.all));
    let by_class = Class::ALL.map(|one| Choice::new(Target::Class(one), move || class(i18n.get_locale(), one)));
    let by_name = single.into_iter().map(|one| {
        let called = move || workbench.view(|viewer| customer_name(i18n.get_locale(), viewer.seen, one).to_owned());
        Choice::new(Target::One(one), called)
    });
    let names = untrack(|| workbench.segment_names().get());
    let by_segment = names.into_iter().map(|one| {
        let words = one.clone();
        Choice::new(Target::Segment(one), move || t_string!(i18n, crm.plan.segment, name = words.clone()))
    });
    let choices: Vec<Choice<Target>> = [all].into_iter().chain(by_class).chain(by_segment).chain(by_name).collect();
    let programmes =
        Programme::ALL.map(|one| Choice::new(one, move || care::programme(i18n.get_locale(), one))).to_vec();
    let chosen = Memo::new(move |_| workbench.view(|viewer| target.with(|target| customers(viewer, target))));
    // Those that have it already are left alone.
    let changes = Memo::new(move |_| {
        let wanted = programme.get();
        let has = |seen: &Observation<'_>, one: CustomerId| seen.relation(one).details().upkeep.programme == wanted;
        workbench.view(|viewer| chosen.get().into_iter().filter(|one| !has(viewer.seen, *one)).collect::<Vec<_>>())
    });
    let takes = move || {
        let locale = i18n.get_locale();
        let (minutes, cost) = workbench.view(|viewer| {
            let of = |one: &CustomerId| monthly(viewer.seen, *one, programme.get());
            let add = |(minutes, cost): (Minutes, Money), (more, also): (Minutes, Money)| (minutes + more, cost + also);
            chosen.get().iter().map(of).fold((Minutes::ZERO, Money::ZERO), add)
        });
        let count = chosen.with(Vec::len);
        let hours = time::hours(minutes);
        match workbench.view(|viewer| viewer.sees_confidential()) {
            true => td_string!(locale, crm.plan.takes, count = count, hours = hours, cost = money::exact(cost)),
            false => td_string!(locale, crm.plan.takes_hours, count = count, hours = hours),
        }
    };
    let disabled = Signal::derive(move || !workbench.may_add() || changes.with(Vec::is_empty));
    let set = move |()| {
        let programme = programme.get_untracked();
        let commands = changes.get_untracked().into_iter().map(|customer| Command::Programme { customer, programme });
        workbench.act_all(commands.collect());
    };
    let words = move || t_string!(i18n, crm.plan.set, count = changes.with(Vec::len));
    view! {
        <Panel title=t!(i18n, crm.plan.title) note=t!(i18n, crm.plan.note)>
            <div class="panel__body stack">
                <SelectField label=t!(i18n, crm.plan.target) choices value=target on_change=move |one| target.set(one) />
                <SelectField label=t!(i18n, crm.column.programme) choices=programmes value=programme on_change=move |one| programme.set(one) />
                <p class="sub">{move || care::programme_about(i18n.get_locale(), programme.get())}</p>
                <p role="status">{takes}</p>
                <Button kind=ButtonKind::Ink disabled on_click=set>{words}</Button>
            </div>
        </Panel>
    }
}

fn customers(viewer: &Viewer<'_>, target: &Target) -> Vec<CustomerId> {
    let seen = viewer.seen;
    let all = targets(seen);
    match target {
        Target::All => all,
        Target::Class(class) => {
            let classed = classes(&buyers(seen));
            let is_in = |one: &CustomerId| classed.iter().any(|found| found.customer == *one && found.class == *class);
            all.into_iter().filter(is_in).collect()
        }
        Target::Segment(name) => {
            let members = viewer.book.segment_members(seen, name).unwrap_or_default();
            all.into_iter().filter(|one| members.contains(one)).collect()
        }
        Target::One(one) => vec![*one],
    }
}
