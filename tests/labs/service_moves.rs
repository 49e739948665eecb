//! Records about service, surveys and bought lists that a student would add for an act.

use crate::game::{LabGame, ME};
use crate::moves::{Done, worn};
use crate::wish::Wish;
use game::care::{AcsiNumber, Remedy, TicketId};
use game::ids::{ContactId, IndustryId, PackageId};
use game::people::TaskKind;
use game::scenario::Role;
use tender::crm::leads::bought::rows;
use tender::crm::record::{
    CrmRecord, LeadRecord, ListNumber, QualityDimension, RowFinding, SampleMethod, ServiceRecord, SurveyDesign,
    SurveyFactor, SurveyItem, SurveyRecord, TroubleCause, WorkOrderKind, WorkUrgency,
};
use tender::crm::role::CrmRole;
use tender::crm::sample::sample;
use tender::insight::analytics::classes::Class;
use tender::study::lab::{LabAct, LabSubject};

/// Adds records of an act, one after the other, until a check holds.
pub fn of_service(game: &mut LabGame, act: LabAct, wish: &Wish, done: Done<'_>) {
    match act {
        LabAct::PromiseSet => {
            let packages: Vec<PackageId> =
                (0..game.world.observe(ME).scenario().packages.len() as u8).map(PackageId).collect();
            for package in packages {
                if !done.is(game) {
                    let hours = wish.number("hours", 4) as u16;
                    let record = CrmRecord::Service(ServiceRecord::Promise { package, hours });
                    game.record(worn(wish, CrmRole::TechnicalManager), record);
                }
            }
        }
        LabAct::SurveyDesigned => surveys(game, wish, done),
        LabAct::ListBought => {
            for number in 20..25 {
                if !done.is(game) {
                    let record = CrmRecord::Lead(LeadRecord::Buy { list: ListNumber(number) });
                    game.record(worn(wish, CrmRole::SalesManager), record);
                }
            }
        }
        LabAct::RowFound | LabAct::ListImported => bought(game, act, wish, done),
        _ => tickets(game, act, wish, done),
    }
}

fn tickets(game: &mut LabGame, act: LabAct, wish: &Wish, done: Done<'_>) {
    let mut all: Vec<TicketId> = {
        let seen = game.world.observe(ME);
        let open = seen.service_queue().into_iter().map(|ticket| ticket.id);
        open.filter(|id| match wish.who {
            Some(LabSubject::Ticket(wanted)) => *id == wanted,
            Some(LabSubject::Customer(customer)) => seen.ticket(*id).is_some_and(|one| one.customer() == customer),
            _ => !wish.leaves_out(LabSubject::Ticket(*id)),
        })
        .collect()
    };
    // What was closed lately is followed up.
    if matches!(act, LabAct::TicketClosed | LabAct::FollowedUp) {
        let seen = game.world.observe(ME);
        let ended = seen.company().tickets.iter().filter(|ticket| !ticket.is_open()).map(|ticket| ticket.id);
        let ended = ended.filter(|id| wish.who.is_none_or(|who| who == LabSubject::Ticket(*id)));
        all = ended.collect::<Vec<_>>().into_iter().rev().chain(all).collect();
    }
    for ticket in all {
        if done.is(game) {
            return;
        }
        one_ticket(game, act, wish, ticket);
    }
}

