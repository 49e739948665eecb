//! The scenarios that come with the game: sound, and as the rulebook describes them.

use super::flaws;
use crate::per_mille::PerMille;
use crate::scenario::{Draft, Name, Scenario, Yuan};
use std::collections::BTreeSet;

const BUILT_IN: [&str; 2] = [include_str!("../formal.json"), include_str!("../practice.json")];

fn drafts() -> impl Iterator<Item = Draft> {
    BUILT_IN.into_iter().map(|json| serde_json::from_str(json).expect("readable"))
}

#[test]
fn both_built_in_markets_are_sound() {
    for draft in drafts() {
        assert_eq!(flaws(&draft), [], "{}", draft.id);
        assert_eq!(Scenario::named(&draft.id).as_deref(), Some(&draft));
    }
}

#[test]
fn the_frame_stands_as_the_sources_state_it() {
    for (id, capital, customers, rivals) in [("formal", 2_000_000, 56, 5), ("practice", 1_000_000, 28, 3)] {
        let scenario = Scenario::named(id).expect("built in");
        assert_eq!(scenario.capital, Yuan(capital));
        assert_eq!(scenario.customers.len(), customers);
        assert_eq!(scenario.rivals.len(), rivals);
        assert_eq!((scenario.delivery.freight, scenario.delivery.freight_per_unit), (Yuan(3), true));
        let order: Vec<&str> = scenario.industries.iter().map(|industry| industry.name.zh.as_str()).collect();
        let stated = ["快速消费品", "商品零售业", "金融保险业", "信息服务业", "汽车制造业", "电子通讯业", "房地产业"];
        assert_eq!(order, stated);
        for family in scenario.industry_ids() {
            let buyers = scenario.customers.iter().filter(|customer| customer.industry == family).count();
            assert_eq!(buyers, customers / stated.len(), "{family:?}");
        }
    }
}

/// On the spot about 70 % stay; after four weeks satisfaction has fallen by half or more.
#[test]
fn the_speed_of_service_is_as_the_sources_state_it() {
    for draft in drafts() {
        let on_the_spot = draft.service.speed[0];
        assert_eq!((on_the_spot.days, on_the_spot.stay), (1, PerMille::new(700)), "{}", draft.id);
        assert_eq!(draft.service.lapse_days, 20);
        assert!(draft.service.lapse_keeps <= PerMille::new(500));
    }
}

#[test]
fn practice_is_the_gentler_year() {
    let (formal, practice) = (Scenario::formal(), Scenario::practice());
    assert!(practice.trouble.defect < formal.trouble.defect);
    assert!(practice.trouble.fine < formal.trouble.fine);
    for (gentle, hard) in practice.trouble.loss.iter().zip(formal.trouble.loss) {
        assert!(*gentle < hard);
    }
    assert!(practice.credit.default_most < formal.credit.default_most);
    assert!(practice.repeat.lost_after > formal.repeat.lost_after);
}

#[test]
fn a_dearer_product_is_better_in_something() {
    for industry in drafts().flat_map(|draft| draft.industries) {
        for (index, dear) in industry.products.iter().enumerate() {
            for cheap in &industry.products[..index] {
                let better = dear.levels.iter().zip(cheap.levels).any(|(dear, cheap)| *dear > cheap);
                assert!(better, "{} against {}", dear.name.en, cheap.name.en);
            }
        }
    }
}

#[test]
fn practice_makes_acquaintances_for_the_formal_year() {
    let (formal, practice) = (Scenario::formal(), Scenario::practice());
    for customer in &practice.customers {
        assert!(formal.customers.contains(customer), "{}", customer.name.en);
    }
    assert_eq!(formal.industries, practice.industries);
}

#[test]
fn nobody_stands_twice_and_a_city_is_always_as_far() {
    for draft in drafts() {
        let (mut people, mut distances) = (BTreeSet::new(), BTreeSet::new());
        for customer in &draft.customers {
            distances.insert((customer.city.zh.clone(), customer.city.en.clone(), customer.city.distance));
            for contact in &customer.contacts {
                assert!(people.insert(contact.name.zh.clone()), "{}", contact.name.zh);
            }
        }
        let cities: BTreeSet<_> = distances.iter().map(|(zh, ..)| zh).collect();
        assert_eq!(cities.len(), distances.len());
    }
}

#[test]
fn every_name_is_in_its_language() {
    let chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    for draft in drafts() {
        let mut names: Vec<&Name> = vec![&draft.title, &draft.player];
        names.extend(draft.staffing.family_names.iter().chain(&draft.staffing.given_names));
        names.extend(draft.rivals.iter().map(|rival| &rival.name));
        for industry in &draft.industries {
            names.extend([&industry.name, &industry.stamp, &industry.family, &industry.unit]);
            names.extend(industry.traits.iter().chain(industry.products.iter().map(|product| &product.name)));
        }
        for customer in &draft.customers {
            names.extend([&customer.name, &customer.short]);
            names.extend(customer.contacts.iter().flat_map(|contact| [&contact.name, &contact.title]));
        }
        for Name { zh, en } in names {
            assert!(zh.chars().any(chinese) && !en.chars().any(chinese), "{zh} / {en}");
        }
    }
}
