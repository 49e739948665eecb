//! Early signs that a customer is going, as sentences.

use super::care::ratio;
use super::money::yuan;
use super::time::month;
use crate::insight::decline::Sign;
use game::ids::CompanyId;
use texts::i18n::*;

/// A sign in a sentence without a full stop; `company` gives a rival's name.
pub fn sign(locale: Locale, sign: &Sign, company: &impl Fn(CompanyId) -> String) -> String {
    match *sign {
        Sign::OrdersFall(quarters) => td_string!(
            locale,
            value.sign.orders_fall,
            before = yuan(quarters.here.0),
            now = yuan(quarters.here.1),
            all = yuan(quarters.in_all.1)
        ),
        Sign::OrderedElsewhere { times, at, from } => {
            let from = from.map_or_else(|| td_string!(locale, value.sign.outside).to_owned(), company);
            td_string!(locale, value.sign.elsewhere, times = times, when = month(locale, at.month()), from = from)
        }
        Sign::Waits { days, .. } => td_string!(locale, value.sign.waits, days = days),
        Sign::Ignored { at, .. } => td_string!(locale, value.sign.ignored, when = month(locale, at.month())),
        Sign::Discontent { satisfaction, at } => {
            td_string!(locale, value.sign.discontent, c = ratio(satisfaction), when = month(locale, at.month()))
        }
        Sign::PlaceFalls { month: end } => td_string!(locale, value.sign.place_falls, when = month(locale, end)),
        Sign::NoContact { since } => td_string!(locale, value.sign.no_contact, when = month(locale, since.month())),
    }
}
