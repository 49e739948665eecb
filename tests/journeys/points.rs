//! What happens in a year is told where it matters: each point in both languages, light and dark, on a desk and on a phone,
//! in a game in which it has come about.

use game::care::{Cause, Remedy};
use game::command::Command;
use game::event::Event;
use game::ids::CustomerId;
use game::observation::{Observation, TenderView};
use game::par::Figure;
use game::people::TaskKind;
use game::relation::DroppedFor;
use game::rival::{Policy, Skill};
use game::scenario::{Role as Job, Scenario};
use game::score::so_far;
use game::setup::Validity;
use game::standing_orders::Switch;
use game::tender::TenderState;
use game::time::{Minute, Minutes, Month};
use tender::insight::care::feelings::{AskAgain, ask_again, moves};
use tender::insight::planning::customer_work::{Work, next_work};
use tender::insight::planning::in_time::{arrives_too_late, unfinished};
use tender::insight::planning::preview::worth_little;
use tender::insight::planning::proposal::{Assignee, customer_work};
use tender::insight::review::expected_score::expected_score;
use tender::insight::review::score_steps::{is_measured, nothing_until};
use tender::record::{Save, Summary, play_with_own_mind};

use crate::axe::Axe;
use crate::games::{file_of, formal_year_by, formal_year_of, labelled, setup_in, until, world_of};
use crate::look::{ONE_PAIR, OTHER_PAIR};
use crate::page::{Language, Role};
use crate::pages::address_of;

/// Chooses the product after the one that is chosen, where there are products to choose from.
const NEXT_PRODUCT: &str = "
    const products = [...document.querySelectorAll('.traits input[type=radio]')];
    const chosen = products.findIndex(product => product.checked);
    products[(chosen + 1) % products.length]?.click();
    return products.length > 0;";

/// Something that a page tells: in which moment, at which address, in which words.
struct Point {
    /// The page on which it is told in a game where it is so.
    place: fn(&Observation<'_>) -> Option<String>,
    /// What the page says, in English and in Chinese.
    says: [&'static [&'static str]; 2],
}

fn file_of_customer(customer: CustomerId) -> String {
    format!("#/customers/{}", customer.0)
}

/// The file of the first customer of which something is so.
fn file_where(seen: &Observation<'_>, is_so: impl Fn(CustomerId) -> bool) -> Option<String> {
    seen.customer_ids().find(|&customer| is_so(customer)).map(file_of_customer)
}

/// Visits to all these customers, as the list of customers and the file propose them.
pub fn brings_little(seen: &Observation<'_>, customers: &[CustomerId]) -> bool {
    let visits = customer_work(seen, customers, &[Work::Visit], Assignee::Spread, None);
    !worth_little(seen, &visits).is_empty()
}

fn visit_brings_little(seen: &Observation<'_>) -> Option<String> {
    file_where(seen, |customer| next_work(seen, customer) == Work::Visit && brings_little(seen, &[customer]))
}

fn old_survey(seen: &Observation<'_>) -> Option<String> {
    file_where(seen, |customer| matches!(ask_again(seen, customer), Some(AskAgain::Old(_))))
}

fn moved_since_survey(seen: &Observation<'_>) -> Option<String> {
    file_where(seen, |customer| matches!(ask_again(seen, customer), Some(AskAgain::Moved(2..))))
}

fn contract_too_late(seen: &Observation<'_>) -> Option<String> {
    let is_open = |tender: &TenderView<'_>| tender.state() == TenderState::Open && seen.has_place(tender.id().customer);
    let is_late = |tender: &TenderView<'_>| {
        let mut products = seen.scenario().products_of(seen.customer(tender.id().customer).industry);
        products.any(|product| unfinished(seen, tender.terms(), product).is_some())
    };
    let tender = seen.book(seen.month()).filter(is_open).find(is_late)?;
    Some(format!("#/bid/{}", address_of(tender.id())))
}

fn goods_too_late(seen: &Observation<'_>) -> Option<String> {
    let mut products = seen.scenario().all_products();
    products.all(|product| arrives_too_late(seen, product)).then(|| "#/goods".to_owned())
}

fn customer_moved(seen: &Observation<'_>) -> Option<String> {
    let mut told = seen.feed().iter();
    told.any(|told| matches!(told.event, Event::CustomerMoved { .. })).then(|| "#/market".to_owned())
}

fn place_falls_unused(seen: &Observation<'_>) -> Option<String> {
    file_where(seen, |customer| seen.place_fall(customer).is_some_and(|fall| fall.is_unused && !fall.is_silent))
}

