//! What the year taught, in words, each with where to look again.

use super::export::table;
use crate::browser::files::download;
use crate::insight::review::lessons::{YearLesson, lessons};
use crate::ui::components::{Button, ButtonKind, ButtonSize, EmptyState, Glyph, LinkButton, Panel};
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use crate::ui::words::figure::percent;
use crate::ui::words::money::{grouped, yuan};
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use game::ids::{CustomerId, TenderId};
use game::observation::Observation;
use game::tender::Disqualification;
use game::time::HOUR;
use leptos::prelude::*;
use texts::i18n::*;

/// A lesson in words.
struct LessonText {
    class: &'static str,
    title: &'static str,
    text: String,
    page: Page,
    link: String,
}

/// The panel of lessons, with what can be done after the year.
#[component]
pub fn Lessons() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let all = Memo::new(move |_| session.view(lessons));
    let is_over = Memo::new(move |_| session.view(|seen| seen.is_over()));
    let title = move || {
        if is_over.get() {
            t_string!(i18n, yearend.lessons.title)
        } else {
            t_string!(i18n, yearend.lessons.title_so_far)
        }
    };
    let item = move |lesson: YearLesson| {
        let told = session.peek(|seen| told(i18n.get_locale(), seen, lesson));
        view! {
            <li>
                <i class=told.class aria-hidden="true"></i>
                <div>
                    <h3>{told.title}</h3>
                    <p>{told.text}</p>
                </div>
                <a class="link" href=href(told.page)>{told.link}</a>
            </li>
        }
    };
    view! {
        <Panel
            class="lessons"
            title=title
            end=move || view! {
                {move || is_over.get().then(|| view! { <Export /> })}
                <LinkButton href=href(Page::Start) size=ButtonSize::Small kind=ButtonKind::Ink icon=Glyph::Replay>
                    {t!(i18n, yearend.again)}
                </LinkButton>
            }
        >
            {move || {
                let all = all.get();
                if all.is_empty() {
                    return view! {
                        <EmptyState
                            glyph=Glyph::Book
                            title=t!(i18n, yearend.lessons.none_title)
                            text=t!(i18n, yearend.lessons.none_text)
                        />
                    }
                    .into_any();
                }
                view! { <ol>{all.into_iter().map(item).collect_view()}</ol> }.into_any()
            }}
        </Panel>
    }
}

/// Offers the result as a file.
#[component]
fn Export() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let export = move || {
        let Some(table) = table(i18n.get_locale_untracked(), session) else { return };
        if download("tender-result.csv", &table).is_err() {
            session.reports().failed(t_string!(i18n, yearend.download_blocked).to_owned());
        }
    };
    view! {
        <Button size=ButtonSize::Small icon=Glyph::Download on_click=export>
            {t!(i18n, yearend.export)}
        </Button>
    }
}

