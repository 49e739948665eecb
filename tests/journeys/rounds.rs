//! Games by rounds from hand to hand: teams come in, plan their months, hand in; the instructor closes
//! them and gives out results. And several teams in turn at one machine.

use std::fs;
use std::path::{Path, PathBuf};
use tender::contest::submission::moment::ClockTime;

use game::rival::Policy;
use serde_json::Value;
use tender::contest::rounds::{Game, Join, Plan, ResultFile};
use tender::record::code::{TextKind, pieces};
use tender::record::seal::SecretKey;

use crate::page::{Language, Page, Role};
use crate::player;
use crate::round_thinking::commands;

/// Months of the game: a whole year.
const MONTHS: u8 = 12;
/// The month in which a team does not hand in, and which is closed again with its plan afterwards.
const MISSED: u8 = 4;
/// The month in which a file comes damaged.
const DAMAGED: u8 = 2;
/// The team whose plan is missing in one month and damaged in the other.
pub const UNLUCKY: &str = "Team 6";
/// The file of the first results, as the team at this machine keeps it.
const EARLIER: &str = "earlier-result.txt";

/// How the teams think that plan outside of the page.
const POLICIES: [Policy; 8] = [
    Policy::Relationship,
    Policy::Balanced,
    Policy::KeyAccount,
    Policy::PriceCutter,
    Policy::Careful,
    Policy::Sprinter,
    Policy::Balanced,
    Policy::Relationship,
];

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn eight_teams_play_a_year_by_rounds() {
    let page = Page::open(Language::English);
    let folder = page.keeps_downloads();
    let class = Class { page: &page, folder: &folder, teams: begin_a_game(&page, &folder) };

    let results = class.results(0);
    class.hand_in_by_page();
    class.take_plans(&class.plans(&results, |team| team.name != player::COMPANY));
    let mut results = class.close(1);
    class.keeps_months_apart();
    for month in 2..=MONTHS {
        let plans = class.plans(&results, |_| true);
        let (unlucky, others): (Vec<PathBuf>, Vec<PathBuf>) = plans.into_iter().partition(|file| is_of(file, UNLUCKY));
        class.take_plans(&others);
        page.shows(&format!("Not handed in: {UNLUCKY}."));
        match month {
            DAMAGED => {
                class.take_plans(&[damaged(&unlucky[0])]);
                let told = class.told();
                assert!(told.contains("does not count") && told.contains("The text is damaged"), "{told}");
                class.take_plans(&unlucky);
            }
            MISSED => {}
            _ => class.take_plans(&unlucky),
        }
        results = class.close(month);
        if month == MISSED {
            results = class.close_again(&unlucky[0], &results);
        }
    }
    page.shows("All months are closed.");
    class.ends_as_the_archive_says(&results);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn two_teams_take_turns_at_one_machine() {
    let page = Page::open(Language::English);
    to_rounds(&page, "Hot seat");
    page.find(Role::Heading, "Several teams at one machine");
    page.click(Role::Button, "Practice year");
    page.fill(Role::Textbox, "Market number", "4711");
    page.fill(Role::Spinbutton, "Months", "2");
    page.click(Role::Button, "Sharp");
    page.choose("Disqualified bids", "Examination: silent");
    page.click(Role::Button, "Begin");

    behind_the_curtain(&page, "Team 1");
    page.click(Role::Button, "We are Team 1");
    page.click(Role::Button, "Plan month 1");
    page.find(Role::Heading, "Desk, month 1");
    page.shows("Planning month 1 for Team 1");
    player::plan_for_the_first_industry(&page, &["Phone call"]);
    let decided = decisions(&page);
    assert!(decided > 0, "calls are decisions");
    page.reload();
    page.find(Role::Heading, "Desk, month 1");
    page.shows("Planning month 1 for Team 1");
    assert_eq!(decisions(&page), decided, "what was decided is there after a reload");
    page.click(Role::Button, "Undo the last decision");
    page.waits_for("The last decision stays.", || decisions(&page) == decided - 1);
    page.click(Role::Button, "Done");

    behind_the_curtain(&page, "Team 2");
    page.goes_to("#/desk");
    assert!(!page.all_text().contains("Team 1"), "the desk of the first team is open to the second");
    page.goes_to("#/rounds");
    behind_the_curtain(&page, "Team 2");
    page.click(Role::Button, "We are Team 2");
    page.click(Role::Button, "Plan month 1");
    page.shows("Planning month 1 for Team 2");
    page.find(Role::Link, "Decisions: 0");
    page.click(Role::Button, "Done");

    behind_the_curtain(&page, "Team 1");
    page.click(Role::Button, "We are Team 1");
    page.find(Role::Heading, "What became of your last month");
    page.shows("Played by plan no. 1.");
    page.find(Role::Heading, "What month 1 brought");
    page.click(Role::Button, "Plan month 2");
    page.click(Role::Button, "Done");
    page.click(Role::Button, "We are Team 2");
    page.click(Role::Button, "Plan month 2");
    page.click(Role::Button, "Done");

    page.find(Role::Heading, "Standings");
    let standings = page.text(Role::Table, "Standings");
    assert!(standings.contains("Team 1") && standings.contains("Team 2"), "{standings}");
    page.shows("the game is over");
    page.click(Role::Button, "Put the game away");
    page.shows("The game will be deleted from this browser.");
    page.click(Role::Button, "Put the game away");
    page.find(Role::Heading, "Several teams at one machine");
    page.has_no_complaints();
}

/// A team, with the key to which its results are sealed.
pub struct Team {
    pub name: String,
    pub key: SecretKey,
    policy: Policy,
}

/// The game under way, as the instructor and the teams have it.
pub struct Class<'a> {
    pub page: &'a Page,
    pub folder: &'a Path,
    /// In the order of their seats.
    pub teams: Vec<Team>,
}

