//! What the parts of the bid room share: the draft, and what the rules say of it.

use crate::browser::{focus, media};
use crate::insight::bidding::estimate::{Estimate, estimate, first_draft};
use crate::insight::bidding::like_last::{bid_by, template};
use crate::insight::bidding::margin::{Margin, margin};
use crate::insight::bidding::promise::{Promise, promise};
use crate::insight::bidding::requirements::{Check, checks};
use crate::ui::session::Session;
use game::command::Command;
use game::ids::TenderId;
use game::money::Money;
use game::observation::Observation;
use game::refusal::Refusal;
use game::setup::Validity;
use game::tender::{Bid, Disqualification, TenderState, Terms};
use leptos::prelude::*;
use texts::i18n::*;

/// The bid room of one tender, cheap to hand on.
#[derive(Clone, Copy)]
pub(super) struct BidRoom {
    pub session: Session,
    pub i18n: I18n,
    pub tender: TenderId,
    /// The offer as it stands in the form.
    pub draft: RwSignal<Bid>,
    /// What the rules say of it.
    pub answer: Memo<BidAnswer>,
    terms: StoredValue<Terms>,
}

/// What the rules say of a draft.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct BidAnswer {
    pub bid: Bid,
    pub estimate: Estimate,
    pub margin: Margin,
    pub promise: Promise,
    pub checks: [Check; 4],
    /// The bid that is sealed.
    pub sealed: Option<Bid>,
    /// What happens to what would be disqualified.
    pub validity: Validity,
    /// Why the draft may not be sealed.
    pub refusal: Option<Refusal>,
}

impl BidRoom {
    /// None when the company does not know of the tender.
    pub fn open(session: Session, tender: TenderId) -> Option<Self> {
        let (terms, bid) = session.peek(|seen| {
            let view = seen.tender(tender)?;
            let bid = view.my_bid().copied().unwrap_or_else(|| draft_for(seen, view.terms()));
            Some((view.terms().clone(), bid))
        })?;
        let draft = RwSignal::new(bid);
        let asked = terms.clone();
        let answer = Memo::new(move |_| {
            let bid = draft.get();
            session.view(|seen| answer(seen, &asked, bid))
        });
        Some(Self { session, i18n: use_i18n(), tender, draft, answer, terms: StoredValue::new(terms) })
    }

    /// Something of the tender's terms.
    pub fn terms<T>(self, of: impl FnOnce(&Terms) -> T) -> T {
        self.terms.with_value(of)
    }

    /// Something that the company knows, followed as it changes.
    pub fn view<T>(self, of: impl FnOnce(&Observation<'_>, &Terms) -> T) -> T {
        self.terms.with_value(|terms| self.session.view(|seen| of(seen, terms)))
    }

    /// Changes the draft.
    pub fn offer(self, change: impl FnOnce(&mut Bid)) {
        self.draft.update(change);
    }

    /// Whether the form may say what would make the bid disqualified.
    pub fn speaks(self) -> bool {
        self.answer.with(|answer| answer.validity != Validity::Examination)
    }

    /// Seals the draft. The button that did it is spent then: the focus goes to what the slip says of it.
    pub fn seal(self) {
        if self.session.act(Command::Bid(self.draft.get_untracked())) {
            focus::soon(".slip__said");
        }
    }

    /// Takes the sealed bid back. The button goes with it: the focus goes to the one that seals.
    pub fn withdraw(self) {
        if self.session.act(Command::WithdrawBid { tender: self.tender }) {
            // On a phone the button is in the bar at the thumb.
            focus::soon(if media::fits("(max-width: 719px)") { ".bidbar .btn--seal" } else { ".slip__go .btn--seal" });
        }
    }
}

impl BidAnswer {
    /// The first reason to disqualify the bid that the form may show.
    pub fn disqualification(&self) -> Option<Disqualification> {
        match self.validity {
            Validity::Examination => None,
            _ => self.checks.iter().find_map(|check| check.disqualification()),
        }
    }

    /// Whether the sealed bid is the draft.
    pub fn is_sealed(&self) -> bool {
        self.sealed == Some(self.bid)
    }

    /// What the goods, freight and service of one unit cost.
    pub fn unit_cost(&self, terms: &Terms) -> Money {
        (self.margin.worth - self.margin.profit).share(1, i64::from(terms.quantity.max(1)))
    }
}

/// As the company bid for the family last, or else a first draft.
fn draft_for(seen: &Observation<'_>, terms: &Terms) -> Bid {
    let family = seen.customer(terms.id.customer).industry;
    template(seen, family).map_or_else(|| first_draft(seen, terms), |template| bid_by(seen, terms, template))
}

/// Whether bids may still come for a tender.
pub(super) fn is_open(seen: &Observation<'_>, tender: TenderId) -> bool {
    let takes_bids =
        seen.tender(tender).is_some_and(|view| view.state() == TenderState::Open && seen.now() < view.terms().deadline);
    takes_bids && !seen.is_over()
}

fn answer(seen: &Observation<'_>, terms: &Terms, bid: Bid) -> BidAnswer {
    BidAnswer {
        bid,
        estimate: estimate(seen, terms, &bid),
        margin: margin(seen, terms, &bid),
        promise: promise(seen, terms, &bid),
        checks: checks(seen, terms, &bid),
        sealed: seen.tender(terms.id).and_then(|view| view.my_bid().copied()),
        validity: seen.validity(),
        refusal: game::may::may_i(seen, &Command::Bid(bid)).err(),
    }
}
