//! How a page is looked at: in which language, light or dark, in which window. What happens in a year is seen in two looks
//! that differ in all three, and the two pairs take turns, so that all four come up without each place being looked at
//! four times.

use crate::axe::Axe;
use crate::driver::Scheme;
use crate::page::{Language, Page};

/// A desk's window and a phone's.
const DESK: (u32, u32) = (1440, 900);
const PHONE: (u32, u32) = (390, 844);

/// A language, a scheme and a window.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub language: Language,
    pub scheme: Scheme,
    pub window: (u32, u32),
}

/// An English page on a desk in light, a Chinese one on a phone in dark.
pub const ONE_PAIR: [Look; 2] = [
    Look { language: Language::English, scheme: Scheme::Light, window: DESK },
    Look { language: Language::Chinese, scheme: Scheme::Dark, window: PHONE },
];
/// A Chinese page on a desk in light, an English one on a phone in dark.
pub const OTHER_PAIR: [Look; 2] = [
    Look { language: Language::Chinese, scheme: Scheme::Light, window: DESK },
    Look { language: Language::English, scheme: Scheme::Dark, window: PHONE },
];

impl Look {
    /// Opens the first page of the built site so.
    pub fn open(self) -> Page {
        let page = Page::open(self.language);
        page.prefer(self.scheme);
        page.resize(self.window.0, self.window.1);
        page.reload();
        page
    }

    /// Whether it is a phone's.
    pub fn is_phone(self) -> bool {
        self.window == PHONE
    }

    /// Fails with all that is wrong with what the page shows: what runs out of the window or is cut off, is too small to
    /// read or to be pressed, explains no sign, or breaks WCAG 2.2 AA.
    pub fn finds_sound(self, page: &Page, axe: &Axe, what: &str) {
        let is_phone = self.is_phone();
        let sideways = if is_phone { page.scrolling_sideways() } else { Vec::new() };
        let found = [
            page.sticking_out(),
            sideways,
            page.too_small(),
            page.unexplained(),
            page.cut_off(!is_phone),
            axe.violations(page),
        ]
        .concat();
        if !found.is_empty() {
            page.fail(&format!("{what} ({self:?}): {}.", found.join("; ")));
        }
    }
}

impl Page {
    /// The words of the language in which the page is now.
    pub fn says<'w>(&self, english: &'w str, chinese: &'w str) -> &'w str {
        if self.run("return document.documentElement.lang", &[]) == "en" { english } else { chinese }
    }
}
