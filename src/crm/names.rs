//! The lists of the workbench and their columns, by the names that queries use.

pub use super::list_name::ListName;
use super::named::names;
use serde::{Deserialize, Serialize};

names! {
    /// A column of some list.
    ColumnName {
        /// 月份 of the plan.
        PlanMonth => "plan_month",
        /// 目标对象: of what a target is.
        TargetFor => "target_for",
        /// 目标.
        SalesTarget => "sales_target",
        /// 预测.
        Forecast => "forecast",
        /// 实际订货额.
        Actual => "actual",
        /// 差异: actual less target.
        Variance => "difference",
        /// 客户.
        Customer => "customer",
        /// 行业.
        Industry => "industry",
        /// 城市.
        City => "city",
        /// 规模.
        Size => "size",
        /// 阶段 of the relation.
        Stage => "stage",
        /// 认可度.
        Recognition => "recognition",
        /// 满意度 as surveyed.
        Satisfaction => "satisfaction",
        /// 订货额.
        Ordered => "ordered",
        /// 客户全部订货额, as far as known.
        OrderedInAll => "ordered_in_all",
        /// 应收余额.
        Owed => "owed",
        /// 信用等级.
        CreditGrade => "credit_grade",
        /// 最近联系.
        LastContact => "last_contact",
        /// 负责人.
        Owner => "owner",
        /// 标签.
        Tags => "tags",
        /// 下一步.
        NextStep => "next_step",
        /// 截止.
        Due => "due",
        /// 联系人.
        Contact => "contact",
        /// 职务.
        Position => "position",
        /// 决策权重.
        Weight => "weight",
        /// 性格.
        Temper => "temper",
        /// 商机.
        Opportunity => "opportunity",
        /// 商机阶段.
        PipelineStage => "pipeline_stage",
        /// 金额.
        Amount => "amount",
        /// 加权金额.
        Weighted => "weighted",
        /// 赢单概率.
        WinChance => "win_chance",
        /// 预计成交.
        ExpectedClose => "expected_close",
        /// 丢单原因.
        LostReason => "lost_reason",
        /// 复盘给出的原因.
        ProposedReason => "proposed_reason",
        /// 商机来源: tender, request, cross-sale.
        OpportunityKind => "opportunity_kind",
        /// 评标办法.
        Method => "method",
        /// 报价单号.
        Quotation => "quotation",
        /// 版本 or their number.
        Version => "version",
        /// 项目 of a quotation.
        Part => "part",
        /// 折扣.
        Discount => "discount",
        /// 毛利率.
        Margin => "margin",
        /// 有效期至.
        ValidUntil => "valid_until",
        /// 单据号.
        Document => "document",
        /// 签订.
        Awarded => "awarded",
        /// 已交货额.
        DeliveredWorth => "delivered_worth",
        /// 已开票额.
        BilledWorth => "billed_worth",
        /// 已收款.
        Received => "received",
        /// 未收款.
        Outstanding => "outstanding",
        /// 逾期.
        Overdue => "overdue",
        /// 坏账.
        WrittenOff => "written_off",
        /// 交货日期.
        DeliveredOn => "delivered_on",
        /// 收款日期.
        ReceivedOn => "received_on",
        /// 迟交天数.
        DaysLate => "days_late",
        /// 合同 or 订单.
        Order => "order",
        /// 产品.
        Product => "product",
        /// 数量.
        Quantity => "quantity",
        /// 单价.
        UnitPrice => "unit_price",
        /// 已交数量.
        Delivered => "delivered",
        /// 承诺交期.
        Promised => "promised",
        /// 违约金.
        Penalty => "penalty",
        /// 状态.
        State => "state",
        /// 开票.
        Billed => "billed",
        /// 逾期天数.
        DaysOverdue => "days_overdue",
        /// 服务单号.
        Ticket => "ticket",
        /// 事由.
        Matter => "matter",
        /// 受理.
        Opened => "opened",
        /// 首次响应.
        Responded => "responded",
        /// 处理方式.
        Remedy => "remedy",
        /// 费用.
        Cost => "cost",
        /// 关系类型.
        Programme => "programme",
        /// 建议类型.
        ProposedProgramme => "proposed_programme",
        /// 计划关怀.
        PlannedCare => "planned_care",
        /// 计划拜访.
        PlannedVisits => "planned_visits",
        /// 每月费用.
        MonthlyCost => "monthly_cost",
        /// 紧急程度.
        Urgency => "urgency",
        /// 保修.
        Warranty => "warranty",
        /// 应响应.
        RespondBy => "respond_by",
        /// 响应时间.
        ResponseTime => "response_time",
        /// 应处理.
        SettleBy => "settle_by",
        /// 处理时间.
        SettlingTime => "settling_time",
        /// 守约.
        PromiseKept => "promise_kept",
        /// 处理形式.
        WorkKind => "work_kind",
        /// 原因.
        TroubleCause => "trouble_cause",
        /// 受理分类.
        Triaged => "triaged",
        /// 派工.
        Assigned => "assigned",
        /// 报价额.
        Quoted => "quoted",
        /// 开票额.
        Invoiced => "invoiced",
        /// 关单.
        Closed => "closed",
        /// 回访.
        FollowedUp => "followed_up",
        /// 下一步.
        WorkStep => "work_step",
        /// 服务单数.
        Tickets => "tickets",
        /// 重复.
        Repeats => "repeats",
        /// 保修期外.
        OutOfWarranty => "out_of_warranty",
        /// 逾期未处理.
        Lapsed => "lapsed",
        /// 调查.
        Survey => "survey",
        /// 回答.
        Answered => "answered",
        /// 人数.
        Asked => "asked",
        /// 项目 of a questionnaire.
        SurveyItem => "survey_item",
        /// 指标 of an item.
        Measure => "measure",
        /// 结果, 0 to 100.
        Points => "points",
        /// 置信区间下限.
        IntervalFrom => "interval_from",
        /// 置信区间上限.
        IntervalTo => "interval_to",
        /// 回答数.
        Answers => "answers",
        /// 总体.
        Population => "population",
        /// 顾客期望.
        Expectation => "expectation",
        /// 感知质量.
        PerceivedQuality => "perceived_quality",
        /// 感知价值.
        PerceivedValue => "perceived_value",
        /// 满意度指数.
        SatisfactionIndex => "satisfaction_index",
        /// 顾客抱怨.
        ComplaintIndex => "complaint_index",
        /// 顾客忠诚.
        LoyaltyIndex => "loyalty_index",
        /// 忠诚类型.
        LoyaltyKind => "loyalty_kind",
        /// 任务.
        Task => "task",
        /// 员工.
        Employee => "employee",
        /// 开始.
        Began => "began",
        /// 结束.
        Ended => "ended",
        /// 工时.
        Hours => "hours",
        /// 岗位.
        Role => "role",
        /// 技能.
        Skill => "skill",
        /// 月薪.
        Wage => "wage",
        /// 名下客户.
        OwnedAccounts => "owned_accounts",
        /// 进价.
        ListPrice => "list_price",
        /// 库存.
        InStock => "in_stock",
        /// 在途.
        Coming => "coming",
        /// 公司.
        Company => "company",
        /// 公布的销售额.
        PublishedSales => "published_sales",
        /// 交锋次数.
        Meetings => "meetings",
        /// 客源.
        Source => "source",
        /// 线索.
        Lead => "lead",
        /// 建立日期.
        Created => "created",
        /// 线索状态.
        LeadState => "lead_state",
        /// 评分.
        Score => "score",
        /// BANT.
        Bant => "bant",
        /// 不合格原因.
        Unfit => "unfit",
        /// 线索数.
        Leads => "leads",
        /// 已联系.
        Contacted => "contacted",
        /// 已确认.
        Qualified => "qualified",
        /// 不合格.
        Disqualified => "disqualified",
        /// 转商机.
        Converted => "converted",
        /// 转化率.
        ConversionRate => "conversion_rate",
        /// 每条线索费用.
        CostPerLead => "cost_per_lead",
        /// 每单费用.
        CostPerWin => "cost_per_win",
        /// 客户等级.
        Class => "class",
        /// RFM 客户群.
        RfmGroup => "rfm_group",
        /// 距上次购买天数.
        DaysSince => "days_since",
        /// 购买次数.
        Purchases => "purchases",
        /// 平均消费.
        AverageSpend => "average_spend",
        /// 前一时期订货额.
        PeriodBefore => "period_before",
        /// 近期订货额.
        LatePeriod => "late_period",
        /// 变化.
        Change => "change",
        /// 服务成本.
        ServiceCost => "service_cost",
        /// 利润.
        Profit => "profit",
        /// 终身价值.
        LifetimeValue => "lifetime_value",
        /// 供应商.
        Supplier => "supplier",
        /// 已付款.
        Paid => "paid",
        /// 订货日期.
        OrderedOn => "ordered_on",
        /// 到货日期.
        ArrivesOn => "arrives_on",
        /// 应付项目.
        Payable => "payable",
        /// 我方胜.
        Wins => "wins",
        /// 赢单率.
        WinRate => "win_rate",
        /// 申请.
        Request => "request",
        /// 审批事项.
        ApprovalMatter => "approval_matter",
        /// 申请值.
        Value => "value",
        /// 申请角色.
        RequestedBy => "requested_by",
        /// 申请时间.
        Requested => "requested",
        /// 审批角色.
        Approver => "approver",
        /// 审批时间.
        Decided => "decided",
        /// 审批意见.
        Opinion => "opinion",
        /// When an approval let a command through.
        Used => "used",
        /// 客户编号.
        CustomerNumber => "customer_number",
        /// 员工编号.
        StaffNumber => "staff_number",
        /// 产品编号.
        ProductNumber => "product_number",
        /// 任务编号.
        TaskNumber => "task_number",
        /// 反馈编号.
        FeedbackNumber => "feedback_number",
        /// 最近订货.
        LastOrder => "last_order",
        /// 计划任务数.
        PlannedTasks => "planned_tasks",
        /// 成交均价.
        AveragePrice => "average_price",
        /// 特点等级.
        Quality => "quality",
        /// 计划金额.
        PlannedAmount => "planned_amount",
        /// 价值与增长.
        ValueGrowth => "value_growth",
        /// 产品类别.
        ProductClass => "product_class",
        /// 细分.
        Segment => "segment",
        /// 条件.
        Conditions => "conditions",
        /// 客户数.
        Members => "members",
        /// 营销活动.
        Campaign => "campaign",
        /// 活动类型.
        CampaignKind => "campaign_kind",
        /// 统计截止.
        PeriodEnd => "period_end",
        /// 预算.
        Budget => "budget",
        /// 实际花费.
        Spend => "spend",
        /// 预期响应.
        ExpectedResponses => "expected_responses",
        /// 实际响应.
        Responses => "responses",
        /// 商机数.
        Opportunities => "opportunities",
        /// 投入回报.
        ReturnOnSpend => "return_on_spend",
        /// 目标名单内.
        OnTargetList => "on_target_list",
        /// 触达.
        Reached => "reached",
        /// 响应时间.
        RespondedAt => "responded_at",
    }
}
