//! The guide's words for each step.

use crate::study::guide::{GuideStep, Progress, still_to_plan};
use crate::ui::words::name::name;
use game::observation::Observation;
use game::recognition::Recognition;
use texts::i18n::*;

/// What the step is called; with none left, that the month is done, or what is waited for.
pub fn title(locale: Locale, progress: &Progress) -> &'static str {
    let Some(step) = progress.now else {
        return match progress.waits_for_a_win {
            true => td_string!(locale, guide.waits_title),
            false => td_string!(locale, guide.done_title),
        };
    };
    match step {
        GuideStep::Research => td_string!(locale, guide.title.research),
        GuideStep::RunClock => td_string!(locale, guide.title.run_clock),
        GuideStep::Call => td_string!(locale, guide.title.call),
        GuideStep::Recognition => td_string!(locale, guide.title.recognition),
        GuideStep::Place => td_string!(locale, guide.title.place),
        GuideStep::Bid => td_string!(locale, guide.title.bid),
        GuideStep::Award => td_string!(locale, guide.title.award),
        GuideStep::PostMortem => td_string!(locale, guide.title.post_mortem),
        GuideStep::Order => td_string!(locale, guide.title.order),
        GuideStep::Deliver => td_string!(locale, guide.title.deliver),
        GuideStep::Standing => td_string!(locale, guide.title.standing),
        GuideStep::MonthEnd => td_string!(locale, guide.title.month_end),
    }
}

/// The one thing to do now.
pub fn task(locale: Locale, seen: &Observation<'_>, progress: &Progress, step: GuideStep) -> String {
    let customer = match progress.customer {
        Some(id) => name(locale, &seen.customer(id).name).to_owned(),
        None => td_string!(locale, guide.somebody).to_owned(),
    };
    if progress.runs {
        return match step {
            GuideStep::Deliver => td_string!(locale, guide.run.goods).to_owned(),
            _ => td_string!(locale, guide.run.queued, customer = customer),
        };
    }
    let begins_anew = progress
        .customer
        .is_some_and(|id| seen.relation(id).recognition() < Recognition::new(seen.scenario().relation.forming_at));
    match step {
        GuideStep::Research => {
            let free: Vec<&str> = still_to_plan(seen).into_iter().map(|staff| name(locale, &staff.name)).collect();
            match free.as_slice() {
                [] => td_string!(locale, guide.task.research, customer = customer),
                free => {
                    let names = free.join(td_string!(locale, desk.need.join));
                    td_string!(locale, guide.task.plan_all, names = names)
                }
            }
        }
        GuideStep::RunClock => td_string!(locale, guide.task.run_clock).to_owned(),
        GuideStep::Call => td_string!(locale, guide.task.call, customer = customer),
        GuideStep::Recognition => {
            let need = seen.scenario().relation.forming_at;
            td_string!(locale, guide.task.recognition, customer = customer, need = need)
        }
        // Recognition is enough with somebody, whose places are all taken: it begins anew with another.
        GuideStep::Place if begins_anew => td_string!(locale, guide.task.place_elsewhere, customer = customer),
        GuideStep::Place => td_string!(locale, guide.task.place, customer = customer),
        GuideStep::Bid => td_string!(locale, guide.task.bid, customer = customer),
        GuideStep::Award => td_string!(locale, guide.task.award, hour = seen.scenario().tender.deadline_hour),
        GuideStep::PostMortem => td_string!(locale, guide.task.post_mortem).to_owned(),
        GuideStep::Order => td_string!(locale, guide.task.order).to_owned(),
        GuideStep::Deliver => td_string!(locale, guide.task.deliver).to_owned(),
        GuideStep::Standing => td_string!(locale, guide.task.standing).to_owned(),
        GuideStep::MonthEnd => td_string!(locale, guide.task.month_end).to_owned(),
    }
}

/// Why it is done; with none left, how it goes on.
pub fn because(locale: Locale, progress: &Progress) -> &'static str {
    let Some(step) = progress.now else {
        return match progress.waits_for_a_win {
            true => td_string!(locale, guide.waits_text),
            false => td_string!(locale, guide.done_text),
        };
    };
    match step {
        GuideStep::Research => td_string!(locale, guide.because.research),
        GuideStep::RunClock => td_string!(locale, guide.because.run_clock),
        GuideStep::Call => td_string!(locale, guide.because.call),
        GuideStep::Recognition => td_string!(locale, guide.because.recognition),
        GuideStep::Place => td_string!(locale, guide.because.place),
        GuideStep::Bid => td_string!(locale, guide.because.bid),
        GuideStep::Award => td_string!(locale, guide.because.award),
        GuideStep::PostMortem => td_string!(locale, guide.because.post_mortem),
        GuideStep::Order => td_string!(locale, guide.because.order),
        GuideStep::Deliver => td_string!(locale, guide.because.deliver),
        GuideStep::Standing => td_string!(locale, guide.because.standing),
        GuideStep::MonthEnd => td_string!(locale, guide.because.month_end),
    }
}
