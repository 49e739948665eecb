//! Steps of a game, sensible and not.

use game::care::{Means, Programme, Remedy, TicketId};
use game::command::Command;
use game::ids::{
    CompanyId, ContactId, CustomerId, IndustryId, PackageId, ProductId, StaffId, TaskId, TenderId, TenderKind,
};
use game::money::Money;
use game::people::TaskKind;
use game::scenario::{ExhibitionSize, Role};
use game::standing_orders::{StandingOrder, Switch};
use game::tender::Bid;
use game::time::{Minute, Month};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// One step of a game.
#[derive(Clone, Debug)]
pub enum Step {
    /// Any command of any seat, there or not.
    Any {
        /// The company.
        by: CompanyId,
        /// Which.
        command: Command,
    },
    /// What a sound policy would do at this moment: it leads to where there is something to break.
    Advised {
        /// The company by its seat, 0 to 2.
        seat: u8,
    },
    /// Let the clock run.
    Run {
        /// For how long.
        minutes: u32,
    },
}

/// Commands of people's seats, one after the other, with the clock running on between them.
pub fn commands() -> impl Strategy<Value = Vec<(CompanyId, Command)>> {
    vec((0..3u8, command()).prop_map(|(by, command)| (CompanyId(by), command)), 1..200)
}

/// A game's worth of steps.
pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    vec(step(), 1..70)
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (0..6u8, command()).prop_map(|(by, command)| Step::Any { by: CompanyId(by), command }),
        3 => (0..3u8).prop_map(|seat| Step::Advised { seat }),
        3 => prop_oneof![1..600u32, 600..6_000u32].prop_map(|minutes| Step::Run { minutes }),
    ]
}

fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        1 => number().prop_map(|to| Command::Advance { to: Minute::new(to) }),
        8 => (staff(), task(), option::of(task_id()))
            .prop_map(|(staff, task, after)| Command::Queue { staff, task, after }),
        1 => task_id().prop_map(|task| Command::Withdraw { task }),
        2 => (task_id(), staff(), option::of(task_id()))
            .prop_map(|(task, staff, before)| Command::Move { task, staff, before }),
        3 => bid().prop_map(Command::Bid),
        1 => tender().prop_map(|tender| Command::WithdrawBid { tender }),
        1 => money().prop_map(|amount| Command::Borrow { amount }),
        1 => money().prop_map(|amount| Command::Repay { amount }),
        1 => role().prop_map(|role| Command::Hire { role }),
        1 => staff().prop_map(|staff| Command::Dismiss { staff }),
        1 => (staff(), money()).prop_map(|(staff, amount)| Command::Target { staff, amount }),
        1 => (0_u16..4).prop_map(|list| Command::BuyAddresses { list }),
        1 => (customer(), option::of(staff())).prop_map(|(customer, owner)| Command::Assign { customer, owner }),
        1 => customer().prop_map(|customer| Command::Release { customer }),
        3 => standing().prop_map(Command::StandingOrder),
        3 => keeping(),
    ]
}

/// What is decided about keeping a customer.
fn keeping() -> impl Strategy<Value = Command> {
    prop_oneof![
        (customer(), select(Programme::ALL.to_vec()))
            .prop_map(|(customer, programme)| Command::Programme { customer, programme }),
        (customer(), switch()).prop_map(|(customer, switch)| Command::Club { customer, switch }),
        (customer(), switch()).prop_map(|(customer, switch)| Command::FeeClub { customer, switch }),
        (customer(), switch()).prop_map(|(customer, switch)| Command::Vip { customer, switch }),
        (customer(), option::of(money())).prop_map(|(customer, limit)| Command::CreditLimit { customer, limit }),
        (customer(), option::of(any::<u8>())).prop_map(|(customer, months)| Command::PaymentTerm { customer, months }),
        contract().prop_map(|contract| Command::RejectOrder { contract }),
        (contract(), number(), package()).prop_map(|(request, price, package)| Command::Quote {
            request,
            price,
            package
        }),
        contract().prop_map(|request| Command::AcceptCounter { request }),
        contract().prop_map(|request| Command::ForgoRequest { request }),
    ]
}

fn task() -> impl Strategy<Value = TaskKind> {
    let size = select(vec![ExhibitionSize::Small, ExhibitionSize::Medium, ExhibitionSize::Large]);
    prop_oneof![
        customer().prop_map(|customer| TaskKind::Research { customer }),
        (customer(), contact()).prop_map(|(customer, contact)| TaskKind::Call { customer, contact }),
        (customer(), contact()).prop_map(|(customer, contact)| TaskKind::Visit { customer, contact }),
        customer().prop_map(|customer| TaskKind::Demonstration { customer }),
        customer().prop_map(|customer| TaskKind::Forming { customer }),
        customer().prop_map(|customer| TaskKind::Stable { customer }),
        (size, industry(), vec(customer(), 0..6)).prop_map(|(size, industry, guests)| TaskKind::Exhibition {
            size,
            industry,
            guests
        }),
        vec(customer(), 0..5).prop_map(|guests| TaskKind::Seminar { guests }),
        industry().prop_map(|family| TaskKind::Study { family }),
        Just(TaskKind::Training),
        (product(), number()).prop_map(|(product, quantity)| TaskKind::Purchase { product, quantity }),
        (contract(), number()).prop_map(|(contract, quantity)| TaskKind::Delivery { contract, quantity }),
        care_task(),
    ]
}

