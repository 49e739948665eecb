//! The data room: queries see what the role sees and no more, change nothing, and end; what a query adds up is what a
//! list adds up; an import tells what is wrong and loses nothing.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::practice_year;
use game::ids::CompanyId;
use game::world::World;
use std::sync::LazyLock;
use tender::crm::book::CrmBook;
use tender::crm::columns::{ColumnKind, Total};
use tender::crm::csv_read::{self, CsvError};
use tender::crm::import::{ImportError, LineTrouble, plan};
use tender::crm::list::{Cell, read};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::query::builder::{FilterComparison, QueryChoices};
use tender::crm::query::engine::{answer_text, run as run_job};
use tender::crm::query::job::{self, Answer, MOST_ROWS, QueryJob, QueryResult};
use tender::crm::query::keys::{COURSE_TABLES, keys_between};
use tender::crm::query::library::LibraryQuery;
use tender::crm::query::mistake::{SqlMistake, SqlPlace};
use tender::crm::query::table::{QueryColumn, QueryKind, QueryTable, QueryValue};
use tender::crm::query::trouble::QueryTrouble;
use tender::crm::record::{CrmRecord, QueryRecord, RecordEntry};
use tender::crm::refusal::RecordRefusal;
use tender::crm::role::CrmRole;
use tender::crm::viewer::Viewer;
use tender::record::csv::{Csv, verbatim};
use tender::record::replay;

const ME: CompanyId = CompanyId(0);

/// The end of a practice year of a diligent person.
static YEAR: LazyLock<World> = LazyLock::new(|| replay(&practice_year()).expect("a sound log"));

/// What a role may query.
fn tables(role: CrmRole, book: &CrmBook) -> Vec<QueryTable> {
    let seen = YEAR.observe(ME);
    let viewer = Viewer { seen: &seen, book, role };
    let shown = |cell: &Cell| format!("{cell:?}");
    ListName::ALL.iter().filter_map(|list| read(&viewer, *list)).map(|list| QueryTable::of(&list, &shown)).collect()
}

fn run_as(role: CrmRole, sql: &str) -> Result<QueryResult, QueryTrouble> {
    run_job(QueryJob { tables: tables(role, &CrmBook::default()), sql: sql.to_owned() })
}

fn run(sql: &str) -> Result<QueryResult, QueryTrouble> {
    run_as(CrmRole::GeneralManager, sql)
}

/// Ten thousandths of the only number in a result.
fn only_number(result: &QueryResult) -> i64 {
    let text = result.rows[0][0].text();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{fraction:0<4}").parse().expect("a number")
}

#[test]
fn the_sum_of_a_column_by_a_query_is_the_total_of_the_list() {
    let seen = YEAR.observe(ME);
    let viewer = Viewer { seen: &seen, book: &CrmBook::default(), role: CrmRole::GeneralManager };
    let mut compared = 0;
    for &list in ListName::ALL {
        let listing = read(&viewer, list).expect("open");
        let count = run(&format!("SELECT COUNT(*) FROM {}", list.as_str())).expect("a count");
        assert_eq!(only_number(&count), listing.rows.len() as i64 * 10_000, "{list:?}");
        for (at, column) in listing.columns.iter().enumerate().filter(|(_, column)| column.total == Total::Sum) {
            if listing.rows.is_empty() {
                continue;
            }
            let sql = format!("SELECT SUM(\"{}\") FROM {}", column.name.as_str(), list.as_str());
            let result = run(&sql).unwrap_or_else(|why| panic!("{sql}: {why}"));
            // A sum over nothing but empty cells is empty.
            if result.rows[0][0] == Answer::Empty {
                continue;
            }
            let total = listing.total(at).and_then(|total| total.number()).expect("a total");
            let expect = match column.kind {
                ColumnKind::Money => total * 100,
                ColumnKind::Hours => (total * 10_000 + 30) / 60,
                _ => total * 10_000,
            };
            assert!((only_number(&result) - expect).abs() <= 1, "{sql}: {} for {expect}", only_number(&result));
            compared += 1;
        }
    }
    assert!(compared > 12, "{compared} sums");
}

