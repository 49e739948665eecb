//! Own labs and cases: their list, and the page on which one is written. What is typed is kept at once, sound or not.

use super::store::{OwnKind, of_file};
use super::{WorkEditor, WorkFields, WrongWork, field_fault, keep_when_idle, way_to};
use crate::browser::fetch::{self, Missing};
use crate::browser::focus;
use crate::study::bilingual::Bilingual;
use crate::study::cases::{CASES, CaseProblem};
use crate::study::lab::LabsProblem;
use crate::study::writing::{FieldPlace, FieldStep, OwnFile, field_named, wrong_field};
use crate::ui::components::{
    Ask, Button, ButtonKind, ButtonSize, Choice, Glyph, IconButton, LinkButton, Note, Panel, SelectField, Tag, Tone,
};
use crate::ui::exchange::take::OneFile;
use crate::ui::pages::course::{fetch_case_text, said};
use crate::ui::pages::coursework::faults::{case_fault, lab_fault};
use crate::ui::pages::coursework::state::{CourseworkDesk, use_coursework};
use crate::ui::pages::coursework::words::case_title;
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, href};
use crate::ui::saved;
use crate::ui::task::use_tasks;
use crate::ui::words::trouble::file_error;
use leptos::prelude::*;
use serde_json::Value;
use texts::i18n::*;

/// Bytes of a file at most.
const MOST_FILE: u32 = 400_000;

/// What is being written: its kind and its name.
pub type OpenWork = RwSignal<Option<(OwnKind, String)>>;

/// What is wrong with an own lab or case, as a sentence.
fn fault(locale: Locale, kind: OwnKind, file: &OwnFile) -> Option<String> {
    match kind {
        OwnKind::Lab => file.lab().err().map(|fault| lab_fault(locale, &fault)),
        OwnKind::Case => file.case().err().map(|fault| case_fault(locale, &fault)),
    }
}

/// The same with the field in which it is: the first that is not filled in, or the part that the reader names.
fn wrong_of(locale: Locale, kind: OwnKind, file: &OwnFile, form: &Value) -> Option<WrongWork> {
    let why = fault(locale, kind, file)?;
    if let Some((place, fault)) = wrong_field(kind.shape(), form) {
        return Some(WrongWork { why: field_fault(locale, fault), place: Some(place) });
    }
    let named = |name: &str| field_named(kind.shape(), form, name);
    let entry = |list: &'static str, nth: usize| FieldPlace {
        at: format!("/{list}/{nth}"),
        way: vec![FieldStep::Part(list), FieldStep::Entry(nth + 1)],
    };
    let place = match kind {
        OwnKind::Lab => match file.lab() {
            Err(LabsProblem::Lab { part, .. }) => named(&part),
            _ => None,
        },
        OwnKind::Case => match file.case() {
            Err(CaseProblem::Figure(name) | CaseProblem::Formula(name, _)) => named(&name),
            Err(CaseProblem::Options(decision) | CaseProblem::Outcome(decision, _)) => {
                Some(entry("decisions", decision))
            }
            _ => None,
        },
    };
    Some(WrongWork { why, place })
}

fn title_of(locale: Locale, title: &Bilingual) -> String {
    match said(locale, title).trim() {
        "" => td_string!(locale, coursework.write.untitled).to_owned(),
        title => title.to_owned(),
    }
}

fn keep(coursework: CourseworkDesk, kind: OwnKind, file: OwnFile) {
    coursework.change_works(|works| match kind {
        OwnKind::Lab => works.put_lab(file),
        OwnKind::Case => works.put_case(file),
    });
}

