//! Seals: the logo, the small seal of an award, the large stamp.

use leptos::{prelude::*, text_prop::TextProp};

/// How a bid ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwardSeal {
    /// Won: the filled seal.
    Won,
    /// Lost: hollow.
    Lost,
    /// Disqualified: hatched.
    Disqualified,
}

/// The outcome of a bid as a small seal of one character.
#[component]
pub fn MiniSeal(
    /// The outcome.
    #[prop(into)]
    award: Signal<AwardSeal>,
    /// The outcome in words, spoken.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    let class = move || match award.get() {
        AwardSeal::Won => "mini-seal",
        AwardSeal::Lost => "mini-seal mini-seal--hollow",
        AwardSeal::Disqualified => "mini-seal mini-seal--void",
    };
    let character = move || match award.get() {
        AwardSeal::Won => "中",
        AwardSeal::Lost => "落",
        AwardSeal::Disqualified => "废",
    };
    view! { <span class=class role="img" aria-label=move || label.get()>{character}</span> }
}

/// The large seal pressed on a score sheet: two characters, one above the other, a little askew.
#[component]
pub fn AwardStamp(
    /// The upper and the lower character.
    characters: [char; 2],
    /// The stamp in words, spoken.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    let [upper, lower] = characters.map(String::from);
    view! {
        <svg class="seal stamp" viewBox="0 0 92 92" role="img" aria-label=move || label.get()>
            <g transform="rotate(-9 46 46)" text-anchor="middle" fill="currentColor" font-size="25">
                <rect x="7" y="7" width="78" height="78" rx="7" fill="none" stroke="currentColor" stroke-width="4.5" />
                <rect x="14" y="14" width="64" height="64" rx="3" fill="none" stroke="currentColor" stroke-width="1.3" />
                <text x="46" y="42">{upper}</text>
                <text x="46" y="70">{lower}</text>
            </g>
        </svg>
    }
}

/// The game's own seal: four characters, read from the right.
#[component]
pub fn Logo(
    /// The edge in pixels.
    #[prop(default = 36)]
    size: u16,
) -> impl IntoView {
    view! {
        <svg class="logo" width=size height=size viewBox="0 0 36 36" role="img" aria-label="Tender 竞标留客">
            <rect x="1" y="1" width="34" height="34" rx="5" fill="var(--seal-fill)" />
            <g fill="var(--on-seal)" font-family="var(--font-serif)" font-weight="700" font-size="12.5" text-anchor="middle">
                <rect x="3.2" y="3.2" width="29.6" height="29.6" rx="3" fill="none" stroke="var(--on-seal)" stroke-width=".9" opacity=".75" />
                <text x="24.2" y="16.3">"竞"</text>
                <text x="24.2" y="29.3">"标"</text>
                <text x="11.8" y="16.3">"留"</text>
                <text x="11.8" y="29.3">"客"</text>
            </g>
        </svg>
    }
}
