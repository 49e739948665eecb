//! What the site tells of itself, over whatever page is shown: that a new release is ready, and that this browser
//! forgets what it keeps. It comes once the first page has settled; from then on the browser keeps the site for when
//! there is no network, and is asked to keep what is saved.

mod card;
mod kept_saves;
mod new_release;
mod seven_days;
mod site_news;

use crate::browser::{keys, tab};
use crate::ui::reports::use_reports;
use kept_saves::ask_to_keep_saves;
use leptos::prelude::*;
use new_release::NewRelease;
use seven_days::SevenDays;
use site_news::SiteNews;
use texts::i18n::*;

/// All that there is to tell, spoken as it appears.
#[component]
pub fn Notices() -> impl IntoView {
    let news = SiteNews::begin();
    ask_to_keep_saves();
    tell_renewal();
    view! {
        <div class="toasts toasts--stay" role="status">
            <NewRelease news />
            <SevenDays />
        </div>
    }
}

/// Tells once why the page was loaded anew, where it was because a file of an older release was gone.
fn tell_renewal() {
    let (reports, i18n) = (use_reports(), use_i18n());
    let renewed = tab::recall(&keys::RENEWED);
    if let Some(past) = renewed.as_deref().and_then(|past| past.strip_suffix('?')) {
        tab::remember(&keys::RENEWED, past);
        reports.done(td_string!(i18n.get_locale_untracked(), notice.renewed).to_owned());
    }
}
