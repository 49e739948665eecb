//! The market editor in words: names of groups, blocks, fields and rows, and what is wrong.

use super::care::{programme, remedy};
use super::credit::{grade, means};
use super::debrief;
use super::field::what;
use super::figure::{hundredths, percent};
use super::money::{grouped, yuan};
use super::name::name;
use super::relation::style;
use super::task::exhibition;
use super::tender::method;
use crate::contest::editing::{
    EditorTab, Field, FieldBlock, FieldKind, MarketDifference, Sheet, SheetError, Spot, TextLanguage,
};
use crate::contest::tournament::claims::Claim;
use crate::contest::tournament::measured::{Measured, MeasuredIn};
use game::care::{Grade, Means, Programme, Remedy};
use game::money::Money;
use game::per_mille::PerMille;
use game::relation::DecisionStyle;
use game::scenario::{ExhibitionSize, Method, Problem};
use texts::i18n::*;

/// A field with its unit or language.
pub fn label(locale: Locale, field: &Field) -> String {
    let what = what(locale, field.what);
    let unit = match field.kind {
        FieldKind::Words(TextLanguage::Chinese) => td_string!(locale, editor.unit.chinese),
        FieldKind::Words(TextLanguage::English) => td_string!(locale, editor.unit.english),
        FieldKind::Yuan => td_string!(locale, editor.unit.yuan),
        FieldKind::PerMille => td_string!(locale, editor.unit.per_mille),
        FieldKind::Minutes => td_string!(locale, editor.unit.minutes),
        FieldKind::Hours => td_string!(locale, editor.unit.hours),
        FieldKind::Days => td_string!(locale, editor.unit.days),
        FieldKind::Months => td_string!(locale, editor.unit.months),
        _ => return what,
    };
    td_string!(locale, editor.labelled, what = what, unit = unit)
}

/// A tab.
pub fn group_name(locale: Locale, group: EditorTab) -> &'static str {
    match group {
        EditorTab::General => td_string!(locale, editor.group.general),
        EditorTab::Industries => td_string!(locale, editor.group.industries),
        EditorTab::Customers => td_string!(locale, editor.group.customers),
        EditorTab::Costs => td_string!(locale, editor.group.costs),
        EditorTab::Market => td_string!(locale, editor.group.market),
        EditorTab::Care => td_string!(locale, editor.group.care),
        EditorTab::Calendar => td_string!(locale, editor.group.calendar),
    }
}

/// A block.
pub fn block_name(locale: Locale, block: FieldBlock) -> &'static str {
    match block {
        FieldBlock::Beginning => td_string!(locale, editor.block.beginning),
        FieldBlock::Score => td_string!(locale, editor.block.score),
        FieldBlock::Industry => td_string!(locale, editor.block.industry),
        FieldBlock::Products => td_string!(locale, editor.block.products),
        FieldBlock::Customers => td_string!(locale, editor.block.customers),
        FieldBlock::Sizes => td_string!(locale, editor.block.sizes),
        FieldBlock::Drawing => td_string!(locale, editor.block.drawing),
        FieldBlock::ContactWeights => td_string!(locale, editor.block.contact_weights),
        FieldBlock::Tasks => td_string!(locale, editor.block.tasks),
        FieldBlock::People => td_string!(locale, editor.block.people),
        FieldBlock::Travel => td_string!(locale, editor.block.travel),
        FieldBlock::Packages => td_string!(locale, editor.block.packages),
        FieldBlock::Tenders => td_string!(locale, editor.block.tenders),
        FieldBlock::Weights => td_string!(locale, editor.block.weights),
        FieldBlock::Relation => td_string!(locale, editor.block.relation),
        FieldBlock::Change => td_string!(locale, editor.block.change),
        FieldBlock::Projects => td_string!(locale, editor.block.projects),
        FieldBlock::Goods => td_string!(locale, editor.block.goods),
        FieldBlock::Money => td_string!(locale, editor.block.money),
        FieldBlock::Trouble => td_string!(locale, editor.block.trouble),
        FieldBlock::Service => td_string!(locale, editor.block.service),
        FieldBlock::Lengths => td_string!(locale, editor.block.lengths),
        FieldBlock::Speed => td_string!(locale, editor.block.speed),
        FieldBlock::Remedies => td_string!(locale, editor.block.remedies),
        FieldBlock::Programmes => td_string!(locale, editor.block.programmes),
        FieldBlock::Satisfaction => td_string!(locale, editor.block.satisfaction),
        FieldBlock::Loyalty => td_string!(locale, editor.block.loyalty),
        FieldBlock::Credit => td_string!(locale, editor.block.credit),
        FieldBlock::Grades => td_string!(locale, editor.block.grades),
        FieldBlock::Collection => td_string!(locale, editor.block.collection),
        FieldBlock::SetTenders => td_string!(locale, editor.block.set_tenders),
        FieldBlock::Shocks => td_string!(locale, editor.block.shocks),
    }
}

