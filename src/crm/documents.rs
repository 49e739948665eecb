//! From order to cash: what was ordered, delivered, billed and received, each document with its date.
//!
//! The books are the source: a delivery is booked as a sale and billed in the same minute, a receipt lowers what is
//! owed. So the sums of the chain agree by construction with the ledger: what was billed is what was received, is
//! owed, or was written off.

use game::finance::{Entry, Reason, Receivable};
use game::ids::TenderId;
use game::money::Money;
use game::observation::Observation;
use game::sort;
use game::supply::Contract;
use game::time::{MONTH, Minute, Minutes};

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    /// 订单.
    Order,
    /// 交货单.
    Delivery,
    /// 发票.
    Invoice,
    /// 收款单.
    Receipt,
    /// 违约金.
    Penalty,
    /// 坏账核销.
    WriteOff,
}

impl DocumentKind {
    /// All, in the order of the chain.
    pub const ALL: [Self; 6] =
        [Self::Order, Self::Delivery, Self::Invoice, Self::Receipt, Self::Penalty, Self::WriteOff];
}

/// A document of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    /// Which order.
    pub order: TenderId,
    /// What.
    pub kind: DocumentKind,
    /// Its number among those of its kind, from 1.
    pub number: u32,
    /// Its date.
    pub at: Minute,
    /// Units, of an order, a delivery or an invoice.
    pub quantity: Option<u32>,
    /// Worth.
    pub amount: Money,
    /// When it is due: an order's delivery, an invoice's payment.
    pub due: Option<Minute>,
    /// What is still owed of an invoice.
    pub outstanding: Money,
}

impl Document {
    /// Whether something is owed past its day.
    pub fn is_overdue(&self, now: Minute) -> bool {
        self.outstanding.is_positive() && self.due.is_some_and(|due| due < now)
    }
}

/// What the documents of an order come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OrderSums {
    /// Ordered.
    pub ordered: Money,
    /// Delivered, at the price of the order.
    pub delivered: Money,
    /// Billed.
    pub billed: Money,
    /// Received.
    pub received: Money,
    /// Still owed.
    pub outstanding: Money,
    /// Still owed past its day.
    pub overdue: Money,
    /// Given up.
    pub written_off: Money,
    /// Penalties.
    pub penalty: Money,
}

/// The documents of an order, in order of time.
pub fn documents(seen: &Observation<'_>, contract: &Contract) -> Vec<Document> {
    let order = contract.id;
    let blank = |kind: DocumentKind, at: Minute, amount: Money| {
        let (quantity, due, outstanding) = (None, None, Money::ZERO);
        Document { order, kind, number: 1, at, quantity, amount, due, outstanding }
    };
    let ordered = Document {
        quantity: Some(contract.quantity),
        due: Some(contract.due),
        ..blank(DocumentKind::Order, contract.awarded, contract.worth())
    };
    let mut all = vec![ordered];
    let mut units_before = 0;
    for entry in seen.ledger().entries().iter().filter(|entry| entry.tender == Some(order)) {
        let Entry { at, amount, reason, .. } = *entry;
        match reason {
            Reason::Sales => {
                let units = units(contract, amount);
                let bill = seen.receivables().iter().find(|bill| bill.contract == order && bill.from == units_before);
                units_before += units;
                let agreed = at + Minutes::new(MONTH * u32::from(contract.term_months));
                let delivery = Document { quantity: Some(units), ..blank(DocumentKind::Delivery, at, amount) };
                let invoice = Document {
                    due: Some(bill.map_or(agreed, |bill| bill.due)),
                    outstanding: bill.map_or(Money::ZERO, |bill: &Receivable| bill.amount),
                    ..Document { kind: DocumentKind::Invoice, ..delivery }
                };
                all.extend([delivery, invoice]);
            }
            Reason::Payment => all.push(blank(DocumentKind::Receipt, at, amount)),
            Reason::Penalty => all.push(blank(DocumentKind::Penalty, at, amount)),
            Reason::BadDebt => all.push(blank(DocumentKind::WriteOff, at, amount)),
            _ => {}
        }
    }
    sort::by_key(&mut all, |document| (document.at, document.kind));
    for kind in DocumentKind::ALL {
        for (number, document) in (1..).zip(all.iter_mut().filter(|document| document.kind == kind)) {
            document.number = number;
        }
    }
    all
}

/// All documents of a kind, the earliest first.
pub fn documents_of(seen: &Observation<'_>, kind: DocumentKind) -> Vec<Document> {
    let mut all: Vec<Document> = seen.contracts().flat_map(|contract| documents(seen, contract)).collect();
    all.retain(|document| document.kind == kind);
    sort::by_key(&mut all, |document| (document.at, document.order, document.number));
    all
}

/// What the documents of an order come to at a moment.
pub fn order_sums(documents: &[Document], now: Minute) -> OrderSums {
    let sum =
        |kind| documents.iter().filter(move |document| document.kind == kind).map(|document| document.amount).sum();
    let owed = || documents.iter().filter(|document| document.kind == DocumentKind::Invoice);
    OrderSums {
        ordered: sum(DocumentKind::Order),
        delivered: sum(DocumentKind::Delivery),
        billed: sum(DocumentKind::Invoice),
        received: sum(DocumentKind::Receipt),
        outstanding: owed().map(|invoice| invoice.outstanding).sum(),
        overdue: owed().filter(|invoice| invoice.is_overdue(now)).map(|invoice| invoice.outstanding).sum(),
        written_off: sum(DocumentKind::WriteOff),
        penalty: sum(DocumentKind::Penalty),
    }
}

fn units(contract: &Contract, worth: Money) -> u32 {
    u32::try_from(worth.as_fen() / contract.price.as_fen().max(1)).unwrap_or_default()
}
