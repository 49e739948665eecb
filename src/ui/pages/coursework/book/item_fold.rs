//! A question of an exam with what the class chose: its options, the key and why it is right.

use crate::study::quiz::analysis::{ItemAnalysis, OptionCount};
use crate::study::quiz::{Form, Question};
use crate::ui::components::{Progress, Tag, Tone};
use crate::ui::pages::course::said;
use crate::ui::pages::coursework::words::without_values;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// A question that unfolds.
#[component]
pub fn ItemFold(
    /// The question.
    question: Arc<Question>,
    /// What the class made of it.
    item: Arc<ItemAnalysis>,
    /// Whether it stands unfolded from the beginning.
    #[prop(optional)]
    is_open: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let locale = i18n.get_locale();
        let ask = without_values(said(locale, &question.ask));
        let why = without_values(said(locale, &question.why));
        let line = |count: &OptionCount| option(locale, &question, *count, item.asked);
        let options = item.options.iter().map(line).collect_view();
        let left_out = item.asked - item.answered;
        let left_out =
            (left_out > 0).then(|| td_string!(locale, coursework.board.left_out, n = left_out, asked = item.asked));
        let biserial = item
            .figures
            .and_then(|figures| figures.point_biserial)
            .map(|figure| td_string!(locale, coursework.board.biserial, figure = hundredths(figure.get())));
        view! {
            <details class="item-fold" open=is_open>
                <summary>{ask}</summary>
                <ul class="item-fold__options">{options}</ul>
                {left_out.map(|words| view! { <p class="sub">{words}</p> })}
                <p>{td_string!(locale, coursework.board.why, words = why)}</p>
                {biserial.map(|words| view! { <p class="sub">{words}</p> })}
            </details>
        }
    }
}

/// An option with how many chose it.
fn option(locale: Locale, question: &Question, count: OptionCount, asked: u32) -> AnyView {
    let OptionCount { option, is_key, chosen } = count;
    let words = match &question.form {
        Form::Single { options, .. } | Form::Multiple { options, .. } => {
            let letter = char::from(b'A'.saturating_add(option));
            let text = options.get(usize::from(option)).map_or("", |text| said(locale, text));
            format!("{letter}. {text}")
        }
        _ if option == 1 => td_string!(locale, coursework.own.is_true).to_owned(),
        _ => td_string!(locale, coursework.own.is_false).to_owned(),
    };
    let key = is_key.then(|| view! { <Tag tone=Tone::Jade>{td_string!(locale, coursework.own.key)}</Tag> });
    let label = td_string!(locale, coursework.board.chose, n = chosen);
    let percent = (chosen * 100 / asked.max(1)) as u16;
    let tone = if is_key { Tone::Jade } else { Tone::Warn };
    view! {
        <li>
            <span>{words} " " {key}</span>
            <span class="item-fold__count">
                <Progress label=label.clone() percent tone />
                <span>{label}</span>
            </span>
        </li>
    }
    .into_any()
}

/// A figure in thousandths with two decimals.
pub fn hundredths(value: i32) -> String {
    format!("{}{}.{:02}", if value < 0 { "−" } else { "" }, value.abs() / 1000, value.abs() % 1000 / 10)
}
