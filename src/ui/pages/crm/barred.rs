//! What stands in place of a section that the worn role does not see.

use crate::ui::components::{EmptyState, Glyph};
use leptos::prelude::*;
use texts::i18n::*;

/// The section is closed, and who can open it.
pub fn barred(i18n: I18n) -> AnyView {
    let title = t!(i18n, crm.barred);
    view! { <EmptyState glyph=Glyph::Lock title text=t!(i18n, crm.barred_text) /> }.into_any()
}
