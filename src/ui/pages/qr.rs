//! A link as a QR code: beside the link, and as large as the window for a projector.

use crate::contest::challenge::qr::Qr;
use crate::ui::components::{Button, Dialog, DialogShape, Note};
use leptos::prelude::*;
use texts::i18n::*;

/// The code, folded away until it is wanted; for a link of which the squares would be too fine, a sentence that says so.
#[component]
pub fn QrCode(
    /// The link.
    text: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let Some(Qr { size, path }) = Qr::of(&text) else {
        return view! { <Note>{t!(i18n, class.give.no_qr)}</Note> }.into_any();
    };
    let is_large = RwSignal::new(false);
    let path = StoredValue::new(path);
    let drawn = move |class: &'static str| {
        let frame = format!("0 0 {size} {size}");
        view! {
            <svg class=class viewBox=frame role="img" aria-label=t!(i18n, class.give.qr)>
                <path d=path.get_value() />
            </svg>
        }
    };
    view! {
        <details class="qr">
            <summary>{t!(i18n, class.give.qr)}</summary>
            {drawn("qr__code")}
            <Button on_click=move || is_large.set(true)>{t!(i18n, class.give.qr_large)}</Button>
        </details>
        <Dialog
            open=is_large
            on_close=move || is_large.set(false)
            title=t!(i18n, class.give.qr)
            close_label=t!(i18n, site.close)
            shape=DialogShape::Wide
        >
            {drawn("qr__code qr__code--large")}
        </Dialog>
    }
    .into_any()
}
