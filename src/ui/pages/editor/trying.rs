//! A small tournament in the page: what the changed market does to the lessons, beside the market it
//! began from. Games are played in threads beside the page.

use super::state::Editing;
use crate::browser::timer;
use crate::browser::workers::{self, WorkerThread};
use crate::contest::job::{Done, Job, JobProgress, Worker};
use crate::contest::tournament::claims::Finding;
use crate::contest::tournament::line_ups::LINE_UPS;
use crate::contest::trial::{Compared, NotPlayed, Trial, TrialGame};
use crate::ui::components::{
    Button, ButtonKind, ButtonSize, Choice, Column, DataTable, Note, Panel, Progress, Row, Segmented, Tag, Tone,
};
use crate::ui::task::{PageTasks, use_tasks};
use crate::ui::words::editing::{claim_name, measured};
use game::scenario::Scenario;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use texts::i18n::*;

/// How many seeds can be chosen; each makes a game for every line-up in both markets.
const SEEDS: [u32; 4] = [5, 10, 20, 50];

/// A tournament under way or over. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
struct Try {
    /// Games that are over, and all; none while nothing is played.
    progress: RwSignal<Option<JobProgress>>,
    outcome: RwSignal<Option<Result<TrialOutcome, NotPlayed>>>,
    /// Counts the beginnings: what is still under way when it is cancelled counts no more.
    round: RwSignal<u32>,
    tasks: PageTasks,
}

/// What came of it.
#[derive(Clone, PartialEq)]
struct TrialOutcome {
    seeds: u32,
    lessons: Vec<Compared>,
}

/// How many games, a button, how far it is, and the lessons.
#[component]
pub fn Trying(editing: Editing) -> impl IntoView {
    let i18n = use_i18n();
    let seeds = RwSignal::new(SEEDS[1]);
    let trying = Try {
        progress: RwSignal::new(None),
        outcome: RwSignal::new(None),
        round: RwSignal::new(0),
        tasks: use_tasks(),
    };
    let choices = SEEDS.map(|count| Choice::new(count, move || count.to_string())).to_vec();
    let start = move || {
        let (own, base) = untrack(|| editing.with(|sheet| (sheet.scenario(), sheet.base())));
        if let Ok(own) = own {
            trying.start(&own, &base, seeds.get_untracked());
        }
    };
    // What was found holds for the market as it was.
    Effect::new(move |before: Option<()>| {
        editing.with(|_| ());
        if before.is_some() {
            trying.stop();
            trying.outcome.set(None);
        }
    });
    let cannot = Signal::derive(move || trying.progress.with(Option::is_some) || !editing.is_playable());
    let games = move || 2 * seeds.get() * LINE_UPS.len() as u32;
    view! {
        <Panel title=t!(i18n, editor.trial.heading) note=t!(i18n, editor.trial.note)>
            <div class="panel__body form">
                <div class="field">
                    <span class="field__label" aria-hidden="true">{t!(i18n, editor.trial.seeds)}</span>
                    <Segmented
                        label=t!(i18n, editor.trial.seeds)
                        choices
                        value=seeds
                        on_change=move |count| seeds.set(count)
                    />
                    <p class="field__help">{move || t_string!(i18n, editor.trial.games, count = games())}</p>
                </div>
                <div class="cluster">
                    <Button kind=ButtonKind::Ink disabled=cannot on_click=start>{t!(i18n, editor.trial.start)}</Button>
                    <HowFar trying />
                </div>
                <Findings trying />
            </div>
        </Panel>
    }
}

#[component]
fn HowFar(trying: Try) -> impl IntoView {
    let i18n = use_i18n();
    let now = move || trying.progress.get().unwrap_or_default();
    let percent = move || {
        let JobProgress { done, all } = now();
        (done * 100).checked_div(all).unwrap_or(0) as u16
    };
    let words = move || {
        let JobProgress { done, all } = now();
        t_string!(i18n, editor.trial.progress, done = done, all = all)
    };
    let is_under_way = Memo::new(move |_| trying.progress.with(Option::is_some));
    move || {
        is_under_way.get().then(|| {
            view! {
                <Progress label=words percent=Signal::derive(percent) />
                <span role="status">{words}</span>
                <Button size=ButtonSize::Small on_click=move || trying.stop()>{t!(i18n, site.cancel)}</Button>
            }
        })
    }
}

