//! Tasks: what an employee can do, what it takes, and how it can fail (rulebook 2 and 3).

use crate::care::{Means, Programme, Remedy, TicketId};
use crate::ids::{CompanyId, ContactId, CustomerId, IndustryId, ProductId, StaffId, TaskId, TenderId};
use crate::money::Money;
use crate::recognition::Recognition;
use crate::scenario::{ExhibitionSize, Role, Scenario, TaskRule};
use crate::supply::delivery_cost;
use crate::time::{Minute, Minutes};
use serde::{Deserialize, Serialize};

/// A piece of work.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// 客户调查: opens a customer's file.
    Research {
        /// The customer.
        customer: CustomerId,
    },
    /// 电话联系: first contact, or a call to stay in touch.
    Call {
        /// At which customer.
        customer: CustomerId,
        /// The contact.
        contact: ContactId,
    },
    /// 上门拜访.
    Visit {
        /// At which customer.
        customer: CustomerId,
        /// The contact.
        contact: ContactId,
    },
    /// 产品演示.
    Demonstration {
        /// To which customer.
        customer: CustomerId,
    },
    /// 纳入形成期: takes one of the places.
    Forming {
        /// Which customer.
        customer: CustomerId,
    },
    /// 纳入稳定期.
    Stable {
        /// Which customer.
        customer: CustomerId,
    },
    /// 展会, for customers of one industry.
    Exhibition {
        /// How large.
        size: ExhibitionSize,
        /// Of which industry.
        industry: IndustryId,
        /// The customers invited.
        guests: Vec<CustomerId>,
    },
    /// 产品研讨会.
    Seminar {
        /// The customers invited.
        guests: Vec<CustomerId>,
    },
    /// Studying a product family.
    Study {
        /// Which.
        family: IndustryId,
    },
    /// Training: one level of skill.
    Training,
    /// Ordering goods.
    Purchase {
        /// What.
        product: ProductId,
        /// Units.
        quantity: u32,
    },
    /// Delivering from stock.
    Delivery {
        /// For which contract.
        contract: TenderId,
        /// Units.
        quantity: u32,
    },
    /// 满意度调查.
    Survey {
        /// Of which customer.
        customer: CustomerId,
        /// How many of its contacts are asked; 0 leaves it to the market's number.
        #[serde(default, skip_serializing_if = "is_left_open")]
        contacts: u8,
    },
    /// 信用评估.
    CreditCheck {
        /// Of which customer.
        customer: CustomerId,
    },
    /// 首次响应: answering a ticket.
    Respond {
        /// Which.
        ticket: TicketId,
        /// The customer.
        customer: CustomerId,
    },
    /// 处理服务单: putting a ticket right.
    Settle {
        /// Which.
        ticket: TicketId,
        /// The customer.
        customer: CustomerId,
        /// How.
        remedy: Remedy,
    },
    /// 关怀: the month's work of a customer's programme.
    Care {
        /// Which customer.
        customer: CustomerId,
        /// Which programme.
        programme: Programme,
    },
    /// 送礼.
    Gift {
        /// To which customer.
        customer: CustomerId,
    },
    /// 催收: collecting overdue bills of a contract.
    Collect {
        /// Which.
        contract: TenderId,
        /// By what means.
        means: Means,
    },
    /// 交叉销售: offering a second family.
    CrossSell {
        /// To which customer.
        customer: CustomerId,
    },
    /// 方案设计: working out a proposal for a tender.
    Proposal {
        /// For which.
        tender: TenderId,
    },
    /// 联合项目 with a stable customer.
    JointProject {
        /// With which.
        customer: CustomerId,
    },
    /// 市场调研: what goes on in a trade.
    MarketResearch {
        /// In which.
        industry: IndustryId,
    },
    /// 网站营销: brings enquiries of customers that do not know the company yet.
    WebsiteCampaign {
        /// For customers of which industry.
        industry: IndustryId,
    },
}

/// A task in somebody's queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its name within the company.
    pub id: TaskId,
    /// What to do.
    pub kind: TaskKind,
    /// The task that must have ended before.
    pub after: Option<TaskId>,
}

/// A task under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// Which.
    pub task: Task,
    /// When it began.
    pub began: Minute,
    /// When it will end.
    pub ends: Minute,
    /// What was paid at its start.
    pub paid: Money,
}

/// How a task ended, kept for the month plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskOutcome {
    /// The employee who worked on it.
    pub staff: StaffId,
    /// Which.
    pub task: Task,
    /// When it began; a task that failed at its start has no length.
    pub began: Minute,
    /// When it ended.
    pub ended: Minute,
    /// Why it failed, if it did.
    pub failure: Option<TaskFailure>,
}

