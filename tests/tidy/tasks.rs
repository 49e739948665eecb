//! What goes on after its function has returned says how long it may: with its page, or on and on.
//!
//! A file that is read, a thread that answers, a timer or a key may come when the page is gone that
//! waited for it, and its signals with it. `src/ui/task.rs` and `src/ui/keys.rs` begin such things, and
//! nothing else in the interface does.

use crate::code;
use crate::tree::File;

/// What begins something that goes on, and what to use.
const BARRED: &[(&str, &str)] = &[
    ("spawn_local", "crate::ui::task"),
    ("spawn_local_scoped", "crate::ui::task"),
    ("window_event_listener", "task::on_window"),
    ("window_event_listener_untyped", "task::on_window"),
    ("set_timeout", "task::after"),
    ("set_timeout_with_handle", "task::after"),
    ("set_interval", "browser::timer::Beat"),
    ("set_interval_with_handle", "browser::timer::Beat"),
    ("request_animation_frame", "browser::focus"),
    ("KeyboardEvent", "crate::ui::keys"),
    ("keydown", "keys::on_key"),
    ("keyup", "keys::on_key"),
    ("keypress", "keys::on_key"),
];

/// Things begun past the files that see to their end. A listener on an element goes with it; a key is
/// read by `on_key` all the same, which leaves those to an input method that it has used up.
pub fn begun(file: &File) -> Vec<String> {
    let is_one_of_them = matches!(&*file.path, "src/ui/task.rs" | "src/ui/keys.rs");
    if !file.path.starts_with("src/ui/") || is_one_of_them {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (number, line) in (1..).zip(code::lines(&file.text)) {
        for (name, instead) in BARRED.iter().filter(|(name, _)| code::names(&line, name)) {
            let is_read = name.starts_with("key") && (line.contains("on_key(") || line.contains("on:keydown=key"));
            if !is_read {
                found.push(format!("{}:{number}: {name}: use {instead}", file.path));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::begun;
    use crate::tree::sample;

    #[test]
    fn what_goes_on_is_begun_where_its_end_is_seen_to() {
        let cases = [
            ("src/ui/pages/desk.rs", "spawn_local(async {});", 1),
            ("src/ui/pages/desk.rs", "tasks.spawn(async {});", 0),
            ("src/ui/pages/desk.rs", "// spawn_local", 0),
            ("src/ui/pages/desk.rs", "set_timeout(f, d);", 1),
            ("src/ui/pages/desk.rs", "view! { <p on:keydown=act></p> }", 1),
            ("src/ui/pages/desk.rs", "view! { <p on:keydown=on_key(act)></p> }", 0),
            ("src/ui/task.rs", "spawn_local(work);", 0),
            ("src/browser/focus.rs", "request_animation_frame(f);", 0),
        ];
        for (path, text, expect) in cases {
            assert_eq!(begun(&sample(path, text)).len(), expect, "{path}: {text}");
        }
    }
}
