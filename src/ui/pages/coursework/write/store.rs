//! An own lab or case: how one is begun, copied, read from a file, and written to one.

use crate::browser::{chance, timer};
use crate::study::bilingual::Bilingual;
use crate::study::writing::fold::{empty, folded, unfolded};
use crate::study::writing::{CASE, LAB, OWN_CASE, OWN_LAB, OwnFile, WorkShape, is_own_work};
use game::json;
use serde_json::{Value, json};

/// Whether it is a lab or a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnKind {
    /// A lab.
    Lab,
    /// A case.
    Case,
}

impl OwnKind {
    /// Its fields.
    pub fn shape(self) -> &'static WorkShape {
        match self {
            Self::Lab => &LAB,
            Self::Case => &CASE,
        }
    }

    /// A name that nobody else gives to another.
    pub fn fresh_id(self) -> String {
        let start = match self {
            Self::Lab => OWN_LAB,
            Self::Case => OWN_CASE,
        };
        let drawn = chance::bytes().map(|bytes| bytes.iter().take(5).map(|byte| format!("{byte:02x}")).collect());
        format!("{start}{}", drawn.unwrap_or_else(|| format!("{:x}", timer::since_1970())))
    }

    /// An empty one, as a form has it.
    pub fn begun(self) -> Value {
        empty(self.shape())
    }

    /// The file of one by its name, of what its form has.
    pub fn file(self, id: &str, form: &Value) -> OwnFile {
        let mut written = folded(self.shape(), form);
        written["id"] = json!(id);
        let title = both(&written["title"]);
        let text = match self {
            Self::Lab => json!({"labs": [written]}),
            Self::Case => written,
        };
        OwnFile { id: id.to_owned(), title, text: text.to_string() }
    }

    /// What a form has of a file; none where the text is no such file.
    pub fn form(self, text: &str) -> Option<Value> {
        self.written(text).map(|written| unfolded(self.shape(), &written))
    }

    fn written(self, text: &str) -> Option<Value> {
        let file: Value = json::read(text).ok()?;
        match self {
            Self::Lab => file.get("labs")?.get(0).cloned(),
            Self::Case => file.get("decisions").is_some().then_some(file),
        }
    }
}

/// The lab or case of a file, by its own name if it is an own one, else by a new one.
pub fn of_file(text: &str) -> Option<(OwnKind, OwnFile)> {
    let kind = [OwnKind::Lab, OwnKind::Case].into_iter().find(|kind| kind.written(text).is_some())?;
    let written = kind.written(text)?;
    let id = written.get("id").and_then(Value::as_str).filter(|id| is_own_work(id)).map(str::to_owned);
    let id = id.unwrap_or_else(|| kind.fresh_id());
    Some((kind, kind.file(&id, &kind.form(text)?)))
}

fn both(value: &Value) -> Bilingual {
    let text = |language: &str| value.get(language).and_then(Value::as_str).unwrap_or_default().to_owned();
    Bilingual { zh: text("zh"), en: text("en") }
}
