//! People of a company can be told apart by their names, in both languages.

use crate::games::{file_of, formal_year_of, until};
use crate::look::ONE_PAIR;
use game::time::Month;
use std::collections::BTreeSet;

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn nobody_in_a_team_is_called_like_another() {
    for look in ONE_PAIR {
        for seed in 1..=3 {
            let page = look.open();
            let autumn = Month::new(9).expect("a month").hour(20);
            page.choose_file(&file_of(&until(formal_year_of(seed), autumn)));
            page.waits_for("The game does not open.", || page.address().starts_with("#/desk"));
            page.goes_to("#/people");
            let cards = "return document.querySelectorAll('.person h3').length";
            page.waits_for("Nobody is there.", || page.run(cards, &[]).as_u64() >= Some(5));
            let names = "return [...document.querySelectorAll('.person h3')].map((one) => one.innerText.trim())";
            let names: Vec<String> = serde_json::from_value(page.run(names, &[])).expect("a list of names");
            let different: BTreeSet<&String> = names.iter().collect();
            assert_eq!(different.len(), names.len(), "{names:?}");
            page.has_no_complaints();
        }
    }
}
