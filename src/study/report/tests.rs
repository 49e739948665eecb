//! Reports of a practice year that the balanced policy has played, and of figures that are made up.

use super::words::built_in;
use super::*;
use crate::crm::record::{CrmRecord, record_text};
use crate::crm::role::CrmRole;
use crate::record::paper::{Paper, PaperBlock, PaperLanguage, PaperPictures, docx};
use crate::record::{Fingerprint, Save, play_as_person};
use game::luck::Seed;
use game::money::Money;
use game::per_mille::PerMille;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::setup::{Pace, Player, Seat, Setup, Validity};
use game::time::{Minute, Month};
use std::sync::LazyLock;

const BOTH: [PaperLanguage; 2] = [PaperLanguage::Chinese, PaperLanguage::English];

/// A practice year with texts written at its end.
static YEAR: LazyLock<Save> = LazyLock::new(|| {
    let seats = vec![
        Seat { name: "晨光".to_owned(), player: Player::Human },
        Seat { name: "B".to_owned(), player: Player::Rival { policy: Policy::Balanced, skill: Skill::Middle } },
    ];
    let setup = Setup { seed: Seed(3), seats, validity: Validity::Practice, pace: Pace::Calm };
    let mut save = play_as_person(&Scenario::practice(), setup, Policy::Balanced, Skill::High);
    for (field, text) in [(ReportField::Name, "李明"), (ReportField::Analysis, "客户满意度有所提高 <好>。\n第二段。")]
    {
        write(&mut save, field, text);
    }
    save
});

static REPORT: LazyLock<RunReport> = LazyLock::new(|| replayed(&YEAR));

fn replayed(save: &Save) -> RunReport {
    RunReport::replayed(save, ReportStart::GAME, false).expect("what was recorded replays")
}

fn write(save: &mut Save, field: ReportField, text: &str) {
    let at = replayed_until(save);
    save.record(at, save.person(), record_text(CrmRole::Salesperson, field.write(text)));
}

fn replayed_until(save: &Save) -> Minute {
    crate::record::replay(save).expect("what was recorded replays").now()
}

fn texts(paper: &Paper) -> String {
    let mut all = paper.title.clone();
    for block in &paper.blocks {
        all.push('\n');
        match block {
            PaperBlock::Heading(text)
            | PaperBlock::Subheading(text)
            | PaperBlock::Text(text)
            | PaperBlock::Note(text)
            | PaperBlock::Item(text) => all.push_str(text),
            PaperBlock::Table(table) => {
                for row in &table.rows {
                    all.push_str(&format!(
                        "{} {:?}\n",
                        row.name,
                        row.cells.iter().map(|cell| &cell.text).collect::<Vec<_>>()
                    ));
                }
                all.push_str(&format!("{} {:?}", table.caption, table.heads));
            }
            PaperBlock::Picture(picture) => all.push_str(&format!("{} {}", picture.caption, picture.about)),
            PaperBlock::Field(field) => all.push_str(&format!("{} {} {}", field.label, field.hint, field.text)),
        }
    }
    all
}

#[test]
fn a_year_has_its_steps_data_and_figures() {
    let report = &*REPORT;
    assert_eq!(report.months.len(), 12);
    assert!(report.steps.len() >= 10, "{:?}", report.steps.len());
    let calls: u32 = report.steps.iter().filter_map(|span| span.steps.get(&StepKind::Call)).map(|one| one.count).sum();
    assert!(calls > 20, "{calls}");
    let sum = |figure: ReportFigure| -> i64 {
        report.months.iter().filter_map(|month| Some(month.value(figure)?.height())).sum()
    };
    let whole = |figure: ReportFigure| report.value(figure, None).map(ReportAmount::height);
    for figure in [ReportFigure::Bids, ReportFigure::Wins, ReportFigure::Complaints] {
        assert_eq!(whole(figure), Some(sum(figure)), "{figure:?}");
    }
    let money = |figure: ReportFigure| -> Money {
        report
            .months
            .iter()
            .map(|month| match month.value(figure) {
                Some(ReportAmount::Money(money)) => money,
                other => panic!("{figure:?} is {other:?}"),
            })
            .sum()
    };
    for figure in [ReportFigure::Sales, ReportFigure::Profit] {
        assert_eq!(report.value(figure, None), Some(ReportAmount::Money(money(figure))), "{figure:?}");
    }
    for figure in [ReportFigure::WinRate, ReportFigure::Receivables, ReportFigure::Overdue, ReportFigure::Pipeline] {
        assert!(report.value(figure, None).is_some(), "{figure:?} is not told");
    }
    let last = report.value(ReportFigure::Cash, Some(Month::LAST));
    assert_eq!(last, report.value(ReportFigure::Cash, None));
}

