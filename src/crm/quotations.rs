//! Quotations: their versions, and whether they are approved.

use super::approvals::{Approvals, percent_down, percent_up, whole_yuan};
use super::opportunity_facts::facts;
use super::quotable::terms_of;
use super::quotation_sheet::{QuotationSheet, bid_of, margin_rate};
use super::record::{ApprovalMatter, Percent, QuotationOffer, QuotationRecord, QuotedPrice, RecordId};
use super::refusal::RecordRefusal;
use super::role::CrmRole;
use super::text::{MOST_NOTE, check};
use crate::insight::bidding::requirements::fit;
use game::care::RequestState;
use game::command::Command;
use game::ids::{PackageId, ProductId, TenderId};
use game::money::Money;
use game::observation::{Observation, TenderView};
use game::tender::{TenderState, Terms};
use game::time::Minute;
use std::collections::BTreeMap;

/// Versions of one quotation at most.
pub const MOST_VERSIONS: u32 = 20;
/// The highest price of a part.
pub const MOST_PRICE: Money = Money::yuan(10_000_000);

/// Whether a version is approved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum QuotationApproval {
    /// Nobody was asked.
    #[default]
    Draft,
    /// It was asked for.
    Submitted {
        /// By which role.
        by: CrmRole,
    },
    /// 同意.
    Approved {
        /// When.
        at: Minute,
        /// Why.
        reason: String,
    },
    /// 不同意.
    Rejected {
        /// When.
        at: Minute,
        /// Why.
        reason: String,
    },
}

/// A version of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotationVersion {
    /// Its record.
    pub record: RecordId,
    /// When it was drawn up.
    pub at: Minute,
    /// What is offered.
    pub offer: QuotationOffer,
    /// Until when it holds.
    pub valid_until: Minute,
    /// Why it was made.
    pub reason: String,
    /// Whether it is approved.
    pub approval: QuotationApproval,
    /// When and by which role its approval was asked for.
    pub submitted: Option<(Minute, CrmRole)>,
}

/// How a quotation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuotationState {
    /// 草稿.
    Draft,
    /// 待审批.
    Submitted,
    /// 已批准.
    Approved,
    /// 未批准.
    Rejected,
    /// 已过有效期.
    Expired,
    /// 已投标: it is the bid.
    Sealed,
    /// 已发出: the customer considers it.
    Sent,
    /// 还价: the customer named another price.
    Countered,
    /// 中标: it became the order.
    Won,
    /// 未中标.
    Lost,
}

/// What the records about quotations come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotations {
    versions: BTreeMap<TenderId, Vec<QuotationVersion>>,
}

impl Quotations {
    /// The opportunities with a quotation.
    pub fn all(&self) -> impl Iterator<Item = (TenderId, &[QuotationVersion])> {
        self.versions.iter().map(|(opportunity, versions)| (*opportunity, versions.as_slice()))
    }

    /// Whether a version may be taken back: as long as nobody has decided about it and its opportunity is open.
    ///
    /// # Errors
    /// [`RecordRefusal::CannotUndo`] and [`RecordRefusal::Frozen`].
    pub fn check_undo(&self, seen: &Observation<'_>, version: RecordId) -> Result<(), RecordRefusal> {
        let mut all = self.all().flat_map(|(id, versions)| versions.iter().map(move |version| (id, version)));
        let Some((opportunity, version)) = all.find(|(_, one)| one.record == version) else { return Ok(()) };
        match version.approval {
            QuotationApproval::Approved { .. } | QuotationApproval::Rejected { .. } => Err(RecordRefusal::CannotUndo),
            _ => match facts(seen, opportunity) {
                Some(known) if !known.stage.is_open() => Err(RecordRefusal::Frozen { at: known.close.min(seen.now()) }),
                _ => Ok(()),
            },
        }
    }

    /// The versions of a quotation, oldest first.
    pub fn versions(&self, opportunity: TenderId) -> &[QuotationVersion] {
        self.versions.get(&opportunity).map_or(&[], Vec::as_slice)
    }

