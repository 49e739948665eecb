//! The split points of pages, and how each is fetched.

use super::answer::answer;
use super::class_worker::ClassWorker;
use super::require::Require;
use super::{CLASS as CLASS_TEXTS, COURSEWORK as COURSEWORK_TEXTS};
use crate::contest::rounds::record_check::checked_records;
use crate::contest::submission::record_check::replay_checking_records;
use crate::ui::lazy::{
    AnalysisPages, ClassPages, CourseFigures, CoursePages, CourseworkPages, CrmManagementPages, CrmPages,
    CrmSalesPages, CustomerPages, DebriefPages, EditorPages, FulfilmentPages, GamePages, Games, HandbookPages,
    InstructorPages, LabPages, Load, Module, ModuleTable, NotLoaded, PlatformPages, QrCodes, RecordChecks, ReportPages,
    RosterPages, RoundsPages, SellingPages, SiteNotices, WritingPages, offer,
};
use crate::ui::notices::Notices;
use crate::ui::pages::awards::AwardsPage;
use crate::ui::pages::bid::BidPage;
use crate::ui::pages::class::{
    ChallengeSettings, ClassPage, ClassState, DebriefPage, InstructorHome, RevealPage, RosterPage,
};
use crate::ui::pages::course::{Course, CoursePage};
use crate::ui::pages::course_figures::{LiveFigureList, played};
use crate::ui::pages::coursework::{
    CourseworkDesk, CourseworkPage, HandInHere, WritingPanels, is_lab_due, lab_in_plan, piece_of,
};
use crate::ui::pages::crm::{AskApproval, CrmCurtain, CrmPage, approval_door, gated, management_panel, sales_panel};
use crate::ui::pages::customers::CustomersPage;
use crate::ui::pages::decisions::DecisionsPage;
use crate::ui::pages::editor::EditorPage;
use crate::ui::pages::finance::FinancePage;
use crate::ui::pages::goods::GoodsPage;
use crate::ui::pages::handbook::HandbookPage;
use crate::ui::pages::lab::{LabChecked, LabPanel, Labs, LabsPage};
use crate::ui::pages::market::MarketPage;
use crate::ui::pages::people::PeoplePage;
use crate::ui::pages::platform::PlatformPage;
use crate::ui::pages::qr::QrCode;
use crate::ui::pages::report::{ReportChecked, ReportPage};
use crate::ui::pages::rounds::{RoundsPage, RoundsState};
use crate::ui::pages::service::ServicePage;
use crate::ui::pages::tenders::TendersPage;
use crate::ui::pages::value::ValuePage;
use crate::ui::pages::yearend::YearEndPage;
use crate::ui::session::Session;
use crate::ui::shell::{HandbookAlone, PlanBar, Shell};
use leptos::prelude::*;

