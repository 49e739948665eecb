//! Drawings as pictures: SVG in, PNG out, drawn by the browser.

use data_encoding::BASE64;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// Points of the picture for one unit of the drawing: sharp on paper, and small as a file.
const SCALE: u32 = 2;

/// Units of a drawing across or down at most.
const MOST_UNITS: u32 = 2_000;

/// Bytes of a picture at most.
const MOST_BYTES: usize = 1_000_000;

/// What a browser puts before a picture that it gives as text.
const START: &str = "data:image/png;base64,";

/// The drawing as PNG on white; none where the browser cannot draw it, or it would be too large.
pub async fn png(svg: &str, width: u32, height: u32) -> Option<Vec<u8>> {
    if width > MOST_UNITS || height > MOST_UNITS {
        return None;
    }
    let image = HtmlImageElement::new().ok()?;
    let encoded: String = js_sys::encode_uri_component(svg).into();
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
    JsFuture::from(image.decode()).await.ok()?;
    let page = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = page.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width * SCALE);
    canvas.set_height(height * SCALE);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    draw(&context, &image, f64::from(width * SCALE), f64::from(height * SCALE)).ok()?;
    let text = canvas.to_data_url_with_type("image/png").ok()?;
    let bytes = BASE64.decode(text.strip_prefix(START)?.as_bytes()).ok()?;
    (bytes.len() <= MOST_BYTES).then_some(bytes)
}

fn draw(context: &CanvasRenderingContext2d, image: &HtmlImageElement, width: f64, height: f64) -> Result<(), JsValue> {
    context.set_fill_style_str("#ffffff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)
}
