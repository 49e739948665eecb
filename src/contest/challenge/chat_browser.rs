//! Browsers that are built into a chat, or into a school's application.
//!
//! They show a page and little more. What a page offers as a file goes nowhere, and nobody is told
//! (<https://github.com/mzz2017/musicman/issues/6> for QQ, Weibo and WeChat,
//! <https://github.com/AntonAks/securedbx/issues/4> for others): Android hands the address of a file to the application,
//! which cannot read one that is in the page's memory. What they store may go when the chat clears its cache.

/// What the name that a browser sends has in it, and whose browser it then is. Names as reported in
/// <https://github.com/browscap/browscap/issues/587> (WeChat) and
/// <https://github.com/maomao1996/daily-notes/issues/41> (DingTalk), and as Android documents it for all its built-in
/// browsers (<https://developer.chrome.com/docs/webview/>). QQ's own browser is a browser like others.
const MARKS: [(&str, &str); 10] = [
    ("MicroMessenger", "WeChat, WeCom"),
    ("DingTalk", "DingTalk"),
    (" QQ/", "QQ"),
    ("Lark/", "Feishu"),
    ("Feishu", "Feishu"),
    ("Weibo", "Weibo"),
    ("AlipayClient", "Alipay"),
    ("ChaoXingStudy", "the learning platform Chaoxing"),
    ("FBAV", "Facebook"),
    ("; wv)", "any application on Android"),
];

/// Whether a browser that calls itself so is built into a chat or another application.
pub fn is_chat_browser(user_agent: &str) -> bool {
    let is_marked = MARKS.iter().any(|(mark, _whose)| user_agent.contains(mark));
    // On Apple's phones every browser of its own calls itself Safari, too.
    let is_on_a_phone = ["iPhone", "iPad"].iter().any(|phone| user_agent.contains(phone));
    is_marked || is_on_a_phone && !user_agent.contains("Safari/")
}

#[cfg(test)]
mod tests {
    use super::is_chat_browser;

    #[test]
    fn browsers_of_chats_are_told_from_others() {
        let android = "Mozilla/5.0 (Linux; Android 13; 22081212C Build/TKQ1.220829.002";
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
        let desktop = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";
        for (user_agent, expect) in [
            (format!("{android}; wv) Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.44"), true),
            (format!("{android}; wv) Chrome/116.0.0.0 Mobile Safari/537.36"), true),
            (format!("{android}) Chrome/116.0.0.0 Mobile Safari/537.36"), false),
            (format!("{android}) Chrome/98.0.4758.102 MQQBrowser/13.5 Mobile Safari/537.36"), false),
            (format!("{android}) Chrome/98.0.4758.102 MQQBrowser/6.2 Mobile Safari/537.36 V1_AND_SQ_8 QQ/8.9.2"), true),
            (format!("{iphone} Mobile/15E148 MicroMessenger/8.0.47 NetType/WIFI Language/zh_CN"), true),
            (format!("{iphone} Mobile/15E148 com.ssreader.ChaoXingStudy/ChaoXingStudy_3_6.7.3_ios_phone"), true),
            (format!("{iphone} Mobile/15E148"), true),
            (format!("{iphone} Version/17.4 Mobile/15E148 Safari/604.1"), false),
            (format!("{iphone} CriOS/123.0.6312.52 Mobile/15E148 Safari/604.1"), false),
            (format!("{desktop} Chrome/116.0.0.0 Safari/537.36 Edg/116.0.0.0"), false),
            (format!("{desktop} Chrome/107.0.0.0 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat"), true),
            (format!("{desktop} Chrome/108.0.0.0 Safari/537.36 DingTalk(7.5.0) nw"), true),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0".to_owned(), false),
            (String::new(), false),
        ] {
            assert_eq!(is_chat_browser(&user_agent), expect, "{user_agent}");
        }
    }
}
