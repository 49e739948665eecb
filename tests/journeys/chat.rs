//! Links and files as they go through a chat: what its browser is told, files once more as texts, an address that still
//! leads to its challenge from a later page, and a QR code that is read from a projector.

use rqrr::PreparedImage;
use serde_json::json;
use tender::record::read;

use crate::class;
use crate::opening::comes_up;
use crate::page::{Language, Page, Role};
use crate::player;

/// A chat's browser, by the name that it sends.
const IN_A_CHAT: &str = "Object.defineProperty(navigator, 'userAgent', {get: () => 'Mozilla/5.0 (Linux; Android 13; wv) \
    AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.44'});";
/// Downloads go nowhere, as in a chat's browser.
const DROPS_FILES: &str = "HTMLAnchorElement.prototype.click = function () {};";
/// Notes what is copied.
const NOTES_COPIES: &str = "window.copied = []; Clipboard.prototype.writeText = async text => { copied.push(text); };";
/// Nothing is copied.
const REFUSES_COPIES: &str = "
    Clipboard.prototype.writeText = () => Promise.reject(new Error('barred'));
    document.execCommand = () => false;";
/// Whether what the site tells of itself has come.
const IS_TELLING: &str = "return document.querySelector('.toasts--stay') != null";
/// The button beside a file that was offered.
const COPY: &str = "Copy it as text";

/// How light each pixel of a picture of the window is, from 0 to 9, in so much of its size, as a camera would have it from
/// a distance.
const PIXELS: &str = "
    const [png, scale, done] = arguments;
    const picture = new Image();
    picture.onerror = () => done(null);
    picture.onload = () => {
        const [width, height] = [picture.width, picture.height].map(side => Math.round(side * scale));
        const canvas = Object.assign(document.createElement('canvas'), {width, height});
        const context = canvas.getContext('2d');
        context.drawImage(picture, 0, 0, width, height);
        const parts = context.getImageData(0, 0, width, height).data;
        let light = '';
        for (let at = 0; at < parts.length; at += 4)
            light += Math.floor((parts[at] + parts[at + 1] + parts[at + 2]) / 76.6);
        done([width, height, light]);
    };
    picture.src = 'data:image/png;base64,' + png;";
/// How many pixels a square of the code takes: of the small one, or of the large one.
const SQUARE: &str = "
    const code = document.querySelector(arguments[0]);
    return code.getBoundingClientRect().width / code.viewBox.baseVal.width;";

