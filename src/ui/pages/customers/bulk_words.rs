//! What the buttons of bulk work say.

use crate::insight::planning::acceptance::acceptance_of_all;
use crate::insight::planning::proposal::Proposal;
use crate::ui::words::figure::percent;
use crate::ui::words::task;
use game::ids::CustomerId;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::scenario::Range;
use texts::i18n::*;

/// How likely the work is to be accepted, where it can be refused.
pub fn likely(seen: &Observation<'_>, work: &[Proposal]) -> Option<Range<PerMille>> {
    acceptance_of_all(seen, work.iter().map(|proposal| &proposal.task))
}

/// What a button says: the work, for how many, and how likely they are to accept it.
pub fn work_words(locale: Locale, work: &str, count: usize, likely: Option<Range<PerMille>>) -> String {
    let Some(Range { least, most }) = likely else {
        return td_string!(locale, customers.bulk.work, work = work, count = count);
    };
    let chance = if least == most { percent(least) } else { [percent(least), percent(most)].join("–") };
    td_string!(locale, customers.bulk.work_likely, work = work, count = count, chance = chance)
}

/// So many customers are named with whom work brings little.
const NAMED: usize = 3;

/// That work brings little with these customers; nothing when there are none.
pub fn little_words(locale: Locale, seen: &Observation<'_>, work: &str, customers: &[CustomerId]) -> Option<String> {
    let named: Vec<&str> = customers.iter().take(NAMED).map(|&id| task::short(locale, seen, id)).collect();
    let names = named.join(td_string!(locale, desk.need.join));
    match customers.len() {
        0 => None,
        count if count > NAMED => {
            Some(td_string!(locale, customers.bulk.little_many, work = work, names = names, count = count))
        }
        _ => Some(td_string!(locale, customers.bulk.little, work = work, names = names)),
    }
}
