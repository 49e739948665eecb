//! The handbook's sections and chapters.

/// A section of the handbook: one rule, where it is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What the game is about.
    Year,
    /// Months, hours and the clock.
    Clock,
    /// Employees and their tasks.
    People,
    /// Stages of a relationship.
    Stages,
    /// Recognition and effort.
    Recognition,
    /// The places with a customer.
    Places,
    /// Exhibitions and seminars.
    Events,
    /// Market events, customers and contacts that come and go.
    Market,
    /// Proposals, joint projects, market research.
    Projects,
    /// The tender book.
    Tenders,
    /// Products, traits and study.
    Products,
    /// Making a bid.
    Bid,
    /// Disqualified bids.
    Disqualified,
    /// Comprehensive scoring.
    Scoring,
    /// Why it was won or lost.
    PostMortem,
    /// Contracts.
    Contract,
    /// Buying and stock.
    Purchase,
    /// Delivering.
    Delivery,
    /// Penalties.
    Penalty,
    /// Standing orders.
    Standing,
    /// Satisfaction.
    Satisfaction,
    /// Complaints and how they are handled.
    Service,
    /// Relationship programmes and other care.
    Programmes,
    /// Orders without a tender, decline and losses.
    Loyalty,
    /// Cash and the ledger.
    Ledger,
    /// Loans and bankruptcy.
    Credit,
    /// Receivables and payment terms.
    Receivables,
    /// Credit checks and collection.
    CustomerCredit,
    /// Income, balance sheet, cash flow.
    Statements,
    /// The year's score.
    Score,
    /// Rivals.
    Rivals,
    /// Luck, replay and saving.
    Luck,
}

/// What sections are about: the handbook's chapters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chapter {
    /// The year and its people.
    Company,
    /// Winning customers over.
    Customers,
    /// Tenders and bids.
    Bidding,
    /// From award to delivery.
    Fulfilment,
    /// Keeping customers.
    Keeping,
    /// Money.
    Money,
    /// Result and fairness.
    Result,
}

impl Chapter {
    /// All, in order.
    pub const ALL: [Self; 7] =
        [Self::Company, Self::Customers, Self::Bidding, Self::Fulfilment, Self::Keeping, Self::Money, Self::Result];
}

impl Section {
    /// All, in order.
    pub const ALL: [Self; 32] = [
        Self::Year,
        Self::Clock,
        Self::People,
        Self::Stages,
        Self::Recognition,
        Self::Places,
        Self::Events,
        Self::Market,
        Self::Projects,
        Self::Tenders,
        Self::Products,
        Self::Bid,
        Self::Disqualified,
        Self::Scoring,
        Self::PostMortem,
        Self::Contract,
        Self::Purchase,
        Self::Delivery,
        Self::Penalty,
        Self::Standing,
        Self::Satisfaction,
        Self::Service,
        Self::Programmes,
        Self::Loyalty,
        Self::Ledger,
        Self::Credit,
        Self::Receivables,
        Self::CustomerCredit,
        Self::Statements,
        Self::Score,
        Self::Rivals,
        Self::Luck,
    ];

    /// The word that names it in an address, and its texts.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Clock => "clock",
            Self::People => "people",
            Self::Stages => "stages",
            Self::Recognition => "recognition",
            Self::Places => "places",
            Self::Events => "events",
            Self::Market => "market",
            Self::Projects => "projects",
            Self::Tenders => "tenders",
            Self::Products => "products",
            Self::Bid => "bid",
            Self::Disqualified => "disqualified",
            Self::Scoring => "scoring",
            Self::PostMortem => "post_mortem",
            Self::Contract => "contract",
            Self::Purchase => "purchase",
            Self::Delivery => "delivery",
            Self::Penalty => "penalty",
            Self::Standing => "standing",
            Self::Ledger => "ledger",
            Self::Credit => "credit",
            Self::Receivables => "receivables",
            Self::Statements => "statements",
            Self::Satisfaction => "satisfaction",
            Self::Service => "service",
            Self::Programmes => "programmes",
            Self::Loyalty => "loyalty",
            Self::CustomerCredit => "customer_credit",
            Self::Score => "score",
            Self::Rivals => "rivals",
            Self::Luck => "luck",
        }
    }

    /// The section of that slug; addresses from before say `invalid` for disqualified.
    pub fn named(slug: &str) -> Option<Self> {
        let slug = if slug == "invalid" { Self::Disqualified.slug() } else { slug };
        Self::ALL.into_iter().find(|section| section.slug() == slug)
    }

    /// The chapter it belongs to.
    pub fn chapter(self) -> Chapter {
        match self {
            Self::Year | Self::Clock | Self::People => Chapter::Company,
            Self::Stages | Self::Recognition | Self::Places | Self::Events | Self::Market | Self::Projects => {
                Chapter::Customers
            }
            Self::Tenders | Self::Products | Self::Bid | Self::Disqualified | Self::Scoring | Self::PostMortem => {
                Chapter::Bidding
            }
            Self::Contract | Self::Purchase | Self::Delivery | Self::Penalty | Self::Standing => Chapter::Fulfilment,
            Self::Satisfaction | Self::Service | Self::Programmes | Self::Loyalty => Chapter::Keeping,
            Self::Ledger | Self::Credit | Self::Receivables | Self::CustomerCredit | Self::Statements => Chapter::Money,
            Self::Score | Self::Rivals | Self::Luck => Chapter::Result,
        }
    }
}
