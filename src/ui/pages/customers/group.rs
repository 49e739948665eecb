//! How the list is divided: two steps of acquisition 开发 and the four stages after them, where decline is a mark
//! that goes before the stage of the rules.

use crate::insight::attention::early_warning::decline;
use crate::ui::words::relation;
use game::ids::CustomerId;
use game::observation::Observation;
use game::relation::Stage;
use texts::i18n::*;

/// A part of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomerGroup {
    /// Customers at a stage, none of them in decline.
    At(Stage),
    /// Customers in decline, at whatever stage.
    Decline,
}

impl CustomerGroup {
    /// In the order of the life cycle: the strip.
    pub const BY_STAGE: [Self; 6] = [
        Self::At(Stage::Potential),
        Self::At(Stage::Target),
        Self::At(Stage::Exploration),
        Self::At(Stage::Forming),
        Self::At(Stage::Stable),
        Self::Decline,
    ];

    /// In the order of the list: what is worth most first, strangers last.
    pub const BY_WORTH: [Self; 6] = [
        Self::At(Stage::Stable),
        Self::At(Stage::Forming),
        Self::Decline,
        Self::At(Stage::Exploration),
        Self::At(Stage::Target),
        Self::At(Stage::Potential),
    ];

    /// Where a customer belongs.
    pub fn of(seen: &Observation<'_>, customer: CustomerId) -> Self {
        let is_in_decline = !decline(seen, customer).is_empty();
        if is_in_decline { Self::Decline } else { Self::At(seen.relation(customer).stage()) }
    }

    /// Its place in [`CustomerGroup::BY_STAGE`].
    pub const fn index(self) -> usize {
        match self {
            Self::At(stage) => stage as usize,
            Self::Decline => 5,
        }
    }

    /// What it is called.
    pub fn name(self, locale: Locale) -> &'static str {
        match self {
            Self::At(stage) => relation::stage(locale, stage),
            Self::Decline => relation::decline(locale),
        }
    }

    /// A few words on it; `forming_at` is the recognition at which a place can be taken.
    pub fn about(self, locale: Locale, forming_at: u16) -> String {
        match self {
            Self::At(Stage::Potential) => td_string!(locale, customers.about.potential).to_owned(),
            Self::At(Stage::Target) => td_string!(locale, customers.about.target).to_owned(),
            Self::At(Stage::Exploration) => td_string!(locale, customers.about.exploration, at = forming_at),
            Self::At(Stage::Forming) => td_string!(locale, customers.about.forming).to_owned(),
            Self::At(Stage::Stable) => td_string!(locale, customers.about.stable).to_owned(),
            Self::Decline => td_string!(locale, customers.about.decline).to_owned(),
        }
    }
}
