//! Saved segments: conditions, the customers that fit them, and the matrix of value and growth.

use super::list_panel::ListPanel;
use super::segment_limits::SegmentLimitForm;
use super::state::use_workbench;
use crate::crm::customer_figures::{ordered, value_growth};
use crate::crm::names::{ColumnName, ListName};
use crate::crm::record::{CrmRecord, RelationGroup, SegmentConditions, SegmentRecord, SegmentTrend, ValueGrowth};
use crate::crm::segments::members;
use crate::crm::viewer::Viewer;
use crate::insight::analytics::buyers::buyers;
use crate::insight::analytics::classes::Class;
use crate::insight::analytics::rfm::RfmGroup;
use crate::ui::components::{
    Button, ButtonKind, ButtonSize, Choice, Column, DataTable, Fits, NumberField, Panel, Row, SelectField, TextField,
};
use crate::ui::words::crm::cell::customer_name;
use crate::ui::words::crm::{names, segment as words};
use crate::ui::words::figure::limits;
use crate::ui::words::money;
use crate::ui::words::name::name;
use crate::ui::words::relation;
use game::ids::IndustryId;
use game::money::Money;
use game::scenario::Size;
use leptos::context::Provider;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panels below the list of customers who have bought.
#[component]
pub fn SegmentsPanel() -> impl IntoView {
    let workbench = use_workbench();
    let may_see = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::SavedSegments)));
    let sees_values = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::Segments)));
    move || {
        may_see.get().then(|| {
            view! {
                {move || sees_values.get().then(|| view! { <Matrix /> })}
                <Provider value=Fits::of_form()><SegmentForm /></Provider>
                <ListPanel list=ListName::SavedSegments with_heading=true />
                <SavedNames />
                <Provider value=Fits::of_form()><SegmentLimitForm /></Provider>
            }
        })
    }
}

/// Customers who have bought, by value and growth.
#[component]
fn Matrix() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let rows = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let buyers = buyers(viewer.seen);
            let quadrants: Vec<ValueGrowth> =
                buyers.iter().map(|buyer| value_growth(viewer.seen, &buyers, buyer)).collect();
            let row = |quadrant: ValueGrowth| {
                let here = buyers.iter().zip(&quadrants).filter(|(_, one)| **one == quadrant);
                let customers: Vec<_> = here.map(|(buyer, _)| buyer.customer).collect();
                let worth: Money = customers.iter().map(|&customer| ordered(viewer.seen, customer)).sum();
                let names: Vec<&str> =
                    customers.iter().map(|&customer| customer_name(locale, viewer.seen, customer)).collect();
                Row::new(words::value_growth(locale, quadrant))
                    .cell(customers.len())
                    .cell(money::yuan(worth))
                    .cell(names.join(td_string!(locale, crm.comma)))
            };
            ValueGrowth::ALL.into_iter().map(row).collect()
        })
    };
    let columns = vec![
        Column::text(move || names::column(i18n.get_locale(), ColumnName::ValueGrowth)),
        Column::figures(move || names::column(i18n.get_locale(), ColumnName::Members)),
        Column::figures(move || names::column(i18n.get_locale(), ColumnName::Ordered)),
        Column::text(move || names::column(i18n.get_locale(), ColumnName::Customer)),
    ];
    view! {
        <Panel title=t!(i18n, crm.segment.matrix) note=t!(i18n, crm.segment.matrix_note)>
            <DataTable caption=t!(i18n, crm.segment.matrix) columns rows=Arc::new(rows) />
        </Panel>
    }
}

/// A condition that is chosen from a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ConditionField {
    Industry,
    Distance,
    Size,
    Relation,
    Class,
    Rfm,
    ValueGrowth,
    Family,
    Trend,
    Tag,
}

/// What is chosen in each of the lists: nothing, or a place from 1 on.
type Chosen = [usize; ConditionField::ALL.len()];

impl ConditionField {
    const ALL: [Self; 10] = [
        Self::Industry,
        Self::Distance,
        Self::Size,
        Self::Relation,
        Self::Class,
        Self::Rfm,
        Self::ValueGrowth,
        Self::Family,
        Self::Trend,
        Self::Tag,
    ];