#[test]
fn the_queries_of_the_library_have_results() {
    for query in LibraryQuery::ALL {
        let result = run(query.sql()).unwrap_or_else(|why| panic!("{query:?}: {why}"));
        assert!(!result.rows.is_empty() || query == LibraryQuery::FeedbackByProduct, "{query:?}");
    }
}

#[test]
fn a_query_changes_nothing() {
    for sql in [
        "DELETE FROM customer",
        "UPDATE customer SET ordered = 0",
        "INSERT INTO customer VALUES (1)",
        "DROP TABLE customer",
        "CREATE TABLE x (a INT)",
        "ALTER TABLE customer RENAME TO x",
        "CREATE INDEX x ON customer (ordered)",
        "BEGIN",
        "SHOW TABLES",
    ] {
        let why = run(sql).expect_err(sql);
        assert!(matches!(why, QueryTrouble::NotSelect | QueryTrouble::Engine { .. }), "{sql}: {why}");
    }
    for sql in ["", "SELECT 1; SELECT 2", "SELECT 1; DELETE FROM customer"] {
        assert_eq!(run(sql), Err(QueryTrouble::NotOne), "{sql:?}");
    }
}

#[test]
fn what_is_wrong_with_a_query_is_told() {
    let at = |line, column| SqlPlace { line, column };
    let word = str::to_owned;
    for (sql, mistake) in [
        ("SELEC 1", SqlMistake::NotAQuery { at: at(1, 1), word: word("SELEC") }),
        ("SELECT name\nFRM customer x", SqlMistake::Misplaced { at: at(2, 5), word: word("customer") }),
        ("SELECT name FROM", SqlMistake::EndsEarly),
        ("SELECT 'name FROM customer", SqlMistake::NotClosed { at: at(1, 8) }),
    ] {
        assert_eq!(run(sql), Err(QueryTrouble::NotSql { mistake }), "{sql}");
    }
    assert_eq!(run("SELECT * FROM nowhere"), Err(QueryTrouble::NoTable { name: "nowhere".to_owned() }));
    assert_eq!(run("SELECT nothing FROM customer"), Err(QueryTrouble::NoColumn { name: "nothing".to_owned() }));
    assert_eq!(run("SELECT factorial(5)"), Err(QueryTrouble::NoFunction { name: "FACTORIAL".to_owned() }));
    assert_eq!(run("SELECT left('长城公司', 1)"), Err(QueryTrouble::ByBytes { name: "left".to_owned() }));
    let why = run("SELECT c.nothing FROM customer c");
    assert_eq!(why, Err(QueryTrouble::NoColumn { name: "c.nothing".to_owned() }));
}

#[test]
fn a_role_queries_only_what_its_matrix_opens() {
    let seen = YEAR.observe(ME);
    let book = CrmBook::default();
    for role in CrmRole::ALL {
        let viewer = Viewer { seen: &seen, book: &book, role };
        for &list in ListName::ALL {
            let result = run_as(role, &format!("SELECT * FROM {}", list.as_str()));
            match read(&viewer, list) {
                None => assert_eq!(result, Err(QueryTrouble::NoTable { name: list.as_str().to_owned() }), "{role:?}"),
                Some(listing) => {
                    let heads: Vec<&str> = listing.columns.iter().map(|column| column.name.as_str()).collect();
                    assert_eq!(result.expect("open").columns, heads, "{role:?} {list:?}");
                }
            }
        }
    }
    let wages = "SELECT wage FROM staff_contact";
    assert!(run(wages).is_ok());
    assert_eq!(run_as(CrmRole::Salesperson, wages), Err(QueryTrouble::NoColumn { name: "wage".to_owned() }));
}

fn numbers(name: &str, count: i64) -> QueryTable {
    let column = QueryColumn { name: "n".to_owned(), kind: QueryKind::Count };
    QueryTable {
        name: name.to_owned(),
        columns: vec![column],
        rows: (0..count).map(|n| vec![QueryValue::Count(n)]).collect(),
    }
}