    /// Whether a record may be added by that role.
    ///
    /// # Errors
    /// [`RecordRefusal`] says why not.
    pub fn check(
        &self,
        seen: &Observation<'_>,
        approvals: &Approvals,
        worn: CrmRole,
        record: &QuotationRecord,
    ) -> Result<(), RecordRefusal> {
        match record {
            QuotationRecord::Version { opportunity, offer, valid_until, reason } => {
                let terms = terms_of(seen, *opportunity).ok_or(RecordRefusal::NotThere)?;
                if !is_open(seen, *opportunity) {
                    return Err(RecordRefusal::Frozen { at: terms.deadline });
                }
                if seen.request(*opportunity).is_some_and(|request| request.product != offer.product) {
                    return Err(RecordRefusal::NotThere);
                }
                let family = opportunity.family(seen.customer(opportunity.customer).industry);
                let is_there = seen.scenario().products_of(family).any(|product| product == offer.product)
                    && seen.scenario().package(offer.package).is_some();
                let fits = |part: &QuotedPrice| (Money::ZERO..=MOST_PRICE).contains(&part.price);
                if !is_there || ![offer.goods, offer.service, offer.freight].iter().all(fits) {
                    return Err(RecordRefusal::NotThere);
                }
                check(reason, MOST_NOTE)?;
                if *valid_until < seen.now() {
                    return Err(RecordRefusal::Past);
                }
                let versions = self.versions(*opportunity);
                if versions.len() >= MOST_VERSIONS as usize {
                    return Err(RecordRefusal::TooMany { most: MOST_VERSIONS });
                }
                let same = versions.last().is_some_and(|last| last.offer == *offer && last.valid_until == *valid_until);
                if same { Err(RecordRefusal::NothingNew) } else { Ok(()) }
            }
            QuotationRecord::Submit { version } => match self.latest(*version)?.1.approval {
                QuotationApproval::Draft => Ok(()),
                _ => Err(RecordRefusal::NothingNew),
            },
            QuotationRecord::Decide { version, reason, .. } => {
                let (opportunity, latest) = self.latest(*version)?;
                let terms = terms_of(seen, opportunity).ok_or(RecordRefusal::NotThere)?;
                if !decides(worn, approver(seen, approvals, &terms, &latest.offer)) {
                    return Err(RecordRefusal::NotAllowed);
                }
                let QuotationApproval::Submitted { by } = latest.approval else {
                    return Err(RecordRefusal::NothingNew);
                };
                if by == worn && !approvals.decides_own_requests(worn) {
                    return Err(RecordRefusal::OwnRequest);
                }
                check(reason, MOST_NOTE)
            }
        }
    }

    /// Whether a version can still be submitted: the tender or the request that it answers is open.
    ///
    /// # Errors
    /// [`RecordRefusal::Frozen`] with the deadline.
    pub(super) fn check_in_time(&self, seen: &Observation<'_>, version: RecordId) -> Result<(), RecordRefusal> {
        let opportunity = self.latest(version)?.0;
        let terms = terms_of(seen, opportunity).ok_or(RecordRefusal::NotThere)?;
        if is_open(seen, opportunity) { Ok(()) } else { Err(RecordRefusal::Frozen { at: terms.deadline }) }
    }

    /// A version by its record, if it is the latest of its quotation: earlier ones no longer count.
    fn latest(&self, version: RecordId) -> Result<(TenderId, &QuotationVersion), RecordRefusal> {
        let mut latest = self.all().filter_map(|(opportunity, versions)| Some((opportunity, versions.last()?)));
        latest.find(|(_, latest)| latest.record == version).ok_or(RecordRefusal::NotThere)
    }

    /// Takes a record in. What is about a version that was undone is left out.
    pub(super) fn take(&mut self, id: RecordId, at: Minute, by: CrmRole, record: &QuotationRecord) {
        match record {
            QuotationRecord::Version { opportunity, offer, valid_until, reason } => {
                let approval = QuotationApproval::Draft;
                let (offer, valid_until, reason) = (*offer, *valid_until, reason.clone());
                let submitted = None;
                let version = QuotationVersion { record: id, at, offer, valid_until, reason, approval, submitted };
                self.versions.entry(*opportunity).or_default().push(version);
            }
            QuotationRecord::Submit { version } => {
                self.set(*version, QuotationApproval::Submitted { by });
                if let Some(version) = self.versions.values_mut().flatten().find(|one| one.record == *version) {
                    version.submitted = Some((at, by));
                }
            }
            QuotationRecord::Decide { version, approved, reason } => {
                let approval = match approved {
                    true => QuotationApproval::Approved { at, reason: reason.clone() },
                    false => QuotationApproval::Rejected { at, reason: reason.clone() },
                };
                self.set(*version, approval);
            }
        }
    }

    fn set(&mut self, version: RecordId, approval: QuotationApproval) {
        let mut all = self.versions.values_mut().flatten();
        if let Some(version) = all.find(|one| one.record == version) {
            version.approval = approval;
        }
    }
}

/// The role that must approve an offer before it becomes a bid, by the rules for discount and margin, and by the one for
/// contracts where the administrator has set it; none where it keeps to all.
pub fn approver(
    seen: &Observation<'_>,
    approvals: &Approvals,
    terms: &Terms,
    offer: &QuotationOffer,
) -> Option<CrmRole> {
    let asked = matters_beyond(seen, approvals, terms, offer).into_iter().map(|(_, _, role)| role);
    asked.reduce(|one, other| {
        // What two roles would have to approve goes to the one above both.
        if one == other { one } else { CrmRole::GeneralManager }
    })
}