/// A word about a block, where it needs one.
pub fn block_note(locale: Locale, block: FieldBlock) -> Option<&'static str> {
    Some(match block {
        FieldBlock::Score => td_string!(locale, editor.block_note.score),
        FieldBlock::Weights => td_string!(locale, editor.block_note.weights),
        FieldBlock::Products => td_string!(locale, editor.block_note.products),
        FieldBlock::Customers => td_string!(locale, editor.block_note.customers),
        FieldBlock::Drawing => td_string!(locale, editor.block_note.drawing),
        FieldBlock::Tasks => td_string!(locale, editor.block_note.tasks),
        FieldBlock::SetTenders => td_string!(locale, editor.block_note.set_tenders),
        FieldBlock::Shocks => td_string!(locale, editor.block_note.shocks),
        _ => return None,
    })
}

/// What a row of a block's table stands for.
pub fn row_name(locale: Locale, sheet: &Sheet, block: FieldBlock, row: &str) -> String {
    let index = row.rsplit_once('[').map_or(row, |(_, index)| index.trim_end_matches(']')).parse().unwrap_or(0usize);
    let nth = index + 1;
    let named = || {
        let language = match locale {
            Locale::zh_CN => "zh",
            Locale::en => "en",
        };
        sheet.words(&format!("{row}.name.{language}")).unwrap_or_default().to_owned()
    };
    let or_nth = |words: Option<&str>| words.map_or_else(|| nth.to_string(), str::to_owned);
    match block {
        FieldBlock::Tasks => task(locale, row).to_owned(),
        FieldBlock::Products | FieldBlock::Customers | FieldBlock::Packages => named(),
        FieldBlock::Sizes => row.rsplit('.').next().unwrap_or_default().to_owned(),
        FieldBlock::Travel => td_string!(locale, editor.distance, n = index),
        FieldBlock::Weights if row.ends_with("non_price_type") => method(locale, Method::NonPrice),
        FieldBlock::Weights => method(locale, Method::Price),
        FieldBlock::Lengths => {
            let months = sheet.number(&format!("{row}.months")).unwrap_or_default();
            td_string!(locale, editor.game_of, n = months)
        }
        FieldBlock::Speed => td_string!(locale, editor.quickest, n = nth),
        FieldBlock::ContactWeights => or_nth(DecisionStyle::ALL.get(index).map(|&one| style(locale, one))),
        FieldBlock::Remedies => or_nth(Remedy::ALL.get(index).map(|&one| remedy(locale, one))),
        FieldBlock::Programmes => or_nth(Programme::ALL.get(index).map(|&one| programme(locale, one))),
        FieldBlock::Grades => {
            or_nth([Grade::A, Grade::B, Grade::C, Grade::D].get(index).map(|&one| grade(locale, one)))
        }
        FieldBlock::Collection => or_nth(Means::ALL.get(index).map(|&one| means(locale, one))),
        FieldBlock::Shocks => {
            let draft = sheet.draft();
            let industry = draft.shocks.get(index).and_then(|shock| draft.industries.get(shock.industry.index()));
            industry.map_or_else(|| nth.to_string(), |industry| name(locale, &industry.family).to_owned())
        }
        FieldBlock::SetTenders => {
            let customer = sheet
                .draft()
                .set_tenders
                .get(index)
                .and_then(|tender| sheet.draft().customers.get(tender.customer.index()));
            customer.map_or_else(|| nth.to_string(), |customer| name(locale, &customer.short).to_owned())
        }
        _ => nth.to_string(),
    }
}

