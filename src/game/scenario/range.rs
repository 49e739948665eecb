//! Pairs of numbers that mean something together, with names. Data writes them as lists of two.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// From the least to the most, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range<T> {
    /// The least.
    pub least: T,
    /// The most.
    pub most: T,
}

impl<T: Copy + Serialize> Serialize for Range<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.least, self.most).serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Range<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (least, most) = Deserialize::deserialize(deserializer)?;
        Ok(Self { least, most })
    }
}

/// A point of a curve that runs straight between its points and flat outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurvePoint<X, Y> {
    /// Where.
    pub at: X,
    /// What the curve is there.
    pub is: Y,
}

impl<X: Copy + Serialize, Y: Copy + Serialize> Serialize for CurvePoint<X, Y> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.at, self.is).serialize(serializer)
    }
}

impl<'de, X: Deserialize<'de>, Y: Deserialize<'de>> Deserialize<'de> for CurvePoint<X, Y> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (at, is) = Deserialize::deserialize(deserializer)?;
        Ok(Self { at, is })
    }
}

/// Has a struct of two fields written as a list of two.
macro_rules! written_as_two {
    ($name:ident { $first:ident, $second:ident }) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                (self.$first, self.$second).serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let ($first, $second) = serde::Deserialize::deserialize(deserializer)?;
                Ok(Self { $first, $second })
            }
        }
    };
}

pub(super) use written_as_two;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_and_a_point_are_written_as_lists_of_two() {
        let range = Range { least: 14, most: 30 };
        let point = CurvePoint { at: -5_i64, is: 7_u32 };
        assert_eq!(serde_json::to_string(&(range, point)).expect("numbers"), "[[14,30],[-5,7]]");
        assert_eq!(serde_json::from_str::<Range<u32>>("[14,30]").expect("two numbers"), range);
        assert!(serde_json::from_str::<Range<u32>>("[14]").is_err());
    }
}
