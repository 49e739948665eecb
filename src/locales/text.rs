//! What a key is: a text, or a template whose gaps have names. Names are for the compiler alone; what
//! is left of them in the program are positions.

/// A text without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    at: TextPlace,
}

/// A text with gaps.
#[derive(Clone, Copy, Debug)]
pub struct Template {
    at: TextPlace,
    /// Their names; `{0}` in the text is the first.
    gaps: &'static [&'static str],
}

/// A template, and for each of its gaps the value that goes there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filling {
    pub(crate) at: TextPlace,
    /// Four bits a gap, the first gap lowest.
    order: u32,
}

/// Where a text stands: its group in the four lowest bits, above them its position in the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TextPlace(u16);

impl TextPlace {
    const fn new(group: u16, position: u16) -> Self {
        assert!(group < 16 && position < 1 << 12, "too many texts");
        Self(position << 4 | group)
    }

    pub(crate) const fn group(self) -> usize {
        (self.0 & 15) as usize
    }

    pub(crate) const fn position(self) -> usize {
        (self.0 >> 4) as usize
    }
}

impl Text {
    pub(crate) const fn at(group: u16, position: u16) -> Self {
        Self { at: TextPlace::new(group, position) }
    }

    pub(crate) const fn place(self) -> TextPlace {
        self.at
    }
}

impl Template {
    pub(crate) const fn at(group: u16, position: u16, gaps: &'static [&'static str]) -> Self {
        Self { at: TextPlace::new(group, position), gaps }
    }

    /// The template for values given under these names, in their order.
    ///
    /// # Panics
    /// When a gap gets no value, or a value has no gap: at compile time, where the macros call it.
    #[must_use]
    pub const fn filled_by(self, names: &[&str]) -> Filling {
        let mut name = 0;
        while name < names.len() {
            if position(self.gaps, names[name]).is_none() {
                Complaint::new("this text has no gap `").and(names[name]).and("`").tell();
            }
            name += 1;
        }
        let (mut order, mut gap) = (0, 0);
        while gap < self.gaps.len() {
            match position(names, self.gaps[gap]) {
                Some(value) => order |= value << (4 * gap as u32),
                None => Complaint::new("the gap `").and(self.gaps[gap]).and("` of this text gets no value").tell(),
            }
            gap += 1;
        }
        assert!(names.len() == self.gaps.len(), "a gap is given two values");
        Filling { at: self.at, order }
    }
}

impl Filling {
    /// Which value goes into that gap.
    pub(crate) const fn value_of(self, gap: u32) -> usize {
        (self.order >> (4 * gap) & 15) as usize
    }
}

const fn position(names: &[&str], name: &str) -> Option<u32> {
    let mut at = 0;
    while at < names.len() {
        if is_same(names[at].as_bytes(), name.as_bytes()) {
            return Some(at as u32);
        }
        at += 1;
    }
    None
}

/// `==`, which constants may not use.
const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// A sentence for the compiler to show, put together where nothing can be formatted.
struct Complaint {
    letters: [u8; 120],
    length: usize,
}

impl Complaint {
    const fn new(words: &str) -> Self {
        Self { letters: [0; 120], length: 0 }.and(words)
    }

    const fn and(mut self, words: &str) -> Self {
        let words = words.as_bytes();
        let mut at = 0;
        while at < words.len() && self.length < self.letters.len() {
            self.letters[self.length] = words[at];
            self.length += 1;
            at += 1;
        }
        self
    }

    const fn tell(&self) -> ! {
        match std::str::from_utf8(self.letters.split_at(self.length).0) {
            Ok(words) => panic!("{}", words),
            Err(_cut_within_a_letter) => panic!("the gaps of this text and the values differ"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Template;
    use std::panic::catch_unwind;

    const TEMPLATE: Template = Template::at(1, 7, &["least", "most"]);

    #[test]
    fn values_find_their_gaps_in_any_order() {
        for (names, values) in [(["least", "most"], [0, 1]), (["most", "least"], [1, 0])] {
            let filling = TEMPLATE.filled_by(&names);
            assert_eq!([filling.value_of(0), filling.value_of(1)], values, "{names:?}");
        }
    }

    #[test]
    fn a_place_is_a_group_and_a_position() {
        let place = TEMPLATE.filled_by(&["least", "most"]).at;
        assert_eq!((place.group(), place.position()), (1, 7));
    }

    #[test]
    fn wrong_gaps_are_told_by_name() {
        let cases: [(&[&str], &str); 3] = [
            (&["least"], "the gap `most` of this text gets no value"),
            (&["least", "most", "mean"], "this text has no gap `mean`"),
            (&["least", "most", "least"], "a gap is given two values"),
        ];
        for (names, expect) in cases {
            let told = catch_unwind(|| TEMPLATE.filled_by(names)).expect_err("these names do not fit");
            let told = told.downcast_ref::<String>().cloned().or(told.downcast_ref::<&str>().map(|&told| told.into()));
            assert_eq!(told.as_deref(), Some(expect));
        }
    }
}
