//! The steps of a process put in order, by dragging them or by buttons.

use super::choices::in_own_order;
use super::open_lab::use_open_lab;
use crate::browser::focus;
use crate::crm::record::CourseworkRecord;
use crate::study::bilingual::Bilingual;
use crate::study::lab::written_answer;
use crate::ui::components::{Button, ButtonSize, Glyph, Icon, IconButton};
use crate::ui::pages::lab::words::said;
use leptos::prelude::*;
use texts::i18n::*;

/// The steps.
#[component]
pub fn StepsInOrder(
    /// The question.
    id: String,
    /// The steps in their right order.
    steps: Vec<Bilingual>,
) -> impl IntoView {
    let (open, i18n) = (use_open_lab(), use_i18n());
    let (item, closed) = (open.item(&id), open.is_closed());
    let kept = open.work(&id, |work, item| work.answer(item).map(str::to_owned));
    let count = steps.len();
    let first = untrack(|| kept.get()).flatten().and_then(|text| read(&text, count));
    let order = RwSignal::new(first.unwrap_or_else(|| mixed(&item, count)));
    // Which place is being dragged.
    let dragged = RwSignal::new(None::<usize>);
    let place = format!("order-{id}");
    let swap = {
        let place = place.clone();
        move |from: usize, to: usize| {
            let moved = order.with_untracked(|order| order[from]);
            order.update(|order| {
                let one = order.remove(from);
                order.insert(to, one);
            });
            // The list is drawn anew, and what was pressed with it.
            // At either end one of its buttons can do nothing.
            let is_up = to + 1 == count || to < from && to > 0;
            let button = if is_up { 1 } else { 2 };
            focus::soon(&format!("#{place}-{moved} .icon-btn:nth-of-type({button})"));
        }
    };
    let drop_on = move |to: usize| {
        if let Some(from) = dragged.get_untracked().filter(|from| *from != to) {
            order.update(|order| {
                let one = order.remove(from);
                order.insert(to, one);
            });
        }
        dragged.set(None);
    };
    let list = move || {
        let locale = i18n.get_locale();
        let row = |(at, number): (usize, u8)| {
            let name = steps.get(usize::from(number)).map_or("", |step| said(locale, step)).to_owned();
            let (up, down) = (
                td_string!(locale, course.quiz.up, step = name.clone()),
                td_string!(locale, course.quiz.down, step = name.clone()),
            );
            let (move_up, move_down) = (swap.clone(), swap.clone());
            view! {
                <li
                    id=format!("{place}-{number}")
                    draggable=move || (!closed.get()).to_string()
                    class:is-dragged=move || dragged.get() == Some(at)
                    on:dragstart=move |_| dragged.set(Some(at))
                    on:dragend=move |_| dragged.set(None)
                    on:dragover=move |event: leptos::ev::DragEvent| event.prevent_default()
                    on:drop=move |event: leptos::ev::DragEvent| {
                        event.prevent_default();
                        drop_on(at);
                    }
                >
                    <Icon glyph=Glyph::Grip />
                    <span>{name}</span>
                    <span class="lab__moves">
                        <IconButton
                            glyph=Glyph::ArrowUp
                            label=up
                            disabled=Signal::derive(move || at == 0 || closed.get())
                            on_click=move |()| move_up(at, at - 1)
                        />
                        <IconButton
                            glyph=Glyph::ArrowDown
                            label=down
                            disabled=Signal::derive(move || at + 1 == count || closed.get())
                            on_click=move |()| move_down(at, at + 1)
                        />
                    </span>
                </li>
            }
        };
        order.get().into_iter().enumerate().map(row).collect_view()
    };
    let written = Memo::new(move |_| order.with(|order| written_answer(order)));
    let is_same = move || kept.with(|kept| written.with(|text| matches!(kept, Some(Some(one)) if one == text)));
    let answer = move |()| {
        open.add(CourseworkRecord::Answer { item: item.clone(), text: written.get_untracked() });
    };
    view! {
        <ol class="lab__order">{list}</ol>
        <Button size=ButtonSize::Small disabled=Signal::derive(move || closed.get() || is_same()) on_click=answer>
            {t!(i18n, lab.question.record)}
        </Button>
    }
}

/// An order that was recorded, if it is one of so many steps.
fn read(text: &str, count: usize) -> Option<Vec<u8>> {
    let order: Vec<u8> = text.split(',').map(|one| one.trim().parse().ok()).collect::<Option<_>>()?;
    let mut sorted = order.clone();
    game::sort::ascending(&mut sorted);
    (sorted.len() == count && sorted.iter().zip(0_u8..).all(|(one, place)| *one == place)).then_some(order)
}

/// The steps in an order that is the same each time, and not the right one.
fn mixed(item: &str, count: usize) -> Vec<u8> {
    let mut order = in_own_order(item, count);
    if order.windows(2).all(|two| two[0] < two[1]) {
        order.reverse();
    }
    order
}
