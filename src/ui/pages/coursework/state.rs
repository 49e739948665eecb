//! What the pages of coursework share: the plans of an instructor, the work of a student, the questions of the course, and
//! the homework that came in.

use super::inbox::Inbox;
use super::words::work;
use crate::browser::shared::HowKept;
use crate::browser::{keys, shared, timer};
use crate::contest::class_book::ClassPlan;
use crate::contest::course_plan::own::read_own;
use crate::contest::course_plan::{CoursePlan, PlanWork};
use crate::contest::made_plans::MadePlans;
use crate::contest::submission::moment::Moment;
use crate::contest::taken::StudentCoursework;
use crate::record::Fingerprint;
use crate::study::cases::{CASES, Case};
use crate::study::lab::LabCard;
use crate::study::quiz::QuizChapter;
use crate::study::writing::OwnWorks;
use crate::ui::pages::class::{ClassBooks, use_class_state};
use crate::ui::pages::course::{ExamPageClock, fetch_case, fetch_chapter, said};
use crate::ui::pages::lab::fetch_index;
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::Locale;

/// How many chapters the course has.
const CHAPTERS: u8 = 7;

/// The questions of the course, on their way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum BankArrival {
    /// Nobody has asked for them.
    #[default]
    Unasked,
    /// They are being fetched.
    Coming,
    /// They did not come.
    Failed,
    /// They are here.
    Here(Arc<Vec<QuizChapter>>),
}

/// CourseworkDesk, as a handle; copy it freely.
#[derive(Clone, Copy)]
pub struct CourseworkDesk {
    made: RwSignal<MadePlans>,
    mine: RwSignal<StudentCoursework>,
    bank: RwSignal<BankArrival>,
    cases: RwSignal<Option<Arc<Vec<Case>>>>,
    labs: RwSignal<Vec<LabCard>>,
    works: RwSignal<OwnWorks>,
    /// Whether the cases are on their way.
    is_fetching: StoredValue<bool>,
    keeping: RwSignal<HowKept>,
    /// The classes of this browser.
    pub books: ClassBooks,
    /// The plan whose marks are looked at, by its key.
    pub chosen: RwSignal<Option<Fingerprint>>,
    /// What came in.
    pub inbox: Inbox,
    /// The page's own clock of the exam that is being taken.
    pub exam_clock: ExamPageClock,
}

/// CourseworkDesk, from context.
pub fn use_coursework() -> CourseworkDesk {
    expect_context()
}

impl CourseworkDesk {
    /// Makes it for as long as the page in the browser lasts.
    pub fn provide() {
        let (made, mine) = (kept_made().unwrap_or_default(), kept_mine());
        let chosen = made.plans().first().map(|plan| plan.key);
        provide_context(Self {
            made: RwSignal::new(made),
            mine: RwSignal::new(mine.unwrap_or_default()),
            bank: RwSignal::new(BankArrival::Unasked),
            cases: RwSignal::new(None),
            labs: RwSignal::new(Vec::new()),
            works: RwSignal::new(kept_works()),
            is_fetching: StoredValue::new(false),
            keeping: RwSignal::new(shared::keeping()),
            books: use_class_state().books,
            chosen: RwSignal::new(chosen),
            inbox: Inbox::empty(),
            exam_clock: ExamPageClock::of_page(),
        });
    }

    /// How the last change is kept, tracked.
    pub fn keeping(self) -> HowKept {
        self.keeping.get()
    }

    /// The instructor's plans, tracked.
    pub fn made<T>(self, look: impl FnOnce(&MadePlans) -> T) -> T {
        self.made.with(look)
    }

    /// Changes the instructor's plans, and keeps them at once; what another tab has kept meanwhile is taken first.
    pub fn change_made(self, change: impl FnOnce(&mut MadePlans)) {
        if !shared::is_known(&keys::PLANS_MADE)
            && let Some(kept) = kept_made()
        {
            self.made.set(kept);
        }
        self.made.update(change);
        let text = self.made.with_untracked(MadePlans::text);
        self.keeping.set(shared::keep(&keys::PLANS_MADE, &text));
    }