/// The lessons in both markets, side by side.
#[component]
fn Findings(trying: Try) -> impl IntoView {
    let i18n = use_i18n();
    let columns = move || {
        vec![
            Column::text(t!(i18n, editor.trial.lesson)),
            Column::text(t!(i18n, editor.trial.own)),
            Column::text(t!(i18n, editor.trial.base)),
        ]
    };
    move || match trying.outcome.get()? {
        Err(NotPlayed) => {
            Some(view! { <Note tone=Tone::Danger alert=true>{t!(i18n, editor.trial.failed)}</Note> }.into_any())
        }
        Ok(TrialOutcome { seeds, lessons }) => {
            let games = seeds as usize * LINE_UPS.len();
            let lines = move || {
                let locale = i18n.get_locale();
                let line = |Compared { own, base }: &Compared| {
                    Row::new(claim_name(locale, own.claim)).cell(told(locale, own)).cell(told(locale, base))
                };
                lessons.iter().map(line).collect()
            };
            Some(
                view! {
                    <Note tone=Tone::Warn>
                        {move || t_string!(i18n, editor.trial.few, games = games, seeds = seeds)}
                    </Note>
                    <DataTable
                        caption=t!(i18n, editor.trial.heading)
                        columns=columns()
                        rows=Arc::new(lines)
                    />
                }
                .into_any(),
            )
        }
    }
}

/// Whether it holds, and by which figures.
fn told(locale: Locale, finding: &Finding) -> impl IntoView + use<> {
    let (tone, holds) = if finding.holds {
        (Tone::Jade, td_string!(locale, editor.trial.holds))
    } else {
        (Tone::Danger, td_string!(locale, editor.trial.fails))
    };
    let figures = finding.measured.iter().map(|(&figure, &value)| {
        let words = measured(locale, figure, value);
        view! { <li>{words}</li> }
    });
    view! { <div class="lesson"><Tag tone>{holds}</Tag><ul>{figures.collect_view()}</ul></div> }
}

impl Try {
    fn start(self, own: &Scenario, base: &Scenario, seeds: u32) {
        self.stop();
        self.outcome.set(None);
        let round = self.round.get_untracked();
        let trial = Trial::new(own, base, seeds);
        let threads = trial.progress().all.min(workers::cores() as usize);
        self.progress.set(Some(trial.progress()));
        let trial = Rc::new(RefCell::new(trial));
        for _ in 0..threads {
            let (trial, mut runner) =
                (trial.clone(), Runner { beside: WorkerThread::start(), here: Worker::default() });
            self.tasks.spawn(async move {
                loop {
                    let Some(game) = trial.borrow_mut().give_out() else { return };
                    let done = runner.play(&game).await;
                    // All may have been stopped meanwhile.
                    if self.round.get_untracked() != round {
                        return;
                    }
                    let taken = trial.borrow_mut().take_back(&game, done);
                    self.note(&trial.borrow(), taken, seeds);
                }
            });
        }
    }

    fn note(self, trial: &Trial, taken: Result<(), NotPlayed>, seeds: u32) {
        if let Err(why) = taken {
            self.stop();
            self.outcome.set(Some(Err(why)));
        } else if let Some(lessons) = trial.compared() {
            self.stop();
            self.outcome.set(Some(Ok(TrialOutcome { seeds, lessons })));
        } else {
            self.progress.set(Some(trial.progress()));
        }
    }

    fn stop(self) {
        self.round.update(|round| *round += 1);
        self.progress.set(None);
    }
}

/// Where a game is played: in a thread beside the page, or on the page where there is none.
struct Runner {
    beside: Option<WorkerThread>,
    here: Worker,
}

impl Runner {
    async fn play(&mut self, game: &TrialGame) -> Done {
        let job: &Job = &game.job;
        if let Some(thread) = self.beside.as_mut() {
            if let Ok(answer) = thread.ask(&job.text()).await {
                return Done::read(&answer);
            }
            self.beside = None;
        }
        timer::breathe().await;
        self.here.take(job.clone())
    }
}
