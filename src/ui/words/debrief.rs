//! What a class's years show, as sentences.

use super::figure::{hundredths, percent, signed_thousandths};
use super::ledger::reason;
use super::money::yuan;
use super::{contest, measure, time};
use crate::contest::debrief::measure::Measure;
use crate::contest::debrief::{Contrast, Costs, Evidence, Fallen, LessonNumbers, LessonVerdict, Scatter};
use crate::contest::facts::DisqualificationCause;
use crate::contest::tournament::lesson::Lesson;
use crate::insight::bidding::post_mortem::TotalFactor;
use crate::insight::money::bankruptcy::Fell;
use game::care::AcsiNumber;
use game::time::Minutes;
use texts::i18n::*;

/// One habit of the best and of the rest.
pub fn contrast(locale: Locale, contrast: &Contrast) -> String {
    let Contrast { measure: of, best, rest, size, rho, .. } = *contrast;
    let (name, best, rest) =
        (measure::name(locale, of), measure::value(locale, of, best), measure::value(locale, of, rest));
    let (gap, rho) = (hundredths(i64::from(size.unsigned_abs())), signed_thousandths(rho));
    if size < 0 {
        td_string!(locale, debrief.best.less, measure = name, best = best, rest = rest, size = gap, rho = rho)
    } else {
        td_string!(locale, debrief.best.more, measure = name, best = best, rest = rest, size = gap, rho = rho)
    }
}

/// One of the six numbers of the satisfaction index: 感知质量.
pub fn acsi(locale: Locale, number: AcsiNumber) -> &'static str {
    match number {
        AcsiNumber::Expectation => td_string!(locale, debrief.acsi.expectation),
        AcsiNumber::Quality => td_string!(locale, debrief.acsi.quality),
        AcsiNumber::Value => td_string!(locale, debrief.acsi.value),
        AcsiNumber::Satisfaction => td_string!(locale, debrief.acsi.satisfaction),
        AcsiNumber::Complaints => td_string!(locale, debrief.acsi.complaints),
        AcsiNumber::Loyalty => td_string!(locale, debrief.acsi.loyalty),
    }
}

/// The factor by which bids were lost.
pub fn factor(locale: Locale, factor: TotalFactor) -> &'static str {
    match factor {
        TotalFactor::Price => td_string!(locale, debrief.causes.factor.price),
        TotalFactor::Recognition => td_string!(locale, debrief.causes.factor.recognition),
        TotalFactor::Service => td_string!(locale, debrief.causes.factor.service),
        TotalFactor::Committee => td_string!(locale, debrief.causes.factor.committee),
    }
}

/// Why bids did not count, whichever trait it was.
pub fn disqualified(locale: Locale, cause: DisqualificationCause) -> &'static str {
    match cause {
        DisqualificationCause::WrongFamily => td_string!(locale, tenders.disqualified.wrong_family),
        DisqualificationCause::MandatoryRequirementNotMet => td_string!(locale, ranking.mandatory_requirement_not_met),
        DisqualificationCause::AboveCeiling => td_string!(locale, tenders.disqualified.ceiling),
        DisqualificationCause::PlaceLost => td_string!(locale, tenders.disqualified.place),
        DisqualificationCause::BondNotPayable => td_string!(locale, tenders.disqualified.bond),
        DisqualificationCause::Bankrupt => td_string!(locale, tenders.disqualified.bankrupt),
    }
}

/// Sentences on a bankruptcy: the student, the day, the payment, the standing and the money tied up.
pub fn fallen(locale: Locale, Fallen { student, fall }: &Fallen) -> Vec<String> {
    let line = td_string!(
        locale,
        debrief.fallen.line,
        student = contest::student(student),
        month = fall.at.month().number(),
        reason = reason(locale, fall.unpaid.reason),
        amount = yuan(fall.unpaid.amount),
        short = yuan(fall.unpaid.short)
    );
    let (capital, worth) = (yuan(fall.capital), yuan(fall.net_worth));
    let how = match fall.how() {
        Fell::WithProfit => td_string!(locale, debrief.fallen.how.with_profit, capital = capital, net_worth = worth),
        Fell::WithLoss => {
            let lost = yuan(fall.lost());
            td_string!(locale, debrief.fallen.how.with_loss, capital = capital, net_worth = worth, lost = lost)
        }
        Fell::OverIndebted => {
            td_string!(locale, debrief.fallen.how.over_indebted, capital = capital, owed = yuan(-fall.net_worth))
        }
    };
    let tied = if fall.tied().is_positive() {
        td_string!(
            locale,
            debrief.fallen.tied,
            tied = yuan(fall.tied()),
            receivables = yuan(fall.receivables),
            goods = yuan(fall.goods),
            bonds = yuan(fall.bonds)
        )
    } else {
        td_string!(locale, debrief.fallen.not_tied).to_owned()
    };
    let is_short = fall.tied().is_positive() && fall.tied() < fall.unpaid.short;
    let short = is_short.then(|| td_string!(locale, debrief.fallen.not_enough).to_owned());
    [line, how, tied].into_iter().chain(short).collect()
}

