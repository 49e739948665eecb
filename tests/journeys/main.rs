//! Journeys through the built site in a real browser, finding things as a person does: by what they
//! are and what they are called.
//!
//! They need `dist/` and Chromium, so a plain `cargo test` leaves them out; `cargo xtask test` runs
//! them. One alone: `cargo xtask build`, then
//! `cargo nextest run --test journeys --run-ignored only NAME`.

#![cfg(not(target_arch = "wasm32"))]

mod axe;
mod bidding;
mod bulk;
mod chat;
mod class;
mod class_book;
mod complaints;
mod course;
mod course_cases;
mod course_progress;
mod course_tests;
mod course_whole;
mod course_writing;
mod coursework;
mod coursework_kept;
mod coursework_marks;
mod crm;
mod crm_accounts;
mod crm_agrees;
mod crm_barred;
mod crm_campaigns;
mod crm_data;
mod crm_leads;
mod crm_orders;
mod crm_plan;
mod crm_reasons;
mod crm_service;
mod crm_team;
mod debrief;
mod docx;
mod driver;
mod engines;
mod failing;
mod files;
mod first_bid;
mod fit;
mod games;
mod guide;
mod guided;
mod harness;
mod held;
mod inputs;
mod inspection;
mod keeping;
mod kept_again;
#[path = "../tidy/key_table.rs"]
mod key_table;
mod keyboard;
mod killed;
mod labs;
mod labs_done;
mod loading;
mod look;
mod market_change;
mod market_editor;
mod names;
mod narrow;
mod newcomer;
mod offline;
mod one_file;
mod opening;
mod page;
mod pages;
mod paths;
mod pictures;
mod player;
mod points;
mod policy;
mod releases;
mod report;
mod report_places;
mod role;
#[path = "../rounds/thinking.rs"]
mod round_thinking;
mod rounds;
mod rounds_desk;
mod scorm;
mod scorm_package;
// Only the measures serve a packed site.
mod seen;
#[allow(dead_code)]
mod site;
mod start;
mod starting;
mod stopped;
mod storage;
mod symbols;
mod three_engines;
mod translated;
mod two_tabs;
mod value;
mod views;
mod wander;
mod year;

// A student of labs, who does what they ask for.
#[allow(dead_code)]
#[path = "../labs/crm_moves.rs"]
mod crm_moves;
#[allow(dead_code)]
#[path = "../labs/deal_moves.rs"]
mod deal_moves;
#[allow(dead_code)]
#[path = "../labs/differing.rs"]
mod differing;
#[allow(dead_code)]
#[path = "../labs/doer.rs"]
mod doer;
#[allow(dead_code)]
#[path = "../labs/game.rs"]
mod game;
#[allow(dead_code)]
#[path = "../labs/moves.rs"]
mod moves;
#[allow(dead_code)]
#[path = "../labs/segment_moves.rs"]
mod segment_moves;
#[allow(dead_code)]
#[path = "../labs/service_moves.rs"]
mod service_moves;
#[allow(dead_code)]
#[path = "../labs/student.rs"]
mod student;
#[allow(dead_code)]
#[path = "../labs/wish.rs"]
mod wish;
#[allow(dead_code)]
#[path = "../labs/work_moves.rs"]
mod work_moves;
