//! What needs the player, each with the way to deal with it.

use crate::insight::attention::needs::{IdlePerson, Need, NeedKind, Urgency, needs};
use crate::insight::care::answer::answer_all;
use crate::insight::planning::customer_work::Work;
use crate::insight::planning::proposal::Assignee;
use crate::ui::components::{Button, ButtonKind, ButtonSize, EmptyState, Glyph, Icon};
use crate::ui::pages::desk::queue::work_of;
use crate::ui::pages::desk::results::ResultsRow;
use crate::ui::pages::planner::{Preset, use_planner};
use crate::ui::route::{Page, href};
use crate::ui::session::{Session, use_session};
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::shock;
use crate::ui::words::task::{hour_in, short};
use crate::ui::words::time::moment;
use game::command::Command;
use game::ids::{CustomerId, TenderId};
use game::observation::{Deliverable, Observation, Units};
use game::people::TaskKind;
use game::relation::Stage;
use game::scenario::{Role, Shock};
use game::time::{DAY, MONTH, Minute};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The list of what needs the player.
#[component]
pub fn NeedsPanel() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let needs = Memo::new(move |_| session.view(needs));
    let over = Memo::new(move |_| session.view(|seen| seen.is_over()));
    let results = Memo::new(move |_| session.unread_results());
    let count = move || needs.with(Vec::len) + usize::from(results.with(|results| !results.is_empty()));
    let list = move || {
        let (needs, results) = (needs.get(), results.get());
        if needs.is_empty() && results.is_empty() {
            return view! {
                <EmptyState
                    glyph=Glyph::Check
                    title=t!(i18n, desk.needs_none)
                    text=move || match over.get() {
                        true => t_string!(i18n, common.year_over),
                        false => t_string!(i18n, desk.needs_none_text),
                    }
                />
            }
            .into_any();
        }
        let rows = needs.into_iter().map(|need| view! { <NeedRow need /> }).collect_view();
        let opened = (!results.is_empty()).then(|| view! { <ResultsRow results /> });
        view! { <ol class="needs__list">{opened}{rows}</ol> }.into_any()
    };
    view! {
        <section class="panel needs" aria-labelledby="needs-title">
            <div class="panel__head">
                <h2 id="needs-title">{t!(i18n, desk.needs)}</h2>
                <div class="end">
                    {move || (count() > 0).then(|| view! {
                        <b class="count" aria-label=move || t_string!(i18n, desk.needs_count, count = count())>{count}</b>
                    })}
                </div>
            </div>
            {list}
        </section>
    }
}

/// A need in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct NeedText {
    title: String,
    sub: String,
    text: String,
    go: String,
}

#[component]
fn NeedRow(need: Need) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let class = match need.urgency {
        Urgency::Danger => "need need--danger",
        Urgency::Soon => "need need--warn",
        Urgency::Calm => "need",
    };
    let glyph = glyph_of(&need.what);
    let told = need.what.clone();
    let told = Memo::new(move |_| session.view(|seen| tell(i18n.get_locale(), seen, &told)));
    let text = move || {
        let text = told.with(|told| told.text.clone());
        (!text.is_empty()).then(|| view! { <p>{text}</p> })
    };
    view! {
        <li class=class>
            <span class="need__i"><Icon glyph /></span>
            <div>
                <h3>{move || told.with(|told| told.title.clone())}</h3>
                <p class="sub">{move || told.with(|told| told.sub.clone())}</p>
                {text}
            </div>
            <Go what=need.what told />
        </li>
    }
}

/// The way to deal with it: to a page, into the picker, or done at once.
#[component]
fn Go(what: NeedKind, told: Memo<NeedText>) -> impl IntoView {
    let planner = use_planner();
    let session = use_session();
    let words = move || told.with(|told| told.go.clone());
    match way(session, &what) {
        NeedAction::Page(page) => view! {
            <a class="link" href=href(page)>{words}<Icon glyph=Glyph::Chevron /></a>
        }
        .into_any(),
        NeedAction::Plan(preset) => view! {
            <button type="button" class="link" aria-haspopup="dialog" on:click=move |_| planner.open(preset.clone())>
                {words}<Icon glyph=Glyph::Chevron />
            </button>
        }
        .into_any(),
        NeedAction::Act(gesture) => view! {
            <Button
                kind=ButtonKind::Plain
                size=ButtonSize::Small
                on_click=move || {
                    session.act_all(session.peek(|seen| gesture(seen)));
                }
            >
                {words}
            </Button>
        }
        .into_any(),
    }
}

enum NeedAction {
    Page(Page),
    Plan(Preset),
    Act(Gesture),
}

