//! Games by rounds: teams of one market hand in a month's plan, the instructor closes the month for
//! all at once. Files and texts are passed on by hand. The same at one machine is a hot seat.

mod again;
mod arrival;
mod arrivals;
mod aside;
mod begun;
mod curtain;
mod desk;
mod draft;
mod elsewhere;
mod hot_seat;
mod hot_seat_part;
mod hot_seat_setup;
mod instructor;
mod kept;
mod market;
mod month;
mod needs_key;
mod receipt_panel;
mod receipts;
mod results;
mod review;
mod setup;
mod sheet;
mod standing;
mod state;
mod team;
mod team_keys;

pub use hot_seat::NotDone;
pub use state::{RoundsSide, RoundsState, use_rounds_state};

use crate::ui::components::{ButtonKind, Choice, Glyph, LinkButton, PageHead, Segmented, Toasts};
use crate::ui::pages::unreadable;
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, href};
use curtain::Curtain;
use hot_seat_part::HotSeatPart;
use instructor::InstructorPart;
use leptos::prelude::*;
use team::TeamPart;
use texts::i18n::*;

/// Games by rounds, with or without an open game; the curtain between two turns at one machine.
#[component]
pub fn RoundsPage() -> impl IntoView {
    let RoundsState { side, hot_seat, .. } = use_rounds_state();
    let called = Memo::new(move |_| if side.get() == RoundsSide::HotSeat { hot_seat.called() } else { None });
    let is_drawn = Memo::new(move |_| called.with(Option::is_some));
    move || match is_drawn.get() {
        true => {
            let team = Signal::derive(move || called.get().unwrap_or_default());
            view! { <Curtain hot_seat team on_leave=move || side.set(RoundsSide::Team) /> }.into_any()
        }
        false => view! { <Sides side /> }.into_any(),
    }
}

/// The page behind the curtain.
#[component]
fn Sides(side: RwSignal<RoundsSide>) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let part = move || match side.get() {
        RoundsSide::Team => view! { <TeamPart /> }.into_any(),
        RoundsSide::Instructor => view! { <InstructorPart /> }.into_any(),
        RoundsSide::HotSeat => view! { <HotSeatPart /> }.into_any(),
    };
    view! {
        <main class="main class">
            <div class="cluster">
                <LinkButton href=href(Page::Start) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost>
                    {t!(i18n, site.to_start)}
                </LinkButton>
                <LinkButton href=href(Page::Class) kind=ButtonKind::Ghost>{t!(i18n, class.title)}</LinkButton>
            </div>
            <PageHead title=t!(i18n, rounds.title) note=t!(i18n, rounds.note)>
                <Segmented
                    label=t!(i18n, class.who)
                    choices=vec![
                        Choice::new(RoundsSide::Team, t!(i18n, rounds.side.team)),
                        Choice::new(RoundsSide::Instructor, t!(i18n, rounds.side.instructor)),
                        Choice::new(RoundsSide::HotSeat, t!(i18n, rounds.side.hot_seat)),
                    ]
                    value=side
                    on_change=move |chosen| side.set(chosen)
                />
            </PageHead>
            {part}
        </main>
        <Toasts
            toasts=Signal::derive(move || reports.in_sight())
            on_dismiss=move |id: u32| reports.dismiss(id)
            close_label=t!(i18n, site.close)
        />
    }
}