/// The own labs and cases, and the ways to begin one.
#[component]
pub fn OwnWorksPanel(
    /// What is being written.
    open: OpenWork,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let wrong = RwSignal::new(None::<String>);
    let names = Memo::new(move |_| {
        coursework.works(|works| {
            let of = |kind, files: &[OwnFile]| files.iter().map(|file| (kind, file.id.clone())).collect::<Vec<_>>();
            [of(OwnKind::Lab, &works.labs), of(OwnKind::Case, &works.cases)].concat()
        })
    });
    let list = move || match names.get() {
        names if names.is_empty() => view! { <p>{t!(i18n, coursework.write.nothing)}</p> }.into_any(),
        names => {
            let row = move |(kind, id): (OwnKind, String)| view! { <li class="work"><OwnWork kind id open /></li> };
            view! { <ol class="works">{names.into_iter().map(row).collect_view()}</ol> }.into_any()
        }
    };
    let begin = move |kind: OwnKind| {
        let id = kind.fresh_id();
        keep(coursework, kind, kind.file(&id, &kind.begun()));
        open.set(Some((kind, id)));
    };
    let read = move |read: Result<String, crate::browser::files::FileError>| {
        let locale = i18n.get_locale_untracked();
        let found = read
            .map_err(|error| file_error(locale, error))
            .and_then(|text| of_file(&text).ok_or_else(|| td_string!(locale, coursework.write.no_file).to_owned()));
        wrong.set(found.as_ref().err().cloned());
        if let Ok((kind, file)) = found {
            keep(coursework, kind, file);
        }
    };
    view! {
        <Panel title=t!(i18n, coursework.write.heading) note=t!(i18n, coursework.write.note) class="own-works">
            <div class="panel__body form">
                {list}
                <CopyOne open wrong />
                <div class="cluster">
                    <Button icon=Glyph::Plus on_click=move || begin(OwnKind::Lab)>
                        {t!(i18n, coursework.write.new_lab)}
                    </Button>
                    <Button icon=Glyph::Plus on_click=move || begin(OwnKind::Case)>
                        {t!(i18n, coursework.write.new_case)}
                    </Button>
                    <OneFile most=MOST_FILE on_read=read>{t!(i18n, coursework.write.import)}</OneFile>
                </div>
                {move || wrong.get().map(|why| view! { <Note tone=Tone::Danger alert=true>{why}</Note> })}
            </div>
        </Panel>
    }
}

/// A lab or a case of the product is copied, to be changed.
#[component]
fn CopyOne(open: OpenWork, wrong: RwSignal<Option<String>>) -> impl IntoView {
    let (coursework, tasks, i18n) = (use_coursework(), use_tasks(), use_i18n());
    coursework.ask_for_labs();
    let chosen = RwSignal::new((OwnKind::Lab, "e01".to_owned()));
    let field = move || {
        let locale = i18n.get_locale();
        let labs = coursework.labs();
        let lab = |lab: &crate::study::lab::LabCard| {
            let words = format!("{} {}", lab.id.to_uppercase(), said(locale, &lab.title));
            Choice::new((OwnKind::Lab, lab.id.clone()), words)
        };
        let case = |name: &&str| Choice::new((OwnKind::Case, (*name).to_owned()), case_title(locale, name));
        let choices = labs.iter().map(lab).chain(CASES.iter().map(case)).collect();
        view! {
            <SelectField
                label=td_string!(locale, coursework.write.copy_which)
                choices
                value=chosen
                on_change=move |one| chosen.set(one)
            />
        }
    };
    let copy = move || {
        let (kind, name) = chosen.get_untracked();
        tasks.spawn(async move {
            let form = text_of(kind, &name).await.ok().and_then(|text| kind.form(&text));
            let Some(form) = form else {
                return wrong
                    .set(Some(td_string!(i18n.get_locale_untracked(), coursework.write.not_loaded).to_owned()));
            };
            let id = kind.fresh_id();
            keep(coursework, kind, kind.file(&id, &form));
            open.set(Some((kind, id)));
        });
    };
    view! {
        <div class="form__row form__row--end">
            {field}
            <Button icon=Glyph::Copy on_click=copy>{t!(i18n, coursework.write.copy)}</Button>
        </div>
    }
}

