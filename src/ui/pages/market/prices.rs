//! What suppliers ask this month, family by family, and how well the goods are known.

use super::change::rise_in_words;
use crate::insight::analytics::change::price_rise;
use crate::insight::analytics::market::{price_change, shocks};
use crate::insight::planning::proposal::{Assignee, other_work};
use crate::study::handbook::Section;
use crate::ui::components::{
    Button, ButtonSize, Choice, Column, DataTable, Glyph, LevelPips, Note, Panel, Row, Tabs, Tag, Tone,
};
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use crate::ui::symbols::SymbolKind;
use crate::ui::words::money::{change, grouped, yuan};
use crate::ui::words::name::name;
use crate::ui::words::shock;
use crate::ui::words::time::hours;
use game::command::Command;
use game::ids::{IndustryId, ProductId};
use game::money::Money;
use game::observation::Observation;
use game::people::{TaskKind, cost_of};
use game::scenario::{Name, Shock};
use game::time::Minutes;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

#[derive(Clone, Debug, PartialEq, Eq)]
struct PriceLine {
    name: Name,
    price: Money,
    change: Option<Money>,
    left: u32,
    lead_days: u32,
    levels: [u8; 3],
}

fn offers(seen: &Observation<'_>, family: IndustryId) -> Vec<PriceLine> {
    let offer = |id: ProductId| {
        let product = seen.scenario().product(id)?;
        Some(PriceLine {
            name: product.name.clone(),
            price: seen.unit_price(id),
            change: price_change(seen, id),
            left: seen.supply_left(id),
            lead_days: product.lead_days,
            levels: seen.known_levels(id),
        })
    };
    seen.scenario().products_of(family).filter_map(offer).collect()
}

/// The products of one family at a time.
#[component]
pub fn SupplierPrices() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    // A family that is other than usual this month is what one comes to look at.
    let first = session.peek(|seen| shocks(seen).first().map(|shock| shock.industry));
    let family = RwSignal::new(first.unwrap_or(IndustryId(0)));
    let shaken = Memo::new(move |_| session.view(shocks));
    let dearer = Memo::new(move |_| {
        session.view(|seen| {
            let ids = seen.scenario().industry_ids();
            ids.filter(|&family| price_rise(seen, family).is_some()).collect::<Vec<_>>()
        })
    });
    let families = session.peek(|seen| {
        let scenario = seen.scenario();
        scenario.industry_ids().map(|id| (id, scenario.industry(id).family.clone())).collect::<Vec<_>>()
    });
    let choices = families
        .into_iter()
        .map(|(id, called)| {
            Choice::new(id, move || {
                let called = name(i18n.get_locale(), &called).to_owned();
                let is_shaken = shaken.with(|shaken| shaken.iter().any(|shock| shock.industry == id));
                if is_shaken {
                    t_string!(i18n, market.shaken, family = called)
                } else if dearer.with(|dearer| dearer.contains(&id)) {
                    t_string!(i18n, market.dearer, family = called)
                } else {
                    called
                }
            })
        })
        .collect();
    let month = Memo::new(move |_| session.view(|seen| seen.month().number()));
    view! {
        <Panel
            title=t!(i18n, market.prices)
            note=move || t_string!(i18n, market.prices_note, month = month.get())
            end=move || view! { <HelpLink section=Section::Products /> }
        >
            <div class="scroll-x market__families">
                <Tabs
                    label=t!(i18n, market.family)
                    choices
                    value=family
                    on_change=move |chosen| family.set(chosen)
                >
                    {move || view! { <Shaken family=family.get() shaken /> <Family family=family.get() /> }}
                </Tabs>
            </div>
        </Panel>
    }
}

/// What is other than usual of a family this month or from the next on; nothing where nothing is.
#[component]
fn Shaken(family: IndustryId, shaken: Memo<Vec<Shock>>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    move || {
        let locale = i18n.get_locale();
        let shock = shaken.with(|shaken| shaken.iter().find(|shock| shock.industry == family).cloned());
        let shock = shock.map(|shock| shock::change(locale, shock.cost, shock.supply));
        let rise = session.view(|seen| {
            let rise = price_rise(seen, family)?;
            Some(rise_in_words(locale, seen.scenario(), family, rise.from.number(), rise.until.number()))
        });
        let note = |words| view! { <div class="panel__body"><Note tone=Tone::Warn>{words}</Note></div> };
        [shock, rise].map(|words| words.map(note))
    }
}

