//! Tidiness is a test: what ARCHITECTURE.md promises and a program can check by reading the tree.
//!
//! Each check takes the text of files and returns what is wrong as lines for a person. Each has
//! beside it a table of small samples on which it must find, or not find, something.

#![cfg(not(target_arch = "wasm32"))]

mod circles;
mod code;
mod contexts;
mod file_controls;
mod floors;
mod glossary;
mod hidden;
mod key_table;
mod keys;
mod locales;
mod modules;
mod paths;
mod prose;
mod rulebook;
mod saved;
mod shape;
mod style_floor;
mod symbols;
mod tasks;
mod text_groups;
mod tree;
mod type_names;
mod unused_texts;
mod vocabulary;

use tree::Tree;

/// Fails with every line found, so that one run shows all there is to do.
fn none_of(found: Vec<String>) {
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn the_top_level_holds_the_agreed_entries_only() {
    none_of(shape::strangers(&tree::top_level()));
}

#[test]
fn files_are_short_enough_to_have_one_idea() {
    none_of(Tree::read().check(shape::too_long));
}

#[test]
fn nothing_is_left_for_somebody_else() {
    none_of(Tree::read().check(shape::left_over));
}

#[test]
fn no_file_names_a_place_on_one_machine() {
    none_of(Tree::read().check(shape::machine_paths));
}

#[test]
fn every_section_that_is_named_stands_in_the_rulebook() {
    none_of(Tree::read().check(rulebook::unknown_sections));
}

#[test]
fn documents_name_files_that_exist() {
    none_of(paths::lost(&Tree::read()));
}

#[test]
fn signs_say_what_they_mean() {
    none_of(Tree::read().check(symbols::unexplained));
}

#[test]
fn the_oldest_browsers_understand_the_style_sheets() {
    none_of(Tree::read().check(style_floor::too_young));
}

#[test]
fn no_floor_names_what_is_barred_from_it() {
    none_of(Tree::read().check(vocabulary::barred));
}

#[test]
fn what_is_saved_has_one_size_everywhere() {
    none_of(Tree::read().check(saved::varying_sizes));
}

#[test]
fn arrows_between_floors_run_down_only() {
    none_of(Tree::read().check(floors::upward_arrows));
}

#[test]
fn floors_do_not_run_in_circles() {
    none_of(floors::circles(&Tree::read()));
}

#[test]
fn contexts_go_with_their_part_of_the_page() {
    none_of(Tree::read().check(contexts::left_behind));
}

#[test]
fn what_goes_on_says_how_long_it_may() {
    none_of(Tree::read().check(tasks::begun));
}

#[test]
fn what_a_folder_holds_does_not_run_in_circles() {
    none_of(circles::inside(&Tree::read()));
}

#[test]
fn what_no_company_may_know_is_closed_to_all_but_the_world() {
    none_of(hidden::open_fields(&Tree::read()));
    none_of(Tree::read().check(hidden::prying));
}

#[test]
fn both_languages_say_the_same_things() {
    none_of(locales::differences(&Tree::read()));
}

#[test]
fn every_text_is_shown_somewhere() {
    none_of(unused_texts::unused(&Tree::read()));
}

#[test]
fn texts_of_a_module_are_shown_in_it_alone() {
    none_of(text_groups::strayed(&Tree::read()));
}

#[test]
fn one_word_stands_for_one_thing() {
    none_of(glossary::faults(&Tree::read()));
}

#[test]
fn no_two_types_share_a_name() {
    none_of(type_names::shared(&Tree::read()));
}

#[test]
fn comments_texts_and_names_of_tests_begin_with_a_subject() {
    none_of(Tree::read().check(prose::headless));
}

#[test]
fn names_of_tests_say_what_is_tested() {
    none_of(Tree::read().check(prose::riddles));
}

#[test]
fn no_key_of_the_storage_is_written_out_but_in_one_file() {
    none_of(Tree::read().check(keys::strays));
}

#[test]
fn one_control_takes_files_of_any_name() {
    none_of(Tree::read().check(file_controls::strays));
}

#[test]
fn the_table_of_keys_says_what_is_kept_and_by_whom() {
    none_of(keys::differences(&Tree::read()));
}
