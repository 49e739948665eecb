//! What is chosen for the platform: what opens, what it is called there, and from when on it is passed.

use super::labs::{LabTitle, fetch_titles};
use crate::browser::timer;
use crate::contest::given::Given;
use crate::record::scorm::{CountedResult, ScormPackage};
use crate::study::quiz::exam::{Blueprint, ExamPaper};
use crate::ui::pages::class::{ClassState, called, use_class_state};
use crate::ui::route::{Page, href};
use crate::ui::task::{PageTasks, use_tasks};
use game::luck::Seed;
use leptos::prelude::*;
use texts::i18n::*;

/// Chapters of the course.
pub(super) const CHAPTERS: u8 = 7;
/// Points of a hundred with which a lab or an exam is passed, if nothing else is said.
const USUAL_PASS: u8 = 60;

/// What opens in a platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlatformTarget {
    /// The start page.
    Start,
    /// A challenge.
    Challenge,
    /// A lab of the course.
    Lab,
    /// An exam.
    Exam,
}

impl PlatformTarget {
    pub(super) const ALL: [Self; 4] = [Self::Start, Self::Challenge, Self::Lab, Self::Exam];
}

/// Where the labs are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PlatformLabs {
    /// They are on their way.
    Coming,
    /// They did not come.
    Missing,
    /// All of them.
    Here(Vec<LabTitle>),
}

/// What is chosen. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub(super) struct PlatformChoice {
    /// What opens.
    pub opens: RwSignal<PlatformTarget>,
    /// The code of the challenge; the newest that was given out, if none is chosen.
    pub challenge: RwSignal<Option<String>>,
    /// The name of the lab; the first, if none is chosen.
    pub lab: RwSignal<Option<String>>,
    /// The labs that there are.
    pub labs: RwSignal<PlatformLabs>,
    /// Which chapters the exam draws from.
    pub chapters: RwSignal<[bool; CHAPTERS as usize]>,
    /// Points of a hundred; 0 where whatever comes of it completes it.
    pub pass: RwSignal<u8>,
    typed: RwSignal<Option<String>>,
    seed: Seed,
    tasks: PageTasks,
    class: ClassState,
}

/// What opens, in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OpenedTarget {
    /// The address, from its `#` on.
    pub address: String,
    /// What it is called.
    pub title: String,
    /// What a result is known by: the code of the challenge, the name of the lab, for what the exam is set.
    pub by: String,
}

impl PlatformChoice {
    /// The start page at first.
    pub(super) fn new() -> Self {
        Self {
            opens: RwSignal::new(PlatformTarget::Start),
            challenge: RwSignal::new(None),
            lab: RwSignal::new(None),
            labs: RwSignal::new(PlatformLabs::Coming),
            chapters: RwSignal::new([true; CHAPTERS as usize]),
            pass: RwSignal::new(0),
            typed: RwSignal::new(None),
            seed: Seed(timer::since_1970()),
            tasks: use_tasks(),
            class: use_class_state(),
        }
    }

    /// Lets something else open, under its own title and with its usual pass mark.
    pub(super) fn open(self, opens: PlatformTarget) {
        self.opens.set(opens);
        self.typed.set(None);
        self.pass.set(match opens {
            PlatformTarget::Start | PlatformTarget::Challenge => 0,
            PlatformTarget::Lab | PlatformTarget::Exam => USUAL_PASS,
        });
        if opens == PlatformTarget::Lab && !self.labs.with_untracked(|labs| matches!(labs, PlatformLabs::Here(_))) {
            self.fetch_labs();
        }
    }

    /// Fetches the labs, again if they did not come.
    pub(super) fn fetch_labs(self) {
        self.labs.set(PlatformLabs::Coming);
        self.tasks.spawn(async move {
            self.labs.set(fetch_titles().await.map_or(PlatformLabs::Missing, PlatformLabs::Here));
        });
    }

    /// The challenges that can be chosen, the newest of the open class first, tracked.
    pub(super) fn challenges(self) -> Vec<Given> {
        self.class.known()
    }

    /// Calls it something else.
    pub(super) fn call(self, title: String) {
        self.typed.set(Some(title));
    }

    /// What opens, tracked; none while nothing of its kind is chosen.
    pub(super) fn opened(self, locale: Locale) -> Option<OpenedTarget> {
        let (address, usual, by) = match self.opens.get() {
            PlatformTarget::Start => {
                (href(Page::Start), td_string!(locale, platform.start_title).to_owned(), String::new())
            }
            PlatformTarget::Challenge => {
                let known = self.challenges();
                let chosen = self.challenge.get();
                let is_it = |given: &&Given| chosen.as_ref().is_none_or(|code| *code == given.code);
                let given = known.iter().find(is_it)?;
                (href(Page::Challenge(given.code.clone())), called(locale, given), given.code.clone())
            }
            PlatformTarget::Lab => {
                let chosen = self.lab.get();
                let is_it = |lab: &&LabTitle| chosen.as_ref().is_none_or(|id| *id == lab.id);
                let lab = self.labs.with(|labs| match labs {
                    PlatformLabs::Here(labs) => labs.iter().find(is_it).cloned(),
                    PlatformLabs::Coming | PlatformLabs::Missing => None,
                })?;
                (href(Page::Course(format!("lab/{}", lab.id))), lab.said(locale), lab.id)
            }
            PlatformTarget::Exam => {
                let chosen = self.chapters.get();
                let chapters = (1..=CHAPTERS).filter(|number| chosen[usize::from(*number) - 1]).collect();
                let paper = ExamPaper { blueprint: Blueprint::usual(chapters), seed: self.seed };
                let set_for = format!("platform-{}", self.seed.0);
                let address = format!("exam/{}/{set_for}", paper.address());
                let is_some = paper.blueprint.is_sound();
                is_some.then(|| (href(Page::Course(address)), self.exam_title(locale), set_for))?
            }
        };
        let title = self.typed.get().filter(|typed| !typed.trim().is_empty()).unwrap_or(usual);
        Some(OpenedTarget { address, title, by })
    }

    /// What is written as the title, tracked: what was typed, or what it is usually called.
    pub(super) fn written_title(self, locale: Locale) -> String {
        self.typed.get().or_else(|| Some(self.opened(locale)?.title)).unwrap_or_default()
    }

    fn exam_title(self, locale: Locale) -> String {
        let chosen = self.chapters.get();
        let numbers = (1..=CHAPTERS).filter(|number| chosen[usize::from(*number) - 1]).map(|number| number.to_string());
        let numbers: Vec<String> = numbers.collect();
        td_string!(locale, platform.exam_title, chapters = numbers.join(td_string!(locale, platform.comma)))
    }

    /// The package; follows nothing.
    pub(super) fn package<'a>(self, opened: &'a OpenedTarget) -> ScormPackage<'a> {
        let by = opened.by.as_str();
        let counts = match self.opens.get_untracked() {
            PlatformTarget::Start => CountedResult::Any,
            PlatformTarget::Challenge => CountedResult::Game(by),
            PlatformTarget::Lab => CountedResult::Lab(by),
            PlatformTarget::Exam => CountedResult::Exam(by),
        };
        let pass = Some(self.pass.get_untracked()).filter(|pass| *pass > 0);
        ScormPackage { title: opened.title.trim(), address: &opened.address, counts, pass }
    }
}