fn dropped_for_another(seen: &Observation<'_>) -> Option<String> {
    let yesterday = seen.now().back(Minutes::days(1));
    let dropped = seen.feed().iter().rev().take_while(|told| told.at >= yesterday).find_map(|told| match told.event {
        Event::Dropped { customer, why: DroppedFor::Rotation } => Some(customer),
        _ => None,
    });
    dropped.map(file_of_customer)
}

fn credit_checked(seen: &Observation<'_>) -> Option<String> {
    file_where(seen, |customer| seen.relation(customer).details().credit.is_some())
}

fn second_satisfaction(seen: &Observation<'_>) -> Option<String> {
    file_where(seen, |customer| {
        moves(seen, customer).iter().take(6).any(|felt| felt.cause == Cause::SecondSatisfaction)
    })
}

fn answered_and_not_settled(seen: &Observation<'_>) -> Option<String> {
    let lapsed = seen.feed().iter().find_map(|told| match told.event {
        Event::TicketLapsed { customer, answered: true, .. } => Some(customer),
        _ => None,
    });
    lapsed.map(file_of_customer)
}

/// Customers are kept, and none has brought more than it cost: the score says why their equity is nothing.
fn kept_and_worth_nothing(seen: &Observation<'_>) -> Option<String> {
    let parts = so_far(seen).parts;
    let value = |figure| parts.iter().find(|part| part.figure == figure).map(|part| part.value);
    let is_kept = seen.customer_ids().any(|id| seen.relation(id).details().fulfilled > 0);
    let is_so = is_kept && value(Figure::CustomerEquity) == Some(0) && value(Figure::Retention) > Some(0);
    is_so.then(|| "#/review".to_owned())
}

/// Customers that bought were never asked: the expected score says how many.
fn never_asked(seen: &Observation<'_>) -> Option<String> {
    expected_score(seen).is_some_and(|expected| expected.unasked > 0).then(|| "#/review".to_owned())
}

/// A figure brings no points yet, nor would a step of it: the score says from which value on it does.
fn no_points_yet(seen: &Observation<'_>) -> Option<String> {
    let mut parts = so_far(seen).parts.into_iter().filter(|part| is_measured(seen, part.figure));
    (!seen.is_over() && parts.any(|part| nothing_until(seen, &part).is_some())).then(|| "#/review".to_owned())
}

/// What is told of formal years.
const POINTS: &[Point] = &[
    Point {
        place: visit_brings_little,
        says: [&["Recognition is high already: this work brings little."], &["认可度已高，这样的工作收效很小。"]],
    },
    Point { place: old_survey, says: [&["months old: survey again"], &["个月前：再调查一次"]] },
    Point {
        place: moved_since_survey,
        says: [&["things have happened since the survey"], &["件事影响了客户：再调查一次"]],
    },
    Point {
        place: contract_too_late,
        says: [&["This contract cannot be finished before the game ends"], &["这份合同在游戏结束前完成不了"]],
    },
    Point {
        place: goods_too_late,
        says: [&["Ordered now, these goods arrive after the last month."], &["现在订货，最后一个月结束后才到货"]],
    },
    Point { place: customer_moved, says: [&["has moved to "], &["迁往"]] },
    Point {
        place: place_falls_unused,
        says: [
            &["Without a bid, contract or order our place falls free at "],
            &["若没有投标、合同或订单，我方名额将在"],
        ],
    },
    Point {
        place: dropped_for_another,
        says: [&["changes suppliers, and we were the least recognised"], &["轮换供应商，我们的认可度最低"]],
    },
    Point {
        place: credit_checked,
        says: [
            &["Character ", "Capacity ", "Capital ", "Collateral ", "Condition ", "Coverage ", " ± "],
            &["品德", "能力", "资本", "担保品", "环境", "保险", " ± "],
        ],
    },
    Point {
        place: kept_and_worth_nothing,
        says: [&["kept customers have cost more than they brought"], &["客户带来的还不抵所花的"]],
    },
    Point {
        place: never_asked,
        says: [&["Customers that bought and were never surveyed: "], &["成交后从未做过满意度调查的客户："]],
    },
    Point { place: no_points_yet, says: [&["No points below "], &["才开始得分"]] },
];

