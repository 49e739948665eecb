//! Laws of the seal: it hides what is in it, opens for one key alone, and breaks at a touch.

use super::cases;
use data_encoding::BASE64URL_NOPAD;
use proptest::prelude::*;
use proptest::sample::Index;
use tender::record::code::{CodeError, TextKind, pack, unpack};
use tender::record::seal::{SealError, SecretKey, open, seal};

/// More than any of these texts.
const MOST: u32 = 100_000;

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_seal_opens_with_its_own_key_alone(
        bytes in prop::collection::vec(any::<u8>(), 0..2_000),
        (secret, other, random) in (any::<[u8; 32]>(), any::<[u8; 32]>(), any::<[u8; 32]>()),
    ) {
        let (key, other) = (SecretKey::new(secret), SecretKey::new(other));
        let text = seal(TextKind::Submission, &bytes, &key.public(), random);
        prop_assert_eq!(open(TextKind::Submission, &text, &key, MOST), Ok(bytes));
        prop_assert_eq!(open(TextKind::Submission, &text, &other, MOST), Err(SealError::OtherKey));
        prop_assert_eq!(SecretKey::read(&key.code()), Ok(key));
    }

    /// Neither the content nor its packed form shines through, in no stretch of six bytes.
    #[test]
    fn a_seal_shows_no_stretch_of_its_content(bytes in prop::collection::vec(any::<u8>(), 6..400), random in any::<[u8; 32]>()) {
        let key = SecretKey::new([1; 32]);
        let sealed = contents(&seal(TextKind::Submission, &bytes, &key.public(), random), TextKind::Sealed);
        let text = pack(TextKind::Submission, &bytes);
        let letters = text.rsplit('.').next().expect("the letters stand behind the last dot");
        let packed = BASE64URL_NOPAD.decode(letters.as_bytes()).expect("base64url");
        for open in [&bytes, &packed] {
            let shown = open.windows(6).find(|part| sealed.windows(6).any(|window| window == *part));
            prop_assert_eq!(shown, None);
        }
        let again = contents(&seal(TextKind::Submission, &bytes, &key.public(), random.map(|byte| !byte)), TextKind::Sealed);
        prop_assert!(sealed[8..].windows(6).all(|part| !again[8..].windows(6).any(|window| window == part)));
    }

    /// A seal that was changed, with the checksum put right again, does not open; nor does one whose
    /// end is that of another.
    #[test]
    fn a_touched_seal_does_not_open(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        (at, bit) in (any::<Index>(), 0u8..8),
    ) {
        let key = SecretKey::new([1; 32]);
        let whole = contents(&seal(TextKind::Submission, &bytes, &key.public(), [2; 32]), TextKind::Sealed);
        let other = contents(&seal(TextKind::Submission, b"another", &key.public(), [3; 32]), TextKind::Sealed);
        let at = at.index(whole.len());
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << bit;
        let cut = whole[..at].to_vec();
        let spliced = [&whole[..at], &other[at.min(other.len())..]].concat();
        for (touched, what) in [(flipped, "flipped"), (cut, "cut"), (spliced, "spliced")] {
            if touched == whole || touched == other {
                continue;
            }
            let answer = open(TextKind::Submission, &pack(TextKind::Sealed, &touched), &key, MOST);
            let refused = matches!(answer, Err(SealError::OtherKey | SealError::Code(CodeError::Damaged)));
            prop_assert!(refused, "{what} at {at}: {answer:?}");
        }
    }
}

fn contents(text: &str, kind: TextKind) -> Vec<u8> {
    unpack(kind, text, MOST).expect("packed here")
}
