//! The course: its title, what becomes of late work, which hand-in counts, and the key.

use crate::contest::challenge::MOST_TITLE;
use crate::contest::course_plan::{CountsRule, LateClock, LateRule, PROGRAM_SHARE, TextMarking};
use crate::ui::components::{Choice, NumberField, Panel, Segmented, SwitchRow, TextField};
use crate::ui::pages::class::keys::{self, KeyKeeper};
use crate::ui::pages::coursework::state::use_coursework;
use crate::ui::words::figure::limits;
use leptos::prelude::*;
use texts::i18n::*;

/// What late work loses a day at first, in per cent.
const USUAL: u8 = 10;

/// A rule about late work without its figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Late {
    Accepted,
    Percent,
    Refused,
}

/// The settings of the plan.
#[component]
pub fn SettingsPanel() -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let of_plan = move |look: fn(&crate::contest::course_plan::CoursePlan) -> bool| {
        Signal::derive(move || coursework.draft(look).unwrap_or_default())
    };
    let title = Signal::derive(move || coursework.draft(|plan| plan.title.clone()).unwrap_or_default());
    let late = Memo::new(move |_| coursework.draft(|plan| plan.late).unwrap_or_default());
    let kind = Signal::derive(move || match late.get() {
        LateRule::Accepted => Late::Accepted,
        LateRule::PercentPerDay(_) => Late::Percent,
        LateRule::Refused => Late::Refused,
    });
    let set_late = move |kind: Late| {
        let rule = match kind {
            Late::Accepted => LateRule::Accepted,
            Late::Percent => LateRule::PercentPerDay(USUAL),
            Late::Refused => LateRule::Refused,
        };
        coursework.edit(|plan| plan.late = rule);
    };
    let is_percent = Memo::new(move |_| kind.get() == Late::Percent);
    let percent = Signal::derive(move || match late.get() {
        LateRule::PercentPerDay(percent) => i64::from(percent),
        LateRule::Accepted | LateRule::Refused => 0,
    });
    let set_percent = move |percent: i64| {
        if let Ok(percent) = u8::try_from(percent) {
            coursework.edit(|plan| plan.late = LateRule::PercentPerDay(percent));
        }
    };
    let counts = Signal::derive(move || coursework.draft(|plan| plan.counts).unwrap_or_default());
    let texts = Signal::derive(move || coursework.draft(|plan| plan.texts).unwrap_or_default());
    let is_sealed = of_plan(|plan| plan.seal.is_some());
    let set_sealed = move |on: bool| {
        let seal = on.then(|| keys::own().map(|key| key.public())).flatten();
        coursework.edit(|plan| {
            plan.seal = seal;
            if seal.is_none() {
                plan.items.iter_mut().for_each(|item| item.lock = None);
            }
        });
    };
    let late_by = Signal::derive(move || coursework.draft(|plan| plan.late_by).unwrap_or_default());
    let is_counted = Memo::new(move |_| kind.get() != Late::Accepted);
    let by_which = move || {
        is_counted.get().then(|| {
            view! {
                <div class="field">
                    <span class="field__label" aria-hidden="true">{t!(i18n, coursework.set.late_by)}</span>
                    <Segmented
                        label=t!(i18n, coursework.set.late_by)
                        choices=vec![
                            Choice::new(LateClock::Said, t!(i18n, coursework.set.late_by_said)),
                            Choice::new(LateClock::Arrival, t!(i18n, coursework.set.late_by_arrival)),
                        ]
                        value=late_by
                        on_change=move |late_by| coursework.edit(|plan| plan.late_by = late_by)
                    />
                    <p class="sub">{t!(i18n, coursework.set.late_by_help)}</p>
                </div>
            }
        })
    };
    let percent_field = move || {
        is_percent.get().then(|| {
            view! {
                <NumberField
                    label=t!(i18n, coursework.set.percent)
                    value=percent
                    on_input=set_percent
                    least=1
                    most=100_i64
                    limits=move || limits(i18n.get_locale(), 1, 100)
                />
            }
        })
    };
    view! {
        <Panel title=t!(i18n, coursework.set.heading)>
            <div class="panel__body form">
                <TextField
                    label=t!(i18n, coursework.set.name)
                    help=move || t_string!(i18n, coursework.set.name_help, most = MOST_TITLE)
                    value=title
                    on_input=move |text: String| coursework.edit(|plan| plan.title = text)
                    max_length=MOST_TITLE
                />
                <div class="form__row">
                    <div class="field">
                        <span class="field__label" aria-hidden="true">{t!(i18n, coursework.set.late)}</span>
                        <Segmented
                            label=t!(i18n, coursework.set.late)
                            choices=vec![
                                Choice::new(Late::Accepted, t!(i18n, coursework.set.late_accepted)),
                                Choice::new(Late::Percent, t!(i18n, coursework.set.late_percent)),
                                Choice::new(Late::Refused, t!(i18n, coursework.set.late_refused)),
                            ]
                            value=kind
                            on_change=set_late
                        />
                    </div>
                    <div class="field">
                        <span class="field__label" aria-hidden="true">{t!(i18n, coursework.set.counts)}</span>
                        <Segmented
                            label=t!(i18n, coursework.set.counts)
                            choices=vec![
                                Choice::new(CountsRule::Best, t!(i18n, coursework.set.counts_best)),
                                Choice::new(CountsRule::Last, t!(i18n, coursework.set.counts_last)),
                            ]
                            value=counts
                            on_change=move |counts| coursework.edit(|plan| plan.counts = counts)
                        />
                    </div>
                </div>
                {percent_field}
                {by_which}
                <div class="field">
                    <span class="field__label" aria-hidden="true">{t!(i18n, coursework.set.texts)}</span>
                    <Segmented
                        label=t!(i18n, coursework.set.texts)
                        choices=vec![
                            Choice::new(TextMarking::Shared, t!(i18n, coursework.set.texts_shared)),
                            Choice::new(TextMarking::Program, t!(i18n, coursework.set.texts_program)),
                        ]
                        value=texts
                        on_change=move |texts| coursework.edit(|plan| plan.texts = texts)
                    />
                    <p class="sub">{move || t_string!(i18n, coursework.set.texts_help, share = PROGRAM_SHARE / 10)}</p>
                </div>
                <SwitchRow
                    label=t!(i18n, coursework.set.variants)
                    help=t!(i18n, coursework.set.variants_help)
                    on=of_plan(|plan| plan.variants)
                    on_change=move |on| coursework.edit(|plan| plan.variants = on)
                />
                <SwitchRow
                    label=t!(i18n, coursework.set.same_data)
                    help=t!(i18n, coursework.set.same_data_help)
                    on=of_plan(|plan| plan.same_data)
                    on_change=move |on| coursework.edit(|plan| plan.same_data = on)
                />
                <SwitchRow
                    label=t!(i18n, coursework.set.sealed)
                    help=t!(i18n, coursework.set.sealed_help)
                    on=is_sealed
                    on_change=set_sealed
                />
                {move || is_sealed.get().then(|| view! {
                    <KeyKeeper on_change=move || set_sealed(true) />
                })}
            </div>
        </Panel>
    }
}
