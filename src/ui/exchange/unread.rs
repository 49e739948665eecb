//! Texts that the browser keeps and this release cannot read: told, and given out as files, since nobody's work may be
//! dropped unseen.

use crate::browser::keys::Key;
use crate::browser::shared;
use crate::ui::components::{Banner, Button, ButtonSize, Glyph, Tone};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use leptos::prelude::*;
use texts::i18n::*;

/// A key, and what lies there, in words.
pub type UnreadKey = (&'static Key, fn(Locale) -> &'static str);

/// A banner for each key of which something was put aside.
#[component]
pub fn UnreadNotes(
    /// The keys.
    keys: Vec<UnreadKey>,
) -> impl IntoView {
    keys.into_iter().map(|(key, what)| view! { <UnreadNote key what /> }).collect_view()
}

#[component]
fn UnreadNote(key: &'static Key, what: fn(Locale) -> &'static str) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let texts = RwSignal::new(shared::unread(key));
    // It is offered to be removed once it lies elsewhere.
    let is_saved = RwSignal::new(false);
    let save = move || {
        let locale = i18n.get_locale_untracked();
        let name = saved::unread_name(what(locale));
        let all = texts.with_untracked(|texts| texts.join("\n\n"));
        saved::download(reports, locale, &name, &all);
        is_saved.set(true);
    };
    let forget = move || {
        shared::forget_unread(key);
        texts.set(Vec::new());
    };
    let is_any = Memo::new(move |_| texts.with(|texts| !texts.is_empty()));
    let actions = move || {
        view! {
            <Button size=ButtonSize::Small icon=Glyph::Download on_click=save>{t!(i18n, course.unread.save)}</Button>
            {move || is_saved.get().then(|| view! {
                <Button size=ButtonSize::Small icon=Glyph::Trash on_click=forget>{t!(i18n, course.unread.forget)}</Button>
            })}
        }
    };
    move || {
        is_any.get().then(|| {
            let words = move || t_string!(i18n, course.unread.words, what = what(i18n.get_locale()));
            view! { <Banner tone=Tone::Warn actions>{words}</Banner> }
        })
    }
}