fn one_ticket(game: &mut LabGame, act: LabAct, wish: &Wish, ticket: TicketId) {
    let by = worn(wish, CrmRole::GeneralManager);
    let known = game.world.observe(ME).ticket(ticket).expect("a ticket").clone();
    if game.book.service().steps(ticket).and_then(|steps| steps.triage).is_none() || act == LabAct::Triaged {
        let right = wish.truth("right", true);
        let in_warranty = wish.truth("in_warranty", if right { known.in_warranty } else { !known.in_warranty });
        let kinds = ["on_site", "remote", "workshop"];
        let kind = match wish.word("kind", &kinds) {
            "remote" => WorkOrderKind::Remote,
            "workshop" => WorkOrderKind::Workshop,
            _ => WorkOrderKind::OnSite,
        };
        let urgency = match wish.word("urgency", &["high", "normal", "low"]) {
            "normal" => WorkUrgency::Normal,
            "low" => WorkUrgency::Low,
            _ => WorkUrgency::High,
        };
        let causes = ["product", "delivery", "installation", "use", "promise"];
        let wanted = wish.word("cause", &causes);
        let cause = TroubleCause::ALL[causes.iter().position(|cause| *cause == wanted).unwrap_or(0)];
        let record = ServiceRecord::Triage { ticket, kind, urgency, cause, in_warranty };
        game.record(by, CrmRecord::Service(record));
    }
    match act {
        LabAct::WorkAssigned => {
            let staff = game.world.observe(ME).people().find(|one| one.role == Role::Service).map(|one| one.id);
            if let Some(staff) = staff {
                game.record(by, CrmRecord::Service(ServiceRecord::Assign { ticket, staff }));
            }
        }
        LabAct::RepairQuoted => {
            let remedy =
                if wish.word("remedy", &["repair", "replace"]) == "replace" { Remedy::Replace } else { Remedy::Repair };
            let price = wish.fills("price", false).then(|| game::money::Money::yuan(wish.number("price", 500)));
            game.record(by, CrmRecord::Service(ServiceRecord::QuoteRepair { ticket, remedy, price }));
        }
        LabAct::TicketClosed | LabAct::FollowedUp => {
            if known.is_open() {
                let remedy = if Remedy::Repair.suits(known.matter) { Remedy::Repair } else { Remedy::Explain };
                let settle = TaskKind::Settle { ticket, customer: known.customer(), remedy };
                if game.waiting(&settle).is_some() || game.queue(&settle).is_some() {
                    game.finish(&settle);
                }
            }
            let note =
                if act == LabAct::TicketClosed { wish.text("note", "已修复") } else { "已处理".to_owned() };
            game.record(by, CrmRecord::Service(ServiceRecord::Close { ticket, note }));
            if act == LabAct::FollowedUp {
                for contact in (0..4).map(ContactId) {
                    let (content, note) = (wish.truth("content", true), wish.text("note", "客户表示满意"));
                    let record = CrmRecord::Service(ServiceRecord::FollowUp { ticket, content, note });
                    if game.record(by, record) {
                        return;
                    }
                    let call = TaskKind::Call { customer: known.customer(), contact };
                    if game.queue(&call).is_some() {
                        game.finish(&call);
                    }
                }
                let (content, note) = (wish.truth("content", true), wish.text("note", "客户表示满意"));
                game.record(by, CrmRecord::Service(ServiceRecord::FollowUp { ticket, content, note }));
            }
        }
        _ => {}
    }
}

fn surveys(game: &mut LabGame, wish: &Wish, done: Done<'_>) {
    for number in 0..4_u32 {
        if done.is(game) {
            return;
        }
        let least = wish.number("customers", 1);
        let most = wish.number("customers", 99);
        let size = (if most < 99 { most } else { least.max(8) }) as u16;
        let method = match wish.word("method", &["all", "random", "class", "segment"]) {
            "random" => SampleMethod::Random { key: 7 + number, size },
            "class" => SampleMethod::Class(Class::ALL[number as usize % 4]),
            "segment" => {
                let conditions = tender::crm::record::SegmentConditions {
                    relation: Some(tender::crm::record::RelationGroup::Managed),
                    ..Default::default()
                };
                let save = tender::crm::record::SegmentRecord::Save { name: "调查对象".to_owned(), conditions };
                game.record(CrmRole::SalesManager, CrmRecord::Segment(save));
                SampleMethod::Segment("调查对象".to_owned())
            }
            // A few customers alone are asked by a random sample.
            _ if most < 99 && !wish.names("method") => SampleMethod::Random { key: 7, size },
            _ => SampleMethod::All,
        };
        let count = |field: &str, all: usize| (wish.number(field, all as i64).clamp(0, all as i64)) as usize;
        let acsi = AcsiNumber::ALL.into_iter().take(count("acsi", 6)).map(SurveyItem::Acsi);
        let dimensions = QualityDimension::ALL.into_iter().take(count("dimensions", 5)).map(SurveyItem::Dimension);
        let factors = SurveyFactor::ALL.into_iter().take(count("factors", 6)).map(SurveyItem::Factor);
        let open = wish.truth("open", true).then_some(SurveyItem::Open);
        let mut items: Vec<SurveyItem> = acsi.chain(dimensions).chain(factors).chain(open).collect();
        items.truncate(wish.number("items", 40) as usize);
        let seen = game.world.observe(ME);
        let fitting = |name: &str| game.book.segment_members(&seen, name);
        let customers = sample(&seen, &fitting, &method);
        let contacts = wish.number("contacts", 2) as u8;
        let design =
            SurveyDesign { name: format!("调查{}", game.book.entries().len()), items, method, customers, contacts };
        game.record(worn(wish, CrmRole::SalesManager), CrmRecord::Survey(SurveyRecord::Design(design)));
    }
}