#[test]
fn a_join_of_a_million_rows_is_stopped() {
    let job = |sql: &str| QueryJob { tables: vec![numbers("a", 1_000), numbers("b", 1_000)], sql: sql.to_owned() };
    for sql in [
        "SELECT COUNT(*) FROM a JOIN b",
        "SELECT COUNT(*) FROM a JOIN b ON a.n + b.n > 0",
        "SELECT COUNT(*) FROM a LEFT JOIN b ON a.n < b.n",
        "SELECT n FROM a WHERE EXISTS (SELECT n FROM b WHERE b.n + a.n < 0)",
    ] {
        let why = run_job(job(sql));
        assert!(matches!(why, Err(QueryTrouble::TooMuch { .. })), "{sql}: {why:?}");
    }
    let by_key = run_job(job("SELECT COUNT(*) FROM a JOIN b ON a.n = b.n")).expect("a join by key");
    assert_eq!(only_number(&by_key), 1_000 * 10_000);
}

#[test]
fn a_long_result_is_cut_and_says_how_long_it_was() {
    let job = QueryJob { tables: vec![numbers("a", 2_500)], sql: "SELECT n FROM a".to_owned() };
    let as_text = game::json::text(&job);
    let result = run_job(job).expect("a result");
    assert_eq!(job::read(&answer_text(&as_text)), Some(Ok(result.clone())));
    assert_eq!(answer_text(""), "");
    assert_eq!((result.rows.len(), result.all), (MOST_ROWS, 2_500));
}

#[test]
fn choices_make_queries_that_run() {
    let seen = YEAR.observe(ME);
    let viewer = Viewer { seen: &seen, book: &CrmBook::default(), role: CrmRole::GeneralManager };
    for &list in ListName::ALL {
        let listing = read(&viewer, list).expect("open");
        for column in &listing.columns {
            let plain = QueryChoices { table: list, columns: vec![column.name], filter: None, group: None, sum: None };
            let sum = listing.columns.iter().find(|column| column.total == Total::Sum).map(|column| column.name);
            let grouped = QueryChoices { columns: Vec::new(), group: Some(column.name), sum, ..plain.clone() };
            let mut all = vec![plain.clone(), grouped];
            let value = if matches!(column.kind, ColumnKind::Words | ColumnKind::Date) { "it's" } else { "10.5" };
            for comparison in [FilterComparison::Equal, FilterComparison::AtLeast, FilterComparison::AtMost] {
                all.push(QueryChoices { filter: Some((column.name, comparison, value.to_owned())), ..plain.clone() });
            }
            for choices in all {
                let result = run(&choices.sql());
                assert!(result.is_ok(), "{}: {result:?}", choices.sql());
            }
        }
    }
}

#[test]
fn the_courses_tables_hang_together_by_their_numbers() {
    let keys = keys_between(&COURSE_TABLES);
    let has = |from, column, to| keys.iter().any(|key| (key.from, key.column, key.to) == (from, column, to));
    use ColumnName::{CustomerNumber, ProductNumber, StaffNumber};
    use ListName::{CourseCustomer, CourseFeedback, CourseProduct, CourseStaff, CourseTaskPlan};
    assert!(has(CourseCustomer, StaffNumber, CourseStaff));
    assert!(has(CourseTaskPlan, StaffNumber, CourseStaff));
    assert!(has(CourseTaskPlan, CustomerNumber, CourseCustomer));
    assert!(has(CourseFeedback, CustomerNumber, CourseCustomer));
    assert!(has(CourseFeedback, ProductNumber, CourseProduct));
    assert_eq!(keys.len(), 5);
}

/// The names of the first two customers.
fn two_names() -> [String; 2] {
    let seen = YEAR.observe(ME);
    let mut ids = seen.customer_ids();
    [ids.next(), ids.next()].map(|id| seen.customer(id.expect("a customer")).name.zh.clone())
}

