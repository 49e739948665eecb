//! temporary
use tender::record::replay_with_records;
use tender::study::situation::open_situation;
#[test]
fn show() {
    use std::fmt::Write;
    let mut out = String::new();
    for id in [
        "campaigns",
        "websites",
        "overdue",
        "service",
        "orders",
        "approvals",
        "handover",
        "leads",
        "bidding",
        "judged",
        "survey",
        "cross_selling",
        "care",
        "year_end",
        "quotations",
        "repair",
        "lost",
        "midyear",
        "planning",
    ] {
        let save = open_situation(&std::fs::read_to_string(super::path(id)).unwrap()).unwrap();
        let me = save.person();
        let (world, book) =
            replay_with_records(save.scenario.open().unwrap(), save.setup.clone(), &save.log, me, &save.records)
                .unwrap();
        let seen = world.observe(me);
        let _ = writeln!(
            out,
            "{id}: month {} day {} hour {} seed {:?}",
            seen.month().number(),
            seen.now().in_month().get() / 480,
            seen.now().in_month().get() / 60,
            save.setup.seed
        );
        for c in book.campaigns().all() {
            let lines = tender::crm::campaign_results::campaign_lines(&seen, &book, c);
            let _ = writeln!(
                out,
                "   {} {:?} at {} {} responded {} spend {:?}",
                c.name,
                c.kind,
                c.at.month().number(),
                c.at.in_month().get() / 60,
                lines.iter().filter(|l| l.responded.is_some()).count(),
                tender::crm::campaign_results::campaign_spend(&seen, c)
            );
            for l in lines.iter().filter(|l| l.responded.is_some()).take(4) {
                let _ = writeln!(out, "        {:?} month {}", l.customer, l.responded.unwrap().month().number());
            }
        }
        let c: Vec<_> = seen.contracts().filter(|c| c.penalty.is_positive()).map(|c| c.penalty).collect();
        let checked = seen.customer_ids().filter(|&c| seen.relation(c).details().credit.is_some()).count();
        let _ = writeln!(
            out,
            "   penalties {c:?} checked {checked} lost {}",
            seen.customer_ids().filter(|&c| seen.relation(c).details().lost.is_some()).count()
        );
    }
    std::fs::write("/tmp/w/f/shown.txt", out).unwrap();
}
