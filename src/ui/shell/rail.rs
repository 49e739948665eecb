//! The rail at the left edge; on phones a tab bar of four places and "more".

use crate::insight::attention::to_do::{ToDo, to_do};
use crate::ui::components::{Dialog, DialogShape, Glyph, Icon};
use crate::ui::route::{Page, href, use_route};
use crate::ui::session::use_session;
use leptos::prelude::*;
use texts::i18n::*;

/// A place of the rail.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
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
    YearEnd,
    Handbook,
}

/// Those that phones show beside "more".
const FIRST: [Place; 4] = [Place::Desk, Place::Customers, Place::Tenders, Place::Goods];
/// Those behind "more" on phones.
const FURTHER: [Place; 6] = [Place::Service, Place::Value, Place::Finance, Place::People, Place::Awards, Place::Market];

/// The links to all pages.
#[component]
pub fn Rail() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let more = RwSignal::new(false);
    let route = use_route();
    // Choosing a place in the sheet leads there; the sheet has done its work then.
    Effect::new(move |_| {
        route.page();
        more.set(false);
    });
    // What waits behind "more" would not be seen on a phone.
    let behind = Memo::new(move |_| {
        session.view(|seen| {
            let to_do = to_do(seen);
            FURTHER.into_iter().map(|place| place.waiting(to_do)).sum::<u32>()
        })
    });
    let over = Memo::new(move |_| session.view(|seen| seen.is_over()));
    let further = move || {
        let year_end = over.get().then_some(Place::YearEnd);
        FURTHER.into_iter().chain(year_end).chain([Place::Handbook])
    };
    view! {
        <nav class="rail" aria-label=t!(i18n, common.nav.label)>
            <ul>
                {FIRST.map(|place| view! { <li><RailLink place /></li> })}
                {FURTHER.map(|place| view! { <li class="rail__more"><RailLink place /></li> })}
                {move || over.get().then(|| view! { <li class="rail__more"><RailLink place=Place::YearEnd /></li> })}
                <li class="rail__menu">
                    <button type="button" aria-haspopup="dialog" on:click=move |_| more.set(true)>
                        <Icon glyph=Glyph::Menu />
                        {t!(i18n, common.nav.more)}
                        <Dot count=behind />
                    </button>
                </li>
            </ul>
            <ul class="rail__end">
                <li><RailLink place=Place::Handbook /></li>
            </ul>
        </nav>
        <Dialog
            open=more
            on_close=move || more.set(false)
            title=t!(i18n, common.nav.more)
            close_label=t!(i18n, site.close)
            shape=DialogShape::DrawerUp
        >
            <ul class="more-list">{further().map(|place| view! { <li><RailLink place /></li> }).collect_view()}</ul>
        </Dialog>
    }
}

/// A place, with how many things wait there.
#[component]
fn RailLink(place: Place) -> impl IntoView {
    let i18n = use_i18n();
    let route = use_route();
    let session = use_session();
    let here = move || place_of(&route.page()) == Some(place);
    let waiting = Memo::new(move |_| place.waiting(session.view(to_do)));
    let whole = Memo::new(move |_| session.view(|seen| seen.scenario().is_whole_year()));
    view! {
        <a href=href(place.page()) aria-current=move || here().then_some("page")>
            <Icon glyph=place.glyph() />
            {move || place.name(i18n, whole.get())}
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

impl Place {
    fn page(self) -> Page {
        match self {
            Place::Desk => Page::Desk,
            Place::Customers => Page::Customers { selected: None },
            Place::Tenders => Page::Tenders,
            Place::Goods => Page::Goods,
            Place::Service => Page::Service,
            Place::Value => Page::Value,
            Place::Finance => Page::Finance,
            Place::People => Page::People,
            Place::Awards => Page::Awards { selected: None },
            Place::Market => Page::Market,
            Place::YearEnd => Page::YearEnd,
            Place::Handbook => Page::Handbook(String::new()),
        }
    }

    fn glyph(self) -> Glyph {
        match self {
            Place::Desk => Glyph::Desk,
            Place::Customers => Glyph::Users,
            Place::Tenders => Glyph::Tender,
            Place::Goods => Glyph::Truck,
            Place::Service => Glyph::Service,
            Place::Value => Glyph::Gem,
            Place::Finance => Glyph::Ledger,
            Place::People => Glyph::Team,
            Place::Awards => Glyph::Award,
            Place::Market => Glyph::Market,
            Place::YearEnd => Glyph::Flag,
            Place::Handbook => Glyph::Book,
        }
    }

    /// What it is called; the end of a part of a year is not a year's end.
    fn name(self, i18n: I18n, is_whole_year: bool) -> &'static str {
        match self {
            Place::Desk => t_string!(i18n, common.nav.desk),
            Place::Customers => t_string!(i18n, common.nav.customers),
            Place::Tenders => t_string!(i18n, common.nav.tenders),
            Place::Goods => t_string!(i18n, common.nav.goods),
            Place::Service => t_string!(i18n, common.nav.service),
            Place::Value => t_string!(i18n, common.nav.value),
            Place::Finance => t_string!(i18n, common.nav.finance),
            Place::People => t_string!(i18n, common.nav.people),
            Place::Awards => t_string!(i18n, common.nav.awards),
            Place::Market => t_string!(i18n, common.nav.market),
            Place::YearEnd if is_whole_year => t_string!(i18n, common.nav.year_end),
            Place::YearEnd => t_string!(i18n, common.nav.result),
            Place::Handbook => t_string!(i18n, common.nav.handbook),
        }
    }

    /// How many things wait for the person there.
    fn waiting(self, to_do: ToDo) -> u32 {
        match self {
            Place::Tenders => to_do.tenders,
            Place::Goods => to_do.contracts,
            Place::Service => to_do.tickets,
            _ => 0,
        }
    }
}

/// The place of the rail to which a page belongs.
fn place_of(page: &Page) -> Option<Place> {
    Some(match page {
        Page::Start
        | Page::Class
        | Page::Reveal
        | Page::Debrief
        | Page::Challenge(_)
        | Page::Decisions
        | Page::Rounds
        | Page::Editor => return None,
        Page::Desk => Place::Desk,
        Page::Customers { .. } => Place::Customers,
        Page::Tenders | Page::Bid(_) => Place::Tenders,
        Page::Awards { .. } => Place::Awards,
        Page::Goods => Place::Goods,
        Page::Service => Place::Service,
        Page::Value => Place::Value,
        Page::Finance => Place::Finance,
        Page::People => Place::People,
        Page::Market => Place::Market,
        Page::YearEnd => Place::YearEnd,
        Page::Handbook(_) => Place::Handbook,
    })
}
