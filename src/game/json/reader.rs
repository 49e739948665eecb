//! The text of a JSON value, piece by piece. Nothing here is generic.

use super::error::JsonError;
use serde::de::{self, Unexpected};
use std::fmt;

/// How deep lists and objects may stand in each other: what is saved stands a dozen deep.
const DEEPEST: u32 = 100;

/// Why a text cannot be read, before its place is known.
#[derive(Debug)]
pub(super) struct ParseFailure(Option<Box<Wrong>>);

/// In the words of the type that was to be read.
#[derive(Debug)]
struct Wrong(String);

pub(super) const NOT_JSON: ParseFailure = ParseFailure(None);

impl ParseFailure {
    fn of(wrong: String) -> Self {
        Self(Some(Box::new(Wrong(wrong))))
    }
}

pub(super) struct Reader<'a> {
    text: &'a str,
    /// How many bytes have been read.
    at: usize,
    /// How deep in lists and objects.
    depth: u32,
    /// Whether the list or object around has just begun: no comma stands before what comes.
    fresh: bool,
    /// Whether the variant just named stands alone, with nothing behind it.
    pub(super) alone: bool,
    /// Whether the key of a map comes.
    pub(super) is_key: bool,
    /// The last text that had an escape in it, without its escapes.
    unescaped: String,
}

/// The kind of a value, told by its first sign.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ValueKind {
    Null,
    Bool(bool),
    Number,
    Text,
    List,
    Object,
}

