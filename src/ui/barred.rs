//! Sections of a page that the matrix of roles bars, where it lets the page itself be seen.

use crate::crm::game_page::PageSection;
use leptos::prelude::*;

/// The sections that the role that is worn does not see. The workbench gives it to the pages over which it watches; on all
/// others nothing is barred.
#[derive(Clone, Copy)]
pub struct BarredSections(pub Memo<Vec<PageSection>>);

/// Whether the role that is worn sees a section; the caller tracks it.
pub fn sees(section: PageSection) -> impl Fn() -> bool + Copy + Send + Sync + 'static {
    let barred = use_context::<BarredSections>();
    move || !barred.is_some_and(|BarredSections(barred)| barred.with(|all| all.contains(&section)))
}
