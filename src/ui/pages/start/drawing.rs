//! The drawing of the start page: what becomes of 56 customers in a year. Some are kept, some are
//! lost on the way, most stay where they were. A sample, the same each time.

use crate::ui::words::relation::short_stage;
use game::relation::Stage;
use leptos::prelude::*;
use std::fmt::Write;
use texts::i18n::*;

const KEPT: u32 = 14;
const LOST: u32 = 9;
/// Those who come some way and stay there.
const ON_THE_WAY: u32 = 13;
const ALL: u32 = 56;

/// The left and right edge, and a month's width, in the drawing's units.
const LEFT: u32 = 54;
const RIGHT: u32 = 584;
const MONTH: u32 = 44;
/// Heights of the five stages, the first lowest.
const HEIGHTS: [u32; 5] = [268, 214, 160, 100, 42];

/// The drawing with its legend.
#[component]
pub fn Drawing() -> impl IntoView {
    let i18n = use_i18n();
    let stages = move || {
        let locale = i18n.get_locale();
        let line = |(stage, y): (Stage, u32)| {
            view! {
                <line x1=LEFT x2=RIGHT y1=y y2=y stroke="var(--rule)" />
                <text x=LEFT - 10 y=y + 4 text-anchor="end">{short_stage(locale, stage)}</text>
            }
        };
        Stage::ALL.into_iter().zip(HEIGHTS).map(line).collect_view()
    };
    let month =
        |month: u32| view! { <text x=LEFT + month * MONTH - MONTH / 2 y="298" text-anchor="middle">{month}</text> };
    view! {
        <figure class="art">
            <svg class="chart threads" viewBox="0 0 600 300" role="img" aria-label=t!(i18n, start.drawing)>
                {stages}
                <g fill="none" stroke-linecap="round" inner_html=threads()></g>
                {(1..=12).map(month).collect_view()}
            </svg>
            <figcaption class="legend">
                <span><i class="ln ln--k"></i>{move || t_string!(i18n, start.kept, count = KEPT)}</span>
                <span><i class="sq"></i>{t!(i18n, start.won)}</span>
                <span><i class="ln ln--e"></i>{move || t_string!(i18n, start.lost, count = LOST)}</span>
                <span><i class="ln"></i>{move || t_string!(i18n, start.others, count = ALL - KEPT - LOST)}</span>
            </figcaption>
        </figure>
    }
}

/// All ways, the kept ones last and thus on top.
fn threads() -> String {
    let mut svg = String::with_capacity(24_000);
    for nth in (0..ALL).rev() {
        if nth < KEPT {
            kept(&mut svg, nth);
        } else if nth < KEPT + LOST {
            lost(&mut svg, nth);
        } else if nth < KEPT + LOST + ON_THE_WAY {
            let (path, _) = climb(nth, 1 + nth % 3);
            draw(&mut svg, &format!("{path} H{RIGHT}"), "var(--others)", "1");
        } else {
            draw(&mut svg, &format!("M{LEFT} {} H{RIGHT}", height(nth, 0)), "var(--rule-2)", ".8");
        }
    }
    svg
}

/// Up to the stable stage, and there to the year's end; every other one won a bid on the way.
fn kept(svg: &mut String, nth: u32) {
    let (path, forming) = climb(nth, 4);
    draw(svg, &format!("{path} H{RIGHT}"), "var(--jade-fill)", "1.9");
    let end = height(nth, 4);
    // Writing to a string cannot fail.
    let _ = write!(svg, "<circle cx=\"{RIGHT}\" cy=\"{end}\" r=\"2.6\" fill=\"var(--jade-fill)\"/>");
    if nth.is_multiple_of(2) {
        let (x, y) = (forming, height(nth, 3) - 4);
        let _ =
            write!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"8\" height=\"8\" rx=\"1.5\" fill=\"var(--seal-fill)\"/>");
    }
}

/// Some way up, then down to a cross.
fn lost(svg: &mut String, nth: u32) {
    let (path, _) = climb(nth, 1 + nth % 4);
    let (out, down) = (12 + chance(nth, 30) * 26 / 100, 12 + chance(nth, 31) * 30 / 100);
    let fall = format!("{path} q{out} 0 {out} {down} m-3 -3 l6 6 m0 -6 l-6 6");
    draw(svg, &fall, "var(--ink-3)", "1.2");
}

/// The way from the first stage to stage `to`, and where it came into the forming stage.
fn climb(nth: u32, to: u32) -> (String, u32) {
    let mut x = LEFT + 8 + chance(nth, 0) * 190 / 100;
    let mut forming = x;
    let mut path = format!("M{LEFT} {} H{x}", height(nth, 0));
    for stage in 1..=to {
        let (from, to) = (height(nth, stage - 1), height(nth, stage));
        let wide = 28 + chance(nth, stage * 2) * 34 / 100;
        let (half, end) = (x + wide / 2, x + wide);
        x = end + 6 + chance(nth, stage * 2 + 1) * 30 / 100;
        // Writing to a string cannot fail.
        let _ = write!(path, " C{half} {from} {half} {to} {end} {to} H{x}");
        if stage == 3 {
            forming = end;
        }
    }
    (path, forming)
}

/// How high a customer's thread runs in a stage: close beside its neighbours, never on them.
fn height(nth: u32, stage: u32) -> u32 {
    let middle = HEIGHTS[stage as usize];
    match stage {
        0 => middle - 13 + nth * 26 / ALL,
        4 => middle - 14 + nth * 2,
        _ => middle - 14 + chance(nth, 20 + stage) * 28 / 100,
    }
}

/// A number from 0 to 99 for a customer and a purpose, always the same.
fn chance(nth: u32, purpose: u32) -> u32 {
    let mut mixed = (nth * 64 + purpose + 1).wrapping_mul(0x9E37_79B1);
    mixed = (mixed ^ (mixed >> 15)).wrapping_mul(0x85EB_CA77);
    (mixed ^ (mixed >> 13)) % 100
}

fn draw(svg: &mut String, path: &str, colour: &str, width: &str) {
    // Writing to a string cannot fail.
    let _ = write!(svg, "<path d=\"{path}\" stroke=\"{colour}\" stroke-width=\"{width}\"/>");
}
