//! Charts: drawn as SVG text and set into the page in one piece, again only when their data changes.
//!
//! Lines and areas are drawn by `plotters`; words are placed here, because in a browser `plotters` would
//! measure each of them with an element of its own. Colours are classes (see [`Ink`]), so that a theme
//! changes them without a new drawing. Every chart has a caption, a sentence for those who do not see it
//! and the same numbers as a table ([`ChartText`]).
//!
//! | chart | use |
//! |---|---|
//! | [`LineChart`] | `<LineChart data=memo_of_line_data text=memo_of_chart_text shape=Shape::Wide />`: companies over months, a cash forecast |
//! | [`BarChart`] | `<BarChart data=.. text=.. shape=.. />`: stacked columns, shares by month |
//! | [`QuadrantChart`] | `<QuadrantChart data=.. text=.. shape=.. />`: points in a field of four, importance against satisfaction |
//! | [`Bars`] | `<Bars bars=.. label=t />`: a list of names, bars and figures, without axes |
//! | [`Dial`] | `<Dial parts=.. total="807" of="/ 1000" label=t />`: a score made of parts |
//!
//! Axis marks: [`round_steps`] finds round values, the caller writes them out ([`Tick`]).

mod bars;
mod columns;
mod dial;
mod figure;
mod ink;
mod labels;
mod line;
mod line_data;
mod quadrants;
mod ticks;

pub use bars::{Bar, Bars};
pub use columns::{BarChart, BarColumn, BarData, BarPart};
pub use dial::{Dial, DialPart};
pub use figure::{ChartTable, ChartText, Shape};
pub use ink::Ink;
pub use line::LineChart;
pub use line_data::{Band, Level, LineData, Series, Span};
pub use quadrants::{QuadrantChart, QuadrantData, QuadrantPoint};
pub use ticks::{Tick, round_steps};

#[cfg(test)]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