#[test]
fn a_document_says_everything_in_its_language() {
    let words = built_in();
    for language in BOTH {
        let text = texts(&compose(&REPORT, None, &words, language));
        for key in ["part.", "env.", "step.", "area.", "field.", "chart.", "stage.", "acsi.", "{", "}"] {
            assert!(!text.contains(key), "{key} in {text}");
        }
        let is_chinese = language == PaperLanguage::Chinese;
        assert_eq!(text.contains("电话联系"), is_chinese);
        assert_eq!(text.contains("calls: "), !is_chinese);
        assert!(text.contains("第二段。") && text.contains("晨光"));
    }
}

#[test]
fn a_seed_is_kept_from_the_reader_of_a_game_of_a_class() {
    let hidden = RunReport::replayed(&YEAR, ReportStart::GAME, true).expect("it replays");
    assert_eq!((hidden.seed, REPORT.seed), (None, Some(Seed(3))));
}

#[test]
fn a_lab_counts_from_its_start() {
    let half = YEAR.log.entries.iter().position(|entry| entry.at.month().number() == 12).expect("a year");
    let start = ReportStart { minute: YEAR.log.entries[half].at, entries: half, records: 0 };
    let report = RunReport::replayed(&YEAR, start, false).expect("it replays");
    assert!(report.steps.iter().all(|span| span.month == Month::LAST && span.day.is_some()), "{:?}", report.steps);
    assert!(!report.steps.is_empty());
}

#[test]
fn what_is_written_at_the_end_leaves_the_fingerprint_and_what_is_decided_does_not() {
    let mut other = YEAR.clone();
    write(&mut other, ReportField::Reflection, "体会");
    assert_eq!(replayed(&other).fingerprint, REPORT.fingerprint);
    assert_eq!(replayed(&other).texts.get(ReportField::Reflection), "体会");
    let mut shorter = YEAR.clone();
    shorter.records.clear();
    shorter.log.entries.pop();
    assert_ne!(replayed(&shorter).fingerprint, REPORT.fingerprint);
}

#[test]
fn a_file_that_was_not_touched_agrees_with_its_run_in_both_languages() {
    let words = built_in();
    for language in BOTH {
        let bytes = docx(&compose(&REPORT, None, &words, language), &PaperPictures::new());
        let handed = HandedReport::read(&bytes).expect("a document");
        assert_eq!(check_report(&handed, &REPORT), []);
        assert_eq!(check_told(&handed, &REPORT, None, &words), []);
    }
}

/// Such signs come with words that are pasted from a word processor.
#[test]
fn signs_that_no_document_can_hold_make_no_other_text() {
    let mut report = REPORT.clone();
    report.texts.set(ReportField::Analysis, "一\u{b}二\u{1}\n三".to_owned());
    let bytes = docx(&compose(&report, None, &built_in(), PaperLanguage::Chinese), &PaperPictures::new());
    assert_eq!(check_report(&HandedReport::read(&bytes).expect("a document"), &report), []);
}

#[test]
fn what_was_changed_in_a_file_is_told() {
    let mut other = REPORT.clone();
    for (figure, value) in &mut other.figures {
        if *figure == ReportFigure::Sales {
            *value = ReportAmount::Money(Money::yuan(9_999_999));
        }
    }
    other.months[2].values[0] = ReportAmount::Money(Money::yuan(1));
    other.figures.retain(|(figure, _)| *figure != ReportFigure::Loan);
    other.texts.set(ReportField::Analysis, "另写".to_owned());
    other.fingerprint = Fingerprint::of(b"other");
    let bytes = docx(&compose(&other, None, &built_in(), PaperLanguage::Chinese), &PaperPictures::new());
    let found = check_report(&HandedReport::read(&bytes).expect("a document"), &REPORT);
    let sales = |month: Option<Month>, says: &str| ReportFinding::Changed {
        figure: ReportFigure::Sales,
        month,
        says: says.to_owned(),
        is: REPORT.value(ReportFigure::Sales, month).expect("it is known"),
    };
    let expect = [
        ReportFinding::OtherRun { says: other.fingerprint.to_string() },
        sales(None, "¥9,999,999"),
        ReportFinding::Removed { figure: ReportFigure::Loan, month: None },
        sales(Month::new(3), "¥1"),
        ReportFinding::TextDiffers(ReportField::Analysis),
    ];
    assert_eq!(found, expect);
}

