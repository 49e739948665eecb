//! A lost contract comes back as a tender that all companies see at once (rulebook 2 and 4).

use crate::ids::CompanyId;
use crate::luck::Seed;
use crate::observation::Forecasted;
use crate::rival::{DecisionMoment, Policy, Skill};
use crate::scenario::Scenario;
use crate::setup::{Pace, Player, Seat, Setup, Validity};
use crate::time::Month;
use crate::world::World;
use crate::world::event_queue::{EventQueue, ScheduledEvent};

#[test]
fn a_re_tender_is_known_to_rivals_when_it_appears() {
    let rival = CompanyId(1);
    let player = Player::Rival { policy: Policy::Balanced, skill: Skill::High };
    let seats = vec![Seat { name: "A".to_owned(), player: Player::Human }, Seat { name: "B".to_owned(), player }];
    let setup = Setup { seed: Seed(1), seats, validity: Validity::Formal, pace: Pace::Calm };
    let mut world = World::new(Scenario::formal(), setup);
    let lost = *world.tenders.keys().next().expect("a year has tenders");
    world.lost.push((lost, 7));
    world.now = Month::new(2).expect("a month").opening();
    world.queue = EventQueue::default();
    world.open_month(world.now.month());
    let again = lost.re_tendered(world.now.month());
    let seen = world.observe(rival);
    assert_eq!(seen.knows(again), Some(Forecasted::Published));
    assert!(seen.book(world.now.month()).any(|tender| tender.id() == again && tender.terms().quantity == 7));
    let decides = std::iter::from_fn(|| world.queue.pop(world.now))
        .any(|(_, event)| event == ScheduledEvent::Decide(rival, DecisionMoment::Opening));
    assert!(decides, "it decides in the same minute, with the re-tender in the book");
}
