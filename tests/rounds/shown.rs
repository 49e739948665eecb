//! All that an observation answers, as lines: two that give the same lines look the same.

use game::care::Remedy;
use game::command::Command;
use game::company::Company;
use game::finance::Receivable;
use game::ids::{CompanyId, ContactId, CustomerId, PackageId, TenderId};
use game::may::{known_disqualification, may_i};
use game::money::Money;
use game::observation::{Observation, OpenedTender, Parts};
use game::people::TaskKind;
use game::recognition::Recognition;
use game::relation::Relation;
use game::scenario::{ExhibitionSize, Role};
use game::tender::Bid;
use game::time::{Minute, Month};
use std::fmt::Debug;

/// Lines with what each belongs to.
pub struct Shown(pub Vec<String>);

impl Shown {
    pub fn say(&mut self, what: &str, answer: impl Debug) {
        self.0.push(format!("{what}: {answer:?}"));
    }
}

/// Everything, by one question a line.
pub fn shown(seen: &Observation<'_>) -> Vec<String> {
    let mut out = Shown(Vec::new());
    own_company(&mut out, seen);
    companies(&mut out, seen);
    for month in Month::all() {
        out.say("market event", (month, seen.market_event(month)));
    }
    for customer in seen.all_customers() {
        out.say("presence", (seen.is_on_market(customer), seen.entered(customer), seen.merger_of(customer)));
        let projects = (seen.next_joint_project(customer), seen.next_cross_sale(customer), seen.rivals_at(customer));
        out.say("projects", projects);
        let contacts = seen.customer(customer).contacts.len() as u8;
        let names: Vec<_> = (0..contacts).map(|at| seen.contact_name(customer, ContactId(at))).collect();
        out.say("contacts", names);
    }
    for customer in seen.customer_ids() {
        of_customer(&mut out, seen, customer);
    }
    goods(&mut out, seen);
    tenders(&mut out, seen);
    hindsight(&mut out, seen);
    work(&mut out, seen);
    crate::answers::answers(&mut out, seen);
    out.0
}

fn own_company(out: &mut Shown, seen: &Observation<'_>) {
    out.say("me", (seen.me(), seen.now(), seen.month(), seen.is_over(), seen.validity(), seen.pace()));
    out.say("count", (seen.company_count(), seen.is_bankrupt(), seen.people().count()));
    out.say("scenario", &seen.scenario().id);
    out.say("own", company(seen.company()));
    for staff in &seen.company().staff {
        out.say("staff", (staff, seen.staff(staff.id).is_some()));
    }
    for role in Role::ALL {
        out.say("candidate", (role, seen.candidate(role)));
        out.say("free", (seen.free_first(role), seen.free_first_of(&[role, Role::Sales])));
        out.say("in turn", seen.queue_in_turn(role, vec![TaskKind::Training, TaskKind::Training]));
    }
    out.say("outcomes", seen.outcomes());
    out.say("ledger", seen.ledger());
    out.say("cash", (seen.cash(), seen.loan(), seen.credit_left(), seen.can_pay(), seen.fixed_costs()));
    out.say("receivables", bills(seen.receivables()));
    out.say("contracts", seen.contracts().collect::<Vec<_>>());
    out.say("standing", seen.standing_orders());
    out.say("monthly", seen.monthly());
    out.say("feed", seen.feed());
    out.say("record", (seen.record(), seen.punctuality()));
    out.say("queue", seen.service_queue());
    out.say("waiting", seen.tickets_waiting());
    out.say("overdue", (bills(seen.overdue()), seen.overdue_contracts()));
    for ticket in &seen.company().tickets {
        out.say("ticket", (seen.ticket(ticket.id), Remedy::ALL.map(|remedy| seen.remedy_outlook(ticket, remedy))));
    }
    out.say("causes", (seen.contracts_by_due_date(), seen.planned_deliveries()));
    out.say("owed", seen.contracts().map(|contract| seen.overdue_of(contract.id)).collect::<Vec<_>>());
}

/// A company without what only the rules can look at.
fn company(company: &Company) -> Vec<String> {
    let Company {
        id,
        staff,
        outcomes,
        hours,
        plans,
        tasks,
        pending,
        studied,
        ledger,
        receivables,
        stock,
        orders,
        proposals,
        requests,
        reports,
        campaigns,
        address_lists,
        contracts,
        tickets,
        collected,
        record,
        standing_orders,
        published_sales,
        monthly,
        bankrupt,
        unpaid,
        following,
    } = company;
    vec![
        format!("{id:?} {staff:?} {outcomes:?} {hours:?} {plans:?} {tasks:?} {pending:?} {studied:?}"),
        format!(
            "{ledger:?} {:?} {stock:?} {orders:?} {proposals:?} {requests:?} {reports:?} {campaigns:?} {contracts:?}",
            bills(receivables)
        ),
        format!(
            "{tickets:?} {collected:?} {record:?} {standing_orders:?} {published_sales:?} {monthly:?} {bankrupt:?}"
        ),
        format!("{unpaid:?} {following:?} {address_lists:?}"),
    ]
}

