//! Approvals: the rules that hold, and the requests with what came of them.

use super::record::{ApprovalMatter, ApprovalRecord, RecordId};
use super::refusal::RecordRefusal;
use super::role::CrmRole;
use super::text::{MOST_NOTE, check};
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::time::Minute;
use std::collections::BTreeMap;

/// A rule that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ApprovalRule {
    /// The limit, in per cent or yuan.
    pub limit: i64,
    /// The role that approves beyond it.
    pub role: CrmRole,
}

impl ApprovalRule {
    /// The rule before the administrator has set one.
    pub const fn at_first(matter: ApprovalMatter) -> Self {
        match matter {
            ApprovalMatter::Discount => Self { limit: 20, role: CrmRole::SalesManager },
            ApprovalMatter::Margin => Self { limit: 10, role: CrmRole::SalesManager },
            ApprovalMatter::Credit => Self { limit: 100_000, role: CrmRole::Finance },
            ApprovalMatter::Purchase => Self { limit: 200_000, role: CrmRole::OperationsManager },
            ApprovalMatter::Contract => Self { limit: 300_000, role: CrmRole::GeneralManager },
        }
    }

    /// Whether a value needs an approval: a margin below the limit, anything else above it.
    pub const fn needs_approval(&self, matter: ApprovalMatter, value: i64) -> bool {
        match matter {
            ApprovalMatter::Margin => value < self.limit,
            _ => value > self.limit,
        }
    }
}

/// How a request stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovalDecision {
    /// When it was decided.
    pub at: Minute,
    /// By which role.
    pub by: CrmRole,
    /// Whether it was approved.
    pub approved: bool,
    /// Why; may be empty.
    pub text: String,
}

/// A request with what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovalRequest {
    /// Its record.
    pub record: RecordId,
    /// When it was made.
    pub at: Minute,
    /// By which role.
    pub by: CrmRole,
    /// About what.
    pub matter: ApprovalMatter,
    /// For which customer.
    pub customer: Option<CustomerId>,
    /// The value asked for.
    pub value: i64,
    /// Why.
    pub text: String,
    /// The role that approves, by the rule at the time of the request.
    pub approver: CrmRole,
    /// What came of it.
    pub decision: Option<ApprovalDecision>,
    /// When it let a command of the game through.
    pub used: Option<Minute>,
}

impl ApprovalRequest {
    /// Whether it is approved and has not let a command through yet.
    pub fn is_open_door(&self) -> bool {
        self.used.is_none() && self.decision.as_ref().is_some_and(|decision| decision.approved)
    }
}

/// What the records about approvals come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Approvals {
    rules: BTreeMap<ApprovalMatter, ApprovalRule>,
    own_requests: BTreeMap<CrmRole, bool>,
    requests: Vec<ApprovalRequest>,
}

impl Approvals {
    /// The rule that holds.
    pub fn rule(&self, matter: ApprovalMatter) -> ApprovalRule {
        self.rules.get(&matter).copied().unwrap_or_else(|| ApprovalRule::at_first(matter))
    }

    /// The rule that the administrator has set; none before.
    pub fn set_rule(&self, matter: ApprovalMatter) -> Option<ApprovalRule> {
        self.rules.get(&matter).copied()
    }

    /// Whether a role may decide what it has asked for itself. The general manager may at first: nobody is above.
    pub fn decides_own_requests(&self, role: CrmRole) -> bool {
        self.own_requests.get(&role).copied().unwrap_or(role == CrmRole::GeneralManager)
    }

    /// All requests, oldest first.
    pub fn requests(&self) -> &[ApprovalRequest] {
        &self.requests
    }

    /// The requests that wait for a role.
    pub fn waiting_for(&self, role: CrmRole) -> impl Iterator<Item = &ApprovalRequest> {
        let may_decide = move |one: &ApprovalRequest| one.by != role || self.decides_own_requests(role);
        let waits = move |one: &ApprovalRequest| one.decision.is_none() && one.approver == role;
        self.requests.iter().filter(move |one| waits(one) && may_decide(one))
    }

