//! What was done, counted by kind: work from its outcomes, decisions from the log, additions from the records.

use super::run::ReportRun;
use crate::crm::record::{
    AccountRecord, CampaignRecord, CrmRecord, LeadRecord, OpportunityRecord, QuotationRecord, RecordId,
};
use game::command::Command;
use game::ids::{CustomerId, TenderId};
use game::people::TaskKind;
use game::time::{DAY, MONTH, Minute, Month};
use std::collections::{BTreeMap, BTreeSet};

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $id:literal,)*) => {
        /// A kind of step.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum StepKind { $($(#[$doc])* $variant,)* }

        impl StepKind {
            /// All, in the order of a report.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name in texts.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

kinds! {
    /// A customer was researched.
    Research = "research",
    /// Market research of an industry.
    MarketResearch = "market_research",
    /// A family was studied.
    StudyProducts = "study",
    /// A call.
    Call = "call",
    /// A visit.
    Visit = "visit",
    /// A demonstration.
    Demonstration = "demonstration",
    /// An exhibition.
    Exhibition = "exhibition",
    /// A product seminar.
    Seminar = "seminar",
    /// A website campaign.
    Website = "website",
    /// A gift.
    Gift = "gift",
    /// A customer was taken to the forming stage.
    Forming = "forming",
    /// A customer was taken to the stable stage.
    Stable = "stable",
    /// A proposal was worked out.
    Proposal = "proposal",
    /// A bid was sealed.
    Bid = "bid",
    /// A quotation was answered, or a counter-offer.
    Quote = "quote",
    /// Goods were ordered.
    Purchase = "purchase",
    /// A delivery.
    Delivery = "delivery",
    /// A complaint was answered.
    Respond = "respond",
    /// A complaint was settled.
    Settle = "settle",
    /// A survey.
    Survey = "survey",
    /// Customer care by programme.
    Care = "care",
    /// A second family was offered.
    CrossSell = "cross_sell",
    /// A joint project.
    JointProject = "joint_project",
    /// A credit check.
    CreditCheck = "credit_check",
    /// A bill was collected.
    Collect = "collect",
    /// A programme or a club was chosen.
    Programme = "programme",
    /// A credit limit or a payment term was set.
    CreditTerms = "credit_terms",
    /// A customer was assigned.
    Assign = "assign",
    /// A place was given back, or an order rejected.
    GiveUp = "give_up",
    /// People were hired, dismissed, trained or given a target.
    Staff = "staff",
    /// Money was borrowed or repaid.
    Loan = "loan",
    /// A standing order was changed.
    StandingOrder = "standing_order",
    /// A note, a tag or a next step.
    Note = "note",
    /// A lead was scored, qualified, converted, or a list cleaned.
    Lead = "lead",
    /// A win probability was judged, a next step or a lost reason noted.
    Judge = "judge",
    /// A version of a quotation, its submission or approval.
    Quotation = "quotation",
    /// A segment was saved.
    Segment = "segment",
    /// A campaign was planned.
    Campaign = "campaign",
    /// A step of a work order.
    WorkOrder = "work_order",
    /// A survey was designed.
    SurveyDesign = "survey_design",
    /// A target of the sales plan.
    Plan = "plan",
    /// A note about a competitor.
    Competitor = "competitor",
    /// A query or a view was saved.
    Query = "query",
    /// A right, a rule, a request or a decision of an approval.
    Approval = "approval",
}

/// What a step serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepArea {
    /// Customers are found, won and bid to.
    Selling,
    /// Orders are fulfilled, customers served and kept.
    Keeping,
    /// The company is run.
    Running,
    /// Records on the workbench.
    Records,
}

impl StepArea {
    /// All, in the order of a report.
    pub const ALL: [Self; 4] = [Self::Selling, Self::Keeping, Self::Running, Self::Records];

    /// Its name in texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Selling => "selling",
            Self::Keeping => "keeping",
            Self::Running => "running",
            Self::Records => "records",
        }
    }
}

impl StepKind {
    /// What it serves: the kinds stand in the order of the areas.
    pub fn area(self) -> StepArea {
        match self {
            kind if kind < Self::Purchase => StepArea::Selling,
            kind if kind < Self::Assign => StepArea::Keeping,
            kind if kind < Self::Note => StepArea::Running,
            _ => StepArea::Records,
        }
    }
}

