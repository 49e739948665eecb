//! What the site leaves in the browser's storage: the keys of the one table, and no others.

use crate::key_table::rows;
use crate::page::Page;

const TABLE: &str = include_str!("../../src/browser/keys.rs");
const KEYS: &str = "
    const keys = name => { try { return Object.keys(window[name]); } catch { return []; } };
    return [keys('localStorage'), keys('sessionStorage')];";
/// Every key of every table of every database, as `database.table.key`.
const DATABASES: &str = "
    const done = arguments[arguments.length - 1];
    const wait = request => new Promise((yes, no) => {
        request.onsuccess = () => yes(request.result);
        request.onerror = () => no(request.error);
    });
    const look = async () => {
        const found = [];
        for (const { name } of await indexedDB.databases()) {
            const database = await wait(indexedDB.open(name));
            for (const table of database.objectStoreNames) {
                const keys = await wait(database.transaction(table).objectStore(table).getAllKeys());
                found.push(...keys.map(key => `${name}.${table}.${key}`));
            }
            database.close();
        }
        return found;
    };
    look().then(done, () => done([]));";

/// The keys in either storage of the page that no row of the table allows there.
pub fn strange_keys(page: &Page) -> Vec<String> {
    let rows = rows(TABLE);
    let found = page.run(KEYS, &[]);
    let in_databases = page.run_until_called_back(DATABASES, &[]);
    let found = found.as_array().into_iter().flatten().chain([&in_databases]);
    let mut strange = Vec::new();
    for (place, keys) in ["shared", "tab", "database"].into_iter().zip(found) {
        let keys = keys.as_array().into_iter().flatten().filter_map(|key| key.as_str());
        strange.extend(keys.filter(|key| !rows.iter().any(|row| row.allows(place, key))).map(str::to_owned));
    }
    strange
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_key_that_no_table_names_is_noticed() {
    let page = Page::open(crate::page::Language::English);
    assert_eq!(strange_keys(&page), Vec::<String>::new());
    page.run("localStorage.setItem('tender.tab', ''); sessionStorage.setItem('tender.strange', '')", &[]);
    assert_eq!(strange_keys(&page), ["tender.tab", "tender.strange"], "a tab's name is not for all tabs to see");
    page.run("localStorage.removeItem('tender.tab'); sessionStorage.removeItem('tender.strange')", &[]);
    let write = "const done = arguments[arguments.length - 1];
        const opening = indexedDB.open('tender.strange', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('table').put('text', 'key');
        opening.onsuccess = () => { opening.result.close(); done(true); };";
    page.run_until_called_back(write, &[]);
    assert_eq!(strange_keys(&page), ["tender.strange.table.key"]);
}
