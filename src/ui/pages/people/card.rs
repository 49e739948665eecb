//! Somebody who works here, as a card.

use crate::crm::game_page::PageSection;
use crate::insight::planning::workload::workload;
use crate::ui::barred::sees;
use crate::ui::components::{
    Ask, Avatar, BadgeSize, Button, ButtonKind, ButtonSize, ExplainLine, Explanation, LevelPips, Progress, Tag,
};
use crate::ui::help::Explained;
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::symbols::SymbolKind;
use crate::ui::words::money::yuan;
use crate::ui::words::name::{initials, name};
use crate::ui::words::refusal::role as role_name;
use crate::ui::words::task;
use crate::ui::words::time::{hours, moment};

use game::command::Command;
use game::ids::{CustomerId, StaffId};
use game::money::Money;
use game::observation::Observation;
use game::people::{Staff, TaskKind, cost_of, minutes_of};
use game::scenario::Role;
use game::time::{HOUR, MONTH, Minute, Minutes};
use leptos::prelude::*;
use texts::i18n::*;

/// The highest skill there is.
const TOP_SKILL: u8 = 5;

/// What moves on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
struct CardLine {
    skill: u8,
    wage: Money,
    doing: Option<TaskKind>,
    waiting: usize,
    worked: Minutes,
    busy_until: Option<Minute>,
    owned: Vec<CustomerId>,
    training: Training,
}

/// How training stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Training {
    Possible { time: Minutes, cost: Money },
    Planned,
    AtTop,
}

fn line(seen: &Observation<'_>, person: &Staff) -> CardLine {
    let load = workload(seen, person.id);
    let owned = seen.customer_ids().filter(|&customer| seen.relation(customer).details().owner == Some(person.id));
    CardLine {
        skill: person.skill,
        wage: person.wage(&seen.scenario().staffing),
        doing: person.running.as_ref().map(|running| running.task.kind.clone()),
        waiting: person.queue.len(),
        worked: load.worked,
        busy_until: (load.planned > Minutes::ZERO).then(|| load.free_at(seen.now())),
        owned: owned.collect(),
        training: training(seen, person),
    }
}

fn training(seen: &Observation<'_>, person: &Staff) -> Training {
    let running = person.running.iter().map(|running| &running.task);
    if running.chain(&person.queue).any(|task| task.kind == TaskKind::Training) {
        Training::Planned
    } else if person.skill >= TOP_SKILL {
        Training::AtTop
    } else {
        Training::Possible {
            time: minutes_of(seen.scenario(), &TaskKind::Training, person.role, person.skill),
            cost: cost_of(seen.scenario(), &TaskKind::Training),
        }
    }
}

/// Role, skill, wage, hours, what they do, whom they own; to train and to dismiss.
#[component]
pub fn PersonCard(staff: StaffId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let found = session.peek(|seen| seen.staff(staff).map(|person| (person.name.clone(), person.role)));
    let Some((person, role)) = found else { return ().into_any() };
    let person = StoredValue::new(person);
    let called = move || person.with_value(|person| name(i18n.get_locale(), person).to_owned());
    let line = Memo::new(move |_| session.view(|seen| Some(line(seen, seen.staff(staff)?))));
    let asks = RwSignal::new(false);
    let train = move || {
        session.act(Command::Queue { staff, task: TaskKind::Training, after: None });
    };
    let wage = move || {
        let locale = i18n.get_locale_untracked();
        session.peek(|seen| seen.staff(staff).map(|person| account(locale, seen, person)).unwrap_or_default())
    };
    let (sees_wage, sees_work) = (sees(PageSection::Wages), sees(PageSection::PlannedWork));
    let about = move || {
        let (locale, sees_work) = (i18n.get_locale(), sees_work());
        let wage = sees_wage().then_some(wage);
        line.get().map(|line| {
            let (doing, owned) = session.peek(|seen| words(locale, seen, &line));
            facts(locale, (sees_work.then_some(doing), owned), called(), role, line, wage)
        })
    };
    let can_train = Memo::new(move |_| {
        line.with(|line| line.as_ref().is_some_and(|line| matches!(line.training, Training::Possible { .. })))
    });
    let training = move || {
        let locale = i18n.get_locale();
        line.with(|line| match &line.as_ref()?.training {
            Training::Possible { time, cost } => {
                Some(td_string!(locale, people.train_text, hours = hours(*time), cost = yuan(*cost)))
            }
            Training::Planned => Some(td_string!(locale, people.training_planned).to_owned()),
            Training::AtTop => Some(td_string!(locale, people.trained).to_owned()),
        })
    };
    view! {
        <li class="panel person">
            <Avatar initials=Signal::derive(move || initials(&called())) size=BadgeSize::Head />
            <div>
                <h3>{called}</h3>
                <p class="sub person__role">{move || role_name(i18n.get_locale(), role)}</p>
            </div>
            {move || {
                let level = line.with(|line| line.as_ref().map_or(0, |line| line.skill));
                view! { <LevelPips
                        level
                        of=TOP_SKILL
                        label=move || t_string!(i18n, people.skill, level = level)
                        meaning=SymbolKind::Skill.meaning(i18n.get_locale())
                    /> }
            }}
            {about}
            <div class="person__do">
                <Button size=ButtonSize::Small disabled=Signal::derive(move || !can_train.get()) on_click=train>
                    {t!(i18n, people.train)}<span class="vh">": "{called}</span>
                </Button>
                <span class="sub">{training}</span>
                <Button size=ButtonSize::Small kind=ButtonKind::Ghost on_click=move || asks.set(true)>
                    {t!(i18n, people.dismiss)}<span class="vh">": "{called}</span>
                </Button>
            </div>
            <DismissDialog staff asks />
        </li>
    }
    .into_any()
}

