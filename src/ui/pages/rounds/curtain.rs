//! Between two turns: a page that shows nothing but whom to hand the machine to.

use super::hot_seat::HotSeat;
use crate::ui::components::{Button, ButtonKind, Glyph, Note, Tone};
use crate::ui::session::use_session;
use leptos::html;
use leptos::prelude::*;
use texts::i18n::*;

/// The curtain before a team's turn.
#[component]
pub fn Curtain(
    /// The game at this machine.
    hot_seat: HotSeat,
    /// The team that is called.
    #[prop(into)]
    team: Signal<String>,
    /// Called when somebody is here for something else.
    #[prop(into)]
    on_leave: Callback<()>,
) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    // What the team before has open is no business of the next one.
    if untrack(|| session.planning().is_some_and(|planning| hot_seat.plays(&planning.id))) {
        session.close();
    }
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            // Keyboard and screen-reader users begin here; refused only while the page is being left.
            drop(heading.focus());
        }
    });
    let kept_again = move || {
        let words = t!(i18n, common.save.emptied);
        hot_seat.kept_again.get().then(|| view! { <Note tone=Tone::Warn>{words}</Note> })
    };
    view! {
        <main class="curtain">
            <h1 tabindex="-1" node_ref=heading>{move || t_string!(i18n, rounds.hot.hand_over, team = team.get())}</h1>
            <p>{t!(i18n, rounds.hot.nobody_else)}</p>
            {kept_again}
            <Button kind=ButtonKind::Seal icon=Glyph::Users on_click=move || hot_seat.reveal()>
                {move || t_string!(i18n, rounds.hot.here_we_are, team = team.get())}
            </Button>
            <Button kind=ButtonKind::Ghost on_click=on_leave>{t!(i18n, rounds.hot.leave)}</Button>
        </main>
    }
}
