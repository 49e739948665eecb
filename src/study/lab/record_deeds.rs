//! Records of the workbench as deeds.

use super::act::LabAct;
use super::bant_facts::agrees;
use super::deed::{LabDeed, code};
use super::query_words::can_answer;
use super::subject::LabSubject;
use super::value::LabValue;
use super::view::LabView;
use crate::crm::columns::columns_of;
use crate::crm::leads::bought::{BoughtRow, RowFlaw, rows};
use crate::crm::opportunity_facts::facts;
use crate::crm::quotable::terms_of;
use crate::crm::quotation_sheet::QuotationSheet;
use crate::crm::record::{
    AccessRecord, AccountRecord, ApprovalRecord, CampaignRecord, CompetitorRecord, CrmRecord, LeadId, LeadRecord,
    OpportunityRecord, PlanRecord, PlanSubject, QueryRecord, QuotationRecord, RecordEntry, RecordId, RowFinding,
    SampleMethod, SurveyItem, SurveyRecord, ViewRecord,
};
use crate::study::length::length;
use game::ids::TenderId;

/// What a record does.
pub(super) fn of_record(view: &LabView<'_>, id: RecordId, entry: &RecordEntry) -> Vec<LabDeed> {
    let deeds = match &entry.record {
        CrmRecord::Account(record) => of_account(entry, record),
        CrmRecord::Opportunity(record) => vec![of_opportunity(view, record)],
        CrmRecord::Quotation(record) => of_quotation(view, id, record).into_iter().collect(),
        CrmRecord::Lead(record) => vec![of_lead(view, entry, record)],
        CrmRecord::Service(record) => vec![super::service_deeds::of_service(view, record)],
        CrmRecord::Survey(record) => of_survey(id, record).into_iter().collect(),
        CrmRecord::Access(record) => vec![of_access(*record)],
        CrmRecord::Approval(record) => of_approval(view, id, record).into_iter().collect(),
        CrmRecord::Query(QueryRecord::Save { name, sql }) => {
            let deed = LabDeed::new(LabAct::QuerySaved, name.clone(), []).with("sql", LabValue::word(sql));
            vec![deed.with("runs", LabValue::Truth(can_answer(sql))).with_letters(sql)]
        }
        CrmRecord::Segment(record) => super::service_deeds::of_segment(view, record).into_iter().collect(),
        CrmRecord::Campaign(record) => of_campaign(view, id, record).into_iter().collect(),
        CrmRecord::View(ViewRecord::Save { list, name, view }) => {
            let key = format!("{}/{name}", list.as_str());
            let shown = columns_of(*list).iter().map(|one| one.name).filter(|one| !view.hidden.contains(one));
            let shown: Vec<String> = shown.map(|one| format!("[{}]", one.as_str())).collect();
            let deed = LabDeed::new(LabAct::ViewSaved, key, []).with("list", LabValue::word(list.as_str()));
            vec![
                deed.with("shown", LabValue::whole(shown.len() as i64))
                    .with("columns", LabValue::word(shown.join(" "))),
            ]
        }
        CrmRecord::Plan(record) => vec![of_plan(*record)],
        CrmRecord::Competitor(CompetitorRecord::Note { company, about, text }) => {
            let key = format!("{}/{about:?}", company.0);
            let deed = LabDeed::new(LabAct::CompetitorNoted, key, [LabSubject::Competitor(*company)]);
            vec![deed.with("about", LabValue::word(code(about))).with_letters(text)]
        }
        CrmRecord::Query(QueryRecord::Remove { .. })
        | CrmRecord::View(ViewRecord::Remove { .. })
        | CrmRecord::Coursework(_)
        | CrmRecord::Undo(_)
        | CrmRecord::Unreadable => Vec::new(),
    };
    let role = LabValue::word(code(&entry.role));
    deeds.into_iter().map(|deed| deed.with("role", role.clone())).collect()
}

impl LabDeed {
    /// With the length of a text.
    pub(super) fn with_letters(self, text: &str) -> Self {
        self.with("letters", LabValue::whole(length(text)))
    }
}

