//! The class in its order, with all that can be done with it: printed, shown on a projector, saved,
//! compared, debriefed.

use super::alike::NearlyAlike;
use super::ghost_release::GhostRelease;
use super::on_paper::OnPaper;
use super::ranking::Ranking;
use super::side_by_side::SideBySide;
use super::spread::Spread;
use super::spreadsheet::table;
use super::student_figures::StudentFigures;
use crate::contest::debrief::measure::Measure;
use crate::contest::homework::HandedYear;
use crate::contest::submission::verify::Verified;
use crate::ui::components::print::print;
use crate::ui::components::{Button, Choice, Glyph, LinkButton, Panel, SelectField};
use crate::ui::pages::class::state::use_class_state;
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, go, href};
use crate::ui::saved;
use crate::ui::session::use_session;
use crate::ui::task::use_tasks;
use crate::ui::words::contest::rejection;
use crate::ui::words::{measure, standings};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The ranking and what follows from it; nothing as long as nothing has been handed in.
#[component]
pub fn Ranked() -> impl IntoView {
    let (session, reports, i18n) = (use_session(), use_reports(), use_i18n());
    let (class, tasks) = (use_class_state(), use_tasks());
    let by = class.by;
    let rows = Memo::new(move |_| class.rows(by.get()));
    let any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let all = RwSignal::new(false);
    let looked_at = RwSignal::new(None::<Arc<Verified>>);
    let save = move || {
        let locale = i18n.get_locale_untracked();
        let text = rows.with_untracked(|rows| table(locale, rows));
        saved::download(reports, locale, td_string!(locale, class.stand.file), &text);
    };
    let on_paper = move || {
        all.set(true);
        print();
    };
    let open = Callback::new(move |one: Arc<Verified>| {
        // A person who has left the page meanwhile is not pulled back.
        tasks.spawn(async move {
            match class.year_of(&one).await {
                Ok(year) => {
                    let who = [one.student.name.as_str(), one.company.as_str()].join(" · ");
                    session.watch(who, HandedYear { year, records: Vec::new() }, Page::Teach);
                    go(Page::Decisions);
                }
                Err(why) => reports.failed(rejection(i18n.get_locale_untracked(), &why)),
            }
        });
    });
    let choices = move || Measure::ALL.map(|of| Choice::new(of, move || measure::name(i18n.get_locale(), of))).to_vec();
    move || {
        any.get().then(|| {
            view! {
                <Panel title=t!(i18n, class.stand.table) class="is-printed">
                    <OnPaper />
                    <div class="panel__body form class__tools">
                        <SelectField
                            label=t!(i18n, class.stand.figure)
                            choices=choices()
                            value=by
                            on_change=move |figure| by.set(figure)
                            help=move || standings::order(i18n.get_locale(), by.get().better())
                        />
                        <div class="cluster">
                            <LinkButton href=href(Page::Reveal) icon=Glyph::Board>{t!(i18n, ranking.reveal.open)}</LinkButton>
                            <LinkButton href=href(Page::Debrief) icon=Glyph::Book>{t!(i18n, debrief.title)}</LinkButton>
                            <Button on_click=on_paper>{t!(i18n, ranking.print)}</Button>
                            <Button icon=Glyph::Download on_click=save>{t!(i18n, class.stand.export)}</Button>
                        </div>
                    </div>
                    <Ranking
                        rows
                        by
                        all
                        on_open=open
                        on_figures=move |one| looked_at.set(Some(one))
                        on_count=move |one| class.count(&one)
                    />
                </Panel>
                <Spread rows by />
                <SideBySide rows />
                <NearlyAlike />
                <GhostRelease rows />
                <StudentFigures of=looked_at rows on_open=open />
            }
        })
    }
}
