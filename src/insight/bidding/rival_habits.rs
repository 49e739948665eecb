//! How a competitor bids, from the score sheets that the company has seen (rulebook 4).

use game::ids::CompanyId;
use game::observation::{Observation, OpenedTender};
use game::per_mille::PerMille;

/// A competitor's bids on sheets seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Habits {
    /// Sheets on which it stands with a valid bid.
    pub sheets: u32,
    /// Of those, won.
    pub won: u32,
    /// Of those, with the lowest price.
    pub lowest: u32,
    /// How far its price lies above the lowest, on average.
    pub above_lowest: PerMille,
    /// Its recognition with those customers, on average.
    pub recognition: u16,
    /// Its service points, on average.
    pub service: u8,
}

/// A company's habits; all nought when it was never met.
pub fn habits(seen: &Observation<'_>, company: CompanyId) -> Habits {
    let mut habits = Habits::default();
    let (mut above, mut recognition, mut service) = (0, 0, 0);
    for OpenedTender { sheet, .. } in seen.results() {
        let met = sheet.valid().find(|entry| entry.company == company);
        let (Some(entry), Some(lowest)) = (met, sheet.lowest()) else { continue };
        habits.sheets += 1;
        habits.won += u32::from(sheet.winner().is_some_and(|winner| winner.company == company));
        habits.lowest += u32::from(entry.offer.price == lowest);
        above += PerMille::rounded((entry.offer.price - lowest).as_fen(), lowest.as_fen()).get();
        recognition += u32::from(entry.offer.recognition.get());
        service += u32::from(entry.offer.service);
    }
    if habits.sheets > 0 {
        habits.above_lowest = PerMille::rounded(above.into(), i64::from(habits.sheets) * 1000);
        habits.recognition = (recognition / habits.sheets) as u16;
        habits.service = (service / habits.sheets) as u8;
    }
    habits
}
