//! Several teams at one machine: each plans its month in turn, and after the last the month closes.
//! Between two turns a curtain hides what the one knows from the other.

use super::elsewhere::Elsewhere;
use super::hot_seat_setup::HotSeatSetup;
use super::room::use_rounds_room;
use super::sheet::ResultSheet;
use super::standing::{StandingTable, ranked};
use super::unreadable::Unreadable;
use crate::browser::keys;
use crate::browser::shared::{self, Unwritten};
use crate::contest::rounds::{Game, GameError, HandInError, MOST_GAME, Plan, ResultFile};
use crate::ui::components::{Button, ButtonKind, ButtonSize, Glyph, Note, Panel, Tone};
use crate::ui::pages::class::now;
use crate::ui::session::{PlanId, use_session};
use game::ids::CompanyId;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The game at this machine. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct HotSeat {
    /// The game; none before it begins.
    game: RwSignal<Option<Game>>,
    /// Whose turn it is.
    turn: RwSignal<CompanyId>,
    /// Whether that team has drawn the curtain back.
    revealed: RwSignal<bool>,
    /// Whether the browser had no room for the game when it was kept last.
    full: RwSignal<bool>,
    /// Whether something was refused because another tab has gone on with the game.
    elsewhere: RwSignal<bool>,
    /// A game that is kept and cannot be read.
    pub(super) unreadable: Unreadable,
}

/// Why a team is not done with its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// Its plan does not count.
    Refused(HandInError),
    /// Another tab has gone on with the game, as its page says.
    Elsewhere,
}

impl HotSeat {
    /// What this browser keeps. The curtain is drawn: nobody knows who has loaded the page.
    pub fn kept() -> Self {
        let hot_seat = Self {
            game: RwSignal::new(None),
            turn: RwSignal::new(CompanyId(0)),
            revealed: RwSignal::new(false),
            full: RwSignal::new(false),
            elsewhere: RwSignal::new(false),
            unreadable: Unreadable::under(&keys::HOT_SEAT),
        };
        hot_seat.load_anew();
        hot_seat
    }

    /// Takes up the game as it is kept, whichever tab has left it so. The curtain is drawn.
    fn load_anew(self) {
        self.elsewhere.set(false);
        self.full.set(false);
        self.revealed.set(false);
        self.unreadable.forget();
        let kept = shared::read(&keys::HOT_SEAT).map(|text| (read(&text), text));
        self.game.set(match kept {
            Some((Ok((turn, game)), _)) => {
                self.turn.set(turn);
                Some(game)
            }
            Some((Err(why), text)) => {
                self.unreadable.hold(text, why);
                None
            }
            None => None,
        });
    }

    /// Begins a game; the first team is called.
    pub fn begin(self, game: Game) {
        if !self.may_change() {
            return;
        }
        self.game.set(Some(game));
        self.turn.set(CompanyId(0));
        self.revealed.set(false);
        self.keep();
    }

    /// The team that is called before the curtain, tracked; none while a team sits there, and outside
    /// a game.
    pub fn called(self) -> Option<String> {
        if self.revealed.get() { None } else { self.whose_turn() }
    }

    /// Whether a game goes on.
    pub fn plays_on(self) -> bool {
        untrack(|| self.whose_turn()).is_some()
    }

    /// Draws the curtain back. It stays, and the game is taken up as it is, if another tab has gone on with it.
    pub fn reveal(self) {
        match shared::is_known(&keys::HOT_SEAT) || self.full.get_untracked() {
            true => self.revealed.set(true),
            false => self.load_anew(),
        }
    }

    /// Whether a plan belongs to the game at this machine.
    pub fn plays(self, id: &PlanId) -> bool {
        self.game.with_untracked(|game| game.as_ref().is_some_and(|game| id.is_of(&game.fingerprint())))
    }

    /// A team is done with its month: the next is called, and after the last the month closes.
    ///
    /// # Errors
    /// [`NotDone`]: the team stays where it is.
    pub fn done(self, plan: Plan) -> Result<(), NotDone> {
        let Some(mut game) = self.game.get_untracked() else { return Ok(()) };
        if !self.may_change() {
            return Err(NotDone::Elsewhere);
        }
        game.hand_in(plan, now()).map_err(NotDone::Refused)?;
        let next = CompanyId(self.turn.get_untracked().0 + 1);
        if next.index() < game.teams.len() {
            self.turn.set(next);
        } else {
            // The month is open, or nobody could have planned it.
            let _ = game.close();
            self.turn.set(CompanyId(0));
        }
        self.game.set(Some(game));
        self.revealed.set(false);
        self.keep();
        Ok(())
    }

    fn whose_turn(self) -> Option<String> {
        let turn = self.turn.get();
        self.game.with(|game| {
            let game = game.as_ref()?;
            game.open_month()?;
            game.teams.get(turn.index()).map(|team| team.name.clone())
        })
    }

    /// What a team knows at this moment.
    fn result(self, team: CompanyId) -> Option<ResultFile> {
        self.game.with_untracked(|game| {
            let game = game.as_ref()?;
            Some(game.result(&game.play().ok()?, team))
        })
    }

