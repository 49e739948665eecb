//! Early signs that a customer is going, as sentences.

use super::care::ratio;
use super::figure::percent;
use super::money::yuan;
use super::time::moment;
use crate::insight::attention::early_warning::{DeclineCause, Sign};
use game::ids::CompanyId;
use texts::i18n::*;

/// Why a relationship is in decline, and what heals it.
pub fn decline_cause(locale: Locale, cause: DeclineCause) -> &'static str {
    match cause {
        DeclineCause::Silence => td_string!(locale, file.decline.silence),
        DeclineCause::Unhappiness => td_string!(locale, file.decline.unhappiness),
        DeclineCause::OrdersElsewhere => td_string!(locale, file.decline.orders),
    }
}

/// A sign in a sentence; `company` gives a rival's name.
pub fn sign(locale: Locale, sign: &Sign, company: &impl Fn(CompanyId) -> String) -> String {
    match *sign {
        Sign::OrdersFall { trend, months } => td_string!(
            locale,
            file.sign.orders_fall,
            before = yuan(trend.here.before),
            now = yuan(trend.here.now),
            all = yuan(trend.in_all.now),
            months = months
        ),
        Sign::OrderedElsewhere { times, from: Some(from), .. } => {
            td_string!(locale, file.sign.elsewhere, times = times, company = company(from))
        }
        Sign::OrderedElsewhere { times, .. } => td_string!(locale, file.sign.outside, times = times),
        Sign::Waits { days: 0, .. } => td_string!(locale, file.sign.just_came).to_owned(),
        Sign::Waits { days, .. } => td_string!(locale, file.sign.waits, days = days),
        Sign::Ignored { at, answered: true, .. } => {
            td_string!(locale, file.sign.unsettled, when = moment(locale, at))
        }
        Sign::Ignored { at, .. } => td_string!(locale, file.sign.ignored, when = moment(locale, at)),
        Sign::Discontent { satisfaction, loyalty, at } => {
            let (c, loyalty, month) = (ratio(satisfaction), percent(loyalty), at.month().number());
            td_string!(locale, file.sign.discontent, c = c, loyalty = loyalty, month = month)
        }
        Sign::PlaceFalls { month: end } => td_string!(locale, file.sign.place_falls, month = end.number()),
        Sign::NoContact { since } => td_string!(locale, file.sign.no_contact, month = since.month().number()),
    }
}
