//! The labs of a plan, fetched when it has some.

use crate::browser::fetch::{self, Missing};
use crate::contest::course_plan::{CoursePlan, PlanWork, ReportOf};
use crate::contest::homework::CatalogueLab;
use crate::study::lab::read_labs;
use crate::study::situation::{open_situation, recording_file, recordings};
use crate::study::writing::is_own_work;

/// The labs of a plan with all recordings of their situations. One that does not come is left out, and its homework is told as not to be
/// marked.
pub async fn fetch_labs(plan: &CoursePlan) -> Vec<CatalogueLab> {
    let mut labs: Vec<CatalogueLab> = Vec::new();
    for item in &plan.items {
        let id = match (&item.work, item.work.report_of()) {
            (PlanWork::Lab(id), _) => Some(id.as_str()),
            (_, Some(ReportOf::Lab(id))) => Some(id),
            _ => None,
        };
        if let Some(id) = id
            && labs.iter().all(|known| known.lab.id != id)
            && let Ok(lab) = fetch_lab(id, plan).await
        {
            labs.push(lab);
        }
    }
    labs
}

async fn fetch_lab(id: &str, plan: &CoursePlan) -> Result<CatalogueLab, Missing> {
    let lab = if is_own_work(id) {
        plan.works.lab(id).ok_or(Missing)?
    } else {
        let labs = read_labs(&fetch::text(&format!("lab-{id}.json")).await?).map_err(|_other_release| Missing)?;
        labs.into_iter().find(|lab| lab.id == id).ok_or(Missing)?
    };
    let mut situations = Vec::new();
    for recording in 1..=recordings(&lab.situation) {
        let file = recording_file(&lab.situation, recording);
        let text = fetch::text(&format!("situation-{file}.txt")).await?;
        situations.push(open_situation(&text).map_err(|_other_release| Missing)?);
    }
    Ok(CatalogueLab { lab, situations })
}
