//! Which market a game by rounds is played in: a built-in one, or the own one of the market editor.

use super::draft::{GameDraft, OWN};
use crate::ui::components::{ButtonSize, Choice, LinkButton, NumberField, Segmented};
use crate::ui::pages::own_market;
use crate::ui::route::{Page, href};
use game::scenario::Yuan;
use game::time::YEAR_MONTHS;
use leptos::prelude::*;
use texts::i18n::*;

/// The greatest capital that can be typed; whether it can be played, the market's check says.
const MOST_CAPITAL: i64 = 1_000_000_000;

/// The market with its months and capital, which come with it.
#[component]
pub fn MarketFields(
    /// The settings.
    #[prop(into)]
    draft: Signal<GameDraft>,
    /// Called with the settings as they are then.
    #[prop(into)]
    on_change: Callback<GameDraft>,
) -> impl IntoView {
    let i18n = use_i18n();
    let change = move |change: &dyn Fn(&mut GameDraft)| {
        let mut changed = draft.get_untracked();
        change(&mut changed);
        on_change.run(changed);
    };
    let own = own_market::playable().map(|_| Choice::new(OWN, t!(i18n, class.set.own_market)));
    let built_in = [
        Choice::new("formal", t!(i18n, class.set.formal_year)),
        Choice::new("practice", t!(i18n, class.set.practice_year)),
    ];
    let choices: Vec<Choice<&'static str>> = built_in.into_iter().chain(own).collect();
    let names = ["formal", "practice", OWN];
    let market = move || draft.with(|draft| names.into_iter().find(|name| *name == draft.market).unwrap_or("formal"));
    view! {
        <div class="field">
            <span class="field__label" aria-hidden="true">{t!(i18n, class.set.scenario)}</span>
            <Segmented
                label=t!(i18n, class.set.scenario)
                choices
                value=Signal::derive(market)
                on_change=move |market: &'static str| change(&|draft| draft.choose(market))
            />
            <div class="cluster">
                <LinkButton href=href(Page::Editor) size=ButtonSize::Small>{t!(i18n, class.set.edit_market)}</LinkButton>
            </div>
        </div>
        <div class="form__row">
            <NumberField
                label=t!(i18n, class.set.months)
                help=t!(i18n, class.set.months_help)
                value=Signal::derive(move || draft.with(|draft| i64::from(draft.months)))
                on_input=move |months| change(&|draft| draft.months = months as u8)
                least=1
                most=i64::from(YEAR_MONTHS)
            />
            <NumberField
                label=t!(i18n, class.set.capital)
                value=Signal::derive(move || draft.with(|draft| draft.capital.0))
                on_input=move |capital| change(&|draft| draft.capital = Yuan(capital))
                most=MOST_CAPITAL
            />
        </div>
    }
}
