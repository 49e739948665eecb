//! How closely the customer is looked after: its programme, the points club, VIP service, a gift.

use crate::crm::game_page::PageSection;
use crate::insight::care::care_work::CareWork;
use crate::insight::care::programmes::{Advice, advice};
use crate::study::handbook::Section;
use crate::ui::barred::sees;
use crate::ui::components::{ChoiceCard, ChoiceCards, SwitchRow};
use crate::ui::help::HelpLink;
use crate::ui::pages::care_button::CareButton;
use crate::ui::session::use_session;
use crate::ui::symbols::KanoKind;
use crate::ui::words::care;
use crate::ui::words::figure::percent;
use crate::ui::words::money::yuan;
use crate::ui::words::time::length;
use game::care::{Club, ClubAccount, Kano, Programme, Upkeep};
use game::command::Command;
use game::ids::CustomerId;
use game::people::TaskKind;
use leptos::prelude::*;
use texts::i18n::*;

/// What is done for a customer beyond its contracts; a sentence for who is no customer yet.
#[component]
pub fn Programmes(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let is_own = Memo::new(move |_| {
        session.view(|seen| seen.has_place(customer) || seen.relation(customer).details().fulfilled > 0)
    });
    view! {
        <section>
            <h3>{t!(i18n, file.programme)} <HelpLink section=Section::Programmes /></h3>
            {move || {
                if is_own.get() {
                    view! { <Chooser customer /><Extras customer /> }.into_any()
                } else {
                    view! { <p class="sub">{t!(i18n, file.programme_later)}</p> }.into_any()
                }
            }}
        </section>
    }
}

/// The five programmes, each with what it takes and, once the customer has bought, whether it pays.
#[component]
fn Chooser(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let chosen = Memo::new(move |_| session.view(|seen| seen.relation(customer).details().upkeep.programme));
    let advised = Memo::new(move |_| session.view(|seen| advice(seen, customer)));
    let state = Memo::new(move |_| {
        session.view(|seen| {
            let programme = seen.relation(customer).details().upkeep.programme;
            let is_planned = seen.planned_tasks().any(|task| *task == TaskKind::Care { customer, programme });
            let is_done = seen.relation(customer).details().upkeep.done == Some(seen.month());
            (programme != Programme::Basic).then_some((is_done, is_planned))
        })
    });
    let sees_costs = sees(PageSection::ProgrammeCosts);
    let cards = move || {
        // What a programme costs and brings is one figure: a role sees both or neither.
        let (locale, sees_costs) = (i18n.get_locale(), sees_costs());
        let advised = advised.get().filter(|_| sees_costs);
        let cards = Programme::ALL.map(|programme| {
            card(
                locale,
                programme,
                advised.as_ref(),
                session.peek(|seen| seen.scenario().care.programmes[programme as usize].work),
                sees_costs,
            )
        });
        view! {
            <ChoiceCards
                legend=td_string!(locale, file.programme_of)
                cards=cards.to_vec()
                value=chosen
                on_change=move |programme| {
                    session.act(Command::Programme { customer, programme });
                }
            />
        }
    };
    let said = move || {
        state.get().map(|(is_done, is_planned)| {
            let words = match (is_done, is_planned) {
                (true, _) => t_string!(i18n, file.care_done),
                (false, true) => t_string!(i18n, file.care_planned),
                (false, false) => t_string!(i18n, file.care_missing),
            };
            view! { <p class="sub">{words}</p> }
        })
    };
    view! { {cards} {said} }
}