/// A report whose figures are round.
fn made_up() -> RunReport {
    let mut report = REPORT.clone();
    let money = |yuan: i64| ReportAmount::Money(Money::yuan(yuan));
    report.figures = vec![
        (ReportFigure::Sales, money(612_400)),
        (ReportFigure::Profit, money(-5_000)),
        (ReportFigure::Cash, money(98_760)),
        (ReportFigure::Bids, ReportAmount::Count(12)),
        (ReportFigure::Wins, ReportAmount::Count(5)),
        (ReportFigure::WinRate, ReportAmount::Rate(PerMille::new(417))),
        (ReportFigure::Retention, ReportAmount::Rate(PerMille::new(853))),
        (ReportFigure::Satisfaction, ReportAmount::Ratio(PerMille::new(953))),
        (ReportFigure::Acsi, ReportAmount::Tenths(714)),
        (ReportFigure::Complaints, ReportAmount::Count(7)),
        (ReportFigure::Overdue, money(0)),
    ];
    report.months.truncate(4);
    report.months[2].values[0] = money(120_000);
    report.months[3].values[0] = money(130_000);
    report
}

#[test]
fn claims_in_numbers_are_held_against_the_run() {
    use ReportFigure::{Acsi, Bids, Cash, Complaints, Overdue, Profit, Retention, Sales, Satisfaction, WinRate, Wins};
    let (report, words) = (made_up(), built_in());
    let (right, wrong) =
        (|figure: ReportFigure| (Some(figure), None, true), |figure: ReportFigure| (Some(figure), None, false));
    let month = |figure: ReportFigure, month: u8, agrees: bool| (Some(figure), Month::new(month), agrees);
    let unchecked = (None, None, false);
    type Expect = (Option<ReportFigure>, Option<Month>, bool);
    let cases: Vec<(&str, Vec<Expect>)> = vec![
        ("客户保持率为 85.3%。", vec![right(Retention)]),
        ("客户保持率为８５％，高于预想。", vec![right(Retention)]),
        ("客户保持率只有 75%。", vec![wrong(Retention)]),
        ("全年销售额 61.24 万元，中标率 41.7%", vec![right(Sales), right(WinRate)]),
        ("销售额达到 ¥612,400；现金余额为 98,760 元", vec![right(Sales), right(Cash)]),
        ("销售额约 60 万元", vec![right(Sales)]),
        ("销售额超过 60 万元，不到 65 万元", vec![right(Sales), right(Sales)]),
        ("销售额为 62 万元", vec![wrong(Sales)]),
        ("亏损明显，利润为 5,000 元", vec![right(Profit)]),
        ("利润 −¥5,000", vec![right(Profit)]),
        ("12 次投标，中标 5 次", vec![right(Bids), right(Wins)]),
        ("投标 12 次，中标 6 次", vec![right(Bids), wrong(Wins)]),
        ("3 月销售额为 12 万元，4 月为 13 万元。", vec![month(Sales, 3, true), month(Sales, 4, true)]),
        ("第 3 月销售额为 15 万元", vec![month(Sales, 3, false)]),
        ("平均满意度 C = 0.95，ACSI 指数 71.4", vec![right(Satisfaction), right(Acsi)]),
        ("满意度为 95.3%", vec![right(Satisfaction)]),
        ("共收到投诉 7 件", vec![right(Complaints)]),
        ("逾期应收款为 ¥0", vec![right(Overdue)]),
        ("目标销售额 80 万元", vec![unchecked]),
        ("保持率提高了 5%", vec![unchecked]),
        ("广告花了 3,000 元", vec![unchecked]),
        ("拜访了 9 家客户，用了 3 天。第 2 步是调研。", vec![]),
        ("Customer retention was 85.3%, the win rate 41.7%.", vec![right(Retention), right(WinRate)]),
        ("Sales came to ¥612.4k in all.", vec![right(Sales)]),
        ("We won 5 of 12 bids.", vec![right(Wins), right(Bids)]),
        ("In month 3 sales were ¥120,000.", vec![month(Sales, 3, true)]),
        ("Retention was about 90%. Seven complaints came.", vec![wrong(Retention)]),
        ("There were 7 complaints and cash of 98,760 yuan.", vec![right(Complaints), right(Cash)]),
        ("The target for sales was ¥800,000.", vec![unchecked]),
        ("Mean satisfaction is 0.9.", vec![right(Satisfaction)]),
    ];
    for (text, expect) in cases {
        let claims = super::claim::claims_in(ReportField::Analysis, text, &report, &words);
        let found: Vec<Expect> = claims
            .iter()
            .map(|claim| match claim.verdict {
                ClaimVerdict::Agrees { figure, month } => (Some(figure), month, true),
                ClaimVerdict::Differs { figure, month, .. } => (Some(figure), month, false),
                ClaimVerdict::Unmeasured { .. } | ClaimVerdict::Unchecked => unchecked,
            })
            .collect();
        assert_eq!(found, expect, "{text}: {claims:?}");
    }
}

