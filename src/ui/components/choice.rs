//! `Choice`: one of several values with its words; what `Segmented`, `Tabs` and selects choose from.

use leptos::text_prop::TextProp;

/// A value that can be chosen, and how it is called.
#[derive(Clone, Debug)]
pub struct Choice<T> {
    /// What is chosen.
    pub value: T,
    /// Its words.
    pub text: TextProp,
    /// A fuller name for screen readers and the tooltip, where the words are a sign or a number.
    pub spoken: Option<TextProp>,
}

impl<T> Choice<T> {
    /// `value` under the words `text`.
    pub fn new(value: T, text: impl Into<TextProp>) -> Self {
        Choice { value, text: text.into(), spoken: None }
    }

    /// The same with a fuller name for screen readers and the tooltip.
    pub fn spoken(mut self, name: impl Into<TextProp>) -> Self {
        self.spoken = Some(name.into());
        self
    }
}

/// What a value to choose among must be able to do.
pub trait Value: Clone + PartialEq + Send + Sync + 'static {}
impl<T: Clone + PartialEq + Send + Sync + 'static> Value for T {}
