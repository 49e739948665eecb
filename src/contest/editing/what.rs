//! What the fields of a market are called, as data; the words are the interface's.

use super::care_field::CareField;
use super::change_field::ChangeField;
use game::relation::{DecisionStyle, Loyalty, Temper};
use game::scenario::{ContactRole, Role};
use game::score::Figure;

/// What a field is called. A name for one thing, wherever it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldName {
    /// Weight of a figure of the score.
    Weight(Figure),
    /// Wage of a role at skill 1.
    Wage(Role),
    /// Title.
    Title,
    /// Player's company.
    Player,
    /// Capital.
    Capital,
    /// Months played.
    Months,
    /// Name.
    Name,
    /// Stamp.
    Stamp,
    /// Product family.
    Family,
    /// Counting word.
    Unit,
    /// First trait.
    Trait1,
    /// Second trait.
    Trait2,
    /// Third trait.
    Trait3,
    /// Unit cost of the plainest.
    UnitCost,
    /// Level of trait 1.
    Level1,
    /// Level of trait 2.
    Level2,
    /// Level of trait 3.
    Level3,
    /// Cost against the plainest.
    CostAgainstPlainest,
    /// Lead time.
    LeadDays,
    /// Short name.
    Short,
    /// Industry.
    Industry,
    /// Size.
    Size,
    /// Distance (row of the travel table, from 0).
    Distance,
    /// Contract worth against the average.
    WorthAgainstAverage,
    /// Effort for half recognition.
    HalfEffort,
    /// Shortest payment term.
    TermLeast,
    /// Longest payment term.
    TermMost,
    /// Work time.
    Work,
    /// Cost.
    Cost,
    /// Effort added.
    Effort,
    /// More for each level of skill.
    WagePerSkill,
    /// Hiring.
    Hiring,
    /// Most people.
    MostPeople,
    /// Effect of the owner's visit.
    OwnerEffect,
    /// What a salesperson can sell in a quarter at least.
    TargetLeast,
    /// The least that a person thinks possible, against the quarter before.
    AmbitionLeast,
    /// The most that a person thinks possible.
    AmbitionMost,
    /// Below this share a sales target is too low.
    TargetLow,
    /// Above this share it is too high.
    TargetHigh,
    /// Effort under a target that is too low.
    EffectTooLow,
    /// Effort under a fair target.
    EffectFair,
    /// Effort under a target that is too high.
    EffectTooHigh,
    /// Bonus for a target that is reached.
    TargetBonus,
    /// Monthly rent.
    Rent,
    /// Service points.
    ServicePoints,
    /// Cost against the goods.
    CostAgainstGoods,
    /// Promised time against the time allowed.
    Promise,
    /// Warranty.
    Warranty,
    /// Bids close at hour.
    Deadline,
    /// Bids for a re-tender close.
    ReTenderDeadline,
    /// Share of price-type tenders.
    PriceTypeShare,
    /// Ceiling price against cost.
    Ceiling,
    /// Average contract, size B.
    ContractWorth,
    /// Spread of the worth.
    WorthSpread,
    /// Bid bond.
    Bond,
    /// Shortest delivery time.
    DueLeast,
    /// Longest delivery time.
    DueMost,
    /// Points lost per missing level.
    MissingLevel,
    /// Most points a bad record takes.
    RecordTakes,
    /// Most points a good record adds.
    RecordAdds,
    /// Spread of the committee (1/100 point).
    Committee,
    /// Price.
    PriceWeight,
    /// Recognition.
    RecognitionWeight,
    /// Service.
    ServiceWeight,
    /// Recognition for forming.
    FormingAt,
    /// Recognition for stable.
    StableAt,
    /// Places with a customer.
    Places,
    /// Effort kept each month.
    EffortKept,
    /// The same in stable management.
    EffortKeptStable,
    /// The same without contact.
    EffortKeptNeglected,
    /// Effort kept while the orders go to others.
    EffortKeptElsewhere,
    /// Months whose orders are compared with those of as many before.
    FallMonths,
    /// Orders fall below this share of those before.
    FallBelow,
    /// A place falls free without contact after.
    IdleMonths,
    /// Drift of supply prices.
    Drift,
    /// Monthly supply of a product.
    MonthlySupply,
    /// Storage each month.
    Storage,
    /// Freight.
    Freight,
    /// Freight for each unit.
    FreightPerUnit,
    /// Penalty for each day late.
    LatePerDay,
    /// Most for lateness.
    LateMost,
    /// Void when late by.
    VoidAfter,
    /// Penalty for default.
    DefaultPenalty,
    /// Credit line.
    CreditLine,
    /// Monthly interest.
    Interest,
    /// Stock at closing, against cost.
    StockAtClosing,
    /// Chance of a defect.
    DefectChance,
    /// Of these serious.
    SeriousShare,
    /// Defects show within.
    DefectWithin,
    /// Unhappy below a satisfaction of.
    UnhappyBelow,
    /// Effort lost by bad word of mouth.
    Rumour,
    /// The authority's fine.
    Fine,
    /// Settle after the first answer within.
    SettleDays,
    /// An open complaint lapses after.
    LapseDays,
    /// Perception left then.
    LapseKeeps,
    /// Chance to stay then.
    LapseStay,
    /// Fairness lost per step of redress.
    UnfairPerStep,
    /// Billed out of warranty, against cost.
    Billed,
    /// Second satisfaction: within so many days.
    SecondSatisfactionDays,
    /// Second satisfaction: steps of redress beyond what is due.
    SecondSatisfactionGenerous,
    /// Second satisfaction: perception above what was lost.
    SecondSatisfactionLifts,
    /// Work on a proposal.
    ProposalWork,
    /// Cost of a proposal.
    ProposalCost,
    /// Service points of a proposal.
    ProposalPoints,
    /// Work on a joint project.
    JointWork,
    /// Cost of a joint project.
    JointCost,
    /// Effort of a joint project.
    JointEffort,
    /// Months between joint projects.
    JointEvery,
    /// Delight of a joint project.
    JointDelights,
    /// Chance of an order.
    JointChance,
    /// Worth of that order.
    JointWorth,
    /// Work on market research.
    MarketResearchWork,
    /// Cost of market research.
    MarketResearchCost,
    /// Effort of market research.
    MarketResearchEffort,
    /// Error of market research.
    MarketResearchSpread,
    /// Work on a website campaign.
    WebsiteWork,
    /// Cost of a website campaign.
    WebsiteCost,
    /// Effort with each customer that enquires.
    WebsiteEffort,
    /// Chance of an enquiry.
    WebsiteEnquires,
    /// Days until enquiries come.
    WebsiteDays,
    /// Months between offers of a second family.
    CrossEvery,
    /// Share of orders asked for first.
    RequestShare,
    /// Days to answer a request.
    RequestDays,
    /// Days until the customer answers.
    RequestAnswerDays,
    /// Days for which a price that the customer names holds.
    RequestCounterDays,
    /// Higher price at recognition 1000.
    RequestRecognition,
    /// Higher price for a service point.
    RequestPerPoint,
    /// Spread of the highest price.
    RequestSpread,
    /// Excess that is still negotiated.
    RequestCounters,
    /// Within.
    WithinDays,
    /// Chance to stay.
    Stay,
    /// Perception that comes back.
    Restores,
    /// Cost against the part concerned.
    CostAgainstPart,
    /// Redress (1 to 5).
    Redress,
    /// The capital for which the par curves are drawn.
    ParCapital,
    /// How far they follow another capital.
    ParByCapital,
    /// Share of the capital that is tied up at the end.
    TiedUp,
    /// Growth reached, against a year.
    GrowthReached,
    /// Customer equity reached, against a year.
    EquityReached,
    /// Sales reached, against a year.
    SalesReached,
    /// Customers lost, against a year.
    LostReached,
    /// More effort kept.
    KeepsMore,
    /// Delight each month.
    Delights,
    /// Silent trouble spoken of.
    Invites,
    /// Defects prevented.
    Prevents,
    /// A field of satisfaction, care or recommendations.
    Care(CareField),
    /// How the market changes.
    Change(ChangeField),
    /// Points given to club members.
    Club,
    /// VIP service each month.
    Vip,
    /// Chance of an order in a month.
    OrderChance,
    /// Orders from a satisfaction of.
    ContentFrom,
    /// Chance of a recommendation in a month.
    Refers,
    /// Chance of cross-selling.
    CrossChance,
    /// At risk below a satisfaction of.
    AtRiskBelow,
    /// Lost after months at risk.
    LostAfter,
    /// Effort left when lost.
    EffortLeft,
    /// Effect of win-back work.
    WinBack,
    /// Cost of win-back, against a tender.
    WinBackOffer,
    /// Credit check: workload.
    CheckWork,
    /// Credit check: cost.
    CheckCost,
    /// Credit check: error (points) in one of the 6C.
    CheckError(usize),
    /// What the 6C of a customer have in common: least.
    ReliabilityLeast,
    /// What they have in common: most.
    ReliabilityMost,
    /// How far each lies off that.
    TraitSpread,
    /// The longest term that a company may give.
    LongestGiven,
    /// Later and at more risk for each month of the term.
    RiskPerMonth,
    /// Lost in a bad month of the trade.
    BadMonth,
    /// Share paid when not all can be.
    PaysPart,
    /// Chance that the rest follows.
    RestFollows,
    /// Brought by the collateral.
    Secured,
    /// Paid by credit insurance.
    Insured,
    /// Perception lost for each month less than asked.
    ShorterOffends,
    /// Perception won for each month more.
    LongerPleases,
    /// Service points lost for each month of payment term less.
    TermShorter,
    /// Service points won for each month more.
    TermLonger,
    /// Paid on the day more often by.
    Punctual,
    /// Unhappy customers pay less often by.
    PaysUnhappy,
    /// May default below a reliability of.
    DefaultBelow,
    /// Highest chance of default.
    DefaultMost,
    /// Given up when overdue by.
    WriteOff,
    /// Perception lost by cash terms.
    CashOffends,
    /// Limit against the average contract.
    Limit,
    /// Longest term.
    LongestTerm,
    /// What a bill that is not due loses at closing.
    NotDue,
    /// Collector's share.
    Fee,
    /// A late payer pays.
    LatePays,
    /// One who will not pay pays.
    NeverPays,
    /// Share that comes in.
    Recovers,
    /// Perception lost.
    Offends,
    /// Customer.
    Customer,
    /// List prices in a month of shock.
    ShockCost,
    /// What suppliers have in a month of shock.
    ShockSupply,
    /// Month.
    Month,
    /// Quantity.
    Quantity,
    /// Method.
    Method,
    /// Delivery time.
    Due,
    /// ★ on trait 1.
    Star1,
    /// ★ on trait 2.
    Star2,
    /// ★ on trait 3.
    Star3,
    /// How often a style of decision is drawn.
    StyleDrawn(DecisionStyle),
    /// How often a temper is drawn.
    TemperDrawn(Temper),
    /// How often a type of loyalty is drawn.
    LoyaltyDrawn(Loyalty),
    /// How often a new employee has a skill.
    SkillDrawn(u8),
    /// Weight of a contact of one part.
    ContactWeight(ContactRole),
    /// Most tenders that a month is ahead of the next.
    MonthAhead,
    /// Least tenders of a month against the mean.
    MonthLeast,
    /// Chance that a tender asks one level less.
    LowerLevel,
    /// Chance of a second ★.
    SecondStar,
    /// Chance that a level not studied looks one higher.
    RoughHigher,
    /// Chance that a level not studied looks one lower.
    RoughLower,
    /// Rate at which a track record takes all its points.
    RecordWorst,
    /// Rate at which a track record moves nothing.
    RecordNeutral,
    /// Members of the evaluation committee.
    CommitteeMembers,
    /// Days before the due date from which parts are delivered.
    PressingDays,
    /// Cash that rivals keep back.
    KeptBack,
    /// Days until a debtor is called again.
    CallAgain,
}
