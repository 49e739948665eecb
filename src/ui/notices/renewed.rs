//! The page was loaded anew because a file of an older release was gone from the server.

use super::card::NoticeCard;
use crate::browser::{keys, tab};
use crate::ui::components::{Button, ButtonSize};
use leptos::prelude::*;
use texts::i18n::*;

/// Tells once why.
#[component]
pub fn Renewed() -> impl IntoView {
    let i18n = use_i18n();
    let past = tab::recall(&keys::RENEWED);
    let untold = past.as_deref().and_then(|past| past.strip_suffix('?'));
    if let Some(past) = untold {
        tab::remember(&keys::RENEWED, past);
    }
    let is_due = RwSignal::new(untold.is_some());
    let words = Signal::derive(move || t_string!(i18n, notice.renewed).to_owned());
    move || {
        is_due.get().then(|| {
            view! {
                <NoticeCard words>
                    <Button size=ButtonSize::Small on_click=move || is_due.set(false)>
                        {t!(i18n, notice.understood)}
                    </Button>
                </NoticeCard>
            }
        })
    }
}