/// The matters in which an offer goes beyond the rules, each with its value and the role that approves.
pub fn matters_beyond(
    seen: &Observation<'_>,
    approvals: &Approvals,
    terms: &Terms,
    offer: &QuotationOffer,
) -> Vec<(ApprovalMatter, i64, CrmRole)> {
    let beyond = |matter, value: i64| {
        let rule = approvals.rule(matter);
        rule.needs_approval(matter, value).then_some((matter, value, rule.role))
    };
    let discount = QuotationSheet::of(offer, terms.quantity).discount_rate();
    let discount = discount.map_or(0, percent_up);
    let margin = margin_rate(seen, offer, terms).map_or(ApprovalMatter::Margin.least(), percent_down);
    let contract = approvals.set_rule(ApprovalMatter::Contract).and_then(|rule| {
        let worth = whole_yuan(QuotationSheet::of(offer, terms.quantity).total);
        let asks = rule.needs_approval(ApprovalMatter::Contract, worth);
        asks.then_some((ApprovalMatter::Contract, worth, rule.role))
    });
    let asked = [beyond(ApprovalMatter::Discount, discount), beyond(ApprovalMatter::Margin, margin), contract];
    asked.into_iter().flatten().collect()
}

/// Whether a role decides about an offer that this role must approve: that one, and always the general manager.
pub fn decides(worn: CrmRole, approver: Option<CrmRole>) -> bool {
    worn == CrmRole::GeneralManager || worn == approver.unwrap_or(CrmRole::SalesManager)
}

/// The opportunities whose quotation waits for the decision of a role.
pub fn waiting_for(
    seen: &Observation<'_>,
    quotations: &Quotations,
    approvals: &Approvals,
    worn: CrmRole,
) -> Vec<TenderId> {
    let waits = |(opportunity, versions): (TenderId, &[QuotationVersion])| {
        let (terms, latest) = (terms_of(seen, opportunity)?, versions.last()?);
        let is_submitted = quotation_state(seen, opportunity, latest) == QuotationState::Submitted;
        let is_own = latest.approval == QuotationApproval::Submitted { by: worn };
        let is_asked = decides(worn, approver(seen, approvals, &terms, &latest.offer))
            && (!is_own || approvals.decides_own_requests(worn));
        (is_submitted && is_asked).then_some(opportunity)
    };
    quotations.all().filter_map(waits).collect()
}

/// Whether a tender can still be bid for, or a request waits for the company.
pub fn is_open(seen: &Observation<'_>, opportunity: TenderId) -> bool {
    let tender = seen.tender(opportunity);
    let tender = tender.filter(|tender| tender.state() == TenderState::Open && seen.now() < tender.terms().deadline);
    let request = seen.request(opportunity);
    let request = request.filter(|request| request.state.waits_for_us() && seen.now() < request.deadline);
    tender.is_some() || request.is_some()
}

/// How the latest version of a quotation stands.
pub fn quotation_state(seen: &Observation<'_>, opportunity: TenderId, version: &QuotationVersion) -> QuotationState {
    match seen.tender(opportunity) {
        Some(tender) => state_for_tender(seen, tender, version),
        None => state_for_request(seen, opportunity, version),
    }
}

fn state_for_tender(seen: &Observation<'_>, tender: TenderView<'_>, version: &QuotationVersion) -> QuotationState {
    let is_bid = tender.my_bid().copied() == bid_of(&version.offer, tender.terms()) && tender.my_bid().is_some();
    match tender.state() {
        TenderState::Awarded { winner } if is_bid && winner == seen.me() => QuotationState::Won,
        TenderState::Awarded { .. } | TenderState::Lapsed => QuotationState::Lost,
        TenderState::Open if is_bid => QuotationState::Sealed,
        TenderState::Open => state_of_draft(seen, version),
    }
}

fn state_for_request(seen: &Observation<'_>, id: TenderId, version: &QuotationVersion) -> QuotationState {
    let Some(request) = seen.request(id) else { return QuotationState::Lost };
    let sheet = QuotationSheet::of(&version.offer, request.quantity);
    let asks = |price: Money| price == Money::yuan(i64::from(sheet.unit_price));
    let is_sent = request.quoted.is_some_and(|quoted| asks(quoted.price) && quoted.package == version.offer.package);
    let order = seen.company().contracts.get(&id);
    match request.state {
        RequestState::Ordered if order.is_some_and(|order| order.worth() == sheet.total) => QuotationState::Won,
        RequestState::Ordered => QuotationState::Expired,
        RequestState::Refused | RequestState::Lapsed | RequestState::Forgone => QuotationState::Lost,
        RequestState::Quoted if is_sent => QuotationState::Sent,
        RequestState::Countered if is_sent => QuotationState::Countered,
        RequestState::Open | RequestState::Quoted | RequestState::Countered => state_of_draft(seen, version),
    }
}

