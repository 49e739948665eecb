//! What the parts of a relation are called: stages, contacts, how a customer decides, sizes.

use game::relation::{DecisionStyle, Stage, Temper};
use game::scenario::{ContactRole, Size};
use texts::i18n::*;

/// A stage of the relation: 考察期.
pub fn stage(locale: Locale, stage: Stage) -> &'static str {
    match stage {
        Stage::Potential => td_string!(locale, stage.full.potential),
        Stage::Target => td_string!(locale, stage.full.target),
        Stage::Exploration => td_string!(locale, stage.full.exploration),
        Stage::Forming => td_string!(locale, stage.full.forming),
        Stage::Stable => td_string!(locale, stage.full.stable),
    }
}

/// A stage in narrow places: 考察.
pub fn short_stage(locale: Locale, stage: Stage) -> &'static str {
    match stage {
        Stage::Potential => td_string!(locale, stage.potential),
        Stage::Target => td_string!(locale, stage.target),
        Stage::Exploration => td_string!(locale, stage.exploration),
        Stage::Forming => td_string!(locale, stage.forming),
        Stage::Stable => td_string!(locale, stage.stable),
    }
}

/// Decline, the mark on a stage: 退化期.
pub fn decline(locale: Locale) -> &'static str {
    td_string!(locale, stage.full.decline)
}

/// A contact's part in the decision: 技术把关者.
pub fn contact_role(locale: Locale, role: ContactRole) -> &'static str {
    match role {
        ContactRole::DecisionMaker => td_string!(locale, customers.contact_role.decision_maker),
        ContactRole::User => td_string!(locale, customers.contact_role.user),
        ContactRole::Purchaser => td_string!(locale, customers.contact_role.purchaser),
        ContactRole::Gatekeeper => td_string!(locale, customers.contact_role.gatekeeper),
    }
}

/// How a customer decides: 委员会制.
pub fn style(locale: Locale, style: DecisionStyle) -> &'static str {
    match style {
        DecisionStyle::OnePerson => td_string!(locale, customers.style.one_person),
        DecisionStyle::Committee => td_string!(locale, customers.style.committee),
        DecisionStyle::Technical => td_string!(locale, customers.style.technical),
    }
}

/// A contact's temper, if it is known: 随和.
pub fn temper(locale: Locale, temper: Option<Temper>) -> &'static str {
    match temper {
        Some(Temper::Easy) => td_string!(locale, customers.temper.easy),
        Some(Temper::Plain) => td_string!(locale, customers.temper.plain),
        Some(Temper::Hard) => td_string!(locale, customers.temper.hard),
        None => td_string!(locale, customers.temper.unknown),
    }
}

/// A customer's size: A 类.
pub fn size(locale: Locale, size: Size) -> &'static str {
    match size {
        Size::A => td_string!(locale, customers.size.a),
        Size::B => td_string!(locale, customers.size.b),
        Size::C => td_string!(locale, customers.size.c),
    }
}

/// A customer's size as its letter, the same in every language.
pub const fn size_letter(size: Size) -> char {
    match size {
        Size::A => 'A',
        Size::B => 'B',
        Size::C => 'C',
    }
}
