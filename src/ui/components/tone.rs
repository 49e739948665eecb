//! `Tone`: what a colour means, the same in tags, notes, banners and toasts.

/// The meaning a tag, note, banner or toast is coloured by. Never the only sign of it:
/// an icon or a word says the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Plain,
    /// Kept, held, met.
    Jade,
    /// Look at this before it goes wrong.
    Warn,
    /// Failed, disqualified, insolvent.
    Danger,
    /// The official act: an award, a seal.
    Seal,
    /// Emphasis without judgement.
    Ink,
}

impl Tone {
    /// The class of `block` in this tone: `"tag"` becomes `"tag tag--warn"`.
    pub fn class(self, block: &str) -> String {
        let modifier = match self {
            Tone::Plain => return block.to_owned(),
            Tone::Jade => "jade",
            Tone::Warn => "warn",
            Tone::Danger => "danger",
            Tone::Seal => "seal",
            Tone::Ink => "ink",
        };
        format!("{block} {block}--{modifier}")
    }
}
