//! For a bid that won: the highest price that would have won too.

use super::{Opened, change::Next};
use crate::insight::bidding::post_mortem::PostMortem;
use crate::study::handbook::Section;
use crate::ui::components::{Note, Panel, Tone};
use crate::ui::help::HelpLink;
use crate::ui::words::{money::yuan, tender};
use game::money::Money;
use leptos::prelude::*;
use texts::i18n::*;

/// How much higher the price could have been.
#[component]
pub(super) fn Highest(award: Opened) -> impl IntoView {
    let i18n = award.i18n;
    let (price, highest, forgone, ceiling) = award.with(|facts| match facts.post_mortem {
        PostMortem::Won { highest, forgone } => {
            Some((facts.bid.unit_price(), Money::yuan(i64::from(highest)), forgone, facts.terms.ceiling))
        }
        PostMortem::NotWon(_) => None,
    })?;
    let unit =
        move || award.peek(|seen, facts| tender::one_unit(i18n.get_locale(), seen.scenario(), facts.terms.id.customer));
    // From nothing to the ceiling, so that both prices stand where they are on one scale.
    let at = |price: Money| {
        let tenths = price.as_fen() * 1000 / ceiling.as_fen().max(1);
        format!("{}.{}%", tenths / 10, tenths % 10)
    };
    let scale = format!("--own:{};--most:{}", at(price), at(highest));
    let at_ceiling = highest + Money::yuan(1) > ceiling;
    let lesson = move || match (forgone.is_positive(), at_ceiling) {
        (false, _) => t_string!(i18n, awards.won_by.at_limit).to_string(),
        (true, true) => t_string!(i18n, awards.won_by.lesson_ceiling, price = yuan(highest)),
        (true, false) => t_string!(i18n, awards.won_by.lesson, price = yuan(highest)),
    };
    let tone = if forgone.is_positive() { Tone::Plain } else { Tone::Jade };
    Some(view! {
        <Panel title=t!(i18n, awards.won_by.title) class="fix fix--won" end=|| view! { <HelpLink section=Section::PostMortem /> }>
            <div class="panel__body highest">
                <dl class="highest__figures">
                    <div><dt>{t!(i18n, awards.won_by.yours)}</dt><dd>{yuan(price)}</dd></div>
                    <div class="highest__most"><dt>{t!(i18n, awards.won_by.highest)}</dt><dd>{yuan(highest)}</dd></div>
                    <div>
                        <dt>{move || t_string!(i18n, awards.won_by.more, unit = unit())}</dt>
                        <dd>{yuan(highest - price)}</dd>
                    </div>
                    <div><dt>{t!(i18n, awards.won_by.forgone)}</dt><dd>{yuan(forgone)}</dd></div>
                </dl>
                <div>
                    <div class="highest__scale" style=scale aria-hidden="true"><i></i><i></i></div>
                    <ul class="legend">
                        <li><i class="k highest__own"></i>{t!(i18n, awards.won_by.yours)}" "{yuan(price)}</li>
                        <li><i class="k highest__room"></i>{t!(i18n, awards.won_by.highest)}" "{yuan(highest)}</li>
                        <li class="end">{t!(i18n, tenders.room.ceiling)}" "{yuan(ceiling)}</li>
                    </ul>
                </div>
                <Note tone>{lesson}</Note>
            </div>
            <footer class="fix__foot"><p></p><Next award /></footer>
        </Panel>
    })
}
