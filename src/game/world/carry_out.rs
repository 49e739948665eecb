//! Carrying out what has been allowed. Nothing here refuses.

use super::World;
use super::pay::For;
use crate::care::Club;
use crate::command::Command;
use crate::finance::{Account, Reason};
use crate::ids::{CompanyId, StaffId, TaskId};
use crate::money::Money;
use crate::people::{ADDRESS_LIST_PRICE, AddressList, Staff, Task, TaskKind};
use crate::scenario::Role;
use crate::standing_orders::{StandingOrder, Switch};

impl World {
    /// Carries out a command that [`crate::may::may_i`] allows.
    pub(super) fn carry_out(&mut self, company: CompanyId, command: &Command) {
        match command {
            Command::Advance { .. } => {}
            Command::Queue { staff, task, after } => {
                self.queue_task(company, *staff, task.clone(), *after);
            }
            Command::Withdraw { task } => {
                self.take_from_queue(company, *task);
                self.company_mut(company).pending.remove(task);
                self.wake_waiting(company, *task);
                self.wake_all(company);
            }
            Command::Move { task, staff, before } => self.move_task(company, *task, *staff, *before),
            Command::Bid(bid) => {
                let now = self.now;
                if let Some(tender) = self.tenders.get_mut(&bid.tender) {
                    tender.bids.insert(company, *bid);
                    tender.sealed.entry(company).or_insert(now);
                }
            }
            Command::WithdrawBid { tender } => {
                if let Some(tender) = self.tenders.get_mut(tender) {
                    tender.bids.remove(&company);
                    tender.sealed.remove(&company);
                }
            }
            Command::Borrow { amount } => {
                self.post(company, Reason::Loan, Account::Cash, Account::Loan, *amount, For::default())
            }
            Command::Repay { amount } => {
                self.post(company, Reason::Loan, Account::Loan, Account::Cash, *amount, For::default())
            }
            Command::Hire { role } => self.hire(company, *role),
            Command::Dismiss { staff } => self.dismiss(company, *staff),
            Command::Target { staff, amount } => self.set_target(company, *staff, *amount),
            Command::BuyAddresses { list } => self.buy_addresses(company, *list),
            Command::Assign { customer, owner } => self.relation_mut(company, *customer).owner = *owner,
            Command::Release { customer } => {
                self.free_place(company, *customer);
                self.stop_impossible(company);
            }
            Command::Programme { customer, programme } => self.choose_programme(company, *customer, *programme),
            Command::Club { customer, switch } => {
                self.offer_club(company, *customer, switch.is_on().then_some(Club::Points));
            }
            Command::FeeClub { customer, switch } => {
                self.offer_club(company, *customer, switch.is_on().then_some(Club::Fee));
            }
            Command::Vip { customer, switch } => self.relation_mut(company, *customer).upkeep.vip = switch.is_on(),
            Command::CreditLimit { customer, limit } => self.relation_mut(company, *customer).limit = *limit,
            Command::PaymentTerm { customer, months } => self.relation_mut(company, *customer).term = *months,
            Command::RejectOrder { contract } => self.reject_order(company, *contract),
            Command::Quote { request, price, package } => {
                self.note_quotation(company, *request, Money::yuan(i64::from(*price)), *package);
            }
            Command::AcceptCounter { request } => self.accept_counter(company, *request),
            Command::ForgoRequest { request } => self.forgo_request(company, *request),
            Command::StandingOrder(order) => self.stand(company, order),
        }
    }

    /// A list is paid at once; the customers on it are nobody's yet, so it counts for none of them.
    fn buy_addresses(&mut self, company: CompanyId, number: u16) {
        let (at, price) = (self.now, ADDRESS_LIST_PRICE);
        if self.pay(company, Reason::Marketing, Account::Earnings, price, For::default()) {
            self.company_mut(company).address_lists.push(AddressList { number, at, price });
        }
    }

