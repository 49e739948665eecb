//! The roster of the class that is open: its students, who of them has not handed in, and students from a table.

mod import;
mod preview;

use crate::contest::class_book::ClassMember;
use crate::contest::debrief::measure::Measure;
use crate::contest::submission::identity::Identity;
use crate::ui::components::{Button, ButtonSize, Column, DataTable, Note, Row, Tag, Tone};
use crate::ui::pages::class::state::{now, use_class_state};
use crate::ui::words::contest::student;
use game::sort;
use import::RosterImport;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use texts::i18n::*;

/// The roster, as it stands within the panel of the class.
#[component]
pub fn RosterPage() -> impl IntoView {
    let i18n = use_i18n();
    let class = use_class_state();
    let books = class.books;
    let handed_in = Memo::new(move |_| {
        let rows = class.rows(Measure::Score);
        sort::set(rows.iter().map(|row| Identity::of(&row.counts.student)))
    });
    let members = Memo::new(move |_| {
        let all = books.with(|book| book.students().into_iter().cloned().collect::<Vec<ClassMember>>());
        all.unwrap_or_default()
    });
    let any = Memo::new(move |_| members.with(|members| !members.is_empty()));
    let has_challenge = Memo::new(move |_| class.challenge().is_some());
    let columns = move || {
        vec![
            Column::text(t!(i18n, class.stand.name)),
            Column::text(t!(i18n, class.stand.number)),
            Column::text(t!(i18n, class_book.roster.group)),
            Column::text(t!(i18n, class_book.roster.state)),
            Column::text(t!(i18n, class_book.kept_head)),
        ]
    };
    let lines = move || {
        let locale = i18n.get_locale();
        let (handed_in, has_challenge) = (handed_in.get(), has_challenge.get());
        let line = |member: &ClassMember| {
            let (key, name) = (member.key(), student(&member.student));
            let state = match (has_challenge, handed_in.contains(&key)) {
                (false, _) => ().into_any(),
                (true, true) => {
                    view! { <Tag tone=Tone::Jade>{td_string!(locale, class_book.roster.there)}</Tag> }.into_any()
                }
                (true, false) => view! { <Tag>{td_string!(locale, class_book.roster.missing)}</Tag> }.into_any(),
            };
            let strike = move || books.change(|book| book.strike(&key, now()));
            Row::new(member.student.name.clone())
                .cell(member.student.number.clone())
                .cell(member.group.clone())
                .cell(state)
                .cell(view! {
                    <Button size=ButtonSize::Small on_click=strike>
                        {td_string!(locale, class_book.roster.strike)}
                        <span class="vh">": " {name}</span>
                    </Button>
                })
        };
        members.with(|members| members.iter().map(line).collect())
    };
    let strangers = move || {
        let known: BTreeSet<Identity> = members.with(|members| sort::set(members.iter().map(ClassMember::key)));
        let rows = class.rows(Measure::Score);
        let others = rows.iter().map(|row| &row.counts.student).filter(|who| !known.contains(&Identity::of(who)));
        let names: Vec<String> = others.map(student).collect();
        (!names.is_empty() && !known.is_empty()).then(|| {
            let between = t_string!(i18n, class_book.roster.between);
            let words = t_string!(i18n, class_book.roster.strangers, n = names.len(), names = names.join(between));
            view! { <Note tone=Tone::Warn>{words}</Note> }
        })
    };
    let table = move || match any.get() {
        true => view! {
            <DataTable caption=t!(i18n, class_book.roster.table) columns=columns() rows=Arc::new(lines) />
        }
        .into_any(),
        false => view! { <p>{t!(i18n, class_book.roster.nobody)}</p> }.into_any(),
    };
    view! {
        <div class="stack roster">
            <RosterImport />
            {strangers}
            <div class="scroll-x" tabindex="0" role="group" aria-label=t!(i18n, class_book.roster.table)>{table}</div>
        </div>
    }
}
