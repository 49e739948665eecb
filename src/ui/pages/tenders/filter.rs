//! Which tenders of the book are shown.

use super::line::LineState;
use crate::ui::components::{Choice, Segmented, SelectField};
use crate::ui::session::use_session;
use crate::ui::words::name::name;
use game::ids::{IndustryId, TenderId};
use game::observation::Observation;
use leptos::prelude::*;
use texts::i18n::*;

/// What is shown.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct TenderFilter {
    which: Which,
    industry: Option<IndustryId>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Which {
    #[default]
    All,
    /// Where the company has a place.
    Held,
    /// Where it has a place, no bid, and time left.
    Open,
    /// Where it has bid.
    Sealed,
}

impl TenderFilter {
    /// Whether a tender passes.
    pub fn shows(self, seen: &Observation<'_>, tender: TenderId, state: &LineState) -> bool {
        let fits = match self.which {
            Which::All => true,
            Which::Held => state.has_place,
            Which::Open => state.may_bid() && state.my_price.is_none(),
            Which::Sealed => state.my_price.is_some(),
        };
        fits && self.industry.is_none_or(|industry| seen.customer(tender.customer).industry == industry)
    }
}

/// The controls.
#[component]
pub(super) fn Filters(filter: RwSignal<TenderFilter>) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let choices = vec![
        Choice::new(Which::All, t!(i18n, tenders.book.all)),
        Choice::new(Which::Held, t!(i18n, tenders.book.held)),
        Choice::new(Which::Open, t!(i18n, tenders.book.open)),
        Choice::new(Which::Sealed, t!(i18n, tenders.book.sealed)),
    ];
    let industries: Vec<IndustryId> = session.peek(|seen| seen.scenario().industry_ids().collect());
    let industry = move |id: IndustryId| {
        let title = move || session.peek(|seen| name(i18n.get_locale(), &seen.scenario().industry(id).name).to_owned());
        Choice::new(Some(id), title)
    };
    let every = Choice::new(None, t!(i18n, tenders.book.every_industry));
    let choices_of_industry = std::iter::once(every).chain(industries.into_iter().map(industry)).collect();
    view! {
        <SelectField
            label=t!(i18n, tenders.book.industry)
            choices=choices_of_industry
            value=Signal::derive(move || filter.with(|filter| filter.industry))
            on_change={move |industry: Option<IndustryId>| filter.update(|filter| filter.industry = industry)}
        />
        <Segmented
            label=t!(i18n, tenders.book.which)
            choices
            value=Signal::derive(move || filter.with(|filter| filter.which))
            on_change=move |which: Which| filter.update(|filter| filter.which = which)
        />
    }
}
