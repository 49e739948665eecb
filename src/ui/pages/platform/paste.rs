//! Where a platform takes no packages: a text with the link, and the file that goes beside it.

use super::choice::{PlatformChoice, PlatformTarget};
use crate::browser::address;
use crate::contest::challenge::link::is_of_this_machine;
use crate::record::scorm::ONE_FILE;
use crate::ui::components::{Button, Glyph, Icon, Note, Panel, Tone, unique_id};
use crate::ui::exchange::copy::copy;
use crate::ui::reports::use_reports;
use leptos::prelude::*;
use texts::i18n::*;

/// The panel.
#[component]
pub(super) fn PastePanel(choice: PlatformChoice) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let id = unique_id("paste");
    let text = Memo::new(move |_| text(choice, i18n.get_locale()));
    let is_here_only = is_of_this_machine(&address::of(""));
    let here_only = is_here_only.then(|| view! { <Note tone=Tone::Warn>{t!(i18n, platform.here_only)}</Note> });
    let take = move || copy(reports, i18n.get_locale_untracked(), text.get_untracked());
    view! {
        <Panel title=t!(i18n, platform.no_package) note=t!(i18n, platform.no_package_note)>
            <div class="panel__body form">
                {here_only}
                <div class="field">
                    <label class="field__label" for=id.clone()>{t!(i18n, platform.text)}</label>
                    <textarea class="textarea" id=id rows="6" readonly prop:value=move || text.get()></textarea>
                </div>
                <div class="cluster">
                    <Button icon=Glyph::Copy on_click=take>{t!(i18n, class.copy)}</Button>
                    <a class="btn" href=ONE_FILE download=ONE_FILE>
                        <Icon glyph=Glyph::Download />
                        {t!(i18n, platform.one_file)}
                    </a>
                </div>
            </div>
        </Panel>
    }
}

/// The text to paste, tracked; empty while nothing is chosen.
fn text(choice: PlatformChoice, locale: Locale) -> String {
    let Some(opened) = choice.opened(locale) else { return String::new() };
    let link = address::of(&opened.address);
    let how = match choice.opens.get() {
        PlatformTarget::Start => td_string!(locale, platform.how.start).to_owned(),
        PlatformTarget::Challenge => td_string!(locale, platform.how.challenge, code = opened.by),
        PlatformTarget::Lab => td_string!(locale, platform.how.lab).to_owned(),
        PlatformTarget::Exam => td_string!(locale, platform.how.exam).to_owned(),
    };
    td_string!(locale, platform.paste, title = opened.title.trim(), link = link, how = how)
}
