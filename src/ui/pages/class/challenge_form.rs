//! The instructor's settings of a challenge.

use super::key::{self, KeyKeeper};
use super::room::{ClassRoom, use_class_room};
use super::weights::{Weighing, WeightFields};
use crate::contest::challenge::{Challenge, ChallengeError, Changes, MOST_TITLE, weights};
use crate::contest::short::rivals;
use crate::record::ScenarioRef;
use crate::ui::components::{
    Button, ButtonSize, Choice, Glyph, LinkButton, Note, NumberField, Panel, Segmented, SwitchRow, TextField, Tone,
};
use crate::ui::pages::editor::own;
use crate::ui::pages::start::new_game::{MOST_DIGITS, PaceCards, SkillChoice, ValidityCards, read_seed, throw};
use crate::ui::route::{Page, href};
use crate::ui::words::contest::challenge_error;
use game::RULES_VERSION;
use game::rival::Skill;
use game::scenario::{Scenario, Yuan};
use game::setup::{Pace, Validity};
use game::time::YEAR_MONTHS;
use leptos::prelude::*;
use texts::i18n::*;

/// The greatest capital that can be typed; whether it can be played, the market's check says.
const MOST_CAPITAL: i64 = 1_000_000_000;

/// The choice of the instructor's own market, beside the ids of the built-in ones.
const OWN: &str = "own";

/// What is set, field by field. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Wish {
    market: RwSignal<&'static str>,
    title: RwSignal<String>,
    seed: RwSignal<String>,
    months: RwSignal<i64>,
    capital: RwSignal<i64>,
    weighing: Weighing,
    /// How many computer companies play.
    rivals: RwSignal<i64>,
    skill: RwSignal<Skill>,
    validity: RwSignal<Validity>,
    pace: RwSignal<Pace>,
    practice: RwSignal<bool>,
    sealed: RwSignal<bool>,
    /// Counts the keys that came here.
    keys: RwSignal<u32>,
}

/// The settings; what they make is the class's challenge as long as it can be played.
#[component]
pub fn ChallengeForm() -> impl IntoView {
    let i18n = use_i18n();
    let ClassRoom { wish, made, .. } = use_class_room();
    if untrack(|| wish.title.with(String::is_empty)) {
        wish.title.set(t_string!(i18n, class.set.title_offered).to_owned());
    }
    // The own market may have been changed, or be gone, since the class was looked at last.
    match untrack(|| wish.market.get()) {
        OWN if own::playable().is_none() => wish.choose("formal"),
        OWN => wish.choose(OWN),
        _ => {}
    }
    let set = Memo::new(move |_| wish.challenge());
    Effect::new(move |_| made.set(set.get().and_then(Result::ok)));
    let most_rivals =
        Signal::derive(move || scenario_of(wish.market.get()).map_or(0, |scenario| scenario.rivals.len() as i64));
    let seed_wrong = move || wish.seed.with(|seed| read_seed(seed).is_none());
    let impossible = move || {
        let error = set.get()?.err()?;
        let why = challenge_error(i18n.get_locale(), &error);
        let words = t_string!(i18n, class.set.impossible, why = why);
        Some(view! { <Note tone=Tone::Danger alert=true>{words}</Note> })
    };
    view! {
        <Panel title=move || t_string!(i18n, class.set.heading)>
            <div class="panel__body form">
                <div class="form__row">
                    <TextField
                        label=move || t_string!(i18n, class.set.title)
                        help=move || t_string!(i18n, class.set.title_help, most = MOST_TITLE)
                        value=wish.title
                        on_input=move |text: String| wish.title.set(text)
                        max_length=MOST_TITLE as u16
                    />
                    <div class="seed">
                        <TextField
                            label=move || t_string!(i18n, start.seed)
                            help=move || t_string!(i18n, start.seed_help)
                            error=Signal::derive(move || {
                                seed_wrong().then(|| t_string!(i18n, start.seed_wrong).to_owned())
                            })
                            value=wish.seed
                            on_input=move |text: String| wish.seed.set(text)
                            max_length=MOST_DIGITS
                            input_mode="numeric"
                            class="input--code"
                        />
                        <Button icon=Glyph::Replay on_click=move || wish.seed.set(throw())>
                            {t!(i18n, start.throw)}
                        </Button>
                    </div>
                </div>
                <div class="form__row">
                    <MarketChoice wish />
                    <SkillChoice skill=wish.skill on_change=move |chosen| wish.skill.set(chosen) />
                </div>
                <div class="form__row">
                    <NumberField
                        label=move || t_string!(i18n, class.set.months)
                        help=move || t_string!(i18n, class.set.months_help)
                        value=wish.months
                        on_input=move |months| wish.months.set(months)
                        least=1
                        most=i64::from(YEAR_MONTHS)
                    />
                    <NumberField
                        label=move || t_string!(i18n, class.set.capital)
                        value=wish.capital
                        on_input=move |capital| wish.capital.set(capital)
                        most=MOST_CAPITAL
                    />
                </div>
                <NumberField
                    label=move || t_string!(i18n, class.set.rivals)
                    help=move || t_string!(i18n, class.set.rivals_help, most = most_rivals.get())
                    value=wish.rivals
                    on_input=move |rivals| wish.rivals.set(rivals)
                    most=most_rivals
                />
                <WeightFields weighing=wish.weighing />
                <ValidityCards validity=wish.validity />
                <PaceCards pace=wish.pace />
                <SwitchRow
                    label=move || t_string!(i18n, class.set.practice)
                    help=move || t_string!(i18n, class.set.practice_help)
                    on=wish.practice
                    on_change=move |on| wish.practice.set(on)
                />
                <SwitchRow
                    label=move || t_string!(i18n, class.set.sealed)
                    help=move || t_string!(i18n, class.set.sealed_help)
                    on=wish.sealed
                    on_change=move |on| wish.sealed.set(on)
                />
                {move || wish.sealed.get().then(|| view! {
                    <KeyKeeper on_change=move || wish.keys.update(|keys| *keys += 1) />
                })}
                {impossible}
            </div>
        </Panel>
    }
}

