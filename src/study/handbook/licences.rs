//! What the site is made with that others wrote, and under which licences: a text of blocks, which `cargo xtask build`
//! writes from what cargo knows, and which the handbook shows.

/// What stands between two blocks: the sign by which ASCII separates records, which no licence has in it.
const BETWEEN: char = '\u{1e}';

/// A licence, and the parts of the site that come under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartsUnderLicence {
    /// The licence's identifier in the list of SPDX, such as `MIT`.
    pub id: String,
    /// Names and versions, separated by commas.
    pub parts: String,
    /// The notices of its authors and the licence itself.
    pub text: String,
}

/// The file of the site. Each block has a line for the identifier and one for the parts; the rest is text.
pub fn written(licences: &[PartsUnderLicence]) -> String {
    let block = |licence: &PartsUnderLicence| [&*licence.id, &*licence.parts, &*licence.text].join("\n");
    licences.iter().map(block).collect::<Vec<_>>().join(&BETWEEN.to_string())
}

/// The licences of such a file. What is no block is left out.
pub fn read(file: &str) -> Vec<PartsUnderLicence> {
    let block = |block: &str| {
        let mut lines = block.splitn(3, '\n').map(str::to_owned);
        Some(PartsUnderLicence { id: lines.next()?, parts: lines.next()?, text: lines.next()? })
    };
    file.split(BETWEEN).filter_map(block).collect()
}

#[cfg(test)]
mod tests {
    use super::{PartsUnderLicence, read, written};

    #[test]
    fn what_is_written_is_read() {
        let licence = |id: &str, text: &str| PartsUnderLicence {
            id: id.to_owned(),
            parts: format!("{id} 1.0.0, other 2.0.0"),
            text: text.to_owned(),
        };
        let licences = [licence("MIT", "Copyright\n\nPermission"), licence("Zlib", "")];
        assert_eq!(read(&written(&licences)), licences);
    }

    #[test]
    fn what_is_no_block_is_left_out() {
        for file in ["", "MIT", "MIT\nparts"] {
            assert_eq!(read(file), []);
        }
    }
}