fn of_account(entry: &RecordEntry, record: &AccountRecord) -> Vec<LabDeed> {
    let of = |act: LabAct, customer: &game::ids::CustomerId| {
        LabDeed::new(act, customer.0.to_string(), [LabSubject::Customer(*customer)])
    };
    match record {
        AccountRecord::Note { customer, text } => vec![of(LabAct::Note, customer).with_letters(text)],
        AccountRecord::AssignContact { customer, contact, staff } => {
            let key = format!("{}/{}", customer.0, contact.0);
            let who = [LabSubject::Customer(*customer)].into_iter().chain(staff.map(LabSubject::Employee));
            let owner = staff.map_or(LabValue::Empty, |staff| LabValue::whole(staff.0));
            vec![LabDeed::new(LabAct::ContactAssigned, key, who).with("staff", owner)]
        }
        AccountRecord::Tag { customers, tag } => {
            customers.iter().map(|one| of(LabAct::Tagged, one).with("tag", LabValue::word(tag))).collect()
        }
        AccountRecord::NextStep { customer, text, due } => {
            let days = (*due - entry.at.min(*due)).days_begun();
            vec![of(LabAct::NextStepSet, customer).with("days", LabValue::whole(days)).with_letters(text)]
        }
        AccountRecord::StepDone { customer } => vec![of(LabAct::StepDone, customer)],
        AccountRecord::Untag { .. } => Vec::new(),
    }
}

/// A deed about a tender, a request or an order.
pub(super) fn of_tender(act: LabAct, id: TenderId) -> LabDeed {
    let about = [LabSubject::Opportunity(id), LabSubject::Order(id), LabSubject::Customer(id.customer)];
    LabDeed::new(act, format!("{id:?}"), about)
}

/// A deed about an opportunity, with the kind of it.
fn of_kind(view: &LabView<'_>, act: LabAct, id: TenderId) -> LabDeed {
    let kind = facts(view.seen, id).map_or(LabValue::Empty, |known| LabValue::word(code(&known.kind)));
    of_tender(act, id).with("kind", kind)
}

fn of_opportunity(view: &LabView<'_>, record: &OpportunityRecord) -> LabDeed {
    let of_known = |act, id: TenderId| of_kind(view, act, id);
    match record {
        OpportunityRecord::Judge { opportunity, win, .. } => {
            of_known(LabAct::Judged, *opportunity).with("win", LabValue::whole(win.get()))
        }
        OpportunityRecord::NextStep { opportunity, text } => {
            of_known(LabAct::OpportunityStep, *opportunity).with_letters(text)
        }
        OpportunityRecord::Lost { opportunity, reason } => {
            of_tender(LabAct::LostReasonGiven, *opportunity).with("reason", LabValue::word(code(reason)))
        }
    }
}

fn of_quotation(view: &LabView<'_>, id: RecordId, record: &QuotationRecord) -> Option<LabDeed> {
    // The place of a version among those of its quotation, and whose quotation it is.
    let place = |version: RecordId| {
        let mut all = view.book.quotations().all();
        all.find_map(|(opportunity, versions)| {
            let at = versions.iter().position(|one| one.record == version)?;
            Some((opportunity, LabValue::whole(at as i64 + 1)))
        })
    };
    Some(match record {
        QuotationRecord::Version { opportunity, offer, reason, .. } => {
            let quantity = terms_of(view.seen, *opportunity).map_or(1, |terms| terms.quantity);
            let sheet = QuotationSheet::of(offer, quantity);
            let discount = sheet.discount_rate().map_or(LabValue::Empty, super::cell::share);
            // What was offered before, if something was.
            let versions = view.book.quotations().versions(*opportunity);
            let before = versions.iter().take_while(|one| one.record != id).last().map(|one| &one.offer);
            let changed = before.map_or(LabValue::Empty, |before| {
                let price = QuotationSheet::of(before, quantity).unit_price;
                LabValue::Truth(before.package != offer.package || price != sheet.unit_price)
            });
            of_kind(view, LabAct::QuotationVersioned, *opportunity)
                .with("version", place(id)?.1)
                .with("changed", changed)
                .with("discount", discount)
                .with("package", LabValue::whole(offer.package.0))
                .with_letters(reason)
        }
        QuotationRecord::Submit { version } => {
            let (opportunity, number) = place(*version)?;
            of_kind(view, LabAct::QuotationSubmitted, opportunity).with("version", number)
        }
        QuotationRecord::Decide { version, approved, reason } => {
            let (opportunity, number) = place(*version)?;
            of_kind(view, LabAct::QuotationDecided, opportunity)
                .with("version", number)
                .with("approved", LabValue::Truth(*approved))
                .with_letters(reason)
        }
    })
}

