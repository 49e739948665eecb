//! What the modules of pages offer: a table of plain functions each.

use crate::browser::slots::GameId;
use crate::contest::course_plan::PlanWorkKind;
use crate::contest::rounds::Game;
use crate::contest::submission::verify::RecordCheck;
use crate::crm::coursework::Coursework;
use crate::crm::game_page::GamePage;
use crate::crm::record::{LeadId, RecordId};
use crate::crm::saved::SavedRecord;
use crate::record::{LabInPlan, ScenarioRefError};
use crate::study::lab::LabMark;
use crate::study::progress::PlayFact;
use crate::study::report::{HandedReport, Rubric};
use crate::study::theory::LiveFigure;
use crate::ui::lazy::{Games, Module};
use crate::ui::session::{HandedTo, PlanId, Session};
use game::care::TicketId;
use game::ids::{CompanyId, TenderId};
use leptos::prelude::*;
use texts::i18n::Locale;

/// What every page of an open game stands in, with the first of them.
#[derive(Clone, Copy)]
pub struct GamePages {
    /// The bars around the open game, and the page that the address names.
    pub frame: fn() -> AnyView,
}

/// The pages of customers.
#[derive(Clone, Copy)]
pub struct CustomerPages {
    /// Customers and the file of one.
    pub customers: fn() -> AnyView,
}

/// The pages from a tender to its award.
#[derive(Clone, Copy)]
pub struct SellingPages {
    /// The tender book.
    pub tenders: fn() -> AnyView,
    /// The bid for one tender.
    pub bid: fn(TenderId) -> AnyView,
    /// Awards and the score sheet of one.
    pub awards: fn() -> AnyView,
}

/// The pages on which orders are fulfilled.
#[derive(Clone, Copy)]
pub struct FulfilmentPages {
    /// Contracts and stock.
    pub goods: fn() -> AnyView,
    /// Complaints and care.
    pub service: fn() -> AnyView,
    /// Employees.
    pub people: fn() -> AnyView,
}

/// The pages that look back and ahead.
#[derive(Clone, Copy)]
pub struct AnalysisPages {
    /// Money: statements, receivables, loans.
    pub finance: fn() -> AnyView,
    /// What customers are worth.
    pub value: fn() -> AnyView,
    /// The market and its companies.
    pub market: fn() -> AnyView,
    /// The year's result.
    pub year_end: fn() -> AnyView,
    /// What was decided in a month.
    pub decisions: fn() -> AnyView,
}

/// The CRM workbench over an open game.
#[derive(Clone, Copy)]
pub struct CrmPages {
    /// Its sections.
    pub crm: fn() -> AnyView,
    /// What covers the game while the machine goes to that person.
    pub curtain: fn(HandedTo) -> AnyView,
    /// A page of the game, or what stands in its place where the matrix closes it to the role that is worn.
    pub gate: fn(GamePage, ViewFn) -> AnyView,
    /// Asks for the approvals for which commands wait.
    pub ask_approval: fn() -> AnyView,
}

/// The checks of workbench records.
#[derive(Clone, Copy)]
pub struct RecordChecks {
    /// Of a submission.
    pub submission: RecordCheck,
    /// Of the teams of a game by rounds, in so many closed months.
    pub rounds: RoundsRecordCheck,
}

/// The records of each team that were possible: [`crate::contest::rounds::record_check`].
pub type RoundsRecordCheck = fn(&Game, u8) -> Result<Vec<Vec<SavedRecord>>, ScenarioRefError>;

/// The sections of the CRM workbench for sales and marketing: leads, quotations, segments, campaigns, competitors.
#[derive(Clone, Copy)]
pub struct CrmSalesPages {
    /// One of them, within the workbench.
    pub panel: fn(SalesPanel) -> AnyView,
}

