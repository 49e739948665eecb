//! The data room: a query of the library, one in SQL, one that cannot be, one that would never end; choices; the tables
//! with their diagram; an import with its preview.

use game::scenario::{Name, Scenario};

use crate::games::file;
use crate::page::{Language, Page, Role};
use crate::player::begin_practice_year;

fn workbench(language: Language) -> (Page, Name) {
    let page = Page::open(language);
    begin_practice_year(&page);
    (page, Scenario::practice().customers[0].name.clone())
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_data_room_answers_queries_and_tells_what_cannot_be() {
    let (page, _) = workbench(Language::English);
    page.goes_to("#/crm/query");
    page.click(Role::Button, "Staff performance");
    page.find(Role::Table, "Query result");
    assert!(page.text(Role::Table, "Query result").contains("employee"), "{}", page.text(Role::Table, "Query result"));
    page.click(Role::Button, "Run these choices");
    page.waits_for("The choices make no query.", || page.text(Role::Table, "Query result").contains("customer_number"));
    for (sql, told) in [
        ("DELETE FROM customer", "Queries only read: begin with SELECT."),
        ("SELECT nothing FROM customer", "There is no column nothing, or the role does not see it."),
        ("SELECT COUNT(*) FROM SERIES(2000000000)", "The query was stopped after 3 seconds."),
    ] {
        page.fill(Role::Textbox, "SQL", sql);
        page.click(Role::Button, "Run query");
        page.waits_for(&format!("Not told of {sql}."), || page.all_text().contains(told));
    }
    page.fill(Role::Textbox, "SQL", "SELECT COUNT(*) AS customers FROM customer");
    page.click(Role::Button, "Run query");
    page.waits_for("There is no answer after a query that was stopped.", || {
        page.text(Role::Table, "Query result").contains("customers")
    });
    page.fill(Role::Textbox, "Name to save it under", "how many");
    page.click(Role::Button, "Save query");
    page.find(Role::Button, "how many");
    page.choose("Role", "Salesperson");
    page.fill(Role::Textbox, "SQL", "SELECT wage FROM staff_contact");
    page.click(Role::Button, "Run query");
    page.waits_for("A salesperson sees wages.", || page.all_text().contains("There is no column wage"));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn tables_are_drawn_exported_and_imported() {
    let (page, name) = workbench(Language::English);
    page.goes_to("#/crm/data");
    page.find(Role::Heading, "Diagram of tables and keys");
    assert!(page.all_text().contains("feedback.product_number → product"));
    let folder = page.keeps_downloads();
    page.goes_to("#/crm/customer");
    page.click(Role::Button, "Export XLSX");
    let path = folder.join("Customer table.xlsx");
    page.waits_for("There is no workbook.", || std::fs::read(&path).is_ok_and(|bytes| bytes.starts_with(b"PK")));
    page.goes_to("#/crm/import");
    let Name { zh: name, en: english } = name;
    let table = file("import.csv", &format!("客户,备注,标签\n{name},下月再访,重点\n没有,x,\n{name},下月再访,重点\n"));
    page.choose_file_for("Choose a file", &table);
    page.find(Role::Table, "To be added");
    page.shows("no customer is called 没有");
    page.shows("it is not added again: 4");
    page.click(Role::Button, "Add 2 records");
    page.shows("Records added: 2");
    // 客户,备注 and 国标编码 in GB18030, as a spreadsheet writes them under Chinese settings.
    let heads = b"\xbf\xcd\xbb\xa7,\xb1\xb8\xd7\xa2\n";
    let note = b",\xb9\xfa\xb1\xea\xb1\xe0\xc2\xeb\n";
    let table = file("gb18030.csv", "");
    std::fs::write(&table, [&heads[..], english.as_bytes(), note].concat()).expect("a file can be written there");
    page.choose_file_for("Choose a file", &table);
    page.click(Role::Button, "Add 1 records");
    page.shows("Records added: 1");
    page.goes_to("#/crm/accounts/0");
    page.shows("下月再访");
    page.shows("国标编码");
    page.has_no_complaints();
}
