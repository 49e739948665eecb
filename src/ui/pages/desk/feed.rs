//! What happened, the newest first, in words, with a filter.

use crate::ui::components::{Button, ButtonKind, ButtonSize, Choice, Segmented, Tone};
use crate::ui::pages::market_line::MarketLine;
use crate::ui::session::use_session;
use crate::ui::words::event::{EventLine, Topic, event};
use crate::ui::words::time::hour;
use game::event::TimedEvent;
use game::time::{Minute, Month};
use leptos::prelude::*;
use texts::i18n::*;

/// Lines shown before one asks for more, and how many more come then.
const PAGE: usize = 40;

/// A line of the feed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FeedLine {
    /// Its place in the journal: what tells it from the others.
    place: usize,
    at: Minute,
    told: EventLine,
}

/// The feed of events.
#[component]
pub fn FeedPanel() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let topic = RwSignal::new(None::<Topic>);
    let room = RwSignal::new(PAGE);
    // One more than fits tells whether there are more.
    let lines = Memo::new(move |_| {
        let (locale, wanted, room) = (i18n.get_locale(), topic.get(), room.get());
        session.view(|seen| {
            let companies = |company| session.company_name(company);
            let feed = seen.feed().iter().enumerate().rev();
            let told = feed.filter_map(|(place, TimedEvent { at, event: what })| {
                let told = event(locale, seen, &companies, *at, what)?;
                (wanted.is_none_or(|wanted| wanted == told.topic)).then_some(FeedLine { place, at: *at, told })
            });
            told.take(room + 1).collect::<Vec<_>>()
        })
    });
    let shown = move || lines.with(|lines| lines.iter().take(room.get()).cloned().collect::<Vec<_>>());
    let month = Memo::new(move |_| session.view(|seen| seen.month()));
    let has_more = Memo::new(move |_| lines.with(Vec::len) > room.get());
    let choose = move |wanted| {
        room.set(PAGE);
        topic.set(wanted);
    };
    let choices = vec![
        Choice::new(None, t!(i18n, desk.feed_all)),
        Choice::new(Some(Topic::Work), t!(i18n, desk.feed_work)),
        Choice::new(Some(Topic::Customers), t!(i18n, desk.feed_customers)),
        Choice::new(Some(Topic::Tenders), t!(i18n, desk.feed_tenders)),
        Choice::new(Some(Topic::Goods), t!(i18n, desk.feed_money)),
        Choice::new(Some(Topic::Rivals), t!(i18n, desk.feed_rivals)),
    ];
    view! {
        <section class="panel feed" aria-labelledby="feed-title">
            <div class="panel__head">
                <h2 id="feed-title">{t!(i18n, desk.feed)}</h2>
            </div>
            <MarketLine />
            <Segmented
                label=t!(i18n, desk.feed_filter)
                choices=choices
                value=topic
                on_change=choose
                class="feed__filter"
            />
            // It can be scrolled, so keys must reach it.
            <div class="feed__list" role="log" aria-live="polite" aria-labelledby="feed-title" tabindex="0">
                <ol>
                    <For each=shown key=move |line| (line.place, i18n.get_locale()) let:line>
                        <EventRow line month />
                    </For>
                </ol>
            </div>
            {move || lines.with(Vec::is_empty).then(|| view! { <p class="panel__body sub">{t!(i18n, desk.feed_empty)}</p> })}
            <Show when=move || has_more.get()>
                <Button kind=ButtonKind::Ghost size=ButtonSize::Small on_click=move || room.update(|room| *room += PAGE)>
                    {move || t_string!(i18n, desk.feed_more, count = PAGE)}
                </Button>
            </Show>
        </section>
    }
}

#[component]
fn EventRow(line: FeedLine, month: Memo<Month>) -> impl IntoView {
    let i18n = use_i18n();
    let class = match line.told.tone {
        Tone::Jade => "ev ev--jade",
        Tone::Danger => "ev ev--danger",
        _ => "ev",
    };
    let at = line.at;
    let month_of = move || {
        let old = at.month() != month.get();
        old.then(|| t_string!(i18n, desk.feed_month, month = at.month().number()))
    };
    view! {
        <li class=class>
            <time title=month_of>{hour(at)}</time>
            <p><b>{line.told.about}</b> " " {line.told.what}</p>
        </li>
    }
}
