//! What the sections of the course share: chapters that are here, and what the student has answered.

use super::case_files::CaseFiles;
use super::content::{ChapterContent, fetch_chapter, fetch_works};
use super::exam_clock::ExamPageClock;
use super::section::{CHAPTERS, CourseSection};
use crate::browser::shared::HowKept;
use crate::browser::{focus, keys, shared, timer};
use crate::study::progress::CourseWork;
use crate::study::quiz::exam::ExamPaper;
use crate::study::quiz::progress::QuizProgress;
use crate::study::quiz::review::Recall;
use crate::study::quiz::sitting::OpenExam;
use crate::study::quiz::{Mark, QuestionId, QuizChapter};
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use std::sync::Arc;

/// A chapter on its way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Arrival {
    /// Nobody has asked for it.
    #[default]
    Unasked,
    /// It is being fetched.
    Coming,
    /// It did not come.
    Failed,
    /// It is here.
    Here(Arc<ChapterContent>),
}

/// The course, as a handle; copy it freely.
#[derive(Clone, Copy)]
pub struct Course {
    chapters: StoredValue<Vec<RwSignal<Arrival>>>,
    cases: CaseFiles,
    progress: RwSignal<QuizProgress>,
    /// None before anybody has asked for them.
    works: RwSignal<Option<Vec<CourseWork>>>,
    keeping: RwSignal<HowKept>,
    /// The page's own clock of the exam that is being taken.
    pub exam_clock: ExamPageClock,
}

/// The course, from context.
pub fn use_course() -> Course {
    expect_context()
}

impl Course {
    /// Makes it for as long as the page in the browser lasts, unless another module has made it.
    pub fn provide() {
        if use_context::<Self>().is_some() {
            return;
        }
        provide_context(Self {
            chapters: StoredValue::new((0..CHAPTERS).map(|_| RwSignal::new(Arrival::Unasked)).collect()),
            cases: CaseFiles::new(),
            progress: RwSignal::new(kept().unwrap_or_default()),
            works: RwSignal::new(None),
            keeping: RwSignal::new(shared::keeping()),
            exam_clock: ExamPageClock::of_page(),
        });
    }

    fn arrival(self, number: u8) -> Option<RwSignal<Arrival>> {
        self.chapters.with_value(|chapters| chapters.get(usize::from(number).wrapping_sub(1)).copied())
    }

    /// A chapter, tracked; fetched if it was not asked for before.
    pub fn chapter(self, number: u8) -> Option<Arc<ChapterContent>> {
        let arrival = self.arrival(number)?;
        if arrival.with_untracked(|arrival| *arrival == Arrival::Unasked) {
            self.fetch(number);
        }
        match arrival.get() {
            Arrival::Here(content) => Some(content),
            _ => None,
        }
    }

    /// Whether a chapter did not come, tracked.
    pub fn has_failed(self, number: u8) -> bool {
        self.arrival(number).is_some_and(|arrival| arrival.with(|arrival| *arrival == Arrival::Failed))
    }

    /// Fetches a chapter, again if it did not come.
    pub fn fetch(self, number: u8) {
        let Some(arrival) = self.arrival(number) else { return };
        arrival.set(Arrival::Coming);
        spawn_lasting(async move {
            let content = fetch_chapter(number).await;
            arrival.set(content.map_or(Arrival::Failed, |content| Arrival::Here(Arc::new(content))));
        });
    }

    /// All chapters, tracked; none until all are here.
    pub fn all(self) -> Option<Vec<Arc<ChapterContent>>> {
        let chapters: Vec<_> = (1..=CHAPTERS).map(|number| self.chapter(number)).collect();
        chapters.into_iter().collect()
    }

    /// The questions of all chapters, tracked; none until all are here.
    pub fn bank(self) -> Option<Vec<QuizChapter>> {
        Some(self.all()?.iter().map(|content| content.quiz.clone()).collect())
    }

    /// The labs and cases of the course that have pages, tracked; none until their list is here, or if it did not come:
    /// the rest of the course does without.
    pub fn works(self) -> Vec<CourseWork> {
        if self.works.with_untracked(Option::is_none) {
            self.works.set(Some(Vec::new()));
            spawn_lasting(async move {
                if let Ok(mut works) = fetch_works().await {
                    works.retain(|work| CourseSection::read(&work.address()) != CourseSection::Map);
                    self.works.set(Some(works));
                }
            });
        }
        self.works.get().unwrap_or_default()
    }

    /// The cases.
    pub fn cases(self) -> CaseFiles {
        self.cases
    }

    /// What was answered so far, tracked.
    pub fn with<T>(self, look: impl FnOnce(&QuizProgress) -> T) -> T {
        self.progress.with(look)
    }

    /// The same, not tracked.
    pub fn peek<T>(self, look: impl FnOnce(&QuizProgress) -> T) -> T {
        self.progress.with_untracked(look)
    }

    /// Whether no other tab has kept an answer since this one did.
    pub fn has_newest(self) -> bool {
        shared::is_known(&keys::COURSE)
    }

    /// Changes what was answered, and keeps it at once. Where another tab has answered meanwhile, its answers stay.
    pub fn change(self, change: impl FnOnce(&mut QuizProgress)) {
        if !self.has_newest()
            && let Some(kept) = kept()
        {
            self.progress.set(kept);
        }
        self.progress.update(change);
        let text = self.progress.with_untracked(QuizProgress::text);
        self.keeping.set(shared::keep(&keys::COURSE, &text));
    }

    /// Notes an answer given in practice or review.
    pub fn note(self, question: &QuestionId, mark: Mark) {
        self.change(|progress| progress.note(question, mark, Recall::proposed(mark), minute_now()));
    }

    /// Begins an exam and leads to its first question; `set_for` is empty for one of one's own.
    pub fn begin_exam(self, paper: ExamPaper, set_for: &str) {
        let exam = OpenExam::begin(paper, set_for, second_now());
        self.change(|progress| progress.open = Some(exam));
        focus::soon(".quiz input, .quiz select, .quiz button");
    }

    /// How what was answered last is kept, tracked.
    pub fn keeping(self) -> HowKept {
        self.keeping.get()
    }
}

/// What was answered as it is kept. What cannot be read counts for nothing and is put aside.
fn kept() -> Option<QuizProgress> {
    shared::read_as(&keys::COURSE, |text| QuizProgress::read(text).ok())
}

/// The second, counted from 1970.
pub fn second_now() -> u64 {
    timer::since_1970() / 1000
}

/// The minute, counted from 1970.
pub fn minute_now() -> u32 {
    u32::try_from(second_now() / 60).unwrap_or(u32::MAX)
}