fn with_book<T>(book: &CrmBook, look: impl FnOnce(&Viewer<'_>) -> T) -> T {
    let seen = YEAR.observe(ME);
    look(&Viewer { seen: &seen, book, role: CrmRole::Salesperson })
}

#[test]
fn an_import_tells_what_is_wrong_with_each_line_and_takes_the_rest() {
    let [first, second] = two_names();
    let text = format!(
        "客户,备注,标签,下一步,天数\n{first},要新报价,重点,回访,3\nnobody,x,,,\n{second},,,,\n{second},=1+1,,,\n\
         {second},a\n{second},,,回访,soon\n{second},,{},,\n",
        "长".repeat(25)
    );
    let plan = with_book(&CrmBook::default(), |viewer| plan(viewer, &text)).expect("a table");
    assert_eq!(plan.records.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 2, 2, 5]);
    assert!(plan.duplicates.is_empty());
    let expect = [
        (3, LineTrouble::NoCustomer { name: "nobody".to_owned() }),
        (4, LineTrouble::Nothing),
        (6, LineTrouble::CellCount { has: 2, heads: 5 }),
        (7, LineTrouble::Days { text: "soon".to_owned() }),
        (8, LineTrouble::Refused(RecordRefusal::TooLong { most: 24 })),
    ];
    assert_eq!(plan.troubles, expect);
}

#[test]
fn what_is_there_already_is_not_imported_again() {
    let [first, _] = two_names();
    let text = format!("customer;note;tag\n{first};call;vip\n{first};call;vip\n");
    let mut book = CrmBook::default();
    let once = with_book(&book, |viewer| plan(viewer, &text)).expect("a table");
    assert_eq!((once.records.len(), once.duplicates), (2, vec![3]));
    for (_, record) in once.records {
        let at = YEAR.now();
        book.add(RecordEntry { at, after: 0, by: ME, role: CrmRole::Salesperson, record });
    }
    let again = with_book(&book, |viewer| plan(viewer, &text)).expect("a table");
    assert_eq!((again.records.len(), again.duplicates, again.troubles.len()), (0, vec![2, 3], 0));
}

#[test]
fn a_broken_file_is_told() {
    let [first, _] = two_names();
    let cases = [
        (String::new(), ImportError::Csv(CsvError::Empty)),
        (format!("customer,note\n\"{first},x"), ImportError::Csv(CsvError::OpenQuote { line: 2 })),
        ("name,note\nx,y".to_owned(), ImportError::NoCustomerColumn),
        (format!("customer,colour\n{first},red"), ImportError::NothingToImport),
    ];
    for (text, expect) in cases {
        assert_eq!(with_book(&CrmBook::default(), |viewer| plan(viewer, &text)), Err(expect), "{text:?}");
    }
}

#[test]
fn a_table_that_is_written_is_read_again() {
    let lines = [["客户", "a \"b\", c", "=1+1"], ["x", "two\nlines", "0012345"]];
    let mut csv = Csv::default();
    for line in lines {
        csv.line(line.map(verbatim).iter().map(String::as_str));
    }
    let cells = csv_read::read(&csv.text()).expect("a table").into_iter().map(|line| line.cells);
    assert_eq!(cells.collect::<Vec<_>>(), lines);
}

#[test]
fn queries_are_saved_replaced_and_removed() {
    let seen = YEAR.observe(ME);
    let mut book = CrmBook::default();
    let save = |sql: &str| CrmRecord::Query(QueryRecord::Save { name: "mine".to_owned(), sql: sql.to_owned() });
    let add = |book: &mut CrmBook, record: CrmRecord| {
        book.check(&seen, CrmRole::Salesperson, &record)?;
        book.add(RecordEntry { at: seen.now(), after: 0, by: ME, role: CrmRole::Salesperson, record });
        Ok::<(), RecordRefusal>(())
    };
    assert_eq!(add(&mut book, save("SELECT 1")), Ok(()));
    assert_eq!(add(&mut book, save("SELECT 1")), Err(RecordRefusal::NothingNew));
    assert_eq!(add(&mut book, save(" ")), Err(RecordRefusal::Empty));
    assert_eq!(add(&mut book, save(&"x".repeat(2_001))), Err(RecordRefusal::TooLong { most: 2_000 }));
    assert_eq!(add(&mut book, save("SELECT 2")), Ok(()));
    assert_eq!(book.saved_queries().all().collect::<Vec<_>>(), [("mine", "SELECT 2")]);
    let remove = CrmRecord::Query(QueryRecord::Remove { name: "mine".to_owned() });
    assert_eq!(add(&mut book, remove.clone()), Ok(()));
    assert_eq!(add(&mut book, remove), Err(RecordRefusal::NotThere));
}
