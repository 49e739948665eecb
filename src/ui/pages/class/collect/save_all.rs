//! What came in as one file: a week of pasting is one file to add again.

use crate::browser::files;
use crate::contest::submission::MOST_SUBMISSION;
use crate::contest::submission::bundle::bundles;
use crate::ui::components::{Button, ButtonSize, Glyph};
use crate::ui::pages::class::state::{Intake, Sound, use_class_state};
use crate::ui::reports::{Reports, use_reports};
use crate::ui::saved;
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use texts::i18n::*;

/// The button; nothing as long as nothing has come that counts.
#[component]
pub fn SaveAll(
    /// What came in.
    intake: Signal<Intake>,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let class = use_class_state();
    let any = Memo::new(move |_| !intake.get().sound().is_empty());
    let save = move || {
        let title = untrack(|| class.challenge()).map(|challenge| challenge.title).unwrap_or_default();
        let (locale, intake) = (i18n.get_locale_untracked(), intake.get_untracked());
        spawn_lasting(async move { save(reports, locale, &title, intake).await });
    };
    move || {
        any.get().then(|| {
            view! {
                <Button size=ButtonSize::Small icon=Glyph::Download on_click=save>
                    {t!(i18n, class.stand.save_all)}
                </Button>
            }
        })
    }
}

/// Saves all that counts, in several files where one cannot hold it. What is in them is not lost with the
/// page any more.
async fn save(reports: Reports, locale: Locale, title: &str, intake: Intake) {
    let (mut texts, mut there): (Vec<String>, Vec<Sound>) = Default::default();
    let all = untrack(|| intake.sound());
    let count = all.len();
    for one in all {
        if let Ok(text) = files::read(&one.text, MOST_SUBMISSION).await {
            texts.push(text);
            there.push(one);
        }
    }
    let files = bundles(texts.iter().map(String::as_str));
    let is_one = files.len() == 1;
    for (nth, text) in (1..).zip(&files) {
        let what = td_string!(locale, class.stand.all_file);
        let what = if is_one { what.to_owned() } else { format!("{what}-{nth}") };
        if files::download(&saved::challenge_name(&what, title), text).is_err() {
            return reports.failed(td_string!(locale, site.no_download).to_owned());
        }
    }
    intake.is_in_a_file(&there);
    if there.len() < count {
        reports.failed(td_string!(locale, class.stand.left_out, n = count - there.len()));
    }
}
