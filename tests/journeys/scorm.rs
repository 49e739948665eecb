//! The game in a learning platform: in a page with the interface of SCORM 1.2 in a script, and in an open-source run-time
//! of learning platforms, scorm-again.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::docx::entry;
use crate::games::{file_of, formal_year};
use crate::page::{Language, Page, Role, target};
use crate::player;
use crate::site::Site;

/// Letters that a platform keeps between two visits.
const MOST_KEPT: usize = 4096;

/// A platform: it keeps what it is told in the browser's storage, and notes each call. The query says what is wrong with it:
/// its interface comes late (`late=MILLISECONDS`), throws (`fails`), or is not there (`none`).
const PLATFORM: &str = "<!doctype html><meta charset='utf-8'><body><script>
    const about = new URLSearchParams(location.search);
    const kept = JSON.parse(localStorage.getItem('platform') || '{}');
    window.calls = [];
    const call = (name, answer) => (...given) => {
        calls.push([name, ...given]);
        if (about.has('fails')) throw new Error('the platform fails');
        return answer(...given);
    };
    const platform = {
        LMSInitialize: call('LMSInitialize', () => 'true'),
        LMSGetValue: call('LMSGetValue', (name) => kept[name] ?? ''),
        LMSSetValue: call('LMSSetValue', (name, value) => {
            kept[name] = value;
            localStorage.setItem('platform', JSON.stringify(kept));
            return 'true';
        }),
        LMSCommit: call('LMSCommit', () => 'true'),
        LMSFinish: call('LMSFinish', () => 'true'),
        LMSGetLastError: () => '0',
    };
    if (!about.has('none')) setTimeout(() => { window.API = platform; }, Number(about.get('late') || 0));
</script>";
/// How the platform shows the package.
const IN_FRAME: &str = "<iframe src='index.html' style='width:100%;height:850px;border:0'></iframe>";
const IN_TWO_FRAMES: &str = "<iframe src='middle.html' style='width:100%;height:900px;border:0'></iframe>";
const BARRED: &str = "<iframe sandbox='allow-scripts' src='index.html' style='width:100%;height:850px'></iframe>";

/// The run-time of scorm-again, which keeps what it is told as the platform above does.
const RUN_TIME: &str = "<!doctype html><meta charset='utf-8'><body><script src='scorm12.min.js'></script><script>
    window.API = new Scorm12API({ autocommit: false });
    const kept = localStorage.getItem('platform');
    if (kept) API.loadFromJSON(JSON.parse(kept));
    window.told = () => JSON.parse(JSON.stringify(API.renderCMIToJSONObject())).cmi;
</script>";

