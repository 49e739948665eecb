//! What to do next with the customer.

use crate::insight::bidding::next_tender::{NextTender, next_tender};
use crate::insight::planning::customer_work::{Work, next_work};
use crate::insight::planning::preview::worth_little;
use crate::insight::planning::proposal::{Assignee, Proposal, customer_work};
use crate::ui::components::{Button, ButtonKind, Glyph, LinkButton};
use crate::ui::pages::customers::bulk::step_name;
use crate::ui::pages::planner::{Preset, use_planner};
use crate::ui::route::{Page, href};
use crate::ui::session::{Session, use_session};
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::task;
use crate::ui::words::tender;
use crate::ui::words::time::hours;
use game::ids::{ContactId, CustomerId};
use game::people::{cost_of, minutes_of};
use leptos::prelude::*;
use texts::i18n::*;

/// The step that brings the relation on, the planner, and the tender that is open.
#[component]
pub fn Foot(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let (session, planner) = (use_session(), use_planner());
    let next = Memo::new(move |_| session.view(|seen| next_work(seen, customer)));
    let open = Memo::new(move |_| {
        session.view(|seen| match next_tender(seen, customer) {
            NextTender::Open { tender, .. } => Some((tender, seen.may_bid_to(customer))),
            _ => None,
        })
    });
    let icon = move || match next.get() {
        Work::Call => Glyph::Phone,
        Work::Visit | Work::Demonstration => Glyph::Visit,
        Work::Research => Glyph::Search,
        Work::Forming | Work::Stable => Glyph::Flag,
    };
    // What the first button would do: to whom, how long, for how much.
    let first = move || {
        let locale = i18n.get_locale();
        session.view(|seen| {
            let work = customer_work(seen, &[customer], &[next.get()], Assignee::Spread, None);
            let Proposal { staff, task: kind, .. } = work.first()?;
            let person = seen.staff(*staff)?;
            let length = hours(minutes_of(seen.scenario(), kind, person.role, person.skill));
            let (what, cost) = (task::whole(locale, seen, kind), yuan(cost_of(seen.scenario(), kind)));
            let who = name(locale, &person.name);
            Some(td_string!(locale, customers.file.next, task = what, hours = length, cost = cost, who = who))
        })
    };
    let little = Memo::new(move |_| {
        session.view(|seen| {
            let work = customer_work(seen, &[customer], &[next.get()], Assignee::Spread, None);
            worth_little(seen, &work).first().map(|gain| (gain.points, gain.work))
        })
    });
    let little = move || {
        little.get().map(|(points, work)| {
            let worth = t_string!(i18n, task.planner.worth, points = tender::points(points), hours = hours(work));
            view! { <p class="field__help file__next">{worth} " · " {t!(i18n, task.planner.worth_little)}</p> }
        })
    };
    view! {
        <footer class="file__foot">
            <p class="sub file__next">{first}</p>
            {little}
            {move || {
                view! {
                    <Button
                        kind=ButtonKind::Ink
                        icon=icon()
                        on_click=move || queue_step(session, i18n.get_locale_untracked(), customer, next.get_untracked(), None)
                    >
                        {move || step_name(i18n.get_locale(), next.get())}
                    </Button>
                }
            }}
            <Button icon=Glyph::Plus on_click=move || planner.open(Preset::steps(vec![customer], &[]))>
                {t!(i18n, customers.plan)}
            </Button>
            {move || {
                open.get().map(|(tender, may_bid)| {
                    let words = move || {
                        if may_bid {
                            t_string!(i18n, customers.file.bid)
                        } else {
                            t_string!(i18n, customers.file.see_tender)
                        }
                    };
                    view! { <LinkButton href=href(Page::Bid(tender)) icon=Glyph::Tender>{words}</LinkButton> }
                })
            }}
        </footer>
    }
}

/// Queues one step for the customer, on its owner or on whoever is free first, and says on whom.
pub fn queue_step(session: Session, locale: Locale, customer: CustomerId, step: Work, contact: Option<ContactId>) {
    let work = session.peek(|seen| customer_work(seen, &[customer], &[step], Assignee::Spread, contact));
    let queued = session.peek(|seen| {
        let proposal = work.first()?;
        let who = name(locale, &seen.staff(proposal.staff)?.name);
        let cost = yuan(cost_of(seen.scenario(), &proposal.task));
        let task = task::whole(locale, seen, &proposal.task);
        Some(td_string!(locale, customers.file.queued, who = who, task = task, cost = cost))
    });
    if session.act_all(work.iter().map(Proposal::command).collect()) > 0
        && let Some(queued) = queued
    {
        session.reports().told(queued);
    }
}
