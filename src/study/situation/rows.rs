//! A situation as the site has it: its log as rows of numbers under the shapes of their entries, which servers pack to two
//! fifths of what the packed text of the same game takes.
//!
//! First comes the save without its log; then each shape that an entry has, `#` for its numbers; an empty line; and for
//! each entry the minutes since the one before, its shape's place and its numbers. The minute to which the clock advances is
//! counted from its entry.

use crate::record::{Log, LogEntry, Save, write};
use game::json;
use std::fmt::Write;

/// Stands for a number in a shape.
const HOLE: char = '#';
/// A log without entries, as saves write it.
const EMPTY_LOG: &str = "\"log\":[]";
/// The shape of an advance of the clock has this.
const ADVANCE: &str = "{\"advance\":{\"to\":#}}";

/// A game as rows; none where they could not be read back.
pub(super) fn rows_text(save: &Save) -> Option<String> {
    let head = write(&Save { log: Log::default(), ..save.clone() });
    let (mut shapes, mut rows, mut before) = (Vec::<String>::new(), String::new(), 0);
    for entry in &save.log.entries {
        let at = entry.at.get();
        let (shape, mut numbers) = taken_apart(entry)?;
        if shape.contains(ADVANCE) {
            let to = numbers.pop()?.parse::<u32>().ok()?;
            numbers.push(to.checked_sub(at)?.to_string());
        }
        let place = shapes.iter().position(|known| *known == shape).unwrap_or(shapes.len());
        if place == shapes.len() {
            shapes.push(shape);
        }
        let numbers: String = numbers.iter().map(|number| format!(" {number}")).collect();
        writeln!(rows, "{} {place}{numbers}", at.checked_sub(before)?).ok()?;
        before = at;
    }
    let shapes: String = shapes.iter().map(|shape| format!("{shape}\n")).collect();
    let text = format!("{head}\n{shapes}\n{rows}");
    // A number that begins with a nought inside a text would come back shorter.
    let comes_back = rows_save(&text, usize::MAX).is_some_and(|back| back == write(save));
    comes_back.then_some(text)
}

/// What an entry has behind its minute, with holes for its numbers, and the numbers.
fn taken_apart(entry: &LogEntry) -> Option<(String, Vec<String>)> {
    let text = json::text(entry);
    let text = text.strip_prefix(&format!("{{\"at\":{}", entry.at.get())).filter(|text| !text.contains(HOLE))?;
    let (mut shape, mut numbers) = (String::new(), Vec::<String>::new());
    let mut is_within = false;
    for letter in text.chars() {
        match numbers.last_mut().filter(|_| is_within && letter.is_ascii_digit()) {
            Some(number) => number.push(letter),
            None if letter.is_ascii_digit() => {
                shape.push(HOLE);
                numbers.push(letter.to_string());
            }
            None => shape.push(letter),
        }
        is_within = letter.is_ascii_digit();
    }
    Some((shape, numbers))
}

/// The text of the save that stands in rows; none where they are damaged, or come to more than so many bytes.
pub(super) fn rows_save(text: &str, most: usize) -> Option<String> {
    let (head, rest) = text.split_once('\n')?;
    let (shapes, rows) = rest.split_once("\n\n").or_else(|| Some(("", rest.strip_prefix('\n')?)))?;
    let shapes: Vec<&str> = shapes.lines().collect();
    let (mut log, mut at) = (String::new(), 0_u32);
    for row in rows.lines() {
        let mut numbers = row.split(' ').map(|number| number.parse::<u64>().ok());
        at = at.checked_add(u32::try_from(numbers.next()??).ok()?)?;
        let shape = shapes.get(usize::try_from(numbers.next()??).ok()?)?;
        let is_advance = shape.contains(ADVANCE);
        let holes = shape.matches(HOLE).count();
        let mut parts = shape.split(HOLE);
        let comma = if log.is_empty() { "" } else { "," };
        write!(log, "{comma}{{\"at\":{at}{}", parts.next()?).ok()?;
        for (place, part) in (1..).zip(parts) {
            let number = numbers.next()??;
            let number = if is_advance && place == holes { number.checked_add(u64::from(at))? } else { number };
            write!(log, "{number}{part}").ok()?;
        }
        if log.len() > most {
            return None;
        }
    }
    let (before, after) = head.split_once(EMPTY_LOG)?;
    Some(format!("{before}\"log\":[{log}]{after}"))
}
