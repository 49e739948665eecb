//! The three factors of a score: always in this order, always in these colours, never without words.

use leptos::{prelude::*, text_prop::TextProp};

/// One of the three things a bid is scored by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoredFactor {
    /// Lowest valid price over the price.
    Price,
    /// Recognition.
    Recognition,
    /// Service package and track record.
    Service,
}

impl ScoredFactor {
    /// All three, in the order in which they are shown everywhere.
    pub const ALL: [ScoredFactor; 3] = [ScoredFactor::Price, ScoredFactor::Recognition, ScoredFactor::Service];

    /// The letter in the names of its classes.
    fn letter(self) -> char {
        match self {
            ScoredFactor::Price => 'p',
            ScoredFactor::Recognition => 'r',
            ScoredFactor::Service => 's',
        }
    }
}

/// The coloured square before a factor's name.
#[component]
pub fn FactorKey(
    /// Which factor.
    factor: ScoredFactor,
) -> impl IntoView {
    view! { <i class=format!("k k--{}", factor.letter()) aria-hidden="true"></i> }
}

/// Points of one factor inside a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorPoints {
    /// Which factor.
    pub factor: ScoredFactor,
    /// Points in hundredths: 27.66 is 2766.
    pub hundredths: u32,
    /// Points that may come or not (the price before the award), in hundredths: drawn hatched.
    pub uncertain_hundredths: u32,
    /// The points as text, shown in wide bars.
    pub text: String,
}

/// The own estimate as a thin bar out of 100; where a factor is uncertain, hatched.
#[component]
pub fn FactorBar(
    /// The points, in the order of `ScoredFactor::ALL`.
    #[prop(into)]
    points: Signal<Vec<FactorPoints>>,
    /// All of it in words, spoken.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    let part = |class: String, hundredths: u32| {
        (hundredths > 0).then(|| view! { <i class=class style=width(hundredths)></i> })
    };
    let parts = move || {
        let of = |p: FactorPoints| {
            let letter = p.factor.letter();
            (part(letter.to_string(), p.hundredths), part(format!("{letter} {letter}r"), p.uncertain_hundredths))
        };
        points.get().into_iter().map(of).collect_view()
    };
    view! { <div class="fbar" role="img" aria-label=move || label.get()>{parts}</div> }
}

/// One bidder's points as a stacked bar out of 100 with figures in it, for the score sheet.
#[component]
pub fn ScoreBar(
    /// The points, in the order of `ScoredFactor::ALL`.
    #[prop(into)]
    points: Signal<Vec<FactorPoints>>,
) -> impl IntoView {
    let part = |p: FactorPoints| {
        view! {
            <i class=p.factor.letter().to_string() style=width(p.hundredths)>
                <span>{p.text}</span>
            </i>
        }
    };
    view! { <div class="sbars">{move || points.get().into_iter().map(part).collect_view()}</div> }
}

/// Hundredths of a point as the share of the bar, in percent.
fn width(hundredths: u32) -> String {
    format!("--w:{}.{:02}", hundredths / 100, hundredths % 100)
}
