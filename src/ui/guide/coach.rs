//! The card itself, and the button that brings it back.

use super::words;
use crate::browser::storage;
use crate::study::guide::{Place, Progress, Step, is_offered, progress};
use crate::ui::components::{Button, ButtonKind, ButtonSize, Glyph, Icon, IconButton, LinkButton};
use crate::ui::pages::handbook::HelpLink;
use crate::ui::route::{Page, href};
use crate::ui::session::use_session;
use leptos::prelude::*;
use texts::i18n::*;

/// Kept while the player does without the guide.
const CLOSED: &str = "tender.guide";

/// Whether the guide is open, and which reading steps the player has passed: from context,
/// so that other pages can bring it back.
#[derive(Clone, Copy)]
pub struct GuideState {
    /// Whether the card is open; none until the player has decided.
    open: RwSignal<Option<bool>>,
    passed: RwSignal<Option<Step>>,
}

impl GuideState {
    /// A guide that comes by itself where it is offered, unless it was closed before; puts
    /// itself in context.
    pub fn provide() {
        let closed = storage::read(CLOSED).map(|_| false);
        provide_context(Self { open: RwSignal::new(closed), passed: RwSignal::new(None) });
    }

    /// Opens the card.
    pub fn open(self) {
        storage::remove(CLOSED);
        self.open.set(Some(true));
    }

    /// Closes it, for later games too; a small button stays to bring it back.
    pub fn close(self) {
        // Where nothing can be kept, it comes again in the next game: no harm done.
        drop(storage::write(CLOSED, "closed"));
        self.open.set(Some(false));
    }
}

/// The guide, from context; none where no game is open.
pub fn use_guide() -> Option<GuideState> {
    use_context()
}

/// The guide's card in the corner of every page of the practice year's first months.
#[component]
pub fn Coach() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let state: GuideState = expect_context();
    let offered = Memo::new(move |_| session.view(|seen| seen.scenario().id == "practice" && is_offered(seen)));
    let passed = state.passed;
    let progress = Memo::new(move |_| session.view(|seen| progress(seen, passed.get())));
    let shown = Memo::new(move |_| state.open.get().unwrap_or(offered.get()));
    move || {
        if shown.get() {
            view! { <Card state progress /> }.into_any()
        } else if offered.get() {
            view! {
                <div class="coach-open">
                    <IconButton
                        glyph=Glyph::Flag
                        label=move || t_string!(i18n, guide.open)
                        on_click=move || state.open()
                    />
                </div>
            }
            .into_any()
        } else {
            ().into_any()
        }
    }
}

#[component]
fn Card(state: GuideState, progress: Memo<Progress>) -> impl IntoView {
    let i18n = use_i18n();
    let now = Memo::new(move |_| progress.with(|progress| progress.now));
    let count = move || {
        progress.with(|progress| {
            let done = progress.steps.iter().filter(|(_, done)| *done).count();
            let all = progress.steps.len();
            t_string!(i18n, guide.step, n = (done + 1).min(all), all = all)
        })
    };
    let steps = move || {
        progress.with(|progress| {
            let class = |&(step, done): &(Step, bool)| match (done, progress.now == Some(step)) {
                (true, _) => "is-done",
                (false, true) => "is-now",
                (false, false) => "",
            };
            progress.steps.iter().map(|step| view! { <i class=class(step)></i> }).collect_view()
        })
    };
    view! {
        <aside class="coach" aria-label=move || t_string!(i18n, guide.name)>
            <div class="coach__head">
                <span>{count}</span>
                <span class="coach__steps" aria-hidden="true">{steps}</span>
                <span class="end">
                    <IconButton
                        glyph=Glyph::Cross
                        label=move || t_string!(i18n, guide.close)
                        on_click=move || state.close()
                    />
                </span>
            </div>
            <div class="stack" aria-live="polite">
                {move || match now.get() {
                    Some(step) => view! { <StepView state progress step /> }.into_any(),
                    None => view! { <Finished state /> }.into_any(),
                }}
            </div>
        </aside>
    }
}

/// The step to take: what, why, where.
#[component]
fn StepView(state: GuideState, progress: Memo<Progress>, step: Step) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let task = move || {
        let locale = i18n.get_locale();
        progress.with(|progress| session.peek(|seen| words::task(locale, seen, progress, step)))
    };
    let place = move || href(page(progress.with(|progress| progress.place)));
    // A step that is only read has nothing in the game to show that it is done.
    let read = (step == Step::PostMortem).then(|| {
        view! {
            <Button size=ButtonSize::Small on_click=move || state.passed.set(Some(step))>
                {move || t_string!(i18n, guide.next)}
            </Button>
        }
    });
    view! {
        <h2>{move || words::title(i18n.get_locale(), step)}</h2>
        <p class="coach__task">
            <Icon glyph=Glyph::Flag />
            <span>{task}</span>
        </p>
        <p>{move || words::because(i18n.get_locale(), step)}</p>
        <div class="coach__foot">
            <LinkButton href=place kind=ButtonKind::Ink size=ButtonSize::Small icon=Glyph::ArrowRight>
                {move || t_string!(i18n, guide.go)}
            </LinkButton>
            {read}
            <HelpLink section=step.section() />
        </div>
    }
}

#[component]
fn Finished(state: GuideState) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <h2>{move || t_string!(i18n, guide.done_title)}</h2>
        <p class="coach__task is-done">
            <Icon glyph=Glyph::Check />
            <span>{move || t_string!(i18n, guide.done_mark)}</span>
        </p>
        <p>{move || t_string!(i18n, guide.done_text)}</p>
        <div class="coach__foot">
            <Button kind=ButtonKind::Ink size=ButtonSize::Small on_click=move || state.close()>
                {move || t_string!(i18n, guide.finish)}
            </Button>
        </div>
    }
}

fn page(place: Place) -> Page {
    match place {
        Place::Desk => Page::Desk,
        Place::Customer(id) => Page::Customers { selected: Some(id) },
        Place::Bid(tender) => Page::Bid(tender),
        Place::Tenders => Page::Tenders,
        Place::Awards => Page::Awards { selected: None },
        Place::Goods => Page::Goods,
        Place::Finance => Page::Finance,
    }
}
