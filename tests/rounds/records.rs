//! Workbench records in a game by rounds: members of a team hand them to each other, they are handed in with the plan,
//! checked when months are closed, and come back with the results.

use crate::teams::{at, game, instructor, now, received};
use game::command::Command;
use game::ids::{CompanyId, CustomerId, StaffId};
use game::people::TaskKind;
use game::time::Month;
use tender::contest::rounds::record_check::{checked_records, impossible};
use tender::contest::rounds::team_file::TeamFileError;
use tender::contest::rounds::{Game, HandedIn, Plan, PlanError, ResultFile};
use tender::crm::act::CrmAct;
use tender::crm::book::CrmBook;
use tender::crm::quotations::{QuotationApproval, first_offer};
use tender::crm::record::{
    AccessRecord, AccountRecord, CrmRecord, OpportunityRecord, Percent, QuotationRecord, RecordEntry, RecordId,
    record_text,
};
use tender::crm::refusal::RecordRefusal;
use tender::crm::role::CrmRole;
use tender::crm::saved::SavedRecord;
use tender::record::code::{TextKind, pack};

const TEAM: CompanyId = CompanyId(0);
const SELLER: CrmRole = CrmRole::Salesperson;
const MANAGER: CrmRole = CrmRole::SalesManager;

fn result(game: &Game, team: CompanyId) -> ResultFile {
    let mut round = game.play().expect("a sound market");
    round.records = checked_records(game, game.closed).expect("a sound market");
    received(&game.result(&round, team))
}

/// A member's month in the making: records as a page adds them.
struct Member {
    result: ResultFile,
    plan: Plan,
}

impl Member {
    fn on(result: &ResultFile) -> Self {
        Self { result: result.clone(), plan: Plan::begun(result) }
    }

    fn book(&self) -> CrmBook {
        CrmBook::of(self.result.records.iter().chain(&self.plan.records).map(RecordEntry::read))
    }

    fn add(&mut self, role: CrmRole, record: CrmRecord) -> RecordId {
        let world = self.plan.transferred_to(&self.result).expect("its own result").world;
        assert_eq!(self.book().check(&world.observe(self.plan.team), role, &record), Ok(()), "{record:?}");
        let after = self.plan.steps.len() as u32;
        let (at, by, text) = (world.now(), self.plan.team, record_text(role, record));
        self.plan.records.push(SavedRecord { at, after, by, text });
        RecordId(self.plan.records_before + self.plan.records.len() as u32 - 1)
    }

    fn decide(&mut self, commands: &[Command]) {
        let all: Vec<Command> = self.plan.commands().chain(commands).cloned().collect();
        let plan = Plan::new(&self.result, 0, at(0).into(), &all).expect("what can be done");
        self.plan = Plan { steps: plan.steps, names: plan.names, ..self.plan.clone() };
    }

    /// Takes in the other's file: how many records were added, were here already, were refused, were made apart.
    fn take(&mut self, other: &Self) -> [usize; 4] {
        let read = Plan::read_team_code(&other.plan.team_code(MANAGER)).expect("just made");
        let taken = self.plan.take_in(&self.result, &read).expect("of the same month");
        self.plan = taken.plan;
        [taken.added.len(), taken.known as usize, taken.refused.len(), taken.apart as usize]
    }
}

fn note(text: &str) -> CrmRecord {
    CrmRecord::Account(AccountRecord::Note { customer: CustomerId(0), text: text.to_owned() })
}

fn call(staff: StaffId) -> Command {
    Command::Queue { staff, task: TaskKind::Research { customer: CustomerId(0) }, after: None }
}

fn hand_in(game: &mut Game, plan: &Plan, number: u16) {
    let plan = Plan { number, at: at(number).into(), ..plan.clone() };
    let text = plan.sealed(&instructor().public(), [3; 32]);
    let came = Plan::read(&text, Some(&instructor())).expect("just made");
    assert!(matches!(game.hand_in(came, now()), Ok(HandedIn::First | HandedIn::Replaced)));
}

