//! Exact fractions.

/// A fraction in its lowest terms, with a positive denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl From<i128> for Fraction {
    fn from(number: i128) -> Self {
        Self { numerator: number, denominator: 1 }
    }
}

impl Fraction {
    /// The fraction of two numbers; none when the second is 0 or they are too large.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let common = common_divisor(numerator.checked_abs()?, denominator.checked_abs()?);
        let sign = denominator.signum();
        Some(Self { numerator: numerator / common * sign, denominator: denominator / common * sign })
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Option<Self> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Self::new(left.checked_add(right)?, self.denominator.checked_mul(other.denominator)?)
    }

    /// The product.
    pub fn times(self, other: Self) -> Option<Self> {
        // Shortened across first, so that what fits as a result fits on the way, too.
        let one = Self::new(self.numerator, other.denominator)?;
        let two = Self::new(other.numerator, self.denominator)?;
        Self::new(one.numerator.checked_mul(two.numerator)?, one.denominator.checked_mul(two.denominator)?)
    }

    /// The same with the other sign.
    pub fn negative(self) -> Option<Self> {
        Some(Self { numerator: self.numerator.checked_neg()?, ..self })
    }

    /// One divided by it.
    pub fn inverse(self) -> Option<Self> {
        Self::new(self.denominator, self.numerator)
    }

    /// It, multiplied by itself.
    pub fn power(self, exponent: u32) -> Option<Self> {
        (0..exponent).try_fold(Self::from(1), |power, _| power.times(self))
    }

    /// Its value when it is whole.
    pub fn whole(self) -> Option<i128> {
        (self.denominator == 1).then_some(self.numerator)
    }

    /// Whether it is the smaller; none when they are too large to compare.
    pub fn is_less_than(self, other: Self) -> Option<bool> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Some(left < right)
    }

    /// Rounded to this many decimals, half away from zero, as a whole number of the last place.
    pub fn rounded(self, decimals: u8) -> Option<i128> {
        let scaled = self.times(Self::from(10_i128.checked_pow(u32::from(decimals))?))?;
        let twice = scaled.numerator.checked_abs()?.checked_mul(2)?;
        let rounded = twice.checked_add(scaled.denominator)? / scaled.denominator.checked_mul(2)?;
        Some(rounded * scaled.numerator.signum())
    }

    /// What a person has written: digits with at most one point, a sign, and commas or spaces between thousands.
    pub fn written(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|one| !matches!(one, ',' | '，' | ' ' | '\u{a0}')).collect();
        let (sign, text) = text.strip_prefix(['-', '−']).map_or((1, text.as_str()), |rest| (-1, rest));
        let text = text.strip_prefix('+').unwrap_or(text);
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = format!("{whole}{part}");
        if digits.is_empty() || digits.len() > MOST_DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        Self::new(sign * digits.parse::<i128>().ok()?, 10_i128.pow(u32::try_from(part.len()).ok()?))
    }
}

/// How many digits a person may write.
const MOST_DIGITS: usize = 24;

fn common_divisor(mut one: i128, mut other: i128) -> i128 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one.max(1)
}
