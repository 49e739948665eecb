//! Modules of the program that are loaded when they are first needed.
//!
//! A visitor downloads the start page; everything else comes in modules, each with the first click
//! that needs it. Leptos' code splitting makes a wasm file of all that only one function reaches, a
//! *split point*; what several of them reach comes in chunks that are loaded with the first of them.
//!
//! | module | split point | what comes with it |
//! |---|---|---|
//! | [`Games`] | `games` | the rules, saved games, the session |
//! | [`GamePages`] | `game_pages` | the shell and the desk |
//! | [`CustomerPages`] | `customer_pages` | customers and the file of one |
//! | [`SellingPages`] | `selling_pages` | tenders, bids, awards |
//! | [`FulfilmentPages`] | `fulfilment_pages` | goods, service, people |
//! | [`AnalysisPages`] | `analysis_pages` | finance, value, the market, the year's end, with their charts |
//! | [`CrmPages`] | `crm_pages` | the CRM workbench with its lists |
//! | [`CrmSalesPages`] | `crm_sales` | its sections for sales and marketing |
//! | [`CrmManagementPages`] | `crm_management` | its sections for service and for running a team, and its data room |
//! | [`SiteNotices`] | `site_notices` | what the site tells of itself: a new release, a browser that forgets |
//! | [`HandbookPages`] | `handbook_pages` | the handbook |
//! | [`ClassPages`] | `class_pages` | class competitions: the frame and a student's side |
//! | [`InstructorPages`] | `instructor_pages` | the instructor's side of class competitions |
//! | [`PlatformPages`] | `platform_pages` | what a learning platform takes: a table of its own in [`ClassPages`] |
//! | [`RosterPages`] | `roster_pages` | the roster of a class, with what reads tables: listed in [`InstructorPages`] |
//! | [`DebriefPages`] | `debrief_pages` | the debrief of a class |
//! | [`RecordChecks`] | `record_check` | the checks of workbench records, of submissions and of teams |
//! | [`RoundsPages`] | `rounds_pages` | games by rounds |
//! | [`EditorPages`] | `editor_pages` | the market editor |
//! | [`CoursePages`] | `course_pages` | theory, questions and exams of the course |
//! | [`ReportPages`] | `report_pages` | the experiment report of a game |
//! | [`CourseworkPages`] | `coursework_pages` | course plans, homework and the gradebook |
//! | [`WritingPages`] | `writing_pages` | questions, labs and cases of one's own: listed in [`CourseworkPages`] |
//! | [`CourseFigures`] | `course_figures` | what the course shows of the open game |
//! | [`QrCodes`] | `qr_codes` | links as QR codes, beside what is given out: listed in [`InstructorPages`] |
//! | [`LabPages`] | `lab_pages` | labs of the course, and the panel of a game in which one is done |
//!
//! The query engine of the workbench's data room is a module, too (`query_engine`), loaded by the thread that answers
//! queries, so that no page holds it.
//!
//! Here are the tables of plain functions that the modules offer, so that every page may name them. The
//! split points, which make the tables and so name all pages, are in `ui::split_points`. Nothing outside
//! a module may name what is inside it, or the splitter puts it in front of the first click; the tidy test bars
//! the names, and `cargo xtask build` fails when a module outgrows its limit.
//!
//! The feature `split` turns splitting on, and only `cargo xtask build` sets it, because the linked
//! program must pass through the splitter before wasm-bindgen. Without it (`cargo xtask serve`, tests
//! in wasm) every split point is a plain function.

mod games;
mod module;
mod not_loaded;
mod pages;
mod pending;
mod state;
mod waiting;

pub use crate::ui::session::{Edition, NewGame, OpenGameError};
pub use games::Games;
pub use module::{Load, Module, offer};
pub use not_loaded::NotLoaded;
pub use pages::{
    AnalysisPages, CheckedLab, CheckedReport, ClassPages, CourseFigures, CoursePages, CourseworkPages,
    CrmManagementPages, CrmPages, CrmSalesPages, CustomerPages, DebriefPages, EditorPages, FulfilmentPages, GamePages,
    HandbookPages, InstructorPages, LabPages, ManagementPanel, PlatformPages, QrCodes, RecordChecks, ReportPages,
    RosterPages, RoundsPages, SalesPanel, SellingPages, SiteNotices, WorkHere, WritingPages,
};
pub use pending::{PendingClick, use_pending_click};
pub use state::{Loading, ModuleTable};
pub use waiting::NotLoadedNote;

