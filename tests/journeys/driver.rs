//! A browser under remote control: the WebDriver protocol, as far as the journeys need it.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

/// The key under which WebDriver hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

const CHROMIUM: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1440,900",
    // In a process of its own a barred frame has no names and roles for the driver.
    "--disable-features=IsolateSandboxedIframes",
];

/// A running browser with a fresh profile; it ends when this is dropped.
pub struct Driver {
    process: Child,
    agent: ureq::Agent,
    /// `http://127.0.0.1:PORT/session/ID`
    session: String,
}

/// What pages are asked to look like.
#[derive(Clone, Copy, Debug)]
pub enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A tab of the browser.
pub struct Tab(String);

/// An element of the page, valid until the page draws it anew.
pub struct Element(String);

impl Driver {
    /// Starts a browser that asks for pages in this language.
    pub fn start(language: &str) -> Self {
        let (process, port) = chromedriver();

        let mut arguments: Vec<String> = CHROMIUM.iter().map(|&argument| argument.to_owned()).collect();
        arguments.push(format!("--accept-lang={language}"));
        arguments.push(format!("--lang={language}"));
        let wishes = json!({
            "goog:chromeOptions": {"args": arguments},
            "goog:loggingPrefs": {"browser": "ALL"},
        });
        Self::of(process, &format!("http://127.0.0.1:{port}"), &wishes)
    }

    /// Starts a browser by a driver that listens, with these wishes.
    pub fn of(process: Child, address: &str, wishes: &Value) -> Self {
        let wishes = json!({"capabilities": {"alwaysMatch": wishes}});
        let agent = ureq::Agent::new_with_config(ureq::Agent::config_builder().http_status_as_error(false).build());
        let mut driver = Self { process, agent, session: format!("{address}/session") };
        let id = driver.post("", &wishes)["sessionId"].as_str().expect("a session has an id").to_owned();
        driver.session = format!("{}/{id}", driver.session);
        driver
    }

    /// Opens an address and waits until it has loaded.
    pub fn open(&self, address: &str) {
        self.post("/url", &json!({"url": address}));
    }

    /// Loads the page anew.
    pub fn reload(&self) {
        self.post("/refresh", &json!({}));
    }

    /// Opens a second tab of the same browser and goes there.
    pub fn open_tab(&self) -> Tab {
        let tab = self.post("/window/new", &json!({"type": "tab"}));
        let tab = Tab(tab["handle"].as_str().expect("a new tab has a handle").to_owned());
        self.go_to_tab(&tab);
        tab
    }

    /// Closes the tab in front; no tab is in front then.
    pub fn close_tab(&self) {
        // What is left is answered, and nobody asks for it.
        let _ = self.agent.delete(&format!("{}/window", self.session)).call();
    }

    /// The tab in front.
    pub fn tab(&self) -> Tab {
        let tab = self.request("/window", None).expect("a browser has a tab in front");
        Tab(tab.as_str().expect("a tab has a handle").to_owned())
    }

    /// Goes to a tab.
    pub fn go_to_tab(&self, tab: &Tab) {
        self.post("/window", &json!({"handle": tab.0}));
    }

    /// Goes into a frame: what is run and looked for from now on is inside of it.
    pub fn enter_frame(&self, frame: &Element) {
        self.post("/frame", &json!({"id": frame.as_argument()}));
    }

    /// Leaves all frames.
    pub fn leave_frames(&self) {
        self.post("/frame", &json!({"id": null}));
    }

