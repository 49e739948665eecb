//! How the answer of a split point is waited for.

/// What a split point answers. In a build that is split, its attribute has made an asynchronous function of
/// it, which fetches the module first.
macro_rules! answer {
    ($split_point:ident) => {{
        #[cfg(feature = "split")]
        let answer = $split_point().await;
        #[cfg(not(feature = "split"))]
        let answer = $split_point();
        answer
    }};
}

pub(super) use answer;
