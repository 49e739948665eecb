//! Tasks in words: what somebody does, for whom, and why it failed.

use super::care;
use super::money::yuan;
use super::name::name;
use super::time;
use game::care::Means;
use game::ids::{CompanyId, CustomerId};
use game::observation::Observation;
use game::people::{TaskFailure, TaskKind};
use game::scenario::ExhibitionSize;
use game::time::Minute;
use texts::i18n::*;

/// How a company is called: the session knows it.
pub type CompanyNames<'a> = &'a dyn Fn(CompanyId) -> String;

/// What is done, in a word: 调查, 拜访.
pub fn kind(locale: Locale, task: &TaskKind) -> &'static str {
    match task {
        TaskKind::Research { .. } => td_string!(locale, task.kind.research),
        TaskKind::Call { .. } => td_string!(locale, task.kind.call),
        TaskKind::Visit { .. } => td_string!(locale, task.kind.visit),
        TaskKind::Demonstration { .. } => td_string!(locale, task.kind.demonstration),
        TaskKind::Forming { .. } => td_string!(locale, task.kind.forming),
        TaskKind::Stable { .. } => td_string!(locale, task.kind.stable),
        TaskKind::Exhibition { size, .. } => exhibition(locale, *size),
        TaskKind::Seminar { .. } => td_string!(locale, task.kind.seminar),
        TaskKind::Study { .. } => td_string!(locale, task.kind.study),
        TaskKind::Training => td_string!(locale, task.kind.training),
        TaskKind::Purchase { .. } => td_string!(locale, task.kind.purchase),
        TaskKind::Delivery { .. } => td_string!(locale, task.kind.delivery),
        TaskKind::Survey { .. } => td_string!(locale, task.kind.survey),
        TaskKind::CreditCheck { .. } => td_string!(locale, task.kind.credit_check),
        TaskKind::Respond { .. } => td_string!(locale, task.kind.respond),
        TaskKind::Settle { remedy, .. } => care::remedy(locale, *remedy),
        TaskKind::Care { .. } => td_string!(locale, task.kind.care),
        TaskKind::Gift { .. } => td_string!(locale, task.kind.gift),
        TaskKind::Collect { means: Means::Call, .. } => td_string!(locale, task.kind.collect_call),
        TaskKind::Collect { means: Means::Visit, .. } => td_string!(locale, task.kind.collect_visit),
        TaskKind::Collect { means: Means::Lawyer, .. } => td_string!(locale, task.kind.collect_lawyer),
        TaskKind::CrossSell { .. } => td_string!(locale, task.kind.cross_sell),
        TaskKind::Proposal { .. } => td_string!(locale, task.kind.proposal),
        TaskKind::JointProject { .. } => td_string!(locale, task.kind.joint_project),
        TaskKind::MarketResearch { .. } => td_string!(locale, task.kind.market_research),
        TaskKind::WebsiteCampaign { .. } => td_string!(locale, task.kind.website),
    }
}

/// An exhibition of that size.
pub fn exhibition(locale: Locale, size: ExhibitionSize) -> &'static str {
    match size {
        ExhibitionSize::Small => td_string!(locale, task.kind.exhibition_small),
        ExhibitionSize::Medium => td_string!(locale, task.kind.exhibition_medium),
        ExhibitionSize::Large => td_string!(locale, task.kind.exhibition_large),
    }
}

/// For whom or with what, in narrow places; nothing for training.
pub fn subject(locale: Locale, seen: &Observation<'_>, task: &TaskKind) -> String {
    match task {
        TaskKind::Exhibition { industry, guests, .. } => {
            let industry = name(locale, &seen.scenario().industry(*industry).stamp);
            td_string!(locale, task.guests, industry = industry, count = guests.len())
        }
        TaskKind::Seminar { guests } => td_string!(locale, task.seats, count = guests.len()),
        TaskKind::Study { family } => name(locale, &seen.scenario().industry(*family).family).to_owned(),
        TaskKind::MarketResearch { industry } | TaskKind::WebsiteCampaign { industry } => {
            name(locale, &seen.scenario().industry(*industry).name).to_owned()
        }
        TaskKind::Training => String::new(),
        TaskKind::Purchase { product, quantity } => {
            let product = seen.scenario().product(*product).map(|product| name(locale, &product.name));
            td_string!(locale, task.units, name = product.unwrap_or_default(), count = *quantity)
        }
        TaskKind::Delivery { contract, quantity } => {
            let customer = short(locale, seen, contract.customer);
            td_string!(locale, task.units, name = customer, count = *quantity)
        }
        _ => task.customer().map(|customer| short(locale, seen, customer)).unwrap_or_default().to_owned(),
    }
}

