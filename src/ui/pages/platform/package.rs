//! The package, made in the browser: the one file comes from beside the page, or from the instructor's disk.

use super::choice::PlatformChoice;
use crate::browser::{beside, files, timer};
use crate::record::scorm::ONE_FILE;
use crate::ui::components::{Button, ButtonKind, FileField, Glyph, Note, Panel, Tone};
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::task::use_tasks;
use leptos::prelude::*;
use texts::i18n::*;
use web_sys::File;

/// Bytes that it may have; it has about half of them.
const MOST_BYTES: u32 = 10_000_000;
/// Milliseconds in which the page is drawn before it is busy.
const BREATH: i32 = 50;

/// How far the package is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Making {
    Idle,
    AtWork,
    /// The one file could not be fetched.
    NotReached,
    /// What was chosen is not the one file.
    NotIt,
    /// It was made, and has so many bytes.
    Made(usize),
}

/// The panel.
#[component]
pub(super) fn PackagePanel(choice: PlatformChoice) -> impl IntoView {
    let (reports, i18n, tasks) = (use_reports(), use_i18n(), use_tasks());
    let making = RwSignal::new(Making::Idle);
    let make = move |file: Option<File>| {
        let locale = i18n.get_locale_untracked();
        let Some(opened) = untrack(|| choice.opened(locale)) else { return };
        making.set(Making::AtWork);
        tasks.spawn(async move {
            let text = match file {
                Some(file) => files::read(&file, MOST_BYTES).await.map_err(|_unread| Making::NotIt),
                None => beside::page(ONE_FILE).await.map_err(|_missing| Making::NotReached),
            };
            timer::pause(BREATH).await;
            let zip = text.and_then(|text| choice.package(&opened).zip(&text).map_err(|_other| Making::NotIt));
            making.set(match zip {
                Ok(zip) => {
                    saved::download_bytes(reports, locale, &saved::package_name(&opened.title), &zip);
                    Making::Made(zip.len())
                }
                Err(why) => why,
            });
        });
    };
    let nothing = Signal::derive(move || choice.opened(i18n.get_locale()).is_none());
    let busy = Signal::derive(move || making.get() == Making::AtWork);
    let words = move || match busy.get() {
        true => t_string!(i18n, platform.at_work),
        false => t_string!(i18n, platform.make),
    };
    let told = move || match making.get() {
        Making::Idle | Making::AtWork => ().into_any(),
        Making::NotReached => view! { <Note tone=Tone::Warn>{t!(i18n, platform.not_reached)}</Note> }.into_any(),
        Making::NotIt => view! { <Note tone=Tone::Danger>{t!(i18n, platform.not_it)}</Note> }.into_any(),
        Making::Made(bytes) => {
            let tenths = (bytes + 50_000) / 100_000;
            let size = format!("{}.{}", tenths / 10, tenths % 10);
            view! { <Note tone=Tone::Jade>{t!(i18n, platform.made, size = size.clone())}</Note> }.into_any()
        }
    };
    let by_file = move || {
        matches!(making.get(), Making::NotReached | Making::NotIt).then(|| {
            let take = move |files: Vec<File>| make(files.into_iter().next());
            view! {
                <div class="cluster">
                    <label class="btn choose-file">
                        <FileField on_take=take />
                        {t!(i18n, platform.choose)}
                    </label>
                </div>
            }
        })
    };
    view! {
        <Panel title=t!(i18n, platform.package) note=t!(i18n, platform.package_note)>
            <div class="panel__body form">
                <p>{t!(i18n, platform.reports)}</p>
                <p>{t!(i18n, platform.keeps)}</p>
                <p>{t!(i18n, platform.proves)}</p>
                <div class="form__foot">
                    <Button kind=ButtonKind::Seal icon=Glyph::Download disabled=nothing busy on_click=move |()| make(None)>
                        {words}
                    </Button>
                </div>
                <div role="status">{told}</div>
                {by_file}
            </div>
        </Panel>
    }
}
