//! `DataTable`: rows and columns with their names, which become cards on a phone.

use super::Symbol;
use leptos::{prelude::*, text_prop::TextProp};

/// How a column stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Start,
    /// Figures.
    End,
}

/// The head of a column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its words.
    pub head: TextProp,
    /// How its cells stand.
    pub align: Align,
    /// What a sign in its words means.
    pub meaning: Option<TextProp>,
}

impl Column {
    /// A column of words.
    pub fn text(head: impl Into<TextProp>) -> Self {
        Column { head: head.into(), align: Align::Start, meaning: None }
    }

    /// A column of figures.
    pub fn figures(head: impl Into<TextProp>) -> Self {
        Column { head: head.into(), align: Align::End, meaning: None }
    }

    /// The same with a head that says what it means.
    pub fn meaning(self, meaning: impl Into<TextProp>) -> Self {
        Column { meaning: Some(meaning.into()), ..self }
    }
}

/// One row: the first cell names it.
pub struct Row {
    /// Classes: `is-open`, `is-sub`, `is-sum`.
    pub class: &'static str,
    /// What a link leads to it by.
    pub id: Option<String>,
    /// The name of the row (its first cell).
    pub name: AnyView,
    /// The other cells, one a column.
    pub cells: Vec<AnyView>,
}

impl Row {
    /// A row called `name` with no cells yet.
    pub fn new(name: impl IntoView + 'static) -> Self {
        Row { class: "", id: None, name: name.into_any(), cells: Vec::new() }
    }

    /// The same with one more cell.
    pub fn cell(mut self, cell: impl IntoView + 'static) -> Self {
        self.cells.push(cell.into_any());
        self
    }

    /// The same where a link leads to it by `id`.
    pub fn id(mut self, id: String) -> Self {
        self.id = Some(id);
        self
    }

    /// The same under `class`.
    pub fn class(mut self, class: &'static str) -> Self {
        self.class = class;
        self
    }
}

/// Makes the rows; called again whenever a signal it reads changes.
pub type Rows = std::sync::Arc<dyn Fn() -> Vec<Row> + Send + Sync>;

/// A table. On a phone every row becomes a card with the columns' names before the cells.
#[component]
pub fn DataTable(
    /// What the table shows, spoken; the heading above usually shows it.
    #[prop(into)]
    caption: TextProp,
    /// The columns; the first one holds the names of the rows.
    columns: Vec<Column>,
    /// Makes the rows: `Arc::new(move || ...)`.
    rows: Rows,
    /// The kind of table: `table` (lists) or `statement` (sums under double rules).
    #[prop(default = "table")]
    kind: &'static str,
) -> impl IntoView {
    let heads = columns.clone();
    let head = |column: Column| {
        let words = move || column.head.get();
        let head = match column.meaning {
            Some(meaning) => view! { <Symbol meaning>{words}</Symbol> }.into_any(),
            None => words.into_any(),
        };
        view! { <th scope="col" class:n=column.align == Align::End>{head}</th> }
    };
    let row = move |row: Row| {
        let cell = |(cell, column): (AnyView, &Column)| {
            let head = column.head.clone();
            view! { <td class:n=column.align == Align::End data-label=move || head.get()>{cell}</td> }
        };
        let cells = row.cells.into_iter().zip(columns.iter().skip(1)).map(cell).collect_view();
        view! { <tr class=row.class id=row.id><th scope="row">{row.name}</th>{cells}</tr> }
    };
    let cards = if kind == "table" { "table table--cards" } else { kind };
    view! {
        <table class=cards>
            <caption class="vh">{move || caption.get()}</caption>
            <thead><tr>{heads.into_iter().map(head).collect_view()}</tr></thead>
            <tbody>{move || rows().into_iter().map(&row).collect_view()}</tbody>
        </table>
    }
}