    /// Runs a script at the start of every page from now on, before the page's own.
    pub fn run_before_pages(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({"source": script}));
    }

    /// Lets go of the workers of the tab in front, which the driver watches like a developer's tools. Chromium keeps a
    /// watched service worker in its place when a newer one waits for it, and then answers no request for a page.
    pub fn leave_workers_alone(&self) {
        let nothing = json!({"autoAttach": false, "waitForDebuggerOnStart": false, "flatten": true});
        self.devtools("Target.setAutoAttach", &nothing);
    }

    /// Runs a script in the page and hands over what it returns.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.post("/execute/sync", &json!({"script": script, "args": arguments}))
    }

    /// Runs a script without arguments; none where the browser cannot now, because a question of its own is open for one.
    pub fn run_if_it_can(&self, script: &str) -> Option<Value> {
        self.request("/execute/sync", Some(&json!({"script": script, "args": []}))).ok()
    }

    /// Runs a script that calls its last argument when it is done, and hands over with what.
    pub fn run_until_called_back(&self, script: &str, arguments: &[Value]) -> Value {
        self.post("/execute/async", &json!({"script": script, "args": arguments}))
    }

    /// Lets pages save files into a folder without asking.
    pub fn save_files_in(&self, folder: &str) {
        self.devtools("Browser.setDownloadBehavior", &json!({"behavior": "allow", "downloadPath": folder}));
    }

    /// Lets no request through whose address has one of these patterns, `*` for anything.
    pub fn block(&self, patterns: &[&str]) {
        self.devtools("Network.enable", &json!({}));
        self.devtools("Network.setBlockedURLs", &json!({"urls": patterns}));
    }

    /// Says that the person prefers a light or a dark page, on which nothing moves.
    pub fn prefer(&self, scheme: Scheme) {
        let features = json!([
            {"name": "prefers-color-scheme", "value": scheme.word()},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]);
        self.devtools("Emulation.setEmulatedMedia", &json!({"features": features}));
    }

    /// The elements that a script returns as a list.
    pub fn elements(&self, script: &str, arguments: &[Value]) -> Vec<Element> {
        let found = self.run(script, arguments);
        let found = found.as_array().expect("elements come as a list").iter();
        found.filter_map(|element| Some(Element(element[ELEMENT].as_str()?.to_owned()))).collect()
    }

    /// The element's accessible name; none when the page has drawn it anew meanwhile.
    pub fn name(&self, element: &Element) -> Option<String> {
        self.ask(element, "computedlabel")
    }

    /// The element's role for assistive technology; none when it has been drawn anew meanwhile.
    pub fn role(&self, element: &Element) -> Option<String> {
        self.ask(element, "computedrole")
    }

    /// Clicks where a person would; says why not when something lies above the element.
    pub fn click(&self, element: &Element) -> Result<(), String> {
        let path = format!("/element/{}/click", element.0);
        self.request(&path, Some(&json!({}))).map(|_nothing| ())
    }

    /// Turns the wheel over an element, by so many pixels.
    pub fn turn_wheel(&self, element: &Element, pixels: i32) {
        let scroll = json!({"type": "scroll", "duration": 0, "x": 0, "y": 0, "deltaX": 0, "deltaY": pixels,
            "origin": element.as_argument()});
        self.post("/actions", &json!({"actions": [{"type": "wheel", "id": "wheel", "actions": [scroll]}]}));
    }

    /// Puts the pointer on an element.
    pub fn point_at(&self, element: &Element) {
        self.point(&json!({"type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": element.as_argument()}));
    }

    /// Puts the pointer on a place of the window: how far from the left and from above, in pixels.
    pub fn point_at_place(&self, place: &[Value]) {
        let [x, y] = [0, 1].map(|at| place.get(at).and_then(Value::as_f64).unwrap_or_default().round() as i64);
        self.point(&json!({"type": "pointerMove", "duration": 0, "x": x, "y": y, "origin": "viewport"}));
    }

    fn point(&self, go: &Value) {
        let mouse = json!({"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [go]});
        self.post("/actions", &json!({"actions": [mouse]}));
    }

    /// Presses keys one after the other, each as WebDriver writes it, on whatever has the focus.
    pub fn press(&self, keys: &[&str]) {
        let both = |key: &&str| [json!({"type": "keyDown", "value": key}), json!({"type": "keyUp", "value": key})];
        let actions: Vec<Value> = keys.iter().flat_map(both).collect();
        self.post("/actions", &json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}));
    }

    /// Types into a field.
    pub fn type_into(&self, element: &Element, text: &str) {
        self.post(&format!("/element/{}/value", element.0), &json!({"text": text}));
    }

    /// Empties a field.
    pub fn clear(&self, element: &Element) {
        self.post(&format!("/element/{}/clear", element.0), &json!({}));
    }

    /// Sets the size of the page, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
    }

    /// Has the page touched by fingers from now on instead of pointed at by a mouse.
    pub fn touch(&self) {
        self.devtools("Emulation.setTouchEmulationEnabled", &json!({"enabled": true, "maxTouchPoints": 1}));
    }

    /// A picture of the window: a PNG as base64.
    pub fn screenshot(&self) -> Result<String, String> {
        let picture = self.request("/screenshot", None)?;
        picture.as_str().map(str::to_owned).ok_or_else(|| "no picture came".to_owned())
    }

    /// The errors in the browser's console since the last call.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.post("/se/log", &json!({"type": "browser"}));
        let lines = log.as_array().expect("a log comes as a list").iter();
        lines.filter(|line| line["level"] == "SEVERE").map(|line| line["message"].to_string()).collect()
    }

    /// All texts of the page as assistive technology has them, one a line.
    pub fn spoken(&self) -> String {
        let tree = self.devtools("Accessibility.getFullAXTree", &json!({}));
        let nodes = tree["nodes"].as_array().expect("the tree comes as a list").iter();
        let texts = nodes.filter(|node| node["role"]["value"] == "StaticText");
        texts.filter_map(|node| node["name"]["value"].as_str()).flat_map(|text| [text, "\n"]).collect()
    }

    fn ask(&self, element: &Element, what: &str) -> Option<String> {
        let answer = self.request(&format!("/element/{}/{what}", element.0), None).ok()?;
        Some(answer.as_str()?.to_owned())
    }

    /// A command of the browser's own protocol for developers.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.post("/goog/cdp/execute", &json!({"cmd": command, "params": parameters}))
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.request(path, Some(body)).unwrap_or_else(|error| panic!("the browser refuses {path}: {error}"))
    }

    /// One request, a POST when it has a body; what the driver answers, or why it refuses.
    fn request(&self, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let address = format!("{}{path}", self.session);
        let response = match body {
            Some(body) => self.agent.post(&address).content_type("application/json").send(body.to_string()),
            None => self.agent.get(&address).call(),
        };
        let text = response.and_then(|mut response| response.body_mut().read_to_string());
        let text = text.map_err(|error| error.to_string())?;
        let mut answer: Value = serde_json::from_str(&text).map_err(|error| format!("{error}: {text}"))?;
        let value = answer["value"].take();
        if value["error"].is_string() {
            let message = value["message"].as_str().unwrap_or_default();
            return Err(format!("{}: {}", value["error"], message.lines().next().unwrap_or_default()));
        }
        Ok(value)
    }
}

