//! Work of the game that is queued, and waited for where it is to be done.

use crate::game::{LabGame, ME};
use crate::moves::{Done, customers, is_of};
use crate::wish::Wish;
use game::care::{Means, Programme, Remedy};
use game::ids::{ContactId, CustomerId};
use game::observation::Observation;
use game::people::TaskKind;
use game::scenario::ExhibitionSize;
use tender::crm::leads::found::leads;
use tender::crm::record::LeadSource;
use tender::study::lab::{LabAct, LabSubject, LabValue, work_act};

/// Queues work of an act, piece after piece, until a check holds.
pub fn of_work(game: &mut LabGame, act: LabAct, wish: &Wish, done: Done<'_>) {
    let is_to_be_done = wish.truth("done", false) || wish.truth("over", false);
    // What waits already, for a campaign say, is only waited for.
    if is_to_be_done {
        let waiting: Vec<TaskKind> =
            game.world.observe(ME).planned_tasks().filter(|task| work_act(task) == act).cloned().collect();
        for task in waiting {
            if game.queued(&task) && !done.is(game) {
                game.finish(&task);
            }
        }
    }
    for _ in 0..6 {
        if act == LabAct::WorkForming && is_to_be_done {
            recognised(game, wish);
        }
        let mut tasks = tasks(&game.world.observe(ME), act, wish);
        if act == LabAct::WorkSurvey {
            // Those in the sample of the newest survey first.
            let sample = game.book.surveys().all().last().map(|one| one.design.customers.clone()).unwrap_or_default();
            tasks.sort_by_key(|task| !task.customer().is_some_and(|customer| sample.contains(&customer)));
        }
        if ["website", "in_sample", "guest"].into_iter().any(|group| wish.names(group)) {
            let groups = groups(game);
            tasks.retain(|task| task.customer().is_some_and(|one| groups.fits(wish, one)));
        }
        for task in tasks {
            if done.is(game) {
                return;
            }
            let is_queued = game.waiting(&task).is_some() || game.queue(&task).is_some();
            if is_queued && is_to_be_done {
                game.finish(&task);
            }
        }
        if done.is(game) || !is_to_be_done {
            return;
        }
        // Calls may be refused: tomorrow is another day.
        game.run_for(480);
    }
}

/// Customers that enquired, those in the newest sample, and those who came to an event since the lab began.
struct Groups {
    website: Vec<CustomerId>,
    sample: Vec<CustomerId>,
    guests: Vec<CustomerId>,
}

impl Groups {
    fn fits(&self, wish: &Wish, customer: CustomerId) -> bool {
        let is = |all: &[CustomerId]| LabValue::Truth(all.contains(&customer));
        let groups = [("website", &self.website), ("in_sample", &self.sample), ("guest", &self.guests)];
        groups.into_iter().all(|(name, group)| wish.takes_value(name, &is(group)))
    }
}

fn groups(game: &LabGame) -> Groups {
    let seen = game.world.observe(ME);
    let enquired = leads(&seen, game.book.leads()).into_iter().filter(|lead| lead.id.source == LeadSource::Website);
    let sample = game.book.surveys().all().last().map(|one| one.design.customers.clone()).unwrap_or_default();
    let held = seen.outcomes().iter().filter(|one| one.ended >= game.from() && one.failure.is_none());
    let guests = held.flat_map(|one| one.task.kind.guests().to_vec()).collect();
    Groups { website: enquired.map(|lead| lead.id.customer).collect(), sample, guests }
}

/// Demonstrations and visits until some customer would be taken into the forming stage.
fn recognised(game: &mut LabGame, wish: &Wish) {
    let explored: Vec<CustomerId> = {
        let seen = game.world.observe(ME);
        let explores = |customer: &CustomerId| seen.relation(*customer).stage() == game::relation::Stage::Exploration;
        customers(&seen, wish).into_iter().filter(explores).take(3).collect()
    };
    for customer in explored {
        for turn in 0..8 {
            if game.world.observe(ME).could_start(&TaskKind::Forming { customer }).is_ok() {
                return;
            }
            let visit = TaskKind::Visit { customer, contact: ContactId(turn % 4) };
            for task in [TaskKind::Demonstration { customer }, visit] {
                if game.queue(&task).is_some() {
                    game.finish(&task);
                }
            }
        }
    }
}

