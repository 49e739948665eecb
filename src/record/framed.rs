//! Finding the game's texts within others. They come back from chats and mails among names, times and
//! quotation marks, several in a row, in a link or a file, with line breaks in them.
//!
//! `TS1.` `k3Xq_w` `1234` `.` …: the mark says what begins, then come six letters of checksum, the
//! number of letters that follow, and these. A text ends where its number says, whatever stands behind
//! it. White space, and what chats put in invisibly, does no harm anywhere.

use super::kind::TextKind;

/// Letters of checksum.
pub(super) const CHECK: usize = 6;
/// Digits of the number at most.
const DIGITS: usize = 8;
/// Letters of a mark, and the first of each.
const MARK: usize = 4;
const FIRST: char = 'T';
/// Texts that are taken out of one at most: more than any class hands in.
pub const MOST_PIECES: usize = 2_000;

/// A text without what stood around and within it.
pub(super) struct Framed {
    /// The checksum.
    pub check: String,
    /// The number of letters, as it is written.
    pub count: String,
    /// The letters.
    pub content: String,
    /// Where it ends, in bytes from its mark.
    end: usize,
}

/// Why a mark begins no whole text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// It ends before its number of letters.
    CutOff,
    /// Something stands in it that is no letter, or its head makes no sense.
    Damaged,
}

/// The texts of some kinds that stand in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pieces<'a> {
    /// The texts, at most [`MOST_PIECES`].
    pub texts: Vec<&'a str>,
    /// How many there are beyond these.
    pub left: usize,
}

/// The texts of some kinds that stand in one, as they are copied from a chat; all of it as one where
/// there is none of those kinds, so that what is wrong with it can be told.
pub fn pieces<'a>(kinds: &[TextKind], text: &'a str) -> Pieces<'a> {
    let mut all = texts(text).filter(|(kind, _)| kinds.contains(kind)).map(|(_, one)| one);
    let mut texts: Vec<&str> = all.by_ref().take(MOST_PIECES).collect();
    if texts.is_empty() {
        texts.push(text);
    }
    Pieces { texts, left: all.count() }
}

/// Which of some kinds the first text is that stands in this one.
pub fn kind_of(kinds: &[TextKind], text: &str) -> Option<TextKind> {
    texts(text).map(|(kind, _)| kind).find(|kind| kinds.contains(kind))
}

/// The texts that stand in one, and of which kind: each from its mark to its end or, where it is not
/// whole, to the next mark.
pub(super) fn texts(text: &str) -> impl Iterator<Item = (TextKind, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (at, kind) = mark(rest)?;
        let from = &rest[at..];
        let until = mark(&from[1..]).map_or(from.len(), |(next, _)| next + 1);
        let end = read(&from[..until]).map_or(until, |framed| framed.end);
        let (one, after) = from.split_at(end);
        rest = after;
        Some((kind, one.trim_end()))
    })
}

/// Reads the text whose mark this begins with.
pub(super) fn read(text: &str) -> Result<Framed, Broken> {
    let mut letters = text.char_indices().filter(|(_, letter)| !is_gap(*letter)).skip(MARK);
    let mut head = String::new();
    let mut end = loop {
        match letters.next() {
            Some((at, '.')) => break at + 1,
            Some((_, letter)) if is_letter(letter) && head.len() < CHECK + DIGITS => head.push(letter),
            other => return Err(broken(text, other, 0)),
        }
    };
    let (check, count) = head.split_at_checked(CHECK).ok_or(Broken::Damaged)?;
    let number: u32 = count.parse().map_err(|_| Broken::Damaged)?;
    let mut content = String::new();
    while content.len() < number as usize {
        match letters.next() {
            Some((at, letter)) if is_letter(letter) => {
                content.push(letter);
                end = at + 1;
            }
            other => return Err(broken(text, other, number as usize - content.len())),
        }
    }
    Ok(Framed { check: check.to_owned(), count: count.to_owned(), content, end })
}

/// Whether a letter is nothing: white space, or invisible.
pub(super) fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// What a text is that came upon something else than a letter with so many still to come. It had ended
/// there if a gap stands before, or if what follows would not fill it up either.
fn broken(text: &str, upon: Option<(usize, char)>, missing: usize) -> Broken {
    let Some((at, _)) = upon else { return Broken::CutOff };
    let (before, after) = text.split_at(at);
    let follow = || after.chars().filter(|letter| is_letter(*letter)).take(missing).count();
    if before.ends_with(is_gap) || follow() + 1 < missing { Broken::CutOff } else { Broken::Damaged }
}

/// The first mark with nothing before it that could be of the same word.
fn mark(text: &str) -> Option<(usize, TextKind)> {
    text.match_indices(FIRST).find_map(|(at, _)| {
        let begins = !text[..at].ends_with(is_letter);
        begins.then(|| kind_at(&text[at..])).flatten().map(|kind| (at, kind))
    })
}

fn kind_at(text: &str) -> Option<TextKind> {
    let letters = text.chars().filter(|letter| !is_gap(*letter)).take(MARK);
    let mark: String = letters.collect();
    TextKind::ALL.into_iter().find(|kind| kind.mark() == mark)
}