    /// The plan that is being made, tracked.
    pub fn draft<T>(self, look: impl FnOnce(&CoursePlan) -> T) -> Option<T> {
        self.made.with(|made| made.draft.as_ref().map(look))
    }

    /// Changes the plan that is being made. It carries the own labs and cases that it asks for.
    pub fn edit(self, change: impl FnOnce(&mut CoursePlan)) {
        self.change_made(|made| {
            if let Some(draft) = &mut made.draft {
                change(draft);
                draft.works = self.works.with_untracked(|works| works.only(|id| draft.asks_for(id)));
            }
        });
    }

    /// The own labs and cases of this browser, tracked.
    pub fn works<T>(self, look: impl FnOnce(&OwnWorks) -> T) -> T {
        self.works.with(look)
    }

    /// The same, not tracked.
    pub fn peek_works<T>(self, look: impl FnOnce(&OwnWorks) -> T) -> T {
        self.works.with_untracked(look)
    }

    /// Changes the own labs and cases, and keeps them at once; the plan that is being made has them as they are now.
    pub fn change_works(self, change: impl FnOnce(&mut OwnWorks)) {
        // Another tab may have kept some meanwhile.
        let mut works = if shared::is_known(&keys::OWN_WORKS) { self.works.get_untracked() } else { kept_works() };
        change(&mut works);
        let text = works.text();
        self.works.set(works);
        self.keeping.set(shared::keep(&keys::OWN_WORKS, &text));
        let carries = self.made.with_untracked(|made| {
            let draft = made.draft.as_ref()?;
            Some(self.works.with_untracked(|works| works.only(|id| draft.asks_for(id)) != draft.works))
        });
        if carries == Some(true) {
            self.edit(|_| ());
        }
    }

    /// Takes up the own labs and cases that a plan carries.
    pub fn take_works(self, plan: &CoursePlan) {
        if !plan.works.is_empty() {
            self.change_works(|works| works.put_all(&plan.works));
        }
    }

    /// A student takes a plan up, with all that it carries.
    pub fn take_up(self, plan: &CoursePlan) {
        self.change_mine(|mine| mine.take_up(plan));
        self.take_works(plan);
    }

    /// The student's work, tracked.
    pub fn mine<T>(self, look: impl FnOnce(&StudentCoursework) -> T) -> T {
        self.mine.with(look)
    }

    /// The same, not tracked.
    pub fn peek_mine<T>(self, look: impl FnOnce(&StudentCoursework) -> T) -> T {
        self.mine.with_untracked(look)
    }

    /// Whether no other tab has kept something of the student's work since this one did.
    pub fn has_newest_mine(self) -> bool {
        shared::is_known(&keys::COURSEWORK)
    }

    /// Changes the student's work, and keeps it at once; what another tab has kept meanwhile is taken first.
    pub fn change_mine(self, change: impl FnOnce(&mut StudentCoursework)) {
        if !self.has_newest_mine()
            && let Some(kept) = kept_mine()
        {
            self.mine.set(kept);
        }
        self.mine.update(change);
        let text = self.mine.with_untracked(StudentCoursework::text);
        self.keeping.set(shared::keep(&keys::COURSEWORK, &text));
    }

    /// The plans that were given out here or to the class that is open, tracked; of each the newest edition.
    pub fn given(self) -> Vec<CoursePlan> {
        let mut plans = self.made.with(MadePlans::plans);
        let of_class = self.books.with(|book| book.plans.clone()).unwrap_or_default();
        for plan in of_class.iter().filter_map(|plan| CoursePlan::read(&plan.text).ok()) {
            if plans.iter().all(|known| known.key != plan.key) {
                plans.push(plan);
            }
        }
        plans
    }

    /// The plan whose marks are looked at, tracked: the one that was chosen, or the newest.
    pub fn chosen_plan(self) -> Option<CoursePlan> {
        let (plans, chosen) = (self.given(), self.chosen.get());
        let wanted = plans.iter().find(|plan| Some(plan.key) == chosen);
        wanted.or(plans.first()).cloned()
    }

    /// Keeps a plan that was given out with the class that is open; the first plan makes a class, if there is none.
    pub fn give_to_class(self, plan: &CoursePlan) {
        let books = self.books;
        books.ensure(&plan.title);
        let given = ClassPlan { key: plan.key.to_string(), at: plan.made.clone(), text: plan.code() };
        books.change(|book| book.give_plan(given));
    }

