//! Marks that came back.

use crate::contest::gradebook::slip::{MOST_SLIP, SlipError};
use crate::contest::gradebook::{MarksSlip, SlipLine, SlipText};
use crate::ui::components::{Note, Panel, Tone};
use crate::ui::exchange::take::OneText;
use crate::ui::pages::class::keys;
use crate::ui::pages::coursework::state::use_coursework;
use crate::ui::pages::coursework::words::percent;
use crate::ui::words::contest::code_error;
use leptos::prelude::*;
use texts::i18n::*;

/// What was given for the texts of a piece of work, and whether some are still to be read.
#[component]
pub fn TextsGiven(line: SlipLine) -> impl IntoView {
    let i18n = use_i18n();
    let waits = line.waits;
    let open =
        (waits > 0).then(|| view! { <p class="sub">{move || t_string!(i18n, coursework.mine.waits, n = waits)}</p> });
    let text = |text: SlipText| {
        let words = move || {
            let (begins, mark) = (text.begins.clone(), percent(text.mark));
            match text.remark.as_str() {
                "" => t_string!(i18n, coursework.mine.text, begins = begins, mark = mark),
                remark => t_string!(i18n, coursework.mine.text_remark, begins = begins, mark = mark, words = remark),
            }
        };
        view! { <li>{words}</li> }
    };
    let texts = line.texts.into_iter().map(text).collect_view();
    view! {
        {open}
        <ul class="findings">{texts}</ul>
    }
}

/// Takes marks in.
#[component]
pub fn TakeMarks() -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let entered = RwSignal::new(String::new());
    let read =
        Memo::new(move |_| entered.with(|text| (!text.trim().is_empty()).then(|| MarksSlip::read(text, &keys::all()))));
    let taken = RwSignal::new(None::<bool>);
    Effect::new(move |_| {
        if let Some(Ok(slip)) = read.get() {
            let mut is_known = false;
            coursework.change_mine(|mine| is_known = mine.take_marks(slip));
            taken.set(Some(is_known));
            if is_known {
                entered.set(String::new());
            }
        }
    });
    let wrong = Signal::derive(move || {
        let locale = i18n.get_locale();
        Some(match read.get()?.err()? {
            SlipError::Code(error) => code_error(locale, error),
            SlipError::NotMarks => td_string!(locale, coursework.mine.marks_wrong).to_owned(),
            SlipError::NoKey => td_string!(locale, coursework.mine.marks_no_key).to_owned(),
        })
    });
    let told = move || match taken.get().filter(|_| wrong.with(Option::is_none)) {
        None => ().into_any(),
        Some(true) => view! { <Note tone=Tone::Jade>{t!(i18n, coursework.mine.marks_taken)}</Note> }.into_any(),
        Some(false) => view! { <Note tone=Tone::Danger>{t!(i18n, coursework.mine.marks_other)}</Note> }.into_any(),
    };
    view! {
        <Panel title=t!(i18n, coursework.mine.marks)>
            <div class="panel__body form">
                <OneText
                    label=t!(i18n, coursework.mine.marks_enter)
                    help=t!(i18n, coursework.mine.marks_note)
                    entered
                    wrong
                    most=MOST_SLIP
                >
                    {t!(i18n, coursework.mine.file)}
                </OneText>
                <div role="status">{told}</div>
            </div>
        </Panel>
    }
}
