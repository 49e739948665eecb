//! Tenders and contracts with the customer so far.

use crate::ui::route::{Page, href};
use crate::ui::session::{Session, use_session};
use crate::ui::words::money::yuan;
use game::ids::{CompanyId, CustomerId, TenderId, TenderKind};
use game::money::Money;
use game::observation::Observation;
use game::supply::{Contract, ContractState};
use game::tender::{TenderState, Verdict};
use game::time::{Minute, Month};
use leptos::prelude::*;
use texts::i18n::*;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Deal {
    tender: TenderId,
    price: Option<Money>,
    result: DealOutcome,
    contract: Option<Delivered>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum DealOutcome {
    Open,
    Sealed,
    Won,
    Lost(CompanyId),
    Disqualified,
    Lapsed,
    Ordered,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Delivered {
    done: u32,
    of: u32,
    days_late: u32,
    state: ContractState,
}

impl Delivered {
    fn of(contract: &Contract, now: Minute) -> Self {
        Self {
            done: contract.delivered,
            of: contract.quantity,
            days_late: contract.days_late(now),
            state: contract.state,
        }
    }
}

/// The customer's tenders of this year and its orders without one, newest first.
fn deals(seen: &Observation<'_>, customer: CustomerId) -> Vec<Deal> {
    let mut deals = Vec::new();
    for month in Month::all().take_while(|month| *month <= seen.month()) {
        for tender in seen.book(month).filter(|tender| tender.id().customer == customer) {
            let bid = tender.my_bid();
            let result = match (tender.state(), bid) {
                (TenderState::Open, Some(_)) => DealOutcome::Sealed,
                (TenderState::Open, None) => DealOutcome::Open,
                (TenderState::Awarded { winner }, _) if winner == seen.me() => DealOutcome::Won,
                (TenderState::Awarded { winner }, _) => DealOutcome::Lost(winner),
                (TenderState::Lapsed, _) => DealOutcome::Lapsed,
            };
            let own = tender.sheet().and_then(|sheet| sheet.entry_of(seen.me()));
            let is_disqualified = own.is_some_and(|entry| matches!(entry.verdict, Verdict::Disqualified(_)));
            let contract = seen.company().contracts.get(&tender.id());
            deals.push(Deal {
                tender: tender.id(),
                price: bid.map(|bid| bid.unit_price()),
                result: if is_disqualified { DealOutcome::Disqualified } else { result },
                contract: contract.map(|contract| Delivered::of(contract, seen.now())),
            });
        }
        let contracts = &seen.company().contracts;
        let orders =
            contracts.values().filter(|contract| contract.id.customer == customer && contract.id.month == month);
        deals.extend(orders.filter(|contract| contract.id.is_order()).map(|order| Deal {
            tender: order.id,
            price: Some(order.price),
            result: DealOutcome::Ordered,
            contract: Some(Delivered::of(order, seen.now())),
        }));
    }
    deals.reverse();
    deals
}

/// The list of deals.
#[component]
pub fn Deals(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let deals = Memo::new(move |_| session.view(|seen| deals(seen, customer)));
    let table = move || {
        let deals = deals.get();
        if deals.is_empty() {
            return view! { <p class="sub">{t!(i18n, customers.file.deals_none)}</p> }.into_any();
        }
        let locale = i18n.get_locale();
        view! {
            <table class="table table--bare">
                <caption class="vh">{t!(i18n, customers.file.deals)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(i18n, customers.file.deal)}</th>
                        <th scope="col" class="n">{t!(i18n, customers.file.deal_mine)}</th>
                        <th scope="col">{t!(i18n, customers.file.deal_result)}</th>
                        <th scope="col">{t!(i18n, customers.file.deal_state)}</th>
                    </tr>
                </thead>
                <tbody>{deals.into_iter().map(|deal| row(locale, session, deal)).collect_view()}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <section>
            <h3>{t!(i18n, customers.file.deals)}</h3>
            {table}
        </section>
    }
}

fn row(locale: Locale, session: Session, deal: Deal) -> impl IntoView {
    let month = deal.tender.month.number();
    let called = match deal.tender.kind {
        TenderKind::Regular => td_string!(locale, customers.file.deal_month, month = month),
        TenderKind::ReTender { .. } => td_string!(locale, customers.file.deal_again, month = month),
        TenderKind::Repeat => td_string!(locale, customers.file.deal_repeat, month = month),
        TenderKind::Project => td_string!(locale, customers.file.deal_project, month = month),
        TenderKind::Cross { .. } => td_string!(locale, customers.file.deal_cross, month = month),
        TenderKind::PlacedAgain { .. } => td_string!(locale, customers.file.deal_placed_again, month = month),
    };
    let page = match deal.result {
        DealOutcome::Open | DealOutcome::Sealed => Page::Bid(deal.tender),
        DealOutcome::Ordered => Page::Contract(deal.tender),
        _ => Page::Awards { selected: Some(deal.tender) },
    };
    // Only those who bid have a sheet to look at.
    let name = if deal.price.is_some() || deal.result == DealOutcome::Open {
        view! { <a class="link" href=href(page)>{called}</a> }.into_any()
    } else {
        called.into_any()
    };
    let result = match deal.result {
        DealOutcome::Open => td_string!(locale, customers.file.deal_open).to_owned(),
        DealOutcome::Sealed => td_string!(locale, customers.file.deal_sealed).to_owned(),
        DealOutcome::Won => td_string!(locale, customers.file.deal_won).to_owned(),
        DealOutcome::Lost(winner) => {
            td_string!(locale, customers.file.deal_lost, winner = session.company_name(winner))
        }
        DealOutcome::Disqualified => td_string!(locale, customers.file.deal_disqualified).to_owned(),
        DealOutcome::Lapsed => td_string!(locale, customers.file.deal_lapsed).to_owned(),
        DealOutcome::Ordered => td_string!(locale, customers.file.deal_ordered).to_owned(),
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="n">{deal.price.map_or_else(|| "—".to_owned(), yuan)}</td>
            <td>{result}</td>
            <td>{deal.contract.map(|contract| progress(locale, &contract))}</td>
        </tr>
    }
}

fn progress(locale: Locale, contract: &Delivered) -> String {
    let (done, all, days) = (contract.done, contract.of, contract.days_late);
    match contract.state {
        ContractState::Done { .. } => td_string!(locale, customers.file.deal_done).to_owned(),
        ContractState::Void { .. } => td_string!(locale, customers.file.deal_void).to_owned(),
        ContractState::Open if days > 0 => {
            td_string!(locale, customers.file.deal_late, days = days, done = done, all = all)
        }
        ContractState::Open => td_string!(locale, customers.file.deal_deliver, done = done, all = all),
    }
}
