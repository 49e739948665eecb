//! Records of the workbench that a student would add for an act.

use crate::deal_moves::{campaigns, quotations};
use crate::game::{LabGame, ME};
use crate::moves::{Done, customers, is_of, worn};
use crate::segment_moves::segments;
use crate::service_moves::of_service;
use crate::wish::Wish;
use game::ids::{CustomerId, StaffId};
use game::money::Money;
use game::scenario::Role;
use game::time::{Minute, Minutes, Month};
use tender::crm::act::CrmAct;
use tender::crm::columns::columns_of;
use tender::crm::leads::found::leads;
use tender::crm::leads::score::facts as facts_of;
use tender::crm::names::{ColumnName, ListName};
use tender::crm::opportunity_facts::{PipelineStage, all_facts};
use tender::crm::plan_lines::PlanBy;
use tender::crm::query::library::LibraryQuery;
use tender::crm::record::{
    AccessRecord, AccountRecord, ApprovalMatter, ApprovalRecord, Bant, CompetitorRecord, CrmRecord, Disqualifier,
    LeadRecord, LeadSign, LeadSource, LostReason, OpportunityRecord, Percent, PlanRecord, PlanSubject, QueryRecord,
    RecordId, RivalTrait, ViewRecord,
};
use tender::crm::role::CrmRole;
use tender::crm::view::ListView;
use tender::study::lab::{LabAct, LabSubject, LabValue};

/// A role that a wish names in a field.
pub fn role(wish: &Wish, field: &str, otherwise: CrmRole) -> CrmRole {
    let codes = [
        ("salesperson", CrmRole::Salesperson),
        ("sales_manager", CrmRole::SalesManager),
        ("finance", CrmRole::Finance),
        ("technical_manager", CrmRole::TechnicalManager),
        ("operations_manager", CrmRole::OperationsManager),
        ("general_manager", CrmRole::GeneralManager),
        ("administrator", CrmRole::Administrator),
    ];
    if !wish.names(field) {
        return otherwise;
    }
    let names = codes.map(|(name, _)| name);
    let wanted = wish.word(field, &names);
    codes.into_iter().find(|(name, _)| *name == wanted).map_or(otherwise, |(_, role)| role)
}

/// Adds records of an act, one after the other, until a check holds.
pub fn of_records(game: &mut LabGame, act: LabAct, wish: &Wish, done: Done<'_>) {
    match act {
        LabAct::QuotationVersioned | LabAct::QuotationSubmitted | LabAct::QuotationDecided => {
            quotations(game, act, wish, done);
        }
        LabAct::CampaignPlanned | LabAct::CampaignWork => campaigns(game, act, wish, done),
        LabAct::ApprovalDecided => decisions(game, wish, done),
        LabAct::Triaged
        | LabAct::WorkAssigned
        | LabAct::RepairQuoted
        | LabAct::TicketClosed
        | LabAct::FollowedUp
        | LabAct::PromiseSet
        | LabAct::SurveyDesigned
        | LabAct::RowFound
        | LabAct::ListBought
        | LabAct::ListImported => of_service(game, act, wish, done),
        _ => {
            for moves in plain(game, act, wish) {
                if done.is(game) {
                    return;
                }
                done.tries(game, |game| {
                    for (role, record) in moves {
                        game.record(role, record);
                    }
                });
            }
        }
    }
}

