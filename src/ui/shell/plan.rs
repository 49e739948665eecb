//! While a month of a game by rounds is planned: which, for whom, and how it is handed in.

use crate::browser::chance;
use crate::record::seal::KEY;
use crate::ui::components::{Ask, Button, ButtonKind, ButtonSize, Glyph, LinkButton};
use crate::ui::exchange::copy::copy;
use crate::ui::pages::rounds::{NotDone, RoundsSide, use_rounds_state};
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, go, href};
use crate::ui::saved;
use crate::ui::session::{PlannedMonth, Planning, use_session};
use crate::ui::words::{rounds, time};
use leptos::prelude::*;
use texts::i18n::*;

/// The bar.
#[component]
pub fn PlanBar() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let hot_seat = use_rounds_state().hot_seat;
    let asks = RwSignal::new(false);
    let words = move || match session.planning() {
        Some(Planning { team, month: Some(month), .. }) => {
            t_string!(i18n, bar.plan.plans, team = team, month = time::month_within(i18n.get_locale(), month))
        }
        Some(Planning { team, .. }) => t_string!(i18n, bar.plan.over, team = team),
        None => String::new(),
    };
    let has_month = Memo::new(move |_| session.planning().is_some_and(|planning| planning.month.is_some()));
    let at_one_machine = Memo::new(move |_| session.planning().is_some_and(|planning| hot_seat.plays(&planning.id)));
    let count = move || {
        let month = session.view(|seen| seen.month());
        session.decisions(month).len()
    };
    let hand_in = move || match (has_month.get(), at_one_machine.get()) {
        (false, _) => ().into_any(),
        (true, true) => view! { <Done /> }.into_any(),
        (true, false) => view! { <HandIn /> }.into_any(),
    };
    view! {
        <div class="watch" role="region" aria-label=t!(i18n, bar.plan.label)>
            <b>{words}</b>
            <div class="cluster">
                <LinkButton href=href(Page::Decisions) size=ButtonSize::Small>
                    {move || t_string!(i18n, watch.count, n = count())}
                </LinkButton>
                {move || has_month.get().then(|| view! {
                    <Button
                        size=ButtonSize::Small
                        disabled=Signal::derive(move || count() == 0)
                        on_click=move || session.take_back()
                    >
                        {t!(i18n, bar.plan.take_back)}
                    </Button>
                    <Button size=ButtonSize::Small icon=Glyph::Replay on_click=move || asks.set(true)>
                        {t!(i18n, bar.plan.start_over)}
                    </Button>
                })}
            </div>
            <div class="cluster">
                {hand_in}
                <LinkButton href=href(Page::Rounds) size=ButtonSize::Small>{t!(i18n, bar.plan.back)}</LinkButton>
            </div>
        </div>
        <Ask
            open=asks
            on_close=move || asks.set(false)
            title=t!(i18n, bar.plan.start_over)
            close_label=t!(i18n, site.close)
            no=t!(i18n, bar.plan.keep)
            yes=t!(i18n, bar.plan.start_over)
            on_yes=move || session.start_over()
            question=t!(i18n, bar.plan.sure)
        />
    }
}

/// The plan as a file or a text for the instructor.
#[component]
fn HandIn() -> impl IntoView {
    let (session, reports, i18n) = (use_session(), use_reports(), use_i18n());
    let made = move || {
        let locale = i18n.get_locale_untracked();
        let PlannedMonth { plan, seal } = session.hand_in()?;
        let chance = chance::bytes().or_else(|| seal.is_none().then_some([0; KEY]));
        let Some(chance) = chance else {
            reports.failed(td_string!(locale, common.no_chance).to_owned());
            return None;
        };
        let text = seal.map_or_else(|| plan.code(), |to| plan.sealed(&to, chance));
        Some((text, plan.month))
    };
    let save = move || {
        if let Some((text, month)) = made() {
            let locale = i18n.get_locale_untracked();
            let team = session.planning().map(|planning| planning.team).unwrap_or_default();
            let name = saved::round_name(td_string!(locale, bar.plan.file), &team, month.number());
            saved::download(reports, locale, &name, &text);
        }
    };
    let copy_text = move || {
        if let Some((text, _)) = made() {
            copy(reports, i18n.get_locale_untracked(), text);
        }
    };
    view! {
        <Button kind=ButtonKind::Seal size=ButtonSize::Small icon=Glyph::Download on_click=save>
            {t!(i18n, bar.plan.hand_in_file)}
        </Button>
        <Button size=ButtonSize::Small icon=Glyph::Copy on_click=copy_text>{t!(i18n, bar.plan.hand_in_text)}</Button>
    }
}

/// The month is planned, and the machine goes to the next team.
#[component]
fn Done() -> impl IntoView {
    let (session, reports, i18n) = (use_session(), use_reports(), use_i18n());
    let room = use_rounds_state();
    let done = move || {
        let planning = untrack(|| session.planning());
        if let (Some(PlannedMonth { plan, .. }), Some(Planning { id, team, .. })) = (session.hand_in(), planning) {
            let month = plan.month;
            match room.hot_seat.done(plan) {
                Ok(()) => id.forget(),
                Err(NotDone::Refused(why)) => {
                    return reports.failed(rounds::handed_in(i18n.get_locale_untracked(), &team, month, Err(why)));
                }
                Err(NotDone::Elsewhere) => {}
            }
            room.side.set(RoundsSide::HotSeat);
            go(Page::Rounds);
        }
    };
    view! {
        <Button kind=ButtonKind::Seal size=ButtonSize::Small icon=Glyph::Check on_click=done>
            {t!(i18n, bar.plan.done)}
        </Button>
    }
}
