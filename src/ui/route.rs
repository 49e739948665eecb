//! Where in the interface a person is, in step with the address after `#`.
//!
//! The hash and not the path: the site works under any sub-path and from a file.

use super::task::on_window;
use game::care::TicketId;
use game::ids::{CustomerId, IndustryId, TenderId, TenderKind};
use game::time::Month;
use leptos::prelude::*;

/// A place in the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The saved games and how to begin one.
    #[default]
    Start,
    /// The month: people's lanes, what needs attention, what happened.
    Desk,
    /// Customers by stage, with one's file open.
    Customers {
        /// The customer whose file is open.
        selected: Option<CustomerId>,
    },
    /// The tender book.
    Tenders,
    /// The bid room of a tender.
    Bid(TenderId),
    /// Score sheets and the post-mortem.
    Awards {
        /// Which is open.
        selected: Option<TenderId>,
    },
    /// Contracts, stock, purchasing, deliveries, standing orders.
    Goods,
    /// The same at the row of a contract.
    Contract(TenderId),
    /// Complaints and how they are handled.
    Service,
    /// The same at the row of a complaint.
    Ticket(TicketId),
    /// Ledger, statements, loans.
    Finance,
    /// What the customers are worth, and who is kept.
    Value,
    /// The company's people.
    People,
    /// Competitors as far as known, products and supply.
    Market,
    /// Score and ranking.
    YearEnd,
    /// A section of the CRM workbench; empty at its first.
    Crm(String),
    /// The rules, at a section; empty at the cover.
    Handbook(String),
    /// What was decided, month by month, in a year that is looked at.
    Decisions,
    /// Class competitions, for a student.
    Class,
    /// Class competitions, for the instructor.
    Teach,
    /// The class's places for a projector, one after the other.
    Reveal,
    /// What the class's years show.
    Debrief,
    /// A challenge to take up, by its code.
    Challenge(String),
    /// Games by rounds: for teams, the instructor, and several teams at one machine.
    Rounds,
    /// The numbers of a market, for the instructor.
    Editor,
    /// A section of the course; empty at its map.
    Course(String),
    /// The experiment report of the open game.
    Report,
    /// A course plan in the making, for the instructor.
    CoursePlan,
    /// The marks of a class.
    Gradebook,
    /// The course plans of a student; with the code of one that is to be taken up.
    Coursework(String),
}

/// The place a person is at, as a signal.
#[derive(Clone, Copy)]
pub struct Route(RwSignal<Page>);

/// The route, from context.
pub fn use_route() -> Route {
    expect_context()
}

/// Leads to a place; the browser's back button leads back.
pub fn go(page: Page) {
    // Refused by a browser only while the page is being left.
    drop(window().location().set_hash(&href(page)));
}

/// The address of a place, for a link: `#/desk`.
pub fn href(page: Page) -> String {
    match page {
        Page::Start => "#/".to_owned(),
        Page::Desk => "#/desk".to_owned(),
        Page::Customers { selected: None } => "#/customers".to_owned(),
        Page::Customers { selected: Some(CustomerId(number)) } => format!("#/customers/{number}"),
        Page::Tenders => "#/tenders".to_owned(),
        Page::Bid(tender) => format!("#/bid/{}", written(tender)),
        Page::Awards { selected: None } => "#/awards".to_owned(),
        Page::Awards { selected: Some(tender) } => format!("#/awards/{}", written(tender)),
        Page::Goods => "#/goods".to_owned(),
        Page::Contract(contract) => format!("#/goods/{}", written(contract)),
        Page::Service => "#/service".to_owned(),
        Page::Ticket(TicketId(number)) => format!("#/service/{number}"),
        Page::Finance => "#/finance".to_owned(),
        Page::Value => "#/value".to_owned(),
        Page::People => "#/people".to_owned(),
        Page::Market => "#/market".to_owned(),
        Page::YearEnd => "#/review".to_owned(),
        Page::Crm(section) if section.is_empty() => "#/crm".to_owned(),
        Page::Crm(section) => format!("#/crm/{section}"),
        Page::Handbook(section) if section.is_empty() => "#/handbook".to_owned(),
        Page::Handbook(section) => format!("#/handbook/{section}"),
        Page::Decisions => "#/decisions".to_owned(),
        Page::Class => "#/class".to_owned(),
        Page::Teach => "#/class/teach".to_owned(),
        Page::Reveal => "#/class/places".to_owned(),
        Page::Debrief => "#/class/debrief".to_owned(),
        Page::Challenge(code) => format!("#/challenge/{code}"),
        Page::Rounds => "#/rounds".to_owned(),
        Page::Editor => "#/market-editor".to_owned(),
        Page::Course(section) if section.is_empty() => "#/course".to_owned(),
        Page::Course(section) => format!("#/course/{section}"),
        Page::Report => "#/report".to_owned(),
        Page::CoursePlan => "#/class/plan".to_owned(),
        Page::Gradebook => "#/class/gradebook".to_owned(),
        Page::Coursework(code) if code.is_empty() => "#/course/plan".to_owned(),
        Page::Coursework(code) => format!("#/plan/{code}"),
    }
}

impl Page {
    /// Whether it is about a course plan, which has its pages with or without an open game.
    pub const fn is_of_coursework(&self) -> bool {
        matches!(self, Self::CoursePlan | Self::Gradebook | Self::Coursework(_))
    }

