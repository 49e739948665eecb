//! The handbook's plan: its sections, and the scenario's own numbers that its texts are
//! filled with. The texts are the interface's; this floor sees that no number in them is
//! typed by hand.

pub mod licences;
mod numbers;
mod section;

pub use numbers::{HandbookNumber, NamedNumber, numbers};
pub use section::{Chapter, Section};

/// A text of the handbook with its numbers in place; `write` puts each into words.
/// A name that no number has stays as it is.
pub fn fill(text: &str, numbers: &[NamedNumber], write: impl Fn(HandbookNumber) -> String) -> String {
    let mut filled = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        filled.push_str(before);
        let found = after.split_once(']').and_then(|(name, tail)| {
            let known = numbers.iter().find(|known| known.name == name)?;
            Some((known.number, tail))
        });
        match found {
            Some((number, tail)) => {
                filled.push_str(&write(number));
                rest = tail;
            }
            None => {
                filled.push('[');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::scenario::Scenario;
    use game::sort;

    const TITLES: [&str; 2] =
        [include_str!("../../locales/zh-CN/handbook.json"), include_str!("../../locales/en/handbook.json")];
    const TEXTS: [&str; 2] =
        [include_str!("../../locales/zh-CN/section.json"), include_str!("../../locales/en/section.json")];

    fn texts(json: &str, part: &str) -> serde_json::Map<String, serde_json::Value> {
        let all: serde_json::Value = serde_json::from_str(json).expect("the handbook's texts are JSON");
        all[part].as_object().expect("texts by section").clone()
    }

    /// The names in square brackets, in order of the alphabet.
    fn gaps(text: &str) -> Vec<&str> {
        let mut gaps: Vec<&str> = text.split('[').skip(1).filter_map(|part| Some(part.split_once(']')?.0)).collect();
        sort::ascending(&mut gaps);
        gaps.dedup();
        gaps
    }

    #[test]
    fn every_section_has_its_texts() {
        let titles = TITLES.map(|json| texts(json, "title"));
        for texts in titles.into_iter().chain(TEXTS.map(|json| texts(json, "text"))) {
            for section in Section::ALL {
                assert_eq!(Section::named(section.slug()), Some(section));
                let text = texts[section.slug()].as_str();
                assert!(text.is_some_and(|text| !text.is_empty()), "{}", section.slug());
            }
        }
    }

    #[test]
    fn numbers_in_the_texts_are_the_scenarios() {
        let scenarios = [Scenario::formal(), Scenario::practice()];
        let [chinese, english] = TEXTS.map(|json| texts(json, "text"));
        for section in Section::ALL {
            let of = |texts: &serde_json::Map<String, serde_json::Value>| {
                texts[section.slug()].as_str().expect("a text").to_owned()
            };
            let (chinese, english) = (of(&chinese), of(&english));
            assert_eq!(gaps(&chinese), gaps(&english), "{}", section.slug());
            for scenario in &scenarios {
                let numbers = numbers(scenario);
                for gap in gaps(&english) {
                    assert!(numbers.iter().any(|known| known.name == gap), "{}: [{gap}]", section.slug());
                }
            }
        }
    }

    #[test]
    fn no_name_stands_for_two_numbers() {
        for scenario in [Scenario::formal(), Scenario::practice()] {
            let mut names: Vec<&str> = numbers(&scenario).into_iter().map(|known| known.name).collect();
            sort::ascending(&mut names);
            let twice: Vec<&str> = names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
            assert!(twice.is_empty(), "{twice:?}");
        }
    }

    #[test]
    fn names_are_filled_in_and_strangers_left() {
        let numbers = [NamedNumber { name: "a", number: HandbookNumber::Count(3) }];
        let write = |number| match number {
            HandbookNumber::Count(count) => count.to_string(),
            other => format!("{other:?}"),
        };
        for (text, expect) in [("x [a] y", "x 3 y"), ("[b][a]", "[b]3"), ("[a", "[a"), ("", "")] {
            assert_eq!(fill(text, &numbers, write), expect);
        }
    }
}
