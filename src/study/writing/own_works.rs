//! Labs and cases that are not of the product: an instructor's, kept with what they are called, and carried by course plans.

use crate::study::bilingual::Bilingual;
use crate::study::cases::{Case, CaseProblem, read_case};
use crate::study::lab::{Lab, LabsProblem, read_labs};
use game::json::{self, JsonError};
use serde::{Deserialize, Serialize};

/// How the name of an own lab begins, so that none is taken for one of the product.
pub const OWN_LAB: &str = "own_";
/// How the name of an own case begins.
pub const OWN_CASE: &str = "own-";
/// Labs that are kept, and cases; the oldest goes for one more.
const MOST: usize = 30;
/// What is read at most, in bytes.
const LONGEST: usize = 2_000_000;

/// All that are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnWorks {
    /// Labs, the newest first: each the text of a file of labs with it alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labs: Vec<OwnFile>,
    /// Cases, the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<OwnFile>,
}

/// A lab or a case by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnFile {
    /// Its name.
    pub id: String,
    /// What it is called.
    pub title: Bilingual,
    /// Its file.
    pub text: String,
}

/// Whether a lab or a case of that name is not of the product.
pub fn is_own_work(id: &str) -> bool {
    id.starts_with(OWN_LAB) || id.starts_with(OWN_CASE)
}

impl OwnWorks {
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

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.labs.is_empty() && self.cases.is_empty()
    }

    /// Keeps a lab, in the place of an older one of its name.
    pub fn put_lab(&mut self, file: OwnFile) {
        put(&mut self.labs, file);
    }

    /// Keeps a case, in the place of an older one of its name.
    pub fn put_case(&mut self, file: OwnFile) {
        put(&mut self.cases, file);
    }

    /// Keeps all of others, in the place of older ones.
    pub fn put_all(&mut self, others: &Self) {
        others.labs.iter().rev().cloned().for_each(|file| self.put_lab(file));
        others.cases.iter().rev().cloned().for_each(|file| self.put_case(file));
    }

    /// Forgets the lab or the case of that name.
    pub fn remove(&mut self, id: &str) {
        self.labs.retain(|file| file.id != id);
        self.cases.retain(|file| file.id != id);
    }

    /// Those of these names alone.
    pub fn only(&self, is_wanted: impl Fn(&str) -> bool) -> Self {
        let of = |files: &[OwnFile]| files.iter().filter(|file| is_wanted(&file.id)).cloned().collect();
        Self { labs: of(&self.labs), cases: of(&self.cases) }
    }

    /// The lab or the case of that name.
    pub fn file(&self, id: &str) -> Option<&OwnFile> {
        self.labs.iter().chain(&self.cases).find(|file| file.id == id)
    }

    /// The lab of that name, if it can be read.
    pub fn lab(&self, id: &str) -> Option<Lab> {
        let file = self.labs.iter().find(|file| file.id == id)?;
        file.lab().ok()
    }

    /// The case of that name, if it can be read.
    pub fn case(&self, id: &str) -> Option<Case> {
        let file = self.cases.iter().find(|file| file.id == id)?;
        read_case(&file.text).ok()
    }
}

impl OwnFile {
    /// The lab in it.
    ///
    /// # Errors
    /// [`LabsProblem`] with the first thing that is wrong.
    pub fn lab(&self) -> Result<Lab, LabsProblem> {
        let missing = || LabsProblem::Lab {
            lab: self.id.clone(),
            part: String::new(),
            problem: crate::study::lab::LabProblem::Id,
        };
        let lab = read_labs(&self.text)?.into_iter().next().ok_or_else(missing)?;
        if lab.id == self.id { Ok(lab) } else { Err(missing()) }
    }

    /// The case in it.
    ///
    /// # Errors
    /// [`CaseProblem`] with the first thing that is wrong.
    pub fn case(&self) -> Result<Case, CaseProblem> {
        let case = read_case(&self.text)?;
        if case.id == self.id { Ok(case) } else { Err(CaseProblem::Name) }
    }
}

fn put(files: &mut Vec<OwnFile>, file: OwnFile) {
    files.retain(|known| known.id != file.id);
    files.insert(0, file);
    files.truncate(MOST);
}
