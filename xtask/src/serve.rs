//! `cargo xtask serve`: the game on this machine, built again whenever a file changes.

use crate::project::Project;
use crate::run::{Outcome, Trouble, openly};
use crate::setup;

const PORT: &str = "8080";

/// Builds the game and serves it to this machine alone. `--release` builds it small and fast,
/// `--port N` takes another port.
pub fn serve(project: &Project, words: &[String]) -> Outcome {
    let options = Options::read(words)?;
    let wasm = setup::site(project)?;
    println!("Building. The game will then be at http://127.0.0.1:{}/ (stop with Ctrl+C)", options.port);
    let mut trunk = wasm.command(project, "trunk");
    trunk.args(["serve", "--offline", "--address", "127.0.0.1", "--port", &options.port]);
    // Apart from dist/, where the release lies.
    trunk.arg("--dist").arg(project.target.join("serve"));
    if options.release {
        trunk.arg("--release");
    }
    openly(
        "serving with trunk",
        "See the lines above; if the port is taken, choose another: cargo xtask serve --port 8081",
        &mut trunk,
    )
}

/// What the words after the command ask for.
#[derive(Debug, PartialEq)]
struct Options {
    release: bool,
    port: String,
}

impl Options {
    fn read(words: &[String]) -> Outcome<Self> {
        let mut options = Self { release: false, port: PORT.to_owned() };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let number = if word == "--port" { words.next() } else { None };
            match (word.as_str(), number) {
                ("--release", _) => options.release = true,
                ("--port", Some(port)) if port.parse::<u16>().is_ok() => options.port.clone_from(port),
                _ => {
                    return Err(Trouble::new(
                        format!("`serve` does not understand {word}."),
                        "It takes --release and --port N, with N from 1 to 65535.",
                    ));
                }
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn check(words: &str, expect: Option<(bool, &str)>) {
        let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        let options = Options::read(&words).ok();
        let expect = expect.map(|(release, port)| Options { release, port: port.to_owned() });
        assert_eq!(options, expect, "{words:?}");
    }

    #[test]
    fn the_words_after_the_command_are_read() {
        check("", Some((false, "8080")));
        check("--release", Some((true, "8080")));
        check("--port 9000 --release", Some((true, "9000")));
        check("--port", None);
        check("--port many", None);
        check("--fast", None);
    }
}
