//! The split points: what makes the modules' tables of functions, and so names every page.
//!
//! Only the program's entries name this folder: the app, and below it what a worker and a measurement
//! call. Everything else asks for a module by its table (`ui::lazy`, where it stands how splitting works).

mod answer;
pub mod at_query;
pub mod at_work;
mod class_worker;
mod games;
pub mod measure;
mod pages;
mod require;

use super::lazy::{Module, Modules};
use leptos::prelude::provide_context;
use texts::TextGroup;

/// The texts of what a class does; the game's come with `Games`, before anything else.
const CLASS: &[TextGroup] = &[TextGroup::Class];

/// The texts of coursework: its own, those of questions, and those of giving out and taking in.
const COURSEWORK: &[TextGroup] = &[TextGroup::Coursework, TextGroup::Course, TextGroup::Class];

/// Every module, none of them loaded, as a context that lasts as long as the page in the browser.
pub fn provide_modules() -> Modules {
    let modules = Modules {
        games: Module::new(games::GAMES, &[TextGroup::Game]),
        game: Module::new(pages::GAME, &[]),
        customers: Module::new(pages::CUSTOMERS, &[TextGroup::Work]),
        selling: Module::new(pages::SELLING, &[TextGroup::Work]),
        fulfilment: Module::new(pages::FULFILMENT, &[TextGroup::Work]),
        analysis: Module::new(pages::ANALYSIS, &[TextGroup::Analysis]).with_sheet(),
        crm: Module::new(pages::CRM, &[TextGroup::Crm]).with_sheet(),
        crm_sales: Module::new(pages::CRM_SALES, &[TextGroup::Crm]).with_sheet(),
        crm_management: Module::new(pages::CRM_MANAGEMENT, &[TextGroup::Crm]).with_sheet(),
        site_notices: Module::new(pages::SITE_NOTICES, &[TextGroup::Notices]),
        handbook: Module::new(pages::HANDBOOK, &[TextGroup::Handbook]),
        class: Module::new(pages::CLASS, CLASS).with_sheet(),
        instructor: Module::new(pages::INSTRUCTOR, CLASS).with_sheet(),
        debrief: Module::new(pages::DEBRIEF, CLASS).with_sheet(),
        record_check: Module::new(pages::RECORD_CHECK, &[]),
        rounds: Module::new(pages::ROUNDS, CLASS).with_sheet(),
        editor: Module::new(pages::EDITOR, CLASS).with_sheet(),
        course: Module::new(pages::COURSE, &[TextGroup::Course]).with_sheet(),
        report: Module::new(pages::REPORT, &[TextGroup::Course, TextGroup::Crm]).with_sheet(),
        coursework: Module::new(pages::COURSEWORK, COURSEWORK).with_sheet(),
        course_figures: Module::new(pages::COURSE_FIGURES, &[TextGroup::Course, TextGroup::Crm]).with_sheet(),
        lab: Module::new(pages::LAB, &[TextGroup::Course, TextGroup::Crm]).with_sheet(),
    };
    provide_context(modules);
    modules
}