/// A place in words, from the tab down to the field; as it is written in the market where the editor
/// has no field for it.
pub fn place(locale: Locale, sheet: &Sheet, at: &str) -> String {
    let Some(Spot { group, block, row, field, industry }) = Spot::of(sheet, at) else { return at.to_owned() };
    let industry = industry.and_then(|industry| sheet.draft().industries.get(industry));
    let steps = [
        Some(group_name(locale, group).to_owned()),
        industry.map(|industry| name(locale, &industry.name).to_owned()),
        (block_name(locale, block) != group_name(locale, group)).then(|| block_name(locale, block).to_owned()),
        row.map(|row| row_name(locale, sheet, block, &row)),
        field.map(|field| label(locale, &field)),
    ];
    steps.into_iter().flatten().collect::<Vec<_>>().join(" › ")
}

/// What stood and stands at a place that is different.
pub fn was_and_now(locale: Locale, sheet: &Sheet, one: &MarketDifference) -> [String; 2] {
    let spot = Spot::of(sheet, &one.at);
    let row = spot.and_then(|spot| (spot.row.as_ref() == Some(&one.at)).then_some(spot.block));
    [&one.was, &one.now].map(|value| match (value, row) {
        (None, _) => "–".to_owned(),
        (Some(_), Some(block)) if one.was.is_none() => row_words(locale, sheet, block, &one.at),
        (Some(value), _) => value.clone(),
    })
}

/// A whole row: each of its fields with what stands in it.
fn row_words(locale: Locale, sheet: &Sheet, block: FieldBlock, row: &str) -> String {
    let field = |field: &Field| {
        let place = field.place(row);
        let number = sheet.number(&place);
        let value = match (field.kind, number.and_then(|number| usize::try_from(number).ok())) {
            (FieldKind::Industry, Some(at)) => sheet.draft().industries.get(at).map(|one| name(locale, &one.name)),
            (FieldKind::Customer, Some(at)) => sheet.draft().customers.get(at).map(|one| name(locale, &one.name)),
            _ => sheet.words(&place),
        };
        let value = value.map(str::to_owned).or(number.map(|number| number.to_string()))?;
        Some(td_string!(locale, editor.figure, name = label(locale, field), value = value))
    };
    block.fields().iter().filter_map(field).collect::<Vec<_>>().join(" · ")
}

/// A task by its place.
fn task(locale: Locale, row: &str) -> &'static str {
    match row {
        "tasks.research" => td_string!(locale, task.kind.research),
        "tasks.call" => td_string!(locale, task.kind.call),
        "tasks.visit" => td_string!(locale, task.kind.visit),
        "tasks.demonstration" => td_string!(locale, task.kind.demonstration),
        "tasks.forming" => td_string!(locale, task.kind.forming),
        "tasks.stable" => td_string!(locale, task.kind.stable),
        "tasks.exhibition[0]" => exhibition(locale, ExhibitionSize::Small),
        "tasks.exhibition[1]" => exhibition(locale, ExhibitionSize::Medium),
        "tasks.exhibition[2]" => exhibition(locale, ExhibitionSize::Large),
        "tasks.seminar" => td_string!(locale, task.kind.seminar),
        "tasks.study" => td_string!(locale, task.kind.study),
        "tasks.training" => td_string!(locale, task.kind.training),
        "tasks.purchase" => td_string!(locale, task.kind.purchase),
        _ => td_string!(locale, task.kind.delivery),
    }
}