fn card(
    locale: Locale,
    programme: Programme,
    advised: Option<&Advice>,
    work: game::scenario::TaskRule,
    sees_costs: bool,
) -> ChoiceCard<Programme> {
    let about = care::programme_about(locale, programme);
    let outlook = advised.map(|advised| advised.of(programme));
    let minutes = outlook.map_or(work.minutes, |outlook| outlook.minutes);
    let takes = match programme {
        Programme::Basic => td_string!(locale, file.takes_nothing).to_owned(),
        _ if !sees_costs => td_string!(locale, file.takes_time, time = length(locale, minutes)),
        _ => td_string!(locale, file.takes, time = length(locale, minutes), money = yuan(work.cost.money())),
    };
    let text = match outlook.filter(|_| programme != Programme::Basic) {
        Some(outlook) => {
            let brings = outlook.kept + outlook.prevented;
            let pays = td_string!(locale, file.pays, cost = yuan(outlook.cost), brings = yuan(brings));
            td_string!(locale, file.programme_text, about = about, takes = takes, pays = pays)
        }
        None => td_string!(locale, file.programme_text_short, about = about, takes = takes),
    };
    let end = match (advised, outlook) {
        (Some(advised), _) if advised.best == programme => Some(td_string!(locale, file.best)),
        (_, Some(outlook)) if !outlook.pays() => Some(td_string!(locale, file.cannot_pay)),
        _ => None,
    };
    let mut card = ChoiceCard::new(programme, care::programme(locale, programme), text);
    card.end = end.map(Into::into);
    card
}

/// Club, VIP service, and the gift.
#[component]
fn Extras(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let upkeep: Memo<Upkeep> = Memo::new(move |_| session.view(|seen| seen.relation(customer).details().upkeep));
    let (rate, fee, cost, day) = session.peek(|seen| {
        let care = &seen.scenario().care;
        (percent(care.club), yuan(care.vip.money()), yuan(care.gift.cost.money()), seen.founding_month(customer))
    });
    let paid = session.peek(|seen| seen.scenario().care.fee_club);
    let is_in = move |club| Signal::derive(move || upkeep.get().club.is_some_and(|member| member.club == club));
    let (club, fee_club, vip) = (is_in(Club::Points), is_in(Club::Fee), Signal::derive(move || upkeep.get().vip));
    let account = Memo::new(move |_| session.view(|seen| seen.relation(customer).details().club_account));
    let earned = move || {
        let account = account.get();
        (account != ClubAccount::default()).then(|| {
            let (fees, points) = (yuan(account.fees), yuan(account.free_points + account.paid_points));
            view! { <p class="sub">{t_string!(i18n, file.club_account, fees = fees, points = points)}</p> }
        })
    };
    let gift = move || {
        let locale = i18n.get_locale();
        match (upkeep.get().gift, day) {
            (Some(at), _) => td_string!(locale, file.given, month = at.month().number()),
            (None, Some(day)) => td_string!(locale, file.gift, month = day.number(), cost = cost),
            (None, None) => String::new(),
        }
    };
    view! {
        <p class="sub">{t!(i18n, file.extras_kano)} " " <KanoKind kind=Kano::Attractive /></p>
        <SwitchRow
            label=t!(i18n, file.club)
            help=move || t_string!(i18n, file.club_help, rate = rate)
            on=club
            on_change=move |on: bool| {
                session.act(Command::Club { customer, switch: on.into() });
            }
        />
        <SwitchRow
            label=t!(i18n, file.fee_club)
            help=move || {
                t_string!(
                    i18n,
                    file.fee_club_help,
                    fee = yuan(paid.fee.money()),
                    months = paid.months,
                    rate = percent(paid.points),
                    c = care::ratio(paid.content_from)
                )
            }
            on=fee_club
            on_change=move |on: bool| {
                session.act(Command::FeeClub { customer, switch: on.into() });
            }
        />
        {earned}
        <SwitchRow
            label=t!(i18n, file.vip)
            help=move || t_string!(i18n, file.vip_help, fee = fee)
            on=vip
            on_change=move |on: bool| {
                session.act(Command::Vip { customer, switch: on.into() });
            }
        />
        <div class="spread file__gift">
            <p class="sub">{gift}</p>
            <CareButton customer work=CareWork::Gift />
        </div>
    }
}
