//! The remedies of a ticket side by side: what each costs, gives back and keeps.

use crate::crm::game_page::PageSection;
use crate::insight::care::answer::answer;
use crate::insight::care::service_queue::RemedyChoice;
use crate::insight::planning::proposal::Assignee;
use crate::ui::barred::sees;
use crate::ui::components::{Button, ButtonSize, Column, DataTable, Glyph, Row, Tag, Tone};
use crate::ui::session::{Session, use_session};
use crate::ui::words::care;
use crate::ui::words::figure::{percent, signed_thousandths};
use crate::ui::words::money::yuan;
use crate::ui::words::time::length;
use game::care::{Remedy, TicketId};
use game::money::Money;
use game::per_mille::PerMille;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// All remedies that make sense, folded away.
#[component]
pub fn Remedies(
    /// Of which ticket.
    id: TicketId,
    /// What each would bring if it ended now.
    choices: Vec<RemedyChoice>,
    /// The employee who deals with it.
    who: RwSignal<Assignee>,
    /// The customer's name, spoken with each button.
    customer: String,
    /// The language.
    locale: Locale,
) -> impl IntoView {
    let session = use_session();
    // A row is made anew with its ticket, and the role is changed on another page.
    let sees_costs = untrack(sees(PageSection::ServiceCosts));
    let named = customer.clone();
    let rows = move || {
        let row = |choice: &RemedyChoice| {
            let remedy = choice.remedy;
            let words = care::remedy(locale, remedy);
            let spoken = named.clone();
            let act = view! {
                <Button size=ButtonSize::Small on_click=move || settle(session, id, remedy, who.get_untracked())>
                    {td_string!(locale, service.choose)}
                    <span class="vh">{td_string!(locale, service.choose_spoken, remedy = words, customer = spoken)}</span>
                </Button>
            };
            let row = Row::new(words);
            let row = if sees_costs { row.cell(cost(locale, choice.cost)) } else { row };
            row.cell(choice.minutes.map_or_else(|| "—".to_owned(), |minutes| length(locale, minutes)))
                .cell(signed_thousandths((choice.handling.restored + choice.handling.lifts).get()))
                .cell(percent(PerMille::new(choice.handling.stays as i32)))
                .cell(fairness(locale, choice))
                .cell(act)
        };
        choices.iter().map(row).collect()
    };
    let mut columns = vec![Column::text(td_string!(locale, service.remedy))];
    columns.extend(sees_costs.then(|| Column::figures(td_string!(locale, service.cost))));
    columns.extend([
        Column::figures(td_string!(locale, service.work)),
        Column::figures(td_string!(locale, service.restores)),
        Column::figures(td_string!(locale, service.stays)),
        Column::text(td_string!(locale, service.fair)),
        Column::text(td_string!(locale, service.do_it)),
    ]);
    view! {
        <details class="ticket__more">
            <summary class="link">
                {td_string!(locale, service.remedies)}
                <span class="vh">{customer.clone()}</span>
            </summary>
            <DataTable
                caption=td_string!(locale, service.remedies_of, customer = customer)
                columns
                rows=Arc::new(rows)
            />
            <p class="sub">{td_string!(locale, service.remedies_note)}</p>
        </details>
    }
}

/// What a remedy costs; what is billed comes in.
pub fn cost(locale: Locale, cost: Money) -> String {
    if cost.is_negative() { td_string!(locale, service.billed, amount = yuan(-cost)) } else { yuan(cost) }
}

fn fairness(locale: Locale, choice: &RemedyChoice) -> impl IntoView + use<> {
    let (tone, glyph, words) = match (choice.is_fair, choice.is_proposed) {
        (true, true) => (Tone::Jade, Glyph::Check, td_string!(locale, service.is_fair)),
        (true, false) => (Tone::Plain, Glyph::Plus, td_string!(locale, service.is_generous)),
        (false, _) => (Tone::Warn, Glyph::Warn, td_string!(locale, service.is_unfair)),
    };
    view! { <Tag tone icon=glyph>{words}</Tag> }
}

/// Answers a ticket and puts it right by that remedy.
pub fn settle(session: Session, id: TicketId, remedy: Remedy, who: Assignee) {
    let commands = session.peek(|seen| seen.ticket(id).map(|ticket| answer(seen, ticket, remedy, who)));
    session.act_all(commands.unwrap_or_default());
}
