//! The files of labs: the list, a lab, the game of its situation. They are fetched when they are first needed.

use crate::browser::fetch::{self, Missing};
use crate::browser::{keys, storage};
use crate::contest::taken::{self, LabDrawnFor};
use crate::record::Save;
use crate::study::bilingual::Bilingual;
use crate::study::lab::{Lab, LabCard, LabIndex, LabRun, LabView, ends_at, fill, read_lab_index, read_labs};
use crate::study::situation::{OpenedSituation, open_situation, recording_file, recording_for, recordings};
use crate::study::writing::is_own_work;
use crate::ui::pages::course::own_works;
use crate::ui::pages::lab::words::{said, subject};
use game::time::Minute;
use texts::i18n::Locale;

/// A lab in its situation.
pub struct LabContent {
    /// The lab.
    pub lab: Lab,
    /// The game from which it begins.
    pub situation: Save,
    /// Which recording of its situation that is, from 1.
    pub recording: u8,
    /// The lab as it begins there.
    pub run: LabRun,
    /// When it begins.
    pub from: Minute,
    opened: OpenedSituation,
}

/// Fetches the list of labs.
///
/// # Errors
/// [`Missing`]: it did not come, or belongs to another release.
pub async fn fetch_index() -> Result<LabIndex, Missing> {
    read_lab_index(&fetch::text("labs.json").await?).map_err(|_other_release| Missing)
}

/// Fetches a lab with the recording of its situation in which it is done, and plays that.
///
/// # Errors
/// [`Missing`]: it did not come, or belongs to another release.
pub async fn fetch_lab(id: &str, of: RecordingOf) -> Result<LabContent, Missing> {
    let lab = match is_own_work(id) {
        true => own_works().lab(id).ok_or(Missing)?,
        false => {
            let text = fetch::text(&format!("lab-{id}.json")).await?;
            let labs = read_labs(&text).map_err(|_other_release| Missing)?;
            labs.into_iter().next().ok_or(Missing)?
        }
    };
    let recording = match of {
        RecordingOf::Game(recording) => recording.clamp(1, recordings(&lab.situation)),
        RecordingOf::Attempt(attempts) => recording_for(id, &lab.situation, key_of(&drawn_for(id)), attempts),
    };
    let game = fetch::text(&format!("situation-{}.txt", recording_file(&lab.situation, recording))).await?;
    let situation = open_situation(&game).map_err(|_other_release| Missing)?;
    LabContent::of(lab, situation, recording).ok_or(Missing)
}

/// In which recording a lab is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordingOf {
    /// In that of a game, which says so.
    Game(u8),
    /// In that of the student's next attempt, after so many that were handed in.
    Attempt(u16),
}

/// For whom the recording of a lab is drawn in this browser.
pub fn drawn_for(lab: &str) -> LabDrawnFor {
    let kept = storage::read(&keys::COURSEWORK);
    kept.map_or(LabDrawnFor::Student(String::new()), |text| taken::drawn_for(&text, lab))
}

/// The key that draws a recording; the empty one draws the first.
fn key_of(whom: &LabDrawnFor) -> &str {
    match whom {
        LabDrawnFor::Student(key) => key,
        LabDrawnFor::All => "",
    }
}

/// The own labs of this browser that can be read, as the list has them: nothing is said of their situations.
pub fn own_cards() -> Vec<LabCard> {
    let none = || Bilingual { zh: String::new(), en: String::new() };
    let card = |lab: Lab| LabCard {
        id: lab.id,
        title: lab.title,
        goal: lab.goal,
        situation: none(),
        about: none(),
        minutes: lab.minutes,
        topics: lab.topics,
        points: 0,
    };
    own_works().labs.iter().filter_map(|file| file.lab().ok()).map(card).collect()
}

impl LabContent {
    fn of(lab: Lab, situation: Save, recording: u8) -> Option<Self> {
        let opened = OpenedSituation::of(&situation)?;
        let (run, from) = opened.look(|seen, book| (LabRun::begin(&lab, &LabView::at_start(seen, book)), seen.now()));
        Some(Self { lab, situation, recording, run, from, opened })
    }

    /// When the lab ends; none where it takes as long as it takes.
    pub fn ends(&self) -> Option<Minute> {
        self.lab.ends.map(|end| ends_at(end, self.from))
    }

    /// A text of the lab, with the names of what it points at.
    pub fn said(&self, locale: Locale, text: &Bilingual) -> String {
        fill(said(locale, text), |name| self.pick(locale, name))
    }

    /// What a pick is called.
    pub fn pick(&self, locale: Locale, name: &str) -> Option<String> {
        let chosen = self.run.start().pick(name)?;
        Some(self.opened.look(|seen, book| subject(locale, seen, book, chosen)))
    }
}
