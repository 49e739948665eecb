//! How pressing something is.

/// How pressing it is. The order is that of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Something goes wrong if nothing is done.
    Danger,
    /// It will not wait long.
    Soon,
    /// A chance, or work to be planned.
    Calm,
}