#[test]
fn a_claim_is_shown_with_the_words_around_it() {
    let cases: [(&str, &[&str]); 3] = [
        (
            "第一句。全年客户保持率为 75%，偏低。Customer retention was only 75% in the end.",
            &["全年客户保持率为 75%，偏低", "was only 75% in the"],
        ),
        ("Cash was 1,952,250 yuan. The rest is told.", &["Cash was 1,952,250 yuan"]),
        ("Sales: ¥612,400, cash ¥98,760.5", &["Sales: ¥612,400, cash", "cash ¥98,760.5"]),
    ];
    for (text, expect) in cases {
        let claims = super::claim::claims_in(ReportField::Analysis, text, &made_up(), &built_in());
        let said: Vec<&str> = claims.iter().map(|claim| claim.says.as_str()).collect();
        assert_eq!(said, expect, "{text}");
    }
}

#[test]
fn a_figure_that_was_not_measured_is_called_so() {
    let mut report = made_up();
    report.figures.retain(|(figure, _)| *figure != ReportFigure::Retention);
    let claims = super::claim::claims_in(ReportField::Analysis, "Retention was 85.3%.", &report, &built_in());
    let verdicts: Vec<ClaimVerdict> = claims.iter().map(|claim| claim.verdict).collect();
    assert_eq!(verdicts, [ClaimVerdict::Unmeasured { figure: ReportFigure::Retention, month: None }]);
}

#[test]
fn a_rubric_marks_what_a_program_can_check() {
    let words = built_in();
    let mut report = made_up();
    report.texts = ReportTexts::default();
    assert_eq!(rubric(&report, &words).mark.0, 0);
    report.texts.set(ReportField::Name, "李明".to_owned());
    report.texts.set(ReportField::Number, "2026001".to_owned());
    let long = "客户细分、客户忠诚、服务补救和交叉销售都很重要。".repeat(12);
    for field in ReportField::ESSAYS {
        report.texts.set(field, long.clone());
    }
    let without = rubric(&report, &words);
    assert_eq!(without.lines.len(), 9);
    assert_eq!(without.lines.iter().map(|line| line.most).sum::<u32>(), 1000);
    report.texts.set(
        ReportField::Analysis,
        long.clone() + "客户保持率为 85.3%，销售额 61.24 万元，中标率 41.7%。满意度 0.95。",
    );
    let full = rubric(&report, &words);
    assert!(full.mark.is_full(), "{full:?}");
    report.texts.set(ReportField::Problems, long + "客户保持率为 60%。");
    let differing = rubric(&report, &words);
    assert_eq!(differing.mark.0, 950, "{differing:?}");
}

#[test]
fn records_of_other_coursework_are_no_text_of_a_report() {
    let other = CrmRecord::Undo(crate::crm::record::RecordId(0));
    assert_eq!(ReportField::of_record(&other), None);
    let long = ReportField::Name.write(&"长".repeat(100));
    assert_eq!(ReportField::of_record(&long).map(|(_, text)| text.chars().count()), Some(40));
}

#[test]
fn a_lab_is_the_subject_of_a_report() {
    use crate::crm::book::CrmBook;
    use crate::crm::record::{CourseworkRecord, RecordEntry};
    use crate::study::lab::{LabLine, LabLineState, LabMark, read_labs};
    let labs = read_labs(include_str!("../lab/labs/e04.json")).expect("it is sound");
    let lab = &labs[0];
    let line = |item: &str| LabLine {
        item: item.to_owned(),
        earned: 3,
        most: 5,
        hints: 0,
        state: LabLineState::Text { is_written: true, points: Vec::new() },
    };
    let mark = LabMark { lines: vec![line(&lab.steps[0].id)], earned: 3, most: 5 };
    let write = |item: String, text: &str| RecordEntry {
        at: Minute::START,
        after: 0,
        by: game::ids::CompanyId(0),
        role: CrmRole::default(),
        record: CrmRecord::Coursework(CourseworkRecord::Write { field: item, text: text.to_owned() }),
    };
    let book = CrmBook::of([write(lab.item(&lab.reflection[0].id), "想法")]);
    for language in BOTH {
        let named = |name: &str| Some(format!("<{name}>"));
        let subject = ReportSubject::of_lab(lab, &mark, &book, &named, &built_in(), language);
        assert_eq!(subject.marks.len(), 1);
        assert_eq!(subject.answers.last().map(|(_, text)| text.as_str()), Some("想法"));
        let text = texts(&compose(&REPORT, Some(&subject), &built_in(), language));
        assert!(text.contains(&subject.title) && text.contains("想法"), "{text}");
    }
}

