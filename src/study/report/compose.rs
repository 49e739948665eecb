//! A report as a document in one language.

use super::amount::ReportAmount;
use super::charts::charts;
use super::content::RunReport;
use super::field::ReportField;
use super::figure::ReportFigure;
use super::marks::{FINGERPRINT, figure_mark, item_mark, month_mark, step_mark, text_mark};
use super::step::{StepArea, StepCount, StepKind, StepSpan};
use super::words::ReportWords;
use crate::record::paper::{
    Paper, PaperBlock, PaperCell, PaperField, PaperLanguage, PaperPicture, PaperRow, PaperTable,
};
use game::setup::{Pace, Validity};
use game::time::{DAY, MONTH, Minute, Month};

/// What a report is about where it is not a game as such: a lab, with its texts in the report's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportSubject {
    /// Its title.
    pub title: String,
    /// What the student can do afterwards.
    pub purpose: Vec<String>,
    /// The situation and the steps that were asked for.
    pub content: Vec<String>,
    /// What each step, question and artefact earned, as it is shown, by its name in the lab.
    pub marks: Vec<ItemEarned>,
    /// Questions with the student's answers.
    pub answers: Vec<(String, String)>,
}

/// What an item of a lab earned, as a report shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemEarned {
    /// Its name in the lab.
    pub item: String,
    /// What it asks for.
    pub what: String,
    /// What it earned.
    pub earned: String,
}

/// Writes a report out.
pub fn compose(
    report: &RunReport,
    subject: Option<&ReportSubject>,
    words: &ReportWords,
    language: PaperLanguage,
) -> Paper {
    let composer = Composer { report, words, language };
    let mut blocks = composer.identity();
    composer.purpose(&mut blocks, subject);
    composer.environment(&mut blocks);
    composer.steps(&mut blocks);
    composer.data(&mut blocks);
    composer.results(&mut blocks, subject);
    composer.analysis(&mut blocks);
    composer.appendix(&mut blocks);
    let title = composer.say("title");
    let title = match subject {
        Some(subject) if language == PaperLanguage::Chinese => format!("{title}：{}", subject.title),
        Some(subject) => format!("{title}: {}", subject.title),
        None => title,
    };
    Paper { title, language, foot: composer.say("foot"), blocks }
}

struct Composer<'a> {
    report: &'a RunReport,
    words: &'a ReportWords,
    language: PaperLanguage,
}

