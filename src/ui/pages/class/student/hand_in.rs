//! Handing in: a game that was played for a challenge, with the student's name, as a file or a text.

use crate::browser::slots::{self, GameId};
use crate::browser::{chance, date};
use crate::contest::challenge::Challenge;
use crate::contest::challenge::played_for::PlayedFor;
use crate::contest::submission::moment::ClockTime;
use crate::contest::submission::{MOST_STUDENT, Student, Submission};
use crate::record::read;
use crate::record::seal::{KEY, PublicKey};
use crate::ui::components::{Button, ButtonKind, Choice, EmptyState, Glyph, Note, Panel, SelectField, TextField, Tone};
use crate::ui::exchange::copy::copy_and_say;
use crate::ui::pages::class::state::now;
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::session::{played_for, use_session};
use crate::ui::words::contest::challenge_error;
use crate::ui::words::trouble::read_error;
use leptos::prelude::*;
use texts::i18n::*;

/// A saved game and a challenge that it plays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InClass {
    id: GameId,
    /// The challenge's code.
    code: String,
    /// The challenge's title; its code when it cannot be read.
    title: String,
    company: String,
    saved_at: String,
    over: bool,
    /// The instructor's key to which what is handed in is sealed; none when it is not.
    seal: Option<PublicKey>,
    /// Whether the game plays several challenges, which differ in their keys.
    one_of_several: bool,
}

impl InClass {
    /// All of this browser, the newest first. The open game is saved before.
    pub fn all() -> Vec<Self> {
        use_session().save_what_is_new();
        slots::list().into_iter().flat_map(Self::of).collect()
    }

    fn of(game: slots::Listed) -> Vec<Self> {
        let (Some(PlayedFor::Challenges(codes)), Some(Ok(card))) = (played_for(&game.id), game.card) else {
            return Vec::new();
        };
        let one_of_several = codes.len() > 1;
        let with = |code: String| {
            let challenge = Challenge::read(&code);
            let seal = challenge.as_ref().ok().and_then(|challenge| challenge.seal);
            Self {
                id: game.id.clone(),
                title: challenge.map_or_else(|_| code.clone(), |challenge| challenge.title),
                code,
                company: card.label.company.clone(),
                saved_at: card.label.saved_at.clone(),
                over: card.summary.over || card.summary.bankrupt,
                seal,
                one_of_several,
            }
        };
        codes.into_iter().map(with).collect()
    }

    /// What is handed in, from the game as it was saved last.
    fn submission(&self, locale: Locale, student: Student) -> Result<(Challenge, Submission), String> {
        let challenge = Challenge::read(&self.code).map_err(|error| challenge_error(locale, &error))?;
        let text = saved::text_of(&self.id).unwrap_or_default();
        let save = read(&text).map_err(|error| read_error(locale, &error))?;
        if !challenge.is_of(&save) {
            return Err(td_string!(locale, class.error.other_challenge).to_owned());
        }
        let company = save.setup.seats[save.person().index()].name.clone();
        let submission =
            Submission::new(&challenge, student, company, ClockTime::At(now()), save.log).with_records(save.records);
        Ok((challenge, submission))
    }
}

/// The games that can be handed in, or how to come to one.
#[component]
pub fn HandIn(
    /// The games.
    games: Vec<InClass>,
) -> impl IntoView {
    let i18n = use_i18n();
    let content = if games.is_empty() {
        view! {
            <EmptyState
                glyph=Glyph::Flag
                title=t!(i18n, class.hand_in.heading)
                text=t!(i18n, class.hand_in.none)
            />
        }
        .into_any()
    } else {
        view! { <Form games /> }.into_any()
    };
    view! { <Panel title=t!(i18n, class.hand_in.heading)>{content}</Panel> }
}

/// How a submission goes to the instructor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// As a file.
    File,
    /// As a text.
    Text,
}

