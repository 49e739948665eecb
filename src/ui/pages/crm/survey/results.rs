//! What a survey came to: the index with intervals, service quality, factors in four quadrants, the open question.

use super::super::state::use_workbench;
use crate::crm::record::SurveyItem;
use crate::crm::survey::answers::{SurveyAnswer, answers};
use crate::crm::survey::dimensions::FactShare;
use crate::crm::survey::factors::{FactorPlane, FeltPart, PlacedFactor, open_answers, plane};
use crate::crm::survey::results::{SurveyResult, coverage, results};
use crate::crm::survey::share_interval::ShareInterval;
use crate::crm::survey_book::CustomerSurvey;
use crate::insight::analytics::quadrants::Quadrant;
use crate::ui::components::{Column, DataTable, EmptyState, Glyph, Panel, Row, Rows};
use crate::ui::words::care;
use crate::ui::words::crm::survey::{dimension as dimension_name, factor, quadrant};
use crate::ui::words::tender::percent;
use game::care::Cause;
use game::per_mille::PerMille;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

type Found = Memo<Option<CustomerSurvey>>;
type Answers = Memo<Vec<SurveyAnswer>>;
/// As the list has them.
type Figures = Memo<Vec<SurveyResult>>;

/// The panels of the items that were asked.
#[component]
pub(super) fn ResultsPanels(found: Found) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let told: Answers = Memo::new(move |_| {
        found.with(|one| one.as_ref().map(|one| workbench.view(|viewer| answers(viewer, one))).unwrap_or_default())
    });
    let figures: Figures = Memo::new(move |_| {
        found.with(|one| one.as_ref().map(|one| workbench.view(|viewer| results(viewer, one))).unwrap_or_default())
    });
    let asks = Memo::new(move |_| {
        let has = |is_it: fn(&SurveyItem) -> bool| {
            found.with(|one| one.as_ref().is_some_and(|one| one.design.items.iter().any(is_it)))
        };
        let acsi = has(|item| matches!(item, SurveyItem::Acsi(_)));
        let dimensions = has(|item| matches!(item, SurveyItem::Dimension(_)));
        let factors = has(|item| matches!(item, SurveyItem::Factor(_)));
        (told.with(Vec::is_empty), acsi, dimensions, factors, has(|item| matches!(item, SurveyItem::Open)))
    });
    move || {
        let (is_empty, acsi, dimensions, factors, open) = asks.get();
        if is_empty {
            let title = t!(i18n, crm.survey.no_answer);
            return view! { <EmptyState glyph=Glyph::Search title text=t!(i18n, crm.survey.no_answer_text) /> }
                .into_any();
        }
        let acsi = acsi.then(|| view! { <IndexPanel found told figures /> });
        let dimensions = dimensions.then(|| view! { <DimensionsPanel found figures /> });
        let factors = factors.then(|| view! { <FactorsPanel found told /> });
        let open = open.then(|| view! { <OpenPanel told /> });
        view! { <div class="crm-two">{acsi}{dimensions}</div> {factors} {open} }.into_any()
    }
}

/// The six numbers, 0 to 100, with the 95 % interval of the population.
#[component]
fn IndexPanel(found: Found, told: Answers, figures: Figures) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let rows: Rows = Arc::new(move || {
        let locale = i18n.get_locale();
        let row = |one: &SurveyResult| {
            let SurveyItem::Acsi(number) = one.item else { return None };
            let within = one.within.map_or_else(
                || td_string!(locale, crm.survey.one_alone).to_owned(),
                |ShareInterval { least, most }| {
                    td_string!(locale, crm.survey.within, least = point(least), most = point(most))
                },
            );
            Some(Row::new(care::acsi(locale, number)).cell(point(one.points)).cell(within))
        };
        figures.with(|figures| figures.iter().filter_map(row).collect())
    });
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.survey.item)),
        Column::figures(move || t_string!(i18n, crm.survey.mean)),
        Column::figures(move || t_string!(i18n, crm.survey.interval)),
    ];
    let counted = move || {
        let of =
            |one: &CustomerSurvey| told.with(|told| workbench.view(|viewer| coverage(viewer, one, told).population));
        let all = found.with(|found| found.as_ref().map_or(0, of));
        t_string!(i18n, crm.survey.counted, answered = told.with(Vec::len), all = all)
    };
    view! {
        <Panel title=t!(i18n, crm.survey.index) note=t!(i18n, crm.survey.index_note)>
            <DataTable caption=t!(i18n, crm.survey.index) columns rows />
            <p class="panel__body sub">{counted}</p>
        </Panel>
    }
}

/// The five dimensions of service quality, from facts.
#[component]
fn DimensionsPanel(found: Found, figures: Figures) -> impl IntoView {
    let i18n = use_i18n();
    let rows: Rows = Arc::new(move || {
        let locale = i18n.get_locale();
        let row = |item: &SurveyItem| {
            let SurveyItem::Dimension(which) = *item else { return None };
            let row = Row::new(dimension_name(locale, which));
            let figure = figures.with(|figures| figures.iter().find(|one| one.item == *item).copied());
            let Some(SurveyResult { points, within, cases, .. }) = figure else {
                return Some(row.cell(td_string!(locale, crm.survey.nothing_yet)).cell("").cell(""));
            };
            let FactShare { good, all } = cases.unwrap_or_default();
            let of = td_string!(locale, crm.survey.good_of, good = good, all = all);
            Some(row.cell(percent(of_hundred(points))).cell(range(locale, within.map(shares))).cell(of))
        };
        let items = found.with(|found| found.as_ref().map(|one| one.design.items.clone()).unwrap_or_default());
        items.iter().filter_map(row).collect()
    });
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.survey.dimension)),
        Column::figures(move || t_string!(i18n, crm.survey.share)),
        Column::figures(move || t_string!(i18n, crm.survey.interval)),
        Column::text(move || t_string!(i18n, crm.survey.cases)),
    ];
    view! {
        <Panel title=t!(i18n, crm.survey.dimensions) note=t!(i18n, crm.survey.dimensions_source)>
            <DataTable caption=t!(i18n, crm.survey.dimensions) columns rows />
            <p class="panel__body sub">{t!(i18n, crm.survey.dimensions_how)}</p>
        </Panel>
    }
}