/// Which market, built in or the instructor's own; its capital and months come with it.
#[component]
fn MarketChoice(wish: Wish) -> impl IntoView {
    let i18n = use_i18n();
    let own = own::playable().map(|_| Choice::new(OWN, move || t_string!(i18n, class.set.own_market)));
    let built_in = [
        Choice::new("formal", move || t_string!(i18n, class.set.formal_year)),
        Choice::new("practice", move || t_string!(i18n, class.set.practice_year)),
    ];
    view! {
        <div class="field">
            <span class="field__label" aria-hidden="true">{t!(i18n, class.set.scenario)}</span>
            <Segmented
                label=move || t_string!(i18n, class.set.scenario)
                choices=built_in.into_iter().chain(own).collect()
                value=wish.market
                on_change=move |market| wish.choose(market)
            />
            <div class="cluster">
                <LinkButton href=href(Page::Editor) size=ButtonSize::Small>{t!(i18n, class.set.edit_market)}</LinkButton>
            </div>
        </div>
    }
}

impl Wish {
    /// A formal year on a market number that was thrown.
    pub fn new() -> Self {
        let scenario = Scenario::formal();
        Self {
            market: RwSignal::new("formal"),
            title: RwSignal::new(String::new()),
            seed: RwSignal::new(throw()),
            months: RwSignal::new(i64::from(scenario.months)),
            capital: RwSignal::new(scenario.capital.0),
            weighing: Weighing::of(&scenario),
            rivals: RwSignal::new(scenario.rivals.len() as i64),
            skill: RwSignal::new(Skill::Middle),
            validity: RwSignal::new(Validity::Formal),
            pace: RwSignal::new(Pace::Calm),
            practice: RwSignal::new(true),
            sealed: RwSignal::new(true),
            keys: RwSignal::new(0),
        }
    }

    /// Takes the instructor's own market, if it can be played.
    pub fn choose_own(self) {
        self.choose(OWN);
    }

    fn choose(self, market: &'static str) {
        if let Some(scenario) = scenario_of(market) {
            self.market.set(market);
            self.capital.set(scenario.capital.0);
            self.months.set(i64::from(scenario.months));
            self.weighing.take(&scenario);
            self.rivals.set(scenario.rivals.len() as i64);
        }
    }

    /// What is set, tracked; none while the market number is no number.
    fn challenge(self) -> Option<Result<Challenge, ChallengeError>> {
        self.keys.track();
        let scenario = scenario_of(self.market.get())?;
        let (capital, months) = (Yuan(self.capital.get()), u8::try_from(self.months.get()).ok()?);
        let typed = self.weighing.get();
        let changes = Changes {
            capital: (capital != scenario.capital).then_some(capital),
            months: (months != scenario.months).then_some(months),
            weights: (typed != weights(&scenario.score)).then_some(typed),
        };
        let challenge = Challenge {
            rules: RULES_VERSION,
            title: self.title.with(|title| title.trim().to_owned()),
            scenario: ScenarioRef::to(&scenario),
            changes,
            seed: self.seed.with(|seed| read_seed(seed))?,
            rivals: rivals(&scenario, self.skill.get()).into_iter().take(self.rivals.get() as usize).collect(),
            validity: self.validity.get(),
            pace: self.pace.get(),
            practice: self.practice.get(),
            seal: if self.sealed.get() { key::own().map(|key| key.public()) } else { None },
        };
        let outcome = challenge.scenario().map_err(ChallengeError::Scenario);
        Some(outcome.map(|_| challenge))
    }
}

fn scenario_of(market: &str) -> Option<Scenario> {
    if market == OWN { own::playable() } else { Scenario::named(market) }
}