fn bought(game: &mut LabGame, act: LabAct, wish: &Wish, done: Done<'_>) {
    let by = worn(wish, CrmRole::SalesManager);
    if game.book.leads().lists().all(|(_, list)| list.imported.is_some()) {
        game.record(by, CrmRecord::Lead(LeadRecord::Buy { list: ListNumber(31) }));
    }
    let Some((list, at)) =
        game.book.leads().lists().find(|(_, list)| list.imported.is_none()).map(|(number, list)| (number, list.at))
    else {
        return;
    };
    if act == LabAct::ListImported {
        if !done.is(game) {
            game.record(by, CrmRecord::Lead(LeadRecord::Import { list }));
        }
        return;
    }
    let all = rows(&game.world.observe(ME), list, at);
    for (row, one) in all.iter().enumerate() {
        if done.is(game) {
            return;
        }
        // What was found about a row stays.
        let known = game.book.leads().list(list).is_some_and(|list| list.findings.contains_key(&(row as u8)));
        if known {
            continue;
        }
        let names = ["old_contact", "no_city", "bad_phone", "wrong_industry", "right", "duplicate"];
        let fits = |finding: &str| wish.takes("finding", finding);
        // The finding that is true, if it is wished for; else any that is.
        let truth = match one.flaw {
            Some(tender::crm::leads::bought::RowFlaw::Duplicate) => "duplicate",
            Some(tender::crm::leads::bought::RowFlaw::WrongIndustry) => "wrong_industry",
            Some(tender::crm::leads::bought::RowFlaw::NoCity) => "no_city",
            Some(tender::crm::leads::bought::RowFlaw::BadPhone) => "bad_phone",
            Some(tender::crm::leads::bought::RowFlaw::OldContact) => "old_contact",
            None => "right",
        };
        let twin = || all.iter().position(|other| other.customer == one.customer && !std::ptr::eq(other, one));
        // One of two rows for one customer is a duplicate whatever is wished.
        if wish.names("true") && !wish.truth("true", true) && twin().is_some() {
            continue;
        }
        let (is_true, wrong) = (wish.truth("true", true), names.into_iter().find(|name| fits(name) && *name != truth));
        let finding = match (fits(truth), is_true, wrong) {
            (true, true, _) => truth,
            // What is to be true is not said of another row.
            (false, true, _) if wish.names("true") => continue,
            (_, _, wrong) => wrong.unwrap_or("right"),
        };
        let finding = match finding {
            "old_contact" => RowFinding::OldContact,
            "no_city" => {
                let city = game.world.observe(ME).customer(one.customer).city.zh.clone();
                RowFinding::NoCity { city }
            }
            "bad_phone" => RowFinding::BadPhone { phone: one.right_phone.clone() },
            "wrong_industry" => {
                let right = game.world.observe(ME).customer(one.customer).industry;
                RowFinding::WrongIndustry { right: IndustryId(right.0) }
            }
            "duplicate" => RowFinding::Duplicate { of: twin().unwrap_or((row + 1) % all.len()) as u8 },
            _ => RowFinding::Right,
        };
        game.record(by, CrmRecord::Lead(LeadRecord::Find { list, row: row as u8, finding }));
    }
}
