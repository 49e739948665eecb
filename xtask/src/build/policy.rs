//! What the published pages may do: a content security policy that stands in the page itself, so that it holds on any
//! web server and on a disk. It lets in nothing but the site's own files: no other script within the page, no style
//! attribute of parsed HTML, no text that becomes a program, and no request to another address. `wasm-unsafe-eval` lets
//! the browser compile WebAssembly and nothing else.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};

use crate::run::{Outcome, Trouble};

/// The rules of the site, one a kind of what a page can load; kinds without a rule follow the first. Pictures that the
/// page draws itself come as `data:` and `blob:`.
const OF_SITE: &[&str] = &[
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
];

/// The rules of the one file, beside its scripts and sheets: it fetches nothing, and its threads come out of its memory.
const OF_ONE_FILE: &[&str] =
    &["default-src 'none'", "img-src data: blob:", "worker-src blob:", "base-uri 'none'", "form-action 'none'"];

/// The line behind which the policy stands: before it, a browser may read the page in another encoding; after it comes
/// all that the policy is about.
const AFTER: &str = "<meta charset=\"utf-8\" />\n";

/// The page of the site with its policy.
///
/// # Errors
/// When the page does not begin as `index.html` does.
pub fn of_site(page: &str) -> Outcome<String> {
    within(page, &OF_SITE.join("; "))
}

/// The one file with its policy: the texts of its scripts and its style sheets, those included that it unpacks, are
/// known by their hashes, and no other runs.
///
/// # Errors
/// When the page does not begin as `index.html` does.
pub fn of_one_file(page: &str, scripts: &[String], sheets: &[String]) -> Outcome<String> {
    let scripts = format!("script-src 'wasm-unsafe-eval' {}", hashes(scripts));
    let sheets = format!("style-src {}", hashes(sheets));
    within(page, &[&OF_ONE_FILE.join("; "), scripts.as_str(), sheets.as_str()].join("; "))
}

fn hashes(texts: &[String]) -> String {
    let hash = |text: &String| format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text.as_bytes())));
    texts.iter().map(hash).collect::<Vec<_>>().join(" ")
}

fn within(page: &str, rules: &str) -> Outcome<String> {
    let Some((before, after)) = page.split_once(AFTER) else {
        return Err(Trouble::new(
            format!("index.html has no line {:?}.", AFTER.trim()),
            "Put it back as the first line of the head: the page's policy follows it.",
        ));
    };
    Ok(format!("{before}{AFTER}    <meta http-equiv=\"Content-Security-Policy\" content=\"{rules}\" />\n{after}"))
}

#[cfg(test)]
mod tests {
    use super::{OF_ONE_FILE, OF_SITE, of_one_file, of_site};

    #[test]
    fn the_policy_stands_before_all_that_it_is_about() {
        let page = of_site(include_str!("../../../index.html")).expect("the page begins as it should");
        let policy = page.find("Content-Security-Policy");
        for later in ["<script", "<link"] {
            assert!(policy.is_some() && policy < page.find(later), "{later} stands before the policy: {page}");
        }
    }

    #[test]
    fn no_other_script_runs_and_no_text_becomes_a_program() {
        for unsafe_word in ["'unsafe-inline'", "'unsafe-eval'", "http", "*"] {
            let mut rules = OF_SITE.iter().chain(OF_ONE_FILE);
            assert!(!rules.any(|rule| rule.contains(unsafe_word)), "a policy allows {unsafe_word}");
        }
    }

    #[test]
    fn scripts_of_the_one_file_are_known_by_their_hashes() {
        let page = of_one_file(include_str!("../../../index.html"), &["page".to_owned()], &["sheet".to_owned()]);
        let page = page.expect("the page begins as it should");
        // What `printf page | openssl dgst -sha256 -binary | base64` says.
        let rule =
            "script-src 'wasm-unsafe-eval' 'sha256-NmAxWprz3yVdjxmrB35Hl4IrQUiKDioEvGr3EhPCMnQ='; style-src 'sha256-";
        assert!(page.contains(rule), "{page}");
    }

    #[test]
    fn a_page_that_begins_otherwise_is_told() {
        assert!(of_site("<html></html>").is_err());
    }
}
