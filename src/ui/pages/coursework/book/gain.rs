//! What the class gained between the test before the course and the one after it.

use super::SharedBook;
use super::item_fold::hundredths;
use crate::contest::gradebook::gain::{ClassTests, HIGH_GAIN, MEDIUM_GAIN};
use crate::ui::components::Panel;
use crate::ui::pages::coursework::words::percent;
use leptos::prelude::*;
use texts::i18n::*;

/// The gain; nothing where the plan has not both tests or nobody took both.
#[component]
pub fn GainPanel(
    /// The gradebook.
    book: SharedBook,
) -> impl IntoView {
    let i18n = use_i18n();
    let gain = Memo::new(move |_| book.with(|book| book.as_ref().and_then(|book| book.book.gain(&book.plan))));
    let shown = move |gain: ClassTests| {
        let ClassTests { students, before, after, gain } = gain;
        let means = move || {
            t_string!(i18n, coursework.board.gain_means, n = students, before = percent(before), after = percent(after))
        };
        let words = move || {
            let gain = gain?;
            let how = match gain {
                gain if gain >= HIGH_GAIN => t_string!(i18n, coursework.board.gain_high),
                gain if gain >= MEDIUM_GAIN => t_string!(i18n, coursework.board.gain_medium),
                _ => t_string!(i18n, coursework.board.gain_low),
            };
            Some(t_string!(i18n, coursework.board.gain_is, figure = hundredths(gain.get()), how = how))
        };
        view! {
            <Panel title=t!(i18n, coursework.board.gain) note=t!(i18n, coursework.board.gain_note)>
                <div class="panel__body">
                    <p>{means}</p>
                    <p><b>{words}</b></p>
                </div>
            </Panel>
        }
    };
    move || gain.get().map(shown)
}
