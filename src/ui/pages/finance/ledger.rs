//! The ledger, newest first, by reason and month; every entry says for whom.

use super::LedgerFilter;
use crate::insight::money::cash::moved;
use crate::study::handbook::Section;
use crate::ui::components::{Button, ButtonSize, Choice, Panel, SelectField};
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use crate::ui::words::ledger::{account, reason};
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use game::finance::{Entry, Reason};
use game::money::Money;
use leptos::prelude::*;
use texts::i18n::*;

/// Entries shown at first, and added by each press for more.
const SHOWN: usize = 40;

/// The panel of the ledger.
#[component]
pub fn LedgerTable(filter: LedgerFilter) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let shown = RwSignal::new(SHOWN);
    let entries = Memo::new(move |_| {
        let (of, month) = (filter.reason.get(), filter.month.get());
        let fits = move |entry: &&Entry| {
            of.is_none_or(|of| entry.reason == of) && month.is_none_or(|month| entry.at.month() == month)
        };
        session.view(|seen| seen.ledger().entries().iter().rev().filter(fits).copied().collect::<Vec<Entry>>())
    });
    Effect::new(move |_| {
        filter.reason.track();
        filter.month.track();
        shown.set(SHOWN);
    });
    let count = move || t_string!(i18n, finance.ledger.count, n = entries.with(Vec::len));
    let rest = Memo::new(move |_| entries.with(|entries| entries.len().saturating_sub(shown.get())));
    let row = move |entry: Entry| {
        let locale = i18n.get_locale();
        let customer = entry.customer.map(|id| session.peek(|seen| name(locale, &seen.customer(id).short).to_owned()));
        view! { <EntryRow entry locale customer=customer.unwrap_or_default() /> }
    };
    let sum = move || entries.with(|entries| entries.iter().map(moved).sum::<Money>());
    view! {
        <Panel
            title=t!(i18n, finance.ledger.title)
            note=count
            end=move || view! { <HelpLink section=Section::Ledger /> }
        >
            <div class="panel__body">
                <Filters filter />
            </div>
            <div class="scroll-x" tabindex="0" role="group" aria-label=t!(i18n, finance.ledger.title)>
                <table class="statement ledger">
                    <caption class="vh">{t!(i18n, finance.ledger.title)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!(i18n, finance.ledger.time)}</th>
                            <th scope="col">{t!(i18n, finance.ledger.reason)}</th>
                            <th scope="col">{t!(i18n, finance.ledger.customer)}</th>
                            <th scope="col">{t!(i18n, finance.ledger.accounts)}</th>
                            <th scope="col" class="n">{t!(i18n, finance.ledger.amount)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {move || entries.with(|all| all.iter().take(shown.get()).copied().map(row).collect_view())}
                        <tr class="is-sum">
                            <th scope="row"></th>
                            <td colspan="3">{t!(i18n, finance.ledger.sum)}</td>
                            <td class="n">{move || yuan(sum())}</td>
                        </tr>
                    </tbody>
                </table>
            </div>
            {move || {
                entries
                    .with(Vec::is_empty)
                    .then(|| view! { <p class="panel__body sub">{t_string!(i18n, finance.ledger.empty)}</p> })
            }}
            {move || {
                let more = rest.get().min(SHOWN);
                (more > 0).then(|| {
                    view! {
                        <div class="panel__body">
                            <Button size=ButtonSize::Small on_click=move || shown.update(|shown| *shown += SHOWN)>
                                {move || t_string!(i18n, finance.ledger.more, n = more)}
                            </Button>
                        </div>
                    }
                })
            }}
        </Panel>
    }
}

/// Which reason and which month.
#[component]
fn Filters(filter: LedgerFilter) -> impl IntoView {
    let i18n = use_i18n();
    let mut reasons = vec![Choice::new(None, t!(i18n, finance.ledger.all_reasons))];
    reasons.extend(Reason::ALL.map(|of| Choice::new(Some(of), move || reason(i18n.get_locale(), of))));
    let mut months = vec![Choice::new(None, t!(i18n, finance.ledger.all_months))];
    let played = use_session().peek(|seen| seen.scenario().played());
    months.extend(played.map(|month| {
        Choice::new(Some(month), move || t_string!(i18n, finance.statements.month_n, n = month.number()))
    }));
    view! {
        <div class="cluster">
            <SelectField
                label=t!(i18n, finance.ledger.reason)
                choices=reasons
                value=filter.reason
                on_change=move |of| filter.reason.set(of)
            />
            <SelectField
                label=t!(i18n, finance.statements.month)
                choices=months
                value=filter.month
                on_change=move |month| filter.month.set(month)
            />
        </div>
    }
}

/// One movement: what it adds to cash has a sign, moves between other accounts have none.
#[component]
fn EntryRow(entry: Entry, locale: Locale, customer: String) -> impl IntoView {
    let cash = moved(&entry);
    let amount = if cash == Money::ZERO { entry.amount } else { cash };
    let accounts = td_string!(
        locale,
        finance.ledger.into,
        from = account(locale, entry.credit),
        to = account(locale, entry.debit)
    );
    view! {
        <tr>
            <th scope="row">{moment(locale, entry.at)}</th>
            <td>{reason(locale, entry.reason)}</td>
            <td>{customer}</td>
            <td class="sub">{accounts}</td>
            <td class="n" class:neg=cash.is_negative() class:sub=cash == Money::ZERO>
                {yuan(amount)}
            </td>
        </tr>
    }
}