/// Work on customers that have bought.
fn care_task() -> impl Strategy<Value = TaskKind> {
    let remedy = select(Remedy::ALL.to_vec());
    prop_oneof![
        customer().prop_map(|customer| TaskKind::Survey { customer, contacts: 0 }),
        customer().prop_map(|customer| TaskKind::CreditCheck { customer }),
        (ticket(), customer()).prop_map(|(ticket, customer)| TaskKind::Respond { ticket, customer }),
        (ticket(), customer(), remedy).prop_map(|(ticket, customer, remedy)| TaskKind::Settle {
            ticket,
            customer,
            remedy
        }),
        (customer(), select(Programme::ALL.to_vec()))
            .prop_map(|(customer, programme)| TaskKind::Care { customer, programme }),
        customer().prop_map(|customer| TaskKind::Gift { customer }),
        (contract(), select(Means::ALL.to_vec())).prop_map(|(contract, means)| TaskKind::Collect { contract, means }),
        customer().prop_map(|customer| TaskKind::CrossSell { customer }),
    ]
}

fn ticket() -> impl Strategy<Value = TicketId> {
    prop_oneof![10 => 0..6u32, 1 => any::<u32>()].prop_map(TicketId)
}

/// A contract: of a tender, or an order without one.
fn contract() -> impl Strategy<Value = TenderId> {
    let order = prop_oneof![
        Just(TenderKind::Repeat),
        industry().prop_map(|family| TenderKind::Cross { family }),
        (industry(), 0..3_u8).prop_map(|(family, nth)| TenderKind::PlacedAgain { family, nth }),
    ];
    prop_oneof![
        3 => tender(),
        1 => (customer(), month(), order).prop_map(|(customer, month, kind)| TenderId { month, kind, customer }),
    ]
}

fn switch() -> impl Strategy<Value = Switch> {
    select(vec![Switch::On, Switch::Off])
}

fn bid() -> impl Strategy<Value = Bid> {
    (tender(), product(), number(), package()).prop_map(|(tender, product, price, package)| Bid {
        tender,
        product,
        price,
        package,
    })
}

fn package() -> impl Strategy<Value = PackageId> {
    prop_oneof![5 => 0..4u8, 1 => any::<u8>()].prop_map(PackageId)
}

fn tender() -> impl Strategy<Value = TenderId> {
    (customer(), month(), option::weighted(0.2, month())).prop_map(|(customer, month, first)| TenderId {
        month,
        kind: first.map_or(TenderKind::Regular, |first| TenderKind::ReTender { first }),
        customer,
    })
}

fn standing() -> impl Strategy<Value = StandingOrder> {
    prop_oneof![
        switch().prop_map(StandingOrder::Buy),
        switch().prop_map(StandingOrder::Deliver),
        switch().prop_map(StandingOrder::Serve),
        switch().prop_map(StandingOrder::Collect),
        (customer(), switch()).prop_map(|(customer, switch)| StandingOrder::Call { customer, switch }),
        option::of(money()).prop_map(|keep| StandingOrder::Repay { keep }),
    ]
}

/// Mostly such as come up in a game, now and then the ends of the range.
fn number() -> impl Strategy<Value = u32> {
    prop_oneof![6 => 1..200u32, 3 => 200..20_000u32, 1 => select(vec![0, 1_000_000, u32::MAX - 1, u32::MAX])]
}

fn money() -> impl Strategy<Value = Money> {
    let ends = select(vec![Money::fen(i64::MIN), Money::ZERO, Money::fen(1), Money::fen(i64::MAX)]);
    prop_oneof![1 => (1..600_000i64).prop_map(Money::yuan), 1 => ends]
}

fn customer() -> impl Strategy<Value = CustomerId> {
    prop_oneof![20 => 0..24u16, 1 => any::<u16>()].prop_map(CustomerId)
}

fn contact() -> impl Strategy<Value = ContactId> {
    prop_oneof![10 => 0..3u8, 1 => any::<u8>()].prop_map(ContactId)
}

fn industry() -> impl Strategy<Value = IndustryId> {
    prop_oneof![10 => 0..4u8, 1 => any::<u8>()].prop_map(IndustryId)
}

fn product() -> impl Strategy<Value = ProductId> {
    let model = prop_oneof![10 => 0..4u8, 1 => any::<u8>()];
    (industry(), model).prop_map(|(family, model)| ProductId { family, model })
}

fn staff() -> impl Strategy<Value = StaffId> {
    prop_oneof![20 => 0..7u8, 1 => any::<u8>()].prop_map(StaffId)
}

fn task_id() -> impl Strategy<Value = TaskId> {
    prop_oneof![10 => 0..40u32, 1 => any::<u32>()].prop_map(TaskId)
}

fn role() -> impl Strategy<Value = Role> {
    select(vec![Role::Sales, Role::Marketing, Role::Service, Role::Operations])
}

fn month() -> impl Strategy<Value = Month> {
    (1..=12u8).prop_map(|number| Month::new(number).expect("a month of the year"))
}