/// Importance against satisfaction, as a table and as four fields.
#[component]
fn FactorsPanel(found: Found, told: Answers) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let placed = Memo::new(move |_| {
        let all = found.with(|one| {
            let one = one.as_ref()?;
            Some(told.with(|told| workbench.view(|viewer| plane(viewer, told, coverage(viewer, one, told)))))
        });
        let all = all.unwrap_or_default();
        let is_asked = |one: &PlacedFactor| {
            let item = SurveyItem::Factor(one.factor);
            found.with(|found| found.as_ref().is_some_and(|found| found.design.items.contains(&item)))
        };
        FactorPlane { placed: all.placed.into_iter().filter(is_asked).collect(), ..all }
    });
    let rows: Rows = Arc::new(move || {
        let locale = i18n.get_locale();
        let row = |one: PlacedFactor| {
            Row::new(factor(locale, one.factor))
                .cell(percent(one.importance))
                .cell(range(locale, one.importance_within))
                .cell(percent(one.satisfaction))
                .cell(range(locale, one.satisfaction_within))
                .cell(quadrant(locale, one.quadrant))
        };
        placed.get().placed.into_iter().map(row).collect()
    });
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.survey.factor)),
        Column::figures(move || t_string!(i18n, crm.survey.importance)),
        Column::figures(move || t_string!(i18n, crm.survey.importance_interval)),
        Column::figures(move || t_string!(i18n, crm.survey.satisfaction)),
        Column::figures(move || t_string!(i18n, crm.survey.satisfaction_interval)),
        Column::text(move || t_string!(i18n, crm.survey.quadrant)),
    ];
    let field = move |of: Quadrant| {
        let names = move || {
            let locale = i18n.get_locale();
            let here = placed.get().placed.into_iter().filter(|one| one.quadrant == of);
            here.map(|one| view! { <li>{factor(locale, one.factor)}</li> }).collect_view()
        };
        view! { <div><strong>{move || quadrant(i18n.get_locale(), of)}</strong><ul>{names}</ul></div> }
    };
    let lines = move || {
        let FactorPlane { important_from, content_from, .. } = placed.get();
        let (important, content) = (percent(important_from), percent(content_from));
        t_string!(i18n, crm.survey.lines, important = important, content = content)
    };
    view! {
        <Panel title=t!(i18n, crm.survey.factors) note=t!(i18n, crm.survey.factors_source)>
            <DataTable caption=t!(i18n, crm.survey.factors) columns rows />
            <div class="panel__body">
                <div class="crm-quadrants">
                    {[Quadrant::ImproveFirst, Quadrant::KeepUp, Quadrant::ImproveLater, Quadrant::EnoughDone].map(field).collect_view()}
                </div>
                <p class="sub">{lines}</p>
                <p class="sub">{t!(i18n, crm.survey.factors_how)}</p>
            </div>
        </Panel>
    }
}

/// What pleased and annoyed customers most.
#[component]
fn OpenPanel(told: Answers) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let rows: Rows = Arc::new(move || {
        let locale = i18n.get_locale();
        let named = told.with(|told| workbench.view(|viewer| open_answers(viewer, told)));
        let row = |one: crate::crm::survey::factors::OpenAnswer| {
            let called = match one.cause {
                Cause::Kept => td_string!(locale, crm.survey.kept),
                cause => care::cause(locale, cause),
            };
            let mostly = one.mostly.map(|part| felt_part(locale, part)).unwrap_or_default();
            Row::new(called).cell(one.pleased.to_string()).cell(one.annoyed.to_string()).cell(mostly)
        };
        named.into_iter().map(row).collect()
    });
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.survey.named)),
        Column::figures(move || t_string!(i18n, crm.survey.pleased)),
        Column::figures(move || t_string!(i18n, crm.survey.annoyed)),
        Column::text(move || t_string!(i18n, crm.survey.mostly)),
    ];
    view! {
        <Panel title=t!(i18n, crm.survey.open_title) note=t!(i18n, crm.survey.open_note)>
            <DataTable caption=t!(i18n, crm.survey.open_title) columns rows />
        </Panel>
    }
}

/// What lowered satisfaction.
fn felt_part(locale: Locale, part: FeltPart) -> &'static str {
    match part {
        FeltPart::Expectation => td_string!(locale, crm.survey.because.expectation),
        FeltPart::Quality => td_string!(locale, crm.survey.because.quality),
        FeltPart::Value => td_string!(locale, crm.survey.because.value),
    }
}

/// The ends of an interval in per cent.
fn range(locale: Locale, within: Option<ShareInterval>) -> String {
    within.map_or_else(
        || td_string!(locale, crm.survey.one_customer).to_owned(),
        |ShareInterval { least, most }| {
            td_string!(locale, crm.survey.within, least = percent(least), most = percent(most))
        },
    )
}

/// Thousandths of a point as a number with one decimal.
fn point(of: PerMille) -> String {
    let tenths = (of.get() + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Points of a hundred, in thousandths of a point, as a share of the whole.
const fn of_hundred(points: PerMille) -> PerMille {
    PerMille::new(points.get() / 100)
}

const fn shares(within: ShareInterval) -> ShareInterval {
    ShareInterval { least: of_hundred(within.least), most: of_hundred(within.most) }
}
