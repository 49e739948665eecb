//! Bidding as last time for all open tenders: what would be sealed, what speaks against it, and what cannot be.

use crate::crm::game_page::PageSection;
use crate::insight::bidding::cash_if_won::CashOutlook;
use crate::insight::bidding::like_last::{BidAgain, LikeLast as Offered, WhyLeftOut, cash_if_all_won, like_last};
use crate::ui::barred::sees;
use crate::ui::components::{Button, ButtonKind, Column, DataTable, Dialog, DialogShape, Glyph, Note, Row, Tag, Tone};
use crate::ui::route::{Page, href};
use crate::ui::session::{Session, use_session};
use crate::ui::words::{money::yuan, name::name, refusal::refusal, tender};
use game::command::Command;
use game::ids::TenderId;
use game::tender::Bid;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The button, and the list that it opens; nothing while no tender can be bid for as last time.
#[component]
pub(super) fn LikeLast() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let count = Memo::new(move |_| session.view(|seen| like_last(seen).bids.len()));
    let open = RwSignal::new(false);
    let shown = Memo::new(move |_| count.get() > 0 || open.get());
    move || {
        shown.get().then(|| {
            view! {
                <Button icon=Glyph::Seal on_click=move || open.set(true)>
                    {move || t_string!(i18n, tenders.like_last.all, count = count.get())}
                </Button>
                <ListDialog open />
            }
        })
    }
}

/// The bids with price, margin and warnings; each can be left out, and nothing is sealed before it is confirmed.
#[component]
fn ListDialog(open: RwSignal<bool>) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let offered = Memo::new(move |_| if open.get() { session.view(like_last) } else { Offered::default() });
    let left_out = RwSignal::new(Vec::<TenderId>::new());
    Effect::new(move |_| {
        if open.get() {
            left_out.set(Vec::new());
        }
    });
    let wanted = Memo::new(move |_| {
        let left_out = left_out.get();
        let bids = offered.with(|offered| offered.bids.iter().map(|again| again.bid).collect::<Vec<Bid>>());
        bids.into_iter().filter(|bid| !left_out.contains(&bid.tender)).collect::<Vec<Bid>>()
    });
    let seal = move || {
        let bids = wanted.get_untracked();
        let asked = bids.len();
        let sealed = session.act_all(bids.into_iter().map(Command::Bid).collect());
        if sealed == asked {
            session.reports().done(t_string!(i18n, tenders.like_last.done, count = sealed));
        }
        open.set(false);
    };
    let foot = move || {
        let words = move || t_string!(i18n, tenders.like_last.seal, count = wanted.with(Vec::len));
        view! {
            <Button on_click=move || open.set(false)>{t!(i18n, tenders.like_last.cancel)}</Button>
            <Button
                kind=ButtonKind::Seal
                icon=Glyph::Seal
                disabled=Signal::derive(move || wanted.with(Vec::is_empty))
                on_click=seal
            >
                {words}
            </Button>
        }
    };
    let sees_margins = sees(PageSection::Margins);
    view! {
        <Dialog
            open
            on_close=move || open.set(false)
            title=t!(i18n, tenders.like_last.title)
            close_label=t!(i18n, tenders.like_last.cancel)
            shape=DialogShape::Wide
            foot
        >
            <p class="sub">{t!(i18n, tenders.like_last.about)}</p>
            {move || view! { <Bids offered left_out sees_margins=sees_margins() /> }}
            {move || sees_margins().then(|| view! { <Cash wanted /> })}
            <NotPossible offered />
        </Dialog>
    }
}

#[component]
fn Bids(offered: Memo<Offered>, left_out: RwSignal<Vec<TenderId>>, sees_margins: bool) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let mut columns = vec![
        Column::text(t!(i18n, tenders.book.customer)),
        Column::text(t!(i18n, tenders.like_last.offer)),
        Column::figures(t!(i18n, tenders.price.title)),
    ];
    if sees_margins {
        columns.push(Column::figures(t!(i18n, tenders.slip.profit)));
        columns.push(Column::figures(t!(i18n, tenders.price.margin_rate)));
    }
    columns.push(Column::text(t!(i18n, tenders.like_last.warnings)));
    let rows = move || -> Vec<Row> {
        let locale = i18n.get_locale();
        let row = |again: &BidAgain| row(session, locale, again, left_out, sees_margins);
        offered.with(|offered| offered.bids.iter().map(row).collect())
    };
    view! { <DataTable caption=t!(i18n, tenders.like_last.title) columns rows=Arc::new(rows) /> }
}

