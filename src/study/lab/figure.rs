//! The figures that labs ask about, by name, with what they are about and their unit.

use super::named::lab_names;
use super::subject::SubjectKind;
use crate::study::quiz::formula::Fraction;

lab_names! {
    /// A figure of a company.
    LabFigure {
        "lifetime_value" LifetimeValue "The lifetime value of a customer.",
        "customer_equity" CustomerEquity "The lifetime value of all who are managed.",
        "satisfaction" Satisfaction "C = b ÷ a of a customer as surveyed.",
        "satisfaction_mean" SatisfactionMean "The mean of it over all surveyed.",
        "acsi_index" AcsiIndex "The index of satisfaction, 0 to 100.",
        "loyalty" Loyalty "How likely a customer is to buy again.",
        "pipeline_amount" PipelineAmount "What open opportunities amount to.",
        "pipeline_weighted" PipelineWeighted "The same by the judged chances.",
        "opportunity_amount" OpportunityAmount "What an opportunity amounts to.",
        "opportunity_weighted" OpportunityWeighted "The same by its judged chance.",
        "open_opportunities" OpenOpportunities "How many opportunities are open.",
        "opportunities_judged" OpportunitiesJudged "How many opportunities have been judged.",
        "win_rate" WinRate "Bids won of bids decided, or of meetings with a competitor.",
        "brier" Brier "The Brier score of the judgements.",
        "recency" Recency "Days since a customer's last purchase.",
        "frequency" Frequency "How often a customer bought.",
        "monetary" Monetary "What was delivered to a customer.",
        "rfm_group" RfmGroup "A customer's group by recency, frequency and money.",
        "customer_class" CustomerClass "A customer's class by profit.",
        "value_growth" ValueGrowth "A customer's quadrant of value and growth.",
        "abc_share" AbcShare "The share of the profit that the best fifth brings.",
        "buyers" Buyers "How many customers have bought.",
        "managed_customers" ManagedCustomers "How many are managed.",
        "stable_customers" StableCustomers "How many are in the stable stage.",
        "customers_in_decline" CustomersInDecline "How many are in decline.",
        "lost_customers" LostCustomers "How many are lost.",
        "ordered" Ordered "What a customer has ordered.",
        "average_order" AverageOrder "What a customer's order is worth on average.",
        "order_change" OrderChange "Its orders of the last period less those of the one before.",
        "service_cost" ServiceCost "What service has cost with a customer.",
        "customer_profit" CustomerProfit "What a customer has brought.",
        "orders_amount" OrdersAmount "What all orders amount to.",
        "average_order_all" AverageOrderAll "What an order is worth on average.",
        "credit_grade" CreditGrade "A customer's credit grade.",
        "credit_score" CreditScore "The mean of its 6C.",
        "credit_limit_proposed" CreditLimitProposed "The limit that the check proposes.",
        "owed" Owed "What a customer owes, or all of them.",
        "overdue" Overdue "What of it is past its day.",
        "overdue_share" OverdueShare "The share of it.",
        "days_overdue" DaysOverdue "For how many days the oldest bill is overdue.",
        "penalty" Penalty "The penalty charged for an order.",
        "penalties" Penalties "All penalties.",
        "order_amount" OrderAmount "What an order is worth.",
        "order_outstanding" OrderOutstanding "What is still owed of it.",
        "bid_margin" BidMargin "The margin of the own bid or quotation.",
        "bid_profit" BidProfit "What it would leave.",
        "unit_cost" UnitCost "What a unit for a tender costs with freight.",
        "response_time" ResponseTime "From complaint to first answer.",
        "settle_time" SettleTime "From complaint to remedy.",
        "service_level" ServiceLevel "Tickets answered as promised, of those decided.",
        "open_tickets" OpenTickets "How many tickets are open.",
        "unanswered_tickets" UnansweredTickets "How many of them nobody has answered.",
        "repair_bill" RepairBill "What a repair out of warranty is billed.",
        "retention" Retention "The share of customers kept, as the score counts it.",
        "cost_first_sale" CostFirstSale "What a first sale costs.",
        "cost_kept_year" CostKeptYear "What keeping a customer costs a year.",
        "acquisition_ratio" AcquisitionRatio "The one over the other.",
        "leads" Leads "How many leads there are.",
        "leads_qualified" LeadsQualified "How many of them are qualified.",
        "leads_converted" LeadsConverted "How many became opportunities.",
        "lead_conversion" LeadConversion "The share that became opportunities.",
        "cost_per_lead" CostPerLead "What a lead of a source cost.",
        "source_cost" SourceCost "What the leads of a source cost.",
        "lead_score_best" LeadScoreBest "The highest score of a lead.",
        "campaign_return" CampaignReturn "What a campaign brought for each yuan.",
        "campaign_responses" CampaignResponses "How many responded.",
        "campaign_spend" CampaignSpend "What it cost.",
        "list_quality" ListQuality "The share of rows of the bought list that are right.",
        "survey_mean" SurveyMean "The mean index of the newest survey.",
        "survey_half_width" SurveyHalfWidth "Half the width of its 95 % interval.",
        "sales_target" SalesTarget "The target of the month that is over.",
        "sales_actual" SalesActual "Its orders.",
        "sales_attainment" SalesAttainment "The share of the targets that was reached by those who had one.",
        "sales_variance" SalesVariance "Orders less target.",
        "forecast_month" ForecastMonth "This month's opportunities by their judged chances.",
        "won_month" WonMonth "What was won of this month's opportunities.",
        "recognition" Recognition "A customer's recognition.",
        "recognition_mean" RecognitionMean "The mean over customers that have been spoken to.",
        "contacts_known" ContactsKnown "Contacts whose temper is known.",
        "cash" Cash "Cash.",
        "profit" Profit "Profit since the start of the year.",
        "sales" Sales "Goods delivered since the start of the year.",
        "programme_cost" ProgrammeCost "What the programmes cost a month.",
        "published_sales" PublishedSales "A competitor's sales as published.",
        "meetings" Meetings "How often a competitor was met.",
        "score" Score "The score so far.",
    }
}

