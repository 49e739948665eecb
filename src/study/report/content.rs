//! All that a report says of a run, in no language: whoever replays the run finds the same.

use super::amount::ReportAmount;
use super::field::{ReportField, ReportTexts};
use super::figure::{ReportFigure, ReportMonth, figures_of, months_of};
use super::run::{ReportRun, ReportStart};
use super::step::{StepSpan, steps_of};
use crate::crm::record::RecordEntry;
use crate::insight::care::acsi::mean_chain;
use crate::record::{Fingerprint, ReplayError, Save, replay_with_records};
use game::json;
use game::luck::Seed;
use game::relation::Stage;
use game::setup::{Pace, Validity};
use game::time::{Minute, Month};

/// All that a report says, in no language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunReport {
    /// The company's name.
    pub company: String,
    /// The name of the market.
    pub scenario: String,
    /// The seed; none where it is kept from the reader.
    pub seed: Option<Seed>,
    /// Companies in the market.
    pub companies: u8,
    /// Months that are played.
    pub months_in_all: u8,
    /// What follows when a bid would be disqualified.
    pub validity: Validity,
    /// Whether the clock is tied to real seconds.
    pub pace: Pace,
    /// The version of the rules.
    pub rules: u32,
    /// From when.
    pub from: Minute,
    /// Until when.
    pub until: Minute,
    /// What was done.
    pub steps: Vec<StepSpan>,
    /// The months that have begun.
    pub months: Vec<ReportMonth>,
    /// Customers of each stage, in the order of the stages.
    pub stages: [u32; 5],
    /// The six numbers of ACSI in tenths of points; none before a customer is known.
    pub acsi: Option<[u32; 6]>,
    /// The figures that are known.
    pub figures: Vec<(ReportFigure, ReportAmount)>,
    /// What the student has written.
    pub texts: ReportTexts,
    /// The fingerprint of the decisions and records: a replay of the same makes the same.
    pub fingerprint: Fingerprint,
}

impl RunReport {
    /// Gathers what a report says of a run.
    pub fn of(run: &ReportRun<'_>) -> Self {
        let (seen, save) = (run.seen, run.save);
        let setup = &save.setup;
        let of_stage = |stage: Stage| {
            seen.customer_ids().filter(|&customer| seen.relation(customer).stage() == stage).count() as u32
        };
        Self {
            company: seen.seat_name(seen.me()).to_owned(),
            scenario: save.scenario.id.clone(),
            seed: (!run.hides_seed).then_some(setup.seed),
            companies: u8::try_from(seen.company_count()).unwrap_or(u8::MAX),
            months_in_all: seen.scenario().months,
            validity: setup.validity,
            pace: setup.pace,
            rules: save.rules,
            from: run.start.minute,
            until: seen.now(),
            steps: steps_of(run),
            months: months_of(seen, run.book),
            stages: Stage::ALL.map(of_stage),
            acsi: mean_chain(seen),
            figures: figures_of(seen, run.book),
            texts: ReportTexts::of(run.book.entries().get(run.start.records..).unwrap_or_default()),
            fingerprint: fingerprint(save),
        }
    }

    /// Plays a save again and gathers what a report says of it, as whoever checks a report does.
    ///
    /// # Errors
    /// [`ReplayError`]: the log does not fit its market, or a record its moment.
    pub fn replayed(save: &Save, start: ReportStart, hides_seed: bool) -> Result<Self, ReplayError> {
        let scenario = save.scenario.open().map_err(ReplayError::Scenario)?;
        let me = save.person();
        let (world, book) = replay_with_records(scenario, save.setup.clone(), &save.log, me, &save.records)?;
        let seen = world.observe(me);
        let log = &save.log.entries;
        Ok(Self::of(&ReportRun { seen: &seen, book: &book, log, save, start, hides_seed }))
    }

    /// The value of a figure, in a month or in all; none where it is not known.
    pub fn value(&self, figure: ReportFigure, month: Option<Month>) -> Option<ReportAmount> {
        match month {
            None => self.figures.iter().find(|(one, _)| *one == figure).map(|(_, value)| *value),
            Some(month) => self.months.iter().find(|one| one.month == month)?.value(figure),
        }
    }
}

/// The fingerprint of market, settings, decisions and records. The texts of the report are left out: they may still be
/// written when the run has ended.
fn fingerprint(save: &Save) -> Fingerprint {
    let mut text = format!("{} {} {}\n", save.rules, save.scenario.id, save.scenario.sha256);
    text.push_str(&json::text(&save.setup));
    text.push_str(&json::text(&save.log));
    let is_counted = |entry: &RecordEntry| ReportField::of_record(&entry.record).is_none();
    for record in save.records.iter().filter(|record| is_counted(&RecordEntry::read(record))) {
        text.push_str(&record.text);
    }
    Fingerprint::of(text.as_bytes())
}
