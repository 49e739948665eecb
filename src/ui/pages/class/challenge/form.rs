//! The instructor's settings of a challenge.

use super::rivals::RivalFields;
use super::weights::WeightFields;
use crate::contest::challenge::MOST_TITLE;
use crate::ui::components::{
    ButtonSize, Choice, Fits, LinkButton, NumberField, Panel, Segmented, SwitchRow, TextField,
};
use crate::ui::pages::class::keys::KeyKeeper;
use crate::ui::pages::class::state::{ChallengeSettings, ClassState, OWN, use_class_state};
use crate::ui::pages::own_market;
use crate::ui::pages::start::new_game::{PaceCards, ValidityCards, read_seed};
use crate::ui::pages::start::seed_field::SeedField;
use crate::ui::pages::unreadable::UnreadablePanel;
use crate::ui::route::{Page, href};
use crate::ui::words::figure::limits;
use crate::ui::words::money::grouped;
use game::time::YEAR_MONTHS;
use leptos::context::Provider;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use texts::i18n::*;

/// The capital that can be set, in yuan: with less nobody pays the first month's wages, with more
/// nothing is scarce.
pub const LEAST_CAPITAL: i64 = 100_000;
/// The most.
pub const MOST_CAPITAL: i64 = 100_000_000;

/// The settings; what they make is the class's challenge. As long as something is wrong with one, [`super::HandOut`] says
/// so and gives nothing out.
#[component]
pub fn ChallengeForm() -> impl IntoView {
    let i18n = use_i18n();
    let ClassState { settings, made, .. } = use_class_state();
    if untrack(|| settings.title.with(String::is_empty)) {
        settings.title.set(t_string!(i18n, class.set.title_default).to_owned());
    }
    let (_, unreadable) = own_market::kept();
    settings.look_at_market();
    // Once what could not be read has been deleted, too.
    Effect::new(move |_| {
        if !unreadable.is_there() {
            settings.look_at_market();
        }
    });
    let set = Memo::new(move |_| settings.challenge());
    Effect::new(move |_| made.set(Some(set.get())));
    Effect::new(move |_| settings.keep());
    let most_rivals = Signal::derive(move || settings.scenario().map_or(0, |scenario| scenario.rivals.len() as i64));
    let own_capital =
        Memo::new(move |_| settings.scenario().map_or_else(String::new, |own| grouped(own.capital.0 as u64)));
    let rivals = Memo::new(move |_| settings.lineup.count() as i64);
    let seed_wrong = move || settings.seed.with(|seed| read_seed(seed).is_none());
    let fits = Fits::of_form();
    Effect::new(move |_| settings.unfit.set(!fits.all()));
    on_cleanup(move || settings.unfit.set(false));
    view! {
        <UnreadablePanel unreadable />
        <Panel title=t!(i18n, class.set.heading)>
            <Provider value=fits>
                <div class="panel__body form">
                    <div class="form__row">
                        <TextField
                            label=t!(i18n, class.set.title)
                            help=move || t_string!(i18n, class.set.title_help, most = MOST_TITLE)
                            value=settings.title
                            on_input=move |text: String| settings.title.set(text)
                            max_length=MOST_TITLE
                        />
                        <SeedField
                            seed=settings.seed
                            on_change=move |text: String| settings.seed.set(text)
                            error=Signal::derive(move || {
                                seed_wrong().then(|| t_string!(i18n, start.seed_wrong).to_owned())
                            })
                        />
                    </div>
                    <div class="form__row">
                        <MarketChoice settings />
                        <Count
                            label=t!(i18n, class.set.rivals)
                            help=move || t_string!(i18n, class.set.rivals_help, most = most_rivals.get())
                            value=rivals
                            on_set=move |count| settings.take_so_many_rivals(count)
                            least=0
                            most=most_rivals
                        />
                    </div>
                    <div class="form__row">
                        <Count
                            label=t!(i18n, class.set.months)
                            help=t!(i18n, class.set.months_help)
                            value=settings.months
                            on_set=move |months| settings.months.set(months)
                            least=1
                            most=i64::from(YEAR_MONTHS)
                        />
                        <Count
                            label=t!(i18n, class.set.capital)
                            help=move || t_string!(i18n, class.set.capital_help, capital = own_capital.get())
                            value=settings.capital
                            on_set=move |capital| settings.capital.set(capital)
                            least=LEAST_CAPITAL
                            most=MOST_CAPITAL
                        />
                    </div>
                    <RivalFields lineup=settings.lineup />
                    <WeightFields weighing=settings.weighing />
                    <ValidityCards validity=settings.validity />
                    <PaceCards pace=settings.pace />
                    <SwitchRow
                        label=t!(i18n, class.set.practice)
                        help=t!(i18n, class.set.practice_help)
                        on=settings.practice
                        on_change=move |on| settings.practice.set(on)
                    />
                    <SwitchRow
                        label=t!(i18n, class.set.sealed)
                        help=t!(i18n, class.set.sealed_help)
                        on=settings.sealed
                        on_change=move |on| settings.sealed.set(on)
                    />
                    {move || settings.sealed.get().then(|| view! {
                        <KeyKeeper elsewhere=settings.keys on_change=move || settings.keys.update(|keys| *keys += 1) />
                    })}
                </div>
            </Provider>
        </Panel>
    }
}

/// A number of the challenge.
#[component]
fn Count(
    #[prop(into)] label: TextProp,
    #[prop(into)] help: TextProp,
    #[prop(into)] value: Signal<i64>,
    #[prop(into)] on_set: Callback<i64>,
    least: i64,
    #[prop(into)] most: Signal<i64>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <NumberField
            label
            help
            value
            on_input=on_set
            least
            most
            limits=move || limits(i18n.get_locale(), least, most.get())
        />
    }
}

/// Which market, built in or the instructor's own; its capital and months come with it.
#[component]
fn MarketChoice(settings: ChallengeSettings) -> impl IntoView {
    let i18n = use_i18n();
    // One that cannot be played is in sight as long as it is chosen.
    let has_own = Memo::new(move |_| settings.market.get() == OWN || own_market::playable().is_some());
    let choices = move || {
        let own = has_own.get().then(|| Choice::new(OWN, t!(i18n, class.set.own_market)));
        let built_in = [
            Choice::new("formal", t!(i18n, class.set.formal_year)),
            Choice::new("practice", t!(i18n, class.set.practice_year)),
        ];
        built_in.into_iter().chain(own).collect::<Vec<_>>()
    };
    let segments = move || {
        view! {
            <Segmented
                label=t!(i18n, class.set.scenario)
                choices=choices()
                value=settings.market
                on_change=move |market| settings.choose(market)
            />
        }
    };
    view! {
        <div class="field">
            <span class="field__label" aria-hidden="true">{t!(i18n, class.set.scenario)}</span>
            {segments}
            <div class="cluster">
                <LinkButton href=href(Page::Editor) size=ButtonSize::Small>{t!(i18n, class.set.edit_market)}</LinkButton>
            </div>
        </div>
    }
}
