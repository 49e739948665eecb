//! Running other programs so that a person can follow: what runs, that it still runs, and one
//! sentence on what to do when it fails.

use std::fmt;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What a command of the tool ends with.
pub type Outcome<T = ()> = Result<T, Trouble>;

/// Why the tool stopped, and what a person can do about it.
#[derive(Debug)]
pub struct Trouble {
    what: String,
    advice: String,
}

impl Trouble {
    /// `what` happened and the `advice`, each one sentence.
    pub fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { what: what.into(), advice: advice.into() }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}\n{}", self.what, self.advice)
    }
}

/// How often a long step says that it is still at work.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);
/// How many of the last lines of a failed program are shown.
const LAST_LINES: usize = 60;

/// Runs a program whose output nobody needs to see unless it fails. Says what it is `doing`, and
/// every 15 seconds that it still is.
pub fn quietly(doing: &str, advice: &str, command: &mut Command) -> Outcome {
    println!("  {doing} ...");
    let log = LogFile::create(doing)?;
    let mut child = start(doing, advice, log.receive(command)?)?;
    let status = wait(doing, &mut child, None)?;
    if status.is_some_and(|status| status.success()) {
        return Ok(());
    }
    eprintln!("{}", log.last_lines());
    Err(Trouble::new(format!("This step failed: {doing}."), advice))
}

/// Runs a program that may well fail and says whether it succeeded in the time given.
pub fn attempt(limit: Duration, doing: &str, command: &mut Command) -> Outcome<bool> {
    println!("  {doing} ...");
    let log = LogFile::create(doing)?;
    let Ok(mut child) = log.receive(command)?.spawn() else {
        return Ok(false);
    };
    let status = wait(doing, &mut child, Some(limit))?;
    Ok(status.is_some_and(|status| status.success()))
}

/// Runs a program whose output is the point.
pub fn openly(doing: &str, advice: &str, command: &mut Command) -> Outcome {
    let mut child = start(doing, advice, command)?;
    let status = child.wait().map_err(|error| broken(doing, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Trouble::new(format!("This step failed: {doing}."), advice))
}

/// What a program prints, or nothing when it is missing or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// The trouble of a file or folder that could not be read or written.
pub fn file_trouble(path: &Path, error: &io::Error) -> Trouble {
    Trouble::new(
        format!("{} could not be read or written: {error}.", path.display()),
        "See whether it exists, whether it may be written, and whether the disk is full.",
    )
}

fn start(doing: &str, advice: &str, command: &mut Command) -> Outcome<Child> {
    command.spawn().map_err(|error| {
        let program = command.get_program().to_string_lossy();
        Trouble::new(format!("`{program}` could not be started ({doing}): {error}."), advice)
    })
}

/// Waits with a sign of life; none when the limit passed and the program was ended.
fn wait(doing: &str, child: &mut Child, limit: Option<Duration>) -> Outcome<Option<ExitStatus>> {
    let begun = Instant::now();
    let mut next_sign = SIGN_OF_LIFE;
    loop {
        if let Some(status) = child.try_wait().map_err(|error| broken(doing, &error))? {
            return Ok(Some(status));
        }
        let elapsed = begun.elapsed();
        if limit.is_some_and(|limit| elapsed > limit) {
            child.kill().and_then(|()| child.wait()).map_err(|error| broken(doing, &error))?;
            return Ok(None);
        }
        if elapsed >= next_sign {
            println!("  ... still at it after {} s: {doing}", elapsed.as_secs());
            next_sign += SIGN_OF_LIFE;
        }
        sleep(Duration::from_millis(50));
    }
}

fn broken(doing: &str, error: &io::Error) -> Trouble {
    Trouble::new(format!("The system lost the program of this step ({doing}): {error}."), "Run the command again.")
}

/// Where a quiet program writes; read only when it fails.
struct LogFile {
    path: std::path::PathBuf,
}

impl LogFile {
    fn create(doing: &str) -> Outcome<Self> {
        let name: String = doing.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let folder = std::env::temp_dir().join(format!("tender-xtask-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(|error| file_trouble(&folder, &error))?;
        Ok(Self { path: folder.join(name + ".log") })
    }

    fn receive<'c>(&self, command: &'c mut Command) -> Outcome<&'c mut Command> {
        let trouble = |error| file_trouble(&self.path, &error);
        let out = File::create(&self.path).map_err(trouble)?;
        let err = out.try_clone().map_err(trouble)?;
        Ok(command.stdin(Stdio::null()).stdout(out).stderr(err))
    }

    fn last_lines(&self) -> String {
        let text = fs::read(&self.path).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(LAST_LINES)..].join("\n")
    }
}

impl Drop for LogFile {
    fn drop(&mut self) {
        // A log left behind does no harm, so a failure to remove it is nobody's concern.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_failing_step_names_itself_and_the_advice() {
        let trouble = quietly("failing on purpose", "Do this.", &mut shell("exit 3")).unwrap_err();
        assert_eq!(trouble.to_string(), "This step failed: failing on purpose.\nDo this.");
    }

    #[test]
    fn a_step_past_its_limit_is_ended() {
        let begun = Instant::now();
        let limit = Duration::from_millis(100);
        let done = attempt(limit, "sleeping", &mut shell("exec sleep 20")).unwrap();
        assert!(!done);
        assert!(begun.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn an_answer_is_trimmed_and_a_failure_has_none() {
        assert_eq!(answer(&mut shell("echo ' yes '")), Some("yes".to_owned()));
        assert_eq!(answer(&mut shell("echo yes; exit 1")), None);
        assert_eq!(answer(&mut Command::new("no-such-program-anywhere")), None);
    }
}
