//! What a role is barred from stands nowhere: neither in lists nor in what pages take besides. For each list that is closed
//! to somebody who sees all else, nothing of it is left.

#![cfg(not(target_arch = "wasm32"))]

mod crm_wishes;
mod crm_year;
mod fixtures;

use crm_year::{ME, YEAR};
use game::event::Event;
use game::world::World;
use std::collections::{BTreeMap, BTreeSet};
use tender::crm::book::CrmBook;
use tender::crm::changes::changes;
use tender::crm::columns::columns_of;
use tender::crm::dashboard::figures;
use tender::crm::documents::DocumentKind;
use tender::crm::game_page::PageSection;
use tender::crm::history::{HistoryEntry, history, is_about};
use tender::crm::list::{Cell, read};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::order_documents::order_documents;
use tender::crm::record::{AccessRecord, ApprovalMatter, ApprovalRecord, CrmRecord, RecordEntry};
use tender::crm::role::CrmRole;
use tender::crm::told_to::is_told_on_pages;
use tender::crm::viewer::Viewer;

const ROLE: CrmRole = CrmRole::GeneralManager;

/// The book of the year with a list closed to the general manager, or confidential columns.
fn closed(list: Option<ListName>) -> CrmBook {
    let mut book = YEAR.open.clone();
    let record = match list {
        Some(list) => AccessRecord::List { role: ROLE, list, open: false },
        None => AccessRecord::Confidential { role: ROLE, open: false },
    };
    let (at, role) = (YEAR.end.now(), CrmRole::Administrator);
    book.add(RecordEntry { at, after: 0, by: ME, role, record: CrmRecord::Access(record) });
    book
}

/// The list in which the facts of an entry stand; none where a confidential column tells them.
fn list_of(entry: &HistoryEntry<'_>) -> Option<ListName> {
    Some(match entry {
        HistoryEntry::Planned { .. } => ListName::Tasks,
        HistoryEntry::Bid(_) | HistoryEntry::Judgement { .. } => ListName::Opportunities,
        HistoryEntry::Quotation { .. } => ListName::Quotations,
        HistoryEntry::Invoice(_) => ListName::Invoices,
        HistoryEntry::Note(_) | HistoryEntry::Step(_) => ListName::Accounts,
        HistoryEntry::Record(entry) => match &entry.record {
            CrmRecord::Lead(_) => ListName::Leads,
            CrmRecord::Approval(_) => ListName::Approvals,
            CrmRecord::Campaign(_) => ListName::Campaigns,
            CrmRecord::Service(_) => ListName::WorkOrders,
            CrmRecord::Survey(_) => ListName::SurveyAnswers,
            CrmRecord::Opportunity(_) => ListName::Opportunities,
            CrmRecord::Quotation(_) => ListName::Quotations,
            _ => ListName::Accounts,
        },
        HistoryEntry::Event(event) => match event {
            Event::TaskDone { .. } | Event::TaskFailed { .. } => ListName::Tasks,
            Event::Delivered { .. } => ListName::Deliveries,
            Event::Paid { .. } | Event::PaidInPart { .. } => ListName::Receipts,
            Event::Overdue { .. } | Event::Collected { .. } | Event::WrittenOff { .. } => ListName::Receivables,
            Event::OrderCame { .. } | Event::ContractVoid { .. } | Event::PromiseBroken { .. } => ListName::Orders,
            Event::Penalty { .. } | Event::Fined { .. } | Event::CreditChecked { .. } => return None,
            Event::TicketOpened { .. } | Event::TicketSettled { .. } | Event::TicketLapsed { .. } => ListName::Tickets,
            Event::Won { .. }
            | Event::Lost { .. }
            | Event::BidDisqualified { .. }
            | Event::ReTendered { .. }
            | Event::RequestCame { .. }
            | Event::CounterOffer { .. }
            | Event::QuotationRefused { .. }
            | Event::RequestLapsed { .. }
            | Event::OrderedElsewhere { .. } => ListName::Opportunities,
            Event::EnquiryCame { .. } | Event::Referred { .. } => ListName::Leads,
            Event::ContactLeft { .. } => ListName::Contacts,
            _ => ListName::Accounts,
        },
    })
}

/// The lists in which entries of any history stand.
fn told(world: &World, book: &CrmBook) -> BTreeSet<Option<ListName>> {
    let seen = world.observe(ME);
    let viewer = Viewer { seen: &seen, book, role: ROLE };
    let of = |customer| history(&viewer, customer).iter().map(|point| list_of(&point.entry)).collect::<Vec<_>>();
    seen.all_customers().flat_map(of).collect()
}

