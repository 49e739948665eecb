//! The lists of the workbench, by the names that queries use.

use super::named::names;
use serde::{Deserialize, Serialize};

names! {
    /// A list of the workbench.
    ListName {
        /// 客户.
        Accounts => "accounts",
        /// 联系人.
        Contacts => "contacts",
        /// 线索.
        Leads => "leads",
        /// 客源: leads by source.
        LeadSources => "lead_sources",
        /// 商机.
        Opportunities => "opportunities",
        /// 报价: the latest versions.
        Quotations => "quotations",
        /// 报价明细: the lines of all versions.
        QuotationLines => "quotation_lines",
        /// 客户细分.
        Segments => "segments",
        /// 已存细分: saved segments.
        SavedSegments => "saved_segments",
        /// 营销活动.
        Campaigns => "campaigns",
        /// 活动客户: the customers of each campaign.
        CampaignMembers => "campaign_members",
        /// 订单: contracts.
        Orders => "orders",
        /// 订单到收款: what was delivered, billed and received of each order.
        OrderToCash => "order_to_cash",
        /// 交货.
        Deliveries => "deliveries",
        /// 发票.
        Invoices => "invoices",
        /// 收款.
        Receipts => "receipts",
        /// 应收款.
        Receivables => "receivables",
        /// 应付款: what falls due, to employees, the landlord and the bank.
        Payables => "payables",
        /// 采购: goods ordered from suppliers.
        Purchases => "purchases",
        /// 服务单.
        Tickets => "tickets",
        /// 服务队列: tickets against their promised response.
        ServiceQueue => "service_queue",
        /// 服务工单: tickets with all steps.
        WorkOrders => "work_orders",
        /// 维修费用: lines of quotations and invoices of repairs.
        RepairLines => "repair_lines",
        /// 故障原因: tickets by product, industry and cause.
        Causes => "causes",
        /// 服务计划: programmes by customer.
        ServicePlan => "service_plan",
        /// 调查回答: answers by survey and customer.
        SurveyAnswers => "survey_answers",
        /// 调查结果: figures by survey and item, with their intervals.
        SurveyResults => "survey_results",
        /// 任务: what employees did, do and will do.
        Tasks => "tasks",
        /// 员工.
        Staff => "staff",
        /// 产品.
        Products => "products",
        /// 竞争对手.
        Competitors => "competitors",
        /// 销售计划: by employee and month.
        SalesPlan => "sales_plan",
        /// 销售计划: by product family and month.
        IndustryPlan => "industry_plan",
        /// 销售计划: by product and month.
        ProductPlan => "product_plan",
        /// 审批.
        Approvals => "approvals",
        /// 客户表 of the course.
        CourseCustomer => "customer",
        /// 员工联系表 of the course.
        CourseStaff => "staff_contact",
        /// 产品表 of the course.
        CourseProduct => "product",
        /// 任务计划表 of the course.
        CourseTaskPlan => "task_plan",
        /// 反馈表 of the course.
        CourseFeedback => "feedback",
    }
}
