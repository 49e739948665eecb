//! The debrief that the class's years make by themselves, on the page and on paper: a page a lesson.

mod best;
mod causes;
mod chain;
mod few;
mod lessons;
mod scatter;

use super::on_paper::OnPaper;
use crate::contest::debrief::chance::ONE_IN;
use crate::contest::debrief::measure::Measure;
use crate::contest::debrief::{COMPARISONS, Debrief, LEAST_CASES, LEAST_STUDENTS, Sample, debrief};
use crate::ui::components::print::print;
use crate::ui::components::{Button, ButtonKind, EmptyState, Glyph, LinkButton, Note, PageHead, Panel};
use crate::ui::pages::class::state::use_class_state;
use crate::ui::route::{Page, href};
use best::BestQuarter;
use causes::{Causes, Fallen};
use chain::Chain;
use few::FewYears;
use leptos::prelude::*;
use lessons::Lessons;
use scatter::ScatterFigure;
use texts::i18n::*;

/// The page.
#[component]
pub fn DebriefPage() -> impl IntoView {
    let i18n = use_i18n();
    let class = use_class_state();
    let shows = Memo::new(move |_| {
        let rows = class.rows(Measure::Score);
        (!rows.is_empty()).then(|| debrief(rows.iter().map(|row| &*row.counts)))
    });
    let students = move || shows.with(|shows| shows.as_ref().map_or(0, |shows| shows.students));
    let content = move || match shows.get() {
        Some(shows) => view! { <Findings shows /> }.into_any(),
        None => view! {
            <EmptyState
                glyph=Glyph::Users
                title=t!(i18n, ranking.nobody)
                text=t!(i18n, ranking.nobody_text)
            />
        }
        .into_any(),
    };
    view! {
        <main class="main class debrief">
            <LinkButton href=href(Page::Teach) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost>
                {t!(i18n, ranking.back)}
            </LinkButton>
            <PageHead
                title=t!(i18n, debrief.title)
                note=move || t_string!(i18n, debrief.note, students = students())
            >
                <Button on_click=print>{t!(i18n, debrief.print)}</Button>
            </PageHead>
            <OnPaper />
            {content}
        </main>
    }
}

/// All that the years show, finding after finding.
#[component]
fn Findings(shows: Debrief) -> impl IntoView {
    let i18n = use_i18n();
    let Debrief { unfinished, few, best, causes, fallen, price_and_retention, chain, lessons, .. } = shows;
    let left_out = (unfinished > 0)
        .then(|| view! { <p class="sub">{move || t_string!(i18n, debrief.unfinished, students = unfinished)}</p> });
    let is_enough = few.is_none();
    let prices = move || {
        let prices = match price_and_retention {
            Sample::Enough(scatter) => view! { <ScatterFigure scatter /> }.into_any(),
            Sample::TooFew { students, needs } => view! { <TooFew students needs /> }.into_any(),
        };
        view! {
            <Panel
                title=t!(i18n, debrief.prices.heading)
                note=t!(i18n, debrief.prices.note)
                class="debrief__part"
            >
                {prices}
            </Panel>
        }
    };
    let few = few.map(|few| view! { <FewYears few /> });
    // Of too few students these would say nothing but that.
    let (best, prices) = (is_enough.then(|| view! { <BestQuarter says=best /> }), is_enough.then(prices));
    let chain = is_enough.then(|| view! { <Chain says=chain /> });
    view! {
        <div class="stack">
            <Note>
                {move || {
                    t_string!(
                        i18n,
                        debrief.honesty,
                        least = LEAST_STUDENTS,
                        cases = LEAST_CASES,
                        comparisons = COMPARISONS,
                        one_in = ONE_IN
                    )
                }}
            </Note>
            {left_out}
            {few}
            {best}
            <Causes causes />
            <Fallen fallen />
            {prices}
            {chain}
            <Lessons lessons />
        </div>
    }
}

/// Says that nothing can be said.
#[component]
fn TooFew(students: u32, needs: u32) -> impl IntoView {
    let i18n = use_i18n();
    let words = move || t_string!(i18n, debrief.too_few, students = students, needs = needs);
    view! { <div class="panel__body"><Note>{words}</Note></div> }
}
