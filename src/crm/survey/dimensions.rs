//! The five dimensions of service quality (SERVQUAL; Parasuraman, Zeithaml and Berry 1988, Journal of Retailing 64(1),
//! 12 to 40), from facts about the customers that answered.
//!
//! The game does not ask for the dimensions, and nothing is made up here: each is a share of what happened with those
//! customers. Of the customers that were not asked the survey tells no more than a sample does, so each share has an
//! interval.
//!
//! | dimension | share |
//! |---|---|
//! | tangibles | contracts fulfilled without a complaint of a fault in the goods |
//! | reliability | contracts fulfilled by the promised day |
//! | responsiveness | tickets answered within the promised response |
//! | assurance | ended tickets settled by a remedy as generous as due |
//! | empathy | customers with whom there was contact within a month |

use super::super::record::QualityDimension;
use super::super::service::clock::clock;
use super::super::viewer::Viewer;
use super::share_interval::{Coverage, ShareInterval, of_customers};
use game::care::{Matter, Ticket, TicketState};
use game::ids::CustomerId;
use game::per_mille::PerMille;
use game::supply::{Contract, ContractState};
use game::time::{MONTH, Minutes};

/// A share of facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FactShare {
    /// How many were as they should be.
    pub good: u32,
    /// Of how many.
    pub all: u32,
}

impl FactShare {
    /// As thousandths; none of nothing.
    pub fn share(self) -> Option<PerMille> {
        (self.all > 0).then(|| PerMille::rounded(i64::from(self.good), i64::from(self.all)))
    }

    fn count(mut self, good: bool) -> Self {
        self.all += 1;
        self.good += u32::from(good);
        self
    }
}

/// Between which shares a dimension of the whole population lies with a confidence of 95 %; none where the customers that
/// answered do not tell.
pub fn dimension_within(
    viewer: &Viewer<'_>,
    customers: &[CustomerId],
    which: QualityDimension,
    coverage: Coverage,
) -> Option<ShareInterval> {
    let of = |customer: &CustomerId| {
        let FactShare { good, all } = dimension(viewer, &[*customer], which);
        (i64::from(good), i64::from(all))
    };
    of_customers(&customers.iter().map(of).collect::<Vec<_>>(), coverage)
}

/// A dimension over the customers that answered.
pub fn dimension(viewer: &Viewer<'_>, customers: &[CustomerId], dimension: QualityDimension) -> FactShare {
    let seen = viewer.seen;
    let of = |customer: CustomerId| customers.contains(&customer);
    let tickets = || seen.company().tickets.iter().filter(move |ticket| of(ticket.customer()));
    let none = FactShare::default();
    let is_faulty = |contract: &Contract| {
        let is_fault = |ticket: &Ticket| ticket.contract == contract.id && ticket.matter != Matter::Slip;
        seen.company().tickets.iter().any(is_fault)
    };
    let fulfilled = || {
        let ended = seen.contracts().filter(move |contract| of(contract.id.customer));
        ended.filter_map(|contract| match contract.state {
            ContractState::Done { at } => Some((contract, at)),
            ContractState::Open | ContractState::Void { .. } => None,
        })
    };
    match dimension {
        QualityDimension::Tangibles => fulfilled().fold(none, |sum, (contract, _)| sum.count(!is_faulty(contract))),
        QualityDimension::Reliability => {
            fulfilled().fold(none, |sum, (contract, at)| sum.count(at <= contract.promised))
        }
        QualityDimension::Responsiveness => {
            tickets().filter_map(|ticket| clock(viewer, ticket).kept).fold(none, FactShare::count)
        }
        QualityDimension::Assurance => {
            let rules = &seen.scenario().service;
            let fair = tickets().filter_map(|ticket| match ticket.state {
                TicketState::Open => None,
                TicketState::Lapsed { .. } => Some(false),
                TicketState::Settled { remedy, .. } => {
                    Some(rules.remedies[remedy as usize].redress >= rules.due[ticket.matter as usize])
                }
            });
            fair.fold(none, FactShare::count)
        }
        QualityDimension::Empathy => {
            let since = seen.now().back(Minutes::new(MONTH));
            let recent = customers
                .iter()
                .map(|customer| seen.relation(*customer).details().last_contact.is_some_and(|at| at >= since));
            recent.fold(none, FactShare::count)
        }
    }
}
