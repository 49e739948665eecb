//! The post-mortem 复盘 of a bid (rulebook 4): where it lost and the cheapest single change
//! that would have won; or, if it won, how much higher the price could have been. All of it
//! follows from the score sheet and the same evaluation committee.

use game::finance::Reason;
use game::ids::{CompanyId, PackageId, ProductId, TenderId};
use game::money::Money;
use game::observation::Observation;
use game::recognition::Recognition;
use game::sort;
use game::tender::{Bid, Centi, Disqualification, Factors, ScoreSheet, SheetEntry, TenderState, Terms, Verdict, score};

/// What there is to learn from a bid that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostMortem {
    /// It won.
    Won {
        /// The highest unit price in whole yuan that would have won too.
        highest: u32,
        /// What the highest price would have brought on top, for all units.
        forgone: Money,
    },
    /// It did not.
    NotWon(Loss),
}

/// A bid that did not win.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// Why it did not count, if it did not.
    pub disqualified: Option<Disqualification>,
    /// Against the best other bid, as if the own had counted; none without another valid bid.
    pub against: Option<FactorDifference>,
    /// Single changes that would have won, at most one a lever: the cheapest first, after them those by which the
    /// contract would have lost money.
    pub changes: Vec<WinningChange>,
}

/// Own points less those of the best other bid, factor by factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactorDifference {
    /// The company that made it: the winner.
    pub company: CompanyId,
    /// The own factors.
    pub own: Factors,
    /// The winner's.
    pub theirs: Factors,
}

/// One thing that could have been different.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WinningChange {
    /// What.
    pub what: BidChange,
    /// The own total with it.
    pub total: Centi,
    /// The best total of the others then; none when there is no other valid bid.
    pub best_other: Option<Centi>,
    /// What it would have cost; negative if it saves money. None for recognition when the
    /// company has gained none to take an average of.
    pub cost: Option<Money>,
    /// What the contract would have left then, at the prices of the tender's month.
    pub profit: Money,
}

/// What could have been different, from the bid as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BidChange {
    /// A lower unit price, in whole yuan.
    Price(u32),
    /// Another service package.
    Package(PackageId),
    /// Another product.
    Product(ProductId),
    /// Higher recognition.
    Recognition(Recognition),
}

/// One of the four that make up a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TotalFactor {
    /// 报价.
    Price,
    /// 认可度.
    Recognition,
    /// 服务.
    Service,
    /// 评委.
    Committee,
}

impl TotalFactor {
    /// All, in the order of a score sheet.
    pub const ALL: [Self; 4] = [Self::Price, Self::Recognition, Self::Service, Self::Committee];
}

impl FactorDifference {
    /// A valid bid beside the winner's, read off the sheet: what the post-mortem shows of it. None of a
    /// bid that won, did not count or was not made.
    pub fn on(sheet: &ScoreSheet, company: CompanyId) -> Option<Self> {
        let Verdict::Valid(own) = sheet.entry_of(company)?.verdict else { return None };
        let winner = sheet.winner().filter(|winner| winner.company != company)?;
        let Verdict::Valid(theirs) = winner.verdict else { return None };
        Some(Self { company: winner.company, own, theirs })
    }

    /// The factor that lost it: where it fell furthest behind; of equals the first.
    pub fn decided_by(&self) -> TotalFactor {
        let behind = TotalFactor::ALL.into_iter().zip(self.by_factor());
        behind.min_by_key(|&(factor, points)| (points, factor)).map_or(TotalFactor::Price, |(factor, _)| factor)
    }

    /// The factors' differences: price, recognition, service, committee.
    pub fn by_factor(&self) -> [Centi; 4] {
        let (own, theirs) = (self.own, self.theirs);
        [
            own.price - theirs.price,
            own.recognition - theirs.recognition,
            own.service - theirs.service,
            own.committee - theirs.committee,
        ]
    }

    /// The difference of the totals.
    pub fn total(&self) -> Centi {
        self.own.total() - self.theirs.total()
    }
}

