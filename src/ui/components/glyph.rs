//! The set of icons: one drawing each on a field of 24 by 24, in lines of the text's colour.

/// One icon of the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// Awards and score sheets.
    Award,
    /// The teacher's desk.
    Board,
    /// The handbook.
    Book,
    /// Goods.
    Box,
    /// Done, met, held.
    Check,
    /// Leads on.
    Chevron,
    /// A deadline.
    Clock,
    /// Copy.
    Copy,
    /// The desk.
    Desk,
    /// Save to a file.
    Download,
    /// Change.
    Edit,
    /// Play fast.
    Fast,
    /// Taken into management.
    Flag,
    /// A lab.
    Flask,
    /// Settings.
    Gear,
    /// What customers are worth.
    Gem,
    /// A gift.
    Gift,
    /// Move in the queue.
    Grip,
    /// Hours without a task.
    Idle,
    /// A remark.
    Info,
    /// A code.
    Key,
    /// The books.
    Ledger,
    /// Back.
    ArrowLeft,
    /// Sealed.
    Lock,
    /// The market.
    Market,
    /// Further places.
    Menu,
    /// To the dark theme.
    Moon,
    /// Stop the clock.
    Pause,
    /// A call.
    Phone,
    /// Let the clock run.
    Play,
    /// Add.
    Plus,
    /// A question.
    Quiz,
    /// Once more.
    Replay,
    /// On.
    ArrowRight,
    /// One place up.
    ArrowUp,
    /// One place down.
    ArrowDown,
    /// The official act: sealing a bid.
    Seal,
    /// Search.
    Search,
    /// Service and complaints.
    Service,
    /// To the next event.
    Step,
    /// To the light theme.
    Sun,
    /// The staff.
    Team,
    /// Tenders and bids.
    Tender,
    /// Delete.
    Trash,
    /// Delivery.
    Truck,
    /// Read from a file.
    Upload,
    /// Customers.
    Users,
    /// A visit.
    Visit,
    /// A warning.
    Warn,
    /// Failed, missing, close.
    Cross,
    /// Money.
    Yen,
}