impl Driver {
    /// Starts a browser whose profile lies in a folder, where another one finds what it has stored. Its processes are a
    /// group of their own, which [`Driver::kill`] ends.
    pub fn start_on(profile: &Path, language: &str) -> Self {
        let (process, port) = listening(Command::new("chromedriver").process_group(0));
        let mut arguments: Vec<String> = CHROMIUM.iter().map(|&argument| argument.to_owned()).collect();
        let own = [format!("--user-data-dir={}", profile.display()), format!("--accept-lang={language}")];
        arguments.extend(own);
        let wishes = json!({"goog:chromeOptions": {"args": arguments}, "goog:loggingPrefs": {"browser": "ALL"}});
        Self::of(process, &format!("http://127.0.0.1:{port}"), &wishes)
    }

    /// Ends the browser and every process of it at once, as a failing machine does: nothing of it can write any more.
    pub fn kill(self) {
        let group = format!("-{}", self.process.id());
        let killed = Command::new("kill").args(["-KILL", "--", &group]).status();
        assert!(killed.is_ok_and(|status| status.success()), "the browser cannot be killed");
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The browser ends with its session; a failure to say so must not hide the journey's own.
        let _ = ureq::delete(&self.session).call();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Element {
    /// The element as an argument of a script.
    pub fn as_argument(&self) -> Value {
        json!({ELEMENT: self.0})
    }
}

/// A driver that listens, and its port.
///
/// The port that the system gives for IPv4 may be taken for IPv6 by another journey's driver, which
/// ends this one at once; it is then started again, for which five times are plenty.
fn chromedriver() -> (Child, u16) {
    listening(&mut Command::new("chromedriver"))
}

/// The same, begun by this command.
fn listening(driver: &mut Command) -> (Child, u16) {
    driver.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null());
    for _ in 0..5 {
        let mut process = driver.spawn().expect("chromedriver starts; `cargo xtask setup` installs it");
        let output = BufReader::new(process.stdout.take().expect("its output is piped"));
        if let Some(port) = output.lines().map_while(Result::ok).find_map(|line| port_in(&line)) {
            return (process, port);
        }
        process.wait().expect("a driver that says no port has ended");
    }
    panic!("chromedriver says on which port it listens");
}

/// The port in the line in which chromedriver says that it listens.
fn port_in(line: &str) -> Option<u16> {
    let (_before, port) = line.split_once("started successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}