/// Records that follow from how the game stands, each subject's together.
fn plain(game: &LabGame, act: LabAct, wish: &Wish) -> Vec<Vec<(CrmRole, CrmRecord)>> {
    let seen = game.world.observe(ME);
    let by = worn(wish, CrmRole::GeneralManager);
    let one = |record: CrmRecord| vec![(by, record)];
    let of = |record: &dyn Fn(CustomerId) -> AccountRecord| -> Vec<Vec<(CrmRole, CrmRecord)>> {
        customers(&seen, wish).into_iter().map(|customer| one(CrmRecord::Account(record(customer)))).collect()
    };
    let facts = || all_facts(&seen).into_iter().filter(move |one| is_of(wish, one.id));
    match act {
        LabAct::Note => of(&|customer| AccountRecord::Note { customer, text: wish.text("text", "联系情况") }),
        LabAct::Tagged => {
            let tag = match &wish.text("tag", "")[..] {
                "" => wish.word_of("tag").unwrap_or_else(|| "重点".to_owned()),
                text => text.trim().to_owned(),
            };
            of(&|customer| AccountRecord::Tag { customers: vec![customer], tag: tag.clone() })
        }
        LabAct::NextStepSet => {
            let due = (seen.now() + Minutes::days(wish.number("days", 3).max(0) as u32)).min(Minute::YEAR_END);
            of(&|customer| AccountRecord::NextStep { customer, text: wish.text("text", "上门拜访"), due })
        }
        LabAct::StepDone => {
            let due = seen.now() + Minutes::days(1);
            let both = |customer: CustomerId| {
                let set = AccountRecord::NextStep { customer, text: "电话联系".to_owned(), due };
                let done = AccountRecord::StepDone { customer };
                [set, done].map(|record| (by, CrmRecord::Account(record))).to_vec()
            };
            customers(&seen, wish).into_iter().map(both).collect()
        }
        LabAct::ContactAssigned => {
            let seller = seen.people().find(|person| person.role == Role::Sales).map_or(StaffId(0), |one| one.id);
            let seller = match wish.who {
                Some(LabSubject::Employee(staff)) => staff,
                _ => seller,
            };
            let staff = wish.fills("staff", wish.fills("owner", true)).then_some(seller);
            let of_customer = |customer: CustomerId| {
                let contacts = seen.file(customer).map_or_else(Vec::new, |file| file.contacts);
                let assign = move |contact: game::observation::KnownContact| {
                    CrmRecord::Account(AccountRecord::AssignContact { customer, contact: contact.id, staff })
                };
                contacts.into_iter().map(assign).collect::<Vec<_>>()
            };
            customers(&seen, wish).into_iter().flat_map(of_customer).map(one).collect()
        }
        LabAct::Judged => {
            let open = facts().filter(|one| one.stage.is_open());
            let judge = |facts: tender::crm::opportunity_facts::OpportunityFacts| {
                let win = Percent::new(wish.number("win", 60).clamp(0, 100) as u8).expect("below a hundred");
                one(CrmRecord::Opportunity(OpportunityRecord::Judge { opportunity: facts.id, win, owner: facts.owner }))
            };
            open.map(judge).collect()
        }
        LabAct::OpportunityStep => facts()
            .filter(|one| one.stage.is_open())
            .map(|known| {
                let text = wish.text("text", "约见决策者");
                one(CrmRecord::Opportunity(OpportunityRecord::NextStep { opportunity: known.id, text }))
            })
            .collect(),
        LabAct::LostReasonGiven => {
            let names = ["price", "recognition", "service", "product", "committee", "not_pursued"];
            let wanted = wish.word("reason", &names);
            let place = names.iter().position(|name| *name == wanted).unwrap_or(0);
            let reason = LostReason::ALL[place];
            let lost = facts().filter(|one| matches!(one.stage, PipelineStage::Lost | PipelineStage::NotPursued));
            lost.map(|known| one(CrmRecord::Opportunity(OpportunityRecord::Lost { opportunity: known.id, reason })))
                .collect()
        }
        LabAct::LeadPointsSet => {
            let points = |sign: LeadSign| {
                let now = game.book.leads().points(sign);
                let wanted = wish.number("points", i64::from(now) + 5) as u8;
                let wanted = if wanted == now { wanted.saturating_sub(1) } else { wanted };
                one(CrmRecord::Lead(LeadRecord::Points { sign, points: wanted }))
            };
            LeadSign::ALL.into_iter().map(points).collect()
        }
        LabAct::LeadQualified => {
            let told = |customer: CustomerId| {
                let known = facts_of(&seen, customer);
                match (wish.names("agrees"), wish.truth("agrees", true)) {
                    (false, _) => bant(wish, 2),
                    (true, true) => known,
                    (true, false) => Bant { budget: !known.budget, need: !known.need, ..known },
                }
            };
            let fits = |source: LeadSource| wish.takes_value("source", &LabValue::word(code(source)));
            let open = leads(&seen, game.book.leads()).into_iter().filter(|lead| fits(lead.id.source));
            open.map(|lead| one(CrmRecord::Lead(LeadRecord::qualify(lead.id, told(lead.id.customer))))).collect()
        }
        LabAct::LeadDropped => {
            let names = ["no_need", "no_budget", "not_reached", "supplied", "too_costly"];
            let wanted = wish.word("why", &names);
            let why = Disqualifier::ALL[names.iter().position(|name| *name == wanted).unwrap_or(0)];
            let mut open: Vec<_> = leads(&seen, game.book.leads()).into_iter().map(|lead| lead.id).collect();
            open.reverse();
            open.into_iter().map(|lead| one(CrmRecord::Lead(LeadRecord::Disqualify { lead, why }))).collect()
        }
        LabAct::LeadConverted => {
            let convert = |lead: tender::crm::leads::found::Lead| {
                let mut open = all_facts(&seen).into_iter().filter(|one| one.stage.is_open());
                let opportunity = open.find(|one| one.id.customer == lead.id.customer)?.id;
                let known = facts_of(&seen, lead.id.customer);
                let qualify = CrmRecord::Lead(LeadRecord::qualify(lead.id, known));
                let convert = CrmRecord::Lead(LeadRecord::Convert { lead: lead.id, opportunity });
                Some(vec![(by, qualify), (by, convert)])
            };
            leads(&seen, game.book.leads()).into_iter().filter_map(convert).collect()
        }
        LabAct::AccessSet => access(game, wish),
        LabAct::ApprovalRuleSet => {
            let matters = matters(wish);
            let of = |matter: ApprovalMatter| {
                let otherwise = if matter.is_percent() { 15 } else { 150_000 };
                let limit = wish.number("limit", otherwise).clamp(matter.least(), matter.most());
                let approver = role(wish, "approver", CrmRole::GeneralManager);
                let record = ApprovalRecord::Rule { matter, limit, role: approver };
                vec![(CrmRole::Administrator, CrmRecord::Approval(record))]
            };
            matters.into_iter().map(of).collect()
        }
        LabAct::ApprovalAsked => {
            let by = worn(wish, CrmRole::Salesperson);
            let ask = |matter: ApprovalMatter| vec![(by, request(game, wish, matter))];
            let mut all: Vec<_> = matters(wish).into_iter().map(ask).collect();
            all.extend(all.clone());
            all
        }
        LabAct::QuerySaved => queries(wish)
            .into_iter()
            .enumerate()
            .map(|(number, sql)| {
                one(CrmRecord::Query(QueryRecord::Save {
                    name: format!("查询{}-{number}", game.book.entries().len()),
                    sql,
                }))
            })
            .collect(),
        LabAct::SegmentSaved => segments(game, wish).into_iter().map(one).collect(),
        LabAct::ViewSaved => {
            let names: Vec<&str> = ListName::ALL.iter().map(|list| list.as_str()).collect();
            let list = ListName::named(wish.word("list", &names)).expect("a list");
            let wanted = wish.contained("columns");
            let is_wanted =
                |column: ColumnName| wanted.is_empty() || wanted.contains(&format!("[{}]", column.as_str()));
            let hidden = columns_of(list).iter().map(|one| one.name).filter(|one| !is_wanted(*one)).collect();
            let view = ListView { find: "a".to_owned(), hidden, ..ListView::default() };
            let save = |number: u8| {
                one(CrmRecord::View(ViewRecord::Save {
                    list,
                    name: format!("视图{}", game.book.entries().len() + usize::from(number)),
                    view: view.clone(),
                }))
            };
            (0..3).map(save).collect()
        }
        LabAct::PlanTargetSet => targets(game, wish).into_iter().map(one).collect(),
        LabAct::CompetitorNoted => {
            let about = match wish.word("about", &["strength", "weakness"]) {
                "weakness" => RivalTrait::Weakness,
                _ => RivalTrait::Strength,
            };
            let both = if wish.names("about") { vec![about] } else { vec![about, RivalTrait::Weakness] };
            let companies = seen.companies().into_iter().filter(|one| match wish.who {
                Some(LabSubject::Competitor(wanted)) => one.id == wanted,
                _ => one.id != ME && !wish.leaves_out(LabSubject::Competitor(one.id)),
            });
            let note = |company: game::observation::KnownCompany| {
                let text = wish.text("text", "报价偏低");
                let record = |about| CompetitorRecord::Note { company: company.id, about, text: text.clone() };
                both.iter().map(|about| one(CrmRecord::Competitor(record(*about)))).collect::<Vec<_>>()
            };
            companies.flat_map(note).collect()
        }
        _ => panic!("the doer cannot do {}", act.as_str()),
    }
}

