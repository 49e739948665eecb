//! Tables and keys as a drawing: tables that only others point to on the left, those that only point on the right,
//! the rest between; a line from each key to the table whose rows it names.

use crate::crm::columns::columns_of;
use crate::crm::names::ListName;
use crate::crm::query::keys::{key_of, keys_between};
use std::fmt::Write;

/// Width of a table.
const WIDTH: i32 = 170;
/// Between the ranks of tables.
const GAP: i32 = 70;
/// Height of a line of a table.
const LINE: i32 = 20;
/// Between tables of one rank.
const SPACE: i32 = 18;
/// Around everything.
const EDGE: i32 = 8;

/// A table in its place.
struct Placed {
    list: ListName,
    x: i32,
    y: i32,
}

impl Placed {
    fn height(&self) -> i32 {
        (columns_of(self.list).len() as i32 + 1) * LINE
    }

    /// The middle of the line of a column; of the head for none.
    fn line(&self, at: Option<usize>) -> i32 {
        self.y + at.map_or(0, |at| at as i32 + 1) * LINE + LINE / 2
    }
}

/// The drawing, as SVG; names of tables and columns need no escaping.
pub fn diagram(lists: &[ListName]) -> String {
    let keys = keys_between(lists);
    let rank = |list: ListName| {
        let is_named = keys.iter().any(|key| key.to == list);
        let points = keys.iter().any(|key| key.from == list);
        match (is_named, points) {
            (true, false) => 0,
            (true, true) => 1,
            (false, _) => 2,
        }
    };
    let mut placed: Vec<Placed> = Vec::new();
    let mut bottom = [EDGE; 3];
    for &list in lists {
        let rank: usize = rank(list);
        let table = Placed { list, x: EDGE + rank as i32 * (WIDTH + GAP), y: bottom[rank] };
        bottom[rank] += table.height() + SPACE;
        placed.push(table);
    }
    let width = placed.iter().map(|table| table.x + WIDTH + EDGE).max().unwrap_or_default();
    let height = bottom.into_iter().max().unwrap_or_default() - SPACE + EDGE;
    let mut svg =
        format!("<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" aria-hidden=\"true\">");
    for key in &keys {
        let find = |list: ListName| placed.iter().find(|table| table.list == list);
        if let (Some(from), Some(to)) = (find(key.from), find(key.to)) {
            let at = columns_of(key.from).iter().position(|column| column.name == key.column);
            let (y1, y2) = (from.line(at), to.line(None));
            // A line to a table on the left begins on the left; within a rank it goes round on the left.
            let (x1, x2) = if from.x > to.x { (from.x, to.x + WIDTH) } else { (from.x, to.x) };
            let bend = if from.x > to.x { (x1 + x2) / 2 } else { x1 - GAP / 3 };
            // Writing to a text cannot fail.
            let _ = write!(
                svg,
                "<path d=\"M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}\"/><circle cx=\"{x2}\" cy=\"{y2}\" r=\"3\"/>"
            );
        }
    }
    for table in &placed {
        let (x, y, height) = (table.x, table.y, table.height());
        let _ = write!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{height}\"/><rect class=\"head\" x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{LINE}\"/><text class=\"head\" x=\"{}\" y=\"{}\">{}</text>",
            x + EDGE,
            y + 14,
            table.list.as_str()
        );
        for (at, column) in columns_of(table.list).iter().enumerate() {
            let is_key = key_of(table.list) == Some(column.name)
                || keys.iter().any(|key| key.from == table.list && key.column == column.name);
            let class = if is_key { " class=\"key\"" } else { "" };
            let _ = write!(
                svg,
                "<text{class} x=\"{}\" y=\"{}\">{}</text>",
                x + EDGE,
                y + (at as i32 + 1) * LINE + 14,
                column.name.as_str()
            );
        }
    }
    svg + "</svg>"
}