/// The post-mortem of the own bid for a tender; none before the bids are opened and
/// without a bid.
pub fn post_mortem(seen: &Observation<'_>, tender: TenderId) -> Option<PostMortem> {
    let bid = Sealed::of(seen, tender)?;
    let won = seen.tender(tender)?.state() == TenderState::Awarded { winner: seen.me() };
    Some(if won {
        let highest = bid.highest_price();
        PostMortem::Won { highest, forgone: Money::yuan(i64::from(highest - bid.bid.price)).times(bid.terms.quantity) }
    } else {
        PostMortem::NotWon(bid.loss())
    })
}

/// What a point of recognition has cost the company on average this year: selling and
/// marketing over all points gained. None as long as none was gained.
pub fn cost_of_recognition(seen: &Observation<'_>, points: u32) -> Option<Money> {
    let spent = -(seen.ledger().earned_in_all(Reason::Selling) + seen.ledger().earned_in_all(Reason::Marketing));
    let gained: i64 = seen
        .customer_ids()
        .map(|customer| {
            let mut before = 0;
            let rises = seen.relation(customer).details().history.iter().map(|point| {
                let now = i64::from(point.is.get());
                let rise = (now - before).max(0);
                before = now;
                rise
            });
            rises.sum::<i64>()
        })
        .sum();
    (gained > 0).then(|| spent.share(i64::from(points), gained))
}

/// An opened tender with the own bid.
struct Sealed<'s, 'w> {
    seen: &'s Observation<'w>,
    terms: &'w Terms,
    bid: Bid,
    entry: SheetEntry,
}

impl<'s, 'w> Sealed<'s, 'w> {
    fn of(seen: &'s Observation<'w>, tender: TenderId) -> Option<Self> {
        let view = seen.tender(tender)?;
        let entry = *view.sheet()?.entry_of(seen.me())?;
        Some(Self { seen, terms: view.terms(), bid: *view.my_bid()?, entry })
    }

    fn loss(&self) -> Loss {
        let disqualified = match self.entry.verdict {
            Verdict::Disqualified(why) => Some(why),
            Verdict::Valid(_) => None,
        };
        let mut changes: Vec<WinningChange> =
            [self.price(), self.package(), self.product(), self.recognition()].into_iter().flatten().collect();
        // Stable: what costs the same stays in the order of the levers.
        sort::by_key(&mut changes, |change| (change.profit.is_negative(), change.cost.is_none(), change.cost));
        Loss { disqualified, against: self.against(), changes }
    }

    /// The own bid beside the winner's, scored as if it had counted.
    fn against(&self) -> Option<FactorDifference> {
        let offer = self.seen.offer_again(&self.bid, self.entry.offer.recognition)?;
        let sheet = self.seen.tender(self.terms.id)?.sheet()?;
        let winner = sheet.winner().filter(|entry| entry.company != self.seen.me())?;
        let weights = sheet.weights;
        let lowest = sheet.lowest().map_or(offer.price, |lowest| lowest.min(offer.price));
        Some(FactorDifference {
            company: winner.company,
            own: score(&offer, lowest, weights),
            theirs: score(&winner.offer, lowest, weights),
        })
    }

    /// The smallest cut of the price that wins. A lower price never scores worse against
    /// the others: below the lowest it lowers their price scores.
    fn price(&self) -> Option<WinningChange> {
        let most = self.bid.price.min(self.ceiling());
        let price = last_that((1, most), |price| self.wins_at(price))?;
        let cut = Money::yuan(i64::from(self.bid.price - price)).times(self.terms.quantity);
        self.change(BidChange::Price(price), Some(cut))
    }

    fn package(&self) -> Option<WinningChange> {
        let packages = (0..self.seen.scenario().packages.len() as u8).map(PackageId);
        self.cheapest(packages.filter(|&package| package != self.bid.package).map(BidChange::Package))
    }

    fn product(&self) -> Option<WinningChange> {
        let family = self.seen.customer(self.terms.id.customer).industry;
        let products = self.seen.scenario().products_of(family);
        self.cheapest(products.filter(|&product| product != self.bid.product).map(BidChange::Product))
    }