/// The salesperson asks, the manager decides at another machine, and the decision comes back.
#[test]
fn an_approval_goes_from_machine_to_machine() {
    let game = game(2, 0, 3);
    let opened = result(&game, TEAM);
    let (mut seller, mut manager) = (Member::on(&opened), Member::on(&opened));
    let seen = opened.world.observe(TEAM);
    let terms = seen.book(Month::FIRST).next().expect("tenders").terms().clone();
    let offer = first_offer(&seen, &terms).expect("products of the family");
    let quotation = CrmRecord::Quotation;
    let version = QuotationRecord::Version {
        opportunity: terms.id,
        offer,
        valid_until: terms.deadline,
        reason: "first".to_owned(),
    };
    // Both have added something before, so that the same record has another number on each machine.
    manager.add(MANAGER, note("the manager's"));
    seller.add(SELLER, note("the salesperson's"));
    let first = seller.add(SELLER, note("wrong"));
    let version = seller.add(SELLER, quotation(version));
    seller.add(SELLER, quotation(QuotationRecord::Submit { version }));
    assert_eq!(manager.take(&seller), [4, 0, 0, 0]);
    assert_eq!(manager.take(&seller), [0, 4, 0, 0], "a file that comes twice adds nothing");
    let there = manager.book().quotations().versions(terms.id)[0].record;
    assert_ne!(there, version);
    let decide = QuotationRecord::Decide { version: there, approved: true, reason: "fair".to_owned() };
    manager.add(MANAGER, quotation(decide));
    seller.add(SELLER, CrmRecord::Undo(first));
    assert_eq!(seller.take(&manager), [2, 4, 0, 0]);
    let approval = seller.book().quotations().versions(terms.id)[0].approval.clone();
    assert!(matches!(approval, QuotationApproval::Approved { .. }), "{approval:?}");
    assert_eq!(manager.take(&seller), [1, 6, 0, 0], "the undo alone");
    let (sellers, managers) = (seller.book(), manager.book());
    let undone = |book: &CrmBook| (0..7).filter(|id| book.is_undone(RecordId(*id))).count();
    assert_eq!([undone(&sellers), undone(&managers)], [1, 1]);
    let notes = |book: &CrmBook| book.accounts().notes(CustomerId(0)).len();
    assert_eq!([notes(&sellers), notes(&managers)], [2, 2]);
}

/// What was decided further is offered, and what was recorded in another world is left.
#[test]
fn decisions_that_differ_keep_their_records_apart() {
    let game = game(2, 0, 3);
    let opened = result(&game, TEAM);
    let staff: Vec<StaffId> = opened.world.observe(TEAM).people().map(|person| person.id).collect();
    let (mut player, mut other) = (Member::on(&opened), Member::on(&opened));
    player.decide(&[call(staff[0])]);
    player.add(SELLER, note("after a decision"));
    let read = Plan::read_team_code(&player.plan.team_code(MANAGER)).expect("just made");
    let taken = other.plan.take_in(&opened, &read).expect("of the same month");
    assert_eq!((taken.added.len(), taken.apart, taken.further.len()), (0, 1, 1));
    other.decide(&[call(staff[0])]);
    assert_eq!(other.take(&player), [1, 0, 0, 0], "with the same decision it is the same world");
    other.decide(&[Command::Hire { role: game::scenario::Role::Sales }]);
    other.add(MANAGER, note("after another decision"));
    player.decide(&[Command::Hire { role: game::scenario::Role::Operations }]);
    assert_eq!(player.take(&other), [0, 1, 0, 1]);
    let read = Plan::read_team_code(&other.plan.team_code(MANAGER)).expect("just made");
    assert!(player.plan.take_in(&opened, &read).expect("of the same month").further.is_empty(), "they part before");
}

#[test]
fn a_file_of_somebody_else_is_told_and_changes_nothing() {
    let mut game = game(2, 0, 3);
    let opened = result(&game, TEAM);
    let mine = Member::on(&opened);
    let theirs = Member::on(&result(&game, CompanyId(1)));
    let read = |plan: &Plan| Plan::read_team_code(&plan.team_code(MANAGER)).expect("just made");
    let take = |other: &Plan| mine.plan.take_in(&opened, &read(other)).map(|_| ());
    assert_eq!(take(&mine.plan), Ok(()));
    assert_eq!(take(&theirs.plan), Err(TeamFileError::OtherTeam));
    assert_eq!(take(&Plan { pass: "guessed".to_owned(), ..mine.plan.clone() }), Err(TeamFileError::OtherTeam));
    assert!(!mine.plan.team_code(MANAGER).contains(&mine.plan.pass) && read(&mine.plan).pass != mine.plan.pass);
    let edition = Plan { edition: "another".to_owned(), ..mine.plan.clone() };
    assert_eq!(take(&edition), Err(TeamFileError::OtherEdition));
    hand_in(&mut game, &mine.plan, 1);
    game.close().expect("a month is open");
    let next = Member::on(&result(&game, TEAM));
    let late = Err(TeamFileError::OtherMonth { month: next.plan.month });
    assert_eq!(take(&next.plan), late);
    assert!(matches!(Plan::read_team_code(&mine.plan.code()), Err(TeamFileError::Plan(PlanError::Text(_)))));
    // What the administrator bars here comes in from nowhere else.
    let (mut here, mut there) = (Member::on(&opened), Member::on(&opened));
    let barred = AccessRecord::Act { role: SELLER, act: CrmAct::Accounts, open: false };
    here.add(CrmRole::Administrator, CrmRecord::Access(barred));
    there.add(SELLER, note("barred"));
    assert_eq!(here.take(&there), [0, 0, 1, 0]);
    let text = mine.plan.team_code(MANAGER);
    assert!(Plan::read_team_code(&text[..text.len() - 3]).is_err());
}