#[component]
fn Family(family: IndustryId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let offers = Memo::new(move |_| session.view(|seen| offers(seen, family)));
    let is_studied = Memo::new(move |_| session.view(|seen| seen.has_studied(family)));
    let traits = session.peek(|seen| seen.scenario().industry(family).traits.clone());
    let rows = {
        let traits = traits.clone();
        move || {
            let locale = i18n.get_locale();
            let is_exact = is_studied.get();
            let meaning = SymbolKind::Level.meaning(locale);
            let row = |(nth, offer): (usize, PriceLine)| {
                let again = nth > 0;
                let change = offer.change.map_or_else(|| "—".to_owned(), change);
                let mut row = Row::new(view! { <span class="name">{name(locale, &offer.name).to_owned()}</span> })
                    .cell(yuan(offer.price))
                    .cell(change)
                    .cell(grouped(offer.left.into()))
                    .cell(td_string!(locale, market.days, days = offer.lead_days));
                for (called, level) in traits.iter().zip(offer.levels) {
                    let called = name(locale, called).to_owned();
                    let label = if is_exact {
                        td_string!(locale, market.level, name = called, level = level)
                    } else {
                        td_string!(locale, market.level_rough, name = called, level = level)
                    };
                    let about = (!is_exact).then_some("≈ ");
                    row = row
                        .cell(view! { <span aria-hidden="true">{about}</span><LevelPips level label meaning again /> });
                }
                row
            };
            offers.get().into_iter().enumerate().map(row).collect()
        }
    };
    let mut columns = vec![
        Column::text(t!(i18n, market.product)),
        Column::figures(t!(i18n, market.unit_price)),
        Column::figures(t!(i18n, market.change)),
        Column::figures(t!(i18n, market.left)),
        Column::figures(t!(i18n, market.lead)),
    ];
    columns.extend(traits.into_iter().map(|called| Column::text(move || name(i18n.get_locale(), &called).to_owned())));
    let known = move || {
        if is_studied.get() {
            view! { <p><Tag tone=Tone::Jade icon=Glyph::Check>{t!(i18n, market.exact)}</Tag></p> }.into_any()
        } else {
            view! { <Study family /> }.into_any()
        }
    };
    view! {
        <DataTable caption=t!(i18n, market.prices) columns rows=Arc::new(rows) />
        <div class="panel__body">{known}</div>
    }
}

/// What not having studied a family means, and the way to change it.
#[component]
fn Study(family: IndustryId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let is_planned =
        Memo::new(move |_| session.view(|seen| seen.planned_tasks().any(|task| *task == TaskKind::Study { family })));
    let offer = Memo::new(move |_| {
        session.view(|seen| {
            let task = TaskKind::Study { family };
            let proposal = other_work(seen, task.clone(), Assignee::Spread).into_iter().next()?;
            let person = seen.staff(proposal.staff)?;
            let time: Minutes = seen.minutes_of_task(person, &task);
            Some((person.name.clone(), time, cost_of(seen.scenario(), &task)))
        })
    });
    let study = move || {
        let commands: Vec<Command> = session.peek(|seen| {
            let work = other_work(seen, TaskKind::Study { family }, Assignee::Spread);
            work.iter().map(|proposal| proposal.command()).collect()
        });
        session.act_all(commands);
    };
    let takes = move || {
        let locale = i18n.get_locale();
        offer.get().map(|(person, time, cost)| {
            let person = name(locale, &person).to_owned();
            td_string!(locale, market.study_text, hours = hours(time), cost = yuan(cost), name = person)
        })
    };
    view! {
        <Note tone=Tone::Warn>{t!(i18n, market.rough_text)}</Note>
        {move || {
            if is_planned.get() {
                view! { <p><Tag tone=Tone::Jade>{t!(i18n, market.study_planned)}</Tag></p> }.into_any()
            } else {
                view! {
                    <div class="cluster">
                        <Button size=ButtonSize::Small icon=Glyph::Book on_click=study>
                            {t!(i18n, market.study)}
                        </Button>
                        <span class="sub">{takes}</span>
                    </div>
                }
                .into_any()
            }
        }}
    }
}
