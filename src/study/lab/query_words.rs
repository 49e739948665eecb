//! Whether a query can answer, by its words: it selects from lists that there are, and names their columns alone. The engine
//! that runs queries is a module of its own; a check must not wait for it.

use crate::crm::columns::columns_of;
use crate::crm::names::ListName;

/// Words of the language and its functions.
const WORDS: &[&str] = &[
    "select", "distinct", "from", "join", "inner", "left", "right", "outer", "cross", "on", "where", "and", "or",
    "not", "in", "is", "null", "like", "ilike", "between", "group", "by", "having", "order", "asc", "desc", "limit",
    "offset", "as", "case", "when", "then", "else", "end", "exists", "cast", "true", "false", "count", "sum", "avg",
    "min", "max", "round", "coalesce", "abs", "upper", "lower", "length", "concat", "ifnull", "nullif", "substr",
    "trim", "floor", "ceil", "stdev", "variance", "integer", "int", "decimal", "float", "text", "nulls", "first",
    "last", "using",
];

/// Words after which something has to follow.
const UNFINISHED: &[&str] = &[
    "select", "distinct", "from", "join", "inner", "left", "right", "outer", "cross", "on", "where", "and", "or",
    "not", "in", "is", "like", "between", "group", "by", "having", "order", "limit", "offset", "as",
];

/// A piece of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// A name or a word of the language, in small letters.
    Word(String),
    /// Anything else: a sign, a number, a text in quotes.
    Other(char),
}

/// Whether a query can answer.
pub(super) fn can_answer(sql: &str) -> bool {
    let Some(pieces) = pieces(sql) else { return false };
    let word = |at: usize| match pieces.get(at) {
        Some(Piece::Word(word)) => Some(word.as_str()),
        _ => None,
    };
    if word(0) != Some("select") || !is_balanced(&pieces) {
        return false;
    }
    let mut lists = Vec::new();
    let mut own: Vec<&str> = Vec::new();
    for at in 0..pieces.len() {
        match word(at) {
            Some("from" | "join") => match word(at + 1).map(ListName::named) {
                Some(Some(list)) => {
                    lists.push(list);
                    // An alias stands behind its list, with or without `as`.
                    let place = if word(at + 2) == Some("as") { at + 3 } else { at + 2 };
                    own.extend(word(place).filter(|alias| !WORDS.contains(alias)));
                }
                Some(None) => return false,
                // A query in brackets.
                None => {}
            },
            Some("as") => own.extend(word(at + 1)),
            // A second query stands in brackets.
            Some("select") if at > 0 && pieces[at - 1] != Piece::Other('(') => return false,
            // A column may be given a name without `as`.
            Some(name) if !WORDS.contains(&name) && is_named_anew(&pieces, at) => own.push(name),
            _ => {}
        }
    }
    let is_known = |name: &str| {
        let is_column = || lists.iter().any(|list| columns_of(*list).iter().any(|one| one.name.as_str() == name));
        let is_list = || lists.iter().any(|list| list.as_str() == name);
        WORDS.contains(&name) || own.contains(&name) || is_list() || is_column()
    };
    let ends_well = match pieces.last() {
        Some(Piece::Word(word)) => !UNFINISHED.contains(&word.as_str()),
        Some(Piece::Other(sign)) => !matches!(sign, ',' | '.' | '=' | '('),
        None => false,
    };
    let is_name = |piece: &Piece| matches!(piece, Piece::Word(word) if !WORDS.contains(&word.as_str()));
    if pieces.windows(3).any(|three| three.iter().all(is_name)) {
        return false;
    }
    let names = pieces.iter().filter_map(|piece| match piece {
        Piece::Word(word) => Some(word.as_str()),
        Piece::Other(_) => None,
    });
    !lists.is_empty() && ends_well && names.into_iter().all(is_known)
}

/// Whether a word names anew what stands before it: a column or an expression, up to a comma or the lists.
fn is_named_anew(pieces: &[Piece], at: usize) -> bool {
    let follows = match at.checked_sub(1).map(|before| &pieces[before]) {
        Some(Piece::Word(word)) => !WORDS.contains(&word.as_str()),
        Some(Piece::Other(sign)) => *sign == ')',
        None => false,
    };
    let ends = match pieces.get(at + 1) {
        Some(Piece::Word(word)) => word == "from",
        Some(Piece::Other(sign)) => *sign == ',',
        None => false,
    };
    follows && ends
}

/// Whether every bracket is closed.
fn is_balanced(pieces: &[Piece]) -> bool {
    let mut open = 0_i32;
    for piece in pieces {
        open += match piece {
            Piece::Other('(') => 1,
            Piece::Other(')') => -1,
            _ => 0,
        };
        if open < 0 {
            return false;
        }
    }
    open == 0
}

/// The pieces of a query, comments and a last semicolon left out; none where a text is not closed.
fn pieces(sql: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let plain = sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    let mut rest = plain.trim().trim_end_matches(';');
    while let Some(sign) = rest.chars().next() {
        let length = match sign {
            '\'' => rest[1..].find('\'')? + 2,
            '"' | '`' => {
                let end = rest[1..].find(sign)?;
                pieces.push(Piece::Word(rest[1..=end].to_lowercase()));
                rest = &rest[end + 2..];
                continue;
            }
            _ if sign.is_alphabetic() || sign == '_' => {
                let is_part = |one: char| one.is_alphanumeric() || one == '_';
                rest.find(|one: char| !is_part(one)).unwrap_or(rest.len())
            }
            _ if sign.is_ascii_digit() => {
                rest.find(|one: char| !one.is_ascii_digit() && one != '.').unwrap_or(rest.len())
            }
            _ => sign.len_utf8(),
        };
        let (piece, after) = rest.split_at(length);
        if sign.is_alphabetic() || sign == '_' {
            pieces.push(Piece::Word(piece.to_lowercase()));
        } else if !sign.is_whitespace() {
            pieces.push(Piece::Other(sign));
        }
        rest = after;
    }
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crm::query::library::LibraryQuery;

    #[test]
    fn queries_that_answer_are_told_from_those_that_do_not() {
        for (sql, expect) in [
            ("SELECT customer, ordered FROM accounts ORDER BY ordered DESC", true),
            ("select size, count(*) as many from accounts group by size having count(*) > 1;", true),
            ("SELECT o.customer, SUM(o.amount) FROM orders o GROUP BY o.customer", true),
            ("SELECT a.customer FROM accounts AS a WHERE a.city = 'by the order'", true),
            ("SELECT customer FROM accounts -- who ordered", true),
            ("ordered order by", false),
            ("SELECT ordered, order by FROM nowhere", false),
            ("SELECT turnover FROM accounts", false),
            ("SELECT customer FROM accounts GROUP BY (size", false),
            ("SELECT customer, FROM accounts WHERE city = 'x", false),
            ("SELECT size, COUNT(*) many FROM accounts GROUP BY size", true),
            ("SELECT customer FROM accounts orders customer", false),
            ("SELECT customer FROM accounts select size", false),
            ("SELECT customer FROM accounts ordered order by", false),
            ("group by feedback", false),
            ("", false),
        ] {
            assert_eq!(can_answer(sql), expect, "{sql}");
        }
    }

    #[test]
    fn the_queries_of_the_library_answer() {
        for query in LibraryQuery::ALL {
            assert!(can_answer(query.sql()), "{}", query.sql());
        }
    }
}
