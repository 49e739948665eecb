//! Why something does not count, as a stable word for programs and a sentence for people.

use game::refusal::Refusal;
use serde::Serialize;
use tender::contest::challenge::ChallengeError;
use tender::contest::challenge::entry::EntryError;
use tender::contest::challenge::short::ShortError;
use tender::contest::submission::SubmissionError;
use tender::contest::submission::verify::Rejection;
use tender::record::code::{CodeError, TextKind};
use tender::record::{ReplayError, ScenarioRefError};

/// A fault in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FaultReport {
    /// A word that stays the same from version to version.
    pub kind: &'static str,
    /// A sentence.
    pub message: String,
}

impl FaultReport {
    /// The word and the sentence.
    pub fn new(kind: &'static str, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }
}

/// A text from outside, without what a terminal would obey.
pub fn shown(text: &str) -> String {
    let mut shown = String::new();
    for letter in text.chars() {
        match letter {
            '\'' | '"' | '\\' => shown.push(letter),
            _ => shown.extend(letter.escape_debug()),
        }
    }
    shown
}

/// Why a submission does not count.
pub fn rejection(rejection: &Rejection) -> FaultReport {
    match rejection {
        Rejection::Read(error) => submission(error),
        Rejection::OtherChallenge => FaultReport::new(
            "other_challenge",
            "It was played for another challenge, or for this one under another key.",
        ),
        Rejection::NotSealed => {
            FaultReport::new("not_sealed", "It is open, and the challenge asks for sealed submissions.")
        }
        Rejection::Scenario(error) => scenario(error),
        Rejection::Replay(error) => replay(error),
        Rejection::NoRecordCheck => FaultReport::new("no_record_check", "Its workbench records could not be checked."),
        Rejection::NotChecked => FaultReport::new("not_checked", "The program failed while playing it again."),
    }
}

/// Why what was given as a challenge is none.
pub fn entry(error: &EntryError) -> FaultReport {
    match error {
        EntryError::Code(error) => challenge(error),
        EntryError::Word(ShortError::Length { found, needs }) => {
            let message = format!("A short word has {needs} letters and digits; this one has {found}.");
            FaultReport::new(if found < needs { "word_cut_off" } else { "word_too_long" }, message)
        }
        EntryError::Word(ShortError::Mistyped) => {
            FaultReport::new("word_mistyped", "The short word is mistyped: it does not check out.")
        }
        EntryError::Word(ShortError::OtherRules) => {
            FaultReport::new("other_rules", "The short word is for another version of the rules than this program has.")
        }
    }
}

/// Why the market of a challenge cannot be played.
pub fn scenario(fault: &ScenarioRefError) -> FaultReport {
    match fault {
        ScenarioRefError::Unknown { id } => {
            FaultReport::new("market_unknown", format!("This program does not know its market, {}.", shown(id)))
        }
        ScenarioRefError::Changed { id } => {
            FaultReport::new("market_changed", format!("Its market, {}, has other numbers than here.", shown(id)))
        }
        ScenarioRefError::Flawed(_) => {
            FaultReport::new("market_flawed", "The numbers of its market make no sense together.")
        }
    }
}

/// Why a text cannot be unpacked.
pub fn code(error: CodeError) -> FaultReport {
    match error {
        CodeError::Empty => FaultReport::new("empty", "There is no text."),
        CodeError::Foreign => FaultReport::new("foreign", "It is not from this game, or its beginning is missing."),
        CodeError::SavedGame => FaultReport::new("saved_game", "It is a saved game."),
        CodeError::OtherKind { found } => {
            FaultReport::new("other_kind", format!("It is {}, which does not belong here.", kind(found)))
        }
        CodeError::CutOff => FaultReport::new("cut_off", "It is cut off: its end is missing."),
        CodeError::Damaged => FaultReport::new("damaged", "It is damaged: letters in it were changed or lost."),
        CodeError::LowerCase => FaultReport::new("lower_case", "Its capital letters have become small ones."),
        CodeError::TooLarge { most } => FaultReport::new("too_large", format!("It is larger than {most} bytes.")),
    }
}

fn challenge(error: &ChallengeError) -> FaultReport {
    match error {
        ChallengeError::Code(error) => code(*error),
        ChallengeError::NotAChallenge => {
            FaultReport::new("not_a_challenge", "It is sound, but holds no challenge that this program can read.")
        }
        ChallengeError::OtherRules { found, known } => other_rules(*found, *known),
        ChallengeError::TooMuch => FaultReport::new("too_much", "It has too long a title or too many companies."),
        ChallengeError::Scenario(error) => scenario(error),
    }
}

fn submission(error: &SubmissionError) -> FaultReport {
    match error {
        SubmissionError::Code(error) => code(*error),
        SubmissionError::SavedGame => FaultReport::new("saved_game", "It is a saved game, not a submission."),
        SubmissionError::NotASubmission => {
            FaultReport::new("not_a_submission", "It holds no submission that this program can read.")
        }
        SubmissionError::OtherRules { found, known } => other_rules(*found, *known),
        SubmissionError::TooMuch => {
            FaultReport::new("too_much", "A name, a date or the list of decisions is longer than it may be.")
        }
        SubmissionError::NoKey => FaultReport::new("no_key", "It is sealed: name the file of the key with --key."),
        SubmissionError::OtherKey => FaultReport::new("other_key", "It is sealed to another key."),
    }
}

fn other_rules(found: u32, known: u32) -> FaultReport {
    FaultReport::new(
        "other_rules",
        format!("It is for version {found} of the rules; this program has version {known}."),
    )
}

/// Decisions are counted from 1 for people.
fn replay(error: &ReplayError) -> FaultReport {
    match error {
        ReplayError::Scenario(error) => scenario(error),
        ReplayError::NotAtMinute { entry, says, now } => {
            let (entry, says, now) = (entry + 1, says.get(), now.get());
            let message = format!("Decision {entry} stands at minute {says} of the year, where it is minute {now}.");
            FaultReport::new("wrong_minute", message)
        }
        ReplayError::Record { record, .. } => FaultReport::new(
            "record",
            format!("Record {} of the CRM workbench was not possible when it says that it was made.", record + 1),
        ),
        ReplayError::Refused { entry, refusal: why } => {
            FaultReport::new("refused", format!("Decision {} is refused by the rules: {}.", entry + 1, refusal(*why)))
        }
    }
}

const fn kind(kind: TextKind) -> &'static str {
    match kind {
        TextKind::Challenge => "a challenge",
        TextKind::Submission => "a submission",
        TextKind::Sealed => "something sealed",
        TextKind::Key => "a secret key",
        TextKind::Ghosts => "a release of ghosts",
        TextKind::Join => "a team that wants to play",
        TextKind::Plan => "a team's plan",
        TextKind::Result => "a team's result",
        TextKind::Team => "a file between the members of a team",
        TextKind::CoursePlan => "a course plan",
        TextKind::Homework => "coursework",
        TextKind::MarksSlip => "a student's marks",
        TextKind::Situation => "a situation from which a lab begins",
    }
}

const fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::NoSuchCompany => "the student does not play that company",
        Refusal::YearOver => "the year is over",
        Refusal::Bankrupt => "the company is bankrupt",
        Refusal::NotLater { .. } => "time runs neither backwards nor beyond the year",
        Refusal::ClockStands => "the clock stands while a month is planned",
        Refusal::NoSuchStaff => "nobody of that number works there",
        Refusal::NoSuchThing => "there is no such customer, contact, product, industry or package",
        Refusal::WrongRole { .. } => "the task is not that person's work",
        Refusal::QueueFull { .. } => "the queue is full",
        Refusal::NoSuchTask => "no such task is waiting",
        Refusal::WaitsForNothing => "the task to wait for is not there",
        Refusal::Quantity { .. } => "the quantity is out of bounds",
        Refusal::Guests { .. } => "nobody, too many or the wrong customers are invited",
        Refusal::NotResearched => "the customer's file has not been opened",
        Refusal::TenderNotOpen => "bids for that tender cannot come then",
        Refusal::NoPlace => "the company has no place with that customer",
        Refusal::Price { .. } => "the unit price is out of bounds",
        Refusal::BidDisqualified(_) => "the bid would be disqualified",
        Refusal::NoBid => "there is no such bid",
        Refusal::Amount { .. } => "the amount of money is out of bounds",
        Refusal::NoCash { .. } => "cash and credit do not pay for it",
        Refusal::PaymentTerm { .. } => "the payment term is longer than may be given",
        Refusal::StaffFull { .. } => "the company employs as many as it may",
        Refusal::OwnerNotSales => "a customer's owner is one of the sales staff",
        Refusal::HasAddresses => "the list of addresses has been bought already",
        Refusal::TargetSet => "the person has a target for this quarter",
        Refusal::NoTicket => "no such ticket is open",
        Refusal::RemedyUnfit => "that remedy does not fit what is wrong",
        Refusal::NotRejectable => "the order cannot be rejected",
        Refusal::NoRequest => "no such request waits for a quotation or a decision",
        Refusal::NothingOverdue => "nothing of that contract is overdue",
        Refusal::NotOnMarket => "the customer has not entered the market yet, or was taken over by another",
        Refusal::CustomerLost => "the customer has left; win-back comes first",
        Refusal::NotACustomer => "care is for customers whose place the company holds or who have bought",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::time::Minute;

    #[test]
    fn a_terminal_obeys_no_name() {
        for (name, expect) in
            [("王芳", "王芳"), ("O'Neil", "O'Neil"), ("\u{1b}[2J\r\u{202e}", "\\u{1b}[2J\\r\\u{202e}")]
        {
            assert_eq!(shown(name), expect);
        }
    }

    #[test]
    fn faults_are_sentences_and_their_words_are_for_programs() {
        let refused = ReplayError::Refused { entry: 11, refusal: Refusal::NoCash { need: game::money::Money::fen(1) } };
        let early = ReplayError::NotAtMinute { entry: 0, says: Minute::new(5), now: Minute::new(0) };
        for (told, kind, part) in [
            (rejection(&Rejection::Replay(refused)), "refused", "Decision 12 is refused by the rules: cash and credit"),
            (rejection(&Rejection::Replay(early)), "wrong_minute", "Decision 1 stands at minute 5"),
            (rejection(&Rejection::NotSealed), "not_sealed", "It is open"),
            (rejection(&Rejection::Read(SubmissionError::NoKey)), "no_key", "--key"),
            (rejection(&Rejection::Read(SubmissionError::OtherKey)), "other_key", "another key"),
            (rejection(&Rejection::Read(SubmissionError::SavedGame)), "saved_game", "not a submission"),
            (rejection(&Rejection::Read(SubmissionError::Code(CodeError::CutOff))), "cut_off", "its end is missing"),
            (entry(&EntryError::Word(ShortError::Length { found: 8, needs: 12 })), "word_cut_off", "12 letters"),
            (entry(&EntryError::Word(ShortError::Length { found: 13, needs: 12 })), "word_too_long", "has 13"),
            (scenario(&ScenarioRefError::Unknown { id: "a\u{1b}[2J".to_owned() }), "market_unknown", "a\\u{1b}[2J."),
        ] {
            assert_eq!(told.kind, kind);
            assert!(told.message.contains(part) && told.message.ends_with('.'), "{}", told.message);
        }
    }
}
