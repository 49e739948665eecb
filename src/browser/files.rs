//! Files in and out: a text to download, a text from a file that the person chose.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, FileList, HtmlAnchorElement, HtmlInputElement, Url};

/// A file that the person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Why a file gives no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is larger than asked for; nothing was read.
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
pub struct NotOffered;

/// Offers a text as a file to download. JSON and damaged texts alike are plain UTF-8.
///
/// # Errors
/// [`NotOffered`].
pub fn download(name: &str, text: &str) -> Result<(), NotOffered> {
    let address = address_of(text).ok_or(NotOffered)?;
    let offered = click(name, &address);
    // The click has taken the content; without this it would stay in memory with the page.
    drop(Url::revoke_object_url(&address));
    offered.ok_or(NotOffered)
}

/// Reads the file that an `<input type="file">` holds, and empties the input, so that the
/// same file can be chosen again. None when nothing was chosen.
///
/// # Errors
/// [`FileError`].
pub async fn read_chosen(input: &HtmlInputElement, most_bytes: u32) -> Result<Option<Chosen>, FileError> {
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return Ok(None) };
    let read = read(&file, most_bytes).await;
    input.set_value("");
    read.map(|text| Some(Chosen { name: file.name(), text }))
}

/// The files that were dropped on a part of the page; none when something else was.
pub fn dropped(event: &DragEvent) -> Vec<File> {
    let files = event.data_transfer().and_then(|data| data.files());
    files.as_ref().map(all).unwrap_or_default()
}

/// Takes the files that an `<input type="file" multiple>` holds, and empties it.
pub fn take_chosen(input: &HtmlInputElement) -> Vec<File> {
    let files = input.files().as_ref().map(all).unwrap_or_default();
    input.set_value("");
    files
}

fn all(files: &FileList) -> Vec<File> {
    (0..files.length()).filter_map(|nth| files.get(nth)).collect()
}

/// Reads a file, or what the browser keeps, of at most so many bytes.
///
/// # Errors
/// [`FileError`]; a file that was changed, moved or taken away since it was chosen is unreadable.
pub async fn read(file: &Blob, most_bytes: u32) -> Result<String, FileError> {
    let bytes = file.size() as u64;
    if bytes > u64::from(most_bytes) {
        return Err(FileError::TooLarge { bytes, most: most_bytes });
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    text.ok_or(FileError::Unreadable)
}

/// Gives a text to the browser to keep: it takes none of the program's memory until it is read. None
/// where the browser has no room for it.
pub fn keep(text: &str) -> Option<Blob> {
    Blob::new_with_str_sequence(&js_sys::Array::of1(&text.into())).ok()
}

fn address_of(text: &str) -> Option<String> {
    let parts = js_sys::Array::of1(&text.into());
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json;charset=utf-8");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

fn click(name: &str, address: &str) -> Option<()> {
    let page = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = page.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(address);
    link.set_download(name);
    link.click();
    Some(())
}
