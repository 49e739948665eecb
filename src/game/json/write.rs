//! Writing. The generic functions are thin; others do the work and are compiled once.

use serde::ser::{self, Serialize};
use std::convert::Infallible;
use std::fmt::{self, Write as _};

/// A thing as text, as short as can be.
///
/// # Panics
/// Where a variant is marked as one that is never written.
pub fn text(thing: &(impl Serialize + ?Sized)) -> String {
    written(thing, Writer::default())
}

/// A thing as text that people can read, one value a line.
///
/// # Panics
/// As [`text`].
pub fn pretty(thing: &(impl Serialize + ?Sized)) -> String {
    written(thing, Writer { is_pretty: true, ..Writer::default() })
}

/// Shows every number and word of a thing to somebody who looks at it, and where it stands.
pub(crate) fn look(thing: &impl Serialize, at_each: &mut dyn FnMut(ScalarPlace, Scalar<'_>)) {
    written(thing, Writer { at_each: Some(at_each), ..Writer::default() });
}

/// The place of a number or a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ScalarPlace {
    /// The name of the type that is this number or word; empty where it has none of its own.
    pub name: &'static str,
    /// The innermost field around it; empty where there is none.
    pub field: &'static str,
}

/// A number or a word.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Scalar<'a> {
    /// A number.
    Number(i128),
    /// A word.
    Word(&'a str),
}

fn written<'a>(thing: &(impl Serialize + ?Sized), mut writer: Writer<'a>) -> String {
    match thing.serialize(&mut writer) {
        Ok(()) => writer.text,
        Err(Never(never)) => match never {},
    }
}

/// Writing into a text cannot fail. Nothing that could is compiled.
#[derive(Debug)]
struct Never(Infallible);

/// What is called with each part that is written, and where it stands.
type AtEach<'a> = dyn FnMut(ScalarPlace, Scalar<'_>) + 'a;

#[derive(Default)]
struct Writer<'a> {
    text: String,
    is_pretty: bool,
    depth: u32,
    /// Whether the list or object around has just begun: no comma stands before what comes.
    fresh: bool,
    place: ScalarPlace,
    /// The fields around the objects that are open.
    fields: Vec<&'static str>,
    at_each: Option<&'a mut AtEach<'a>>,
}

impl Writer<'_> {
    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.fields.push(self.place.field);
        (self.depth, self.fresh) = (self.depth + 1, true);
    }

    fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if !self.fresh {
            self.new_line();
        }
        self.text.push(bracket);
        self.place.field = self.fields.pop().unwrap_or_default();
        self.fresh = false;
    }

    fn new_line(&mut self) {
        if self.is_pretty {
            self.text.push('\n');
            (0..self.depth).for_each(|_| self.text.push_str("  "));
        }
    }

    /// Begins an entry.
    fn entry(&mut self) {
        if !self.fresh {
            self.text.push(',');
        }
        self.new_line();
        (self.fresh, self.place.name) = (false, "");
    }

    fn colon(&mut self) {
        self.text.push_str(if self.is_pretty { ": " } else { ":" });
    }

    /// Begins an entry of that name.
    fn named(&mut self, name: &str) {
        self.entry();
        self.quoted(name);
        self.colon();
    }

    /// Begins a field.
    fn field(&mut self, field: &'static str) {
        self.named(field);
        self.place.field = field;
    }

    /// Begins what stands behind the name of a variant.
    fn variant(&mut self, variant: &str) {
        self.open('{');
        self.named(variant);
    }

    fn seen(&mut self, part: Scalar<'_>) {
        if let Some(at_each) = &mut self.at_each {
            at_each(self.place, part);
        }
    }

    fn signed(&mut self, number: i64) -> Result<(), Never> {
        self.seen(Scalar::Number(number.into()));
        let _ = write!(self.text, "{number}");
        Ok(())
    }

    fn natural(&mut self, number: u64) -> Result<(), Never> {
        self.seen(Scalar::Number(number.into()));
        let _ = write!(self.text, "{number}");
        Ok(())
    }

    fn word(&mut self, word: &str) -> Result<(), Never> {
        self.seen(Scalar::Word(word));
        self.quoted(word);
        Ok(())
    }

    fn quoted(&mut self, word: &str) {
        self.text.push('"');
        let mut from = 0;
        for (at, byte) in word.bytes().enumerate() {
            let escape = match byte {
                b'"' => "\\\"",
                b'\\' => "\\\\",
                8 => "\\b",
                12 => "\\f",
                b'\n' => "\\n",
                b'\r' => "\\r",
                b'\t' => "\\t",
                ..b' ' => "\\u00",
                _ => continue,
            };
            self.text.push_str(&word[from..at]);
            self.text.push_str(escape);
            if escape.len() > 2 {
                let _ = write!(self.text, "{byte:02x}");
            }
            from = at + 1;
        }
        self.text.push_str(&word[from..]);
        self.text.push('"');
    }
}