/// A file names the role to which it is handed, and a plan that is handed in names none; files of releases that named
/// none open.
#[test]
fn a_file_names_the_role_to_which_it_is_handed() {
    let game = game(2, 0, 3);
    let opened = result(&game, TEAM);
    let (mut mine, mut theirs) = (Member::on(&opened), Member::on(&opened));
    theirs.add(SELLER, note("to the manager"));
    let read = Plan::read_team_code(&theirs.plan.team_code(MANAGER)).expect("just made");
    assert_eq!(read.handed_to, Some(MANAGER));
    let taken = mine.plan.take_in(&opened, &read).expect("of the same month");
    assert_eq!((taken.added.len(), taken.plan.handed_to), (1, None));
    let old = Plan { handed_to: None, ..read };
    assert!(!String::from_utf8_lossy(&old.bytes()).contains("\"to\""));
    let old = Plan::read_team_code(&pack(TextKind::Team, &old.bytes())).expect("as it was written before");
    assert_eq!(old.handed_to, None);
    assert_eq!(mine.take(&theirs), [1, 0, 0, 0]);
}

/// Records are handed in, checked against the world of their month, and come back with their numbers.
#[test]
fn records_come_back_with_the_results_and_no_judgement_is_dated_back() {
    let mut game = game(2, 0, 4);
    let opened = result(&game, TEAM);
    let seen = opened.world.observe(TEAM);
    let opportunity = seen.book(Month::FIRST).next().expect("tenders").id();
    let judge = |win| {
        let win = Percent::new(win).expect("at most 100");
        CrmRecord::Opportunity(OpportunityRecord::Judge { opportunity, win, owner: None })
    };
    let mut member = Member::on(&opened);
    member.add(SELLER, judge(30));
    member.add(SELLER, note("first month"));
    hand_in(&mut game, &member.plan, 1);
    game.close().expect("a month is open");
    let second = result(&game, TEAM);
    assert_eq!(second.records, member.plan.records);
    assert_eq!(result(&game, CompanyId(1)).records, [], "another team sees nothing of it");

    // The tender is decided by now: whoever changes the judgement all the same does it in vain.
    let mut member = Member::on(&second);
    let book = member.book();
    let world = second.world.observe(TEAM);
    assert!(matches!(book.check(&world, SELLER, &judge(90)), Err(RecordRefusal::Frozen { .. })));
    let (at_opening, by) = (second.world.now(), TEAM);
    let forged = SavedRecord { at: at_opening, after: 0, by, text: record_text(SELLER, judge(90)) };
    member.plan.records.push(forged);
    let undone = member.add(SELLER, note("second month"));
    member.add(SELLER, CrmRecord::Undo(undone));
    hand_in(&mut game, &member.plan, 1);
    game.close().expect("a month is open");
    let third = Member::on(&result(&game, TEAM));
    assert_eq!((third.result.records.len(), impossible(&third.result.records)), (5, 1));
    let book = third.book();
    assert_eq!(book.judgements().win(opportunity), Percent::new(30));
    assert!(book.is_undone(RecordId(3)) && !book.is_undone(RecordId(2)));

    // A record that is dated otherwise is no plan at all.
    let mut dated_back = member.plan.clone();
    dated_back.records[0].at = Month::FIRST.opening();
    assert_eq!(Plan::from_bytes(&dated_back.bytes()), Err(PlanError::TooMuch));
}

/// The first month is closed again with a plan that has more records: numbers of later months move along.
#[test]
fn later_records_are_numbered_anew_when_an_earlier_month_is_closed_again() {
    let mut game = game(2, 0, 4);
    let mut first = Member::on(&result(&game, TEAM));
    first.add(SELLER, note("first"));
    hand_in(&mut game, &first.plan, 1);
    game.close().expect("a month is open");
    let mut second = Member::on(&result(&game, TEAM));
    let undone = second.add(SELLER, note("second"));
    second.add(SELLER, CrmRecord::Undo(undone));
    hand_in(&mut game, &second.plan, 1);
    game.close().expect("a month is open");
    first.add(SELLER, note("late"));
    let late = Plan { number: 2, at: at(2).into(), ..first.plan.clone() };
    assert_eq!(game.put_in(late), Ok(HandedIn::Replaced), "other records make another plan");
    let book = Member::on(&result(&game, TEAM)).book();
    assert_eq!(book.entries().len(), 4);
    assert!(book.is_undone(RecordId(2)) && !book.is_undone(RecordId(1)));
}

/// The archive keeps records, and plans without any read and write as before.
#[test]
fn archives_keep_records_and_older_plans_open() {
    let mut game = game(2, 0, 3);
    let mut member = Member::on(&result(&game, TEAM));
    let bare = String::from_utf8(member.plan.bytes()).expect("JSON");
    assert!(!bare.contains("records") && !bare.contains("before"), "{bare}");
    assert_eq!(Plan::from_bytes(bare.as_bytes()).as_ref(), Ok(&member.plan));
    member.add(SELLER, note("kept"));
    hand_in(&mut game, &member.plan, 1);
    game.close().expect("a month is open");
    let read = Game::read(&game.write()).expect("just written");
    assert_eq!(read, game);
    let records = checked_records(&read, read.closed).expect("a sound market");
    assert_eq!((records[0].len(), records[1].len()), (1, 0));
}
