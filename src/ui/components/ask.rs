//! `Ask`: a question before something that cannot be taken back.

use super::{Button, ButtonKind, Dialog};
use leptos::{prelude::*, text_prop::TextProp};

/// A question with two answers: to leave things as they are, or to go on. Escape leaves them.
#[component]
pub fn Ask(
    /// Whether it is asked.
    #[prop(into)]
    open: Signal<bool>,
    /// Called after either answer: set `open` to false.
    #[prop(into)]
    on_close: Callback<()>,
    /// What is about to be done.
    #[prop(into)]
    title: TextProp,
    /// The name of the cross that leaves things as they are.
    #[prop(into)]
    close_label: TextProp,
    /// The words of the button that leaves things as they are.
    #[prop(into)]
    no: TextProp,
    /// The words of the button that goes on.
    #[prop(into)]
    yes: TextProp,
    /// Called when the answer is to go on.
    #[prop(into)]
    on_yes: Callback<()>,
    /// What will be lost.
    #[prop(into)]
    question: TextProp,
) -> impl IntoView {
    let go_on = move || {
        on_yes.run(());
        // What was done may have taken this away.
        on_close.try_run(());
    };
    let foot = move || {
        let (no, yes) = (no.clone(), yes.clone());
        view! {
            <Button on_click=move || on_close.run(())>{move || no.get()}</Button>
            <Button kind=ButtonKind::Danger on_click=go_on>{move || yes.get()}</Button>
        }
    };
    view! {
        <Dialog open on_close title close_label foot>
            {
                let question = question.clone();
                view! { <p>{move || question.get()}</p> }
            }
        </Dialog>
    }
}
