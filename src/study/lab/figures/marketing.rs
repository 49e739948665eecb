//! Figures of marketing: leads and their sources, bought lists, campaigns, surveys.

use super::{count, parts, percent, ratio, whole, yuan};
use crate::crm::campaign_results::{CampaignSum, campaign_lines, campaign_spend};
use crate::crm::leads::found::leads;
use crate::crm::leads::quality::{RowResult, quality};
use crate::crm::leads::score::score;
use crate::crm::leads::sources::sources;
use crate::crm::record::{LeadSource, RecordId};
use crate::crm::sample::population;
use crate::crm::survey::answers::answers;
use crate::crm::survey::index::index;
use crate::study::lab::figure::{LabFigure, LabUnit, WorkedFigure};
use crate::study::lab::view::LabView;
use game::care::AcsiNumber;
use game::money::Money;
use game::per_mille::PerMille;

/// A figure of the leads of one source, or of all.
pub(super) fn of_leads(view: &LabView<'_>, figure: LabFigure, source: Option<LeadSource>) -> Option<WorkedFigure> {
    let all = leads(view.seen, view.book.leads());
    let sums = sources(view.seen, &all);
    let here = || sums.iter().filter(|sum| source.is_none_or(|source| sum.source == source));
    let leads: u32 = here().map(|sum| sum.leads).sum();
    let converted: u32 = here().map(|sum| sum.converted).sum();
    let cost: Money = here().map(|sum| sum.cost).sum();
    let number = WorkedFigure::number;
    Some(match figure {
        LabFigure::Leads => number(count(leads)),
        LabFigure::LeadsQualified => number(count(here().map(|sum| sum.qualified).sum::<u32>())),
        LabFigure::LeadsConverted => number(count(converted)),
        LabFigure::LeadConversion if leads > 0 => {
            let rate = PerMille::rounded(i64::from(converted), i64::from(leads));
            number(percent(rate)).from("converted", count(converted)).from("leads", count(leads))
        }
        LabFigure::CostPerLead if leads > 0 => {
            let each = cost.share(1, i64::from(leads));
            number(yuan(each)).from("cost", yuan(cost)).from("leads", count(leads))
        }
        LabFigure::SourceCost => number(yuan(cost)).from("leads", count(leads)),
        _ => return None,
    })
}

/// A figure of one campaign.
pub(super) fn of_campaign(view: &LabView<'_>, figure: LabFigure, campaign: RecordId) -> Option<WorkedFigure> {
    let campaign = view.book.campaigns().one(campaign)?;
    let lines = campaign_lines(view.seen, &view.book, campaign);
    let sum = CampaignSum::of(&lines, campaign_spend(view.seen, campaign));
    let number = WorkedFigure::number;
    Some(match figure {
        LabFigure::CampaignReturn => {
            number(ratio(sum.return_on_spend()?)).from("amount", yuan(sum.amount)).from("spend", yuan(sum.spend))
        }
        LabFigure::CampaignResponses => number(count(sum.responses)).from("reached", count(sum.reached)),
        LabFigure::CampaignSpend => number(yuan(sum.spend)).from("reached", count(sum.reached)),
        _ => return None,
    })
}

/// A figure of bought lists, scores or surveys.
pub(super) fn of_company(view: &LabView<'_>, figure: LabFigure) -> Option<WorkedFigure> {
    let number = WorkedFigure::number;
    Some(match figure {
        LabFigure::LeadScoreBest => {
            let all = leads(view.seen, view.book.leads());
            let scores = all.iter().map(|lead| score(view.seen, view.book.leads(), lead.id.customer));
            number(whole(i64::from(scores.max()?), LabUnit::Points))
        }
        LabFigure::ListQuality => {
            let (list, bought) = view.book.leads().lists().next()?;
            let quality = quality(view.seen, list, bought);
            let right = quality.results.iter().filter(|one| matches!(one, RowResult::Left | RowResult::Corrected));
            number(percent(quality.after()))
                .from("right", count(right.count()))
                .from("rows", count(quality.results.len()))
                .from("before", percent(quality.before()))
        }
        LabFigure::SurveyMean | LabFigure::SurveyHalfWidth => {
            let viewer = view.viewer();
            let survey = view.book.surveys().all().last()?;
            let told = answers(&viewer, survey);
            let all = population(view.seen).len().max(survey.design.customers.len());
            let rules = &view.seen.scenario().satisfaction;
            let interval = index(rules, &told, AcsiNumber::Satisfaction, all)?;
            let tenths = if figure == LabFigure::SurveyMean { interval.mean } else { interval.half? };
            number(parts(tenths, 10, LabUnit::Tenths)).from("answers", count(told.len())).from("population", count(all))
        }
        _ => return None,
    })
}
