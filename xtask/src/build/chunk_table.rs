//! The splitter's script with its chunks as a table, which every visitor loads before the first click.

use std::collections::{BTreeMap, BTreeSet};

/// The splitter's script in its parts.
struct Parts<'a> {
    /// What stands before the first chunk.
    head: &'a str,
    /// Each chunk's lines, with the modules that need it in bits: of the first loader the lowest.
    chunks: Vec<(&'a str, usize)>,
    /// The loader of each module, from its name on.
    loaders: Vec<&'a str>,
}

/// None when the script is not as the splitter writes it.
fn parts(script: &str) -> Option<Parts<'_>> {
    let first = script.find(CHUNK)?;
    // A remark before a chunk belongs to it.
    let from = script[..first].rfind("/* ").unwrap_or(first);
    let (head, rest) = script.split_at(from);
    let (chunks, loaders) = rest.split_once(LOADER)?;
    let loaders: Vec<&str> = loaders.split(LOADER).collect();
    let mut needs: Vec<BTreeSet<&str>> = Vec::new();
    for loader in &loaders {
        let (_, needed) = loader.rsplit_once('[')?;
        needs.push(needed.split_once(']')?.0.split(", ").collect());
    }
    let mut found = Vec::new();
    let mut left = chunks;
    while !left.trim().is_empty() {
        let name = left.split_once("const ")?.1.split_once(' ')?.0;
        let end = left.find(CHUNK_END)? + CHUNK_END.len();
        let (chunk, after) = left.split_at(end);
        // A chunk that waits for another ends otherwise, and the table has no place for that.
        if chunk.matches(CHUNK).count() != 1 {
            return None;
        }
        let modules = needs.iter().enumerate().filter(|(_, needs)| needs.contains(name)).map(|(bit, _)| 1 << bit).sum();
        found.push((chunk.trim_start(), modules));
        left = after;
    }
    Some(Parts { head, chunks: found, loaders })
}

/// The script with chunks in the order of the modules that need them, so that a table of them is short.
pub(super) fn by_modules(script: &str) -> Option<String> {
    let mut parts = parts(script)?;
    parts.chunks.sort_by_key(|(_, modules)| *modules);
    let chunks = parts.chunks.iter().flat_map(|(chunk, _)| [*chunk, "\n"]);
    let loaders = parts.loaders.iter().flat_map(|loader| [LOADER, loader]);
    Some(std::iter::once(parts.head).chain(chunks).chain(loaders).collect())
}

/// The script with its chunks as a table: for each bundle the lengths of its chunks, and then the modules that need
/// each, as bits, less those of the chunk before; in base 36. The splitter writes six lines a chunk, and for each
/// module a list of hundreds of names; every visitor would load them before the first click. None when the script is
/// not as it was.
pub(super) fn short(script: &str) -> Option<String> {
    let Parts { head, chunks, loaders } = parts(script)?;
    let mut table: BTreeMap<&str, BundleRow> = BTreeMap::new();
    for (chunk, modules) in chunks {
        let (bundle, from, to) = part_in(chunk)?;
        let row = table.entry(bundle).or_default();
        // Chunks lie end to end from a bundle's beginning.
        if row.end != from {
            return None;
        }
        row.end = to;
        row.lengths.push(base_36(to - from));
        row.added.push(base_36(modules.checked_sub(row.modules)?));
        row.modules = modules;
    }
    let rows: Vec<_> = table
        .into_iter()
        .map(|(name, row)| format!("{name} {} {}", row.lengths.join(" "), row.added.join(" ")))
        .collect();
    let body = |loader: &&str| loader.rsplit_once('[').map_or_else(String::new, |(body, _)| body.to_owned());
    let loaders = loaders.iter().map(body).enumerate();
    let loaders = loaders.map(|(bit, body)| format!("{LOADER}{body}needs({bit})));\n"));
    Some(format!("{head}{TABLE}{}{TABLE_END}{CHUNKS}{}", rows.join("\n"), loaders.collect::<String>()))
}

/// What the table says of a bundle.
#[derive(Default)]
struct BundleRow {
    /// Where the next chunk begins.
    end: usize,
    /// The modules that need the last chunk.
    modules: usize,
    lengths: Vec<String>,
    /// Of each chunk the bits of its modules, less those of the chunk before.
    added: Vec<String>,
}