impl Class<'_> {
    /// What each team reads in the file that goes out to everybody.
    pub fn results(&self, closed: u8) -> Vec<ResultFile> {
        self.hands_out_to_everybody();
        let text = self.saved(&format!("result-everybody-{closed:02}.txt"));
        let texts = pieces(&[TextKind::Sealed], &text).texts;
        assert_eq!(texts.len(), self.teams.len());
        let read = |(team, text): (&Team, &&str)| {
            let others = self.teams.iter().filter(|other| other.name != team.name);
            others.for_each(|other| assert!(ResultFile::read(text, Some(&other.key)).is_err(), "not for these eyes"));
            ResultFile::read(text, Some(&team.key)).expect("a team reads its result")
        };
        self.teams.iter().zip(&texts).map(read).collect()
    }

    /// Closes what is told of the file before, which lies over the page for some seconds.
    fn hands_out_to_everybody(&self) {
        if self.page.has_starting(Role::Button, "Understood") {
            self.page.click(Role::Button, "Understood");
        }
        self.page.click(Role::Button, "One file for everybody");
    }

    /// Plans the first month in the pages, as the team that is at this machine, and hands it in.
    fn hand_in_by_page(&self) {
        let (page, file) = (self.page, self.folder.join("result-everybody-00.txt"));
        self.hands_out_to_everybody();
        page.waits_for("The results are not saved.", || file.exists());
        page.click(Role::Button, "Team");
        page.choose_files("Choose a result", std::slice::from_ref(&file));
        page.click(Role::Button, "Plan month 1");
        page.find(Role::Heading, "Desk, month 1");
        page.shows(&format!("Planning month 1 for {}", player::COMPANY));
        player::plan_for_the_first_industry(page, &["Customer research", "Phone call"]);
        page.click_starting(Role::Link, "Delivery");
        page.turn_on("Buy what contracts need");
        page.reload();
        page.shows(&format!("Planning month 1 for {}", player::COMPANY));
        page.click(Role::Button, "Hand in as a file");
        let plan = self.folder.join(format!("plan-{}-01.txt", player::COMPANY));
        page.waits_for("The plan is not saved.", || plan.exists());
        page.click(Role::Link, "Back");
        page.click(Role::Button, "Instructor");
        self.take_plans(&[plan]);
        assert!(self.told().contains(&format!("{} has handed in its plan for month 1", player::COMPANY)));
        fs::rename(file, self.folder.join(EARLIER)).expect("the file was there");
    }

    /// The team at this machine opens its result of so many closed months.
    fn open_result(&self, closed: u8) {
        let (page, file) = (self.page, self.folder.join(format!("result-everybody-{closed:02}.txt")));
        self.hands_out_to_everybody();
        page.waits_for("The results are not saved.", || fs::metadata(&file).is_ok_and(|file| file.len() > 0));
        page.click(Role::Button, "Team");
        page.choose_files("Choose a result", std::slice::from_ref(&file));
        page.find(Role::Heading, &format!("What month {closed} brought"));
        fs::remove_file(file).expect("the file was there");
    }

    /// The team at this machine decides something for a month, on its result, and goes back: how many
    /// decisions there are.
    fn decide_in_page(&self, month: u8) -> u32 {
        self.page.click(Role::Button, &format!("Plan month {month}"));
        self.page.find(Role::Heading, &format!("Desk, month {month}"));
        player::plan_for_the_first_industry(self.page, &["Phone call"]);
        let decided = decisions(self.page);
        assert!(decided > 0, "calls are decisions");
        self.page.click(Role::Link, "Back");
        decided
    }

    /// A month is begun, and then the result before it opened by mistake and planned on: nothing is lost,
    /// and nothing is forgotten unasked.
    fn keeps_months_apart(&self) {
        let page = self.page;
        self.open_result(1);
        let decided = self.decide_in_page(2);
        page.choose_files("Choose a result", &[self.folder.join(EARLIER)]);
        page.shows("This is an earlier result: you have begun month 2 already.");
        page.click(Role::Button, "Plan month 1");
        page.find(Role::Heading, "Desk, month 1");
        page.click(Role::Link, "Back");
        page.click_starting(Role::Button, "Go on planning");
        page.find(Role::Heading, "Desk, month 2");
        assert_eq!(decisions(page), decided, "the month that was begun is as it was");
        page.click(Role::Link, "Back");
        page.click_starting(Role::Button, "Delete");
        page.shows(&format!(
            "The {decided} decisions of {} for month 2 will be deleted from this browser.",
            player::COMPANY
        ));
        page.click(Role::Button, "Keep them");
        page.shows(&format!("{decided} decisions, not handed in"));
        page.click(Role::Button, "Instructor");
    }

    /// The plans of some teams as files, made outside of the page.
    pub fn plans(&self, results: &[ResultFile], of: impl Fn(&Team) -> bool) -> Vec<PathBuf> {
        let teams = self.teams.iter().zip(results).filter(|(team, _)| of(team));
        let write = |(team, result): (&Team, &ResultFile)| {
            let plan =
                Plan::new(result, 1, ClockTime::NONE, &commands(result, team.policy)).expect("what was tried is taken");
            let seal = result.seal.expect("plans are sealed");
            let path = self.folder.join(format!("{}, month {}.txt", team.name, plan.month.number()));
            fs::write(&path, plan.sealed(&seal, [result.team.0; 32])).expect("the plan can be written");
            path
        };
        teams.map(write).collect()
    }

    pub fn take_plans(&self, files: &[PathBuf]) {
        self.page.choose_files("Choose plans", files);
        let last = files.last().and_then(|file| file.file_name()).expect("a file").to_string_lossy().into_owned();
        self.page.waits_for("The plans are not taken.", || self.told().contains(&last));
    }

    /// What came of the files that were taken last; nothing while there is no list.
    pub fn told(&self) -> String {
        if self.page.lacks(Role::Table, "Just now") {
            return String::new();
        }
        self.page.text(Role::Table, "Just now")
    }

    /// Closes the month and gives out what it brought.
    fn close(&self, month: u8) -> Vec<ResultFile> {
        self.page.click(Role::Button, &format!("Close month {month}"));
        if month == MISSED {
            self.page.click(Role::Button, "Close it all the same");
        }
        self.page.find(Role::Heading, &format!("Results of month {month}"));
        self.results(month)
    }

    /// The plan that was missing comes too late, is put in, and the month is closed again.
    fn close_again(&self, plan: &Path, before: &[ResultFile]) -> Vec<ResultFile> {
        let played = self.page.text(Role::Table, &format!("Results of month {MISSED}"));
        assert!(played.contains("No plan came."), "{played}");
        self.open_result(MISSED);
        let decided = self.decide_in_page(MISSED + 1);
        self.page.click(Role::Button, "Instructor");
        self.take_plans(&[plan.to_owned()]);
        assert!(self.told().contains("comes too late"), "{}", self.told());
        self.page.click(Role::Button, &format!("Put it in and close month {MISSED} again"));
        self.page.shows(&format!("{UNLUCKY} has handed in its plan for month {MISSED}."));
        self.page.shows(&format!("Closed again: month {MISSED} and all after it."));
        self.page.choose_files("Put plans in", &[plan.to_owned()]);
        self.page.shows(&format!("This plan of {UNLUCKY} is here already."));
        self.page.shows("results given out before no longer hold");
        let after = self.results(MISSED);
        assert!(
            before
                .iter()
                .zip(&after)
                .all(|(before, after)| after.edition != before.edition && after.issue == before.issue + 1)
        );
        let played = self.page.text(Role::Table, &format!("Results of month {MISSED}"));
        assert!(!played.contains("No plan came."), "{played}");
        self.take_out_and_put_back(&after);
        self.carry_over(decided);
        after
    }

    /// What the team at this machine had decided before the month was closed again is taken over.
    fn carry_over(&self, decided: u32) {
        let page = self.page;
        self.open_result(MISSED);
        page.shows(&format!("You have {decided} decisions for this month, made on another edition of its result."));
        page.click(Role::Button, &format!("Plan month {}", MISSED + 1));
        page.shows(&format!("All {decided} decisions were taken over from the other edition."));
        assert_eq!(decisions(page), decided, "they are all there");
        page.click(Role::Link, "Back");
        page.click(Role::Button, "Instructor");
    }

    /// A plan that was taken out by mistake is put back, also when the page was left meanwhile: what was
    /// given out still holds.
    fn take_out_and_put_back(&self, before: &[ResultFile]) {
        self.page.click_starting(Role::Button, "Take out");
        self.page.shows(&format!("for month {MISSED} was taken out."));
        self.page.find(Role::Button, "Put it back");
        self.page.reload();
        self.page.find(Role::Heading, "Plans set aside");
        self.page.click_starting(Role::Button, &format!("Put it in and close month {MISSED} again"));
        self.page.shows(&format!("has handed in its plan for month {MISSED}."));
        let after = self.results(MISSED);
        assert!(before.iter().zip(&after).all(|(before, after)| after.edition == before.edition));
    }

    /// The archive, played natively, gives what went out, and the order that the page shows.
    fn ends_as_the_archive_says(&self, results: &[ResultFile]) {
        self.page.click(Role::Button, "Save the archive");
        let game = Game::read(&self.saved(&format!("rounds-Game-by-rounds-{MONTHS:02}.txt"))).expect("an archive");
        let round = game.play().expect("a sound market");
        assert!(round.world.is_over());
        for result in results {
            assert!(game.result(&round, result.team) == *result, "the page and the archive differ");
        }
        let standings = self.page.text(Role::Table, "Standings");
        for result in round.standings(game.team_ids()) {
            let line = format!("{}. {}", result.rank, self.teams[result.company.index()].name);
            let shown = standings.lines().find(|shown| shown.starts_with(&line));
            let shown = shown.unwrap_or_else(|| panic!("{line:?} is not in: {standings}"));
            assert!(shown.contains(&result.score.to_string()), "{shown}: {}", result.score);
        }
    }

    /// The text of a file that was just saved. It is taken away, so that the next of its name is told.
    fn saved(&self, name: &str) -> String {
        let path = self.folder.join(name);
        // The browser holds the name with an empty file until all of it is there.
        let is_whole = || fs::metadata(&path).is_ok_and(|file| file.len() > 0);
        self.page.waits_for(&format!("The file {name} is not saved."), is_whole);
        let text = fs::read_to_string(&path).expect("the file can be read");
        fs::remove_file(path).expect("the file was there");
        text
    }
}

