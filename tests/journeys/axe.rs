//! Accessibility by axe-core: the rules of WCAG 2.2 A and AA that a program can judge.

use std::fs;

use crate::page::{Page, target};

/// A task in the month plan is as wide as the hours it takes, which is what the plan is there to show,
/// and the queue of its person has a button of full size for it: the exceptions of criterion 2.5.8.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const spared = (rule, node) => rule.id == 'target-size'
        && (node.target.some(part => part.includes('.task__open')) || why(node).includes('obscured') && free(node));
    // What lies under a bar at this moment is within reach if it is free once it is scrolled to.
    const free = node => {
        const one = document.querySelector(node.target[0]);
        one.scrollIntoView({block: 'center'});
        const {left, top, width, height} = one.getBoundingClientRect();
        return [[0, 0], [-11, 0], [11, 0], [0, -11], [0, 11]].every(([right, down]) =>
            one.contains(document.elementFromPoint(left + width / 2 + right, top + height / 2 + down)));
    };
    const why = node => `${node.target.join(' ')}: ${[...node.any, ...node.all, ...node.none].map(check => check.message).join(' ')}`;
    // Colours on their way from one to another are judged when they have arrived.
    const moving = document.getAnimations().filter(one => one.effect.getComputedTiming().endTime < Infinity);
    const settled = Promise.allSettled(moving.map(one => one.finished));
    settled.then(() => axe.run(document, {runOnly: rules, resultTypes: ['violations']})).then(
        found => done(found.violations.flatMap(rule => {
            const nodes = rule.nodes.filter(node => !spared(rule, node));
            const shown = nodes.slice(0, 3).map(why).join(' | ');
            return nodes.length ? [`${rule.id}, ${nodes.length} times (${rule.help}): ${shown}`] : [];
        })),
        error => done([`axe does not run: ${error}`]));";

/// axe-core, as `cargo xtask setup` installs it.
pub struct Axe(String);

impl Axe {
    /// Reads it from the project's tools.
    pub fn installed() -> Self {
        let tools = target().join("tools");
        let folders = fs::read_dir(&tools).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
        let scripts = folders.map(|folder| folder.join("node_modules/axe-core/axe.min.js"));
        let newest = scripts.filter(|script| script.exists()).max();
        let script = newest.expect("axe-core is among the project's tools: run `cargo xtask setup`");
        Self(fs::read_to_string(script).expect("axe-core can be read"))
    }

    /// What is wrong with the page as it stands, one line for each rule that is broken.
    pub fn violations(&self, page: &Page) -> Vec<String> {
        if page.run("return typeof axe", &[]) != "object" {
            page.run(&self.0, &[]);
        }
        let found = page.run_until_called_back(RUN, &[]);
        let found = found.as_array().expect("a list of violations").iter();
        found.filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }
}