/// Why a task could not start or did not reach its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskFailure {
    /// The stage is not reached that it needs; stages cannot be skipped.
    StageTooLow,
    /// It has been done already.
    AlreadyDone,
    /// The contact would not talk.
    CallRefused,
    /// All places were taken; the last by that company then.
    PlacesFull {
        /// The company that took the last one.
        last: CompanyId,
        /// When.
        at: Minute,
    },
    /// Recognition does not reach the threshold.
    RecognitionTooLow {
        /// What it is.
        have: Recognition,
        /// What it takes.
        need: Recognition,
    },
    /// Cash and credit do not pay for it.
    NoCash {
        /// What it costs.
        need: Money,
    },
    /// The month's booths in that industry are taken.
    NoBooth,
    /// Nobody invited can come.
    NoGuests,
    /// Suppliers have no more.
    SoldOut {
        /// What they have left.
        left: u32,
    },
    /// The goods are not in stock.
    NoStock {
        /// What is there.
        have: u32,
    },
    /// The contract is fulfilled or void, or asks for less.
    NothingOpen,
    /// Nothing more to learn.
    SkillAtTop,
    /// The ticket is settled or has lapsed.
    NoTicket,
    /// The customer has not bought anything yet.
    NoOrdersYet,
    /// Nothing is overdue there.
    NothingOverdue,
    /// The customer has left: it is won back before it is looked after.
    CustomerLost,
    /// The customer did not take it up.
    NotTakenUp,
    /// The customer has been taken over by another.
    LeftMarket,
    /// The tender is closed.
    TenderClosed,
    /// Every customer of the industry knows the company already.
    NobodyNew,
}

impl TaskKind {
    /// The role whose work it is; training is everybody's.
    pub const fn role(&self) -> Option<Role> {
        match self {
            Self::Research { .. }
            | Self::Call { .. }
            | Self::Visit { .. }
            | Self::Demonstration { .. }
            | Self::Forming { .. }
            | Self::Stable { .. }
            | Self::CrossSell { .. }
            | Self::Proposal { .. }
            | Self::JointProject { .. } => Some(Role::Sales),
            Self::Exhibition { .. }
            | Self::Seminar { .. }
            | Self::MarketResearch { .. }
            | Self::WebsiteCampaign { .. } => Some(Role::Marketing),
            Self::Purchase { .. } | Self::Delivery { .. } => Some(Role::Operations),
            Self::Survey { .. }
            | Self::CreditCheck { .. }
            | Self::Respond { .. }
            | Self::Settle { .. }
            | Self::Care { .. }
            | Self::Gift { .. }
            | Self::Collect { .. } => Some(Role::Service),
            Self::Study { .. } | Self::Training => None,
        }
    }

    /// Whether somebody of that role can do it. A sales or service call is the same call, and
    /// those who sell can also answer, care, give and collect. A proposal can be worked out by everybody who knows
    /// goods and customers.
    pub fn suits(&self, role: Role) -> bool {
        match self {
            Self::Call { .. } | Self::Respond { .. } | Self::Care { .. } | Self::Gift { .. } | Self::Collect { .. } => {
                matches!(role, Role::Sales | Role::Service)
            }
            Self::JointProject { .. } => matches!(role, Role::Sales | Role::Service),
            Self::MarketResearch { .. } => matches!(role, Role::Sales | Role::Marketing),
            Self::Proposal { .. } => matches!(role, Role::Sales | Role::Marketing | Role::Operations),
            _ => self.role().is_none_or(|needed| needed == role),
        }
    }

    /// The one customer it is for, if there is one.
    pub fn customer(&self) -> Option<CustomerId> {
        match self {
            Self::Research { customer }
            | Self::Call { customer, .. }
            | Self::Visit { customer, .. }
            | Self::Demonstration { customer }
            | Self::Forming { customer }
            | Self::Stable { customer }
            | Self::Survey { customer, .. }
            | Self::CreditCheck { customer }
            | Self::Respond { customer, .. }
            | Self::Settle { customer, .. }
            | Self::Care { customer, .. }
            | Self::Gift { customer }
            | Self::CrossSell { customer }
            | Self::JointProject { customer } => Some(*customer),
            Self::Proposal { tender } => Some(tender.customer),
            Self::Delivery { contract, .. } | Self::Collect { contract, .. } => Some(contract.customer),
            _ => None,
        }
    }

    /// Whether it makes no sense once its customer has been taken over by another. What is owed either way is
    /// still delivered, settled and collected.
    pub const fn needs_customer_on_market(&self) -> bool {
        !matches!(self, Self::Delivery { .. } | Self::Collect { .. } | Self::Respond { .. } | Self::Settle { .. })
    }

    /// Whether it is work for free hours: it takes long and can wait.
    pub const fn is_project(&self) -> bool {
        matches!(
            self,
            Self::Proposal { .. }
                | Self::JointProject { .. }
                | Self::MarketResearch { .. }
                | Self::Study { .. }
                | Self::Training
        )
    }

    /// The customers it invites.
    pub fn guests(&self) -> &[CustomerId] {
        match self {
            Self::Exhibition { guests, .. } | Self::Seminar { guests } => guests,
            _ => &[],
        }
    }
}

