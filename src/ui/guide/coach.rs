//! The guide's strip, and the flag that brings it back.

use super::state::{GuideState, use_guide};
use super::words;
use crate::insight::planning::proposal::Proposal;
use crate::study::guide::{GuideStep, Progress, StepMark, StepPage, progress, still_to_plan, work_for_the_rest};
use crate::ui::components::{Button, ButtonKind, ButtonSize, Glyph, Icon, IconButton, LinkButton};
use crate::ui::help::HelpLink;
use crate::ui::route::{Page, href, use_route};
use crate::ui::session::{Tempo, use_session};
use leptos::prelude::*;
use texts::i18n::*;

/// The guide of the practice year's first months: a strip of its own below the page, which covers
/// nothing of it; nothing while the guide is closed.
#[component]
pub fn Coach() -> impl IntoView {
    let guide = use_guide();
    let open = Memo::new(move |_| guide.is_some_and(GuideState::is_open));
    move || guide.filter(|_| open.get()).map(|guide| view! { <Strip guide /> })
}

/// The flag in the top bar that brings the guide back; nothing where it is open or not offered.
#[component]
pub fn GuideFlag() -> impl IntoView {
    let i18n = use_i18n();
    let guide = use_guide();
    let put_away = Memo::new(move |_| guide.is_some_and(GuideState::is_put_away));
    move || {
        let guide = guide.filter(|_| put_away.get())?;
        let label = t!(i18n, guide.open);
        Some(view! {
            <span class="top__guide">
                <IconButton glyph=Glyph::Flag label on_click=move || guide.open() />
            </span>
        })
    }
}

/// The step to take in one line; why, below it, when it is asked for.
#[component]
fn Strip(guide: GuideState) -> impl IntoView {
    let (session, route, i18n) = (use_session(), use_route(), use_i18n());
    let progress = Memo::new(move |_| session.view(|seen| progress(seen, guide.passed())));
    let now = Memo::new(move |_| progress.with(|progress| progress.now));
    let is_here = Memo::new(move |_| is_at(&route.page(), progress.with(|progress| progress.page)));
    // Where the step is taken the page has the room; the last word is there to be read.
    Effect::new(move |_| match (now.get(), is_here.get()) {
        (None, _) => guide.unfold(true),
        (Some(_), true) => guide.unfold(false),
        (Some(_), false) => {}
    });
    // What was run for has come: the clock waits for the next step.
    let runs = Memo::new(move |_| progress.with(|progress| progress.runs));
    Effect::new(move |before: Option<(Option<GuideStep>, bool)>| {
        let (step, is_under_way) = (now.get(), runs.get());
        let has_come = before.is_some_and(|(last, ran)| last != step || ran && !is_under_way);
        if has_come && session.clock().tempo() == Tempo::Play {
            session.set_tempo(Tempo::Paused);
        }
        (step, is_under_way)
    });
    let task = move |step: GuideStep| {
        let locale = i18n.get_locale();
        move || progress.with(|progress| session.peek(|seen| words::task(locale, seen, progress, step)))
    };
    view! {
        <aside class="coach" class:is-open=move || guide.is_unfolded() aria-label=t!(i18n, guide.name)>
            <Count progress />
            <div class="coach__now" aria-live="polite">
                <h2>{move || progress.with(|progress| words::title(i18n.get_locale(), progress))}</h2>
                {move || now.get().map(|step| view! { <p>{task(step)}</p> })}
            </div>
            <Actions guide progress is_here />
            <div class="coach__why" id="guide-why">
                <p>{move || progress.with(|progress| words::because(i18n.get_locale(), progress))}</p>
                {move || now.get().map(|step| view! { <HelpLink section=step.section() /> })}
            </div>
        </aside>
    }
}

