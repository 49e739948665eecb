//! The task picker: who does what for whom, with what it takes and brings before it is
//! queued. One dialog for all pages; any page opens it with a [`Preset`].

mod again;
mod customers;
mod dialog;
mod draft;
mod people;
mod review;
mod work;

use crate::insight::planning::customer_work::Work;
use game::ids::{ContactId, CustomerId, ProductId, StaffId, TenderId};
use game::observation::Units;
use leptos::prelude::*;

pub use again::AgainDialog;
use dialog::PlannerDialog;

/// What the picker shows when it opens; what is left out is for the person to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preset {
    /// What kind of work.
    pub group: WorkGroup,
    /// For which customers, or who is invited.
    pub customers: Vec<CustomerId>,
    /// Which steps.
    pub steps: Vec<Work>,
    /// The employee who does it; none spreads it over suitable people.
    pub staff: Option<StaffId>,
    /// The contact to call or visit; none is the one who counts most.
    pub contact: Option<ContactId>,
    /// Which contract to deliver for.
    pub contract: Option<TenderId>,
    /// Which product to buy, and how many.
    pub purchase: Option<Units>,
}

/// Kinds of work, as the picker divides them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WorkGroup {
    /// Research to stable management, for many customers at once.
    #[default]
    Customers,
    /// Surveys, credit checks, gifts, second families, for many customers at once.
    Care,
    /// Exhibitions and seminars.
    Event,
    /// Study and training.
    Learning,
    /// Ordering goods.
    Purchase,
    /// Delivering them.
    Delivery,
}

impl Preset {
    /// These steps for these customers.
    pub fn steps(customers: Vec<CustomerId>, steps: &[Work]) -> Self {
        Self { customers, steps: steps.to_vec(), ..Self::default() }
    }

    /// Group for that person.
    pub fn person(staff: StaffId, group: WorkGroup) -> Self {
        Self { staff: Some(staff), group, ..Self::default() }
    }

    /// An exhibition or seminar with these guests.
    pub fn event(guests: Vec<CustomerId>) -> Self {
        Self { group: WorkGroup::Event, customers: guests, ..Self::default() }
    }

    /// An order of so many of that product.
    pub fn purchase(product: ProductId, quantity: u32) -> Self {
        Self { group: WorkGroup::Purchase, purchase: Some(Units { product, quantity }), ..Self::default() }
    }

    /// A delivery for that contract.
    pub fn delivery(contract: TenderId) -> Self {
        Self { group: WorkGroup::Delivery, contract: Some(contract), ..Self::default() }
    }
}

/// Opens the task picker from any page.
#[derive(Clone, Copy)]
pub struct Planner(RwSignal<Option<Preset>>);

impl Planner {
    /// A picker that is closed, to be provided above the pages, with a [`PlannerHost`] beside them.
    pub fn closed() -> Self {
        Self(RwSignal::new(None))
    }

    /// Opens the picker.
    pub fn open(self, preset: Preset) {
        self.0.set(Some(preset));
    }
}

/// The picker. Where none was provided, opening it does nothing.
pub fn use_planner() -> Planner {
    use_context().unwrap_or_else(Planner::closed)
}

/// Where the picker stands: once, beside the pages of an open game.
#[component]
pub fn PlannerHost() -> impl IntoView {
    let planner = use_planner();
    view! { <PlannerDialog preset=planner.0 /> }
}