/// The work time of a task done by somebody of that role and skill (rulebook 2 and 3).
pub fn minutes_of(scenario: &Scenario, kind: &TaskKind, role: Role, skill: u8) -> Minutes {
    let tasks = &scenario.tasks;
    let plain = |rule: &TaskRule| rule.minutes;
    let travel = |customer: CustomerId| tasks.travel[usize::from(scenario.customer(customer).city.distance)].minutes;
    let base = match kind {
        TaskKind::Research { .. } => plain(&tasks.research),
        TaskKind::Call { .. } => plain(&tasks.call),
        TaskKind::Visit { customer, .. } => plain(&tasks.visit) + travel(*customer),
        TaskKind::Demonstration { customer } => plain(&tasks.demonstration) + travel(*customer),
        TaskKind::Forming { .. } => plain(&tasks.forming),
        TaskKind::Stable { .. } => plain(&tasks.stable),
        TaskKind::Exhibition { size, .. } => tasks.exhibition[*size as usize].minutes,
        TaskKind::Seminar { .. } => tasks.seminar.minutes,
        TaskKind::Study { .. } => plain(&tasks.study),
        TaskKind::Training => plain(&tasks.training),
        TaskKind::Purchase { .. } => plain(&tasks.purchase),
        TaskKind::Delivery { contract, quantity } => {
            let family = contract.family(scenario.customer(contract.customer).industry);
            let worth = Money::yuan(scenario.industry(family).unit_cost).times(*quantity);
            let more = worth.share(i64::from(tasks.delivery_per_ten_thousand.get()), 10_000).as_yuan();
            plain(&tasks.delivery) + Minutes::new(more.clamp(0, 1_000_000) as u32)
        }
        _ => care_work(scenario, kind).minutes,
    };
    match role {
        Role::Operations | Role::Service => {
            let pace = scenario.staffing.pace[usize::from(skill.clamp(1, 5)) - 1];
            Minutes::new(pace.of_number(i64::from(base.get())).clamp(1, i64::from(u32::MAX / 4)) as u32)
        }
        Role::Sales | Role::Marketing => base,
    }
}

/// How many contacts a survey asks: so many, or as many as the market says, and at most all of them.
pub fn contacts_asked(scenario: &Scenario, customer: CustomerId, contacts: u8) -> u8 {
    let wanted = if is_left_open(&contacts) { scenario.satisfaction.survey_contacts } else { contacts };
    wanted.clamp(1, scenario.customer(customer).contacts.len().clamp(1, 8) as u8)
}

const fn is_left_open(contacts: &u8) -> bool {
    *contacts == 0
}

/// What work after delivery takes, and projects (rulebook 3 and 7).
fn care_work(scenario: &Scenario, kind: &TaskKind) -> TaskRule {
    match kind {
        TaskKind::Survey { customer, contacts } => {
            let (one, asked) = (scenario.satisfaction.survey, contacts_asked(scenario, *customer, *contacts));
            let cost = crate::scenario::Yuan(one.cost.0.saturating_mul(i64::from(asked)));
            TaskRule { minutes: Minutes::new(one.minutes.get() * u32::from(asked)), cost, ..one }
        }
        TaskKind::CreditCheck { .. } => scenario.credit.check,
        TaskKind::Respond { .. } => scenario.service.respond,
        TaskKind::Settle { remedy, .. } => scenario.service.remedies[*remedy as usize].work,
        TaskKind::Care { programme, .. } => scenario.care.programmes[*programme as usize].work,
        TaskKind::Gift { .. } => scenario.care.gift,
        TaskKind::Collect { means, .. } => scenario.credit.collect[*means as usize].work,
        TaskKind::CrossSell { .. } => scenario.repeat.cross_sell,
        TaskKind::Proposal { .. } => scenario.projects.proposal,
        TaskKind::JointProject { .. } => scenario.projects.joint,
        TaskKind::MarketResearch { .. } => scenario.projects.research,
        TaskKind::WebsiteCampaign { .. } => scenario.website.work,
        _ => TaskRule { minutes: Minutes::ZERO, cost: crate::scenario::Yuan(0), effort: 0 },
    }
}

/// The money that a task takes at its start; goods, and the part that a remedy concerns, are priced
/// apart.
pub fn cost_of(scenario: &Scenario, kind: &TaskKind) -> Money {
    let tasks = &scenario.tasks;
    let travel =
        |customer: CustomerId| tasks.travel[usize::from(scenario.customer(customer).city.distance)].cost.money();
    match kind {
        TaskKind::Research { .. } => tasks.research.cost.money(),
        TaskKind::Call { .. } => tasks.call.cost.money(),
        TaskKind::Visit { customer, .. } => tasks.visit.cost.money() + travel(*customer),
        TaskKind::Demonstration { customer } => tasks.demonstration.cost.money() + travel(*customer),
        TaskKind::Forming { .. } => tasks.forming.cost.money(),
        TaskKind::Stable { .. } => tasks.stable.cost.money(),
        TaskKind::Exhibition { size, .. } => tasks.exhibition[*size as usize].cost.money(),
        TaskKind::Seminar { .. } => tasks.seminar.cost.money(),
        TaskKind::Study { .. } => tasks.study.cost.money(),
        TaskKind::Training => tasks.training.cost.money(),
        TaskKind::Purchase { .. } => tasks.purchase.cost.money(),
        TaskKind::Delivery { quantity, .. } => delivery_cost(scenario, *quantity),
        _ => care_work(scenario, kind).cost.money(),
    }
}
