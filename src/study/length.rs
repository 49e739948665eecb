//! How long a text is, alike in both languages.

/// What a word counts where a sign of Chinese counts one.
const WORD: u32 = 2;

/// How long a text is: a sign of Chinese counts one, a word of Latin letters or a number two.
pub fn length(text: &str) -> u32 {
    let (mut length, mut is_in_word) = (0, false);
    for sign in text.chars() {
        let is_han = is_han(sign);
        let is_word = !is_han && (sign.is_alphanumeric() || is_in_word && "'’-.,".contains(sign));
        length += u32::from(is_han) + if is_word && !is_in_word { WORD } else { 0 };
        is_in_word = is_word;
    }
    length
}

/// Whether a sign is one of Chinese.
pub const fn is_han(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_alike_in_both_languages() {
        let cases = [
            ("", 0),
            ("  \n。，！", 0),
            ("客户满意", 4),
            ("客户 A 满意度为 0.95。", 4 + 2 + 2 + 2),
            ("Customers who stay", 6),
            ("don't stop: ¥612,400", 6),
        ];
        for (text, expect) in cases {
            assert_eq!(length(text), expect, "{text:?}");
        }
    }
}
