//! Cash over the year so far, from the ledger (rulebook 6).

use game::finance::{Account, Entry, Ledger};
use game::forecast::ForecastDay;
use game::money::Money;
use game::observation::Observation;
use game::time::{Minute, Minutes};

/// Cash less loans at the opening of the year, at the end of each working day since, and now.
pub fn history(seen: &Observation<'_>) -> Vec<ForecastDay> {
    let mut entries = seen.ledger().entries().iter().peekable();
    let mut cash = Money::ZERO;
    while let Some(entry) = entries.next_if(|entry| entry.at == Minute::START) {
        cash += moved(entry);
    }
    let mut points = vec![ForecastDay { at: Minute::START, cash }];
    let mut day = Minute::START + Minutes::days(1);
    while day < seen.now() {
        while let Some(entry) = entries.next_if(|entry| entry.at < day) {
            cash += moved(entry);
        }
        points.push(ForecastDay { at: day, cash });
        day = day + Minutes::days(1);
    }
    cash += entries.map(moved).sum();
    if seen.now() > Minute::START {
        points.push(ForecastDay { at: seen.now(), cash });
    }
    points
}

/// When cash less loans was lowest, and how low; the first time of several.
pub fn lowest(ledger: &Ledger) -> Option<ForecastDay> {
    let mut cash = Money::ZERO;
    let mut lowest: Option<ForecastDay> = None;
    for entry in ledger.entries() {
        cash += moved(entry);
        if lowest.is_none_or(|point| cash < point.cash) {
            lowest = Some(ForecastDay { at: entry.at, cash });
        }
    }
    lowest
}

/// What an entry adds to cash less loans: borrowing and repaying add nothing.
pub fn moved(entry: &Entry) -> Money {
    let of = |account| matches!(account, Account::Cash | Account::Loan);
    match (of(entry.debit), of(entry.credit)) {
        (true, false) => entry.amount,
        (false, true) => -entry.amount,
        _ => Money::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to, win_contract};
    use game::command::Command;

    #[test]
    fn history_ends_at_the_cash_there_is() {
        let mut world = game(1);
        win_contract(&mut world);
        run_to(&mut world, 9_700);
        world.apply(ME, &Command::Borrow { amount: Money::yuan(100_000) }).expect("within the line");
        let seen = world.observe(ME);
        let points = history(&seen);
        assert_eq!(points.first().map(|point| point.at), Some(Minute::START));
        assert_eq!(points.last().copied(), Some(ForecastDay { at: seen.now(), cash: seen.company().own_cash() }));
        assert_eq!(points.len(), 22, "the opening, 20 ends of days, now");
        let lowest = lowest(seen.ledger()).expect("the capital is an entry");
        assert!(points.iter().all(|point| lowest.cash <= point.cash));
    }
}
