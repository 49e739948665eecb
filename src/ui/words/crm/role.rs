//! Roles of the CRM workbench.

use crate::crm::role::CrmRole;
use texts::i18n::*;

/// What a role is called.
pub fn role(locale: Locale, role: CrmRole) -> &'static str {
    match role {
        CrmRole::Salesperson => td_string!(locale, crm.role.salesperson),
        CrmRole::SalesManager => td_string!(locale, crm.role.sales_manager),
        CrmRole::Finance => td_string!(locale, crm.role.finance),
        CrmRole::TechnicalManager => td_string!(locale, crm.role.technical_manager),
        CrmRole::OperationsManager => td_string!(locale, crm.role.operations_manager),
        CrmRole::GeneralManager => td_string!(locale, crm.role.general_manager),
        CrmRole::Administrator => td_string!(locale, crm.role.administrator),
    }
}
