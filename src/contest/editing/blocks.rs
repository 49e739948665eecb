//! Which numbers of a market have a field of their own, in groups and blocks. Those that have none
//! are changed in the market's text.

/// A tab of the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditorTab {
    /// Title, capital, months, score.
    General,
    /// Industries and their products.
    Industries,
    /// Customers and what their size means.
    Customers,
    /// Work, wages, packages.
    Costs,
    /// Tenders, relations, supply, delivery, money.
    Market,
    /// Trouble, service, care, credit.
    Care,
    /// Tenders set by hand.
    Calendar,
}

/// Fields that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldBlock {
    /// Titles, the player's name, capital, months.
    Beginning,
    /// Weights of the score; they add up to 1000.
    Score,
    /// What games of fewer months come to.
    Lengths,
    /// One industry.
    Industry,
    /// The products of one industry.
    Products,
    /// Customers.
    Customers,
    /// What a customer's size means.
    Sizes,
    /// How the characters of customers are drawn.
    Drawing,
    /// Weight of a contact by its part, for each style of decision.
    ContactWeights,
    /// What each task takes.
    Tasks,
    /// Wages, hiring, rent.
    People,
    /// Travel by distance.
    Travel,
    /// Service packages.
    Packages,
    /// Tenders.
    Tenders,
    /// Weights of the factors by method; each adds up to 100.
    Weights,
    /// Recognition and its decay.
    Relation,
    /// How the market changes during the year.
    Change,
    /// Work that takes hours rather than money.
    Projects,
    /// Supply and delivery.
    Goods,
    /// Loans and closing.
    Money,
    /// What customers expect and perceive, and how it is measured.
    Satisfaction,
    /// What goes wrong.
    Trouble,
    /// The service queue.
    Service,
    /// What quickness is worth.
    Speed,
    /// Remedies.
    Remedies,
    /// Relationship programmes.
    Programmes,
    /// Care and repeat business.
    Loyalty,
    /// How customers pay.
    Credit,
    /// Limit and term by grade.
    Grades,
    /// Collecting by each means.
    Collection,
    /// Tenders set by hand.
    SetTenders,
    /// Shocks of supply.
    Shocks,
}

impl EditorTab {
    /// All tabs, in the order they are shown.
    pub const ALL: [Self; 7] =
        [Self::General, Self::Industries, Self::Customers, Self::Costs, Self::Market, Self::Care, Self::Calendar];

    /// Its blocks, in the order they are shown.
    pub const fn blocks(self) -> &'static [FieldBlock] {
        match self {
            Self::General => &[FieldBlock::Beginning, FieldBlock::Score, FieldBlock::Lengths],
            Self::Industries => &[FieldBlock::Industry, FieldBlock::Products],
            Self::Customers => {
                &[FieldBlock::Customers, FieldBlock::Sizes, FieldBlock::Drawing, FieldBlock::ContactWeights]
            }
            Self::Costs => {
                &[FieldBlock::Tasks, FieldBlock::Projects, FieldBlock::People, FieldBlock::Travel, FieldBlock::Packages]
            }
            Self::Market => &[
                FieldBlock::Tenders,
                FieldBlock::Weights,
                FieldBlock::Relation,
                FieldBlock::Change,
                FieldBlock::Goods,
                FieldBlock::Money,
            ],
            Self::Care => &[
                FieldBlock::Satisfaction,
                FieldBlock::Trouble,
                FieldBlock::Service,
                FieldBlock::Speed,
                FieldBlock::Remedies,
                FieldBlock::Programmes,
                FieldBlock::Loyalty,
                FieldBlock::Credit,
                FieldBlock::Grades,
                FieldBlock::Collection,
            ],
            Self::Calendar => &[FieldBlock::SetTenders, FieldBlock::Shocks],
        }
    }
}
