//! What was done in a game, as facts about concepts. Doing is counted, never judged: a bid is a bid, won or not.

use crate::crm::book::CrmBook;
use crate::crm::record::{CrmRecord, LeadRecord, RecordId};
use crate::insight::analytics::new_business::first_contacts;
use crate::study::quiz::Topic;
use game::care::{Programme, TicketState, Upkeep};
use game::observation::Observation;
use game::people::TaskKind;

/// Something that was done, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlayFact {
    /// What.
    pub kind: PlayKind,
    /// How often.
    pub count: u32,
    /// How many of these came out well, where that is told.
    pub well: Option<u32>,
}

/// What can be done in a game that says something about a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlayKind {
    /// Customers researched.
    Researched,
    /// Leads qualified by budget, authority, need and time.
    LeadsQualified,
    /// Segments saved.
    Segments,
    /// Segments saved by a group of recency, frequency and money.
    RfmSegments,
    /// Segments saved by a class of profit.
    ClassSegments,
    /// Segments saved by the quadrant of value and growth.
    GrowthSegments,
    /// Calls, visits and demonstrations.
    Contacts,
    /// Exhibitions and seminars.
    Events,
    /// Bids that were opened; those that were won.
    Bids,
    /// First contacts; those that an existing customer brought about.
    FirstContacts,
    /// Opportunities whose chance was judged.
    Judged,
    /// Versions of quotations.
    Quotations,
    /// Rows of a bought list that were checked.
    RowsChecked,
    /// Queries saved.
    Queries,
    /// Credit checks.
    CreditChecks,
    /// Debts collected or dunned.
    Collections,
    /// Surveys of customers.
    Surveys,
    /// Questionnaires designed.
    Questionnaires,
    /// Customers taken into forming or stable management.
    Managed,
    /// Customers with a programme beyond the basic one.
    Programmes,
    /// Members of clubs.
    ClubMembers,
    /// Complaints; those that were answered.
    Complaints,
    /// Complaints settled by a remedy.
    Remedies,
    /// Customers won back.
    WonBack,
    /// Second families offered.
    CrossSales,
    /// Changes of roles' rights, and decisions on approvals.
    RolesAndApprovals,
    /// Targets of the sales plan.
    PlanTargets,
    /// Work orders with recorded steps.
    WorkOrders,
}

impl PlayKind {
    /// The concepts about which it says something.
    pub const fn topics(self) -> &'static [Topic] {
        match self {
            Self::Researched => &[Topic::CustomerFile, Topic::Leads],
            Self::LeadsQualified => &[Topic::Leads],
            Self::Segments => &[Topic::Segments, Topic::DatabaseMarketing],
            Self::RfmSegments => &[Topic::Rfm],
            Self::ClassSegments => &[Topic::Abc],
            Self::GrowthSegments => &[Topic::GrowthMatrix],
            Self::Contacts => &[Topic::Contacts],
            Self::Events => &[Topic::Events],
            Self::Bids => &[Topic::Tender],
            Self::FirstContacts => &[Topic::Recommendation],
            Self::Judged => &[Topic::Funnel, Topic::Forecast],
            Self::Quotations => &[Topic::Quotation],
            Self::RowsChecked => &[Topic::DataQuality],
            Self::Queries => &[Topic::Query, Topic::Database],
            Self::CreditChecks => &[Topic::Credit],
            Self::Collections => &[Topic::Cash],
            Self::Surveys => &[Topic::Satisfaction, Topic::Acsi],
            Self::Questionnaires => &[Topic::Survey],
            Self::Managed => &[Topic::LifeCycle],
            Self::Programmes => &[Topic::Programmes],
            Self::ClubMembers => &[Topic::Club],
            Self::Complaints => &[Topic::Complaint],
            Self::Remedies => &[Topic::Recovery],
            Self::WonBack => &[Topic::WinBack],
            Self::CrossSales => &[Topic::OneToOne],
            Self::RolesAndApprovals => &[Topic::Roles],
            Self::PlanTargets => &[Topic::Measures],
            Self::WorkOrders => &[Topic::CallCentre],
        }
    }
}

/// What was done in a game so far; what was not is left out.
pub fn play_facts(seen: &Observation<'_>, book: &CrmBook) -> Vec<PlayFact> {
    let mut facts = of_work(seen);
    facts.extend(of_customers(seen));
    facts.extend(of_records(book));
    facts.extend(of_results(seen));
    facts.retain(|fact| fact.count > 0);
    game::sort::by_key(&mut facts, |fact| fact.kind);
    facts
}

fn fact(kind: PlayKind, count: usize) -> PlayFact {
    PlayFact { kind, count: count as u32, well: None }
}

