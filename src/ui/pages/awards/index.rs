//! The list of a month's awards, and what was won in it.

use crate::insight::bidding::post_mortem::{PostMortem, post_mortem};
use crate::ui::components::{AwardSeal, ButtonKind, Choice, Glyph, LinkButton, MiniSeal, SelectField};
use crate::ui::route::{Page, go, href};
use crate::ui::session::use_session;
use crate::ui::words::{money::yuan, name::name, tender};
use game::ids::TenderId;
use game::money::Money;
use game::observation::Observation;
use game::tender::{Centi, Disqualification};
use game::time::Month;
use leptos::prelude::*;
use texts::i18n::*;

/// One line of the list.
#[derive(Clone, Copy, PartialEq)]
struct AwardEntry {
    tender: TenderId,
    total: Option<Centi>,
    outcome: AwardOutcome,
}

/// What came of a bid, with the figure that says most about it.
#[derive(Clone, Copy, PartialEq)]
enum AwardOutcome {
    /// How much more a unit could have cost.
    Won(Money),
    /// How far behind the winner.
    Lost(Option<Centi>),
    Disqualified(Disqualification),
}

/// The awards of the month of the one that is shown.
#[component]
pub(super) fn Index(opened: Memo<Vec<TenderId>>, shown: TenderId) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let month = shown.month;
    let entries = Memo::new(move |_| {
        let ids: Vec<TenderId> = opened.with(|all| all.iter().copied().filter(|id| id.month == month).collect());
        session.peek(|seen| ids.into_iter().filter_map(|id| entry(seen, id)).collect::<Vec<_>>())
    });
    let counts = move || {
        entries.with(|entries| {
            let count = |of: fn(&AwardOutcome) -> bool| entries.iter().filter(|entry| of(&entry.outcome)).count();
            t_string!(
                i18n,
                awards.counts,
                won = count(|outcome| matches!(outcome, AwardOutcome::Won(_))),
                lost = count(|outcome| matches!(outcome, AwardOutcome::Lost(_))),
                disqualified = count(|outcome| matches!(outcome, AwardOutcome::Disqualified(_)))
            )
        })
    };
    let lines =
        move || entries.with(|entries| entries.iter().map(|&entry| view! { <Line entry shown /> }).collect_view());
    view! {
        <nav class="panel ix" aria-labelledby="awards-month">
            <div class="panel__head">
                <h2 id="awards-month">{move || t_string!(i18n, awards.title, month = month.number())}</h2>
                <span class="sub">{counts}</span>
            </div>
            <Months opened month />
            <ol>{lines}</ol>
            <Sum entries />
        </nav>
    }
}

/// The months that have awards; one alone needs no choice.
#[component]
fn Months(opened: Memo<Vec<TenderId>>, month: Month) -> impl IntoView {
    let i18n = use_i18n();
    let months = Memo::new(move |_| {
        let mut months: Vec<Month> = opened.with(|all| all.iter().map(|id| id.month).collect());
        months.dedup();
        months
    });
    let open = move |chosen: Month| {
        let newest = opened.with_untracked(|all| all.iter().rev().copied().find(|id| id.month == chosen));
        go(Page::Awards { selected: newest });
    };
    move || {
        let months = months.get();
        (months.len() > 1).then(|| {
            let choice =
                |month: Month| Choice::new(month, move || t_string!(i18n, awards.month_name, month = month.number()));
            view! {
                <div class="panel__body">
                    <SelectField
                        label=t!(i18n, awards.month)
                        choices=months.into_iter().rev().map(choice).collect()
                        value=Signal::stored(month)
                        on_change=open
                    />
                </div>
            }
        })
    }
}