/// How often something was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepCount {
    /// How often.
    pub count: u32,
    /// Of these, without success.
    pub failed: u32,
    /// With which customers.
    pub customers: BTreeSet<CustomerId>,
}

/// The steps of a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepSpan {
    /// Which month.
    pub month: Month,
    /// Which working day of it, from 1; none when the whole month is told together.
    pub day: Option<u32>,
    /// What was done.
    pub steps: BTreeMap<StepKind, StepCount>,
}

/// Runs up to this long are told by the day.
const BY_DAY: u32 = 20;

/// What was done since the run's start, by the day or the month.
pub fn steps_of(run: &ReportRun<'_>) -> Vec<StepSpan> {
    let since = run.start.minute;
    let by_day = run.seen.now().back(game::time::Minutes::new(since.get())).get() <= BY_DAY * DAY;
    let mut spans: BTreeMap<(Month, Option<u32>), BTreeMap<StepKind, StepCount>> = BTreeMap::new();
    let mut add = |at: Minute, kind: StepKind, customers: &[CustomerId], failed: bool| {
        let day = by_day.then(|| (at.in_month().get() / DAY + 1).min(MONTH / DAY));
        let count = spans.entry((at.month(), day)).or_default().entry(kind).or_default();
        count.count += 1;
        count.failed += u32::from(failed);
        count.customers.extend(customers);
    };
    // Work that was under way when the run began is not the student's.
    for outcome in run.seen.outcomes().iter().filter(|outcome| outcome.began >= since) {
        let task = &outcome.task.kind;
        let customers: Vec<CustomerId> = task.customer().into_iter().chain(task.guests().iter().copied()).collect();
        // It is told where it began: what ends with the month's last minute is of that month.
        add(outcome.began, of_task(task), &customers, outcome.failure.is_some());
    }
    let mut bids: BTreeSet<TenderId> = BTreeSet::new();
    let commands = run.log.iter().skip(run.start.entries).filter(|entry| entry.by == run.seen.me());
    for entry in commands {
        if let Command::Bid(bid) = &entry.command
            && !bids.insert(bid.tender)
        {
            continue;
        }
        if let Some((kind, customer)) = of_command(&entry.command) {
            add(entry.at, kind, customer.as_slice(), false);
        }
    }
    for (number, entry) in (0..).zip(run.book.entries()).skip(run.start.records) {
        if run.book.is_undone(RecordId(number)) {
            continue;
        }
        if let Some((kind, customers)) = of_record(&entry.record) {
            add(entry.at, kind, &customers, false);
        }
    }
    spans.into_iter().map(|((month, day), steps)| StepSpan { month, day, steps }).collect()
}

const fn of_task(task: &TaskKind) -> StepKind {
    match task {
        TaskKind::Research { .. } => StepKind::Research,
        TaskKind::Call { .. } => StepKind::Call,
        TaskKind::Visit { .. } => StepKind::Visit,
        TaskKind::Demonstration { .. } => StepKind::Demonstration,
        TaskKind::Forming { .. } => StepKind::Forming,
        TaskKind::Stable { .. } => StepKind::Stable,
        TaskKind::Exhibition { .. } => StepKind::Exhibition,
        TaskKind::Seminar { .. } => StepKind::Seminar,
        TaskKind::Study { .. } => StepKind::StudyProducts,
        TaskKind::Training => StepKind::Staff,
        TaskKind::Purchase { .. } => StepKind::Purchase,
        TaskKind::Delivery { .. } => StepKind::Delivery,
        TaskKind::Survey { .. } => StepKind::Survey,
        TaskKind::CreditCheck { .. } => StepKind::CreditCheck,
        TaskKind::Respond { .. } => StepKind::Respond,
        TaskKind::Settle { .. } => StepKind::Settle,
        TaskKind::Care { .. } => StepKind::Care,
        TaskKind::Gift { .. } => StepKind::Gift,
        TaskKind::Collect { .. } => StepKind::Collect,
        TaskKind::CrossSell { .. } => StepKind::CrossSell,
        TaskKind::Proposal { .. } => StepKind::Proposal,
        TaskKind::JointProject { .. } => StepKind::JointProject,
        TaskKind::MarketResearch { .. } => StepKind::MarketResearch,
        TaskKind::WebsiteCampaign { .. } => StepKind::Website,
    }
}