/// How two figures go together, and what that is not.
pub fn trend(locale: Locale, scatter: &Scatter) -> String {
    let (x, y) = (measure::name(locale, scatter.x), measure::name(locale, scatter.y));
    let Some(found) = scatter.correlation else {
        return td_string!(locale, debrief.scatter.constant, x = x, y = y);
    };
    let rho = signed_thousandths(found.rho);
    let trend = scatter.trend();
    if trend == 0 {
        return td_string!(locale, debrief.scatter.unclear, x = x, y = y, rho = rho);
    }
    let (more, how) = (measure::degree(locale, scatter.x, true), measure::degree(locale, scatter.y, trend > 0));
    let shown = td_string!(locale, debrief.scatter.together, x = x, more = more, y = y, how = how, rho = rho);
    [shown.as_str(), td_string!(locale, debrief.scatter.not_cause)].join(" ")
}

/// The class in two halves by the one figure, and who is left out.
pub fn halves(locale: Locale, scatter: &Scatter) -> Vec<String> {
    let mean = |value| measure::value(locale, scatter.y, value);
    let halves = scatter.halves.map(|[low, high]| {
        td_string!(
            locale,
            debrief.scatter.halves,
            x = measure::name(locale, scatter.x),
            y = measure::name(locale, scatter.y),
            less = measure::degree(locale, scatter.x, false),
            more = measure::degree(locale, scatter.x, true),
            low = low.students,
            low_mean = mean(low.y),
            high = high.students,
            high_mean = mean(high.y)
        )
    });
    let left_out =
        (scatter.left_out > 0).then(|| td_string!(locale, debrief.scatter.left_out, students = scatter.left_out));
    halves.into_iter().chain(left_out).collect()
}

/// Whether a class bears a lesson out.
pub fn verdict(locale: Locale, verdict: LessonVerdict) -> &'static str {
    match verdict {
        LessonVerdict::Borne => td_string!(locale, debrief.lessons.verdict.borne),
        LessonVerdict::Unclear => td_string!(locale, debrief.lessons.verdict.unclear),
        LessonVerdict::Opposite => td_string!(locale, debrief.lessons.verdict.opposite),
        LessonVerdict::Rule => td_string!(locale, debrief.lessons.verdict.rule),
    }
}

/// On what a judgement rests; that there are too few cases for one, when there are.
pub fn rests_on(locale: Locale, evidence: &Evidence) -> Vec<String> {
    let Evidence { students, cases, needs, .. } = *evidence;
    let on = td_string!(locale, debrief.rests_on, students = students, cases = cases);
    let too_few = (cases < needs).then(|| td_string!(locale, debrief.too_few_cases, needs = needs));
    std::iter::once(on).chain(too_few).collect()
}

/// What a lesson is called.
pub fn title(locale: Locale, lesson: Lesson) -> &'static str {
    match lesson {
        Lesson::PriceAloneLoses => td_string!(locale, debrief.lessons.price_alone_loses.title),
        Lesson::RecognitionDecides => td_string!(locale, debrief.lessons.recognition_decides.title),
        Lesson::RecognitionPremium => td_string!(locale, debrief.lessons.recognition_premium.title),
        Lesson::WrongProductNeverWins => td_string!(locale, debrief.lessons.wrong_product_never_wins.title),
        Lesson::OverreachRuins => td_string!(locale, debrief.lessons.overreach_ruins.title),
        Lesson::EarlyMatters => td_string!(locale, debrief.lessons.early_matters.title),
        Lesson::FocusThenSpread => td_string!(locale, debrief.lessons.focus_then_spread.title),
        Lesson::ServiceKeeps => td_string!(locale, debrief.lessons.service_keeps.title),
        Lesson::CreditCounts => td_string!(locale, debrief.lessons.credit_counts.title),
        Lesson::KeepingIsCheaper => td_string!(locale, debrief.lessons.keeping_is_cheaper.title),
        Lesson::WinningBackIsDear => td_string!(locale, debrief.lessons.winning_back_is_dear.title),
        Lesson::CarePays => td_string!(locale, debrief.lessons.care_pays.title),
        Lesson::QuotingPays => td_string!(locale, debrief.lessons.quoting_pays.title),
        Lesson::FreeHoursPay => td_string!(locale, debrief.lessons.free_hours_pay.title),
        Lesson::RecommendationsBringMost => td_string!(locale, debrief.lessons.recommendations_bring_most.title),
    }
}

