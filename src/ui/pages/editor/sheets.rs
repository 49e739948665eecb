//! The blocks of a group: fields side by side, or a table with a row for each entry.

use super::control::{Cell, Control, wrong};
use super::state::Editing;
use crate::contest::editing::{EditorTab, FieldBlock, Sheet};
use crate::ui::components::{
    Button, ButtonSize, Choice, Column, DataTable, Glyph, IconButton, Note, Row, SelectField, Tone,
};
use crate::ui::words::editing::{block_name, block_note, label, row_name};
use crate::ui::words::name::name;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// All blocks of a group.
#[component]
pub fn GroupSheet(editing: Editing, group: EditorTab) -> impl IntoView {
    let by_industry = matches!(group, EditorTab::Industries | EditorTab::Customers);
    view! {
        {by_industry.then(|| view! { <IndustryChoice editing /> })}
        {group.blocks().iter().map(|&block| view! { <BlockSheet editing block /> }).collect_view()}
    }
}

/// Which industry is looked at.
#[component]
fn IndustryChoice(editing: Editing) -> impl IntoView {
    let i18n = use_i18n();
    let names = Memo::new(move |_| {
        let locale = i18n.get_locale();
        let names = |sheet: &Sheet| {
            let all = sheet.draft().industries.iter();
            all.map(|one| name(locale, &one.name).to_owned()).collect::<Vec<_>>()
        };
        editing.with(names)
    });
    let count = Memo::new(move |_| names.with(Vec::len));
    let choice = move |index: usize| {
        Choice::new(index, move || names.with(|names| names.get(index).cloned().unwrap_or_default()))
    };
    move || {
        view! {
            <SelectField
                label=t!(i18n, field.industry)
                choices=(0..count.get()).map(choice).collect()
                value=editing.industry
                on_change=move |index| editing.industry.set(index)
            />
        }
    }
}

/// A heading, a word about it, what is wrong with the whole, and the fields.
#[component]
fn BlockSheet(editing: Editing, block: FieldBlock) -> impl IntoView {
    let i18n = use_i18n();
    let is_table = untrack(|| editing.with(|sheet| block.rows(sheet, 0).is_some()));
    let flaw = move || {
        let words = wrong(i18n.get_locale(), editing, block.at()).filter(|_| !block.at().is_empty())?;
        Some(view! { <Note tone=Tone::Danger>{words}</Note> })
    };
    let body = if is_table {
        view! { <Table editing block /> }.into_any()
    } else {
        view! { <Fields editing block /> }.into_any()
    };
    view! {
        <section class="block">
            <h3>{move || block_name(i18n.get_locale(), block)}</h3>
            {move || block_note(i18n.get_locale(), block).map(|note| view! { <p class="sub">{note}</p> })}
            <div aria-live="polite">{flaw}</div>
            {body}
        </section>
    }
}

#[component]
fn Fields(editing: Editing, block: FieldBlock) -> impl IntoView {
    let row = Memo::new(move |_| match block {
        FieldBlock::Industry => format!("industries[{}]", editing.industry.get()),
        _ => String::new(),
    });
    let controls = move || {
        let row = row.get();
        let control = |field| view! { <Control editing field row=row.clone() /> };
        block.fields().iter().copied().map(control).collect_view()
    };
    view! { <div class="form__row">{controls}</div> }
}

#[component]
fn Table(editing: Editing, block: FieldBlock) -> impl IntoView {
    let i18n = use_i18n();
    let rows = Memo::new(move |_| {
        let industry = editing.industry.get();
        editing.with(|sheet| block.rows(sheet, industry).unwrap_or_default())
    });
    let grows = block.list(0).is_some();
    let columns = move || {
        let first = Column::text(move || block_name(i18n.get_locale(), block));
        let fields = block.fields().iter().map(|field| Column::text(move || label(i18n.get_locale(), field)));
        let last = grows.then(|| Column::text(t!(i18n, editor.remove)));
        std::iter::once(first).chain(fields).chain(last).collect::<Vec<_>>()
    };
    let line = move |row: String| {
        let of = row.clone();
        let named = Memo::new(move |_| editing.with(|sheet| row_name(i18n.get_locale(), sheet, block, &of)));
        let whole = row.clone();
        let told = move || {
            let words = wrong(i18n.get_locale(), editing, &whole)?;
            Some(view! { <small class="field__error">{words}</small> })
        };
        let head = view! { {move || named.get()} <div aria-live="polite">{told}</div> };
        let cells = block.fields().iter().fold(Row::new(head), |line, &field| {
            line.cell(view! { <Cell editing field row=row.clone() row_name=named /> })
        });
        if !grows {
            return cells;
        }
        cells.cell(view! {
            <IconButton
                glyph=Glyph::Cross
                label=move || t_string!(i18n, editor.remove_one, name = named.get())
                on_click=move || editing.remove(block, &row)
            />
        })
    };
    let lines = move || rows.get().into_iter().map(line).collect();
    view! {
        <div class="block__table">
            <DataTable caption=move || block_name(i18n.get_locale(), block) columns=columns() rows=Arc::new(lines) />
        </div>
        {grows.then(|| view! {
            <div class="cluster">
                <Button size=ButtonSize::Small icon=Glyph::Plus on_click=move || editing.add(block)>
                    {t!(i18n, editor.add)}
                </Button>
            </div>
        })}
    }
}