fn base_36(mut number: usize) -> String {
    const DIGITS: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut digits = Vec::new();
    loop {
        digits.push(char::from(DIGITS[number % 36]));
        number /= 36;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

/// The bundle of the first `part(…)` in a text, and its place there.
fn part_in(text: &str) -> Option<(&str, usize, usize)> {
    let (bundle, rest) = text.split_once("part(\"")?.1.split_once("\", ")?;
    let (from, rest) = rest.split_once(", ")?;
    Some((bundle, from.parse().ok()?, rest.split_once(')')?.0.parse().ok()?))
}

/// How a module's loader begins.
const LOADER: &str = "export const __wasm_split_load_";

/// How a chunk begins, and how it ends.
const CHUNK: &str = "const __chunk_";
const CHUNK_END: &str = ", []);";

/// How the table of chunks begins, and how it ends.
const TABLE: &str = "const table = `";
const TABLE_END: &str = "`;\n";

/// The chunks as the table has them, and those that a module needs.
const CHUNKS: &str = "const chunks = table.split('\\n').flatMap((row) => {
    const [bundle, ...texts] = row.split(' ');
    const numbers = texts.map((text) => parseInt(text, 36));
    const count = numbers.length / 2;
    let end = 0;
    let modules = 0;
    return numbers.slice(0, count).map((length, at) => {
        const [from, to] = [end, (end += length)];
        const load = makeLoad(() => {
            const src = part(bundle, from, to);
            src.catch(() => {});
            return async (imports) => WebAssembly.instantiate(await src, imports);
        }, []);
        return [load, (modules += numbers[count + at])];
    });
});
const needs = (bit) => chunks.filter(([, modules]) => (modules >> bit) & 1).map(([load]) => load);
";

/// The bundles that each module is taken from, as the rewritten script of a site says.
pub fn bundles_of(script: &str) -> BTreeMap<String, BTreeSet<String>> {
    let rows = script.split_once(TABLE).and_then(|(_, rest)| rest.split_once(TABLE_END)).map_or("", |(rows, _)| rows);
    let row = |row: &str| {
        let (bundle, numbers) = row.split_once(' ')?;
        let numbers: Vec<_> = numbers.split(' ').filter_map(|text| usize::from_str_radix(text, 36).ok()).collect();
        let added = numbers.iter().skip(numbers.len() / 2);
        let modules = added.scan(0, |modules, added| {
            *modules += added;
            Some(*modules)
        });
        Some((bundle.to_owned(), modules.fold(0, |all, modules| all | modules)))
    };
    let needed: Vec<(String, usize)> = rows.lines().filter_map(row).collect();
    let of_module = |bit: usize, loader: &str| {
        let shared = needed.iter().filter(|(_, modules)| modules >> bit & 1 == 1).map(|(bundle, _)| bundle.clone());
        shared.chain(part_in(loader).map(|(bundle, _, _)| bundle.to_owned())).collect()
    };
    let loaders = script.split(LOADER).skip(1).enumerate();
    loaders.filter_map(|(bit, loader)| Some((loader.split_once(' ')?.0.to_owned(), of_module(bit, loader)))).collect()
}

#[cfg(test)]
mod tests {
    use super::{bundles_of, short};

    /// A script as the splitter writes it, its fetches replaced.
    const REWRITTEN: &str = "function makeLoad() {}\n/* a */\nconst __chunk_1 = makeLoad(() => {\n    const src = part(\"core\", 0, 9);\n}\n, []);\n\
        /* a, b */\nconst __chunk_2 = makeLoad(() => {\n    const src = part(\"core\", 9, 20);\n}\n, []);\n\
        export const __wasm_split_load_a = wrapAsyncCb(makeLoad(() => {\n    const src = part(\"desk\", 0, 9);\n}\n, [__chunk_1, __chunk_2]));\n\
        export const __wasm_split_load_b = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_2]));\n";

    #[test]
    fn chunks_become_a_table_with_a_bit_for_each_module_that_needs_them() {
        let script = short(REWRITTEN).expect("as the splitter writes it");
        assert!(script.starts_with("function makeLoad() {}\nconst table = `core 9 b 1 2`;\n"), "{script}");
        assert!(script.contains("part(\"desk\", 0, 9);\n}\n, needs(0)));"), "{script}");
        assert!(script.ends_with("(() => async (_imp) => ({}), needs(1)));\n"), "{script}");
        assert!(!script.contains("/* a"), "{script}");
        for other in [REWRITTEN.replace("9, 20", "10, 20"), REWRITTEN.replacen(", []);", ", [__chunk_2]);", 1)] {
            assert_eq!(short(&other), None);
        }
    }

    #[test]
    fn the_bundles_of_a_module_are_read_from_the_rewritten_script() {
        let script = short(REWRITTEN).expect("as the splitter writes it");
        let bundles = bundles_of(&script);
        let of = |module: &str| bundles[module].iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(of("a"), ["core", "desk"]);
        assert_eq!(of("b"), ["core"]);
    }
}
