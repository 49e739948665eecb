//! Labs: their list and the page of each in the course, and the panel in a game in which one is done.
//!
//! | what | where |
//! |---|---|
//! | files, and what the pages share | `content`, `state` |
//! | the list, and the page of one lab | `list`, `one`, `attempts` |
//! | what a lab has earned, with worked solutions | `result`, `marks` |
//! | the panel beside the pages of a game | `panel` |

mod attempts;
mod checked;
mod content;
mod list;
mod marks;
mod one;
mod panel;
mod result;
mod state;
mod topic_link;
mod words;

use crate::ui::components::{Button, Loading, Note, Tone};
use crate::ui::route::{Page, use_route};
pub use checked::LabChecked;
pub use content::{LabContent, RecordingOf, fetch_index, fetch_lab};
use leptos::prelude::*;
use list::LabList;
use one::LabPage;
pub use panel::LabPanel;
pub use state::Labs;
use texts::i18n::*;

/// The list of labs, or the one that the address names.
#[component]
pub fn LabsPage() -> impl IntoView {
    let route = use_route();
    let lab = Memo::new(move |_| match route.page() {
        Page::Course(address) => address.strip_prefix("lab/").map(str::to_owned),
        _ => None,
    });
    move || match lab.get() {
        Some(id) => view! { <LabPage id /> }.into_any(),
        None => view! { <LabList /> }.into_any(),
    }
}

/// The address of a lab's page.
fn lab_page(id: &str) -> Page {
    Page::Course(format!("lab/{id}"))
}

/// In the place of what is on its way, or did not come.
fn waiting(has_failed: bool, again: impl Fn() + Clone + Send + Sync + 'static) -> AnyView {
    let i18n = use_i18n();
    if !has_failed {
        return view! { <Loading text=t!(i18n, course.loading) /> }.into_any();
    }
    view! {
        <Note tone=Tone::Danger alert=true>{t!(i18n, lab.missing)}</Note>
        <Button on_click=move |()| again()>{t!(i18n, course.again)}</Button>
    }
    .into_any()
}
