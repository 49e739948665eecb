//! The single changes that would have won, the cheapest first, and the levers that would not.

use super::Opened;
use crate::crm::game_page::PageSection;
use crate::insight::bidding::next_tender::{NextTender, next_tender};
use crate::insight::bidding::post_mortem::{BidChange, Loss, PostMortem, WinningChange, cost_of_recognition};
use crate::study::handbook::Section;
use crate::ui::barred::sees;
use crate::ui::components::{
    ExplainLine, Explanation, FactorKey, Glyph, Icon, LinkButton, Note, Panel, ScoredFactor, Tone,
};
use crate::ui::help::{Explained, HelpLink};
use crate::ui::route::{Page, href};
use crate::ui::words::{
    money::{exact, yuan},
    name::name,
    tender,
};
use game::money::Money;
use game::per_mille::PerMille;
use game::tender::{Centi, Disqualification};
use leptos::prelude::*;
use texts::i18n::*;

/// What could have been different.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lever {
    Price,
    Package,
    Product,
    Recognition,
}

impl Lever {
    const ALL: [Self; 4] = [Self::Package, Self::Recognition, Self::Price, Self::Product];

    fn of(what: BidChange) -> Self {
        match what {
            BidChange::Price(_) => Self::Price,
            BidChange::Package(_) => Self::Package,
            BidChange::Product(_) => Self::Product,
            BidChange::Recognition(_) => Self::Recognition,
        }
    }

    fn factor(self) -> Option<ScoredFactor> {
        match self {
            Self::Price => Some(ScoredFactor::Price),
            Self::Package => Some(ScoredFactor::Service),
            Self::Recognition => Some(ScoredFactor::Recognition),
            Self::Product => None,
        }
    }

    fn word(self, award: Opened) -> &'static str {
        match self {
            Self::Price => t_string!(award.i18n, awards.fix.price),
            Self::Package => t_string!(award.i18n, awards.fix.package),
            Self::Product => t_string!(award.i18n, awards.fix.product),
            Self::Recognition => t_string!(award.i18n, awards.fix.recognition),
        }
    }
}

/// The list of changes.
#[component]
pub(super) fn Changes(award: Opened) -> impl IntoView {
    let i18n = award.i18n;
    let loss = award.with(|facts| match &facts.post_mortem {
        PostMortem::NotWon(loss) => Some(loss.clone()),
        PostMortem::Won { .. } => None,
    })?;
    let winner = loss.against.map(|against| against.theirs.total());
    let end = move || {
        view! {
            {winner.map(|total| view! {
                <span class="sub">
                    <i class="winline"></i>
                    {t!(i18n, awards.fix.line, points = tender::points(total))}
                </span>
            })}
            <span class="sub">{t!(i18n, awards.fix.order)}</span>
            <HelpLink section=Section::PostMortem />
        }
    };
    let nothing = nothing_helps(award, &loss);
    let scale = Scale::of(&loss);
    let ways = loss
        .changes
        .iter()
        .enumerate()
        .map(|(place, &change)| {
            let instead = below_cost(&loss, change);
            view! { <Way award change instead is_best=place == 0 scale winner /> }
        })
        .collect_view();
    let is_open = nothing.is_none();
    let others: Vec<Lever> = Lever::ALL
        .into_iter()
        .filter(|lever| loss.changes.iter().all(|change| Lever::of(change.what) != *lever))
        .collect();
    let no_ways = others.into_iter().map(|lever| view! { <NoWay award lever scale /> }).collect_view();
    // What the contract would have left is its margin.
    let sees_margins = sees(PageSection::Margins);
    let best = loss.changes.first().copied();
    let best = move || best.filter(|_| sees_margins());
    Some(view! {
        <Panel title=t!(i18n, awards.fix.title) class="fix" end>
            {nothing.map(|words| view! { <div class="panel__body"><Note tone=Tone::Warn>{words}</Note></div> })}
            <ul class="opts">{ways}{is_open.then_some(no_ways)}</ul>
            <footer class="fix__foot">
                <p>{move || best().map(|change| view! { <Icon glyph=Glyph::Replay /><span>{move || again(award, change)}</span> })}</p>
                <Next award />
            </footer>
        </Panel>
    })
}