/// What the textbook says.
pub fn rule(locale: Locale, lesson: Lesson) -> &'static str {
    match lesson {
        Lesson::PriceAloneLoses => td_string!(locale, debrief.lessons.price_alone_loses.rule),
        Lesson::RecognitionDecides => td_string!(locale, debrief.lessons.recognition_decides.rule),
        Lesson::RecognitionPremium => td_string!(locale, debrief.lessons.recognition_premium.rule),
        Lesson::WrongProductNeverWins => td_string!(locale, debrief.lessons.wrong_product_never_wins.rule),
        Lesson::OverreachRuins => td_string!(locale, debrief.lessons.overreach_ruins.rule),
        Lesson::EarlyMatters => td_string!(locale, debrief.lessons.early_matters.rule),
        Lesson::FocusThenSpread => td_string!(locale, debrief.lessons.focus_then_spread.rule),
        Lesson::ServiceKeeps => td_string!(locale, debrief.lessons.service_keeps.rule),
        Lesson::CreditCounts => td_string!(locale, debrief.lessons.credit_counts.rule),
        Lesson::KeepingIsCheaper => td_string!(locale, debrief.lessons.keeping_is_cheaper.rule),
        Lesson::WinningBackIsDear => td_string!(locale, debrief.lessons.winning_back_is_dear.rule),
        Lesson::CarePays => td_string!(locale, debrief.lessons.care_pays.rule),
        Lesson::QuotingPays => td_string!(locale, debrief.lessons.quoting_pays.rule),
        Lesson::FreeHoursPay => td_string!(locale, debrief.lessons.free_hours_pay.rule),
        Lesson::RecommendationsBringMost => td_string!(locale, debrief.lessons.recommendations_bring_most.rule),
    }
}

