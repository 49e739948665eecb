//! VIP, major, ordinary and small customers, and one programme for all of a class.

use super::parts::CustomerLinks;
use super::words;
use crate::insight::analytics::buyers::Buyer;
use crate::insight::analytics::classes::{Class, Classed, classes};
use crate::insight::care::programme_for_many::{ForAll, best, for_all};
use crate::study::handbook::Section;
use crate::ui::components::{Button, ButtonSize, Column, DataTable, Glyph, Panel, Row, UnlessEmpty};
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use crate::ui::words::care;
use crate::ui::words::figure::percent;
use crate::ui::words::money::yuan;
use crate::ui::words::time::length;
use game::care::Programme;
use game::command::Command;
use game::ids::CustomerId;
use game::may::may_i;
use game::money::Money;
use game::per_mille::PerMille;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of the four classes.
#[component]
pub fn Classes(buyers: Memo<Vec<Buyer>>) -> impl IntoView {
    let i18n = use_i18n();
    let classed = Memo::new(move |_| buyers.with(|buyers| classes(buyers)));
    let said = RwSignal::new(String::new());
    let rows = move || {
        let locale = i18n.get_locale();
        classed
            .with(|classed| Class::ALL.into_iter().map(|class| row(locale, classed, class, said)).collect::<Vec<Row>>())
    };
    let columns = vec![
        Column::text(t!(i18n, value.classes.class)),
        Column::figures(t!(i18n, value.classes.count)),
        Column::figures(t!(i18n, value.classes.profit)),
        Column::figures(t!(i18n, value.classes.share)),
        Column::text(t!(i18n, value.classes.members)),
        Column::text(t!(i18n, value.classes.programme)),
    ];
    view! {
        <Panel
            title=t!(i18n, value.classes.title)
            note=t!(i18n, value.classes.note)
            end=move || view! { <HelpLink section=Section::Programmes /> }
        >
            <UnlessEmpty
                is_empty=Signal::derive(move || buyers.with(Vec::is_empty))
                glyph=Glyph::Users
                title=t!(i18n, value.classes.empty_title)
                text=t!(i18n, value.classes.empty_text)
            >
                <DataTable caption=t!(i18n, value.classes.title) columns=columns.clone() rows=Arc::new(rows) />
            </UnlessEmpty>
            <p class="vh" role="status">{move || said.get()}</p>
        </Panel>
    }
}

fn row(locale: Locale, classed: &[Classed], class: Class, said: RwSignal<String>) -> Row {
    let members = || classed.iter().filter(move |one| one.class == class);
    let customers: Vec<CustomerId> = members().map(|one| one.customer).collect();
    let profit: Money = members().map(|one| one.profit).sum();
    let share = members().fold(PerMille::ZERO, |sum, one| sum + one.share);
    let none = || td_string!(locale, value.none).into_any();
    let (members, chooser) = match customers.is_empty() {
        true => (none(), none()),
        false => (
            view! { <CustomerLinks customers=customers.clone() /> }.into_any(),
            view! { <ProgrammeForAll class customers=customers.clone() said /> }.into_any(),
        ),
    };
    Row::new(view! { <span class="name">{words::class(locale, class)}</span> })
        .cell(customers.len())
        .cell(yuan(profit))
        .cell(percent(share))
        .cell(members)
        .cell(chooser)
}

/// Chooses a programme for all of a class, with what it takes and whether it pays.
#[component]
fn ProgrammeForAll(class: Class, customers: Vec<CustomerId>, said: RwSignal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let customers = StoredValue::new(customers);
    let outlooks = Memo::new(move |_| session.view(|seen| customers.with_value(|customers| for_all(seen, customers))));
    let chosen = RwSignal::new(None::<Programme>);
    let programme = Memo::new(move |_| chosen.get().unwrap_or_else(|| outlooks.with(best)));
    // Those that may be given a programme and do not have this one.
    let others = Memo::new(move |_| {
        let programme = programme.get();
        session.view(|seen| {
            let wants = |customer: &CustomerId| {
                let has = seen.relation(*customer).details().upkeep.programme;
                has != programme && may_i(seen, &Command::Programme { customer: *customer, programme }).is_ok()
            };
            customers.with_value(|customers| customers.iter().copied().filter(wants).collect::<Vec<CustomerId>>())
        })
    });
    let apply = move || {
        let programme = programme.get_untracked();
        let commands = others.get_untracked().into_iter();
        let commands = commands.map(|customer| Command::Programme { customer, programme }).collect();
        let count = session.act_all(commands);
        let name = care::programme(i18n.get_locale_untracked(), programme);
        said.set(t_string!(i18n, value.classes.said, count = count, programme = name));
    };
    let option = move |one: Programme| {
        view! {
            <option value=one as u8 prop:selected=move || programme.get() == one>
                {move || care::programme(i18n.get_locale(), one)}
            </option>
        }
    };
    let choose = move |event| {
        let at = event_target_value(&event).parse::<usize>().ok();
        chosen.set(at.and_then(|at| Programme::ALL.get(at).copied()));
    };
    let label = move || {
        let locale = i18n.get_locale();
        td_string!(locale, value.classes.choose, class = words::class(locale, class))
    };
    let takes = move || {
        let one = outlooks.with(|outlooks| outlooks[programme.get() as usize]);
        outlook(i18n.get_locale(), one, customers.with_value(Vec::len))
    };
    view! {
        <div class="value__programme">
            <select class="select" aria-label=label on:change=choose>{Programme::ALL.map(option)}</select>
            <Button
                size=ButtonSize::Small
                disabled=Signal::derive(move || others.with(Vec::is_empty))
                on_click=apply
            >
                {move || t_string!(i18n, value.classes.apply, count = others.with(Vec::len))}
                <span class="vh">": " {move || words::class(i18n.get_locale(), class)}</span>
            </Button>
            <p class="sub">{takes}</p>
        </div>
    }
}

fn outlook(locale: Locale, one: ForAll, all: usize) -> String {
    if one.programme == Programme::Basic {
        return td_string!(locale, value.classes.basic).to_owned();
    }
    td_string!(
        locale,
        value.classes.outlook,
        hours = length(locale, one.minutes),
        money = yuan(one.money),
        pays = one.pays,
        all = all
    )
}
