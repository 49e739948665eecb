//! What came back from the class and cannot be checked yet.

use crate::record::Fingerprint;
use crate::record::seal::PublicKey;
use crate::ui::exchange::take::Item;

/// Something that waits, and for which challenge when that was known.
pub struct WaitingItem {
    /// The fingerprint of its challenge.
    pub challenge: Option<Fingerprint>,
    /// What came.
    pub item: Item,
}

impl WaitingItem {
    /// Whether it lies in no file: it is gone with the page.
    pub const fn is_pasted(&self) -> bool {
        self.item.is_pasted()
    }
}

/// Why nothing can be checked at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotYet {
    /// There is no challenge to check it against.
    NoChallenge,
    /// It is sealed to a key that is not here.
    NoKey(PublicKey),
}
