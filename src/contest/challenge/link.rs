//! Whether the address of a page can be passed on to others.

/// Hosts that mean the machine itself.
const SELF: [&str; 3] = ["localhost", "[::1]", "0.0.0.0"];

/// Whether an address leads nowhere on any other machine: a page from a disk, or from a server that
/// runs on the same machine. As a browser writes it, or as somebody typed it.
pub fn is_of_this_machine(address: &str) -> bool {
    let Some((scheme, rest)) = address.trim().split_once(':') else { return false };
    if scheme.eq_ignore_ascii_case("file") {
        return true;
    }
    let Some(rest) = rest.strip_prefix("//") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = match host.find(']') {
        Some(end) => &host[..=end],
        None => host.split(':').next().unwrap_or_default(),
    };
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    SELF.contains(&host.as_str()) || host.ends_with(".localhost") || is_loopback(&host)
}

/// Whether it is one of the addresses 127.0.0.0 to 127.255.255.255.
fn is_loopback(host: &str) -> bool {
    host.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::is_of_this_machine;

    #[test]
    fn addresses_that_nobody_else_can_follow_are_told() {
        for (address, expect) in [
            ("http://localhost:8080/", true),
            ("http://localhost", true),
            ("HTTP://LocalHost/tender/#/class", true),
            ("http://localhost./", true),
            ("http://tender.localhost:3000/", true),
            ("http://127.0.0.1:8080/#/challenge/TC1.abc", true),
            ("http://127.1.2.3/", true),
            ("http://[::1]:8080/", true),
            ("http://[::1]", true),
            ("http://0.0.0.0:8000/", true),
            ("http://somebody@localhost/", true),
            ("file:///C:/tender/index.html", true),
            ("file:///srv/tender/index.html#/class", true),
            ("https://tender.example/", false),
            ("https://localhost.example/", false),
            ("https://notlocalhost/", false),
            ("https://tender.example/localhost/", false),
            ("https://tender.example/?from=http://localhost/", false),
            ("https://tender.example/#http://127.0.0.1/", false),
            ("http://192.168.1.20:8080/", false),
            ("http://127.0.0.1.example/", false),
            ("http://[2001:db8::1]:8080/", false),
            ("http://school/", false),
            ("", false),
            ("localhost", false),
        ] {
            assert_eq!(is_of_this_machine(address), expect, "{address}");
        }
    }
}
