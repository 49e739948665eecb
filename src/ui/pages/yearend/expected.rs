//! The score that the year comes to at the pace so far, with the range in which nine of ten companies end that do not
//! fail.

use crate::insight::review::expected_score::{ExpectedScore, expected_score};
use crate::insight::review::score_steps::is_measured;
use crate::ui::components::{ExplainLine, Explanation};
use crate::ui::help::Explained;
use crate::ui::session::use_session;
use crate::ui::words::figure;
use game::observation::Observation;
use game::score::Figure;
use leptos::prelude::*;
use texts::i18n::*;

/// A line with the score that is expected at the end; nothing before the months tell anything, and once the game is
/// over.
#[component]
pub fn ExpectedLine() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let expected = Memo::new(move |_| session.view(|seen| Some((expected_score(seen)?, measured(seen)))));
    move || {
        let (expected, measured) = expected.get()?;
        let locale = i18n.get_locale();
        let (points, least, most) = (expected.pace.score, expected.least, expected.most);
        let unasked =
            (expected.unasked > 0).then(|| td_string!(locale, yearend.expected.unasked, count = expected.unasked));
        Some(view! {
            <p>
                {td_string!(locale, yearend.expected.line)}
                " "
                <Explained account=move || account(locale, &expected, &measured)>
                    <b>{td_string!(locale, yearend.expected.range, points = points, least = least, most = most)}</b>
                </Explained>
            </p>
            {unasked.map(|words| view! { <p class="sub">{words}</p> })}
        })
    }
}

/// The figures that there is something to count from.
fn measured(seen: &Observation<'_>) -> Vec<Figure> {
    Figure::ALL.into_iter().filter(|&figure| is_measured(seen, figure)).collect()
}

/// The points of each figure at this pace, and their sum; a figure that nothing measures yet has none, as in the table
/// beside it.
fn account(locale: Locale, expected: &ExpectedScore, measured: &[Figure]) -> Explanation {
    let counted = expected.pace.parts.iter().filter(|part| part.most > 0);
    let line = |what: &str, amount: String| ExplainLine { what: what.to_owned(), amount };
    Explanation {
        title: td_string!(locale, yearend.expected.title).to_owned(),
        rule: td_string!(locale, yearend.expected.rule).to_owned(),
        lines: counted
            .map(|part| {
                let points = match measured.contains(&part.figure) {
                    true => part.points.to_string(),
                    false => "–".to_owned(),
                };
                let points = td_string!(locale, yearend.part_points, points = points, most = part.most);
                line(figure::name(locale, part.figure), points)
            })
            .collect(),
        sum: Some(line(td_string!(locale, yearend.score), expected.pace.score.to_string())),
    }
}
