//! Queries that come with the workbench: those that the course asks of its five tables.

/// A query that comes with the workbench.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LibraryQuery {
    /// 客户查询.
    Customers,
    /// 员工业绩.
    StaffPerformance,
    /// 员工计划.
    StaffPlan,
    /// 按产品类型的反馈.
    FeedbackByProduct,
    /// 处理状态.
    HandlingState,
}

impl LibraryQuery {
    /// All, in their order.
    pub const ALL: [Self; 5] =
        [Self::Customers, Self::StaffPerformance, Self::StaffPlan, Self::FeedbackByProduct, Self::HandlingState];

    /// The query.
    pub const fn sql(self) -> &'static str {
        match self {
            Self::Customers => "SELECT customer, city, ordered, last_order\nFROM customer\nORDER BY ordered DESC",
            Self::StaffPerformance => {
                "SELECT s.employee, COUNT(c.customer) AS customers, SUM(c.ordered) AS ordered\n\
                 FROM staff_contact s\nLEFT JOIN customer c ON c.staff_number = s.staff_number\n\
                 GROUP BY s.employee\nORDER BY SUM(c.ordered) DESC"
            }
            Self::StaffPlan => {
                "SELECT s.employee, t.state, COUNT(*) AS tasks\n\
                 FROM task_plan t\nJOIN staff_contact s ON s.staff_number = t.staff_number\n\
                 GROUP BY s.employee, t.state\nORDER BY s.employee"
            }
            Self::FeedbackByProduct => {
                "SELECT p.industry, COUNT(*) AS feedback\n\
                 FROM feedback f\nJOIN product p ON p.product_number = f.product_number\n\
                 GROUP BY p.industry\nORDER BY COUNT(*) DESC"
            }
            Self::HandlingState => {
                "SELECT state, COUNT(*) AS feedback\nFROM feedback\nGROUP BY state\nORDER BY COUNT(*) DESC"
            }
        }
    }
}
