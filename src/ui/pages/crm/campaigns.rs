//! Campaigns: they are planned here; of one of them budget and results, its customers, and the work that carries it
//! out.

use super::barred::barred;
use super::count_field::CountField;
use super::link::section_href;
use super::section::CrmSection;
use super::state::use_workbench;
use crate::crm::campaign_results::{CampaignLine, CampaignSum, campaign_lines, campaign_spend};
use crate::crm::campaigns::{CampaignProgress, MOST_BUDGET, who_does};
use crate::crm::names::{ColumnName, ListName};
use crate::crm::record::{CampaignKind, CampaignRecord, CrmRecord, RecordId};
use crate::ui::components::{
    Button, ButtonKind, Choice, Column, DataTable, EmptyState, Fits, Glyph, Panel, Row, SelectField, TextField,
};
use crate::ui::words::crm::cell::customer_name;
use crate::ui::words::crm::{names, segment as words};
use crate::ui::words::figure::hundredths;
use crate::ui::words::name::name;
use crate::ui::words::{money, task, time};
use game::command::Command;
use game::ids::{IndustryId, TaskId};
use game::money::Money;
use game::people::TaskKind;
use game::scenario::ExhibitionSize;
use game::time::{Minute, Minutes};
use leptos::context::Provider;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The form below the list.
#[component]
pub fn CampaignsPanel() -> impl IntoView {
    let workbench = use_workbench();
    let may_see = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::Campaigns)));
    move || may_see.get().then(|| view! { <Provider value=Fits::of_form()><PlanForm /></Provider> })
}

/// Working days for which results are counted at most: two months.
const MOST_DAYS: i64 = 60;

#[component]
fn PlanForm() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let fits: Fits = expect_context();
    let (called, kind) = (RwSignal::new(String::new()), RwSignal::new(CampaignKind::Exhibition));
    let (budget, expected, days) = (RwSignal::new(10_000_i64), RwSignal::new(1_i64), RwSignal::new(40_i64));
    let segments = workbench.segment_names();
    let segment = RwSignal::new(segments.with_untracked(|all| all.first().cloned().unwrap_or_default()));
    let targets = Memo::new(move |_| {
        workbench.view(|viewer| viewer.book.segment_members(viewer.seen, &segment.get()).unwrap_or_default())
    });
    let record = move || {
        let until = workbench.view(|viewer| viewer.seen.now()) + Minutes::days(days.get() as u32);
        CrmRecord::Campaign(CampaignRecord::Plan {
            name: called.get().trim().to_owned(),
            kind: kind.get(),
            segment: segment.get(),
            targets: targets.get(),
            budget: Money::yuan(budget.get()),
            expected: expected.get() as u16,
            until: until.min(Minute::YEAR_END),
        })
    };
    let plan = move |()| {
        if workbench.add(untrack(record)) {
            called.set(String::new());
        }
    };
    let disabled = Signal::derive(move || !fits.all() || !workbench.can_add(&record()));
    let kinds = CampaignKind::ALL.map(|one| Choice::new(one, move || words::campaign_kind(i18n.get_locale(), one)));
    let count = move || t_string!(i18n, crm.campaign.targets, count = targets.with(Vec::len));
    let most_budget = MOST_BUDGET.as_yuan();
    let most_expected = Signal::derive(move || targets.with(|all| all.len() as i64));
    let form = move || {
        let names = segments.get();
        if names.is_empty() {
            let href = section_href(CrmSection::List(ListName::Segments));
            return view! { <p class="panel__body"><a class="link" href=href>{t!(i18n, crm.campaign.no_segment)}</a></p> }
                .into_any();
        }
        let choices: Vec<Choice<String>> =
            names.into_iter().map(|name| Choice::new(name.clone(), move || name.clone())).collect();
        view! {
            <div class="panel__body stack">
                <div class="crm-fields">
                    <TextField label=t!(i18n, crm.campaign.name) value=called disabled=workbench.closed() on_input=move |words| called.set(words) max_length=24 />
                    <SelectField label=t!(i18n, crm.column.campaign_kind) choices=kinds.to_vec() value=kind on_change=move |one| kind.set(one) />
                    <SelectField label=t!(i18n, crm.campaign.segment) choices value=segment on_change=move |one| segment.set(one) />
                    <CountField label=t!(i18n, crm.campaign.budget) value=budget most=Signal::stored(most_budget) />
                    <CountField label=t!(i18n, crm.campaign.expected) value=expected most=most_expected />
                    <CountField label=t!(i18n, crm.campaign.days) value=days least=1 most=Signal::stored(MOST_DAYS) />
                </div>
                <p role="status">{count}</p>
                <Button kind=ButtonKind::Ink disabled on_click=plan>{t!(i18n, crm.campaign.plan)}</Button>
            </div>
        }
        .into_any()
    };
    view! { <Panel title=t!(i18n, crm.campaign.new) note=t!(i18n, crm.campaign.new_note)>{form}</Panel> }
}