/// Queries that answer, or ones that have the words alone.
fn queries(wish: &Wish) -> Vec<String> {
    let words = wish.text("sql", "SELECT customer FROM accounts");
    if !wish.names("runs") || !wish.truth("runs", true) {
        return vec![words];
    }
    let own = [
        "SELECT customer, ordered, profit FROM segments ORDER BY ordered DESC",
        "SELECT customer, staff_number FROM customer",
        "SELECT customer, SUM(amount) AS amount FROM orders GROUP BY customer",
        "SELECT class, SUM(ordered) AS ordered FROM segments GROUP BY class",
        "SELECT customer, ordered FROM segments ORDER BY ordered ASC",
    ];
    LibraryQuery::ALL.map(LibraryQuery::sql).into_iter().chain(own).map(str::to_owned).collect()
}

/// The code of a source of leads.
fn code(source: LeadSource) -> String {
    let name = format!("{source:?}");
    let mut code = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !code.is_empty() {
            code.push('_');
        }
        code.push(letter.to_ascii_lowercase());
    }
    code
}

fn bant(wish: &Wish, otherwise: i64) -> Bant {
    let count = wish.number("bant", otherwise);
    let first = |place: i64| count > place;
    Bant {
        need: wish.truth("need", first(0)),
        timing: wish.truth("timing", first(1)),
        budget: wish.truth("budget", first(2)),
        authority: wish.truth("authority", first(3)),
    }
}

