//! Whether a lead was qualified by what is known: budget, authority, need and timing as the page of leads prints them.

use super::view::LabView;
use crate::crm::leads::score::facts;
use crate::crm::record::Bant;
use game::ids::CustomerId;
use game::people::TaskKind;
use game::scenario::ContactRole;
use game::time::Minute;

/// Whether each box is as the facts are, or as they were when it was ticked: a tender that has closed since, or a decision
/// maker who was met since, makes no right judgement wrong.
pub(super) fn agrees(view: &LabView<'_>, at: Minute, customer: CustomerId, told: Bant) -> bool {
    let (now, then) = (facts(view.seen, customer), facts_then(view, at, customer));
    let all = |bant: Bant| [bant.budget, bant.authority, bant.need, bant.timing];
    all(told).into_iter().zip(all(now)).zip(all(then)).all(|((told, now), then)| told == now || told == then)
}

/// The facts as they were, as far as that can still be told.
fn facts_then(view: &LabView<'_>, at: Minute, customer: CustomerId) -> Bant {
    let (seen, month) = (view.seen, at.month());
    let now = facts(seen, customer);
    let in_month = |month| seen.book(month).filter(|tender| tender.id().customer == customer).collect::<Vec<_>>();
    let was_open = in_month(month).iter().any(|tender| at < tender.terms().deadline);
    let was_ahead = month.next().is_some_and(|next| next <= seen.month() && !in_month(next).is_empty());
    let is_ahead = month == seen.month() && seen.ahead().iter().any(|tender| tender.id().customer == customer);
    let soon = was_open || was_ahead || is_ahead;
    let file = seen.file(customer);
    let coming = file.as_ref().is_some_and(|file| file.tender_months.iter().any(|one| *one > month));
    let decides = |contact| {
        let all = file.as_ref().map_or(&[][..], |file| &file.contacts);
        all.iter().any(|one| one.id == contact && one.role == ContactRole::DecisionMaker)
    };
    let met_since = seen.outcomes().iter().any(|one| match one.task.kind {
        TaskKind::Call { customer: with, contact } | TaskKind::Visit { customer: with, contact } => {
            with == customer && one.ended > at && one.failure.is_none() && decides(contact)
        }
        _ => false,
    });
    Bant {
        budget: soon || seen.relation(customer).details().ordered.is_positive(),
        authority: now.authority && !met_since,
        need: soon || coming,
        timing: soon,
    }
}
