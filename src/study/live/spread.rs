//! Figures that consist of parts: how customers, leads and margins are spread.

use super::{LiveGap, LivePart, LivePartName, LiveValue};
use crate::crm::competitors::meetings;
use crate::crm::leads::found::leads;
use crate::crm::leads::sources::sources;
use crate::crm::viewer::Viewer;
use crate::insight::analytics::buyers::buyers;
use crate::insight::analytics::classes::{Class, classes};
use crate::insight::analytics::pareto::pareto;
use crate::insight::analytics::rfm::{RfmGroup, rfm};
use game::care::Grade;
use game::ids::CompanyId;
use game::money::Money;
use game::per_mille::PerMille;
use game::relation::{Loyalty, Stage};

/// What a figure says, or why it says nothing.
pub(super) type Found = Result<LiveValue, LiveGap>;

/// Customers named at each end of the list of margins.
const NAMED: usize = 3;

/// Customers of each stage, and those in decline.
pub(super) fn customers_by_stage(viewer: &Viewer<'_>) -> Found {
    let seen = viewer.seen;
    let count = |is_it: &dyn Fn(game::ids::CustomerId) -> bool| seen.customer_ids().filter(|&id| is_it(id)).count();
    let of_stage =
        |stage: Stage| counted(LivePartName::Stage(stage), count(&|customer| seen.relation(customer).stage() == stage));
    let in_decline = count(&|customer| seen.relation(customer).details().decline.is_some());
    let stages = Stage::ALL.into_iter().map(of_stage);
    Ok(LiveValue::Parts(stages.chain([counted(LivePartName::InDecline, in_decline)]).collect()))
}

/// Surveyed customers by their kind of loyalty.
pub(super) fn loyalty_kinds(viewer: &Viewer<'_>) -> Found {
    const ALL: [Loyalty; 5] = [Loyalty::Monopoly, Loyalty::Inertia, Loyalty::Price, Loyalty::Benefit, Loyalty::Trust];
    let seen = viewer.seen;
    let told: Vec<Loyalty> =
        seen.customer_ids().filter_map(|id| seen.relation(id).details().survey.map(|survey| survey.loyalty)).collect();
    let parts = ALL.map(|kind| counted(LivePartName::Loyalty(kind), told.iter().filter(|one| **one == kind).count()));
    some(parts.to_vec(), LiveGap::NoSurveys)
}

/// The classes by profit, each with its share of it.
pub(super) fn class_shares(viewer: &Viewer<'_>) -> Found {
    let classed = classes(&buyers(viewer.seen));
    if classed.is_empty() {
        return Err(LiveGap::NoBuyers);
    }
    let part = |class: Class| {
        let here = || classed.iter().filter(move |one| one.class == class);
        let share = PerMille::new(here().map(|one| one.share.get()).sum());
        let value = LiveValue::Share { share, of: here().count() as u32 };
        LivePart { name: LivePartName::Class(class), value }
    };
    Ok(LiveValue::Parts(Class::ALL.map(part).to_vec()))
}

/// Buyers by recency, frequency and money; groups without anybody are left out.
pub(super) fn rfm_cells(viewer: &Viewer<'_>) -> Found {
    let all = rfm(&buyers(viewer.seen), viewer.seen.now());
    let part = |group: RfmGroup| counted(LivePartName::Rfm(group), all.iter().filter(|one| one.group == group).count());
    let parts = RfmGroup::ALL.into_iter().map(part).filter(|part| part.value != LiveValue::Count(0)).collect();
    some(parts, LiveGap::NoBuyers)
}

/// Customers whose credit was checked, by grade.
pub(super) fn credit_grades(viewer: &Viewer<'_>) -> Found {
    const ALL: [Grade; 4] = [Grade::A, Grade::B, Grade::C, Grade::D];
    let seen = viewer.seen;
    let grades: Vec<Grade> =
        seen.customer_ids().filter_map(|id| seen.relation(id).details().credit.map(|report| report.grade)).collect();
    let parts =
        ALL.map(|grade| counted(LivePartName::Grade(grade), grades.iter().filter(|one| **one == grade).count()));
    some(parts.to_vec(), LiveGap::NoCreditChecks)
}

/// Leads by source; sources without any are left out.
pub(super) fn leads_by_source(viewer: &Viewer<'_>) -> Found {
    let sums = sources(viewer.seen, &leads(viewer.seen, viewer.book.leads()));
    let parts = sums.iter().map(|sum| counted(LivePartName::Source(sum.source), sum.leads as usize));
    some(parts.filter(|part| part.value != LiveValue::Count(0)).collect(), LiveGap::NoLeads)
}

/// What the most and the least profitable customers brought.
pub(super) fn margin_by_customer(viewer: &Viewer<'_>) -> Found {
    let ranked = pareto(&buyers(viewer.seen)).ranked;
    let named = |one: &crate::insight::analytics::pareto::CustomerProfit| LivePart {
        name: LivePartName::Customer(one.customer),
        value: LiveValue::Money(one.profit),
    };
    if ranked.is_empty() {
        return Err(LiveGap::NoBuyers);
    }
    if ranked.len() <= 2 * NAMED {
        return Ok(LiveValue::Parts(ranked.iter().map(named).collect()));
    }
    let (first, rest) = ranked.split_at(NAMED);
    let (between, last) = rest.split_at(rest.len() - NAMED);
    let sum: Money = between.iter().map(|one| one.profit).sum();
    let others = LivePart { name: LivePartName::OtherCustomers(between.len() as u32), value: LiveValue::Money(sum) };
    Ok(LiveValue::Parts(first.iter().map(named).chain([others]).chain(last.iter().map(named)).collect()))
}

/// Won against each competitor, of the tenders for which both bid and that one of the two won.
pub(super) fn rivals_win_rate(viewer: &Viewer<'_>) -> Found {
    let seen = viewer.seen;
    let others = (0..seen.company_count() as u8).map(CompanyId).filter(|company| *company != seen.me());
    let part = |rival: CompanyId| {
        let sum = meetings(seen, rival, |_| true);
        let value = LiveValue::Share { share: sum.win_rate()?, of: sum.met };
        Some(LivePart { name: LivePartName::Rival(rival), value })
    };
    let parts: Vec<LivePart> = others.filter_map(part).collect();
    if parts.is_empty() { Err(LiveGap::NoMeetings) } else { Ok(LiveValue::Parts(parts)) }
}

fn counted(name: LivePartName, count: usize) -> LivePart {
    LivePart { name, value: LiveValue::Count(count as u32) }
}

/// The parts, if any counts something.
fn some(parts: Vec<LivePart>, gap: LiveGap) -> Found {
    let is_nothing = parts.iter().all(|part| part.value == LiveValue::Count(0));
    if is_nothing { Err(gap) } else { Ok(LiveValue::Parts(parts)) }
}
