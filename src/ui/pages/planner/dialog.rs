//! The picker's dialog: what, for whom, who, and on the right what comes of it.

use super::customers::CustomerPicker;
use super::draft::{EventChoice, WorkDraft};
use super::people::WhoField;
use super::review::Review;
use super::work::GroupFields;
use super::{Preset, WorkGroup};
use crate::insight::planning::preview::{Preview, preview};
use crate::ui::components::{Button, ButtonKind, Choice, Dialog, DialogShape, Fits, Glyph, Segmented};
use crate::ui::session::use_session;
use leptos::context::Provider;
use leptos::prelude::*;
use texts::i18n::*;

/// The picker, open while there is a preset.
#[component]
pub fn PlannerDialog(
    /// What to open with; none while closed.
    preset: RwSignal<Option<Preset>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let draft = WorkDraft::new();
    let fits = Fits::of_form();
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        let asked = preset.get();
        open.set(asked.is_some());
        if let Some(asked) = asked {
            session.peek(|seen| draft.load(seen, asked));
        }
    });
    let close = move || preset.set(None);
    // Only while open: the preview looks at everything that is planned.
    let outcome = Memo::new(move |_| {
        if open.get() { session.view(|seen| preview(seen, &draft.proposals(seen))) } else { Preview::default() }
    });
    let ready =
        Memo::new(move |_| outcome.with(|outcome| outcome.lines.iter().filter(|line| line.can_be_queued()).count()));
    let confirm = move || {
        let queued = session.act_all(outcome.with_untracked(Preview::commands));
        if queued > 0 {
            let locale = i18n.get_locale_untracked();
            session.reports().told(td_string!(locale, task.planner.queued, count = queued));
            close();
        }
    };
    let foot = move || {
        let words = move || match ready.get() {
            0 => t_string!(i18n, task.planner.confirm_none).to_owned(),
            count => t_string!(i18n, task.planner.confirm, count = count),
        };
        view! {
            <Button on_click=close>{t!(i18n, task.planner.cancel)}</Button>
            <Button kind=ButtonKind::Ink icon=Glyph::Plus on_click=confirm disabled=Signal::derive(move || !fits.all() || ready.get() == 0)>
                {words}
            </Button>
        }
    };
    view! {
        <Dialog
            open=open
            on_close=close
            title=t!(i18n, task.planner.title)
            close_label=t!(i18n, task.planner.close)
            shape=DialogShape::Wide
            foot=foot
        >
            <div class="planner">
                <div class="planner__form">
                    <Provider value=fits>
                        <Choices draft />
                    </Provider>
                </div>
                <Review outcome />
            </div>
        </Dialog>
    }
}

/// What, for whom and who.
#[component]
fn Choices(draft: WorkDraft) -> impl IntoView {
    let i18n = use_i18n();
    let works = vec![
        Choice::new(WorkGroup::Customers, t!(i18n, task.planner.work_customers)),
        Choice::new(WorkGroup::Care, t!(i18n, task.planner.work_care)),
        Choice::new(WorkGroup::Event, t!(i18n, task.planner.work_event)),
        Choice::new(WorkGroup::Learning, t!(i18n, task.planner.work_learn)),
        Choice::new(WorkGroup::Purchase, t!(i18n, task.long.purchase)),
        Choice::new(WorkGroup::Delivery, t!(i18n, task.long.delivery)),
    ];
    let has_customers = move || match draft.group.get() {
        WorkGroup::Customers | WorkGroup::Care => true,
        WorkGroup::Event => !matches!(draft.event.get(), EventChoice::Website(_)),
        _ => false,
    };
    view! {
        <Segmented
            label=t!(i18n, task.planner.work)
            choices=works
            value=draft.group
            on_change=move |work| draft.group.set(work)
            class="planner__work"
        />
        <GroupFields draft />
        {move || has_customers().then(|| view! { <CustomerPicker draft /> })}
        <WhoField draft />
    }
}
