//! Queries in a thread beside the page, which is ended when one takes too long or the user stops it.

use crate::browser::timer;
use crate::browser::workers::{Stopper, WorkerThread};
use crate::crm::query::job::{QueryJob, QueryResult, read};
use crate::crm::query::trouble::QueryTrouble;
use crate::ui::task::{PageTasks, use_tasks};
use game::json;
use leptos::prelude::*;

/// Milliseconds that a query may take.
const MOST_TIME: i32 = 3_000;

/// How the last query stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryState {
    /// None was asked.
    Nothing,
    /// The engine is on its way.
    Loading,
    /// The query is at work.
    Running,
    /// It found something.
    Found(QueryResult),
    /// It has no result.
    Failed(QueryTrouble),
    /// It took longer than it may.
    TimeOut,
    /// The user stopped it.
    Stopped,
    /// The engine did not come, or the browser runs no threads.
    NoEngine,
}

/// Asks one query after the other. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Runner {
    /// How the last query stands.
    pub state: RwSignal<QueryState>,
    thread: StoredValue<Option<WorkerThread>, LocalStorage>,
    stopper: StoredValue<Option<Stopper>, LocalStorage>,
    turn: StoredValue<u32>,
    tasks: PageTasks,
}

impl Runner {
    /// Of the present component.
    pub fn new() -> Self {
        Self {
            state: RwSignal::new(QueryState::Nothing),
            thread: StoredValue::new_local(None),
            stopper: StoredValue::new_local(None),
            turn: StoredValue::new(0),
            tasks: use_tasks(),
        }
    }

    /// Whether a query is asked and not answered, tracked.
    pub fn is_busy(self) -> bool {
        self.state.with(|state| matches!(state, QueryState::Loading | QueryState::Running))
    }

    /// Asks a query; one that is at work is stopped.
    pub fn run(self, job: &QueryJob) {
        self.stop();
        let job = json::text(job);
        let turn = self.turn.get_value();
        self.state.set(QueryState::Loading);
        self.tasks.spawn(async move {
            let end = self.ask(turn, &job).await;
            if self.turn.get_value() == turn {
                self.state.set(end);
            }
        });
    }

    /// Stops the query that is at work, if one is.
    pub fn stop(self) {
        self.turn.update_value(|turn| *turn += 1);
        self.stopper.update_value(|stopper| {
            if let Some(stopper) = stopper.take() {
                stopper.stop();
            }
        });
        if untrack(|| self.is_busy()) {
            self.state.set(QueryState::Stopped);
        }
    }

    async fn ask(self, turn: u32, job: &str) -> QueryState {
        let ready = self.thread.try_update_value(Option::take).flatten();
        let is_new = ready.is_none();
        let Some(mut thread) = ready.or_else(WorkerThread::start_for_queries) else { return QueryState::NoEngine };
        self.stopper.set_value(Some(thread.stopper()));
        // The first question has nothing in it: the time that the engine takes to come is not the query's.
        if is_new && thread.ask("").await.is_err() {
            return QueryState::NoEngine;
        }
        if self.turn.get_value() != turn {
            return QueryState::Stopped;
        }
        self.state.set(QueryState::Running);
        let began = timer::milliseconds();
        let Ok(answer) = thread.ask_within(job, MOST_TIME).await else {
            // A thread that ends before its time has failed over the query: it had come, and answered before.
            let has_failed = timer::milliseconds() < began + MOST_TIME as u64;
            return if has_failed { QueryState::Failed(QueryTrouble::Broken) } else { QueryState::TimeOut };
        };
        if self.turn.get_value() == turn {
            self.stopper.set_value(None);
            self.thread.set_value(Some(thread));
        }
        match read(&answer) {
            Some(Ok(found)) => QueryState::Found(found),
            Some(Err(why)) => QueryState::Failed(why),
            None => QueryState::NoEngine,
        }
    }
}