    fn put_away(self) {
        let plans = PlanId::all().into_iter().filter(|id| self.plays(id)).collect::<Vec<PlanId>>();
        if shared::remove(&keys::HOT_SEAT).is_err() {
            return self.elsewhere.set(true);
        }
        plans.iter().for_each(PlanId::forget);
        self.game.set(None);
    }

    /// Whether this tab may change the game: not when another has gone on with it, which is said then.
    fn may_change(self) -> bool {
        let may = shared::is_known(&keys::HOT_SEAT);
        if !may {
            self.elsewhere.set(true);
        }
        may
    }

    fn keep(self) {
        let turn = self.turn.get_untracked().0;
        let text = self.game.with_untracked(|game| game.as_ref().map(|game| format!("{turn}\n{}", game.write())));
        let Some(text) = text else { return };
        let kept = match text.len() > MOST_GAME as usize {
            true => Err(Unwritten::Full),
            false => shared::write(&keys::HOT_SEAT, &text),
        };
        self.full.set(kept == Err(Unwritten::Full));
    }
}

/// Reads what is kept: whose turn it is, and the game.
fn read(text: &str) -> Result<(CompanyId, Game), GameError> {
    let (turn, game) = text.split_once('\n').ok_or(GameError::NotAGame)?;
    let (turn, game) = (CompanyId(turn.parse().map_err(|_| GameError::NotAGame)?), Game::read(game)?);
    if turn.index() < game.teams.len() { Ok((turn, game)) } else { Err(GameError::NotAGame) }
}

/// The game at this machine: to begin, the turn of a team, or the year's end.
#[component]
pub fn HotSeatPart() -> impl IntoView {
    let hot_seat = use_rounds_room().hot_seat;
    let stage = Memo::new(move |_| {
        let open = hot_seat.game.with(|game| game.as_ref().map(|game| game.open_month().is_some()));
        open.map(|open| open.then(|| hot_seat.turn.get()))
    });
    let part = move || match stage.get() {
        None => view! { <HotSeatSetup hot_seat /> }.into_any(),
        Some(Some(team)) => view! { <Turn hot_seat team /> }.into_any(),
        Some(None) => view! { <End hot_seat /> }.into_any(),
    };
    view! {
        <div class="stack">
            {part}
            <Elsewhere elsewhere=hot_seat.elsewhere on_load=move || hot_seat.load_anew() />
        </div>
    }
}

/// A team's turn: what the last month brought, and the way into the next.
#[component]
fn Turn(hot_seat: HotSeat, team: CompanyId) -> impl IntoView {
    let i18n = use_i18n();
    let full = move || {
        hot_seat.full.get().then(|| view! { <Note tone=Tone::Danger alert=true>{t!(i18n, rounds.hot.full)}</Note> })
    };
    let sheet = hot_seat.result(team).map(|result| view! { <ResultSheet result=Arc::new(result) /> });
    view! {
        {full}
        {sheet}
        <PutAway hot_seat />
    }
}

/// The year is over: who stands where, and every team's year to look at.
#[component]
fn End(hot_seat: HotSeat) -> impl IntoView {
    let i18n = use_i18n();
    let standings = hot_seat.game.with_untracked(|game| {
        let game = game.as_ref()?;
        Some(ranked(game, &game.play().ok()?))
    });
    let teams = hot_seat.game.with_untracked(|game| game.as_ref().map(|game| game.team_ids().collect::<Vec<_>>()));
    let sheets = teams.unwrap_or_default().into_iter().filter_map(|team| hot_seat.result(team));
    let sheets = sheets.map(|result| view! { <ResultSheet result=Arc::new(result) /> }).collect_view();
    view! {
        <Panel title=t!(i18n, rounds.standing.heading)>
            <StandingTable standings=Signal::stored(standings.unwrap_or_default()) />
        </Panel>
        {sheets}
        <PutAway hot_seat />
    }
}

/// The way to another game.
#[component]
fn PutAway(hot_seat: HotSeat) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let asks = RwSignal::new(false);
    let put_away = move || {
        if untrack(|| session.planning().is_some_and(|planning| hot_seat.plays(&planning.id))) {
            session.close();
        }
        hot_seat.put_away();
    };
    let buttons = move || match asks.get() {
        false => view! {
            <Button kind=ButtonKind::Ghost icon=Glyph::Trash on_click=move || asks.set(true)>
                {t!(i18n, rounds.archive.put_away)}
            </Button>
        }
        .into_any(),
        true => view! {
            <span>{t!(i18n, rounds.hot.sure)}</span>
            <Button size=ButtonSize::Small on_click=move || asks.set(false)>{t!(i18n, rounds.archive.stay)}</Button>
            <Button kind=ButtonKind::Danger size=ButtonSize::Small on_click=put_away>
                {t!(i18n, rounds.archive.put_away)}
            </Button>
        }
        .into_any(),
    };
    view! { <div class="cluster">{buttons}</div> }
}
