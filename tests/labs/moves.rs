//! What a student would do for an act: candidates, one after the other, until a check holds.

use crate::crm_moves::{of_records, role};
use crate::game::{LabGame, ME};
use crate::wish::Wish;
use crate::work_moves::of_work;
use game::care::Programme;
use game::command::Command;
use game::ids::{CustomerId, PackageId, StaffId};
use game::money::Money;
use game::observation::Observation;
use game::people::Quarter;
use game::scenario::{Role, missing_levels};
use game::standing_orders::{StandingOrder, Switch};
use game::tender::{Bid, TenderState};
use tender::crm::names::ListName;
use tender::crm::quotations::{QuotationApproval, QuotationVersion, sending};
use tender::crm::role::CrmRole;
use tender::study::lab::{CheckResult, LabAct, LabCondition, LabSubject};

/// Whether a check holds by now.
#[derive(Clone, Copy)]
pub struct Done<'a>(pub &'a dyn Fn(&LabGame) -> CheckResult);

impl Done<'_> {
    /// Whether it holds.
    pub fn is(self, game: &LabGame) -> bool {
        (self.0)(game).is_done
    }

    /// Does something, and takes it back if the check has come no further.
    pub fn tries(self, game: &mut LabGame, does: impl FnOnce(&mut LabGame)) {
        let before = game.clone();
        does(game);
        if (self.0)(game) == (self.0)(&before) {
            *game = before;
        }
    }
}

/// Does an act as wished, to one subject after the other, until a check holds.
pub fn made(game: &mut LabGame, act: LabAct, wish: &Wish, done: Done<'_>) {
    if act.is_work() {
        of_work(game, act, wish, done);
    } else if let Some(commands) = commands(game, act, wish) {
        for command in commands {
            if done.is(game) {
                return;
            }
            done.tries(game, |game| {
                game.command(command);
            });
        }
    } else {
        of_records(game, act, wish, done);
    }
}

/// Changes a list so that conditions hold of its rows.
pub fn change(
    game: &mut LabGame,
    list: ListName,
    conditions: &[LabCondition],
    who: Option<LabSubject>,
    done: Done<'_>,
) {
    let act = |column: &str| match (list, column) {
        (ListName::Accounts, "owner") => LabAct::OwnerAssigned,
        (ListName::Accounts, "tags") => LabAct::Tagged,
        (ListName::Accounts, "next_step" | "due") => LabAct::NextStepSet,
        (ListName::Contacts, "owner") => LabAct::ContactAssigned,
        (ListName::Leads, "unfit") => LabAct::LeadDropped,
        (ListName::Leads, "bant" | "lead_state") => LabAct::LeadQualified,
        (ListName::Leads, "opportunity") => LabAct::LeadConverted,
        (ListName::Opportunities, "win_chance" | "weighted") => LabAct::Judged,
        (ListName::Opportunities, "next_step") => LabAct::OpportunityStep,
        (ListName::Opportunities, "lost_reason") => LabAct::LostReasonGiven,
        (ListName::Quotations, "state") => LabAct::QuotationDecided,
        (ListName::Quotations, _) => LabAct::QuotationVersioned,
        (ListName::ServiceQueue | ListName::Tickets, "responded" | "response_time") => LabAct::WorkRespond,
        (ListName::ServiceQueue | ListName::Tickets, "state" | "remedy") => LabAct::WorkSettle,
        (ListName::ServiceQueue, "urgency") | (ListName::WorkOrders, "work_kind" | "trouble_cause" | "triaged") => {
            LabAct::Triaged
        }
        (ListName::WorkOrders, "assigned") => LabAct::WorkAssigned,
        (ListName::WorkOrders, "quoted") => LabAct::RepairQuoted,
        (ListName::WorkOrders, "closed") => LabAct::TicketClosed,
        (ListName::WorkOrders, "followed_up") => LabAct::FollowedUp,
        (ListName::ServicePlan, "programme") => LabAct::ProgrammeSet,
        (ListName::ServicePlan, "planned_care") => LabAct::WorkCare,
        (ListName::ServicePlan, "planned_visits") => LabAct::WorkVisit,
        (ListName::SurveyAnswers, _) => LabAct::WorkSurvey,
        (ListName::SalesPlan, _) => LabAct::PlanTargetSet,
        (ListName::SavedSegments, _) => LabAct::SegmentSaved,
        (ListName::Campaigns, _) => LabAct::CampaignPlanned,
        (ListName::Approvals, _) => LabAct::ApprovalDecided,
        _ => panic!("the doer cannot change {} of {}", column, list.as_str()),
    };
    for condition in conditions {
        let wish = Wish { conditions: renamed(conditions), who, but_not: None };
        made(game, act(&condition.column), &wish, done);
        if done.is(game) {
            return;
        }
    }
}

