//! How the program speaks; the table in the crate's documentation says what each is for.

/// A text in a language.
#[macro_export]
macro_rules! td_string {
    ($locale:expr, $($key:ident).+ $(,)?) => {
        $crate::text($locale, $crate::keys::$($key)::+)
    };
    ($locale:expr, $($key:ident).+, $($gap:ident $(= $value:expr)?),+ $(,)?) => {
        $crate::fill(
            $locale,
            const { $crate::keys::$($key)::+.filled_by(&[$(::core::stringify!($gap)),+]) },
            &[$(&$crate::value!($gap $(= $value)?) as &dyn ::core::fmt::Display),+],
        )
    };
}

/// A text in the page's language, tracked.
#[macro_export]
macro_rules! t_string {
    ($i18n:expr, $($rest:tt)+) => {
        $crate::td_string!($i18n.get_locale(), $($rest)+)
    };
}

/// A function of a text in the page's language.
#[macro_export]
macro_rules! t {
    ($i18n:expr, $($key:ident).+ $(,)?) => {
        $crate::shown($i18n, $crate::keys::$($key)::+)
    };
    ($i18n:expr, $($rest:tt)+) => {
        move || $crate::t_string!($i18n, $($rest)+)
    };
}

/// The value of a gap: what is given, or what has the gap's name.
#[doc(hidden)]
#[macro_export]
macro_rules! value {
    ($gap:ident = $value:expr) => {
        $value
    };
    ($gap:ident) => {
        $gap
    };
}
