//! Keeping customers in words: tickets and remedies, programmes, what moved a customer, loyalty.

use super::figure;
use game::care::{AcsiNumber, Cause, Kano, Matter, Programme, Remedy};
use game::per_mille::PerMille;
use game::relation::Loyalty;
use game::relation::Pattern;
use texts::i18n::*;

/// How a ticket is put right: 换货.
pub fn remedy(locale: Locale, remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Explain => td_string!(locale, care.remedy.explain),
        Remedy::Repair => td_string!(locale, care.remedy.repair),
        Remedy::Replace => td_string!(locale, care.remedy.replace),
        Remedy::Refund => td_string!(locale, care.remedy.refund),
        Remedy::Compensate => td_string!(locale, care.remedy.compensate),
    }
}

/// What a ticket is about: 严重故障.
pub fn matter(locale: Locale, matter: Matter) -> &'static str {
    match matter {
        Matter::MinorDefect => td_string!(locale, care.matter.minor_defect),
        Matter::SeriousDefect => td_string!(locale, care.matter.serious_defect),
        Matter::Slip => td_string!(locale, care.matter.slip),
    }
}

/// A relationship programme: 责任型.
pub fn programme(locale: Locale, programme: Programme) -> &'static str {
    match programme {
        Programme::Basic => td_string!(locale, care.programme.basic),
        Programme::Reactive => td_string!(locale, care.programme.reactive),
        Programme::Accountable => td_string!(locale, care.programme.accountable),
        Programme::Proactive => td_string!(locale, care.programme.proactive),
        Programme::Partnership => td_string!(locale, care.programme.partnership),
    }
}

/// What a relationship programme does.
pub fn programme_about(locale: Locale, programme: Programme) -> &'static str {
    match programme {
        Programme::Basic => td_string!(locale, care.programme_about.basic),
        Programme::Reactive => td_string!(locale, care.programme_about.reactive),
        Programme::Accountable => td_string!(locale, care.programme_about.accountable),
        Programme::Proactive => td_string!(locale, care.programme_about.proactive),
        Programme::Partnership => td_string!(locale, care.programme_about.partnership),
    }
}

/// Why expectation or perception moved.
pub fn cause(locale: Locale, cause: Cause) -> &'static str {
    match cause {
        Cause::Kept => td_string!(locale, care.cause.kept),
        Cause::Late => td_string!(locale, care.cause.late),
        Cause::Slip => td_string!(locale, care.cause.slip),
        Cause::Defaulted => td_string!(locale, care.cause.defaulted),
        Cause::Defect => td_string!(locale, care.cause.defect),
        Cause::Recovered => td_string!(locale, care.cause.recovered),
        Cause::JointProject => td_string!(locale, care.cause.joint_project),
        Cause::SecondSatisfaction => td_string!(locale, care.cause.second_satisfaction),
        Cause::Ignored => td_string!(locale, care.cause.ignored),
        Cause::Programme => td_string!(locale, care.cause.programme),
        Cause::Gift => td_string!(locale, care.cause.gift),
        Cause::Club => td_string!(locale, care.cause.club),
        Cause::Vip => td_string!(locale, care.cause.vip),
        Cause::OwnersVisit => td_string!(locale, care.cause.owners_visit),
        Cause::Collection => td_string!(locale, care.cause.collection),
        Cause::CashOnDelivery => td_string!(locale, care.cause.cash_on_delivery),
        Cause::PaymentTerm => td_string!(locale, care.cause.payment_term),
        Cause::OrderRejected => td_string!(locale, care.cause.order_rejected),
        Cause::Faded => td_string!(locale, care.cause.faded),
    }
}

/// One of the six numbers of the satisfaction index: 感知质量.
pub fn acsi(locale: Locale, number: AcsiNumber) -> &'static str {
    match number {
        AcsiNumber::Expectation => td_string!(locale, care.acsi.expectation),
        AcsiNumber::Quality => td_string!(locale, care.acsi.quality),
        AcsiNumber::Value => td_string!(locale, care.acsi.value),
        AcsiNumber::Satisfaction => td_string!(locale, care.acsi.satisfaction),
        AcsiNumber::Complaints => td_string!(locale, care.acsi.complaints),
        AcsiNumber::Loyalty => td_string!(locale, care.acsi.loyalty),
    }
}

/// Which way one of the six numbers is better: 越低越好.
pub fn acsi_better(locale: Locale, number: AcsiNumber) -> &'static str {
    match number {
        AcsiNumber::Expectation => td_string!(locale, care.better.expectation),
        AcsiNumber::Complaints => td_string!(locale, care.better.lower),
        AcsiNumber::Quality | AcsiNumber::Value | AcsiNumber::Satisfaction | AcsiNumber::Loyalty => {
            td_string!(locale, care.better.higher)
        }
    }
}

/// A kind of quality after Kano: 必备.
pub fn kano(locale: Locale, kind: Kano) -> &'static str {
    match kind {
        Kano::MustBe => td_string!(locale, care.kano.must_be),
        Kano::OneDimensional => td_string!(locale, care.kano.one_dimensional),
        Kano::Attractive => td_string!(locale, care.kano.attractive),
    }
}

/// What keeps a customer: 信赖忠诚.
pub fn loyalty(locale: Locale, loyalty: Loyalty) -> &'static str {
    match loyalty {
        Loyalty::Monopoly => td_string!(locale, care.loyalty.monopoly),
        Loyalty::Inertia => td_string!(locale, care.loyalty.inertia),
        Loyalty::Price => td_string!(locale, care.loyalty.price),
        Loyalty::Benefit => td_string!(locale, care.loyalty.benefit),
        Loyalty::Trust => td_string!(locale, care.loyalty.trust),
    }
}

/// How a customer of that loyalty behaves.
pub fn loyalty_about(locale: Locale, loyalty: Loyalty) -> &'static str {
    match loyalty {
        Loyalty::Monopoly => td_string!(locale, care.loyalty_about.monopoly),
        Loyalty::Inertia => td_string!(locale, care.loyalty_about.inertia),
        Loyalty::Price => td_string!(locale, care.loyalty_about.price),
        Loyalty::Benefit => td_string!(locale, care.loyalty_about.benefit),
        Loyalty::Trust => td_string!(locale, care.loyalty_about.trust),
    }
}

/// How a relationship ended: 中途夭折型.
pub fn pattern(locale: Locale, pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::EarlyAbort => td_string!(locale, care.pattern.early_abort),
        Pattern::MidwayDeath => td_string!(locale, care.pattern.midway_death),
        Pattern::EarlyExit => td_string!(locale, care.pattern.early_exit),
        Pattern::LongKeeping => td_string!(locale, care.pattern.long_keeping),
    }
}

/// What a pattern means.
pub fn pattern_about(locale: Locale, pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::EarlyAbort => td_string!(locale, care.pattern_about.early_abort),
        Pattern::MidwayDeath => td_string!(locale, care.pattern_about.midway_death),
        Pattern::EarlyExit => td_string!(locale, care.pattern_about.early_exit),
        Pattern::LongKeeping => td_string!(locale, care.pattern_about.long_keeping),
    }
}

/// The same to the thousandth, for where perception and expectation stand beside their ratio: the three then agree
/// as they are shown.
pub fn exact_ratio(value: PerMille) -> String {
    figure::thousandths(value.get())
}

/// Expectation, perception or satisfaction, where 1000 is the ordinary: 1.05.
pub fn ratio(value: PerMille) -> String {
    figure::hundredths(i64::from(value.get()))
}
