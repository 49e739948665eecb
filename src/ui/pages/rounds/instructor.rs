//! The instructor's side: a game to prepare, or the one that is played.

use super::again::AgainPanel;
use super::aside::AsidePanel;
use super::desk::Desk;
use super::elsewhere::Elsewhere;
use super::month::MonthPanel;
use super::needs_key::{KeyOfGame, NeedsKey};
use super::receipt_panel::ReceiptPanel;
use super::receipts::InputArea;
use super::results::ResultsPanel;
use super::setup::SetupPart;
use super::standing::StandingPanel;
use super::state::use_rounds_state;
use super::team_keys::TeamKeysPanel;
use crate::browser::files::FileError;
use crate::contest::rounds::{Game, GameError, MOST_GAME};
use crate::ui::components::{Ask, Button, ButtonKind, Glyph, Note, Panel, Tone};
use crate::ui::exchange::take::OneFile;
use crate::ui::pages::class::keys::KeyKeeper;
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::words::{rounds, trouble};
use leptos::prelude::*;
use texts::i18n::*;

/// A game to prepare, or the one that is played.
#[component]
pub fn InstructorPart() -> impl IntoView {
    let desk = use_rounds_state().desk;
    desk.wake();
    let plays = Memo::new(move |_| desk.game.with(Option::is_some));
    let part = move || match plays.get() {
        true => view! { <GamePart desk /> }.into_any(),
        false => view! { <SetupPart desk /> }.into_any(),
    };
    view! {
        <div class="stack">
            {part}
            <ArchivePanel desk />
            <Elsewhere elsewhere=desk.elsewhere on_load=move || desk.load_anew() />
        </div>
    }
}

/// The game from month to month.
#[component]
fn GamePart(desk: Desk) -> impl IntoView {
    let i18n = use_i18n();
    let full = move || {
        desk.full.get().then(|| view! { <Note tone=Tone::Danger alert=true>{t!(i18n, rounds.archive.full)}</Note> })
    };
    view! {
        {full}
        <NeedsKey desk />
        <MonthPanel desk />
        <ReceiptPanel desk told=Signal::derive(move || desk.told_at(InputArea::Month)) />
        <AsidePanel desk />
        <ResultsPanel desk />
        <TeamKeysPanel desk />
        <StandingPanel desk />
        <AgainPanel desk />
    }
}

/// The archive as a file, one from a file, and the way to another game.
#[component]
fn ArchivePanel(desk: Desk) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let (wrong, asks) = (RwSignal::new(None::<ArchiveFileError>), RwSignal::new(false));
    let chosen = RwSignal::new(None::<Game>);
    let plays = Memo::new(move |_| desk.game.with(Option::is_some));
    let save = move || {
        if let Some((text, title, month)) = desk
            .game
            .with_untracked(|game| game.as_ref().map(|game| (Game::write(game), game.title.clone(), game.closed)))
        {
            let locale = i18n.get_locale_untracked();
            let name = saved::round_name(td_string!(locale, rounds.archive.file), &title, month);
            saved::download(reports, locale, &name, &text);
        }
    };
    let open = move |game: Game| {
        if desk.open(game) {
            reports.told(td_string!(i18n.get_locale_untracked(), rounds.archive.loaded).to_owned());
        }
    };
    let load = move |read: Result<String, FileError>| {
        let read =
            read.map_err(ArchiveFileError::File).and_then(|text| Game::read(&text).map_err(ArchiveFileError::Game));
        wrong.set(read.as_ref().err().cloned());
        match read {
            // What is here is replaced by it: that is asked first.
            Ok(game) if untrack(|| plays.get() || desk.unreadable.is_there()) => chosen.set(Some(game)),
            Ok(game) => open(game),
            Err(_) => {}
        }
    };
    let replace = move || {
        if let Some(game) = chosen.try_update(Option::take).flatten() {
            open(game);
        }
    };
    let why = move || {
        let locale = i18n.get_locale();
        let why = match wrong.get()? {
            ArchiveFileError::File(error) => trouble::file_error(locale, error),
            ArchiveFileError::Game(error) => rounds::game_error(locale, &error),
        };
        Some(view! { <Note tone=Tone::Danger alert=true>{why}</Note> })
    };
    let with_game = move || {
        plays.get().then(|| {
            view! {
                <Button icon=Glyph::Download on_click=save>{t!(i18n, rounds.archive.save)}</Button>
                <Button kind=ButtonKind::Ghost icon=Glyph::Trash on_click=move || asks.set(true)>
                    {t!(i18n, rounds.archive.put_away)}
                </Button>
            }
        })
    };
    view! {
        <Panel
            title=t!(i18n, rounds.archive.heading)
            note=t!(i18n, rounds.archive.note)
        >
            <div class="panel__body form">
                <div class="cluster">
                    {with_game}
                    <OneFile most=MOST_GAME on_read=load>{t!(i18n, rounds.archive.load)}</OneFile>
                </div>
                {why}
                <KeyOfGame desk />
                <KeyKeeper elsewhere=desk.keys on_change=move || desk.key_came() />
            </div>
        </Panel>
        <Ask
            open=asks
            on_close=move || asks.set(false)
            title=t!(i18n, rounds.archive.put_away)
            close_label=t!(i18n, site.close)
            no=t!(i18n, rounds.archive.stay)
            yes=t!(i18n, rounds.archive.put_away)
            on_yes=move || desk.put_away()
            question=t!(i18n, rounds.archive.sure)
        />
        <Ask
            open=Signal::derive(move || chosen.with(Option::is_some))
            on_close=move || chosen.set(None)
            title=t!(i18n, rounds.archive.load)
            close_label=t!(i18n, site.close)
            no=t!(i18n, rounds.archive.stay)
            yes=t!(i18n, rounds.archive.replace)
            on_yes=replace
            question=t!(i18n, rounds.archive.replaced)
        />
    }
}

/// Why a file is no archive.
#[derive(Clone, Debug, PartialEq)]
enum ArchiveFileError {
    File(FileError),
    Game(GameError),
}
