//! A query over tables. The storage that the engine is given can only be read, so that nothing a query says can
//! change anything; it counts the rows that are looked at, and ends a query that looks at too many.

use super::job::{Answer, MOST_ROWS, QueryJob, QueryResult, write};
use super::letters::by_bytes;
use super::mistake::sql_mistake;
use super::table::{QueryKind, QueryTable, QueryValue};
use super::trouble::QueryTrouble;
use game::json;
use gluesql_core::ast::ColumnDef;
use gluesql_core::data::{CustomFunction as OwnFunction, Key, Schema, Value};
use gluesql_core::error::{Error, EvaluateError, FetchError};
use gluesql_core::plan::StatementPlan;
use gluesql_core::prelude::{DataType, Glue, Payload};
use gluesql_core::store::{
    AlterTable, CustomFunction, CustomFunctionMut, Index, IndexMut, Metadata, Planner, RowIter, Store, StoreMut,
    Transaction,
};
use rust_decimal::Decimal;
use std::cell::Cell;

/// Rows that one query looks at, at most: joins of two full lists pass, a join of a million rows does not.
pub const MOST_LOOKED_AT: u64 = 500_000;

/// Digits after the point in a result.
const DIGITS: u32 = 4;

/// The marker by which the storage says that a query has looked at too many rows.
const BUDGET: &str = "budget";

/// Does a job that is written as text; no text for one that cannot be read, such as the empty one by which a page
/// learns that the engine is here.
pub fn answer_text(job: &str) -> String {
    json::read(job).map_or_else(|_| String::new(), |job| write(&run(job)))
}

/// Does a job.
///
/// # Errors
/// [`QueryTrouble`] says why there is no result.
pub fn run(job: QueryJob) -> Result<QueryResult, QueryTrouble> {
    if let Some(name) = by_bytes(&job.sql, &job.tables) {
        return Err(QueryTrouble::ByBytes { name: name.to_owned() });
    }
    let mut glue = Glue::new(ReadTables { tables: job.tables, looked_at: Cell::new(0) });
    let plans = glue.plan(&job.sql).map_err(trouble)?;
    let [plan] = plans.as_slice() else { return Err(QueryTrouble::NotOne) };
    if !matches!(plan, StatementPlan::Query(_)) {
        return Err(QueryTrouble::NotSelect);
    }
    let Payload::Select { labels, rows } = glue.execute_stmt(plan).map_err(trouble)? else {
        return Err(QueryTrouble::NotSelect);
    };
    let all = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let row = |row: Vec<Value>| row.into_iter().map(answer).collect();
    Ok(QueryResult { columns: labels, rows: rows.into_iter().take(MOST_ROWS).map(row).collect(), all })
}

fn answer(value: Value) -> Answer {
    match value {
        Value::Null => Answer::Empty,
        Value::Decimal(number) => Answer::Number(number.round_dp(DIGITS).normalize().to_string()),
        Value::F64(number) => match Decimal::try_from(number) {
            Ok(number) => Answer::Number(number.round_dp(DIGITS).normalize().to_string()),
            Err(_) => Answer::Words(number.to_string()),
        },
        number @ (Value::I64(_) | Value::I128(_) | Value::U64(_) | Value::I32(_)) => {
            Answer::Number(String::from(number))
        }
        words => Answer::Words(String::from(words)),
    }
}

fn trouble(error: Error) -> QueryTrouble {
    match error {
        Error::StorageMsg(text) if text == BUDGET => QueryTrouble::TooMuch { most: MOST_LOOKED_AT },
        Error::StorageMsg(_) => QueryTrouble::NotSelect,
        Error::Evaluate(EvaluateError::UnsupportedFunction(name)) => QueryTrouble::NoFunction { name },
        Error::Parser(told) => QueryTrouble::NotSql { mistake: sql_mistake(&told) },
        Error::Fetch(FetchError::TableNotFound(name)) => QueryTrouble::NoTable { name },
        Error::Evaluate(EvaluateError::IdentifierNotFound(name)) => QueryTrouble::NoColumn { name },
        Error::Evaluate(EvaluateError::CompoundIdentifierNotFound { table_alias, column_name }) => {
            QueryTrouble::NoColumn { name: format!("{table_alias}.{column_name}") }
        }
        other => QueryTrouble::Engine { detail: other.to_string() },
    }
}

/// Tables that can be read, and how many of their rows were.
struct ReadTables {
    tables: Vec<QueryTable>,
    looked_at: Cell<u64>,
}

impl ReadTables {
    fn table(&self, name: &str) -> Option<&QueryTable> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// Counts a row that is looked at.
    fn look(&self) -> Result<(), Error> {
        self.looked_at.set(self.looked_at.get() + 1);
        match self.looked_at.get() > MOST_LOOKED_AT {
            true => Err(Error::StorageMsg(BUDGET.to_owned())),
            false => Ok(()),
        }
    }
}

impl Store for ReadTables {
    fn fetch_schema(&self, table_name: &str) -> Result<Option<Schema>, Error> {
        Ok(self.table(table_name).map(schema))
    }

    fn fetch_all_schemas(&self) -> Result<Vec<Schema>, Error> {
        Ok(self.tables.iter().map(schema).collect())
    }

    fn fetch_data(&self, table_name: &str, key: &Key) -> Result<Option<Vec<Value>>, Error> {
        let Key::I64(number) = key else { return Ok(None) };
        let row = self.table(table_name).and_then(|table| table.rows.get(usize::try_from(*number).ok()?));
        Ok(row.map(|row| values(row)))
    }

    fn scan_data<'a>(&'a self, table_name: &str) -> Result<RowIter<'a>, Error> {
        let rows = self.table(table_name).map_or(&[][..], |table| &table.rows);
        let row = |(number, row): (i64, &Vec<QueryValue>)| self.look().map(|()| (Key::I64(number), values(row)));
        Ok(Box::new((0..).zip(rows).map(row)))
    }
}

fn schema(table: &QueryTable) -> Schema {
    let column = |column: &super::table::QueryColumn| ColumnDef {
        name: column.name.clone(),
        data_type: match column.kind {
            QueryKind::Words => DataType::Text,
            QueryKind::Count => DataType::Int,
            QueryKind::Fraction => DataType::Decimal,
        },
        nullable: true,
        default: None,
        unique: None,
        comment: None,
    };
    Schema {
        table_name: table.name.clone(),
        column_defs: Some(table.columns.iter().map(column).collect()),
        indexes: Vec::new(),
        engine: None,
        foreign_keys: Vec::new(),
        comment: None,
    }
}

fn values(row: &[QueryValue]) -> Vec<Value> {
    let value = |value: &QueryValue| match value {
        QueryValue::Empty => Value::Null,
        QueryValue::Words(words) => Value::Str(words.clone()),
        QueryValue::Count(count) => Value::I64(*count),
        QueryValue::Parts(parts, of) => Value::Decimal(Decimal::from(*parts) / Decimal::from((*of).max(1))),
    };
    row.iter().map(value).collect()
}

impl CustomFunction for ReadTables {
    fn fetch_function<'a>(&'a self, _func_name: &str) -> Result<Option<&'a OwnFunction>, Error> {
        Ok(None)
    }
}

// What changes something is left as the engine has it for a storage that cannot: refused.
impl StoreMut for ReadTables {}
impl Index for ReadTables {}
impl IndexMut for ReadTables {}
impl AlterTable for ReadTables {}
impl Transaction for ReadTables {}
impl Metadata for ReadTables {}
impl CustomFunctionMut for ReadTables {}
impl Planner for ReadTables {}
