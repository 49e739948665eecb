//! Somebody who could be hired.

use crate::crm::game_page::PageSection;
use crate::ui::barred::sees;
use crate::ui::components::{Avatar, BadgeSize, Button, ButtonSize, Glyph, LevelPips};
use crate::ui::session::use_session;
use crate::ui::symbols::SymbolKind;
use crate::ui::words::money::yuan;
use crate::ui::words::name::{initials, name};
use crate::ui::words::refusal::role as role_name;
use game::command::Command;
use game::refusal::Refusal;
use game::scenario::Role;
use leptos::prelude::*;
use texts::i18n::*;

/// The candidate for a role with skill and wage; hired at a press.
#[component]
pub fn CandidateCard(role: Role) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let candidate = Memo::new(move |_| session.view(|seen| seen.candidate(role)));
    let answer = Memo::new(move |_| session.view(|seen| game::may::may_i(seen, &Command::Hire { role })));
    let cost = session.peek(|seen| seen.scenario().staffing.hiring.money());
    let sees_wage = sees(PageSection::Wages);
    let called = move || candidate.with(|candidate| name(i18n.get_locale(), &candidate.name).to_owned());
    let hire = move || {
        session.act(Command::Hire { role });
    };
    let about = move || {
        let locale = i18n.get_locale();
        match role {
            Role::Sales => td_string!(locale, people.role_about.sales),
            Role::Marketing => td_string!(locale, people.role_about.marketing),
            Role::Service => td_string!(locale, people.role_about.service),
            Role::Operations => td_string!(locale, people.role_about.operations),
        }
    };
    let help = move || {
        let locale = i18n.get_locale();
        match answer.get() {
            Err(Refusal::StaffFull { .. }) => td_string!(locale, people.full).to_owned(),
            _ => td_string!(locale, people.hire_text).to_owned(),
        }
    };
    view! {
        <li class="panel person person--new">
            <Avatar initials=Signal::derive(move || initials(&called())) size=BadgeSize::Head />
            <div>
                <h3>{called}</h3>
                <p class="sub person__role">{move || role_name(i18n.get_locale(), role)}</p>
            </div>
            {move || {
                let level = candidate.with(|candidate| candidate.skill);
                view! { <LevelPips
                        level
                        of=5
                        label=move || t_string!(i18n, people.skill, level = level)
                        meaning=SymbolKind::Skill.meaning(i18n.get_locale())
                    /> }
            }}
            {move || sees_wage().then(|| view! {
                <dl class="kv">
                    <dt>{t!(i18n, people.wage)}</dt>
                    <dd>{move || yuan(candidate.with(|candidate| candidate.wage))}</dd>
                </dl>
            })}
            <p class="sub person__about">{about}</p>
            <div class="person__do">
                <Button
                    size=ButtonSize::Small
                    icon=Glyph::Plus
                    disabled=Signal::derive(move || answer.get().is_err())
                    on_click=hire
                >
                    {move || t_string!(i18n, people.hire_name, name = called(), cost = yuan(cost))}
                </Button>
                <span class="sub">{help}</span>
            </div>
        </li>
    }
}
