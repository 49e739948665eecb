//! A challenge as what can be given to a class.

use super::copy::CopyField;
use crate::contest::challenge::Challenge;
use crate::contest::qr::Qr;
use crate::contest::short::short_code;
use crate::ui::components::{Note, Panel};
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use texts::i18n::*;

/// The link, the short word where there is one, and the code.
#[component]
pub fn HandOut(challenge: Challenge) -> impl IntoView {
    let i18n = use_i18n();
    let code = challenge.code();
    let link = link_to(&code);
    let word = match short_code(&challenge) {
        Some(text) => view! {
            <CopyField
                label=move || t_string!(i18n, class.give.word)
                help=move || t_string!(i18n, class.give.word_help)
                text
            />
        }
        .into_any(),
        None => view! { <Note>{t!(i18n, class.give.no_word)}</Note> }.into_any(),
    };
    view! {
        <Panel
            title=move || t_string!(i18n, class.give.heading)
            note=move || t_string!(i18n, class.give.note)
        >
            <div class="panel__body form">
                <CopyField label=move || t_string!(i18n, class.give.link) text=link.clone() />
                <QrCode text=link />
                {word}
                <CopyField label=move || t_string!(i18n, class.give.code) text=code />
            </div>
        </Panel>
    }
}

/// The link as a code to be photographed, large when it is opened; nothing for a link that no code
/// can hold.
#[component]
fn QrCode(text: String) -> impl IntoView {
    let i18n = use_i18n();
    Qr::of(&text).map(|Qr { size, path }| {
        let frame = format!("0 0 {size} {size}");
        view! {
            <details class="qr">
                <summary>{t!(i18n, class.give.qr)}</summary>
                <svg class="qr__code" viewBox=frame role="img" aria-label=move || t_string!(i18n, class.give.qr)>
                    <path d=path />
                </svg>
            </details>
        }
    })
}

/// The address of this page with the challenge in it.
fn link_to(code: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    format!("{page}{}", href(Page::Challenge(code.to_owned())))
}
