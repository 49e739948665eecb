//! Files in and out as phones, editors and mail programs leave them.

use std::fs;

use tender::record::write;

use crate::games;
use crate::page::{Language, Page, Role};
use crate::player;
use game::time::Minute;

/// Notes what is downloaded, and under which address.
const NOTE_DOWNLOADS: &str = "
    window.downloads = [];
    HTMLAnchorElement.prototype.click = function () { downloads.push([this.download, this.href]); };";
/// What the browser makes of each address a second later: the type of its content, or why there is none.
const FETCH: &str = "
    const done = arguments[0];
    const type = address => fetch(address).then(answer => answer.headers.get('Content-Type'), String);
    setTimeout(async () => done(await Promise.all(downloads.map(async ([name, address]) => [name, await type(address)]))), 1000);";

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
    let found = page.run_until_called_back(FETCH, &[]);
    let found: Vec<(String, String)> = serde_json::from_value(found).expect("names and types");
    assert_eq!(found.len(), 3, "{found:?}");
    for (name, found) in found {
        assert_eq!(found, tender::record::media_type(&name), "{name}");
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
