//! An own question in the making, and the file of several. Its form is that of [`QUESTION`]; what a form does not ask for,
//! and questions that no form asks for, stay as they are written.

use super::own::{OWN_QUESTION, read_own};
use crate::study::quiz::ChapterProblem;
use crate::study::writing::edit::choose_form;
use crate::study::writing::fold::{empty, folded, form_of, unfolded};
use crate::study::writing::{QUESTION, QUESTION_FORMS};
use game::json;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A question in the making.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnDraft {
    /// The question as it was written before; of a new one its name alone.
    before: Value,
    /// What its form has.
    pub form: Value,
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
    /// An empty question of that form of [`QUESTION_FORMS`], by a name that none of the others has.
    pub fn new(form: usize, others: &[Value]) -> Self {
        let is_free = |id: &String| others.iter().all(|one| one.get("id").and_then(Value::as_str) != Some(id.as_str()));
        let id = (1..).map(|number| format!("{OWN_QUESTION}{number}")).find(is_free).unwrap_or_default();
        let mut fields = empty(&QUESTION);
        choose_form(&mut fields, "", QUESTION_FORMS, Some(form));
        Self { before: json!({"id": id, "unit": 1, "source": "course"}), form: fields }
    }

    /// A written question; none of a form that can only come from a file.
    pub fn of(written: &Value) -> Option<Self> {
        form_of(QUESTION_FORMS, written)?;
        Some(Self { before: written.clone(), form: unfolded(&QUESTION, written) })
    }

    /// The same question with another form.
    #[must_use]
    pub fn with(&self, form: Value) -> Self {
        Self { before: self.before.clone(), form }
    }

    /// The question as it is written with what its form has now.
    pub fn written(&self, form: &Value) -> Value {
        let mut written = folded(&QUESTION, form);
        for kept in ["id", "unit", "source", "wrong_key"] {
            if let Some(value) = self.before.get(kept) {
                written[kept] = value.clone();
            }
        }
        written
    }

    /// Whether it can be asked with what its form has now.
    ///
    /// # Errors
    /// [`ChapterProblem`] with the first thing that is wrong.
    pub fn check(&self, form: &Value) -> Result<(), ChapterProblem> {
        read_own(&questions_file(&[self.written(form)])).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::quiz::QuestionProblem;

    fn both(text: &str) -> Value {
        json!({"zh": text, "en": ""})
    }

    /// A form with what makes it a sound question.
    fn filled(form: usize, key: Value) -> (OwnDraft, Value) {
        let draft = OwnDraft::new(form, &[]);
        let mut fields = draft.form.clone();
        fields["ask"] = both("问");
        fields["why"] = both("因");
        fields[QUESTION_FORMS[form][0].name] = key;
        (draft, fields)
    }

    fn keys() -> [Value; 6] {
        let options = json!([both("甲"), both("乙"), both("丙")]);
        let number = json!({"values": [{"name": "a", "from": 1, "to": 9, "step": 1}], "answer": "b", "unit": both("元"),
            "steps": [{"name": "b", "formula": "a * 2", "decimals": 0}], "tolerance_per_mille": 0});
        let pair = |left: &str, right: &str| json!({"left": both(left), "right": both(right)});
        [
            json!({"options": options, "right": 2}),
            json!({"options": options, "right": [0, 2]}),
            json!({"right": false}),
            json!({"steps": options}),
            json!({"pairs": [pair("甲", "一"), pair("乙", "二")]}),
            number,
        ]
    }

    #[test]
    fn a_question_of_each_form_is_written_and_edited_again() {
        for (form, key) in keys().into_iter().enumerate() {
            let (draft, fields) = filled(form, key);
            assert_eq!(draft.check(&fields), Ok(()), "form {form}");
            let written = draft.written(&fields);
            let again = OwnDraft::of(&written).expect("it can be edited");
            assert_eq!(again.written(&again.form), written, "form {form}");
            let file = questions_file(std::slice::from_ref(&written));
            assert_eq!(written_questions(&file), [written]);
        }
        assert_eq!((questions_file(&[]), written_questions("").len()), (String::new(), 0));
    }

    #[test]
    fn a_new_question_has_a_name_that_no_other_has() {
        let others = [json!({"id": "own-1"}), json!({"id": "own-3"})];
        let draft = OwnDraft::new(0, &others);
        assert_eq!(draft.written(&draft.form)["id"], "own-2");
    }

    #[test]
    fn what_no_form_asks_for_stays() {
        let reading = json!({"id": "own-1", "reading": {}});
        assert_eq!(OwnDraft::of(&reading), None);
        let (draft, fields) = filled(2, json!({"right": true}));
        let mut written = draft.written(&fields);
        written["wrong_key"] = json!({"zh": "错", "en": "wrong"});
        let again = OwnDraft::of(&written).expect("it can be edited");
        assert_eq!(again.written(&again.form), written);
    }

    #[test]
    fn what_is_missing_is_told() {
        let problem = |draft: &OwnDraft, fields: &Value| match draft.check(fields) {
            Err(ChapterProblem::Question(_, problem)) => Some(problem),
            _ => None,
        };
        let (draft, fields) = filled(0, json!({"options": [both("甲"), both("甲")], "right": 0}));
        assert_eq!(problem(&draft, &fields), Some(QuestionProblem::Options));
        assert_eq!(problem(&draft, &draft.form), Some(QuestionProblem::Text));
    }
}