/// A letter of base64url.
const fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::super::code::{CodeError, pack, unpack};
    use super::*;

    const FORMS: [TextKind; 2] = [TextKind::Submission, TextKind::Sealed];

    /// Two texts, open and sealed: what is in a sealed one is random.
    fn two() -> [String; 2] {
        let random: Vec<u8> = (0..40u8).map(|n| n.wrapping_mul(151) ^ 90).collect();
        [pack(TextKind::Submission, b"a submission"), pack(TextKind::Sealed, &random)]
    }

    fn whole(text: &str) -> bool {
        kind_of(&FORMS, text).is_some_and(|kind| unpack(kind, text, 1_000).is_ok())
    }

    #[test]
    fn every_mark_can_be_found() {
        for kind in TextKind::ALL {
            assert!(kind.mark().starts_with(FIRST) && kind.mark().len() == MARK, "{kind:?}");
            assert_eq!(kind_of(&TextKind::ALL, &pack(kind, b"")), Some(kind));
        }
    }

    #[test]
    fn a_text_is_found_whatever_stands_around_it() {
        for text in two() {
            let (half, rest) = text.split_at(text.len() / 2);
            for around in [
                format!("Ann 10:02\n{text}\nBob 10:05\n"),
                format!("Ann 10:02\n{text}\n李明 10:05"),
                format!("{text}。"),
                format!("{text} 老师好，这是我的"),
                format!("{text} thank you"),
                format!("{text}thanks"),
                format!("王芳：{text}"),
                format!("王芳:{text}"),
                format!("“{text}”"),
                format!("<{text}>"),
                format!("\u{feff}{text}\n"),
                format!("{{\"tender\":\"submission\",\"text\":\"{text}\"}}"),
                format!("https://school.example/#/x/{text}?from=chat&scene=2"),
                format!("{half}\r\n  {rest}"),
                format!("{half}\u{200b}{rest}\u{ad}"),
                text.chars().flat_map(|letter| [letter, '\n']).collect(),
            ] {
                let Pieces { texts, left } = pieces(&FORMS, &around);
                assert_eq!((texts.len(), left), (1, 0), "{around}");
                assert!(whole(texts[0]), "{around}");
                assert!(whole(&around), "{around}");
            }
        }
    }

    #[test]
    fn texts_one_after_the_other_are_told_apart() {
        let both = two();
        let [one, two] = both.each_ref().map(String::as_str);
        let challenge = pack(TextKind::Challenge, b"a market");
        let cut = &one[..one.len() - 3];
        for (chat, expect) in [
            (format!("Ann 10:02\n{one}\nBob 10:05\n{two}"), vec![one, two]),
            (format!("\u{feff}{one}\n{two}"), vec![one, two]),
            (format!("{one}{two}{one}"), vec![one, two, one]),
            (format!("link#/challenge/{challenge} 大家加油\n王芳:{two} 李明 10:05：“{one}”"), vec![two, one]),
            (format!("{cut}\n{two}"), vec![cut, two]),
            (format!("{{\"text\":\"{two}\"}}\n{{\"text\":\"{one}\"}}"), vec![two, one]),
            (format!("TS1.\n{two} TX1.abc TS1."), vec!["TS1.", two, "TX1.abc", "TS1."]),
        ] {
            assert_eq!(pieces(&FORMS, &chat), Pieces { texts: expect, left: 0 }, "{chat}");
        }
        for other in ["", "hello", "ATS1.abc", "{\"a\": 1}", "TC1.abc"] {
            assert_eq!(pieces(&FORMS, other), Pieces { texts: vec![other], left: 0 });
        }
    }

    #[test]
    fn what_is_cut_off_is_told_from_what_is_changed() {
        let text = &two()[0];
        for at in MARK..text.len() {
            for (broken, expect) in [
                (text[..at].to_owned(), CodeError::CutOff),
                (format!("{}\n王芳：", &text[..at]), CodeError::CutOff),
                (format!("{}#{}", &text[..at], &text[at + 1..]), CodeError::Damaged),
            ] {
                assert_eq!(unpack(TextKind::Submission, &broken, 1_000), Err(expect), "{broken}");
            }
        }
        let cut = &text[..text.len() - 9];
        for around in [format!("“{cut}”"), format!("{cut}。"), format!("{cut}\nBob 10:05"), format!("{cut}?x=1")] {
            assert_eq!(unpack(TextKind::Submission, &around, 1_000), Err(CodeError::CutOff), "{around}");
        }
    }

    #[test]
    fn many_marks_are_counted_and_no_more() {
        for (part, times, least) in
            [("TS1. ", 1_000_000, 1_000_000), ("T S 1 . ", 500_000, 500_000), ("T ", 1_000_000, 1)]
        {
            let text = part.repeat(times);
            let Pieces { texts, left } = pieces(&FORMS, &text);
            assert!(texts.len() <= MOST_PIECES && texts.len() + left >= least, "{} and {left}", texts.len());
        }
        let one = &two()[0];
        let many = format!("{one}\n").repeat(MOST_PIECES + 7);
        let Pieces { texts, left } = pieces(&FORMS, &many);
        assert_eq!((texts.len(), left), (MOST_PIECES, 7));
        assert!(texts.iter().all(|text| text == one), "each is whole");
    }
}
