//! A text as a QR code, drawn as one path, to be projected and photographed.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// Light squares around the code, which readers need.
pub const MARGIN: u32 = 4;

/// A drawn code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Width and height in squares, margin included: the view box is `0 0 size size`.
    pub size: u32,
    /// The dark squares, each one unit wide, as the `d` of an SVG path to be filled.
    pub path: String,
}

impl Qr {
    /// Draws a text with as few squares as possible, and with as much error correction as these allow. None for
    /// a text that no code can hold: more than 2953 bytes.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
        let size = code.size();
        let mut path = String::new();
        for y in 0..size {
            let mut x = 0;
            while x < size {
                let dark = (x..size).take_while(|&x| code.get_module(x, y)).count() as i32;
                if dark > 0 {
                    let (left, top) = (x + MARGIN as i32, y + MARGIN as i32);
                    write!(path, "M{left} {top}h{dark}v1h-{dark}z").expect("a string takes all");
                }
                x += dark.max(1);
            }
        }
        Some(Self { size: size as u32 + 2 * MARGIN, path })
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::contest::challenge::Challenge;
    use crate::contest::challenge::entry::{IN_A_LINK, enter};
    use crate::contest::challenge::tests::challenge;
    use crate::record::seal::SecretKey;
    use rqrr::PreparedImage;

    /// Pixels to a square: what a camera would see of it.
    const PIXELS: usize = 4;

    /// What a reader of QR codes sees in the drawing.
    fn seen(qr: &Qr) -> String {
        let size = qr.size as usize;
        let mut dark = vec![false; size * size];
        for run in qr.path.split_terminator('z') {
            let numbers: Vec<usize> =
                run.split(['M', ' ', 'h', 'v', '-']).filter_map(|number| number.parse().ok()).collect();
            let [left, top, wide, 1, back] = numbers[..] else { panic!("not a run: {run}") };
            assert_eq!(wide, back, "the run closes");
            dark[top * size + left..][..wide].fill(true);
        }
        let wide = size * PIXELS;
        let pixel = |x: usize, y: usize| if dark[y / PIXELS * size + x / PIXELS] { 0 } else { 255 };
        let mut image = PreparedImage::prepare_from_greyscale(wide, wide, pixel);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "one code is seen");
        grids[0].decode().expect("it can be read").1
    }

    #[test]
    fn what_is_drawn_is_read() {
        let sealed = Challenge { seal: Some(SecretKey::new([3; 32]).public()), ..challenge() };
        for text in ["A", "R2B0-0F9G-XKWM", "竞标留客", &sealed.code(), &"x".repeat(1_500), &"y".repeat(2_900)] {
            assert_eq!(seen(&Qr::of(text).expect("it fits")), text);
        }
    }

    #[test]
    fn a_sealed_challenge_is_taken_up_from_a_photograph() {
        let sealed = Challenge { seal: Some(SecretKey::new([3; 32]).public()), ..challenge() };
        let qr = Qr::of(&format!("https://school.example/tender/{IN_A_LINK}{}", sealed.code())).expect("it fits");
        assert!(qr.size <= 110, "{} squares are too fine for the back row", qr.size);
        assert_eq!(enter(&seen(&qr)), Ok(sealed));
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert!(Qr::of(&"x".repeat(2_953)).is_some());
        assert_eq!(Qr::of(&"x".repeat(2_954)), None);
    }
}