#[test]
fn a_history_leaves_out_what_its_lists_would() {
    let open = told(&YEAR.end, &YEAR.open);
    assert!(open.len() > 9, "{open:?}");
    for list in open {
        assert!(!told(&YEAR.end, &closed(list)).contains(&list), "{list:?}");
    }
}

#[test]
fn the_history_on_a_customers_file_leaves_out_what_its_lists_would() {
    let seen = YEAR.end.observe(ME);
    let mut events: BTreeMap<Option<ListName>, Vec<&Event>> = BTreeMap::new();
    for told in seen.feed().iter().filter(|told| seen.all_customers().any(|one| is_about(&told.event, one))) {
        events.entry(list_of(&HistoryEntry::Event(&told.event))).or_default().push(&told.event);
    }
    assert!(events.len() > 7 && events.contains_key(&None), "{:?}", events.keys());
    let told = |book: &CrmBook, role, events: &[&Event]| {
        let viewer = Viewer { seen: &seen, book, role };
        events.iter().filter(|event| is_told_on_pages(&viewer, event)).count()
    };
    for (list, events) in &events {
        let closed = closed(*list);
        assert_eq!(told(&YEAR.open, ROLE, events), events.len(), "{list:?}");
        assert_eq!(told(&closed, ROLE, events), 0, "{list:?}");
        assert_eq!(told(&closed, CrmRole::Administrator, events), events.len(), "{list:?}");
    }
}

#[test]
fn what_a_request_comes_to_is_listed_for_roles_that_see_the_margin() {
    let seen = YEAR.end.observe(ME);
    let mut book = CrmBook::default();
    for matter in ApprovalMatter::ALL {
        let record = ApprovalRecord::Request { matter, customer: None, value: 4, text: "why".to_owned() };
        let (at, role) = (seen.now(), CrmRole::Salesperson);
        book.add(RecordEntry { at, after: 0, by: ME, role, record: CrmRecord::Approval(record) });
    }
    for role in CrmRole::ALL {
        let viewer = Viewer { seen: &seen, book: &book, role };
        let listing = read(&viewer, ListName::Approvals).expect("open to all");
        let (about, value) = (listing.position(ColumnName::ApprovalMatter), listing.position(ColumnName::Value));
        let (about, value) = (about.expect("a column"), value.expect("a column"));
        for row in &listing.rows {
            let is_margin = row[about] == Cell::Approval(ApprovalMatter::Margin);
            let is_left_out = is_margin && !viewer.sees_confidential();
            assert_eq!(row[value] == Cell::Empty, is_left_out, "{role:?} {:?}", row[about]);
        }
        assert_eq!(listing.rows.len(), ApprovalMatter::ALL.len());
    }
}

#[test]
fn an_order_shows_no_document_of_a_closed_list() {
    let cases = [
        (Some(ListName::Deliveries), DocumentKind::Delivery),
        (Some(ListName::Invoices), DocumentKind::Invoice),
        (Some(ListName::Receipts), DocumentKind::Receipt),
        (None, DocumentKind::Penalty),
        (Some(ListName::OrderToCash), DocumentKind::Order),
    ];
    let seen = YEAR.end.observe(ME);
    let count = |book: &CrmBook, kind: DocumentKind| {
        let viewer = Viewer { seen: &seen, book, role: ROLE };
        let all = seen.contracts().flat_map(|contract| order_documents(&viewer, contract));
        all.filter(|document| document.kind == kind).count()
    };
    for (list, kind) in cases {
        assert!(kind == DocumentKind::Penalty || count(&YEAR.open, kind) > 0, "{kind:?}");
        assert_eq!(count(&closed(list), kind), 0, "{kind:?}");
    }
}

#[test]
fn a_figure_is_shown_to_each_role_that_sees_its_list() {
    let seen = YEAR.end.observe(ME);
    for &list in ListName::ALL {
        let book = closed(Some(list));
        let viewer = Viewer { seen: &seen, book: &book, role: ROLE };
        assert!(figures(&viewer).iter().all(|figure| figure.list != list), "{list:?}");
        assert!(changes(&viewer).iter().all(|change| change.list != list), "{list:?}");
    }
}

