//! What is told of all files: a table for people, JSON for other programs.

use super::words::{FaultReport, shown};
use serde::Serialize;
use std::fmt::{self, Display};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use tender::contest::standings::alike::{AlikeLogs, alike};
use tender::contest::standings::{StandingsRow, standings};
use tender::contest::submission::identity::{Clash, Identity};
use tender::contest::submission::moment::{HandInTime, Moment};
use tender::contest::submission::verify::Verified;

/// A text and what it comes to.
pub struct Checked {
    /// The file that it is from, with the text's number where the file holds several.
    pub file: String,
    /// What the replay shows, or why it does not count.
    pub outcome: Result<Arc<Verified>, FaultReport>,
}

/// All that came, ranked. `Display` writes the table.
pub struct Report {
    checked: Vec<Checked>,
    rows: Vec<StandingsRow>,
    alike: AlikeLogs,
    now: Moment,
}

/// The report for other programs.
#[derive(Debug, Serialize)]
pub struct Written {
    /// Each text, in the order in which its file was named.
    files: Vec<File>,
    /// Students whose logs are nearly the same, the likest first.
    alike: Vec<Pair>,
    /// How many pairs more there are.
    alike_more: u32,
    /// Why nothing was verified at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<FaultReport>,
}

#[derive(Debug, Serialize)]
struct File {
    file: String,
    /// The student's place, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<u32>,
    /// Whether it is this one that counts, of all that the student handed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    result: Option<Verified>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<FaultReport>,
}

#[derive(Debug, Serialize)]
struct Pair {
    one: Named,
    other: Named,
    /// Thousandths.
    likeness: u32,
}

#[derive(Debug, Serialize)]
struct Named {
    file: String,
    number: String,
    name: String,
}

impl Report {
    /// Ranks what came by the score.
    pub fn new(checked: Vec<Checked>) -> Self {
        let now = now();
        let sound = checked.iter().filter_map(|one| one.outcome.as_ref().ok().cloned());
        let rows = standings(sound, now, |_| false, |verified| i64::from(verified.score));
        let alike = alike(&rows);
        Self { checked, rows, alike, now }
    }

    /// How many texts there are, and how many of them do not count.
    pub fn count(&self) -> (usize, usize) {
        (self.checked.len(), self.checked.iter().filter(|one| one.outcome.is_err()).count())
    }

    /// The report for other programs.
    pub fn written(&self) -> Written {
        let pair = |pair: &tender::contest::standings::alike::Alike| Pair {
            one: self.named(&pair.one),
            other: self.named(&pair.other),
            likeness: pair.likeness,
        };
        Written {
            files: self.checked.iter().map(|one| self.file(one)).collect(),
            alike: self.alike.pairs.iter().map(pair).collect(),
            alike_more: self.alike.more,
            fault: None,
        }
    }

    fn file(&self, one: &Checked) -> File {
        let (file, fault) = (one.file.clone(), one.outcome.as_ref().err().cloned());
        let Ok(verified) = &one.outcome else { return File { file, place: None, counts: None, result: None, fault } };
        let row = self.rows.iter().find(|row| is_of(row, verified));
        // The fingerprints of decisions are for comparing logs, which the pairs do.
        let result = Verified { decision_fingerprints: Vec::new(), ..verified.as_ref().clone() };
        let counts = row.is_some_and(|row| Arc::ptr_eq(&row.counts, verified));
        File { file, place: row.map(|row| row.place), counts: Some(counts), result: Some(result), fault }
    }

    fn named(&self, verified: &Arc<Verified>) -> Named {
        let student = &verified.student;
        Named { file: self.file_of(verified), number: student.number.clone(), name: student.name.clone() }
    }

    fn file_of(&self, verified: &Arc<Verified>) -> String {
        let is_it = |one: &&Checked| one.outcome.as_ref().is_ok_and(|other| Arc::ptr_eq(other, verified));
        self.checked.iter().find(is_it).map(|one| one.file.clone()).unwrap_or_default()
    }
}

impl Written {
    /// The report when nothing could be verified.
    pub const fn of(fault: FaultReport) -> Self {
        Self { files: Vec::new(), alike: Vec::new(), alike_more: 0, fault: Some(fault) }
    }
}

impl Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = ["place", "score", "net worth", "bids", "wins"];
        writeln!(
            out,
            "{:>5} {:>6} {:>12} {:>5} {:>5}  number  student  file",
            head[0], head[1], head[2], head[3], head[4]
        )?;
        for row in &self.rows {
            let Verified { score, bids, wins, student, .. } = &*row.counts;
            let worth = row.counts.net_worth().as_yuan();
            let who = [&student.number, &student.name, &self.file_of(&row.counts)].map(|word| shown(word)).join("  ");
            let notes: String = notes(row, self.now).iter().map(|note| format!("  ({note})")).collect();
            writeln!(out, "{:>5} {score:>6} {worth:>12} {bids:>5} {wins:>5}  {who}{notes}", row.place)?;
            for other in &row.others {
                let (score, at, file) = (other.score, shown(&other.at.to_string()), shown(&self.file_of(other)));
                writeln!(out, "{:>12}  handed in before: {file}  (score {score}, {at})", "")?;
            }
        }
        for pair in &self.alike.pairs {
            let [one, other] = [&pair.one, &pair.other].map(|one| {
                let Named { file, number, name } = self.named(one);
                [number, name, file].map(|word| shown(&word)).join(" ")
            });
            writeln!(out, "nearly the same log ({} ‰): {one} and {other}", pair.likeness)?;
        }
        if self.alike.more > 0 {
            writeln!(out, "nearly the same log: {} pairs more", self.alike.more)?;
        }
        for one in &self.checked {
            if let Err(FaultReport { message, .. }) = &one.outcome {
                writeln!(out, "{}: {message}", shown(&one.file))?;
            }
        }
        Ok(())
    }
}

/// Whether a submission is one of a student's. What was handed in twice without a change is in the row
/// once.
fn is_of(row: &StandingsRow, verified: &Arc<Verified>) -> bool {
    let who = |one: &Verified| Identity::of(&one.student);
    let is_same = |one: &Verified| one.log_fingerprint == verified.log_fingerprint && one.company == verified.company;
    row.all().any(|one| Arc::ptr_eq(one, verified) || (is_same(one) && who(one) == who(verified)))
}

/// What is to be known of a place besides its figures.
fn notes(row: &StandingsRow, now: Moment) -> Vec<&'static str> {
    let Verified { finished, bankrupt, .. } = *row.counts;
    let course = match (bankrupt, finished) {
        (true, _) => Some("bankrupt"),
        (false, false) => Some("not finished"),
        (false, true) => None,
    };
    let clashes = row.clashes.iter().map(|clash| match clash {
        Clash::SameNumber => "same number, other name",
        Clash::SameName => "same name, other number",
    });
    let clock = match HandInTime::of(&row.counts.at, now) {
        HandInTime::Unknown => Some("no date"),
        HandInTime::Ahead(_) => Some("date yet to come"),
        HandInTime::At(_) => None,
    };
    course.into_iter().chain(clashes).chain(clock).collect()
}

fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::milliseconds(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
