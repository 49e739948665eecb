//! Earlier months: a plan that came late or was the wrong one is put in or taken out, and what is
//! closed is closed again.

use super::arrivals::PLANS;
use super::desk::Desk;
use super::month::PlansTable;
use super::needs_key::Waits;
use super::receipt_panel::ReceiptPanel;
use super::receipts::InputArea;
use crate::ui::components::{Choice, Note, Panel, SelectField, Tone};
use crate::ui::exchange::take::{ByFile, ByText};
use crate::ui::words::time;
use game::time::Month;
use leptos::prelude::*;
use texts::i18n::*;

/// The closed months, once there are any.
#[component]
pub fn AgainPanel(desk: Desk) -> impl IntoView {
    let closed = Memo::new(move |_| desk.game.with(|game| game.as_ref().map_or(0, |game| game.closed)));
    move || {
        let months: Vec<Month> = Month::all().take(usize::from(closed.get())).collect();
        let last = months.last().copied()?;
        Some(view! { <Closed desk months last /> })
    }
}

#[component]
fn Closed(desk: Desk, months: Vec<Month>, last: Month) -> impl IntoView {
    let i18n = use_i18n();
    let month = RwSignal::new(last);
    let changed = move || {
        let changed = desk.game.with(|game| game.as_ref().map_or(0, |game| game.changed[month.get().index()]));
        (changed > 0).then(|| {
            let words = t_string!(i18n, rounds.again.changed, count = changed);
            view! { <Note tone=Tone::Warn>{words}</Note> }
        })
    };
    let choice = |of: Month| Choice::new(of, move || time::month(i18n.get_locale(), of));
    let choices: Vec<Choice<Month>> = months.into_iter().map(choice).collect();
    view! {
        <Panel title=t!(i18n, rounds.again.heading)>
            <div class="panel__body form">
                <p>{t!(i18n, rounds.again.note)}</p>
                <ByFile
                    label=t!(i18n, rounds.again.choose)
                    on_take=move |items| desk.take_plans(items, true)
                />
                <ByText
                    kinds=&PLANS
                    label=t!(i18n, rounds.again.paste)
                    on_take=move |items| desk.take_plans(items, true)
                />
                <Waits desk again=true />
                <SelectField
                    label=t!(i18n, rounds.again.month)
                    choices
                    value=month
                    on_change=move |chosen| month.set(chosen)
                />
                {changed}
            </div>
            <PlansTable desk month=month.into() />
        </Panel>
        <ReceiptPanel desk told=Signal::derive(move || desk.told_at(InputArea::Earlier)) />
    }
}
