//! What the bid promises the customer, beside the margin: satisfaction if it is delivered as offered, and what
//! that does to loyalty.

use super::room::BidRoom;
use crate::insight::bidding::promise::Promise;
use crate::ui::components::{ExplainLine, Explanation};
use crate::ui::help::Explained;
use crate::ui::symbols::{SymbolKind, SymbolOf};
use crate::ui::words::{care::exact_ratio, figure::percent};
use game::per_mille::PerMille;
use leptos::prelude::*;
use texts::i18n::*;

/// Satisfaction by this contract, and the share of such customers that stay a year.
#[component]
pub(super) fn Promised(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let promise = Memo::new(move |_| room.answer.with(|answer| answer.promise));
    let kept = move || {
        let Promise { kept_before, kept_after, .. } = promise.get();
        t_string!(i18n, tenders.promise.kept, before = percent(kept_before), after = percent(kept_after))
    };
    view! {
        <div class="margin__promise">
            <dt><SymbolOf kind=SymbolKind::Satisfaction>{t!(i18n, tenders.promise.title)}</SymbolOf></dt>
            <dd>
                <Explained account=move || account(i18n, promise.get_untracked())>
                    {move || exact_ratio(promise.get().alone_satisfaction)}
                </Explained>
                <small>{kept}</small>
            </dd>
        </div>
    }
}

fn account(i18n: I18n, promise: Promise) -> Explanation {
    let line = |what: &str, amount: String| ExplainLine { what: what.to_owned(), amount };
    let before = match promise.surveyed {
        Some(month) => t_string!(i18n, tenders.promise.before, month = month.number()),
        None => t_string!(i18n, tenders.promise.before_unknown).to_owned(),
    };
    let mut lines = vec![
        line(t_string!(i18n, tenders.promise.perceived), exact_ratio(promise.alone_perceived)),
        line(t_string!(i18n, tenders.promise.expected), exact_ratio(promise.alone.expected)),
        line(t_string!(i18n, tenders.promise.alone), exact_ratio(promise.alone_satisfaction)),
        line(&before, exact_ratio(promise.before)),
        line(t_string!(i18n, tenders.promise.stays_before), percent(promise.kept_before)),
        line(t_string!(i18n, tenders.promise.stays_after), percent(promise.kept_after)),
    ];
    if promise.handling != 0 {
        lines.push(line(t_string!(i18n, tenders.promise.handling), handling(promise.handling)));
    }
    Explanation {
        title: t_string!(i18n, tenders.promise.title).to_owned(),
        rule: t_string!(i18n, tenders.promise.rule).to_owned(),
        lines,
        sum: Some(line(t_string!(i18n, tenders.promise.after), exact_ratio(promise.after))),
    }
}

/// In percent, with its sign.
fn handling(by: i32) -> String {
    [if by > 0 { "+" } else { "" }, &percent(PerMille::new(by))].concat()
}