/// Prepares a game of eight: one team comes in through the page, the others by their files. Returns
/// them in the order of their seats.
pub fn begin_a_game(page: &Page, folder: &Path) -> Vec<Team> {
    to_rounds(page, "Team");
    page.fill(Role::Textbox, "Team name", player::COMPANY);
    let application = page.value(Role::Textbox, "Application");
    let Value::String(key) = page.run("return localStorage.getItem('tender.key')", &[]) else {
        page.fail("The page keeps no key.");
    };
    let own = SecretKey::read(&key).expect("the key of this browser");

    page.click(Role::Button, "Instructor");
    page.find(Role::Heading, "A new game by rounds");
    page.fill(Role::Textbox, "Market number", "4711");
    page.fill(Role::Textbox, "Or paste applications", &application);
    page.click(Role::Button, "Check the text");
    page.shows(&format!("{} is in.", player::COMPANY));

    let mut teams = vec![Team { name: player::COMPANY.to_owned(), key: own, policy: POLICIES[0] }];
    let others = (2..).zip(&POLICIES[1..]).map(|(number, &policy)| {
        let key = SecretKey::new([number; 32]);
        Team { name: format!("Team {number}"), key, policy }
    });
    teams.extend(others);
    let write = |team: &Team| {
        let path = folder.join(format!("{}.txt", team.name));
        let join = Join { name: team.name.clone(), seal: Some(team.key.public()) };
        fs::write(&path, join.code()).expect("the application can be written");
        path
    };
    let files: Vec<PathBuf> = teams[1..].iter().map(write).collect();
    page.choose_files("Choose applications", &files);
    page.shows("Team 8 is in.");
    page.click(Role::Button, "Begin the game");
    page.find(Role::Heading, "Game by rounds: month 1");
    teams
}