/// Why no change of the offer would have helped.
fn nothing_helps(award: Opened, loss: &Loss) -> Option<String> {
    let i18n = award.i18n;
    match loss.disqualified {
        Some(Disqualification::PlaceLost) => Some(t_string!(i18n, awards.fix.none_place).to_string()),
        Some(Disqualification::BondNotPayable) => Some(t_string!(i18n, awards.fix.none_bond).to_string()),
        Some(Disqualification::Bankrupt) => Some(t_string!(i18n, awards.fix.none_bankrupt).to_string()),
        _ if loss.changes.is_empty() => Some(t_string!(i18n, awards.fix.none).to_string()),
        _ => None,
    }
}

/// From which to which total the bars reach, in hundredths.
#[derive(Clone, Copy)]
struct Scale {
    from: i32,
    to: i32,
    own: Option<Centi>,
}

impl Scale {
    fn of(loss: &Loss) -> Self {
        let own = loss.against.map(|against| against.own.total());
        let totals = || {
            let changed = loss.changes.iter().flat_map(|change| [Some(change.total), change.best_other]);
            changed.chain([own, loss.against.map(|against| against.theirs.total())]).flatten()
        };
        let (least, most) = (totals().min().unwrap_or(Centi(0)), totals().max().unwrap_or(Centi(10_000)));
        let room = ((most - least).0 / 2).max(200);
        Self { from: (least.0 - room).max(0), to: (most.0 + room / 2).min(11_000), own }
    }

    fn percent(self, points: Centi) -> String {
        let tenths = (points.0 - self.from) * 1000 / (self.to - self.from).max(1);
        format!("{}.{}%", tenths.clamp(0, 1000) / 10, tenths.clamp(0, 1000) % 10)
    }
}

/// A change that would have won.
#[component]
fn Way(
    award: Opened,
    change: WinningChange,
    /// For a price below cost, what would have won without a loss.
    instead: Option<Vec<BidChange>>,
    is_best: bool,
    scale: Scale,
    winner: Option<Centi>,
) -> impl IntoView {
    let i18n = award.i18n;
    let sees_margins = sees(PageSection::Margins);
    let lever = Lever::of(change.what);
    let own = scale.own.unwrap_or(Centi(scale.from));
    let mut style = format!("--own:{};--then:{}", scale.percent(own), scale.percent(change.total));
    style += &change.best_other.map_or_else(String::new, |other| format!(";--line:{}", scale.percent(other)));
    let wins = move || match (change.best_other, winner) {
        (None, _) => t_string!(i18n, awards.fix.alone).to_string(),
        (Some(other), Some(before)) if other < before => {
            t_string!(i18n, awards.fix.rivals_fall, points = tender::points(other))
        }
        (Some(other), _) if other == change.total => {
            t_string!(i18n, awards.fix.ties, more = tender::points(change.total - own))
        }
        (Some(other), _) => {
            let (more, by) = (tender::points(change.total - own), tender::points(change.total - other));
            t_string!(i18n, awards.fix.wins_by, more = more, by = by)
        }
    };
    view! {
        <li class="opt" class:opt--best=is_best>
            <div class="opt__h">
                <span>{lever.factor().map(|factor| view! { <FactorKey factor /> })}{move || lever.word(award)}</span>
                {is_best.then(|| view! { <span class="best">{t!(i18n, awards.fix.best)}</span> })}
            </div>
            <p class="opt__c">{move || becomes(award, change.what)}</p>
            <div
                class="opt__bar"
                style=style
                role="img"
                aria-label=move || t_string!(i18n, awards.fix.after, points = tender::points(change.total))
            >
                <i></i>
            </div>
            <p class="opt__t"><b>{tender::points(change.total)}</b><span>{wins}</span></p>
            <div class="opt__m"><b><Cost award change /></b><span>{move || cost_details(award, change)}</span></div>
            {instead.map(|ways| move || {
                sees_margins().then(|| view! { <p class="opt__loss">{loss_and_instead(award, change, &ways)}</p> })
            })}
        </li>
    }
}

/// For a price that lies below the own cost, the other changes that would have won without a loss: recognition and
/// service.
fn below_cost(loss: &Loss, change: WinningChange) -> Option<Vec<BidChange>> {
    let is_below = matches!(change.what, BidChange::Price(_)) && change.profit.is_negative();
    let others = loss.changes.iter().filter(|other| !other.profit.is_negative()).map(|other| other.what);
    is_below.then(|| others.filter(|what| matches!(what, BidChange::Recognition(_) | BidChange::Package(_))).collect())
}

