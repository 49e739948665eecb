//! Names of customers and goods in the present language.

use crate::ui::words::name::name;
use game::ids::{CustomerId, ProductId};
use game::observation::Observation;
use texts::i18n::Locale;

/// A customer's name in narrow places.
pub fn customer(locale: Locale, seen: &Observation<'_>, id: CustomerId) -> String {
    name(locale, &seen.customer(id).short).to_owned()
}

/// A product with its family: 收银终端 通付 P2.
pub fn product(locale: Locale, seen: &Observation<'_>, id: ProductId) -> String {
    let family = name(locale, &seen.scenario().industry(id.family).family);
    let model = seen.scenario().product(id).map_or("", |product| name(locale, &product.name));
    format!("{family} {model}")
}