    /// Whether it belongs to the class, which has its pages with or without an open game.
    pub const fn is_of_class(&self) -> bool {
        matches!(self, Self::Class | Self::Teach | Self::Reveal | Self::Debrief | Self::Challenge(_))
    }
}

impl Route {
    /// Follows the address and puts the route in context.
    pub(super) fn provide() -> Self {
        let route = Self(RwSignal::new(read(&window().location().hash().unwrap_or_default())));
        on_window(leptos::ev::hashchange, move |_| {
            route.0.set(read(&window().location().hash().unwrap_or_default()));
        });
        provide_context(route);
        route
    }

    /// Whether the address leads nowhere, so that the start page stands in its place, tracked.
    pub fn leads_nowhere(self) -> bool {
        let hash = window().location().hash().unwrap_or_default();
        self.page() == Page::Start && !hash.trim_start_matches(['#', '/']).is_empty()
    }

    /// The page, tracked.
    pub fn page(self) -> Page {
        self.0.get()
    }

    /// The customer whose file is open, tracked.
    pub fn selected_customer(self) -> Option<CustomerId> {
        self.0.with(|page| match page {
            Page::Customers { selected } => *selected,
            _ => None,
        })
    }

    /// The tender whose bid room or score sheet is open, tracked.
    pub fn selected_tender(self) -> Option<TenderId> {
        self.0.with(|page| match page {
            Page::Bid(tender) => Some(*tender),
            Page::Awards { selected } => *selected,
            _ => None,
        })
    }
}

/// The page of an address; the start of one that leads nowhere.
fn read(hash: &str) -> Page {
    let mut parts = hash.trim_start_matches(['#', '/']).splitn(2, '/');
    let (first, rest) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    match first {
        "desk" => Page::Desk,
        "customers" => Page::Customers { selected: rest.parse().ok().map(CustomerId) },
        "tenders" => Page::Tenders,
        "bid" => tender(rest).map_or(Page::Tenders, Page::Bid),
        "awards" => Page::Awards { selected: tender(rest) },
        "goods" => tender(rest).map_or(Page::Goods, Page::Contract),
        "service" => rest.parse().map_or(Page::Service, |number| Page::Ticket(TicketId(number))),
        "finance" => Page::Finance,
        "value" => Page::Value,
        "people" => Page::People,
        "market" => Page::Market,
        // As it was called once, when it was for the year alone.
        "review" | "year-end" => Page::YearEnd,
        "crm" => Page::Crm(rest.to_owned()),
        "handbook" => Page::Handbook(rest.to_owned()),
        "decisions" => Page::Decisions,
        "class" => match rest {
            "teach" => Page::Teach,
            "places" => Page::Reveal,
            "debrief" => Page::Debrief,
            "plan" => Page::CoursePlan,
            "gradebook" => Page::Gradebook,
            _ => Page::Class,
        },
        "challenge" => Page::Challenge(rest.to_owned()),
        "rounds" => Page::Rounds,
        "market-editor" => Page::Editor,
        "course" if rest == "plan" => Page::Coursework(String::new()),
        "course" => Page::Course(rest.to_owned()),
        "report" => Page::Report,
        "plan" => Page::Coursework(rest.to_owned()),
        // A link that was mistyped or rewritten still holds its challenge.
        _ if hash.contains("TL1.") => Page::Coursework(hash.to_owned()),
        _ if hash.contains("TC1.") => Page::Challenge(hash.to_owned()),
        _ => Page::Start,
    }
}

/// A tender or order in an address: month, customer, and the first month of a re-tender, `o`
/// for an order, `p` for one that came of a joint project, `f` with the family of one for another family, or `a` with
/// the family and a number for one that was placed again.
pub fn written(tender: TenderId) -> String {
    let (month, customer) = (tender.month.number(), tender.customer.0);
    match tender.kind {
        TenderKind::Regular => format!("{month}-{customer}"),
        TenderKind::ReTender { first } => format!("{month}-{customer}-{}", first.number()),
        TenderKind::Repeat => format!("{month}-{customer}-o"),
        TenderKind::Project => format!("{month}-{customer}-p"),
        TenderKind::Cross { family } => format!("{month}-{customer}-f{}", family.0),
        TenderKind::PlacedAgain { family, nth } => format!("{month}-{customer}-a{}-{nth}", family.0),
    }
}

/// The tender or order of an address.
pub fn tender(text: &str) -> Option<TenderId> {
    let mut parts = text.split('-');
    let month = Month::new(parts.next()?.parse().ok()?)?;
    let customer = CustomerId(parts.next()?.parse().ok()?);
    let kind = match parts.next() {
        None => TenderKind::Regular,
        Some("o") => TenderKind::Repeat,
        Some("p") => TenderKind::Project,
        Some(kind) => match (kind.strip_prefix('f'), kind.strip_prefix('a')) {
            (Some(family), _) => TenderKind::Cross { family: IndustryId(family.parse().ok()?) },
            (_, Some(family)) => {
                TenderKind::PlacedAgain { family: IndustryId(family.parse().ok()?), nth: parts.next()?.parse().ok()? }
            }
            _ => TenderKind::ReTender { first: Month::new(kind.parse().ok()?)? },
        },
    };
    Some(TenderId { month, kind, customer })
}
