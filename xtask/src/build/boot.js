// Says what keeps the game from running, before it starts and after it has failed. A plain script in an
// old dialect, so that browsers understand it that understand nothing else of this site; it asks nothing
// of the program, which may not be there, or may have failed.
(function () {
  "use strict";
  var page = document, state = "opening", own = page.currentScript.src, opening, asked;

  // In the one file (tender.html) this script stands within the page, and the words stand behind it.
  var isWhole = !own;

  // Puts what happened in the place of the page; its words stand in a script of their own, which is only needed
  // then. Until they come the page says again what it said at first, which is to load it anew.
  function tell(what, detail) {
    if (page.readyState == "loading") return page.addEventListener("DOMContentLoaded", function () { tell(what, detail); });
    if (window.boot.tell) return window.boot.tell(what, detail);
    opening = opening || page.getElementById("opening");
    page.body.textContent = "";
    if (opening) page.body.appendChild(opening);
    fetchScript("trouble.js", function () { window.boot.tell(what, detail); }, function () {
      page.body.innerHTML = "<main role=alert class=stopped><p>出错了，请重新加载。<p lang=en>Something went wrong: load the page again.<p><button class=btn>重新加载 / Load again</button></main>";
      page.querySelector("button").onclick = function () { location.reload(); };
    });
  }

  function words() {
    if (asked || isWhole) return;
    asked = true;
    fetchScript("trouble.js");
  }

  function fetchScript(name, then, otherwise) {
    var script = page.createElement("script");
    script.src = own.replace("boot.js", name);
    script.onload = then;
    script.onerror = otherwise;
    page.head.appendChild(script);
  }

  // Stops whatever of the program could still run, so that it writes nothing more.
  function end(what, detail) {
    if (state == "ended") return;
    if (state == "running" && window.Storage) Storage.prototype.setItem = Storage.prototype.removeItem = function () {};
    // A start that failed is tried again with the server's page, not with the one that the browser keeps.
    if (state == "opening" && navigator.onLine) forget();
    for (var timer = setTimeout(Object, 0); timer > 0 && state == "running"; timer--) { clearTimeout(timer); clearInterval(timer); }
    state = "ended";
    tell(what, detail);
  }

  function isOfTheProgram(error) {
    if (!error || !window.WebAssembly) return false;
    // A stack that overflows is a RangeError, in Firefox an InternalError.
    var overflows = error instanceof RangeError || error.name == "InternalError";
    return error instanceof WebAssembly.RuntimeError || overflows && /wasm/.test(error.stack);
  }

  // A start that failed: a file did not arrive, unless it was the program that failed.
  function failed(error, file) {
    if (isOfTheProgram(error)) return end("panic", String(error));
    if (self.origin == "null") return end("framed", location.href);
    renew(function () { end("missing", (file ? file + ": " : "") + error); });
  }

  // Lets go of the release that the browser keeps.
  function forget() {
    try { return caches.delete("tender.chosen" + new URL(home).pathname).catch(Object); } catch (_barred) { /* it keeps none */ }
  }

  // A file does not come: where the server has another release by now, its page is loaded, from each release once,
  // and what the browser keeps of the old page is let go. Saved games stay. A game that is open goes on under the
  // same rules alone, so with others the old page stays.
  function renew(otherwise) {
    var RENEWED = "tender.renewed", about = /site-files" content="([^"]+)\/" data-rules="(\d+)/, past;
    var folder = own.replace(/\/boot\.js.*/, "").replace(/.*\//, ""), rules = page.querySelector("[data-rules]");
    try { past = sessionStorage.getItem(RENEWED) || ""; } catch (_blocked) { return otherwise(); }
    if (past.indexOf(folder) >= 0 || !window.fetch) return otherwise();
    fetch(location.href, { cache: "no-store" }).then(function (got) { return got.text(); }).then(function (text) {
      var found = about.exec(text);
      if (!found || found[1] == folder || state == "running" && found[2] != rules.dataset.rules) throw text;
      sessionStorage.setItem(RENEWED, past + folder + "?");
      return forget();
    }).then(function () { location.reload(); }).catch(otherwise);
  }

  addEventListener("error", function (event) {
    if (isOfTheProgram(event.error)) return end("panic", String(event.error));
    var file = event.target && (event.target.src || event.target.rel == "stylesheet" && event.target.href);
    if (state == "opening" && file && file.indexOf(home) == 0) failed(file.slice(home.length));
  }, true);
  addEventListener("unhandledrejection", function (event) {
    if (isOfTheProgram(event.reason)) end("panic", String(event.reason));
  });
  // What has failed hears of nothing more, above all not of the page being left.
  ["beforeunload", "pagehide", "hashchange", "popstate", "storage", "keydown", "visibilitychange"].forEach(function (name) {
    addEventListener(name, function (event) { if (state == "ended") event.stopImmediatePropagation(); }, true);
  });

  var home = location.href.replace(/[?#].*/, "").replace(/[^/]*$/, "");
  window.boot = {
    hasEnded: function () { return state == "ended"; },
    started: function () {
      if (state == "ended") return;
      state = "running";
      opening = page.getElementById("opening");
      if (opening) opening.parentNode.removeChild(opening);
      // The words are here then when the network is not. Before the first click nothing is lost by a failure.
      ["click", "keydown"].forEach(function (name) { addEventListener(name, words); });
    },
    failed: failed,
    damaged: function (error) { end("damaged", error ? String(error) : ""); },
    missed: function () { renew(Object); },
    panicked: function (text) { end("panic", text); }
  };
  // What a translator does to the page is noted for trouble.js, which puts the texts back.
  var noted = [], fonts = page.getElementsByTagName("font");
  window.boot.noted = function () { return noted.splice(0); };
  new MutationObserver(function (changes) {
    if (!fonts.length) return noted = [];
    noted = noted.concat(changes);
    if (window.boot.putBack) window.boot.putBack(); else words();
  }).observe(page.documentElement, { childList: true, subtree: true });
  // While developing it is trunk that starts the program.
  addEventListener("TrunkApplicationStarted", window.boot.started);

  if (location.protocol == "file:" && !isWhole) return end("disk");
  if (!window.WebAssembly) return end("wasm");
  // What the oldest browsers lack that the game is tried in: scripts as modules, what came with
  // Safari 16.4 and Firefox 113, and what came with Chromium 109.
  var isNew = "noModule" in page.createElement("script") && window.CompressionStream && window.MathMLElement;
  if (!isNew && location.search != "?anyway") return end("old");

  // An address that was shared from a later page carries a challenge (src/browser/address.rs): where that was never taken up
  // it leads there.
  var carried = location.search.split("?c=TC1.")[1], known;
  try { known = localStorage["tender.class.taken-up"]; } catch (_barred) { /* it knows none */ }
  if (carried && String(known).indexOf(carried) < 0) location.replace("#/challenge/TC1." + carried);

  // The page's policy bars style attributes, and lets pass what a script sets as styles.
  var setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name == "style") this.style.cssText = value; else setAttribute.call(this, name, value);
  };

  // Games as the journal has them: recover.js puts them into the storage where there is a journal. The program starts
  // behind this.
  function recover(done) {
    var opening = indexedDB.open("tender.journal", 1);
    // A database that does not open is not waited for any longer, nor is anything written then under the running program.
    // A busy machine takes many seconds where a browser was killed, and would show an older copy.
    setTimeout(function () { window.boot.isLate = true; done(); }, 30000);
    // Where there is no journal none is made.
    opening.onupgradeneeded = function () { opening.transaction.abort(); };
    opening.onerror = done;
    opening.onsuccess = function () {
      function place() { window.boot.recover(opening.result, done); }
      if (isWhole) place(); else fetchScript("recover.js", place, done);
    };
  }
  window.boot.recovered = new Promise(recover).catch(Object);
})();
