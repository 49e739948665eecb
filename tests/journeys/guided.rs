//! The guided month of a newcomer who does what the guide says: each of its twelve steps is shown in its turn.

use std::collections::BTreeMap;

use game::command::Command;
use game::ids::CustomerId;
use game::observation::{Deliverable, Observation, Parts, Units};
use game::people::TaskKind;
use game::scenario::{Role as Job, Scenario};
use game::setup::Validity;
use game::standing_orders::{StandingOrder, Switch};
use game::time::{Minutes, Month};
use game::world::World;
use tender::insight::bidding::estimate::first_draft;
use tender::insight::planning::customer_work::next_work;
use tender::insight::planning::proposal::{Assignee, Proposal, customer_work};
use tender::record::{Save, Summary};
use tender::study::guide::{GuideStep, progress, work_for_the_rest};

use crate::games::{file_of, labelled, setup_in};
use crate::look::ONE_PAIR;
use crate::page::Role;
use crate::player;

/// The guide is followed until so many hours of the second month have passed.
const HOURS_OF_SECOND: u32 = 24;
/// Deeds of one hour, one after the other, as the guide goes on.
const DEEDS_AN_HOUR: u32 = 4;
/// Of the price that the bid room proposes, what a newcomer who wants to win asks, in per cent.
const ASKED: u32 = 92;

/// What a step asks for.
fn deeds(seen: &Observation<'_>, step: GuideStep, customer: Option<CustomerId>) -> Vec<Command> {
    let of = |work: Vec<Proposal>| work.iter().map(Proposal::command).collect::<Vec<_>>();
    let is_planned = |customer| seen.planned_tasks().any(|kind| kind.customer() == Some(customer));
    let next = |customer: CustomerId| match is_planned(customer) {
        true => Vec::new(),
        false => of(customer_work(seen, &[customer], &[next_work(seen, customer)], Assignee::Spread, None)),
    };
    match step {
        GuideStep::Research => match customer.filter(|&customer| !is_planned(customer)) {
            Some(customer) => next(customer),
            None => of(work_for_the_rest(seen)),
        },
        GuideStep::Call | GuideStep::Recognition | GuideStep::Place => customer.map(next).unwrap_or_default(),
        GuideStep::Bid => {
            let mine = seen.book(seen.month()).filter(|tender| seen.has_place(tender.id().customer));
            let bid = |terms| {
                let mut bid = first_draft(seen, terms);
                bid.price = bid.price * ASKED / 100;
                Command::Bid(bid)
            };
            mine.map(|tender| bid(tender.terms())).collect()
        }
        GuideStep::Order => {
            let kind = |Units { product, quantity }| TaskKind::Purchase { product, quantity };
            seen.queue_in_turn(Job::Operations, seen.goods_missing().into_iter().map(kind).collect())
        }
        GuideStep::Deliver => {
            let kind = |Deliverable { contract, quantity }| TaskKind::Delivery { contract, quantity };
            let ready = seen.deliverable(Parts::Always).into_iter().map(kind).collect();
            seen.queue_in_turn(Job::Operations, ready)
        }
        GuideStep::Standing => vec![Command::StandingOrder(StandingOrder::Buy(Switch::On))],
        GuideStep::RunClock | GuideStep::Award | GuideStep::PostMortem | GuideStep::MonthEnd => Vec::new(),
    }
}

/// The game at the first moment of each step that came.
fn guided_month(seed: u64) -> BTreeMap<GuideStep, Save> {
    let scenario = Scenario::practice();
    let setup = setup_in(&scenario, Validity::Practice, seed);
    let mut save = labelled(Save::new(&scenario, setup.clone(), String::new()));
    let mut world = World::new(scenario, setup);
    let me = save.person();
    let mut shown = BTreeMap::new();
    while world.now() < Month::FIRST.end() + Minutes::hours(HOURS_OF_SECOND) {
        for _ in 0..DEEDS_AN_HOUR {
            let seen = world.observe(me);
            let guide = progress(&seen, None);
            let Some(step) = guide.now else { break };
            save.summary = Summary::of(&seen);
            shown.entry(step).or_insert_with(|| save.clone());
            let (now, commands) = (world.now(), deeds(&seen, step, guide.customer));
            for command in commands {
                if world.apply(me, &command).is_ok() {
                    save.log.note(now, me, command);
                }
            }
        }
        let now = world.now();
        world.advance(me, now + Minutes::hours(1), &mut |_| false).expect("time runs on");
        save.log.note(now, me, Command::Advance { to: world.now() });
    }
    shown
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_twelve_steps_of_the_guided_month_all_appear() {
    let months = (1..=60).map(guided_month);
    let month = months.max_by_key(BTreeMap::len).expect("sixty months");
    assert_eq!(month.len(), GuideStep::ALL.len(), "{:?}", month.keys());
    for look in ONE_PAIR {
        let page = look.open();
        for (at, step) in GuideStep::ALL.into_iter().enumerate() {
            page.choose_file(&file_of(&month[&step]));
            page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
            let open = page.says("Open the beginner's guide", "打开新手引导");
            if !page.lacks(Role::Button, open) {
                page.click(Role::Button, open);
            }
            let (n, all) = (at + 1, GuideStep::ALL.len());
            page.shows(page.says(&format!("Step {n} of {all}"), &format!("第 {n} 步，共 {all} 步")));
            player::to_start(&page);
        }
        page.has_no_complaints();
    }
}
