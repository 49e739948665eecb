//! The fields of a mark that the instructor gives by hand, with its words.

use crate::contest::gradebook::MOST_REMARK;
use crate::study::quiz::Mark;
use crate::ui::components::{NumberField, TextField};
use crate::ui::words::figure::limits;
use leptos::prelude::*;
use texts::i18n::*;

/// A mark and its words as they are typed. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct TypedMark {
    per_cent: RwSignal<i64>,
    words: RwSignal<String>,
    /// Whether what stands in the field is no mark: the one before it must not be given in its place.
    is_unfit: RwSignal<bool>,
}

impl TypedMark {
    /// The fields as they begin.
    pub fn new(mark: Mark, words: String) -> Self {
        Self {
            per_cent: RwSignal::new(i64::from(mark.0 + 5) / 10),
            words: RwSignal::new(words),
            is_unfit: RwSignal::new(false),
        }
    }

    /// Whether the field holds a mark, tracked.
    pub fn is_fit(self) -> bool {
        !self.is_unfit.get()
    }

    /// Whether there are words, tracked.
    pub fn has_words(self) -> bool {
        self.words.with(|words| !words.trim().is_empty())
    }

    /// The mark and its words, not tracked.
    pub fn given(self) -> (Mark, String) {
        let mark = Mark(u16::try_from(self.per_cent.get_untracked() * 10).unwrap_or(0).min(1000));
        (mark, self.words.get_untracked().trim().to_owned())
    }
}

/// The fields, beside each other.
#[component]
pub fn HandMark(
    /// What is typed.
    typed: TypedMark,
    /// What the mark is for.
    #[prop(into)]
    label: TextProp,
    /// What the mark stands for.
    #[prop(into)]
    help: TextProp,
    /// What the words are.
    #[prop(into)]
    words: TextProp,
    /// The word of help below them: its readers.
    #[prop(into)]
    words_help: TextProp,
) -> impl IntoView {
    const MOST_LETTERS: u32 = MOST_REMARK as u32;
    let i18n = use_i18n();
    let TypedMark { per_cent, words: remark, is_unfit } = typed;
    let take = move |value: i64| {
        per_cent.set(value);
        is_unfit.set(false);
    };
    view! {
        <div class="form__row">
            <NumberField
                label
                help
                value=per_cent
                on_input=take
                on_unfit=move |()| is_unfit.set(true)
                least=0
                most=100_i64
                limits=move || limits(i18n.get_locale(), 0, 100)
            />
            <TextField
                label=words
                help=words_help
                value=remark
                on_input=move |text: String| remark.set(text)
                max_length=MOST_LETTERS
            />
        </div>
    }
}
