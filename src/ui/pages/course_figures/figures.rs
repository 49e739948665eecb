//! The figures of the open game, each with what it means and from how many cases it is.

use super::look;
use super::words::{about, gap, name, part_name, value};
use crate::study::live::{LivePart, LiveReading, LiveValue, read};
use crate::study::theory::LiveFigure;
use crate::ui::lazy::Games;
use crate::ui::words::time::moment;
use leptos::prelude::*;
use texts::i18n::*;

/// These figures of the open game.
#[component]
pub fn LiveFigureList(
    /// The module of games, with a game open.
    games: Games,
    /// Which figures, in order.
    figures: Vec<LiveFigure>,
) -> impl IntoView {
    let i18n = use_i18n();
    let list = move || {
        let locale = i18n.get_locale();
        if !games.is_open() {
            return ().into_any();
        }
        look(games, |viewer| {
            let seen = viewer.seen;
            let one = |figure: &LiveFigure| {
                let LiveReading { figure, value: found } = read(viewer, *figure);
                let shown = match found {
                    Err(why) => view! { <dd class="sub">{gap(locale, why)}</dd> }.into_any(),
                    Ok(LiveValue::Parts(parts)) => {
                        let part = |part: LivePart| {
                            let words = value(locale, &part.value);
                            view! { <li><span>{part_name(locale, seen, part.name)}</span> <b>{words}</b></li> }
                        };
                        view! { <dd><ul class="course__parts">{parts.into_iter().map(part).collect_view()}</ul></dd> }
                            .into_any()
                    }
                    Ok(found) => view! { <dd class="course__value">{value(locale, &found)}</dd> }.into_any(),
                };
                view! {
                    <div>
                        <dt>{name(locale, figure)} <small>{about(locale, figure)}</small></dt>
                        {shown}
                    </div>
                }
            };
            let company = seen.seat_name(seen.me()).to_owned();
            let when = moment(locale, seen.now());
            let title = td_string!(locale, course_figure.title);
            let of = td_string!(locale, course_figure.company, company = company, moment = when);
            view! {
                <h3>{title}</h3>
                <p class="sub">{of} " · " {td_string!(locale, course_figure.note)}</p>
                <dl class="course__figures">{figures.iter().map(one).collect_view()}</dl>
            }
            .into_any()
        })
    };
    view! { {list} }
}
