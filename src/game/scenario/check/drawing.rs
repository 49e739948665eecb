//! Checks of how a market is drawn (rulebook 1 and 4).

use super::finder::Finder;
use super::rules::SHARE;
use crate::scenario::DrawingRules;

/// How customers, tenders and rough knowledge are drawn.
#[inline]
pub fn drawing(finder: &mut Finder, rules: &DrawingRules) {
    finder.drawn("drawing.styles", &rules.styles);
    for (style, by_part) in rules.contact_weights.iter().enumerate() {
        // A customer may have contacts of one part alone: they share the decision.
        finder.each(&format!("drawing.contact_weights[{style}]"), by_part, 1..=100);
    }
    finder.drawn("drawing.tempers", &rules.tempers);
    finder.drawn("drawing.loyalties", &rules.loyalties);
    finder.within("drawing.month_ahead", rules.month_ahead, 0..=100);
    finder.within("drawing.month_least", rules.month_least, SHARE);
    finder.within("drawing.lower_level", rules.lower_level, SHARE);
    finder.within("drawing.second_star", rules.second_star, SHARE);
    if finder.within("drawing.rough_higher", rules.rough_higher, SHARE) {
        finder.within("drawing.rough_lower", rules.rough_lower, 0..=1000 - i64::from(rules.rough_higher));
    }
}
