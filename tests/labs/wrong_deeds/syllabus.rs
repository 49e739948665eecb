//! What is near the steps of the labs of the syllabus, and wrong.

use super::So::{Filled, Is, Least, Most, Says, Word};

use super::{StepDone, but_not, deed};
use tender::study::lab::LabAct;

pub(super) const WRONG: &[StepDone] = &[
    ("s1", "dup", &[deed(LabAct::RowFound, 3, &[("finding", Word("duplicate")), ("true", Is(false))])]),
    ("s1", "flaws", &[deed(LabAct::RowFound, 6, &[("finding", Word("no_city")), ("true", Is(false))])]),
    ("s1", "take", &[deed(LabAct::LeadPointsSet, 1, &[])]),
    ("s1", "points", &[deed(LabAct::LeadPointsSet, 1, &[("sign", Word("large"))])]),
    ("s1", "qualify", &[deed(LabAct::LeadQualified, 6, &[("agrees", Is(false))])]),
    ("s1", "sort", &[deed(LabAct::LeadConverted, 1, &[])]),
    ("s2", "owners", &[deed(LabAct::OwnerAssigned, 6, &[("owner", Filled)])]),
    ("s2", "people", &[but_not(LabAct::ContactAssigned, 4, "first", &[("staff", Filled)])]),
    ("s2", "notes", &[deed(LabAct::Note, 4, &[("letters", Least(15))])]),
    ("s2", "tags", &[deed(LabAct::Tagged, 4, &[])]),
    ("s2", "next", &[but_not(LabAct::NextStepSet, 5, "first", &[("letters", Least(4))])]),
    ("s2", "call", &[but_not(LabAct::WorkCall, 1, "first", &[("done", Is(true))])]),
    ("s2", "query", &[deed(LabAct::QuerySaved, 1, &[("sql", Says("customer staff_number")), ("runs", Is(false))])]),
    ("s3", "library", &[deed(LabAct::QuerySaved, 1, &[("sql", Says("ordered order by")), ("runs", Is(false))])]),
    ("s3", "library", &[deed(LabAct::QuerySaved, 1, &[("sql", Says("order by ordered asc")), ("runs", Is(true))])]),
    ("s3", "group", &[deed(LabAct::QuerySaved, 1, &[("sql", Says("group by nothing_there")), ("runs", Is(false))])]),
    ("s3", "group", &[deed(LabAct::QuerySaved, 1, &[("sql", Says("group by customer")), ("runs", Is(true))])]),
    ("s3", "rfm", &[deed(LabAct::SegmentSaved, 1, &[("rfm", Word("top_value"))])]),
    ("s3", "growth", &[deed(LabAct::SegmentSaved, 1, &[("class", Filled), ("members", Least(1))])]),
    ("s3", "tag", &[deed(LabAct::Tagged, 3, &[])]),
    ("s3", "act", &[deed(LabAct::ProgrammeSet, 2, &[])]),
    ("s4", "answer", &[deed(LabAct::WorkCall, 2, &[("done", Is(true)), ("website", Is(false))])]),
    ("s4", "qualify", &[deed(LabAct::LeadQualified, 3, &[("source", Word("website")), ("agrees", Is(false))])]),
    ("s4", "target", &[deed(LabAct::SegmentSaved, 1, &[("relation", Word("exploration")), ("industry", Filled)])]),
    (
        "s4",
        "plan",
        &[deed(
            LabAct::CampaignPlanned,
            1,
            &[("kind", Word("website")), ("relation", Word("exploration")), ("industry", Filled)],
        )],
    ),
    (
        "s4",
        "close",
        &[deed(LabAct::AccessSet, 1, &[("what", Word("list")), ("name", Word("leads")), ("open", Is(false))])],
    ),
    ("s4", "file", &[deed(LabAct::Note, 2, &[("letters", Least(15)), ("website", Is(false))])]),
    ("s5", "sales", &[deed(LabAct::QuotationSubmitted, 1, &[("role", Word("sales_manager"))])]),
    ("s5", "manager", &[deed(LabAct::QuotationDecided, 1, &[("role", Word("sales_manager")), ("letters", Most(5))])]),
    (
        "s5",
        "finance",
        &[deed(
            LabAct::ApprovalDecided,
            1,
            &[("role", Word("finance")), ("matter", Word("credit")), ("letters", Most(5))],
        )],
    ),
    ("s5", "tech", &[deed(LabAct::PromiseSet, 1, &[("role", Word("administrator")), ("hours", Least(1))])]),
    ("s5", "rule", &[deed(LabAct::ApprovalRuleSet, 1, &[("matter", Word("discount"))])]),
    (
        "s5",
        "ask",
        &[deed(
            LabAct::ApprovalAsked,
            1,
            &[("role", Word("salesperson")), ("matter", Word("contract")), ("letters", Most(10))],
        )],
    ),
    (
        "s5",
        "general",
        &[deed(
            LabAct::ApprovalDecided,
            1,
            &[("role", Word("general_manager")), ("matter", Word("contract")), ("letters", Most(5))],
        )],
    ),
];
