//! The lab of the open game: how it stands, and a way to add to it.

use crate::browser::slots::GameId;
use crate::browser::timer;
use crate::crm::book::CrmBook;
use crate::crm::coursework::Coursework;
use crate::crm::record::{CourseworkRecord, CrmRecord, RecordEntry, record_text};
use crate::record::Save;
use crate::study::lab::{LabLine, LabMark, LabRun, LabView, mark, replayed};
use crate::ui::pages::lab::content::LabContent;
use crate::ui::pages::lab::result::marked;
use crate::ui::pages::lab::state::{KeptRun, Labs, SharedLab, use_labs};
use crate::ui::session::{Session, use_session};
use crate::ui::task::use_tasks;
use crate::ui::words::crm::refusal::refusal;
use game::observation::Observation;
use game::time::Minute;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// How a lab stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabNow {
    /// What it has earned so far.
    pub mark: LabMark,
    /// What was answered, asked for and written.
    pub work: Coursework,
    /// The game's minute.
    pub at: Minute,
}

/// What a change of the game must change for the lab to be looked at again: while the clock runs, once a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Looked {
    records: usize,
    entries: usize,
    minute: u32,
    is_handed_in: bool,
}

/// The lab of the open game. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct OpenLab {
    labs: Labs,
    session: Session,
    /// The game in which it is done: what comes late belongs to no other.
    game: StoredValue<Option<GameId>>,
    content: StoredValue<SharedLab>,
    run: StoredValue<Option<LabRun>>,
    now: RwSignal<Option<Arc<LabNow>>>,
    /// Whether the game did not begin in the lab's situation.
    is_strange: RwSignal<bool>,
    i18n: I18n,
}

/// The lab of the open game, from context.
pub fn use_open_lab() -> OpenLab {
    expect_context()
}