/// Commands as they are when the button is pressed: what was planned since counts.
type Gesture = Arc<dyn Fn(&Observation<'_>) -> Vec<Command> + Send + Sync>;

fn way(session: Session, what: &NeedKind) -> NeedAction {
    match what {
        NeedKind::Cash { .. } => NeedAction::Page(Page::Finance),
        NeedKind::Shock(_) => NeedAction::Page(Page::Market),
        NeedKind::Late { .. } | NeedKind::Due { .. } => NeedAction::Page(Page::Goods),
        NeedKind::Bid { tenders, .. } => match tenders.as_slice() {
            [tender] => NeedAction::Page(Page::Bid(*tender)),
            _ => NeedAction::Page(Page::Tenders),
        },
        NeedKind::Goods { missing, .. } => match missing.as_slice() {
            &[Units { product, quantity }] => NeedAction::Plan(Preset::purchase(product, quantity)),
            _ => NeedAction::Page(Page::Goods),
        },
        NeedKind::Deliver { ready } => {
            let task = |&Deliverable { contract, quantity }: &Deliverable| TaskKind::Delivery { contract, quantity };
            let tasks: Vec<TaskKind> = ready.iter().map(task).collect();
            NeedAction::Act(Arc::new(move |seen| seen.queue_in_turn(Role::Operations, tasks.clone())))
        }
        NeedKind::Places { customers, .. } | NeedKind::AtRisk { customers } => {
            NeedAction::Plan(Preset::steps(customers.clone(), &[Work::Call]))
        }
        NeedKind::Tickets { .. } => NeedAction::Act(Arc::new(|seen| answer_all(seen, Assignee::Spread))),
        NeedKind::Requests(requests) => {
            let selected = requests.first().map(|request| request.customer);
            NeedAction::Page(Page::Customers { selected })
        }
        NeedKind::Overdue { .. } => NeedAction::Page(Page::Finance),
        NeedKind::Ready { customers, stage: Stage::Stable } => {
            NeedAction::Plan(Preset::steps(customers.clone(), &[Work::Stable]))
        }
        NeedKind::Ready { customers, .. } => NeedAction::Plan(Preset::steps(customers.clone(), &[Work::Forming])),
        NeedKind::Idle { people } => match people.as_slice() {
            [one] => {
                let role = session.peek(|seen| seen.staff(one.staff).map(|person| person.role));
                NeedAction::Plan(Preset::person(one.staff, work_of(role)))
            }
            _ => NeedAction::Plan(Preset::default()),
        },
    }
}

const fn glyph_of(what: &NeedKind) -> Glyph {
    match what {
        NeedKind::Cash { .. } | NeedKind::Overdue { .. } => Glyph::Yen,
        NeedKind::Late { .. } | NeedKind::Due { .. } | NeedKind::Deliver { .. } => Glyph::Truck,
        NeedKind::Bid { .. } => Glyph::Clock,
        NeedKind::Shock(_) => Glyph::Market,
        NeedKind::Goods { .. } => Glyph::Box,
        NeedKind::Places { .. } | NeedKind::AtRisk { .. } => Glyph::Phone,
        NeedKind::Tickets { .. } => Glyph::Service,
        NeedKind::Requests(_) => Glyph::Yen,
        NeedKind::Ready { .. } => Glyph::Flag,
        NeedKind::Idle { .. } => Glyph::Idle,
    }
}

fn tell(locale: Locale, seen: &Observation<'_>, what: &NeedKind) -> NeedText {
    match what {
        NeedKind::Cash { .. } => tell_cash(locale, seen, what),
        NeedKind::Late { .. } | NeedKind::Due { .. } => tell_contract(locale, seen, what),
        NeedKind::Bid { tenders, deadline } => tell_bids(locale, seen, tenders, *deadline),
        NeedKind::Shock(Shock { industry, cost, supply, .. }) => NeedText {
            title: shock::family(locale, seen.scenario(), *industry),
            sub: shock::change(locale, *cost, *supply),
            text: String::new(),
            go: td_string!(locale, desk.need.shock_go).to_owned(),
        },
        NeedKind::Goods { .. } | NeedKind::Deliver { .. } => tell_goods(locale, seen, what),
        NeedKind::Places { customers, month } => NeedText {
            title: if *month == seen.month() {
                td_string!(locale, desk.need.places, count = customers.len())
            } else {
                td_string!(locale, desk.need.places_next, count = customers.len())
            },
            sub: names(locale, seen, customers),
            text: td_string!(locale, desk.need.places_text, months = seen.scenario().relation.idle_months),
            go: td_string!(locale, desk.need.places_go).to_owned(),
        },
        NeedKind::Ready { customers, stage } => {
            let stable = *stage == Stage::Stable;
            NeedText {
                title: if stable {
                    td_string!(locale, desk.need.ready_stable, count = customers.len())
                } else {
                    td_string!(locale, desk.need.ready_forming, count = customers.len())
                },
                sub: names(locale, seen, customers),
                text: if stable { String::new() } else { td_string!(locale, desk.need.ready_text).to_owned() },
                go: td_string!(locale, desk.need.ready_go).to_owned(),
            }
        }
        NeedKind::Idle { people } => tell_idle(locale, seen, people),
        NeedKind::Tickets { .. } | NeedKind::Requests(_) | NeedKind::Overdue { .. } | NeedKind::AtRisk { .. } => {
            tell_keeping(locale, seen, what)
        }
    }
}

fn tell_keeping(locale: Locale, seen: &Observation<'_>, what: &NeedKind) -> NeedText {
    match what {
        NeedKind::Tickets { tickets, lapses } => {
            let customers: Vec<CustomerId> =
                tickets.iter().filter_map(|&ticket| Some(seen.ticket(ticket)?.customer())).collect();
            NeedText {
                title: td_string!(locale, desk.need.tickets, count = tickets.len()),
                sub: names(locale, seen, &customers),
                text: td_string!(locale, desk.need.tickets_text, days = (*lapses - seen.now()).days_begun()),
                go: td_string!(locale, desk.need.tickets_go).to_owned(),
            }
        }
        NeedKind::Requests(requests) => {
            let customers: Vec<CustomerId> = requests.iter().map(|request| request.customer).collect();
            NeedText {
                title: td_string!(locale, desk.need.requests, count = requests.len()),
                sub: names(locale, seen, &customers),
                text: requests.first().and_then(|&first| seen.request(first)).map_or_else(String::new, |first| {
                    td_string!(locale, desk.need.requests_text, until = moment(locale, first.deadline))
                }),
                go: td_string!(locale, desk.need.requests_go).to_owned(),
            }
        }
        NeedKind::Overdue { contracts, amount } => {
            let customers: Vec<CustomerId> = contracts.iter().map(|contract| contract.customer).collect();
            NeedText {
                title: td_string!(locale, desk.need.overdue, amount = yuan(*amount)),
                sub: names(locale, seen, &customers),
                text: String::new(),
                go: td_string!(locale, desk.need.overdue_go).to_owned(),
            }
        }
        NeedKind::AtRisk { customers } => NeedText {
            title: td_string!(locale, desk.need.at_risk, count = customers.len()),
            sub: names(locale, seen, customers),
            text: td_string!(locale, desk.need.at_risk_text).to_owned(),
            go: td_string!(locale, desk.need.places_go).to_owned(),
        },
        _ => NeedText::default(),
    }
}

fn tell_bids(locale: Locale, seen: &Observation<'_>, tenders: &[TenderId], deadline: Minute) -> NeedText {
    let left = (deadline - seen.now()).get() / 60;
    let hour = hour_in(deadline, deadline);
    let go = td_string!(locale, desk.need.bid_go).to_owned();
    let [tender] = tenders else {
        let customers: Vec<CustomerId> = tenders.iter().map(|tender| tender.customer).collect();
        return NeedText {
            title: td_string!(locale, desk.need.bid_many, count = tenders.len()),
            sub: td_string!(locale, desk.need.bid_many_sub, hour = hour, hours = left),
            text: names(locale, seen, &customers),
            go,
        };
    };
    let customer = seen.customer(tender.customer);
    let family = name(locale, &seen.scenario().industry(customer.industry).family);
    let quantity = seen.tender(*tender).map_or(0, |tender| tender.terms().quantity);
    NeedText {
        title: td_string!(locale, desk.need.bid_one, customer = name(locale, &customer.name), hours = left),
        sub: td_string!(locale, desk.need.bid_one_sub, product = family, count = quantity, hour = hour),
        text: td_string!(locale, desk.need.bid_one_text).to_owned(),
        go,
    }
}

fn tell_cash(locale: Locale, seen: &Observation<'_>, what: &NeedKind) -> NeedText {
    let NeedKind::Cash { lowest, beyond, bids } = what else { return NeedText::default() };
    let line = yuan(seen.scenario().finance.credit_line.money());
    let (month, day) = month_and_day(lowest.at);
    let mut text = if beyond.is_positive() {
        td_string!(locale, desk.need.cash_beyond, beyond = yuan(*beyond))
    } else {
        td_string!(locale, desk.need.cash_line).to_owned()
    };
    if *bids > 0 {
        let bids = td_string!(locale, desk.need.cash_bids, count = *bids);
        text = [bids, text].join(td_string!(locale, desk.need.clause));
    }
    NeedText {
        title: td_string!(locale, desk.need.cash, lowest = yuan(lowest.cash)),
        sub: td_string!(locale, desk.need.cash_sub, month = month, day = day, line = line),
        text,
        go: td_string!(locale, desk.need.cash_go).to_owned(),
    }
}

fn tell_contract(locale: Locale, seen: &Observation<'_>, what: &NeedKind) -> NeedText {
    let go = td_string!(locale, desk.need.contract_go).to_owned();
    match what {
        NeedKind::Late { contract, left, days, void_at } => {
            let (month, day) = month_and_day(*void_at);
            NeedText {
                title: td_string!(
                    locale,
                    desk.need.late,
                    customer = short(locale, seen, contract.customer),
                    days = *days
                ),
                sub: td_string!(locale, desk.need.late_sub, left = *left),
                text: td_string!(locale, desk.need.late_text, month = month, day = day),
                go,
            }
        }
        NeedKind::Due { contract, left, planned, due } => {
            let customer = short(locale, seen, contract.customer);
            NeedText {
                title: if *due < seen.month().end() {
                    td_string!(locale, desk.need.due, customer = customer, hour = hour_in(*due, *due))
                } else {
                    let days = (*due - seen.now()).days_begun();
                    td_string!(locale, desk.need.due_later, customer = customer, days = days)
                },
                sub: td_string!(locale, desk.need.due_sub, left = *left, planned = *planned),
                text: String::new(),
                go,
            }
        }
        _ => NeedText::default(),
    }
}

fn tell_goods(locale: Locale, seen: &Observation<'_>, what: &NeedKind) -> NeedText {
    match what {
        NeedKind::Goods { missing, due } => {
            let product = missing.first().and_then(|units| seen.scenario().product(units.product));
            let product = product.map(|product| name(locale, &product.name)).unwrap_or_default();
            let due = due.map(|due| td_string!(locale, desk.need.goods_due, days = (due - seen.now()).days_begun()));
            NeedText {
                title: match missing.as_slice() {
                    [units] => td_string!(locale, desk.need.goods, product = product, count = units.quantity),
                    _ => td_string!(locale, desk.need.goods_many, count = missing.len()),
                },
                sub: td_string!(locale, desk.need.goods_sub).to_owned(),
                text: due.unwrap_or_default(),
                go: td_string!(locale, desk.need.goods_go).to_owned(),
            }
        }
        NeedKind::Deliver { ready } => {
            let customers: Vec<CustomerId> = ready.iter().map(|one| one.contract.customer).collect();
            NeedText {
                title: td_string!(locale, desk.need.deliver, count = ready.len()),
                sub: td_string!(locale, desk.need.deliver_sub).to_owned(),
                text: names(locale, seen, &customers),
                go: td_string!(locale, desk.need.deliver_go).to_owned(),
            }
        }
        _ => NeedText::default(),
    }
}

fn tell_idle(locale: Locale, seen: &Observation<'_>, people: &[IdlePerson]) -> NeedText {
    let who = |staff| seen.staff(staff).map(|person| name(locale, &person.name)).unwrap_or_default();
    let hours_of = |from: Minute| (seen.month().end() - from).get() / 60;
    let total: u32 = people.iter().map(|one| hours_of(one.from)).sum();
    let title = match people {
        [one] if one.from <= seen.now() => td_string!(locale, desk.need.idle_now, name = who(one.staff)),
        [one] => {
            td_string!(locale, desk.need.idle_later, name = who(one.staff), hour = hour_in(one.from, one.from))
        }
        _ => td_string!(locale, desk.need.idle_many, count = people.len()),
    };
    let listed: Vec<&str> = people.iter().map(|one| who(one.staff)).collect();
    NeedText {
        title,
        sub: td_string!(locale, desk.need.idle_sub, hours = total),
        text: if people.len() > 1 { listed.join(td_string!(locale, desk.need.join)) } else { String::new() },
        go: td_string!(locale, desk.need.idle_go).to_owned(),
    }
}

/// The first few names, and that there are more.
fn names(locale: Locale, seen: &Observation<'_>, customers: &[CustomerId]) -> String {
    let first: Vec<&str> = customers.iter().take(4).map(|&customer| short(locale, seen, customer)).collect();
    let first = first.join(td_string!(locale, desk.need.join));
    if customers.len() > 4 { td_string!(locale, desk.need.list_more, names = first) } else { first }
}

/// Month, and working day of it from 1.
fn month_and_day(at: Minute) -> (u8, u32) {
    (at.month().number(), at.get() % MONTH / DAY + 1)
}