/// What is told where complaints are answered: settled generously at once, or not settled at all.
const RECOVERED: &Point = &Point { place: second_satisfaction, says: [&["Second satisfaction"], &["二度满意"]] };
const UNSETTLED: &Point = &Point {
    place: answered_and_not_settled,
    says: [
        &["complaint was answered but not settled in four weeks", "answered but not settled, lapsed in "],
        &["投诉答复过，四周没有处理好", "答复过而没有处理好"],
    ],
};

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_point_of_a_year_is_told_in_both_languages() {
    let mut left: Vec<usize> = (0..POINTS.len()).collect();
    let mut found = Vec::new();
    // Careful players come first; some things happen to others.
    let others = [Policy::Novice, Policy::PriceCutter, Policy::NoCare, Policy::KeyAccount];
    let by_others = (1..=2).flat_map(|seed| others.map(|policy| formal_year_by(policy, seed)));
    let years = (1..=3).map(formal_year_of).chain(by_others);
    for year in years {
        for (month, hour) in Month::all().flat_map(|month| [1, 40, 119, 159].map(|hour| (month, hour))) {
            if left.is_empty() {
                break;
            }
            let save = until(year.clone(), month.hour(hour));
            let world = world_of(&save);
            let seen = world.observe(save.person());
            left.retain(|&point| {
                let place = (POINTS[point].place)(&seen);
                found.extend(place.iter().map(|place| (save.clone(), place.clone(), &POINTS[point])));
                place.is_none()
            });
        }
    }
    let lacking: Vec<&[&str]> = left.iter().map(|&point| POINTS[point].says[0]).collect();
    assert!(lacking.is_empty(), "it happens in none of the years: {lacking:?}");
    are_told(&found);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_became_of_a_complaint_is_told_in_both_languages() {
    let found = [(RECOVERED, Some(Remedy::Compensate)), (UNSETTLED, None)].map(|(point, remedy)| {
        let found = (1..40).find_map(|seed| {
            let year = year_with_complaints(seed, remedy);
            let mut saves = Month::all().skip(2).map(|month| until(year.clone(), month.hour(159)));
            saves.find_map(|save| {
                let place = (point.place)(&world_of(&save).observe(save.person()))?;
                Some((save, place, point))
            })
        });
        found.unwrap_or_else(|| panic!("it does not happen in forty practice years: {:?}", point.says[0]))
    });
    are_told(&found);
}

/// Opens each moment in a pair of looks, one pair and the other in turn, looks for the words, and at the page around them.
fn are_told(found: &[(Save, String, &Point)]) {
    let axe = Axe::installed();
    for (turn, look) in ONE_PAIR.into_iter().chain(OTHER_PAIR).enumerate().map(|(nth, look)| (nth / 2, look)) {
        let page = look.open();
        let words = |point: &Point| match look.language {
            Language::English => point.says[0],
            Language::Chinese => point.says[1],
        };
        for (save, place, point) in found.iter().skip(turn).step_by(2) {
            page.goes_to("#/");
            page.choose_file(&file_of(save));
            page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
            page.goes_to(place);
            let is_told = || {
                let text = page.all_text();
                words(point).iter().all(|words| text.contains(words))
            };
            // In the bid room it may hold for another product than the one that is proposed.
            let products = || page.run(NEXT_PRODUCT, &[]) == true;
            page.waits_for(&format!("{place} does not say {:?}.", words(point)), || {
                is_told() || products() && is_told()
            });
            look.finds_sound(&page, &axe, place);
        }
        page.has_no_complaints();
    }
}

/// A practice year of somebody who sells well and answers every complaint at once, with this remedy or with none.
fn year_with_complaints(seed: u64, remedy: Option<Remedy>) -> Save {
    let scenario = Scenario::practice();
    let setup = setup_in(&scenario, Validity::Practice, seed);
    let mut answer = |seen: &Observation<'_>| answers(seen, remedy);
    labelled(play_with_own_mind(&scenario, setup, Policy::NoService, Skill::Middle, &mut answer))
}

fn answers(seen: &Observation<'_>, remedy: Option<Remedy>) -> Vec<Command> {
    let Some(person) = seen.people().find(|person| person.role == Job::Service) else { return Vec::new() };
    let is_planned = |task: &TaskKind| seen.planned_tasks().any(|planned| planned == task);
    let open = seen.service_queue();
    let tasks = open.iter().filter_map(|ticket| {
        let (id, customer) = (ticket.id, ticket.customer());
        let task = match remedy {
            Some(remedy) => TaskKind::Settle { ticket: id, customer, remedy },
            None if ticket.responded.is_some() => return None,
            None => TaskKind::Respond { ticket: id, customer },
        };
        (!is_planned(&task)).then_some(task)
    });
    tasks.map(|task| Command::Queue { staff: person.id, task, after: None }).collect()
}

/// The game an hour before a month's end, as it stands when nothing more is decided.
fn hour_before(year: &Save, end: Minute) -> Save {
    let to = end.back(Minutes::hours(1));
    let mut save = until(year.clone(), to);
    while save.log.entries.pop_if(|last| matches!(last.command, Command::Advance { .. })).is_some() {}
    save.log.note(world_of(&save).now(), save.person(), Command::Advance { to });
    save.summary = Summary::of(&world_of(&save).observe(save.person()));
    save
}

/// The customers that a month's end takes are named on the page that comes with the next month's opening.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn customers_lost_at_a_months_end_are_named() {
    let lost_at = |seen: &Observation<'_>, end: Minute| {
        let here = end.back(Minutes::new(1))..=end;
        seen.feed().iter().filter(|told| here.contains(&told.at)).find_map(|told| match told.event {
            Event::CustomerLost { customer } => Some(customer),
            _ => None,
        })
    };
    // The hour before a month's end that takes a customer, whatever is decided in it.
    let found = (1..=12).find_map(|seed| {
        let year = formal_year_of(seed);
        let whole = world_of(&year);
        let seen = whole.observe(year.person());
        let ends = Month::all().skip(2).take(9).map(Month::end).filter(|&end| lost_at(&seen, end).is_some());
        let mut saves = ends.map(|end| (end, hour_before(&year, end)));
        saves.find_map(|(end, save)| {
            let mut world = world_of(&save);
            world.apply(save.person(), &Command::Advance { to: end + Minutes::new(1) }).ok()?;
            let seen = world.observe(save.person());
            let customer = lost_at(&seen, end)?;
            let short = seen.customer(customer).short.clone();
            Some((save, short))
        })
    });
    let (save, short) = found.expect("a careful player loses a customer at a month's end in twelve years");
    for look in OTHER_PAIR {
        let page = look.open();
        page.choose_file(&file_of(&save));
        page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
        let (settings, run, told) = match look.language {
            Language::English => {
                ("Clock and pause settings", "Run to the end of the month", format!("{}: customer lost", short.en))
            }
            Language::Chinese => ("时钟与暂停设置", "走到月末", format!("{}：客户流失", short.zh)),
        };
        for _stop in 0..6 {
            if page.address() == "#/review" {
                break;
            }
            page.click(Role::Button, settings);
            page.click(Role::Button, run);
        }
        page.shows(&told);
        page.has_no_complaints();
    }
}

