//! Marks that came back.

use crate::contest::gradebook::MarksSlip;
use crate::contest::gradebook::slip::{MOST_SLIP, SlipError};
use crate::ui::components::{Note, Panel, Tone};
use crate::ui::exchange::take::OneText;
use crate::ui::pages::class::keys;
use crate::ui::pages::coursework::state::use_coursework;
use crate::ui::words::contest::code_error;
use leptos::prelude::*;
use texts::i18n::*;

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
    let told = move || match taken.get() {
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
