//! Importance against satisfaction: customers in four quadrants, as far as they have been asked.

use super::parts::short_name;
use super::words;
use crate::insight::analytics::buyers::Buyer;
use crate::insight::analytics::quadrants::{Placed, Plane, Quadrant, customer_plane};
use crate::insight::planning::proposal::spread_work;
use crate::ui::charts::{ChartTable, ChartText, Ink, QuadrantChart, QuadrantData, QuadrantPoint, Shape, Span};
use crate::ui::components::{Button, ButtonSize, EmptyState, Glyph, Panel};
use crate::ui::session::use_session;
use crate::ui::words::care::ratio;
use crate::ui::words::figure::percent;
use game::ids::CustomerId;
use game::people::TaskKind;
use game::per_mille::PerMille;
use leptos::prelude::*;
use texts::i18n::*;

/// The panel of the four quadrants.
#[component]
pub fn Quadrants(buyers: Memo<Vec<Buyer>>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let plane = Memo::new(move |_| session.view(|seen| buyers.with(|buyers| customer_plane(seen, buyers))));
    let is_asked = Memo::new(move |_| plane.with(|plane| !plane.placed.is_empty()));
    let data = Memo::new(move |_| plane.with(|plane| draw(i18n.get_locale(), plane)));
    let text = Memo::new(move |_| plane.with(|plane| describe(i18n.get_locale(), plane)));
    let content = move || {
        if is_asked.get() {
            view! { <QuadrantChart data text shape=Shape::Half /> }.into_any()
        } else {
            view! {
                <EmptyState
                    glyph=Glyph::Quiz
                    title=t!(i18n, value.quadrants.empty_title)
                    text=t!(i18n, value.quadrants.empty_text)
                />
            }
            .into_any()
        }
    };
    view! {
        <Panel
            title=t!(i18n, value.quadrants.title)
            note=t!(i18n, value.quadrants.note)
        >
            {content}
            <NotAsked plane />
        </Panel>
    }
}

/// Buyers nobody has asked, and the gesture to ask them all.
#[component]
fn NotAsked(plane: Memo<Plane>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let said = RwSignal::new(String::new());
    let unasked = Memo::new(move |_| {
        session.view(|seen| {
            let planned =
                |customer| seen.planned_tasks().any(|task| *task == TaskKind::Survey { customer, contacts: 0 });
            plane.with(|plane| {
                let all = plane.unknown.iter().map(|one| one.customer);
                all.filter(|&customer| !planned(customer)).collect::<Vec<CustomerId>>()
            })
        })
    });
    let survey = move || {
        let tasks = unasked.get_untracked().into_iter().map(|customer| TaskKind::Survey { customer, contacts: 0 });
        let work = session.peek(|seen| spread_work(seen, tasks));
        let count = session.act_all(work.iter().map(|proposal| proposal.command()).collect());
        said.set(t_string!(i18n, value.quadrants.said, count = count));
    };
    let unknown = move || plane.with(|plane| plane.unknown.len());
    let line = move || {
        (unknown() > 0).then(|| {
            let button = move || {
                let count = unasked.with(Vec::len);
                (count > 0).then(|| {
                    view! {
                        <Button size=ButtonSize::Small on_click=survey>
                            {t_string!(i18n, value.quadrants.survey, count = count)}
                        </Button>
                    }
                })
            };
            view! {
                <div class="panel__body spread">
                    <span class="sub">{move || t_string!(i18n, value.quadrants.unknown, count = unknown())}</span>
                    {button}
                </div>
            }
        })
    };
    view! {
        {line}
        <p class="vh" role="status">{move || said.get()}</p>
    }
}

fn draw(locale: Locale, plane: &Plane) -> QuadrantData {
    let across = |share: PerMille| f64::from(share.get());
    let point = |placed: &Placed| QuadrantPoint {
        name: short_name(locale, placed.customer),
        x: across(placed.satisfaction),
        y: across(placed.importance),
        ink: ink(placed.quadrant),
    };
    let divided = (1000.0, across(plane.important_from));
    // The lines of division are always in sight, with some air around the outermost points.
    let reach = |values: &mut dyn Iterator<Item = f64>, middle: f64, least: f64| {
        values.map(|value| (value - middle).abs()).fold(least, f64::max) * 1.1
    };
    let aside = reach(&mut plane.placed.iter().map(|placed| across(placed.satisfaction)), divided.0, 100.0);
    let above = reach(&mut plane.placed.iter().map(|placed| across(placed.importance)), divided.1, divided.1);
    QuadrantData {
        points: plane.placed.iter().map(point).collect(),
        x: Span { from: divided.0 - aside, to: divided.0 + aside },
        y: Span { from: 0.0, to: divided.1 + above },
        divided,
        names: [Quadrant::ImproveFirst, Quadrant::KeepUp, Quadrant::ImproveLater, Quadrant::EnoughDone]
            .map(|quadrant| words::quadrant(locale, quadrant).to_owned()),
        axes: [td_string!(locale, value.quadrants.x).to_owned(), td_string!(locale, value.quadrants.y).to_owned()],
    }
}

fn describe(locale: Locale, plane: &Plane) -> ChartText {
    let count = |quadrant| plane.placed.iter().filter(|placed| placed.quadrant == quadrant).count();
    let row = |placed: &Placed| {
        let cells = vec![
            percent(placed.importance),
            ratio(placed.satisfaction),
            words::quadrant(locale, placed.quadrant).to_owned(),
        ];
        (short_name(locale, placed.customer), cells)
    };
    ChartText {
        caption: match count(Quadrant::ImproveFirst) {
            0 => td_string!(locale, value.quadrants.caption_none).to_owned(),
            urgent => td_string!(locale, value.quadrants.caption, count = urgent),
        },
        description: td_string!(
            locale,
            value.quadrants.description,
            first = count(Quadrant::ImproveFirst),
            keep = count(Quadrant::KeepUp),
            later = count(Quadrant::ImproveLater),
            enough = count(Quadrant::EnoughDone)
        ),
        table_label: td_string!(locale, value.table).to_owned(),
        table: ChartTable {
            head: td_string!(locale, value.customer).to_owned(),
            columns: vec![
                td_string!(locale, value.quadrants.importance).to_owned(),
                td_string!(locale, value.quadrants.satisfaction).to_owned(),
                td_string!(locale, value.quadrants.quadrant).to_owned(),
            ],
            rows: plane.placed.iter().map(row).collect(),
        },
    }
}

/// Urgent ones look lost, content ones kept.
const fn ink(quadrant: Quadrant) -> Ink {
    match quadrant {
        Quadrant::ImproveFirst => Ink::Lost,
        Quadrant::KeepUp | Quadrant::EnoughDone => Ink::Kept,
        Quadrant::ImproveLater => Ink::Rival,
    }
}
