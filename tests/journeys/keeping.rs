//! Keeping a game: it is there again after a reload, one tab plays it, and bad saves and a full
//! browser lose nothing.

use crate::page::{Language, Page, Role};

/// A practice game in Chinese, on the second day.
fn begun() -> Page {
    let page = Page::open(Language::Chinese);
    page.click(Role::Button, "练习");
    page.click(Role::Button, "开盘");
    page.click(Role::Button, "时钟与暂停设置");
    page.click(Role::Button, "走到日末");
    page.reads("第 2 日");
    page
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_is_there_again_after_a_reload() {
    let page = begun();
    page.reload();
    page.reads("第 2 日");
    page.click(Role::Link, "回到开始页");
    page.reload();
    page.click(Role::Button, "接着经营");
    page.reads("第 2 日");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_language_changes_in_mid_game_and_is_kept() {
    let page = begun();
    page.click(Role::Button, "English");
    page.reads("Day 2");
    page.reload();
    page.reads("Day 2");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn one_tab_plays_and_the_other_can_take_over() {
    let page = begun();
    page.open_another_tab();
    page.click(Role::Button, "接着经营");
    page.reads("这一局正在另一个标签页里进行");
    page.click(Role::Button, "改在这里继续");
    page.click(Role::Button, "时钟与暂停设置");
    page.click(Role::Button, "走到日末");
    page.reads("第 3 日");
    page.go_to_tab(0);
    page.reads("这一局正在另一个标签页里进行");
    page.reads("第 2 日");
    page.click(Role::Button, "改在这里继续");
    page.reads("第 3 日");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_damaged_copy_is_told_and_the_other_opens() {
    let page = begun();
    page.click(Role::Link, "回到开始页");
    page.find(Role::Button, "接着经营");
    page.change_storage("key.startsWith('tender.game') && key.endsWith('.0') ? text.slice(0, -9) : text");
    page.reload();
    page.reads("这局存档的一份坏了");
    page.find(Role::Button, "存下原文");
    page.click(Role::Button, "接着经营");
    page.find(Role::Button, "下一事件");
    page.click(Role::Link, "回到开始页");
    page.change_storage("key.startsWith('tender.game') ? text.slice(0, -9) : text");
    page.reload();
    page.reads("这局存档坏了，读不出来");
    page.find(Role::Button, "存下原文");
    page.click(Role::Button, "删除 无名存档");
    page.click(Role::Button, "删除");
    page.find(Role::Button, "练习");
    assert!(page.lacks(Role::Button, "删除 无名存档"));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_bad_file_is_told_why() {
    let page = Page::open(Language::Chinese);
    page.find(Role::Button, "练习");
    let cases = [
        ("{\"format\":1,\n\"rules\":", "第 2 行"),
        ("{\"name\":\"课堂\"}", "不是竞标留客的存档"),
        ("{\"format\":99,\"rules\":1}", "由更新的版本写成"),
    ];
    for (content, words) in cases {
        page.give_file("课堂.json", content);
        page.reads(words);
        page.reads("“课堂.json”打不开");
    }
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_full_browser_is_told_and_the_game_goes_on() {
    let page = begun();
    page.fill_storage();
    page.click(Role::Button, "下一事件");
    page.reads("浏览器的存档空间已满");
    page.find(Role::Button, "导出文件");
    page.click(Role::Button, "下一事件");
    page.reads("第 2 月");
}
