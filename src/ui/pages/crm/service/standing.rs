//! Whether tickets are worked on by hand, or answered and settled by a standing order: then work orders end by themselves.

use super::super::state::use_workbench;
use crate::ui::components::{Panel, SwitchRow};
use game::command::Command;
use game::standing_orders::StandingOrder;
use leptos::prelude::*;
use texts::i18n::*;

/// The switch of the standing order.
#[component]
pub fn ServiceModePanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let serves = Memo::new(move |_| workbench.view(|viewer| viewer.seen.standing_orders().serve.is_on()));
    let help = move || match serves.get() {
        true => t_string!(i18n, crm.work.by_order),
        false => t_string!(i18n, crm.work.by_hand),
    };
    view! {
        <Panel title=t!(i18n, crm.work.mode)>
            <SwitchRow
                label=t!(i18n, crm.work.standing)
                help
                on=serves
                on_change=move |on: bool| {
                    workbench.act(Command::StandingOrder(StandingOrder::Serve(on.into())));
                }
            />
        </Panel>
    }
}
