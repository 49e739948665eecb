//! An own question in the making: one of several, or true or false. Questions of other forms come from a file, and stay as
//! they are there.

use super::own::{OWN_QUESTION, read_own};
use crate::study::quiz::ChapterProblem;
use game::json;
use serde_json::{Value, json};

/// Options of a question in the making.
pub const MOST_OPTIONS: usize = 6;

/// A question in the making, as its form has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDraft {
    /// Its name.
    pub id: String,
    /// The name of its concept.
    pub topic: String,
    /// How much it asks for, from 1.
    pub level: u8,
    /// What is asked, in Chinese and in English.
    pub ask: [String; 2],
    /// Why the key is right, in both.
    pub why: [String; 2],
    /// The options in both languages; none for true or false.
    pub options: Vec<[String; 2]>,
    /// The key: the place of the right option; of true or false 1 or 0.
    pub right: u8,
}

/// The questions of a file, as they are written; nothing where there is no such file.
pub fn written_questions(text: &str) -> Vec<Value> {
    let file: Option<Value> = json::read(text).ok();
    file.and_then(|file| file.get("questions")?.as_array().cloned()).unwrap_or_default()
}

/// The file of some questions; empty without any.
pub fn questions_file(questions: &[Value]) -> String {
    if questions.is_empty() { String::new() } else { json::text(&json!({"chapter": 1, "questions": questions})) }
}

impl OwnDraft {
    /// An empty question of so many options, named by its number.
    pub fn new(number: usize, options: usize) -> Self {
        let empty = || [String::new(), String::new()];
        Self {
            id: format!("{OWN_QUESTION}{number}"),
            topic: "overview".to_owned(),
            level: 1,
            ask: empty(),
            why: empty(),
            options: (0..options).map(|_| empty()).collect(),
            right: u8::from(options == 0),
        }
    }

    /// A written question that can be edited by a form; none for other forms.
    pub fn of(written: &Value) -> Option<Self> {
        let both = |value: &Value| {
            let text = |language: &str| value.get(language).and_then(Value::as_str).unwrap_or_default().to_owned();
            [text("zh"), text("en")]
        };
        let text = |name: &str| written.get(name).and_then(Value::as_str).map(str::to_owned);
        let (options, right) = match (written.get("single"), written.get("true_false")) {
            (Some(single), None) => {
                let options = single.get("options")?.as_array()?.iter().map(both).collect();
                (options, single.get("right")?.as_u64()?.try_into().ok()?)
            }
            (None, Some(truth)) => (Vec::new(), u8::from(truth.get("right")?.as_bool()?)),
            _ => return None,
        };
        Some(Self {
            id: text("id")?,
            topic: text("topic")?,
            level: written.get("level")?.as_u64()?.try_into().ok()?,
            ask: both(written.get("ask")?),
            why: both(written.get("why")?),
            options,
            right,
        })
    }

    /// The question as it is written. English that was left empty is the Chinese.
    pub fn written(&self) -> Value {
        let both = |[zh, en]: &[String; 2]| {
            let (zh, en) = (zh.trim(), en.trim());
            json!({"zh": if zh.is_empty() { en } else { zh }, "en": if en.is_empty() { zh } else { en }})
        };
        let mut written = json!({
            "id": self.id, "unit": 1, "topic": self.topic, "level": self.level, "source": "course",
            "ask": both(&self.ask), "why": both(&self.why),
        });
        if self.options.is_empty() {
            written["true_false"] = json!({"right": self.right == 1});
        } else {
            let filled = self.options.iter().filter(|option| option.iter().any(|text| !text.trim().is_empty()));
            let options: Vec<Value> = filled.map(both).collect();
            written["single"] = json!({"right": self.right, "options": options});
        }
        written
    }

    /// Whether it can be asked.
    ///
    /// # Errors
    /// [`ChapterProblem`] with the first thing that is wrong.
    pub fn check(&self) -> Result<(), ChapterProblem> {
        read_own(&questions_file(&[self.written()])).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::quiz::QuestionProblem;

    fn draft() -> OwnDraft {
        let two = |zh: &str, en: &str| [zh.to_owned(), en.to_owned()];
        let options = vec![two("甲", "A"), two("乙", ""), two("", "")];
        OwnDraft { ask: two("问", "ask"), why: two("因", ""), options, right: 1, ..OwnDraft::new(3, 3) }
    }

    #[test]
    fn a_draft_is_written_as_a_question_and_read_again() {
        let written = draft().written();
        let again = OwnDraft::of(&written).expect("it can be edited");
        assert_eq!((again.options.len(), again.options[1][1].as_str(), again.why[1].as_str()), (2, "乙", "因"));
        assert_eq!((draft().check(), again.check()), (Ok(()), Ok(())));
        let file = questions_file(std::slice::from_ref(&written));
        assert_eq!(written_questions(&file), [written]);
        assert_eq!((questions_file(&[]), written_questions("").len()), (String::new(), 0));
    }

    #[test]
    fn true_or_false_needs_no_options() {
        let truth = OwnDraft { options: Vec::new(), right: 0, ..draft() };
        assert_eq!(OwnDraft::of(&truth.written()).map(|again| again.right), Some(0));
        assert_eq!(truth.check(), Ok(()));
    }

    #[test]
    fn what_is_missing_is_told() {
        let problem = |draft: OwnDraft| match draft.check() {
            Err(ChapterProblem::Question(_, problem)) => Some(problem),
            _ => None,
        };
        let none = [String::new(), String::new()];
        assert_eq!(problem(OwnDraft { ask: none.clone(), ..draft() }), Some(QuestionProblem::Text));
        assert_eq!(problem(OwnDraft { right: 2, ..draft() }), Some(QuestionProblem::Options));
        assert_eq!(problem(OwnDraft { options: vec![none], ..draft() }), Some(QuestionProblem::Options));
        assert_eq!(problem(OwnDraft { id: "c1-a".to_owned(), ..draft() }), Some(QuestionProblem::Id));
    }
}
