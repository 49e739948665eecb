//! A page as a person meets it: controls have a role and a name.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;

use crate::driver::{Driver, Element, Scheme, Tab};
use crate::opening::comes_up;
pub use crate::role::Role;
use crate::site::Site;
use crate::storage;

/// How long a person is taken to wait for something to appear.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);
/// How long between two looks.
const PAUSE: Duration = Duration::from_millis(50);
/// Keys as WebDriver writes them.
const HOME: &str = "\u{E011}";
const ARROW_DOWN: &str = "\u{E015}";

/// Takes up all the room that the browser has for the site.
const FILL: &str = "for (const size of [100000, 1000, 10, 1])
    try { for (let n = 0; ; n++) localStorage.setItem(`filling-${size}-${n}`, 'x'.repeat(size)); } catch {}";
/// Gives the room back.
const MAKE_ROOM: &str = "Object.keys(localStorage).filter(key => key.startsWith('filling'))
    .forEach(key => localStorage.removeItem(key));";

/// Elements that could have the role and have the word somewhere in what could be their name: the
/// browser computes names one at a time, so those that cannot fit are left out first.
const CANDIDATES: &str = "
    const [selector, word] = arguments;
    const named = e => ['aria-label', 'alt', 'title', 'placeholder', 'value'].map(name => e.getAttribute(name));
    const said = e => [
        e.textContent, e.value, ...named(e), ...[...e.querySelectorAll('*')].flatMap(named),
        ...[...(e.labels ?? [])].map(label => label.textContent),
        ...(e.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent),
        ...(e.tagName == 'TABLE' ? [e.caption?.textContent] : []),
    ];
    return [...document.querySelectorAll(selector)]
        .filter(e => e.checkVisibility({visibilityProperty: true}) || e.matches('input'))
        .filter(e => said(e).some(text => text?.includes(word)));";

/// Goes to an address and calls back when what listens to it has had its time to draw.
const GO: &str = "
    const [hash, done] = arguments;
    const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done()));
    if (location.hash == hash) drawn(); else addEventListener('hashchange', drawn, {once: true});
    location.hash = hash;";

/// The language that the browser asks for.
#[derive(Clone, Copy, Debug)]
pub enum Language {
    Chinese,
    English,
}

/// A browser window that shows the site.
pub struct Page {
    pub(crate) driver: Driver,
    pub(crate) patience: Duration,
    /// Serves the site for as long as the page is open.
    pub(crate) site: Option<Site>,
    /// What every page of this browser runs first.
    pub(crate) script: String,
}

impl Page {
    /// The same page, but a look is enough.
    pub fn impatient(mut self) -> Self {
        self.patience = Duration::ZERO;
        self
    }

    /// Waits until there is a visible control of this role and exactly this name.
    pub fn find(&self, role: Role, name: &str) -> Element {
        self.find_like(role, name, &|its_name| its_name == name)
    }

    /// Waits until there is a visible control of this role whose name starts so.
    pub fn find_starting(&self, role: Role, start: &str) -> Element {
        self.find_like(role, start, &|its_name| its_name.starts_with(start))
    }

    /// Whether there is no such control at this moment.
    pub fn lacks(&self, role: Role, name: &str) -> bool {
        self.seen(role, name, &|its_name| its_name == name).is_none()
    }

    /// Whether a control whose name starts so can be seen at this moment.
    pub fn has_starting(&self, role: Role, start: &str) -> bool {
        self.seen(role, start, &|its_name| its_name.starts_with(start)).is_some()
    }

    /// The names of all visible controls of a role.
    pub fn names(&self, role: Role) -> Vec<String> {
        self.visible(role, "").into_iter().filter_map(|element| self.driver.name(&element)).collect()
    }

    /// Clicks a control.
    pub fn click(&self, role: Role, name: &str) {
        self.click_on(role, name, || self.find(role, name));
    }

    /// Clicks the first control whose name starts so.
    pub fn click_starting(&self, role: Role, start: &str) {
        self.click_on(role, start, || self.find_starting(role, start));
    }

    /// Replaces what stands in a field.
    pub fn fill(&self, role: Role, name: &str, text: &str) {
        let element = self.find(role, name);
        self.driver.clear(&element);
        self.driver.type_into(&element, text);
    }

    /// Chooses an entry of a list, from the first on downwards: letters typed soon after others count as one word with them.
    pub fn choose(&self, name: &str, entry: &str) {
        let list = self.find(Role::Combobox, name);
        let at = |what: &str| {
            let script = format!("const list = arguments[0]; return {what}");
            self.driver.run(&script, &[list.as_argument()])
        };
        self.driver.type_into(&list, HOME);
        while at("list.selectedOptions[0].text") != entry {
            let is_last = at("list.selectedIndex == list.length - 1");
            assert_eq!(is_last, false, "the list {name:?} has no entry {entry:?}");
            self.driver.type_into(&list, ARROW_DOWN);
        }
    }