/// Why a text is no market.
pub fn sheet_error(locale: Locale, error: &SheetError) -> String {
    match error {
        SheetError::TooLarge { most, .. } => {
            td_string!(locale, editor.read.too_large, most = grouped(u64::from(*most)))
        }
        SheetError::SavedGame => td_string!(locale, editor.read.saved_game).to_owned(),
        SheetError::NotJson { line, column } => td_string!(locale, editor.read.not_json, line = line, column = column),
        SheetError::NotAMarket { line, column, what } => {
            td_string!(locale, editor.read.not_a_market, line = line, column = column, what = what)
        }
    }
}

/// What is wrong at a place of a market.
pub fn problem(locale: Locale, problem: &Problem) -> String {
    match problem {
        Problem::OutOfRange { least, most, .. } if least > most => {
            td_string!(locale, editor.problem.impossible_range, least = least, most = most)
        }
        Problem::OutOfRange { found, least, most } => {
            td_string!(locale, editor.problem.out_of_range, found = found, least = least, most = most)
        }
        Problem::Count { found, least, most } => {
            td_string!(locale, editor.problem.count, found = found, least = least, most = most)
        }
        Problem::Weights { found, wanted } => {
            td_string!(locale, editor.problem.weights, found = found, wanted = wanted)
        }
        Problem::NotRising => td_string!(locale, editor.problem.not_rising).to_owned(),
        Problem::Blank => td_string!(locale, editor.problem.blank).to_owned(),
        Problem::TooLong { found, most } => td_string!(locale, editor.problem.too_long, found = found, most = most),
        Problem::NotAWord => td_string!(locale, editor.problem.not_a_word).to_owned(),
        Problem::NoSuch { found, count } => td_string!(locale, editor.problem.no_such, found = found, count = count),
        Problem::DecisionMakers { found } => td_string!(locale, editor.problem.decision_makers, found = found),
        Problem::NoProduct => td_string!(locale, editor.problem.no_product).to_owned(),
        Problem::BeyondYear { days, most } => {
            td_string!(locale, editor.problem.beyond_year, days = days, most = most)
        }
        Problem::NoEffect => td_string!(locale, editor.problem.no_effect).to_owned(),
        Problem::UnknownArchetype => td_string!(locale, editor.problem.unknown_archetype).to_owned(),
        Problem::Repeats { first } => td_string!(locale, editor.problem.repeats, first = first),
    }
}

/// A claim that a tournament proves; lessons are named as in the class debrief.
pub fn claim_name(locale: Locale, claim: Claim) -> &'static str {
    match claim {
        Claim::Lesson(lesson) => debrief::title(locale, lesson),
        Claim::NoviceEndsLow => td_string!(locale, editor.lesson.novice),
        Claim::CarefulWins => td_string!(locale, editor.lesson.careful),
        Claim::NoArchetypeDominates => td_string!(locale, editor.lesson.no_archetype_dominates),
        Claim::FewGoBankrupt => td_string!(locale, editor.lesson.few_go_bankrupt),
        Claim::TendersAreSpread => td_string!(locale, editor.lesson.tenders_are_spread),
        Claim::HoursAreUsed => td_string!(locale, editor.lesson.hours_are_used),
        Claim::MonthsDiffer => td_string!(locale, editor.lesson.months_differ),
        Claim::SoundTargetsPay => td_string!(locale, editor.lesson.sound_targets_pay),
    }
}

