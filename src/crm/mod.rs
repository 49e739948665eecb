//! Floor 2: the CRM workbench over a company's own year.
//!
//! Facts come from the [`Observation`](game::observation::Observation) and are never typed twice. What a user of
//! the workbench adds are [records](record): judgements, notes, plans, approvals. A record is dated by the game's
//! minute, kept in its order beside the commands, and changes nothing in the world. A [`book::CrmBook`] is what the
//! records come to.
//!
//! | what | where |
//! |---|---|
//! | names of lists and columns; columns with kind, unit and total | `names`, `columns` |
//! | what can be recorded, and in what order it was | `record`, with a file a subject |
//! | what the records come to; whether one may be added | `book`, from `accounts`, `opportunities`, `access`, `approvals` |
//! | a record as it is kept: text | `saved` |
//! | why a record is turned away | `refusal` |
//! | whether a command of the game waits for an approval | `command_approval` |
//! | leads: sources, points, qualification, bought lists | `leads` |
//! | promised responses and steps of work orders; the bill of a repair | `service_book`, `repair` |
//! | service: queue, work orders, causes, plan | `service` |
//! | how a sample is drawn; what the records about surveys come to | `sample`, `survey_book` |
//! | surveys: work, answers, intervals, dimensions, factors | `survey` |
//! | the role that looks, and what it may see, on the game's own pages, too | `role`, `access`, `viewer`, `game_page` |
//! | lists with their rows, views and totals: the one source of pages, exports and queries; parts of them that figures count | `list`, `view`, `list_part` |
//! | opportunities of the pipeline and what came of them; orders that customers may give again | `pipeline`, `repeat_orders` |
//! | the documents of an order, from delivery to receipt; what the company owes | `documents`, `payables` |
//! | quotations for tenders and requests: terms; versions and approval; what holds one back; lines and sums | `quotable`, `quotations`, `quotation_hold`, `quotation_sheet` |
//! | targets of the sales plan; beside forecast and orders | `sales_plan`, `plan_lines` |
//! | competitors: meetings, price bands, notes | `competitors` |
//! | what a student answers and writes for labs of the course | `coursework` |
//! | why an opportunity was lost; how long one stayed in a stage | `lost_reason`, `stage_time` |
//! | how good the judgements were | `calibration` |
//! | the figures of the manager's page | `dashboard` |
//! | lists by groups; the week's work | `statistics`, `weekly` |
//! | queries and views of lists that a user has saved | `saved_queries`, `saved_views` |
//! | marketing campaigns; what came of them | `campaigns`, `campaign_results` |
//! | saved segments and who fits them; figures by which customers are told apart | `segments`, `customer_figures` |
//! | a table as text; notes, tags and next steps from one | `csv_read`, `import` |
//! | tables, keys and queries of the data room | `query` |
//! | all that happened with a customer, in order of time | `history` |

pub mod access;
pub mod accounts;
pub mod act;
pub mod approvals;
pub mod book;
pub mod calibration;
pub mod campaign_results;
pub mod campaigns;
pub mod changes;
pub mod columns;
pub mod command_approval;
pub mod competitors;
pub mod coursework;
pub mod csv_read;
pub mod customer_figures;
pub mod dashboard;
pub mod documents;
pub mod game_page;
pub mod history;
pub mod import;
pub mod leads;
pub mod list;
mod list_name;
pub mod list_part;
pub mod listed_customers;
pub mod lost_reason;
mod named;
pub mod names;
pub mod opportunities;
pub mod opportunity_facts;
pub mod order_documents;
pub mod payables;
pub mod pipeline;
pub mod plan_lines;
pub mod query;
pub mod quotable;
pub mod quotation_hold;
pub mod quotation_sheet;
pub mod quotations;
pub mod record;
pub mod record_subject;
pub mod refusal;
pub mod repair;
pub mod repeat_orders;
pub mod role;
pub mod sales_plan;
pub mod sample;
pub mod saved;
pub mod saved_queries;
pub mod saved_views;
pub mod segments;
pub mod service;
pub mod service_book;
pub mod stage_time;
pub mod statistics;
pub mod survey;
pub mod survey_book;
pub mod text;
pub mod told_to;
pub mod view;
pub mod viewer;
pub mod weekly;
