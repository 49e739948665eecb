//! Taking up a challenge: what was given out is entered, what it sets is shown, the game begins.

use crate::contest::challenge::entry::enter;
use crate::contest::challenge::played_for::PlayedFor;
use crate::contest::challenge::{Challenge, MOST_CHALLENGE};
use crate::ui::components::{Button, ButtonKind, Figures, Glyph, KeyFigure, Panel, TextField};
use crate::ui::exchange::take::OneText;
use crate::ui::pages::start::new_game::{MOST_NAME, read_seed, throw};
use crate::ui::route::{Page, go};
use crate::ui::session::{Session, take_up, use_session};
use crate::ui::words::contest::entry_error;
use crate::ui::words::rival::skill;
use crate::ui::words::{money, name};
use game::luck::Seed;
use game::scenario::BUILT_IN;
use game::setup::{Pace, Validity};
use leptos::prelude::*;
use texts::i18n::*;

/// The field for a challenge, and the challenge once it can be read.
#[component]
pub fn Enter(
    /// The code in the address; empty if there is none.
    code: Memo<String>,
    /// Called when saved games were found that play what was entered.
    #[prop(into)]
    on_found: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let entered = RwSignal::new(code.get_untracked());
    let found = Memo::new(move |_| entered.with(|text| (!text.trim().is_empty()).then(|| enter(text))));
    let wrong = Signal::derive(move || Some(entry_error(i18n.get_locale(), &found.get()?.err()?)));
    let set = Memo::new(move |_| found.get().and_then(Result::ok));
    // Games that were begun on another machine, or for the same challenge under another key.
    Effect::new(move |_| {
        if set.with(|set| set.as_ref().is_some_and(take_up)) {
            on_found.run(());
        }
    });
    view! {
        <Panel title=t!(i18n, class.enter.heading)>
            <div class="panel__body form">
                // A challenge in a market of the instructor's own is a long text.
                <OneText
                    label=t!(i18n, class.enter.label)
                    help=t!(i18n, class.enter.help)
                    entered
                    wrong
                    most=MOST_CHALLENGE
                >
                    {t!(i18n, class.enter.file)}
                </OneText>
                {move || set.get().map(|challenge| view! { <TakeUp challenge /> })}
            </div>
        </Panel>
    }
}

/// What is set, and the way into the game.
#[component]
fn TakeUp(challenge: Challenge) -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let title = challenge.title.clone();
    let may_practise = challenge.practice;
    let offered = offered(i18n.get_locale_untracked(), &challenge);
    let company = RwSignal::new(offered.clone());
    let challenge = StoredValue::new(challenge);
    let figures = Signal::derive(move || challenge.with_value(|set| what_is_set(i18n.get_locale(), set)));
    let offered = StoredValue::new(offered);
    let name = move || {
        let typed = company.with_untracked(|name| name.trim().to_owned());
        if typed.is_empty() { offered.get_value() } else { typed }
    };
    let play = move || challenge.with_value(|set| begin(session, set, &name()));
    let practise = move || challenge.with_value(|set| begin_practice(session, set, &name()));
    let heading =
        move || if title.is_empty() { t_string!(i18n, class.enter.untitled).to_owned() } else { title.clone() };
    view! {
        <h3>{heading}</h3>
        <Figures figures />
        <TextField
            label=t!(i18n, class.enter.company)
            value=company
            on_input=move |text: String| company.set(text)
            max_length=MOST_NAME
        />
        <div class="form__foot">
            <Button kind=ButtonKind::Seal icon=Glyph::Seal on_click=play>{t!(i18n, class.enter.begin)}</Button>
            {may_practise.then(|| view! {
                <Button on_click=practise>{t!(i18n, class.enter.practise)}</Button>
                <p class="sub">{t!(i18n, class.enter.practise_help)}</p>
            })}
        </div>
    }
}

/// Begins the challenge's game.
fn begin(session: Session, challenge: &Challenge, company: &str) {
    // What was read here can be played here.
    let Ok(scenario) = challenge.scenario() else { return };
    put_away(session);
    session.begin_for(scenario, challenge.setup(company), &PlayedFor::Challenges(vec![challenge.code()]));
    go(Page::Desk);
}

/// Begins a game under the same settings in another market.
fn begin_practice(session: Session, challenge: &Challenge, company: &str) {
    let Ok(scenario) = challenge.scenario() else { return };
    let other = challenge.practice_on(read_seed(&throw()).unwrap_or(Seed(1)));
    put_away(session);
    session.begin_for(scenario, other.setup(company), &PlayedFor::Practice(challenge.code()));
    go(Page::Desk);
}

/// Closes the game that is open, if one is.
pub fn put_away(session: Session) {
    if untrack(|| session.is_open()) {
        session.close();
    }
}

/// The company's name that the market offers.
pub fn offered(locale: Locale, challenge: &Challenge) -> String {
    if let Some(own) = &challenge.scenario.draft {
        return name::name(locale, &own.player).to_owned();
    }
    let market = BUILT_IN.into_iter().find(|market| market.id == challenge.scenario.id).unwrap_or(BUILT_IN[0]);
    let [chinese, english] = market.player;
    match locale {
        Locale::zh_CN => chinese,
        Locale::en => english,
    }
    .to_owned()
}

fn what_is_set(locale: Locale, challenge: &Challenge) -> Vec<KeyFigure> {
    let Ok(scenario) = challenge.scenario() else { return Vec::new() };
    let figure = |name: &str, value: String| KeyFigure { name: name.to_owned(), value, note: None };
    vec![
        figure(td_string!(locale, class.enter.market), name::market(locale, &scenario)),
        figure(td_string!(locale, class.enter.seed), challenge.seed.0.to_string()),
        figure(td_string!(locale, class.enter.months), scenario.months.to_string()),
        figure(td_string!(locale, class.enter.capital), money::yuan(scenario.capital.money())),
        figure(td_string!(locale, class.enter.rivals), rivals(locale, challenge)),
        figure(td_string!(locale, class.enter.validity), validity(locale, challenge.validity).to_owned()),
        figure(td_string!(locale, class.enter.pace), pace(locale, challenge.pace).to_owned()),
    ]
}

fn rivals(locale: Locale, challenge: &Challenge) -> String {
    let first = challenge.rivals.first().map(|rival| rival.skill);
    let alike = challenge.rivals.iter().all(|rival| Some(rival.skill) == first);
    if first.is_none() {
        return td_string!(locale, class.enter.no_rivals).to_owned();
    }
    let skill = first.filter(|_| alike).map_or(td_string!(locale, class.enter.mixed), |one| skill(locale, one));
    td_string!(locale, class.enter.rival_count, count = challenge.rivals.len(), skill = skill)
}

fn validity(locale: Locale, validity: Validity) -> &'static str {
    match validity {
        Validity::Practice => td_string!(locale, start.validity_practice),
        Validity::Formal => td_string!(locale, start.validity_formal),
        Validity::Examination => td_string!(locale, start.validity_exam),
    }
}

fn pace(locale: Locale, pace: Pace) -> &'static str {
    match pace {
        Pace::Calm => td_string!(locale, start.calm),
        Pace::Rush => td_string!(locale, start.rush),
    }
}
