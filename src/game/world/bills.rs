//! Bills (rulebook 6): paid on their day, late or never; collected; given up.

use super::event_queue::ScheduledEvent;
use super::pay::For;
use super::{Hidden, World};
use crate::care::{Cause, Means, Payment, PaymentSituation, assess, collected, payment, recovered};
use crate::event::Event;
use crate::finance::{Account, Reason, Receivable};
use crate::ids::{CompanyId, CustomerId, TenderId};
use crate::luck::{Luck, Purpose};
use crate::money::Money;
use crate::people::TaskFailure;
use crate::time::{MONTH, Minutes};

/// What is drawn of a customer's credit.
enum CreditDraw {
    /// How a bill is paid that begins with this unit of its contract.
    Payment {
        /// The first unit.
        from: u32,
    },
    /// What is collected of such a bill at this attempt.
    Collection {
        /// The first unit.
        from: u32,
        /// Attempts before.
        asked: u16,
    },
    /// What a credit check finds, after so many.
    Check(u16),
}

impl CreditDraw {
    /// The part of the key of luck that says which draw it is.
    fn key(self) -> u64 {
        match self {
            Self::Payment { from } => u64::from(from),
            Self::Collection { from, asked } => 1 << 60 | u64::from(from) << 16 | u64::from(asked),
            Self::Check(nth) => 1 << 61 | u64::from(nth),
        }
    }
}

impl World {
    /// Bills what was delivered; beyond its limit a customer pays on delivery.
    pub(super) fn bill(&mut self, company: CompanyId, contract: TenderId, amount: Money, term_months: u8) {
        let now = self.now;
        let customer = contract.customer;
        let bills = &self.company(company).receivables;
        let owed: Money = bills.iter().filter(|bill| bill.contract.customer == customer).map(|bill| bill.amount).sum();
        let limit = self.relation(company, customer).limit;
        let against_cash = limit.is_some_and(|limit| owed + amount > limit);
        let term = if against_cash { 0 } else { term_months };
        let from = self.company(company).contracts[&contract].delivered;
        let due = now + Minutes::new(MONTH * u32::from(term));
        let payment = against_cash.then_some(Payment::After(Minutes::ZERO));
        self.company_mut(company).receivables.push(Receivable {
            contract,
            amount,
            from,
            asked: 0,
            billed: now,
            due,
            payment: Hidden::new(payment),
        });
        self.queue.push(due, 0, ScheduledEvent::Payment(company));
        // Once for each contract: the rule annoys a customer, not the number of deliveries. A customer
        // that pays on delivery anyway does not mind.
        if against_cash && term_months > 0 && from == 0 {
            let offends = self.scenario.credit.cash_offends.get();
            self.perceive(company, customer, Cause::CashOnDelivery, -offends);
        }
        let asked = self.company(company).contracts[&contract].term_asked;
        if term_months != asked && from == 0 {
            let rules = &self.scenario.credit;
            let longer = i32::from(term_months) - i32::from(asked);
            let felt = if longer < 0 { rules.shorter_offends } else { rules.longer_pleases };
            self.perceive(company, customer, Cause::PaymentTerm, longer * felt.get());
        }
    }

    /// The payment term in months that a company gives to a customer that asks for `asked`. Goods against cash
    /// alone promise no longer term.
    pub(crate) fn term_given(&self, company: CompanyId, customer: CustomerId, asked: u8) -> u8 {
        let relation = self.relation(company, customer);
        let given = relation.term.unwrap_or(asked);
        if relation.limit == Some(Money::ZERO) { given.min(asked) } else { given }
    }

    /// Whether the customer's trade has a bad month.
    fn has_bad_month(&self, customer: CustomerId) -> bool {
        self.market_events.is_slump(self.scenario.customer(customer).industry, self.now.month())
    }

    /// Customers pay the bills whose day has come, or do not.
    pub(super) fn bills_are_paid(&mut self, company: CompanyId) {
        let now = self.now;
        let bills = std::mem::take(&mut self.company_mut(company).receivables);
        let mut waiting = Vec::with_capacity(bills.len());
        for mut bill in bills {
            if bill.due > now {
                waiting.push(bill);
                continue;
            }
            let first = bill.payment.get().is_none();
            let payment = bill.payment.get().unwrap_or_else(|| self.draw_payment(company, &bill));
            bill.payment = Hidden::new(Some(payment));
            match payment {
                Payment::After(late) if bill.due + late <= now => {
                    self.receive(company, &bill, bill.amount);
                    self.tell(company, Event::Paid { contract: bill.contract, amount: bill.amount });
                    continue;
                }
                Payment::Part { share, after, rest } if bill.due + after <= now => {
                    let amount = bill.amount.per_mille(share);
                    self.receive(company, &bill, amount);
                    bill.amount -= amount;
                    bill.payment = Hidden::new(Some(rest.map_or(Payment::Never, Payment::After)));
                    self.tell(company, Event::PaidInPart { contract: bill.contract, amount, left: bill.amount });
                    if let Some(rest) = rest {
                        self.queue.push(bill.due + rest, 0, ScheduledEvent::Payment(company));
                    }
                }
                Payment::After(late) | Payment::Part { after: late, .. } if first => {
                    self.queue.push(bill.due + late, 0, ScheduledEvent::Payment(company));
                }
                _ => {}
            }
            if first {
                self.tell(company, Event::Overdue { contract: bill.contract, amount: bill.amount });
            }
            waiting.push(bill);
        }
        self.company_mut(company).receivables = waiting;
        self.act_soon(company);
    }

