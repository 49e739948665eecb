//! The sales plan: targets beside forecast and orders, the targets of months, and those of the quarter that the game
//! knows.

use super::barred::barred;
use super::count_field::CountField;
use super::link::section_href;
use super::quarter::QuarterPanel;
use super::section::CrmSection;
use super::state::use_workbench;
use crate::crm::names::ListName;
use crate::crm::plan_lines::{PlanBy, PlanLine, plan_lines};
use crate::crm::record::{CrmRecord, PlanRecord, PlanSubject};
use crate::crm::sales_plan::{MOST_TARGET, frozen_from};
use crate::ui::components::{Button, ButtonKind, Choice, Column, DataTable, Panel, Row, SelectField};
use crate::ui::words::crm::names;
use crate::ui::words::money::{change, exact, yuan};
use crate::ui::words::name::name;
use crate::ui::words::{tender, time};
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::time::Month;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panels of the section.
#[component]
pub fn PlanPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let may_see = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::SalesPlan)));
    move || match may_see.get() {
        false => barred(i18n),
        true => view! { <Plan /> <QuarterPanel /> }.into_any(),
    }
}

#[component]
fn Plan() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let by = RwSignal::new(PlanBy::Employee);
    let month: RwSignal<Option<Month>> = RwSignal::new(None);
    let lines = Memo::new(move |_| workbench.view(|viewer| plan_lines(viewer.seen, viewer.book, by.get())));
    let by_choices = PlanBy::ALL.map(|one| Choice::new(one, move || divided_by(i18n.get_locale(), one))).to_vec();
    let played = untrack(|| workbench.view(|viewer| viewer.seen.scenario().played().collect::<Vec<_>>()));
    let all = Choice::new(None, move || t_string!(i18n, crm.sales_plan.all_months));
    let months = played.iter().map(|&one| Choice::new(Some(one), move || time::month(i18n.get_locale(), one)));
    let months: Vec<_> = [all].into_iter().chain(months).collect();
    let subjects = move || {
        let shown = lines_of(&lines, month.get());
        let groups = grouped(shown.clone(), |line| line.of);
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let row =
                |(of, sum): (Option<PlanSubject>, PlanLine)| row(subject(locale, viewer.seen, by.get(), of), &sum);
            groups.into_iter().map(row).chain(total(locale, shown)).collect()
        })
    };
    let by_month = move || {
        let locale = i18n.get_locale();
        let groups = grouped(lines.get(), |line| line.month);
        let rows = groups.into_iter().map(|(month, sum)| row(time::month(locale, month), &sum));
        rows.chain(total(locale, lines.get())).collect()
    };
    let lists = [ListName::SalesPlan, ListName::IndustryPlan, ListName::ProductPlan].map(|list| {
        let to = section_href(CrmSection::List(list));
        view! { <a class="link" href=to>{move || names::list(i18n.get_locale(), list)}</a> }
    });
    view! {
        <Panel title=t!(i18n, crm.sales_plan.title) note=t!(i18n, crm.sales_plan.note)>
            <div class="crm-tools">
                <SelectField label=t!(i18n, crm.sales_plan.by) choices=by_choices value=by on_change=move |one| by.set(one) />
                <SelectField label=t!(i18n, crm.sales_plan.month) choices=months value=month on_change=move |one| month.set(one) />
            </div>
            <DataTable caption=t!(i18n, crm.sales_plan.title) columns=columns(i18n, true) rows=Arc::new(subjects) />
            <p class="panel__body cluster">{lists}</p>
        </Panel>
        {move || view! { <TargetForm by=by.get() played=played.clone() /> }}
        <Panel title=t!(i18n, crm.sales_plan.by_month)>
            <DataTable caption=t!(i18n, crm.sales_plan.by_month) columns=columns(i18n, false) rows=Arc::new(by_month) />
        </Panel>
    }
}

fn lines_of(lines: &Memo<Vec<PlanLine>>, month: Option<Month>) -> Vec<PlanLine> {
    lines.get().into_iter().filter(|line| month.is_none_or(|month| line.month == month)).collect()
}

/// The sums of lines that have something in common, in the order of the lines.
fn grouped<K: Ord + Copy>(lines: Vec<PlanLine>, key: impl Fn(&PlanLine) -> K) -> Vec<(K, PlanLine)> {
    let mut groups: Vec<(K, PlanLine)> = Vec::new();
    for line in lines {
        let of = key(&line);
        match groups.iter_mut().find(|(one, _)| *one == of) {
            Some((_, sum)) => *sum = added(sum, &line),
            None => groups.push((of, line)),
        }
    }
    game::sort::by_key(&mut groups, |(of, _)| *of);
    groups
}

fn added(one: &PlanLine, other: &PlanLine) -> PlanLine {
    let target = match (one.target, other.target) {
        (Some(one), Some(other)) => Some(one + other),
        (one, other) => one.or(other),
    };
    let (forecast, actual) = (one.forecast + other.forecast, one.actual + other.actual);
    PlanLine { target, forecast, actual, aimed: one.aimed + other.aimed, ..*one }
}

