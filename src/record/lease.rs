//! One game is played in one tab: a lease says in which. Each takeover raises the epoch, so a tab that slept
//! meanwhile finds out at its next write.

/// Milliseconds without a sign of life after which a lease has run out. Browsers let a
/// hidden tab act once a minute only.
pub const LASTS_MS: u64 = 90_000;
/// Milliseconds between two signs of life.
pub const BEATS_MS: u32 = 5_000;

/// The tab that plays a game, as all tabs of a browser see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// The number of takeovers.
    pub epoch: u64,
    /// The tab that plays; empty when it has given the lease back.
    pub tab: String,
    /// Its last sign of life, in milliseconds of the clock that all tabs share.
    pub seen_ms: u64,
}

/// Whether a tab may play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// This tab plays.
    Mine,
    /// Nobody does.
    Free,
    /// Another tab does.
    Others,
}

/// How a tab stands to the lease that lies there.
pub fn holding(lease: Option<&Lease>, tab: &str, now_ms: u64) -> Holding {
    match lease {
        Some(lease) if lease.tab == tab => Holding::Mine,
        // A sign of life from the future is as good as none: clocks can be set back.
        Some(lease) if now_ms.abs_diff(lease.seen_ms) < LASTS_MS => Holding::Others,
        _ => Holding::Free,
    }
}

/// Whether a tab that took the lease at `epoch` may still write, however long ago that was:
/// it may while nobody has taken the lease since, even if it has given it back meanwhile.
pub fn still_holds(lease: Option<&Lease>, tab: &str, epoch: u64) -> bool {
    lease.is_some_and(|lease| lease.epoch == epoch && (lease.tab == tab || lease.tab.is_empty()))
}

/// The lease after this tab has taken it.
pub fn taken(before: Option<&Lease>, tab: &str, now_ms: u64) -> Lease {
    let epoch = before.map_or(1, |lease| lease.epoch.saturating_add(1));
    Lease { epoch, tab: tab.to_owned(), seen_ms: now_ms }
}

/// The lease after it has been given back. The epoch stays, so that a tab that was taken
/// over before still finds out.
pub const fn given_back(epoch: u64) -> Lease {
    Lease { epoch, tab: String::new(), seen_ms: 0 }
}

/// A lease as text.
pub fn to_text(lease: &Lease) -> String {
    format!("{} {} {}", lease.epoch, lease.seen_ms, lease.tab)
}

/// A lease from text; none when it is not one.
pub fn from_text(text: &str) -> Option<Lease> {
    let mut parts = text.splitn(3, ' ');
    let epoch = parts.next()?.parse().ok()?;
    let seen_ms = parts.next()?.parse().ok()?;
    let tab = parts.next()?.to_owned();
    Some(Lease { epoch, tab, seen_ms })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lease(epoch: u64, tab: &str, seen_ms: u64) -> Lease {
        Lease { epoch, tab: tab.to_owned(), seen_ms }
    }

    #[test]
    fn only_a_free_or_own_lease_lets_a_tab_play() {
        let other = lease(3, "other", 500_000);
        let cases = [
            (None, 0, Holding::Free),
            (Some(lease(3, "me", 0)), 500_000, Holding::Mine),
            (Some(other.clone()), 500_000 + LASTS_MS - 1, Holding::Others),
            (Some(other.clone()), 500_000 + LASTS_MS, Holding::Free),
            (Some(other.clone()), 499_000, Holding::Others),
            (Some(other), 500_000 - LASTS_MS, Holding::Free),
            (Some(given_back(3)), 500_000, Holding::Free),
        ];
        for (found, now, expect) in cases {
            assert_eq!(holding(found.as_ref(), "me", now), expect, "{found:?} at {now}");
        }
    }

    #[test]
    fn a_tab_that_was_taken_over_may_not_write() {
        let mine = taken(None, "me", 0);
        assert!(still_holds(Some(&mine), "me", mine.epoch));
        let others = taken(Some(&mine), "other", 10);
        assert!(!still_holds(Some(&others), "me", mine.epoch));
        let again = taken(Some(&others), "me", 20);
        assert!(still_holds(Some(&again), "me", again.epoch));
        assert!(!still_holds(Some(&again), "me", mine.epoch), "a tab with the same name but an older epoch");
        assert!(!still_holds(None, "me", mine.epoch));
        assert!(!still_holds(Some(&given_back(others.epoch)), "me", mine.epoch));
        assert!(still_holds(Some(&given_back(mine.epoch)), "me", mine.epoch), "nobody came in between");
    }

    #[test]
    fn a_lease_reads_back_from_its_text() {
        for there in [lease(7, "tab 1", 123), given_back(7)] {
            assert_eq!(from_text(&to_text(&there)), Some(there));
        }
        for bad in ["", "7", "7 8", "x 8 tab", "7 x tab", "{}"] {
            assert_eq!(from_text(bad), None, "{bad}");
        }
    }
}
