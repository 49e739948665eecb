//! A version of a quotation, worked out: its lines, its sum, and the unit price that a bid with it has.
//!
//! A bid is a whole number of yuan a unit, and so are the order and the bills that follow from it. The lines of a
//! quotation lead to odd amounts, therefore the last line rounds the sum down to a whole unit price (抹零): the lines
//! add up to the quotation, the bid, the order and the bills, to the fen.

use super::record::{Percent, QuotationOffer, QuotedPrice};
use game::forecast::cost_of_bid;
use game::ids::TenderId;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::tender::{Bid, Terms};

/// A part of a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuotationPart {
    /// 货物.
    Goods,
    /// 服务方案.
    Package,
    /// 运费.
    Freight,
    /// 整单折扣: off the sum of the parts.
    Discount,
    /// 抹零: down to a whole unit price.
    Rounding,
}

impl QuotationPart {
    /// All, in the order of the sheet.
    pub const ALL: [Self; 5] = [Self::Goods, Self::Package, Self::Freight, Self::Discount, Self::Rounding];
}

/// A line of a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotationLine {
    /// What.
    pub part: QuotationPart,
    /// Units; none of a line that is about the whole.
    pub quantity: Option<u32>,
    /// A unit; none of a line that is about the whole.
    pub price: Option<Money>,
    /// What is taken off.
    pub discount: Percent,
    /// What the line comes to.
    pub amount: Money,
}

/// A version with its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotationSheet {
    /// The lines.
    pub lines: Vec<QuotationLine>,
    /// What they come to.
    pub total: Money,
    /// The same a unit, in whole yuan.
    pub unit_price: u32,
}

impl QuotationSheet {
    /// The sheet of an offer for so many units.
    pub fn of(offer: &QuotationOffer, quantity: u32) -> Self {
        let line = |part: QuotationPart, QuotedPrice { price, discount }: QuotedPrice| {
            let amount = less(price.times(quantity), discount);
            QuotationLine { part, quantity: Some(quantity), price: Some(price), discount, amount }
        };
        let whole = |part: QuotationPart, discount: Percent, amount: Money| QuotationLine {
            part,
            quantity: None,
            price: None,
            discount,
            amount,
        };
        let mut lines = vec![
            line(QuotationPart::Goods, offer.goods),
            line(QuotationPart::Package, offer.service),
            line(QuotationPart::Freight, offer.freight),
        ];
        let parts = sum(&lines);
        lines.push(whole(QuotationPart::Discount, offer.discount, less(parts, offer.discount) - parts));
        let exact = sum(&lines);
        let fen_of_a_yuan_each = i64::from(quantity.max(1)) * Money::yuan(1).as_fen();
        let unit_price = u32::try_from(exact.as_fen() / fen_of_a_yuan_each).unwrap_or_default();
        let total = Money::yuan(i64::from(unit_price)).times(quantity);
        lines.push(whole(QuotationPart::Rounding, Percent::NONE, total - exact));
        Self { total: sum(&lines), lines, unit_price }
    }

    /// What a line comes to.
    pub fn amount(&self, part: QuotationPart) -> Money {
        self.lines.iter().filter(|line| line.part == part).map(|line| line.amount).sum()
    }

    /// What all discounts and the rounding take off the prices, of the prices; none where all is free anyway.
    pub fn discount_rate(&self) -> Option<PerMille> {
        let listed =
            |line: &QuotationLine| line.price.zip(line.quantity).map(|(price, quantity)| price.times(quantity));
        let full: Money = self.lines.iter().filter_map(listed).sum();
        full.is_positive().then(|| PerMille::rounded((full - self.total).as_fen(), full.as_fen()))
    }
}

/// The bid that an offer makes; none below one yuan a unit.
pub fn bid_of(offer: &QuotationOffer, terms: &Terms) -> Option<Bid> {
    let price = QuotationSheet::of(offer, terms.quantity).unit_price;
    let tender: TenderId = terms.id;
    (price > 0).then_some(Bid { tender, product: offer.product, price, package: offer.package })
}

/// What an offer would leave at today's prices, in thousandths of its sum; none of an offer that is no bid.
pub fn margin_rate(seen: &Observation<'_>, offer: &QuotationOffer, terms: &Terms) -> Option<PerMille> {
    bid_of(offer, terms).map(|bid| margin_rate_of(seen, terms, &bid))
}

/// What a bid would leave at today's prices, in thousandths of its worth.
pub fn margin_rate_of(seen: &Observation<'_>, terms: &Terms, bid: &Bid) -> PerMille {
    let worth = terms.worth_at(bid.unit_price());
    PerMille::rounded((worth - cost_of_bid(seen, terms, bid)).as_fen(), worth.as_fen())
}

fn less(amount: Money, discount: Percent) -> Money {
    amount - amount.per_mille(PerMille::new(i32::from(discount.get()) * 10))
}

fn sum(lines: &[QuotationLine]) -> Money {
    lines.iter().map(|line| line.amount).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::ids::{IndustryId, PackageId, ProductId};

    fn offer(prices: [(i64, u8); 3], discount: u8) -> QuotationOffer {
        let percent = |percent| Percent::new(percent).expect("at most 100");
        let [goods, service, freight] =
            prices.map(|(fen, off)| QuotedPrice { price: Money::fen(fen), discount: percent(off) });
        let product = ProductId { family: IndustryId(0), model: 0 };
        QuotationOffer { product, package: PackageId(0), goods, service, freight, discount: percent(discount) }
    }

    #[test]
    fn a_sheet_rounds_down_to_a_whole_unit_price() {
        // 3 × 333.33 less 10 % is 900.00 less a fen; 3 × 9.99; 3 × 3.00 free: 929.96, less 3 % is 902.06.
        let sheet = QuotationSheet::of(&offer([(33_333, 10), (999, 0), (300, 100)], 3), 3);
        let amounts: Vec<i64> = sheet.lines.iter().map(|line| line.amount.as_fen()).collect();
        assert_eq!(amounts, [89_999, 2_997, 0, -2_790, -206]);
        assert_eq!((sheet.total, sheet.unit_price), (Money::yuan(900), 300));
        assert_eq!(sheet.discount_rate(), Some(PerMille::rounded(13_896, 103_896)));
    }

    #[test]
    fn what_is_free_in_all_is_no_bid() {
        let sheet = QuotationSheet::of(&offer([(33_333, 0), (0, 0), (0, 0)], 100), 7);
        assert_eq!((sheet.total, sheet.unit_price), (Money::ZERO, 0));
        assert_eq!(sheet.discount_rate(), Some(PerMille::ONE));
        assert_eq!(QuotationSheet::of(&offer([(0, 0); 3], 0), 7).discount_rate(), None);
    }
}