/// That the contract would have lost money, and what would have won instead.
fn loss_and_instead(award: Opened, change: WinningChange, ways: &[BidChange]) -> String {
    let i18n = award.i18n;
    let way = |what: &BidChange| {
        award.peek(|seen, facts| match *what {
            BidChange::Recognition(needed) => {
                let more = needed.get().saturating_sub(own_recognition(seen.me(), facts));
                Some(t_string!(i18n, awards.fix.instead_recognition, more = more, to = needed.get()))
            }
            BidChange::Package(package) => {
                let points = |package| seen.scenario().package(package).map_or(0, |package| i32::from(package.points));
                let more = tender::signed(points(package) - points(facts.bid.package));
                let package = tender::package(i18n.get_locale(), seen.scenario(), package);
                Some(t_string!(i18n, awards.fix.instead_service, more = more, package = package))
            }
            BidChange::Price(_) | BidChange::Product(_) => None,
        })
    };
    let ways: Vec<String> = ways.iter().filter_map(way).collect();
    let loss = t_string!(i18n, awards.fix.below_cost, loss = yuan(-change.profit));
    let instead = match ways.is_empty() {
        true => t_string!(i18n, awards.fix.instead_none).to_owned(),
        false => t_string!(i18n, awards.fix.instead, ways = ways.join(t_string!(i18n, awards.fix.join))),
    };
    [loss, instead].join(" ")
}

/// The cost in money; that of recognition is an average, and says so when asked.
#[component]
fn Cost(award: Opened, change: WinningChange) -> impl IntoView {
    match change.what {
        BidChange::Recognition(_) => {
            view! { <Explained account=move || average(award, change)>{move || cost(award, change)}</Explained> }
                .into_any()
        }
        _ => (move || cost(award, change)).into_any(),
    }
}

/// How recognition is priced.
fn average(award: Opened, change: WinningChange) -> Explanation {
    let i18n = award.i18n;
    let line = |what: &str, amount: String| ExplainLine { what: what.to_owned(), amount };
    let own = award.peek(|seen, facts| own_recognition(seen.me(), facts));
    let points = match change.what {
        BidChange::Recognition(needed) => needed.get().saturating_sub(own),
        _ => 0,
    };
    let one = award.peek(|seen, _| cost_of_recognition(seen, 1)).unwrap_or_default();
    Explanation {
        title: Lever::Recognition.word(award).to_owned(),
        rule: t_string!(i18n, awards.fix.explain_recognition).to_string(),
        lines: vec![
            line(t_string!(i18n, awards.fix.points), points.to_string()),
            line(t_string!(i18n, awards.fix.a_point), exact(one)),
        ],
        sum: Some(line(Lever::Recognition.word(award), cost(award, change))),
    }
}

/// A lever that cannot win alone.
#[component]
fn NoWay(award: Opened, lever: Lever, scale: Scale) -> impl IntoView {
    let i18n = award.i18n;
    let stays = move || t_string!(i18n, awards.fix.stays, what = before(award, lever));
    let why = move || match lever {
        Lever::Price => t_string!(i18n, awards.fix.no_way_price),
        Lever::Recognition => t_string!(i18n, awards.fix.no_way_recognition),
        Lever::Package | Lever::Product => t_string!(i18n, awards.fix.no_way),
    };
    let own = scale.own.map(tender::points).unwrap_or_else(|| "—".to_owned());
    let at = scale.percent(scale.own.unwrap_or(Centi(scale.from)));
    view! {
        <li class="opt opt--no">
            <div class="opt__h">
                <span>{lever.factor().map(|factor| view! { <FactorKey factor /> })}{move || lever.word(award)}</span>
            </div>
            <p class="opt__c">{stays}</p>
            <div class="opt__bar opt__bar--no" style=format!("--own:{at};--then:{at}") aria-hidden="true"><i></i></div>
            <p class="opt__t"><b>{own}</b><span>{why}</span></p>
            <p class="opt__m"><b>"—"</b></p>
        </li>
    }
}

/// What the lever stood at.
fn before(award: Opened, lever: Lever) -> String {
    let locale = award.i18n.get_locale();
    award.peek(|seen, facts| match lever {
        Lever::Price => yuan(facts.bid.unit_price()),
        Lever::Package => tender::package(locale, seen.scenario(), facts.bid.package),
        Lever::Product => tender::product(locale, seen.scenario(), facts.bid.product),
        Lever::Recognition => own_recognition(seen.me(), facts).to_string(),
    })
}

