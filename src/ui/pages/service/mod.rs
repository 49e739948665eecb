//! Service 服务: complaints by priority, what each remedy would bring, and what became of those that
//! are closed (rulebook 7).

mod closed;
mod months;
mod queue;
mod remedies;
mod speed;
mod ticket;

use crate::browser::focus;
use crate::insight::care::answer::answer_all;
use crate::insight::planning::proposal::Assignee;
use crate::study::handbook::Section;
use crate::ui::components::{Button, ButtonKind, Glyph, PageHead, Panel, SwitchRow};
use crate::ui::help::HelpLink;
use crate::ui::route::{Page, use_route};
use crate::ui::session::use_session;
use closed::ClosedTickets;
use game::care::TicketId;
use game::command::Command;
use game::standing_orders::StandingOrder;
use leptos::prelude::*;
use months::Months;
use queue::Queue;
use speed::SpeedTable;
use texts::i18n::*;

/// The queue, closed tickets, and the rules that decide.
#[component]
pub fn ServicePage() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let who = RwSignal::new(Assignee::Spread);
    let counts = Memo::new(move |_| session.view(|seen| (seen.service_queue().len(), seen.tickets_waiting().len())));
    let note = move || {
        let (open, waiting) = counts.get();
        t_string!(i18n, service.note, open = open, waiting = waiting)
    };
    let answer = move || {
        session.act_all(session.peek(|seen| answer_all(seen, who.get_untracked())));
    };
    let none_waits = Signal::derive(move || counts.get().1 == 0);
    let route = use_route();
    Effect::new(move |_| {
        if let Page::Ticket(ticket) = route.page() {
            focus::on_row(row_of(ticket));
        }
    });
    view! {
        <div class="page page--side">
            <PageHead title=t!(i18n, service.title) note=note>
                <Button kind=ButtonKind::Ink icon=Glyph::Check disabled=none_waits on_click=answer>
                    {t!(i18n, service.answer_all)}
                </Button>
            </PageHead>
            <div class="page__main">
                <Queue who />
                <ClosedTickets />
                <Months />
            </div>
            <div class="page__side">
                <Standing />
                <SpeedTable />
            </div>
        </div>
    }
}

/// The name by which a link leads to a complaint's row.
fn row_of(ticket: TicketId) -> String {
    format!("ticket-{}", ticket.0)
}

/// The standing order that answers by itself.
#[component]
fn Standing() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let serves = Memo::new(move |_| session.view(|seen| seen.standing_orders().serve.is_on()));
    view! {
        <Panel
            title=t!(i18n, service.standing)
            end=move || view! { <HelpLink section=Section::Service /> }
        >
            <SwitchRow
                label=t!(i18n, service.serve)
                help=t!(i18n, service.serve_help)
                on=serves
                on_change=move |on: bool| {
                    session.act(Command::StandingOrder(StandingOrder::Serve(on.into())));
                }
            />
        </Panel>
    }
}
