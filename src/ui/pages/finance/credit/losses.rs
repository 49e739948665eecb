//! Bad debt: what was given up, what is doubtful, what checks would have saved.

use crate::insight::money::credit::losses;
use crate::ui::components::{Button, ButtonSize, Panel};
use crate::ui::pages::finance::LedgerFilter;
use crate::ui::session::use_session;
use crate::ui::words::figure::percent;
use crate::ui::words::money::yuan;
use game::finance::Reason;
use leptos::prelude::*;
use texts::i18n::*;

/// The panel of losses; `filter` is the ledger's.
#[component]
pub fn BadDebt(filter: LedgerFilter) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let losses = Memo::new(move |_| session.view(losses));
    let after = session.peek(|seen| seen.scenario().credit.write_off_months);
    let has_lost = Memo::new(move |_| losses.with(|losses| losses.lost.is_positive()));
    let show = move || {
        filter.month.set(None);
        filter.reason.set(Some(Reason::BadDebt));
    };
    let lost = move || {
        let losses = losses.get();
        let rate = losses.rate().map(|rate| {
            view! { <div><dt>{t_string!(i18n, credit.loss.rate)}</dt><dd>{percent(rate)}</dd></div> }
        });
        has_lost.get().then(|| {
            view! {
                <div><dt>{t_string!(i18n, credit.loss.written_off)}</dt><dd class="neg">{yuan(losses.lost)}</dd></div>
                {rate}
                <div><dt>{t_string!(i18n, credit.loss.saved)}</dt><dd>{yuan(losses.saved_by_checks)}</dd></div>
            }
        })
    };
    view! {
        <Panel title=t!(i18n, credit.loss.title)>
            <div class="panel__body stack">
                <dl class="sum">
                    {lost}
                    <div>
                        <dt>{t!(i18n, credit.loss.doubtful)}</dt>
                        <dd>{move || yuan(losses.with(|losses| losses.doubtful))}</dd>
                    </div>
                </dl>
                {move || match has_lost.get() {
                    true => view! {
                        <Button size=ButtonSize::Small on_click=show>{t_string!(i18n, credit.loss.ledger)}</Button>
                    }.into_any(),
                    false => view! { <p class="sub">{t_string!(i18n, credit.loss.none, n = after)}</p> }.into_any(),
                }}
            </div>
        </Panel>
    }
}
