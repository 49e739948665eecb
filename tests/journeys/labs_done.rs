//! Every lab of the course: it opens from the list with all its steps undone, and of games in which a student has done
//! it, or done it in part and answered wrongly, the panel says what is true.

use tender::study::lab::LabLineState;

use crate::doer::fulfil;
use crate::game::LabGame;
use crate::labs::{begin, lab, of_lab, open, steps};
use crate::page::{Language, Page, Role};
use crate::student::{answers_rightly, answers_wrongly};

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_lab_that_is_done_earns_everything() {
    let lab = lab("e17");
    let mut game = LabGame::begin(&lab);
    for step in &lab.steps {
        assert!(fulfil(&mut game, &step.check), "{} can be done", step.id);
    }
    let page = Page::open(Language::Chinese);
    // The same lab done: the panel says so, and it is handed in.
    answers_rightly(&mut game);
    open(&page, &of_lab(&lab, game.save.clone()));
    page.shows(&steps(Language::Chinese, lab.steps.len(), &lab));
    page.click_starting(Role::Tab, "提交实验");
    page.click(Role::Button, "提交实验");
    page.run("[...document.querySelectorAll('dialog[open] button')].at(-1).click()", &[]);
    page.shows("成绩 100 %");
    page.has_no_complaints();
}

/// Every lab is begun from the list and shows all its steps as undone; of a game in which it is done, and of one in which
/// it is done in part and answered wrongly, the panel says what is true.
fn labs_say_how_they_stand(ids: &[&str], language: Language) {
    let page = Page::open(language);
    for id in ids {
        let lab = lab(id);
        begin(&page, language, &lab);
        page.shows(&steps(language, 0, &lab));
        let start = LabGame::begin(&lab);
        let mut done = start.clone();
        for step in &lab.steps {
            assert!(fulfil(&mut done, &step.check), "{id}: {} can be done", step.id);
        }
        answers_rightly(&mut done);
        let mut part = start.clone();
        for step in &lab.steps[1..] {
            fulfil(&mut part, &step.check);
        }
        answers_wrongly(&mut part);
        for game in [done, part] {
            open(&page, &of_lab(&lab, game.save.clone()));
            let is_done = |state: &LabLineState| matches!(state, LabLineState::Step(check) if check.is_done);
            let count = game.mark().lines.iter().filter(|line| is_done(&line.state)).count();
            let expect = steps(language, count, &lab);
            page.waits_for(&format!("{id} is not told to have {expect}."), || page.all_text().contains(&expect));
        }
    }
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_first_experiments_say_how_they_stand() {
    labs_say_how_they_stand(&["e01", "e02", "e03", "e04", "e05", "e06", "e07", "e08", "e09"], Language::English);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_later_experiments_say_how_they_stand() {
    let ids = ["e10", "e11", "e12", "e13", "e14", "e15", "e16", "e17", "e18", "e19"];
    labs_say_how_they_stand(&ids, Language::Chinese);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn labs_of_the_syllabus_say_how_they_stand() {
    labs_say_how_they_stand(&["s1", "s2", "s3", "s4", "s5"], Language::English);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn unit_tasks_say_how_they_stand() {
    labs_say_how_they_stand(&["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"], Language::Chinese);
}