pub fn to_rounds(page: &Page, side: &str) {
    page.click(Role::Link, "Class competition");
    page.click_starting(Role::Link, "Teams in one market");
    page.find(Role::Heading, "Games by rounds");
    page.click(Role::Button, side);
}

/// How many decisions the bar counts.
fn decisions(page: &Page) -> u32 {
    let links = page.names(Role::Link);
    let count = links.iter().find_map(|name| name.strip_prefix("Decisions: ")?.parse().ok());
    count.unwrap_or_else(|| page.fail("The bar counts no decisions."))
}

/// A team is called, and nothing else can be seen.
fn behind_the_curtain(page: &Page, team: &str) {
    page.find(Role::Heading, &format!("Hand the machine to {team}"));
    let text = page.all_text();
    assert!(!text.contains('¥') && page.lacks(Role::Button, "Plan month 1"), "{text}");
}

fn is_of(file: &Path, team: &str) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(team))
}

/// The file with its last letter changed, under another name.
fn damaged(file: &Path) -> PathBuf {
    let mut text = fs::read_to_string(file).expect("the plan can be read");
    let last = text.pop();
    text.push(if last == Some('A') { 'B' } else { 'A' });
    let path = file.with_file_name("damaged.txt");
    fs::write(&path, text).expect("the damaged file can be written");
    path
}
