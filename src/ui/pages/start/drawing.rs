//! The drawing of the start page: what becomes of 56 customers in a year. Some are kept,
//! some are lost on the way, most are never met. A fixed sample, drawn by rule.

use crate::ui::words::relation::stage;
use game::relation::Stage;
use leptos::prelude::*;
use std::fmt::Write;
use texts::i18n::{t_string, td_string, use_i18n};

const KEPT: u32 = 14;
const LOST: u32 = 9;
const ALL: u32 = 56;

/// Width of a month and heights of the five stages, in the drawing's units.
const MONTH: u32 = 44;
const LEFT: u32 = 60;
const HEIGHTS: [u32; 5] = [262, 210, 158, 100, 44];

/// The drawing with its legend.
#[component]
pub fn Drawing() -> impl IntoView {
    let i18n = use_i18n();
    let label = move || t_string!(i18n, start.drawing);
    let stages = move || {
        let locale = i18n.get_locale();
        let line = |(index, one): (usize, Stage)| {
            let y = HEIGHTS[index];
            view! {
                <line x1=LEFT x2="590" y1=y y2=y stroke="var(--rule)" />
                <text x=LEFT - 8 y=y + 4 text-anchor="end">{stage(locale, one)}</text>
            }
        };
        Stage::ALL.into_iter().enumerate().map(line).collect_view()
    };
    let months = (1..=12)
        .map(|month| view! { <text x=LEFT + month * MONTH - MONTH / 2 y="296" text-anchor="middle">{month}</text> });
    view! {
        <figure class="art">
            <svg class="chart threads" viewBox="0 0 600 300" role="img" aria-label=label>
                {stages}
                <g fill="none" stroke-linecap="round" inner_html=threads()></g>
                {months.collect_view()}
            </svg>
            <figcaption class="legend">
                <span><i class="ln ln--k"></i>{move || td_string!(i18n.get_locale(), start.kept, count = KEPT)}</span>
                <span><i class="sq"></i>{move || t_string!(i18n, start.won)}</span>
                <span><i class="ln ln--e"></i>{move || td_string!(i18n.get_locale(), start.lost, count = LOST)}</span>
                <span><i class="ln"></i>{move || td_string!(i18n.get_locale(), start.unmet, count = ALL - KEPT - LOST)}</span>
            </figcaption>
        </figure>
    }
}

fn threads() -> String {
    let mut svg = String::with_capacity(16_000);
    for nth in (0..ALL).rev() {
        thread(&mut svg, nth);
    }
    svg
}

/// One customer's way: it climbs a stage at a time, at its own months.
fn thread(svg: &mut String, nth: u32) {
    let reached = match nth {
        _ if nth < KEPT => 4,
        _ if nth < KEPT + LOST => 1 + (nth * 5 + 2) % 3,
        _ => (nth * 7 % 11 / 5).min(2) * u32::from(nth % 3 == 0),
    };
    let (class, width) = match nth {
        _ if nth < KEPT => ("var(--jade-fill)", "1.8"),
        _ if nth < KEPT + LOST => ("var(--ink-3)", "1.1"),
        _ => ("var(--rule-2)", "1"),
    };
    let at = |stage: u32| HEIGHTS[stage as usize] + (nth * 13 % 17) - 8;
    let mut x = LEFT + nth * 29 % 70;
    let mut path = format!("M{LEFT} {} H{x}", at(0));
    for stage in 1..=reached {
        let (from, to) = (at(stage - 1), at(stage));
        let next = x + 26;
        // Writing to a string cannot fail.
        let _ = write!(path, " C{} {from} {} {to} {next} {to}", x + 14, x + 12);
        x = next + 14 + (nth * 17 + stage * 23) % 48;
        if stage < 4 {
            let _ = write!(path, " H{x}");
        }
    }
    let lost = nth >= KEPT && nth < KEPT + LOST;
    let end = if lost { x } else { 588 };
    if lost {
        let _ = write!(path, " q14 2 18 26 m-3 -3 l6 6 m0 -6 l-6 6");
        let _ = write!(svg, "<path d=\"{path}\" stroke=\"{class}\" stroke-width=\"{width}\"/>");
        return;
    }
    let _ = write!(svg, "<path d=\"{path} H{end}\" stroke=\"{class}\" stroke-width=\"{width}\"/>");
    if nth < 7 {
        let (x, y) = (LEFT + 210 + nth * 37 % 120, at(3) - 4);
        let _ =
            write!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"8\" height=\"8\" rx=\"1.5\" fill=\"var(--seal-fill)\"/>");
    }
}
