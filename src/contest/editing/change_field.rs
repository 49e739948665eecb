//! What the fields of a market's change are called, as data.

/// What a field of the market's change is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeField {
    /// Chance of a market event.
    MarketEventChance,
    /// Booms among market events.
    Booms,
    /// Slumps among market events.
    Slumps,
    /// Recalls among market events.
    Recalls,
    /// New norms among market events.
    Norms,
    /// Price rises among market events.
    PriceRises,
    /// Weakened rivals among market events.
    Weakenings,
    /// Worth in a boom.
    BoomWorth,
    /// Worth in a slump.
    SlumpWorth,
    /// The level that a norm asks at least.
    NormLevel,
    /// List prices after a rise.
    DearerPrices,
    /// How long a price rise lasts.
    DearerMonths,
    /// Chance that recalled goods show a fault.
    RecallChance,
    /// Months of deliveries that a recall concerns.
    RecallMonths,
    /// Days within which a recall shows.
    RecallDays,
    /// Effort left of a weakened rival.
    WeakenedLeft,
    /// Customers that enter.
    Entering,
    /// First month in which customers enter.
    EnteringFirst,
    /// Last month in which customers enter.
    EnteringLast,
    /// Customers that are taken over.
    Merging,
    /// First month in which customers are taken over.
    MergingFirst,
    /// Last month in which customers are taken over.
    MergingLast,
    /// Customers that move.
    Moving,
    /// First month in which customers move.
    MovingFirst,
    /// Last month in which customers move.
    MovingLast,
    /// Chance that a contact does not move along.
    StaysBehind,
    /// Customers of an industry that stay.
    Staying,
    /// Tenders after a takeover.
    MergedWorth,
    /// Effort that goes along.
    MergedCarries,
    /// Chance that a contact changes jobs.
    ContactLeaves,
    /// Effort that goes with a contact.
    ContactTakes,
    /// Months without use until a place falls free.
    UnusedMonths,
    /// Chance that a supplier is dropped.
    Rotation,
}
