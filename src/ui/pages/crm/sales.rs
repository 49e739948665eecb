//! The sections for sales and marketing, in a module of their own: the page in `mod.rs` names none of them.

use super::bought::BoughtPanel;
use super::campaigns::{CampaignPanel, CampaignsPanel};
use super::competitor::CompetitorPanel;
use super::lead::LeadPanel;
use super::lead_points::LeadPointsPanel;
use super::plan::PlanPanel;
use super::quotation::QuotationPanel;
use super::segments::SegmentsPanel;
use crate::ui::lazy::SalesPanel;
use leptos::prelude::*;

/// One of the sections.
pub fn sales_panel(panel: SalesPanel) -> AnyView {
    match panel {
        SalesPanel::Lead(lead) => view! { <LeadPanel lead /> }.into_any(),
        SalesPanel::LeadPoints => view! { <LeadPointsPanel /> }.into_any(),
        SalesPanel::Bought => view! { <BoughtPanel /> }.into_any(),
        SalesPanel::Quotation(opportunity) => view! { <QuotationPanel opportunity /> }.into_any(),
        SalesPanel::Segments => view! { <SegmentsPanel /> }.into_any(),
        SalesPanel::Campaigns => view! { <CampaignsPanel /> }.into_any(),
        SalesPanel::Campaign(record) => view! { <CampaignPanel record /> }.into_any(),
        SalesPanel::Competitor(rival) => view! { <CompetitorPanel rival /> }.into_any(),
        SalesPanel::Plan => view! { <PlanPanel /> }.into_any(),
    }
}
