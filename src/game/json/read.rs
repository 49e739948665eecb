//! Reading what serde makes of a type. All here is generic, and thin: the work is done by [`Reader`].

use super::error::JsonError;
use super::reader::{JsonNumber, NOT_JSON, ParseFailure, Reader, ValueKind, wrong};
use serde::de::{self, DeserializeOwned, DeserializeSeed, Unexpected, Visitor};

/// Reads a text.
///
/// # Errors
/// [`JsonError`] with the place of the first thing that is wrong.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, JsonError> {
    let mut reader = Reader::new(text);
    match T::deserialize(&mut reader).and_then(|read| reader.ends().map(|()| read)) {
        Ok(read) => Ok(read),
        Err(failure) => Err(reader.error(failure)),
    }
}

/// Reads a text that came as bytes.
///
/// # Errors
/// As [`read`]; bytes that are no text are no JSON.
pub fn read_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, JsonError> {
    read(str::from_utf8(bytes).unwrap_or_default())
}

/// Reads a whole number, of whatever size the type has.
macro_rules! numbers {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ParseFailure> {
            match self.whole_number(&visitor)? {
                JsonNumber::Natural(number) => visitor.visit_u64(number),
                JsonNumber::Signed(number) => visitor.visit_i64(number),
            }
        })*
    };
}

/// Reads a text.
macro_rules! texts {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ParseFailure> {
            match self.kind()? {
                ValueKind::Text => visitor.visit_str(self.string()?),
                other => Err(self.unexpected(other, &visitor)),
            }
        })*
    };
}

impl<'de> de::Deserializer<'de> for &mut Reader<'de> {
    type Error = ParseFailure;

    numbers!(deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64);
    numbers!(deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64);
    texts!(deserialize_char deserialize_str deserialize_string deserialize_identifier);

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ParseFailure> {
        match self.kind()? {
            ValueKind::Null => visitor.visit_unit(),
            ValueKind::Bool(is) => visitor.visit_bool(is),
            ValueKind::Number => self.deserialize_i64(visitor),
            ValueKind::Text => self.deserialize_str(visitor),
            ValueKind::List => self.deserialize_seq(visitor),
            ValueKind::Object => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ParseFailure> {
        match self.kind()? {
            ValueKind::Bool(is) => visitor.visit_bool(is),
            other => Err(self.unexpected(other, &visitor)),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ParseFailure> {
        match self.kind()? {
            ValueKind::Null => visitor.visit_unit(),
            other => Err(self.unexpected(other, &visitor)),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, ParseFailure> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ParseFailure> {
        if self.peek() == Some(b'n') {
            self.kind()?;
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, ParseFailure> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ParseFailure> {
        self.open(b'[', &visitor)?;
        let read = visitor.visit_seq(&mut *self)?;
        self.close(b']')?;
        Ok(read)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, ParseFailure> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, ParseFailure> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ParseFailure> {
        self.open(b'{', &visitor)?;
        let read = visitor.visit_map(&mut *self)?;
        self.close(b'}')?;
        Ok(read)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ParseFailure> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ParseFailure> {
        let is_object = self.begin_variant(&visitor)?;
        self.alone = !is_object;
        let read = visitor.visit_enum(&mut *self)?;
        if is_object {
            self.close(b'}')?;
        }
        Ok(read)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ParseFailure> {
        self.skip()?;
        visitor.visit_unit()
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ParseFailure> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ParseFailure> {
        self.deserialize_seq(visitor)
    }
}

impl<'de> de::SeqAccess<'de> for &mut Reader<'de> {
    type Error = ParseFailure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, ParseFailure> {
        if self.another(b']')? { seed.deserialize(&mut **self).map(Some) } else { Ok(None) }
    }
}

impl<'de> de::MapAccess<'de> for &mut Reader<'de> {
    type Error = ParseFailure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ParseFailure> {
        if !self.another(b'}')? {
            return Ok(None);
        }
        if self.peek() != Some(b'"') {
            return Err(NOT_JSON);
        }
        self.is_key = true;
        seed.deserialize(&mut **self).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ParseFailure> {
        self.is_key = false;
        self.take(b':')?;
        seed.deserialize(&mut **self)
    }
}

impl<'de> de::EnumAccess<'de> for &mut Reader<'de> {
    type Error = ParseFailure;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), ParseFailure> {
        let variant = seed.deserialize(&mut *self)?;
        if !self.alone {
            self.take(b':')?;
        }
        Ok((variant, self))
    }
}

impl<'de> de::VariantAccess<'de> for &mut Reader<'de> {
    type Error = ParseFailure;

    fn unit_variant(self) -> Result<(), ParseFailure> {
        if self.alone || self.kind()? == ValueKind::Null {
            return Ok(());
        }
        Err(wrong(&Unexpected::NewtypeVariant, &"unit variant"))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, ParseFailure> {
        self.is_not_alone(&"newtype variant")?;
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, ParseFailure> {
        self.is_not_alone(&visitor)?;
        de::Deserializer::deserialize_seq(self, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, ParseFailure> {
        self.is_not_alone(&visitor)?;
        de::Deserializer::deserialize_map(self, visitor)
    }
}
