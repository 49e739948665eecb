//! What stands around every chart: caption, description, and its numbers as a table.

use leptos::prelude::*;

/// The numbers of a chart as a table, already written out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartTable {
    /// The head of the first column.
    pub head: String,
    /// The heads of the others.
    pub columns: Vec<String>,
    /// The name of each row and its cells.
    pub rows: Vec<(String, Vec<String>)>,
}

/// The words of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartText {
    /// What is shown, under the chart. May be empty where the panel's heading says it.
    pub caption: String,
    /// What there is to see, in a sentence, for those who do not see it.
    pub description: String,
    /// The words that open the table.
    pub table_label: String,
    /// The numbers.
    pub table: ChartTable,
}

/// How much room a chart has; on phones all of them become narrow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Across the page.
    #[default]
    Wide,
    /// Half the page.
    Half,
    /// One of several side by side.
    Small,
}

impl Shape {
    /// Width and height of the drawing, in its units.
    pub(super) fn size(self) -> (u32, u32) {
        match self {
            Shape::Wide => (1000, 240),
            Shape::Half => (560, 250),
            Shape::Small => (320, 150),
        }
    }

    fn class(self) -> &'static str {
        match self {
            Shape::Wide => "drawing drawing--wide",
            Shape::Half => "drawing drawing--half",
            Shape::Small => "drawing drawing--small",
        }
    }
}

/// Width and height of the drawing for phones.
pub(super) const NARROW: (u32, u32) = (360, 230);

/// A drawing with all that belongs to it. `wide` and `narrow` are SVG; the style sheet shows one of them.
#[component]
pub(super) fn ChartFigure(
    wide: Memo<String>,
    narrow: Memo<String>,
    shape: Shape,
    text: Signal<ChartText>,
) -> impl IntoView {
    let caption = move || text.with(|text| text.caption.clone());
    let has_caption = move || text.with(|text| !text.caption.is_empty());
    let description = move || text.with(|text| text.description.clone());
    // Small drawings fit a phone as they are.
    let for_phone = (shape != Shape::Small).then(|| {
        view! { <div class="drawing drawing--narrow" role="img" aria-label=description inner_html=move || narrow.get()></div> }
    });
    let class = if for_phone.is_some() { shape.class() } else { "drawing drawing--always" };
    view! {
        <figure class="chart-figure">
            <div class=class role="img" aria-label=description inner_html=move || wide.get()></div>
            {for_phone}
            <figcaption>
                {move || has_caption().then(|| view! { <span>{caption}</span> })}
                <details class="dt">
                    <summary class="link">{move || text.with(|text| text.table_label.clone())}</summary>
                    {move || table(text.get())}
                </details>
            </figcaption>
        </figure>
    }
}

fn table(text: ChartText) -> impl IntoView {
    let ChartText { description, table, .. } = text;
    let caption = description.clone();
    let row = |(name, cells): (String, Vec<String>)| {
        let cells = cells.into_iter().map(|cell| view! { <td class="n">{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }
    };
    let head = |head: String| view! { <th scope="col" class="n">{head}</th> };
    view! {
        <div class="dt__sheet" tabindex="0" role="group" aria-label=description>
            <table class="table">
                <caption class="vh">{caption}</caption>
                <thead>
                    <tr><th scope="col">{table.head}</th>{table.columns.into_iter().map(head).collect_view()}</tr>
                </thead>
                <tbody>{table.rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
