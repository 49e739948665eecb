//! Competitors: how often each was met and beaten, what it asks, and what the user thinks of it.

use super::record::{CompetitorRecord, RecordId, RivalTrait};
use super::refusal::RecordRefusal;
use super::text::{MOST_NOTE, check};
use game::ids::{CompanyId, IndustryId};
use game::observation::{Observation, OpenedTender, TenderView};
use game::per_mille::PerMille;
use game::scenario::Method;
use game::tender::TenderState;
use game::time::{Minute, Month};

/// Notes about competitors at most.
pub const MOST_NOTES: u32 = 200;

/// A note about a competitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompetitorNote {
    /// Its record.
    pub record: RecordId,
    /// When it was written.
    pub at: Minute,
    /// About whom.
    pub company: CompanyId,
    /// A strength or a weakness.
    pub about: RivalTrait,
    /// What.
    pub text: String,
}

/// What the records about competitors come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompetitorNotes(Vec<CompetitorNote>);

impl CompetitorNotes {
    /// The notes about a company, oldest first.
    pub fn of(&self, company: CompanyId) -> impl Iterator<Item = &CompetitorNote> {
        self.0.iter().filter(move |note| note.company == company)
    }

    /// Whether a record may be added.
    ///
    /// # Errors
    /// [`RecordRefusal`] says why not.
    pub fn check(&self, seen: &Observation<'_>, record: &CompetitorRecord) -> Result<(), RecordRefusal> {
        let CompetitorRecord::Note { company, text, .. } = record;
        if *company == seen.me() || company.index() >= seen.companies().len() {
            return Err(RecordRefusal::NotThere);
        }
        if self.0.len() >= MOST_NOTES as usize {
            return Err(RecordRefusal::TooMany { most: MOST_NOTES });
        }
        check(text, MOST_NOTE)
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, id: RecordId, at: Minute, record: &CompetitorRecord) {
        let CompetitorRecord::Note { company, about, text } = record;
        self.0.push(CompetitorNote { record: id, at, company: *company, about: *about, text: text.clone() });
    }
}

/// How often a competitor was met: both bid and one of the two won.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meetings {
    /// How often.
    pub met: u32,
    /// How often the company won.
    pub won: u32,
}

impl Meetings {
    /// The share won; none where they never met.
    pub fn win_rate(self) -> Option<PerMille> {
        (self.met > 0).then(|| PerMille::rounded(i64::from(self.won), i64::from(self.met)))
    }
}

/// The meetings with a competitor in those tenders.
pub fn meetings(seen: &Observation<'_>, rival: CompanyId, of: impl Fn(&OpenedTender<'_>) -> bool) -> Meetings {
    let mut sum = Meetings::default();
    for opened in seen.results().iter().filter(|opened| opened.sheet.entry_of(rival).is_some() && of(opened)) {
        let winner = opened.sheet.winner().map(|entry| entry.company);
        if winner == Some(seen.me()) || winner == Some(rival) {
            sum.met += 1;
            sum.won += u32::from(winner == Some(seen.me()));
        }
    }
    sum
}

/// The meetings by product family; families in which they never met are left out.
pub fn by_industry(seen: &Observation<'_>, rival: CompanyId) -> Vec<(IndustryId, Meetings)> {
    let family = |tender: &TenderView<'_>| {
        let id = tender.id();
        id.family(seen.customer(id.customer).industry)
    };
    let all = seen.scenario().industry_ids();
    let sums = all.map(|industry| (industry, meetings(seen, rival, |opened| family(&opened.tender) == industry)));
    sums.filter(|(_, sum)| sum.met > 0).collect()
}

/// The meetings by the method of evaluation.
pub fn by_method(seen: &Observation<'_>, rival: CompanyId) -> [(Method, Meetings); 2] {
    [Method::Price, Method::NonPrice]
        .map(|method| (method, meetings(seen, rival, |opened| opened.tender.terms().method == method)))
}

/// How old a price is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PriceAge {
    /// Of this month or the last.
    Fresh,
    /// Of the three months before.
    Recent,
    /// Older.
    Old,
}

impl PriceAge {
    /// All, the newest first.
    pub const ALL: [Self; 3] = [Self::Fresh, Self::Recent, Self::Old];

    const fn of(month: Month, now: Month) -> Self {
        match now.number().saturating_sub(month.number()) {
            0 | 1 => Self::Fresh,
            2..=4 => Self::Recent,
            _ => Self::Old,
        }
    }
}

/// What a competitor asked, as price ratios of one age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceBand {
    /// How old.
    pub age: PriceAge,
    /// Bids whose price is known.
    pub bids: u32,
    /// The lowest.
    pub least: PerMille,
    /// The highest.
    pub most: PerMille,
}

/// The price bands of a competitor by age: from the score sheets of own bids, and from published awards.
pub fn price_bands(seen: &Observation<'_>, rival: CompanyId) -> Vec<PriceBand> {
    let known = |tender: TenderView<'_>| {
        let asked = match tender.sheet() {
            Some(sheet) => sheet.entry_of(rival).map(|entry| entry.offer.price),
            None if tender.state() == (TenderState::Awarded { winner: rival }) => tender.award_price(),
            None => None,
        };
        let ratio = PerMille::rounded(asked?.as_fen(), tender.terms().ceiling.as_fen().max(1));
        Some((PriceAge::of(tender.id().month, seen.month()), ratio))
    };
    let months = Month::all().take_while(|month| *month <= seen.month());
    let all: Vec<(PriceAge, PerMille)> = months.flat_map(|month| seen.book(month)).filter_map(known).collect();
    let band = |age: PriceAge| {
        let of_age = || all.iter().filter(move |(one, _)| *one == age).map(|(_, ratio)| *ratio);
        let (least, most) = (of_age().min()?, of_age().max()?);
        Some(PriceBand { age, bids: of_age().count() as u32, least, most })
    };
    PriceAge::ALL.into_iter().filter_map(band).collect()
}
