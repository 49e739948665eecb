//! Handing the machine to the next role: the game shows nothing until the next person says that they are there.

use crate::crm::role::CrmRole;
use crate::ui::components::{Button, ButtonKind, ButtonSize, Choice, Glyph, SelectField};
use crate::ui::session::{HandedTo, use_session};
use crate::ui::words::crm::role::role;
use leptos::html;
use leptos::prelude::*;
use texts::i18n::*;

/// The choice of the next role.
#[component]
pub fn HandOver() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let next = RwSignal::new(HandedTo::One(CrmRole::SalesManager));
    let one = |one| Choice::new(one, move || called(i18n.get_locale(), one));
    let choices = CrmRole::ALL.map(HandedTo::One).into_iter().chain([HandedTo::All]).map(one).collect::<Vec<_>>();
    let hand_over = move |()| session.hand_over(next.get_untracked());
    view! {
        <details class="crm-columns crm-hand-over">
            <summary>{t!(i18n, crm.hand_over.title)}</summary>
            <div class="stack">
                <SelectField
                    label=t!(i18n, crm.hand_over.to)
                    help=t!(i18n, crm.hand_over.help)
                    choices
                    value=next
                    on_change=move |one| next.set(one)
                />
                <Button size=ButtonSize::Small icon=Glyph::Users on_click=hand_over>{t!(i18n, crm.hand_over.cover)}</Button>
            </div>
        </details>
    }
}

/// What is shown in between.
#[component]
pub fn CrmCurtain(to: HandedTo) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            // Keyboard and screen-reader users begin here; refused only while the page is being left.
            drop(heading.focus());
        }
    });
    let title = move || match to {
        HandedTo::One(one) => t_string!(i18n, crm.hand_over.heading, role = role(i18n.get_locale(), one)),
        HandedTo::All => t_string!(i18n, crm.hand_over.all_heading).to_owned(),
    };
    let is_ready = move || match to {
        HandedTo::One(one) => t_string!(i18n, crm.hand_over.ready, role = role(i18n.get_locale(), one)),
        HandedTo::All => t_string!(i18n, crm.hand_over.all_ready).to_owned(),
    };
    let ready = move |()| session.take_handed(to);
    view! {
        <main class="curtain">
            <h1 tabindex="-1" node_ref=heading>{title}</h1>
            <p>{t!(i18n, crm.hand_over.nobody_else)}</p>
            <Button kind=ButtonKind::Seal icon=Glyph::Users on_click=ready>
                {is_ready}
            </Button>
        </main>
    }
}

/// The next person, in words.
fn called(locale: Locale, to: HandedTo) -> &'static str {
    match to {
        HandedTo::One(one) => role(locale, one),
        HandedTo::All => td_string!(locale, crm.hand_over.all),
    }
}
