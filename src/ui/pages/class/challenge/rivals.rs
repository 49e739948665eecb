//! The computer companies of a challenge: how many, and of each how it plays and how well.

use crate::ui::components::{Button, ButtonKind, ButtonSize, Choice, Glyph, Segmented, SelectField};
use crate::ui::pages::class::state::Lineup;
use crate::ui::words::rival::{archetype, skill};
use game::rival::{Policy, Skill};
use game::setup::MOST_SEATS;
use leptos::prelude::*;
use texts::i18n::*;

const SKILLS: [Skill; 3] = [Skill::Low, Skill::Middle, Skill::High];

/// How well they play: all alike, or each by itself, which is set in a line a company below.
#[component]
pub fn RivalFields(
    /// The companies.
    lineup: Lineup,
) -> impl IntoView {
    let i18n = use_i18n();
    let count = Memo::new(move |_| lineup.count());
    let differ = move || lineup.skill().is_none() && lineup.count() > 0;
    let wants_mixed = RwSignal::new(untrack(differ));
    let is_mixed = Memo::new(move |_| wants_mixed.get() || differ());
    let is_open = RwSignal::new(untrack(|| is_mixed.get()));
    let alike = SKILLS.map(|one| Choice::new(Some(one), move || skill(i18n.get_locale(), one)));
    let mixed = Choice::new(None, t!(i18n, class.rivals.mixed));
    let choices: Vec<Choice<Option<Skill>>> = alike.into_iter().chain([mixed]).collect();
    let choose = move |chosen: Option<Skill>| {
        wants_mixed.set(chosen.is_none());
        match chosen {
            Some(chosen) => lineup.set_skill(chosen),
            None => is_open.set(true),
        }
    };
    let toggled = move |event: web_sys::Event| {
        is_open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    };
    let line = move |seat: usize| move || (seat < count.get()).then(|| view! { <RivalLine lineup seat is_mixed /> });
    let any = Memo::new(move |_| count.get() > 0);
    let control = move || {
        any.get().then(|| {
            view! {
                <div class="field">
                    <span class="field__label" aria-hidden="true">{t!(i18n, class.rivals.skill_of_all)}</span>
                    <Segmented
                        label=t!(i18n, class.rivals.skill_of_all)
                        choices=choices.clone()
                        value=Signal::derive(move || lineup.skill().filter(|_| !is_mixed.get()))
                        on_change=choose
                    />
                </div>
            }
        })
    };
    view! {
        {control}
        <details class="weights" prop:open=move || is_open.get() on:toggle=toggled>
            <summary>{t!(i18n, class.rivals.one_by_one)}</summary>
            <p class="sub">{t!(i18n, class.rivals.note)}</p>
            <div class="stack">{(0..MOST_SEATS - 1).map(line).collect_view()}</div>
        </details>
    }
}

#[component]
fn RivalLine(lineup: Lineup, seat: usize, is_mixed: Memo<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let n = seat + 1;
    let ways = Policy::ALL.map(|one| Choice::new(one, move || archetype(i18n.get_locale(), one)));
    let skills = SKILLS.map(|one| Choice::new(one, move || skill(i18n.get_locale(), one)));
    // While it is being left out, its fields show what a new one would have.
    let its = move || lineup.at(seat).unwrap_or(Policy::Balanced.at(Skill::Middle));
    let own_skill = move || {
        is_mixed.get().then(|| {
            view! {
                <SelectField
                    label=move || t_string!(i18n, class.rivals.skill, n = n)
                    choices=skills.to_vec()
                    value=Signal::derive(move || its().skill)
                    on_change=move |skill| lineup.change(seat, |rival| rival.skill = skill)
                />
            }
        })
    };
    view! {
        <div class="rival-line">
            <SelectField
                label=move || t_string!(i18n, class.rivals.way, n = n)
                choices=ways.to_vec()
                value=Signal::derive(move || its().policy)
                on_change=move |way| lineup.change(seat, |rival| rival.policy = way)
            />
            {own_skill}
            <Button
                kind=ButtonKind::Ghost
                size=ButtonSize::Small
                icon=Glyph::Cross
                on_click=move || lineup.leave_out(seat)
            >
                {move || t_string!(i18n, class.rivals.leave_out, n = n)}
            </Button>
        </div>
    }
}