fn told(locale: Locale, seen: &Observation<'_>, lesson: YearLesson) -> LessonText {
    let award = |tender: TenderId| {
        let customer = name(locale, &seen.customer(tender.customer).short).to_owned();
        let link = td_string!(locale, yearend.lessons.see_award, name = customer);
        (Page::Awards { selected: Some(tender) }, link)
    };
    let file = |customer: CustomerId| {
        let name = name(locale, &seen.customer(customer).short).to_owned();
        (Page::Customers { selected: Some(customer) }, td_string!(locale, yearend.lessons.see_award, name = name))
    };
    let value = || (Page::Value, td_string!(locale, yearend.lessons.see_value).to_owned());
    let finance = || (Page::Finance, td_string!(locale, yearend.lessons.see_finance).to_owned());
    let (class, title, text, (page, link)) = match lesson {
        YearLesson::Premium { won, dearer, premium, example } => (
            "k k--r",
            td_string!(locale, yearend.lessons.premium),
            td_string!(locale, yearend.lessons.premium_text, won = won, dearer = dearer, premium = percent(premium)),
            award(example),
        ),
        YearLesson::CheapestLost { lost, of, example } => (
            "k k--p",
            td_string!(locale, yearend.lessons.cheapest),
            td_string!(locale, yearend.lessons.cheapest_text, lost = lost, of = of),
            award(example),
        ),
        YearLesson::DisqualifiedBids { count, cause: why, times, example } => (
            "k k--s",
            td_string!(locale, yearend.lessons.disqualified),
            td_string!(
                locale,
                yearend.lessons.disqualified_text,
                count = count,
                cause = cause(locale, why),
                times = times
            ),
            award(example),
        ),
        YearLesson::CostOfWinning { spent, won, each, worth } => (
            "k k--r",
            td_string!(locale, yearend.lessons.cost),
            td_string!(
                locale,
                yearend.lessons.cost_text,
                spent = yuan(spent),
                won = won,
                each = yuan(each),
                worth = yuan(worth)
            ),
            finance(),
        ),
        YearLesson::LowestCash { at, cash, credit_left } => (
            "k k--p",
            td_string!(locale, yearend.lessons.cash),
            td_string!(
                locale,
                yearend.lessons.cash_text,
                when = moment(locale, at),
                cash = yuan(cash),
                credit = yuan(credit_left)
            ),
            finance(),
        ),
        YearLesson::LateDeliveries { contracts, penalty, .. } => (
            "k k--s",
            td_string!(locale, yearend.lessons.late),
            td_string!(locale, yearend.lessons.late_text, contracts = contracts, penalty = yuan(penalty)),
            (Page::Goods, td_string!(locale, yearend.lessons.see_goods).to_owned()),
        ),
        YearLesson::IdleHours { idle, share, wages } => (
            "k k--s",
            td_string!(locale, yearend.lessons.idle),
            td_string!(
                locale,
                yearend.lessons.idle_text,
                hours = grouped((idle.get() / HOUR).into()),
                share = percent(share),
                wages = yuan(wages)
            ),
            (Page::People, td_string!(locale, yearend.lessons.see_people).to_owned()),
        ),
        YearLesson::CostOfKeeping { first, kept_year } => (
            "k k--r",
            td_string!(locale, yearend.lessons.keeping),
            td_string!(locale, yearend.lessons.keeping_text, first = yuan(first), kept = yuan(kept_year)),
            value(),
        ),
        YearLesson::DrivenAway { customers, spent, value, example } => (
            "k k--s",
            td_string!(locale, yearend.lessons.driven_away),
            td_string!(
                locale,
                yearend.lessons.driven_away_text,
                customers = customers,
                spent = yuan(spent),
                value = yuan(value)
            ),
            file(example),
        ),
        YearLesson::Complaints { opened, settled, lapsed } => (
            "k k--s",
            td_string!(locale, yearend.lessons.complaints),
            td_string!(locale, yearend.lessons.complaints_text, opened = opened, settled = settled, lapsed = lapsed),
            value(),
        ),
        YearLesson::BadDebt { lost, rate, warned } => (
            "k k--p",
            td_string!(locale, yearend.lessons.bad_debt),
            td_string!(
                locale,
                yearend.lessons.bad_debt_text,
                lost = yuan(lost),
                rate = percent(rate),
                warned = yuan(warned)
            ),
            finance(),
        ),
        YearLesson::LongKept { customers, value: worth } => (
            "k k--r",
            td_string!(locale, yearend.lessons.long_kept),
            td_string!(locale, yearend.lessons.long_kept_text, customers = customers, value = yuan(worth)),
            value(),
        ),
    };
    LessonText { class, title, text, page, link }
}

fn cause(locale: Locale, why: Disqualification) -> &'static str {
    match why {
        Disqualification::WrongFamily => td_string!(locale, yearend.cause.wrong_family),
        Disqualification::MandatoryRequirementNotMet { .. } => td_string!(locale, yearend.cause.star),
        Disqualification::AboveCeiling => td_string!(locale, yearend.cause.ceiling),
        Disqualification::PlaceLost => td_string!(locale, yearend.cause.place),
        Disqualification::BondNotPayable => td_string!(locale, yearend.cause.bond),
        Disqualification::Bankrupt => td_string!(locale, yearend.cause.bankrupt),
    }
}
