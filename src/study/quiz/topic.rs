//! What questions are about, and where their answers come from.

use serde::{Deserialize, Serialize};

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$what:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$what])* #[serde(rename = $text)] $variant,)*
        }

        impl $name {
            /// All, in their order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name in the files of questions.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }
    };
}

named! {
    /// A concept of the course.
    Topic {
        /// What customer relationship management is.
        Overview = "overview",
        /// 4P, 4C, 4R.
        MarketingMix = "marketing_mix",
        /// One-to-one marketing.
        OneToOne = "one_to_one",
        /// Database marketing.
        DatabaseMarketing = "database_marketing",
        /// Customer delivered value: total value less total cost.
        DeliveredValue = "delivered_value",
        /// Leads and where they come from.
        Leads = "leads",
        /// Segments and target customers.
        Segments = "segments",
        /// Contacts and their roles in a purchase.
        Contacts = "contacts",
        /// Exhibitions, seminars, campaigns.
        Events = "events",
        /// Bids and how they are scored.
        Tender = "tender",
        /// New customers through existing ones.
        Recommendation = "recommendation",
        /// Opportunities by stage.
        Funnel = "funnel",
        /// What sales will come.
        Forecast = "forecast",
        /// Quotations.
        Quotation = "quotation",
        /// What a customer's file holds.
        CustomerFile = "customer_file",
        /// Whether data are right, complete and there once.
        DataQuality = "data_quality",
        /// Tables and their keys.
        Database = "database",
        /// Asking tables.
        Query = "query",
        /// What may be kept of persons.
        Privacy = "privacy",
        /// Recency, frequency, monetary value.
        Rfm = "rfm",
        /// The 6C and the credit limit.
        Credit = "credit",
        /// Customer lifetime value.
        LifetimeValue = "lifetime_value",
        /// What later money is worth today.
        PresentValue = "present_value",
        /// Few customers who bring most of the profit.
        Abc = "abc",
        /// Present value and growth of customers.
        GrowthMatrix = "growth_matrix",
        /// What serving a customer costs.
        CostToServe = "cost_to_serve",
        /// What a first order costs, and what keeping a customer costs.
        AcquisitionRetention = "acquisition_retention",
        /// Receivables and payment terms.
        Cash = "cash",
        /// Expected and perceived: C = b/a.
        Satisfaction = "satisfaction",
        /// The American Customer Satisfaction Index.
        Acsi = "acsi",
        /// Quality of service in five dimensions.
        Servqual = "servqual",
        /// Must-be, one-dimensional, attractive.
        Kano = "kano",
        /// Importance and satisfaction.
        Quadrants = "quadrants",
        /// Core, expected and augmented service.
        ServiceLevels = "service_levels",
        /// The service blueprint.
        Blueprint = "blueprint",
        /// Surveys and their error.
        Survey = "survey",
        /// The stages of a relationship.
        LifeCycle = "life_cycle",
        /// Kinds of loyalty.
        Loyalty = "loyalty",
        /// Relationship types from basic to partnership.
        Programmes = "programmes",
        /// Complaints.
        Complaint = "complaint",
        /// What is done about them.
        Recovery = "recovery",
        /// Points and clubs.
        Club = "club",
        /// Signs that a customer is about to leave.
        Warning = "warning",
        /// Regaining who has left.
        WinBack = "win_back",
        /// Operational, analytical, collaborative.
        CrmTypes = "crm_types",
        /// The call centre.
        CallCentre = "call_centre",
        /// Social CRM.
        SocialCrm = "social_crm",
        /// What is found in data.
        DataMining = "data_mining",
        /// Roles, permissions, approvals.
        Roles = "roles",
        /// Bringing a CRM into a company.
        Implementation = "implementation",
        /// Measuring whether it works.
        Measures = "measures",
        /// What ought not to be done.
        Ethics = "ethics",
    }
}

