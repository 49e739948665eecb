//! The settings of a new year.

use crate::ui::components::{
    Button, ButtonKind, Choice, ChoiceCard, ChoiceCards, Dialog, DialogShape, Glyph, Segmented, TextField,
};
use crate::ui::lazy::{NewGame, NotLoadedNote, use_modules, use_pending_click};
use crate::ui::route::{Page, go};
use game::luck::Seed;
use game::rival::Skill;
use game::scenario::Outline;
use game::setup::{Pace, Validity};
use leptos::prelude::*;
use texts::i18n::*;

/// The most characters of a company's name: what fits the top bar.
pub const MOST_NAME: u32 = 20;
/// The most digits of a seed: what can be read out in a classroom.
pub const MOST_DIGITS: u32 = 9;

/// Asks for the settings and begins the game.
#[component]
pub fn NewGameDialog(
    /// Which built-in market, while the dialog is open.
    wish: RwSignal<Option<Outline>>,
) -> impl IntoView {
    let (modules, i18n) = (use_modules(), use_i18n());
    // A person who opens the settings will begin: the game loads while they choose.
    Effect::new(move |_| {
        if wish.with(Option::is_some) {
            modules.games.request();
            modules.game.request();
        }
    });
    let form = move || wish.get().map(|market| view! { <Form market /> });
    let title = move || match wish.get() {
        Some(Outline { id: "practice", .. }) => t_string!(i18n, site.practice),
        _ => t_string!(i18n, site.formal),
    };
    view! {
        <Dialog
            open=Signal::derive(move || wish.get().is_some())
            on_close=move || wish.set(None)
            title
            close_label=t!(i18n, site.close)
            shape=DialogShape::Wide
        >
            {form}
        </Dialog>
    }
}

/// The settings, with what suits the market chosen beforehand.
#[component]
fn Form(market: Outline) -> impl IntoView {
    let (click, i18n) = (use_pending_click(), use_i18n());
    let practice = market.id == "practice";
    let [chinese, english] = market.player;
    let offered = match i18n.get_locale_untracked() {
        Locale::zh_CN => chinese,
        Locale::en => english,
    };
    let company = RwSignal::new(offered.to_owned());
    let seed = RwSignal::new(throw());
    let validity = RwSignal::new(if practice { Validity::Practice } else { Validity::Formal });
    let skill = RwSignal::new(if practice { Skill::Low } else { Skill::Middle });
    let pace = RwSignal::new(Pace::Calm);
    let no_seed = move || seed.with(|digits| read_seed(digits).is_none());
    let wrong = move || no_seed().then(|| t_string!(i18n, start.seed_wrong).to_owned());
    let begin = move || {
        let Some(seed) = read_seed(&seed.get_untracked()) else { return };
        let written = company.with_untracked(|name| name.trim().to_owned());
        let company = if written.is_empty() { offered.to_owned() } else { written };
        let wish = NewGame {
            company,
            seed,
            validity: validity.get_untracked(),
            skill: skill.get_untracked(),
            pace: pace.get_untracked(),
        };
        click.run(move |game| {
            game.begin(market.id, wish);
            go(Page::Desk);
        });
    };
    let words = click.words(t!(i18n, start.begin), t!(i18n, site.load.short));
    view! {
        <div class="form">
            <div class="form__row">
                <TextField
                    label=t!(i18n, start.company)
                    help=t!(i18n, start.company_help)
                    value=company
                    on_input=move |text: String| company.set(text)
                    max_length=MOST_NAME
                />
                <div class="seed">
                    <TextField
                        label=t!(i18n, start.seed)
                        help=t!(i18n, start.seed_help)
                        error=Signal::derive(wrong)
                        value=seed
                        on_input=move |text: String| seed.set(text)
                        max_length=MOST_DIGITS
                        input_mode="numeric"
                        class="input--code"
                    />
                    <Button icon=Glyph::Replay on_click=move || seed.set(throw())>{t!(i18n, start.throw)}</Button>
                </div>
            </div>
            <SkillChoice skill on_change=move |chosen| skill.set(chosen) />
            <ValidityCards validity />
            <PaceCards pace />
            <NotLoadedNote />
            <div class="form__foot">
                <Button
                    kind=ButtonKind::Seal
                    icon=Glyph::Seal
                    disabled=Signal::derive(no_seed)
                    busy=Signal::derive(move || click.waits())
                    on_click=begin
                >
                    {words}
                </Button>
            </div>
        </div>
    }
}

/// How well all computer companies play.
#[component]
pub fn SkillChoice(
    /// What is chosen.
    #[prop(into)]
    skill: Signal<Skill>,
    /// Called with another choice.
    #[prop(into)]
    on_change: Callback<Skill>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="field">
            <span class="field__label" aria-hidden="true">{t!(i18n, start.rivals)}</span>
            <Segmented
                label=t!(i18n, start.rivals)
                choices=vec![
                    Choice::new(Skill::Low, t!(i18n, start.low)),
                    Choice::new(Skill::Middle, t!(i18n, start.middle)),
                    Choice::new(Skill::High, t!(i18n, start.high)),
                ]
                value=skill
                on_change
            />
        </div>
    }
}

/// What follows when a bid would be disqualified (rulebook 4).
#[component]
pub fn ValidityCards(
    /// What is chosen.
    validity: RwSignal<Validity>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <ChoiceCards
            legend=t!(i18n, start.validity)
            cards=vec![
                ChoiceCard::new(
                    Validity::Practice,
                    t!(i18n, start.validity_practice),
                    t!(i18n, start.validity_practice_text),
                ),
                ChoiceCard::new(
                    Validity::Formal,
                    t!(i18n, start.validity_formal),
                    t!(i18n, start.validity_formal_text),
                ),
                ChoiceCard::new(
                    Validity::Examination,
                    t!(i18n, start.validity_exam),
                    t!(i18n, start.validity_exam_text),
                ),
            ]
            value=validity
            on_change=move |chosen| validity.set(chosen)
        />
    }
}

/// Whether the clock waits (rulebook 2).
#[component]
pub fn PaceCards(
    /// What is chosen.
    pace: RwSignal<Pace>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <ChoiceCards
            legend=t!(i18n, start.pace)
            cards=vec![
                ChoiceCard::new(Pace::Calm, t!(i18n, start.calm), t!(i18n, start.calm_text)),
                ChoiceCard::new(Pace::Rush, t!(i18n, start.rush), t!(i18n, start.rush_text)),
            ]
            value=pace
            on_change=move |chosen| pace.set(chosen)
        />
    }
}

/// A number for a new market. It need not be secret, only another one.
pub fn throw() -> String {
    ((js_sys::Math::random() * 900_000.0) as u32 + 100_000).to_string()
}

/// The seed that was written; none if it is no number.
pub fn read_seed(digits: &str) -> Option<Seed> {
    digits.trim().parse().ok().map(Seed)
}