fn matters(wish: &Wish) -> Vec<ApprovalMatter> {
    let names = ["discount", "margin", "credit", "purchase", "contract"];
    let wanted = wish.word("matter", &names);
    match wish.names("matter") {
        true => vec![ApprovalMatter::ALL[names.iter().position(|name| *name == wanted).unwrap_or(0)]],
        false => ApprovalMatter::ALL.to_vec(),
    }
}

/// A request beyond the limit of its matter.
fn request(game: &LabGame, wish: &Wish, matter: ApprovalMatter) -> CrmRecord {
    let limit = game.book.approvals().rule(matter).limit;
    let beyond = if matter == ApprovalMatter::Margin { limit - 5 } else { limit + limit / 10 + 1 };
    let value = wish.number("value", beyond).clamp(matter.least(), matter.most());
    let text = wish.text("text", "请批准");
    CrmRecord::Approval(ApprovalRecord::Request { matter, customer: None, value, text })
}

/// Decides what waits; asks first where nothing does.
fn decisions(game: &mut LabGame, wish: &Wish, done: Done<'_>) {
    for turn in 0..2 {
        let waiting: Vec<(RecordId, CrmRole)> = game
            .book
            .approvals()
            .requests()
            .iter()
            .filter(|one| one.decision.is_none())
            .map(|one| (one.record, one.approver))
            .collect();
        for (request, approver) in waiting {
            if done.is(game) {
                return;
            }
            let approve = wish.truth("approved", true);
            let text = wish.text("text", "同意");
            let record = CrmRecord::Approval(ApprovalRecord::Decide { request, approve, text });
            let by = worn(wish, approver);
            if !game.record(by, record.clone()) && !wish.names("role") {
                game.record(approver, record);
            }
        }
        if turn == 0 && !done.is(game) {
            for matter in matters(wish) {
                let record = request(game, &Wish { conditions: Vec::new(), who: None, but_not: None }, matter);
                game.record(CrmRole::Salesperson, record);
            }
        }
    }
}

