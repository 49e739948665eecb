//! The fields of each block, one line a field: its place, what stands in it, what it is called.

use super::blocks::FieldBlock;
use super::care_field::CareField as C;
use super::change_field::ChangeField as H;
use super::field::{Field, FieldKind as K, TextLanguage};
use super::what::FieldName as W;
use game::relation::{DecisionStyle, Loyalty, Temper};
use game::scenario::{ContactRole, Role};
use game::score::Figure;

const ZH: K = K::Words(TextLanguage::Chinese);
const EN: K = K::Words(TextLanguage::English);

const fn f(at: &'static str, kind: K, what: W) -> Field {
    Field { what, kind, at }
}

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
const TROUBLE: &[Field] = &[
    f("trouble.fault", K::PerMille, W::DefectChance),
    f("trouble.serious", K::PerMille, W::SeriousShare),
    f("trouble.within_days", K::Days, W::DefectWithin),
    f("trouble.unhappy_below", K::PerMille, W::UnhappyBelow),
    f("trouble.rumour", K::PerMille, W::Rumour),
    f("trouble.fine", K::Yuan, W::Fine),
];
const SERVICE: &[Field] = &[
    f("service.settle_days", K::Days, W::SettleDays),
    f("service.lapse_days", K::Days, W::LapseDays),
    f("service.lapse_keeps", K::PerMille, W::LapseKeeps),
    f("service.lapse_stay", K::PerMille, W::LapseStay),
    f("service.unfair_per_step", K::PerMille, W::UnfairPerStep),
    f("service.billed", K::PerMille, W::Billed),
    f("service.second_satisfaction.days", K::Days, W::SecondSatisfactionDays),
    f("service.second_satisfaction.generous", K::Number, W::SecondSatisfactionGenerous),
    f("service.second_satisfaction.lifts", K::PerMille, W::SecondSatisfactionLifts),
];
const SPEED: &[Field] = &[
    f("#.days", K::Days, W::WithinDays),
    f("#.stay", K::PerMille, W::Stay),
    f("#.restores", K::PerMille, W::Restores),
];
const REMEDIES: &[Field] = &[
    f("#.work.minutes", K::Minutes, W::Work),
    f("#.work.cost", K::Yuan, W::Cost),
    f("#.part", K::PerMille, W::CostAgainstPart),
    f("#.redress", K::Number, W::Redress),
];
const PROGRAMMES: &[Field] = &[
    f("#.work.minutes", K::Minutes, W::Work),
    f("#.work.cost", K::Yuan, W::Cost),
    f("#.work.effort", K::PerMille, W::Effort),
    f("#.keeps", K::PerMille, W::KeepsMore),
    f("#.delights", K::PerMille, W::Delights),
    f("#.invites", K::PerMille, W::Invites),
    f("#.prevents", K::PerMille, W::Prevents),
];
const SATISFACTION: &[Field] = &[
    f("satisfaction.ordinary_points", K::Number, W::Care(C::OrdinaryPoints)),
    f("satisfaction.per_point", K::PerMille, W::Care(C::ExpectedPerPoint)),
    f("satisfaction.past", K::PerMille, W::Care(C::PastShare)),
    f("satisfaction.word", K::PerMille, W::Care(C::WordShare)),
    f("satisfaction.per_day_late", K::PerMille, W::Care(C::LateLoss)),
    f("satisfaction.late_most", K::PerMille, W::Care(C::LateLossMost)),
    f("satisfaction.per_missing_level", K::PerMille, W::Care(C::MissingLevelLoss)),
    f("satisfaction.void", K::PerMille, W::Care(C::VoidLoss)),
    f("satisfaction.fair_price", K::PerMille, W::Care(C::FairPrice)),
    f("satisfaction.value", K::PerMille, W::Care(C::ValueShare)),
    f("satisfaction.newest", K::PerMille, W::Care(C::NewestShare)),
    f("satisfaction.delight_most", K::PerMille, W::Care(C::DelightMost)),
    f("satisfaction.delight_kept", K::PerMille, W::Care(C::DelightKept)),
    f("satisfaction.index[0]", K::Number, W::Care(C::IndexLeast)),
    f("satisfaction.index[1]", K::Number, W::Care(C::IndexMost)),
    f("trouble.complains_more", K::PerMille, W::Care(C::ComplainsMore)),
    f("satisfaction.handled", K::PerMille, W::Care(C::HandledAdds)),
    f("satisfaction.unheard", K::PerMille, W::Care(C::UnheardTakes)),
    f("satisfaction.unsettled", K::PerMille, W::Care(C::UnsettledTakes)),
    f("satisfaction.handling_kept", K::PerMille, W::Care(C::HandlingKept)),
    f("satisfaction.survey.minutes", K::Minutes, W::Care(C::SurveyWork)),
    f("satisfaction.survey.cost", K::Yuan, W::Care(C::SurveyCost)),
    f("satisfaction.survey_error", K::PerMille, W::Care(C::SurveyError)),
    f("satisfaction.survey_contacts", K::Number, W::Care(C::SurveyContacts)),
];
const LOYALTY: &[Field] = &[
    f("care.club", K::PerMille, W::Club),
    f("care.fee_club.fee", K::Yuan, W::Care(C::ClubFee)),
    f("care.fee_club.months", K::Months, W::Care(C::ClubTerm)),
    f("care.fee_club.points", K::PerMille, W::Care(C::ClubPoints)),
    f("care.fee_club.delights", K::PerMille, W::Care(C::ClubDelights)),
    f("care.fee_club.content_from", K::PerMille, W::Care(C::ClubFrom)),
    f("care.vip", K::Yuan, W::Vip),
    f("care.vip_delights", K::PerMille, W::Care(C::VipDelights)),
    f("care.vip_expects", K::PerMille, W::Care(C::VipExpects)),
    f("care.gift_delights[0]", K::PerMille, W::Care(C::GiftOnDay)),
    f("care.gift_delights[1]", K::PerMille, W::Care(C::GiftElse)),
    f("care.owner_delights", K::PerMille, W::Care(C::OwnerDelights)),
    f("repeat.chance", K::PerMille, W::OrderChance),
    f("repeat.content_from", K::PerMille, W::ContentFrom),
    f("repeat.refers", K::PerMille, W::Refers),
    f("repeat.refers_from", K::PerMille, W::Care(C::RefersFrom)),
    f("repeat.referral", K::PerMille, W::Care(C::ReferralEffort)),
    f("repeat.cross_chance", K::PerMille, W::CrossChance),
    f("repeat.cross_every", K::Months, W::CrossEvery),
    f("repeat.requests.share", K::PerMille, W::RequestShare),
    f("repeat.requests.days", K::Days, W::RequestDays),
    f("repeat.requests.answer_days", K::Days, W::RequestAnswerDays),
    f("repeat.requests.counter_days", K::Days, W::RequestCounterDays),
    f("repeat.requests.recognition", K::PerMille, W::RequestRecognition),
    f("repeat.requests.per_point", K::PerMille, W::RequestPerPoint),
    f("repeat.requests.spread", K::PerMille, W::RequestSpread),
    f("repeat.requests.counters", K::PerMille, W::RequestCounters),
    f("repeat.declines_below", K::PerMille, W::AtRiskBelow),
    f("repeat.lost_after", K::Months, W::LostAfter),
    f("repeat.left", K::PerMille, W::EffortLeft),
    f("repeat.win_back", K::PerMille, W::WinBack),
    f("repeat.win_back_offer", K::PerMille, W::WinBackOffer),
];
const CREDIT: &[Field] = &[
    f("credit.check.minutes", K::Minutes, W::CheckWork),
    f("credit.check.cost", K::Yuan, W::CheckCost),
    f("credit.errors[0]", K::Number, W::CheckError(0)),
    f("credit.errors[1]", K::Number, W::CheckError(1)),
    f("credit.errors[2]", K::Number, W::CheckError(2)),
    f("credit.errors[3]", K::Number, W::CheckError(3)),
    f("credit.errors[4]", K::Number, W::CheckError(4)),
    f("credit.errors[5]", K::Number, W::CheckError(5)),
    f("credit.reliability[0]", K::PerMille, W::ReliabilityLeast),
    f("credit.reliability[1]", K::PerMille, W::ReliabilityMost),
    f("credit.spread", K::PerMille, W::TraitSpread),
    f("credit.call_again_days", K::Days, W::CallAgain),
    f("credit.longest_term", K::Months, W::LongestGiven),
    f("credit.punctual", K::PerMille, W::Punctual),
    f("credit.unhappy", K::PerMille, W::PaysUnhappy),
    f("credit.default_below", K::PerMille, W::DefaultBelow),
    f("credit.default_most", K::PerMille, W::DefaultMost),
    f("credit.per_month", K::PerMille, W::RiskPerMonth),
    f("credit.bad_month", K::PerMille, W::BadMonth),
    f("credit.pays_part", K::PerMille, W::PaysPart),
    f("credit.rest_follows", K::PerMille, W::RestFollows),
    f("credit.secured", K::PerMille, W::Secured),
    f("credit.insured", K::PerMille, W::Insured),
    f("credit.write_off_months", K::Months, W::WriteOff),
    f("credit.cash_offends", K::PerMille, W::CashOffends),
    f("credit.shorter_offends", K::PerMille, W::ShorterOffends),
    f("credit.longer_pleases", K::PerMille, W::LongerPleases),
];
const GRADES: &[Field] = &[
    f("credit.limits[#]", K::PerMille, W::Limit),
    f("credit.terms[#]", K::Months, W::LongestTerm),
    f("credit.not_due[#]", K::PerMille, W::NotDue),
];
const COLLECTION: &[Field] = &[
    f("#.work.minutes", K::Minutes, W::Work),
    f("#.work.cost", K::Yuan, W::Cost),
    f("#.fee", K::PerMille, W::Fee),
    f("#.late", K::PerMille, W::LatePays),
    f("#.never", K::PerMille, W::NeverPays),
    f("#.recovers", K::PerMille, W::Recovers),
    f("#.offends", K::PerMille, W::Offends),
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
