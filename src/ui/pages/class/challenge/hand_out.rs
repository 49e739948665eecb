//! A challenge as what can be given to a class.

use super::too_many::Going;
use crate::browser::{address, date, focus};
use crate::contest::challenge::Challenge;
use crate::contest::challenge::link::is_of_this_machine;
use crate::contest::challenge::short::{Unsaid, short_code, unsaid};
use crate::contest::submission::moment::ClockTime;
use crate::ui::components::{Button, ButtonKind, Glyph, Note, Panel, Tone};
use crate::ui::exchange::copy::CopyField;
use crate::ui::lazy::use_modules;
use crate::ui::pages::class::keys::was_kept_again;
use crate::ui::pages::class::state::{SettingsError, WHOLE, use_class_state};
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, href};
use crate::ui::saved;
use crate::ui::words::contest::challenge_error;
use leptos::prelude::*;
use texts::i18n::*;

/// The step that gives the challenge out that is set, then the ways to do so; as long as something is wrong with it, what
/// that is. After a later change of settings the page says at once that the class has another challenge.
#[component]
pub fn HandOut() -> impl IntoView {
    let i18n = use_i18n();
    let made = use_class_state().made;
    let wrong = Memo::new(move |_| made.get().and_then(Result::err));
    let challenge = Memo::new(move |_| made.get().and_then(Result::ok));
    let set = move || challenge.get().map(|challenge| view! { <GiveOut challenge /> });
    let unset = move || {
        wrong.get().map(|error| {
            let words = move || why(i18n.get_locale(), &error);
            view! {
                <Note tone=Tone::Danger alert=true>{words}</Note>
                <div class="form__foot">
                    <Button kind=ButtonKind::Seal icon=Glyph::Seal disabled=true on_click=move || ()>{t!(i18n, class.give.out)}</Button>
                </div>
            }
        })
    };
    view! {
        <Panel
            title=t!(i18n, class.give.heading)
            note=t!(i18n, class.give.note)
        >
            <div class="panel__body form">{set}{unset}</div>
        </Panel>
    }
}

fn why(locale: Locale, error: &SettingsError) -> String {
    match error {
        SettingsError::Field => td_string!(locale, class.give.wrong.field).to_owned(),
        SettingsError::Seed => td_string!(locale, class.give.wrong.seed).to_owned(),
        SettingsError::Weights => td_string!(locale, class.give.wrong.weights, whole = WHOLE),
        SettingsError::NoMarket => td_string!(locale, class.set.no_market).to_owned(),
        SettingsError::NoChance => td_string!(locale, common.no_chance).to_owned(),
        SettingsError::Impossible(error) => {
            td_string!(locale, class.set.impossible, why = challenge_error(locale, error))
        }
    }
}

/// One that can be played: to give out, or given out already.
#[component]
fn GiveOut(challenge: Challenge) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let class = use_class_state();
    let code = StoredValue::new(challenge.code());
    let challenge = StoredValue::new(challenge);
    let given_at = Memo::new(move |_| code.with_value(|code| class.given.at(code)));
    let go = Memo::new(move |_| challenge.with_value(|challenge| class.given.with(challenge, false).go));
    let give_out = move || {
        let locale = i18n.get_locale_untracked();
        class.books.ensure(td_string!(locale, class_book.first));
        challenge.with_value(|challenge| class.give_out(challenge));
        if challenge.with_value(|challenge| challenge.seal.is_some()) && was_kept_again() {
            reports.failed(td_string!(locale, class.key.kept_again).to_owned());
        }
        // The step is done and its button gone.
        focus::soon(".given-since");
    };
    move || match given_at.get() {
        Some(at) => view! { <Ways challenge=challenge.get_value() code=code.get_value() at /> }.into_any(),
        None => view! {
            <p>{t!(i18n, class.give.not_yet)}</p>
            <Going go />
            <div class="form__foot">
                <Button kind=ButtonKind::Seal icon=Glyph::Seal on_click=give_out>{t!(i18n, class.give.out)}</Button>
            </div>
        }
        .into_any(),
    }
}

/// The link, the short word where there is one, the code, and the file.
#[component]
fn Ways(
    challenge: Challenge,
    code: String,
    /// When it was given out, in world time.
    at: ClockTime,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let given = use_class_state().given;
    let link = address::of(&href(Page::Challenge(code.clone())));
    let shown = link.clone();
    let here_only = is_of_this_machine(&link).then(|| {
        let words = t!(i18n, class.give.here_only);
        view! { <Note tone=Tone::Warn>{words}</Note> }
    });
    let text = StoredValue::new(code.clone());
    let title = challenge.title.clone();
    let save = move || {
        let locale = i18n.get_locale_untracked();
        let name = saved::challenge_name(td_string!(locale, class.give.file_name), &title);
        text.with_value(|text| saved::download(reports, locale, &name, text));
    };
    let since =
        move || t_string!(i18n, class.give.since, at = date::local(&at.to_string(), i18n.get_locale().as_str()));
    let unkept = move || {
        let words = t!(i18n, class.give.not_kept);
        given.is_unkept().then(|| view! { <Note tone=Tone::Danger>{words}</Note> })
    };
    let sealed = challenge.seal.map(|key| {
        let words = move || t_string!(i18n, class.give.sealed, key = key.name());
        view! { <Note>{words}</Note> }
    });
    view! {
        <p class="sub given-since" tabindex="-1">{since}</p>
        {unkept}
        {sealed}
        {here_only}
        <CopyField label=t!(i18n, class.give.link) text=link />
        {use_modules().instructor.view(move |pages| {
            let shown = shown.clone();
            pages.qr.view(move |qr| (qr.code)(shown.clone()))
        })}
        <ShortWord challenge />
        <CopyField label=t!(i18n, class.give.code) text=code />
        <div class="cluster">
            <Button icon=Glyph::Download on_click=save>{t!(i18n, class.give.file)}</Button>
        </div>
    }
}

/// The word, or why there is none.
#[component]
fn ShortWord(challenge: Challenge) -> impl IntoView {
    let i18n = use_i18n();
    if let Some(text) = short_code(&challenge) {
        return view! {
            <CopyField
                label=t!(i18n, class.give.word)
                help=t!(i18n, class.give.word_help)
                text
            />
        }
        .into_any();
    }
    let unsaid = unsaid(&challenge);
    let words = move || {
        let locale = i18n.get_locale();
        let reasons: Vec<&str> = unsaid.iter().map(|what| reason(locale, *what)).collect();
        td_string!(locale, class.give.no_word, why = reasons.join(td_string!(locale, class.give.and)))
    };
    view! { <Note>{words}</Note> }.into_any()
}

fn reason(locale: Locale, what: Unsaid) -> &'static str {
    match what {
        Unsaid::Seal => td_string!(locale, class.give.unsaid.seal),
        Unsaid::Market => td_string!(locale, class.give.unsaid.market),
        Unsaid::Changes => td_string!(locale, class.give.unsaid.changes),
        Unsaid::Seed => td_string!(locale, class.give.unsaid.seed),
        Unsaid::Rivals => td_string!(locale, class.give.unsaid.rivals),
    }
}