    fn label(self, locale: Locale) -> &'static str {
        let column = match self {
            Self::Industry => ColumnName::Industry,
            Self::Distance => return td_string!(locale, crm.segment.region),
            Self::Size => ColumnName::Size,
            Self::Relation => ColumnName::Stage,
            Self::Class => ColumnName::Class,
            Self::Rfm => ColumnName::RfmGroup,
            Self::ValueGrowth => ColumnName::ValueGrowth,
            Self::Family => ColumnName::ProductClass,
            Self::Trend => ColumnName::Change,
            Self::Tag => ColumnName::Tags,
        };
        names::column(locale, column)
    }

    fn options(self, locale: Locale, viewer: &Viewer<'_>) -> Vec<String> {
        let scenario = viewer.seen.scenario();
        match self {
            Self::Industry => {
                scenario.industry_ids().map(|id| name(locale, &scenario.industry(id).name).to_owned()).collect()
            }
            Self::Family => {
                scenario.industry_ids().map(|id| name(locale, &scenario.industry(id).family).to_owned()).collect()
            }
            Self::Distance => (0..scenario.tasks.travel.len() as u8).map(|one| words::distance(locale, one)).collect(),
            Self::Size => SIZES.iter().map(|one| relation::size(locale, *one).to_owned()).collect(),
            Self::Relation => {
                RelationGroup::ALL.iter().map(|one| words::relation_group(locale, *one).to_owned()).collect()
            }
            Self::Class => CLASSES.iter().map(|one| words::class(locale, *one).to_owned()).collect(),
            Self::Rfm => RFM.iter().map(|one| words::rfm(locale, *one).to_owned()).collect(),
            Self::ValueGrowth => {
                ValueGrowth::ALL.iter().map(|one| words::value_growth(locale, *one).to_owned()).collect()
            }
            Self::Trend => SegmentTrend::ALL.iter().map(|one| words::trend(locale, *one).to_owned()).collect(),
            Self::Tag => tags(viewer),
        }
    }
}

const SIZES: [Size; 3] = [Size::A, Size::B, Size::C];
const CLASSES: [Class; 4] = [Class::Vip, Class::Major, Class::Ordinary, Class::Small];
const RFM: [RfmGroup; 8] = [
    RfmGroup::TopValue,
    RfmGroup::TopToDevelop,
    RfmGroup::TopToKeep,
    RfmGroup::TopToWinBack,
    RfmGroup::PlainValue,
    RfmGroup::PlainToDevelop,
    RfmGroup::PlainToKeep,
    RfmGroup::PlainToWinBack,
];

/// Every tag that some customer has.
fn tags(viewer: &Viewer<'_>) -> Vec<String> {
    let accounts = viewer.book.accounts();
    let all = viewer.seen.all_customers().flat_map(|customer| accounts.tags(customer).map(str::to_owned));
    game::sort::set(all).into_iter().collect()
}

/// The conditions that the fields come to.
fn conditions(viewer: &Viewer<'_>, chosen: &Chosen, least: [i64; 2]) -> SegmentConditions {
    let at = |field: ConditionField| chosen[field as usize].checked_sub(1);
    let amount = |yuan: i64| (yuan > 0).then(|| Money::yuan(yuan));
    let industry = |field| at(field).map(|place| IndustryId(place as u8));
    SegmentConditions {
        industry: industry(ConditionField::Industry),
        distance: at(ConditionField::Distance).map(|place| place as u8),
        size: at(ConditionField::Size).map(|place| SIZES[place]),
        relation: at(ConditionField::Relation).map(|place| RelationGroup::ALL[place]),
        class: at(ConditionField::Class).map(|place| CLASSES[place]),
        rfm: at(ConditionField::Rfm).map(|place| RFM[place]),
        value_growth: at(ConditionField::ValueGrowth).map(|place| ValueGrowth::ALL[place]),
        family: industry(ConditionField::Family),
        trend: at(ConditionField::Trend).map(|place| SegmentTrend::ALL[place]),
        least_spend: amount(least[0]),
        least_service: amount(least[1]),
        tag: at(ConditionField::Tag).and_then(|place| tags(viewer).into_iter().nth(place)),
    }
}

/// Yuan that a condition asks for at most.
const MOST_LEAST: i64 = 10_000_000;

