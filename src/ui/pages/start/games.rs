//! The list of saved games: each with what it says of itself, also those that are damaged or were
//! played under other rules.

use super::delete::DeleteDialog;
use crate::browser::slots::{self, GameId, Listed};
use crate::browser::{date, engine, storage};
use crate::record::{Card, Summary};
use crate::ui::components::{Button, ButtonKind, ButtonSize, Glyph, Icon, Note, Tone};
use crate::ui::lazy::{Edition, Games, OpenGameError, PendingClick, use_modules, use_pending_click};
use crate::ui::reports::{Reports, use_reports};
use crate::ui::route::{Page, go, href};
use crate::ui::saved;
use crate::ui::words::{time, trouble};
use game::RULES_VERSION;
use game::sort;
use leptos::prelude::*;
use texts::i18n::*;

/// The saved games of this browser, as last looked at.
#[derive(Clone, Copy)]
pub struct SavedGames {
    games: RwSignal<Vec<Listed>>,
    /// The game that did not open, and why.
    failed: RwSignal<Option<(GameId, OpenGameError)>>,
    reports: Reports,
    i18n: I18n,
}

impl SavedGames {
    /// Looks at the storage.
    pub fn look() -> Self {
        Self { games: RwSignal::new(listed()), failed: RwSignal::new(None), reports: use_reports(), i18n: use_i18n() }
    }

    /// Looks again: something was deleted or came in.
    pub fn look_again(self) {
        self.games.set(listed());
    }

    /// The newest game that can go on, tracked; one that is over only where there is no other.
    pub fn newest(self) -> Option<(GameId, Card)> {
        self.games.with(|games| {
            let playable = || {
                games.iter().filter_map(|game| {
                    let card = game.card.as_ref()?.as_ref().ok().filter(|card| card.rules == RULES_VERSION)?;
                    Some((game.id.clone(), card.clone()))
                })
            };
            playable().find(|(_, card)| !card.summary.over).or_else(|| playable().next())
        })
    }

    /// Opens a game; true if it is open now.
    pub fn open(self, games: Games, id: &GameId, edition: Edition) -> bool {
        let outcome = games.open(id, edition);
        let opened = outcome.is_ok();
        if outcome == Err(OpenGameError::Gone) {
            self.is_gone();
            return false;
        }
        self.failed.set(outcome.err().map(|why| (id.clone(), why)));
        opened
    }

    /// A game of the list is not there any more, which is said.
    fn is_gone(self) {
        self.reports.failed(td_string!(self.i18n.get_locale_untracked(), start.gone).to_owned());
        self.look_again();
    }
}

/// The games of this browser, the one that was opened last first: the clock of this machine, by which
/// the others follow, may have been set back.
fn listed() -> Vec<Listed> {
    let mut games = slots::list();
    let last = saved::last_opened();
    sort::by_key(&mut games, |game| last.as_deref() != Some(game.id.as_str()));
    games
}

/// Where a game stands, in words.
pub fn standing(locale: Locale, company: &str, summary: &Summary) -> String {
    match (summary.bankrupt, summary.over) {
        (true, _) => td_string!(locale, start.fallen, company = company, month = summary.month().number()),
        (false, true) => td_string!(locale, start.over, company = company, score = summary.score),
        (false, false) => moment(locale, company, summary.minute),
    }
}

