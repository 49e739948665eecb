//! Texts of the course in the language shown.

use crate::study::bilingual::Bilingual;
use crate::study::quiz::{Mark, QuestionLevel, Source};
use texts::i18n::*;

/// The text in that language.
pub fn said(locale: Locale, text: &Bilingual) -> &str {
    match locale {
        Locale::zh_CN => &text.zh,
        Locale::en => &text.en,
    }
}

/// How much a question asks for.
pub fn level(locale: Locale, level: QuestionLevel) -> &'static str {
    match level {
        QuestionLevel::Recall => td_string!(locale, course.level.recall),
        QuestionLevel::Apply => td_string!(locale, course.level.apply),
        QuestionLevel::Judge => td_string!(locale, course.level.judge),
    }
}

/// A mark in percent.
pub fn percent(mark: Mark) -> String {
    format!("{} %", (u32::from(mark.0) + 5) / 10)
}

/// Where an answer comes from.
pub fn source(locale: Locale, source: Source) -> &'static str {
    match source {
        Source::Course => td_string!(locale, course.source.course),
        Source::Rulebook => td_string!(locale, course.source.rulebook),
        Source::Statistics => td_string!(locale, course.source.statistics),
        Source::Finance => td_string!(locale, course.source.finance),
        Source::Pipl2021 => td_string!(locale, course.source.pipl),
        Source::Gdpr2016 => td_string!(locale, course.source.gdpr),
        // A work is called what it is called in any language.
        Source::Kotler => "Kotler & Keller, Marketing Management",
        Source::ReichheldSasser1990 => "Reichheld & Sasser 1990, Zero Defections",
        Source::Reichheld1996 => "Reichheld 1996, The Loyalty Effect",
        Source::Parasuraman1988 => "Parasuraman, Zeithaml & Berry 1988, SERVQUAL",
        Source::Parasuraman1985 => "Parasuraman, Zeithaml & Berry 1985, A Conceptual Model of Service Quality",
        Source::Kano1984 => "Kano, Seraku, Takahashi & Tsuji 1984, Attractive Quality and Must-Be Quality",
        Source::Fornell1996 => "Fornell et al. 1996, The American Customer Satisfaction Index",
        Source::BlattbergDeighton1996 => "Blattberg & Deighton 1996, Manage Marketing by the Customer Equity Test",
        Source::PayneFrow2005 => "Payne & Frow 2005, A Strategic Framework for CRM",
        Source::PeppersRogers1993 => "Peppers & Rogers 1993, The One to One Future",
        Source::Lauterborn1990 => "Lauterborn 1990, New Marketing Litany",
        Source::Schultz1999 => "Schultz 1999 (4R)",
        Source::Shostack1984 => "Shostack 1984, Designing Services That Deliver",
        Source::Hughes1994 => "Hughes 1994, Strategic Database Marketing",
        Source::Dwyer1987 => "Dwyer, Schurr & Oh 1987, Developing Buyer–Seller Relationships",
        Source::JonesSasser1995 => "Jones & Sasser 1995, Why Satisfied Customers Defect",
        Source::DickBasu1994 => "Dick & Basu 1994, Customer Loyalty",
        Source::Oliver1980 => "Oliver 1980, A Cognitive Model of Satisfaction Decisions",
        Source::Oliver1999 => "Oliver 1999, Whence Consumer Loyalty?",
        Source::AndersonMittal2000 => "Anderson & Mittal 2000, Strengthening the Satisfaction–Profit Chain",
        Source::Mccollough2000 => "McCollough, Berry & Yadav 2000, Satisfaction after Service Failure and Recovery",
        Source::Dematos2007 => "de Matos, Henrique & Rossi 2007, Service Recovery Paradox: A Meta-Analysis",
        Source::GuptaLehmann2003 => "Gupta & Lehmann 2003, Customers as Assets",
        Source::ButtleMaklan => "Buttle & Maklan, Customer Relationship Management",
        Source::Berry1983 => "Berry 1983, Relationship Marketing",
        Source::Levitt1980 => "Levitt 1980, Marketing Success through Differentiation",
        Source::Gronroos1994 => "Grönroos 1994, From Marketing Mix to Relationship Marketing",
        Source::Carlzon1987 => "Carlzon 1987, Moments of Truth",
        Source::MartillaJames1977 => "Martilla & James 1977, Importance–Performance Analysis",
        Source::Brier1950 => "Brier 1950, Verification of Forecasts",
        Source::ArmstrongCollopy1992 => "Armstrong & Collopy 1992, Error Measures for Forecasting",
        Source::Rigby2002 => "Rigby, Reichheld & Schefter 2002, Avoid the Four Perils of CRM",
        Source::Winer2001 => "Winer 2001, A Framework for CRM",
    }
}