/// The class's own numbers for a lesson.
pub fn numbers(locale: Locale, numbers: &LessonNumbers) -> Vec<String> {
    match *numbers {
        LessonNumbers::PriceAlone { cheapest, others } => vec![td_string!(
            locale,
            debrief.lessons.price_alone_loses.numbers,
            cheapest = cheapest.students,
            cheapest_score = cheapest.score,
            cheapest_lower = cheapest.lower_half,
            others = others.students,
            others_score = others.score,
            others_lower = others.lower_half
        )],
        LessonNumbers::RecognitionDecides { tenders, best_recognised, by_chance, won, lost } => {
            let first = td_string!(
                locale,
                debrief.lessons.recognition_decides.numbers,
                tenders = tenders,
                best = best_recognised,
                chance = by_chance
            );
            let levels = won.zip(lost).map(|(won, lost)| {
                td_string!(locale, debrief.lessons.recognition_decides.levels, won = won, lost = lost)
            });
            std::iter::once(first).chain(levels).collect()
        }
        LessonNumbers::RecognitionPremium { wins, dearer, premium } => {
            let first = td_string!(locale, debrief.lessons.recognition_premium.numbers, wins = wins, dearer = dearer);
            let premium = premium.map(|premium| {
                let premium = measure::value(locale, Measure::AboveLowest, premium);
                td_string!(locale, debrief.lessons.recognition_premium.premium, premium = premium)
            });
            std::iter::once(first).chain(premium).collect()
        }
        LessonNumbers::WrongProduct { offered: 0, .. } => {
            vec![td_string!(locale, debrief.lessons.wrong_product_never_wins.none).to_owned()]
        }
        LessonNumbers::WrongProduct { offered, by } => {
            vec![td_string!(locale, debrief.lessons.wrong_product_never_wins.numbers, offered = offered, by = by)]
        }
        LessonNumbers::Overreach { fallen: 0, .. } => {
            vec![td_string!(locale, debrief.lessons.overreach_ruins.none).to_owned()]
        }
        LessonNumbers::Overreach { fallen, fell: [with_profit, with_loss, over_indebted], more_tied } => {
            vec![td_string!(
                locale,
                debrief.lessons.overreach_ruins.numbers,
                fallen = fallen,
                with_profit = with_profit,
                with_loss = with_loss,
                over_indebted = over_indebted,
                tied = more_tied
            )]
        }
        LessonNumbers::Early { first_place, places } => {
            let both = first_place.zip(places).map(|(first, places)| {
                let first = time::hours(Minutes::new(u32::try_from(first).unwrap_or(0)));
                td_string!(locale, debrief.lessons.early_matters.numbers, first = first, places = places)
            });
            both.into_iter().collect()
        }
        LessonNumbers::Focus { industries, win_rate } => {
            let focus = industries.map(|industries| {
                let rate = percent(win_rate);
                td_string!(locale, debrief.lessons.focus_then_spread.numbers, industries = industries, rate = rate)
            });
            focus.into_iter().collect()
        }
        LessonNumbers::Service { tickets, in_time, waiting, lapsed, unhappy } => vec![td_string!(
            locale,
            debrief.lessons.service_keeps.numbers,
            tickets = tickets,
            in_time = in_time,
            waiting = waiting,
            lapsed = lapsed,
            unhappy = unhappy
        )],
        LessonNumbers::Credit { buyers, checked, bad_debt, rate } => vec![td_string!(
            locale,
            debrief.lessons.credit_counts.numbers,
            buyers = buyers,
            checked = checked,
            bad_debt = yuan(bad_debt),
            rate = percent(rate)
        )],
        LessonNumbers::Keeping { first, retained, costs } => {
            let count =
                td_string!(locale, debrief.lessons.keeping_is_cheaper.numbers, first = first, retained = retained);
            let each = costs.map(|Costs { cheaper, dearer }| {
                let (first, retained) = (yuan(dearer), yuan(cheaper));
                td_string!(locale, debrief.lessons.keeping_is_cheaper.each, first = first, retained = retained)
            });
            let dearer = costs.and_then(Costs::times).map(|times| {
                td_string!(locale, debrief.lessons.keeping_is_cheaper.times, times = hundredths(times.get().into()))
            });
            std::iter::once(count).chain(each).chain(dearer).collect()
        }
        LessonNumbers::WinningBack { won_back: 0, .. } => {
            vec![td_string!(locale, debrief.lessons.winning_back_is_dear.none).to_owned()]
        }
        LessonNumbers::WinningBack { won_back, costs } => {
            let count = td_string!(locale, debrief.lessons.winning_back_is_dear.numbers, won_back = won_back);
            let each = costs.map(|Costs { cheaper, dearer }| {
                let (back, kept) = (yuan(dearer), yuan(cheaper));
                td_string!(locale, debrief.lessons.winning_back_is_dear.each, back = back, kept = kept)
            });
            let dearer = costs.and_then(Costs::times).map(|times| {
                td_string!(locale, debrief.lessons.winning_back_is_dear.times, times = hundredths(times.get().into()))
            });
            std::iter::once(count).chain(each).chain(dearer).collect()
        }
        LessonNumbers::Quoting { requests, quoted, ordered } => vec![td_string!(
            locale,
            debrief.lessons.quoting_pays.numbers,
            requests = requests,
            quoted = quoted,
            ordered = ordered
        )],
        LessonNumbers::FreeHours { idle } => {
            let idle = idle.map(|idle| measure::value(locale, Measure::Idle, idle));
            idle.map(|idle| td_string!(locale, debrief.lessons.free_hours_pay.numbers, idle = idle))
                .into_iter()
                .collect()
        }
        LessonNumbers::Recommendations { contacts, recommended } => vec![td_string!(
            locale,
            debrief.lessons.recommendations_bring_most.numbers,
            contacts = contacts,
            recommended = recommended
        )],
        LessonNumbers::Care { programmes: [basic, reactive, accountable, proactive, partnership], per_customer } => {
            vec![td_string!(
                locale,
                debrief.lessons.care_pays.numbers,
                basic = basic,
                reactive = reactive,
                accountable = accountable,
                proactive = proactive,
                partnership = partnership,
                each = yuan(per_customer)
            )]
        }
    }
}
