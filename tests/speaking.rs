//! How pages speak, in the browser's own wasm: the macros follow the language, and a text is one type.

#![cfg(target_arch = "wasm32")]

use leptos::prelude::*;
use texts::i18n::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn in_english(test: impl FnOnce(I18n)) {
    Owner::new().with(|| {
        I18n::provide(Locale::en);
        test(use_i18n());
    });
}

#[wasm_bindgen_test]
fn a_text_follows_the_language() {
    in_english(|i18n| {
        let word = t!(i18n, site.close);
        assert_eq!((word(), t_string!(i18n, site.close)), ("Close", "Close"));
        i18n.set_locale(Locale::zh_CN);
        assert_eq!((word(), t_string!(i18n, site.close)), ("关闭", "关闭"));
    });
}

#[wasm_bindgen_test]
fn a_filled_text_follows_the_language_and_its_values() {
    in_english(|i18n| {
        let (day, n) = (RwSignal::new(3), 4);
        let words = t!(i18n, time.day, n = day.get());
        assert_eq!((words(), t_string!(i18n, time.day, n)), ("Day 3".to_owned(), "Day 4".to_owned()));
        day.set(5);
        i18n.set_locale(Locale::zh_CN);
        assert_eq!(words(), td_string!(Locale::zh_CN, time.day, n = 5));
    });
}

#[wasm_bindgen_test]
fn a_reader_of_a_text_is_told_of_another_language() {
    in_english(|i18n| {
        let word = t!(i18n, site.close);
        let read = Memo::new(move |_| word());
        assert_eq!(read.get(), "Close");
        i18n.set_locale(Locale::zh_CN);
        assert_eq!(read.get(), "关闭");
    });
}

/// A list takes functions of one type only: what shows texts is compiled once for all of them.
#[wasm_bindgen_test]
fn all_texts_are_functions_of_one_type() {
    in_english(|i18n| {
        let words = [t!(i18n, site.close), t!(i18n, site.cancel), t!(i18n, class.title)];
        assert!(words.iter().all(|word| !word().is_empty()));
    });
}
