//! `HelpLink` and `Explained`: from a page to the rule behind it.

use super::components::{Explain, Explanation, Glyph, Icon};
use super::route::{Page, href};
use super::words::handbook;
use crate::study::handbook::Section;
use leptos::prelude::*;
use texts::i18n::*;

/// A small book that leads to a section of the handbook.
#[component]
pub fn HelpLink(
    /// Which section.
    section: Section,
) -> impl IntoView {
    let i18n = use_i18n();
    let label = move || t_string!(i18n, handbook.page.help, section = handbook::title(i18n.get_locale(), section));
    view! {
        <a class="icon-btn" href=href(Page::Handbook(section.slug().to_owned())) aria-label=label title=label>
            <Icon glyph=Glyph::Book />
        </a>
    }
}

/// A figure that says where it comes from when it is pressed.
#[component]
pub fn Explained(
    /// How the figure came about; asked for only when opened.
    #[prop(into)]
    account: Callback<(), Explanation>,
    /// The figure.
    children: Children,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Explain
            account
            label=t!(i18n, handbook.page.explain)
            close_label=t!(i18n, handbook.page.close)
        >
            {children()}
        </Explain>
    }
}