/// Writes a number of any size as that of the largest.
macro_rules! numbers {
    ($($method:ident $size:ty => $as:ident),*) => {
        $(fn $method(self, number: $size) -> Result<(), Never> {
            self.$as(number.into())
        })*
    };
}

impl ser::Serializer for &mut Writer<'_> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    numbers!(serialize_i8 i8 => signed, serialize_i16 i16 => signed, serialize_i32 i32 => signed);
    numbers!(serialize_u8 u8 => natural, serialize_u16 u16 => natural, serialize_u32 u32 => natural);
    numbers!(serialize_i64 i64 => signed, serialize_u64 u64 => natural);

    fn serialize_f32(self, number: f32) -> Result<(), Never> {
        self.serialize_f64(number.into())
    }
    fn serialize_f64(self, _: f64) -> Result<(), Never> {
        unreachable!("what is saved has whole numbers only")
    }
    fn serialize_bool(self, is: bool) -> Result<(), Never> {
        self.text.push_str(if is { "true" } else { "false" });
        Ok(())
    }
    fn serialize_char(self, character: char) -> Result<(), Never> {
        self.word(character.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, word: &str) -> Result<(), Never> {
        self.word(word)
    }
    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Never> {
        self.collect_seq(bytes)
    }
    fn serialize_none(self) -> Result<(), Never> {
        self.serialize_unit()
    }
    fn serialize_some<T: Serialize + ?Sized>(self, thing: &T) -> Result<(), Never> {
        self.place.name = "";
        thing.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Never> {
        self.text.push_str("null");
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        self.serialize_unit()
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Never> {
        self.quoted(variant);
        Ok(())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, thing: &T) -> Result<(), Never> {
        self.place.name = name;
        thing.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        thing: &T,
    ) -> Result<(), Never> {
        self.variant(variant);
        thing.serialize(&mut *self)?;
        self.close('}');
        Ok(())
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        self.open('[');
        Ok(self)
    }
    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        self.open('[');
        Ok(self)
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.open('[');
        Ok(self)
    }
    fn serialize_tuple_variant(self, _: &'static str, _: u32, variant: &'static str, _: usize) -> Result<Self, Never> {
        self.variant(variant);
        self.open('[');
        Ok(self)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        self.open('{');
        Ok(self)
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.open('{');
        Ok(self)
    }
    fn serialize_struct_variant(self, _: &'static str, _: u32, variant: &'static str, _: usize) -> Result<Self, Never> {
        self.variant(variant);
        self.open('{');
        Ok(self)
    }
}

/// The entries of lists.
macro_rules! lists {
    ($($form:ident $method:ident $end:literal),*) => {
        $(impl ser::$form for &mut Writer<'_> {
            type Ok = ();
            type Error = Never;
            fn $method<T: Serialize + ?Sized>(&mut self, thing: &T) -> Result<(), Never> {
                self.entry();
                thing.serialize(&mut **self)
            }
            fn end(self) -> Result<(), Never> {
                $end.chars().for_each(|bracket| self.close(bracket));
                Ok(())
            }
        })*
    };
}

/// The fields of objects.
macro_rules! objects {
    ($($form:ident $end:literal),*) => {
        $(impl ser::$form for &mut Writer<'_> {
            type Ok = ();
            type Error = Never;
            fn serialize_field<T: Serialize + ?Sized>(&mut self, field: &'static str, thing: &T) -> Result<(), Never> {
                self.field(field);
                thing.serialize(&mut **self)
            }
            fn end(self) -> Result<(), Never> {
                $end.chars().for_each(|bracket| self.close(bracket));
                Ok(())
            }
        })*
    };
}

lists!(
    SerializeSeq serialize_element "]",
    SerializeTuple serialize_element "]",
    SerializeTupleStruct serialize_field "]",
    SerializeTupleVariant serialize_field "]}"
);
objects!(SerializeStruct "}", SerializeStructVariant "}}");

impl ser::SerializeMap for &mut Writer<'_> {
    type Ok = ();
    type Error = Never;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.entry();
        let from = self.text.len();
        key.serialize(&mut **self)?;
        // A key is text, whatever it says.
        if !self.text[from..].starts_with('"') {
            self.text.insert(from, '"');
            self.text.push('"');
        }
        self.colon();
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.place.name = "";
        value.serialize(&mut **self)
    }
    fn end(self) -> Result<(), Never> {
        self.close('}');
        Ok(())
    }
}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(why: T) -> Self {
        panic!("{why}")
    }
}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {}
    }
}

impl std::error::Error for Never {}