/// A whole number.
#[derive(Clone, Copy)]
pub(super) enum JsonNumber {
    Natural(u64),
    Signed(i64),
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0, fresh: false, alone: false, is_key: false, unescaped: String::new() }
    }

    pub(super) fn error(&self, failure: ParseFailure) -> JsonError {
        let before = &self.text.as_bytes()[..self.at.min(self.text.len())];
        let line_starts = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count() as u32;
        let column = (before.len() - line_starts) as u32;
        JsonError { line, column, wrong: failure.0.map(|wrong| wrong.0) }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no space.
    pub(super) fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    pub(super) fn take(&mut self, wanted: u8) -> Result<(), ParseFailure> {
        if self.peek() != Some(wanted) {
            return Err(NOT_JSON);
        }
        self.at += 1;
        Ok(())
    }

    /// Whether nothing comes any more.
    pub(super) fn ends(&mut self) -> Result<(), ParseFailure> {
        if self.peek().is_none() { Ok(()) } else { Err(NOT_JSON) }
    }

    fn word(&mut self, word: &str, kind: ValueKind) -> Result<ValueKind, ParseFailure> {
        if !self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
            return Err(NOT_JSON);
        }
        self.at += word.len();
        Ok(kind)
    }

    /// What comes; a word is read at once.
    pub(super) fn kind(&mut self) -> Result<ValueKind, ParseFailure> {
        match self.peek() {
            Some(b'{') => Ok(ValueKind::Object),
            Some(b'[') => Ok(ValueKind::List),
            Some(b'"') => Ok(ValueKind::Text),
            Some(b'-' | b'0'..=b'9') => Ok(ValueKind::Number),
            Some(b'n') => self.word("null", ValueKind::Null),
            Some(b't') => self.word("true", ValueKind::Bool(true)),
            Some(b'f') => self.word("false", ValueKind::Bool(false)),
            _ => Err(NOT_JSON),
        }
    }

    /// That something else was expected than what comes; what comes must be JSON to say so.
    pub(super) fn unexpected(&mut self, kind: ValueKind, expected: &dyn de::Expected) -> ParseFailure {
        let found = match kind {
            ValueKind::Null => Unexpected::Unit,
            ValueKind::Bool(is) => Unexpected::Bool(is),
            ValueKind::List => Unexpected::Seq,
            ValueKind::Object => Unexpected::Map,
            ValueKind::Number => match self.number() {
                Ok(JsonNumber::Natural(number)) => Unexpected::Unsigned(number),
                Ok(JsonNumber::Signed(number)) => Unexpected::Signed(number),
                Err(failure) => return failure,
            },
            ValueKind::Text => match self.string() {
                Ok(text) => return wrong(&Unexpected::Str(text), expected),
                Err(failure) => return failure,
            },
        };
        wrong(&found, expected)
    }

    fn digits(&mut self) -> Result<&'a str, ParseFailure> {
        let from = self.at;
        while let Some(b'0'..=b'9') = self.byte() {
            self.at += 1;
        }
        if self.at == from { Err(NOT_JSON) } else { Ok(&self.text[from..self.at]) }
    }

    /// The number that comes.
    fn number(&mut self) -> Result<JsonNumber, ParseFailure> {
        let negative = self.byte() == Some(b'-');
        self.at += usize::from(negative);
        let digits = self.digits()?;
        if digits.len() > 1 && digits.starts_with('0') {
            return Err(NOT_JSON);
        }
        let mut whole = true;
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
            whole = false;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits()?;
            whole = false;
        }
        let number = digits.parse::<u64>().ok().filter(|_| whole);
        let number = match (number, negative) {
            (Some(number), false) => Some(JsonNumber::Natural(number)),
            (Some(number), true) => 0i64.checked_sub_unsigned(number).map(JsonNumber::Signed),
            (None, _) => None,
        };
        number.ok_or_else(|| ParseFailure::of("a number that is not whole, or too large".to_owned()))
    }

    /// The number that comes, where one is expected; as the key of a map it stands in a text.
    pub(super) fn whole_number(&mut self, expected: &dyn de::Expected) -> Result<JsonNumber, ParseFailure> {
        let is_key = std::mem::take(&mut self.is_key);
        match self.kind()? {
            ValueKind::Number => self.number(),
            ValueKind::Text if is_key => {
                let text = self.string()?;
                let number = text.parse::<i64>().ok().filter(|number| number.to_string() == text);
                number.map(JsonNumber::Signed).ok_or_else(|| wrong(&Unexpected::Str(text), expected))
            }
            other => Err(self.unexpected(other, expected)),
        }
    }

    /// The text that comes, without its escapes.
    pub(super) fn string(&mut self) -> Result<&str, ParseFailure> {
        self.take(b'"')?;
        let from = self.at;
        let mut is_plain = true;
        loop {
            match self.byte() {
                Some(b'"') if is_plain => {
                    self.at += 1;
                    return Ok(&self.text[from..self.at - 1]);
                }
                Some(b'"') => {
                    self.at += 1;
                    return Ok(&self.unescaped);
                }
                Some(b'\\') => {
                    if is_plain {
                        is_plain = false;
                        self.unescaped.clear();
                        self.unescaped.push_str(&self.text[from..self.at]);
                    }
                    self.at += 1;
                    let escaped = self.escape()?;
                    self.unescaped.push(escaped);
                }
                None | Some(..b' ') => return Err(NOT_JSON),
                Some(_) => {
                    let start = self.at;
                    while !matches!(self.byte(), None | Some(b'"' | b'\\' | ..b' ')) {
                        self.at += 1;
                    }
                    if !is_plain {
                        self.unescaped.push_str(&self.text[start..self.at]);
                    }
                }
            }
        }
    }

    fn escape(&mut self) -> Result<char, ParseFailure> {
        let byte = self.byte().ok_or(NOT_JSON)?;
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.four_digits()?;
                let is_first_of_two = (0xd800..0xdc00).contains(&first);
                let code = if is_first_of_two && self.text.as_bytes()[self.at..].starts_with(b"\\u") {
                    self.at += 2;
                    let second = self.four_digits()?.checked_sub(0xdc00).filter(|low| *low < 0x400);
                    0x1_0000 + ((first - 0xd800) << 10) + second.ok_or(NOT_JSON)?
                } else {
                    first
                };
                char::from_u32(code).ok_or(NOT_JSON)?
            }
            _ => return Err(NOT_JSON),
        })
    }

    fn four_digits(&mut self) -> Result<u32, ParseFailure> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4).ok_or(NOT_JSON)?;
        self.at += 4;
        digits.iter().try_fold(0, |sum, digit| Ok(sum * 16 + char::from(*digit).to_digit(16).ok_or(NOT_JSON)?))
    }

    /// Goes into a list or an object.
    pub(super) fn open(&mut self, bracket: u8, expected: &dyn de::Expected) -> Result<(), ParseFailure> {
        let kind = self.kind()?;
        if self.byte() != Some(bracket) || !matches!(kind, ValueKind::List | ValueKind::Object) {
            return Err(self.unexpected(kind, expected));
        }
        if self.depth == DEEPEST {
            return Err(NOT_JSON);
        }
        (self.at, self.depth, self.fresh) = (self.at + 1, self.depth + 1, true);
        Ok(())
    }

    /// Whether another entry comes before that bracket, past the comma before it.
    pub(super) fn another(&mut self, bracket: u8) -> Result<bool, ParseFailure> {
        if self.peek() == Some(bracket) {
            return Ok(false);
        }
        if !self.fresh {
            self.take(b',')?;
        }
        self.fresh = false;
        Ok(true)
    }

    /// Leaves a list or an object, of which nothing may be left.
    pub(super) fn close(&mut self, bracket: u8) -> Result<(), ParseFailure> {
        if self.another(bracket)? {
            self.kind()?;
            return Err(ParseFailure::of("more entries than there may be".to_owned()));
        }
        (self.at, self.depth, self.fresh) = (self.at + 1, self.depth - 1, false);
        Ok(())
    }

    /// Goes to the name of a variant. Whether something stands behind it.
    pub(super) fn begin_variant(&mut self, expected: &dyn de::Expected) -> Result<bool, ParseFailure> {
        let kind = self.kind()?;
        if kind == ValueKind::Text {
            return Ok(false);
        }
        self.open(b'{', expected)?;
        self.another(b'}')?;
        Ok(true)
    }

    /// That a variant needs something behind it, where nothing stands.
    pub(super) fn is_not_alone(&self, expected: &dyn de::Expected) -> Result<(), ParseFailure> {
        if self.alone { Err(wrong(&Unexpected::UnitVariant, expected)) } else { Ok(()) }
    }

    /// Passes over a value.
    pub(super) fn skip(&mut self) -> Result<(), ParseFailure> {
        match self.kind()? {
            ValueKind::Null | ValueKind::Bool(_) => Ok(()),
            // Whatever the number is, that it is one is all that counts.
            ValueKind::Number => match self.number() {
                Err(ParseFailure(None)) => Err(NOT_JSON),
                _ => Ok(()),
            },
            ValueKind::Text => self.string().map(|_| ()),
            ValueKind::List => {
                self.open(b'[', &"")?;
                while self.another(b']')? {
                    self.skip()?;
                }
                self.close(b']')
            }
            ValueKind::Object => {
                self.open(b'{', &"")?;
                while self.another(b'}')? {
                    self.string()?;
                    self.take(b':')?;
                    self.skip()?;
                }
                self.close(b'}')
            }
        }
    }
}

pub(super) fn wrong(found: &Unexpected<'_>, expected: &dyn de::Expected) -> ParseFailure {
    ParseFailure::of(format!("{found} where {expected} was expected"))
}

impl de::Error for ParseFailure {
    fn custom<T: fmt::Display>(wrong: T) -> Self {
        Self::of(wrong.to_string())
    }
}

impl fmt::Display for ParseFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_deref().map_or("no JSON", |wrong| &wrong.0))
    }
}

impl std::error::Error for ParseFailure {}
