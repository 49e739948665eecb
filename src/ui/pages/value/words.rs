//! What classes, groups, quadrants and factors are called.

use crate::insight::analytics::classes::Class;
use crate::insight::analytics::factors::PerceptionFactor;
use crate::insight::analytics::quadrants::Quadrant;
use crate::insight::analytics::rfm::{Rfm, RfmGroup};
use texts::i18n::*;

/// A class of customers: 主要客户.
pub fn class(locale: Locale, class: Class) -> &'static str {
    match class {
        Class::Vip => td_string!(locale, value.classes.vip),
        Class::Major => td_string!(locale, value.classes.major),
        Class::Ordinary => td_string!(locale, value.classes.ordinary),
        Class::Small => td_string!(locale, value.classes.small),
    }
}

/// A group by recency, frequency and money: 重要保持客户.
pub fn group(locale: Locale, group: RfmGroup) -> &'static str {
    match group {
        RfmGroup::TopValue => td_string!(locale, value.rfm.top_value),
        RfmGroup::TopToDevelop => td_string!(locale, value.rfm.top_to_develop),
        RfmGroup::TopToKeep => td_string!(locale, value.rfm.top_to_keep),
        RfmGroup::TopToWinBack => td_string!(locale, value.rfm.top_to_win_back),
        RfmGroup::PlainValue => td_string!(locale, value.rfm.plain_value),
        RfmGroup::PlainToDevelop => td_string!(locale, value.rfm.plain_to_develop),
        RfmGroup::PlainToKeep => td_string!(locale, value.rfm.plain_to_keep),
        RfmGroup::PlainToWinBack => td_string!(locale, value.rfm.plain_to_win_back),
    }
}

/// What makes a group: lately, often, much.
pub fn habits(locale: Locale, of: &Rfm) -> [&'static str; 3] {
    let recent =
        if of.recent { td_string!(locale, value.rfm.recent) } else { td_string!(locale, value.rfm.not_recent) };
    let often = if of.often { td_string!(locale, value.rfm.often) } else { td_string!(locale, value.rfm.seldom) };
    let much = if of.much { td_string!(locale, value.rfm.much) } else { td_string!(locale, value.rfm.little) };
    [recent, often, much]
}

/// What a group calls for.
pub fn group_advice(locale: Locale, group: RfmGroup) -> &'static str {
    match group {
        RfmGroup::TopValue => td_string!(locale, value.rfm.do_top_value),
        RfmGroup::TopToDevelop => td_string!(locale, value.rfm.do_top_to_develop),
        RfmGroup::TopToKeep => td_string!(locale, value.rfm.do_top_to_keep),
        RfmGroup::TopToWinBack => td_string!(locale, value.rfm.do_top_to_win_back),
        RfmGroup::PlainValue => td_string!(locale, value.rfm.do_plain_value),
        RfmGroup::PlainToDevelop => td_string!(locale, value.rfm.do_plain_to_develop),
        RfmGroup::PlainToKeep => td_string!(locale, value.rfm.do_plain_to_keep),
        RfmGroup::PlainToWinBack => td_string!(locale, value.rfm.do_plain_to_win_back),
    }
}

/// A quadrant of importance and satisfaction: 重点改进区域.
pub fn quadrant(locale: Locale, quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::ImproveFirst => td_string!(locale, value.quadrants.improve_first),
        Quadrant::KeepUp => td_string!(locale, value.quadrants.keep_up),
        Quadrant::ImproveLater => td_string!(locale, value.quadrants.improve_later),
        Quadrant::EnoughDone => td_string!(locale, value.quadrants.enough_done),
    }
}

/// A part of what customers perceive: 准时.
pub fn factor(locale: Locale, factor: PerceptionFactor) -> &'static str {
    match factor {
        PerceptionFactor::Punctuality => td_string!(locale, value.factors.punctuality),
        PerceptionFactor::Fit => td_string!(locale, value.factors.fit),
        PerceptionFactor::Price => td_string!(locale, value.factors.price),
        PerceptionFactor::Recovery => td_string!(locale, value.factors.recovery),
    }
}
