//! How a journey comes to a page: of the served site, of a second tab, from the disk, in a frame.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::driver::{Driver, Tab};
use crate::page::{Language, PATIENCE, Page};
use crate::site::Site;

/// Whether the program has started, or has said why it does not. Until then the page is in no language.
const IS_UP: &str = "return document.getElementById('opening') == null || (window.boot?.hasEnded() ?? false)";
/// How long a page may take to come up before it is looked at as it is: some never do.
const MOST_TO_COME_UP: Duration = Duration::from_secs(8);

/// Waits until the page is up.
pub fn comes_up(driver: &Driver) {
    let begun = Instant::now();
    while driver.run_if_it_can(IS_UP).is_some_and(|is_up| is_up != true) && begun.elapsed() < MOST_TO_COME_UP {
        sleep(Duration::from_millis(20));
    }
}

/// A browser that has no service worker: one would fetch the whole site again for each journey.
const WITHOUT_WORKER: &str = "delete Navigator.prototype.serviceWorker;";

impl Page {
    /// Opens the first page of the built site.
    pub fn open(language: Language) -> Self {
        Self::open_with(language, "")
    }

    /// Opens the first page of the built site in a browser that runs a script before every page.
    pub fn open_with(language: Language, script: &str) -> Self {
        Self::open_on(Site::serve(), language, script)
    }

    /// The same of a site with something wrong.
    pub fn open_on(site: Site, language: Language, script: &str) -> Self {
        Self::open_first(site, language, &[WITHOUT_WORKER, script].concat())
    }

    /// The same in a browser that keeps the site for when there is no network.
    pub fn open_with_worker(site: Site, language: Language, script: &str) -> Self {
        Self::open_first(site, language, script)
    }

    fn open_first(site: Site, language: Language, script: &str) -> Self {
        let driver = Driver::start(language.tag());
        driver.leave_workers_alone();
        driver.run_before_pages(script);
        driver.open(&site.address());
        comes_up(&driver);
        Self { driver, patience: PATIENCE, site: Some(site), script: script.to_owned() }
    }

    /// Opens the site in a second tab of the same browser and goes there.
    pub fn open_in_second_tab(&self) -> Tab {
        let tab = self.driver.open_tab();
        self.driver.leave_workers_alone();
        self.driver.run_before_pages(&self.script);
        self.driver.open(&self.site().address());
        comes_up(&self.driver);
        tab
    }

    /// The site that is served.
    pub fn site(&self) -> &Site {
        self.site.as_ref().expect("the site is served")
    }

    /// Opens a page that lies on the disk, in a browser that runs a script before every page.
    pub fn open_file(path: &Path, language: Language, script: &str) -> Self {
        let driver = Driver::start(language.tag());
        driver.run_before_pages(script);
        driver.open(&format!("file://{}", path.display()));
        comes_up(&driver);
        Self::of_driver(driver, None)
    }

    /// Opens a page with this content and nothing of the site.
    pub fn with_content(language: Language, html: &str) -> Self {
        let driver = Driver::start(language.tag());
        driver.open("about:blank");
        driver.run("document.body.innerHTML = arguments[0]", &[html.into()]);
        Self::of_driver(driver, None)
    }

    /// Opens the built site in a frame of another page that bars it with this `sandbox`.
    pub fn open_in_frame(language: Language, sandbox: &str) -> Self {
        let site = Site::serve();
        let frame = format!("<iframe sandbox='{sandbox}' src='{}'></iframe>", site.address());
        let driver = Driver::start(language.tag());
        // A page of the same machine: others may not embed one of it.
        driver.open(&format!("{}around", site.address()));
        driver.run("document.body.innerHTML = arguments[0]", &[frame.into()]);
        let page = Self::of_driver(driver, Some(site));
        let frames = page.driver.elements("return document.querySelectorAll('iframe')", &[]);
        page.driver.enter_frame(&frames[0]);
        page
    }

    /// Opens another page of a site, which may have the game in a frame: the one file, which takes its time to unpack, and
    /// which waits for a learning platform.
    pub fn open_around(site: Site, name: &str, language: Language) -> Self {
        let driver = Driver::start(language.tag());
        driver.open(&format!("{}{name}", site.address()));
        Self { patience: PATIENCE * 6, ..Self::of_driver(driver, Some(site)) }
    }

    /// Goes into the frame of the page, and waits until the game is up there.
    pub fn enter_frame(&self) {
        let frames = self.driver.elements("return document.querySelectorAll('iframe')", &[]);
        self.driver.enter_frame(&frames[0]);
        self.waits_for("The game does not come up in the frame.", || {
            self.driver.run_if_it_can(IS_UP).is_some_and(|is_up| is_up == true)
        });
    }

    const fn of_driver(driver: Driver, site: Option<Site>) -> Self {
        Self { driver, patience: PATIENCE, site, script: String::new() }
    }
}