/// A section of [`CrmSalesPages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SalesPanel {
    /// One lead.
    Lead(LeadId),
    /// What points a lead gets, below the list of leads.
    LeadPoints,
    /// A bought list of addresses is cleaned.
    Bought,
    /// Quotations, or the one for an opportunity.
    Quotation(Option<TenderId>),
    /// Saved segments, below the list of customers who have bought.
    Segments,
    /// Campaigns are planned.
    Campaigns,
    /// One campaign.
    Campaign(RecordId),
    /// One competitor.
    Competitor(CompanyId),
    /// Targets, forecast and orders.
    Plan,
}

/// The sections of the CRM workbench for running a team: service, surveys, figures, approvals, roles, and the data room.
#[derive(Clone, Copy)]
pub struct CrmManagementPages {
    /// One of them, within the workbench.
    pub panel: fn(ManagementPanel) -> AnyView,
}

/// A section of [`CrmManagementPages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ManagementPanel {
    /// Lists by groups.
    Statistics,
    /// What was done in a week.
    Weekly,
    /// The promised response of each service package.
    Promises,
    /// Programmes for many customers.
    ServicePlan,
    /// One ticket as a work order.
    WorkOrder(TicketId),
    /// Customer surveys.
    Surveys,
    /// One of them.
    Survey(RecordId),
    /// Rules of approval and requests.
    Approvals,
    /// Roles and what they see.
    Access,
    /// The month in the making, for another member of the team.
    TeamFile,
    /// All records.
    Records,
    /// Tables and their keys.
    Tables,
    /// Queries.
    Query,
    /// Import of a table.
    Import,
}

/// What the site tells of itself.
#[derive(Clone, Copy)]
pub struct SiteNotices {
    /// A new release, a browser that forgets: over whatever page is shown.
    pub notices: fn() -> AnyView,
}

/// The handbook.
#[derive(Clone, Copy)]
pub struct HandbookPages {
    /// In an open game, with its numbers.
    pub in_game: fn() -> AnyView,
    /// Without a game.
    pub alone: fn() -> AnyView,
}

/// Class competitions, with or without an open game.
#[derive(Clone, Copy)]
pub struct ClassPages {
    /// The class and its pages.
    pub class: fn() -> AnyView,
    /// What a learning platform takes. Only a page of the class leads to it, so that it is listed here, and costs nothing
    /// before the first click.
    pub platform: Module<PlatformPages>,
}

/// Challenges, labs and exams for a learning platform.
#[derive(Clone, Copy)]
pub struct PlatformPages {
    /// The page on which an instructor makes a package.
    pub platform: fn() -> AnyView,
}

/// The instructor's side of class competitions.
#[derive(Clone, Copy)]
pub struct InstructorPages {
    /// A challenge to set, what comes back, the ranking.
    pub home: fn() -> AnyView,
    /// The class's places for a projector.
    pub reveal: fn() -> AnyView,
    /// The roster of a class. Like the codes, it is listed here because only pages that require these lead to it.
    pub roster: Module<RosterPages>,
    /// Links as QR codes.
    pub qr: Module<QrCodes>,
}

/// The roster of a class.
#[derive(Clone, Copy)]
pub struct RosterPages {
    /// The roster, within the panel of the class.
    pub roster: fn() -> AnyView,
}

/// What a class can learn from its own numbers.
#[derive(Clone, Copy)]
pub struct DebriefPages {
    /// The debrief of the class that is ranked.
    pub debrief: fn() -> AnyView,
}

/// Games by rounds, with or without an open game.
#[derive(Clone, Copy)]
pub struct RoundsPages {
    /// Games by rounds: for teams, the instructor, and several teams at one machine.
    pub rounds: fn() -> AnyView,
    /// The bar above a game while a month is planned.
    pub plan_bar: fn() -> AnyView,
    /// Opens a month that was being planned before a reload.
    pub plan_again: fn(Session, &PlanId),
}

