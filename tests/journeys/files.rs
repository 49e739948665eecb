//! Files in and out as phones, editors and mail programs leave them.

use std::fs;

use tender::record::write;

use crate::games;
use crate::page::{Language, Page, Role};
use crate::player;
use game::time::Minute;

/// Notes what is downloaded, and which addresses are let go.
const NOTE_DOWNLOADS: &str = "
    window.downloads = [];
    window.gone = [];
    const contents = {}, { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = content => {
        const address = createObjectURL(content);
        contents[address] = content;
        return address;
    };
    URL.revokeObjectURL = address => {
        gone.push(address);
        revokeObjectURL(address);
    };
    HTMLAnchorElement.prototype.click = function () {
        downloads.push([this.download, this.href, contents[this.href]?.type]);
    };";
/// A second after the last click: the name and the type of each file, and whether its address can still be read.
const DOWNLOADED: &str = "
    const done = arguments[0];
    const told = ([name, address, type]) => [name, type, !gone.includes(address)];
    setTimeout(() => done(downloads.map(told)), 1000);";
/// The types that files have by the end of their name.
const TYPES: [(&str, &str); 4] = [
    (".json", "application/json"),
    (".csv", "text/csv;charset=utf-8"),
    (".html", "text/html;charset=utf-8"),
    (".txt", "text/plain;charset=utf-8"),
];

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_download_has_its_type_and_its_time() {
    let page = Page::open_with(Language::English, NOTE_DOWNLOADS);
    page.run("localStorage.setItem('tender.game.broken.0', 'broken')", &[]);
    player::begin_practice_year(&page);
    player::to_start(&page);
    page.click(Role::Button, "Save the text");
    page.click(Role::Button, &format!("Export {}", player::COMPANY));
    page.goes_to("#/market-editor");
    page.click(Role::Button, "Save as a file");
    let found = page.run_until_called_back(DOWNLOADED, &[]);
    let found: Vec<(String, String, bool)> =
        serde_json::from_value(found).expect("names, types and whether they are there");
    assert_eq!(found.len(), 3, "{found:?}");
    for (name, found, is_there) in found {
        assert!(is_there, "the address of {name} is gone too soon");
        let of_name = TYPES.into_iter().find(|(end, _)| name.ends_with(end));
        assert_eq!(Some(found.as_str()), of_name.map(|(_, kind)| kind), "{name}");
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_save_opens_under_any_name_and_in_any_encoding() {
    let save = games::until(games::formal_year(), Minute::new(9_000));
    let text = write(&save);
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let page = Page::open(Language::English);
    for (name, bytes) in [
        ("game.json(1)", text.as_bytes().to_vec()),
        ("game.json.txt", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
        ("game", [b"\xff\xfe".to_vec(), utf16(u16::to_le_bytes)].concat()),
        ("game.dat", utf16(u16::to_le_bytes)),
        ("game.bin", [b"\xfe\xff".to_vec(), utf16(u16::to_be_bytes)].concat()),
    ] {
        let file = games::file(name, "");
        fs::write(&file, bytes).expect("a file can be written there");
        page.choose_file(&file);
        page.find_starting(Role::Heading, "Desk, month ");
        player::to_start(&page);
    }
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_saved_game_in_the_place_of_something_else_is_told() {
    let long = games::file("long.json", &write(&games::until(games::formal_year(), Minute::new(9_000))));
    let short = games::file("short.json", &write(&games::until(games::formal_year(), Minute::new(1))));
    let page = Page::open(Language::English);
    for (address, side, control) in [
        ("#/class", None, "From a file"),
        ("#/class", Some("I teach"), "Load a key"),
        ("#/rounds", Some("Team"), "Choose a result"),
        ("#/rounds", Some("Instructor"), "Choose applications"),
        ("#/market-editor", None, "Load a file"),
    ] {
        for file in [&long, &short] {
            page.goes_to("#/");
            page.goes_to(address);
            if let Some(side) = side {
                page.click(Role::Button, side);
            }
            page.choose_files(control, std::slice::from_ref(file));
            page.shows("This is a saved game");
            page.shows("pen it on the start page");
        }
    }
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_text_is_copied_or_that_is_refused_in_words() {
    let page = Page::open(Language::English);
    page.goes_to("#/class");
    page.click(Role::Button, "I teach");
    page.click(Role::Button, "Give it out");
    for way in [
        "Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined})",
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText() { throw new Error('of the browser') }}})",
    ] {
        page.run(way, &[]);
        page.click(Role::Button, "Copy");
        page.waits_for("Nothing is said.", || {
            page.all_text().contains("Copied") || page.all_text().contains("not let")
        });
        page.click_starting(Role::Button, "Close");
    }
    page.has_no_complaints();
}
