//! A text as a QR code, drawn as one path, to be projected and photographed.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write;

/// Light squares around the code: the quiet zone of four that ISO/IEC 18004 asks for.
pub const MARGIN: u32 = 4;
/// The largest version that is drawn, 97 squares wide: from the back row a cheap camera tells no finer ones apart. It
/// holds 666 bytes.
const LARGEST: u8 = 20;

/// A drawn code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Width and height in squares, margin included: the view box is `0 0 size size`.
    pub size: u32,
    /// The dark squares, each one unit wide, as the `d` of an SVG path to be filled.
    pub path: String,
}

impl Qr {
    /// Draws a text with as few squares as possible, and with as much error correction as these allow, at least M: glare and
    /// heads in front may hide a part. None for a text of which the squares would be too fine: more than 666 bytes.
    pub fn of(text: &str) -> Option<Self> {
        let (parts, largest) = (QrSegment::make_segments(text), Version::new(LARGEST));
        let code =
            QrCode::encode_segments_advanced(&parts, QrCodeEcc::Medium, Version::MIN, largest, None, true).ok()?;
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
        for text in ["A", "R2B0-0F9G-XKWM", "竞标留客", &sealed.code(), &"x".repeat(300), &"y".repeat(660)] {
            assert_eq!(seen(&Qr::of(text).expect("it fits")), text);
        }
    }

    #[test]
    fn a_sealed_challenge_is_taken_up_from_a_photograph() {
        let sealed = Challenge { seal: Some(SecretKey::new([3; 32]).public()), ..challenge() };
        let qr = Qr::of(&format!("https://school.example/tender/{IN_A_LINK}{}", sealed.code())).expect("it fits");
        assert_eq!(enter(&seen(&qr)), Ok(sealed));
    }

    #[test]
    fn the_quiet_zone_is_empty_and_four_squares_wide() {
        let qr = Qr::of("R2B0-0F9G-XKWM").expect("it fits");
        let starts = qr.path.split_terminator('z').map(|run| run.trim_start_matches('M'));
        let corners = starts.filter_map(|run| run.split_once('h')?.0.split_once(' '));
        let corners: Vec<(u32, u32)> = corners.filter_map(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?))).collect();
        assert_eq!(corners.iter().map(|(x, _)| *x).min(), Some(4));
        assert_eq!(corners.iter().map(|(_, y)| *y).min(), Some(4));
        assert_eq!(corners.iter().map(|(_, y)| *y).max(), Some(qr.size - 5));
    }

    #[test]
    fn a_head_before_the_projector_hides_nothing() {
        let qr = Qr::of(&"x".repeat(600)).expect("it fits");
        let (middle, half) = (qr.size / 2, qr.size / 12);
        let rows =
            (middle - half..middle + half).map(|y| format!("M{} {y}h{}v1h-{}z", middle - half, 2 * half, 2 * half));
        let covered = Qr { path: qr.path.clone() + &rows.collect::<String>(), ..qr };
        assert_eq!(seen(&covered), "x".repeat(600));
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        let largest = Qr::of(&"x".repeat(666)).expect("it fits");
        assert_eq!(largest.size, 97 + 2 * MARGIN);
        assert_eq!(Qr::of(&"x".repeat(667)), None);
    }
}
