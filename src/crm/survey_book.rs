//! What the records about surveys come to, and whether one more may be added.

use super::record::{RecordId, SurveyDesign, SurveyRecord};
use super::refusal::RecordRefusal;
use super::sample::sample;
use super::text::{MOST_LABEL, check as check_text};
use game::event::Event;
use game::ids::CustomerId;
use game::observation::Observation;
use game::time::Minute;

/// Surveys of one company at most.
pub const MOST_SURVEYS: u32 = 50;

/// A survey as it was last designed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerSurvey {
    /// The record that designed it.
    pub id: RecordId,
    /// When it was designed, or last changed.
    pub at: Minute,
    /// The design.
    pub design: SurveyDesign,
    /// The newest record about it: the only one that can be undone.
    newest: RecordId,
}

/// The surveys of a company.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SurveyBook(Vec<CustomerSurvey>);

impl SurveyBook {
    /// All surveys, oldest first.
    pub fn all(&self) -> &[CustomerSurvey] {
        &self.0
    }

    /// The survey that a record designed.
    pub fn survey(&self, id: RecordId) -> Option<&CustomerSurvey> {
        self.0.iter().find(|one| one.id == id)
    }

    /// Whether a record may be added.
    ///
    /// # Errors
    /// [`RecordRefusal`]: a design is frozen once an answer has come, and its sample is what its method draws.
    pub fn check(
        &self,
        seen: &Observation<'_>,
        fitting: &dyn Fn(&str) -> Option<Vec<CustomerId>>,
        record: &SurveyRecord,
    ) -> Result<(), RecordRefusal> {
        match record {
            SurveyRecord::Design(_) if self.0.len() >= MOST_SURVEYS as usize => {
                Err(RecordRefusal::TooMany { most: MOST_SURVEYS })
            }
            SurveyRecord::Design(design) => check_design(seen, fitting, design),
            SurveyRecord::Change { survey, design } => {
                let survey = self.survey(*survey).ok_or(RecordRefusal::NotThere)?;
                not_answered(seen, survey)?;
                if survey.design == *design {
                    return Err(RecordRefusal::NothingNew);
                }
                check_design(seen, fitting, design)
            }
        }
    }

    /// Whether a record can be undone: the newest about a survey that nobody has answered.
    ///
    /// # Errors
    /// [`RecordRefusal::Answered`], [`RecordRefusal::CannotUndo`].
    pub fn check_undo(&self, seen: &Observation<'_>, id: RecordId) -> Result<(), RecordRefusal> {
        let survey = self.0.iter().find(|one| one.newest == id).ok_or(RecordRefusal::CannotUndo)?;
        not_answered(seen, survey)
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, id: RecordId, at: Minute, record: &SurveyRecord) {
        match record {
            SurveyRecord::Design(design) => {
                self.0.push(CustomerSurvey { id, at, design: design.clone(), newest: id });
            }
            SurveyRecord::Change { survey, design } => {
                if let Some(one) = self.0.iter_mut().find(|one| one.id == *survey) {
                    (one.at, one.design, one.newest) = (at, design.clone(), id);
                }
            }
        }
    }
}

/// When the first customer of a survey answered; none before that.
pub fn first_answer(seen: &Observation<'_>, survey: &CustomerSurvey) -> Option<Minute> {
    let answers = |event: &Event| match event {
        Event::Surveyed { customer } => survey.design.customers.contains(customer),
        _ => false,
    };
    seen.feed().iter().find(|told| told.at > survey.at && answers(&told.event)).map(|told| told.at)
}

fn not_answered(seen: &Observation<'_>, survey: &CustomerSurvey) -> Result<(), RecordRefusal> {
    match first_answer(seen, survey) {
        Some(at) => Err(RecordRefusal::Answered { at }),
        None => Ok(()),
    }
}

fn check_design(
    seen: &Observation<'_>,
    fitting: &dyn Fn(&str) -> Option<Vec<CustomerId>>,
    design: &SurveyDesign,
) -> Result<(), RecordRefusal> {
    check_text(&design.name, MOST_LABEL)?;
    let mut items = design.items.clone();
    game::sort::by_key(&mut items, |item| *item);
    if items.windows(2).any(|pair| pair[0] == pair[1]) || !(1..=8).contains(&design.contacts) {
        return Err(RecordRefusal::OutOfRange);
    }
    if items.is_empty() || design.customers.is_empty() {
        return Err(RecordRefusal::Empty);
    }
    if sample(seen, fitting, &design.method) == design.customers { Ok(()) } else { Err(RecordRefusal::NotThere) }
}
