//! The blocks of a document on the page.

use crate::record::paper::{PaperBlock, PaperPicture, PaperTable};
use leptos::prelude::*;

/// Blocks, one below the other.
pub fn blocks(all: &[PaperBlock]) -> AnyView {
    all.iter().cloned().map(block).collect_view().into_any()
}

fn block(block: PaperBlock) -> AnyView {
    match block {
        PaperBlock::Heading(text) => view! { <h2>{text}</h2> }.into_any(),
        PaperBlock::Subheading(text) => view! { <h3>{text}</h3> }.into_any(),
        PaperBlock::Text(text) => view! { <p>{text}</p> }.into_any(),
        PaperBlock::Note(text) => view! { <p class="report__note">{text}</p> }.into_any(),
        PaperBlock::Item(text) => view! { <p class="report__item">{text}</p> }.into_any(),
        PaperBlock::Table(table) => self::table(table),
        PaperBlock::Picture(picture) => self::picture(picture),
        // Fields have a view of their own.
        PaperBlock::Field(_) => ().into_any(),
    }
}

fn table(table: PaperTable) -> AnyView {
    let PaperTable { caption, heads, rows } = table;
    let is_figure = |nth: usize| rows.first().and_then(|row| row.cells.get(nth)).is_some_and(|cell| cell.is_figure);
    let head = heads.iter().enumerate().map(|(nth, head)| {
        let is_n = nth > 0 && is_figure(nth - 1);
        view! { <th scope="col" class:n=is_n>{head.clone()}</th> }
    });
    let head = (!heads.is_empty()).then(|| view! { <thead><tr>{head.collect_view()}</tr></thead> });
    let body = rows.iter().cloned().map(|row| {
        let cells = row.cells.into_iter().map(|cell| view! { <td class:n=cell.is_figure>{cell.text}</td> });
        view! { <tr><th scope="row">{row.name}</th>{cells.collect_view()}</tr> }
    });
    let body = body.collect_view();
    let is_wide = heads.len() > 4;
    let label = caption.clone();
    let caption = (!caption.is_empty()).then(|| view! { <caption>{caption}</caption> });
    let drawn = view! { <table class="report__table">{caption}{head}<tbody>{body}</tbody></table> };
    // A wide table is moved sideways on a phone, also with keys.
    match is_wide {
        true => view! { <div class="report__wide" tabindex="0" role="group" aria-label=label>{drawn}</div> }.into_any(),
        false => drawn.into_any(),
    }
}

fn picture(picture: PaperPicture) -> AnyView {
    view! {
        <figure class="report__chart">
            <div role="img" aria-label=picture.about inner_html=picture.svg></div>
            <figcaption>{picture.caption}</figcaption>
        </figure>
    }
    .into_any()
}