#[test]
fn what_something_costs_the_company_is_confidential_in_every_list() {
    let costs = [
        ColumnName::Cost,
        ColumnName::CostPerLead,
        ColumnName::CostPerWin,
        ColumnName::ServiceCost,
        ColumnName::MonthlyCost,
        ColumnName::Profit,
        ColumnName::Margin,
        ColumnName::Wage,
        ColumnName::Penalty,
    ];
    for &list in ListName::ALL {
        for column in columns_of(list).iter().filter(|column| costs.contains(&column.name)) {
            assert!(column.confidential, "{list:?} {:?}", column.name);
        }
    }
}

#[test]
fn each_role_sees_at_first_what_the_course_gives_it() {
    use CrmRole::{Administrator, Finance, OperationsManager, SalesManager, Salesperson, TechnicalManager};
    let cases: [(CrmRole, &[(ListName, ColumnName)]); 6] = [
        (Salesperson, &[(ListName::Accounts, ColumnName::Ordered), (ListName::SalesPlan, ColumnName::SalesTarget)]),
        (SalesManager, &[(ListName::Leads, ColumnName::Amount), (ListName::Quotations, ColumnName::Margin)]),
        (
            Finance,
            &[
                (ListName::Receivables, ColumnName::Amount),
                (ListName::Payables, ColumnName::Amount),
                (ListName::Purchases, ColumnName::Paid),
                (ListName::Receipts, ColumnName::Amount),
                (ListName::Invoices, ColumnName::Amount),
                (ListName::Contacts, ColumnName::Contact),
            ],
        ),
        (TechnicalManager, &[(ListName::Purchases, ColumnName::Supplier), (ListName::WorkOrders, ColumnName::Closed)]),
        (
            OperationsManager,
            &[
                (ListName::Purchases, ColumnName::ProductClass),
                (ListName::Purchases, ColumnName::Supplier),
                (ListName::Purchases, ColumnName::Paid),
                (ListName::Deliveries, ColumnName::Amount),
            ],
        ),
        (Administrator, &[(ListName::Staff, ColumnName::Role)]),
    ];
    let (seen, book) = (YEAR.end.observe(ME), CrmBook::default());
    for (role, columns) in cases {
        for &(list, column) in columns {
            let listing = read(&Viewer { seen: &seen, book: &book, role }, list);
            let is_there = listing.is_some_and(|listing| listing.position(column).is_some());
            assert!(is_there, "{role:?} {list:?} {column:?}");
        }
    }
}

#[test]
fn a_section_of_a_page_is_left_out_with_the_lists_and_confidential_columns_that_it_shows() {
    use PageSection::{
        Complaints, Contacts, Credit, CustomerWorth, Deals, Margins, Penalties, PlannedWork, ProgrammeCosts,
        Programmes, PurchasePrices, Requests, ServiceCosts, StockCost, Wages,
    };
    let book = CrmBook::default();
    let cases: [(CrmRole, &[PageSection]); 7] = [
        (CrmRole::GeneralManager, &[]),
        (CrmRole::Administrator, &[]),
        (CrmRole::SalesManager, &[]),
        (
            CrmRole::Salesperson,
            &[
                Complaints,
                Credit,
                Programmes,
                ProgrammeCosts,
                CustomerWorth,
                Margins,
                Penalties,
                StockCost,
                PurchasePrices,
                ServiceCosts,
                Wages,
            ],
        ),
        (
            CrmRole::Finance,
            &[
                Deals,
                Requests,
                Complaints,
                PlannedWork,
                Programmes,
                ProgrammeCosts,
                CustomerWorth,
                Margins,
                StockCost,
                ServiceCosts,
            ],
        ),
        (
            CrmRole::TechnicalManager,
            &[
                Contacts,
                Deals,
                Credit,
                PlannedWork,
                ProgrammeCosts,
                CustomerWorth,
                Margins,
                Penalties,
                StockCost,
                ServiceCosts,
                Wages,
            ],
        ),
        (
            CrmRole::OperationsManager,
            &[
                Contacts,
                Deals,
                Requests,
                Credit,
                Programmes,
                ProgrammeCosts,
                CustomerWorth,
                Margins,
                Penalties,
                StockCost,
                ServiceCosts,
                Wages,
            ],
        ),
    ];
    for (role, barred) in cases {
        assert_eq!(book.access().barred_sections(role), barred, "{role:?}");
    }
    let confidential: Vec<PageSection> = PageSection::ALL.into_iter().filter(|one| one.is_confidential()).collect();
    assert_eq!(closed(None).access().barred_sections(ROLE), confidential);
}
