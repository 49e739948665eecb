//! The way from a lab to the theory.

use crate::study::quiz::Topic;
use crate::ui::pages::course::{topic_address, topic_name};
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use texts::i18n::Locale;

/// The way to the screen that explains a concept.
pub fn topic_link(locale: Locale, topic: Topic) -> impl IntoView {
    let address = href(Page::Course(topic_address(topic)));
    view! { <li><a class="link" href=address>{topic_name(locale, topic)}</a></li> }
}