#[test]
fn steps_and_marks_that_were_changed_in_a_file_are_found() {
    use crate::study::lab::{CheckResult, LabLine, LabLineState, LabMark};
    let words = built_in();
    let state = LabLineState::Step(CheckResult { is_done: true, have: 1, need: 1, parts: Vec::new() });
    let line = LabLine { item: "call".to_owned(), earned: 6, most: 8, hints: 2, state };
    let lab = LabMark { lines: vec![line], earned: 6, most: 8 };
    let earned = |earned: &str| {
        let marks = vec![ItemEarned { item: "call".to_owned(), what: "Call".to_owned(), earned: earned.to_owned() }];
        ReportSubject { marks, ..ReportSubject::default() }
    };
    let read = |paper: &Paper| HandedReport::read(&docx(paper, &PaperPictures::new())).expect("a document");
    for (language, points) in [(PaperLanguage::Chinese, "6 / 8 分"), (PaperLanguage::English, "6 of 8 points")] {
        let paper = compose(&REPORT, Some(&earned(points)), &words, language);
        assert_eq!(check_told(&read(&paper), &REPORT, Some(&lab), &words), [], "{language:?}");
    }
    let mut paper = compose(&REPORT, Some(&earned("8 of 8 points")), &words, PaperLanguage::English);
    let tables = paper.blocks.iter_mut().filter_map(|block| match block {
        PaperBlock::Table(table) => Some(table),
        _ => None,
    });
    let mut cells = tables.flat_map(|table| &mut table.rows).flat_map(|row| &mut row.cells);
    let cell = cells.find(|cell| cell.mark == "step:1").expect("a step was taken");
    cell.text.push_str(" and more");
    let found = check_told(&read(&paper), &REPORT, Some(&lab), &words);
    let expect =
        [ReportFinding::StepDiffers { row: 1 }, ReportFinding::MarkDiffers { says: "8 of 8 points".to_owned(), is: 6 }];
    assert_eq!(found, expect);
    for (says, is_told) in
        [("4 of 8 points", false), ("共 8 / 8 分", true), ("6 of 6 points", true), ("full: 8 of 8", true), ("", true)]
    {
        let paper = compose(&REPORT, Some(&earned(says)), &words, PaperLanguage::English);
        let finding = ReportFinding::MarkDiffers { says: says.to_owned(), is: 6 };
        let expect: Vec<ReportFinding> = is_told.then_some(finding).into_iter().collect();
        assert_eq!(check_told(&read(&paper), &REPORT, Some(&lab), &words), expect, "{says}");
    }
    // A table that was pasted anew has no marks.
    let paper = compose(&REPORT, None, &words, PaperLanguage::English);
    assert_eq!(check_told(&read(&paper), &REPORT, Some(&lab), &words), [ReportFinding::MarksRemoved]);
    let untold = LabMark { lines: Vec::new(), earned: 0, most: 0 };
    assert_eq!(check_told(&read(&paper), &REPORT, Some(&untold), &words), []);
}

#[test]
fn steps_whose_marks_were_removed_are_told() {
    let words = built_in();
    let mut paper = compose(&REPORT, None, &words, PaperLanguage::Chinese);
    let tables = paper.blocks.iter_mut().filter_map(|block| match block {
        PaperBlock::Table(table) => Some(table),
        _ => None,
    });
    for cell in tables.flat_map(|table| &mut table.rows).flat_map(|row| &mut row.cells) {
        if cell.mark.starts_with("step:") {
            cell.mark.clear();
        }
    }
    let handed = HandedReport::read(&docx(&paper, &PaperPictures::new())).expect("a document");
    assert_eq!(check_report(&handed, &REPORT), []);
    assert_eq!(check_told(&handed, &REPORT, None, &words), [ReportFinding::StepsRemoved]);
}
