//! The CRM workbench in a team: a tender quoted in two versions, an order that waits for an approval, and roles that hand
//! each other files in a game by rounds.

use std::fs;
use std::path::{Path, PathBuf};

use game::command::Command;
use game::ids::{CompanyId, TenderId};
use game::luck::Seed;
use game::rival::Policy;
use game::scenario::Scenario;
use tender::contest::rounds::record_check::{checked_records, impossible};
use tender::contest::rounds::{Game, HandedIn, Join, Plan, ResultFile, Team};
use tender::contest::submission::moment::{ClockTime, Moment};

use crate::crm::{month_four, open, row};
use crate::games::{open_tender, world_of};
use crate::page::{Language, Page, Role};
use crate::pages::address_of;
use crate::round_thinking::commands;
use crate::rounds::to_rounds;

/// The table of a quotation's versions.
const VERSIONS: &str = "Versions compared";

/// The tender that a careful company may bid for in month 4.
fn tender(page: &Page) -> TenderId {
    let save = month_four();
    let world = world_of(&save);
    open(page, &save);
    open_tender(&world.observe(save.person())).expect("a careful company may bid in month 4")
}

/// An amount in a cell, in fen.
fn fen(cell: &str) -> i64 {
    let plain: String = cell.chars().filter(|letter| letter.is_ascii_digit() || *letter == '.').collect();
    let (yuan, part) = plain.split_once('.').unwrap_or((&plain, "00"));
    let amount = yuan.parse::<i64>().expect("whole yuan") * 100 + format!("{part:0<2}").parse::<i64>().expect("fen");
    if cell.contains(['-', '−']) { -amount } else { amount }
}

/// The cell of a version in a line of the comparison.
fn cell(page: &Page, line: &str, version: usize) -> String {
    let table = page.text(Role::Table, VERSIONS);
    let found = table.lines().find(|found| found.split('\t').next() == Some(line));
    let found = found.unwrap_or_else(|| panic!("no line {line:?} in: {table}"));
    found.split('\t').nth(version).unwrap_or_default().to_owned()
}

fn save_version(page: &Page, number: usize, reason: &str) {
    page.fill(Role::Textbox, "Reason for this version", reason);
    page.click(Role::Button, "Save version");
    page.waits_for("The version is not listed.", || page.text(Role::Table, VERSIONS).contains(reason));
    assert_eq!(cell(page, "Reason for this version", number), reason);
}

