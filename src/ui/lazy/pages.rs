//! The modules of pages, each a table of plain functions, each with its split point.

use super::NotLoaded;
use super::module::{Loading, answer};
use crate::ui::at_work;
use crate::ui::pages::awards::AwardsPage;
use crate::ui::pages::bid::BidPage;
use crate::ui::pages::class::{ClassPage, ClassState, DebriefPage};
use crate::ui::pages::customers::CustomersPage;
use crate::ui::pages::decisions::DecisionsPage;
use crate::ui::pages::editor::EditorPage;
use crate::ui::pages::finance::FinancePage;
use crate::ui::pages::goods::GoodsPage;
use crate::ui::pages::handbook::HandbookPage;
use crate::ui::pages::market::MarketPage;
use crate::ui::pages::people::PeoplePage;
use crate::ui::pages::rounds::{RoundsPage, RoundsState};
use crate::ui::pages::service::ServicePage;
use crate::ui::pages::tenders::TendersPage;
use crate::ui::pages::value::ValuePage;
use crate::ui::pages::yearend::YearEndPage;
use crate::ui::session::{PlanId, Session};
use crate::ui::shell::{HandbookAlone, PlanBar, Shell};
use game::ids::TenderId;
use leptos::prelude::*;

/// What every page of an open game stands in, with the first of them.
#[derive(Clone, Copy)]
pub struct GamePages {
    /// The bars around the open game, and the page that the address names.
    pub frame: fn() -> AnyView,
}

/// The pages of a day's work.
#[derive(Clone, Copy)]
pub struct WorkPages {
    /// Customers and the file of one.
    pub customers: fn() -> AnyView,
    /// The tender book.
    pub tenders: fn() -> AnyView,
    /// The bid for one tender.
    pub bid: fn(TenderId) -> AnyView,
    /// Awards and the score sheet of one.
    pub awards: fn() -> AnyView,
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

/// The market editor, with or without an open game.
#[derive(Clone, Copy)]
pub struct EditorPages {
    /// The numbers of a market.
    pub editor: fn() -> AnyView,
}

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
    /// Fetches the pages of a day's work.
    work_pages, load_work, WorkPages, || WorkPages {
        customers: || view! { <CustomersPage /> }.into_any(),
        tenders: || view! { <TendersPage /> }.into_any(),
        bid: |tender| view! { <BidPage tender /> }.into_any(),
        awards: || view! { <AwardsPage /> }.into_any(),
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
    /// Fetches the handbook.
    handbook_pages, load_handbook, HandbookPages, || HandbookPages {
        in_game: || view! { <HandbookPage /> }.into_any(),
        alone: || view! { <HandbookAlone /> }.into_any(),
    }
);

split_point!(
    /// Fetches the pages of a class.
    class_pages, load_class, ClassPages, || {
        ClassState::provide();
        ClassPages { class: || view! { <ClassPage /> }.into_any() }
    }
);

split_point!(
    /// Fetches the debrief of a class.
    debrief_pages, load_debrief, DebriefPages, || DebriefPages { debrief: || view! { <DebriefPage /> }.into_any() }
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

/// What a thread beside the page does with a job, without a page and so without its looks.
///
/// # Errors
/// [`NotLoaded`].
pub async fn worker() -> Result<fn(&str) -> String, NotLoaded> {
    answer!(class_worker)
}

#[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(class_worker, wasm_split_path = leptos::wasm_split, fallible))]
fn class_worker() -> Result<fn(&str) -> String, NotLoaded> {
    Ok(at_work::work)
}
