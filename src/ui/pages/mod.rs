//! The pages: one folder each, with one entry component that `shell::stage` mounts; and what several
//! of them share.

pub mod awards;
pub mod bid;
pub mod care_button;
pub mod class;
pub mod course;
pub mod course_figures;
pub mod coursework;
pub mod crm;
pub mod customers;
pub mod decisions;
pub mod desk;
pub mod editor;
pub mod finance;
pub mod goods;
pub mod handbook;
pub mod lab;
pub mod market;
pub mod market_line;
pub mod own_market;
pub mod people;
pub mod planner;
pub mod platform;
pub mod qr;
pub mod report;
pub mod rounds;
pub mod service;
pub mod start;
pub mod tenders;
pub mod unreadable;
pub mod value;
pub mod yearend;
