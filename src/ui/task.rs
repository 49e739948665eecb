//! Work that goes on after the function has returned that began it, and how long it may go on.
//!
//! A page goes when another takes its place, and its signals go with it: whatever comes later, the end
//! of a file, the answer of a thread, a key, must not look at them. So no part of the interface calls
//! the browser's timers, listeners and futures itself: it says here whether the work ends with the
//! page or lasts. The tidy test bars the rest.

use crate::browser::timer;
use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

/// The tasks of a part of a page. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct PageTasks {
    there: StoredValue<()>,
}

/// The tasks of the present component, which end with it.
pub fn use_tasks() -> PageTasks {
    PageTasks { there: StoredValue::new(()) }
}

impl PageTasks {
    /// Works for as long as the component is there: what is not done by then is dropped.
    pub fn spawn(self, work: impl Future<Output = ()> + 'static) {
        let mut work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
        spawn_local(poll_fn(move |context| match self.there.is_disposed() {
            true => Poll::Ready(()),
            false => work.as_mut().poll(context),
        }));
    }
}

/// Works to the end, whatever page is shown by then: it may look only at what is there for as long as
/// the program runs, such as the session or the reports.
pub fn spawn_lasting(work: impl Future<Output = ()> + 'static) {
    spawn_local(work);
}

/// Does something after so many milliseconds, under the same condition.
pub fn after(milliseconds: i32, act: impl FnOnce() + 'static) {
    spawn_lasting(async move {
        timer::pause(milliseconds).await;
        act();
    });
}

/// Listens to the window for as long as the present component is there.
pub fn on_window<E>(event: E, act: impl Fn(E::EventType) + 'static)
where
    E: EventDescriptor + 'static,
    E::EventType: wasm_bindgen::JsCast,
{
    let listener = window_event_listener(event, act);
    on_cleanup(move || listener.remove());
}
