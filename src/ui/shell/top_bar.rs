//! The top bar: whose company it is, the month, the clock, and the cash figures.

use super::clock::Clock;
use crate::ui::components::{Glyph, IconButton, Logo, MonthStrip};
use crate::ui::guide::GuideFlag;
use crate::ui::look::use_look;
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::name::market;
use crate::ui::words::{money, time};
use game::forecast::committed;
use game::score::own_rank;
use game::time::MONTH;
use leptos::prelude::*;
use texts::i18n::*;

/// The bar over every page of a game.
#[component]
pub fn TopBar() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <header class="top">
            <a
                class="top__seal"
                href=href(Page::Start)
                aria-label=t!(i18n, common.home)
                title=t!(i18n, site.to_start)
            >
                <Logo />
            </a>
            <Firm />
            <MonthOfYear />
            <Clock />
            <CashFigures />
            <Tools />
        </header>
    }
}

/// The company and the kind of game it plays.
#[component]
fn Firm() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    // The market stays as it is while the game changes.
    let scenario = Memo::new(move |_| session.view(|seen| (seen.scenario().id.clone(), seen.scenario().title.clone())));
    let kind = Memo::new(move |_| {
        scenario.track();
        session.peek(|seen| market(i18n.get_locale(), seen.scenario()))
    });
    view! {
        <div class="firm">
            <b>{move || session.company_name(session.view(|seen| seen.me()))}</b>
            <span class="sub" title=kind>{kind}</span>
        </div>
    }
}

/// The month, of how many, and how far the game has come.
#[component]
fn MonthOfYear() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let now = Memo::new(move |_| session.view(|seen| (seen.now(), seen.is_over())));
    let month = move || now.with(|(at, _)| at.month());
    let months = Memo::new(move |_| session.view(|seen| seen.scenario().months));
    // A game that is over has all boxes filled.
    let reached = Signal::derive(move || now.with(|(at, over)| at.month().number() + u8::from(*over)));
    let percent = Signal::derive(move || now.with(|(at, _)| (at.in_month().get() * 100 / MONTH) as u8));
    let spoken = move || t_string!(i18n, time.months_passed, n = month().number(), of = months.get());
    view! {
        <div class="year">
            <span class="year__label">
                <b>{move || time::month(i18n.get_locale(), month())}</b>
                " "
                {move || t_string!(i18n, time.of_months, n = months.get())}
            </span>
            <MonthStrip month=reached of=months percent=percent label=spoken />
        </div>
    }
}

/// Cash, what is committed, and the rank; each leads to where it comes from. The rank goes by published
/// sales, and by the score once the game is over.
#[component]
fn CashFigures() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let cash = Memo::new(move |_| session.view(|seen| seen.cash()));
    let bound = Memo::new(move |_| session.view(committed));
    let rank = Memo::new(move |_| session.view(|seen| (own_rank(seen), seen.company_count())));
    let over = Memo::new(move |_| session.view(|seen| seen.is_over()));
    let by = move || match over.get() {
        true => t_string!(i18n, common.cash_figures.rank_final),
        false => t_string!(i18n, common.cash_figures.rank),
    };
    let rank_page = move || href(if over.get() { Page::YearEnd } else { Page::Market });
    let place = move || match rank.get() {
        (Some(rank), of) => view! { {rank}<small>" / "{of}</small> }.into_any(),
        (None, _) => view! { <small>{t!(i18n, common.cash_figures.no_rank)}</small> }.into_any(),
    };
    view! {
        <dl class="cash-figures">
            <div>
                <dt>{t!(i18n, common.cash_figures.cash)}</dt>
                <dd><a href=href(Page::Finance)>{move || money::yuan(cash.get())}</a></dd>
            </div>
            <div class="cash-figures__com">
                <dt>{t!(i18n, common.cash_figures.committed)}</dt>
                <dd><a href=href(Page::Finance)>{move || money::yuan(bound.get())}</a></dd>
            </div>
            <div>
                <dt>{by}</dt>
                <dd><a href=rank_page>{place}</a></dd>
            </div>
        </dl>
    }
}

/// The closed guide, language and theme.
#[component]
fn Tools() -> impl IntoView {
    let i18n = use_i18n();
    let look = use_look();
    let other = move || match i18n.get_locale() {
        Locale::zh_CN => ("EN", "en"),
        Locale::en => ("中", "zh-CN"),
    };
    // A voice user speaks the visible label, so the accessible name contains it.
    let spoken = move || [other().0, t_string!(i18n, common.switch_language)].join(" ");
    view! {
        <div class="top__tools">
            <GuideFlag />
            <button
                class="icon-btn"
                type="button"
                lang=move || other().1
                aria-label=spoken
                title=t!(i18n, common.switch_language)
                on:click=move |_| look.switch_language()
            >
                <b>{move || other().0}</b>
            </button>
            <IconButton
                glyph=Signal::derive(move || if look.is_dark() { Glyph::Sun } else { Glyph::Moon })
                label=t!(i18n, site.theme)
                on_click=move || look.switch_theme()
            />
        </div>
    }
}