    /// Turns a switch on.
    pub fn turn_on(&self, name: &str) {
        self.turn(name, "true");
    }

    /// Turns a switch off.
    pub fn turn_off(&self, name: &str) {
        self.turn(name, "false");
    }

    /// Whether a control can be used.
    pub fn is_enabled(&self, role: Role, name: &str) -> bool {
        self.read(&self.find(role, name), "disabled") == "false"
    }

    /// Hands a file to the page's control for files, as the browser's own dialog would.
    pub fn choose_file(&self, path: &Path) {
        let mut inputs = Vec::new();
        self.waits_for("There is no control that takes a file.", || {
            inputs = self.driver.elements("return document.querySelectorAll('input[type=file]')", &[]);
            !inputs.is_empty()
        });
        self.driver.type_into(&inputs[0], &path.to_string_lossy());
    }

    /// The same where there are several such controls, by the words of its label.
    pub fn choose_file_for(&self, label: &str, path: &Path) {
        let find = "return [...document.querySelectorAll('input[type=file]')]
            .filter(input => [...input.labels].some(label => label.textContent.trim() == arguments[0]))";
        let inputs = self.driver.elements(find, &[label.into()]);
        let Some(input) = inputs.first() else { self.fail(&format!("There is no control {label:?} for files.")) };
        self.driver.type_into(input, &path.to_string_lossy());
    }

    /// Hands files to the control for files that bears these words, as the browser's own dialog would.
    pub fn choose_files(&self, words: &str, paths: &[PathBuf]) {
        let script = "
            return [...document.querySelectorAll('label')]
                .filter(label => label.textContent.trim() == arguments[0])
                .flatMap(label => [...label.querySelectorAll('input[type=file]')]);";
        let mut inputs = Vec::new();
        self.waits_for(&format!("No control takes files under {words:?}."), || {
            inputs = self.driver.elements(script, &[words.into()]);
            !inputs.is_empty()
        });
        let names: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
        self.driver.type_into(&inputs[0], &names.join("\n"));
    }

    /// Lets the page save files from now on and returns the empty folder that they go to.
    pub fn keeps_downloads(&self) -> PathBuf {
        let journey = std::thread::current().name().unwrap_or("journey").replace("::", "-");
        let folder = target().join("journeys").join(journey);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("the folder for files can be made");
        let folder = folder.canonicalize().expect("the folder for files exists");
        self.driver.save_files_in(&folder.to_string_lossy());
        folder
    }

    /// What stands in a field.
    pub fn value(&self, role: Role, name: &str) -> String {
        self.read(&self.find(role, name), "value")
    }

    /// The text inside.
    pub fn text(&self, role: Role, name: &str) -> String {
        self.read(&self.find(role, name), "innerText")
    }

