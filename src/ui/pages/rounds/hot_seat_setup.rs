//! A game at this machine is prepared.

use super::draft::{GameDraft, NotBegun};
use super::hot_seat::HotSeat;
use super::market::MarketFields;
use super::unreadable::UnreadablePanel;
use crate::browser::chance;
use crate::contest::rounds::Join;
use crate::record::MOST_NAME;
use crate::ui::components::{
    Button, ButtonKind, Choice, Fits, Glyph, Note, NumberField, Panel, SelectField, TextField, Tone,
};
use crate::ui::pages::start::new_game::SkillChoice;
use crate::ui::pages::start::seed_field::SeedField;
use crate::ui::words::figure::limits;
use game::setup::{MOST_SEATS, Validity};
use leptos::context::Provider;
use leptos::prelude::*;
use texts::i18n::*;

/// Computer companies that are offered beside the teams.
const RIVALS: u8 = 3;

/// Names, market, months, rivals, and the button that begins.
#[component]
pub fn HotSeatSetup(hot_seat: HotSeat) -> impl IntoView {
    let i18n = use_i18n();
    let fits = Fits::of_form();
    let count = RwSignal::new(2i64);
    let offered = move |at: usize| t_string!(i18n, rounds.hot.team, n = at + 1);
    let names = RwSignal::new((0..MOST_SEATS).map(|at| untrack(|| offered(at))).collect::<Vec<String>>());
    let draft = RwSignal::new(GameDraft { rivals: RIVALS, sealed: false, ..GameDraft::new() });
    let wrong = RwSignal::new(None::<NotBegun>);
    let begin = move || {
        let join = |name: &String| Join { name: name.trim().to_owned(), seal: None };
        let teams = names.with_untracked(|names| names[..count.get_untracked() as usize].iter().map(join).collect());
        let draft = GameDraft { teams, ..draft.get_untracked() };
        match draft.game(None, chance::bytes) {
            Ok(game) => hot_seat.begin(game),
            Err(error) => wrong.set(Some(error)),
        }
    };
    let field = move |at: usize| {
        let value = Signal::derive(move || names.with(|names| names[at].clone()));
        move || {
            ((at as i64) < count.get()).then(|| {
                view! {
                    <TextField
                        label=move || offered(at)
                        value
                        on_input=move |text: String| names.update(|names| names[at] = text)
                        max_length=MOST_NAME
                    />
                }
            })
        }
    };
    let most_rivals =
        Signal::derive(move || draft.with(|draft| i64::from(draft.most_rivals())).min(MOST_SEATS as i64 - count.get()));
    let why = move || {
        let why = wrong.get()?.in_words(i18n.get_locale());
        Some(view! { <Note tone=Tone::Danger alert=true>{why}</Note> })
    };
    view! {
        <UnreadablePanel unreadable=hot_seat.unreadable />
        <Panel title=t!(i18n, rounds.hot.heading) note=t!(i18n, rounds.hot.note)>
            <Provider value=fits>
                <div class="panel__body form">
                    <NumberField
                        label=t!(i18n, rounds.hot.count)
                        value=count
                        on_input=move |teams| count.set(teams)
                        least=2
                        most=MOST_SEATS as i64
                        limits=move || limits(i18n.get_locale(), 2, MOST_SEATS as i64)
                    />
                    <div class="form__row">{(0..MOST_SEATS).map(field).collect_view()}</div>
                    <div class="form__row">
                        <SeedField
                            seed=Signal::derive(move || draft.with(|draft| draft.seed.clone()))
                            on_change=move |text: String| draft.update(|draft| draft.seed = text)
                        />
                    </div>
                    <MarketFields draft on_change=move |changed| draft.set(changed) />
                    <div class="form__row">
                        <NumberField
                            label=t!(i18n, rounds.setup.rivals)
                            help=move || t_string!(i18n, rounds.setup.rivals_help, most = most_rivals.get())
                            value=Signal::derive(move || draft.with(|draft| i64::from(draft.rivals)).min(most_rivals.get()))
                            on_input=move |rivals| draft.update(|draft| draft.rivals = rivals as u8)
                            most=most_rivals
                            limits=move || limits(i18n.get_locale(), 0, most_rivals.get())
                        />
                        <SkillChoice
                            skill=Signal::derive(move || draft.with(|draft| draft.skill))
                            on_change=move |skill| draft.update(|draft| draft.skill = skill)
                        />
                        <SelectField
                            label=t!(i18n, start.validity)
                            choices=vec![
                                Choice::new(Validity::Practice, t!(i18n, start.validity_practice)),
                                Choice::new(Validity::Formal, t!(i18n, start.validity_formal)),
                                Choice::new(Validity::Examination, t!(i18n, start.validity_exam)),
                            ]
                            value=Signal::derive(move || draft.with(|draft| draft.validity))
                            on_change=move |validity| draft.update(|draft| draft.validity = validity)
                        />
                    </div>
                    {why}
                    <div class="form__foot">
                        <Button
                            kind=ButtonKind::Seal
                            icon=Glyph::Seal
                            disabled=Signal::derive(move || !fits.all() || hot_seat.unreadable.is_there())
                            on_click=begin
                        >
                            {t!(i18n, rounds.hot.begin)}
                        </Button>
                    </div>
                </div>
            </Provider>
        </Panel>
    }
}