/// In what a figure is given, and with how many decimals it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabUnit {
    /// Yuan with fen.
    Yuan,
    /// Per cent with one decimal.
    PerCent,
    /// A ratio with two decimals.
    Ratio,
    /// A share of one with three decimals.
    Share,
    /// Hours with one decimal.
    Hours,
    /// Working days.
    Days,
    /// A number of things.
    Count,
    /// Points.
    Points,
    /// Points with one decimal.
    Tenths,
    /// What a question works out, with so many decimals; its unit is the question's.
    Plain(u8),
}

impl LabUnit {
    /// How many decimals are shown.
    pub const fn decimals(self) -> u8 {
        match self {
            Self::Yuan | Self::Ratio => 2,
            Self::PerCent | Self::Hours | Self::Tenths => 1,
            Self::Share => 3,
            Self::Days | Self::Count | Self::Points => 0,
            Self::Plain(decimals) => decimals,
        }
    }
}

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabAmount {
    /// The number, exact.
    pub number: Fraction,
    /// Its unit.
    pub unit: LabUnit,
}

/// What a figure comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkedValue {
    /// A number.
    Number(LabAmount),
    /// One of the figure's choices, by its code.
    Choice(String),
}

/// A figure worked out, with what it was worked out of, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkedFigure {
    /// What it comes to.
    pub value: WorkedValue,
    /// What it was worked out of.
    pub inputs: Vec<(&'static str, WorkedValue)>,
}