    /// The questions of the course, tracked; fetched if nobody has asked for them.
    pub fn bank(self) -> Option<Arc<Vec<QuizChapter>>> {
        if self.bank.with_untracked(|bank| *bank == BankArrival::Unasked) {
            self.fetch_bank();
        }
        match self.bank.get() {
            BankArrival::Here(bank) => Some(bank),
            _ => None,
        }
    }

    /// Whether the questions did not come, tracked.
    pub fn has_no_bank(self) -> bool {
        self.bank.with(|bank| *bank == BankArrival::Failed)
    }

    /// Fetches the questions of all chapters.
    pub fn fetch_bank(self) {
        self.bank.set(BankArrival::Coming);
        spawn_lasting(async move {
            let mut bank = Vec::new();
            for number in 1..=CHAPTERS {
                match fetch_chapter(number).await {
                    Ok(content) => bank.push(content.quiz),
                    Err(_) => return self.bank.set(BankArrival::Failed),
                }
            }
            self.bank.set(BankArrival::Here(Arc::new(bank)));
        });
    }

    /// The labs to choose from, tracked; none until their list is here, or if it did not come.
    pub fn labs(self) -> Vec<LabCard> {
        self.labs.get()
    }

    /// A piece of work by its name in that language, tracked.
    pub fn title(self, locale: Locale, of: &PlanWork) -> String {
        if let PlanWork::Lab(name) | PlanWork::Report(name) | PlanWork::Case(name) = of
            && let Some(title) =
                self.works.with(|works| works.file(name).map(|file| said(locale, &file.title).to_owned()))
        {
            return title;
        }
        self.labs.with(|labs| work(locale, of, labs))
    }

    /// Fetches the list of labs, if it is not here.
    pub fn ask_for_labs(self) {
        if self.labs.with_untracked(Vec::is_empty) {
            spawn_lasting(async move {
                if let Ok(list) = fetch_index().await {
                    self.labs.set(list.labs);
                }
            });
        }
    }

    /// The questions and the cases of the course, tracked; fetched if nobody has asked for them. A case that does not
    /// come is left out, and its homework is told as not to be marked.
    pub fn course(self) -> Option<CourseContent> {
        let bank = self.bank()?;
        if self.cases.with_untracked(Option::is_none) && !self.is_fetching.get_value() {
            self.is_fetching.set_value(true);
            spawn_lasting(async move {
                let mut cases = Vec::new();
                for at in (0..).take(CASES.len()) {
                    cases.extend(fetch_case(at).await.ok());
                }
                self.cases.set(Some(Arc::new(cases)));
            });
        }
        Some((bank, self.cases.get()?))
    }
}

/// The questions and the cases of the course.
pub type CourseContent = (Arc<Vec<QuizChapter>>, Arc<Vec<Case>>);

/// The questions of the course with those of a plan behind them.
pub fn with_own(bank: &[QuizChapter], plan: &CoursePlan) -> Vec<QuizChapter> {
    let own = (!plan.questions.is_empty()).then(|| read_own(&plan.questions).ok()).flatten();
    bank.iter().cloned().chain(own).collect()
}

/// The own labs and cases as they are kept. What cannot be read counts for nothing and is put aside, as below.
fn kept_works() -> OwnWorks {
    shared::read_as(&keys::OWN_WORKS, |text| OwnWorks::read(text).ok()).unwrap_or_default()
}

/// The instructor's plans as they are kept.
fn kept_made() -> Option<MadePlans> {
    shared::read_as(&keys::PLANS_MADE, |text| MadePlans::read(text).ok())
}

/// The student's work as it is kept.
fn kept_mine() -> Option<StudentCoursework> {
    shared::read_as(&keys::COURSEWORK, |text| StudentCoursework::read(text).ok())
}

/// The moment it is.
pub fn now() -> Moment {
    Moment::milliseconds(i64::try_from(timer::since_1970()).unwrap_or(i64::MAX))
}

/// The second, counted from 1970.
pub fn second_now() -> u64 {
    timer::since_1970() / 1000
}