fn tasks(seen: &Observation<'_>, act: LabAct, wish: &Wish) -> Vec<TaskKind> {
    let of = |task: &dyn Fn(CustomerId) -> TaskKind| -> Vec<TaskKind> {
        customers(seen, wish).into_iter().map(task).collect()
    };
    let contacts = |task: &dyn Fn(CustomerId, ContactId) -> TaskKind| -> Vec<TaskKind> {
        let of_customer = |customer: CustomerId| {
            let file = seen.file(customer);
            let known = file.map_or_else(Vec::new, |file| file.contacts);
            let rank = |weight| 1 + known.iter().filter(|one| one.weight > weight).count() as i64;
            let wanted = known.iter().filter(|one| {
                wish.takes_value("rank", &LabValue::whole(rank(one.weight)))
                    && wish.takes_value("first", &LabValue::Truth(one.temper.is_none()))
            });
            wanted.map(|one| (customer, one.id)).collect::<Vec<_>>()
        };
        let all: Vec<_> = customers(seen, wish).into_iter().map(of_customer).collect();
        // One contact of each first.
        let most = all.iter().map(Vec::len).max().unwrap_or(0);
        let turn = |at: usize| all.iter().filter_map(move |one| one.get(at).copied());
        (0..most).flat_map(turn).map(|(customer, contact)| task(customer, contact)).collect()
    };
    let tickets = || {
        let open = seen.service_queue().into_iter();
        open.filter(move |ticket| match wish.who {
            Some(LabSubject::Ticket(wanted)) => ticket.id == wanted,
            Some(LabSubject::Customer(customer)) => ticket.customer() == customer,
            _ => !wish.leaves_out(LabSubject::Ticket(ticket.id)),
        })
    };
    match act {
        LabAct::WorkResearch => of(&|customer| TaskKind::Research { customer }),
        LabAct::WorkCall => contacts(&|customer, contact| TaskKind::Call { customer, contact }),
        LabAct::WorkVisit => contacts(&|customer, contact| TaskKind::Visit { customer, contact }),
        LabAct::WorkDemonstration => of(&|customer| TaskKind::Demonstration { customer }),
        LabAct::WorkForming => of(&|customer| TaskKind::Forming { customer }),
        LabAct::WorkStable => of(&|customer| TaskKind::Stable { customer }),
        LabAct::WorkSurvey => {
            let contacts = wish.number("contacts", 1) as u8;
            of(&|customer| TaskKind::Survey { customer, contacts })
        }
        LabAct::WorkCreditCheck => of(&|customer| TaskKind::CreditCheck { customer }),
        LabAct::WorkCare => of(&|customer| TaskKind::Care { customer, programme: Programme::Proactive }),
        LabAct::WorkGift => of(&|customer| TaskKind::Gift { customer }),
        LabAct::WorkCrossSell => of(&|customer| TaskKind::CrossSell { customer }),
        LabAct::WorkJointProject => of(&|customer| TaskKind::JointProject { customer }),
        LabAct::WorkRespond => {
            let unanswered = tickets().filter(|ticket| ticket.responded.is_none());
            unanswered.map(|one| TaskKind::Respond { ticket: one.id, customer: one.customer() }).collect()
        }
        LabAct::WorkSettle => tickets()
            .map(|one| {
                let codes = ["repair", "replace", "explain", "refund", "compensate"];
                let suiting: Vec<&str> = codes.into_iter().filter(|code| remedy(code).suits(one.matter)).collect();
                let remedy = remedy(wish.word("remedy", &suiting));
                TaskKind::Settle { ticket: one.id, customer: one.customer(), remedy }
            })
            .collect(),
        LabAct::WorkCollect => {
            let means = match wish.word("means", &["call", "visit", "lawyer"]) {
                "visit" => Means::Visit,
                "lawyer" => Means::Lawyer,
                _ => Means::Call,
            };
            let overdue = seen.overdue_contracts().into_iter().filter(|id| is_of(wish, *id));
            overdue.map(|contract| TaskKind::Collect { contract, means }).collect()
        }
        LabAct::WorkProposal => {
            let open = seen.in_sight().filter(|tender| is_of(wish, tender.id()));
            open.map(|tender| TaskKind::Proposal { tender: tender.id() }).collect()
        }
        LabAct::WorkExhibition => {
            let size = match wish.word("size", &["small", "medium", "large"]) {
                "medium" => ExhibitionSize::Medium,
                "large" => ExhibitionSize::Large,
                _ => ExhibitionSize::Small,
            };
            let guests = wish.number("guests", 1) as usize;
            let of_industry = |industry| {
                let comes = |customer: &CustomerId| {
                    seen.relation(*customer).stage().is_managed() && seen.customer(*customer).industry == industry
                };
                let guests: Vec<CustomerId> = seen.customer_ids().filter(comes).take(guests).collect();
                TaskKind::Exhibition { size, industry, guests }
            };
            let all = seen.scenario().industry_ids().map(of_industry);
            all.filter(|task| task.guests().len() >= guests).collect()
        }
        LabAct::WorkSeminar => {
            let comes =
                |customer: &CustomerId| seen.relation(*customer).stage().is_managed() && seen.seminar_free(*customer);
            let guests = seen.customer_ids().filter(comes).take(wish.number("guests", 2) as usize).collect();
            vec![TaskKind::Seminar { guests }]
        }
        LabAct::WorkStudy => seen.scenario().industry_ids().map(|family| TaskKind::Study { family }).collect(),
        LabAct::WorkMarketResearch => {
            seen.scenario().industry_ids().map(|industry| TaskKind::MarketResearch { industry }).collect()
        }
        LabAct::WorkWebsite => {
            seen.scenario().industry_ids().map(|industry| TaskKind::WebsiteCampaign { industry }).collect()
        }
        LabAct::WorkPurchase => {
            let quantity = wish.number("quantity", 5) as u32;
            seen.scenario().all_products().map(|product| TaskKind::Purchase { product, quantity }).collect()
        }
        LabAct::WorkDelivery => {
            let open = seen.contracts().filter(|contract| contract.is_open() && is_of(wish, contract.id));
            let quantity = wish.number("quantity", 1) as u32;
            open.map(|contract| TaskKind::Delivery { contract: contract.id, quantity }).collect()
        }
        LabAct::WorkTraining => vec![TaskKind::Training],
        _ => panic!("the doer cannot work at {}", act.as_str()),
    }
}

fn remedy(code: &str) -> Remedy {
    match code {
        "repair" => Remedy::Repair,
        "replace" => Remedy::Replace,
        "refund" => Remedy::Refund,
        "compensate" => Remedy::Compensate,
        _ => Remedy::Explain,
    }
}
