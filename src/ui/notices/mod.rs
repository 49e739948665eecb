//! What the site tells of itself, over whatever page is shown: that a new release is ready, why the page was loaded anew,
//! that this browser forgets what it keeps or drops what is saved as a file, and each such file once more as a text. It comes once the first page has settled; from then on the browser keeps
//! the site for when there is no network, and is asked to keep what is saved.

mod card;
mod kept_saves;
mod new_release;
mod offered_file;
mod open_elsewhere;
mod renewed;
mod seven_days;
mod site_news;

use crate::ui::components::keep_off_rows;
use kept_saves::ask_to_keep_saves;
use leptos::{html, prelude::*};
use new_release::NewRelease;
use offered_file::{OfferedFile, OfferedFiles};
use open_elsewhere::OpenElsewhere;
use renewed::Renewed;
use seven_days::SevenDays;
use site_news::SiteNews;

/// All that there is to tell, spoken as it appears.
#[component]
pub fn Notices() -> impl IntoView {
    let news = SiteNews::begin();
    ask_to_keep_saves();
    let (node, offered) = (NodeRef::<html::Div>::new(), RwSignal::new(None));
    let newest = Memo::new(move |_| offered.with(|file: &Option<OfferedFile>| file.as_ref().map(OfferedFile::number)));
    let is_away = keep_off_rows(node, newest);
    view! {
        <div class="toasts toasts--stay" class:toasts--away=is_away role="status" node_ref=node>
            <Renewed />
            <NewRelease news />
            <SevenDays />
            <OpenElsewhere />
            <OfferedFiles offered />
        </div>
    }
}
