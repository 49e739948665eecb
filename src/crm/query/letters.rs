//! Functions of the engine that count bytes where a reader counts letters: of Chinese words they take the wrong part,
//! or the engine fails in the middle. They are refused where such words can meet them, which is looked for in the
//! text of the query; what only looks as if it could is refused as well.

use super::table::{QueryTable, QueryValue};

/// The functions that count bytes.
const BY_BYTES: &[&str] =
    &["left", "right", "lpad", "rpad", "substr", "substring", "ltrim", "rtrim", "trim", "position", "find_idx"];
/// Those that count none as long as they only take blanks off.
const TRIMS: &[&str] = &["ltrim", "rtrim", "trim"];
/// Words that can stand within a function and name nothing.
const NO_NAMES: &[&str] = &[
    "in", "from", "for", "as", "both", "leading", "trailing", "case", "when", "then", "else", "end", "and", "or",
    "not", "null", "is", "like", "between", "true", "false", "text", "varchar", "int", "integer", "decimal", "float",
    "boolean", "date", "distinct",
];

/// A piece of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
enum SqlPiece {
    /// A name or a word of the language, in small letters.
    Word(String),
    /// A text in quotation marks.
    Text(String),
    /// Any other sign.
    Sign(char),
}

/// The first function of a query that counts bytes and can meet letters of more than one; none where all is well.
pub fn by_bytes(sql: &str, tables: &[QueryTable]) -> Option<&'static str> {
    let pieces = pieces(sql);
    let known = |name: &&&str, at: usize| {
        let is_it = matches!(&pieces[at], SqlPiece::Word(word) if word == **name);
        is_it && pieces.get(at + 1) == Some(&SqlPiece::Sign('('))
    };
    let calls = (0..pieces.len()).filter_map(|at| Some((BY_BYTES.iter().find(|name| known(name, at))?, at + 2)));
    let words = NamedTables { tables: tables.iter().filter(|table| names(&pieces, &table.name)).collect() };
    let mut calls = calls.filter(|(name, from)| {
        let inside = inside(&pieces[*from..]);
        let has_letters =
            inside.iter().any(|piece| *piece == SqlPiece::Sign(',') || *piece == SqlPiece::Word("from".to_owned()));
        (has_letters || !TRIMS.contains(name)) && words.can_meet(inside)
    });
    calls.next().map(|(name, _)| *name)
}

fn names(pieces: &[SqlPiece], name: &str) -> bool {
    pieces.iter().any(|piece| matches!(piece, SqlPiece::Word(word) if word.eq_ignore_ascii_case(name)))
}

