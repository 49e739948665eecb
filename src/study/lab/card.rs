//! What the list of labs says of each, and of the situations in which they open.

use crate::study::bilingual::Bilingual;
use crate::study::quiz::Topic;
use game::json::{self, JsonError};
use serde::Deserialize;

/// A lab in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabCard {
    /// Its name.
    pub id: String,
    /// What it is called.
    pub title: Bilingual,
    /// What a student can do afterwards.
    pub goal: Bilingual,
    /// What the situation in which it opens is called.
    pub situation: Bilingual,
    /// How the company stands there.
    pub about: Bilingual,
    /// How long it takes.
    pub minutes: u8,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Points at most.
    pub points: u32,
}

/// A situation in the list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SituationCard {
    /// Its name.
    pub id: String,
    /// What it is called.
    pub title: Bilingual,
    /// How the company stands there.
    pub about: Bilingual,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabIndex {
    /// The labs of the course.
    pub labs: Vec<LabCard>,
    /// All situations, those in which only labs of instructors open included.
    pub situations: Vec<SituationCard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenList {
    labs: Vec<WrittenCard>,
    situations: Vec<SituationCard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCard {
    id: String,
    title: Bilingual,
    goal: Bilingual,
    situation: String,
    minutes: u8,
    topics: Vec<Topic>,
    points: u32,
}

impl LabIndex {
    /// The situation of that name.
    pub fn situation(&self, id: &str) -> Option<&SituationCard> {
        self.situations.iter().find(|situation| situation.id == id)
    }
}

/// Reads the list of labs. A lab whose situation is not in it is left out.
///
/// # Errors
/// [`JsonError`]: the file belongs to another release.
pub fn read_lab_index(text: &str) -> Result<LabIndex, JsonError> {
    let WrittenList { labs, situations } = json::read::<WrittenList>(text)?;
    let mut list = LabIndex { labs: Vec::new(), situations };
    for WrittenCard { id, title, goal, situation, minutes, topics, points } in labs {
        if let Some(SituationCard { title: situation, about, .. }) = list.situation(&situation).cloned() {
            list.labs.push(LabCard { id, title, goal, situation, about, minutes, topics, points });
        }
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lab_tells_of_the_situation_in_which_it_opens() {
        let both = "{\"zh\":\"甲\",\"en\":\"a\"}";
        let lab = |situation: &str| {
            format!(
                "{{\"id\":\"e01\",\"title\":{both},\"goal\":{both},\"situation\":\"{situation}\",\"minutes\":30,\"topics\":[\"rfm\"],\"points\":9}}"
            )
        };
        let situation = format!("{{\"id\":\"leads\",\"title\":{both},\"about\":{both}}}");
        let list = format!("{{\"labs\":[{},{}],\"situations\":[{situation}]}}", lab("leads"), lab("other"));
        let list = read_lab_index(&list).expect("a list");
        assert_eq!(list.labs.iter().map(|lab| lab.situation.en.as_str()).collect::<Vec<_>>(), ["a"]);
        assert!(list.situation("leads").is_some() && list.situation("other").is_none());
    }
}
