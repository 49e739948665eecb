// Unpacks what the one file has inside, and starts the program out of memory. Nothing is fetched: a page that was opened
// from a disk may not. The files stand at the page's end, packed by LZMA as one (`archive.rs`), in printable letters
// (`letters.rs`), and are taken from there in slices, between which the page is drawn.
(function () {
  "use strict";
  const page = document, boot = window.boot;

  // Two letters hold thirteen bits, or fourteen where those are small enough.
  const LETTERS = 93, SMALL = LETTERS * LETTERS - 8192 - 1;

  function bytesIn(text, size) {
    const bytes = new Uint8Array(size);
    let at = 0, bits = 0, count = 0, first = -1;
    for (let i = 0; i < text.length && at < size; i++) {
      const code = text.charCodeAt(i);
      if (code < 33) continue;
      // The letters are those from ! to ~ without <, which begins a tag.
      const letter = code < 60 ? code - 33 : code - 34;
      if (first < 0) { first = letter; continue; }
      const pair = first + letter * LETTERS;
      first = -1;
      bits |= pair << count;
      count += (pair & 8191) > SMALL ? 13 : 14;
      for (; count > 7 && at < size; count -= 8, bits >>>= 8) bytes[at++] = bits;
    }
    if (first >= 0 && at < size) bytes[at++] = bits | first << count;
    return at == size ? bytes : null;
  }

  // The checksum of zip and gzip.
  function checksum(bytes) {
    const table = new Int32Array(256);
    for (let i = 0; i < 256; i++) {
      let sum = i;
      for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? sum >>> 1 ^ 0xedb88320 : sum >>> 1;
      table[i] = sum;
    }
    let sum = -1;
    for (let i = 0; i < bytes.length; i++) sum = table[(sum ^ bytes[i]) & 255] ^ sum >>> 8;
    return ~sum >>> 0;
  }

  // The bytes that come, and the step that makes the next of them: a decoder of LZMA as its specification (the LZMA SDK)
  // has it, with four bits of the last byte as context of a literal and none of the position.
  function lzma(packed, size) {
    const out = new Uint8Array(size);
    const chances = (count) => new Uint16Array(count).fill(1024);
    const isMatch = chances(12), isRep = chances(12), isRep0 = chances(12), isRep1 = chances(12), isRep2 = chances(12);
    const isLong = chances(12), literals = chances(0x300 << 4);
    const slots = chances(256), near = chances(128), align = chances(16);
    const lengths = { match: lengthChances(), again: lengthChances() };
    let range = -1 >>> 0, code = 0, from = 1, at = 0, state = 0;
    let rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0;
    for (; from < 5; from++) code = (code << 8 | packed[from]) >>> 0;

    function lengthChances() {
      return { choice: chances(2), low: chances(8), middle: chances(8), high: chances(256) };
    }

    function bit(table, i) {
      const chance = table[i], bound = (range >>> 11) * chance;
      let found;
      if (code < bound) {
        range = bound;
        table[i] = chance + (2048 - chance >> 5);
        found = 0;
      } else {
        range -= bound;
        code -= bound;
        table[i] = chance - (chance >> 5);
        found = 1;
      }
      if (range < 0x1000000) {
        range = range << 8 >>> 0;
        code = (code << 8 | packed[from++]) >>> 0;
      }
      return found;
    }

    function tree(table, bits) {
      let node = 1;
      for (let i = 0; i < bits; i++) node = node << 1 | bit(table, node);
      return node - (1 << bits);
    }

    function reverseTree(table, start, bits) {
      let node = 1, value = 0;
      for (let i = 0; i < bits; i++) {
        const found = bit(table, start + node);
        node = node << 1 | found;
        value |= found << i;
      }
      return value;
    }

    function length(of) {
      if (!bit(of.choice, 0)) return 2 + tree(of.low, 3);
      if (!bit(of.choice, 1)) return 10 + tree(of.middle, 3);
      return 18 + tree(of.high, 8);
    }

    function distance(length) {
      const slot = tree(slots.subarray((length < 6 ? length - 2 : 3) << 6), 6);
      if (slot < 4) return slot;
      const bits = (slot >> 1) - 1;
      let value = 2 | slot & 1;
      if (slot < 14) {
        value <<= bits;
        return value + reverseTree(near, value - slot, bits);
      }
      for (let i = 4; i < bits; i++) {
        range >>>= 1;
        const found = code >= range ? 1 : 0;
        if (found) code -= range;
        value = value << 1 | found;
        if (range < 0x1000000) {
          range = range << 8 >>> 0;
          code = (code << 8 | packed[from++]) >>> 0;
        }
      }
      return (value << 4) + reverseTree(align, 0, 4);
    }

    function literal() {
      const start = 0x300 * (at > 0 ? out[at - 1] >> 4 : 0);
      let node = 1;
      if (state >= 7) {
        let matched = out[at - rep0 - 1];
        do {
          const expected = matched >> 7 & 1;
          matched <<= 1;
          const found = bit(literals, start + (1 + expected << 8) + node);
          node = node << 1 | found;
          if (found != expected) break;
        } while (node < 256);
      }
      while (node < 256) node = node << 1 | bit(literals, start + node);
      out[at++] = node;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    }

    // Goes on until so many bytes are there.
    function step(until) {
      while (at < until) {
        if (!bit(isMatch, state)) {
          literal();
          continue;
        }
        let count;
        if (!bit(isRep, state)) {
          rep3 = rep2;
          rep2 = rep1;
          rep1 = rep0;
          count = length(lengths.match);
          state = state < 7 ? 7 : 10;
          rep0 = distance(count);
        } else {
          if (!bit(isRep0, state)) {
            if (!bit(isLong, state)) {
              state = state < 7 ? 9 : 11;
              out[at] = out[at - rep0 - 1];
              at++;
              continue;
            }
          } else {
            let chosen;
            if (!bit(isRep1, state)) {
              chosen = rep1;
            } else {
              if (!bit(isRep2, state)) {
                chosen = rep2;
              } else {
                chosen = rep3;
                rep3 = rep2;
              }
              rep2 = rep1;
            }
            rep1 = rep0;
            rep0 = chosen;
          }
          count = length(lengths.again);
          state = state < 7 ? 8 : 11;
        }
        for (let i = 0; i < count; i++, at++) out[at] = out[at - rep0 - 1];
      }
      return at;
    }

    return { out, step };
  }

  // Lets the page draw and answer. A timer would wait a second in a tab that nobody sees.
  const breaths = new MessageChannel();
  const breath = () => new Promise((done) => {
    breaths.port1.onmessage = done;
    breaths.port2.postMessage(0);
  });

  // The files of the archive: how they are called and how long each is, then all of them end to end.
  function filesIn(bytes) {
    const words = new TextDecoder(), files = new Map();
    const end = 4 + new DataView(bytes.buffer).getUint32(0, true);
    let at = end;
    for (const [name, length] of JSON.parse(words.decode(bytes.subarray(4, end)))) {
      files.set(name, bytes.slice(at, at + length));
      at += length;
    }
    return files;
  }

  async function unpacked(archive) {
    const { bytes, size, sum } = archive.dataset, meter = page.getElementById("unpacking");
    const packed = bytesIn(archive.textContent, Number(bytes));
    archive.remove();
    if (!packed || checksum(packed) != sum) return null;
    const unpacking = lzma(packed, Number(size));
    const slice = Math.ceil(size / 40);
    for (let at = 0; at < size;) {
      at = unpacking.step(Math.min(at + slice, Number(size)));
      if (meter) meter.value = at / size;
      await breath();
    }
    return filesIn(unpacking.out);
  }

  function run(script) {
    const element = page.createElement("script");
    element.textContent = script;
    page.head.appendChild(element);
    element.remove();
  }

  // What the program asks of the page that holds it: the text of a file, and a thread beside it.
  function offer(files, module, program) {
    const words = new TextDecoder();
    boot.file = (name) => {
      const bytes = files.get(name);
      return bytes && words.decode(bytes);
    };
    const thread = new Blob([program, boot.file("thread.js")], { type: "text/javascript" });
    let address;
    boot.thread = (forQueries) => {
      address ??= URL.createObjectURL(thread);
      const worker = new Worker(address);
      worker.postMessage({ module, forQueries });
      return worker;
    };
  }

  async function start() {
    const archive = page.getElementById("archive");
    const files = archive && (await unpacked(archive));
    if (!files) return boot.damaged();
    const text = (name) => new TextDecoder().decode(files.get(name));
    const sheet = page.createElement("style");
    sheet.textContent = text("tender.css");
    page.head.appendChild(sheet);
    const program = text("program.js");
    run(program);
    const module = await WebAssembly.compile(files.get("tender.wasm"));
    for (const name of ["tender.wasm", "program.js", "tender.css"]) files.delete(name);
    offer(files, module, program);
    const bindings = window.tenderProgram(module);
    await boot.recovered;
    await bindings.start({ module_or_path: module });
    window.wasmBindings = bindings;
    boot.started();
  }

  // The page is drawn before, once its end is here: the archive stands there.
  addEventListener("DOMContentLoaded", () => setTimeout(() => {
    if (!boot.hasEnded()) start().catch(boot.damaged);
  }, 50));
})();
