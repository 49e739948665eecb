//! Laws of roles on the workbench: what a request for approval comes to, and what the administrator lets a role do.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::practice_year;
use game::ids::{CompanyId, CustomerId};
use game::world::World;
use std::sync::LazyLock;
use tender::crm::act::CrmAct;
use tender::crm::book::CrmBook;
use tender::crm::record::{
    AccessRecord, AccountRecord, ApprovalMatter, ApprovalRecord, CrmRecord, RecordEntry, RecordId,
};
use tender::crm::refusal::RecordRefusal;
use tender::crm::role::CrmRole;
use tender::record::replay;

const ME: CompanyId = CompanyId(0);

/// The world at the end of a practice year of a diligent person.
static END: LazyLock<World> = LazyLock::new(|| replay(&practice_year()).expect("a sound log"));

#[test]
fn a_request_is_decided_once_by_the_role_that_approves() {
    let seen = END.observe(ME);
    let mut book = CrmBook::default();
    let mut add = |role: CrmRole, record: ApprovalRecord| {
        let record = CrmRecord::Approval(record);
        let checked = book.check(&seen, role, &record);
        if checked.is_ok() {
            book.add(RecordEntry { at: seen.now(), after: 0, by: ME, role, record });
        }
        checked
    };
    let request = |value: i64| ApprovalRecord::Request {
        matter: ApprovalMatter::Discount,
        customer: None,
        value,
        text: "a good customer".to_owned(),
    };
    let decide = |approve: bool| ApprovalRecord::Decide { request: RecordId(0), approve, text: String::new() };
    let rule = ApprovalRecord::Rule { matter: ApprovalMatter::Discount, limit: 5, role: CrmRole::Finance };
    let steps = [
        ("within the limit nobody is asked", CrmRole::Salesperson, request(20), Err(RecordRefusal::NothingNew)),
        ("more than everything", CrmRole::Salesperson, request(101), Err(RecordRefusal::OutOfRange)),
        ("beyond it", CrmRole::Salesperson, request(25), Ok(())),
        ("not by whoever asked", CrmRole::Salesperson, decide(true), Err(RecordRefusal::NotAllowed)),
        ("a rule by the administrator alone", CrmRole::Finance, rule.clone(), Err(RecordRefusal::NotAllowed)),
        ("a new rule", CrmRole::Administrator, rule, Ok(())),
        ("which does not move what was asked before", CrmRole::Finance, decide(true), Err(RecordRefusal::NotAllowed)),
        ("by the role of the old rule", CrmRole::SalesManager, decide(true), Ok(())),
        ("once", CrmRole::SalesManager, decide(false), Err(RecordRefusal::NothingNew)),
    ];
    for (what, role, record, expect) in steps {
        assert_eq!(add(role, record), expect, "{what}");
    }
    let decided = book.approvals().requests()[0].decision.as_ref().map(|decision| decision.approved);
    assert_eq!(decided, Some(true));
    let undo = |number| book.check(&seen, CrmRole::GeneralManager, &CrmRecord::Undo(RecordId(number)));
    assert_eq!([undo(0), undo(2)], [Err(RecordRefusal::CannotUndo); 2], "what was decided stands");
}

#[test]
fn a_role_does_what_the_administrator_allows_and_undoes_no_more() {
    let seen = END.observe(ME);
    let mut book = CrmBook::default();
    let note = CrmRecord::Account(AccountRecord::Note { customer: CustomerId(0), text: "note".to_owned() });
    let entry = |role, record: CrmRecord| RecordEntry { at: seen.now(), after: 0, by: ME, role, record };
    book.add(entry(CrmRole::Salesperson, note.clone()));
    let bar = |open| AccessRecord::Act { role: CrmRole::Salesperson, act: CrmAct::Accounts, open };
    let undo = CrmRecord::Undo(RecordId(0));
    for (open, expect) in [(false, Err(RecordRefusal::NotAllowed)), (true, Ok(()))] {
        assert_eq!(book.check(&seen, CrmRole::Administrator, &CrmRecord::Access(bar(open))), Ok(()));
        book.add(entry(CrmRole::Administrator, CrmRecord::Access(bar(open))));
        for record in [&note, &undo] {
            assert_eq!(book.check(&seen, CrmRole::Salesperson, record), expect, "{open}: {record:?}");
            assert_eq!(book.check(&seen, CrmRole::SalesManager, record), Ok(()), "{record:?}");
        }
    }
}