/// Columns by the names of the fields that fill them.
fn renamed(conditions: &[LabCondition]) -> Vec<LabCondition> {
    let name = |column: &str| match column {
        "owner" => "owner".to_owned(),
        "tags" => "tag".to_owned(),
        "win_chance" => "win".to_owned(),
        "lost_reason" => "reason".to_owned(),
        "sales_target" => "amount".to_owned(),
        "unfit" => "why".to_owned(),
        other => other.to_owned(),
    };
    conditions.iter().map(|one| LabCondition { column: name(&one.column), asks: one.asks.clone() }).collect()
}

/// The customers to whom something may be done: the one wished for, or all that the company manages first.
pub fn customers(seen: &Observation<'_>, wish: &Wish) -> Vec<CustomerId> {
    match wish.who {
        Some(LabSubject::Customer(customer)) => vec![customer],
        _ => {
            let mut all: Vec<CustomerId> =
                seen.customer_ids().filter(|&one| !wish.leaves_out(LabSubject::Customer(one))).collect();
            all.sort_by_key(|&one| (std::cmp::Reverse(seen.relation(one).stage()), one));
            all
        }
    }
}

fn switch(wish: &Wish) -> Switch {
    Switch::from(wish.truth("on", true))
}

/// Commands that do an act; none where it is not done by a plain command.
fn commands(game: &LabGame, act: LabAct, wish: &Wish) -> Option<Vec<Command>> {
    let seen = game.world.observe(ME);
    let of = |command: &dyn Fn(CustomerId) -> Command| -> Vec<Command> {
        customers(&seen, wish).into_iter().map(command).collect()
    };
    let sellers: Vec<_> = seen.people().filter(|person| person.role == Role::Sales).map(|person| person.id).collect();
    Some(match act {
        LabAct::OwnerAssigned => {
            let owner = wish.fills("owner", true).then(|| sellers.first().copied()).flatten();
            let owner = match wish.who {
                Some(LabSubject::Employee(staff)) => Some(staff),
                _ => owner,
            };
            of(&|customer| Command::Assign { customer, owner })
        }
        LabAct::ProgrammeSet => {
            let names = ["proactive", "accountable", "reactive", "partnership", "basic"];
            let programme = match wish.word("programme", &names) {
                "basic" => Programme::Basic,
                "reactive" => Programme::Reactive,
                "accountable" => Programme::Accountable,
                "partnership" => Programme::Partnership,
                _ => Programme::Proactive,
            };
            of(&|customer| Command::Programme { customer, programme })
        }
        LabAct::ClubSet => of(&|customer| Command::Club { customer, switch: switch(wish) }),
        LabAct::FeeClubSet => of(&|customer| Command::FeeClub { customer, switch: switch(wish) }),
        LabAct::VipSet => of(&|customer| Command::Vip { customer, switch: switch(wish) }),
        LabAct::CreditLimitSet => {
            let share = wish.names("of_proposed").then(|| wish.number("of_proposed", 100));
            let limit = |customer: CustomerId| match share {
                Some(share) => seen.relation(customer).details().credit.map(|report| report.limit.share(share, 100)),
                None => wish.fills("limit", true).then(|| Money::yuan(wish.number("limit", 50_000))),
            };
            of(&|customer| Command::CreditLimit { customer, limit: limit(customer) })
        }
        LabAct::PaymentTermSet => {
            let months = wish.fills("months", true).then(|| wish.number("months", 1) as u8);
            of(&|customer| Command::PaymentTerm { customer, months })
        }
        LabAct::PlaceReleased => of(&|customer| Command::Release { customer }),
        LabAct::TargetSet => {
            let quarter = Quarter::of(seen.now());
            let amount = |staff: StaffId| match wish.names("of_usual") {
                true => seen.usual_sales(staff, quarter).share(wish.number("of_usual", 100), 100),
                false => Money::yuan(wish.number("amount", 200_000)),
            };
            let wanted = sellers.into_iter().filter(|staff| match wish.who {
                Some(LabSubject::Employee(one)) => one == *staff,
                _ => !wish.leaves_out(LabSubject::Employee(*staff)),
            });
            wanted.map(|staff| Command::Target { staff, amount: amount(staff) }).collect()
        }
        LabAct::Hired => {
            let role = match wish.word("employee_role", &["sales", "service", "marketing", "operations"]) {
                "service" => Role::Service,
                "marketing" => Role::Marketing,
                "operations" => Role::Operations,
                _ => Role::Sales,
            };
            vec![Command::Hire { role }; 4]
        }
        LabAct::Borrowed => vec![Command::Borrow { amount: Money::yuan(wish.number("amount", 10_000)) }; 3],
        LabAct::Repaid => vec![Command::Repay { amount: Money::yuan(wish.number("amount", 1_000)) }; 3],
        LabAct::StandingOrderSet => {
            let on = switch(wish);
            let all = [
                ("buy", StandingOrder::Buy(on)),
                ("deliver", StandingOrder::Deliver(on)),
                ("serve", StandingOrder::Serve(on)),
                ("collect", StandingOrder::Collect(on)),
                ("quote", StandingOrder::Quote(on)),
            ];
            let wanted = all.into_iter().filter(|(kind, _)| wish.takes("kind", kind));
            wanted.map(|(_, order)| Command::StandingOrder(order)).collect()
        }
        LabAct::BidSealed if wish.truth("approved", false) => approved_bids(game, &seen, wish),
        LabAct::BidSealed => bids(&seen, wish),
        LabAct::Quoted => {
            let waiting = seen.requests_waiting().into_iter().filter(|one| is_of(wish, one.id));
            let quote = |one: &game::care::QuotationRequest| Command::Quote {
                request: one.id,
                price: wish.number("price", one.before.price.as_yuan()) as u32,
                package: PackageId(wish.number("package", i64::from(one.before.package.0)) as u8),
            };
            waiting.map(quote).collect()
        }
        LabAct::CounterAccepted => {
            seen.requests_waiting().into_iter().map(|one| Command::AcceptCounter { request: one.id }).collect()
        }
        LabAct::RequestForgone => {
            seen.requests_waiting().into_iter().map(|one| Command::ForgoRequest { request: one.id }).collect()
        }
        LabAct::OrderRejected => {
            seen.contracts().map(|contract| Command::RejectOrder { contract: contract.id }).collect()
        }
        _ => return None,
    })
}

