//! What a lab says of each concept: the marks of the steps, questions and texts that show it.

use super::form::Lab;
use super::mark::{LabLine, LabMark};
use crate::study::quiz::{Mark, Topic};

impl LabMark {
    /// Each concept of the lab with what was earned of the items that show it; with the whole mark where the lab does not
    /// say what shows what. A concept that nothing shows has none.
    pub fn by_topic(&self, lab: &Lab) -> Vec<(Topic, Mark)> {
        if lab.shows.is_empty() {
            return lab.topics.iter().map(|topic| (*topic, self.mark())).collect();
        }
        let of = |items: &[String]| {
            let lines = || self.lines.iter().filter(|line| items.contains(&line.item));
            let sum = |points: fn(&LabLine) -> u8| lines().map(|line| u32::from(points(line))).sum::<u32>();
            let (earned, most) = (sum(|line| line.earned), sum(|line| line.most));
            (most > 0).then(|| Mark((earned * 1000 / most).min(1000) as u16))
        };
        lab.shows.iter().filter_map(|shown| Some((shown.topic, of(&shown.items)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::check::CheckResult;
    use super::super::form::TopicShown;
    use super::super::mark::LabLineState;
    use super::*;

    fn line(item: &str, earned: u8, most: u8) -> LabLine {
        let state = LabLineState::Step(CheckResult { is_done: earned > 0, have: 0, need: 1, parts: Vec::new() });
        LabLine { item: item.to_owned(), earned, most, hints: 0, state }
    }

    fn shown(topic: Topic, items: &[&str]) -> TopicShown {
        TopicShown { topic, items: items.iter().map(|item| (*item).to_owned()).collect() }
    }

    #[test]
    fn a_concept_has_the_marks_of_what_shows_it() {
        let mark = LabMark { lines: vec![line("a", 8, 8), line("b", 0, 4), line("c", 1, 4)], earned: 9, most: 16 };
        let topics = vec![Topic::Rfm, Topic::Abc];
        let mut lab = Lab { topics, ..Lab::without_tasks("u1") };
        let whole = Mark(562);
        assert_eq!(mark.by_topic(&lab), [(Topic::Rfm, whole), (Topic::Abc, whole)]);
        lab.shows = vec![shown(Topic::Rfm, &["a", "c"]), shown(Topic::Abc, &["b"])];
        assert_eq!(mark.by_topic(&lab), [(Topic::Rfm, Mark(750)), (Topic::Abc, Mark(0))]);
    }
}