/// The course, with or without an open game.
#[derive(Clone, Copy)]
pub struct CoursePages {
    /// Its sections.
    pub course: fn() -> AnyView,
}

/// The experiment report of the open game.
#[derive(Clone, Copy)]
pub struct ReportPages {
    /// The report, with the fields to write in.
    pub report: fn() -> AnyView,
    /// What a program could check of a report that was handed in.
    pub checked: fn(CheckedReport) -> AnyView,
}

/// Course plans, homework and marks, with or without an open game.
#[derive(Clone, Copy)]
pub struct CourseworkPages {
    /// The page that the address names.
    pub coursework: fn() -> AnyView,
    /// What was just done is handed in to the class.
    pub hand_in: fn(WorkHere) -> AnyView,
    /// What a course plan that was taken up says of the lab of that name; none where no plan has it.
    pub lab_in_plan: fn(&str) -> Option<LabInPlan>,
    /// Questions, labs and cases of one's own. Only the page of a plan leads to them.
    pub writing: Module<WritingPages>,
    /// Whether the lab of that name is work of a plan that is still to be handed in, tracked.
    pub is_lab_due: fn(&str) -> bool,
    /// The title of the plan that asks for work, and which piece of it that is, from 1.
    pub piece_of: fn(&WorkHere) -> Option<(String, usize)>,
}

/// Questions, labs and cases of one's own, within the page of a plan.
#[derive(Clone, Copy)]
pub struct WritingPages {
    /// The panels: whether there is a plan, which alone has own questions, and where they say that a lab or a case is being
    /// written, which then stands alone.
    pub panels: fn(Signal<bool>, RwSignal<bool>) -> AnyView,
}

/// Work of the course that was done on the page that shows it.
#[derive(Clone)]
pub struct WorkHere {
    /// Of what kind.
    pub kind: PlanWorkKind,
    /// The name of the lab or the case.
    pub name: String,
    /// The saved game in which it was done; none for a case.
    pub game: Option<GameId>,
    /// What stands in the report on the page; none for other work.
    pub report: Option<Callback<(), Option<HandedReport>>>,
}

/// What the course shows of the open game.
#[derive(Clone, Copy)]
pub struct CourseFigures {
    /// These figures, of the open game.
    pub figures: fn(Games, Vec<LiveFigure>) -> AnyView,
    /// What was done in the open game, with the company's name and the game's moment in that language, tracked.
    pub played: fn(Games, Locale) -> (Vec<PlayFact>, String, String),
}

/// Labs of the course, with or without an open game.
#[derive(Clone, Copy)]
pub struct LabPages {
    /// Their list, or the one that the address names, within the course.
    pub labs: fn() -> AnyView,
    /// The panel beside the pages of a game in which one is done.
    pub panel: fn() -> AnyView,
    /// What a lab that was handed in has earned, item by item.
    pub checked: fn(CheckedLab) -> AnyView,
}

/// A lab that was handed in and checked.
#[derive(Clone)]
pub struct CheckedLab {
    /// The lab's name.
    pub lab: String,
    /// Which recording of its situation it began in, from 1.
    pub recording: u8,
    /// What each item earned.
    pub mark: LabMark,
    /// What was answered and written.
    pub work: Coursework,
    /// What stands below a text of that name.
    pub below: Callback<String, AnyView>,
}

/// A report that was handed in and checked.
#[derive(Clone)]
pub struct CheckedReport {
    /// What a program could check.
    pub rubric: Rubric,
    /// What stands below a text of that name.
    pub below: Callback<String, AnyView>,
}

/// Links as QR codes.
#[derive(Clone, Copy)]
pub struct QrCodes {
    /// A link as a code, folded away until it is wanted, and as large as the window for a projector.
    pub code: fn(String) -> AnyView,
}

/// The market editor, with or without an open game.
#[derive(Clone, Copy)]
pub struct EditorPages {
    /// The numbers of a market.
    pub editor: fn() -> AnyView,
}
