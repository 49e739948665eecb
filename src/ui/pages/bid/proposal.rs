//! The proposal for the tender: service points for hours of work (rulebook 3).

use super::room::BidRoom;
use crate::insight::planning::proposal::{Assignee, other_work};
use crate::ui::components::{Button, ButtonSize};
use crate::ui::words::time::hours;
use game::people::TaskKind;
use leptos::prelude::*;
use texts::i18n::*;

/// How the proposal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ProposalState {
    /// It could be worked out in time.
    Possible,
    /// Somebody is to work it out, or works on it.
    Planned,
    /// It counts.
    Done,
    /// There is no time left, or nobody to do it.
    TooLate,
}

/// Whether a proposal is worked out, and a button that queues it.
#[component]
pub(super) fn ProposalLine(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let task = TaskKind::Proposal { tender: room.tender };
    let planned = task.clone();
    let state = Memo::new(move |_| {
        room.view(|seen, terms| {
            if seen.proposal_points(terms.id) > 0 {
                ProposalState::Done
            } else if seen.planned_tasks().any(|other| *other == planned) {
                ProposalState::Planned
            } else if seen.now() + seen.scenario().projects.proposal.minutes < terms.deadline
                && !other_work(seen, planned.clone(), Assignee::Spread).is_empty()
            {
                ProposalState::Possible
            } else {
                ProposalState::TooLate
            }
        })
    });
    let (points, takes) = room.session.peek(|seen| {
        let rules = &seen.scenario().projects;
        (rules.proposal_points, hours(rules.proposal.minutes))
    });
    let takes = StoredValue::new(takes);
    let task = StoredValue::new(task);
    let queue = move || {
        let commands = room.session.peek(|seen| {
            let work = other_work(seen, task.get_value(), Assignee::Spread);
            work.iter().map(|proposal| proposal.command()).collect()
        });
        room.session.act_all(commands);
    };
    move || match state.get() {
        ProposalState::Done => {
            view! { <p class="sub">{t_string!(i18n, tenders.packs.proposal_done, points = points)}</p> }.into_any()
        }
        ProposalState::Planned => {
            view! { <p class="sub">{t_string!(i18n, tenders.packs.proposal_planned, points = points)}</p> }.into_any()
        }
        ProposalState::TooLate => ().into_any(),
        ProposalState::Possible => {
            let words = move || t_string!(i18n, tenders.packs.proposal, points = points, hours = takes.get_value());
            view! {
                <p class="sub">{t!(i18n, tenders.packs.proposal_about)}</p>
                <Button size=ButtonSize::Small on_click=queue>{words}</Button>
            }
            .into_any()
        }
    }
}
