//! The parts every page is built of. None of them knows a rule of the game or a word of its texts:
//! words come in already translated (as [`TextProp`](leptos::text_prop::TextProp): a `&'static str`,
//! a `String` or a closure such as `t!(i18n, desk.title)`, which follows the language),
//! figures already formatted, and what a person does goes out through a callback.
//!
//! Signals come in with `#[prop(into)]`: a plain value, an `RwSignal`, a `Memo` or `Signal::derive(..)`.
//! A `Callback<()>` is made from `move || ..`, a `Callback<T>` from `move |value: T| ..`.
//!
//! | part | use |
//! |---|---|
//! | [`Icon`] | `<Icon glyph=Glyph::Lock />`: beside words; see [`Glyph`] for the set |
//! | [`PageHead`] | `<PageHead title=t note=n>buttons</PageHead>`: the level-1 heading |
//! | [`Panel`] | `<Panel title=t note=n end=\|\| view! { .. } class="book">..</Panel>`: a sheet of paper with a level-2 heading |
//! | [`Button`] | `<Button kind=ButtonKind::Ink icon=Glyph::Plus on_click=move \|\| ..>"words"</Button>` |
//! | [`IconButton`] | `<IconButton glyph=Glyph::Cross label=t on_click=..  />`: an icon alone, with a spoken name |
//! | [`LinkButton`] | `<LinkButton href="#/desk" kind=..>"words"</LinkButton>`: leads to a page |
//! | [`Segmented`] | `<Segmented label=t choices=vec![Choice::new(v, t), ..] value=s on_change=.. />`: one of a few |
//! | [`Tabs`] | `<Tabs label=t choices=.. value=s on_change=..>{move \|\| sheet}</Tabs>` |
//! | [`Tag`] | `<Tag tone=Tone::Warn icon=Glyph::Clock>"words"</Tag>`: the state of a thing |
//! | [`Note`] | `<Note tone=Tone::Danger alert=true>"sentence"</Note>`: a sentence set apart |
//! | [`IndustryStamp`] | `<IndustryStamp character="..." name=t size=BadgeSize::Head />` |
//! | [`Avatar`] | `<Avatar initials=Some(s) name=t />` |
//! | [`Meter`] | `<Meter label=t value=704 thresholds=vec![300, 700] expected=38 delta=s />`: recognition, 0 to 1000 |
//! | [`Delta`] | `<Delta text="+12" />`: a change with its sign |
//! | [`Places`] | `<Places seats=vec![PlaceOwner::Rival, PlaceOwner::Ours, PlaceOwner::Free] label=t text="2/3" />` |
//! | [`LevelPips`] | `<LevelPips level=2 label=t meaning=t />`; `of=5` for skills |
//! | [`Symbol`] | `<Symbol meaning=t>"C"</Symbol>`: a sign that says what it means on hover, focus and tap |
//! | [`FactorKey`], [`FactorBar`], [`ScoreBar`] | the three factors: square, own estimate, score sheet; see [`FactorPoints`] |
//! | [`MiniSeal`], [`AwardStamp`], [`Logo`] | `<MiniSeal award=AwardSeal::Won label=t />`, `<AwardStamp characters=['中', '标'] label=t />` |
//! | [`Figures`], [`Progress`], [`MonthStrip`] | key figures, a share as a bar, the months as a strip |
//! | [`DataTable`] | `<DataTable caption=t columns=vec![Column::text(t), Column::figures(t)] rows=Arc::new(move \|\| vec![Row::new(name).cell(..)]) />`; cards on phones; `kind="statement"` for sums |
//! | [`Dialog`] | `<Dialog open=s on_close=.. title=t close_label=t foot=\|\| view! { .. }>..</Dialog>`; a drawer with `shape=DialogShape::Drawer` |
//! | [`Ask`] | `<Ask open=s on_close=.. title=t close_label=t no=t yes=t on_yes=.. question=t />`: before what cannot be taken back |
//! | [`Explain`] | `<Explain account=move \|\| Explanation { .. } label=t close_label=t>"¥612,400"</Explain>`: where a figure comes from |
//! | [`Toasts`], [`Banner`] | reports that go by themselves; trouble that stays |
//! | [`EmptyState`], [`Loading`] | nothing to show yet |
//! | [`SwitchRow`] | `<SwitchRow label=t help=t on=s on_change=..>settings</SwitchRow>`: a standing order |
//! | [`TextField`], [`NumberField`], [`SelectField`], [`ChoiceCards`] | forms; [`ChoiceCards`] is one of several with a sentence each |
//! | [`FileField`] | `<label class="btn choose-file"><FileField on_take=move \|files\| .. />"words"</label>`: a control that takes files |

mod ask;
mod badge;
mod banner;
mod button;
mod choice;
mod choice_cards;
mod dialog;
mod empty;
mod explain;
mod factors;
mod field;
mod figures;
mod file_field;
mod glyph;
mod icon;
mod meter;
mod modal;
mod note;
mod page_head;
mod panel;
mod pips;
mod places;
pub mod print;
mod seal;
mod segmented;
mod switch;
mod symbol;
mod table;
mod tabs;
mod tag;
mod toast;
mod tone;
mod unique;

pub use ask::Ask;
pub use badge::{Avatar, BadgeSize, IndustryStamp};
pub use banner::Banner;
pub use button::{Button, ButtonKind, ButtonSize, IconButton, LinkButton};
pub use choice::{Choice, Value};
pub use choice_cards::{ChoiceCard, ChoiceCards};
pub use dialog::{Dialog, DialogShape};
pub use empty::{EmptyState, Loading, UnlessEmpty};
pub use explain::{Explain, ExplainLine, Explanation};
pub use factors::{FactorBar, FactorKey, FactorPoints, ScoreBar, ScoredFactor};
pub use field::{Fits, NumberField, SelectField, TextField};
pub use figures::{Figures, KeyFigure, MonthStrip, Progress};
pub use file_field::FileField;
pub use glyph::Glyph;
pub use icon::Icon;
pub use meter::{Delta, Meter};
pub use note::Note;
pub use page_head::PageHead;
pub use panel::Panel;
pub use pips::LevelPips;
pub use places::{PlaceOwner, Places};
pub use seal::{AwardSeal, AwardStamp, Logo, MiniSeal};
pub use segmented::Segmented;
pub use switch::SwitchRow;
pub use symbol::Symbol;
pub use table::{Align, Column, DataTable, Row, Rows};
pub use tabs::Tabs;
pub use tag::Tag;
pub use toast::{Toast, Toasts, keep_off_rows};
pub use tone::Tone;
pub use unique::unique_id;
