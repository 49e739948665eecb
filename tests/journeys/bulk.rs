//! What can be done for many customers at once.

use game::observation::Observation;
use game::time::Month;
use tender::insight::planning::customer_work::{Work, is_open_for_many};

use crate::axe::Axe;
use crate::games::{file_of, formal_year_of, until, world_of};
use crate::look::OTHER_PAIR;
use crate::page::{Language, Role};
use crate::points::brings_little;

/// What can be done for many is offered for those with whom it can work, with its chance.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn bulk_gestures_offer_what_can_work() {
    let lost =
        |seen: &Observation<'_>| seen.customer_ids().find(|&customer| seen.relation(customer).details().lost.is_some());
    let found = (1..=12).find_map(|seed| {
        let year = formal_year_of(seed);
        let mut saves = Month::all().skip(3).take(8).map(|month| until(year.clone(), month.hour(2)));
        saves.find_map(|save| {
            let customer = lost(&world_of(&save).observe(save.person()))?;
            let world = world_of(&save);
            let seen = world.observe(save.person());
            let open: Vec<_> = seen.customer_ids().filter(|&id| is_open_for_many(&seen, id, Work::Visit)).collect();
            Some((save.clone(), seen.customer(customer).name.clone(), brings_little(&seen, &open)))
        })
    });
    let (save, name, is_little) = found.expect("a careful player loses somebody in twelve years");
    let axe = Axe::installed();
    for look in OTHER_PAIR {
        let page = look.open();
        page.choose_file(&file_of(&save));
        page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
        page.goes_to("#/customers");
        let (one, owner, invite, gift, call, chance) = match look.language {
            Language::English => (
                format!("Select {}", name.en),
                "Owner",
                "Invite to an event",
                "Gift (",
                "Call (",
                "chance of acceptance ",
            ),
            Language::Chinese => (format!("选择{}", name.zh), "负责人", "邀请参加活动", "送礼 ", "电话", "接受概率 "),
        };
        page.click(Role::Checkbox, &one);
        page.shows(match look.language {
            Language::English => "Selected: 1",
            Language::Chinese => "已选 1 家",
        });
        for offered in [invite, gift] {
            assert!(!page.has_starting(Role::Button, offered), "{offered} is offered for a lost customer");
        }
        assert!(!page.has_starting(Role::Combobox, owner), "a lost customer is given an owner");
        // A phone lists cards without the head in which all are selected at once; the bar has a button for it.
        match look.is_phone() {
            true => page.click(Role::Button, page.says("Select all", "全选")),
            false => page.click(Role::Checkbox, page.says("Select all customers listed", "选择所列的全部客户")),
        }
        page.find_starting(Role::Combobox, owner);
        let call = page.find_starting(Role::Button, call);
        let words = page.run("return arguments[0].innerText", &[call.as_argument()]);
        assert!(words.as_str().is_some_and(|words| words.contains(chance)), "a call says no chance: {words}");
        let hint = page.says("recognition is high already with ", "的认可度已经较高，再提高不多");
        assert_eq!(page.all_text().contains(hint), is_little, "whether visits bring little");
        look.finds_sound(&page, &axe, "the gestures for all customers");
        page.has_no_complaints();
    }
}
