//! Some browsers delete what a site keeps when it was not opened for a week.

use super::card::NoticeCard;
use crate::browser::{engine, keys, storage};
use crate::ui::components::{Button, ButtonKind, ButtonSize};
use crate::ui::lazy::use_modules;
use leptos::prelude::*;
use texts::i18n::*;

/// Says so in such a browser, once and as soon as there is a game that could be lost, and offers the file.
#[component]
pub fn SevenDays() -> impl IntoView {
    let (modules, i18n) = (use_modules(), use_i18n());
    let is_due = RwSignal::new(engine::forgets_after_seven_days() && storage::read(&keys::SEVEN_DAYS).is_none());
    let open_game = move || modules.games.here().filter(|games| is_due.get() && games.is_open());
    let done = move || {
        // No room for it: it is told again next time.
        let _ = storage::write(&keys::SEVEN_DAYS, "told");
        is_due.set(false);
    };
    move || {
        open_game().map(|games| {
            let save = move || {
                games.export();
                done();
            };
            let words = Signal::derive(move || t_string!(i18n, notice.seven_days).to_owned());
            view! {
                <NoticeCard words>
                    <Button size=ButtonSize::Small kind=ButtonKind::Ink on_click=save>{t!(i18n, notice.save)}</Button>
                    <Button size=ButtonSize::Small on_click=done>{t!(i18n, notice.understood)}</Button>
                </NoticeCard>
            }
        })
    }
}