/// Which step of how many.
#[component]
fn Count(progress: Memo<Progress>) -> impl IntoView {
    let i18n = use_i18n();
    let count = move || {
        progress.with(|progress| {
            let all = progress.steps.len();
            // The number of the red square: later steps may be done before it.
            let at = progress.now.and_then(|now| progress.steps.iter().position(|mark| mark.step == now));
            let done = progress.steps.iter().filter(|mark| mark.done).count();
            t_string!(i18n, guide.step, n = at.map_or(done, |at| at + 1), all = all)
        })
    };
    let steps = move || {
        progress.with(|progress| {
            let class = |mark: &StepMark| match (mark.done, progress.now == Some(mark.step)) {
                (true, _) => "is-done",
                (false, true) => "is-now",
                (false, false) => "",
            };
            progress.steps.iter().map(|mark| view! { <i class=class(mark)></i> }).collect_view()
        })
    };
    view! {
        <div class="coach__count">
            <span>{count}</span>
            <span class="coach__steps" aria-hidden="true">{steps}</span>
        </div>
    }
}

/// The way to the step's page from elsewhere; on it, what leaves a step behind that is only read. Then
/// what shows the reason, and what closes the guide.
#[component]
fn Actions(guide: GuideState, progress: Memo<Progress>, is_here: Memo<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let now = Memo::new(move |_| progress.with(|progress| progress.now));
    let place = move || href(page(progress.with(|progress| progress.page)));
    let first = move || match (now.get(), is_here.get()) {
        (None, _) => view! {
            <Button kind=ButtonKind::Ink size=ButtonSize::Small on_click=move || guide.close()>
                {t!(i18n, guide.finish)}
            </Button>
        }
        .into_any(),
        (Some(_), false) => view! {
            <LinkButton href=place kind=ButtonKind::Ink size=ButtonSize::Small icon=Glyph::ArrowRight>
                {t!(i18n, guide.go)}
            </LinkButton>
        }
        .into_any(),
        // Nothing in the game shows that something was read.
        (Some(step @ GuideStep::PostMortem), true) => view! {
            <Button size=ButtonSize::Small on_click=move || guide.pass(step)>{t!(i18n, guide.next)}</Button>
        }
        .into_any(),
        (Some(GuideStep::Research), true) => view! { <RestOfThePlan /> }.into_any(),
        (Some(_), true) => ().into_any(),
    };
    let why = t!(i18n, guide.why);
    view! {
        <div class="coach__do">
            {first}
            <button
                type="button"
                class="icon-btn coach__fold"
                aria-expanded=move || guide.is_unfolded().to_string()
                aria-controls="guide-why"
                aria-label=why
                title=why
                on:click=move |_| guide.unfold(!untrack(|| guide.is_unfolded()))
            >
                <Icon glyph=Glyph::Chevron />
            </button>
            <IconButton
                glyph=Glyph::Cross
                label=t!(i18n, guide.close)
                on_click=move || guide.close()
            />
        </div>
    }
}

/// Queues a first month's work for all who have none yet; nothing once everybody has.
#[component]
fn RestOfThePlan() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let is_left = Memo::new(move |_| session.view(|seen| !still_to_plan(seen).is_empty()));
    let plan = move || {
        let work = session.peek(work_for_the_rest);
        session.act_all(work.iter().map(Proposal::command).collect());
    };
    move || {
        is_left.get().then(|| {
            view! {
                <Button kind=ButtonKind::Ink size=ButtonSize::Small on_click=plan>{t!(i18n, guide.queue_rest)}</Button>
            }
        })
    }
}

/// The page of a place.
fn page(place: StepPage) -> Page {
    match place {
        StepPage::Desk => Page::Desk,
        StepPage::Customer(id) => Page::Customers { selected: Some(id) },
        StepPage::Bid(tender) => Page::Bid(tender),
        StepPage::Tenders => Page::Tenders,
        StepPage::Awards => Page::Awards { selected: None },
        StepPage::Goods => Page::Goods,
        StepPage::Finance => Page::Finance,
    }
}

/// Whether a page is that of a place: for the awards it is whichever sheet is open.
fn is_at(now: &Page, place: StepPage) -> bool {
    match place {
        StepPage::Awards => matches!(now, Page::Awards { .. }),
        _ => *now == page(place),
    }
}
