//! Course plans as their instructor's browser keeps them: the one that is being made, and those that were given out.

use crate::contest::course_plan::own_draft::OwnDraft;
use crate::contest::course_plan::{CountsRule, CoursePlan, LateClock, LateRule, TextMarking};
use crate::contest::submission::moment::{ClockTime, Moment};
use crate::record::Fingerprint;
use crate::study::writing::OwnWorks;
use game::RULES_VERSION;
use game::json::{self, JsonError};
use serde::{Deserialize, Serialize};

/// Plans given out that are kept; the oldest goes for one more.
const MOST: usize = 20;
/// What is read at most, in bytes: more than a browser's storage has room for, so that nothing that was kept is cut.
const LONGEST: usize = 16_000_000;

/// All that is kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MadePlans {
    /// The plan that is being made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<CoursePlan>,
    /// The own question that is being written for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<OwnDraft>,
    /// The codes of those that were given out, the newest first; of each plan the newest edition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<String>,
}

impl MadePlans {
    /// What was kept.
    ///
    /// # Errors
    /// [`JsonError`]: it is damaged, or another release's.
    pub fn read(text: &str) -> Result<Self, JsonError> {
        json::read(text.get(..LONGEST).unwrap_or(text))
    }

    /// The text that is kept.
    pub fn text(&self) -> String {
        json::text(self)
    }

    /// The plans that were given out and can be read, the newest first.
    pub fn plans(&self) -> Vec<CoursePlan> {
        self.given.iter().filter_map(|code| CoursePlan::read(code).ok()).collect()
    }

    /// Gives out what is being made, as an edition of this moment.
    pub fn give_out(&mut self, now: Moment) -> Option<CoursePlan> {
        let draft = self.draft.as_mut()?;
        draft.made = ClockTime::At(now);
        let plan = draft.clone();
        self.keep(&plan);
        Some(plan)
    }

    /// Keeps a plan that was given out here or elsewhere, in the place of an older edition.
    pub fn keep(&mut self, plan: &CoursePlan) {
        self.given.retain(|code| CoursePlan::read(code).is_ok_and(|other| other.key != plan.key));
        self.given.insert(0, plan.code());
        self.given.truncate(MOST);
    }

    /// Whether what is being made is what was given out.
    pub fn is_given(&self) -> bool {
        let Some(draft) = &self.draft else { return false };
        self.given.iter().any(|code| CoursePlan::read(code).is_ok_and(|given| given == *draft))
    }
}

impl CoursePlan {
    /// A plan without work, known by chance that nobody can guess.
    pub fn begin(title: &str, chance: &[u8], now: Moment) -> Self {
        Self {
            rules: RULES_VERSION,
            key: Fingerprint::of(chance),
            title: title.to_owned(),
            made: ClockTime::At(now),
            items: Vec::new(),
            late: LateRule::default(),
            late_by: LateClock::default(),
            counts: CountsRule::default(),
            texts: TextMarking::Shared,
            variants: false,
            same_data: false,
            questions: String::new(),
            works: OwnWorks::default(),
            seal: None,
        }
    }

    /// The number for one more piece of work: one that no work had before as far as can be seen.
    pub fn next_number(&self) -> u8 {
        self.items.iter().map(|item| item.number).max().unwrap_or(0).saturating_add(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::course_plan::tests::plan;

    #[test]
    fn a_plan_that_is_given_out_again_takes_its_own_place() {
        let mut kept = MadePlans { draft: Some(plan()), ..MadePlans::default() };
        assert!(!kept.is_given());
        let first = kept.give_out(Moment::milliseconds(1_000)).expect("there is a draft");
        assert!(kept.is_given());
        if let Some(draft) = &mut kept.draft {
            draft.title = "another".to_owned();
        }
        assert!(!kept.is_given(), "it was changed since");
        kept.give_out(Moment::milliseconds(2_000));
        assert_eq!(kept.plans().len(), 1);
        assert_ne!(kept.plans()[0].edition(), first.edition());
        assert_eq!(MadePlans::read(&kept.text()), Ok(kept));
    }

    #[test]
    fn a_question_that_is_being_written_is_kept_sound_or_not() {
        let question = OwnDraft::new(0, &[]);
        let kept = MadePlans { draft: Some(plan()), question: Some(question), given: Vec::new() };
        assert_eq!(MadePlans::read(&kept.text()), Ok(kept));
        assert_eq!(MadePlans::read("{}"), Ok(MadePlans::default()), "as an earlier release kept it");
    }
}
