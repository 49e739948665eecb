//! The split points of pages, and how each is fetched.

use super::answer::answer;
use crate::contest::rounds::record_check::checked_records;
use crate::contest::submission::record_check::replay_checking_records;
use crate::ui::lazy::{
    AnalysisPages, ClassPages, CourseFigures, CoursePages, CourseworkPages, CrmManagementPages, CrmPages,
    CrmSalesPages, DebriefPages, EditorPages, FulfilmentPages, GamePages, HandbookPages, InstructorPages, LabPages,
    Loading, NotLoaded, RecordChecks, ReportPages, RosterPages, RoundsPages, SellingPages,
};
use crate::ui::pages::awards::AwardsPage;
use crate::ui::pages::bid::BidPage;
use crate::ui::pages::class::{ClassPage, ClassState, DebriefPage, InstructorHome, RevealPage, RosterPage};
use crate::ui::pages::course::{Course, CoursePage};
use crate::ui::pages::course_figures::{LiveFigureList, played};
use crate::ui::pages::coursework::{CourseworkDesk, CourseworkPage, HandInHere, is_lab_due, lab_in_plan};
use crate::ui::pages::crm::{AskApproval, CrmCurtain, CrmPage, approval_door, management_panel, sales_panel};
use crate::ui::pages::customers::CustomersPage;
use crate::ui::pages::decisions::DecisionsPage;
use crate::ui::pages::editor::EditorPage;
use crate::ui::pages::finance::FinancePage;
use crate::ui::pages::goods::GoodsPage;
use crate::ui::pages::handbook::HandbookPage;
use crate::ui::pages::lab::{LabChecked, LabPanel, Labs, LabsPage};
use crate::ui::pages::market::MarketPage;
use crate::ui::pages::people::PeoplePage;
use crate::ui::pages::report::{ReportChecked, ReportPage};
use crate::ui::pages::rounds::{RoundsPage, RoundsState};
use crate::ui::pages::service::ServicePage;
use crate::ui::pages::tenders::TendersPage;
use crate::ui::pages::value::ValuePage;
use crate::ui::pages::yearend::YearEndPage;
use crate::ui::session::Session;
use crate::ui::shell::{HandbookAlone, PlanBar, Shell};
use leptos::prelude::*;

