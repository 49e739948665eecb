//! A page as a person meets it: controls have a role and a name.

use std::fs;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::driver::{Driver, Element};
use crate::site::Site;

/// How long a person is taken to wait for something to appear.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long between two looks.
const PAUSE: Duration = Duration::from_millis(100);

/// What a control is, in the words of assistive technology.
#[derive(Clone, Copy, Debug)]
pub enum Role {
    Button,
    Checkbox,
    Combobox,
    Dialog,
    Heading,
    Link,
    Status,
    Textbox,
}

/// The language that the browser asks for.
#[derive(Clone, Copy, Debug)]
pub enum Language {
    Chinese,
    English,
}

/// A browser window that shows the site.
pub struct Page {
    driver: Driver,
    patience: Duration,
    /// Serves the site for as long as the page is open.
    _site: Option<Site>,
}

impl Page {
    /// Opens the first page of the built site.
    pub fn open(language: Language) -> Self {
        let site = Site::serve();
        let driver = Driver::start(language.tag());
        driver.open(&site.address());
        Self { driver, patience: PATIENCE, _site: Some(site) }
    }

    /// Opens a page with this content and nothing of the site.
    pub fn with_content(language: Language, html: &str) -> Self {
        let driver = Driver::start(language.tag());
        driver.open("about:blank");
        driver.run("document.body.innerHTML = arguments[0]", &[html.into()]);
        Self { driver, patience: PATIENCE, _site: None }
    }

    /// The same page, but a look is enough.
    pub fn impatient(mut self) -> Self {
        self.patience = Duration::ZERO;
        self
    }

    /// Waits until there is a visible control of this role and exactly this name.
    pub fn find(&self, role: Role, name: &str) -> Element {
        let begun = Instant::now();
        loop {
            let mut there = self.visible(role);
            if let Some(at) = there.iter().position(|(its_name, _element)| its_name == name) {
                return there.swap_remove(at).1;
            }
            if begun.elapsed() >= self.patience {
                let names: Vec<&String> = there.iter().map(|(name, _element)| name).collect();
                self.fail(&format!("There is no {role:?} named {name:?}; there are: {names:?}."));
            }
            sleep(PAUSE);
        }
    }

    /// Whether there is no such control at this moment.
    pub fn lacks(&self, role: Role, name: &str) -> bool {
        self.visible(role).iter().all(|(its_name, _element)| its_name != name)
    }

    /// Clicks a control.
    pub fn click(&self, role: Role, name: &str) {
        let element = self.find(role, name);
        if let Err(why) = self.driver.click(&element) {
            self.fail(&format!("The {role:?} {name:?} cannot be clicked: {why}."));
        }
    }

    /// Replaces what stands in a field.
    pub fn fill(&self, role: Role, name: &str, text: &str) {
        let element = self.find(role, name);
        self.driver.clear(&element);
        self.driver.type_into(&element, text);
    }

    /// Chooses an entry of a drop-down list.
    pub fn choose(&self, name: &str, entry: &str) {
        let list = self.find(Role::Combobox, name);
        self.driver.type_into(&list, entry);
        assert_eq!(self.read(&list, "value"), entry, "the list {name:?} has no such entry");
    }

    /// What stands in a field.
    pub fn value(&self, role: Role, name: &str) -> String {
        self.read(&self.find(role, name), "value")
    }

    /// The text inside.
    pub fn text(&self, role: Role, name: &str) -> String {
        self.read(&self.find(role, name), "innerText")
    }

    /// Loads the page again, as the browser's button does.
    pub fn reload(&self) {
        self.driver.reload();
    }

    /// Opens the site in another tab and goes there.
    pub fn open_another_tab(&self) {
        let address = self.driver.run("return location.href.split('#')[0]", &[]);
        self.driver.new_tab();
        self.driver.open(address.as_str().expect("a page has an address"));
    }

    /// Goes to a tab, the first being 0.
    pub fn go_to_tab(&self, nth: usize) {
        self.driver.go_to_tab(nth);
    }

    /// Chooses a file of that name and content in the page's field for files.
    pub fn give_file(&self, name: &str, content: &str) {
        let script = "const field = document.querySelector('input[type=file]'), files = new DataTransfer();\
                      files.items.add(new File([arguments[1]], arguments[0])); field.files = files.files;\
                      field.dispatchEvent(new Event('change', {bubbles: true}))";
        self.driver.run(script, &[name.into(), content.into()]);
    }

