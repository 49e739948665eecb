//! How many points each sign of a promising lead is worth; the user sets them.

use super::count_field::CountField;
use super::record_button::RecordButton;
use super::state::use_workbench;
use crate::crm::names::ListName;
use crate::crm::record::{CrmRecord, LeadRecord, LeadSign, MOST_POINTS};
use crate::ui::components::{ButtonSize, Panel};
use crate::ui::words::crm::lead::sign;
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
    let most = i64::from(MOST_POINTS);
    let name = move || t_string!(i18n, crm.leads.points_of, sign = sign(i18n.get_locale(), of));
    view! {
        <li>
            <CountField label=name value=points most=Signal::stored(most) />
            <RecordButton size=ButtonSize::Small record=Signal::derive(record)>
                {t!(i18n, crm.leads.set)} <span class="vh">" " {name}</span>
            </RecordButton>
        </li>
    }
}
