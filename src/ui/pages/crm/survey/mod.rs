//! Customer surveys on the workbench: designs, the work, the results.

mod design;
mod effort;
mod one;
mod results;

pub use design::SurveysPanel;
pub use one::SurveyPanel;
