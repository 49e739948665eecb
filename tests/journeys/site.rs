//! Serves the built site to one journey, below a folder, as a school's web server might.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::thread;

/// The folder below which the site lies on this server.
const FOLDER: &str = "/courses/tender/";
const DIST: &str = "dist";

/// The site on a free port of this machine, until the test's process ends.
pub struct Site {
    address: SocketAddr,
}

impl Site {
    /// Starts to serve `dist/`.
    pub fn serve() -> Self {
        assert!(Path::new(DIST).join("index.html").exists(), "dist/ is not built: run `cargo xtask build`");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port of this machine is free");
        let address = listener.local_addr().expect("a bound listener has an address");
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                thread::spawn(move || answer(connection));
            }
        });
        Self { address }
    }

    /// Where the first page is.
    pub fn address(&self) -> String {
        format!("http://{}{FOLDER}", self.address)
    }
}

/// Answers one request. A browser that went away in the middle is no failure of the site.
fn answer(mut connection: TcpStream) -> Option<()> {
    let mut lines = BufReader::new(connection.try_clone().ok()?).lines();
    let request = lines.next()?.ok()?;
    lines.map_while(Result::ok).find(String::is_empty)?;
    let path = request.split(' ').nth(1)?.split(['?', '#']).next()?;
    let file = path.strip_prefix(FOLDER).map(|name| if name.is_empty() { "index.html" } else { name });
    let file = file.filter(|name| !name.contains(".."));
    let content = file.and_then(|name| Some((kind(name), fs::read(Path::new(DIST).join(name)).ok()?)));
    let (status, kind, body) = match content {
        Some((kind, body)) => ("200 OK", kind, body),
        None => ("404 Not Found", "text/plain", b"not here".to_vec()),
    };
    let length = body.len();
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )
    .ok()?;
    connection.write_all(&body).ok()
}

/// The media type by the end of the name.
fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