    /// Somebody asks for the overdue bills of a contract.
    pub(super) fn collect(&mut self, company: CompanyId, contract: TenderId, means: Means) -> Result<(), TaskFailure> {
        let now = self.now;
        self.company_mut(company).collected.insert(contract, now);
        let rule = self.scenario.credit.collect[means as usize];
        let bills = std::mem::take(&mut self.company_mut(company).receivables);
        let (seed, who) = (self.setup.seed, contract.key_with(company));
        let (mut came, mut kept) = (Money::ZERO, Vec::with_capacity(bills.len()));
        for mut bill in bills {
            let overdue = bill.contract == contract && bill.due < now;
            let Some(intention) = bill.payment.get().filter(|_| overdue) else {
                kept.push(bill);
                continue;
            };
            // The draw counts the attempts, so that waiting a minute does not roll anew.
            let draw = CreditDraw::Collection { from: bill.from, asked: bill.asked };
            let mut luck = Luck::of(seed, Purpose::Credit, who, draw.key());
            bill.asked = bill.asked.saturating_add(1);
            let share = collected(&self.scenario.credit, means, intention, &mut luck);
            let paid = bill.amount.per_mille(share);
            if paid.is_positive() {
                self.receive(company, &bill, paid);
                bill.amount -= paid;
                came += paid;
                // What is left after an agreement with somebody who does not mean to pay is gone.
                if bill.amount.is_positive() {
                    self.give_up(company, &bill);
                }
            } else {
                kept.push(bill);
            }
        }
        self.company_mut(company).receivables = kept;
        self.perceive(company, contract.customer, Cause::Collection, -rule.offends.get());
        let fee = came.per_mille(rule.fee);
        self.must_pay(company, Reason::Collection, fee, For::from(contract));
        self.tell(company, Event::Collected { contract, amount: came });
        Ok(())
    }

    /// Gives up bills that are too long overdue.
    pub(super) fn write_off_old_bills(&mut self, company: CompanyId) {
        let after = Minutes::new(MONTH * u32::from(self.scenario.credit.write_off_months));
        let now = self.now;
        let bills = std::mem::take(&mut self.company_mut(company).receivables);
        let (old, waiting): (Vec<Receivable>, Vec<Receivable>) =
            bills.into_iter().partition(|bill| bill.due + after < now);
        self.company_mut(company).receivables = waiting;
        for bill in old {
            self.give_up(company, &bill);
        }
    }

    /// A credit check comes in.
    pub(super) fn check_credit(&mut self, company: CompanyId, customer: CustomerId) {
        let at = self.now;
        let size = self.scenario.sizes.get(self.scenario.customer(customer).size);
        let worth = self.scenario.tender.worth.money().per_mille(size.worth);
        let who = customer.key_with(company);
        let nth = self.relation(company, customer).checks;
        let mut luck = Luck::of(self.setup.seed, Purpose::Credit, who, CreditDraw::Check(nth).key());
        let report = assess(&self.scenario.credit, self.customer(customer).credit.get(), at, worth, &mut luck);
        let relation = self.relation_mut(company, customer);
        relation.checks = nth.saturating_add(1);
        relation.credit = Some(report);
        self.tell(company, Event::CreditChecked { customer, grade: report.grade });
    }

    fn draw_payment(&self, company: CompanyId, bill: &Receivable) -> Payment {
        let customer = bill.contract.customer;
        let who = bill.contract.key_with(company);
        let mut luck = Luck::of(self.setup.seed, Purpose::Credit, who, CreditDraw::Payment { from: bill.from }.key());
        let content = self.scenario.repeat.content_from;
        let unhappy = self.satisfaction(company, customer).is_some_and(|satisfaction| satisfaction < content);
        let at = PaymentSituation {
            unhappy,
            bad_month: self.has_bad_month(customer),
            term_months: ((bill.due - bill.billed).get() / MONTH) as u8,
        };
        payment(&self.scenario.credit, self.customer(customer).credit.get(), at, &mut luck)
    }

    fn receive(&mut self, company: CompanyId, bill: &Receivable, amount: Money) {
        self.post(company, Reason::Payment, Account::Cash, Account::Receivable, amount, bill.contract.into());
    }

    fn give_up(&mut self, company: CompanyId, bill: &Receivable) {
        let credit = self.customer(bill.contract.customer).credit.get();
        let recovered = recovered(&self.scenario.credit, credit, bill.amount);
        let back = recovered.secured + recovered.insured;
        if back.is_positive() {
            self.receive(company, bill, back);
        }
        let amount = bill.amount - back;
        if amount.is_positive() {
            let of = For::from(bill.contract);
            self.post(company, Reason::BadDebt, Account::Earnings, Account::Receivable, amount, of);
        }
        self.tell(company, Event::WrittenOff { contract: bill.contract, amount, recovered });
    }

    /// Whether there is anything to collect.
    pub(super) fn is_overdue(&self, company: CompanyId, contract: TenderId) -> Result<(), TaskFailure> {
        let bills = &self.company(company).receivables;
        let overdue = bills.iter().any(|bill| bill.contract == contract && bill.due < self.now);
        if overdue { Ok(()) } else { Err(TaskFailure::NothingOverdue) }
    }
}
