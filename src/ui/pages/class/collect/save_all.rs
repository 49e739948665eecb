//! What came in for a challenge as one file of texts, as the tool `verify` reads it.

use crate::browser::files;
use crate::contest::submission::bundle::bundles;
use crate::ui::components::{Button, ButtonSize, Glyph};
use crate::ui::pages::class::state::{ClassState, Intake, use_class_state};
use crate::ui::reports::{Reports, use_reports};
use crate::ui::saved;
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
    let save = move || save(reports, i18n.get_locale_untracked(), class, intake.get_untracked());
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

/// Saves all that counts, in several files where one cannot hold it.
fn save(reports: Reports, locale: Locale, class: ClassState, intake: Intake) {
    let title = untrack(|| class.challenge()).map(|challenge| challenge.title).unwrap_or_default();
    let sound = untrack(|| intake.sound());
    let texts: Vec<String> = sound.iter().filter_map(|one| class.books.text(one.text)).collect();
    let files = bundles(texts.iter().map(String::as_str));
    let is_one = files.len() == 1;
    for (nth, text) in (1..).zip(&files) {
        let what = td_string!(locale, class.stand.all_file);
        let what = if is_one { what.to_owned() } else { format!("{what}-{nth}") };
        if files::download(&saved::challenge_name(&what, &title), text).is_err() {
            return reports.failed(td_string!(locale, site.no_download).to_owned());
        }
    }
}