    fn recognition(&self) -> Option<WinningChange> {
        let now = self.entry.offer.recognition.get();
        let missing = Recognition::FULL - now;
        // Counted down from the top, so that the last that wins is the least.
        let short = last_that((0, u32::from(missing)), |short| self.wins(&self.bid, below_full(short)))?;
        let needed = below_full(short);
        let cost = cost_of_recognition(self.seen, u32::from(needed.get() - now));
        self.change(BidChange::Recognition(needed), cost)
    }

    fn highest_price(&self) -> u32 {
        last_that((self.bid.price, self.ceiling()), |price| self.wins_at(price)).unwrap_or(self.bid.price)
    }

    /// The cheapest of these that wins.
    fn cheapest(&self, ways: impl Iterator<Item = BidChange>) -> Option<WinningChange> {
        let before = self.cost(&self.bid)?;
        ways.filter(|&what| self.wins(&self.with(what), self.entry.offer.recognition))
            .filter_map(|what| Some((what, self.cost(&self.with(what))? - before)))
            .min_by_key(|(_, cost)| *cost)
            .and_then(|(what, cost)| self.change(what, Some(cost)))
    }

    fn change(&self, what: BidChange, cost: Option<Money>) -> Option<WinningChange> {
        let recognition = match what {
            BidChange::Recognition(recognition) => recognition,
            _ => self.entry.offer.recognition,
        };
        let sheet = self.seen.opened_again(&self.with(what), recognition)?;
        let total = sheet.entry_of(self.seen.me())?.total()?;
        let best_other = sheet.valid().find(|entry| entry.company != self.seen.me()).and_then(SheetEntry::total);
        Some(WinningChange { what, total, best_other, cost, profit: self.profit(&self.with(what))? })
    }

    fn with(&self, what: BidChange) -> Bid {
        match what {
            BidChange::Price(price) => Bid { price, ..self.bid },
            BidChange::Package(package) => Bid { package, ..self.bid },
            BidChange::Product(product) => Bid { product, ..self.bid },
            BidChange::Recognition(_) => self.bid,
        }
    }

    fn wins_at(&self, price: u32) -> bool {
        self.wins(&self.with(BidChange::Price(price)), self.entry.offer.recognition)
    }

    fn wins(&self, bid: &Bid, recognition: Recognition) -> bool {
        let sheet = self.seen.opened_again(bid, recognition);
        sheet.as_ref().and_then(ScoreSheet::winner).is_some_and(|winner| winner.company == self.seen.me())
    }

    /// Goods and service package of a bid at the prices of the tender's month.
    fn cost(&self, bid: &Bid) -> Option<Money> {
        let scenario = self.seen.scenario();
        let unit = self.seen.unit_price_in(bid.product, self.terms.id.month)?;
        let goods = game::supply::quote(scenario, unit, self.terms.quantity).total;
        Some(goods + goods.per_mille(scenario.package_rate(bid.package)))
    }

    fn profit(&self, bid: &Bid) -> Option<Money> {
        let delivery = game::supply::delivery_cost(self.seen.scenario(), self.terms.quantity);
        Some(self.terms.worth_at(bid.unit_price()) - self.cost(bid)? - delivery)
    }

    /// The ceiling in whole yuan.
    fn ceiling(&self) -> u32 {
        u32::try_from(self.terms.ceiling.as_fen() / 100).unwrap_or(0)
    }
}

fn below_full(short: u32) -> Recognition {
    Recognition::new(Recognition::FULL - u16::try_from(short).unwrap_or(Recognition::FULL).min(Recognition::FULL))
}

/// The last number from `first` to `last` that passes, if all that pass come before all
/// that fail; none if the first fails.
fn last_that((first, last): (u32, u32), passes: impl Fn(u32) -> bool) -> Option<u32> {
    if first > last || !passes(first) {
        return None;
    }
    let (mut good, mut bad) = (first, last.saturating_add(1));
    while bad - good > 1 {
        let middle = good + (bad - good) / 2;
        if passes(middle) { good = middle } else { bad = middle }
    }
    Some(good)
}
