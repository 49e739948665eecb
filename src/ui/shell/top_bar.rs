//! The top bar: whose company it is, the year, the clock, and what is in the purse.

use super::clock::Clock;
use crate::ui::components::{Glyph, IconButton, Logo, MonthStrip};
use crate::ui::look::use_look;
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::{money, time};
use game::forecast::committed;
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
                aria-label=move || t_string!(i18n, common.home)
                title=move || t_string!(i18n, common.to_start)
            >
                <Logo />
            </a>
            <Firm />
            <Year />
            <Clock />
            <Purse />
            <Tools />
        </header>
    }
}

/// The company and the kind of game it plays.
#[component]
fn Firm() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let scenario = Memo::new(move |_| session.view(|seen| seen.scenario().id.clone()));
    let kind = move || {
        scenario.with(|id| match id.as_str() {
            "practice" => t_string!(i18n, common.practice),
            "formal" => t_string!(i18n, common.formal),
            _ => t_string!(i18n, common.custom),
        })
    };
    view! {
        <div class="firm">
            <b>{move || session.company_name(session.view(|seen| seen.me()))}</b>
            <span class="sub">{kind}</span>
        </div>
    }
}

/// The month and how much of the year has passed.
#[component]
fn Year() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let now = Memo::new(move |_| session.view(|seen| (seen.now(), seen.is_over())));
    let month = move || now.with(|(at, _)| at.month());
    // A year that is over has all twelve boxes filled.
    let reached = Signal::derive(move || now.with(|(at, over)| at.month().number() + u8::from(*over)));
    let percent = Signal::derive(move || now.with(|(at, _)| (at.in_month().get() * 100 / MONTH) as u8));
    let spoken = move || t_string!(i18n, common.time.months_passed, n = month().number()).to_string();
    view! {
        <div class="year">
            <span class="year__label">
                <b>{move || time::month(i18n.get_locale(), month())}</b>
                " "
                {t!(i18n, common.time.of_months)}
            </span>
            <MonthStrip month=reached percent=percent label=spoken />
        </div>
    }
}

/// Cash, what is committed, and the rank by published sales; each leads to where it comes from.
#[component]
fn Purse() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let cash = Memo::new(move |_| session.view(|seen| seen.cash()));
    let bound = Memo::new(move |_| session.view(committed));
    let rank = Memo::new(move |_| {
        session.view(|seen| {
            let known = seen.companies();
            (known.iter().find(|company| company.id == seen.me()).and_then(|company| company.rank), known.len())
        })
    });
    let place = move || match rank.get() {
        (Some(rank), of) => view! { {rank}<small>" / "{of}</small> }.into_any(),
        (None, _) => view! { <small>{t!(i18n, common.purse.no_rank)}</small> }.into_any(),
    };
    view! {
        <dl class="purse">
            <div>
                <dt>{t!(i18n, common.purse.cash)}</dt>
                <dd><a href=href(Page::Finance)>{move || money::yuan(cash.get())}</a></dd>
            </div>
            <div class="purse__com">
                <dt>{t!(i18n, common.purse.committed)}</dt>
                <dd><a href=href(Page::Finance)>{move || money::yuan(bound.get())}</a></dd>
            </div>
            <div>
                <dt>{t!(i18n, common.purse.rank)}</dt>
                <dd><a href=href(Page::Market)>{place}</a></dd>
            </div>
        </dl>
    }
}

/// Language and theme.
#[component]
fn Tools() -> impl IntoView {
    let i18n = use_i18n();
    let look = use_look();
    let other = move || match i18n.get_locale() {
        Locale::zh_CN => ("EN", "en"),
        Locale::en => ("中", "zh-CN"),
    };
    // Whoever speaks to the page says what is written there, so the name has it.
    let spoken = move || [other().0, t_string!(i18n, common.switch_language)].join(" ");
    view! {
        <div class="top__tools">
            <button
                class="icon-btn"
                type="button"
                lang=move || other().1
                aria-label=spoken
                title=move || t_string!(i18n, common.switch_language)
                on:click=move |_| look.switch_language()
            >
                <b>{move || other().0}</b>
            </button>
            <IconButton
                glyph=Signal::derive(move || if look.is_dark() { Glyph::Sun } else { Glyph::Moon })
                label=move || t_string!(i18n, common.theme)
                on_click=move || look.switch_theme()
            />
        </div>
    }
}