    /// Changes what the browser keeps for the site: `script` sees each key and its text and returns
    /// the new text.
    pub fn change_storage(&self, script: &str) {
        let each = format!(
            "const change = (key, text) => {script};\
             for (const [key, text] of Object.entries({{...localStorage}})) localStorage[key] = change(key, text)"
        );
        self.driver.run(&each, &[]);
    }

    /// Takes up all the room that the browser has for the site.
    pub fn fill_storage(&self) {
        let script = "for (const size of [100000, 1000, 10, 1])\
                      try { for (let n = 0; ; n++) localStorage[`filling-${size}-${n}`] = 'x'.repeat(size) } catch {}";
        self.driver.run(script, &[]);
    }

    /// Waits until these words stand somewhere on the page.
    pub fn reads(&self, words: &str) {
        let begun = Instant::now();
        let there = || self.driver.run("return document.body.innerText.includes(arguments[0])", &[words.into()]);
        while there() != true {
            if begun.elapsed() >= self.patience {
                self.fail(&format!("The page does not say {words:?}."));
            }
            sleep(PAUSE);
        }
    }

    /// Sets the size of the page, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.driver.resize(width, height);
    }

    /// Fails when the page has to be scrolled sideways.
    pub fn fits_its_window(&self) {
        let width = |of: &str| self.driver.run(&format!("return document.documentElement.{of}"), &[]).as_u64();
        let (content, window) = (width("scrollWidth"), width("clientWidth"));
        if content > window {
            self.fail(&format!("The page is {content:?} pixels wide in a window of {window:?}."));
        }
    }

    /// Fails when the browser's console has an error in it.
    pub fn has_no_complaints(&self) {
        let complaints = self.driver.complaints();
        if !complaints.is_empty() {
            self.fail(&format!("The browser complains: {complaints:?}."));
        }
    }

    /// The names and elements of all visible controls of a role.
    fn visible(&self, role: Role) -> Vec<(String, Element)> {
        let candidates = self.driver.elements(role.selector()).into_iter();
        candidates
            .filter(|element| self.driver.role(element).as_deref() == Some(role.word()))
            .filter_map(|element| Some((self.driver.name(&element)?, element)))
            .collect()
    }

    fn read(&self, element: &Element, property: &str) -> String {
        let value = self.driver.run("return arguments[0][arguments[1]]", &[element.as_argument(), property.into()]);
        value.as_str().map_or_else(|| value.to_string(), str::to_owned)
    }

    /// Ends the journey with what went wrong and a picture of it.
    fn fail(&self, what: &str) -> ! {
        match self.keep_picture() {
            Ok(path) => panic!("{what} The page as it was: {}", path.display()),
            Err(error) => panic!("{what} There is no picture of it: {error}"),
        }
    }

    fn keep_picture(&self) -> Result<PathBuf, String> {
        let picture = BASE64_STANDARD.decode(self.driver.screenshot()?).map_err(|error| error.to_string())?;
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
        let folder = target.join("journeys");
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let journey = std::thread::current().name().unwrap_or("journey").replace("::", "-");
        let path = folder.join(journey + ".png");
        fs::write(&path, picture).map_err(|error| error.to_string())?;
        Ok(path)
    }
}

impl Role {
    /// The role's name, as browsers compute it.
    fn word(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Checkbox => "checkbox",
            Self::Combobox => "combobox",
            Self::Dialog => "dialog",
            Self::Heading => "heading",
            Self::Link => "link",
            Self::Status => "status",
            Self::Textbox => "textbox",
        }
    }

    /// The elements among which the browser is asked for the role: all that could have it.
    fn selector(self) -> &'static str {
        match self {
            Self::Button => "button, summary, input[type=button], input[type=submit], [role=button]",
            Self::Checkbox => "input[type=checkbox], [role=checkbox]",
            Self::Combobox => "select, input[list], [role=combobox]",
            Self::Dialog => "dialog, [role=dialog]",
            Self::Heading => "h1, h2, h3, h4, h5, h6, [role=heading]",
            Self::Link => "a[href], [role=link]",
            Self::Status => "output, [role=status]",
            Self::Textbox => "input, textarea, [role=textbox]",
        }
    }
}

impl Language {
    fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }
}