use crate::browser::timer;
use crate::ui::task::spawn_lasting;
use crate::ui::wording;
use leptos::prelude::*;

/// Every module. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Modules {
    /// Games: begun, opened, put away.
    pub games: Module<Games>,
    /// The frame of an open game, with its desk.
    pub game: Module<GamePages>,
    /// The pages of customers.
    pub customers: Module<CustomerPages>,
    /// The pages from a tender to its award.
    pub selling: Module<SellingPages>,
    /// The pages on which orders are fulfilled.
    pub fulfilment: Module<FulfilmentPages>,
    /// The pages that look back and ahead.
    pub analysis: Module<AnalysisPages>,
    /// The CRM workbench.
    pub crm: Module<CrmPages>,
    /// The sections of the workbench for sales and marketing.
    pub crm_sales: Module<CrmSalesPages>,
    /// The sections of the workbench for running a team.
    pub crm_management: Module<CrmManagementPages>,
    /// What the site tells of itself.
    pub site_notices: Module<SiteNotices>,
    /// The handbook.
    pub handbook: Module<HandbookPages>,
    /// Class competitions, for a student.
    pub class: Module<ClassPages>,
    /// Class competitions, for the instructor.
    pub instructor: Module<InstructorPages>,
    /// The debrief of a class.
    pub debrief: Module<DebriefPages>,
    /// The checks of workbench records.
    pub record_check: Module<RecordChecks>,
    /// Games by rounds.
    pub rounds: Module<RoundsPages>,
    /// The market editor.
    pub editor: Module<EditorPages>,
    /// The course.
    pub course: Module<CoursePages>,
    /// The experiment report.
    pub report: Module<ReportPages>,
    /// Course plans, homework and marks.
    pub coursework: Module<CourseworkPages>,
    /// What the course shows of the open game.
    pub course_figures: Module<CourseFigures>,
    /// Labs of the course.
    pub lab: Module<LabPages>,
}

/// The modules, from context.
pub fn use_modules() -> Modules {
    expect_context()
}

/// Milliseconds after the first page of a game is here, when what it may need next is fetched.
const IDLE: i32 = 500;
/// Milliseconds after the page is here, when what the site tells of itself is fetched.
const SETTLED: i32 = 2_000;

impl Modules {
    /// Games and the pages to play them on, loaded side by side.
    ///
    /// # Errors
    /// [`NotLoaded`]: the next call tries again.
    pub async fn to_play(self) -> Result<Games, NotLoaded> {
        self.game.request();
        let games = self.games.get().await?;
        self.game.get().await?;
        Ok(games)
    }

    /// Whether something that the start page leads to could not be loaded, tracked.
    pub fn has_failed(self) -> bool {
        self.games.has_failed() || self.game.has_failed()
    }

    /// Opens what was open last in this browser, as soon as games are here and if it can be opened: a
    /// game, or a month of a game by rounds, whose module is fetched for it. `is_wanted` is asked before
    /// anything is opened, because the person may have gone elsewhere meanwhile.
    pub fn reopen(self, is_wanted: impl Fn(Games) -> bool + 'static) {
        spawn_lasting(async move {
            let Ok(games) = self.games.get().await else { return };
            let Some(plan) = is_wanted(games).then(|| games.reopen()).flatten() else { return };
            if let Ok(rounds) = self.rounds.get().await
                && is_wanted(games)
            {
                (rounds.plan_again)(games.session(), &plan);
            }
        });
    }

    /// Fetches what the site tells of itself, once the first page has had time to settle.
    pub(super) fn prefetch_notices(self) {
        spawn_lasting(async move {
            timer::pause(SETTLED).await;
            self.site_notices.prefetch().await;
        });
    }

    /// Fetches what a game may need next, once its first page has had time to settle, so that nothing is
    /// asked of the network in the middle of a lesson.
    pub(super) fn prefetch_rest_of_game(self) {
        spawn_lasting(async move {
            timer::pause(IDLE).await;
            self.site_notices.prefetch().await;
            // One after the other, in the order in which they are likely to be wanted.
            self.customers.prefetch().await;
            self.selling.prefetch().await;
            self.fulfilment.prefetch().await;
            self.analysis.prefetch().await;
            self.crm.prefetch().await;
            self.crm_sales.prefetch().await;
            self.crm_management.prefetch().await;
            self.handbook.prefetch().await;
            wording::prefetch_other_language();
        });
    }
}