/// Cells of the matrix that are turned round.
fn access(game: &LabGame, wish: &Wish) -> Vec<Vec<(CrmRole, CrmRecord)>> {
    let access = game.book.access();
    let mut all = Vec::new();
    let lists = CrmRole::ALL.into_iter().flat_map(|role| ListName::ALL.iter().map(move |list| (role, *list)));
    for (of, list) in lists {
        let open = !access.may_see(of, list);
        all.push((of, "list", list.as_str().to_owned(), open, AccessRecord::List { role: of, list, open }));
    }
    for (of, act) in CrmRole::ALL.into_iter().flat_map(|role| CrmAct::ALL.map(|act| (role, act))) {
        let (open, name) = (!access.may_do(of, act), format!("{act:?}").to_lowercase());
        all.push((of, "act", name, open, AccessRecord::Act { role: of, act, open }));
    }
    for of in CrmRole::ALL {
        let open = !access.sees_confidential(of);
        all.push((of, "confidential", "confidential".to_owned(), open, AccessRecord::Confidential { role: of, open }));
    }
    let fits = |(of, what, name, open, _): &(CrmRole, &str, String, bool, AccessRecord)| {
        role(wish, "of", *of) == *of
            && wish.takes("what", what)
            && wish.takes("name", name)
            && wish.truth("open", *open) == *open
    };
    let fitting = all.into_iter().filter(fits);
    fitting.map(|(.., record)| vec![(CrmRole::Administrator, CrmRecord::Access(record))]).collect()
}

fn targets(game: &LabGame, wish: &Wish) -> Vec<CrmRecord> {
    let seen = game.world.observe(ME);
    let by = match wish.word("of", &["employee", "industry", "product"]) {
        "industry" => PlanBy::Industry,
        "product" => PlanBy::Product,
        _ => PlanBy::Employee,
    };
    let now = i64::from(seen.month().number());
    let wanted = wish.number("month", now);
    let months: Vec<i64> = if wish.names("month") { vec![wanted] } else { (now..=12).collect() };
    let amount = Some(Money::yuan(wish.number("amount", 120_000)));
    let subjects: Vec<PlanSubject> = by
        .subjects(&seen)
        .into_iter()
        .filter(|of| match (wish.who, of) {
            (Some(LabSubject::Employee(wanted)), PlanSubject::Employee(staff)) => *staff == wanted,
            (Some(LabSubject::Family(wanted)), PlanSubject::Industry(family)) => *family == wanted,
            (_, PlanSubject::Employee(staff)) => !wish.leaves_out(LabSubject::Employee(*staff)),
            _ => true,
        })
        .collect();
    let months = months.into_iter().filter_map(|month| Month::new(u8::try_from(month).ok()?));
    months
        .flat_map(|month| {
            subjects
                .iter()
                .map(move |of| CrmRecord::Plan(PlanRecord::Target { of: *of, month, amount }))
                .collect::<Vec<_>>()
        })
        .collect()
}
