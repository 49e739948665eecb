//! The lessons that the game must teach (rulebook 12). A tournament proves them, and the debrief of a class
//! holds its own years against them.

/// A lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lesson {
    /// Price alone loses.
    PriceAloneLoses,
    /// Recognition decides.
    RecognitionDecides,
    /// Recognition earns a premium.
    RecognitionPremium,
    /// The wrong product never wins.
    WrongProductNeverWins,
    /// Winning beyond one's cash ruins.
    OverreachRuins,
    /// Being early matters.
    EarlyMatters,
    /// Focus first, then widen.
    FocusThenSpread,
    /// Service keeps customers.
    ServiceKeeps,
    /// Look at credit.
    CreditCounts,
    /// Retention is cheaper than acquisition.
    KeepingIsCheaper,
    /// Win-back is expensive.
    WinningBackIsDear,
    /// Care pays.
    CarePays,
    /// Most new business comes through existing customers.
    RecommendationsBringMost,
    /// An answered request for quotation pays.
    QuotingPays,
    /// Work in free hours pays.
    FreeHoursPay,
}

impl Lesson {
    /// All, in the order of the rulebook.
    pub const ALL: [Self; 15] = [
        Self::PriceAloneLoses,
        Self::RecognitionDecides,
        Self::RecognitionPremium,
        Self::WrongProductNeverWins,
        Self::OverreachRuins,
        Self::EarlyMatters,
        Self::FocusThenSpread,
        Self::ServiceKeeps,
        Self::CreditCounts,
        Self::KeepingIsCheaper,
        Self::WinningBackIsDear,
        Self::CarePays,
        Self::RecommendationsBringMost,
        Self::QuotingPays,
        Self::FreeHoursPay,
    ];

    /// Its name in the rulebook, in reports and in the files of texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::PriceAloneLoses => "price_alone_loses",
            Self::RecognitionDecides => "recognition_decides",
            Self::RecognitionPremium => "recognition_premium",
            Self::WrongProductNeverWins => "wrong_product_never_wins",
            Self::OverreachRuins => "overreach_ruins",
            Self::EarlyMatters => "early_matters",
            Self::FocusThenSpread => "focus_then_spread",
            Self::ServiceKeeps => "service_keeps",
            Self::CreditCounts => "credit_counts",
            Self::KeepingIsCheaper => "keeping_is_cheaper",
            Self::WinningBackIsDear => "winning_back_is_dear",
            Self::CarePays => "care_pays",
            Self::RecommendationsBringMost => "recommendations_bring_most",
            Self::QuotingPays => "quoting_pays",
            Self::FreeHoursPay => "free_hours_pay",
        }
    }
}
