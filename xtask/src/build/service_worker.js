// Keeps the site in the browser, so that it opens without a network. It knows its own release, SITE, which the build
// writes in; files are kept by what is in them, so that a new release brings only what has changed. Which release a
// browser shows is told by CHOSEN: a new one lies ready beside it until somebody takes it.
const SITE = null;
const scope = registration.scope;
const path = new URL(scope).pathname;
const FILES = "tender.files" + path;
const CHOSEN = "tender.chosen" + path;
const PAGE = "index.html";
// What a page starts with, itself first.
const STARTS = [PAGE, "boot.js", "start.js", "tender.js", "__wasm_split.js", "tender_bg.wasm", "tender.css"];
const CALM = 1000;

// What the page is asking for, when it last did, and the file that is fetched ahead meanwhile.
let asked = 0;
let lastAsked = 0;
let ahead = null;

oninstall = () => skipWaiting();
onactivate = (event) => event.waitUntil(clients.claim());
onfetch = (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const [folder, file, more] = new URL(request.url).pathname.slice(path.length).split("/");
  if (request.mode === "navigate") {
    if (!file && (folder === "" || folder === PAGE)) event.respondWith(page(request));
  } else if (file && !more) {
    event.respondWith(fileOf(folder, file, event));
  }
};
onmessage = (event) => {
  if (event.data === "fill") event.waitUntil(fill().then(tell, () => {}));
  if (event.data === "take") event.waitUntil(take(event.source));
};

// The page of the release that was taken, without asking the network. A release of which the browser has lost what a
// page starts with is let go: then the server's page comes.
async function page(request) {
  known = null;
  const taken = await chosen("taken");
  if (!taken) return fetch(request);
  const [page, ...others] = await Promise.all(STARTS.map((name) => kept(taken.files[name])));
  if (page && others.every(Boolean)) return page;
  await choose("taken", null);
  return fetch(request).catch((error) => page || Promise.reject(error));
}

// A file of whichever release here has it.
async function fileOf(folder, file, event) {
  const hash = (await releases()).find((site) => site.folder === folder)?.files[file];
  return (await kept(hash)) || wanted(event, hash);
}

// What somebody waits for goes before what is fetched ahead, and is kept as it comes.
function wanted(event, hash) {
  asked += 1;
  ahead?.abort();
  const got = fetch(event.request);
  const whole = got.then((got) => keepCopy(got.clone(), hash));
  event.waitUntil(whole.catch(() => {}).finally(() => {
    asked -= 1;
    lastAsked = Date.now();
  }));
  return got;
}

async function keepCopy(copy, hash) {
  const body = await copy.blob();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await body.arrayBuffer()));
  if (copy.ok && btoa(String.fromCharCode(...digest)) === hash) await keep(await caches.open(FILES), hash, copy, body);
}

// Without its address: a script is told where it lies by the address under which it is asked for.
const keep = (cache, hash, got, body) => cache.put(keyOf(hash), new Response(body, { headers: unpacked(got.headers) }));

// The releases here; read again with each page, because a page may have made the browser forget what was chosen.
let known = null;
const releases = () =>
  (known ??= Promise.all([chosen("taken"), chosen("ready")]).then((sites) => [SITE, ...sites.filter(Boolean)]));

const keyOf = (hash) => scope + "?" + encodeURIComponent(hash);
const kept = async (hash) => hash && (await caches.open(FILES)).match(keyOf(hash));

async function chosen(which) {
  const found = await (await caches.open(CHOSEN)).match(scope + "?" + which);
  return found && found.json();
}

async function choose(which, site) {
  const cache = await caches.open(CHOSEN);
  if (site) await cache.put(scope + "?" + which, new Response(JSON.stringify(site)));
  else await cache.delete(scope + "?" + which);
  known = null;
}

// Fetches what is not here of this release. When all is here, it is the release of a browser that had none, and lies
// ready in any other. A worker whose place another one is about to take leaves that to the other one.
let filling = null;
const fill = () => (filling ??= fillNow().finally(() => (filling = null)));

async function fillNow() {
  const cache = await caches.open(FILES);
  const here = new Set((await cache.keys()).map((request) => request.url));
  for (const [name, hash] of Object.entries(SITE.files)) {
    if (!here.has(keyOf(hash)) && !(await kept(hash))) await fetchAhead(cache, name, hash);
  }
  const { installing, waiting } = registration;
  if (installing || (waiting && waiting !== self.serviceWorker)) return;
  const taken = await chosen("taken");
  if (taken && taken.folder !== SITE.folder) return choose("ready", SITE);
  await choose("taken", SITE);
  await choose("ready", null);
  const needed = new Set(Object.values(SITE.files).map(keyOf));
  const others = (await cache.keys()).filter((request) => !needed.has(request.url));
  await Promise.all(others.map((request) => cache.delete(request)));
}

// One file, when nobody waits for another; again from its beginning when somebody came between.
async function fetchAhead(cache, name, hash) {
  for (;;) {
    while (asked || Date.now() - lastAsked < CALM) await new Promise((go) => setTimeout(go, CALM / 4));
    const stop = (ahead = new AbortController());
    try {
      const got = await fetch(name === PAGE ? scope : scope + SITE.folder + "/" + name, {
        cache: name === PAGE ? "no-cache" : "default",
        integrity: "sha256-" + hash,
        priority: "low",
        signal: stop.signal,
      });
      if (!got.ok) throw new Error(name + ": " + got.status);
      await keep(cache, hash, got, await got.blob());
      return;
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      ahead = null;
    }
  }
}

// A body is kept as it came out of its packing.
function unpacked(headers) {
  const left = new Headers(headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) left.delete(name);
  return left;
}

const windows = async () =>
  (await clients.matchAll({ type: "window", includeUncontrolled: true })).filter((tab) => tab.url.startsWith(scope));

// Tells every page which release it could show.
async function tell() {
  const site = (await chosen("ready")) || (await chosen("taken"));
  if (!site) return;
  for (const tab of await windows()) tab.postMessage(["release", site.folder, site.rules].join(" "));
}

// The release that lies ready is shown from now on, unless another tab still shows the old one.
async function take(tab) {
  const others = (await windows()).filter((other) => other.id !== tab.id).length;
  if (others) return tab.postMessage("others " + others);
  const ready = await chosen("ready");
  if (ready) await choose("taken", ready);
  await choose("ready", null);
  tab.postMessage("taken");
}
