//! Says that tickets are answered by a standing order, as long as they are: the steps below are then taken by nobody.

use super::super::state::use_workbench;
use crate::ui::components::{Banner, Button, ButtonSize, Tone};
use game::command::Command;
use game::standing_orders::{StandingOrder, Switch};
use leptos::prelude::*;
use texts::i18n::*;

/// The sentence, with the switch.
#[component]
pub(super) fn StandingService() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let is_on = Memo::new(move |_| workbench.view(|viewer| viewer.seen.standing_orders().serve.is_on()));
    let command = || Command::StandingOrder(StandingOrder::Serve(Switch::Off));
    let cannot = Signal::derive(move || workbench.may_act(&command()).is_err());
    let switch_off = move |()| {
        workbench.act(command());
    };
    let actions = move || {
        view! {
            <Button size=ButtonSize::Small disabled=cannot on_click=switch_off>{t!(i18n, crm.work.standing_off)}</Button>
        }
    };
    move || is_on.get().then(|| view! { <Banner tone=Tone::Plain actions>{t!(i18n, crm.work.standing)}</Banner> })
}
