// The bridge between the game and a learning platform, as SCORM 1.2 has it (src/record/scorm/mod.rs). It stands before
// all other scripts of the page. The game tells it what happens (window.tellPlatform, src/browser/platform.rs), and it
// tells the platform: how far the game is, results, and what it takes to go on from another machine. Nothing that the
// platform does or leaves undone stops the game.
(function () {
  "use strict";
  var page = document, launch = window.tenderLaunch || {}, boot;

  // Characters that a platform keeps between two visits, and what is left of them for a saved game.
  var MOST = 4096;
  // Windows above this one in which the platform is looked for; milliseconds between two looks, after which the game
  // starts without it, and after which nobody looks any more.
  var MOST_ABOVE = 7, LOOK = 100, PATIENCE = 5000, LAST_LOOK = 30000;
  // Minutes of a month of the game (game::time::MONTH).
  var MONTH = 9600;
  // Milliseconds for which a saved game waits to be packed, because the next may follow at once.
  var PACKED_AFTER = 2000;

  var WORDS = {
    zh: {
      none: "没有连接到教学平台，仍可照常使用，但进度和成绩不会上报。",
      refused: "教学平台没有接收这次上报（错误代码 CODE）。游戏不受影响，之后会再次上报。",
      result: "成绩 PERCENT 分已上报教学平台。",
      back: "已从教学平台取回「COMPANY」的存档（第 MONTH 个月）。在开始页打开即可继续。",
      away: "「COMPANY」上次玩到第 MONTH 个月，存档在当时的那台电脑上，教学平台存不下。请在开始页打开当时存下的文件，或回到那台电脑继续。",
      large: "存档已经超过教学平台能保存的大小，现在只保存在这个浏览器里。换电脑之前，请把游戏存为文件。",
      close: "关闭"
    },
    en: {
      none: "No learning platform is connected. Everything works, but progress and results are not reported.",
      refused: "The learning platform did not take the report (error CODE). The game is not affected, and the report is made again later.",
      result: "The result, PERCENT of 100, was reported to the learning platform.",
      back: "The saved game of COMPANY (month MONTH) came back from the learning platform. Open it on the start page to go on.",
      away: "COMPANY was last played up to month MONTH on another machine, and its saved game is larger than the learning platform keeps. Open its file on the start page, or go on at that machine.",
      large: "The saved game is now larger than the learning platform keeps: it is in this browser alone. Save it as a file before you change machines.",
      close: "Close"
    }
  };

  // What the platform is asked to keep between two visits.
  var kept = { best: null, status: "", game: "", company: "", month: 0, sequence: 0, over: false, note: "", save: "" };
  var api = null, isOpen = false, hasLeft = false, isUp = false, began = Date.now(), told = {}, waiting = [], unplaced = [];
  // The newest copy of the game that is open, and the timer that packs it.
  var copy = "", packing = 0;

  // ---- the platform's interface

  function above(from) {
    for (var up = 0; from && up <= MOST_ABOVE; up++) {
      try { if (from.API) return from.API; } catch (_of_another_site) { /* one further up may be ours */ }
      if (from.parent == from) return null;
      from = from.parent;
    }
    return null;
  }

  function look() {
    var opener = null;
    try { opener = window.opener || window.top.opener; } catch (_of_another_site) { /* nobody opened it */ }
    return above(window) || opener && above(opener);
  }

  // What the platform answers, as text; nothing where it fails.
  function ask(name, first, second) {
    try {
      var answer = second == null ? api[name](first) : api[name](first, second);
      return answer == null ? "" : String(answer);
    } catch (_of_the_platform) { return ""; }
  }

  // The code of the last error, "0" where there was none.
  function lastError() {
    try { return String(api.LMSGetLastError()); } catch (_of_the_platform) { return "?"; }
  }

  function get(element) {
    var value = ask("LMSGetValue", element);
    return lastError() == "0" ? value : "";
  }

  // Sets what may be missing in a platform (401: not implemented), and says of anything else that it was refused.
  function set(element, value) {
    if (ask("LMSSetValue", element, String(value)) == "true") return true;
    var code = lastError();
    if (code == "0" || code == "401") return true;
    return refused(code);
  }

  function commit() {
    return ask("LMSCommit", "") == "true" || refused(lastError());
  }

  function refused(code) {
    once("refused", { CODE: code }, "warn");
    return false;
  }

  // hhhh:mm:ss.ss of this visit.
  function time() {
    var seconds = Math.round((Date.now() - began) / 10) / 100;
    function two(number) { return (number < 10 ? "0" : "") + number; }
    var hours = Math.floor(seconds / 3600), minutes = Math.floor(seconds / 60) % 60;
    return ("000" + Math.min(hours, 9999)).slice(-4) + ":" + two(minutes) + ":" + two(+(seconds % 60).toFixed(2));
  }

  function begin() {
    if (ask("LMSInitialize", "") != "true") {
      var code = lastError();
      // 101 is also said by platforms that are open already: then values can be read.
      if (code != "0" && !get("cmi.core.lesson_status")) { refused(code); return false; }
    }
    isOpen = true;
    return true;
  }

  // ---- what is told to the platform

  function state() {
    var text = JSON.stringify(kept);
    if (text.length <= MOST) return text;
    var pointer = {};
    Object.keys(kept).forEach(function (name) { pointer[name] = name == "save" || name == "note" ? "" : kept[name]; });
    pointer.company = pointer.company.slice(0, 80);
    once("large", {}, "warn");
    return JSON.stringify(pointer);
  }

  function report() {
    // A platform that was not ready is asked again.
    if (!isOpen && (!api || hasLeft || !meet())) return false;
    var isTaken = set("cmi.suspend_data", state());
    if (kept.best != null) {
      set("cmi.core.score.min", 0);
      set("cmi.core.score.max", 100);
      isTaken = set("cmi.core.score.raw", kept.best) && isTaken;
    }
    if (kept.status) isTaken = set("cmi.core.lesson_status", kept.status) && isTaken;
    set("cmi.core.session_time", time());
    isTaken = commit() && isTaken;
    if (isTaken) { unsay("refused"); told.refused = false; }
    return isTaken;
  }

  function leave() {
    if (!isOpen) return;
    set("cmi.core.exit", "suspend");
    report();
    ask("LMSFinish", "");
    isOpen = false;
    hasLeft = true;
  }

  // A result in per cent, of a game, a lab or an exam, with the names by which it goes.
  function result(kind, names, percent) {
    var counts = launch.counts;
    if (counts && (counts[0] != kind || names.indexOf(counts[1]) < 0)) return;
    percent = Math.max(0, Math.min(100, Math.round(percent)));
    if (kept.best != null && kept.best >= percent && kept.status != "incomplete") return;
    kept.best = Math.max(percent, kept.best || 0);
    kept.status = launch.pass == null ? "completed" : kept.best >= launch.pass ? "passed" : "failed";
    if (report()) tell("result", { PERCENT: kept.best }, "jade");
  }

  // The game was saved: `copy` is what the browser keeps of it, a line with its number, then JSON.
  function saved(game, sealed, note) {
    var save = JSON.parse(sealed.slice(sealed.indexOf("\n") + 1)), summary = save.summary;
    var month = Math.min(12, Math.floor(summary.minute / MONTH) + 1), over = summary.over || summary.bankrupt;
    var isReached = kept.game != game || kept.month != month || kept.over != over;
    copy = sealed;
    if (kept.game != game) kept.save = "";
    kept.game = game;
    kept.company = save.label.company;
    kept.month = month;
    kept.over = over;
    kept.sequence = parseInt(sealed, 10);
    kept.note = note;
    clearTimeout(packing);
    if (isReached) pack(report); else packing = setTimeout(pack, PACKED_AFTER);
    var isPractice = note.indexOf("practice ") == 0;
    if (over && !save.lab && !isPractice) result("game", note.split("\n"), summary.score / 10);
  }

  window.tellPlatform = function (text) {
    try {
      var heard = JSON.parse(text);
      if (heard.saved) saved(heard.saved.game, heard.saved.copy, heard.saved.note);
      if (heard.result) result(heard.result.kind, [heard.result.name], heard.result.percent);
    } catch (error) { console.warn("the bridge to the learning platform: " + error); }
  };

  // ---- a saved game, packed into what the platform keeps

  function through(stream, bytes) {
    return new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();
  }

  // Packs the newest copy. What is packed of an older one stays where the newer is too large.
  function pack(then) {
    var packed = copy, game = kept.game;
    function done() { if (then) then(); }
    Promise.resolve().then(function () {
      return through(new CompressionStream("deflate-raw"), new TextEncoder().encode(packed));
    }).then(function (buffer) {
      var bytes = new Uint8Array(buffer), letters = "";
      for (var at = 0; at < bytes.length && bytes.length < MOST; at++) letters += String.fromCharCode(bytes[at]);
      if (kept.game == game && copy == packed) kept.save = bytes.length < MOST ? btoa(letters) : "-".repeat(MOST);
    }).then(done, done);
  }

  function unpack(save) {
    var letters = atob(save), bytes = new Uint8Array(letters.length);
    for (var at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
    return through(new DecompressionStream("deflate-raw"), bytes).then(function (buffer) {
      return new TextDecoder().decode(buffer);
    });
  }

  // ---- going on where the last visit ended

  function storage() {
    try { localStorage.getItem("tender.language"); return localStorage; } catch (_barred) { return null; }
  }

  // The numbers of the two copies of the game that this browser has.
  function numbers() {
    var store = storage();
    return ["0", "1"].map(function (slot) {
      return store && parseInt(store.getItem("tender.game." + kept.game + "." + slot), 10) || 0;
    });
  }

  // Puts a game that the platform has kept where the program looks for it: over the older copy, or into its memory.
  function place(text) {
    var found = numbers(), own = kept.game + "." + (found[0] <= found[1] ? "0" : "1"), store = storage();
    try {
      store.setItem("tender.game." + own, text);
      if (kept.note) store.setItem("tender.challenge." + kept.game, kept.note);
    } catch (_barred_or_full) { unplaced.push(own + "\n" + text); }
    say("back", "jade");
  }

  function say(words, tone) {
    tell(words, { COMPANY: kept.company, MONTH: kept.month }, tone);
  }

  function restore() {
    var found = numbers();
    if (!kept.game || Math.max(found[0], found[1]) >= kept.sequence) return null;
    if (!kept.save) { if (!kept.over) say("away", "warn"); return null; }
    return Promise.resolve(kept.save).then(unpack).then(place).catch(function () { say("away", "warn"); });
  }

  // Begins a visit, with what the last one has left.
  function meet() {
    if (!begin()) return false;
    try {
      var before = JSON.parse(get("cmi.suspend_data") || "{}");
      if (before.best > 0) kept.best = Math.max(kept.best || 0, before.best);
      // What is played here already is newer.
      if (!kept.game) Object.keys(kept).forEach(function (name) {
        if (typeof before[name] == typeof kept[name] && name != "best") kept[name] = before[name];
      });
    } catch (_not_ours) { /* it begins anew */ }
    var status = get("cmi.core.lesson_status"), score = parseFloat(get("cmi.core.score.raw"));
    if (score > 0) kept.best = Math.max(kept.best || 0, Math.min(100, Math.round(score)));
    // What was reached stays: a platform lowers it by itself, if it does.
    kept.status = ["passed", "completed", "failed"].indexOf(status) >= 0 ? status : "incomplete";
    if (status != kept.status) { set("cmi.core.lesson_status", kept.status); commit(); }
    return true;
  }

  // Looks for the platform, and lets the game start once it is found or nobody can wait longer.
  var ready = new Promise(function (start) {
    var isAlone = true;
    try { isAlone = window.parent == window && !window.opener; } catch (_of_another_site) { isAlone = false; }
    (function again() {
      var since = Date.now() - began;
      api = look();
      if (api) { meet(); unsay("none"); return start(); }
      if (isAlone || since > PATIENCE) { start(); once("none", {}, "warn"); }
      if (!isAlone && since < LAST_LOOK) setTimeout(again, since > PATIENCE ? 10 * LOOK : LOOK);
    })();
  });

  // ---- what is said on the page

  function once(words, gaps, tone) {
    if (told[words]) return;
    told[words] = true;
    tell(words, gaps, tone);
  }

  // Before the page is up it has no language.
  function tell(words, gaps, tone) {
    if (!isUp) { waiting.push([words, gaps, tone]); return; }
    var language = WORDS[page.documentElement.lang.slice(0, 2)] || WORDS.en, text = language[words];
    Object.keys(gaps).forEach(function (gap) { text = text.split(gap).join(gaps[gap]); });
    var list = page.getElementById("platform-notes") || page.body.appendChild(page.createElement("div"));
    list.id = "platform-notes";
    list.className = "toasts toasts--stay";
    list.setAttribute("role", "status");
    // What is said anew stands once.
    unsay(words);
    var note = list.appendChild(page.createElement("div"));
    note.className = "toast toast--" + tone;
    note.setAttribute("data-words", words);
    note.appendChild(page.createElement("span"));
    note.appendChild(page.createElement("p")).textContent = text;
    var button = note.appendChild(page.createElement("button"));
    button.className = "icon-btn";
    button.type = "button";
    button.textContent = "×";
    button.setAttribute("aria-label", language.close);
    button.onclick = function () { note.remove(); };
    if (tone == "jade") setTimeout(function () { note.remove(); }, 12000);
  }

  function unsay(words) {
    waiting = waiting.filter(function (one) { return one[0] != words; });
    var note = page.querySelector("#platform-notes [data-words=" + words + "]");
    if (note) note.remove();
  }

  // ---- the page's own course

  // Behind the script that starts the page, and before the one that unpacks the program.
  page.addEventListener("DOMContentLoaded", function () {
    boot = window.boot;
    var started = boot.started, next = boot.unplaced;
    boot.recovered = Promise.resolve(boot.recovered).then(function () { return ready; }).then(restore).catch(Object);
    boot.recovered.then(function () { next = boot.unplaced || next; boot.unplaced = function () { return unplaced.pop() || (next ? next() : undefined); }; });
    boot.started = function () {
      started();
      isUp = true;
      waiting.splice(0).forEach(function (one) { tell.apply(null, one); });
    };
  });
  if (launch.address && /^#?\/?$/.test(location.hash)) location.replace(launch.address);

  addEventListener("visibilitychange", function () { if (page.visibilityState == "hidden") report(); }, true);
  addEventListener("pagehide", leave, true);
  addEventListener("pageshow", function (event) { if (event.persisted && hasLeft) { hasLeft = false; if (begin()) report(); } });
})();