/// Makes a split point and the function that fetches its module.
macro_rules! split_point {
    ($(#[$doc:meta])* $name:ident, $load:ident, $table:ty, $make:expr) => {
        $(#[$doc])*
        pub(super) fn $load() -> Loading<$table> {
            Box::pin(async { answer!($name) })
        }

        #[cfg_attr(feature = "split", leptos::wasm_split::wasm_split($name, wasm_split_path = leptos::wasm_split, fallible))]
        fn $name() -> Result<fn() -> $table, NotLoaded> {
            Ok($make)
        }
    };
}

split_point!(
    /// Fetches the frame of a game's pages.
    game_pages, load_game, GamePages, || GamePages { frame: || view! { <Shell /> }.into_any() }
);

split_point!(
    /// Fetches the pages on the way to an order.
    selling_pages, load_selling, SellingPages, || SellingPages {
        customers: || view! { <CustomersPage /> }.into_any(),
        tenders: || view! { <TendersPage /> }.into_any(),
        bid: |tender| view! { <BidPage tender /> }.into_any(),
        awards: || view! { <AwardsPage /> }.into_any(),
    }
);

split_point!(
    /// Fetches the pages on which orders are fulfilled.
    fulfilment_pages, load_fulfilment, FulfilmentPages, || FulfilmentPages {
        goods: || view! { <GoodsPage /> }.into_any(),
        service: || view! { <ServicePage /> }.into_any(),
        people: || view! { <PeoplePage /> }.into_any(),
    }
);

split_point!(
    /// Fetches the pages that look back and ahead.
    analysis_pages, load_analysis, AnalysisPages, || AnalysisPages {
        finance: || view! { <FinancePage /> }.into_any(),
        value: || view! { <ValuePage /> }.into_any(),
        market: || view! { <MarketPage /> }.into_any(),
        year_end: || view! { <YearEndPage /> }.into_any(),
        decisions: || view! { <DecisionsPage /> }.into_any(),
    }
);

split_point!(
    /// Fetches the CRM workbench.
    crm_pages, load_crm, CrmPages, || {
        if let Some(session) = use_context::<Session>() {
            session.set_approval_door(approval_door);
        }
        CrmPages {
            crm: || view! { <CrmPage /> }.into_any(),
            curtain: |to| view! { <CrmCurtain to /> }.into_any(),
            ask_approval: || view! { <AskApproval /> }.into_any(),
        }
    }
);

split_point!(
    /// Fetches the workbench's sections for sales and marketing.
    crm_sales, load_crm_sales, CrmSalesPages, || CrmSalesPages { panel: sales_panel }
);

split_point!(
    /// Fetches the workbench's sections for running a team.
    crm_management, load_crm_management, CrmManagementPages, || CrmManagementPages { panel: management_panel }
);

split_point!(
    /// Fetches the handbook.
    handbook_pages, load_handbook, HandbookPages, || HandbookPages {
        in_game: || view! { <HandbookPage /> }.into_any(),
        alone: || view! { <HandbookAlone /> }.into_any(),
    }
);

split_point!(
    /// Fetches the pages of a class.
    class_pages, load_class, ClassPages, || ClassPages { class: || view! { <ClassPage /> }.into_any() }
);

split_point!(
    /// Fetches the instructor's side of a class.
    instructor_pages, load_instructor, InstructorPages, || {
        ClassState::provide();
        InstructorPages {
            home: || view! { <InstructorHome /> }.into_any(),
            reveal: || view! { <RevealPage /> }.into_any(),
        }
    }
);

split_point!(
    /// Fetches the roster of a class.
    roster_pages, load_roster, RosterPages, || RosterPages { roster: || view! { <RosterPage /> }.into_any() }
);

split_point!(
    /// Fetches the debrief of a class.
    debrief_pages, load_debrief, DebriefPages, || {
        ClassState::provide();
        DebriefPages { debrief: || view! { <DebriefPage /> }.into_any() }
    }
);

split_point!(
    /// Fetches what checks workbench records, for pages and threads.
    record_check, load_record_check, RecordChecks, || RecordChecks {
        submission: replay_checking_records,
        rounds: checked_records,
    }
);

split_point!(
    /// Fetches games by rounds.
    rounds_pages, load_rounds, RoundsPages, || {
        RoundsState::provide();
        RoundsPages {
            rounds: || view! { <RoundsPage /> }.into_any(),
            plan_bar: || view! { <PlanBar /> }.into_any(),
            plan_again: Session::plan_again,
        }
    }
);

split_point!(
    /// Fetches the market editor.
    editor_pages, load_editor, EditorPages, || {
        ClassState::provide();
        EditorPages { editor: || view! { <EditorPage /> }.into_any() }
    }
);

split_point!(
    /// Fetches course plans, homework and marks.
    coursework_pages, load_coursework, CourseworkPages, || {
        ClassState::provide();
        CourseworkDesk::provide();
        CourseworkPages {
            coursework: || view! { <CourseworkPage /> }.into_any(),
            hand_in: |work| view! { <HandInHere work /> }.into_any(),
            lab_in_plan,
            is_lab_due,
        }
    }
);

split_point!(
    /// Fetches the course.
    course_pages, load_course, CoursePages, || {
        Course::provide();
        CoursePages { course: || view! { <CoursePage /> }.into_any() }
    }
);

split_point!(
    /// Fetches the experiment report.
    report_pages, load_report, ReportPages, || ReportPages {
        report: || view! { <ReportPage /> }.into_any(),
        checked: |checked| view! { <ReportChecked checked /> }.into_any(),
    }
);

split_point!(
    /// Fetches what the course shows of the open game.
    course_figures, load_course_figures, CourseFigures, || CourseFigures {
        figures: |games, figures| view! { <LiveFigureList games figures /> }.into_any(),
        played,
    }
);

split_point!(
    /// Fetches the labs of the course.
    lab_pages, load_lab, LabPages, || {
        Course::provide();
        Labs::provide();
        LabPages {
            labs: || view! { <LabsPage /> }.into_any(),
            panel: || view! { <LabPanel /> }.into_any(),
            checked: |checked| view! { <LabChecked checked /> }.into_any(),
        }
    }
);
