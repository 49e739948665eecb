//! In which column of a table stands what.

use crate::contest::submission::Student;
use crate::crm::csv_read::CsvLine;

/// Lines among which the heads are looked for: a registry writes the course and the term above them.
const HEADS_WITHIN: usize = 10;

/// Heads of a column of names, in small letters and without blanks.
const NAMES: &[&str] =
    &["姓名", "学生姓名", "名字", "学生", "name", "fullname", "student", "studentname", "lastname,firstname"];
/// Heads of a column of given names, where names stand in two.
const GIVEN: &[&str] = &["firstname", "givenname", "名"];
/// Heads of a column of surnames.
const SURNAMES: &[&str] = &["surname", "lastname", "familyname", "姓"];
/// Heads of a column of numbers.
const NUMBERS: &[&str] = &[
    "学号",
    "学生学号",
    "学籍号",
    "编号",
    "number",
    "no.",
    "studentnumber",
    "studentno",
    "studentno.",
    "studentid",
    "id",
    "idnumber",
    "sisuserid",
];
/// Heads of a column of groups.
const GROUPS: &[&str] = &[
    "组",
    "小组",
    "组别",
    "分组",
    "组号",
    "班组",
    "行政班",
    "班级",
    "班",
    "group",
    "groups",
    "team",
    "section",
    "class",
];

/// In which column of a table stands what, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterColumns {
    /// Names, or surnames where given names stand apart.
    pub name: Option<usize>,
    /// Given names, where they stand apart.
    pub given: Option<usize>,
    /// Numbers.
    pub number: Option<usize>,
    /// Groups.
    pub group: Option<usize>,
    /// How many lines stand above the first student, the heads among them; none where there are no heads and the
    /// columns were told by what stands in them.
    pub heads: Option<usize>,
}

impl RosterColumns {
    /// The columns of a table; none where neither names nor numbers are found.
    pub fn of(lines: &[CsvLine]) -> Option<Self> {
        let by_heads = lines.iter().take(HEADS_WITHIN).enumerate().find_map(|(nth, line)| {
            let columns = Self::by_heads(&line.cells);
            (columns.name.is_some() || columns.number.is_some()).then_some(Self { heads: Some(nth + 1), ..columns })
        });
        by_heads.or_else(|| Self::by_content(lines))
    }

    /// The lines above the heads, and those below.
    pub(super) fn split<'a>(&self, lines: &'a [CsvLine]) -> (&'a [CsvLine], &'a [CsvLine]) {
        let heads = self.heads.unwrap_or(0);
        (&lines[..heads.saturating_sub(1)], &lines[heads.min(lines.len())..])
    }

    /// The student that a line names, and the group.
    pub(super) fn student(&self, cells: &[String]) -> (Student, String) {
        let cell = |at: Option<usize>| {
            let cell = at.and_then(|at| cells.get(at)).map(String::as_str).unwrap_or_default();
            cell.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let (name, given) = (cell(self.name), cell(self.given));
        let is_chinese = name.chars().any(|sign| sign >= '\u{3400}');
        let name = match (given.is_empty(), is_chinese) {
            (true, _) => name,
            (false, true) => [name, given].concat(),
            (false, false) => [given, name].join(" ").trim().to_owned(),
        };
        (Student { name, number: cell(self.number) }, cell(self.group))
    }

    fn by_heads(cells: &[String]) -> Self {
        let plain = |cell: &String| {
            let signs = cell.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '*' | '_' | '\u{feff}'));
            signs.flat_map(char::to_lowercase).collect::<String>()
        };
        let heads: Vec<String> = cells.iter().map(plain).collect();
        let find = |known: &[&str]| heads.iter().position(|head| known.contains(&head.as_str()));
        let (given, surname) = (find(GIVEN), find(SURNAMES));
        Self {
            name: surname.or_else(|| find(NAMES)).or(given),
            given: given.filter(|_| surname.is_some()),
            number: find(NUMBERS),
            group: find(GROUPS),
            heads: None,
        }
    }

    /// Without heads: numbers are what has digits, names what has none, groups what is left. A column that only counts
    /// the lines is left aside.
    fn by_content(lines: &[CsvLine]) -> Option<Self> {
        let width = lines.iter().map(|line| line.cells.len()).max()?;
        let column =
            |at: usize| lines.iter().filter_map(move |line| line.cells.get(at)).filter(|cell| !cell.is_empty());
        let counts_lines = |at: &usize| {
            let mut numbers = (1..).zip(column(*at));
            width > 1 && numbers.all(|(nth, cell): (usize, &String)| *cell == nth.to_string())
        };
        let most_have_digits = |at: &usize| {
            let with = column(*at).filter(|cell| cell.chars().any(|sign| sign.is_ascii_digit())).count();
            2 * with > column(*at).count()
        };
        let free: Vec<usize> = (0..width).filter(|at| column(*at).next().is_some() && !counts_lines(at)).collect();
        let free = if free.is_empty() { (0..width).collect() } else { free };
        let number = free.iter().copied().find(most_have_digits);
        let name = free.iter().copied().find(|at| Some(*at) != number && !most_have_digits(at));
        let group = free.iter().copied().find(|at| Some(*at) != number && Some(*at) != name);
        (name.is_some() || number.is_some()).then_some(Self { name, given: None, number, group, heads: None })
    }
}
