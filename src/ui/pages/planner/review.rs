//! What a plan takes and brings, beside the choices that make it.

use crate::insight::planning::acceptance::acceptance;
use crate::insight::planning::preview::{Doubt, Gain, Line, Preview};
use crate::ui::components::{Explain, ExplainLine, Explanation, Meter, Note, Tone};
use crate::ui::session::{Session, use_session};
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::task::{self as words, hour_in};
use crate::ui::words::time::{hours, length};
use crate::ui::words::{figure, refusal, relation, tender};
use game::scenario::Size;
use game::time::Minute;
use leptos::prelude::*;
use texts::i18n::*;

/// Time, money, expected recognition and what stands in the way.
#[component]
pub fn Review(
    /// What comes of the choices.
    outcome: Memo<Preview>,
) -> impl IntoView {
    let i18n = use_i18n();
    let empty = Memo::new(move |_| outcome.with(|outcome| outcome.lines.is_empty()));
    let content = move || {
        if empty.get() {
            return view! { <p class="sub">{t!(i18n, task.planner.nothing)}</p> }.into_any();
        }
        view! {
            <Sums outcome />
            <Doubts outcome />
            <Gains outcome />
            <Lines outcome />
        }
        .into_any()
    };
    view! {
        <section class="planner__review" aria-live="polite">
            <h3>{t!(i18n, task.planner.review)}</h3>
            {content}
        </section>
    }
}

#[component]
fn Sums(outcome: Memo<Preview>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let count = move || outcome.with(|outcome| outcome.lines.iter().filter(|line| line.can_be_queued()).count());
    let ends = move || outcome.with(|outcome| outcome.ends).map(|ends| end_words(session, i18n.get_locale(), ends));
    let cash = move || session.view(|seen| yuan(seen.cash() - outcome.with(|outcome| outcome.cost + outcome.waiting)));
    view! {
        <dl class="sum">
            <div><dt>{t!(i18n, task.planner.tasks)}</dt><dd>{count}</dd></div>
            <div>
                <dt>{t!(i18n, task.planner.hours)}</dt>
                <dd>{move || length(i18n.get_locale(), outcome.with(|outcome| outcome.work))}</dd>
            </div>
            <div><dt>{t!(i18n, task.planner.until)}</dt><dd>{ends}</dd></div>
            <div>
                <dt>{t!(i18n, task.planner.cost)}</dt>
                <dd>{move || yuan(outcome.with(|outcome| outcome.cost))}</dd>
            </div>
            <div class="tot"><dt>{t!(i18n, task.planner.cash_after)}</dt><dd>{cash}</dd></div>
        </dl>
    }
}

fn end_words(session: Session, locale: Locale, ends: Minute) -> String {
    session.view(|seen| {
        if ends <= seen.month().end() {
            return td_string!(locale, task.planner.until_now, hour = hour_in(seen.now(), ends));
        }
        td_string!(locale, task.planner.until_next, month = ends.month().number(), hour = hour_in(ends, ends))
    })
}

/// How much is refused or would fail, in a sentence each.
#[component]
fn Doubts(outcome: Memo<Preview>) -> impl IntoView {
    let i18n = use_i18n();
    let counts = Memo::new(move |_| {
        outcome.with(|outcome| {
            let refused = outcome.lines.iter().filter(|line| !line.can_be_queued()).count();
            (refused, outcome.lines.iter().filter(|line| line.doubt.is_some()).count() - refused)
        })
    });
    view! {
        {move || {
            let (refused, _) = counts.get();
            (refused > 0).then(|| view! {
                <Note tone=Tone::Danger>{move || t_string!(i18n, task.planner.refusals, count = refused)}</Note>
            })
        }}
        {move || {
            let (_, failing) = counts.get();
            (failing > 0).then(|| view! {
                <Note tone=Tone::Warn>{move || t_string!(i18n, task.planner.doubts, count = failing)}</Note>
            })
        }}
    }
}

/// Recognition now and after, customer by customer.
#[component]
fn Gains(outcome: Memo<Preview>) -> impl IntoView {
    let i18n = use_i18n();
    let gains = Memo::new(move |_| outcome.with(|outcome| outcome.gains.clone()));
    let list = move || gains.get().into_iter().map(|gain| view! { <GainRow gain /> }).collect_view();
    move || {
        (!gains.with(Vec::is_empty)).then(|| {
            view! {
                <h4>{t!(i18n, task.planner.effect)} " " <EffectExplained /></h4>
                <p class="sub">{t!(i18n, task.planner.effect_note)}</p>
                <ul class="planner__gains">{list}</ul>
            }
        })
    }
}