/// The file of a lab or a case of the product.
async fn text_of(kind: OwnKind, name: &str) -> Result<String, Missing> {
    match kind {
        OwnKind::Lab => fetch::text(&format!("lab-{name}.json")).await,
        OwnKind::Case => {
            let at = (0..).zip(CASES).find(|(_, id)| *id == name).map(|(at, _)| at).ok_or(Missing)?;
            fetch_case_text(at).await
        }
    }
}

/// A line of the list.
#[component]
fn OwnWork(kind: OwnKind, id: String, open: OpenWork) -> impl IntoView {
    let (coursework, reports, i18n) = (use_coursework(), use_reports(), use_i18n());
    let id = StoredValue::new(id);
    let file = Memo::new(move |_| coursework.works(|works| id.with_value(|id| works.file(id).cloned())));
    let title = Memo::new(move |_| {
        let locale = i18n.get_locale();
        file.with(|file| file.as_ref().map(|file| title_of(locale, &file.title))).unwrap_or_default()
    });
    let wrong = Memo::new(move |_| file.with(|file| fault(i18n.get_locale(), kind, file.as_ref()?)));
    let edit = move |()| open.set(Some((kind, id.get_value())));
    let save = move |()| {
        if let Some(file) = file.get_untracked() {
            let locale = i18n.get_locale_untracked();
            let name = saved::challenge_name(td_string!(locale, coursework.write.file_name), &title.get_untracked());
            saved::download(reports, locale, &name.replace(".txt", ".json"), &file.text);
        }
    };
    let asks = RwSignal::new(false);
    let remove = move |()| {
        coursework.change_works(|works| id.with_value(|id| works.remove(id)));
        focus::soon(".own-works button");
    };
    let address = move || {
        let id = id.get_value();
        href(Page::Course(match kind {
            OwnKind::Lab => format!("lab/{id}"),
            OwnKind::Case => format!("case/{id}"),
        }))
    };
    let try_it = move || {
        wrong.with(Option::is_none).then(|| {
            view! {
                <LinkButton href=address() size=ButtonSize::Small icon=Glyph::ArrowRight>
                    {t!(i18n, coursework.write.try_it)}
                </LinkButton>
            }
        })
    };
    let state = move || match wrong.get() {
        None => view! { <Tag tone=Tone::Jade>{t!(i18n, coursework.write.sound)}</Tag> }.into_any(),
        Some(_) => view! { <Tag tone=Tone::Warn>{t!(i18n, coursework.write.unfinished)}</Tag> }.into_any(),
    };
    view! {
        <div class="work__head">
            <Tag tone=Tone::Plain>
                {move || match kind {
                    OwnKind::Lab => t_string!(i18n, coursework.kind.lab),
                    OwnKind::Case => t_string!(i18n, coursework.kind.case),
                }}
            </Tag>
            <h3>{move || title.get()}</h3>
            {state}
        </div>
        {move || wrong.get().map(|why| view! { <p class="sub">{why}</p> })}
        <div class="cluster">
            <Button size=ButtonSize::Small icon=Glyph::Edit on_click=edit>
                {t!(i18n, coursework.own.edit)}
                <span class="vh">{move || format!(" {}", title.get())}</span>
            </Button>
            {try_it}
            <Button size=ButtonSize::Small icon=Glyph::Download on_click=save>
                {t!(i18n, coursework.own.export)}
                <span class="vh">{move || format!(" {}", title.get())}</span>
            </Button>
            <IconButton
                glyph=Glyph::Trash
                label=move || t_string!(i18n, coursework.items.remove, what = title.get())
                on_click=move |()| asks.set(true)
            />
        </div>
        <Ask
            open=asks
            on_close=move |()| asks.set(false)
            title=move || t_string!(i18n, coursework.items.remove, what = title.get())
            close_label=t!(i18n, site.close)
            no=t!(i18n, coursework.write.remove_no)
            yes=t!(i18n, coursework.write.remove_yes)
            on_yes=remove
            question=t!(i18n, coursework.write.remove_sure)
        />
    }
}

