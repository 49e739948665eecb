//! Other browsers than Chromium, where they are installed (`cargo xtask test` sees to it): Firefox ESR, and WebKit as GTK has
//! it, which needs a screen. Only the main journeys go through them.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};

use crate::driver::Driver;
use crate::opening::comes_up;
use crate::page::{PATIENCE, Page};
use crate::site::Site;

const WEBKIT_BROWSERS: &[&str] = &[
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
];

/// A browser other than Chromium.
#[derive(Clone, Copy, Debug)]
pub enum Engine {
    Firefox,
    WebKit,
}

/// The programs that a browser's driver needs beside it; they end when this is dropped.
pub struct Screen(Child);

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Engine {
    /// Starts the browser; none where it is not installed.
    pub fn start(self) -> Option<(Driver, Option<Screen>)> {
        match self {
            Self::Firefox => {
                let driver = ["target/tools/bin/geckodriver", "geckodriver"].into_iter().find(|name| runs(name))?;
                runs("firefox-esr").then_some(())?;
                let wishes = json!({"moz:firefoxOptions": {"binary": "/usr/bin/firefox-esr", "args": ["-headless"],
                    "prefs": {"intl.accept_languages": "en"}}});
                Some((driver_of(Command::new(driver), &wishes)?, None))
            }
            Self::WebKit => {
                let browser = WEBKIT_BROWSERS.iter().find(|path| Path::new(path).exists())?;
                let (screen, display) = screen()?;
                let wishes = json!({"webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}});
                let mut driver = Command::new("WebKitWebDriver");
                driver.env("DISPLAY", display).env("LANG", "C.UTF-8");
                Some((driver_of(driver, &wishes)?, Some(screen)))
            }
        }
    }
}

impl Page {
    /// Opens the first page of the built site in English in another browser, with the screen that it needs; none where it
    /// is not installed.
    pub fn open_in(engine: Engine) -> Option<(Self, Option<Screen>)> {
        let (driver, screen) = engine.start()?;
        let site = Site::serve();
        driver.open(&site.address());
        comes_up(&driver);
        driver.run("localStorage.setItem('tender.language', 'en')", &[]);
        driver.reload();
        comes_up(&driver);
        Some((Self { driver, patience: PATIENCE * 3, site: Some(site), script: String::new() }, screen))
    }
}

fn runs(program: &str) -> bool {
    let version = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}

/// A screen that nobody sees, and its name.
fn screen() -> Option<(Screen, String)> {
    let mut process = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let output = process.stdout.take();
    let screen = Screen(process);
    let number = BufReader::new(output?).lines().next()?.ok()?;
    Some((screen, format!(":{}", number.trim())))
}

fn driver_of(mut command: Command, wishes: &Value) -> Option<Driver> {
    let port = TcpListener::bind("127.0.0.1:0").ok()?.local_addr().ok()?.port();
    let process = command.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()?;
    let address = format!("http://127.0.0.1:{port}");
    // Until the driver listens.
    for _ in 0..100 {
        if ureq::get(format!("{address}/status")).call().is_ok() {
            break;
        }
        sleep(Duration::from_millis(100));
    }
    Some(Driver::of(process, &address, wishes))
}
