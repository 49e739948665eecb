//! Starts the app, nothing else.

/// Starts the interface in the browser.
#[cfg(target_arch = "wasm32")]
fn main() {
    tender::ui::start();
}

/// There is no native interface: says where the game is.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Tender runs in a browser. Start it with: cargo xtask serve");
}
