//! Before one more challenge is kept than there is room for: which ones go.

use crate::browser::date;
use crate::contest::challenge::Challenge;
use crate::contest::given::MOST;
use crate::ui::components::{Button, ButtonSize, Note, Tone};
use crate::ui::pages::class::state::{Chosen, ClassState, Given, use_class_state};
use leptos::prelude::*;
use texts::i18n::*;

/// Names those that go; nothing while there is room.
#[component]
pub fn Going(
    /// Those that go when one more is kept.
    #[prop(into)]
    go: Signal<Vec<Given>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let words = move || {
        let locale = i18n.get_locale();
        let names: Vec<String> = go.with(|go| go.iter().map(|one| called(locale, one)).collect());
        t_string!(i18n, class.give.going, most = MOST, names = names.join(td_string!(locale, class.give.and)))
    };
    let any = Memo::new(move |_| go.with(|go| !go.is_empty()));
    move || any.get().then(|| view! { <Note tone=Tone::Warn>{words}</Note> })
}

/// The challenge that was entered and is not kept because others would have to go: it is, when that is
/// wanted, and there is room after that.
#[component]
pub fn NotKept() -> impl IntoView {
    let i18n = use_i18n();
    let class = use_class_state();
    let ClassState { given, chosen, .. } = class;
    let entered = move || {
        let challenge = class.read()?.ok()?;
        let is_new = chosen.get() == Chosen::Typed && given.code(challenge.fingerprint()).is_none();
        is_new.then_some(challenge)
    };
    let go = Memo::new(move |_| entered().map(|challenge| given.with(&challenge, true).go).unwrap_or_default());
    let print = move || entered().as_ref().map(Challenge::fingerprint);
    // None where it would have to go itself.
    let others = Memo::new(move |_| {
        let print = print();
        let goes_itself = go.with(|go| go.iter().any(|one| Some(&one.fingerprint) == print.as_ref()));
        (!goes_itself).then(|| go.get())
    });
    let keep = move || {
        if let Some(challenge) = untrack(entered) {
            given.add(&challenge, true);
        }
    };
    let any = Memo::new(move |_| go.with(|go| !go.is_empty()));
    let offer = move || match others.get() {
        Some(others) => view! {
            <Going go=Signal::stored(others) />
            <div class="cluster">
                <Button size=ButtonSize::Small on_click=keep>{t!(i18n, class.stand.keep_typed)}</Button>
            </div>
        }
        .into_any(),
        None => view! { <Note tone=Tone::Warn>{t!(i18n, class.stand.no_room)}</Note> }.into_any(),
    };
    move || any.get().then_some(offer)
}

/// What a challenge that is kept goes by: its title and when it was given out or entered.
pub fn called(locale: Locale, given: &Given) -> String {
    let title = match given.title.is_empty() {
        true => td_string!(locale, class.enter.untitled).to_owned(),
        false => given.title.clone(),
    };
    let at = date::local(&given.at.to_string(), locale.as_str());
    match given.typed {
        true => td_string!(locale, class.stand.typed, title = title, at = at),
        false => td_string!(locale, class.stand.given, title = title, at = at),
    }
}
