// Starts the page. The bindings stand in the window for measures (`cargo xtask bench`).
import init, * as bindings from "./tender.js";

const boot = window.boot;
if (!boot?.hasEnded()) {
  try {
    await boot?.recovered;
    await init();
    window.wasmBindings = bindings;
    boot?.started();
    document.getElementById("opening")?.remove();
  } catch (error) {
    boot?.failed(error, "tender_bg.wasm");
    throw error;
  }
}