/// The rules of the game that formulas of a case may ask, each with what it takes and means.
fn rules() -> impl IntoView {
    let i18n = use_i18n();
    let lines = move || {
        let locale = i18n.get_locale();
        let line =
            |(form, means): (&'static str, &'static str)| view! { <dt><code>{form}</code></dt> <dd>{means}</dd> };
        [
            ("customer_value(margin, kept, discount)", td_string!(locale, coursework.write.rule.customer_value)),
            ("satisfaction(expected, quality, value)", td_string!(locale, coursework.write.rule.satisfaction)),
            ("acsi_index(figure)", td_string!(locale, coursework.write.rule.acsi_index)),
            ("retention(satisfaction)", td_string!(locale, coursework.write.rule.retention)),
            ("complaints(satisfaction)", td_string!(locale, coursework.write.rule.complaints)),
            ("stays(due, given, days)", td_string!(locale, coursework.write.rule.stays)),
            ("restored(lost, due, given, days)", td_string!(locale, coursework.write.rule.restored)),
            ("credit_limit(score, worth)", td_string!(locale, coursework.write.rule.credit_limit)),
        ]
        .map(line)
    };
    view! {
        <details class="write__rules">
            <summary>{t!(i18n, coursework.write.rules)}</summary>
            <dl>{lines}</dl>
        </details>
    }
}

/// The page on which a lab or a case is written.
#[component]
pub fn OwnWorkForm(
    /// Its kind.
    kind: OwnKind,
    /// Its name.
    id: String,
    /// What is being written.
    open: OpenWork,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let text = untrack(|| coursework.works(|works| works.file(&id).map(|file| file.text.clone())));
    let form = text.and_then(|text| kind.form(&text)).unwrap_or_else(|| kind.begun());
    let editor = WorkEditor::new(form);
    let id = StoredValue::new(id);
    let file = Memo::new(move |_| kind.file(&id.get_value(), &editor.value()));
    let wrong = Memo::new(move |_| file.with(|file| wrong_of(i18n.get_locale(), kind, file, &editor.value())));
    let way = way_to(editor, wrong.into());
    let keep_now = move || {
        if let Some(file) = file.try_get_untracked() {
            let is_new = coursework.peek_works(|works| works.file(&file.id).is_some_and(|known| *known != file));
            if is_new {
                keep(coursework, kind, file);
            }
        }
    };
    keep_when_idle(move || file.track(), keep_now);
    let close = move |()| {
        keep_now();
        open.set(None);
        focus::soon(".own-works h2");
    };
    let heading = move || match kind {
        OwnKind::Lab => t_string!(i18n, coursework.write.lab),
        OwnKind::Case => t_string!(i18n, coursework.write.case),
    };
    let told = move || match wrong.get() {
        Some(WrongWork { why, .. }) => view! { <Note tone=Tone::Warn>{why}</Note> }.into_any(),
        None => view! { <Note tone=Tone::Jade>{t!(i18n, coursework.write.is_sound)}</Note> }.into_any(),
    };
    let about = move || match kind {
        OwnKind::Lab => t_string!(i18n, coursework.write.about_lab),
        OwnKind::Case => t_string!(i18n, coursework.write.about_case),
    };
    view! {
        <Panel title=heading class="write-page">
            <div class="panel__body form">
                <p class="sub">{about} " " {t!(i18n, coursework.own.same)}</p>
                {(kind == OwnKind::Case).then(rules)}
                <WorkFields editor shape=kind.shape() />
                <div class="write__foot">
                    <div role="status">{told}</div>
                    {way}
                    <Button kind=ButtonKind::Ink icon=Glyph::Check on_click=close>{t!(i18n, coursework.write.close)}</Button>
                </div>
            </div>
        </Panel>
    }
}
