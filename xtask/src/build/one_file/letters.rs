//! Bytes as printable letters: ASCII, so that they survive every character set that a server may announce, and without
//! `<`, so that they can stand in a script of a page. Two letters hold thirteen bits, or fourteen where those
//! are small enough (as basE91 does it): 22.6 % more than the bytes, while base64 takes 33.3 %.

/// How many letters there are: those from `!` to `~` without `<`.
const LETTERS: u32 = 93;
/// The greatest thirteen bits that a fourteenth still fits beside.
const SMALL: u32 = LETTERS * LETTERS - 8192 - 1;
/// Letters of a line: what comes by mail must not have longer ones.
const LINE: usize = 900;

/// The bytes as lines of letters.
pub fn written(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut in_line = 0;
    let (mut bits, mut count) = (0_u32, 0);
    let mut write = |number: u32| {
        if in_line == LINE {
            text.push('\n');
            in_line = 0;
        }
        in_line += 1;
        text.push(letter(number));
    };
    for byte in bytes {
        bits |= u32::from(*byte) << count;
        count += 8;
        if count > 13 {
            let taken = if bits & 8191 > SMALL { 13 } else { 14 };
            let pair = bits & ((1 << taken) - 1);
            bits >>= taken;
            count -= taken;
            write(pair % LETTERS);
            write(pair / LETTERS);
        }
    }
    if count > 0 {
        write(bits % LETTERS);
        if count > 7 || bits >= LETTERS {
            write(bits / LETTERS);
        }
    }
    text.push('\n');
    text
}

fn letter(number: u32) -> char {
    let code = 33 + number;
    char::from_u32(if code < 60 { code } else { code + 1 }).unwrap_or('!')
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, LINE, SMALL, written};

    /// The bytes in a text, as `unpack.js` reads them.
    fn read(text: &str) -> Vec<u8> {
        let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0);
        let letters = text.bytes().filter(|code| *code > 32);
        let numbers: Vec<u32> = letters.map(|code| u32::from(code) - if code < 60 { 33 } else { 34 }).collect();
        for pair in numbers.chunks(2) {
            let [first, second] = pair else {
                bytes.push((bits | pair[0] << count) as u8);
                break;
            };
            let pair = first + second * LETTERS;
            bits |= pair << count;
            count += if pair & 8191 > SMALL { 13 } else { 14 };
            while count > 7 {
                bytes.push(bits as u8);
                bits >>= 8;
                count -= 8;
            }
        }
        bytes
    }

    #[test]
    fn bytes_come_back_from_letters() {
        let some =
            |length: u32| (0..length).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect::<Vec<u8>>();
        for length in (0..40).chain([1_000, 10_007]) {
            for bytes in [some(length), vec![0; length as usize], vec![255; length as usize]] {
                let mut back = read(&written(&bytes));
                // The reader knows how many bytes there are: the last letters may hold a few empty bits more.
                back.truncate(bytes.len());
                assert_eq!(back, bytes, "{length}");
            }
        }
    }

    #[test]
    fn letters_are_printable_and_begin_no_tag() {
        let bytes: Vec<u8> = (0..200_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 11) as u8).collect();
        let text = written(&bytes);
        assert!(text.bytes().all(|code| code == b'\n' || (33..127).contains(&code) && code != b'<'));
        assert!(text.lines().all(|line| line.len() <= LINE));
        assert!(text.len() * 1_000 < bytes.len() * 1_232, "{} letters for {} bytes", text.len(), bytes.len());
    }
}
