// Starts the page. The bindings stand in the window for measures (`cargo xtask bench`).
import init, * as bindings from "./tender.js";

await init();
window.wasmBindings = bindings;
