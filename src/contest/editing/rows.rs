//! The rows of each block that is a table, and the lists whose entries can be added and taken out.

use super::blocks::FieldBlock;
use super::sheet::Sheet;

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

impl FieldBlock {
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
            Self::ContactWeights => every("drawing.contact_weights"),
            Self::Travel => every("tasks.travel"),
            Self::Packages => every("packages"),
            Self::Weights => ["tender.price_type", "tender.non_price_type"].map(str::to_owned).to_vec(),
            Self::Lengths => every("score.lengths"),
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
}
