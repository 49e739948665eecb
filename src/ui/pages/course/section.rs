//! The sections of the course and their addresses.

use crate::study::cases::CASES;
use crate::study::quiz::Topic;
use crate::study::writing::OWN_CASE;

/// A section of the course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CourseSection {
    /// The seven chapters, and what was done of them.
    #[default]
    Map,
    /// A screen of a chapter's theory; both count from 1.
    Read {
        /// The chapter.
        chapter: u8,
        /// The screen.
        screen: u8,
    },
    /// Questions of a chapter.
    Practice(u8),
    /// Questions that are due again.
    Review,
    /// Exams.
    Exam,
    /// The test before and after the course.
    Test,
    /// What is known of each concept, and the path through the course.
    Progress,
    /// The list of cases.
    Cases,
    /// A case, by its place in the list.
    Case(u8),
    /// A case that is not of the product, by its own address.
    OwnCase,
    /// Labs: their list, and each by its own address.
    Labs,
    /// The terms of the course, or of one concept.
    Terms(Option<Topic>),
    /// The screen that explains a concept.
    Topic(Topic),
    /// The questions about a concept.
    Questions(Topic),
}

/// The address below `#/course/` of the screen that explains a concept.
pub fn topic_address(topic: Topic) -> String {
    format!("topic/{}", topic.name())
}

/// The concept whose name stands second in an address.
fn topic_of(address: &str) -> Option<Topic> {
    let name = address.split('/').nth(1)?;
    Topic::ALL.iter().copied().find(|topic| topic.name() == name)
}

/// How many chapters there are.
pub const CHAPTERS: u8 = 7;

impl CourseSection {
    /// The section of an address below `#/course/`; the map for one that leads nowhere.
    pub fn read(address: &str) -> Self {
        let mut parts = address.split('/');
        let first = parts.next().unwrap_or_default();
        let mut number = || parts.next().and_then(|part| part.parse::<u8>().ok()).filter(|number| *number > 0);
        let chapter = number().filter(|number| *number <= CHAPTERS);
        match (first, chapter) {
            ("read", Some(chapter)) => Self::Read { chapter, screen: number().unwrap_or(1) },
            ("practice", Some(chapter)) => Self::Practice(chapter),
            ("review", _) => Self::Review,
            ("exam", _) => Self::Exam,
            ("test", _) => Self::Test,
            ("progress", _) => Self::Progress,
            ("cases", _) => Self::Cases,
            ("case", _) => Self::case(address),
            ("labs" | "lab", _) => Self::Labs,
            ("terms", _) => Self::Terms(topic_of(address)),
            ("topic", _) => topic_of(address).map_or(Self::Map, Self::Topic),
            ("questions", _) => topic_of(address).map_or(Self::Map, Self::Questions),
            _ => Self::Map,
        }
    }

    /// Its address below `#/course/`.
    pub fn address(self) -> String {
        match self {
            Self::Map => String::new(),
            Self::Read { chapter, screen: 1 } => format!("read/{chapter}"),
            Self::Read { chapter, screen } => format!("read/{chapter}/{screen}"),
            Self::Practice(chapter) => format!("practice/{chapter}"),
            Self::Review => "review".to_owned(),
            Self::Exam => "exam".to_owned(),
            Self::Test => "test".to_owned(),
            Self::Progress => "progress".to_owned(),
            Self::Cases => "cases".to_owned(),
            Self::Case(at) => format!("case/{}", CASES.get(usize::from(at)).unwrap_or(&"")),
            // Each by its name, which this is none of.
            Self::OwnCase => "cases".to_owned(),
            Self::Labs => "labs".to_owned(),
            Self::Terms(None) => "terms".to_owned(),
            Self::Terms(Some(topic)) => format!("terms/{}", topic.name()),
            Self::Topic(topic) => topic_address(topic),
            Self::Questions(topic) => format!("questions/{}", topic.name()),
        }
    }

    /// The case whose name stands in an address; the list for one that does not exist.
    fn case(address: &str) -> Self {
        if address.strip_prefix("case/").is_some_and(|id| id.starts_with(OWN_CASE)) {
            return Self::OwnCase;
        }
        let place = (0..).zip(CASES).find(|(_, id)| address.strip_prefix("case/") == Some(*id));
        place.map_or(Self::Cases, |(at, _)| Self::Case(at))
    }
}