fn row(name: String, sum: &PlanLine) -> Row {
    let reached = sum.target.filter(|target| target.is_positive());
    let reached = reached.map(|target| tender::percent(PerMille::rounded(sum.aimed.as_fen(), target.as_fen())));
    Row::new(name)
        .cell(sum.target.map_or_else(|| "—".to_owned(), yuan))
        .cell(exact(sum.forecast))
        .cell(yuan(sum.actual))
        .cell(sum.variance().map_or_else(|| "—".to_owned(), change))
        .cell(reached.unwrap_or_else(|| "—".to_owned()))
}

fn total(locale: Locale, lines: Vec<PlanLine>) -> Option<Row> {
    let sum = lines.into_iter().reduce(|one, other| added(&one, &other))?;
    Some(row(td_string!(locale, crm.total).to_owned(), &sum).class("is-sum"))
}

fn columns(i18n: I18n, by_subject: bool) -> Vec<Column> {
    let first = move || match by_subject {
        true => t_string!(i18n, crm.sales_plan.subject),
        false => t_string!(i18n, crm.column.plan_month),
    };
    vec![
        Column::text(first),
        Column::figures(move || t_string!(i18n, crm.column.sales_target)),
        Column::figures(move || t_string!(i18n, crm.column.forecast)),
        Column::figures(move || t_string!(i18n, crm.column.actual)),
        Column::figures(move || t_string!(i18n, crm.column.difference)),
        Column::figures(move || t_string!(i18n, crm.sales_plan.reached)),
    ]
}

fn divided_by(locale: Locale, by: PlanBy) -> &'static str {
    match by {
        PlanBy::Employee => td_string!(locale, crm.column.employee),
        PlanBy::Industry => td_string!(locale, crm.column.industry),
        PlanBy::Product => td_string!(locale, crm.column.product),
    }
}

fn subject(locale: Locale, seen: &Observation<'_>, by: PlanBy, of: Option<PlanSubject>) -> String {
    match of {
        None if by == PlanBy::Product => td_string!(locale, crm.sales_plan.no_product).to_owned(),
        None => td_string!(locale, crm.sales_plan.no_owner).to_owned(),
        Some(PlanSubject::Employee(staff)) => match seen.staff(staff) {
            Some(person) => name(locale, &person.name).to_owned(),
            None => td_string!(locale, crm.sales_plan.left).to_owned(),
        },
        Some(PlanSubject::Industry(industry)) => name(locale, &seen.scenario().industry(industry).name).to_owned(),
        Some(PlanSubject::Product(product)) => tender::product(locale, seen.scenario(), product),
    }
}

/// The form of a target.
#[component]
fn TargetForm(by: PlanBy, played: Vec<Month>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let (subjects, now) = untrack(|| workbench.view(|viewer| (by.subjects(viewer.seen), viewer.seen.now())));
    let first = subjects.first().copied()?;
    let of = RwSignal::new(first);
    let open: Vec<Month> = played.into_iter().filter(|month| now < frozen_from(*month)).collect();
    let month = RwSignal::new(open.first().copied().unwrap_or(now.month()));
    let amount = RwSignal::new(0_i64);
    let words = move |one| move || workbench.view(|viewer| subject(i18n.get_locale(), viewer.seen, by, Some(one)));
    let subjects = subjects.into_iter().map(|one| Choice::new(one, words(one))).collect::<Vec<_>>();
    let months = open.into_iter().map(|one| Choice::new(one, move || time::month(i18n.get_locale(), one)));
    let months = months.collect::<Vec<_>>();
    let most = MOST_TARGET.as_yuan();
    let record = move |amount| CrmRecord::Plan(PlanRecord::Target { of: of.get(), month: month.get(), amount });
    let set = move || record(Some(Money::yuan(amount.get())));
    let may_not = move |record: &CrmRecord| !workbench.can_add(record);
    let add = move |record: CrmRecord| {
        workbench.add(record);
    };
    Some(view! {
        <Panel title=t!(i18n, crm.sales_plan.form) note=t!(i18n, crm.sales_plan.form_note)>
            <div class="crm-tools">
                <SelectField label=t!(i18n, crm.sales_plan.subject) choices=subjects value=of on_change=move |one| of.set(one) />
                <SelectField label=t!(i18n, crm.sales_plan.target_month) choices=months value=month on_change=move |one| month.set(one) />
                <CountField label=t!(i18n, crm.sales_plan.amount) value=amount most=Signal::stored(most) />
                <Button kind=ButtonKind::Ink disabled=Signal::derive(move || may_not(&set())) on_click=move |()| add(untrack(set))>
                    {t!(i18n, crm.sales_plan.set)}
                </Button>
                <Button disabled=Signal::derive(move || may_not(&record(None))) on_click=move |()| add(untrack(|| record(None)))>
                    {t!(i18n, crm.sales_plan.clear)}
                </Button>
            </div>
        </Panel>
    })
}
