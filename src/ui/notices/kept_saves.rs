//! The browser is asked to keep what is saved here when its disk is full.

use crate::browser::{database, keys, person, storage};
use crate::ui::lazy::use_modules;
use crate::ui::route::use_route;
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;

/// Asks once for each page that is opened, after something was saved and the person has touched the page: some browsers
/// ask the person, who must know why.
pub fn ask_to_keep_saves() {
    let (modules, route) = (use_modules(), use_route());
    let is_asked = StoredValue::new(false);
    Effect::new(move |_| {
        let is_playing = modules.games.here().is_some_and(|games| games.is_open());
        drop(route.page());
        if !is_asked.get_value() && person::has_touched() && (is_playing || has_coursework()) {
            is_asked.set_value(true);
            spawn_lasting(async {
                // A browser that promises nothing keeps things as long as it likes.
                database::persist().await;
            });
        }
    });
}

fn has_coursework() -> bool {
    [&keys::COURSE, &keys::COURSEWORK].into_iter().any(|key| storage::read(key).is_some())
}
