//! The unit price: a field, steps, and a slider with the zones below cost and above the ceiling.

use super::promised::Promised;
use super::room::BidRoom;
use crate::crm::game_page::PageSection;
use crate::insight::bidding::estimate::Basis;
use crate::study::handbook::Section;
use crate::ui::barred::sees;
use crate::ui::components::{Note, Panel, Tone};
use crate::ui::help::HelpLink;
use crate::ui::words::{money::yuan, tender};
use game::may::MOST_PRICE;
use game::money::Money;
use leptos::prelude::*;
use texts::i18n::*;

/// The unit price and what it leaves.
#[component]
pub(super) fn Price(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let unit = move || room.view(|seen, _| tender::one_unit(i18n.get_locale(), seen.scenario(), room.tender.customer));
    let loss = Memo::new(move |_| room.answer.with(|answer| (-answer.margin.profit).or_zero()));
    let each = move || room.terms(|terms| yuan(loss.get().share(1, i64::from(terms.quantity.max(1)))));
    let sees_margins = sees(PageSection::Margins);
    let margin = move || {
        sees_margins().then(|| {
            view! {
                <div>
                    <dt>{move || t_string!(i18n, tenders.price.margin_unit, unit = unit())}</dt>
                    <dd>{move || room.answer.with(|answer| {
                        yuan(answer.margin.profit.share(1, i64::from(room.terms(|terms| terms.quantity.max(1)))))
                    })}</dd>
                </div>
                <div>
                    <dt>{t!(i18n, tenders.price.margin_rate)}</dt>
                    <dd>{move || room.answer.with(|answer| tender::percent(answer.margin.rate))}</dd>
                </div>
            }
        })
    };
    view! {
        <Panel title=t!(i18n, tenders.price.title) class="price" end=|| view! { <HelpLink section=Section::Bid /> }>
            <div class="panel__body">
                <div class="price__row">
                    <Field room />
                    <Steps room />
                    <dl class="margin" aria-live="off">
                        {margin}
                        <Promised room />
                    </dl>
                </div>
                <Slider room />
                <Show when=move || loss.get().is_positive() && sees_margins()>
                    <Note tone=Tone::Warn>
                        {move || {
                            t_string!(i18n, tenders.price.warn_below, unit = unit(), loss = each(), total = yuan(loss.get()))
                        }}
                    </Note>
                </Show>
            </div>
        </Panel>
    }
}

#[component]
fn Field(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let take = move |text: String| {
        if let Ok(price) = text.trim().replace(',', "").parse::<u32>()
            && (1..=MOST_PRICE).contains(&price)
        {
            room.offer(|bid| bid.price = price);
        }
    };
    view! {
        <label class="money">
            <span aria-hidden="true">"¥"</span>
            <span class="vh">{t!(i18n, tenders.price.field)}</span>
            <input
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxlength="10"
                prop:value=move || room.draft.with(|bid| bid.price.to_string())
                on:input=move |event| take(event_target_value(&event))
            />
        </label>
    }
}

/// Four buttons that fit the size of the price.
#[component]
fn Steps(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let (small, large) = match room.terms(|terms| terms.ceiling.as_yuan()) {
        ..200 => (1, 5),
        200..2_000 => (5, 20),
        2_000..10_000 => (10, 50),
        _ => (50, 200),
    };
    let button = move |step: i64| {
        let text = if step < 0 { format!("−{}", -step) } else { format!("+{step}") };
        let spoken = text.clone();
        let apply = move |_| {
            room.offer(|bid| bid.price = (i64::from(bid.price) + step).clamp(1, i64::from(MOST_PRICE)) as u32);
        };
        view! {
            <button
                type="button"
                aria-label=move || t_string!(i18n, tenders.price.step, step = spoken)
                on:click=apply
            >
                {text}
            </button>
        }
    };
    view! {
        <div class="seg" role="group" aria-label=t!(i18n, tenders.price.title)>
            {[-large, -small, small, large].map(button).into_iter().collect_view()}
        </div>
    }
}

