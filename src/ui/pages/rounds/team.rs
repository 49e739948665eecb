//! A team's side: it says that it wants to play, opens its results, and goes on with months that it
//! has begun to plan.

use super::begun::BegunPanel;
use super::sheet::ResultSheet;
use super::state::use_rounds_state;
use crate::contest::rounds::{Join, MOST_RESULT, ResultError, ResultFile, TextError};
use crate::record::MOST_NAME;
use crate::record::code::TextKind;
use crate::record::seal::SecretKey;
use crate::ui::components::{Button, Glyph, Note, Panel, TextField, Tone};
use crate::ui::exchange::copy::CopyField;
use crate::ui::exchange::take::{ByFile, ByText, Item, Unread};
use crate::ui::pages::class::keys::{self, KeyKeeper};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::task::use_tasks;
use crate::ui::words::rounds;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// What a pasted text of results may hold.
const RESULTS: [TextKind; 2] = [TextKind::Result, TextKind::Sealed];

/// Results first, since they come every month; then how to come in.
#[component]
pub fn TeamPart() -> impl IntoView {
    let opened = use_rounds_state().opened;
    // What is forgotten below is not offered above.
    let forgotten = RwSignal::new(());
    let sheet = move || {
        forgotten.track();
        opened.get().map(|result| view! { <ResultSheet result /> })
    };
    view! {
        <div class="stack">
            <OpenPanel />
            {sheet}
            <BegunPanel on_forget=move || forgotten.notify() />
            <JoinPanel />
        </div>
    }
}

/// The text with which a team comes in.
#[component]
fn JoinPanel() -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let (name, keys) = (RwSignal::new(String::new()), RwSignal::new(0u32));
    let code = Memo::new(move |_| {
        keys.track();
        let name = name.with(|name| name.trim().to_owned());
        (!name.is_empty()).then(|| Join { name, seal: keys::own().map(|key| key.public()) }.code())
    });
    let save = move || {
        if let Some(code) = code.get_untracked() {
            let locale = i18n.get_locale_untracked();
            let whose = name.with_untracked(|name| name.trim().to_owned());
            let file = saved::round_name(td_string!(locale, rounds.join.file), &whose, 0);
            saved::download(reports, locale, &file, &code);
        }
    };
    let texts = move || {
        code.get().map(|text| {
            view! {
                <CopyField label=t!(i18n, rounds.join.text) text />
                <div class="cluster">
                    <Button icon=Glyph::Download on_click=save>{t!(i18n, rounds.join.save)}</Button>
                </div>
            }
        })
    };
    view! {
        <Panel title=t!(i18n, rounds.join.heading) note=t!(i18n, rounds.join.note)>
            <div class="panel__body form">
                <TextField
                    label=t!(i18n, rounds.join.name)
                    value=name
                    on_input=move |text: String| name.set(text)
                    max_length=MOST_NAME
                />
                {texts}
                <p class="sub">{t!(i18n, rounds.join.key)}</p>
                <KeyKeeper on_change=move || keys.update(|keys| *keys += 1) />
            </div>
        </Panel>
    }
}

/// Why a result does not open.
#[derive(Clone, Debug, PartialEq)]
enum ResultFileError {
    Unread(Unread),
    Result(ResultError),
}

/// Takes a result; from a file for everybody, the team's own.
#[component]
fn OpenPanel() -> impl IntoView {
    let i18n = use_i18n();
    let opened = use_rounds_state().opened;
    let (wrong, tasks) = (RwSignal::new(None::<ResultFileError>), use_tasks());
    let take = move |items: Vec<Item>| {
        tasks.spawn(async move {
            match own_result(items).await {
                Ok(None) => {}
                Ok(Some(result)) => {
                    wrong.set(None);
                    opened.set(Some(Arc::new(result)));
                }
                Err(error) => wrong.set(Some(error)),
            }
        });
    };
    let why = move || {
        let locale = i18n.get_locale();
        let why = match wrong.get()? {
            ResultFileError::Unread(error) => error.why(locale),
            ResultFileError::Result(error) => rounds::result_error(locale, &error),
        };
        Some(view! { <Note tone=Tone::Danger alert=true>{why}</Note> })
    };
    view! {
        <Panel title=t!(i18n, rounds.open.heading) note=t!(i18n, rounds.open.note)>
            <div class="panel__body form">
                <ByFile label=t!(i18n, rounds.open.choose) on_take=take />
                <ByText kinds=&RESULTS label=t!(i18n, rounds.open.paste) on_take=take />
                {why}
            </div>
        </Panel>
    }
}

/// The first result that can be read here; why not, when none can. What is sealed to somebody else is
/// the least to be told.
async fn own_result(items: Vec<Item>) -> Result<Option<ResultFile>, ResultFileError> {
    let keys = keys::all();
    let mut wrong = None;
    let mut note = |error: ResultFileError| match &wrong {
        None | Some(ResultFileError::Result(ResultError::Text(TextError::OtherKey))) => wrong = Some(error),
        Some(_) => {}
    };
    for item in items {
        for (_, text) in item.open(&RESULTS, MOST_RESULT).await {
            match text
                .map_err(ResultFileError::Unread)
                .and_then(|text| read_with(&keys, &text).map_err(ResultFileError::Result))
            {
                Ok(result) => return Ok(Some(result)),
                Err(error) => note(error),
            }
        }
    }
    wrong.map_or(Ok(None), Err)
}

/// The result, opened with the key that it is sealed to; as with the first where none is.
fn read_with(keys: &[SecretKey], text: &str) -> Result<ResultFile, ResultError> {
    let other = Err(ResultError::Text(TextError::OtherKey));
    let first = ResultFile::read(text, keys.first());
    let more = keys.iter().skip(1).map(|key| ResultFile::read(text, Some(key)));
    std::iter::once(first).chain(more).find(|read| *read != other).unwrap_or(other)
}