/// One campaign.
#[component]
pub fn CampaignPanel(record: RecordId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let found = Memo::new(move |_| {
        workbench.view(|viewer| {
            viewer.may_see(ListName::Campaigns).then(|| viewer.book.campaigns().one(record).map(|one| one.kind))
        })
    });
    move || match found.get() {
        None => barred(i18n),
        Some(None) => {
            let title = t!(i18n, crm.campaign.gone);
            view! { <EmptyState glyph=Glyph::Search title text=t!(i18n, crm.campaign.gone_text) /> }.into_any()
        }
        Some(Some(kind)) => view! {
            <div class="crm-two">
                <Figures record />
                <WorkForm record kind />
            </div>
            <Customers record />
        }
        .into_any(),
    }
}

/// Plan against result.
#[component]
fn Figures(record: RecordId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let title = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let one = viewer.book.campaigns().one(record);
            one.map(|one| format!("{} · {}", one.name, words::campaign_kind(locale, one.kind))).unwrap_or_default()
        })
    };
    let rows = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let Some(one) = viewer.book.campaigns().one(record) else { return Vec::new() };
            let lines = campaign_lines(viewer.seen, viewer.book, one);
            let sum = CampaignSum::of(&lines, campaign_spend(viewer.seen, one));
            let row = |column: ColumnName, planned: String, actual: String| {
                Row::new(names::column(locale, column)).cell(planned).cell(actual)
            };
            let none = String::new;
            let back = sum.return_on_spend().map(|ratio| hundredths(i64::from(ratio.get()))).unwrap_or_default();
            vec![
                row(ColumnName::Segment, one.segment.clone(), none()),
                row(ColumnName::PeriodEnd, time::moment(locale, one.until), none()),
                row(ColumnName::Members, one.targets.len().to_string(), sum.reached.to_string()),
                row(ColumnName::Spend, money::exact(one.budget), money::exact(sum.spend)),
                row(ColumnName::Responses, one.expected.to_string(), sum.responses.to_string()),
                row(ColumnName::Leads, none(), sum.leads.to_string()),
                row(ColumnName::Opportunities, none(), sum.opportunities.to_string()),
                row(ColumnName::Wins, none(), sum.wins.to_string()),
                row(ColumnName::Amount, none(), money::exact(sum.amount)),
                row(ColumnName::ReturnOnSpend, none(), back),
            ]
        })
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.campaign.figure)),
        Column::figures(move || t_string!(i18n, crm.campaign.planned)),
        Column::figures(move || t_string!(i18n, crm.campaign.actual)),
    ];
    view! {
        <Panel title note=t!(i18n, crm.campaign.figures)>
            <DataTable caption=t!(i18n, crm.campaign.figures) columns rows=Arc::new(rows) />
        </Panel>
    }
}

/// The customers of the campaign and what came of each.
#[component]
fn Customers(record: RecordId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let rows = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let Some(one) = viewer.book.campaigns().one(record) else { return Vec::new() };
            let moment = |at: Option<Minute>| at.map(|at| time::moment(locale, at)).unwrap_or_default();
            let row = |line: CampaignLine| {
                let called = customer_name(locale, viewer.seen, line.customer).to_owned();
                let called = match line.is_target {
                    true => called,
                    false => td_string!(locale, crm.campaign.outside, customer = called),
                };
                let href = section_href(CrmSection::Account(line.customer));
                Row::new(view! { <a class="link" href=href>{called}</a> })
                    .cell(moment(line.reached))
                    .cell(moment(line.responded))
                    .cell(line.leads)
                    .cell(line.opportunities)
                    .cell(line.wins)
                    .cell(money::exact(line.amount))
            };
            campaign_lines(viewer.seen, viewer.book, one).into_iter().map(row).collect()
        })
    };
    let head = move |column: ColumnName| move || names::column(i18n.get_locale(), column);
    let columns = vec![
        Column::text(head(ColumnName::Customer)),
        Column::text(head(ColumnName::Reached)),
        Column::text(head(ColumnName::RespondedAt)),
        Column::figures(head(ColumnName::Leads)),
        Column::figures(head(ColumnName::Opportunities)),
        Column::figures(head(ColumnName::Wins)),
        Column::figures(head(ColumnName::Amount)),
    ];
    view! {
        <Panel title=t!(i18n, crm.campaign.customers)>
            <DataTable caption=t!(i18n, crm.campaign.customers) columns rows=Arc::new(rows) />
        </Panel>
    }
}

