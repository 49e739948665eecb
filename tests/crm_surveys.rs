//! Customers that are asked again: each answer belongs to one survey and stays with it, and what was told then is told for
//! ever.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::{person_against_rivals, setup};
use game::command::Command;
use game::event::Event;
use game::ids::{CompanyId, CustomerId};
use game::people::TaskKind;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::time::{Minutes, Month};
use game::world::World;
use tender::crm::book::CrmBook;
use tender::crm::list::{Cell, read};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::record::{CrmRecord, RecordEntry, SampleMethod, SurveyDesign, SurveyItem, SurveyRecord};
use tender::crm::role::CrmRole;
use tender::crm::sample::sample;
use tender::crm::survey::answers::{SurveyAnswer, answers};
use tender::crm::survey::results::{SurveyMeasure, coverage, results};
use tender::crm::survey::work::{interviewers, run, still_to_ask};
use tender::crm::viewer::Viewer;
use tender::record::{play_as_person, replay};

const ME: CompanyId = CompanyId(0);

/// The eighth month of somebody who serves and delivers.
fn served() -> World {
    let scenario = Scenario::practice();
    let setup = setup(3, person_against_rivals("Player", &scenario));
    let mut save = play_as_person(&scenario, setup, Policy::Careful, Skill::High);
    let until = Month::new(8).expect("a month").opening();
    save.log.entries.retain(|entry| entry.at < until);
    replay(&save).expect("the beginning of a year replays")
}

fn look<T>(world: &World, book: &CrmBook, look: impl FnOnce(&Viewer<'_>) -> T) -> T {
    look(&Viewer { seen: &world.observe(ME), book, role: CrmRole::GeneralManager })
}

/// Designs a survey of all customers that have been delivered to.
fn design(world: &World, book: &mut CrmBook) {
    let seen = world.observe(ME);
    let (method, items) = (SampleMethod::All, SurveyItem::all());
    let customers = sample(&seen, &|_| None, &method);
    let design = SurveyDesign { name: "again".to_owned(), items, method, customers, contacts: 2 };
    let record = CrmRecord::Survey(SurveyRecord::Design(design));
    book.check(&seen, CrmRole::SalesManager, &record).expect("a sound design");
    book.add(RecordEntry { at: seen.now(), after: 0, by: ME, role: CrmRole::SalesManager, record });
}

fn answers_to(world: &World, book: &CrmBook, survey: usize) -> Vec<SurveyAnswer> {
    look(world, book, |viewer| answers(viewer, &viewer.book.surveys().all()[survey]))
}

/// Asks the customers that a survey still has to ask, until one of them has answered.
fn asks(world: &mut World, book: &CrmBook, survey: usize) {
    let commands =
        look(world, book, |viewer| run(viewer, &viewer.book.surveys().all()[survey], interviewers(viewer.seen)[0]));
    for command in commands {
        // One of them may have left since it was drawn.
        let _ = world.apply(ME, &command);
    }
    let before = answers_to(world, book, survey).len();
    passes(world, |world| answers_to(world, book, survey).len() > before);
}

/// Lets days pass until something is so.
fn passes(world: &mut World, is_so: impl Fn(&World) -> bool) {
    for _day in 0..60 {
        if is_so(world) {
            return;
        }
        let to = world.now() + Minutes::days(1);
        world.apply(ME, &Command::Advance { to }).expect("time runs on");
    }
    panic!("it never comes");
}

#[test]
fn a_second_survey_leaves_the_first_what_it_was_told() {
    let (mut world, mut book) = (served(), CrmBook::default());
    design(&world, &mut book);
    asks(&mut world, &book, 0);
    let first = answers_to(&world, &book, 0)[0];
    // The customer is asked once more from its file: an answer to no survey.
    let other = TaskKind::Survey { customer: first.customer, contacts: 0 };
    let staff = look(&world, &book, |viewer| interviewers(viewer.seen)[0]);
    world.apply(ME, &Command::Queue { staff, task: other, after: None }).expect("it was delivered to");
    let told = |world: &World, customer: CustomerId| world.observe(ME).relation(customer).surveys().count();
    let before = told(&world, first.customer);
    passes(&mut world, |world| told(world, first.customer) > before);
    assert!(answers_to(&world, &book, 0).contains(&first));
    design(&world, &mut book);
    assert_eq!(answers_to(&world, &book, 1), []);
    asks(&mut world, &book, 1);
    let second = answers_to(&world, &book, 1);
    assert!(answers_to(&world, &book, 0).contains(&first), "{second:?}");
    assert!(second.iter().all(|one| one.told.at > first.told.at));
    look(&world, &book, |viewer| {
        for survey in viewer.book.surveys().all() {
            let asked = still_to_ask(viewer, survey);
            assert!(answers(viewer, survey).iter().all(|one| !asked.contains(&one.customer)));
        }
    });
}

#[test]
fn every_survey_that_was_told_of_can_be_looked_up() {
    let (mut world, mut book) = (served(), CrmBook::default());
    design(&world, &mut book);
    asks(&mut world, &book, 0);
    let seen = world.observe(ME);
    let mut count = 0;
    for told in seen.feed() {
        if let Event::Surveyed { customer } = told.event {
            assert!(seen.relation(customer).surveys().any(|survey| survey.at == told.at), "{told:?}");
            count += 1;
        }
    }
    assert!(count > 0, "somebody was asked");
}

#[test]
fn each_figure_of_a_survey_has_its_interval_in_the_list() {
    let (mut world, mut book) = (served(), CrmBook::default());
    design(&world, &mut book);
    asks(&mut world, &book, 0);
    passes(&mut world, |world| answers_to(world, &book, 0).len() > 3);
    look(&world, &book, |viewer| {
        let survey = &viewer.book.surveys().all()[0];
        let figures = results(viewer, survey);
        let counted = coverage(viewer, survey, &answers(viewer, survey));
        for measure in [SurveyMeasure::Index, SurveyMeasure::Share, SurveyMeasure::Importance] {
            assert!(figures.iter().any(|one| one.measure == measure), "{measure:?}");
        }
        for figure in &figures {
            let holds = figure.within.is_none_or(|within| (within.least..=within.most).contains(&figure.points));
            assert!(holds, "{figure:?}");
            assert_eq!(figure.cases.is_some(), figure.measure == SurveyMeasure::Share, "{figure:?}");
        }
        assert!(figures.iter().filter(|one| one.within.is_some()).count() > 6, "{figures:?}");
        let list = read(viewer, ListName::SurveyResults).expect("open to the general manager");
        assert!(read(&Viewer { role: CrmRole::Finance, ..*viewer }, ListName::SurveyResults).is_none());
        assert_eq!(list.rows.len(), figures.len());
        let at = |column| list.position(column).expect("a column");
        for (row, figure) in list.rows.iter().zip(&figures) {
            let (least, most) = (figure.within.map(|one| one.least), figure.within.map(|one| one.most));
            assert_eq!(row[at(ColumnName::Points)], Cell::Ratio(figure.points));
            assert_eq!(row[at(ColumnName::IntervalFrom)], least.map(Cell::Ratio).into(), "{figure:?}");
            assert_eq!(row[at(ColumnName::IntervalTo)], most.map(Cell::Ratio).into(), "{figure:?}");
            assert_eq!(row[at(ColumnName::Population)], Cell::Count(counted.population as i64));
        }
    });
}