fn state_of_draft(seen: &Observation<'_>, version: &QuotationVersion) -> QuotationState {
    match version.approval {
        _ if version.valid_until < seen.now() => QuotationState::Expired,
        QuotationApproval::Draft => QuotationState::Draft,
        QuotationApproval::Submitted { .. } => QuotationState::Submitted,
        QuotationApproval::Approved { .. } => QuotationState::Approved,
        QuotationApproval::Rejected { .. } => QuotationState::Rejected,
    }
}

/// Whether the latest version may go out: it holds, and it is approved or needs no approval.
pub fn is_ready(
    seen: &Observation<'_>,
    approvals: &Approvals,
    opportunity: TenderId,
    version: &QuotationVersion,
) -> bool {
    match quotation_state(seen, opportunity, version) {
        QuotationState::Approved => true,
        QuotationState::Draft => {
            terms_of(seen, opportunity).is_some_and(|terms| approver(seen, approvals, &terms, &version.offer).is_none())
        }
        _ => false,
    }
}

/// The command by which a version goes out: the bid for a tender, the quotation for a request, or, where the
/// customer has named a price and the version comes to it, the agreement.
pub fn sending(seen: &Observation<'_>, opportunity: TenderId, version: &QuotationVersion) -> Option<Command> {
    let bid = bid_of(&version.offer, &terms_of(seen, opportunity)?)?;
    let Some(request) = seen.request(opportunity) else { return Some(Command::Bid(bid)) };
    match request.state {
        RequestState::Open => Some(Command::Quote { request: opportunity, price: bid.price, package: bid.package }),
        RequestState::Countered if request.counter == Some(bid.unit_price()) => {
            Some(Command::AcceptCounter { request: opportunity })
        }
        _ => None,
    }
}

/// The offer that comes to the price that the customer named: package and freight as before, without discounts, and
/// the rest for the goods.
pub fn at_counter(seen: &Observation<'_>, opportunity: TenderId, offer: &QuotationOffer) -> Option<QuotationOffer> {
    let request = seen.request(opportunity)?;
    let full = |price| QuotedPrice { price, discount: Percent::NONE };
    let counter = request.counter?;
    let service = offer.service.price.min(counter);
    let freight = offer.freight.price.min(counter - service);
    let (goods, package) = (full(counter - service - freight), request.quoted?.package);
    let (service, freight) = (full(service), full(freight));
    Some(QuotationOffer { package, goods, service, freight, discount: Percent::NONE, ..*offer })
}

/// A first offer for a tender or a request: goods so that the sum is the ceiling, or the price paid last.
pub fn first_offer_for(seen: &Observation<'_>, opportunity: TenderId) -> Option<QuotationOffer> {
    let terms = terms_of(seen, opportunity)?;
    let first = first_offer(seen, &terms)?;
    let Some(request) = seen.request(opportunity) else { return Some(first) };
    let package = request.before.package;
    Some(parts_of(seen, &terms, request.product, package))
}

/// A first offer for a tender: a product that meets the mandatory requirements as far as levels are known, among those
/// the one that loses the fewest service points and then the cheapest; goods so that the sum is the ceiling, package and
/// freight at cost.
pub fn first_offer(seen: &Observation<'_>, terms: &Terms) -> Option<QuotationOffer> {
    let family = terms.id.family(seen.customer(terms.id.customer).industry);
    let product = seen.scenario().products_of(family).min_by_key(|&product| {
        let fit = fit(seen, terms, product);
        (fit.is_void, fit.points_lost, seen.quote(product, terms.quantity).total, product)
    })?;
    Some(parts_of(seen, terms, product, PackageId(0)))
}

fn parts_of(seen: &Observation<'_>, terms: &Terms, product: ProductId, package: PackageId) -> QuotationOffer {
    let scenario = seen.scenario();
    let whole = |amount: Money| Money::yuan(amount.share(1, i64::from(terms.quantity.max(1))).as_yuan());
    let service = whole(seen.quote(product, terms.quantity).total.per_mille(scenario.package_rate(package)));
    let freight = whole(game::supply::delivery_cost(scenario, terms.quantity));
    let goods = (terms.ceiling - service - freight).or_zero();
    let full = |price| QuotedPrice { price, discount: Percent::NONE };
    let (goods, service, freight) = (full(goods), full(service), full(freight));
    QuotationOffer { product, package, goods, service, freight, discount: Percent::NONE }
}
