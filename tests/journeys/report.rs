//! The experiment report: written in, kept, checked, printed, and downloaded as a file that agrees with its run.

use std::fs;
use std::path::{Path, PathBuf};

use tender::study::report::{
    HandedReport, ReportAmount, ReportField, ReportFigure, ReportFinding, ReportStart, RunReport, check_report,
};

use crate::crm::{month_four, open};
use crate::driver::Scheme;
use crate::inspection::Inspection;
use crate::page::{Language, Page, Role};

const OPENED: &str = "return !!document.querySelector('.report__paper h2')";
/// Presses that print are only counted.
const COUNT_PRINTS: &str = "window.prints = 0; window.print = () => { window.prints += 1 };";

fn opens(page: &Page) {
    page.goes_to("#/report");
    page.waits_for("The report does not open.", || page.run(OPENED, &[]) == true);
}

fn run_of_month_four() -> RunReport {
    RunReport::replayed(&month_four(), ReportStart::GAME, false).expect("what was recorded replays")
}

/// The document in a folder, once it is whole.
fn downloaded(page: &Page, folder: &Path) -> Vec<u8> {
    let file = || -> Option<PathBuf> {
        let names = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
        names.into_iter().find(|path| path.extension().is_some_and(|end| end == "docx"))
    };
    page.waits_for("No file is offered.", || file().is_some());
    fs::read(file().expect("it is there")).expect("it can be read")
}

fn written(language: Language, names: [&str; 6], cited: &str) {
    let [number, analysis, to_rubric, word, agrees, differs] = names;
    let report = run_of_month_four();
    let cash = report.value(ReportFigure::Cash, None).map(ReportAmount::text).expect("cash is known");
    let text = format!("{} <A & B>。", cited.replace("CASH", &cash));
    let page = Page::open(language);
    open(&page, &month_four());
    opens(&page);
    let folder = page.keeps_downloads();
    page.fill(Role::Textbox, number, "2026001");
    page.fill(Role::Textbox, analysis, &text);
    page.click(Role::Button, to_rubric);
    page.shows(agrees);
    page.shows(differs);
    page.reload();
    page.waits_for("The report does not open again.", || page.run(OPENED, &[]) == true);
    assert_eq!(page.value(Role::Textbox, analysis), text);
    page.click(Role::Button, word);
    let bytes = downloaded(&page, &folder);
    let has = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    assert!(has(b"word/media/image1.png"), "the charts are missing");
    let handed = HandedReport::read(&bytes).expect("a document");
    assert_eq!(handed.text(ReportField::Analysis), Some(text.as_str()));
    // Of the game as it was, all but the texts.
    let texts = [ReportField::Number, ReportField::Analysis].map(ReportFinding::TextDiffers);
    assert_eq!(check_report(&handed, &report), texts);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_report_is_written_in_chinese_and_downloaded() {
    let names = ["学号", "（二）数据分析", "查看检查结果", "下载 Word 文件", "与现金一致", "客户保持率应为"];
    written(Language::Chinese, names, "现金为 CASH。客户保持率为 3%。第二段");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_report_is_written_in_english_and_downloaded() {
    let names = [
        "Student number",
        "What the data show",
        "See the check",
        "Download as Word file",
        "agrees with: Cash",
        "differs: Customer retention is",
    ];
    written(Language::English, names, "Cash came to CASH. Retention was 3% only");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_report_is_found_from_the_result_and_from_the_workbench_and_is_printed() {
    let page = Page::open_with(Language::English, COUNT_PRINTS);
    open(&page, &month_four());
    for from in ["#/review", "#/crm/weekly"] {
        page.goes_to(from);
        page.click(Role::Link, "Write the experiment report");
        page.waits_for("The report does not open.", || page.run(OPENED, &[]) == true);
    }
    page.click(Role::Button, "Print");
    page.waits_for("Nothing is printed.", || page.run("return window.prints === 1", &[]) == true);
    page.shows("Fingerprint of the run");
    page.shows(&run_of_month_four().fingerprint.to_string());
    page.has_no_complaints();
}

fn the_report_is_sound(language: Language, scheme: Scheme) {
    let mut inspection = Inspection::begin(language, scheme);
    open(&inspection.page, &month_four());
    opens(&inspection.page);
    inspection.look_at("report", &|_, _| Vec::new());
    inspection.assert_sound();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_report_is_sound_in_chinese_and_dark() {
    the_report_is_sound(Language::Chinese, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_report_is_sound_in_english_and_light() {
    the_report_is_sound(Language::English, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_report_is_sound_in_chinese_and_light() {
    the_report_is_sound(Language::Chinese, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_report_is_sound_in_english_and_dark() {
    the_report_is_sound(Language::English, Scheme::Dark);
}
