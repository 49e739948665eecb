//! How good the judged chances were: the Brier score (Brier 1950, Monthly Weather Review 78), and whether what was
//! called 70 per cent came in 70 of 100 cases.

use super::pipeline::{Opportunity, PipelineStage};
use super::record::Percent;
use game::ids::{IndustryId, StaffId};

/// Bands of judged chances: 0 to 20, 21 to 40 and so on to 100 per cent.
pub const BANDS: usize = 5;

/// A judgement whose outcome is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Outcome {
    win: Percent,
    was_won: bool,
    family: IndustryId,
    owner: Option<StaffId>,
}

/// Judgements of one kind against what came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calibrated {
    /// How many.
    pub count: u32,
    /// Sum of the judged chances, in per cent.
    judged: u32,
    /// How many were won.
    pub won: u32,
    /// Sum of squared errors, in per cent squared.
    squares: u64,
}

impl Calibrated {
    fn of(outcomes: impl Iterator<Item = Outcome>) -> Self {
        outcomes.fold(Self::default(), |sum, outcome| {
            let came = if outcome.was_won { 100 } else { 0 };
            let error = i64::from(outcome.win.get()) - came;
            Self {
                count: sum.count + 1,
                judged: sum.judged + u32::from(outcome.win.get()),
                won: sum.won + u32::from(outcome.was_won),
                squares: sum.squares + error.unsigned_abs().pow(2),
            }
        })
    }

    /// The Brier score in ten-thousandths: 0 is perfect, 2,500 is what "50 per cent" for everything gets, 10,000 is
    /// always wrong and certain. None without judgements.
    pub fn brier(&self) -> Option<u32> {
        (self.count > 0).then(|| ((self.squares + u64::from(self.count) / 2) / u64::from(self.count)) as u32)
    }

    /// The mean of the judged chances in per cent.
    pub fn mean_judged(&self) -> Option<u32> {
        (self.count > 0).then(|| (self.judged + self.count / 2) / self.count)
    }

    /// How many of a hundred were won.
    pub fn share_won(&self) -> Option<u32> {
        (self.count > 0).then(|| (self.won * 100 + self.count / 2) / self.count)
    }

    /// Judged chances less wins, in points of per cent: above 0 is over-confident, below 0 under-confident.
    pub fn over_confidence(&self) -> Option<i32> {
        Some(self.mean_judged()? as i32 - self.share_won()? as i32)
    }
}

/// The calibration of all judgements whose tenders have been opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calibration {
    /// All of them.
    pub all: Calibrated,
    /// By band of the judged chance.
    pub bands: [Calibrated; BANDS],
    /// By product family; those with judgements alone.
    pub families: Vec<(IndustryId, Calibrated)>,
    /// By the customer's owner when it was judged; those with judgements alone.
    pub owners: Vec<(Option<StaffId>, Calibrated)>,
}

/// Compares the judged chances with what came.
pub fn calibration(all: &[Opportunity]) -> Calibration {
    let outcome = |one: &Opportunity| {
        let (judgement, facts) = (one.judgement?, &one.facts);
        let was_won = facts.stage == PipelineStage::Won;
        let outcome = Outcome { win: judgement.win, was_won, family: facts.family, owner: judgement.owner };
        (!facts.stage.is_open()).then_some(outcome)
    };
    let outcomes: Vec<Outcome> = all.iter().filter_map(outcome).collect();
    let by = |keep: &dyn Fn(&Outcome) -> bool| Calibrated::of(outcomes.iter().copied().filter(|one| keep(one)));
    let families = game::sort::set(outcomes.iter().map(|one| one.family));
    let owners = game::sort::set(outcomes.iter().map(|one| one.owner));
    Calibration {
        all: by(&|_| true),
        bands: std::array::from_fn(|band| by(&|one| band_of(one.win) == band)),
        families: families.into_iter().map(|family| (family, by(&|one| one.family == family))).collect(),
        owners: owners.into_iter().map(|owner| (owner, by(&|one| one.owner == owner))).collect(),
    }
}

/// The band in which a chance lies.
pub const fn band_of(win: Percent) -> usize {
    match win.get() {
        0..=20 => 0,
        21..=40 => 1,
        41..=60 => 2,
        61..=80 => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crm::opportunities::Judgement;
    use crate::crm::opportunity_facts::{OpportunityFacts, OpportunityKind};
    use game::ids::{CustomerId, TenderId};
    use game::money::Money;
    use game::scenario::Method;
    use game::time::{Minute, Month};

    fn judged(win: u8, stage: PipelineStage) -> Opportunity {
        let facts = OpportunityFacts {
            id: TenderId::regular(CustomerId(0), Month::FIRST),
            kind: OpportunityKind::Tender,
            family: IndustryId(0),
            owner: None,
            stage,
            furthest: stage,
            amount: Money::yuan(100),
            quantity: Some(1),
            method: Some(Method::Price),
            close: Minute::START,
        };
        let judgement = Percent::new(win).map(|win| Judgement { at: Minute::START, win, owner: None });
        Opportunity { facts, judgement, lost: None }
    }

    #[test]
    fn the_brier_score_is_the_mean_of_squared_errors() {
        use PipelineStage::{Lost, NotPursued, Won};
        type Case<'a> = (&'a [(u8, PipelineStage)], Option<u32>, Option<i32>);
        let cases: [Case<'_>; 5] = [
            (&[], None, None),
            (&[(50, Won), (50, Lost)], Some(2_500), Some(0)),
            (&[(100, Won), (0, Lost), (0, NotPursued)], Some(0), Some(0)),
            (&[(100, Lost)], Some(10_000), Some(100)),
            (&[(70, Won), (30, Lost), (80, Lost)], Some((900 + 900 + 6_400) / 3), Some(27)),
        ];
        for (given, brier, over) in cases {
            let all: Vec<_> = given.iter().map(|&(win, stage)| judged(win, stage)).collect();
            let found = calibration(&all);
            assert_eq!((found.all.brier(), found.all.over_confidence()), (brier, over), "{given:?}");
            assert_eq!(found.bands.iter().map(|band| band.count).sum::<u32>(), found.all.count);
        }
    }

    #[test]
    fn what_is_open_does_not_count() {
        let open = [judged(40, PipelineStage::Bid), judged(40, PipelineStage::Foreseen)];
        assert_eq!(calibration(&open).all.count, 0);
    }
}
