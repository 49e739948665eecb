//! The sections for service and for running a team, in a module of their own: the page in `mod.rs` names none of them.

use super::access::AccessPanel;
use super::approvals::ApprovalsPanel;
use super::data::{ImportPanel, QueryPanel, TablesPanel};
use super::records::RecordsPanel;
use super::service::{PromisePanel, ServicePlanPanel, WorkOrderPanel};
use super::statistics::StatisticsPanel;
use super::survey::{SurveyPanel, SurveysPanel};
use super::team_file::TeamFilePanel;
use super::weekly::WeeklyPanel;
use crate::ui::lazy::ManagementPanel;
use leptos::prelude::*;

/// One of the sections.
pub fn management_panel(panel: ManagementPanel) -> AnyView {
    match panel {
        ManagementPanel::Statistics => view! { <StatisticsPanel /> }.into_any(),
        ManagementPanel::Weekly => view! { <WeeklyPanel /> }.into_any(),
        ManagementPanel::Promises => view! { <PromisePanel /> }.into_any(),
        ManagementPanel::ServicePlan => view! { <ServicePlanPanel /> }.into_any(),
        ManagementPanel::WorkOrder(ticket) => view! { <WorkOrderPanel ticket /> }.into_any(),
        ManagementPanel::Surveys => view! { <SurveysPanel /> }.into_any(),
        ManagementPanel::Survey(survey) => view! { <SurveyPanel survey /> }.into_any(),
        ManagementPanel::Approvals => view! { <ApprovalsPanel /> }.into_any(),
        ManagementPanel::Access => view! { <AccessPanel /> }.into_any(),
        ManagementPanel::TeamFile => view! { <TeamFilePanel /> }.into_any(),
        ManagementPanel::Records => view! { <RecordsPanel /> }.into_any(),
        ManagementPanel::Tables => view! { <TablesPanel /> }.into_any(),
        ManagementPanel::Query => view! { <QueryPanel /> }.into_any(),
        ManagementPanel::Import => view! { <ImportPanel /> }.into_any(),
    }
}
