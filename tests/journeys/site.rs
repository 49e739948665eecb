//! Serves the built site to one journey, below a folder, as a school's web server might.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// The folder below which the site lies on this server.
const FOLDER: &str = "/courses/tender/";
const DIST: &str = "dist";

/// What is wrong with the site as a server hands it out.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// Files whose names end so are not there.
    Missing(&'static str),
    /// These words of the page are others.
    Reworded(&'static str, &'static str),
    /// A script of somebody else lies beside the page under this name.
    Foreign(&'static str, &'static str),
    /// The page comes with this rule of what it may do, as in a frame that bars it.
    Policy(&'static str),
}

/// Where the files come from, and how they are handed out.
#[derive(Clone)]
struct Source {
    folder: PathBuf,
    is_packed: bool,
    faults: &'static [Fault],
}

/// The site on a free port of this machine, until the test's process ends.
pub struct Site {
    address: SocketAddr,
    serving: Arc<Mutex<Serving>>,
}

/// What the server does at this moment.
struct Serving {
    source: Source,
    /// Whether it answers.
    is_down: bool,
    /// The paths of the requests that have come.
    requests: Vec<String>,
}

impl Site {
    /// Starts to serve `dist/`.
    pub fn serve() -> Self {
        Self::with_faults(&[])
    }

    /// Starts to serve `dist/` with something wrong.
    pub fn with_faults(faults: &'static [Fault]) -> Self {
        Self::serve_from(Source { folder: PathBuf::from(DIST), is_packed: false, faults })
    }

    /// Starts to serve a folder with an `index.html`.
    pub fn of(folder: PathBuf) -> Self {
        Self::serve_from(Source { folder, is_packed: false, faults: &[] })
    }

    /// Starts to serve a copy of `dist/` whose files are packed by brotli, as a web server sends them.
    pub fn packed(folder: PathBuf) -> Self {
        Self::serve_from(Source { folder, is_packed: true, faults: &[] })
    }

    fn serve_from(source: Source) -> Self {
        assert!(source.folder.join("index.html").exists(), "dist/ is not built: run `cargo xtask build`");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port of this machine is free");
        let address = listener.local_addr().expect("a bound listener has an address");
        let serving = Arc::new(Mutex::new(Serving { source, is_down: false, requests: Vec::new() }));
        let site = Self { address, serving: serving.clone() };
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let serving = serving.clone();
                thread::spawn(move || answer(connection, &serving));
            }
        });
        site
    }

    /// Serves what lies in that folder from now on.
    pub fn publishes(&self, folder: &Path) {
        self.with_serving(|serving| serving.source.folder = folder.to_owned());
    }

    /// Answers nothing from now on, as without a network, or answers again.
    pub fn is_down(&self, is_down: bool) {
        self.with_serving(|serving| serving.is_down = is_down);
    }

    /// The paths of the requests that have come so far.
    pub fn requests(&self) -> Vec<String> {
        self.with_serving(|serving| serving.requests.clone())
    }

    fn with_serving<T>(&self, act: impl FnOnce(&mut Serving) -> T) -> T {
        act(&mut self.serving.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Where a page of the build lies on this machine's disk: `index.html`, or the one file, `tender.html`.
    pub fn on_disk(name: &str) -> PathBuf {
        Path::new(DIST).join(name).canonicalize().expect("dist/ is built")
    }

    /// Where the first page is.
    pub fn address(&self) -> String {
        format!("http://{}{FOLDER}", self.address)
    }
}

/// Answers one request. A browser that went away in the middle is no failure of the site.
fn answer(mut connection: TcpStream, serving: &Mutex<Serving>) -> Option<()> {
    let mut lines = BufReader::new(connection.try_clone().ok()?).lines();
    let request = lines.next()?.ok()?;
    lines.map_while(Result::ok).find(String::is_empty)?;
    let path = request.split(' ').nth(1)?.split(['?', '#']).next()?;
    let source = {
        let mut serving = serving.lock().unwrap_or_else(PoisonError::into_inner);
        serving.requests.push(path.to_owned());
        // A connection that ends without an answer is as good as none.
        (!serving.is_down).then(|| serving.source.clone())?
    };
    let file = path.strip_prefix(FOLDER).map(|name| if name.is_empty() { "index.html" } else { name });
    let file = file.filter(|name| !name.contains(".."));
    let content = file.and_then(|name| Some((kind(name), content(name, &source)?)));
    let (status, kind, body) = match content {
        Some((kind, body)) => ("200 OK", kind, body),
        None => ("404 Not Found", "text/plain", b"not here".to_vec()),
    };
    let rules = source.faults.iter().filter_map(|fault| match fault {
        Fault::Policy(rule) if kind.starts_with("text/html") => Some(format!("Content-Security-Policy: {rule}\r\n")),
        _ => None,
    });
    let rules: String = rules.collect();
    let packing = if source.is_packed { "Content-Encoding: br\r\n" } else { "" };
    let length = body.len();
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{packing}{rules}Connection: close\r\n\r\n"
    )
    .ok()?;
    connection.write_all(&body).ok()
}

/// A file of the site, with its faults.
fn content(name: &str, source: &Source) -> Option<Vec<u8>> {
    let foreign = source.faults.iter().find_map(|fault| match fault {
        Fault::Foreign(its_name, script) if *its_name == name => Some(script.as_bytes().to_vec()),
        _ => None,
    });
    let mut body = foreign.or_else(|| fs::read(source.folder.join(name)).ok())?;
    for fault in source.faults {
        match fault {
            Fault::Missing(end) if name.ends_with(end) => return None,
            Fault::Reworded(old, new) if name == "index.html" => {
                let page = String::from_utf8(body).expect("the page is text");
                assert!(page.contains(old), "the page does not say {old:?}");
                body = page.replace(old, new).into_bytes();
            }
            _ => {}
        }
    }
    Some(body)
}

/// The media type by the end of the name.
fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
