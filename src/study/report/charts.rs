//! Which charts a report has.

use super::chart::{PlotKind, PlotSeries, PlotUnit, ReportChart};
use super::content::RunReport;
use super::figure::ReportFigure;
use super::words::ReportWords;
use crate::record::paper::PaperLanguage;

/// The charts with their names, without those that would be empty.
pub fn charts(report: &RunReport, words: &ReportWords, language: PaperLanguage) -> Vec<(&'static str, ReportChart)> {
    let is_chinese = language == PaperLanguage::Chinese;
    let months: Vec<String> = report.months.iter().map(|month| month.month.number().to_string()).collect();
    let of = |figure: ReportFigure| -> Vec<i64> {
        report.months.iter().filter_map(|month| Some(month.value(figure)?.height())).collect()
    };
    let series = |name: String, heights: Vec<i64>| PlotSeries { name, heights };
    let chart = |kind: PlotKind, labels: &[String], series: Vec<PlotSeries>, unit: PlotUnit| ReportChart {
        kind,
        labels: labels.to_vec(),
        series,
        unit,
        is_chinese,
    };
    let alone = |heights: Vec<i64>| vec![series(String::new(), heights)];
    let (bids, wins) = (of(ReportFigure::Bids), of(ReportFigure::Wins));
    let lost = bids.iter().zip(&wins).map(|(bids, wins)| bids - wins).collect();
    let bids = vec![
        series(words.say(language, "chart.bids.won").to_owned(), wins),
        series(words.say(language, "chart.bids.lost").to_owned(), lost),
    ];
    let named = |group: &str, count: usize| -> Vec<String> {
        (0..count).map(|nth| words.say(language, &format!("{group}.{nth}")).to_owned()).collect()
    };
    let stages = report.stages.map(i64::from).to_vec();
    let mut all = vec![
        ("sales", chart(PlotKind::Columns, &months, alone(of(ReportFigure::Sales)), PlotUnit::Yuan)),
        ("cash", chart(PlotKind::Line, &months, alone(of(ReportFigure::Cash)), PlotUnit::Yuan)),
        ("bids", chart(PlotKind::Columns, &months, bids, PlotUnit::Pieces)),
        ("customers", chart(PlotKind::Columns, &months, alone(of(ReportFigure::Managed)), PlotUnit::Pieces)),
        ("stages", chart(PlotKind::Columns, &named("stage", 5), alone(stages), PlotUnit::Pieces)),
    ];
    if let Some(acsi) = report.acsi {
        let acsi = acsi.map(i64::from).to_vec();
        all.push(("acsi", chart(PlotKind::Columns, &named("acsi", 6), alone(acsi), PlotUnit::Tenths)));
    }
    all.retain(|(_, chart)| !chart.is_empty());
    all
}
