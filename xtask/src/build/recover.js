// Games as the journal has them (src/record/journal.rs), where that is newer than the storage: a browser writes the
// storage to disk seconds later, so that one that was killed has the last gestures in the journal alone. boot.js fetches
// this where there is a journal, and the program starts behind it. A copy that finds no room is held for the program, one
// that does not fit those before is put aside; a game that was deleted goes from the journal, too.
window.boot.recover = function (base, done) {
  "use strict";
  var storage, unplaced = [], newest = {};
  try { storage = localStorage; storage.length; } catch (_barred) { storage = null; }
  function kept(key) { return storage && storage.getItem("tender." + key); }
  function keep(key, text) {
    try { storage.setItem("tender." + key, text); return true; } catch (_full) { return false; }
  }
  window.boot.unplaced = function () { return unplaced.pop(); };

  var work = base.transaction("entry", "readwrite"), entries = work.objectStore("entry");
  work.oncomplete = work.onabort = function () { base.close(); done(); };
  entries.getAllKeys().onsuccess = function (event) {
    event.target.result.forEach(function (key) {
      var dot = key.lastIndexOf(".");
      newest[key.slice(0, dot)] = +key.slice(dot + 1) || newest[key.slice(0, dot)] || 0;
    });
    Object.keys(newest).forEach(function (game) {
      var own = IDBKeyRange.bound(game + ".", game + "/");
      if (kept("deleted." + game) != null) {
        entries["delete"](own);
        return storage.removeItem("tender.deleted." + game);
      }
      var numbers = ["0", "1"].map(function (slot) { return parseInt(kept("game." + game + "." + slot)) || 0; });
      if (newest[game] <= Math.max(numbers[0], numbers[1])) return;
      entries.getAll(own).onsuccess = function (event) { place(game, event.target.result, numbers); };
    });
  };

  function place(game, texts, numbers) {
    if (window.boot.isLate) return;
    var copy = "", rest = "", note = "";
    texts.forEach(function (text) {
      if (text[0] == ">") note = text.slice(1);
      else if (text[0] == "=") copy = text.slice(1), rest = "";
      else if (!rest) try {
        var change = JSON.parse(text), at = 0, next = "";
        change[1].forEach(function (cut) { next += copy.slice(at, cut[0]) + cut[2]; at = cut[1]; });
        next += copy.slice(at);
        if (change[0] != parseInt(copy) || change[2] != next.length) throw text;
        copy = next;
      } catch (_torn) { rest = text; }
    });
    // Over the older of the two copies in the storage.
    var own = game + "." + (numbers[0] <= numbers[1] ? "0" : "1");
    if (parseInt(copy) > Math.max(numbers[0], numbers[1]) && !keep("game." + own, copy)) unplaced.push(own + "\n" + copy);
    if (note && !kept("challenge." + game)) keep("challenge." + game, note);
    if (rest) keep("damaged." + game, rest);
    keep("last", game);
  }
};