named! {
    /// A work that an answer rests on; the reference as pages show it is a text.
    Source {
        /// The documents of the course.
        Course = "course",
        /// The rules of the game.
        Rulebook = "rulebook",
        /// Kotler and Keller, Marketing Management.
        Kotler = "kotler",
        /// Reichheld and Sasser 1990, Zero Defections.
        ReichheldSasser1990 = "reichheld-sasser-1990",
        /// Reichheld 1996, The Loyalty Effect.
        Reichheld1996 = "reichheld-1996",
        /// Parasuraman, Zeithaml and Berry 1988, SERVQUAL.
        Parasuraman1988 = "parasuraman-1988",
        /// Parasuraman, Zeithaml and Berry 1985, the model of gaps.
        Parasuraman1985 = "parasuraman-1985",
        /// Kano and others 1984.
        Kano1984 = "kano-1984",
        /// Fornell and others 1996, ACSI.
        Fornell1996 = "fornell-1996",
        /// Blattberg and Deighton 1996, customer equity.
        BlattbergDeighton1996 = "blattberg-deighton-1996",
        /// Payne and Frow 2005, a strategic framework.
        PayneFrow2005 = "payne-frow-2005",
        /// Peppers and Rogers 1993, The One to One Future.
        PeppersRogers1993 = "peppers-rogers-1993",
        /// Lauterborn 1990, 4C.
        Lauterborn1990 = "lauterborn-1990",
        /// Schultz 1999, 4R.
        Schultz1999 = "schultz-1999",
        /// Shostack 1984, the service blueprint.
        Shostack1984 = "shostack-1984",
        /// Hughes 1994, RFM.
        Hughes1994 = "hughes-1994",
        /// Dwyer, Schurr and Oh 1987, stages of a relationship.
        Dwyer1987 = "dwyer-1987",
        /// Jones and Sasser 1995, Why Satisfied Customers Defect.
        JonesSasser1995 = "jones-sasser-1995",
        /// Dick and Basu 1994, kinds of loyalty.
        DickBasu1994 = "dick-basu-1994",
        /// Oliver 1980, disconfirmation.
        Oliver1980 = "oliver-1980",
        /// Oliver 1999, Whence Consumer Loyalty.
        Oliver1999 = "oliver-1999",
        /// Anderson and Mittal 2000.
        AndersonMittal2000 = "anderson-mittal-2000",
        /// McCollough, Berry and Yadav 2000, after recovery.
        Mccollough2000 = "mccollough-2000",
        /// De Matos, Henrique and Rossi 2007, a meta-analysis of the recovery paradox.
        Dematos2007 = "dematos-2007",
        /// Gupta and Lehmann 2003, Customers as Assets.
        GuptaLehmann2003 = "gupta-lehmann-2003",
        /// Buttle and Maklan, Customer Relationship Management.
        ButtleMaklan = "buttle-maklan",
        /// Berry 1983, relationship marketing.
        Berry1983 = "berry-1983",
        /// Levitt 1980, the whole product.
        Levitt1980 = "levitt-1980",
        /// Grönroos 1994.
        Gronroos1994 = "gronroos-1994",
        /// Carlzon 1987, Moments of Truth.
        Carlzon1987 = "carlzon-1987",
        /// Martilla and James 1977, importance–performance analysis.
        MartillaJames1977 = "martilla-james-1977",
        /// Brier 1950.
        Brier1950 = "brier-1950",
        /// Armstrong and Collopy 1992.
        ArmstrongCollopy1992 = "armstrong-collopy-1992",
        /// China's Personal Information Protection Law of 2021.
        Pipl2021 = "pipl-2021",
        /// The European General Data Protection Regulation of 2016.
        Gdpr2016 = "gdpr-2016",
        /// Rigby, Reichheld and Schefter 2002.
        Rigby2002 = "rigby-2002",
        /// Winer 2001, A Framework for CRM.
        Winer2001 = "winer-2001",
        /// Any textbook of statistics.
        Statistics = "statistics",
        /// Any textbook of finance.
        Finance = "finance",
    }
}
