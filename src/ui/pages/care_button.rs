//! A button that queues care for one customer: the customer's file and the bid room have it.

use crate::insight::care::care_work::{CareWork, care_work, is_possible};
use crate::insight::planning::proposal::Assignee;
use crate::ui::components::{Button, ButtonSize};
use crate::ui::session::{Session, use_session};
use crate::ui::words::task;
use game::ids::CustomerId;
use leptos::prelude::*;
use texts::i18n::*;

/// A button for such work with this customer; nothing while it is not possible.
#[component]
pub fn CareButton(
    /// With whom.
    customer: CustomerId,
    /// Which work.
    work: CareWork,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let possible = Memo::new(move |_| session.view(|seen| is_possible(seen, customer, work)));
    move || {
        possible.get().then(|| {
            let words = move || task::kind(i18n.get_locale(), &work.task(customer));
            view! {
                <Button size=ButtonSize::Small on_click=move || queue_care(session, customer, work)>{words}</Button>
            }
        })
    }
}

/// Queues such work on whoever is free first.
fn queue_care(session: Session, customer: CustomerId, work: CareWork) {
    let commands = session.peek(|seen| {
        let proposals = care_work(seen, &[customer], work, Assignee::Spread);
        proposals.iter().map(|proposal| proposal.command()).collect()
    });
    session.act_all(commands);
}
