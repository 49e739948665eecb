//! The fields of each block, one line a field: its place, what stands in it, what it is called.

use super::blocks::FieldBlock;
use super::care_fields::{
    COLLECTION, CREDIT, GRADES, LOYALTY, PROGRAMMES, REMEDIES, SATISFACTION, SERVICE, SPEED, TROUBLE,
};
use super::change_field::ChangeField as H;
use super::field::{Field, FieldKind as K, TextLanguage, f};
use super::what::FieldName as W;
use game::relation::{DecisionStyle, Loyalty, Temper};
use game::scenario::{ContactRole, Role};
use game::score::Figure;

const ZH: K = K::Words(TextLanguage::Chinese);
const EN: K = K::Words(TextLanguage::English);

impl FieldBlock {
    /// Its fields, or the columns of its table.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Beginning => BEGINNING,
            Self::Score => SCORE,
            Self::Lengths => LENGTHS,
            Self::Industry => INDUSTRY,
            Self::Products => PRODUCTS,
            Self::Customers => CUSTOMERS,
            Self::Sizes => SIZES,
            Self::Drawing => DRAWING,
            Self::ContactWeights => CONTACT_WEIGHTS,
            Self::Tasks => WORK,
            Self::People => PEOPLE,
            Self::Travel => TRAVEL,
            Self::Packages => PACKAGES,
            Self::Tenders => TENDERS,
            Self::Weights => WEIGHTS,
            Self::Relation => RELATION,
            Self::Change => CHANGE,
            Self::Projects => PROJECTS,
            Self::Goods => GOODS,
            Self::Money => MONEY,
            Self::Satisfaction => SATISFACTION,
            Self::Trouble => TROUBLE,
            Self::Service => SERVICE,
            Self::Speed => SPEED,
            Self::Remedies => REMEDIES,
            Self::Programmes => PROGRAMMES,
            Self::Loyalty => LOYALTY,
            Self::Credit => CREDIT,
            Self::Grades => GRADES,
            Self::Collection => COLLECTION,
            Self::SetTenders => SET_TENDERS,
            Self::Shocks => SHOCKS,
        }
    }
}