/// What the wage is made of.
fn account(locale: Locale, seen: &Observation<'_>, person: &Staff) -> Explanation {
    let rules = &seen.scenario().staffing;
    let line = |what: String, amount: Money| ExplainLine { what, amount: yuan(amount) };
    let levels = person.skill.saturating_sub(1);
    let whole = person.wage(rules);
    let base = rules.wage[person.role as usize].money();
    let role = role_name(locale, person.role);
    Explanation {
        title: td_string!(locale, people.wage).to_owned(),
        rule: td_string!(locale, people.wage_rule).to_owned(),
        lines: vec![
            line(td_string!(locale, people.wage_base, role = role), base),
            line(td_string!(locale, people.wage_skill, levels = levels), whole - base),
        ],
        sum: Some(line(td_string!(locale, people.wage).to_owned(), whole)),
    }
}

/// What stands on the card in words: what they do, and whom they own.
fn words(locale: Locale, seen: &Observation<'_>, line: &CardLine) -> (String, Vec<(CustomerId, String)>) {
    let doing = match &line.doing {
        Some(kind) => task::whole(locale, seen, kind),
        None => td_string!(locale, people.idle).to_owned(),
    };
    (doing, line.owned.iter().map(|&customer| (customer, task::short(locale, seen, customer).to_owned())).collect())
}

fn facts(
    locale: Locale,
    (doing, owned): (Option<String>, Vec<(CustomerId, String)>),
    called: String,
    role: Role,
    line: CardLine,
    wage: Option<impl Fn() -> Explanation + Send + Sync + 'static>,
) -> impl IntoView {
    let percent = (u64::from(line.worked.get()) * 100 / u64::from(MONTH)) as u16;
    let all = MONTH / HOUR;
    let amount = line.wage;
    let wage = wage.map(|account| {
        view! { <dt>{td_string!(locale, people.wage)}</dt><dd><Explained account>{yuan(amount)}</Explained></dd> }
    });
    // Without what somebody does nothing is said of what is planned.
    let planned = line.busy_until.filter(|_| doing.is_some()).map(|until| {
        let until = td_string!(locale, people.planned_until, when = moment(locale, until));
        view! { <dt>{td_string!(locale, people.planned)}" "<Tag>{line.waiting}</Tag></dt><dd>{until}</dd> }
    });
    let owned = (role == Role::Sales).then(|| {
        let none = owned.is_empty().then(|| td_string!(locale, people.owned_none));
        let link = |(customer, called): (CustomerId, String)| {
            view! { <a class="link" href=href(Page::Customers { selected: Some(customer) })>{called}</a>" " }
        };
        view! {
            <dt>{td_string!(locale, people.owned)}</dt>
            <dd>{none}{owned.into_iter().map(link).collect_view()}</dd>
        }
    });
    view! {
        <p class="person__load">
            <span>{td_string!(locale, people.worked)}</span>
            <span>{td_string!(locale, people.worked_of, hours = hours(line.worked), all = all)}</span>
        </p>
        <Progress label=td_string!(locale, people.load, name = called) percent />
        <dl class="kv">
            {wage}
            {doing.map(|doing| view! { <dt>{td_string!(locale, people.now)}</dt><dd>{doing}</dd> })}
            {planned}
            {owned}
        </dl>
    }
}

#[component]
fn DismissDialog(staff: StaffId, asks: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let known = move || {
        session
            .peek(|seen| seen.staff(staff).map(|person| (person.name.clone(), person.wage(&seen.scenario().staffing))))
    };
    let title = move || {
        let called = known().map(|(called, _)| name(i18n.get_locale(), &called).to_owned()).unwrap_or_default();
        t_string!(i18n, people.dismiss_ask, name = called)
    };
    let sees_wage = sees(PageSection::Wages);
    let text = move || {
        if !sees_wage() {
            return t_string!(i18n, people.dismiss_text_barred).to_owned();
        }
        let wage = known().map_or(Money::ZERO, |(_, wage)| wage);
        t_string!(i18n, people.dismiss_text, wage = yuan(wage))
    };
    let dismiss = move || {
        session.act(Command::Dismiss { staff });
    };
    view! {
        <Ask
            open=asks
            on_close=move || asks.set(false)
            title
            close_label=t!(i18n, people.close)
            no=t!(i18n, people.keep)
            yes=t!(i18n, people.dismiss)
            on_yes=dismiss
            question=text
        />
    }
}
