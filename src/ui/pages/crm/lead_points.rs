//! How many points each sign of a promising lead is worth; the user sets them.

use super::state::use_workbench;
use crate::crm::names::ListName;
use crate::crm::record::{CrmRecord, LeadRecord, LeadSign, MOST_POINTS};
use crate::ui::components::{Button, ButtonSize, NumberField, Panel};
use crate::ui::words::crm::lead::sign;
use crate::ui::words::figure::limits;
use leptos::prelude::*;
use texts::i18n::*;

/// The points by sign.
#[component]
pub fn LeadPointsPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let may_see = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::Leads)));
    let row = |sign: LeadSign| view! { <PointsRow of=sign /> };
    move || {
        may_see.get().then(|| {
            view! {
                <Panel title=t!(i18n, crm.leads.points) note=t!(i18n, crm.leads.points_note)>
                    <ul class="crm-points">{LeadSign::ALL.map(row)}</ul>
                </Panel>
            }
        })
    }
}

#[component]
fn PointsRow(of: LeadSign) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let points = RwSignal::new(i64::from(untrack(|| workbench.view(|viewer| viewer.book.leads().points(of)))));
    let record =
        move || u8::try_from(points.get()).ok().map(|points| CrmRecord::Lead(LeadRecord::Points { sign: of, points }));
    let disabled = Signal::derive(move || record().is_none_or(|record| !workbench.can_add(&record)));
    let set = move |()| {
        if let Some(record) = untrack(record) {
            workbench.add(record);
        }
    };
    let most = i64::from(MOST_POINTS);
    let name = move || t_string!(i18n, crm.leads.points_of, sign = sign(i18n.get_locale(), of));
    view! {
        <li>
            <NumberField
                label=name
                value=points
                least=0
                most=Signal::stored(most)
                on_input=move |count| points.set(count)
                limits=move || limits(i18n.get_locale(), 0, most)
            />
            <Button size=ButtonSize::Small disabled on_click=set>
                {t!(i18n, crm.leads.set)} <span class="vh">" " {name}</span>
            </Button>
        </li>
    }
}