fn bills<'a>(bills: impl IntoIterator<Item = &'a Receivable>) -> Vec<String> {
    let line = |bill: &Receivable| {
        let Receivable { contract, amount, from, asked, billed, due, .. } = bill;
        format!("{contract:?} {amount:?} {from} {asked} {billed:?} {due:?} {}", bill.months_over(Minute::YEAR_END))
    };
    bills.into_iter().map(line).collect()
}

fn relation(relation: &Relation) -> String {
    let Relation {
        stage,
        decline,
        orders_elsewhere,
        effort,
        recommended_by,
        first_contact,
        last_contact,
        calls,
        visited,
        known,
        had_place,
        owner,
        upkeep,
        club_account,
        survey,
        surveys,
        credit,
        checks,
        limit,
        term,
        orders,
        ordered,
        fulfilled,
        lost,
        won_back,
        endings,
        spent,
        history,
        introduced,
        offered_second,
        joint_project,
        last_use,
        is_merged,
        bought_since,
        ..
    } = relation;
    format!(
        "{stage:?} {decline:?} {orders_elsewhere:?} {effort:?} {recommended_by:?} {first_contact:?} \
         {last_contact:?} {calls:?} {visited:?} {known} {had_place} {owner:?} {upkeep:?} {club_account:?} {survey:?} \
         {surveys} {credit:?} {checks} {limit:?} {term:?} {orders} {ordered:?} {fulfilled} {lost:?} \
         {won_back} {endings:?} {spent:?} {history:?} {introduced:?} {offered_second:?} {joint_project:?} \
         {last_use:?} {is_merged} {bought_since:?}"
    )
}

fn companies(out: &mut Shown, seen: &Observation<'_>) {
    out.say("companies", seen.companies());
    for id in (0..seen.company_count() as u8).map(CompanyId) {
        out.say("seat", (id, seen.seat_name(id), seen.published_sales(id), seen.monthly_of(id)));
        out.say("ghost", (seen.is_ghost(id), seen.followed(id)));
        out.say("disclosed", seen.disclosed(id).map(company));
        out.say("relations", seen.disclosed_relations(id).map(|all| all.map(relation).collect::<Vec<_>>()));
    }
    out.say("results", game::score::results(seen));
    out.say("so far", game::score::so_far(seen));
}

fn of_customer(out: &mut Shown, seen: &Observation<'_>, id: CustomerId) {
    let view = seen.relation(id);
    out.say("view", (id, view.stage(), view.recognition(), view.recognition_with(5_000), view.effort()));
    out.say("half", (view.half_effort(), view.satisfaction(), relation(view.details())));
    out.say("then", Month::all().map(|month| view.recognition_at(month.hour(99))).collect::<Vec<_>>());
    out.say("file", (seen.file(id), seen.tender_months(id), seen.best_contact(id)));
    out.say("places", (seen.places(id), seen.has_place(id), seen.places_left(id), seen.my_place(id)));
    out.say("falls", (seen.place_fall(id), seen.takes_place(id)));
    let holders: Vec<_> = (0..seen.company_count() as u8).map(|at| seen.place_of(CompanyId(at), id)).collect();
    out.say("holders", holders);
    out.say("tickets", seen.tickets_of(id).collect::<Vec<_>>());
    out.say("owed", (seen.owed_by(id), seen.win_back_offer(id), seen.second_need(id), seen.founding_month(id)));
    out.say("felt", (seen.causes(id).collect::<Vec<_>>(), seen.known_satisfaction(id), seen.ordered_in_all(id)));
    out.say("seminar", seen.seminar_free(id));
}

fn goods(out: &mut Shown, seen: &Observation<'_>) {
    for product in seen.scenario().all_products() {
        out.say("known", (product, seen.has_studied(product.family), seen.known_levels(product)));
        out.say("price", (seen.unit_price(product), seen.quote(product, 77), seen.supply_left(product)));
        out.say("prices", Month::all().map(|month| seen.unit_price_in(product, month)).collect::<Vec<_>>());
        out.say("stock", (seen.in_stock(product), seen.coming(product)));
    }
    for industry in seen.scenario().industry_ids() {
        out.say("booths", ExhibitionSize::ALL.map(|size| seen.booths_left(industry, size)));
    }
    out.say("planned", seen.planned_tasks().collect::<Vec<_>>());
    out.say("needs", (seen.goods_to_order(), seen.goods_missing(), seen.deliverable(Parts::IfPressing)));
    out.say("orders", seen.orders_planned().collect::<Vec<_>>());
}