/// The form: conditions, who fits them now, and a name to save them under.
#[component]
fn SegmentForm() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let fits: Fits = expect_context();
    let chosen: RwSignal<Chosen> = RwSignal::new([0; ConditionField::ALL.len()]);
    let (spend, service, called) = (RwSignal::new(0_i64), RwSignal::new(0_i64), RwSignal::new(String::new()));
    let asked = Memo::new(move |_| {
        workbench.view(|viewer| chosen.with(|chosen| conditions(viewer, chosen, [spend.get(), service.get()])))
    });
    let found = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let all = asked.with(|asked| members(viewer.seen, viewer.book.accounts(), asked));
            let names: Vec<&str> = all.iter().map(|&one| customer_name(locale, viewer.seen, one)).collect();
            let count = td_string!(locale, crm.segment.fitting, count = all.len());
            format!("{count} {}", names.join(td_string!(locale, crm.comma)))
        })
    };
    let record = move || {
        let name = called.get().trim().to_owned();
        CrmRecord::Segment(SegmentRecord::Save { name, conditions: asked.get() })
    };
    let save = move |()| {
        if workbench.add(untrack(record)) {
            called.set(String::new());
        }
    };
    let disabled = Signal::derive(move || !fits.all() || !workbench.can_add(&record()));
    let select = move |field: ConditionField| {
        let options = untrack(|| workbench.view(|viewer| field.options(i18n.get_locale_untracked(), viewer).len()));
        let any = Choice::new(0, move || t_string!(i18n, crm.segment.any));
        let one = move |place: usize| {
            Choice::new(place + 1, move || {
                let all = workbench.view(|viewer| field.options(i18n.get_locale(), viewer));
                all.into_iter().nth(place).unwrap_or_default()
            })
        };
        view! {
            <SelectField
                label=move || field.label(i18n.get_locale())
                choices=[any].into_iter().chain((0..options).map(one)).collect()
                value=Signal::derive(move || chosen.with(|chosen| chosen[field as usize]))
                on_change=move |place: usize| chosen.update(|chosen| chosen[field as usize] = place)
            />
        }
        .into_any()
    };
    // What the list of segments tells of profits is no condition for a role that may not see it.
    let sees_values = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::Segments)));
    let fields = move || {
        let all = ConditionField::ALL.into_iter();
        all.filter(|field| sees_values.get() || *field != ConditionField::ValueGrowth).map(select).collect_view()
    };
    let amount = move |label: &'static str, value: RwSignal<i64>| {
        view! {
            <NumberField
                label=label
                value
                most=Signal::stored(MOST_LEAST)
                on_input=move |yuan| value.set(yuan)
                limits=move || limits(i18n.get_locale(), 0, MOST_LEAST)
            />
        }
        .into_any()
    };
    let amounts = move || {
        let locale = i18n.get_locale();
        let spend = amount(td_string!(locale, crm.segment.least_spend_field), spend);
        let sees_costs = workbench.view(|viewer| viewer.sees_confidential());
        let service = sees_costs.then(|| amount(td_string!(locale, crm.segment.least_service_field), service));
        (spend, service)
    };
    view! {
        <Panel title=t!(i18n, crm.segment.new) note=t!(i18n, crm.segment.new_note)>
            <div class="panel__body stack">
                <div class="crm-fields">
                    {fields}
                    {amounts}
                </div>
                <p role="status">{found}</p>
                <div class="crm-judge__form">
                    <TextField label=t!(i18n, crm.segment.name) value=called disabled=workbench.closed() on_input=move |words| called.set(words) max_length=24 />
                    <Button kind=ButtonKind::Ink disabled on_click=save>{t!(i18n, crm.segment.save)}</Button>
                </div>
            </div>
        </Panel>
    }
}

/// The names of saved segments, each with a button that removes it.
#[component]
fn SavedNames() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let all = workbench.segment_names();
    let button = move |name: String| {
        let words = name.clone();
        let remove = move |()| {
            workbench.add(CrmRecord::Segment(SegmentRecord::Remove { name: name.clone() }));
        };
        view! {
            <Button size=ButtonSize::Small on_click=remove>
                {move || t_string!(i18n, crm.segment.remove, name = words.clone())}
            </Button>
        }
    };
    move || {
        let all = all.get();
        (workbench.may_add() && !all.is_empty())
            .then(|| view! { <div class="cluster">{all.into_iter().map(button).collect_view()}</div> })
    }
}