impl Glyph {
    /// The drawing as SVG elements, without the `svg` around them.
    #[rustfmt::skip] // a table of drawings: one a line
    pub fn drawing(self) -> &'static str {
        match self {
            Glyph::Award => r##"<circle cx="12" cy="9" r="5.5"/><path d="m8.5 13.5-1.5 7 5-2.5 5 2.5-1.5-7"/>"##,
            Glyph::Board => r##"<path d="M3 4h18v11H3zM12 15v5M8 21l4-4 4 4M7 8h6M7 11h9"/>"##,
            Glyph::Book => r##"<path d="M12 6c-2-1.6-5-2-8.5-2v14c3.5 0 6.5.4 8.5 2 2-1.6 5-2 8.5-2V4C17 4 14 4.4 12 6zM12 6v14"/>"##,
            Glyph::Box => r##"<path d="M4 8l8-4 8 4v9l-8 4-8-4zM4 8l8 4 8-4M12 12v9"/>"##,
            Glyph::Check => r##"<path d="m5 12.5 4.5 4.5L19 7.5"/>"##,
            Glyph::Chevron => r##"<path d="m9 6 6 6-6 6"/>"##,
            Glyph::Clock => r##"<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>"##,
            Glyph::Copy => r##"<path d="M9 9h11v11H9zM5 15H4V4h11v1"/>"##,
            Glyph::Desk => r##"<path d="M3 5h18M3 12h9M3 19h13"/><path d="M15 9.5v5M8 2.8v4.4M19 16.5v5"/>"##,
            Glyph::Download => r##"<path d="M12 4v11M7 10.5l5 5 5-5M4 20h16"/>"##,
            Glyph::Edit => r##"<path d="m4 20 .8-4L16 4.8l3.2 3.2L8 19.2zM13.5 7.3l3.2 3.2"/>"##,
            Glyph::Fast => r##"<path d="M4 6v12l7.5-6zM12.5 6v12l7.5-6z" fill="currentColor"/>"##,
            Glyph::Flag => r##"<path d="M6 21V4M6 4h11l-2.5 4L17 12H6"/>"##,
            Glyph::Flask => r##"<path d="M9 3h6M10 3v6l-5.5 9.5c-.6 1.1.1 2.5 1.5 2.5h12c1.4 0 2.1-1.4 1.5-2.5L14 9V3M7.5 15h9"/>"##,
            Glyph::Gear => r##"<circle cx="12" cy="12" r="3"/><path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1"/>"##,
            Glyph::Gem => r##"<path d="M6.5 4h11L21.5 9 12 20.5 2.5 9zM2.5 9h19M9.5 4 8 9l4 11.5L16 9l-1.5-5"/>"##,
            Glyph::Gift => r##"<path d="M4 11h16v9H4zM3 7h18v4H3zM12 7v13M12 7c-4 0-5-1.5-5-2.7C7 3 8 2.8 9 3c1.8.4 3 4 3 4zM12 7c4 0 5-1.5 5-2.7C17 3 16 2.8 15 3c-1.8.4-3 4-3 4z"/>"##,
            Glyph::Grip => r##"<path d="M9 6v.2M15 6v.2M9 12v.2M15 12v.2M9 18v.2M15 18v.2" stroke-width="2.6"/>"##,
            Glyph::Idle => r##"<path d="M7 4h10M7 20h10M8 4c0 5 8 6 8 16M16 4c0 5-8 6-8 16"/>"##,
            Glyph::Info => r##"<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.5v.3"/>"##,
            Glyph::Key => r##"<circle cx="8" cy="15" r="4"/><path d="m11 12 9-9M16 7l3 3M18 5l2 2"/>"##,
            Glyph::Ledger => r##"<path d="M5 3h14v18H5z"/><path d="M9 3v18M12 8h4M12 12h4M12 16h4"/>"##,
            Glyph::ArrowLeft => r##"<path d="M19 12H5M11 6l-6 6 6 6"/>"##,
            Glyph::Lock => r##"<rect x="5" y="11" width="14" height="9.5" rx="1"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>"##,
            Glyph::Market => r##"<path d="M3 20h18M6 20v-6M11 20V9M16 20v-8M20 20V4"/>"##,
            Glyph::Menu => r##"<path d="M4 6h16M4 12h16M4 18h16"/>"##,
            Glyph::Moon => r##"<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"/>"##,
            Glyph::Pause => r##"<path d="M8.5 5v14M15.5 5v14" stroke-width="2.6"/>"##,
            Glyph::Phone => r##"<path d="M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3c0 1-.8 1.7-1.7 1.6C10.5 19 5 13.5 4.4 5.2 4.3 4.3 5 3.5 6 3.5z"/>"##,
            Glyph::Play => r##"<path d="M8 5.5v13l10-6.5z" fill="currentColor"/>"##,
            Glyph::Plus => r##"<path d="M12 5v14M5 12h14"/>"##,
            Glyph::Quiz => r##"<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.7c.2-1.5 1.2-2.3 2.6-2.3 1.5 0 2.5.9 2.5 2.2 0 1.9-2.6 2-2.6 4M12 16.7v.2"/>"##,
            Glyph::Replay => r##"<path d="M4 12a8 8 0 1 0 2.6-5.9M4 4v4.5h4.5"/>"##,
            Glyph::ArrowRight => r##"<path d="M5 12h14M13 6l6 6-6 6"/>"##,
            Glyph::ArrowUp => r##"<path d="M12 19V5M6 11l6-6 6 6"/>"##,
            Glyph::ArrowDown => r##"<path d="M12 5v14M6 13l6 6 6-6"/>"##,
            Glyph::Seal => r##"<rect x="5" y="13" width="14" height="3.5"/><path d="M9.5 13c0-3-1.5-4-1.5-6a4 4 0 0 1 8 0c0 2-1.5 3-1.5 6M6 20h12"/>"##,
            Glyph::Search => r##"<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>"##,
            Glyph::Service => r##"<path d="M4 14v-2a8 8 0 0 1 16 0v2"/><rect x="3" y="13" width="4" height="6" rx="1"/><rect x="17" y="13" width="4" height="6" rx="1"/><path d="M19 19c0 1.6-1.6 2.4-4 2.4"/>"##,
            Glyph::Step => r##"<path d="M6 5.5v13l9-6.5z" fill="currentColor"/><path d="M18.5 5.5v13" stroke-width="2.4"/>"##,
            Glyph::Sun => r##"<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7"/>"##,
            Glyph::Team => r##"<circle cx="12" cy="7" r="3.2"/><path d="M5.5 20c.4-4.3 3-6.5 6.5-6.5s6.1 2.2 6.5 6.5z"/>"##,
            Glyph::Tender => r##"<path d="M6 3h9l4 4v14H6z"/><path d="M15 3v4h4M9.5 11h6M9.5 14.5h3"/><rect x="13.5" y="14.5" width="4" height="4" fill="currentColor" stroke="none"/>"##,
            Glyph::Trash => r##"<path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5"/>"##,
            Glyph::Truck => r##"<path d="M3 6h11v10H3zM14 10h4l3 3v3h-7z"/><circle cx="7.5" cy="17.5" r="1.9"/><circle cx="17" cy="17.5" r="1.9"/>"##,
            Glyph::Upload => r##"<path d="M12 16V5M7 9.5l5-5 5 5M4 20h16"/>"##,
            Glyph::Users => r##"<circle cx="9" cy="8" r="3.4"/><path d="M3 20c.4-3.8 2.8-6 6-6s5.6 2.2 6 6"/><path d="M15.5 4.9a3.2 3.2 0 0 1 0 6.2M17.5 14.4c2 .7 3.2 2.6 3.5 5.6"/>"##,
            Glyph::Visit => r##"<path d="M4 8h16v11H4zM9 8V5h6v3M4 13h16"/>"##,
            Glyph::Warn => r##"<path d="M12 4 2.8 20h18.4z"/><path d="M12 10v4.5M12 17.2v.3"/>"##,
            Glyph::Cross => r##"<path d="m6.5 6.5 11 11M17.5 6.5l-11 11"/>"##,
            Glyph::Yen => r##"<path d="m6 4 6 8 6-8M12 12v8M7.5 12.5h9M7.5 16h9"/>"##,
        }
    }
}
