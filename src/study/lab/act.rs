//! What a student can do that a step asks for: records of the workbench and commands of the game, by name.

use super::named::lab_names;

lab_names! {
    /// Something that a step may ask to be done.
    LabAct {
        "note" Note "A note about a customer.",
        "contact_assigned" ContactAssigned "A contact gets an owner.",
        "tagged" Tagged "A customer gets a tag.",
        "next_step" NextStepSet "The next step with a customer is set.",
        "step_done" StepDone "It is done.",
        "judged" Judged "The chance of an opportunity is judged.",
        "opportunity_step" OpportunityStep "The next step of an opportunity is set.",
        "lost_reason" LostReasonGiven "The reason of a loss is given.",
        "quotation_version" QuotationVersioned "A version of a quotation is drawn up.",
        "quotation_submitted" QuotationSubmitted "Its approval is asked for.",
        "quotation_decided" QuotationDecided "It is approved or refused.",
        "lead_points" LeadPointsSet "A sign of leads gets its points.",
        "lead_qualified" LeadQualified "A lead is qualified.",
        "lead_disqualified" LeadDropped "A lead is not pursued.",
        "lead_converted" LeadConverted "A lead becomes an opportunity.",
        "list_bought" ListBought "A list of addresses is bought.",
        "list_imported" ListImported "It becomes leads.",
        "row_found" RowFound "A row of it was looked at.",
        "promise_set" PromiseSet "A response time is promised under a package.",
        "triaged" Triaged "A ticket is triaged.",
        "work_assigned" WorkAssigned "A work order gets its employee.",
        "repair_quoted" RepairQuoted "A repair is quoted.",
        "ticket_closed" TicketClosed "A work order is closed.",
        "followed_up" FollowedUp "The customer was asked afterwards.",
        "survey_designed" SurveyDesigned "A survey is designed.",
        "access_set" AccessSet "The matrix of roles is changed.",
        "approval_rule" ApprovalRuleSet "A rule of approval is set.",
        "approval_asked" ApprovalAsked "An approval is asked for.",
        "approval_decided" ApprovalDecided "It is decided.",
        "query_saved" QuerySaved "A query is saved.",
        "segment_saved" SegmentSaved "A segment is saved.",
        "campaign_planned" CampaignPlanned "A campaign is planned.",
        "campaign_work" CampaignWork "Work of the game belongs to it.",
        "view_saved" ViewSaved "A view of a list is saved.",
        "plan_target" PlanTargetSet "A target of the sales plan is set.",
        "competitor_note" CompetitorNoted "A strength or weakness of a competitor is noted.",
        "bid" BidSealed "A bid is sealed.",
        "quoted" Quoted "A price is quoted to a customer.",
        "counter_accepted" CounterAccepted "Its price is agreed to.",
        "request_forgone" RequestForgone "A request is let go.",
        "owner_assigned" OwnerAssigned "A customer gets an owner.",
        "programme_set" ProgrammeSet "A customer's programme is chosen.",
        "club_set" ClubSet "A customer is taken into the points club, or out.",
        "fee_club_set" FeeClubSet "A customer is offered the club with a fee.",
        "vip_set" VipSet "A customer is given VIP service.",
        "credit_limit_set" CreditLimitSet "A customer's limit is set.",
        "payment_term_set" PaymentTermSet "A customer's payment term is set.",
        "order_rejected" OrderRejected "An order is rejected.",
        "target_set" TargetSet "An employee's target of the quarter is set.",
        "hired" Hired "An employee is hired.",
        "borrowed" Borrowed "Money is borrowed.",
        "repaid" Repaid "A loan is repaid.",
        "place_released" PlaceReleased "A place is given back.",
        "standing_order_set" StandingOrderSet "A standing order is changed.",
        "work_research" WorkResearch "Research of a customer.",
        "work_call" WorkCall "A call.",
        "work_visit" WorkVisit "A visit.",
        "work_demonstration" WorkDemonstration "A demonstration.",
        "work_forming" WorkForming "Taking a customer into the forming stage.",
        "work_stable" WorkStable "Taking a customer into the stable stage.",
        "work_survey" WorkSurvey "Surveying a customer.",
        "work_credit_check" WorkCreditCheck "Checking a customer's credit.",
        "work_care" WorkCare "The month's work of a programme.",
        "work_gift" WorkGift "A gift.",
        "work_cross_sell" WorkCrossSell "Offering a second family.",
        "work_joint_project" WorkJointProject "A joint project.",
        "work_respond" WorkRespond "Answering a ticket.",
        "work_settle" WorkSettle "Settling a ticket.",
        "work_collect" WorkCollect "Collecting a debt.",
        "work_proposal" WorkProposal "A proposal for a tender.",
        "work_exhibition" WorkExhibition "An exhibition.",
        "work_seminar" WorkSeminar "A product seminar.",
        "work_study" WorkStudy "Studying a product family.",
        "work_market_research" WorkMarketResearch "Research of an industry.",
        "work_website" WorkWebsite "A website campaign.",
        "work_purchase" WorkPurchase "Ordering goods.",
        "work_delivery" WorkDelivery "Delivering goods.",
        "work_training" WorkTraining "Training.",
    }
}

/// Groups of customers, as fields of acts about one.
pub(super) const CUSTOMER_FIELDS: [&str; 4] = ["guest", "in_sample", "below_mean", "website"];

