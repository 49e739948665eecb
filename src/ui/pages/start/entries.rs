//! The ledger's entries: go on, begin a practice or a formal year, open a file, teach a class.

use super::games::SavedGames;
use super::import::{BadFile, ImportButton};
use super::new_game::NewGameDialog;
use crate::browser::slots::GameId;
use crate::record::Card;
use crate::ui::components::{Glyph, Icon, MonthStrip, Note, Tone};
use crate::ui::lazy::{Edition, use_modules, use_pending_click};
use crate::ui::route::{Page, go, href};
use crate::ui::words::money;
use game::scenario::{BUILT_IN, Outline};
use game::time::MONTH;
use leptos::prelude::*;
use texts::i18n::*;

/// Numbers of a ledger, written so that nobody adds a stroke.
const NUMBERS: [&str; 5] = ["壹", "贰", "叁", "肆", "伍"];

/// The entries, numbered.
#[component]
pub fn Entries(
    /// The saved games.
    saved_games: SavedGames,
) -> impl IntoView {
    let (modules, i18n) = (use_modules(), use_i18n());
    let wish = RwSignal::new(None::<Outline>);
    let wrong = RwSignal::new(None::<BadFile>);
    let newest = move || saved_games.newest();
    let shift = move || usize::from(newest().is_some());
    let year = move |nth: usize, market: Outline| {
        let name = move || {
            if market.id == "practice" { t_string!(i18n, site.practice) } else { t_string!(i18n, site.formal) }
        };
        let english = move || {
            if market.id == "practice" { t_string!(i18n, start.practice_en) } else { t_string!(i18n, start.formal_en) }
        };
        let about = move || match market.id {
            "practice" => t_string!(i18n, start.practice_line, customers = market.customers, rivals = market.rivals),
            _ => t_string!(i18n, start.formal_about, customers = market.customers, rivals = market.rivals),
        };
        view! {
            <li class="entry">
                <div>
                    <b class="no" aria-hidden="true">{move || NUMBERS[nth + shift()]}</b>
                    <div>
                        <h3>
                            <button type="button" class="entry__go" on:click=move |_| wish.set(Some(market))>{name}</button>
                            <InEnglish words=english />
                        </h3>
                        <p>{about}</p>
                    </div>
                    <span class="amount">{money::yuan(market.capital.money())}</span>
                    <Icon glyph=Glyph::ArrowRight />
                </div>
            </li>
        }
    };
    view! {
        <ol class="entries" class:entries--new=move || shift() == 0>
            {move || newest().map(|(id, card)| view! { <GoOn saved_games id card /> })}
            {BUILT_IN.into_iter().enumerate().map(|(nth, market)| year(nth, market)).collect_view()}
            <li class="entry">
                <div>
                    <b class="no" aria-hidden="true">{move || NUMBERS[2 + shift()]}</b>
                    <div>
                        <h3>{t!(i18n, start.import)} <InEnglish words=t!(i18n, start.import_en) /></h3>
                        <p>{t!(i18n, start.import_about)}</p>
                    </div>
                    <ImportButton saved_games wrong />
                    {move || {
                        let words = wrong.get()?.in_words(modules, i18n.get_locale());
                        Some(view! { <Note tone=Tone::Danger alert=true>{words}</Note> })
                    }}
                </div>
            </li>
            <li class="entry entry--teach">
                <div>
                    <b class="no" aria-hidden="true">{move || NUMBERS[3 + shift()]}</b>
                    <div>
                        <h3>
                            <a class="entry__go" href=href(Page::Teach)>{t!(i18n, start.teach)}</a>
                            <InEnglish words=t!(i18n, start.teach_en) />
                        </h3>
                        <p>{t!(i18n, start.teach_about)}</p>
                    </div>
                    <Icon glyph=Glyph::ArrowRight />
                </div>
            </li>
        </ol>
        <NewGameDialog wish />
    }
}

/// The game saved last.
#[component]
fn GoOn(saved_games: SavedGames, id: GameId, card: Card) -> impl IntoView {
    let (click, i18n) = (use_pending_click(), use_i18n());
    let Card { label, summary, .. } = card;
    let (over, bankrupt) = (summary.over, summary.bankrupt);
    let where_it_is = {
        let (company, summary) = (label.company.clone(), summary.clone());
        move || super::games::standing(i18n.get_locale(), &company, &summary)
    };
    let (month, months) = (summary.month().number(), summary.months());
    let percent = (summary.minute.in_month().get() * 100 / MONTH) as u8;
    let go_on = move |_| {
        let id = id.clone();
        click.run(move |game| {
            if saved_games.open(game, &id, Edition::Newest) {
                go(if over { Page::YearEnd } else { Page::Desk });
            }
        });
    };
    let heading = move || if over { t_string!(i18n, start.finished) } else { t_string!(i18n, start.resume) };
    let word = move || if over { t_string!(i18n, start.see_result) } else { t_string!(i18n, start.go_on) };
    let word = click.words(word, t!(i18n, site.load.short));
    view! {
        <li class="entry entry--go">
            <div>
                <b class="no" aria-hidden="true">{NUMBERS[0]}</b>
                <div>
                    <h3>{heading} {(!over).then(|| view! { <InEnglish words=t!(i18n, start.resume_en) /> })}</h3>
                    <p>{where_it_is}</p>
                    <MonthStrip
                        month=month + u8::from(over)
                        of=months
                        percent=percent
                        label=move || t_string!(i18n, start.progress, month = month, months = months)
                    />
                </div>
                <dl>
                    <dt>{t!(i18n, start.cash)}</dt>
                    <dd>{money::yuan(summary.cash)}</dd>
                    {summary.rank.filter(|_| !bankrupt).map(|rank| view! { <dt>{t!(i18n, start.rank)}</dt><dd>{rank}</dd> })}
                </dl>
                <button
                    type="button"
                    class="btn btn--seal"
                    aria-busy=move || click.waits().then_some("true")
                    on:click=go_on
                >
                    <Icon glyph=Glyph::Play />
                    {word}
                </button>
            </div>
        </li>
    }
}

/// The English name beside a Chinese one; in English there is nothing to add.
#[component]
fn InEnglish(#[prop(into)] words: Signal<&'static str>) -> impl IntoView {
    let i18n = use_i18n();
    move || (i18n.get_locale() == Locale::zh_CN).then(|| view! { <small lang="en">{words.get()}</small> })
}
