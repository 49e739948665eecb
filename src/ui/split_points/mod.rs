//! The split points: what makes the modules' tables of functions, and so names every page.
//!
//! Only the program's entries name this folder: the app, and below it what a worker and a measurement
//! call. Everything else asks for a module by its table (`ui::lazy`, where it stands how splitting works).

mod answer;
pub mod at_query;
pub mod at_work;
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
        games: Module::new(games::load, &[TextGroup::Game]),
        game: Module::new(pages::load_game, &[]),
        customers: Module::new(pages::load_customers, &[TextGroup::Work]),
        selling: Module::new(pages::load_selling, &[TextGroup::Work]),
        fulfilment: Module::new(pages::load_fulfilment, &[TextGroup::Work]),
        analysis: Module::new(pages::load_analysis, &[TextGroup::Analysis]).with_sheet(),
        crm: Module::new(pages::load_crm, &[TextGroup::Crm]).with_sheet(),
        crm_sales: Module::new(pages::load_crm_sales, &[TextGroup::Crm]).with_sheet(),
        crm_management: Module::new(pages::load_crm_management, &[TextGroup::Crm]).with_sheet(),
        handbook: Module::new(pages::load_handbook, &[TextGroup::Handbook]),
        class: Module::new(pages::load_class, CLASS).with_sheet(),
        instructor: Module::new(pages::load_instructor, CLASS).with_sheet(),
        roster: Module::new(pages::load_roster, CLASS).with_sheet(),
        debrief: Module::new(pages::load_debrief, CLASS).with_sheet(),
        record_check: Module::new(pages::load_record_check, &[]),
        rounds: Module::new(pages::load_rounds, CLASS).with_sheet(),
        editor: Module::new(pages::load_editor, CLASS).with_sheet(),
        course: Module::new(pages::load_course, &[TextGroup::Course]).with_sheet(),
        report: Module::new(pages::load_report, &[TextGroup::Course, TextGroup::Crm]).with_sheet(),
        coursework: Module::new(pages::load_coursework, COURSEWORK).with_sheet(),
        course_figures: Module::new(pages::load_course_figures, &[TextGroup::Course, TextGroup::Crm]).with_sheet(),
        lab: Module::new(pages::load_lab, &[TextGroup::Course, TextGroup::Crm]).with_sheet(),
    };
    provide_context(modules);
    modules
}