/// The conditions of a saved segment, as fields of the act.
pub(super) const SEGMENT_FIELDS: [&str; 12] = [
    "industry",
    "distance",
    "size",
    "relation",
    "class",
    "rfm",
    "value_growth",
    "family",
    "trend",
    "least_spend",
    "least_service",
    "tag",
];

impl LabAct {
    /// Whether the last deed about a subject counts alone: a setting that was changed back is not set.
    pub const fn last_counts(self) -> bool {
        matches!(
            self,
            Self::ContactAssigned
                | Self::Judged
                | Self::LostReasonGiven
                | Self::LeadPointsSet
                | Self::LeadQualified
                | Self::RowFound
                | Self::PromiseSet
                | Self::Triaged
                | Self::WorkAssigned
                | Self::RepairQuoted
                | Self::AccessSet
                | Self::ApprovalRuleSet
                | Self::SegmentSaved
                | Self::PlanTargetSet
                | Self::BidSealed
                | Self::OwnerAssigned
                | Self::ProgrammeSet
                | Self::ClubSet
                | Self::FeeClubSet
                | Self::VipSet
                | Self::CreditLimitSet
                | Self::PaymentTermSet
                | Self::StandingOrderSet
        )
    }

    /// Whether it is work that is queued on an employee.
    pub fn is_work(self) -> bool {
        self.as_str().starts_with("work_") && self != Self::WorkAssigned
    }

    /// Whether its deeds say in which groups their customer is.
    pub(super) const fn is_of_customer(self) -> bool {
        matches!(
            self,
            Self::Note | Self::NextStepSet | Self::ProgrammeSet | Self::WorkCall | Self::WorkVisit | Self::WorkSurvey
        )
    }

    /// Whether a deed of it has a field of that name.
    pub fn has_field(self, name: &str) -> bool {
        let own: &[&str] = match self {
            Self::ContactAssigned => &["staff"],
            Self::Tagged => &["tag"],
            Self::NextStepSet => &["days"],
            Self::Judged => &["win", "kind"],
            Self::OpportunityStep => &["kind"],
            Self::LostReasonGiven => &["reason"],
            Self::QuotationVersioned => &["version", "discount", "package", "kind", "changed"],
            Self::QuotationSubmitted => &["version", "kind"],
            Self::QuotationDecided => &["version", "approved", "kind"],
            Self::LeadPointsSet => &["points", "sign"],
            Self::LeadQualified => &["bant", "budget", "authority", "need", "timing", "source", "agrees"],
            Self::LeadDropped => &["why", "source"],
            Self::LeadConverted => &["source"],
            Self::RowFound => &["finding", "true"],
            Self::PromiseSet => &["hours", "package"],
            Self::Triaged => &["kind", "urgency", "cause", "in_warranty", "right"],
            Self::RepairQuoted => &["remedy", "price"],
            Self::FollowedUp => &["content"],
            Self::SurveyDesigned => {
                &["items", "customers", "contacts", "method", "acsi", "dimensions", "factors", "open"]
            }
            Self::AccessSet => &["of", "what", "name", "open"],
            Self::ApprovalRuleSet => &["matter", "limit", "approver"],
            Self::ApprovalAsked => &["matter", "value"],
            Self::ApprovalDecided => &["matter", "approved"],
            Self::QuerySaved => &["sql", "runs"],
            Self::SegmentSaved => {
                return name == "conditions" || name == "members" || is_common(name) || SEGMENT_FIELDS.contains(&name);
            }
            Self::CampaignPlanned if SEGMENT_FIELDS.contains(&name) => return true,
            Self::CampaignPlanned => &["kind", "targets", "budget", "expected", "within_list", "conditions"],
            Self::CampaignWork => &["kind"],
            Self::ViewSaved => &["list", "columns", "shown"],
            Self::PlanTargetSet => &["of", "month", "amount"],
            Self::CompetitorNoted => &["about"],
            Self::BidSealed => &["price", "package", "discount", "approved"],
            Self::Quoted => &["price", "package"],
            Self::OwnerAssigned => &["owner"],
            Self::ProgrammeSet => &["programme"],
            Self::ClubSet | Self::FeeClubSet | Self::VipSet => &["on"],
            Self::StandingOrderSet => &["on", "kind"],
            Self::CreditLimitSet => &["limit", "of_proposed"],
            Self::PaymentTermSet => &["months"],
            Self::TargetSet => &["amount", "of_usual"],
            Self::Borrowed | Self::Repaid => &["amount"],
            Self::Hired => &["employee_role"],
            Self::WorkCall | Self::WorkVisit => &["done", "rank", "first"],
            Self::WorkSurvey => &["done", "contacts"],
            Self::WorkCare => &["done", "programme"],
            Self::WorkSettle => &["done", "remedy"],
            Self::WorkCollect => &["done", "means"],
            Self::WorkExhibition => &["done", "guests", "size"],
            Self::WorkSeminar => &["done", "guests"],
            Self::WorkPurchase | Self::WorkDelivery => &["done", "quantity"],
            _ if self.is_work() => &["done"],
            _ => &[],
        };
        let is_of_work = self.is_work() && name == "over";
        own.contains(&name) || is_common(name) || is_of_work || self.is_of_customer() && CUSTOMER_FIELDS.contains(&name)
    }
}

/// Fields that every act has.
fn is_common(name: &str) -> bool {
    matches!(name, "letters" | "role")
}