/// Which game, who, and the two ways out.
#[component]
fn Form(games: Vec<InClass>) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let chosen = RwSignal::new(games[0].clone());
    let (name, number) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let wrong = RwSignal::new(None::<String>);
    // Nothing leaves this machine by itself: what is still to be done stays in sight.
    let to_send = RwSignal::new(None::<Way>);
    let nameless = move || name.with(|name| name.trim().is_empty()) && number.with(|number| number.trim().is_empty());
    let student = move || Student {
        name: name.with_untracked(|name| name.trim().to_owned()),
        number: number.with_untracked(|number| number.trim().to_owned()),
    };
    let made = move |write: fn(&Submission, &Challenge, [u8; KEY]) -> String| {
        let locale = i18n.get_locale_untracked();
        let outcome = chosen.with_untracked(|game| game.submission(locale, student())).and_then(|(challenge, made)| {
            let chance = chance::bytes().or_else(|| challenge.seal.is_none().then_some([0; KEY]));
            let chance = chance.ok_or_else(|| td_string!(locale, common.no_chance).to_owned())?;
            Ok(write(&made, &challenge, chance))
        });
        wrong.set(outcome.as_ref().err().cloned());
        outcome.ok()
    };
    let save = move || {
        if let Some(text) = made(Submission::file) {
            let Student { name, number } = student();
            saved::download(reports, i18n.get_locale_untracked(), &saved::submission_name(&number, &name), &text);
            to_send.set(Some(Way::File));
        }
    };
    let copy_text = move || {
        if let Some(text) = made(Submission::text) {
            let locale = i18n.get_locale_untracked();
            copy_and_say(reports, locale, text, td_string!(locale, class.hand_in.copied));
            to_send.set(Some(Way::Text));
        }
    };
    let choice = move |game: InClass| {
        let words = {
            let game = game.clone();
            move || {
                let at = date::local(&game.saved_at, i18n.get_locale().as_str());
                let (title, company) = (game.title.clone(), game.company.clone());
                let words = t_string!(i18n, class.hand_in.saved, title = title, company = company, at = at);
                match game.seal.as_ref().filter(|_| game.one_of_several) {
                    Some(key) => t_string!(i18n, class.hand_in.under_key, game = words, key = key.name()),
                    None => words,
                }
            }
        };
        Choice::new(game, words)
    };
    let choices: Vec<Choice<InClass>> = games.into_iter().map(choice).collect();
    let not_over = move || {
        (!chosen.with(|game| game.over))
            .then(|| view! { <Note tone=Tone::Warn>{t!(i18n, class.hand_in.not_over)}</Note> })
    };
    let several = move || {
        let words = t!(i18n, class.hand_in.several);
        chosen.with(|game| game.one_of_several).then(|| view! { <Note tone=Tone::Warn>{words}</Note> })
    };
    let unread = move || {
        let words = t_string!(i18n, class.hand_in.unread, why = wrong.get()?);
        Some(view! { <Note tone=Tone::Danger alert=true>{words}</Note> })
    };
    let still_to_do = move || {
        let words = match to_send.get()? {
            Way::File => t_string!(i18n, class.hand_in.send_file),
            Way::Text => t_string!(i18n, class.hand_in.send_text),
        };
        Some(view! { <Note tone=Tone::Warn>{words}</Note> })
    };
    view! {
        <div class="panel__body form">
            <SelectField
                label=t!(i18n, class.hand_in.game)
                choices
                value=chosen
                on_change=move |game| chosen.set(game)
            />
            {several}
            {not_over}
            <div class="form__row">
                <TextField
                    label=t!(i18n, class.hand_in.name)
                    value=name
                    on_input=move |text: String| name.set(text)
                    max_length=MOST_STUDENT
                />
                <TextField
                    label=t!(i18n, class.hand_in.number)
                    value=number
                    on_input=move |text: String| number.set(text)
                    max_length=MOST_STUDENT
                />
            </div>
            <Note>
                {move || {
                    match chosen.with(|game| game.seal) {
                        Some(key) => t_string!(i18n, class.hand_in.sealed, key = key.name()),
                        None => t_string!(i18n, class.hand_in.open).to_owned(),
                    }
                }}
            </Note>
            {unread}
            <div class="form__foot">
                <Button
                    kind=ButtonKind::Seal
                    icon=Glyph::Download
                    disabled=Signal::derive(nameless)
                    on_click=save
                >
                    {t!(i18n, class.hand_in.file)}
                </Button>
                <Button icon=Glyph::Copy disabled=Signal::derive(nameless) on_click=copy_text>
                    {t!(i18n, class.hand_in.text)}
                </Button>
                {move || nameless().then(|| view! { <p class="sub">{t!(i18n, class.hand_in.nameless)}</p> })}
            </div>
            {still_to_do}
        </div>
    }
}