/// All saved games, where they are kept, and the handbook.
#[component]
pub fn Games(
    /// The saved games.
    saved_games: SavedGames,
) -> impl IntoView {
    let i18n = use_i18n();
    let doomed = RwSignal::new(None::<(GameId, String)>);
    let row = move |game: Listed| view! { <GameRow saved_games game doomed /> };
    let list = move || {
        let games = saved_games.games.get();
        (!games.is_empty()).then(|| {
            view! {
                <section class="games" aria-labelledby="games-heading">
                    <h3 id="games-heading">{t!(i18n, start.games)}</h3>
                    <ul>{games.into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    };
    let kept = move || match storage::kind() {
        storage::StorageKind::Lasting if engine::is_on_disk() => t_string!(i18n, start.games_of_file),
        storage::StorageKind::Lasting => t_string!(i18n, start.games_note),
        storage::StorageKind::Fleeting => t_string!(i18n, start.games_fleeting),
    };
    view! {
        {list}
        <footer class="leaf__foot sub">
            <span>{kept}</span>
            <a class="link" href=href(Page::Course(String::new()))>{t!(i18n, start.course)}</a>
            <a class="link" href=href(Page::Class)>{t!(i18n, start.class)}</a>
            <a class="link" href=href(Page::Handbook(String::new()))>{t!(i18n, start.handbook)}</a>
        </footer>
        <DeleteDialog doomed on_done=move || saved_games.look_again() />
    }
}

/// A game: what it says of itself, what is the matter with it, and what can be done.
#[component]
fn GameRow(saved_games: SavedGames, game: Listed, doomed: RwSignal<Option<(GameId, String)>>) -> impl IntoView {
    let (modules, reports, i18n) = (use_modules(), use_reports(), use_i18n());
    let Listed { id, card, damaged, held } = game;
    let card = StoredValue::new(card);
    let id = StoredValue::new(id);
    let read = move || card.get_value().and_then(Result::ok);
    let playable = read().is_some_and(|card| card.rules == RULES_VERSION);
    let company = move || read().map_or_else(|| t_string!(i18n, start.unnamed).to_owned(), |card| card.label.company);
    let title = move || match read() {
        Some(card) => standing(i18n.get_locale(), &card.label.company, &card.summary),
        None => t_string!(i18n, start.unnamed).to_owned(),
    };
    // Games of one company are told apart by what they are played for.
    let is_for_class = saved::played_for(&id.get_value()).is_some();
    let kind = move || {
        match read().map(|card| card.scenario) {
            _ if is_for_class => t_string!(i18n, start.class),
            Some(market) if market == "practice" => t_string!(i18n, site.practice),
            Some(market) if market == "formal" => t_string!(i18n, site.formal),
            _ => t_string!(i18n, start.own_market),
        }
        .to_owned()
    };
    let saved = move || {
        let at = read().map(|card| date::local(&card.label.saved_at, i18n.get_locale().as_str()));
        at.map(|at| [kind(), t_string!(i18n, start.saved_at, at = at)].join(" · "))
    };
    let failed = Memo::new(move |_| {
        saved_games
            .failed
            .with(|failed| failed.as_ref().filter(|(its, _)| *its == id.get_value()).map(|(_, why)| why.clone()))
    });
    let raw = move || saved::damaged_texts(&id.get_value()).into_iter().next();
    let was_damaged = damaged > 0 || raw().is_some();
    let trouble = move || {
        let locale = i18n.get_locale();
        if let (Some(why), Some(game)) = (failed.get(), modules.games.here()) {
            return Some(td_string!(locale, start.not_opened, why = game.why(locale, &why)));
        }
        match (card.get_value(), was_damaged) {
            (None, _) => Some(td_string!(locale, start.damaged_both).to_owned()),
            (Some(Err(error)), _) => {
                Some(td_string!(locale, start.not_opened, why = trouble::read_error(locale, &error)))
            }
            (Some(Ok(card)), _) if card.rules != RULES_VERSION => Some(td_string!(
                locale,
                start.result_only,
                found = card.rules,
                known = RULES_VERSION,
                score = card.summary.score,
                month = card.summary.month().number()
            )),
            (Some(Ok(_)), false) => None,
            (Some(Ok(_)), true) => Some(td_string!(locale, start.damaged_one).to_owned()),
        }
    };
    let is_over = read().is_some_and(|card| card.summary.over);
    let (newest, older) = (use_pending_click(), use_pending_click());
    let open = move |click: PendingClick, edition: Edition| {
        click.run(move |game| {
            if saved_games.open(game, &id.get_value(), edition) {
                go(if is_over { Page::YearEnd } else { Page::Desk });
            }
        });
    };
    let loading = t!(i18n, site.load.short);
    let open_word = newest.words(t!(i18n, start.open_word), loading);
    let open_name =
        newest.words(move || t_string!(i18n, start.open, company = company()), move || loading().to_owned());
    let older_word = older.words(t!(i18n, start.open_older), loading);
    let save_raw = move || {
        let text = raw().or_else(|| saved::text_of(&id.get_value()));
        if let Some(text) = text {
            saved::download(reports, i18n.get_locale_untracked(), "tender-damaged.txt", &text);
        }
    };
    let export = move || {
        let month = read().map_or(1, |card| card.summary.month().number());
        match saved::text_of(&id.get_value()) {
            Some(text) => {
                let name = saved::file_name(&company(), month);
                saved::download(reports, i18n.get_locale_untracked(), &name, &text);
            }
            None => saved_games.is_gone(),
        }
    };
    let has_raw = was_damaged || read().is_none();
    view! {
        <li class="game">
            <div class="game__what">
                <b>{title}</b>
                <small>{saved}</small>
            </div>
            <div class="game__do">
                {playable.then(|| view! {
                    <Named
                        name=open_name
                        busy=Signal::derive(move || newest.waits())
                        on_click=move || open(newest, Edition::Newest)
                    >
                        {open_word}
                    </Named>
                })}
                {read().is_some().then(|| view! {
                    <Named name=move || t_string!(i18n, start.export, company = company()) on_click=export>
                        <Icon glyph=Glyph::Download />
                        {t!(i18n, start.export_word)}
                    </Named>
                })}
                <Named
                    name=move || t_string!(i18n, start.delete, company = company())
                    on_click=move || doomed.set(Some((id.get_value(), company())))
                >
                    <Icon glyph=Glyph::Trash />
                    {t!(i18n, start.delete_word)}
                </Named>
            </div>
            {held.then(|| view! { <Note tone=Tone::Danger>{t!(i18n, start.held)}</Note> })}
            {move || trouble().map(|words| view! { <Note tone=Tone::Warn>{words}</Note> })}
            <div class="game__do">
                {move || failed.get().is_some().then(|| view! {
                    <Button
                        size=ButtonSize::Small
                        busy=Signal::derive(move || older.waits())
                        on_click=move || open(older, Edition::Older)
                    >
                        {older_word}
                    </Button>
                })}
                {has_raw.then(|| view! {
                    <Button size=ButtonSize::Small kind=ButtonKind::Plain icon=Glyph::Download on_click=save_raw>
                        {t!(i18n, start.save_raw)}
                    </Button>
                })}
            </div>
        </li>
    }
}

/// A small button whose spoken name also says which game it is about.
#[component]
fn Named(
    #[prop(into)] name: Signal<String>,
    #[prop(into)] on_click: Callback<()>,
    #[prop(optional, into)] busy: Signal<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="btn btn--ghost btn--small"
            aria-label=move || name.get()
            aria-busy=move || busy.get().then_some("true")
            on:click=move |_| on_click.run(())
        >
            {children()}
        </button>
    }
}

/// The moment of a game in words, for its card.
fn moment(locale: Locale, company: &str, at: game::time::Minute) -> String {
    td_string!(
        locale,
        start.standing,
        company = company,
        month = at.month().number(),
        day = time::day_of_month(at),
        hour = time::whole_hour(at)
    )
}
