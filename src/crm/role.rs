//! The roles of a CRM system, as the course names them.

use serde::{Deserialize, Serialize};

/// A hat that a user of the workbench wears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CrmRole {
    /// 销售员.
    Salesperson,
    /// 销售经理.
    SalesManager,
    /// 财务.
    Finance,
    /// 技术经理.
    TechnicalManager,
    /// 运营经理.
    OperationsManager,
    /// 总经理.
    #[default]
    GeneralManager,
    /// 系统管理员.
    Administrator,
}

impl CrmRole {
    /// All, in the order of the matrix.
    pub const ALL: [Self; 7] = [
        Self::Salesperson,
        Self::SalesManager,
        Self::Finance,
        Self::TechnicalManager,
        Self::OperationsManager,
        Self::GeneralManager,
        Self::Administrator,
    ];
}
