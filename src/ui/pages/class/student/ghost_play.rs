//! Playing against ghosts: what classmates decided in the same challenge, as rivals. It is practice:
//! such a game cannot be handed in.

use super::enter::{offered, put_away};
use crate::contest::challenge::played_for::PlayedFor;
use crate::contest::ghosts::{Ghost, MOST_RELEASE, Release};
use crate::ui::components::{Button, ButtonKind, Glyph, Note, Panel, TextField};
use crate::ui::exchange::take::OneText;
use crate::ui::pages::start::new_game::MOST_NAME;
use crate::ui::route::{Page, go};
use crate::ui::session::use_session;
use crate::ui::words::ghost::release_error;
use leptos::prelude::*;
use texts::i18n::*;

/// The field for a release, and the way into the game.
#[component]
pub fn GhostPlay() -> impl IntoView {
    let i18n = use_i18n();
    let entered = RwSignal::new(String::new());
    let found = Memo::new(move |_| entered.with(|text| (!text.trim().is_empty()).then(|| Release::read(text))));
    let wrong = Signal::derive(move || Some(release_error(i18n.get_locale(), &found.get()?.err()?)));
    let release = Memo::new(move |_| found.get().and_then(Result::ok));
    view! {
        <Panel title=t!(i18n, ghost.heading)>
            <div class="panel__body form">
                <OneText
                    label=t!(i18n, ghost.release.enter)
                    help=t!(i18n, ghost.note)
                    entered
                    wrong
                    most=MOST_RELEASE
                >
                    {t!(i18n, ghost.release.choose)}
                </OneText>
                {move || release.get().map(|release| view! { <Against release /> })}
            </div>
        </Panel>
    }
}

/// The ghosts of the release, and a button that begins the game.
#[component]
fn Against(release: Release) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let offered = offered(i18n.get_locale_untracked(), &release.challenge);
    let company = RwSignal::new(offered.clone());
    let ghosts = release.ghosts.clone();
    let release = StoredValue::new(release);
    let play = move || {
        let name = company.get_untracked();
        let name = if name.trim().is_empty() { offered.as_str() } else { name.trim() };
        release.with_value(|release| {
            // What was read here can be played here.
            if let Ok(scenario) = release.challenge.scenario() {
                put_away(session);
                let practice = PlayedFor::Practice(release.challenge.code());
                session.begin_for(scenario, release.setup(name), &practice);
                go(Page::Desk);
            }
        });
    };
    let line = move |ghost: Ghost| {
        let place = ghost.place;
        let place = move || place.map(|place| t_string!(i18n, ghost.place, place = place));
        view! { <li><b>{ghost.name}</b> " " <span class="sub">{place}</span></li> }
    };
    view! {
        <ul>{ghosts.into_iter().map(line).collect_view()}</ul>
        <TextField
            label=t!(i18n, class.enter.company)
            value=company
            on_input=move |text: String| company.set(text)
            max_length=MOST_NAME
        />
        <Note>{t!(i18n, ghost.not_counted)}</Note>
        <div class="form__foot">
            <Button kind=ButtonKind::Seal icon=Glyph::Seal on_click=play>{t!(i18n, ghost.release.begin)}</Button>
        </div>
    }
}
