//! The computer companies of a challenge: how many, and of each how it plays and how well.

use crate::ui::components::{Button, ButtonKind, ButtonSize, Choice, Glyph, Segmented, SelectField};
use crate::ui::pages::class::state::Lineup;
use crate::ui::words::rival::{archetype, skill};
use game::rival::{Policy, Skill};
use game::setup::MOST_SEATS;
use leptos::prelude::*;
use texts::i18n::*;

const SKILLS: [Skill; 3] = [Skill::Low, Skill::Middle, Skill::High];

/// How well all of them play: nothing is chosen where they differ.
#[component]
pub fn CommonSkill(
    /// The companies.
    lineup: Lineup,
) -> impl IntoView {
    let i18n = use_i18n();
    let choices = SKILLS.map(|one| Choice::new(Some(one), move || skill(i18n.get_locale(), one)));
    let choose = move |chosen: Option<Skill>| {
        if let Some(chosen) = chosen {
            lineup.set_skill(chosen);
        }
    };
    view! {
        <div class="field">
            <span class="field__label" aria-hidden="true">{t!(i18n, start.rivals)}</span>
            <Segmented
                label=t!(i18n, start.rivals)
                choices=choices.to_vec()
                value=Signal::derive(move || lineup.skill())
                on_change=choose
            />
        </div>
    }
}

/// A line a company, behind a heading.
#[component]
pub fn RivalFields(
    /// The companies.
    lineup: Lineup,
) -> impl IntoView {
    let i18n = use_i18n();
    let count = Memo::new(move |_| lineup.count());
    let line = move |seat: usize| move || (seat < count.get()).then(|| view! { <RivalLine lineup seat /> });
    view! {
        <details class="weights">
            <summary>{t!(i18n, class.rivals.one_by_one)}</summary>
            <p class="sub">{t!(i18n, class.rivals.note)}</p>
            <div class="stack">{(0..MOST_SEATS - 1).map(line).collect_view()}</div>
        </details>
    }
}

#[component]
fn RivalLine(lineup: Lineup, seat: usize) -> impl IntoView {
    let i18n = use_i18n();
    let n = seat + 1;
    let ways = Policy::ALL.map(|one| Choice::new(one, move || archetype(i18n.get_locale(), one)));
    let skills = SKILLS.map(|one| Choice::new(one, move || skill(i18n.get_locale(), one)));
    // While it is being left out, its fields show what a new one would have.
    let its = move || lineup.at(seat).unwrap_or(Policy::Balanced.at(Skill::Middle));
    view! {
        <div class="rival-line">
            <SelectField
                label=move || t_string!(i18n, class.rivals.way, n = n)
                choices=ways.to_vec()
                value=Signal::derive(move || its().policy)
                on_change=move |way| lineup.change(seat, |rival| rival.policy = way)
            />
            <SelectField
                label=move || t_string!(i18n, class.rivals.skill, n = n)
                choices=skills.to_vec()
                value=Signal::derive(move || its().skill)
                on_change=move |skill| lineup.change(seat, |rival| rival.skill = skill)
            />
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