impl LabFigure {
    /// The kinds of subjects that it can be about; none where it is about the whole company alone.
    pub const fn subjects(self) -> &'static [SubjectKind] {
        match self {
            Self::LifetimeValue
            | Self::Satisfaction
            | Self::AcsiIndex
            | Self::Loyalty
            | Self::Recency
            | Self::Frequency
            | Self::Monetary
            | Self::RfmGroup
            | Self::CustomerClass
            | Self::ValueGrowth
            | Self::Ordered
            | Self::AverageOrder
            | Self::OrderChange
            | Self::ServiceCost
            | Self::CustomerProfit
            | Self::CreditGrade
            | Self::CreditScore
            | Self::CreditLimitProposed
            | Self::Owed
            | Self::Overdue
            | Self::Recognition => &[SubjectKind::Customer],
            Self::OpportunityAmount
            | Self::OpportunityWeighted
            | Self::BidMargin
            | Self::BidProfit
            | Self::UnitCost => &[SubjectKind::Opportunity],
            Self::WinRate | Self::PublishedSales | Self::Meetings => &[SubjectKind::Competitor],
            Self::DaysOverdue => &[SubjectKind::Customer, SubjectKind::Order],
            Self::Penalty | Self::OrderAmount | Self::OrderOutstanding => &[SubjectKind::Order],
            Self::ResponseTime | Self::SettleTime | Self::RepairBill => &[SubjectKind::Ticket],
            Self::Leads
            | Self::LeadsQualified
            | Self::LeadsConverted
            | Self::LeadConversion
            | Self::CostPerLead
            | Self::SourceCost => &[SubjectKind::Source],
            Self::CampaignReturn | Self::CampaignResponses | Self::CampaignSpend => &[SubjectKind::Campaign],
            Self::SalesTarget | Self::SalesActual | Self::SalesVariance | Self::SalesAttainment => {
                &[SubjectKind::Employee]
            }
            _ => &[],
        }
    }

    /// Whether it can be asked of the whole company.
    pub fn is_of_company(self) -> bool {
        self.subjects().is_empty()
            || matches!(
                self,
                Self::AcsiIndex
                    | Self::WinRate
                    | Self::Owed
                    | Self::Overdue
                    | Self::ResponseTime
                    | Self::SettleTime
                    | Self::Leads
                    | Self::LeadsQualified
                    | Self::LeadsConverted
                    | Self::LeadConversion
                    | Self::SalesTarget
                    | Self::SalesActual
                    | Self::SalesVariance
                    | Self::SalesAttainment
            )
    }

    /// The codes of its choices; empty for numbers.
    pub const fn choices(self) -> &'static [&'static str] {
        match self {
            Self::RfmGroup => &[
                "top_value",
                "top_to_develop",
                "top_to_keep",
                "top_to_win_back",
                "plain_value",
                "plain_to_develop",
                "plain_to_keep",
                "plain_to_win_back",
            ],
            Self::CustomerClass => &["vip", "major", "ordinary", "small"],
            Self::ValueGrowth => &["high_growing", "high_steady", "low_growing", "low_steady"],
            Self::CreditGrade => &["a", "b", "c", "d"],
            _ => &[],
        }
    }

    /// The names of what it is worked out of.
    pub const fn inputs(self) -> &'static [&'static str] {
        match self {
            Self::LifetimeValue => &["margin", "retention", "discount", "share_kept", "rate"],
            Self::CustomerEquity => &["customers", "mean"],
            Self::Satisfaction => &["perceived", "expected", "quality", "value"],
            Self::SatisfactionMean => &["customers", "sum"],
            Self::AcsiIndex => &["satisfaction", "least", "most", "customers", "sum"],
            Self::PipelineAmount | Self::PipelineWeighted => &["opportunities", "judged"],
            Self::OpportunityAmount | Self::OpportunityWeighted => &["amount", "win"],
            Self::WinRate => &["won", "decided"],
            Self::Brier => &["judgements", "won", "mean_judged"],
            Self::Recency | Self::Frequency | Self::Monetary => &["mean"],
            Self::RfmGroup => &["days", "mean_days", "purchases", "mean_purchases", "sales", "mean_sales"],
            Self::CustomerClass => &["profit", "share", "before"],
            Self::ValueGrowth => &["profit", "mean", "period_before", "late_period"],
            Self::AbcShare => &["top", "customers", "top_profit", "total"],
            Self::Ordered | Self::AverageOrder => &["orders", "ordered"],
            Self::OrderChange => &["before", "late"],
            Self::OrdersAmount | Self::AverageOrderAll => &["orders", "amount"],
            Self::CreditGrade => &["character", "capacity", "capital", "collateral", "condition", "coverage", "mean"],
            Self::CreditScore => &["character", "capacity", "capital", "collateral", "condition", "coverage"],
            Self::CreditLimitProposed => &["grade"],
            Self::Owed | Self::Overdue => &["bills"],
            Self::OverdueShare => &["overdue", "owed"],
            Self::OrderAmount => &["quantity", "price"],
            Self::OrderOutstanding => &["received"],
            Self::BidMargin | Self::BidProfit => &["worth", "goods", "freight", "package", "profit"],
            Self::UnitCost => &["goods", "freight"],
            Self::ResponseTime | Self::SettleTime => &["tickets", "sum"],
            Self::ServiceLevel => &["kept", "decided"],
            Self::RepairBill => &["labour", "material"],
            Self::Retention => &["kept", "reached"],
            Self::CostFirstSale => &["acquisition", "first_sales"],
            Self::CostKeptYear => &["retention_cost", "kept_months"],
            Self::AcquisitionRatio => &["first", "kept"],
            Self::LeadConversion => &["converted", "leads"],
            Self::CostPerLead | Self::SourceCost => &["cost", "leads"],
            Self::CampaignReturn => &["amount", "spend"],
            Self::CampaignResponses | Self::CampaignSpend => &["reached"],
            Self::ListQuality => &["right", "rows", "before"],
            Self::SurveyMean | Self::SurveyHalfWidth => &["answers", "population"],
            Self::SalesTarget | Self::SalesActual | Self::SalesVariance | Self::SalesAttainment => {
                &["target", "actual"]
            }
            Self::RecognitionMean => &["customers"],
            Self::Meetings => &["won"],
            _ => &[],
        }
    }
}

impl LabAmount {
    /// So many parts of one.
    pub(super) fn parts(number: i64, of: i64, unit: LabUnit) -> Option<Self> {
        Fraction::new(i128::from(number), i128::from(of)).map(|number| Self { number, unit })
    }
}

impl WorkedFigure {
    /// A number without inputs.
    pub(super) const fn number(amount: LabAmount) -> Self {
        Self { value: WorkedValue::Number(amount), inputs: Vec::new() }
    }

    /// A choice without inputs.
    pub(super) const fn choice(code: String) -> Self {
        Self { value: WorkedValue::Choice(code), inputs: Vec::new() }
    }

    /// With something that it was worked out of.
    pub(super) fn from(mut self, name: &'static str, amount: LabAmount) -> Self {
        self.inputs.push((name, WorkedValue::Number(amount)));
        self
    }

    /// The number; none of a choice.
    pub const fn as_number(&self) -> Option<LabAmount> {
        match self.value {
            WorkedValue::Number(amount) => Some(amount),
            WorkedValue::Choice(_) => None,
        }
    }
}