const BEGINNING: &[Field] = &[
    f("title.zh", ZH, W::Title),
    f("title.en", EN, W::Title),
    f("player.zh", ZH, W::Player),
    f("player.en", EN, W::Player),
    f("capital", K::Yuan, W::Capital),
    f("months", K::Months, W::Months),
    f("score.capital", K::Yuan, W::ParCapital),
    f("score.by_capital", K::PerMille, W::ParByCapital),
];
const SCORE: &[Field] = &[
    f("score.net_worth.weight", K::Number, W::Weight(Figure::NetWorth)),
    f("score.customer_equity.weight", K::Number, W::Weight(Figure::CustomerEquity)),
    f("score.sales.weight", K::Number, W::Weight(Figure::Sales)),
    f("score.retention.weight", K::Number, W::Weight(Figure::Retention)),
    f("score.satisfaction.weight", K::Number, W::Weight(Figure::Satisfaction)),
    f("score.punctuality.weight", K::Number, W::Weight(Figure::Punctuality)),
];
const LENGTHS: &[Field] = &[
    f("#.months", K::Months, W::Months),
    f("#.tied", K::PerMille, W::TiedUp),
    f("#.growth", K::PerMille, W::GrowthReached),
    f("#.equity", K::PerMille, W::EquityReached),
    f("#.sales", K::PerMille, W::SalesReached),
    f("#.lost", K::PerMille, W::LostReached),
];
const INDUSTRY: &[Field] = &[
    f("#.name.zh", ZH, W::Name),
    f("#.name.en", EN, W::Name),
    f("#.stamp.zh", ZH, W::Stamp),
    f("#.stamp.en", EN, W::Stamp),
    f("#.family.zh", ZH, W::Family),
    f("#.family.en", EN, W::Family),
    f("#.unit.zh", ZH, W::Unit),
    f("#.unit.en", EN, W::Unit),
    f("#.traits[0].zh", ZH, W::Trait1),
    f("#.traits[0].en", EN, W::Trait1),
    f("#.traits[1].zh", ZH, W::Trait2),
    f("#.traits[1].en", EN, W::Trait2),
    f("#.traits[2].zh", ZH, W::Trait3),
    f("#.traits[2].en", EN, W::Trait3),
    f("#.unit_cost", K::Yuan, W::UnitCost),
];
const PRODUCTS: &[Field] = &[
    f("#.name.zh", ZH, W::Name),
    f("#.name.en", EN, W::Name),
    f("#.levels[0]", K::Number, W::Level1),
    f("#.levels[1]", K::Number, W::Level2),
    f("#.levels[2]", K::Number, W::Level3),
    f("#.cost", K::PerMille, W::CostAgainstPlainest),
    f("#.lead_days", K::Days, W::LeadDays),
];
const CUSTOMERS: &[Field] = &[
    f("#.name.zh", ZH, W::Name),
    f("#.name.en", EN, W::Name),
    f("#.short.zh", ZH, W::Short),
    f("#.short.en", EN, W::Short),
    f("#.industry", K::Industry, W::Industry),
    f("#.size", K::Size, W::Size),
    f("#.city.distance", K::Number, W::Distance),
];
const SIZES: &[Field] = &[
    f("#.worth", K::PerMille, W::WorthAgainstAverage),
    f("#.half_effort", K::PerMille, W::HalfEffort),
    f("#.term_months[0]", K::Months, W::TermLeast),
    f("#.term_months[1]", K::Months, W::TermMost),
];
const DRAWING: &[Field] = &[
    f("drawing.styles[0]", K::Number, W::StyleDrawn(DecisionStyle::OnePerson)),
    f("drawing.styles[1]", K::Number, W::StyleDrawn(DecisionStyle::Committee)),
    f("drawing.styles[2]", K::Number, W::StyleDrawn(DecisionStyle::Technical)),
    f("drawing.tempers[0]", K::Number, W::TemperDrawn(Temper::Easy)),
    f("drawing.tempers[1]", K::Number, W::TemperDrawn(Temper::Plain)),
    f("drawing.tempers[2]", K::Number, W::TemperDrawn(Temper::Hard)),
    f("drawing.loyalties[0]", K::Number, W::LoyaltyDrawn(Loyalty::Monopoly)),
    f("drawing.loyalties[1]", K::Number, W::LoyaltyDrawn(Loyalty::Inertia)),
    f("drawing.loyalties[2]", K::Number, W::LoyaltyDrawn(Loyalty::Price)),
    f("drawing.loyalties[3]", K::Number, W::LoyaltyDrawn(Loyalty::Benefit)),
    f("drawing.loyalties[4]", K::Number, W::LoyaltyDrawn(Loyalty::Trust)),
];
const CONTACT_WEIGHTS: &[Field] = &[
    f("#[0]", K::Number, W::ContactWeight(ContactRole::DecisionMaker)),
    f("#[1]", K::Number, W::ContactWeight(ContactRole::User)),
    f("#[2]", K::Number, W::ContactWeight(ContactRole::Purchaser)),
    f("#[3]", K::Number, W::ContactWeight(ContactRole::Gatekeeper)),
];
const WORK: &[Field] =
    &[f("#.minutes", K::Minutes, W::Work), f("#.cost", K::Yuan, W::Cost), f("#.effort", K::PerMille, W::Effort)];