fn of_lead(view: &LabView<'_>, entry: &RecordEntry, record: &LeadRecord) -> LabDeed {
    let of = |act: LabAct, lead: &LeadId| {
        let about = [LabSubject::Customer(lead.customer), LabSubject::Source(lead.source)];
        let key = format!("{}/{:?}", lead.customer.0, lead.source);
        LabDeed::new(act, key, about).with("source", LabValue::word(code(&lead.source)))
    };
    match record {
        LeadRecord::Points { sign, points } => LabDeed::new(LabAct::LeadPointsSet, code(sign), [])
            .with("sign", LabValue::word(code(sign)))
            .with("points", LabValue::whole(*points)),
        LeadRecord::Qualify { lead, bant, .. } => of(LabAct::LeadQualified, lead)
            .with("bant", LabValue::whole(bant.count()))
            .with("budget", LabValue::Truth(bant.budget))
            .with("authority", LabValue::Truth(bant.authority))
            .with("need", LabValue::Truth(bant.need))
            .with("timing", LabValue::Truth(bant.timing))
            .with("agrees", LabValue::Truth(agrees(view, entry.at, lead.customer, *bant))),
        LeadRecord::Disqualify { lead, why } => of(LabAct::LeadDropped, lead).with("why", LabValue::word(code(why))),
        LeadRecord::Convert { lead, .. } => of(LabAct::LeadConverted, lead),
        LeadRecord::Buy { list } => LabDeed::new(LabAct::ListBought, list.0.to_string(), []),
        LeadRecord::Import { list } => LabDeed::new(LabAct::ListImported, list.0.to_string(), []),
        LeadRecord::Find { list, row, finding } => {
            let is_true =
                view.book.leads().list(*list).is_some_and(|bought| {
                    is_true(view, &rows(view.seen, *list, bought.at), usize::from(*row), finding)
                });
            let finding = code(finding);
            let kind = finding.split([' ', '{']).next().unwrap_or_default();
            LabDeed::new(LabAct::RowFound, format!("{}/{row}", list.0), [])
                .with("finding", LabValue::word(kind))
                .with("true", LabValue::Truth(is_true))
        }
    }
}

/// Whether what was found about a row of a bought list is so.
fn is_true(view: &LabView<'_>, rows: &[BoughtRow], at: usize, finding: &RowFinding) -> bool {
    let Some(row) = rows.get(at) else { return false };
    let public = view.seen.customer(row.customer);
    match finding {
        RowFinding::Right => row.flaw.is_none(),
        RowFinding::Duplicate { of } => {
            usize::from(*of) != at && rows.get(usize::from(*of)).is_some_and(|other| other.customer == row.customer)
        }
        RowFinding::WrongIndustry { right } => row.industry != public.industry && *right == public.industry,
        RowFinding::NoCity { city } => !row.has_city && [&public.city.zh, &public.city.en].contains(&city),
        RowFinding::BadPhone { phone } => row.flaw == Some(RowFlaw::BadPhone) && *phone == row.right_phone,
        RowFinding::OldContact => row.flaw == Some(RowFlaw::OldContact),
    }
}

fn of_survey(id: RecordId, record: &SurveyRecord) -> Option<LabDeed> {
    // A design that was changed since counts as it is now.
    let (key, design) = match record {
        SurveyRecord::Design(design) => (id, design),
        SurveyRecord::Change { survey, design } => (*survey, design),
    };
    let items =
        |is: &dyn Fn(&SurveyItem) -> bool| LabValue::whole(design.items.iter().filter(|item| is(item)).count() as i64);
    let method = match &design.method {
        SampleMethod::All => "all",
        SampleMethod::Random { .. } => "random",
        SampleMethod::Class(_) => "class",
        SampleMethod::Segment(_) => "segment",
    };
    let deed = LabDeed::new(LabAct::SurveyDesigned, key.0.to_string(), []);
    let deed = deed
        .with("items", LabValue::whole(design.items.len() as i64))
        .with("customers", LabValue::whole(design.customers.len() as i64))
        .with("contacts", LabValue::whole(design.contacts))
        .with("method", LabValue::word(method))
        .with("acsi", items(&|item| matches!(item, SurveyItem::Acsi(_))))
        .with("dimensions", items(&|item| matches!(item, SurveyItem::Dimension(_))))
        .with("factors", items(&|item| matches!(item, SurveyItem::Factor(_))))
        .with("open", LabValue::Truth(design.items.contains(&SurveyItem::Open)));
    Some(deed)
}