/// The task as a whole: 拜访 通济银行（周敏）. It names the contact who is called or visited.
pub fn whole(locale: Locale, seen: &Observation<'_>, task: &TaskKind) -> String {
    // The customer stands inside the sentence.
    match task {
        TaskKind::Forming { customer } => {
            return td_string!(locale, task.to_forming, customer = name(locale, &seen.customer(*customer).name));
        }
        TaskKind::Stable { customer } => {
            return td_string!(locale, task.to_stable, customer = name(locale, &seen.customer(*customer).name));
        }
        _ => {}
    }
    let subject = match task {
        TaskKind::Call { customer, contact } | TaskKind::Visit { customer, contact } => {
            let firm = name(locale, &seen.customer(*customer).name);
            match seen.contact_name(*customer, *contact).filter(|_| seen.file(*customer).is_some()) {
                Some(person) => {
                    td_string!(locale, task.with_contact, customer = firm, contact = name(locale, &person))
                }
                None => firm.to_owned(),
            }
        }
        TaskKind::Exhibition { .. } | TaskKind::Delivery { .. } => subject(locale, seen, task),
        _ => match task.customer() {
            Some(customer) => name(locale, &seen.customer(customer).name).to_owned(),
            None => subject(locale, seen, task),
        },
    };
    if subject.is_empty() { kind(locale, task).to_owned() } else { [kind(locale, task), &subject].join(" ") }
}

/// The customer's name in narrow places.
pub fn short<'w>(locale: Locale, seen: &Observation<'w>, customer: CustomerId) -> &'w str {
    name(locale, &seen.customer(customer).short)
}

/// Why a task failed or would fail, as part of a sentence.
pub fn failure(locale: Locale, seen: &Observation<'_>, companies: CompanyNames<'_>, why: &TaskFailure) -> String {
    match why {
        TaskFailure::NobodyNew => td_string!(locale, task.failure.nobody_new).to_owned(),
        TaskFailure::StageTooLow => td_string!(locale, task.failure.stage_too_low).to_owned(),
        TaskFailure::AlreadyDone => td_string!(locale, task.failure.already_done).to_owned(),
        TaskFailure::CallRefused => td_string!(locale, task.failure.call_refused).to_owned(),
        TaskFailure::PlacesFull { last, at } => places_full(locale, seen, companies(*last), *at),
        TaskFailure::RecognitionTooLow { have, need } => {
            td_string!(locale, task.failure.recognition_too_low, have = have.get(), need = need.get())
        }
        TaskFailure::NoCash { need } => td_string!(locale, task.failure.no_cash, need = yuan(*need)),
        TaskFailure::NoBooth => td_string!(locale, task.failure.no_booth).to_owned(),
        TaskFailure::NoGuests => td_string!(locale, task.failure.no_guests).to_owned(),
        TaskFailure::SoldOut { left } => td_string!(locale, task.failure.sold_out, left = *left),
        TaskFailure::NoStock { have } => td_string!(locale, task.failure.no_stock, have = *have),
        TaskFailure::NothingOpen => td_string!(locale, task.failure.nothing_open).to_owned(),
        TaskFailure::SkillAtTop => td_string!(locale, task.failure.skill_at_top).to_owned(),
        TaskFailure::NoTicket => td_string!(locale, task.failure.no_ticket).to_owned(),
        TaskFailure::NoOrdersYet => td_string!(locale, task.failure.no_orders_yet).to_owned(),
        TaskFailure::CustomerLost => td_string!(locale, task.failure.customer_lost).to_owned(),
        TaskFailure::NothingOverdue => td_string!(locale, task.failure.nothing_overdue).to_owned(),
        TaskFailure::LeftMarket => td_string!(locale, task.failure.left_market).to_owned(),
        TaskFailure::TenderClosed => td_string!(locale, task.failure.tender_closed).to_owned(),
        TaskFailure::NotTakenUp => td_string!(locale, task.failure.not_taken_up).to_owned(),
    }
}

fn places_full(locale: Locale, seen: &Observation<'_>, company: String, at: Minute) -> String {
    let hour = hour_in(at, at);
    if at.month() == seen.month() {
        td_string!(locale, task.failure.places_full, company = company, hour = hour)
    } else {
        let month = at.month().number();
        td_string!(locale, task.failure.places_full_month, company = company, month = month, hour = hour)
    }
}

/// The hour of `at` in the month that holds `month`, to the tenth, whole hours without it:
/// 52, 29.5. The end of that month is 160, later moments go on from there.
pub fn hour_in(month: Minute, at: Minute) -> String {
    time::hours(at - month.month().opening())
}
