//! What the matrix of roles bars is left out of the pages that a role opens: sections of a customer's file and entries of
//! its history, margins in the bid room, costs and prices of goods and of service, and what people are at work on.

use game::ids::CompanyId;
use game::relation::Stage;

use crate::crm::{month_four, open};
use crate::crm_agrees::situation;
use crate::games::{open_tender, world_of};
use crate::page::{Language, Page, Role};
use crate::pages::address_of;

const ME: CompanyId = CompanyId(0);
const SELLER: &str = "Salesperson";
const FINANCE: &str = "Finance";
const TECHNICAL: &str = "Technical manager";
const OPERATIONS: &str = "Operations manager";

/// Where something can be read.
#[derive(Clone, Copy)]
enum Part {
    /// A heading begins so.
    Heading(&'static str),
    /// The words stand somewhere on the page.
    Words(&'static str),
    /// A table has a column of that name.
    Column(&'static str, &'static str),
    /// An entry of the history on a customer's file holds the words.
    Entry(&'static str),
}

impl Part {
    fn stands_on(self, page: &Page) -> bool {
        match self {
            Self::Heading(start) => page.has_starting(Role::Heading, start),
            Self::Words(words) => page.all_text().contains(words),
            Self::Column(table, head) => {
                let heads = "
                    const table = [...document.querySelectorAll('table')].find(one => one.caption?.textContent == arguments[0]);
                    return [...(table?.tHead.rows[0].cells ?? [])].map(cell => cell.textContent.trim());";
                let heads = page.run(heads, &[table.into()]);
                heads.as_array().is_some_and(|heads| heads.contains(&head.into()))
            }
            Self::Entry(words) => {
                // All entries are shown, not the newest alone.
                let script = "
                    const sections = [...document.querySelectorAll('section')];
                    const history = sections.find(one => one.querySelector('h3')?.textContent.trim() == 'History');
                    history?.querySelector('button.link')?.click();
                    return history?.innerText ?? '';";
                page.run(script, &[]).as_str().is_some_and(|history| history.contains(words))
            }
        }
    }
}

/// Looks at an address in several roles: parts that the general manager sees there, each with the roles that open the page
/// without it; and for each of these roles what tells that the page is open to it.
fn look(page: &Page, address: &str, there: Part, parts: &[(Part, &[&str])]) {
    let wears = |role: &str| {
        page.goes_to("#/crm/access");
        page.choose("Role", role);
        page.goes_to(address);
        page.waits_for(&format!("{address} is closed: {role}."), || there.stands_on(page));
    };
    wears("General manager");
    for (nth, (part, _)) in parts.iter().enumerate() {
        page.waits_for(&format!("{address}: part {nth} is not there."), || part.stands_on(page));
    }
    for role in [SELLER, FINANCE, TECHNICAL, OPERATIONS] {
        if parts.iter().any(|(_, barred)| barred.contains(&role)) {
            wears(role);
            for (nth, (part, _)) in parts.iter().enumerate().filter(|(_, (_, barred))| barred.contains(&role)) {
                assert!(!part.stands_on(page), "{address}: {role} sees part {nth}");
            }
        }
    }
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn parts_of_a_customers_file_are_left_out_for_roles_that_do_not_see_their_lists() {
    let save = month_four();
    let world = world_of(&save);
    let seen = world.observe(ME);
    let delivered = |id| seen.is_on_market(id) && seen.relation(id).stage() > Stage::Target;
    let mut contracts = seen.contracts();
    let contract = contracts.find(|one| one.delivered > 0 && delivered(one.id.customer)).expect("something delivered");
    let page = Page::open(Language::English);
    open(&page, &save);
    let parts: &[(Part, &[&str])] = &[
        (Part::Heading("Contacts"), &[TECHNICAL]),
        (Part::Heading("Credit"), &[SELLER, TECHNICAL]),
        (Part::Heading("Tenders and contracts"), &[FINANCE, TECHNICAL]),
        (Part::Heading("Relationship programme"), &[SELLER, FINANCE]),
        (Part::Entry(" delivered, "), &[SELLER, TECHNICAL]),
    ];
    look(&page, &format!("#/customers/{}", contract.id.customer.0), Part::Heading("History"), parts);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn margins_costs_and_work_are_left_out_for_roles_that_do_not_see_them() {
    let save = month_four();
    let tender = address_of(open_tender(&world_of(&save).observe(ME)).expect("a careful company may bid in month 4"));
    let page = Page::open(Language::English);
    open(&page, &save);
    let margins: &[&str] = &[SELLER, TECHNICAL];
    let bid: &[(Part, &[&str])] = &[
        (Part::Words("Margin rate"), margins),
        (Part::Words("Below cost"), margins),
        (Part::Heading("Cash if this is won"), margins),
    ];
    look(&page, &format!("#/bid/{tender}"), Part::Heading("Bid slip"), bid);
    let goods: &[(Part, &[&str])] = &[
        (Part::Words("stock at cost"), &[SELLER, OPERATIONS]),
        (Part::Words("To pay"), &[SELLER]),
        (Part::Words("This month's unit price"), &[SELLER]),
    ];
    look(&page, "#/goods", Part::Heading("Order goods"), goods);
    look(&page, "#/people", Part::Heading("Team"), &[(Part::Words("At work on"), &[FINANCE])]);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_service_costs_is_left_out_for_roles_that_do_not_see_it() {
    let page = Page::open(Language::English);
    situation(&page, "service");
    let months: &[(Part, &[&str])] = &[(Part::Column("Month by month", "Cost"), &[TECHNICAL, OPERATIONS])];
    look(&page, "#/service", Part::Column("Month by month", "Came"), months);
}