/// Makes a split point, the function that fetches its module, and what the modules above it require.
macro_rules! split_point {
    ($(#[$doc:meta])* $name:ident, $load:ident, $table:ty, requires [$($below:ty),*], $make:expr) => {
        $(#[$doc])*
        pub(super) const $load: Load<$table> = Load::new(|| Box::pin(async { answer!($name) }));

        impl Require for $table {
            fn table() -> Self {
                $(<$below>::require();)*
                ($make)()
            }
        }

        #[cfg_attr(feature = "split", leptos::wasm_split::wasm_split($name, wasm_split_path = leptos::wasm_split, fallible))]
        fn $name() -> Result<fn() -> ModuleTable, NotLoaded> {
            Ok(|| offer(<$table>::table()))
        }
    };
}

split_point!(
    /// How to fetch the frame of a game's pages.
    game_pages, GAME, GamePages, requires [Games], || GamePages { frame: || view! { <Shell /> }.into_any() }
);

split_point!(
    /// How to fetch the pages of customers.
    customer_pages, CUSTOMERS, CustomerPages, requires [GamePages], || CustomerPages {
        customers: || view! { <CustomersPage /> }.into_any(),
    }
);

split_point!(
    /// How to fetch the pages of tenders.
    selling_pages, SELLING, SellingPages, requires [CustomerPages], || SellingPages {
        tenders: || view! { <TendersPage /> }.into_any(),
        bid: |tender| view! { <BidPage tender /> }.into_any(),
        awards: || view! { <AwardsPage /> }.into_any(),
    }
);

split_point!(
    /// How to fetch the pages on which orders are fulfilled.
    fulfilment_pages, FULFILMENT, FulfilmentPages, requires [SellingPages], || FulfilmentPages {
        goods: || view! { <GoodsPage /> }.into_any(),
        service: || view! { <ServicePage /> }.into_any(),
        people: || view! { <PeoplePage /> }.into_any(),
    }
);

split_point!(
    /// How to fetch the pages that look back and ahead.
    analysis_pages, ANALYSIS, AnalysisPages, requires [FulfilmentPages], || AnalysisPages {
        finance: || view! { <FinancePage /> }.into_any(),
        value: || view! { <ValuePage /> }.into_any(),
        market: || view! { <MarketPage /> }.into_any(),
        year_end: || view! { <YearEndPage /> }.into_any(),
        decisions: || view! { <DecisionsPage /> }.into_any(),
    }
);

split_point!(
    /// How to fetch the CRM workbench.
    crm_pages, CRM, CrmPages, requires [AnalysisPages, RecordChecks], || {
        if let Some(session) = use_context::<Session>() {
            session.set_approval_door(approval_door);
        }
        CrmPages {
            crm: || view! { <CrmPage /> }.into_any(),
            curtain: |to| view! { <CrmCurtain to /> }.into_any(),
            gate: gated,
            ask_approval: || view! { <AskApproval /> }.into_any(),
        }
    }
);

split_point!(
    /// How to fetch the workbench's sections for sales and marketing.
    crm_sales, CRM_SALES, CrmSalesPages, requires [CrmPages], || CrmSalesPages { panel: sales_panel }
);

split_point!(
    /// How to fetch the workbench's sections for running a team.
    crm_management, CRM_MANAGEMENT, CrmManagementPages, requires [CrmSalesPages], || CrmManagementPages { panel: management_panel }
);

split_point!(
    /// How to fetch what the site tells of itself.
    site_notices, SITE_NOTICES, SiteNotices, requires [], || SiteNotices { notices: || view! { <Notices /> }.into_any() }
);

split_point!(
    /// How to fetch the handbook.
    handbook_pages, HANDBOOK, HandbookPages, requires [GamePages], || HandbookPages {
        in_game: || view! { <HandbookPage /> }.into_any(),
        alone: || view! { <HandbookAlone /> }.into_any(),
    }
);

split_point!(
    /// How to fetch the pages of a class.
    class_pages, CLASS, ClassPages, requires [GamePages, ClassWorker], || ClassPages {
        class: || view! { <ClassPage /> }.into_any(),
        platform: Module::new(PLATFORM, CLASS_TEXTS).with_sheet(),
    }
);

split_point!(
    /// How to fetch the instructor's side of a class.
    instructor_pages, INSTRUCTOR, InstructorPages, requires [ClassPages], || {
        ClassState::provide();
        InstructorPages {
            home: || view! { <InstructorHome /> }.into_any(),
            reveal: || view! { <RevealPage /> }.into_any(),
            roster: Module::new(ROSTER, CLASS_TEXTS).with_sheet(),
            qr: Module::new(QR, CLASS_TEXTS).with_sheet(),
        }
    }
);

split_point!(
    /// How to fetch what a learning platform takes.
    platform_pages, PLATFORM, PlatformPages, requires [InstructorPages], || {
        ClassState::provide();
        PlatformPages { platform: || view! { <PlatformPage /> }.into_any() }
    }
);

split_point!(
    /// How to fetch the roster of a class.
    roster_pages, ROSTER, RosterPages, requires [InstructorPages], || RosterPages { roster: || view! { <RosterPage /> }.into_any() }
);

split_point!(
    /// How to fetch the debrief of a class.
    debrief_pages, DEBRIEF, DebriefPages, requires [RosterPages], || {
        ClassState::provide();
        DebriefPages { debrief: || view! { <DebriefPage /> }.into_any() }
    }
);

split_point!(
    /// How to fetch what checks workbench records, for pages and threads.
    record_check, RECORD_CHECK, RecordChecks, requires [Games], || RecordChecks {
        submission: replay_checking_records,
        rounds: checked_records,
    }
);

split_point!(
    /// How to fetch games by rounds.
    rounds_pages, ROUNDS, RoundsPages, requires [ClassPages], || {
        RoundsState::provide();
        RoundsPages {
            rounds: || view! { <RoundsPage /> }.into_any(),
            plan_bar: || view! { <PlanBar /> }.into_any(),
            plan_again: Session::plan_again,
        }
    }
);

split_point!(
    /// How to fetch the market editor.
    editor_pages, EDITOR, EditorPages, requires [ClassPages], || {
        ChallengeSettings::provide();
        EditorPages { editor: || view! { <EditorPage /> }.into_any() }
    }
);

split_point!(
    /// How to fetch course plans, homework and marks.
    coursework_pages, COURSEWORK, CourseworkPages, requires [ReportPages, InstructorPages], || {
        ClassState::provide();
        CourseworkDesk::provide();
        CourseworkPages {
            coursework: || view! { <CourseworkPage /> }.into_any(),
            hand_in: |work| view! { <HandInHere work /> }.into_any(),
            lab_in_plan,
            piece_of,
            writing: Module::new(WRITING, COURSEWORK_TEXTS).with_sheet(),
            is_lab_due,
        }
    }
);

split_point!(
    /// How to fetch questions, labs and cases of one's own.
    writing_pages, WRITING, WritingPages, requires [CourseworkPages], || WritingPages {
        panels: |has_plan, is_writing| view! { <WritingPanels has_plan is_writing /> }.into_any(),
    }
);

split_point!(
    /// How to fetch the course.
    course_pages, COURSE, CoursePages, requires [GamePages], || {
        Course::provide();
        CoursePages { course: || view! { <CoursePage /> }.into_any() }
    }
);

split_point!(
    /// How to fetch the experiment report.
    report_pages, REPORT, ReportPages, requires [LabPages], || ReportPages {
        report: || view! { <ReportPage /> }.into_any(),
        checked: |checked| view! { <ReportChecked checked /> }.into_any(),
    }
);

split_point!(
    /// How to fetch what the course shows of the open game.
    course_figures, COURSE_FIGURES, CourseFigures, requires [CoursePages, RecordChecks], || CourseFigures {
        figures: |games, figures| view! { <LiveFigureList games figures /> }.into_any(),
        played,
    }
);

split_point!(
    /// How to fetch links as QR codes.
    qr_codes, QR, QrCodes, requires [InstructorPages], || QrCodes { code: |text| view! { <QrCode text /> }.into_any() }
);

split_point!(
    /// How to fetch the labs of the course.
    lab_pages, LAB, LabPages, requires [CourseFigures], || {
        Course::provide();
        Labs::provide();
        LabPages {
            labs: || view! { <LabsPage /> }.into_any(),
            panel: || view! { <LabPanel /> }.into_any(),
            checked: |checked| view! { <LabChecked checked /> }.into_any(),
        }
    }
);
