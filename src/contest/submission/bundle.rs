//! What came back from a class, in one file, to be added again at once.

use crate::contest::submission::MOST_SUBMISSION;
use crate::contest::submission::received::FORMS;
use crate::record::code::{MOST_PIECES, pieces};

/// The texts of submissions, one below the other, in as few files as can be read again: each holds at
/// most [`MOST_PIECES`] texts and [`MOST_SUBMISSION`] bytes. What stands around a text is left out.
pub fn bundles<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut files: Vec<String> = Vec::new();
    let mut held = 0;
    for text in texts {
        let text = pieces(&FORMS, text).texts[0];
        match files.last_mut().filter(|file| held < MOST_PIECES && file.len() + 1 + text.len() <= MOST) {
            Some(file) => {
                file.push('\n');
                file.push_str(text);
                held += 1;
            }
            None => {
                files.push(text.to_owned());
                held = 1;
            }
        }
    }
    files
}

const MOST: usize = MOST_SUBMISSION as usize;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::code::{Pieces, TextKind, pack};

    /// Texts of so many bytes before they are packed, no two alike.
    fn texts(count: u32, bytes: u32) -> Vec<String> {
        // Bytes without a pattern: what has none is packed no smaller than it is.
        let bytes = |nth: u32| {
            let mut state = u64::from(nth);
            let next = move |_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 56) as u8
            };
            (0..bytes).map(next).collect::<Vec<u8>>()
        };
        let one = |nth| pack(TextKind::Sealed, &bytes(nth));
        (0..count).map(one).collect()
    }

    fn again(files: &[String]) -> Vec<String> {
        let of = |file: &String| {
            let Pieces { texts, left } = pieces(&FORMS, file);
            assert!(left == 0 && file.len() <= MOST, "a file that is read but in part");
            texts.into_iter().map(str::to_owned).collect::<Vec<String>>()
        };
        files.iter().flat_map(of).collect()
    }

    #[test]
    fn what_is_put_together_comes_apart_again() {
        for (count, bytes, files) in [(0, 10, 0), (1, 10, 1), (300, 40, 1), (2_001, 4, 2), (3, 1_400_000, 2)] {
            let texts = texts(count, bytes);
            let made = bundles(texts.iter().map(String::as_str));
            assert_eq!((made.len(), again(&made) == texts), (files, true), "{count} of {bytes} bytes");
        }
    }

    #[test]
    fn what_stands_around_a_text_is_left_out() {
        let [one, two] = <[String; 2]>::try_from(texts(2, 50)).expect("two texts");
        let file = format!("{{\"tender\":\"sealed submission\",\"text\":\"{one}\"}}");
        let chat = format!("Ann 10:02\n“{two}”");
        assert_eq!(bundles([file.as_str(), &chat]), [format!("{one}\n{two}")]);
    }
}