/// From below cost to above the ceiling.
#[component]
fn Slider(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let ceiling = room.terms(|terms| terms.ceiling);
    let sees_margins = sees(PageSection::Margins);
    // A role that does not see the cost gets half the ceiling in its place, as the left end of the slider.
    let cost = Memo::new(move |_| match sees_margins() {
        true => room.terms(|terms| room.answer.with(|answer| answer.unit_cost(terms))),
        false => ceiling.share(1, 2),
    });
    let lowest = Memo::new(move |_| room.answer.with(|answer| answer.estimate.lowest));
    let scale = Memo::new(move |_| Scale::over(cost.get(), ceiling));
    let at = move |price: Money| scale.get().percent(price);
    let style = move || {
        let price = room.draft.with(|bid| bid.unit_price());
        let below = if sees_margins() { at(cost.get()) } else { "0%".to_owned() };
        format!("--c0:{below};--c1:{};--v:{}", at(ceiling), at(price))
    };
    let band = move || {
        let lowest = lowest.get();
        (lowest.basis != Basis::Cost).then(|| {
            let (from, to) = (at(lowest.from), at(lowest.to));
            let middle = at(Money::fen((lowest.from.as_fen() + lowest.to.as_fen()) / 2));
            view! {
                <div class="band" style=format!("--a:{from};--b:{to}")></div>
                <span class="lab lab--up" style=format!("--x:{middle}")>{band_words(room)}</span>
            }
        })
    };
    view! {
        <div class="slider" style=style>
            <div class="zone zone--low"></div>
            <div class="zone zone--ok"></div>
            <div class="zone zone--high"></div>
            {band}
            <input
                type="range"
                min=move || scale.get().from
                max=move || scale.get().to
                step="1"
                aria-label=t!(i18n, tenders.price.slider)
                prop:value=move || room.draft.with(|bid| bid.price.to_string())
                on:input=move |event| {
                    if let Ok(price) = event_target_value(&event).parse::<u32>() {
                        room.offer(|bid| bid.price = price.max(1));
                    }
                }
            />
            <Show when=move || sees_margins()>
                <span class="lab lab--z" style="--x:0%">{t!(i18n, tenders.price.below_cost)}</span>
            </Show>
            <Show when=move || room.speaks()>
                <span class="lab lab--z lab--e" style="--x:100%">{t!(i18n, tenders.price.above_ceiling)}</span>
            </Show>
            <Show when=move || sees_margins()>
                <span class="lab" style=move || format!("--x:{}", at(cost.get()))>
                    <b>{move || yuan(cost.get())}</b>
                    " "
                    {t!(i18n, tenders.price.cost)}
                </span>
            </Show>
            <span class="lab" style=move || format!("--x:{}", at(ceiling))>
                <b>{yuan(ceiling)}</b>
                " "
                {t!(i18n, tenders.price.ceiling)}
            </span>
        </div>
        <p class="sub">{move || basis_words(i18n.get_locale(), lowest.get().basis)}</p>
    }
}

/// Between which prices the lowest is expected.
fn band_words(room: BidRoom) -> String {
    let lowest = room.answer.with(|answer| answer.estimate.lowest);
    let range = match (yuan(lowest.from), yuan(lowest.to)) {
        (from, to) if from == to => from,
        (from, to) => format!("{from}–{to}"),
    };
    t_string!(room.i18n, tenders.price.band, range = range)
}

/// What the expectation rests on, with its age.
fn basis_words(locale: Locale, basis: Basis) -> String {
    let Basis::Prices(known) = basis else { return td_string!(locale, tenders.price.band_cost).to_owned() };
    let words = td_string!(locale, tenders.price.band_basis, count = known.count, month = known.newest.number());
    match known.unknown {
        0 => words,
        unknown => [&words, " ", &td_string!(locale, tenders.price.band_unknown, count = unknown)].concat(),
    }
}

/// Whole yuan at the ends of the slider.
#[derive(Clone, Copy, PartialEq)]
struct Scale {
    from: i64,
    to: i64,
}

impl Scale {
    /// A tenth below the lower and a twelfth above the higher of the two.
    fn over(cost: Money, ceiling: Money) -> Self {
        let (low, high) = (cost.min(ceiling).as_yuan(), cost.max(ceiling).as_yuan());
        let room = (high - low).max(10);
        Self { from: (low - room / 6).max(1), to: high + room / 8 }
    }

    fn percent(self, price: Money) -> String {
        let whole = ((self.to - self.from) * 100).max(1);
        let tenths = ((price.as_fen() - self.from * 100) * 1000 / whole).clamp(0, 1000);
        format!("{}.{}%", tenths / 10, tenths % 10)
    }
}
