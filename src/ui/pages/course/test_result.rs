//! What the test found: before and after, the gain, and each topic.

use super::state::{Course, use_course};
use super::topic::topic;
use super::words::{level, percent};
use crate::study::quiz::QuizChapter;
use crate::study::quiz::course_test::{GainSize, TestGain, TestLine};
use crate::ui::components::{Ask, Button, ButtonKind, Column, DataTable, Figures, KeyFigure, Panel, Row};
use crate::ui::words::figure::hundredths;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The comparison of both forms.
#[component]
pub fn TestResult(
    /// All chapters' questions.
    bank: Vec<QuizChapter>,
) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let lines = Memo::new(move |_| {
        course.with(|progress| progress.test.as_ref().map(|test| test.compared(&bank)).unwrap_or_default())
    });
    let figures = Signal::derive(move || {
        let locale = i18n.get_locale();
        let Some(found) = lines.with(|lines| TestGain::over(lines)) else { return Vec::new() };
        let figure = |name: &str, value: String, note: Option<&str>| KeyFigure {
            name: name.to_owned(),
            value,
            note: note.map(str::to_owned),
        };
        vec![
            figure(td_string!(locale, course_test.mark_before), percent(found.before), None),
            figure(td_string!(locale, course_test.mark_after), percent(found.after), None),
            figure(
                td_string!(locale, course_test.gain),
                gain(locale, found),
                found.size().map(|size| words(locale, size)),
            ),
        ]
    });
    let columns = vec![
        Column::text(t!(i18n, course_test.topic)),
        Column::text(t!(i18n, course_test.level)),
        Column::figures(t!(i18n, course_test.mark_before)),
        Column::figures(t!(i18n, course_test.mark_after)),
        Column::figures(t!(i18n, course_test.gain)),
    ];
    let rows = move || {
        let locale = i18n.get_locale();
        let row = |line: &TestLine| {
            let mark = |mark: Option<_>| mark.map(percent).unwrap_or_default();
            let found = TestGain::over(std::slice::from_ref(line));
            Row::new(topic(locale, line.topic))
                .cell(level(locale, line.level))
                .cell(mark(line.before))
                .cell(mark(line.after))
                .cell(found.map(|found| gain(locale, found)).unwrap_or_default())
        };
        lines.with(|lines| lines.iter().map(row).collect())
    };
    let asks = RwSignal::new(false);
    view! {
        <Panel title=t!(i18n, course_test.results) note=t!(i18n, course_test.note)>
            <div class="panel__body course__text">
                <Figures figures />
                <p>{t!(i18n, course_test.gain_note)}</p>
            </div>
        </Panel>
        <Panel title=t!(i18n, course_test.by_topic)>
            <DataTable caption=t!(i18n, course_test.by_topic) columns rows=Arc::new(rows) />
            <div class="panel__body form">
                <p class="sub">{t!(i18n, course_test.again_note)}</p>
                <Button kind=ButtonKind::Plain on_click=move |()| asks.set(true)>{t!(i18n, course_test.again)}</Button>
            </div>
        </Panel>
        <Ask
            open=asks
            on_close=move |()| asks.set(false)
            title=t!(i18n, course_test.again)
            close_label=t!(i18n, site.close)
            no=t!(i18n, course_test.keep)
            yes=t!(i18n, course_test.again)
            on_yes=move |()| forget(course)
            question=t!(i18n, course_test.again_sure)
        />
    }
}

fn forget(course: Course) {
    course.change(|progress| progress.test = None);
}

/// The normalised gain with its sign, or that nothing could be gained.
fn gain(locale: Locale, found: TestGain) -> String {
    match found.normalised() {
        None => td_string!(locale, course_test.nothing_to_gain).to_owned(),
        Some(gain) => {
            let sign = match gain {
                0 => "",
                1.. => "+",
                _ => "−",
            };
            format!("{sign}{}", hundredths(i64::from(gain.abs())))
        }
    }
}

fn words(locale: Locale, size: GainSize) -> &'static str {
    match size {
        GainSize::High => td_string!(locale, course_test.high),
        GainSize::Medium => td_string!(locale, course_test.medium),
        GainSize::Low => td_string!(locale, course_test.low),
    }
}