#[component]
fn Line(entry: AwardEntry, shown: TenderId) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let id = entry.tender;
    let customer = move || session.peek(|seen| name(i18n.get_locale(), &seen.customer(id.customer).short).to_owned());
    let goods = move || {
        session.peek(|seen| seen.tender(id).map(|view| tender::goods(i18n.get_locale(), seen.scenario(), view.terms())))
    };
    let (seal, word) = match entry.outcome {
        AwardOutcome::Won(_) => (AwardSeal::Won, Signal::derive(t!(i18n, awards.won))),
        AwardOutcome::Lost(_) => (AwardSeal::Lost, Signal::derive(t!(i18n, awards.lost))),
        AwardOutcome::Disqualified(_) => (AwardSeal::Disqualified, Signal::derive(t!(i18n, awards.disqualified))),
    };
    let figure = entry.total.map_or_else(|| "—".to_owned(), tender::points);
    let current = (id == shown).then_some("true");
    view! {
        <li>
            <a href=href(Page::Awards { selected: Some(id) }) aria-current=current>
                <MiniSeal award=seal label=move || word.get() />
                <span>
                    <b>{customer}</b>
                    <small>{goods}</small>
                </span>
                <span class="ix__r">
                    <b>{figure}</b>
                    <small>{move || session.peek(|seen| says_most(seen, i18n, entry))}</small>
                </span>
            </a>
        </li>
    }
}

fn says_most(seen: &Observation<'_>, i18n: I18n, entry: AwardEntry) -> String {
    match entry.outcome {
        AwardOutcome::Won(more) if more == Money::ZERO => t_string!(i18n, awards.at_the_limit).to_string(),
        AwardOutcome::Won(more) => t_string!(i18n, awards.could_ask, amount = yuan(more)),
        AwardOutcome::Lost(behind) => {
            behind.map_or_else(String::new, |behind| t_string!(i18n, awards.behind, points = tender::points(behind)))
        }
        AwardOutcome::Disqualified(why) => tender::disqualified(i18n.get_locale(), seen.scenario(), entry.tender, why),
    }
}

fn entry(seen: &Observation<'_>, id: TenderId) -> Option<AwardEntry> {
    let view = seen.tender(id)?;
    let sheet = view.sheet()?;
    let total = sheet.entry_of(seen.me())?.total();
    let outcome = match post_mortem(seen, id)? {
        PostMortem::Won { highest, .. } => AwardOutcome::Won(Money::yuan(i64::from(highest - view.my_bid()?.price))),
        PostMortem::NotWon(loss) => match loss.disqualified {
            Some(why) => AwardOutcome::Disqualified(why),
            None => AwardOutcome::Lost(loss.against.map(|against| Centi(-against.total().0))),
        },
    };
    Some(AwardEntry { tender: id, total, outcome })
}

/// What the month's awards come to, beside what there is to pay for them.
#[component]
fn Sum(entries: Memo<Vec<AwardEntry>>) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let won = Memo::new(move |_| {
        entries.with(|entries| {
            let won = entries.iter().filter(|entry| matches!(entry.outcome, AwardOutcome::Won(_)));
            session.peek(|seen| {
                won.filter_map(|entry| seen.company().contracts.get(&entry.tender))
                    .map(game::supply::Contract::worth)
                    .sum()
            })
        })
    });
    let money = Memo::new(move |_| {
        session.view(|seen| {
            let goods: Money =
                seen.goods_missing().into_iter().map(|units| seen.quote(units.product, units.quantity).total).sum();
            (goods, seen.cash(), seen.credit_left())
        })
    });
    view! {
        <div class="ix__sum">
            <dl class="kv">
                <dt>{t!(i18n, awards.sum_won)}</dt>
                <dd>{move || { let won: Money = won.get(); yuan(won) }}</dd>
                <dt>{t!(i18n, awards.sum_goods)}</dt>
                <dd>{move || yuan(money.get().0)}</dd>
                <dt>{t!(i18n, awards.sum_cash)}</dt>
                <dd>{move || yuan(money.get().1)}</dd>
                <dt>{t!(i18n, awards.sum_credit)}</dt>
                <dd>{move || yuan(money.get().2)}</dd>
            </dl>
            <LinkButton href=href(Page::Goods) kind=ButtonKind::Ink icon=Glyph::Box>
                {t!(i18n, awards.to_goods)}
            </LinkButton>
        </div>
    }
}