/// A package in a folder of its own, with the pages of a platform around it.
pub fn unpacked(package: &Path, name: &str) -> PathBuf {
    let folder = target().join("journeys").join(format!("scorm-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("the folder for a package can be made");
    let zip = fs::read(package).expect("there is a package");
    let write = |name: &str, content: &[u8]| fs::write(folder.join(name), content).expect("a file can be written");
    for name in ["imsmanifest.xml", "index.html", "launch.js", "scorm.js"] {
        write(name, &entry(&zip, name));
    }
    write("platform.html", [PLATFORM, IN_FRAME].concat().as_bytes());
    write("deep.html", [PLATFORM, IN_TWO_FRAMES].concat().as_bytes());
    write("middle.html", format!("<!doctype html><body>{IN_FRAME}").as_bytes());
    write("opener.html", PLATFORM.as_bytes());
    write("barred.html", [PLATFORM, BARRED].concat().as_bytes());
    write("run-time.html", [RUN_TIME, IN_FRAME].concat().as_bytes());
    write("scorm12.min.js", run_time().as_bytes());
    folder
}

/// scorm-again, as `cargo xtask setup` installs it.
fn run_time() -> String {
    let tools = fs::read_dir(target().join("tools")).into_iter().flatten().filter_map(Result::ok);
    let scripts = tools.map(|entry| entry.path().join("node_modules/scorm-again/dist/scorm12.min.js"));
    let newest = scripts.filter(|script| script.exists()).max();
    let script = newest.expect("scorm-again is among the project's tools: run `cargo xtask setup`");
    fs::read_to_string(script).expect("scorm-again can be read")
}

/// The package of the release in a page of a platform.
fn in_platform(name: &str, page: &str) -> Page {
    let folder = unpacked(&Site::on_disk("tender-scorm.zip"), name);
    Page::open_around(Site::of(folder), page, Language::English)
}

/// What the platform was told last of an element; none where it was told nothing.
fn told(page: &Page, element: &str) -> Option<String> {
    let script =
        "return calls.filter(([name, element]) => name == 'LMSSetValue' && element == arguments[0]).at(-1)?.[2]";
    page.run(script, &[element.into()]).as_str().map(str::to_owned)
}

fn names(page: &Page) -> Vec<String> {
    let calls = page.run("return calls.map(([name]) => name)", &[]);
    calls.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

/// Leaves the package, as somebody does who closes it in the platform.
fn leave(page: &Page) {
    page.driver.leave_frames();
    page.run("document.querySelector('iframe').src = 'about:blank'", &[]);
    page.waits_for("The platform does not hear that the package is left.", || {
        names(page).last().is_some_and(|name| name == "LMSFinish")
    });
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_month_is_reported_to_the_platform_around() {
    for (name, address, frames) in
        [("near", "platform.html", 1), ("late", "platform.html?late=2500", 1), ("deep", "deep.html", 2)]
    {
        let page = in_platform(name, address);
        (0..frames).for_each(|_| page.enter_frame());
        player::begin_practice_year(&page);
        player::run_month(&page, 1);
        page.driver.leave_frames();
        page.waits_for("The month's end is not reported.", || {
            told(&page, "cmi.suspend_data").is_some_and(|kept| kept.contains("\"month\":2"))
        });
        leave(&page);
        let names = names(&page);
        assert_eq!(names.first().map(String::as_str), Some("LMSInitialize"), "{name}");
        assert_eq!(names.iter().filter(|name| *name == "LMSFinish").count(), 1, "{name}: {names:?}");
        let commits = names.iter().filter(|name| *name == "LMSCommit").count();
        assert!(commits >= 3, "{name}: it is committed at the beginning, at the month's end, and at last: {names:?}");
        assert_eq!(told(&page, "cmi.core.lesson_status").as_deref(), Some("incomplete"), "{name}");
        assert_eq!(told(&page, "cmi.core.exit").as_deref(), Some("suspend"), "{name}");
        assert_eq!(told(&page, "cmi.core.score.raw"), None, "{name}: nothing is done to its end");
        let time = told(&page, "cmi.core.session_time").unwrap_or_default();
        let shape: String = time.chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect();
        assert!(shape.starts_with("0000:00:00"), "{name}: {time}");
        let longest = "return Math.max(...calls.filter(([, element]) => element == 'cmi.suspend_data')
            .map(([, , value]) => value?.length ?? 0))";
        let longest = page.run(longest, &[]).as_u64().unwrap_or(u64::MAX);
        assert!(longest <= MOST_KEPT as u64, "{name}: {longest} letters");
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_window_that_the_platform_opens_finds_it() {
    let page = in_platform("opener", "opener.html");
    page.run("window.game = window.open('index.html')", &[]);
    page.waits_for("The game does not start.", || page.run("return !!game.wasmBindings", &[]) == true);
    page.run("game.close()", &[]);
    page.waits_for("It is not left.", || names(&page).last().is_some_and(|name| name == "LMSFinish"));
    assert_eq!(told(&page, "cmi.core.lesson_status").as_deref(), Some("incomplete"));
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn without_a_platform_and_with_one_that_fails_the_game_goes_on_and_says_so() {
    let sentences = [
        ("none", "platform.html?none", "No learning platform is connected."),
        ("fails", "platform.html?fails", "The learning platform did not take the report"),
    ];
    for (name, address, sentence) in sentences {
        let page = in_platform(name, address);
        page.enter_frame();
        player::begin_practice_year(&page);
        page.shows(sentence);
        page.click(Role::Button, "Close");
        page.click(Role::Button, "Next event");
        page.reload();
        page.enter_frame();
        page.shows(player::COMPANY);
    }
    let page = Page::open_around(
        Site::of(unpacked(&Site::on_disk("tender-scorm.zip"), "alone")),
        "index.html",
        Language::English,
    );
    page.shows("No learning platform is connected.");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_year_that_is_over_is_reported_with_its_score() {
    let page = in_platform("over", "platform.html");
    page.enter_frame();
    page.find_starting(Role::Heading, "Begin a year");
    page.choose_file(&file_of(&formal_year()));
    page.shows("was reported to the learning platform");
    let score = "const slot = Object.keys(localStorage).find(key => key.startsWith('tender.game.'));
        const text = localStorage.getItem(slot);
        return Math.round(JSON.parse(text.slice(text.indexOf('\\n') + 1)).summary.score / 10);";
    let score = page.run(score, &[]);
    page.driver.leave_frames();
    assert_eq!(told(&page, "cmi.core.score.raw"), Some(score.to_string()));
    assert_eq!(told(&page, "cmi.core.score.max").as_deref(), Some("100"));
    assert_eq!(told(&page, "cmi.core.lesson_status").as_deref(), Some("completed"));
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn another_machine_goes_on_with_the_game_that_the_platform_kept() {
    let page = in_platform("first", "platform.html");
    page.enter_frame();
    player::begin_practice_year(&page);
    page.driver.leave_frames();
    page.waits_for("The game is not kept.", || {
        told(&page, "cmi.suspend_data")
            .is_some_and(|kept| kept.contains("\"save\":\"") && !kept.contains("\"save\":\"\""))
    });
    leave(&page);
    let kept = page.run("return localStorage.getItem('platform')", &[]);
    let page = in_platform("second", "opener.html");
    page.run("localStorage.setItem('platform', arguments[0])", &[kept]);
    page.driver.open(&format!("{}platform.html", page.site().address()));
    page.enter_frame();
    page.shows("came back from the learning platform");
    page.click_starting(Role::Button, &format!("Open {}", player::COMPANY));
    page.find(Role::Heading, "Desk, month 1");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_too_large_for_the_platform_says_where_it_is() {
    let kept = json!({"best": null, "status": "incomplete", "game": "far-0", "company": "Ming", "month": 5,
        "sequence": 40, "over": false, "note": "", "save": ""});
    let page = in_platform("away", "opener.html");
    let kept = json!({"cmi.suspend_data": kept.to_string(), "cmi.core.lesson_status": "incomplete"}).to_string();
    page.run("localStorage.setItem('platform', arguments[0])", &[Value::from(kept)]);
    page.driver.open(&format!("{}platform.html", page.site().address()));
    page.enter_frame();
    page.shows("Ming was last played up to month 5 on another machine");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_frame_that_bars_storage_plays_from_memory_and_offers_the_game() {
    let page = in_platform("barred", "barred.html");
    page.enter_frame();
    player::begin_practice_year(&page);
    page.shows("The browser does not let this page save");
    page.find(Role::Button, "Export a file");
    page.find(Role::Button, "Copy as text");
    page.shows("No learning platform is connected.");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_open_source_run_time_takes_what_is_reported() {
    let page = in_platform("run-time", "run-time.html");
    page.enter_frame();
    page.find_starting(Role::Heading, "Begin a year");
    page.choose_file(&file_of(&formal_year()));
    page.shows("was reported to the learning platform");
    page.driver.leave_frames();
    page.run("document.querySelector('iframe').src = 'about:blank'", &[]);
    let told = || page.run("return told()", &[]);
    page.waits_for("It does not hear that the package is left.", || told()["core"]["exit"] == "suspend");
    let first = told();
    assert_eq!(first["core"]["lesson_status"], "completed");
    let kept = json!({"cmi": {"suspend_data": first["suspend_data"], "core": {"lesson_status": "completed",
        "score": {"raw": first["core"]["score"]["raw"]}}}});
    page.run("localStorage.setItem('platform', arguments[0])", &[Value::from(kept.to_string())]);
    page.driver.reload();
    page.enter_frame();
    page.find_starting(Role::Heading, "Begin a year");
    page.driver.leave_frames();
    page.run("document.querySelector('iframe').src = 'about:blank'", &[]);
    page.waits_for("The second visit is not left.", || told()["core"]["exit"] == "suspend");
    let second = told();
    for element in ["lesson_status", "score"] {
        assert_eq!(second["core"][element], first["core"][element], "a later visit changes it");
    }
}
