//! What a company knows of requests for quotation: those that it was sent, and what came of them.

use super::Observation;
use crate::care::QuotationRequest;
use crate::ids::{PackageId, TenderId};
use crate::money::Money;
use crate::supply::delivery_cost;

impl<'w> Observation<'w> {
    /// All requests for quotation that it was sent, by month and customer; those that are over included.
    pub fn requests(&self) -> impl Iterator<Item = &'w QuotationRequest> + use<'w> {
        self.company().requests.values()
    }

    /// The requests that wait for the company, the most pressing first.
    pub fn requests_waiting(&self) -> Vec<&'w QuotationRequest> {
        let mut waiting: Vec<_> = self.requests().filter(|request| request.state.waits_for_us()).collect();
        crate::sort::by_key(&mut waiting, |request| (request.deadline, request.id));
        waiting
    }

    /// One request.
    pub fn request(&self, id: TenderId) -> Option<&'w QuotationRequest> {
        self.company().requests.get(&id)
    }

    /// What a unit of it costs with that package: goods at this month's price, delivery and service.
    pub fn unit_cost_of(&self, request: &QuotationRequest, package: PackageId) -> Money {
        let goods = self.quote(request.product, request.quantity).total;
        let service = goods.per_mille(self.scenario().package_rate(package));
        let all = goods + service + delivery_cost(self.scenario(), request.quantity);
        all.share(1, i64::from(request.quantity.max(1)))
    }
}
