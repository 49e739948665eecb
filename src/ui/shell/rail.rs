//! The rail at the left edge; on phones a tab bar of four places and "more".

use crate::insight::attention::to_do::{ToDo, to_do};
use crate::ui::components::{Dialog, DialogShape, Glyph, Icon};
use crate::ui::route::{Page, href, use_route};
use crate::ui::session::use_session;
use leptos::prelude::*;
use texts::i18n::*;

/// An entry of the rail.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NavEntry {
    Desk,
    Customers,
    Tenders,
    Goods,
    Service,
    Value,
    Finance,
    People,
    Awards,
    Market,
    Crm,
    YearEnd,
    Handbook,
    Report,
    Course,
}

/// What the page of the result has to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum YearPart {
    /// The month that was closed last, and the score so far.
    Months,
    /// A whole year.
    Year,
    /// A shorter game.
    Result,
}

/// Those that phones show beside "more".
const FIRST: [NavEntry; 4] = [NavEntry::Desk, NavEntry::Customers, NavEntry::Tenders, NavEntry::Goods];
/// Those behind "more" that other pages lead to where there is room.
const LAST: [NavEntry; 3] = [NavEntry::Handbook, NavEntry::Report, NavEntry::Course];
/// Those behind "more" on phones.
const FURTHER: [NavEntry; 7] = [
    NavEntry::Service,
    NavEntry::Value,
    NavEntry::Finance,
    NavEntry::People,
    NavEntry::Awards,
    NavEntry::Market,
    NavEntry::Crm,
];

/// The links to all pages.
#[component]
pub fn Rail() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let more = RwSignal::new(false);
    let route = use_route();
    // Choosing an entry in the sheet leads there; the sheet has done its work then.
    Effect::new(move |_| {
        route.page();
        more.set(false);
    });
    // What waits behind "more" would not be seen on a phone.
    let behind = Memo::new(move |_| {
        session.view(|seen| {
            let to_do = to_do(seen);
            FURTHER.into_iter().map(|entry| entry.waiting(to_do)).sum::<u32>()
        })
    });
    // There is nothing to look back on before a month is closed.
    let review = Memo::new(move |_| session.view(|seen| seen.is_over() || !seen.monthly().is_empty()));
    let further = move || {
        let year_end = review.get().then_some(NavEntry::YearEnd);
        FURTHER.into_iter().chain(year_end).chain(LAST)
    };
    view! {
        <nav class="rail" aria-label=t!(i18n, common.nav.label)>
            <ul>
                {FIRST.map(|entry| view! { <li><RailLink entry /></li> })}
                {FURTHER.map(|entry| view! { <li class="rail__more"><RailLink entry /></li> })}
                {move || review.get().then(|| view! { <li class="rail__more"><RailLink entry=NavEntry::YearEnd /></li> })}
                <li class="rail__menu">
                    <button type="button" aria-haspopup="dialog" on:click=move |_| more.set(true)>
                        <Icon glyph=Glyph::Menu />
                        {t!(i18n, common.nav.more)}
                        <Dot count=behind />
                    </button>
                </li>
            </ul>
            <ul class="rail__end">
                <li><RailLink entry=NavEntry::Handbook /></li>
            </ul>
        </nav>
        <Dialog
            open=more
            on_close=move || more.set(false)
            title=t!(i18n, common.nav.more)
            close_label=t!(i18n, site.close)
            shape=DialogShape::DrawerUp
        >
            <ul class="more-list">{further().map(|entry| view! { <li><RailLink entry /></li> }).collect_view()}</ul>
        </Dialog>
    }
}

/// An entry, with how many things wait there.
#[component]
fn RailLink(entry: NavEntry) -> impl IntoView {
    let i18n = use_i18n();
    let route = use_route();
    let session = use_session();
    let here = move || place_of(&route.page()) == Some(entry);
    let waiting = Memo::new(move |_| entry.waiting(session.view(to_do)));
    let end = Memo::new(move |_| {
        session.view(|seen| match (seen.is_over(), seen.scenario().is_whole_year()) {
            (false, _) => YearPart::Months,
            (true, true) => YearPart::Year,
            (true, false) => YearPart::Result,
        })
    });
    view! {
        <a href=href(entry.page()) aria-current=move || here().then_some("page")>
            <Icon glyph=entry.glyph() />
            {move || entry.name(i18n, end.get())}
            <Dot count=waiting />
        </a>
    }
}

/// How many things wait; nothing for none.
#[component]
fn Dot(count: Memo<u32>) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let count = Some(count.get()).filter(|count| *count > 0)?;
        Some(view! { <span class="dot" aria-label=t_string!(i18n, common.nav.to_do, n = count)>{count}</span> })
    }
}