fn is_sealed(page: &Page) -> bool {
    row(page, VERSIONS, "State").is_some_and(|row| row.contains("Bid sealed"))
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_tender_is_quoted_in_two_versions_and_the_approved_one_is_the_bid() {
    let page = Page::open(Language::English);
    let tender = address_of(tender(&page));
    page.goes_to(&format!("#/crm/quote/{tender}"));
    page.choose("Role", "Salesperson");
    save_version(&page, 1, "at the ceiling");
    page.fill(Role::Spinbutton, "Discount on the whole (%)", "33");
    save_version(&page, 2, "to win the customer");
    assert!(fen(&cell(&page, "Total", 2)) < fen(&cell(&page, "Total", 1)));
    assert!(!page.is_enabled(Role::Button, "Make it the bid"), "a discount beyond the rule goes out unasked");
    page.click(Role::Button, "Ask for approval");
    page.shows("Waits for the role that approves by the rules.");
    page.choose("Role", "General manager");
    page.fill(Role::Textbox, "Reason for the decision", "worth it");
    page.click(Role::Button, "Approve");
    page.shows("Approved: worth it");

    // The lines add up to the quotation, on the comparison and on the sheet, and the quotation is the bid.
    let lines = ["Goods", "Freight", "Discount on the whole", "Rounding to a whole unit price"];
    let parts: i64 = lines.iter().map(|line| fen(&cell(&page, line, 2))).sum();
    let package: Vec<i64> = {
        let table = page.text(Role::Table, VERSIONS);
        let priced = table.lines().filter(|line| line.starts_with("Service package\t") && line.contains('¥'));
        priced.filter_map(|line| line.split('\t').nth(2)).map(fen).collect()
    };
    let total = fen(&cell(&page, "Total", 2));
    assert_eq!(parts + package.iter().sum::<i64>(), total);
    page.find(Role::Heading, "Quotation for the customer");
    page.find(Role::Button, "Print");
    let unit = cell(&page, "Unit price", 2);
    page.click(Role::Button, "Make it the bid");
    page.waits_for("The bid is not sealed.", || is_sealed(&page));
    page.goes_to("#/crm/opportunities");
    page.fill(Role::Textbox, "Find", "Bid");
    let whole = cell_of_amount(total);
    page.waits_for("The opportunity is not worth the quotation.", || {
        page.text(Role::Table, "Opportunities").contains(&whole)
    });
    page.goes_to(&format!("#/bid/{tender}"));
    page.shows(&unit);
    page.has_no_complaints();
}

/// Whole yuan as lists write them.
fn cell_of_amount(fen: i64) -> String {
    assert_eq!(fen % 100, 0, "a quotation is rounded to whole yuan a unit");
    let digits = (fen / 100).to_string();
    let parts: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|part| str::from_utf8(part).expect("digits")).collect();
    format!("¥{}", parts.join(","))
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_bid_beyond_a_rule_waits_for_the_role_that_approves() {
    let page = Page::open(Language::English);
    let bid = format!("#/bid/{}", address_of(tender(&page)));
    page.goes_to("#/crm/approvals");
    page.shows("Not in force. Suggested: above ¥300,000");
    page.choose("Role", "Administrator");
    page.fill(Role::Spinbutton, "Contract: limit (% or yuan)", "1");
    page.click(Role::Button, "Save rule : Contract");
    page.shows("Above ¥1, approved by General manager");
    page.choose("Role", "Salesperson");
    page.goes_to(&bid);
    page.click(Role::Button, "Seal the bid");
    page.find(Role::Dialog, "Approval needed");
    page.fill(Role::Textbox, "Reason", "the customer waits");
    page.click(Role::Button, "Ask for approval");
    page.waits_for("The question stays.", || page.lacks(Role::Dialog, "Approval needed"));
    assert!(page.lacks(Role::Button, "Withdraw"), "the bid is sealed unasked");
    page.click(Role::Button, "Seal the bid");
    page.shows("Already requested, waits for General manager");
    page.click(Role::Button, "Close");

    page.goes_to("#/crm/approvals");
    page.choose("Role", "General manager");
    page.fill(Role::Textbox, "Reason for the decision", "a good customer");
    page.click(Role::Button, "Approve");
    page.waits_for("The reason is not listed.", || page.text(Role::Table, "Approvals").contains("a good customer"));
    page.choose("Role", "Salesperson");
    page.goes_to(&bid);
    page.click(Role::Button, "Seal the bid");
    page.find(Role::Button, "Withdraw");
    page.goes_to("#/crm/records");
    page.shows("Approval used");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_role_that_may_not_bid_is_refused_in_the_bid_room_and_told_which_role_may() {
    let page = Page::open(Language::English);
    let bid = format!("#/bid/{}", address_of(tender(&page)));
    page.goes_to("#/crm/access");
    page.choose("Role", "Administrator");
    page.click(Role::Checkbox, "Salesperson may work on: Quotations and bids");
    page.choose("Role", "Salesperson");
    page.goes_to(&bid);
    page.click(Role::Button, "Seal the bid");
    page.find(Role::Dialog, "This role may not do this");
    page.shows("Roles that may: Sales manager,");
    page.click(Role::Button, "Close");
    assert!(page.lacks(Role::Button, "Withdraw"), "a bid goes out that the matrix bars");
    page.goes_to("#/crm/records");
    page.choose("Role", "Sales manager");
    page.shows("Access changed · Salesperson · Quotations and bids · barred");
    page.goes_to(&bid);
    page.click(Role::Button, "Seal the bid");
    page.find(Role::Button, "Withdraw");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_bid_below_the_margin_that_is_asked_for_waits() {
    let page = Page::open(Language::English);
    let bid = format!("#/bid/{}", address_of(tender(&page)));
    page.goes_to("#/crm/approvals");
    page.choose("Role", "Administrator");
    page.fill(Role::Spinbutton, "Margin: limit (% or yuan)", "95");
    page.click(Role::Button, "Save rule : Margin");
    page.shows("Below 95%");
    page.choose("Role", "Salesperson");
    page.goes_to(&bid);
    page.click(Role::Button, "Seal the bid");
    page.find(Role::Dialog, "Approval needed");
    page.click(Role::Button, "Close");
    assert!(page.lacks(Role::Button, "Withdraw"), "a bid below the margin goes out unasked");
    page.has_no_complaints();
}

/// A game by rounds of one team that may bid for a tender at the opening of a month, and its result there.
fn with_a_place() -> (Game, ResultFile, TenderId) {
    let team = Team::new(Join { name: "Team 1".to_owned(), seal: None }, [1; 12]);
    let mut game = Game::new(&Scenario::practice(), Seed(4711), vec![team], [7; 12]);
    let now = Moment::read("2026-11-22T12:00:00.000Z").expect("a moment");
    loop {
        let result = game.result(&game.play().expect("a sound market"), CompanyId(0));
        if let Some(tender) = open_tender(&result.world.observe(CompanyId(0))) {
            return (game, result, tender);
        }
        let commands = commands(&result, Policy::Relationship);
        let plan = Plan::new(&result, 1, ClockTime::NONE, &commands).expect("what was tried is taken");
        assert_eq!(game.hand_in(plan, now), Ok(HandedIn::First));
        game.close().expect("a team has a place before the year is over");
    }
}

/// A member of the team at a machine of its own opens the month.
fn member(page: &Page, result: &Path, month: u8, role: &str) {
    to_rounds(page, "Team");
    page.choose_files("Choose a result", &[result.to_owned()]);
    page.click(Role::Button, &format!("Plan month {month}"));
    page.find(Role::Heading, &format!("Desk, month {month}"));
    page.goes_to("#/crm/team");
    page.choose("Role", role);
    page.find(Role::Heading, "Take in");
}

/// What a member hands over, under a name of its own.
fn handed_over(page: &Page, folder: &Path, saved: &str, (name, to): (&str, &str)) -> PathBuf {
    page.goes_to("#/crm/team");
    page.choose("Handed to the role", to);
    page.click(Role::Button, "Save team file");
    let (saved, path) = (folder.join(saved), folder.join(name));
    page.waits_for("The team file is not saved.", || fs::metadata(&saved).is_ok_and(|file| file.len() > 0));
    fs::rename(saved, &path).expect("the file was there");
    path
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn roles_of_a_team_hand_each_other_files_in_a_game_by_rounds() {
    let (mut game, result, tender) = with_a_place();
    let month = result.world.now().month();
    let seller = Page::open(Language::English);
    let folder = seller.keeps_downloads();
    let manager = Page::open(Language::English);
    manager.driver.save_files_in(&folder.to_string_lossy());
    let file = folder.join("result.txt");
    fs::write(&file, result.code()).expect("the result can be written");
    member(&seller, &file, month.number(), "Salesperson");
    member(&manager, &file, month.number(), "General manager");
    let saved = format!("team-Team-1-{:02}.txt", month.number());
    let quotation = format!("#/crm/quote/{}", address_of(tender));

    seller.goes_to(&quotation);
    seller.fill(Role::Spinbutton, "Discount on the whole (%)", "33");
    save_version(&seller, 1, "to win the customer");
    seller.click(Role::Button, "Ask for approval");
    seller.shows("Waits for the role that approves by the rules.");
    let asked = handed_over(&seller, &folder, &saved, ("asked.txt", "General manager"));

    manager.choose_files("Choose a team file", std::slice::from_ref(&asked));
    manager.shows("Records added: 2, from: Salesperson.");
    // The file names the role, which is taken and kept.
    manager.shows("This machine now has the role: General manager.");
    assert!(manager.lacks(Role::Combobox, "Role"), "any role can be taken after a file was handed over");
    manager.choose_files("Choose a team file", &[asked]);
    manager.shows("Records that were here already: 2.");
    manager.goes_to(&quotation);
    manager.fill(Role::Textbox, "Reason for the decision", "worth it");
    manager.click(Role::Button, "Approve");
    manager.shows("Approved: worth it");
    let decided = handed_over(&manager, &folder, &saved, ("decided.txt", "Salesperson"));

    seller.choose_files("Choose a team file", &[decided]);
    seller.shows("Records added: 1, from: General manager.");
    seller.shows("This machine now has the role: Salesperson.");
    seller.reload();
    seller.goes_to(&quotation);
    seller.shows("Approved: worth it");
    seller.click(Role::Button, "Make it the bid");
    seller.waits_for("The bid is not sealed.", || is_sealed(&seller));
    seller.click(Role::Button, "Hand in as a file");
    let plan = folder.join(format!("plan-Team-1-{:02}.txt", month.number()));
    seller.waits_for("The plan is not saved.", || fs::metadata(&plan).is_ok_and(|file| file.len() > 0));

    // The instructor checks what was handed in, and the team gets it back.
    let plan = Plan::read(&fs::read_to_string(&plan).expect("the plan can be read"), None).expect("a plan");
    assert!(plan.commands().any(|command| matches!(command, Command::Bid(bid) if bid.tender == tender)));
    assert_eq!(plan.records.len(), 3);
    let now = Moment::read("2030-01-01T00:00:00.000Z").expect("a moment");
    assert_eq!(game.hand_in(plan, now), Ok(HandedIn::First));
    game.close().expect("a month is open");
    let records = checked_records(&game, game.closed).expect("a sound market");
    assert_eq!((records[0].len(), impossible(&records[0])), (3, 0));
    seller.has_no_complaints();
    manager.has_no_complaints();
}
