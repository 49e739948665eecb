//! Quotations and campaigns, which take several records and pieces of work each.

use crate::game::{LabGame, ME};
use crate::moves::{Done, is_of, worn};
use crate::segment_moves::segments;
use crate::wish::Wish;
use game::ids::{CustomerId, PackageId, TenderId};
use game::money::Money;
use game::people::TaskKind;
use game::scenario::ExhibitionSize;
use game::time::{Minute, Minutes};
use tender::crm::opportunity_facts::all_facts;
use tender::crm::quotations::first_offer_for;
use tender::crm::record::{
    CampaignKind, CampaignRecord, CrmRecord, Percent, QuotationOffer, QuotationRecord, RecordId, RelationGroup,
    SegmentConditions, SegmentRecord,
};
use tender::crm::role::CrmRole;
use tender::study::lab::LabAct;

/// Versions of quotations, submitted and decided as far as is wished.
pub fn quotations(game: &mut LabGame, act: LabAct, wish: &Wish, done: Done<'_>) {
    let open: Vec<TenderId> = {
        let seen = game.world.observe(ME);
        let known: Vec<TenderId> = game.book.quotations().all().map(|(id, _)| id).collect();
        let others = all_facts(&seen).into_iter().filter(|one| one.stage.is_open()).map(|one| one.id);
        known.into_iter().chain(others).filter(|id| is_of(wish, *id)).collect()
    };
    for opportunity in open {
        for turn in 0..5_i64 {
            if done.is(game) {
                return;
            }
            let number = game.book.quotations().versions(opportunity).len() as i64;
            let wanted = wish.number("version", 1);
            if act == LabAct::QuotationVersioned || number < wanted {
                version(game, opportunity, wish, number + turn);
                if act == LabAct::QuotationVersioned && (number + 1 >= wanted || wish.names("version")) {
                    continue;
                }
                if number + 1 < wanted {
                    continue;
                }
            }
            if act == LabAct::QuotationVersioned {
                continue;
            }
            let Some(latest) = game.book.quotations().versions(opportunity).last().map(|one| one.record) else { break };
            let by =
                if act == LabAct::QuotationSubmitted { worn(wish, CrmRole::Salesperson) } else { CrmRole::Salesperson };
            game.record(by, CrmRecord::Quotation(QuotationRecord::Submit { version: latest }));
            if act == LabAct::QuotationDecided && !done.is(game) {
                let (approved, reason) = (wish.truth("approved", true), wish.text("text", "同意让利"));
                let decide = CrmRecord::Quotation(QuotationRecord::Decide { version: latest, approved, reason });
                if !game.record(worn(wish, CrmRole::GeneralManager), decide.clone()) && !wish.names("role") {
                    game.record(CrmRole::SalesManager, decide);
                }
            }
        }
    }
}

fn version(game: &mut LabGame, opportunity: TenderId, wish: &Wish, turn: i64) {
    let seen = game.world.observe(ME);
    let Some(first) = first_offer_for(&seen, opportunity) else { return };
    // Rounding takes a little off: one point more for a discount that is to be reached, less for one not to be passed.
    let asked = wish.number("discount", turn + 1);
    let discount = match (wish.names("discount"), wish.number("discount", 0), wish.number("discount", 100)) {
        (true, 0, most) => most.min(asked).saturating_sub(1).max(0),
        (true, least, _) => least + 1 + turn.min(3),
        (false, ..) => asked,
    };
    let discount = Percent::new(discount.clamp(0, 99) as u8).expect("below a hundred");
    let package = PackageId(wish.number("package", i64::from(first.package.0)) as u8);
    // The same offer again, with another day until which it holds.
    let repeats = !wish.truth("changed", true);
    let again = game.book.quotations().versions(opportunity).last().map(|one| one.offer).filter(|_| repeats);
    let offer = again.unwrap_or(QuotationOffer { discount, package, ..first });
    let valid_until = (seen.now() + Minutes::days(if repeats { 11 } else { 10 })).min(Minute::YEAR_END);
    let reason = wish.text("text", "调整价格");
    let record = QuotationRecord::Version { opportunity, offer, valid_until, reason };
    game.record(worn(wish, CrmRole::Salesperson), CrmRecord::Quotation(record));
}