/// A measured figure with its value.
pub fn measured(locale: Locale, figure: Measured, value: i64) -> String {
    let name = match figure {
        Measured::BehindRelationship => td_string!(locale, editor.measured.behind_relationship),
        Measured::BehindBalanced => td_string!(locale, editor.measured.behind_balanced),
        Measured::BestRecognisedWon => td_string!(locale, editor.measured.best_recognised_won),
        Measured::Tenders => td_string!(locale, editor.measured.tenders),
        Measured::WonWithoutLowestPrice => td_string!(locale, editor.measured.won_without_lowest_price),
        Measured::Wins => td_string!(locale, editor.measured.wins),
        Measured::WrongAwards => td_string!(locale, editor.measured.wrong_awards),
        Measured::Awards => td_string!(locale, editor.measured.awards),
        Measured::Bankrupt => td_string!(locale, editor.measured.bankrupt),
        Measured::FewerPlaces => td_string!(locale, editor.measured.fewer_places),
        Measured::FocusWinsPerBid => td_string!(locale, editor.measured.focus_wins_per_bid),
        Measured::SpreadWinsPerBid => td_string!(locale, editor.measured.spread_wins_per_bid),
        Measured::Ahead => td_string!(locale, editor.measured.ahead),
        Measured::WithoutEndsLower => td_string!(locale, editor.measured.without_ends_lower),
        Measured::PointsGained => td_string!(locale, editor.measured.points_gained),
        Measured::LostWith => td_string!(locale, editor.measured.lost_with),
        Measured::LostWithout => td_string!(locale, editor.measured.lost_without),
        Measured::OrdersWith => td_string!(locale, editor.measured.orders_with),
        Measured::OrdersWithout => td_string!(locale, editor.measured.orders_without),
        Measured::TimesBadDebt => td_string!(locale, editor.measured.times_bad_debt),
        Measured::WithYuan => td_string!(locale, editor.measured.with_yuan),
        Measured::WithoutYuan => td_string!(locale, editor.measured.without_yuan),
        Measured::YuanPerFirstSale => td_string!(locale, editor.measured.yuan_per_first_sale),
        Measured::TimesKeeping => td_string!(locale, editor.measured.times_keeping),
        Measured::TimesAllSince => td_string!(locale, editor.measured.times_all_since),
        Measured::YuanPerCustomerKept => td_string!(locale, editor.measured.yuan_per_customer_kept),
        Measured::YuanPerCustomerWonBack => td_string!(locale, editor.measured.yuan_per_customer_won_back),
        Measured::WonBack => td_string!(locale, editor.measured.won_back),
        Measured::IdleHours => td_string!(locale, editor.measured.idle_hours),
        Measured::IdleHoursWithout => td_string!(locale, editor.measured.idle_hours_without),
        Measured::ScoreWith => td_string!(locale, editor.measured.score_with),
        Measured::ScoreWithout => td_string!(locale, editor.measured.score_without),
        Measured::MixMoves => td_string!(locale, editor.measured.mix_moves),
        Measured::FewestTenders => td_string!(locale, editor.measured.fewest_tenders),
        Measured::LowerHalf => td_string!(locale, editor.measured.lower_half),
        Measured::First => td_string!(locale, editor.measured.first),
        Measured::PriceCutterFirst => td_string!(locale, editor.measured.price_cutter),
        Measured::RelationshipFirst => td_string!(locale, editor.measured.relationship),
        Measured::KeyAccountFirst => td_string!(locale, editor.measured.key_account),
        Measured::SprinterFirst => td_string!(locale, editor.measured.sprinter),
        Measured::BalancedFirst => td_string!(locale, editor.measured.balanced),
        Measured::MiddleBankrupt => td_string!(locale, editor.measured.middle),
        Measured::HighBankrupt => td_string!(locale, editor.measured.high),
        Measured::FirstContacts => td_string!(locale, editor.measured.first_contacts),
        Measured::ByRecommendation => td_string!(locale, editor.measured.by_recommendation),
    };
    let value = match figure.unit() {
        MeasuredIn::Share => percent(PerMille::new(i32::try_from(value).unwrap_or(i32::MAX))),
        MeasuredIn::Times => hundredths(value),
        MeasuredIn::Yuan => yuan(Money::yuan(value)),
        MeasuredIn::Count => grouped(value.unsigned_abs()),
    };
    td_string!(locale, editor.figure, name = name, value = value)
}
