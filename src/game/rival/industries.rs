//! In which industries a computer company works.

use super::style::Style;
use super::taste::Taste;
use crate::ids::IndustryId;
use crate::observation::Observation;

/// Whether a company works in all industries, whatever its taste.
pub(super) fn works_everywhere(seen: &Observation<'_>, style: &Style) -> bool {
    has_widened(seen, style) || usize::from(style.industries) >= seen.public_market().industries().count()
}

fn has_widened(seen: &Observation<'_>, style: &Style) -> bool {
    style.widens.is_some_and(|month| seen.month() >= month)
}

/// The industries that a company works in, the first ones by its own taste.
pub(super) fn works_in(seen: &Observation<'_>, style: &Style) -> Vec<IndustryId> {
    let all = seen.public_market().industries().count() as u8;
    let count = if has_widened(seen, style) { all } else { style.industries.min(all) };
    // Everybody begins in its own corner, so that not all meet at the same customers.
    let start = seen.taste(Taste::FirstIndustry.key()).below(u32::from(all)) as u8;
    let mut industries: Vec<IndustryId> = (0..count).map(|step| IndustryId((start + step) % all)).collect();
    // What is known from the start is worked in from the start.
    if let Some(known) = seen.public_market().studied().first().filter(|known| !industries.contains(known)) {
        industries.pop();
        industries.insert(0, *known);
    }
    industries
}
