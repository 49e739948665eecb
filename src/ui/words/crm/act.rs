//! What a user does on the workbench, in words.

use crate::crm::act::CrmAct;
use texts::i18n::*;

/// A kind of work.
pub fn act(locale: Locale, act: CrmAct) -> &'static str {
    match act {
        CrmAct::Accounts => td_string!(locale, crm.act.accounts),
        CrmAct::Leads => td_string!(locale, crm.act.leads),
        CrmAct::Opportunities => td_string!(locale, crm.act.opportunities),
        CrmAct::Quotations => td_string!(locale, crm.act.quotations),
        CrmAct::Campaigns => td_string!(locale, crm.act.campaigns),
        CrmAct::Service => td_string!(locale, crm.act.service),
        CrmAct::Surveys => td_string!(locale, crm.act.surveys),
        CrmAct::Queries => td_string!(locale, crm.act.queries),
        CrmAct::Plan => td_string!(locale, crm.act.plan),
        CrmAct::Competitors => td_string!(locale, crm.act.competitors),
        CrmAct::Credit => td_string!(locale, crm.act.credit),
        CrmAct::Purchases => td_string!(locale, crm.act.purchases),
    }
}
