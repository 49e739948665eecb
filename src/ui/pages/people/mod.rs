//! The people page: who works here, what they do, and who could be hired.

mod candidate;
mod card;

use crate::crm::game_page::PageSection;
use crate::study::handbook::Section;
use crate::ui::barred::sees;
use crate::ui::components::{Figures, KeyFigure, PageHead, Panel};
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use crate::ui::words::money::yuan;
use candidate::CandidateCard;
use card::PersonCard;
use game::ids::StaffId;
use game::money::Money;
use game::scenario::Role;
use game::sort;
use leptos::prelude::*;
use texts::i18n::*;

/// Everybody by role, and one candidate for each role.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let people = Memo::new(move |_| {
        session.view(|seen| {
            let mut people: Vec<(Role, StaffId)> = seen.people().map(|person| (person.role, person.id)).collect();
            sort::ascending(&mut people);
            people
        })
    });
    let most = session.peek(|seen| seen.scenario().staffing.most);
    let rent = session.peek(|seen| seen.scenario().finance.rent.money());
    let wages = Memo::new(move |_| {
        session.view(|seen| seen.people().map(|person| person.wage(&seen.scenario().staffing)).sum::<Money>())
    });
    let sees_wages = sees(PageSection::Wages);
    let figures = Signal::derive(move || {
        let locale = i18n.get_locale();
        let note = Some(td_string!(locale, people.wages_note).to_owned());
        let figure =
            |name: &str, amount: Money| KeyFigure { name: name.to_owned(), value: yuan(amount), note: note.clone() };
        let wages = sees_wages().then(|| figure(td_string!(locale, people.wages), wages.get()));
        wages.into_iter().chain([figure(td_string!(locale, people.rent), rent)]).collect::<Vec<_>>()
    });
    let note = move || t_string!(i18n, people.note, count = people.with(Vec::len), most = most);
    view! {
        <div class="page">
            <PageHead title=t!(i18n, people.title) note>
                <HelpLink section=Section::People />
            </PageHead>
            <div class="panel"><Figures figures /></div>
            <ul class="people">
                <For each=move || people.get() key=|(_, staff)| *staff let((_, staff))>
                    <PersonCard staff />
                </For>
            </ul>
            <Panel
                title=t!(i18n, people.candidates)
                note=t!(i18n, people.candidates_note)
            >
                <ul class="people panel__body">
                    {Role::ALL.map(|role| view! { <CandidateCard role /> }).collect_view()}
                </ul>
            </Panel>
        </div>
    }
}
