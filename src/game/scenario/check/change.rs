//! Checks of the numbers of a market's change and of projects (rulebook 3 and 4).

use super::finder::{Finder, MOST_YUAN};
use super::rules::{SHARE, task};
use crate::scenario::{ChangeRules, ProjectRules, Range, TargetRules};

/// How the market changes during the year.
#[inline]
pub fn change(finder: &mut Finder, rules: &ChangeRules) {
    for (at, share) in [
        ("change.event", rules.event),
        ("change.recall", rules.recall),
        ("change.weakened", rules.weakened),
        ("change.merged_carries", rules.merged_carries),
        ("change.contact_leaves", rules.contact_leaves),
        ("change.contact_takes", rules.contact_takes),
        ("change.rotation", rules.rotation),
        ("change.stays_behind", rules.stays_behind),
    ] {
        finder.within(at, share, SHARE);
    }
    for (index, weight) in rules.kinds.iter().enumerate() {
        finder.within(format!("change.kinds[{index}]"), *weight, 0..=1000);
    }
    for (at, factor) in
        [("change.boom", rules.boom), ("change.dearer", rules.dearer), ("change.merged_worth", rules.merged_worth)]
    {
        finder.within(at, factor, 1000..=3000);
    }
    finder.within("change.slump", rules.slump, 200..=1000);
    for (at, months) in [
        ("change.dearer_months", rules.dearer_months),
        ("change.recall_months", rules.recall_months),
        ("change.unused_months", rules.unused_months),
    ] {
        finder.within(at, months, 0..=12);
    }
    finder.within("change.norm_level", rules.norm_level, 1..=3);
    finder.within("change.entering", rules.entering, 0..=100);
    finder.within("change.merging", rules.merging, 0..=50);
    finder.within("change.moving", rules.moving, 0..=50);
    finder.within("change.recall_days", rules.recall_days, 1..=60);
    for (at, Range { least, most }) in [
        ("change.entering_months", rules.entering_months),
        ("change.merging_months", rules.merging_months),
        ("change.moving_months", rules.moving_months),
    ] {
        if finder.within(format!("{at}[0]"), least, 2..=12) {
            finder.within(format!("{at}[1]"), most, i64::from(least)..=12);
        }
    }
    // Somebody has to be there who can take another over.
    finder.within("change.staying", rules.staying, 1..=20);
}

/// Work that takes hours rather than money.
#[inline]
pub fn projects(finder: &mut Finder, rules: &ProjectRules) {
    task(finder, "projects.proposal", rules.proposal);
    task(finder, "projects.joint", rules.joint);
    task(finder, "projects.research", rules.research);
    finder.within("projects.proposal_points", rules.proposal_points, 0..=100);
    finder.within("projects.joint_every", rules.joint_every, 1..=12);
    for (at, share) in [
        ("projects.joint_delights", rules.joint_delights),
        ("projects.joint_chance", rules.joint_chance),
        ("projects.joint_worth", rules.joint_worth),
    ] {
        finder.within(at, share, SHARE);
    }
    finder.within("projects.research_spread", rules.research_spread, 0..=500);
}

/// Sales targets and the bonus: a rule with little weight, so its effect is bounded.
#[inline]
pub fn targets(finder: &mut Finder, rules: &TargetRules) {
    finder.within("targets.least", rules.least, 1..=MOST_YUAN);
    if finder.within("targets.ambition[0]", rules.ambition.least, 500..=2000) {
        finder.within("targets.ambition[1]", rules.ambition.most, i64::from(rules.ambition.least.get())..=2000);
    }
    finder.within("targets.low", rules.low, 0..=1000);
    finder.within("targets.high", rules.high, 1000..=5000);
    for (index, effect) in rules.effect.iter().enumerate() {
        finder.within(format!("targets.effect[{index}]"), *effect, 800..=1200);
    }
    finder.within("targets.bonus", rules.bonus, SHARE);
}