/// What stands before the bracket that ends a function.
fn inside(pieces: &[SqlPiece]) -> &[SqlPiece] {
    let mut depth = 1;
    let end = pieces.iter().position(|piece| {
        match piece {
            SqlPiece::Sign('(') => depth += 1,
            SqlPiece::Sign(')') => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    &pieces[..end.unwrap_or(pieces.len())]
}

/// The tables that a query names.
struct NamedTables<'a> {
    tables: Vec<&'a QueryTable>,
}

impl NamedTables<'_> {
    /// Whether a letter of more than one byte can be in what these pieces come to.
    fn can_meet(&self, pieces: &[SqlPiece]) -> bool {
        pieces.iter().enumerate().any(|(at, piece)| match piece {
            SqlPiece::Text(text) => !text.is_ascii(),
            SqlPiece::Word(word) if matches!(word.as_str(), "chr" | "select") => true,
            SqlPiece::Word(word) => {
                let is_name = !matches!(pieces.get(at + 1), Some(SqlPiece::Sign('(' | '.')));
                is_name && !NO_NAMES.contains(&word.as_str()) && self.column_has(word)
            }
            SqlPiece::Sign(_) => false,
        })
    }

    /// Whether a column of that name has such letters. A name that is no column's was given in the query to anything.
    fn column_has(&self, name: &str) -> bool {
        let mut columns = self.tables.iter().flat_map(|table| {
            let at = table.columns.iter().position(|column| column.name.eq_ignore_ascii_case(name));
            at.map(|at| (*table, at))
        });
        let has = |(table, at): (&QueryTable, usize)| {
            table.rows.iter().any(|row| matches!(row.get(at), Some(QueryValue::Words(words)) if !words.is_ascii()))
        };
        match columns.next() {
            Some(first) => has(first) || columns.any(has),
            None => true,
        }
    }
}

fn pieces(sql: &str) -> Vec<SqlPiece> {
    let mut signs = sql.chars().peekable();
    let mut pieces = Vec::new();
    while let Some(sign) = signs.next() {
        match sign {
            '-' if signs.peek() == Some(&'-') => {
                signs.by_ref().take_while(|sign| *sign != '\n').for_each(drop);
            }
            '/' if signs.peek() == Some(&'*') => {
                let mut before = ' ';
                signs
                    .by_ref()
                    .take_while(|&sign| !(std::mem::replace(&mut before, sign) == '*' && sign == '/'))
                    .for_each(drop);
            }
            '\'' => pieces.push(SqlPiece::Text(signs.by_ref().take_while(|sign| *sign != '\'').collect())),
            '"' | '`' => {
                let word: String = signs.by_ref().take_while(|end| *end != sign).collect();
                pieces.push(SqlPiece::Word(word.to_lowercase()));
            }
            _ if sign.is_alphabetic() || sign == '_' => {
                let mut word = String::from(sign);
                while let Some(next) = signs.next_if(|next| next.is_alphanumeric() || *next == '_') {
                    word.push(next);
                }
                pieces.push(SqlPiece::Word(word.to_lowercase()));
            }
            _ if sign.is_whitespace() || sign.is_numeric() => {}
            _ => pieces.push(SqlPiece::Sign(sign)),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::super::table::{QueryColumn, QueryKind};
    use super::*;

    fn table(name: &str, words: &str) -> QueryTable {
        let column = |name: &str| QueryColumn { name: name.to_owned(), kind: QueryKind::Words };
        let row = [words, "A-1"].map(|words| QueryValue::Words(words.to_owned())).to_vec();
        QueryTable { name: name.to_owned(), columns: vec![column("customer"), column("code")], rows: vec![row] }
    }

    #[test]
    fn functions_that_count_bytes_are_refused_where_letters_have_several() {
        let tables = [table("accounts", "长城公司"), table("staff", "Ann")];
        for (sql, expect) in [
            ("select left('长城公司',1)", Some("left")),
            ("SELECT RIGHT ( '长城公司', 1 )", Some("right")),
            ("select position('城' in '长城公司')", Some("position")),
            ("select substr(customer,1,2) from accounts", Some("substr")),
            ("select substring(a.\"customer\" from 1 for 2) from accounts a", Some("substring")),
            ("select lpad('长城',5,'x')", Some("lpad")),
            ("select rpad(upper(customer),5,'x') from accounts", Some("rpad")),
            ("select ltrim('长城','长')", Some("ltrim")),
            ("select trim(both '长' from customer) from accounts", Some("trim")),
            ("select find_idx(customer,'x') from accounts", Some("find_idx")),
            ("select left(c,1) from (select customer c from accounts) x", Some("left")),
            ("select left(chr(228),1)", Some("left")),
            ("select 1 -- it's\n, left('长城',1)", Some("left")),
            ("select /* ' */ left('长城',1)", Some("left")),
            ("select left(code,1) from accounts", None),
            ("select left(customer,1) from staff", None),
            ("select left(concat(code,'-','x'),3), '长城' from accounts where customer like '长%'", None),
            ("select trim(customer) from accounts", None),
            ("select length('长城公司'), reverse(customer) from accounts", None),
            ("select 'left(', customer from accounts left join staff on 1=1", None),
        ] {
            assert_eq!(by_bytes(sql, &tables), expect, "{sql}");
        }
    }
}
