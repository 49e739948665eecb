//! Structs with named fields that are written as the list of their fields.
//!
//! A pair that a log, a result or a code holds by the thousand is shorter without names on paper, and
//! plainer with names in the program.

/// Writes a struct as the list of these fields and reads it back; all of its fields, in this order.
#[macro_export]
macro_rules! as_list {
    ($name:ty { $($field:ident),+ }) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                ($(&self.$field,)+).serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let ($($field,)+) = serde::Deserialize::deserialize(deserializer)?;
                Ok(Self { $($field),+ })
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::json;

    #[derive(Debug, PartialEq, Eq)]
    struct Pair {
        count: u32,
        words: Option<String>,
    }

    as_list!(Pair { count, words });

    #[test]
    fn a_struct_is_written_as_a_list_and_read_back() {
        let pair = Pair { count: 7, words: Some("two".to_owned()) };
        assert_eq!(json::text(&pair), r#"[7,"two"]"#);
        assert_eq!(json::read::<Pair>(r#"[7,"two"]"#), Ok(pair));
    }

    #[test]
    fn a_list_of_another_length_is_refused() {
        for text in ["[7]", r#"[7,"two",3]"#, "{}"] {
            assert!(json::read::<Pair>(text).is_err(), "{text}");
        }
    }
}