/// How effort becomes recognition, with this scenario's figures.
#[component]
fn EffectExplained() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let account = move || {
        let locale = i18n.get_locale_untracked();
        let half = |size: Size, k: u32| ExplainLine {
            what: td_string!(locale, task.planner.explain_half, size = relation::size(locale, size)),
            amount: (k / 1000).to_string(),
        };
        session.peek(|seen| {
            let (sizes, rules) = (&seen.scenario().sizes, &seen.scenario().relation);
            let mut lines: Vec<ExplainLine> =
                [Size::A, Size::B, Size::C].map(|size| half(size, sizes.get(size).half_effort)).into();
            lines.push(ExplainLine {
                what: td_string!(locale, task.planner.explain_forming).to_owned(),
                amount: rules.forming_at.to_string(),
            });
            lines.push(ExplainLine {
                what: td_string!(locale, task.planner.explain_stable).to_owned(),
                amount: rules.stable_at.to_string(),
            });
            Explanation {
                title: td_string!(locale, task.planner.explain).to_owned(),
                rule: td_string!(locale, task.planner.explain_rule).to_owned(),
                lines,
                ..Explanation::default()
            }
        })
    };
    view! {
        <Explain
            account=move |()| account()
            label=t!(i18n, task.planner.explain)
            close_label=t!(i18n, task.planner.close)
        />
    }
}

#[component]
fn GainRow(gain: Gain) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let customer = move || session.view(|seen| words::short(i18n.get_locale(), seen, gain.customer).to_owned());
    let change = move || t_string!(i18n, task.planner.gain, from = gain.planned.get(), to = gain.after.get());
    let stage = move || (gain.stage_after != gain.stage).then(|| relation::stage(i18n.get_locale(), gain.stage_after));
    let worth = move || {
        let (points, work) = (tender::points(gain.points), hours(gain.work));
        t_string!(i18n, task.planner.worth, points = points, hours = work)
    };
    let is_little = gain.is_little();
    let thresholds = session.peek(|seen| {
        let rules = &seen.scenario().relation;
        vec![rules.forming_at, rules.stable_at]
    });
    view! {
        <li>
            <span class="spread"><b>{customer}</b><span>{change}</span></span>
            <Meter
                label=move || t_string!(i18n, task.planner.gain_spoken, customer = customer())
                value=gain.planned.get()
                thresholds=thresholds
                expected=gain.after.get().saturating_sub(gain.planned.get())
            />
            {move || stage().map(|stage| view! { <span class="sub">{stage}</span> " · " })}
            <span class="sub">{worth}</span>
            " "
            {is_little.then(|| view! { <span class="field__help">{t!(i18n, task.planner.worth_little)}</span> })}
        </li>
    }
}

/// Each piece of work in words.
#[component]
fn Lines(outcome: Memo<Preview>) -> impl IntoView {
    let i18n = use_i18n();
    let lines = Memo::new(move |_| outcome.with(|outcome| outcome.lines.clone()));
    let list = move || lines.get().into_iter().map(|line| view! { <LineRow line /> }).collect_view();
    view! {
        <details class="planner__lines" open=true>
            <summary>{t!(i18n, task.planner.list)}</summary>
            <ol>{list}</ol>
        </details>
    }
}

#[component]
fn LineRow(line: Line) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let shown = line.clone();
    let head = move || {
        let locale = i18n.get_locale();
        session.view(|seen| words::whole(locale, seen, &shown.proposal.task))
    };
    let timed = line.clone();
    let sub = move || {
        let locale = i18n.get_locale();
        session.view(|seen| {
            let who = seen.staff(timed.proposal.staff).map(|staff| name(locale, &staff.name)).unwrap_or_default();
            let (from, to) = (hour_in(seen.now(), timed.from), hour_in(seen.now(), timed.to));
            let hours = td_string!(locale, desk.hours_range, from = from, to = to);
            [who, &hours, &yuan(timed.cost)].join(" · ")
        })
    };
    let asked = line.clone();
    let likely = move || {
        let chance = session.view(|seen| acceptance(seen, &asked.proposal.task))?;
        let (least, most) = (figure::percent(chance.least), figure::percent(chance.most));
        Some(if least == most {
            t_string!(i18n, task.planner.chance, chance = least)
        } else {
            t_string!(i18n, task.planner.chance_between, least = least, most = most)
        })
    };
    let doubt = line.doubt;
    let why = move || doubt.as_ref().map(|doubt| doubt_words(session, i18n.get_locale(), doubt));
    view! {
        <li>
            <b>{head}</b>
            <span class="sub">{sub}</span>
            {move || likely().map(|likely| view! { <span class="sub">{likely}</span> })}
            {move || why().map(|why| view! { <span class="field__error">{why}</span> })}
        </li>
    }
}

fn doubt_words(session: Session, locale: Locale, doubt: &Doubt) -> String {
    match doubt {
        Doubt::Refused(why) => {
            let why = refusal::refusal(locale, *why);
            td_string!(locale, task.planner.doubt_refused, why = why)
        }
        Doubt::WouldFail(why) => session.view(|seen| {
            let why = words::failure(locale, seen, &|company| session.company_name(company), why);
            td_string!(locale, task.planner.doubt_fails, why = why)
        }),
    }
}
