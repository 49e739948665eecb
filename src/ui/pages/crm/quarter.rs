//! The sales targets of the quarter: set in the game, they move the work of salespeople and their bonus.

use super::count_field::CountField;
use super::state::use_workbench;
use crate::ui::components::{Button, Column, DataTable, Panel, Row};
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use game::command::Command;
use game::ids::StaffId;
use game::may::MOST_KEPT;
use game::money::Money;
use game::people::{Quarter, TargetOpinion};
use game::scenario::Role;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The salespeople with their targets, and a form for those who have none.
#[component]
pub fn QuarterPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let title = move || {
        let number = workbench.view(|viewer| Quarter::of(viewer.seen.now()).number());
        t_string!(i18n, crm.sales_plan.quarter, number = number)
    };
    let rows = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let (seen, quarter) = (viewer.seen, Quarter::of(viewer.seen.now()));
            let sales = seen.people().filter(|person| person.role == Role::Sales);
            let row = |person: &game::people::Staff| {
                let target = person.target.filter(|target| target.quarter == quarter);
                let told = match target {
                    None => "—",
                    Some(target) => opinion(locale, target.opinion),
                };
                // The bonus is a share of the wage: it tells the wage of whoever has one.
                let bonus = viewer
                    .sees_confidential()
                    .then(|| yuan(person.wage(&seen.scenario().staffing).per_mille(seen.scenario().targets.bonus)));
                Row::new(name(locale, &person.name).to_owned())
                    .cell(yuan(seen.usual_sales(person.id, quarter)))
                    .cell(target.map_or_else(|| "—".to_owned(), |target| yuan(target.amount)))
                    .cell(yuan(seen.sales_of(person.id, quarter)))
                    .cell(told)
                    .cell(bonus.unwrap_or_else(|| "—".to_owned()))
            };
            sales.map(row).collect()
        })
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.column.employee)),
        Column::figures(move || t_string!(i18n, crm.sales_plan.usual)),
        Column::figures(move || t_string!(i18n, crm.column.sales_target)),
        Column::figures(move || t_string!(i18n, crm.sales_plan.sold)),
        Column::text(move || t_string!(i18n, crm.sales_plan.opinion)),
        Column::figures(move || t_string!(i18n, crm.sales_plan.bonus)),
    ];
    let without = Memo::new(move |_| {
        workbench.view(|viewer| {
            let quarter = Quarter::of(viewer.seen.now());
            let sales = viewer.seen.people().filter(|person| person.role == Role::Sales);
            let without = sales.filter(|person| person.target.is_none_or(|target| target.quarter != quarter));
            without.map(|person| person.id).collect::<Vec<_>>()
        })
    });
    view! {
        <Panel title note=t!(i18n, crm.sales_plan.quarter_note)>
            <DataTable caption=t!(i18n, crm.sales_plan.quarter_table) columns rows=Arc::new(rows) />
            {move || without.get().into_iter().map(|staff| view! { <QuarterForm staff /> }).collect_view()}
        </Panel>
    }
}

/// The target of one person.
#[component]
fn QuarterForm(staff: StaffId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let usual =
        untrack(|| workbench.view(|viewer| viewer.seen.usual_sales(staff, Quarter::of(viewer.seen.now())).as_yuan()));
    let amount = RwSignal::new(usual);
    let most = MOST_KEPT.as_yuan();
    let called = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            viewer.seen.staff(staff).map_or_else(String::new, |person| name(locale, &person.name).to_owned())
        })
    };
    let command = move || Command::Target { staff, amount: Money::yuan(amount.get()) };
    let disabled = Signal::derive(move || workbench.may_act(&command()).is_err());
    let set = move |()| {
        workbench.act(untrack(command));
    };
    view! {
        <div class="crm-tools">
            <CountField label=move || t_string!(i18n, crm.sales_plan.quarter_amount, name = called()) value=amount least=1 most=Signal::stored(most) />
            <Button disabled on_click=set>{move || t_string!(i18n, crm.sales_plan.quarter_set, name = called())}</Button>
        </div>
    }
}

fn opinion(locale: Locale, opinion: Option<TargetOpinion>) -> &'static str {
    match opinion {
        None => td_string!(locale, crm.sales_plan.not_told),
        Some(TargetOpinion::TooLow) => td_string!(locale, crm.sales_plan.too_low),
        Some(TargetOpinion::Fair) => td_string!(locale, crm.sales_plan.fair),
        Some(TargetOpinion::TooHigh) => td_string!(locale, crm.sales_plan.too_high),
    }
}