const PEOPLE: &[Field] = &[
    f("staffing.wage[0]", K::Yuan, W::Wage(Role::Sales)),
    f("staffing.wage[1]", K::Yuan, W::Wage(Role::Marketing)),
    f("staffing.wage[2]", K::Yuan, W::Wage(Role::Service)),
    f("staffing.wage[3]", K::Yuan, W::Wage(Role::Operations)),
    f("staffing.wage_per_skill", K::Yuan, W::WagePerSkill),
    f("staffing.hiring", K::Yuan, W::Hiring),
    f("staffing.most", K::Number, W::MostPeople),
    f("staffing.owner_effect", K::PerMille, W::OwnerEffect),
    f("staffing.skills[0]", K::Number, W::SkillDrawn(1)),
    f("staffing.skills[1]", K::Number, W::SkillDrawn(2)),
    f("staffing.skills[2]", K::Number, W::SkillDrawn(3)),
    f("staffing.skills[3]", K::Number, W::SkillDrawn(4)),
    f("staffing.skills[4]", K::Number, W::SkillDrawn(5)),
    f("targets.least", K::Yuan, W::TargetLeast),
    f("targets.ambition[0]", K::PerMille, W::AmbitionLeast),
    f("targets.ambition[1]", K::PerMille, W::AmbitionMost),
    f("targets.low", K::PerMille, W::TargetLow),
    f("targets.high", K::PerMille, W::TargetHigh),
    f("targets.effect[0]", K::PerMille, W::EffectTooLow),
    f("targets.effect[1]", K::PerMille, W::EffectFair),
    f("targets.effect[2]", K::PerMille, W::EffectTooHigh),
    f("targets.bonus", K::PerMille, W::TargetBonus),
    f("finance.rent", K::Yuan, W::Rent),
];
const TRAVEL: &[Field] = &[f("#.minutes", K::Minutes, W::Work), f("#.cost", K::Yuan, W::Cost)];
const PACKAGES: &[Field] = &[
    f("#.name.zh", ZH, W::Name),
    f("#.name.en", EN, W::Name),
    f("#.points", K::Number, W::ServicePoints),
    f("#.cost", K::PerMille, W::CostAgainstGoods),
    f("#.promise", K::PerMille, W::Promise),
    f("#.warranty_months", K::Months, W::Warranty),
];
const TENDERS: &[Field] = &[
    f("tender.deadline_hour", K::Hours, W::Deadline),
    f("tender.again_deadline_hour", K::Hours, W::ReTenderDeadline),
    f("tender.price_type_share", K::PerMille, W::PriceTypeShare),
    f("tender.ceiling", K::PerMille, W::Ceiling),
    f("tender.worth", K::Yuan, W::ContractWorth),
    f("tender.worth_spread", K::PerMille, W::WorthSpread),
    f("tender.bond", K::PerMille, W::Bond),
    f("tender.due_days[0]", K::Days, W::DueLeast),
    f("tender.due_days[1]", K::Days, W::DueMost),
    f("drawing.month_ahead", K::Number, W::MonthAhead),
    f("drawing.month_least", K::PerMille, W::MonthLeast),
    f("drawing.lower_level", K::PerMille, W::LowerLevel),
    f("drawing.second_star", K::PerMille, W::SecondStar),
    f("drawing.rough_higher", K::PerMille, W::RoughHigher),
    f("drawing.rough_lower", K::PerMille, W::RoughLower),
    f("tender.missing_level", K::Number, W::MissingLevel),
    f("tender.record[0]", K::Number, W::RecordTakes),
    f("tender.record[1]", K::Number, W::RecordAdds),
    f("tender.record_rates[0]", K::PerMille, W::RecordWorst),
    f("tender.record_rates[1]", K::PerMille, W::RecordNeutral),
    f("tender.term[0]", K::Number, W::TermShorter),
    f("tender.term[1]", K::Number, W::TermLonger),
    f("tender.members", K::Number, W::CommitteeMembers),
    f("tender.panel", K::Number, W::Committee),
];
const WEIGHTS: &[Field] = &[
    f("#.price", K::Number, W::PriceWeight),
    f("#.recognition", K::Number, W::RecognitionWeight),
    f("#.service", K::Number, W::ServiceWeight),
];
const RELATION: &[Field] = &[
    f("relation.forming_at", K::Number, W::FormingAt),
    f("relation.stable_at", K::Number, W::StableAt),
    f("relation.places", K::Number, W::Places),
    f("relation.decay", K::PerMille, W::EffortKept),
    f("relation.decay_stable", K::PerMille, W::EffortKeptStable),
    f("relation.decay_neglected", K::PerMille, W::EffortKeptNeglected),
    f("relation.decay_elsewhere", K::PerMille, W::EffortKeptElsewhere),
    f("relation.fall_months", K::Months, W::FallMonths),
    f("relation.fall_below", K::PerMille, W::FallBelow),
    f("relation.idle_months", K::Months, W::IdleMonths),
];
const CHANGE: &[Field] = &[
    f("change.event", K::PerMille, W::Change(H::MarketEventChance)),
    f("change.kinds[0]", K::Number, W::Change(H::Booms)),
    f("change.kinds[1]", K::Number, W::Change(H::Slumps)),
    f("change.kinds[2]", K::Number, W::Change(H::Recalls)),
    f("change.kinds[3]", K::Number, W::Change(H::Norms)),
    f("change.kinds[4]", K::Number, W::Change(H::PriceRises)),
    f("change.kinds[5]", K::Number, W::Change(H::Weakenings)),
    f("change.boom", K::PerMille, W::Change(H::BoomWorth)),
    f("change.slump", K::PerMille, W::Change(H::SlumpWorth)),
    f("change.norm_level", K::Number, W::Change(H::NormLevel)),
    f("change.dearer", K::PerMille, W::Change(H::DearerPrices)),
    f("change.dearer_months", K::Months, W::Change(H::DearerMonths)),
    f("change.recall", K::PerMille, W::Change(H::RecallChance)),
    f("change.recall_months", K::Months, W::Change(H::RecallMonths)),
    f("change.recall_days", K::Number, W::Change(H::RecallDays)),
    f("change.weakened", K::PerMille, W::Change(H::WeakenedLeft)),
    f("change.entering", K::Number, W::Change(H::Entering)),
    f("change.entering_months[0]", K::Number, W::Change(H::EnteringFirst)),
    f("change.entering_months[1]", K::Number, W::Change(H::EnteringLast)),
    f("change.merging", K::Number, W::Change(H::Merging)),
    f("change.merging_months[0]", K::Number, W::Change(H::MergingFirst)),
    f("change.merging_months[1]", K::Number, W::Change(H::MergingLast)),
    f("change.moving", K::Number, W::Change(H::Moving)),
    f("change.moving_months[0]", K::Number, W::Change(H::MovingFirst)),
    f("change.moving_months[1]", K::Number, W::Change(H::MovingLast)),
    f("change.stays_behind", K::PerMille, W::Change(H::StaysBehind)),
    f("change.staying", K::Number, W::Change(H::Staying)),
    f("change.merged_worth", K::PerMille, W::Change(H::MergedWorth)),
    f("change.merged_carries", K::PerMille, W::Change(H::MergedCarries)),
    f("change.contact_leaves", K::PerMille, W::Change(H::ContactLeaves)),
    f("change.contact_takes", K::PerMille, W::Change(H::ContactTakes)),
    f("change.unused_months", K::Months, W::Change(H::UnusedMonths)),
    f("change.rotation", K::PerMille, W::Change(H::Rotation)),
];
const PROJECTS: &[Field] = &[
    f("projects.proposal.minutes", K::Minutes, W::ProposalWork),
    f("projects.proposal.cost", K::Yuan, W::ProposalCost),
    f("projects.proposal_points", K::Number, W::ProposalPoints),
    f("projects.joint.minutes", K::Minutes, W::JointWork),
    f("projects.joint.cost", K::Yuan, W::JointCost),
    f("projects.joint.effort", K::PerMille, W::JointEffort),
    f("projects.joint_every", K::Months, W::JointEvery),
    f("projects.joint_delights", K::PerMille, W::JointDelights),
    f("projects.joint_chance", K::PerMille, W::JointChance),
    f("projects.joint_worth", K::PerMille, W::JointWorth),
    f("projects.research.minutes", K::Minutes, W::MarketResearchWork),
    f("projects.research.cost", K::Yuan, W::MarketResearchCost),
    f("projects.research.effort", K::PerMille, W::MarketResearchEffort),
    f("projects.research_spread", K::Number, W::MarketResearchSpread),
    f("website.work.minutes", K::Minutes, W::WebsiteWork),
    f("website.work.cost", K::Yuan, W::WebsiteCost),
    f("website.work.effort", K::PerMille, W::WebsiteEffort),
    f("website.enquires", K::PerMille, W::WebsiteEnquires),
    f("website.days", K::Days, W::WebsiteDays),
];
const GOODS: &[Field] = &[
    f("supply.drift", K::PerMille, W::Drift),
    f("supply.monthly_worth", K::Yuan, W::MonthlySupply),
    f("supply.storage", K::PerMille, W::Storage),
    f("delivery.freight", K::Yuan, W::Freight),
    f("delivery.freight_per_unit", K::Flag, W::FreightPerUnit),
    f("delivery.late_per_day", K::PerMille, W::LatePerDay),
    f("delivery.late_most", K::PerMille, W::LateMost),
    f("delivery.pressing_days", K::Days, W::PressingDays),
    f("delivery.void_after_days", K::Days, W::VoidAfter),
    f("delivery.default_penalty", K::PerMille, W::DefaultPenalty),
];
const MONEY: &[Field] = &[
    f("finance.credit_line", K::Yuan, W::CreditLine),
    f("finance.interest", K::PerMille, W::Interest),
    f("finance.kept_back", K::Yuan, W::KeptBack),
    f("finance.stock_at_closing", K::PerMille, W::StockAtClosing),
];
const SHOCKS: &[Field] = &[
    f("#.industry", K::Industry, W::Industry),
    f("#.month", K::Number, W::Month),
    f("#.cost", K::PerMille, W::ShockCost),
    f("#.supply", K::PerMille, W::ShockSupply),
];
const SET_TENDERS: &[Field] = &[
    f("#.customer", K::Customer, W::Customer),
    f("#.month", K::Number, W::Month),
    f("#.quantity", K::Number, W::Quantity),
    f("#.method", K::Method, W::Method),
    f("#.due_days", K::Days, W::Due),
    f("#.levels[0]", K::Number, W::Level1),
    f("#.stars[0]", K::Flag, W::Star1),
    f("#.levels[1]", K::Number, W::Level2),
    f("#.stars[1]", K::Flag, W::Star2),
    f("#.levels[2]", K::Number, W::Level3),
    f("#.stars[2]", K::Flag, W::Star3),
];