/// Work that ended well.
fn of_work(seen: &Observation<'_>) -> Vec<PlayFact> {
    let done = |is_it: &dyn Fn(&TaskKind) -> bool| {
        let outcomes = seen.outcomes().iter().filter(|outcome| outcome.failure.is_none());
        outcomes.filter(|outcome| is_it(&outcome.task.kind)).count()
    };
    use TaskKind as Work;
    let is_contact = |kind: &Work| matches!(kind, Work::Call { .. } | Work::Visit { .. } | Work::Demonstration { .. });
    vec![
        fact(PlayKind::Researched, done(&|kind| matches!(kind, Work::Research { .. }))),
        fact(PlayKind::Contacts, done(&is_contact)),
        fact(PlayKind::Events, done(&|kind| matches!(kind, Work::Exhibition { .. } | Work::Seminar { .. }))),
        fact(PlayKind::CreditChecks, done(&|kind| matches!(kind, Work::CreditCheck { .. }))),
        fact(PlayKind::Collections, done(&|kind| matches!(kind, Work::Collect { .. }))),
        fact(PlayKind::Surveys, done(&|kind| matches!(kind, Work::Survey { .. }))),
        fact(PlayKind::Managed, done(&|kind| matches!(kind, Work::Forming { .. } | Work::Stable { .. }))),
        fact(PlayKind::CrossSales, done(&|kind| matches!(kind, Work::CrossSell { .. }))),
    ]
}

/// What stands with customers.
fn of_customers(seen: &Observation<'_>) -> Vec<PlayFact> {
    let relations = || seen.all_customers().map(|customer| seen.relation(customer).details());
    let upkeep = |is_it: &dyn Fn(&Upkeep) -> bool| relations().filter(|one| is_it(&one.upkeep)).count();
    let [_, first] = first_contacts(seen);
    vec![
        PlayFact { well: Some(first.recommended), ..fact(PlayKind::FirstContacts, first.all as usize) },
        fact(PlayKind::Programmes, upkeep(&|one| one.programme != Programme::Basic)),
        fact(PlayKind::ClubMembers, upkeep(&|one| one.club.is_some())),
        fact(PlayKind::WonBack, relations().map(|one| usize::from(one.won_back)).sum()),
    ]
}

/// What was recorded on the workbench and not undone.
fn of_records(book: &CrmBook) -> Vec<PlayFact> {
    let entries = || {
        let numbered = (0..).map(RecordId).zip(book.entries());
        numbered.filter(|(id, _)| !book.is_undone(*id)).map(|(_, entry)| &entry.record)
    };
    let count = |is_it: &dyn Fn(&CrmRecord) -> bool| entries().filter(|record| is_it(record)).count();
    let segments = || book.segments().all().map(|(_, conditions)| conditions);
    vec![
        fact(PlayKind::LeadsQualified, count(&|one| matches!(one, CrmRecord::Lead(LeadRecord::Qualify { .. })))),
        fact(PlayKind::Segments, segments().count()),
        fact(PlayKind::RfmSegments, segments().filter(|one| one.rfm.is_some()).count()),
        fact(PlayKind::ClassSegments, segments().filter(|one| one.class.is_some()).count()),
        fact(PlayKind::GrowthSegments, segments().filter(|one| one.value_growth.is_some()).count()),
        fact(PlayKind::Judged, book.judgements().judged().count()),
        fact(PlayKind::Quotations, book.quotations().all().map(|(_, versions)| versions.len()).sum()),
        fact(PlayKind::RowsChecked, count(&|one| matches!(one, CrmRecord::Lead(LeadRecord::Find { .. })))),
        fact(PlayKind::Queries, book.saved_queries().all().count()),
        fact(PlayKind::Questionnaires, book.surveys().all().len()),
        fact(PlayKind::RolesAndApprovals, count(&|one| matches!(one, CrmRecord::Access(_) | CrmRecord::Approval(_)))),
        fact(PlayKind::PlanTargets, count(&|one| matches!(one, CrmRecord::Plan(_)))),
        fact(PlayKind::WorkOrders, count(&|one| matches!(one, CrmRecord::Service(_)))),
    ]
}

/// What came of bids and complaints.
fn of_results(seen: &Observation<'_>) -> Vec<PlayFact> {
    let results = seen.results();
    let own = || results.iter().filter(|opened| opened.sheet.entry_of(seen.me()).is_some());
    let won = own().filter(|opened| opened.sheet.winner().is_some_and(|entry| entry.company == seen.me())).count();
    let tickets = &seen.company().tickets;
    let answered = tickets.iter().filter(|ticket| ticket.responded.is_some()).count();
    let settled = tickets.iter().filter(|ticket| matches!(ticket.state, TicketState::Settled { .. })).count();
    vec![
        PlayFact { well: Some(won as u32), ..fact(PlayKind::Bids, own().count()) },
        PlayFact { well: Some(answered as u32), ..fact(PlayKind::Complaints, tickets.len()) },
        fact(PlayKind::Remedies, settled),
    ]
}