impl OpenLab {
    /// Follows the open game for as long as the present component is there.
    pub fn follow(content: SharedLab) -> Self {
        let (labs, session) = (use_labs(), use_session());
        let open = Self {
            labs,
            session,
            game: StoredValue::new(session.id()),
            content: StoredValue::new(content),
            run: StoredValue::new(None),
            now: RwSignal::new(None),
            is_strange: RwSignal::new(false),
            i18n: use_i18n(),
        };
        use_tasks().spawn(async move {
            // The page is drawn first: playing the game again takes a moment.
            timer::breathe().await;
            open.take_up();
        });
        let looked = Memo::new(move |_| {
            let (minute, day) = session.view(|seen| (seen.now().get(), seen.now().day()));
            let minute = if session.is_running() { day } else { minute };
            let looked = |_: &Observation<'_>, save: &Save| Looked {
                records: save.records.len(),
                entries: save.log.len(),
                minute,
                is_handed_in: save.lab.as_ref().is_some_and(|lab| lab.handed_in.is_some()),
            };
            session.peek_save(looked)
        });
        Effect::new(move |_| {
            // Asked for its value: a memo that nobody has asked does not follow anything yet.
            looked.get();
            open.look();
        });
        open
    }

    /// Finds out how the questions stood when they were answered, which takes a replay, or a look at what is kept.
    fn take_up(self) {
        let content = self.content.get_value();
        let Some(save) = self.session.peek_save(|_, save| save.clone()) else { return };
        let kept = self.session.id().and_then(|game| {
            let is_it = |kept: &&KeptRun| kept.game == game && kept.records == save.records.len();
            self.labs.kept_run.with_value(|kept| kept.as_ref().filter(is_it).map(|kept| kept.run.clone()))
        });
        let run = match kept {
            Some(run) => Some(run),
            None if save.records.len() == content.situation.records.len() => Some(content.run.clone()),
            None => replayed(&content.lab, &content.situation, &save).ok().map(|replay| replay.run),
        };
        self.is_strange.set(run.is_none());
        self.run.set_value(run);
        self.keep();
        self.look();
    }

    /// Looks how the lab stands.
    fn look(self) {
        let content = self.content.get_value();
        let stand = self.run.with_value(|run| {
            let run = run.as_ref()?;
            self.session.peek_save(|seen, save| stand(&content, run, seen, save)).flatten()
        });
        if let Some(stand) = stand {
            let stand = Some(Arc::new(stand));
            if self.now.with_untracked(|now| *now != stand) {
                self.now.set(stand);
            }
        }
    }

    /// Keeps the run for when the panel is drawn anew.
    fn keep(self) {
        let records = self.session.peek_save(|_, save| save.records.len());
        if let (Some(game), Some(records), Some(run)) = (self.session.id(), records, self.run.get_value()) {
            self.labs.kept_run.set_value(Some(KeptRun { game, records, run }));
        }
    }

    /// The lab.
    pub fn with<T>(self, look: impl FnOnce(&LabContent) -> T) -> T {
        self.content.with_value(|content| look(content))
    }

    /// A text of it in the language shown, tracked.
    pub fn said(self, text: &crate::study::bilingual::Bilingual) -> String {
        let locale = self.i18n.get_locale();
        self.with(|content| content.said(locale, text))
    }

    /// How it stands, tracked; none before it is known.
    pub fn now(self) -> Option<Arc<LabNow>> {
        self.now.get()
    }

    /// Whether it is known how it stands.
    pub fn is_ready(self) -> Memo<bool> {
        Memo::new(move |_| self.now.with(Option::is_some))
    }

    /// Whether the game did not begin in the lab's situation, tracked.
    pub fn is_strange(self) -> bool {
        self.is_strange.get()
    }

    /// How one item stands.
    pub fn line(self, id: &str) -> Memo<Option<LabLine>> {
        let id = id.to_owned();
        Memo::new(move |_| self.now.with(|now| now.as_ref().and_then(|now| now.mark.line(&id).cloned())))
    }

    /// Something of what was answered and written for an item.
    pub fn work<T: PartialEq + Send + Sync + 'static>(
        self,
        id: &str,
        look: impl Fn(&Coursework, &str) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        let item = self.item(id);
        Memo::new(move |_| self.now.with(|now| now.as_ref().map(|now| look(&now.work, &item))))
    }

    /// The name under which something of the lab is recorded.
    pub fn item(self, id: &str) -> String {
        self.with(|content| content.lab.item(id))
    }

    /// What the options of something are mixed by: each game has an order of its own, the same every time.
    pub fn mixing_key(self, id: &str) -> String {
        let game = self.game.get_value();
        format!("{} {}", game.as_ref().map_or("", GameId::as_str), self.item(id))
    }

    /// Whether the lab was handed in, tracked.
    pub fn is_handed_in(self) -> bool {
        self.session.lab().is_some_and(|lab| lab.handed_in.is_some())
    }

    /// Whether its time is over, tracked.
    pub fn is_over(self) -> bool {
        let end = self.with(LabContent::ends);
        end.is_some_and(|end| self.now.with(|now| now.as_ref().is_some_and(|now| now.at > end)))
    }

    /// Whether nothing can be added any more.
    pub fn is_closed(self) -> Signal<bool> {
        Signal::derive(move || self.is_handed_in() || self.is_over() || !self.session.may_record())
    }

    /// Adds a record, or reports why not. True if it was added.
    pub fn add(self, record: CourseworkRecord) -> bool {
        if self.game.get_value() != self.session.id() || untrack(|| self.is_closed().get()) {
            return false;
        }
        let role = self.session.role().get_untracked();
        let record = CrmRecord::Coursework(record);
        let checked = self.session.peek_save(|seen, save| book_of(save).check(seen, role, &record));
        match checked {
            Some(Ok(())) => {}
            Some(Err(why)) => {
                self.session.reports().refused(refusal(self.i18n.get_locale_untracked(), why));
                return false;
            }
            None => return false,
        }
        let is_added = self.session.record(record_text(role, record));
        if is_added {
            self.note();
            // A text that took the place of another changes no number of records.
            self.look();
        }
        is_added
    }

    /// Keeps how the questions stand that have just been answered.
    fn note(self) {
        let content = self.content.get_value();
        self.run.update_value(|run| {
            if let Some(run) = run {
                self.session.peek_save(|seen, save| in_view(&content, seen, save, |view| run.note(&content.lab, view)));
            }
        });
        self.keep();
    }

    /// The session.
    pub fn session(self) -> Session {
        self.session
    }
}

fn book_of(save: &Save) -> CrmBook {
    CrmBook::of(save.records.iter().map(RecordEntry::read))
}

fn in_view<T>(content: &LabContent, seen: &Observation<'_>, save: &Save, look: impl FnOnce(&LabView<'_>) -> T) -> T {
    let log = save.log.entries.get(content.situation.log.len()..).unwrap_or_default();
    let records_before = content.situation.records.len();
    look(&LabView { seen, book: book_of(save).open_to_all(), log, records_before, from: content.from })
}

/// How a lab stands in a game. What comes after its end, or after it was handed in, does not count: then the game is
/// played again up to there.
fn stand(content: &LabContent, run: &LabRun, seen: &Observation<'_>, save: &Save) -> Option<LabNow> {
    let at = seen.now();
    let is_over = content.ends().is_some_and(|end| at > end);
    if is_over || save.lab.as_ref().is_some_and(|lab| lab.handed_in.is_some()) {
        let (mark, work) = marked(content, save)?;
        return Some(LabNow { mark, work, at });
    }
    Some(in_view(content, seen, save, |view| LabNow {
        mark: mark(&content.lab, run, view),
        work: view.book.coursework().clone(),
        at,
    }))
}