    /// Whether a record may be added by that role.
    ///
    /// # Errors
    /// [`RecordRefusal`]: rules are set by the administrator alone, and a request is decided once, by the role that
    /// approves.
    pub fn check(&self, seen: &Observation<'_>, role: CrmRole, record: &ApprovalRecord) -> Result<(), RecordRefusal> {
        match record {
            ApprovalRecord::Rule { matter, limit, role: approver } => {
                let rule = ApprovalRule { limit: *limit, role: *approver };
                if role != CrmRole::Administrator {
                    return Err(RecordRefusal::NotAllowed);
                }
                within(*matter, *limit)?;
                if self.set_rule(*matter) == Some(rule) { Err(RecordRefusal::NothingNew) } else { Ok(()) }
            }
            ApprovalRecord::Request { matter, customer, value, text } => {
                within(*matter, *value)?;
                if customer.is_some_and(|customer| !seen.all_customers().any(|one| one == customer)) {
                    return Err(RecordRefusal::NotThere);
                }
                check(text, MOST_NOTE)?;
                match self.rule(*matter).needs_approval(*matter, *value) {
                    true => Ok(()),
                    false => Err(RecordRefusal::NothingNew),
                }
            }
            ApprovalRecord::Decide { request, text, .. } => {
                let request = self.requests.iter().find(|one| one.record == *request).ok_or(RecordRefusal::NotThere)?;
                if request.decision.is_some() {
                    return Err(RecordRefusal::NothingNew);
                }
                if request.approver != role {
                    return Err(RecordRefusal::NotAllowed);
                }
                if request.by == role && !self.decides_own_requests(role) {
                    return Err(RecordRefusal::OwnRequest);
                }
                if text.is_empty() { Ok(()) } else { check(text, MOST_NOTE) }
            }
            ApprovalRecord::Use { request } => {
                let request = self.requests.iter().find(|one| one.record == *request).ok_or(RecordRefusal::NotThere)?;
                if request.is_open_door() { Ok(()) } else { Err(RecordRefusal::NotAllowed) }
            }
            ApprovalRecord::OwnRequests { role: of, open } => match role {
                CrmRole::Administrator if self.decides_own_requests(*of) != *open => Ok(()),
                CrmRole::Administrator => Err(RecordRefusal::NothingNew),
                _ => Err(RecordRefusal::NotAllowed),
            },
        }
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, id: RecordId, at: Minute, by: CrmRole, record: &ApprovalRecord) {
        match record {
            ApprovalRecord::Rule { matter, limit, role } => {
                self.rules.insert(*matter, ApprovalRule { limit: *limit, role: *role });
            }
            ApprovalRecord::Request { matter, customer, value, text } => {
                let approver = self.rule(*matter).role;
                let request = ApprovalRequest {
                    record: id,
                    at,
                    by,
                    matter: *matter,
                    customer: *customer,
                    value: *value,
                    text: text.clone(),
                    approver,
                    decision: None,
                    used: None,
                };
                self.requests.push(request);
            }
            ApprovalRecord::Decide { request, approve, text } => {
                if let Some(request) = self.requests.iter_mut().find(|one| one.record == *request) {
                    request.decision = Some(ApprovalDecision { at, by, approved: *approve, text: text.clone() });
                }
            }
            ApprovalRecord::Use { request } => {
                if let Some(request) = self.requests.iter_mut().find(|one| one.record == *request) {
                    request.used = Some(at);
                }
            }
            ApprovalRecord::OwnRequests { role, open } => drop(self.own_requests.insert(*role, *open)),
        }
    }
}

/// An amount in yuan, a part of a yuan counted as a whole one, so that it is not below a limit that it exceeds.
pub(super) const fn whole_yuan(amount: Money) -> i64 {
    let fen = amount.as_fen();
    fen.div_euclid(100) + (fen.rem_euclid(100) > 0) as i64
}

/// A share in whole per cent, a part of one counted as a whole one: tenths beyond a limit are beyond it.
pub(super) const fn percent_up(share: PerMille) -> i64 {
    let share = share.get() as i64;
    share.div_euclid(10) + (share.rem_euclid(10) > 0) as i64
}

/// A share in whole per cent, a part of one left out: tenths below a limit are below it.
pub(super) const fn percent_down(share: PerMille) -> i64 {
    (share.get() as i64).div_euclid(10)
}

fn within(matter: ApprovalMatter, value: i64) -> Result<(), RecordRefusal> {
    if (matter.least()..=matter.most()).contains(&value) { Ok(()) } else { Err(RecordRefusal::OutOfRange) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_asks_beyond_its_limit_and_a_margin_below() {
        let cases = [
            (ApprovalMatter::Discount, 20, false),
            (ApprovalMatter::Discount, 21, true),
            (ApprovalMatter::Margin, 10, false),
            (ApprovalMatter::Margin, 9, true),
            (ApprovalMatter::Margin, -5, true),
            (ApprovalMatter::Contract, 300_000, false),
            (ApprovalMatter::Contract, 300_001, true),
        ];
        for (matter, value, expect) in cases {
            assert_eq!(ApprovalRule::at_first(matter).needs_approval(matter, value), expect, "{matter:?} {value}");
        }
    }
}
