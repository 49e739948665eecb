//! Marks on an axis.

/// A mark on an axis and its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub at: f64,
    /// What is written there.
    pub text: String,
}

impl Tick {
    /// `text` at `at`.
    pub fn new(at: f64, text: impl Into<String>) -> Self {
        Tick { at, text: text.into() }
    }
}

/// Round values (1, 2 or 5 times a power of ten apart) from `least` to `most`, about `count` of them,
/// widened so that both ends are covered. Nothing if there is no room between the two.
pub fn round_steps(least: f64, most: f64, count: u8) -> Vec<f64> {
    let room = most - least;
    if !(room.is_finite() && room > 0.0) || count == 0 {
        return Vec::new();
    }
    let rough = room / f64::from(count);
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|by| by * power).into_iter().find(|step| *step >= rough);
    let step = step.unwrap_or(10.0 * power);
    let (first, last) = ((least / step).floor() as i64, (most / step).ceil() as i64);
    (first..=last).map(|nth| nth as f64 * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn steps_are_round_and_cover_both_ends() {
        let check = |least, most, count, expect: &[f64]| assert_eq!(round_steps(least, most, count), expect);
        check(0.0, 100.0, 4, &[0.0, 50.0, 100.0]);
        check(0.0, 100.0, 5, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        check(-30.0, 98.0, 3, &[-50.0, 0.0, 50.0, 100.0]);
        check(0.0, 0.9, 3, &[0.0, 0.5, 1.0]);
        check(7.0, 7.0, 3, &[]);
        check(0.0, f64::NAN, 3, &[]);
    }
}
