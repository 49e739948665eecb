//! Whether a page fits its window: nothing stands beyond its left or right edge, and nothing lies over
//! what is to be pressed.

use crate::page::{Page, Role};

/// What sticks out of the window and cannot be reached by scrolling a part of the page that is meant
/// to be scrolled sideways, such as a wide table. What is cut off inside a box of its own, as a long
/// name is, does not count, and drawings are looked at from outside.
const STICKING_OUT: &str = "
    const page = [document.documentElement, document.body, ...document.querySelectorAll('main')];
    const wide = page.filter(e => e.scrollWidth > e.clientWidth + 1)
        .map(e => `${e.tagName.toLowerCase()} is ${e.scrollWidth} pixels wide in ${e.clientWidth}`);
    const boxed = e => {
        for (let p = e.parentElement; p && !page.includes(p); p = p.parentElement) {
            if (getComputedStyle(p).overflowX != 'visible') return true;
        }
        return false;
    };
    const out = [...document.querySelectorAll('body *')].filter(e => {
        const box = e.getBoundingClientRect();
        const inside = box.right <= innerWidth + 1 && box.left >= -1;
        if (inside || box.width <= 1 || box.height <= 1 || e.ownerSVGElement) return false;
        return e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && !boxed(e);
    });
    const outermost = out.filter(e => !out.includes(e.parentElement));
    const name = e => `${e.tagName.toLowerCase()}.${[...e.classList].join('.')} \"${e.textContent.trim().slice(0, 30)}\"`;
    return [...wide, ...outermost.slice(0, 5).map(e => {
        const box = e.getBoundingClientRect();
        return `${name(e)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${innerWidth}`;
    })];";

/// Texts smaller than what a person is to read: 14 pixels, and 12.5 for what stands beside it: heads and labels, notes,
/// tags, the bars and the marks of charts and plans. Seals and pictures do not count, nor does what is not seen.
const TOO_SMALL: &str = "
    const secondary = ['small, .sub, .tag, .count, .best, .delta, .seats, .ind, .av, time, em, dt, th, thead',
        'figcaption, .legend, .field__help, .choices small, .chart, .sm, .explain--mark, .toc__chapter',
        '.top, .rail, .coach__count, .clock__bar, .seg, .nudge, .dot, .path, .gates, .stage, .meter',
        '.plan, .lane, .task, .mark, .scale, .lab, .pack__s, .sbars, .fbar, .figs, .months, .path-strip'].join(', ');
    const seen = new Map();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
        const e = node.parentElement;
        if (!node.data.trim() || !e.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
        if (e.closest('.vh, script, style')) continue;
        const drawn = e.ownerSVGElement;
        if (drawn && (!e.closest('.chart, .sm') || e.closest('.threads'))) continue;
        const scale = drawn && drawn.viewBox.baseVal?.width ? drawn.getBoundingClientRect().width / drawn.viewBox.baseVal.width : 1;
        const size = parseFloat(getComputedStyle(e).fontSize) * scale;
        if (size == 0) continue;
        const least = drawn || e.closest(secondary) ? 12.5 : 14;
        if (size < least - .05) {
            const name = `${e.tagName.toLowerCase()}.${[...e.classList].join('.')}`;
            seen.set(name, `${name} \"${node.data.trim().slice(0, 20)}\" is ${size.toFixed(1)} pixels of ${least}`);
        }
    }
    return [...seen.values()].slice(0, 8);";

/// Signs that say nowhere what they mean: dots, and the letters and marks of the course, unless they are named in the same
/// words. The handbook and accounts that are opened explain them in their sentences; a question may ask what one means.
const UNEXPLAINED: &str = "
    const found = [];
    const seen = e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.vh, script, style, .symbol, .prose, .quiz');
    for (const e of document.querySelectorAll('.pips, .lvl, .star')) if (seen(e)) found.push(`the dots or mark of ${e.className}`);
    const signs = [
        [/★/, /mandatory|实质性要求/i],
        [/(^|[^A-Za-z0-9])C ?([=≥÷{]|\\d\\.)/, /satisfaction|满意度/i],
        [/(^|[=(÷×−+] ?)[mrd]( ?[=)÷×−+]|$)/, /profit|retention|discount|利润|保持率|折现/i],
    ];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
        const e = node.parentElement;
        if (!seen(e)) continue;
        const whole = e.closest('p, li, td, th, dt, dd, small, span, h2, h3, text')?.textContent ?? node.data;
        for (const [sign, named] of signs)
            if (sign.test(node.data) && !named.test(whole)) found.push(`\"${node.data.trim().slice(0, 40)}\"`);
    }
    return found.slice(0, 5).map(what => `nothing explains ${what}`);";

/// What can be scrolled sideways, in words.
const SCROLLING: &str = "
    const scrolls = e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1;
    const found = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && scrolls(e));
    return found.slice(0, 5).map(e => `${e.tagName.toLowerCase()}.${[...e.classList].join('.')} scrolls sideways:`
        + ` ${e.scrollWidth} pixels in ${e.clientWidth}`);";

