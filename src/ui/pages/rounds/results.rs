//! What goes out to the teams: a result for each, as a file of its own or all in one.

use super::desk::Desk;
use crate::browser::chance;
use crate::contest::rounds::{Game, Round};
use crate::crm::saved::SavedRecord;
use crate::ui::components::{Button, ButtonSize, Choice, Column, DataTable, Glyph, Panel, Row, SelectField};
use crate::ui::exchange::copy::copy;
use crate::ui::reports::use_reports;
use crate::ui::saved;
use crate::ui::words::rounds;
use game::ids::CompanyId;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The results of the last closed month, or of one before; before the first, what teams begin with.
#[component]
pub fn ResultsPanel(desk: Desk) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let newest = Memo::new(move |_| desk.round.with(|round| round.as_ref().map_or(0, |round| round.closed)));
    // Chosen when so many months were closed: with the next one, the newest results are shown again.
    let chosen = RwSignal::new((0, 0));
    let closed = Memo::new(move |_| match (chosen.get(), newest.get()) {
        ((at, chosen), newest) if at == newest => chosen,
        (_, newest) => newest,
    });
    let round = Memo::new_with_compare(move |_| as_it_stood(desk, closed.get()), |_, _| true);
    let with_both = move |look: &dyn Fn(&Game, &Round) -> Option<String>| {
        desk.game.with_untracked(|game| round.with_untracked(|round| look(game.as_ref()?, round.as_deref()?)))
    };
    let text = move |team: CompanyId| with_both(&|game, round| game.given_out(round, team, chance::bytes));
    let refused = move || {
        reports.failed(td_string!(i18n.get_locale_untracked(), common.no_chance).to_owned());
    };
    let save = move |team: CompanyId, name: &str| match text(team) {
        Some(text) => {
            let locale = i18n.get_locale_untracked();
            let name = saved::round_name(td_string!(locale, rounds.results.file), name, closed.get_untracked());
            saved::download(reports, locale, &name, &text);
        }
        None => refused(),
    };
    let take = move |team: CompanyId| match text(team) {
        Some(text) => copy(reports, i18n.get_locale_untracked(), text),
        None => refused(),
    };
    let all = move || {
        with_both(&|game, round| {
            let texts = game.team_ids().map(|team| game.given_out(round, team, chance::bytes));
            Some(texts.collect::<Option<Vec<String>>>()?.join("\n"))
        })
    };
    // Only sealed results may stand together in one file: whoever has it opens the own one.
    let all_sealed = Memo::new(move |_| {
        desk.game.with(|game| game.as_ref().is_some_and(|game| game.teams.iter().all(|team| team.seal.is_some())))
    });
    let save_all = move || match all() {
        Some(text) => {
            let locale = i18n.get_locale_untracked();
            let name = td_string!(locale, rounds.results.everybody);
            let name = saved::round_name(td_string!(locale, rounds.results.file), name, closed.get_untracked());
            saved::download(reports, locale, &name, &text);
        }
        None => refused(),
    };
    let copy_all = move || match all() {
        Some(text) => copy(reports, i18n.get_locale_untracked(), text),
        None => refused(),
    };
    let columns = vec![
        Column::text(t!(i18n, rounds.team)),
        Column::text(t!(i18n, rounds.results.played)),
        Column::text(t!(i18n, rounds.results.result)),
    ];
    let lines = move || {
        let locale = i18n.get_locale();
        let round = round.get();
        let line = |(team, name): (CompanyId, String)| {
            let notes = round.as_ref().and_then(|round| round.notes.get(team.index()));
            let played = notes.map(|notes| {
                let skipped = (!notes.skipped.is_empty())
                    .then(|| td_string!(locale, rounds.results.skipped, count = notes.skipped.len()));
                view! { <p>{rounds::played(locale, notes.played)} " " {skipped}</p> }
            });
            let (mine, other) = (name.clone(), name.clone());
            let for_file = name.clone();
            let records = round.as_ref().and_then(|round| round.records.get(team.index()));
            let records = records.filter(|records| !records.is_empty()).map(|records| {
                let refused = records.iter().filter(|record| record.text.is_empty()).count();
                let words = match refused {
                    0 => td_string!(locale, rounds.results.records, count = records.len()),
                    _ => td_string!(locale, rounds.results.records_refused, count = records.len(), refused = refused),
                };
                view! { <p class="sub">{words}</p> }
            });
            Row::new(name).cell((played, records)).cell(view! {
                <div class="cluster">
                    <Button
                        size=ButtonSize::Small
                        icon=Glyph::Download
                        on_click=move || save(team, &for_file)
                    >
                        {td_string!(locale, rounds.results.save)}
                        <span class="vh">": " {mine}</span>
                    </Button>
                    <Button size=ButtonSize::Small icon=Glyph::Copy on_click=move || take(team)>
                        {td_string!(locale, class.copy)}
                        <span class="vh">": " {other}</span>
                    </Button>
                </div>
            })
        };
        let teams = desk.game.with(|game| {
            let named = |game: &Game| {
                let names = game.teams.iter().map(|team| team.name.clone());
                game.team_ids().zip(names).collect::<Vec<_>>()
            };
            game.as_ref().map(named).unwrap_or_default()
        });
        teams.into_iter().map(line).collect()
    };
    let of = move |closed: u8| match closed {
        0 => t_string!(i18n, rounds.results.beginning).to_owned(),
        month => t_string!(i18n, rounds.results.heading, n = month),
    };
    let title = move || of(closed.get());
    let which = move || {
        let newest = newest.get();
        let choices: Vec<Choice<u8>> = (0..=newest).rev().map(|at| Choice::new(at, move || of(at))).collect();
        (newest > 0).then(|| {
            view! {
                <SelectField
                    label=t!(i18n, rounds.results.which)
                    choices
                    value=closed
                    on_change=move |which| chosen.set((newest, which))
                />
            }
        })
    };
    view! {
        <Panel title=title note=t!(i18n, rounds.results.note)>
            <div class="panel__body form">
                {which}
                <div class="cluster">
                    {move || all_sealed.get().then(|| view! {
                        <Button icon=Glyph::Download on_click=save_all>{t!(i18n, rounds.results.save_all)}</Button>
                        <Button icon=Glyph::Copy on_click=copy_all>{t!(i18n, rounds.results.copy_all)}</Button>
                    })}
                </div>
            </div>
            <DataTable caption=title columns rows=Arc::new(lines) />
        </Panel>
    }
}

/// The game when so many months were closed, tracked: as it stands, or played again to there.
fn as_it_stood(desk: Desk, closed: u8) -> Option<Arc<Round>> {
    match desk.round.get() {
        Some(round) if round.closed != closed => {
            let before = desk.game.with(|game| game.as_ref()?.play_to(closed).ok())?;
            // Those of the closed months, checked, begin with those of the months before.
            let first = |(all, some): (&Vec<SavedRecord>, &Vec<SavedRecord>)| all[..some.len().min(all.len())].to_vec();
            let records = round.records.iter().zip(&before.records).map(first).collect();
            Some(Arc::new(Round { records, ..before }))
        }
        newest => newest,
    }
}