/// Campaigns for segments, and the work that belongs to them.
pub fn campaigns(game: &mut LabGame, act: LabAct, wish: &Wish, done: Done<'_>) {
    let names = ["seminar", "exhibition", "website", "mailing"];
    let kind = match wish.word("kind", &names) {
        "exhibition" => CampaignKind::Exhibition,
        "website" => CampaignKind::Website,
        "mailing" => CampaignKind::Mailing,
        _ => CampaignKind::Seminar,
    };
    let group = if kind == CampaignKind::Website { RelationGroup::New } else { RelationGroup::Managed };
    let industries: Vec<_> = game.world.observe(ME).scenario().industry_ids().collect();
    // What is planned already is carried out first.
    let mut plans: Vec<RecordId> = Vec::new();
    if act == LabAct::CampaignWork {
        let own = game.records_before();
        let here = game.book.campaigns().all().iter().filter(|one| one.record.0 as usize >= own && one.kind == kind);
        plans.extend(here.map(|one| one.record));
    }
    let turns = if wishes_segment(wish) { 24 } else { industries.len() };
    for turn in 0..=turns {
        for plan in std::mem::take(&mut plans) {
            if act == LabAct::CampaignWork && !done.is(game) {
                carry_out(game, plan);
            }
        }
        if done.is(game) {
            return;
        }
        let industry = turn.checked_sub(1).and_then(|place| industries.get(place).copied());
        if kind == CampaignKind::Website && industry.is_none() && !wishes_segment(wish) {
            continue;
        }
        let industry = if kind == CampaignKind::Seminar { None } else { industry };
        let conditions = SegmentConditions { relation: Some(group), industry, ..SegmentConditions::default() };
        let segment = format!("名单{}", game.book.entries().len());
        let plain = CrmRecord::Segment(SegmentRecord::Save { name: segment.clone(), conditions });
        let record = wished_segment(game, wish, turn).unwrap_or(plain);
        let segment = match &record {
            CrmRecord::Segment(SegmentRecord::Save { name, .. }) => name.clone(),
            _ => segment,
        };
        game.record(CrmRole::SalesManager, record);
        let seen = game.world.observe(ME);
        let members = game.book.segment_members(&seen, &segment).unwrap_or_default();
        let least = wish.number("targets", 2).max(1) as usize;
        let targets: Vec<CustomerId> =
            members.into_iter().take(if wish.number("targets", 99) < 99 { least } else { 60 }).collect();
        let expected = match wish.truth("within_list", true) {
            true => wish.number("expected", 1).clamp(0, targets.len() as i64) as u16,
            false => targets.len() as u16 + 1,
        };
        let plan = CampaignRecord::Plan {
            name: format!("活动{}", game.book.entries().len()),
            kind,
            segment,
            targets,
            budget: Money::yuan(wish.number("budget", 20_000)),
            expected,
            until: (seen.now() + Minutes::days(60)).min(Minute::YEAR_END),
        };
        if game.record(worn(wish, CrmRole::SalesManager), CrmRecord::Campaign(plan)) {
            plans.push(game.newest());
        }
    }
}

/// Whether a wish says for which segment a campaign is.
fn wishes_segment(wish: &Wish) -> bool {
    ["relation", "industry", "rfm", "class", "conditions"].into_iter().any(|field| wish.names(field))
}

/// One of the segments that a campaign is wished for, the fullest first.
fn wished_segment(game: &LabGame, wish: &Wish, turn: usize) -> Option<CrmRecord> {
    if !wishes_segment(wish) {
        return None;
    }
    let seen = game.world.observe(ME);
    let members = |record: &CrmRecord| match record {
        CrmRecord::Segment(SegmentRecord::Save { conditions, .. }) => {
            tender::crm::segments::members(&seen, game.book.accounts(), conditions).len()
        }
        _ => 0,
    };
    let mut all = segments(game, wish);
    all.sort_by_cached_key(|record| std::cmp::Reverse(members(record)));
    all.into_iter().nth(turn)
}

/// Queues a campaign's work and links it.
fn carry_out(game: &mut LabGame, plan: RecordId) {
    let mut kinds: Vec<TaskKind> = {
        let seen = game.world.observe(ME);
        let Some(campaign) = game.book.campaigns().one(plan) else { return };
        let sized = |size: ExhibitionSize| {
            let industries = campaign.industries(&seen).into_iter();
            industries.flat_map(|one| campaign.work(&seen, one, size)).collect::<Vec<_>>()
        };
        ExhibitionSize::ALL.into_iter().flat_map(sized).collect()
    };
    // The smallest that takes as many guests as any.
    kinds.sort_by_key(|kind| std::cmp::Reverse(kind.guests().len()));
    for kind in kinds {
        if let Some(task) = game.queue(&kind) {
            game.record(CrmRole::SalesManager, CrmRecord::Campaign(CampaignRecord::Link { campaign: plan, task }));
            return;
        }
    }
}
