//! Which numbers of a market have a field of their own, in groups and blocks. Those that have none
//! are changed in the market's text.

use super::{Sheet, What, fields};

/// A tab of the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
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
pub enum Block {
    /// Titles, the player's name, capital, months.
    Beginning,
    /// Weights of the score; they add up to 1000.
    Score,
    /// One industry.
    Industry,
    /// The products of one industry.
    Products,
    /// Customers.
    Customers,
    /// What a customer's size means.
    Sizes,
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
    /// Supply and delivery.
    Goods,
    /// Loans and closing.
    Money,
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

/// What stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A plain number.
    Number,
    /// Whole yuan.
    Yuan,
    /// Thousandths.
    PerMille,
    /// Minutes of work.
    Minutes,
    /// Hours of the month.
    Hours,
    /// Working days.
    Days,
    /// Months.
    Months,
    /// A text.
    Words,
    /// On or off.
    Flag,
    /// The number of an industry.
    Industry,
    /// The number of a customer.
    Customer,
    /// A customer's size.
    Size,
    /// How a tender is scored.
    Method,
}

/// A field: what it is called, what stands in it, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it is called.
    pub what: What,
    /// What stands in it.
    pub kind: Kind,
    /// Its place; `#` stands for the row's.
    pub(super) at: &'static str,
}

/// The language of a text that stands in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Simplified Chinese.
    Chinese,
    /// English.
    English,
}

impl Field {
    /// The language of a text that stands in both.
    pub fn language(&self) -> Option<Language> {
        match self.at.rsplit_once('.')?.1 {
            "zh" => Some(Language::Chinese),
            "en" => Some(Language::English),
            _ => None,
        }
    }

    /// Its place in a row; the row is of no matter to a field that stands alone.
    pub fn place(&self, row: &str) -> String {
        self.at.replace('#', row)
    }
}

impl Group {
    /// All tabs, in the order they are shown.
    pub const ALL: [Self; 7] =
        [Self::General, Self::Industries, Self::Customers, Self::Costs, Self::Market, Self::Care, Self::Calendar];

    /// Its blocks, in the order they are shown.
    pub const fn blocks(self) -> &'static [Block] {
        match self {
            Self::General => &[Block::Beginning, Block::Score],
            Self::Industries => &[Block::Industry, Block::Products],
            Self::Customers => &[Block::Customers, Block::Sizes],
            Self::Costs => &[Block::Tasks, Block::People, Block::Travel, Block::Packages],
            Self::Market => &[Block::Tenders, Block::Weights, Block::Relation, Block::Goods, Block::Money],
            Self::Care => &[
                Block::Trouble,
                Block::Service,
                Block::Speed,
                Block::Remedies,
                Block::Programmes,
                Block::Loyalty,
                Block::Credit,
                Block::Grades,
                Block::Collection,
            ],
            Self::Calendar => &[Block::SetTenders, Block::Shocks],
        }
    }
}

/// The tasks that have a row.
const TASKS: [&str; 14] = [
    "tasks.research",
    "tasks.call",
    "tasks.visit",
    "tasks.demonstration",
    "tasks.forming",
    "tasks.stable",
    "tasks.exhibition[0]",
    "tasks.exhibition[1]",
    "tasks.exhibition[2]",
    "tasks.seminar",
    "tasks.study",
    "tasks.training",
    "tasks.purchase",
    "tasks.delivery",
];

impl Block {
    /// The rows of a block that is a table; none for one that is not. `industry` is the one that is
    /// looked at.
    pub fn rows(self, sheet: &Sheet, industry: usize) -> Option<Vec<String>> {
        let every = |list: &str| (0..sheet.count(list)).map(|index| format!("{list}[{index}]")).collect();
        let numbers = |list: &str| (0..sheet.count(list)).map(|index| index.to_string()).collect();
        Some(match self {
            Self::Products => every(&format!("industries[{industry}].products")),
            Self::Customers => {
                let mut rows: Vec<String> = every("customers");
                rows.retain(|row| sheet.number(&format!("{row}.industry")) == i64::try_from(industry).ok());
                rows
            }
            Self::Sizes => ["sizes.A", "sizes.B", "sizes.C"].map(str::to_owned).to_vec(),
            Self::Tasks => TASKS.map(str::to_owned).to_vec(),
            Self::Travel => every("tasks.travel"),
            Self::Packages => every("packages"),
            Self::Weights => ["tender.price_type", "tender.non_price_type"].map(str::to_owned).to_vec(),
            Self::Speed => every("service.speed"),
            Self::Remedies => every("service.remedies"),
            Self::Programmes => every("care.programmes"),
            Self::Grades => numbers("credit.limits"),
            Self::Collection => every("credit.collect"),
            Self::SetTenders => every("set_tenders"),
            Self::Shocks => every("shocks"),
            _ => return None,
        })
    }

    /// The list whose entries can be added and taken out here. `industry` is the one that is looked
    /// at.
    pub fn list(self, industry: usize) -> Option<String> {
        match self {
            Self::Products => Some(format!("industries[{industry}].products")),
            Self::Customers => Some("customers".to_owned()),
            Self::SetTenders => Some("set_tenders".to_owned()),
            Self::Shocks => Some("shocks".to_owned()),
            _ => None,
        }
    }

    /// The place of the whole, at which a flaw of all its fields together lies.
    pub const fn at(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Customers => "customers",
            Self::Packages => "packages",
            Self::SetTenders => "set_tenders",
            Self::Shocks => "shocks",
            _ => "",
        }
    }

    /// Its fields, or the columns of its table.
    pub const fn fields(self) -> &'static [Field] {
        fields::of(self)
    }
}
