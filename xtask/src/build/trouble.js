// What is said, and what can be done, where the game cannot run or has failed; and what keeps translators from the
// texts. boot.js fetches it, once the page has started or when it is needed, so that it is here when the network is not.
(function () {
  "use strict";
  var page = document, texts = {
    "zh-CN": {
      old: "这个浏览器版本过旧，可能无法运行竞标留客。请更新浏览器，或换用新版的 Chrome、Edge、Firefox 或 Safari（至少 Chrome 109、Firefox 115 或 Safari 16.4）。",
      wasm: "竞标留客需要 WebAssembly，而这个浏览器不支持或已将其关闭。请更新浏览器；如果开启了锁定模式或增强安全设置，请为本网站关闭。",
      disk: "这个页面不能从本机文件直接打开：浏览器不允许它加载旁边的文件。请打开同一文件夹里的 tender.html，它把整个游戏装在一个文件里；或者通过网址打开。",
      damaged: "这个 tender.html 文件不完整，或者已经损坏。请重新下载或拷贝整个文件。",
      framed: "竞标留客所在的页面不允许它运行。请在单独的窗口中打开：",
      missing: "竞标留客有一个文件没有送达。请检查网络后重新加载；如果仍然如此，请告知发布本网站的人：",
      panic: "程序出错，已停止运行。已保存的游戏没有变动：可以先存为文件，再重新加载，从上次保存处继续。出错信息：",
      lost: "程序出错，已停止运行。这个浏览器不允许网站保存内容，这一局没有存下来，也无法继续；如果之前存过文件，重新加载后可以从文件打开。出错信息：",
      again: "重新加载", whole: "打开 tender.html", start: "回到首页", save: "存为文件", anyway: "仍然打开"
    },
    en: {
      old: "This browser is older than Tender is made for. Update it, or use a current Chrome, Edge, Firefox or Safari (at least Chrome 109, Firefox 115 or Safari 16.4).",
      wasm: "Tender needs WebAssembly, which this browser lacks or has switched off. Update the browser; in Lockdown Mode, or with enhanced security, make an exception for this site.",
      disk: "This page cannot be opened from a disk: browsers do not let it load the files beside it. Open tender.html in the same folder, which has the whole game in one file, or open the site by its web address.",
      damaged: "This file, tender.html, is incomplete or damaged. Download or copy it again. ",
      framed: "The page in which Tender stands does not let it run. Open it in a window of its own: ",
      missing: "A file of Tender did not arrive. Check the connection and load the page again; if that does not help, tell whoever publishes this site: ",
      panic: "The program has failed and stopped. Saved games are untouched: save yours as a file if you like, then load the page again to go on from where it was last saved. What went wrong: ",
      lost: "The program has failed and stopped. This browser keeps nothing for this site, so this game was not saved and cannot go on; if you saved it as a file before, load the page again and open the file. What went wrong: ",
      again: "Load again", whole: "Open tender.html", start: "To the start page", save: "Save as a file", anyway: "Open all the same"
    }
  };

  // Reading alone throws where a browser blocks storage.
  function kept(storage, key) {
    try { return window[storage].getItem(key); } catch (_blocked) { return null; }
  }

  function add(parent, tag, text) {
    var element = page.createElement(tag);
    element.textContent = text;
    return parent.appendChild(element);
  }

  // Puts what happened in the place of the page: in the language that was chosen, else in both.
  window.boot.tell = function (what, detail) {
    var chosen = kept("localStorage", "tender.language");
    if (what == "panic" && !keeps()) what = "lost";
    var languages = (what == "panic" || what == "lost") && texts[chosen] ? [chosen] : ["zh-CN", "en"];
    page.body.textContent = "";
    var main = add(page.body, "main", "");
    main.className = "stopped";
    main.setAttribute("role", "alert");
    var heading = add(main, "h1", "竞标留客 Tender");
    heading.tabIndex = -1;
    languages.forEach(function (language) {
      add(main, "p", texts[language][what] + (detail || "")).lang = language;
    });
    function button(word, act, of) {
      var words = languages.map(function (language) { return texts[language][word]; }).join(" / ");
      var made = add(main, "button", words + (of ? ": " + of : ""));
      made.className = "btn";
      made.onclick = act;
    }
    if (what == "panic") {
      games().concat(rounds()).forEach(function (kept) { button("save", function () { save(kept); }, kept.name + ", " + new Date(kept.at).toLocaleString()); });
    }
    if (what == "disk") button("whole", function () { location.href = location.href.replace(/[^/?#]*([?#].*)?$/, 'tender.html'); });
    if (what == "old") button("anyway", function () { location.search = "?anyway"; });
    button("again", function () { location.reload(); });
    if (what == "panic" || what == "lost") button("start", function () { location.hash = "#/"; location.reload(); });
    heading.focus();
  };

  // The games that this browser keeps, the one that was open first: of the two copies of each the newer
  // one that is whole.
  function games() {
    var found = {}, last = kept("sessionStorage", "tender.last") || kept("localStorage", "tender.last");
    try {
      Object.keys(localStorage).forEach(function (key) {
        var parts = /^tender\.game\.(.+)\.[01]$/.exec(key), raw = kept("localStorage", key) || "";
        var text = raw.slice(raw.indexOf("\n") + 1), number = parseInt(raw, 10);
        try {
          var label = JSON.parse(text).label;
          if (parts && !(found[parts[1]] && found[parts[1]].number > number)) {
            found[parts[1]] = { text: text, number: number, at: label.saved_at, name: label.company };
          }
        } catch (_damaged) { /* the other copy counts */ }
      });
    } catch (_blocked) { /* nothing is kept */ }
    return Object.keys(found).sort(function (one, other) {
      return (other == last) - (one == last) || (found[one].at < found[other].at ? 1 : -1);
    }).map(function (id) { return found[id]; });
  }

  // Games by rounds, the instructor's and the one at this machine, as the archives that their page reads. In
  // front of the latter stands the number of the team whose turn it is.
  function rounds() {
    return ["tender.rounds.game", "tender.rounds.hot-seat"].map(function (key) {
      var raw = kept("localStorage", key) || "", text = raw.slice(raw.indexOf("{"));
      try {
        return { text: text, name: JSON.parse(text).title || key, at: new Date().toISOString() };
      } catch (_damaged) { return null; }
    }).filter(Boolean);
  }

  // Whether what was played is kept: a page of a game is open, and this browser has no game, where storage is
  // barred or takes nothing.
  function keeps() {
    var is_game = /^#\/(desk|customers|tenders|bid|awards|goods|service|finance|value|people|market|review|year-end|decisions)/;
    return games().concat(rounds()).length > 0 || !is_game.test(location.hash);
  }

  function save(kept) {
    var link = page.createElement("a");
    link.href = URL.createObjectURL(new Blob([kept.text], { type: "application/json" }));
    link.download = ("tender-" + kept.name + "-" + kept.at.slice(0, 16) + ".json").replace(/[^\w.\u00c0-\uffff]+/g, "-");
    link.click();
  }

  // Translators put elements of their own in the place of texts, and what the program writes into a text
  // that was taken out is seen by nobody. The page speaks its two languages itself: its texts are put back
  // before the program runs again. Where a translator does not come to rest, they wait for the next second.
  var fonts = page.getElementsByTagName("font"), patience = 200;
  function putBack() {
    if (!fonts.length || window.boot.hasEnded()) return;
    window.boot.noted().forEach(function (change) {
      var text = change.removedNodes[0];
      [change.addedNodes[0], change.previousSibling, change.nextSibling].some(function (font) {
        return text && text.nodeType == 3 && font && font.nodeName == "FONT" && font.parentNode && font.parentNode.replaceChild(text, font);
      });
    });
    while (fonts.length) {
      var font = fonts[0];
      while (font.firstChild) font.parentNode.insertBefore(font.firstChild, font);
      font.parentNode.removeChild(font);
    }
  }
  window.boot.putBack = function () { if (patience-- > 0) putBack(); };
  setInterval(function () {
    patience = 200;
    putBack();
  }, 1000);
})();