impl Composer<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(self.language, key).to_owned()
    }

    fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.words.fill(self.language, key, values)
    }

    fn heading(&self, key: &str) -> PaperBlock {
        PaperBlock::Heading(self.say(key))
    }

    fn identity(&self) -> Vec<PaperBlock> {
        ReportField::LINES.into_iter().map(|field| self.field(field)).collect()
    }

    fn field(&self, field: ReportField) -> PaperBlock {
        let hint = if field.is_line() { String::new() } else { self.say(&format!("hint.{}", field.id())) };
        PaperBlock::Field(PaperField {
            mark: text_mark(field),
            label: self.say(&format!("field.{}", field.id())),
            hint,
            text: self.report.texts.get(field).to_owned(),
            is_line: field.is_line(),
        })
    }

    fn purpose(&self, blocks: &mut Vec<PaperBlock>, subject: Option<&ReportSubject>) {
        blocks.push(self.heading("part.purpose"));
        match subject {
            Some(subject) => blocks.extend(subject.purpose.iter().cloned().map(PaperBlock::Text)),
            None => blocks.extend(["purpose.1", "purpose.2", "purpose.3"].map(|key| PaperBlock::Item(self.say(key)))),
        }
        blocks.push(self.heading("part.content"));
        let report = self.report;
        let rivals = report.companies.saturating_sub(1).to_string();
        let (from, until) = (self.moment(report.from), self.moment(report.until));
        let values = [("company", &*report.company), ("from", &from), ("until", &until), ("rivals", &rivals)];
        if let Some(subject) = subject {
            blocks.extend(subject.content.iter().cloned().map(PaperBlock::Text));
        }
        blocks.push(PaperBlock::Text(self.fill("content", &values)));
    }

    /// The month and its working day. What has not begun is told as the end of what is over.
    fn moment(&self, at: Minute) -> String {
        let is_at_opening = at > Minute::START && at.in_month().get() == 0;
        let at = if is_at_opening && at == self.report.until { at.back(game::time::Minutes::new(1)) } else { at };
        let (month, day) = (at.month().number().to_string(), at.in_month().get() / DAY + 1);
        // The last minute of a year counts to its last day.
        let day = day.min(MONTH / DAY).to_string();
        self.fill("moment", &[("month", &month), ("day", &day)])
    }

    fn environment(&self, blocks: &mut Vec<PaperBlock>) {
        let report = self.report;
        let market = match &*report.scenario {
            "practice" => self.say("env.market.practice"),
            "formal" => self.say("env.market.formal"),
            name => self.fill("env.market.own", &[("name", name)]),
        };
        let seed = report.seed.map_or_else(|| self.say("env.seed.hidden"), |seed| seed.0.to_string());
        let (from, until) = (self.moment(report.from), self.moment(report.until));
        let validity = match report.validity {
            Validity::Formal => "env.validity.formal",
            Validity::Practice => "env.validity.practice",
            Validity::Examination => "env.validity.examination",
        };
        let pace = match report.pace {
            Pace::Calm => "env.pace.calm",
            Pace::Rush => "env.pace.rush",
        };
        let (release, rules) = (env!("CARGO_PKG_VERSION"), report.rules.to_string());
        let row = |key: &str, value: String| PaperRow { name: self.say(key), cells: vec![PaperCell::words(value)] };
        let rows = vec![
            row("env.company", report.company.clone()),
            row("env.market", market),
            row("env.seed", seed),
            row("env.companies", report.companies.to_string()),
            row("env.months", report.months_in_all.to_string()),
            row("env.span", self.fill("env.span.text", &[("from", &from), ("until", &until)])),
            row("env.validity", self.say(validity)),
            row("env.pace", self.say(pace)),
            row("env.software", self.fill("env.software.text", &[("release", release), ("rules", &rules)])),
        ];
        blocks.push(self.heading("part.environment"));
        blocks.push(PaperBlock::Table(PaperTable { caption: String::new(), heads: Vec::new(), rows }));
    }

    fn steps(&self, blocks: &mut Vec<PaperBlock>) {
        blocks.push(self.heading("part.steps"));
        if self.report.steps.is_empty() {
            blocks.push(PaperBlock::Text(self.say("steps.none")));
            return;
        }
        blocks.push(PaperBlock::Note(self.say("steps.about")));
        let rows = (1..).zip(&self.report.steps).map(|(nth, span)| self.step_row(nth, span)).collect();
        let heads = vec![self.say("steps.when"), self.say("steps.what")];
        blocks.push(PaperBlock::Table(PaperTable { caption: String::new(), heads, rows }));
    }

    fn step_row(&self, nth: usize, span: &StepSpan) -> PaperRow {
        let month = span.month.number().to_string();
        let name = match span.day {
            None => self.fill("steps.month", &[("month", &month)]),
            Some(day) => self.fill("steps.day", &[("month", &month), ("day", &day.to_string())]),
        };
        let told = |area: StepArea| -> Option<String> {
            let steps = span.steps.iter().filter(|(kind, _)| kind.area() == area);
            let told: Vec<String> = steps.map(|(kind, count)| self.step(*kind, count)).collect();
            let told = told.join(&self.say("steps.between"));
            let key = format!("area.{}", area.id());
            (!told.is_empty()).then(|| self.fill(&key, &[("steps", &told)]))
        };
        let told: Vec<String> = StepArea::ALL.into_iter().filter_map(told).collect();
        PaperRow { name, cells: vec![PaperCell::marked(told.join("\n"), step_mark(nth))] }
    }

    fn step(&self, kind: StepKind, count: &StepCount) -> String {
        let what = self.say(&format!("step.{}", kind.id()));
        let (n, c, f) = (count.count.to_string(), count.customers.len().to_string(), count.failed.to_string());
        let key = match count.customers.len() {
            0 => "steps.plain",
            1 => "steps.customer",
            _ => "steps.customers",
        };
        let failed = if count.failed > 0 { self.fill("steps.failed", &[("f", &f)]) } else { String::new() };
        self.fill(key, &[("what", &what), ("n", &n), ("c", &c)]) + &failed
    }

    fn data(&self, blocks: &mut Vec<PaperBlock>) {
        blocks.push(self.heading("part.data"));
        blocks.push(PaperBlock::Note(self.say("data.about")));
        let mut heads = vec![self.say("data.month")];
        heads.extend(ReportFigure::MONTHLY.map(|figure| self.words.figure(self.language, figure)));
        let rows = self.report.months.iter().map(|month| PaperRow {
            name: self.month(month.month),
            cells: ReportFigure::MONTHLY
                .iter()
                .zip(&month.values)
                .map(|(figure, value)| PaperCell::figure(value.text(), month_mark(*figure, month.month)))
                .collect(),
        });
        let table = PaperTable { caption: self.say("data.monthly"), heads, rows: rows.collect() };
        blocks.push(PaperBlock::Table(table));
        for (number, (id, chart)) in (1..).zip(charts(self.report, self.words, self.language)) {
            let (what, number): (String, String) = (self.say(&format!("chart.{id}")), u32::to_string(&number));
            let values = chart.labels.iter().enumerate().map(|(nth, label)| {
                let heights = chart.series.iter().filter_map(|series| series.heights.get(nth));
                let written: Vec<String> = heights.map(|height| chart.written(*height)).collect();
                format!("{label} {}", written.join(" + "))
            });
            let values: Vec<String> = values.collect();
            let between = if self.language == PaperLanguage::Chinese { "，" } else { ", " };
            let (width, height) = super::chart::CHART_SIZE;
            blocks.push(PaperBlock::Picture(PaperPicture {
                id: id.to_owned(),
                caption: self.fill("chart.caption", &[("n", &number), ("what", &what)]),
                about: self.fill("chart.about", &[("what", &what), ("values", &values.join(between))]),
                svg: chart.svg(),
                width,
                height,
            }));
        }
    }

    fn month(&self, month: Month) -> String {
        self.fill("steps.month", &[("month", &month.number().to_string())])
    }

    fn results(&self, blocks: &mut Vec<PaperBlock>, subject: Option<&ReportSubject>) {
        blocks.push(self.heading("part.results"));
        let until = self.moment(self.report.until);
        blocks.push(PaperBlock::Text(self.fill("results.about", &[("until", &until)])));
        // Two figures a row: the table stays on one page.
        let name = |figure: ReportFigure| self.words.figure(self.language, figure);
        let value =
            |(figure, value): (ReportFigure, ReportAmount)| PaperCell::figure(value.text(), figure_mark(figure));
        let (pairs, last) = self.report.figures.as_chunks::<2>();
        let mut rows: Vec<PaperRow> = pairs
            .iter()
            .map(|&[one, other]| PaperRow {
                name: name(one.0),
                cells: vec![value(one), PaperCell::words(name(other.0)), value(other)],
            })
            .collect();
        rows.extend(last.iter().map(|&one| PaperRow {
            name: name(one.0),
            cells: vec![value(one), PaperCell::words(""), PaperCell::words("")],
        }));
        let heads =
            ["results.figure", "results.value", "results.figure", "results.value"].map(|key| self.say(key)).to_vec();
        blocks.push(PaperBlock::Table(PaperTable { caption: self.say("results.caption"), heads, rows }));
        let Some(subject) = subject else { return };
        let marks = subject.marks.iter().map(|ItemEarned { item, what, earned }| PaperRow {
            name: what.clone(),
            cells: vec![PaperCell::marked(earned.clone(), item_mark(item))],
        });
        let answers = subject
            .answers
            .iter()
            .map(|(name, value)| PaperRow { name: name.clone(), cells: vec![PaperCell::words(value.clone())] });
        let marks = (marks.collect::<Vec<PaperRow>>(), "lab.marks", "lab.earned");
        let answers = (answers.collect(), "lab.answers", "lab.answer");
        for (rows, caption, value) in [marks, answers].into_iter().filter(|(rows, ..)| !rows.is_empty()) {
            let heads = vec![self.say("lab.item"), self.say(value)];
            blocks.push(PaperBlock::Table(PaperTable { caption: self.say(caption), heads, rows }));
        }
    }

    fn analysis(&self, blocks: &mut Vec<PaperBlock>) {
        blocks.push(self.heading("part.analysis"));
        blocks.push(PaperBlock::Note(self.say("analysis.about")));
        let (last, others) = ReportField::ESSAYS.split_last().expect("there are fields");
        blocks.extend(others.iter().map(|field| self.field(*field)));
        blocks.push(self.heading("part.reflection"));
        blocks.push(self.field(*last));
    }

    fn appendix(&self, blocks: &mut Vec<PaperBlock>) {
        blocks.push(self.heading("part.appendix"));
        blocks.push(PaperBlock::Text(self.say("appendix.about")));
        let fingerprint = PaperCell::marked(self.report.fingerprint.to_string(), FINGERPRINT);
        let rows = vec![PaperRow { name: self.say("appendix.fingerprint"), cells: vec![fingerprint] }];
        blocks.push(PaperBlock::Table(PaperTable { caption: String::new(), heads: Vec::new(), rows }));
        blocks.push(PaperBlock::Note(self.say("appendix.steps")));
    }
}
