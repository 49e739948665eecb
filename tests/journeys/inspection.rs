//! A look at pages that notes what is wrong on its way: on a desk and on a phone nothing runs out of the window, nothing
//! is too small to read, nothing complains, and WCAG 2.2 AA is kept.

use crate::axe::Axe;
use crate::driver::Scheme;
use crate::page::{Language, Page};

/// A desk's window and a phone's.
pub const WIDTHS: [(u32, u32); 2] = [(1440, 900), (390, 844)];
/// The narrowest phone, and a page at four times its size (WCAG 1.4.10): there everything has to fit.
const NARROWEST: (u32, u32) = (320, 640);

/// What more a journey looks for on a page at a width.
pub type Further<'a> = &'a dyn Fn(&Page, u32) -> Vec<String>;

/// A page, and what was found wrong with all that it showed.
pub struct Inspection {
    pub page: Page,
    pub language: Language,
    axe: Axe,
    wrong: Vec<String>,
}

impl Inspection {
    pub fn begin(language: Language, scheme: Scheme) -> Self {
        let page = Page::open(language);
        page.prefer(scheme);
        page.reload();
        Self { page, language, axe: Axe::installed(), wrong: Vec::new() }
    }

    /// Looks at what the page shows, in all widths.
    pub fn look_at(&mut self, what: &str, further: Further<'_>) {
        for (width, height) in WIDTHS {
            self.page.resize(width, height);
            let complaints = self.page.complaints().into_iter().map(|line| format!("the browser complains: {line}"));
            let found =
                complaints.chain(self.page.sticking_out()).chain(self.page.too_small()).chain(self.page.unexplained());
            let found: Vec<String> =
                found.chain(further(&self.page, width)).chain(self.axe.violations(&self.page)).collect();
            self.note(what, width, found);
        }
        let (width, height) = NARROWEST;
        self.page.resize(width, height);
        let found = self.page.sticking_out().into_iter().chain(further(&self.page, width)).collect();
        self.note(what, width, found);
    }

    /// Fails with all that was found.
    pub fn assert_sound(self) {
        assert!(self.wrong.is_empty(), "\n{}\n", self.wrong.join("\n"));
    }

    fn note(&mut self, what: &str, width: u32, found: Vec<String>) {
        let language = self.language;
        self.wrong.extend(found.into_iter().map(|trouble| format!("{what} ({language:?}, {width} pixels): {trouble}")));
    }
}
