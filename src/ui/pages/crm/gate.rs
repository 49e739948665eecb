//! Pages of the game beside the workbench, where the matrix closes them to the role that is worn.

use super::link::section_href;
use super::section::CrmSection;
use super::state::Workbench;
use crate::crm::game_page::GamePage;
use crate::crm::told_to::is_told_on_pages;
use crate::ui::barred::Barred;
use crate::ui::components::{EmptyState, Glyph, LinkButton, PageHead};
use crate::ui::words::crm::names;
use crate::ui::words::crm::role::role;
use game::event::TimedEvent;
use leptos::context::Provider;
use leptos::prelude::*;
use texts::i18n::*;

/// The page without the sections that the role does not see, or a card that says that it does not see the page.
pub fn gated(page: GamePage, content: ViewFn) -> AnyView {
    let workbench = Workbench::of_open_game();
    let may_open = move || workbench.view(|viewer| viewer.book.access().may_open(viewer.role, page));
    let may_open = Memo::new(move |_| may_open());
    let sections = move || workbench.view(|viewer| viewer.book.access().barred_sections(viewer.role));
    let told = move |mut events: Vec<TimedEvent>| {
        workbench.view(|viewer| events.retain(|told| is_told_on_pages(viewer, &told.event)));
        events
    };
    let barred = Barred { sections: Memo::new(move |_| sections()), told: Callback::new(told) };
    let view = move || match may_open.get() {
        true => {
            let content = content.clone();
            view! { <Provider value=barred>{content.run()}</Provider> }.into_any()
        }
        false => view! { <Closed page workbench /> }.into_any(),
    };
    view! { {view} }.into_any()
}

#[component]
fn Closed(page: GamePage, workbench: Workbench) -> impl IntoView {
    let i18n = use_i18n();
    let title = move || page_name(i18n, page);
    let heading = move || t_string!(i18n, crm.gate.title, role = role(i18n.get_locale(), workbench.role.get()));
    let text = move || {
        let locale = i18n.get_locale();
        let mut lists: Vec<&str> = page.shows().iter().map(|list| names::list(locale, *list)).collect();
        if page.is_confidential() {
            lists.push(td_string!(locale, crm.access.confidential));
        }
        td_string!(locale, crm.gate.text, lists = lists.join(td_string!(locale, crm.comma)))
    };
    view! {
        <div class="page">
            <PageHead title />
            <EmptyState glyph=Glyph::Lock title=heading text>
                <LinkButton href=section_href(CrmSection::Access)>{t!(i18n, crm.gate.to_access)}</LinkButton>
            </EmptyState>
        </div>
    }
}

fn page_name(i18n: I18n, page: GamePage) -> &'static str {
    match page {
        GamePage::Customers => t_string!(i18n, common.nav.customers),
        GamePage::Tenders => t_string!(i18n, common.nav.tenders),
        GamePage::Awards => t_string!(i18n, common.nav.awards),
        GamePage::Goods => t_string!(i18n, common.nav.goods),
        GamePage::Service => t_string!(i18n, common.nav.service),
        GamePage::Value => t_string!(i18n, common.nav.value),
        GamePage::Finance => t_string!(i18n, common.nav.finance),
        GamePage::People => t_string!(i18n, common.nav.people),
        GamePage::Market => t_string!(i18n, common.nav.market),
        GamePage::Decisions => t_string!(i18n, watch.decisions),
        GamePage::Report => t_string!(i18n, common.nav.report),
    }
}
