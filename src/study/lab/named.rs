//! A macro for names that stand in files of labs: variants with their texts.

macro_rules! lab_names {
    ($(#[$doc:meta])* $name:ident { $($text:literal $variant:ident $about:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $(#[doc = $about] $variant,)+
        }

        impl $name {
            /// All, in their order.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name in files of labs.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }

            /// The one of that name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == name)
            }
        }
    };
}

pub(super) use lab_names;
