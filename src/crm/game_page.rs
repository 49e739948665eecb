//! Pages of the game beside the workbench, and sections of them: what a role sees there follows the same matrix.

use super::names::ListName;

/// A page of the game that shows what lists of the workbench hold. The desk, the results and the handbook are open to
/// every role, as is the cash above all pages.
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
    /// 决策.
    Decisions,
    /// 实验报告.
    Report,
}

impl GamePage {
    /// All, in the order of the menu.
    pub const ALL: [Self; 11] = [
        Self::Customers,
        Self::Tenders,
        Self::Awards,
        Self::Goods,
        Self::Service,
        Self::Value,
        Self::Finance,
        Self::People,
        Self::Market,
        Self::Decisions,
        Self::Report,
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
            Self::Decisions => &[
                ListName::Accounts,
                ListName::Opportunities,
                ListName::Purchases,
                ListName::Tasks,
                ListName::Tickets,
                ListName::Staff,
                ListName::Payables,
            ],
            Self::Report => &[
                ListName::Accounts,
                ListName::Opportunities,
                ListName::Orders,
                ListName::Tickets,
                ListName::Receivables,
                ListName::Payables,
            ],
        }
    }

    /// Whether it is made of confidential figures, so that a role without them does not see it.
    pub const fn is_confidential(self) -> bool {
        matches!(self, Self::Value | Self::Finance | Self::Report)
    }
}

/// A section of a page of the game that shows what the page is not named for: a role may see the page without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageSection {
    /// A customer's contacts.
    Contacts,
    /// Tenders and contracts with a customer, with their prices.
    Deals,
    /// A customer's requests for quotation.
    Requests,
    /// A customer's complaints.
    Complaints,
    /// A customer's credit: grade, marks, limit.
    Credit,
    /// Work that is under way or waits, of a customer and of an employee.
    PlannedWork,
    /// A customer's programme, club and VIP service.
    Programmes,
    /// What a programme costs and brings.
    ProgrammeCosts,
    /// What a customer is worth over its lifetime.
    CustomerWorth,
    /// What a bid costs, what it leaves, and what it does to the cash.
    Margins,
    /// Penalties for late deliveries.
    Penalties,
    /// What the goods in stock have cost.
    StockCost,
    /// What goods cost the company to buy, with the supplier's discounts.
    PurchasePrices,
    /// What complaints cost the company.
    ServiceCosts,
    /// Wages, on the cards of people and in sum.
    Wages,
}

impl PageSection {
    /// All.
    pub const ALL: [Self; 15] = [
        Self::Contacts,
        Self::Deals,
        Self::Requests,
        Self::Complaints,
        Self::Credit,
        Self::PlannedWork,
        Self::Programmes,
        Self::ProgrammeCosts,
        Self::CustomerWorth,
        Self::Margins,
        Self::Penalties,
        Self::StockCost,
        Self::PurchasePrices,
        Self::ServiceCosts,
        Self::Wages,
    ];

    /// The lists whose content it shows: a role sees the section if it may see each of them.
    pub const fn shows(self) -> &'static [ListName] {
        match self {
            Self::Contacts => &[ListName::Contacts],
            Self::Deals => &[ListName::Opportunities, ListName::Orders],
            Self::Requests => &[ListName::Opportunities],
            Self::Complaints | Self::ServiceCosts => &[ListName::Tickets],
            Self::Credit => &[ListName::Accounts],
            Self::PlannedWork => &[ListName::Tasks],
            Self::Programmes | Self::ProgrammeCosts => &[ListName::ServicePlan],
            Self::CustomerWorth => &[ListName::Segments],
            Self::Margins => &[ListName::Quotations],
            Self::Penalties => &[ListName::Orders],
            Self::StockCost => &[ListName::Products],
            // What was paid for goods is no secret in the list of purchases.
            Self::PurchasePrices => &[ListName::Purchases],
            Self::Wages => &[ListName::Staff],
        }
    }

    /// Whether it shows confidential columns of these lists.
    pub const fn is_confidential(self) -> bool {
        match self {
            Self::Contacts
            | Self::Deals
            | Self::Requests
            | Self::Complaints
            | Self::PlannedWork
            | Self::Programmes
            | Self::PurchasePrices => false,
            Self::Credit
            | Self::ProgrammeCosts
            | Self::CustomerWorth
            | Self::Margins
            | Self::Penalties
            | Self::StockCost
            | Self::ServiceCosts
            | Self::Wages => true,
        }
    }
}