/// Words of two elements within a line with no space between them: what is read aloud or copied has them in one.
const JOINED: &str = "
    const inline = e => getComputedStyle(e).display == 'inline';
    const block = node => {
        let e = node.parentElement;
        while (e && inline(e)) e = e.parentElement;
        return e;
    };
    const found = new Set();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node, last = null; (node = walk.nextNode());) {
        if (node.tagName == 'BR') last = null;
        if (node.nodeType != Node.TEXT_NODE) continue;
        const e = node.parentElement;
        if (!node.data || e.closest('.vh, script, style, svg')) continue;
        if (!e.checkVisibility({visibilityProperty: true})) continue;
        const is_joined = last && last.parentElement != e && /[A-Za-z\\d.%)★]$/.test(last.data)
            && /^[A-Za-z\\d+−(¥]/.test(node.data) && block(last) == block(node);
        if (is_joined) found.add(`no space between \"${last.data.slice(-20)}\" and \"${node.data.slice(0, 20)}\"`);
        last = node;
    }
    return [...found].slice(0, 5);";

/// Texts that are cut off and say nowhere how they go on: neither in a title nor by unfolding. The blocks of the plan are
/// as long as their work and open their person's queue.
const CUT: &str = "
    const cuts = e => {
        const style = getComputedStyle(e);
        return style.overflowX != 'visible' && !['auto', 'scroll'].includes(style.overflowX)
            && e.scrollWidth > e.clientWidth + 1 + (parseFloat(style.overflowClipMargin) || 0) && e.clientWidth > 1;
    };
    const says = e => [...e.childNodes].some(node => node.nodeType == Node.TEXT_NODE && node.data.trim());
    const told = e => arguments[0] && e.closest('[title], summary, [aria-expanded]');
    // What lies behind a dialog is not being read.
    const dialog = document.querySelector('dialog:modal');
    const found = [...document.querySelectorAll('main *, .top *')].filter(e => e.checkVisibility()
        && (!dialog || dialog.contains(e))
        && !e.closest('.vh, .task, svg, .legend') && cuts(e) && [e, ...e.querySelectorAll('*')].some(says) && !told(e));
    return found.slice(0, 8).map(e => `${e.tagName.toLowerCase()}.${[...e.classList].join('.')}`
        + ` \"${e.innerText.trim().slice(0, 40)}\" is cut: ${e.scrollWidth} pixels in ${e.clientWidth}`);";

/// What lies over the middle of an element that is scrolled into sight; null when nothing does.
const OVER: &str = "
    const [element] = arguments;
    element.scrollIntoView({block: 'nearest', behavior: 'instant'});
    const box = element.getBoundingClientRect();
    const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return element.contains(there) ? null : there?.outerHTML.slice(0, 200) ?? 'nothing that can be touched';";

impl Page {
    /// Fails when something lies over the middle of a control.
    pub fn leaves_free(&self, role: Role, name: &str) {
        let element = self.find(role, name);
        let over = self.run(OVER, &[element.as_argument()]);
        if let Some(over) = over.as_str() {
            self.fail(&format!("Over the {role:?} {name:?} lies {over}."));
        }
    }

    /// What runs out of the window to the side, in words; nothing when all fits.
    pub fn sticking_out(&self) -> Vec<String> {
        self.listed(STICKING_OUT, &[])
    }

    /// What can be scrolled sideways, in words; nothing when nothing can.
    pub fn scrolling_sideways(&self) -> Vec<String> {
        self.listed(SCROLLING, &[])
    }

    /// Words of two elements that run into one another, in words; nothing when none do.
    pub fn joined_words(&self) -> Vec<String> {
        self.listed(JOINED, &[])
    }

    /// Texts that are cut off, in words. Where there is little room one may be that says in a title or unfolded how it
    /// goes on.
    pub fn cut_off(&self, has_room: bool) -> Vec<String> {
        self.listed(CUT, &[(!has_room).into()])
    }

    fn listed(&self, script: &str, arguments: &[serde_json::Value]) -> Vec<String> {
        let found = self.run(script, arguments);
        let found = found.as_array().expect("a list of words").iter();
        found.filter_map(|words| words.as_str().map(str::to_owned)).collect()
    }

    /// Signs that say nowhere what they mean, in words; nothing when all do.
    pub fn unexplained(&self) -> Vec<String> {
        self.listed(UNEXPLAINED, &[])
    }

    /// Texts that are too small to read, in words; nothing when all are large enough.
    pub fn too_small(&self) -> Vec<String> {
        self.listed(TOO_SMALL, &[])
    }

    /// Fails when something runs out of the window to the side.
    pub fn fits_its_window(&self) {
        let out = self.sticking_out();
        if !out.is_empty() {
            self.fail(&format!("The page does not fit its window: {}.", out.join("; ")));
        }
    }
}