    /// Queues a task and starts it if the person is free.
    pub(super) fn queue_task(&mut self, company: CompanyId, staff: StaffId, kind: TaskKind, after: Option<TaskId>) {
        let firm = self.company_mut(company);
        let id = TaskId(firm.tasks);
        firm.tasks += 1;
        firm.pending.insert(id);
        firm.staff[staff.index()].queue.push_back(Task { id, kind, after });
        self.start_next(company, staff);
    }

    fn take_from_queue(&mut self, company: CompanyId, id: TaskId) -> Option<Task> {
        self.company_mut(company).staff.iter_mut().find_map(|staff| {
            let at = staff.queue.iter().position(|task| task.id == id)?;
            staff.queue.remove(at)
        })
    }

    fn move_task(&mut self, company: CompanyId, id: TaskId, staff: StaffId, before: Option<TaskId>) {
        let Some(task) = self.take_from_queue(company, id) else { return };
        let queue = &mut self.staff_mut(company, staff).queue;
        let at = before.and_then(|before| queue.iter().position(|task| task.id == before)).unwrap_or(queue.len());
        queue.insert(at, task);
        self.wake_all(company);
    }

    /// Every free employee with a task that can start starts it.
    fn wake_all(&mut self, company: CompanyId) {
        for index in 0..self.company(company).staff.len() {
            self.start_next(company, StaffId(index as u8));
        }
    }

    fn hire(&mut self, company: CompanyId, role: Role) {
        let number = self.company(company).staff.len() as u8;
        let found = self.next_candidate(company, role);
        let fee = self.scenario.staffing.hiring.money();
        self.must_pay(company, Reason::Hiring, fee, For::default());
        let now = self.now;
        self.company_mut(company).staff.push(Staff {
            id: StaffId(number),
            name: found.name,
            role,
            skill: found.skill,
            hired: now,
            left: None,
            running: None,
            queue: std::collections::VecDeque::new(),
            idle_since: Some(now),
            target: None,
        });
        self.let_decide(company, StaffId(number));
    }

    /// Dismisses somebody with a month's wage; what they were doing stops.
    fn dismiss(&mut self, company: CompanyId, staff: StaffId) {
        let wage: Money = self.company(company).staff[staff.index()].wage(&self.scenario.staffing);
        let ended: Vec<TaskId> = {
            let person = &self.company(company).staff[staff.index()];
            person
                .running
                .iter()
                .map(|running| running.task.id)
                .chain(person.queue.iter().map(|task| task.id))
                .collect()
        };
        self.write_off_running(company, staff.index());
        let now = self.now;
        let person = self.staff_mut(company, staff);
        person.left = Some(now);
        person.queue.clear();
        person.idle_since = None;
        for customer in self.scenario.customer_ids() {
            let relation = self.relation_mut(company, customer);
            if relation.owner == Some(staff) {
                relation.owner = None;
            }
        }
        self.must_pay(company, Reason::Hiring, wage, For::default());
        for task in ended {
            self.company_mut(company).pending.remove(&task);
            self.wake_waiting(company, task);
        }
    }

    fn stand(&mut self, company: CompanyId, order: &StandingOrder) {
        let standing = &mut self.company_mut(company).standing_orders;
        match *order {
            StandingOrder::Buy(switch) => standing.buy = switch,
            StandingOrder::Deliver(switch) => standing.deliver = switch,
            StandingOrder::Call { customer, switch: Switch::On } => {
                standing.call.insert(customer);
            }
            StandingOrder::Call { customer, switch: Switch::Off } => {
                standing.call.remove(&customer);
            }
            StandingOrder::Serve(switch) => standing.serve = switch,
            StandingOrder::Collect(switch) => standing.collect = switch,
            StandingOrder::Quote(switch) => standing.quote = switch,
            StandingOrder::NextContact(switch) => standing.next_contact = switch,
            StandingOrder::Repay { keep } => standing.repay = keep,
        }
        self.act_on_standing_orders(company);
    }
}
