//! What the fields of satisfaction, care and recommendations are called, as data.

/// What a field of satisfaction, care or recommendations is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CareField {
    /// Service points that promise the ordinary.
    OrdinaryPoints,
    /// Expectation for each service point above.
    ExpectedPerPoint,
    /// Share of past perception in the expectation.
    PastShare,
    /// Share of what others say in the expectation.
    WordShare,
    /// Quality lost for each day late (must-be).
    LateLoss,
    /// The most that lateness takes.
    LateLossMost,
    /// Quality lost for each missing trait level (one-dimensional).
    MissingLevelLoss,
    /// Quality lost by a void contract.
    VoidLoss,
    /// The price, against the ceiling, that is felt to be fair.
    FairPrice,
    /// Share of perceived value in what is perceived.
    ValueShare,
    /// Share of the newest contract.
    NewestShare,
    /// The most that extras delight (attractive).
    DelightMost,
    /// Delight that is left after a month.
    DelightKept,
    /// C at which the index is 0, in thousandths.
    IndexLeast,
    /// C at which the index is 100, in thousandths.
    IndexMost,
    /// How much likelier a complaint is for each 1.00 of C missing.
    ComplainsMore,
    /// Loyalty gained when a complaint is settled fairly.
    HandledAdds,
    /// Loyalty lost when a complaint is not settled.
    UnheardTakes,
    /// Loyalty lost by a complaint that was answered and not settled.
    UnsettledTakes,
    /// Share of that effect left after a month.
    HandlingKept,
    /// Survey: work for each contact.
    SurveyWork,
    /// Survey: cost for each contact.
    SurveyCost,
    /// Survey: error when one contact answers.
    SurveyError,
    /// Survey: contacts that are usually asked.
    SurveyContacts,
    /// Fee-paying club: fee for a term.
    ClubFee,
    /// Fee-paying club: a term.
    ClubTerm,
    /// Fee-paying club: points against what is bought.
    ClubPoints,
    /// Fee-paying club: delight each month.
    ClubDelights,
    /// Fee-paying club: satisfaction from which customers pay.
    ClubFrom,
    /// VIP service: delight each month.
    VipDelights,
    /// VIP service: more expectation.
    VipExpects,
    /// Gift in the month of the founding day: delight.
    GiftOnDay,
    /// Gift in another month: delight.
    GiftElse,
    /// Visit by the owner: delight.
    OwnerDelights,
    /// Recommends from a loyalty of.
    RefersFrom,
    /// Effort that a recommendation is worth.
    ReferralEffort,
}