fn row(
    session: Session,
    locale: Locale,
    again: &BidAgain,
    left_out: RwSignal<Vec<TenderId>>,
    sees_margins: bool,
) -> Row {
    let BidAgain { bid, margin, .. } = *again;
    let id = bid.tender;
    let customer = customer(session, locale, id);
    let offer = session.peek(|seen| {
        let scenario = seen.scenario();
        [tender::product(locale, scenario, bid.product), tender::package(locale, scenario, bid.package)].join(" · ")
    });
    let tick = move |on: bool| {
        left_out.update(|left_out| {
            left_out.retain(|other| *other != id);
            if !on {
                left_out.push(id);
            }
        });
    };
    let title = view! {
        <label class="cluster">
            <input
                type="checkbox"
                prop:checked=move || left_out.with(|left_out| !left_out.contains(&id))
                on:change=move |event| tick(event_target_checked(&event))
            />
            <span>{customer}</span>
        </label>
    };
    let warnings = [
        (sees_margins && margin.profit.is_negative()).then(|| td_string!(locale, tenders.price.below_cost)),
        again.is_capped.then(|| td_string!(locale, tenders.like_last.capped)),
        again.is_too_late.then(|| td_string!(locale, tenders.like_last.too_late)),
    ];
    let warnings = warnings.into_iter().flatten().map(|words| view! { <Tag tone=Tone::Warn>{words}</Tag> " " });
    let row = Row::new(title).cell(offer).cell(yuan(bid.unit_price()));
    let row = match sees_margins {
        true => row.cell(yuan(margin.profit)).cell(tender::percent(margin.rate)),
        false => row,
    };
    row.cell(warnings.collect_view())
}

fn customer(session: Session, locale: Locale, tender: TenderId) -> String {
    session.peek(|seen| name(locale, &seen.customer(tender.customer).name).to_owned())
}

/// What winning all of them would do to the cash.
#[component]
fn Cash(wanted: Memo<Vec<Bid>>) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    move || {
        let low = wanted.with(|wanted| session.view(|seen| cash_if_all_won(seen, wanted)))?;
        let lowest = yuan(low.point.cash);
        let (tone, words) = match low.outlook {
            CashOutlook::Fine => (Tone::Jade, t_string!(i18n, tenders.like_last.cash_fine, lowest = lowest)),
            CashOutlook::Credit(left) => {
                (Tone::Warn, t_string!(i18n, tenders.like_last.cash_credit, lowest = lowest, left = yuan(left)))
            }
            CashOutlook::Ruin(beyond) => {
                (Tone::Danger, t_string!(i18n, tenders.like_last.cash_ruin, lowest = lowest, beyond = yuan(beyond)))
            }
        };
        Some(view! { <Note tone>{words}</Note> })
    }
}

/// Those that cannot be bid for as last time, with the way to their bid rooms.
#[component]
fn NotPossible(offered: Memo<Offered>) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    move || {
        let locale = i18n.get_locale();
        let all = offered.with(|offered| offered.left_out.clone());
        let line = |id: TenderId, why: WhyLeftOut| {
            let words = match why {
                WhyLeftOut::NoBidYet => td_string!(locale, tenders.like_last.no_bid_yet).to_owned(),
                WhyLeftOut::Disqualified(why) => {
                    session.peek(|seen| tender::disqualified(locale, seen.scenario(), id, why))
                }
                WhyLeftOut::Refused(why) => refusal(locale, why),
            };
            let customer = customer(session, locale, id);
            view! { <li><a class="link" href=href(Page::Bid(id))>{customer}</a> ": " {words}</li> }
        };
        let lines = all.into_iter().map(|one| line(one.tender, one.why)).collect::<Vec<_>>();
        (!lines.is_empty()).then(|| {
            view! {
                <h3>{td_string!(locale, tenders.like_last.not_possible)}</h3>
                <ul class="stack">{lines}</ul>
            }
        })
    }
}