fn is_telling(page: &Page) {
    page.waits_for("The site tells nothing of itself.", || page.run(IS_TELLING, &[]) == true);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_chats_browser_is_told_once_where_to_open_the_page() {
    let page = Page::open_with(Language::English, &[IN_A_CHAT, NOTES_COPIES].concat());
    page.resize(390, 844);
    page.shows("A chat's browser saves no files");
    page.shows("“Open in browser”");
    page.fits_its_window();
    page.click(Role::Button, "Copy the address");
    page.shows("The address is copied: paste it into your browser.");
    assert_eq!(page.run("return copied[0] == location.href", &[]), true);
    page.click(Role::Button, "Understood");
    page.reload();
    is_telling(&page);
    assert!(!page.all_text().contains("A chat's browser"), "it is told again");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_file_that_does_not_arrive_is_copied_as_text() {
    let page = Page::open_with(Language::English, &[IN_A_CHAT, DROPS_FILES, NOTES_COPIES].concat());
    page.click(Role::Button, "Understood");
    player::begin_practice_year(&page);
    player::to_start(&page);
    page.click(Role::Button, &format!("Export {}", player::COMPANY));
    page.shows("was handed to the browser as a file. If none arrives, copy it as text and keep that.");
    page.click(Role::Button, COPY);
    page.shows("Copied. Paste it");
    let copied = page.run("return copied[0]", &[]);
    assert!(copied.as_str().is_some_and(|text| read(text).is_ok()), "what is copied is no game: {copied}");

    // In a chat's browser it stays until another page comes.
    page.click(Role::Button, "Carry on");
    page.find(Role::Heading, "Desk, month 1");
    assert!(page.lacks(Role::Button, COPY), "the file of another page is still offered");
    page.goes_to("#/crm/accounts");
    page.click(Role::Button, "Export CSV");
    page.click(Role::Button, COPY);
    page.shows("Copied. Paste it");
    let table = page.run("return copied[1]", &[]);
    let heads = table.as_str().and_then(|table| table.lines().next()).unwrap_or_default();
    assert!(heads.split('\t').count() > 2 && !heads.contains('"'), "no table for a spreadsheet: {heads:?}");
    page.click(Role::Button, "Export XLSX");
    page.shows("If none arrives, choose CSV beside it");
    assert!(page.lacks(Role::Button, COPY), "a workbook is no text");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn where_nothing_can_be_copied_the_text_stands_in_a_field() {
    let page = Page::open_with(Language::English, &[DROPS_FILES, REFUSES_COPIES].concat());
    is_telling(&page);
    player::begin_practice_year(&page);
    player::to_start(&page);
    page.click(Role::Button, &format!("Export {}", player::COMPANY));
    page.click(Role::Button, COPY);
    page.shows("select all in the field below and copy it yourself");
    let text = page.value(Role::Textbox, COPY);
    assert!(read(&text).is_ok(), "what stands in the field is no game: {text}");
    // The person at it has all the time; afterwards it goes by itself.
    page.click(Role::Button, "Practice year");
    page.click(Role::Button, "Close");
    page.waits_for("It stays.", || page.lacks(Role::Button, COPY));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_challenge_can_be_shared_from_any_page() {
    let page = Page::open(Language::English);
    let (link, code) = class::set_a_challenge_of_two_months(&page);
    let (_, hash) = link.split_once('#').expect("a link leads into the page");
    page.goes_to(&format!("#{hash}"));
    page.fill(Role::Textbox, "Company name", player::COMPANY);
    page.click(Role::Button, "Begin");
    page.find(Role::Heading, "Desk, month 1");
    for place in ["#/customers", "#/handbook", "#/finance"] {
        page.goes_to(place);
    }
    let address = || page.run("return location.href", &[]).as_str().unwrap_or_default().to_owned();
    let shared = address();
    assert!(shared.ends_with(&format!("?c={code}#/finance")), "{shared}");
    page.reload();
    page.find(Role::Heading, "Finance");
    assert_eq!(address(), shared, "whoever plays it is led away");

    // Somebody else, who has never been here; some chats leave out what stands behind the sign.
    let cut_off = shared.split('#').next().expect("an address").to_owned();
    for shared in [shared, cut_off] {
        page.driver.open("about:blank");
        let origin = shared.split("/courses/").next();
        page.driver.devtools("Storage.clearDataForOrigin", &json!({"origin": origin, "storageTypes": "all"}));
        page.driver.open(&shared);
        comes_up(&page.driver);
        page.find(Role::Button, "Begin");
        assert_eq!(page.address(), format!("#/challenge/{code}"), "from {shared}");
    }
    page.has_no_complaints();

    // A game of one's own is no game of the class.
    page.goes_to("#/");
    player::begin_practice_year(&page);
    assert!(!address().contains(&code), "the address still leads to the challenge");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_qr_code_is_read_from_a_projector() {
    let page = Page::open(Language::English);
    let (link, _) = class::set_a_challenge_of_two_months(&page);
    let unfold = "const fold = document.querySelector('.qr'); if (fold) fold.open = true; return fold != null";
    page.waits_for("No code comes.", || page.run(unfold, &[]) == true);
    let square = |code: &str| page.run(SQUARE, &[code.into()]).as_f64().unwrap_or_default();
    assert!(square(".qr__code") >= 4.0, "a square of the code takes {} pixels", square(".qr__code"));
    page.click(Role::Button, "Show it large for the projector");
    page.find(Role::Dialog, "QR code");
    assert!(
        square(".qr__code--large") >= 6.0,
        "a square of the large code takes {} pixels",
        square(".qr__code--large")
    );
    page.waits_for("The large code cannot be read.", || seen(&page, 0.5) == [link.as_str()]);
    page.resize(390, 844);
    page.fits_its_window();
    page.click(Role::Button, "Close");
    page.has_no_complaints();
}

/// What a camera reads in the window when it has it in so much of its size.
fn seen(page: &Page, scale: f64) -> Vec<String> {
    let picture = page.driver.screenshot().expect("a picture of the window");
    let found = page.run_until_called_back(PIXELS, &[picture.into(), scale.into()]);
    let side = |at: usize| found[at].as_u64().expect("a picture that can be read") as usize;
    let light = found[2].as_str().expect("its pixels").as_bytes();
    let (wide, high) = (side(0), side(1));
    let pixel = |x: usize, y: usize| (light[y * wide + x] - b'0') * 28;
    let mut image = PreparedImage::prepare_from_greyscale(wide, high, pixel);
    image.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
}
