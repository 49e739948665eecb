//! Files in and out: a text to download, a text from a file that the person chose.

use crate::record::{decode, media_type};
use js_sys::Uint8Array;
use std::cell::Cell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, File, FileList, HtmlAnchorElement, HtmlInputElement, TextDecoder,
    TextDecoderOptions, Url,
};

/// Why a file gives no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is larger than asked for.
    TooLarge {
        /// How many bytes it has.
        bytes: u64,
        /// How many it may have.
        most: u32,
    },
    /// The browser could not read it.
    Unreadable,
}

/// The browser did not make a download of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DownloadBlocked;

/// How long the content of a download stays in memory, in milliseconds: some browsers fetch it only once
/// the person has said where it goes.
const KEPT_FOR: i32 = 60_000;

/// Bytes at the beginning of a file that tell what it is.
const STARTS_WITHIN: i32 = 4_000;

/// What hears of each file that is offered: its name and its content.
pub type HearsOfFiles = &'static dyn Fn(&str, &Blob);

thread_local! {
    static HEARS: Cell<Option<HearsOfFiles>> = const { Cell::new(None) };
}

/// Has `hears` told of each file that is offered from now on, in the place of what heard before.
pub fn on_download(hears: HearsOfFiles) {
    HEARS.set(Some(hears));
}

/// Offers a text as a file to download.
///
/// # Errors
/// [`DownloadBlocked`].
pub fn download(name: &str, text: &str) -> Result<(), DownloadBlocked> {
    let parts = js_sys::Array::of1(&text.into());
    offer(name, Blob::new_with_str_sequence_and_options(&parts, &kind_of(name)))
}

fn kind_of(name: &str) -> BlobPropertyBag {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type(name));
    kind
}

fn offer(name: &str, content: Result<Blob, JsValue>) -> Result<(), DownloadBlocked> {
    let content = content.map_err(|_| DownloadBlocked)?;
    let address = Url::create_object_url_with_blob(&content).map_err(|_| DownloadBlocked)?;
    let clicked = click(name, &address);
    if let Some(hears) = HEARS.get() {
        hears(name, &content);
    }
    let revoke = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    if let Some(window) = web_sys::window() {
        // Without a timer the content stays in memory until the page is left.
        drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), KEPT_FOR));
    }
    clicked.ok_or(DownloadBlocked)
}

/// Offers bytes as a file to download.
///
/// # Errors
/// [`DownloadBlocked`].
pub fn download_bytes(name: &str, bytes: &[u8]) -> Result<(), DownloadBlocked> {
    let parts = js_sys::Array::of1(&Uint8Array::from(bytes));
    offer(name, Blob::new_with_u8_array_sequence_and_options(&parts, &kind_of(name)))
}

/// The files that were dropped on a part of the page; none when something else was.
pub fn dropped(event: &DragEvent) -> Vec<File> {
    let files = event.data_transfer().and_then(|data| data.files());
    files.as_ref().map(all).unwrap_or_default()
}

/// Takes the files that an `<input type="file">` holds, and empties it, so that the same can be chosen again.
pub fn take_chosen(input: &HtmlInputElement) -> Vec<File> {
    let files = input.files().as_ref().map(all).unwrap_or_default();
    input.set_value("");
    files
}

fn all(files: &FileList) -> Vec<File> {
    (0..files.length()).filter_map(|nth| files.get(nth)).collect()
}

/// Reads a file, or what the browser keeps, of at most so many bytes of text, whatever its name and its
/// encoding. This is the one reader of files: each place that takes one checks what it says.
///
/// # Errors
/// [`FileError`]; a file that was changed, moved or taken away since it was chosen is unreadable.
pub async fn read(file: &Blob, most_bytes: u32) -> Result<String, FileError> {
    // In UTF-16 the same text has up to twice the bytes, and a mark.
    check_size(file.size() as u64, u64::from(most_bytes) * 2 + 2, most_bytes)?;
    let content = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    let content = Uint8Array::new(&content).to_vec();
    // What is no text is read as far as it can be, so that what is wrong with it can be told.
    let text = decode(&content).unwrap_or_else(|| String::from_utf8_lossy(&content).into_owned());
    check_size(text.len() as u64, u64::from(most_bytes), most_bytes)?;
    Ok(text)
}

/// Reads a file of at most so many bytes as it is.
///
/// # Errors
/// [`FileError`].
pub async fn read_bytes(file: &Blob, most_bytes: u32) -> Result<Vec<u8>, FileError> {
    check_size(file.size() as u64, u64::from(most_bytes), most_bytes)?;
    let content = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    Ok(Uint8Array::new(&content).to_vec())
}

/// Reads a table as [`read`] reads a text, also one in GB18030, in which spreadsheets write under Chinese settings.
///
/// # Errors
/// [`FileError`]; what is no text in any of these encodings is unreadable.
pub async fn read_table(file: &Blob, most_bytes: u32) -> Result<String, FileError> {
    let content = read_bytes(file, most_bytes).await?;
    if let Some(text) = decode(&content) {
        return Ok(text);
    }
    // The browser's own tables: those of a library weigh a hundred thousand bytes.
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options("gb18030", &options).map_err(|_| FileError::Unreadable)?;
    decoder.decode_with_u8_array(&content).map_err(|_| FileError::Unreadable)
}

/// The beginning of a file, as far as it can be read.
pub async fn read_start(file: &Blob) -> Option<String> {
    let start = file.slice_with_i32_and_i32(0, STARTS_WITHIN).ok()?;
    let content = JsFuture::from(start.array_buffer()).await.ok()?;
    Some(String::from_utf8_lossy(&Uint8Array::new(&content).to_vec()).into_owned())
}

/// Says that something is too large when it has more bytes than `allowed`; the person hears of `most`.
fn check_size(bytes: u64, allowed: u64, most: u32) -> Result<(), FileError> {
    if bytes > allowed { Err(FileError::TooLarge { bytes, most }) } else { Ok(()) }
}

/// Gives a text to the browser to keep: it takes none of the program's memory until it is read. None
/// where the browser has no room for it.
pub fn keep(text: &str) -> Option<Blob> {
    Blob::new_with_str_sequence(&js_sys::Array::of1(&text.into())).ok()
}

fn click(name: &str, address: &str) -> Option<()> {
    let page = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = page.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(address);
    link.set_download(name);
    link.click();
    Some(())
}