fn after(award: Opened, what: BidChange) -> String {
    let locale = award.i18n.get_locale();
    award.peek(|seen, _| match what {
        BidChange::Price(price) => yuan(Money::yuan(i64::from(price))),
        BidChange::Package(package) => tender::package(locale, seen.scenario(), package),
        BidChange::Product(product) => tender::product(locale, seen.scenario(), product),
        BidChange::Recognition(recognition) => recognition.get().to_string(),
    })
}

fn becomes(award: Opened, what: BidChange) -> String {
    let (from, to) = (before(award, Lever::of(what)), after(award, what));
    t_string!(award.i18n, awards.fix.becomes, from = from, to = to)
}

fn own_recognition(me: game::ids::CompanyId, facts: &super::SheetFacts) -> u16 {
    facts.sheet.entry_of(me).map_or(0, |entry| entry.offer.recognition.get())
}

fn cost(award: Opened, change: WinningChange) -> String {
    match (change.cost, change.what) {
        (None, _) => "—".to_owned(),
        (Some(cost), BidChange::Recognition(_)) => t_string!(award.i18n, awards.fix.about, amount = yuan(cost)),
        (Some(cost), _) => yuan(cost),
    }
}

/// What makes up the cost, or what is remarkable about it.
fn cost_details(award: Opened, change: WinningChange) -> String {
    let i18n = award.i18n;
    let Some(cost) = change.cost else { return String::new() };
    if cost.is_negative() {
        return t_string!(i18n, awards.fix.saves).to_string();
    }
    award.peek(|seen, facts| {
        let lowest =
            facts.sheet.valid().filter(|entry| entry.company != seen.me()).map(|entry| entry.offer.price).min();
        let below = match change.what {
            BidChange::Price(price) => lowest.map(|lowest| (lowest - Money::yuan(i64::from(price))).or_zero()),
            _ => None,
        };
        match (change.what, below) {
            (BidChange::Recognition(_), _) => {
                let one = cost_of_recognition(seen, 1).unwrap_or_default();
                t_string!(i18n, awards.fix.own_average, amount = yuan(one))
            }
            (_, Some(below)) if below.is_positive() => {
                t_string!(i18n, awards.fix.below_lowest, amount = yuan(below))
            }
            _ => {
                let unit = tender::one_unit(i18n.get_locale(), seen.scenario(), facts.terms.id.customer);
                let each = yuan(cost.share(1, i64::from(facts.terms.quantity.max(1))));
                t_string!(i18n, awards.fix.per_unit, unit = unit, amount = each)
            }
        }
    })
}

/// What the contract would have left with the best change.
fn again(award: Opened, change: WinningChange) -> String {
    let worth = award.with(|facts| {
        let price = match change.what {
            BidChange::Price(price) => Money::yuan(i64::from(price)),
            _ => facts.bid.unit_price(),
        };
        facts.terms.worth_at(price)
    });
    let rate = tender::percent(PerMille::rounded(change.profit.as_fen(), worth.as_fen()));
    let what = after(award, change.what);
    let lever = Lever::of(change.what).word(award);
    if change.profit.is_negative() {
        let amount = yuan(-change.profit);
        return t_string!(award.i18n, awards.fix.again_loss, lever = lever, what = what, amount = amount, rate = rate);
    }
    let amount = yuan(change.profit);
    t_string!(award.i18n, awards.fix.again, lever = lever, what = what, amount = amount, rate = rate)
}

/// When the customer tenders next.
#[component]
pub(super) fn Next(award: Opened) -> impl IntoView {
    let i18n = award.i18n;
    let customer = award.customer();
    let next = Memo::new(move |_| award.session.view(|seen| next_tender(seen, customer)));
    let short = move || award.peek(|seen, _| name(i18n.get_locale(), &seen.customer(customer).short).to_owned());
    let link = move |page: Page, month: u8| {
        let words = move || t_string!(i18n, awards.fix.next, customer = short(), month = month);
        view! { <LinkButton href=href(page)>{words}</LinkButton> }.into_any()
    };
    move || match next.get() {
        NextTender::Open { tender, .. } => link(Page::Bid(tender), tender.month.number()),
        NextTender::In(month) => link(Page::Customers { selected: Some(customer) }, month.number()),
        NextTender::None | NextTender::Unknown => {
            view! { <span class="sub">{move || t_string!(i18n, awards.fix.no_next, customer = short())}</span> }
                .into_any()
        }
    }
}