fn of_access(record: AccessRecord) -> LabDeed {
    let (role, what, name, open) = match record {
        AccessRecord::List { role, list, open } => (role, "list", list.as_str().to_owned(), open),
        AccessRecord::Act { role, act, open } => (role, "act", code(&act), open),
        AccessRecord::Confidential { role, open } => (role, "confidential", "confidential".to_owned(), open),
    };
    LabDeed::new(LabAct::AccessSet, format!("{role:?}/{what}/{name}"), [])
        .with("of", LabValue::word(code(&role)))
        .with("what", LabValue::word(what))
        .with("name", LabValue::word(name))
        .with("open", LabValue::Truth(open))
}

fn of_approval(view: &LabView<'_>, id: RecordId, record: &ApprovalRecord) -> Option<LabDeed> {
    Some(match record {
        ApprovalRecord::Rule { matter, limit, role } => LabDeed::new(LabAct::ApprovalRuleSet, code(matter), [])
            .with("matter", LabValue::word(code(matter)))
            .with("limit", LabValue::whole(*limit))
            .with("approver", LabValue::word(code(role))),
        ApprovalRecord::Request { matter, customer, value, text } => {
            LabDeed::new(LabAct::ApprovalAsked, id.0.to_string(), customer.map(LabSubject::Customer))
                .with("matter", LabValue::word(code(matter)))
                .with("value", LabValue::whole(*value))
                .with_letters(text)
        }
        ApprovalRecord::Decide { request, approve, text } => {
            let asked = view.book.approvals().requests().iter().find(|one| one.record == *request)?;
            LabDeed::new(LabAct::ApprovalDecided, request.0.to_string(), asked.customer.map(LabSubject::Customer))
                .with("matter", LabValue::word(code(&asked.matter)))
                .with("approved", LabValue::Truth(*approve))
                .with_letters(text)
        }
        ApprovalRecord::Use { .. } | ApprovalRecord::OwnRequests { .. } => return None,
    })
}

fn of_campaign(view: &LabView<'_>, id: RecordId, record: &CampaignRecord) -> Option<LabDeed> {
    Some(match record {
        CampaignRecord::Plan { kind, segment, targets, budget, expected, .. } => {
            let deed = LabDeed::new(LabAct::CampaignPlanned, id.0.to_string(), [LabSubject::Campaign(id)]);
            // The list comes from a segment: what that asks for is what the campaign is for.
            let conditions = view.book.segments().conditions(segment);
            let deed =
                conditions.map_or_else(|| deed.clone(), |all| super::service_deeds::with_conditions(deed.clone(), all));
            deed.with("kind", LabValue::word(code(kind)))
                .with("within_list", LabValue::Truth(usize::from(*expected) <= targets.len()))
                .with("targets", LabValue::whole(targets.len() as i64))
                .with("budget", super::cell::yuan(*budget))
                .with("expected", LabValue::whole(*expected))
        }
        CampaignRecord::Link { campaign, .. } => {
            let planned = view.book.campaigns().one(*campaign)?;
            LabDeed::new(LabAct::CampaignWork, campaign.0.to_string(), [LabSubject::Campaign(*campaign)])
                .with("kind", LabValue::word(code(&planned.kind)))
        }
    })
}

fn of_plan(record: PlanRecord) -> LabDeed {
    let PlanRecord::Target { of, month, amount } = record;
    let (kind, about) = match of {
        PlanSubject::Employee(staff) => ("employee", Some(LabSubject::Employee(staff))),
        PlanSubject::Industry(family) => ("industry", Some(LabSubject::Family(family))),
        PlanSubject::Product(_) => ("product", None),
    };
    LabDeed::new(LabAct::PlanTargetSet, format!("{of:?}/{}", month.number()), about)
        .with("of", LabValue::word(kind))
        .with("month", LabValue::whole(month.number()))
        .with("amount", amount.map_or(LabValue::Empty, super::cell::yuan))
}