impl NavEntry {
    fn page(self) -> Page {
        match self {
            NavEntry::Desk => Page::Desk,
            NavEntry::Customers => Page::Customers { selected: None },
            NavEntry::Tenders => Page::Tenders,
            NavEntry::Goods => Page::Goods,
            NavEntry::Service => Page::Service,
            NavEntry::Value => Page::Value,
            NavEntry::Finance => Page::Finance,
            NavEntry::People => Page::People,
            NavEntry::Awards => Page::Awards { selected: None },
            NavEntry::Market => Page::Market,
            NavEntry::Crm => Page::Crm(String::new()),
            NavEntry::YearEnd => Page::YearEnd,
            NavEntry::Handbook => Page::Handbook(String::new()),
            NavEntry::Report => Page::Report,
            NavEntry::Course => Page::Course(String::new()),
        }
    }

    fn glyph(self) -> Glyph {
        match self {
            NavEntry::Desk => Glyph::Desk,
            NavEntry::Customers => Glyph::Users,
            NavEntry::Tenders => Glyph::Tender,
            NavEntry::Goods => Glyph::Truck,
            NavEntry::Service => Glyph::Service,
            NavEntry::Value => Glyph::Gem,
            NavEntry::Finance => Glyph::Ledger,
            NavEntry::People => Glyph::Team,
            NavEntry::Awards => Glyph::Award,
            NavEntry::Market => Glyph::Market,
            NavEntry::Crm => Glyph::Board,
            NavEntry::YearEnd => Glyph::Flag,
            NavEntry::Handbook => Glyph::Book,
            NavEntry::Report => Glyph::Edit,
            NavEntry::Course => Glyph::Flask,
        }
    }

    /// Its label; the page of the result is called by what it has to show.
    fn name(self, i18n: I18n, end: YearPart) -> &'static str {
        match self {
            NavEntry::Desk => t_string!(i18n, common.nav.desk),
            NavEntry::Customers => t_string!(i18n, common.nav.customers),
            NavEntry::Tenders => t_string!(i18n, common.nav.tenders),
            NavEntry::Goods => t_string!(i18n, common.nav.goods),
            NavEntry::Service => t_string!(i18n, common.nav.service),
            NavEntry::Value => t_string!(i18n, common.nav.value),
            NavEntry::Finance => t_string!(i18n, common.nav.finance),
            NavEntry::People => t_string!(i18n, common.nav.people),
            NavEntry::Awards => t_string!(i18n, common.nav.awards),
            NavEntry::Market => t_string!(i18n, common.nav.market),
            NavEntry::Crm => t_string!(i18n, common.nav.crm),
            NavEntry::YearEnd => match end {
                YearPart::Months => t_string!(i18n, common.nav.review),
                YearPart::Year => t_string!(i18n, common.nav.year_end),
                YearPart::Result => t_string!(i18n, common.nav.result),
            },
            NavEntry::Handbook => t_string!(i18n, common.nav.handbook),
            NavEntry::Report => t_string!(i18n, common.nav.report),
            NavEntry::Course => t_string!(i18n, start.course),
        }
    }

    /// How many things wait for the person there.
    fn waiting(self, to_do: ToDo) -> u32 {
        match self {
            NavEntry::Tenders => to_do.tenders,
            NavEntry::Goods => to_do.contracts,
            NavEntry::Service => to_do.tickets,
            _ => 0,
        }
    }
}

/// The entry of the rail to which a page belongs.
fn place_of(page: &Page) -> Option<NavEntry> {
    Some(match page {
        Page::Start
        | Page::Class
        | Page::Teach
        | Page::Reveal
        | Page::Debrief
        | Page::Challenge(_)
        | Page::Decisions
        | Page::Rounds
        | Page::Editor
        | Page::Course(_)
        | Page::Report
        | Page::CoursePlan
        | Page::Gradebook
        | Page::Coursework(_) => return None,
        Page::Desk => NavEntry::Desk,
        Page::Customers { .. } => NavEntry::Customers,
        Page::Tenders | Page::Bid(_) => NavEntry::Tenders,
        Page::Awards { .. } => NavEntry::Awards,
        Page::Goods | Page::Contract(_) => NavEntry::Goods,
        Page::Service | Page::Ticket(_) => NavEntry::Service,
        Page::Value => NavEntry::Value,
        Page::Finance => NavEntry::Finance,
        Page::People => NavEntry::People,
        Page::Market => NavEntry::Market,
        Page::Crm(_) => NavEntry::Crm,
        Page::YearEnd => NavEntry::YearEnd,
        Page::Handbook(_) => NavEntry::Handbook,
    })
}