/// The kind of a decision with its customer; none of the clock, of queues, whose work is counted when it is
/// done, and of lists, which are bought for a record that is counted.
fn of_command(command: &Command) -> Option<(StepKind, Option<CustomerId>)> {
    match command {
        Command::Advance { .. }
        | Command::Queue { .. }
        | Command::Withdraw { .. }
        | Command::Move { .. }
        | Command::BuyAddresses { .. }
        | Command::WithdrawBid { .. } => None,
        Command::Bid(bid) => Some((StepKind::Bid, Some(bid.tender.customer))),
        Command::Quote { request, .. } | Command::AcceptCounter { request } | Command::ForgoRequest { request } => {
            Some((StepKind::Quote, Some(request.customer)))
        }
        Command::Borrow { .. } | Command::Repay { .. } => Some((StepKind::Loan, None)),
        Command::Hire { .. } | Command::Dismiss { .. } | Command::Target { .. } => Some((StepKind::Staff, None)),
        Command::Assign { customer, .. } => Some((StepKind::Assign, Some(*customer))),
        Command::Release { customer } => Some((StepKind::GiveUp, Some(*customer))),
        Command::RejectOrder { contract } => Some((StepKind::GiveUp, Some(contract.customer))),
        Command::Programme { customer, .. }
        | Command::Club { customer, .. }
        | Command::FeeClub { customer, .. }
        | Command::Vip { customer, .. } => Some((StepKind::Programme, Some(*customer))),
        Command::CreditLimit { customer, .. } | Command::PaymentTerm { customer, .. } => {
            Some((StepKind::CreditTerms, Some(*customer)))
        }
        Command::StandingOrder(_) => Some((StepKind::StandingOrder, None)),
    }
}

/// The kind of a record with its customers, as far as it names them; none of what is no work of its own.
fn of_record(record: &CrmRecord) -> Option<(StepKind, Vec<CustomerId>)> {
    let one = |kind: StepKind, customer: CustomerId| Some((kind, vec![customer]));
    let none = |kind: StepKind| Some((kind, Vec::new()));
    match record {
        CrmRecord::Account(record) => match record {
            AccountRecord::Tag { customers, .. } => Some((StepKind::Note, customers.clone())),
            AccountRecord::Note { customer, .. }
            | AccountRecord::AssignContact { customer, .. }
            | AccountRecord::Untag { customer, .. }
            | AccountRecord::NextStep { customer, .. }
            | AccountRecord::StepDone { customer } => one(StepKind::Note, *customer),
        },
        CrmRecord::Opportunity(
            OpportunityRecord::Judge { opportunity, .. }
            | OpportunityRecord::NextStep { opportunity, .. }
            | OpportunityRecord::Lost { opportunity, .. },
        ) => one(StepKind::Judge, opportunity.customer),
        CrmRecord::Quotation(QuotationRecord::Version { opportunity, .. }) => {
            one(StepKind::Quotation, opportunity.customer)
        }
        CrmRecord::Quotation(_) => none(StepKind::Quotation),
        CrmRecord::Lead(LeadRecord::Convert { opportunity, .. }) => one(StepKind::Lead, opportunity.customer),
        CrmRecord::Lead(_) => none(StepKind::Lead),
        CrmRecord::Service(_) => none(StepKind::WorkOrder),
        CrmRecord::Survey(_) => none(StepKind::SurveyDesign),
        CrmRecord::Segment(_) => none(StepKind::Segment),
        CrmRecord::Campaign(CampaignRecord::Plan { targets, .. }) => Some((StepKind::Campaign, targets.clone())),
        CrmRecord::Query(_) | CrmRecord::View(_) => none(StepKind::Query),
        CrmRecord::Plan(_) => none(StepKind::Plan),
        CrmRecord::Competitor(_) => none(StepKind::Competitor),
        CrmRecord::Approval(_) | CrmRecord::Access(_) => none(StepKind::Approval),
        _ => None,
    }
}
