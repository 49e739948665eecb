//! A team that wants to play says so.

use crate::record::MOST_NAME;
use crate::record::code::{CodeError, TextKind, pack, unpack};
use crate::record::seal::PublicKey;
use game::json;
use serde::{Deserialize, Serialize};

/// Bytes that it has at most once unpacked.
const MOST_JOIN: u32 = 2_000;

/// What a team passes to the instructor before the game.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// The name of its company.
    pub name: String,
    /// The key to which its results are to be sealed; none when it takes them open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<PublicKey>,
}

/// Why a text is not that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinError {
    /// The text itself is damaged or something else.
    Code(CodeError),
    /// What it holds does not read as a team.
    NotATeam,
    /// The name is empty or too long.
    Name {
        /// The most characters.
        most: u32,
    },
}

impl Join {
    /// As text.
    pub fn code(&self) -> String {
        pack(TextKind::Join, &json::text(self).into_bytes())
    }

    /// Reads a text.
    ///
    /// # Errors
    /// [`JoinError`] with the first thing that is wrong.
    pub fn read(text: &str) -> Result<Self, JoinError> {
        let bytes = unpack(TextKind::Join, text, MOST_JOIN).map_err(JoinError::Code)?;
        let join: Self = json::read_bytes(&bytes).map_err(|_| JoinError::NotATeam)?;
        let length = join.name.trim().chars().count();
        if length == 0 || join.name.chars().count() > MOST_NAME as usize {
            return Err(JoinError::Name { most: MOST_NAME });
        }
        Ok(join)
    }
}
