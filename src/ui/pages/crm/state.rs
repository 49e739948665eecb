//! The workbench as its pages have it: the hat that is worn, the book of records, and a way to add to it.

use crate::crm::book::CrmBook;
use crate::crm::record::{CrmRecord, RecordEntry, record_text};
use crate::crm::refusal::RecordRefusal;
use crate::crm::role::CrmRole;
use crate::crm::viewer::Viewer;
use crate::ui::reports::Reports;
use crate::ui::session::{Session, use_session};
use crate::ui::words::crm::refusal::refusal;
use game::command::Command;
use game::refusal::Refusal;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The workbench of the open game. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Workbench {
    session: Session,
    /// The hat that is worn.
    pub role: ReadSignal<CrmRole>,
    book: Memo<Arc<CrmBook>>,
    i18n: I18n,
}

/// The workbench, from context.
pub fn use_workbench() -> Workbench {
    expect_context()
}

impl Workbench {
    /// Makes it, for a `<Provider>` around the pages.
    pub(super) fn of_open_game() -> Self {
        let session = use_session();
        let book = Memo::new(move |_| {
            session.records(|records| Arc::new(CrmBook::of(records.unwrap_or_default().iter().map(RecordEntry::read))))
        });
        Self { session, role: session.role(), book, i18n: use_i18n() }
    }

    /// Puts another hat on.
    pub fn wear(self, role: CrmRole) {
        self.session.wear(role);
    }

    /// Whether the worn role was handed over and stays, tracked.
    pub fn keeps_role(self) -> bool {
        self.session.keeps_role().get()
    }

    /// What the worn role sees, tracked.
    pub fn view<T>(self, look: impl FnOnce(&Viewer<'_>) -> T) -> T {
        let (role, book) = (self.role.get(), self.book.get());
        self.session.view(|seen| look(&Viewer { seen, book: &book, role }))
    }

    /// The names of the saved segments, for a choice among them.
    pub fn segment_names(self) -> Memo<Vec<String>> {
        let names = move || {
            self.view(|viewer| viewer.book.segments().all().map(|(name, _)| name.to_owned()).collect::<Vec<_>>())
        };
        Memo::new(move |_| names())
    }

    /// Short reports that go by themselves.
    pub fn reports(self) -> Reports {
        self.session.reports()
    }

    /// Whether records can be added, tracked: [`Session::may_record`].
    pub fn may_add(self) -> bool {
        self.session.may_record()
    }

    /// The same the other way round, for the fields of a form.
    pub fn closed(self) -> Signal<bool> {
        Signal::derive(move || !self.may_add())
    }

    /// Whether the game is played in another tab, tracked.
    pub fn is_elsewhere(self) -> bool {
        self.session.is_elsewhere()
    }

    /// Whether a record may be added now, tracked.
    ///
    /// # Errors
    /// [`RecordRefusal`] says why not.
    pub fn may(self, record: &CrmRecord) -> Result<(), RecordRefusal> {
        self.view(|viewer| viewer.book.check_new(viewer.seen, viewer.role, record))
    }

    /// Whether a record can be added now, for what is pressed to add it, tracked.
    pub fn can_add(self, record: &CrmRecord) -> bool {
        self.may_add() && self.may(record).is_ok()
    }

    /// Why a record cannot be added now, as a sentence, tracked; none where it can.
    pub fn why_not(self, record: &CrmRecord) -> Option<String> {
        if self.is_elsewhere() {
            return Some(t_string!(self.i18n, common.save.other_tab).to_owned());
        }
        if !self.may_add() {
            return Some(t_string!(self.i18n, crm.read_only).to_owned());
        }
        self.may(record).err().map(|why| refusal(self.i18n.get_locale(), why))
    }

    /// Whether the game would carry a command out now, tracked.
    ///
    /// # Errors
    /// The reason why not.
    pub fn may_act(self, command: &Command) -> Result<(), Refusal> {
        self.session.may(command)
    }

    /// Carries a command out in the game, or says why not: the session asks the matrix of roles and the rules of approval
    /// first, as for commands of every other page. True if it was carried out.
    pub fn act(self, command: Command) -> bool {
        self.session.act(command)
    }

    /// Carries out commands of the game as one gesture; what is refused or held back is told.
    pub fn act_all(self, commands: Vec<Command>) {
        self.session.act_all(commands);
    }

    /// Adds a record, or reports why not. True if it was added.
    pub fn add(self, record: CrmRecord) -> bool {
        match untrack(|| self.may(&record)) {
            Ok(()) => self.session.record(record_text(self.role.get_untracked(), record)),
            Err(why) => {
                self.session.reports().refused(refusal(self.i18n.get_locale_untracked(), why));
                false
            }
        }
    }
}
