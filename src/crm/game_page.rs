//! Pages of the game beside the workbench: what a role sees there follows the same matrix.

use super::names::ListName;

/// A page of the game that shows what lists of the workbench hold. The desk, the results and the handbook are open to
/// every role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GamePage {
    /// 客户.
    Customers,
    /// 招标, with the bid room.
    Tenders,
    /// 评标结果.
    Awards,
    /// 订单与库存.
    Goods,
    /// 服务.
    Service,
    /// 客户价值.
    Value,
    /// 财务.
    Finance,
    /// 人员.
    People,
    /// 市场.
    Market,
}

impl GamePage {
    /// All, in the order of the menu.
    pub const ALL: [Self; 9] = [
        Self::Customers,
        Self::Tenders,
        Self::Awards,
        Self::Goods,
        Self::Service,
        Self::Value,
        Self::Finance,
        Self::People,
        Self::Market,
    ];

    /// The lists whose content it shows: a role sees the page if it may see each of them.
    pub const fn shows(self) -> &'static [ListName] {
        match self {
            Self::Customers => &[ListName::Accounts],
            Self::Tenders | Self::Awards => &[ListName::Opportunities],
            Self::Goods => &[ListName::Orders, ListName::Products],
            Self::Service => &[ListName::Tickets],
            Self::Value => &[ListName::Segments],
            Self::Finance => &[ListName::Receivables, ListName::Payables],
            Self::People => &[ListName::Staff],
            Self::Market => &[ListName::Competitors],
        }
    }
}
