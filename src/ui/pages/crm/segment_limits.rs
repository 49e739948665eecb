//! A credit limit for all customers of a saved segment, by the game's own command.

use super::count_field::CountField;
use super::state::use_workbench;
use crate::ui::components::{Button, ButtonKind, Choice, Fits, Panel, SelectField};
use game::command::Command;
use game::ids::CustomerId;
use game::money::Money;
use leptos::prelude::*;
use texts::i18n::*;

/// The highest limit that the form takes, in yuan.
const MOST_LIMIT: i64 = 10_000_000;

/// The form: which segment, and the limit.
#[component]
pub fn SegmentLimitForm() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let fits: Fits = expect_context();
    let limit = RwSignal::new(100_000_i64);
    let names = workbench.segment_names();
    let segment = RwSignal::new(names.with_untracked(|all| all.first().cloned().unwrap_or_default()));
    // Those that have the limit already are left alone.
    let commands = Memo::new(move |_| {
        let limit = Some(Money::yuan(limit.get()));
        let others = workbench.view(|viewer| {
            let members = viewer.book.segment_members(viewer.seen, &segment.get()).unwrap_or_default();
            let has = |customer: &CustomerId| viewer.seen.relation(*customer).details().limit == limit;
            members.into_iter().filter(|customer| !has(customer)).collect::<Vec<_>>()
        });
        let all = others.into_iter().map(|customer| Command::CreditLimit { customer, limit });
        all.filter(|command| workbench.may_act(command).is_ok()).collect::<Vec<_>>()
    });
    let disabled = Signal::derive(move || !fits.all() || !workbench.may_add() || commands.with(Vec::is_empty));
    let set = move |()| workbench.act_all(commands.get_untracked());
    let words = move || t_string!(i18n, crm.segment.set_limit, count = commands.with(Vec::len));
    move || {
        let names = names.get();
        // The one that was chosen may have been removed since.
        if !names.contains(&segment.get_untracked()) {
            segment.set(names.first().cloned().unwrap_or_default());
        }
        let choices: Vec<Choice<String>> =
            names.into_iter().map(|name| Choice::new(name.clone(), move || name.clone())).collect();
        (!choices.is_empty()).then(|| {
            view! {
                <Panel title=t!(i18n, crm.segment.limits) note=t!(i18n, crm.segment.limits_note)>
                    <div class="crm-tools">
                        <SelectField label=t!(i18n, crm.campaign.segment) choices value=segment on_change=move |one| segment.set(one) />
                        <CountField label=t!(i18n, crm.segment.limit) value=limit most=Signal::stored(MOST_LIMIT) />
                        <Button kind=ButtonKind::Ink disabled on_click=set>{words}</Button>
                    </div>
                </Panel>
            }
        })
    }
}