/// The standing choice is there and on, and stays as it is put; a customer joins the club with a fee by one switch.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_next_contact_and_the_paid_club_are_chosen_in_the_file() {
    let year = formal_year_of(7);
    let may_join = |seen: &Observation<'_>| {
        let join = |customer| Command::FeeClub { customer, switch: Switch::On };
        seen.customer_ids().find(|&customer| {
            let relation = seen.relation(customer).details();
            relation.upkeep.club.is_none() && relation.lost.is_none() && game::may::may_i(seen, &join(customer)).is_ok()
        })
    };
    let mut moments = Month::all().skip(3).map(|month| until(year.clone(), month.hour(20)));
    let found = moments.find_map(|save| {
        let customer = may_join(&world_of(&save).observe(save.person()))?;
        Some((save, customer))
    });
    let (save, customer) = found.expect("a careful player has customers who can join");
    for look in ONE_PAIR {
        let page = look.open();
        page.choose_file(&file_of(&save));
        page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
        page.goes_to(&file_of_customer(customer));
        let (next, club) = match look.language {
            Language::English => ("After a refusal, try the next contact", "Fee-paying club"),
            Language::Chinese => ("被婉拒就改打下一位联系人", "付费俱乐部"),
        };
        let is_on = |name: &str| {
            let element = page.find_starting(Role::Switch, name);
            let on = "const e = arguments[0]; return e.getAttribute('aria-checked') ?? String(e.checked)";
            page.run(on, &[element.as_argument()]) == "true"
        };
        assert!(is_on(next), "it is on unless it was switched off");
        page.click_starting(Role::Switch, next);
        page.waits_for("It stays on.", || !is_on(next));
        assert!(!is_on(club), "nobody has joined");
        page.click_starting(Role::Switch, club);
        page.waits_for("The customer has not joined.", || is_on(club));
        page.reload();
        page.goes_to(&file_of_customer(customer));
        assert!(!is_on(next) && is_on(club), "a reload forgets what was chosen");
        page.has_no_complaints();
    }
}
