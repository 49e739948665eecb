//! What a student might do instead of what a step says: near it, and wrong. Written by hand from the texts of the steps, not
//! from their checks, so that a check that asks less than its text is found. Beside it what is right in another way.

use crate::doer::fulfil;
use crate::game::LabGame;
use crate::moves::{Done, made};
use crate::wish::Wish;
use tender::study::lab::{Asks, LabAct, LabCheck, LabCondition, LabValue};

/// What is to be so of a deed's field.
#[derive(Clone, Copy)]
enum So {
    Is(bool),
    Word(&'static str),
    Least(i64),
    Most(i64),
    Says(&'static str),
    Filled,
}

use So::{Filled, Is, Least, Most, Says, Word};

/// A deed: the act, to how many, how; and about which pick, or about anything but one.
struct Deed {
    act: LabAct,
    count: u8,
    how: &'static [(&'static str, So)],
    who: Option<&'static str>,
    but_not: Option<&'static str>,
}

const fn deed(act: LabAct, count: u8, how: &'static [(&'static str, So)]) -> Deed {
    Deed { act, count, how, who: None, but_not: None }
}

const fn of(act: LabAct, who: &'static str, how: &'static [(&'static str, So)]) -> Deed {
    Deed { act, count: 1, how, who: Some(who), but_not: None }
}

/// The lab, its step, and what is done there in place of what the text asks; the steps before it are done as they should be.
const WRONG: &[(&str, &str, &[Deed])] = &[
    ("s1", "dup", &[deed(LabAct::RowFound, 3, &[("finding", Word("duplicate")), ("true", Is(false))])]),
    ("s1", "flaws", &[deed(LabAct::RowFound, 6, &[("finding", Word("no_city")), ("true", Is(false))])]),
    ("s1", "qualify", &[deed(LabAct::LeadQualified, 6, &[("agrees", Is(false))])]),
    ("e04", "qualify", &[deed(LabAct::LeadQualified, 10, &[("agrees", Is(false))])]),
    ("e07", "qualify", &[deed(LabAct::LeadQualified, 2, &[("source", Word("website")), ("agrees", Is(false))])]),
    ("s4", "qualify", &[deed(LabAct::LeadQualified, 3, &[("source", Word("website")), ("agrees", Is(false))])]),
    ("u2", "qualify", &[deed(LabAct::LeadQualified, 3, &[("agrees", Is(false))])]),
    ("e03", "visit", &[of(LabAct::WorkVisit, "deal", &[("done", Is(true)), ("rank", Least(2))])]),
    // The visit of the step before it is no second acquaintance.
    ("e03", "met", &[]),
    ("u2", "visit", &[deed(LabAct::WorkVisit, 2, &[("done", Is(true)), ("rank", Least(2))])]),
    (
        "u8",
        "programme",
        &[
            of(LabAct::ProgrammeSet, "core", &[("programme", Word("proactive"))]),
            of(LabAct::ProgrammeSet, "quiet", &[("programme", Word("proactive"))]),
        ],
    ),
    (
        "u1",
        "tell",
        &[of(LabAct::Tagged, "big", &[("tag", Word("重点"))]), of(LabAct::Tagged, "small", &[("tag", Word("重点"))])],
    ),
    (
        "u3",
        "plan",
        &[deed(
            LabAct::CampaignPlanned,
            1,
            &[("kind", Word("mailing")), ("relation", Word("managed")), ("conditions", Most(1))],
        )],
    ),
    ("s2", "owners", &[deed(LabAct::OwnerAssigned, 6, &[("owner", Filled)])]),
    (
        "e05",
        "plan",
        &[deed(
            LabAct::CampaignPlanned,
            1,
            &[
                ("kind", Word("seminar")),
                ("budget", Least(14_000)),
                ("relation", Word("managed")),
                ("conditions", Most(1)),
            ],
        )],
    ),
    (
        "e06",
        "plan",
        &[deed(
            LabAct::CampaignPlanned,
            1,
            &[
                ("kind", Word("exhibition")),
                ("budget", Least(7_000)),
                ("expected", Least(2)),
                ("targets", Least(2)),
                ("relation", Word("managed")),
                ("conditions", Most(1)),
            ],
        )],
    ),
    (
        "s4",
        "plan",
        &[deed(
            LabAct::CampaignPlanned,
            1,
            &[("kind", Word("website")), ("relation", Word("exploration")), ("industry", Filled)],
        )],
    ),
    ("e05", "follow", &[deed(LabAct::NextStepSet, 2, &[("days", Most(5)), ("guest", Is(false))])]),
    ("e06", "step", &[deed(LabAct::NextStepSet, 2, &[("days", Most(8)), ("guest", Is(false))])]),
    ("e18", "ask", &[deed(LabAct::WorkSurvey, 6, &[("done", Is(true)), ("in_sample", Is(false))])]),
    ("e18", "act", &[deed(LabAct::NextStepSet, 2, &[("days", Most(5)), ("below_mean", Is(false))])]),
    ("s4", "answer", &[deed(LabAct::WorkCall, 2, &[("done", Is(true)), ("website", Is(false))])]),
    ("s4", "file", &[deed(LabAct::Note, 2, &[("letters", Least(15)), ("website", Is(false))])]),
    ("e07", "answer", &[deed(LabAct::WorkCall, 2, &[("done", Is(true)), ("website", Is(false))])]),
    ("e08", "second", &[deed(LabAct::CompetitorNoted, 2, &[("about", Word("strength")), ("letters", Least(8))])]),
    ("e14", "file", &[Deed { but_not: Some("asked"), ..deed(LabAct::Note, 1, &[("letters", Least(20))]) }]),
    ("e13", "deliver", &[deed(LabAct::StandingOrderSet, 1, &[("on", Is(true)), ("kind", Word("serve"))])]),
    (
        "e13",
        "buy",
        &[
            deed(LabAct::StandingOrderSet, 1, &[("on", Is(true)), ("kind", Word("serve"))]),
            deed(LabAct::StandingOrderSet, 1, &[("on", Is(true)), ("kind", Word("collect"))]),
        ],
    ),
    ("s3", "library", &[deed(LabAct::QuerySaved, 1, &[("sql", Says("ordered order by")), ("runs", Is(false))])]),
    ("s3", "group", &[deed(LabAct::QuerySaved, 1, &[("sql", Says("group by nothing_there")), ("runs", Is(false))])]),
    ("u9", "queries", &[deed(LabAct::QuerySaved, 1, &[("sql", Says("group by feedback")), ("runs", Is(false))])]),
    ("s2", "query", &[deed(LabAct::QuerySaved, 1, &[("sql", Says("customer staff_number")), ("runs", Is(false))])]),
    ("u3", "keys", &[deed(LabAct::QuerySaved, 1, &[("sql", Says("orders customer")), ("runs", Is(false))])]),
    ("e19", "offer", &[of(LabAct::WorkCrossSell, "target", &[("over", Is(false))])]),
];

/// What is right although it is done otherwise than the hints say.
const RIGHT: &[(&str, &str, &[Deed])] = &[
    ("e13", "deliver", &[deed(LabAct::StandingOrderSet, 1, &[("on", Is(true)), ("kind", Word("deliver"))])]),
    ("e13", "buy", &[deed(LabAct::StandingOrderSet, 1, &[("on", Is(true)), ("kind", Word("buy"))])]),
    (
        "u8",
        "programme",
        &[
            of(LabAct::ProgrammeSet, "core", &[("programme", Word("partnership"))]),
            of(LabAct::ProgrammeSet, "quiet", &[("programme", Word("reactive"))]),
        ],
    ),
    ("s3", "group", &[deed(LabAct::QuerySaved, 1, &[("sql", Says("group by")), ("runs", Is(true))])]),
];

/// Does a deed; whether it could be done.
fn does(game: &mut LabGame, deed: &Deed) -> bool {
    let condition = |(column, so): &(&str, So)| {
        let asks = match *so {
            Is(is) => Asks::Is(vec![LabValue::Truth(is)]),
            Word(word) => Asks::Is(vec![LabValue::word(word)]),
            Least(least) => Asks::AtLeast(i128::from(least).into()),
            Most(most) => Asks::AtMost(i128::from(most).into()),
            Says(words) => Asks::Contains(words.to_owned()),
            Filled => Asks::Filled,
        };
        LabCondition { column: (*column).to_owned(), asks }
    };
    let conditions: Vec<LabCondition> = deed.how.iter().map(condition).collect();
    let who = deed.who.map(str::to_owned);
    let check =
        LabCheck::Made { acts: vec![deed.act], at_least: deed.count, conditions: conditions.clone(), who: who.clone() };
    let pick = |name: &str| game.run.start().pick(name).expect("a pick of the lab");
    let (who, but_not) = (who.as_deref().map(pick), deed.but_not.map(pick));
    made(game, deed.act, &Wish { conditions, who, but_not }, Done(&|game| game.check(&check)));
    game.check(&check).is_done
}

/// What is amiss when deeds are done in a step's place.
fn amiss(lab: &str, step: &str, deeds: &[Deed], passes: bool) -> Option<String> {
    let lab = crate::lab(lab);
    let at = lab.steps.iter().position(|one| one.id == step).expect("a step of the lab");
    let mut game = LabGame::begin(&lab);
    for before in &lab.steps[..at] {
        fulfil(&mut game, &before.check);
    }
    let check = &lab.steps[at].check;
    if game.check(check).is_done {
        return Some(format!("{} {step} is passed by what came before", lab.id));
    }
    for (number, deed) in deeds.iter().enumerate() {
        if !does(&mut game, deed) {
            return Some(format!("{} {step}: deed {number} cannot be done", lab.id));
        }
    }
    (game.check(check).is_done != passes).then(|| format!("{} {step}: passed is {}", lab.id, !passes))
}

fn all_amiss(table: &[(&str, &str, &[Deed])], passes: bool) -> Vec<String> {
    std::thread::scope(|scope| {
        let halves = table.chunks(table.len().div_ceil(2));
        let begun: Vec<_> = halves
            .map(|part| {
                scope.spawn(move || {
                    let found = part.iter().filter_map(|(lab, step, deeds)| amiss(lab, step, deeds, passes));
                    found.collect::<Vec<String>>()
                })
            })
            .collect();
        begun.into_iter().flat_map(|one| one.join().expect("a table is gone through")).collect()
    })
}

#[test]
fn what_is_near_a_step_and_wrong_does_not_pass() {
    let found = all_amiss(WRONG, false);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_is_right_in_another_way_passes() {
    let found = all_amiss(RIGHT, true);
    assert!(found.is_empty(), "{found:#?}");
}