/// The work that carries the campaign out.
#[component]
fn WorkForm(record: RecordId, kind: CampaignKind) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let industries = untrack(|| {
        workbench.view(|viewer| {
            let one = viewer.book.campaigns().one(record);
            one.map(|one| one.industries(viewer.seen)).unwrap_or_default()
        })
    });
    let industry = RwSignal::new(industries.first().copied().unwrap_or(IndustryId(0)));
    let size = RwSignal::new(ExhibitionSize::Small);
    let work = move || {
        workbench.view(|viewer| {
            let one = viewer.book.campaigns().one(record);
            let work = one.map(|one| one.work(viewer.seen, industry.get(), size.get())).unwrap_or_default();
            let done_by = |task: TaskKind| who_does(viewer.seen, &task).map(|staff| (task, staff));
            work.into_iter().filter_map(done_by).collect::<Vec<_>>()
        })
    };
    let preview = move || {
        let (locale, work) = (i18n.get_locale(), work());
        workbench.view(|viewer| {
            let cost: Money = work.iter().map(|(task, _)| viewer.seen.cost_of_task(task)).sum();
            match work.as_slice() {
                [] if viewer.book.campaigns().one(record).is_some_and(|one| one.progress(viewer.seen).waiting > 0) => {
                    td_string!(locale, crm.campaign.all_queued).to_owned()
                }
                [] => td_string!(locale, crm.campaign.no_work).to_owned(),
                [(one, staff)] => {
                    let who = viewer.seen.staff(*staff).map(|person| name(locale, &person.name)).unwrap_or_default();
                    let work = task::whole(locale, viewer.seen, one);
                    td_string!(locale, crm.campaign.work, work = work, cost = money::yuan(cost), who = who)
                }
                several => {
                    td_string!(locale, crm.campaign.more_work, count = several.len(), cost = money::yuan(cost))
                }
            }
        })
    };
    let queue = move |()| {
        let mut queued = 0;
        for (task, _staff) in untrack(work) {
            // The employee with the least to do gets it, once the one before is queued.
            let next = untrack(|| {
                workbench.view(|viewer| (TaskId(viewer.seen.company().tasks), who_does(viewer.seen, &task)))
            });
            let (id, Some(staff)) = next else { continue };
            if !workbench.act(Command::Queue { staff, task, after: None }) {
                break;
            }
            queued += 1;
            workbench.add(CrmRecord::Campaign(CampaignRecord::Link { campaign: record, task: id }));
        }
        if queued > 0 {
            workbench.reports().done(td_string!(i18n.get_locale_untracked(), crm.campaign.now_queued, count = queued));
        }
    };
    let disabled = Signal::derive(move || !workbench.may_add() || work().is_empty());
    let progress = move || {
        workbench
            .view(|viewer| viewer.book.campaigns().one(record).map(|one| one.progress(viewer.seen)))
            .unwrap_or_default()
    };
    let stands = move || {
        let CampaignProgress { waiting, done, failed } = progress();
        (waiting + done + failed > 0)
            .then(|| t_string!(i18n, crm.campaign.progress, waiting = waiting, done = done, failed = failed))
    };
    let label = move || match (work().is_empty(), progress().waiting) {
        (true, waiting @ 1..) => t_string!(i18n, crm.campaign.is_queued, count = waiting),
        _ => t_string!(i18n, crm.campaign.queue).to_owned(),
    };
    let note = move || match kind {
        CampaignKind::Mailing => t_string!(i18n, crm.campaign.mailing_note),
        CampaignKind::Website => t_string!(i18n, crm.campaign.website_note),
        CampaignKind::Exhibition | CampaignKind::Seminar => t_string!(i18n, crm.campaign.event_note),
    };
    let of_industry = matches!(kind, CampaignKind::Exhibition | CampaignKind::Website).then(|| {
        let choices = industries.iter().map(|&one| {
            Choice::new(one, move || {
                let locale = i18n.get_locale();
                workbench.view(|viewer| name(locale, &viewer.seen.scenario().industry(one).name).to_owned())
            })
        });
        view! {
            <SelectField
                label=t!(i18n, crm.campaign.industry)
                choices=choices.collect()
                value=industry
                on_change=move |one| industry.set(one)
            />
        }
    });
    let of_size = (kind == CampaignKind::Exhibition).then(|| {
        let choices = ExhibitionSize::ALL.map(|one| Choice::new(one, move || task::exhibition(i18n.get_locale(), one)));
        view! {
            <SelectField
                label=t!(i18n, crm.campaign.size)
                choices=choices.to_vec()
                value=size
                on_change=move |one| size.set(one)
            />
        }
    });
    view! {
        <Panel title=t!(i18n, crm.campaign.carry_out) note=t!(i18n, crm.campaign.carry_out_note)>
            <div class="panel__body stack">
                <p>{note}</p>
                <div class="crm-fields">{of_industry}{of_size}</div>
                <div role="status">
                    <p>{stands}</p>
                    <p>{preview}</p>
                </div>
                <Button kind=ButtonKind::Ink disabled on_click=queue>{label}</Button>
            </div>
        </Panel>
    }
}
