//! What is computed for people from what an observation answers, as lines.

use crate::shown::Shown;
use game::observation::{Observation, OpenedTender};
use game::time::Minutes;
use tender::insight::analytics::{
    acquisition_cost, buyers, classes, factors, market, pareto, patterns, quadrants, retention, rfm, value,
};
use tender::insight::attention::{early_warning, needs, remark, to_do};
use tender::insight::bidding::{
    cash_if_won, estimate, margin, next_tender, post_mortem, requirements, rival_habits, service_parts,
};
use tender::insight::care::{answer, closed_tickets, feelings, programme_for_many, programmes, service_queue};
use tender::insight::money::{bankruptcy, cash, credit};
use tender::insight::planning::proposal::Assignee;
use tender::insight::planning::{customer_work, dates, delivery, projection, proposal, schedule, workload};
use tender::insight::review::{lessons, year_of_care};

/// Forecasts and the answers for people, one a line.
pub fn answers(out: &mut Shown, seen: &Observation<'_>) {
    own_company(out, seen);
    keep(out, seen);
    customers(out, seen);
    bids(out, seen);
}

fn own_company(out: &mut Shown, seen: &Observation<'_>) {
    out.say("forecast", game::forecast::forecast(seen, &[], 3));
    out.say("committed", game::forecast::committed(seen));
    out.say("cash", (cash::history(seen), cash::lowest(seen.ledger())));
    out.say("closed", closed_tickets::closed(seen));
    out.say("debtors", (credit::by_age(seen), credit::debtors(seen), credit::losses(seen)));
    out.say("delivery", (delivery::outlooks(seen), delivery::goods(seen)));
    out.say("downfall", bankruptcy::downfall(seen));
    out.say("awards", (market::awards(seen), market::shares(seen)));
    out.say("needs", needs::needs(seen));
    out.say("lanes", (schedule::lanes(seen), schedule::schedule(seen), schedule::free_from(seen)));
    out.say("dates", dates::dates(seen));
    out.say("work", seen.people().map(|person| workload::workload(seen, person.id)).collect::<Vec<_>>());
    out.say("again", proposal::last_month_again(seen));
    out.say("to do", to_do::to_do(seen));
    if seen.is_over() {
        out.say("lessons", (lessons::lessons(seen), lessons::idle(seen)));
        let companies = seen.companies().into_iter().map(|company| company.id);
        out.say(
            "others",
            companies.map(|id| (rival_habits::habits(seen, id), patterns::lives(seen, id))).collect::<Vec<_>>(),
        );
    }
}

fn keep(out: &mut Shown, seen: &Observation<'_>) {
    let buyers = buyers::buyers(seen);
    out.say("buyers", &buyers);
    let classed = classes::classes(&buyers);
    out.say("classes", (&classed, pareto::pareto(&buyers)));
    out.say("rfm", rfm::rfm(&buyers, seen.now()));
    out.say("plane", quadrants::customer_plane(seen, &buyers));
    out.say("warnings", early_warning::warnings(seen));
    out.say(
        "keeping",
        (acquisition_cost::own(seen), acquisition_cost::of_all(seen), year_of_care::year_of_keeping(seen)),
    );
    out.say("retention", (retention::by_month(seen), retention::year(seen)));
    out.say(
        "service",
        (service_queue::queue(seen), service_queue::by_month(seen), answer::answer_all(seen, Assignee::Spread)),
    );
    let values = value::lifetime_values(seen);
    out.say("value", (&values, value::customer_equity(&values)));
    let all: Vec<_> = seen.customer_ids().collect();
    out.say("programmes", programme_for_many::for_all(seen, &all));
    out.say("factors", factors::factors(seen));
}

fn customers(out: &mut Shown, seen: &Observation<'_>) {
    let later = seen.now() + Minutes::hours(100);
    for id in seen.customer_ids() {
        out.say("later", projection::Projection::of(seen).recognition(seen, id, later));
        out.say("moves", feelings::moves(seen, id));
        out.say("remarks", remark::remarks(seen, id));
        out.say("next", (next_tender::next_tender(seen, id), customer_work::next_work(seen, id)));
        out.say("advice", (programmes::advice(seen, id), early_warning::orders(seen, id)));
    }
}

fn bids(out: &mut Shown, seen: &Observation<'_>) {
    for OpenedTender { tender: view, .. } in seen.results() {
        out.say("post-mortem", post_mortem::post_mortem(seen, view.id()));
    }
    for tender in seen.book(seen.month()) {
        let terms = tender.terms();
        let bid = estimate::first_draft(seen, terms);
        out.say("bid", (estimate::estimate(seen, terms, &bid), margin::margin(seen, terms, &bid)));
        out.say("service parts", service_parts::ServiceParts::of(seen, terms, &bid));
        out.say("if won", (requirements::checks(seen, terms, &bid), cash_if_won::if_won(seen, terms, &bid)));
    }
}
