//! The lessons that a class's own years can speak of (rulebook 12).

/// A lesson that a class's own years can speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Taught {
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
    /// Keeping is cheaper than winning.
    KeepingIsCheaper,
    /// Winning back is dear.
    WinningBackIsDear,
    /// Care pays.
    CarePays,
}

impl Taught {
    /// All, in the order of the rulebook.
    pub const ALL: [Self; 12] = [
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
    ];
}
