//! A game is prepared: its settings, the teams that want to play, and the beginning.

use super::arrivals::JOINS;
use super::desk::Desk;
use super::draft::{GameDraft, NotBegun};
use super::market::MarketFields;
use super::receipt_panel::ReceiptPanel;
use super::unreadable::UnreadablePanel;
use crate::browser::focus;
use crate::contest::challenge::MOST_TITLE;
use crate::contest::rounds::Repeats;
use crate::ui::components::{
    Button, ButtonKind, ButtonSize, Choice, Column, DataTable, Fits, Glyph, Note, NumberField, Panel, Row, SelectField,
    SwitchRow, TextField, Tone,
};
use crate::ui::exchange::take::{ByFile, ByText};
use crate::ui::pages::start::new_game::SkillChoice;
use crate::ui::pages::start::seed_field::SeedField;
use crate::ui::words::figure::limits;
use game::setup::Validity;
use leptos::context::Provider;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Settings, teams, and the button that begins.
#[component]
pub fn SetupPart(desk: Desk) -> impl IntoView {
    let i18n = use_i18n();
    if desk.draft.with_untracked(|draft| draft.title.is_empty()) {
        desk.set(|draft| draft.title = t_string!(i18n, rounds.setup.title_default).to_owned());
    }
    desk.set(|draft| *draft = draft.clone().looked_over());
    let wrong = RwSignal::new(None::<NotBegun>);
    let nobody = Signal::derive(move || desk.draft.with(|draft| draft.teams.is_empty()));
    let begin = move || {
        wrong.set(desk.begin().err());
        // With the game begun the button is gone, and a page of another kind begins at its heading.
        focus::if_lost("h1");
    };
    let fits = Fits::of_form();
    let cannot_begin = Signal::derive(move || !fits.all() || nobody.get() || desk.unreadable.is_there());
    let why = move || {
        let why = wrong.get()?.in_words(i18n.get_locale());
        Some(view! { <Note tone=Tone::Danger alert=true>{why}</Note> })
    };
    view! {
        <UnreadablePanel unreadable=desk.unreadable />
        <Panel title=t!(i18n, rounds.setup.heading)>
            <div class="panel__body form">
                <Provider value=fits>
                    <Settings desk />
                </Provider>
            </div>
        </Panel>
        <Panel
            title=t!(i18n, rounds.setup.teams)
            note=t!(i18n, rounds.setup.teams_note)
        >
            <div class="panel__body form">
                <ByFile
                    label=t!(i18n, rounds.setup.choose)
                    on_take=move |items| desk.take_teams(items)
                />
                <ByText
                    kinds=&JOINS
                    label=t!(i18n, rounds.setup.paste)
                    on_take=move |items| desk.take_teams(items)
                />
            </div>
            <Teams desk />
            <div class="panel__body form">
                {why}
                <div class="form__foot">
                    <Button
                        kind=ButtonKind::Seal
                        icon=Glyph::Seal
                        disabled=cannot_begin
                        on_click=begin
                    >
                        {t!(i18n, rounds.setup.begin)}
                    </Button>
                    {move || nobody.get().then(|| view! { <p class="sub">{t!(i18n, rounds.setup.nobody)}</p> })}
                </div>
            </div>
        </Panel>
        <ReceiptPanel desk told=desk.told />
    }
}

#[component]
fn Settings(desk: Desk) -> impl IntoView {
    let i18n = use_i18n();
    let of = move |look: fn(&GameDraft) -> String| Signal::derive(move || desk.draft.with(look));
    let number = move |look: fn(&GameDraft) -> i64| Signal::derive(move || desk.draft.with(look));
    let most_rivals = Signal::derive(move || desk.draft.with(|draft| i64::from(draft.most_rivals())));
    view! {
        <div class="form__row">
            <TextField
                label=t!(i18n, class.set.title)
                help=move || t_string!(i18n, class.set.title_help, most = MOST_TITLE)
                value=of(|draft| draft.title.clone())
                on_input=move |text: String| desk.set(|draft| draft.title = text)
                max_length=MOST_TITLE
            />
            <SeedField
                seed=of(|draft| draft.seed.clone())
                on_change=move |text: String| desk.set(|draft| draft.seed = text)
            />
        </div>
        <MarketFields draft=desk.draft on_change=move |changed| desk.set(|draft| *draft = changed) />
        <div class="form__row">
            <NumberField
                label=t!(i18n, rounds.setup.rivals)
                help=move || t_string!(i18n, rounds.setup.rivals_help, most = most_rivals.get())
                value=number(|draft| i64::from(draft.rivals.min(draft.most_rivals())))
                on_input=move |rivals| desk.set(|draft| draft.rivals = rivals as u8)
                most=most_rivals
                limits=move || limits(i18n.get_locale(), 0, most_rivals.get())
            />
            <SkillChoice
                skill=Signal::derive(move || desk.draft.with(|draft| draft.skill))
                on_change=move |skill| desk.set(|draft| draft.skill = skill)
            />
        </div>
        <div class="form__row">
            <SelectField
                label=t!(i18n, start.validity)
                choices=vec![
                    Choice::new(Validity::Practice, t!(i18n, start.validity_practice)),
                    Choice::new(Validity::Formal, t!(i18n, start.validity_formal)),
                    Choice::new(Validity::Examination, t!(i18n, start.validity_exam)),
                ]
                value=Signal::derive(move || desk.draft.with(|draft| draft.validity))
                on_change=move |validity| desk.set(|draft| draft.validity = validity)
            />
            <SelectField
                label=t!(i18n, rounds.setup.repeats)
                choices=vec![
                    Choice::new(Repeats::Replace, t!(i18n, rounds.setup.replace)),
                    Choice::new(Repeats::Refuse, t!(i18n, rounds.setup.refuse)),
                ]
                value=Signal::derive(move || desk.draft.with(|draft| draft.repeats))
                on_change=move |repeats| desk.set(|draft| draft.repeats = repeats)
            />
        </div>
        <SwitchRow
            label=t!(i18n, rounds.setup.sealed)
            help=t!(i18n, rounds.setup.sealed_help)
            on=Signal::derive(move || desk.draft.with(|draft| draft.sealed))
            on_change=move |on| desk.set(|draft| draft.sealed = on)
        />
    }
}

/// The teams that want to play, each with a button to remove it.
#[component]
fn Teams(desk: Desk) -> impl IntoView {
    let i18n = use_i18n();
    let columns = vec![
        Column::text(t!(i18n, rounds.team)),
        Column::text(t!(i18n, rounds.setup.results_are)),
        Column::text(t!(i18n, rounds.setup.out)),
    ];
    let lines = move || {
        let locale = i18n.get_locale();
        let teams = desk.draft.with(|draft| draft.teams.clone());
        let line = |team: crate::contest::rounds::Join| {
            let sealed = match team.seal {
                Some(_) => td_string!(locale, rounds.setup.results_sealed),
                None => td_string!(locale, rounds.setup.results_open),
            };
            let (name, whose) = (team.name.clone(), team.name.clone());
            let remove = move || desk.set(|draft| draft.teams.retain(|team| team.name != whose));
            Row::new(team.name).cell(sealed).cell(view! {
                <Button kind=ButtonKind::Ghost size=ButtonSize::Small icon=Glyph::Trash on_click=remove>
                    {td_string!(locale, rounds.setup.remove)}
                    <span class="vh">": " {name}</span>
                </Button>
            })
        };
        teams.into_iter().map(line).collect()
    };
    view! { <DataTable caption=t!(i18n, rounds.setup.teams) columns rows=Arc::new(lines) /> }
}
