//! Service on the workbench: promised responses, one work order, programmes for many customers.

mod forms;
mod order;
mod plan;
mod promise;
mod standing;
mod steps;

pub use order::WorkOrderPanel;
pub use plan::ServicePlanPanel;
pub use promise::PromisePanel;