/// Every tender that there can be, known or not.
fn all_tenders(seen: &Observation<'_>) -> Vec<TenderId> {
    let regular = seen.customer_ids().flat_map(|id| Month::all().map(move |month| TenderId::regular(id, month)));
    regular.flat_map(|id| Month::all().map(move |month| id.re_tendered(month)).chain([id])).collect()
}

fn tenders(out: &mut Shown, seen: &Observation<'_>) {
    for id in all_tenders(seen) {
        let (how, view) = (seen.knows(id), seen.tender(id));
        if let Some(view) = view {
            out.say("tender", (view.id(), view.terms(), view.my_bid(), view.state(), view.award_price(), view.sheet()));
        }
        if view.is_some() != how.is_some() {
            out.say("known but not seen", id);
        }
    }
    let ids = |month| seen.book(month).map(|view| view.id()).collect::<Vec<_>>();
    out.say("book", Month::all().map(ids).collect::<Vec<_>>());
    out.say("ahead", seen.ahead().iter().map(|view| view.id()).collect::<Vec<_>>());
    out.say("open", seen.open_bids().collect::<Vec<_>>());
    out.say("opened", seen.results().iter().map(|result| (result.tender.id(), result.sheet)).collect::<Vec<_>>());
}

/// The same committee's scores of the bid as it was and of others.
fn hindsight(out: &mut Shown, seen: &Observation<'_>) {
    for OpenedTender { tender: view, sheet } in seen.results() {
        let Some(&mine) = view.my_bid() else { continue };
        let others = sheet.entries.iter().map(|entry| entry.offer.price.as_yuan() as u32);
        let products = seen.scenario().products_of(mine.product.family);
        let bids = others
            .map(|price| Bid { price: price.max(1), ..mine })
            .chain(products.map(|product| Bid { product, ..mine }))
            .chain([Bid { package: PackageId(0), ..mine }]);
        for bid in bids {
            for recognition in sheet.entries.iter().map(|entry| entry.offer.recognition).chain([Recognition::new(999)])
            {
                out.say("again", (seen.opened_again(&bid, recognition), seen.offer_again(&bid, recognition)));
            }
        }
        out.say("punctual", seen.punctuality_at(view.terms().deadline));
    }
}

fn work(out: &mut Shown, seen: &Observation<'_>) {
    let staff = seen.people().next();
    for customer in seen.customer_ids() {
        let contact = ContactId(1);
        let kinds = [
            TaskKind::Research { customer },
            TaskKind::Call { customer, contact },
            TaskKind::Visit { customer, contact },
            TaskKind::Demonstration { customer },
            TaskKind::Forming { customer },
            TaskKind::Stable { customer },
            TaskKind::Survey { customer, contacts: 0 },
            TaskKind::CreditCheck { customer },
            TaskKind::Gift { customer },
            TaskKind::CrossSell { customer },
            TaskKind::Seminar { guests: vec![customer] },
            TaskKind::Exhibition {
                size: ExhibitionSize::Small,
                industry: seen.customer(customer).industry,
                guests: vec![customer],
            },
        ];
        for kind in kinds {
            out.say("start", (&kind, seen.could_start(&kind), seen.cost_of_task(&kind)));
            if let Some(staff) = staff {
                out.say(
                    "how",
                    (seen.circumstances(staff, customer, &kind, seen.now()), seen.minutes_of_task(staff, &kind)),
                );
                let command = Command::Queue { staff: staff.id, task: kind, after: None };
                out.say("may", may_i(seen, &command));
            }
        }
        let first = seen.scenario().products_of(seen.customer(customer).industry).next();
        let Some(product) = first else { continue };
        let bid = Bid { tender: TenderId::regular(customer, seen.month()), product, price: 500, package: PackageId(0) };
        // Only where a month is planned may one bid before the place is there.
        let on_the_way = seen.takes_place(customer) && !seen.has_place(customer);
        out.say("bid", (known_disqualification(seen, &bid), (!on_the_way).then(|| may_i(seen, &Command::Bid(bid)))));
        out.say("limit", may_i(seen, &Command::CreditLimit { customer, limit: Some(Money::ZERO) }));
        out.say("term", may_i(seen, &Command::PaymentTerm { customer, months: Some(1) }));
        out.say("term given", seen.term_given(customer, 2));
        out.say("release", may_i(seen, &Command::Release { customer }));
    }
    for role in Role::ALL {
        out.say("hire", may_i(seen, &Command::Hire { role }));
    }
}