/// Whether a wish is about a tender, or about anything.
pub fn is_of(wish: &Wish, id: game::ids::TenderId) -> bool {
    match wish.who {
        Some(LabSubject::Opportunity(wanted) | LabSubject::Order(wanted)) => wanted == id,
        Some(LabSubject::Customer(customer)) => id.customer == customer,
        _ => !wish.leaves_out(LabSubject::Opportunity(id)) && !wish.leaves_out(LabSubject::Order(id)),
    }
}

/// Bids with what was approved.
fn approved_bids(game: &LabGame, seen: &Observation<'_>, wish: &Wish) -> Vec<Command> {
    let is_approved = |one: &&QuotationVersion| matches!(one.approval, QuotationApproval::Approved { .. });
    let all = game.book.quotations().all().filter(|(id, _)| is_of(wish, *id));
    all.filter_map(|(id, versions)| sending(seen, id, versions.iter().rfind(is_approved)?)).collect()
}

fn bids(seen: &Observation<'_>, wish: &Wish) -> Vec<Command> {
    let open = seen.in_sight().filter(|tender| tender.state() == TenderState::Open && is_of(wish, tender.id()));
    let bid = |tender: game::observation::TenderView<'_>| {
        let terms = tender.terms();
        let family = terms.id.family(seen.customer(terms.id.customer).industry);
        let fits = |product: &game::ids::ProductId| {
            let levels = seen.scenario().product(*product).expect("a product of the family").levels;
            missing_levels(levels, terms.levels) == [0; 3]
        };
        let products = || seen.scenario().products_of(family);
        let product = products().find(fits).or_else(|| products().next())?;
        let discount = wish.number("discount", 5);
        let price = wish.number("price", terms.ceiling.as_yuan() * (100 - discount) / 100).max(1) as u32;
        let package = PackageId(wish.number("package", 0) as u8);
        Some(Command::Bid(Bid { tender: terms.id, product, price, package }))
    };
    open.filter_map(bid).collect()
}

/// The role that is wished for, if one.
pub fn worn(wish: &Wish, otherwise: CrmRole) -> CrmRole {
    role(wish, "role", otherwise)
}