    /// All text that can be seen.
    pub fn all_text(&self) -> String {
        let text = self.driver.run("return document.body.innerText", &[]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// All text for assistive technology, which is there even where no script may run.
    pub fn spoken_text(&self) -> String {
        self.driver.spoken()
    }

    /// Waits until some words can be read on the page.
    pub fn shows(&self, words: &str) {
        self.waits_for(&format!("The page does not show {words:?}."), || self.all_text().contains(words));
    }

    /// Waits until something has become so, and fails with `otherwise` when it does not.
    pub fn waits_for(&self, otherwise: &str, so: impl FnMut() -> bool) {
        if !self.comes_true(so) {
            self.fail(otherwise);
        }
    }

    /// Waits until something has become so; whether it has.
    pub fn comes_true(&self, mut so: impl FnMut() -> bool) -> bool {
        let begun = Instant::now();
        loop {
            if so() {
                return true;
            }
            if begun.elapsed() >= self.patience {
                return false;
            }
            sleep(PAUSE);
        }
    }

    /// Runs a script in the page and hands over what it returns.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.driver.run(script, arguments)
    }

    /// Runs a script that calls its last argument when it is done, and hands over with what.
    pub fn run_until_called_back(&self, script: &str, arguments: &[Value]) -> Value {
        self.driver.run_until_called_back(script, arguments)
    }

    /// Goes to an address within the site, such as `#/desk`, and waits until the page there is drawn.
    pub fn goes_to(&self, hash: &str) {
        self.driver.run_until_called_back(GO, &[hash.into()]);
        let heading = "return document.querySelector('h1') != null";
        self.waits_for(&format!("No page with a heading comes at {hash}."), || self.driver.run(heading, &[]) == true);
    }

    /// The address within the site, such as `#/desk`.
    pub fn address(&self) -> String {
        self.driver.run("return location.hash", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Takes up all the room that the browser has for the site.
    pub fn fill_storage(&self) {
        self.run(FILL, &[]);
    }

    /// Gives the room back that [`Page::fill_storage`] took.
    pub fn make_room_in_storage(&self) {
        self.run(MAKE_ROOM, &[]);
    }

    /// Lets no request through whose address has one of these patterns, `*` for anything.
    pub fn blocks(&self, patterns: &[&str]) {
        self.driver.block(patterns);
    }

    /// Says that the person prefers a light or a dark page, on which nothing moves.
    pub fn prefer(&self, scheme: Scheme) {
        self.driver.prefer(scheme);
    }

    /// Loads the page anew.
    pub fn reload(&self) {
        self.driver.reload();
        comes_up(&self.driver);
    }

    /// The tab in front.
    pub fn tab(&self) -> Tab {
        self.driver.tab()
    }

    /// Goes to a tab.
    pub fn go_to_tab(&self, tab: &Tab) {
        self.driver.go_to_tab(tab);
    }

    /// Turns the wheel over an element, by so many pixels.
    pub fn turn_wheel_over(&self, element: &Element, pixels: i32) {
        self.driver.turn_wheel(element, pixels);
    }

    /// Sets the size of the page, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.driver.resize(width, height);
    }

    /// The errors in the browser's console since the last look.
    pub fn complaints(&self) -> Vec<String> {
        self.driver.complaints()
    }

    /// Fails when the browser's console has an error in it, or its storage something that no table names.
    pub fn has_no_complaints(&self) {
        let strange = storage::strange_keys(self);
        if !strange.is_empty() {
            self.fail(&format!("The browser keeps what no table names: {strange:?}."));
        }
        let complaints = self.complaints();
        if !complaints.is_empty() {
            self.fail(&format!("The browser complains: {complaints:?}."));
        }
    }

    /// Ends the journey with what went wrong and a picture of it.
    pub fn fail(&self, what: &str) -> ! {
        match self.keep_picture("") {
            Ok(path) => panic!("{what} The page as it was: {}", path.display()),
            Err(error) => panic!("{what} There is no picture of it: {error}"),
        }
    }

    /// Turns a switch, if it does not stand so already.
    fn turn(&self, name: &str, wanted: &str) {
        let stands = || self.read(&self.find(Role::Switch, name), "ariaChecked") == wanted;
        if !stands() {
            self.click(Role::Switch, name);
        }
        self.waits_for(&format!("The switch {name:?} does not turn."), stands);
    }

    fn find_like(&self, role: Role, words: &str, fits: &dyn Fn(&str) -> bool) -> Element {
        let begun = Instant::now();
        loop {
            if let Some(element) = self.seen(role, words, fits) {
                return element;
            }
            if begun.elapsed() >= self.patience {
                self.fail(&format!("There is no {role:?} named {words:?}; there are: {:?}.", self.names(role)));
            }
            sleep(PAUSE);
        }
    }

    /// A control whose name fits, if there is one now. `words` is what its name begins with.
    fn seen(&self, role: Role, words: &str, fits: &dyn Fn(&str) -> bool) -> Option<Element> {
        // Parts of a name can stand in several elements, a single word hardly does.
        let word = words.split_whitespace().next().unwrap_or_default();
        let mut candidates = self.visible(role, word).into_iter();
        candidates.find(|element| self.driver.name(element).is_some_and(|name| fits(&name)))
    }

    /// The visible elements of a role that have the word in what could be their name.
    fn visible(&self, role: Role, word: &str) -> Vec<Element> {
        let candidates = self.driver.elements(CANDIDATES, &[role.selector().into(), word.into()]);
        let has_role = |element: &Element| self.driver.role(element).as_deref() == Some(role.word());
        candidates.into_iter().filter(has_role).collect()
    }

    /// Finds and clicks; again when the page was drawn anew between the two.
    fn click_on(&self, role: Role, name: &str, find: impl Fn() -> Element) {
        let begun = Instant::now();
        while let Err(why) = self.driver.click(&find()) {
            if begun.elapsed() >= self.patience {
                self.fail(&format!("The {role:?} {name:?} cannot be clicked: {why}."));
            }
            sleep(PAUSE);
        }
    }

    fn read(&self, element: &Element, property: &str) -> String {
        let value = self.driver.run("return arguments[0][arguments[1]]", &[element.as_argument(), property.into()]);
        value.as_str().map_or_else(|| value.to_string(), str::to_owned)
    }

    /// Keeps a picture of the window under the journey's name and these words.
    pub fn keep_picture(&self, what: &str) -> Result<PathBuf, String> {
        let picture = BASE64_STANDARD.decode(self.driver.screenshot()?).map_err(|error| error.to_string())?;
        let folder = target().join("journeys");
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let journey = std::thread::current().name().unwrap_or("journey").replace("::", "-");
        let path = folder.join(journey + what + ".png");
        fs::write(&path, picture).map(|()| path).map_err(|error| error.to_string())
    }
}

impl Language {
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }
}

/// The folder of what is built.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from)
}
