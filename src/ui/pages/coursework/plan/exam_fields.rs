//! The fields of an exam: its chapters, how many questions of each level, minutes, attempts, and the word.

use crate::contest::course_plan::own::OWN_CHAPTER;
use crate::contest::course_plan::paper::ExamWord;
use crate::contest::course_plan::read::{MOST_ASKED, MOST_MINUTES, MOST_TIMES};
use crate::contest::course_plan::{PlanItem, PlanWork, TestSide};
use crate::study::quiz::Topic;
use crate::study::quiz::exam::Blueprint;
use crate::ui::components::{Choice, Note, NumberField, SelectField, SwitchRow};
use crate::ui::pages::class::keys;
use crate::ui::pages::course::topic_name;
use crate::ui::pages::coursework::state::{CourseworkDesk, use_coursework, with_own};
use crate::ui::words::figure::limits;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use texts::i18n::*;

/// The exam of a piece of work, with what is changed in it.
#[derive(Clone, Copy)]
struct Exam {
    coursework: CourseworkDesk,
    number: u8,
}

impl Exam {
    fn blueprint(self) -> Blueprint {
        let look = |item: &PlanItem| match &item.work {
            PlanWork::Exam(blueprint) => Some(blueprint.clone()),
            _ => None,
        };
        let found = self.coursework.draft(|plan| plan.item(self.number).and_then(look)).flatten();
        found.unwrap_or_else(|| Blueprint::usual(Vec::new()))
    }

    fn change(self, change: impl Fn(&mut Blueprint)) {
        self.edit(|item| {
            if let PlanWork::Exam(blueprint) = &mut item.work {
                change(blueprint);
            }
        });
    }

    fn edit(self, change: impl Fn(&mut PlanItem)) {
        let number = self.number;
        self.coursework.edit(|plan| plan.items.iter_mut().filter(|item| item.number == number).for_each(change));
    }

    /// Makes it the test on that side of the course, which weighs nothing; no other exam is that one then. The later test
    /// asks as many questions on the same chapters as the earlier one.
    fn set_test(self, side: Option<TestSide>) {
        let number = self.number;
        self.coursework.edit(|plan| {
            plan.items.iter_mut().filter(|item| side.is_some() && item.test == side).for_each(|item| item.test = None);
            let before = plan.test(TestSide::Before).map(|at| plan.items[at].work.clone());
            let Some(item) = plan.items.iter_mut().find(|item| item.number == number) else { return };
            item.test = side;
            if side.is_some() {
                item.weight = 0;
            }
            if let (Some(TestSide::After), Some(before)) = (side, before) {
                item.work = before;
            }
        });
    }

    fn of<T>(self, look: impl Fn(&PlanItem) -> T) -> Option<T> {
        self.coursework.draft(|plan| plan.item(self.number).map(look)).flatten()
    }
}

/// The fields.
#[component]
pub fn ExamFields(
    /// The number of the work.
    number: u8,
) -> impl IntoView {
    let i18n = use_i18n();
    let exam = Exam { coursework: use_coursework(), number };
    let has_own = Memo::new(move |_| exam.coursework.draft(|plan| !plan.questions.is_empty()).unwrap_or_default());
    let chapter = move |chapter: u8| {
        let is_on = move || exam.blueprint().chapters.contains(&chapter);
        let toggle = move |_| {
            exam.change(|blueprint| {
                match blueprint.chapters.iter().position(|one| *one == chapter) {
                    Some(at) => drop(blueprint.chapters.remove(at)),
                    None => blueprint.chapters.push(chapter),
                }
                game::sort::ascending(&mut blueprint.chapters);
            });
        };
        let words = move || match chapter {
            OWN_CHAPTER => t_string!(i18n, coursework.items.own).to_owned(),
            chapter => t_string!(i18n, coursework.items.chapter, number = chapter),
        };
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=is_on on:change=toggle />
                {words}
            </label>
        }
    };
    let chapters = move || {
        let last = if has_own.get() { OWN_CHAPTER } else { OWN_CHAPTER - 1 };
        (1..=last).map(chapter).collect_view()
    };
    let bank = move || {
        let bank = exam.coursework.bank()?;
        exam.coursework.draft(|plan| with_own(&bank, plan))
    };
    let there = Memo::new(move |_| Some(exam.blueprint().available(&bank()?)));
    // What the chosen chapters are about; what is named stays to be seen, whatever they are.
    let topics = Memo::new(move |_| {
        let Blueprint { chapters, topics, .. } = exam.blueprint();
        let bank = bank().unwrap_or_default();
        let asks = |topic: Topic| {
            let asked = bank.iter().filter(|one| chapters.contains(&one.number)).flat_map(|one| &one.questions);
            topics.contains(&topic) || asked.into_iter().any(|question| question.topic == topic)
        };
        Topic::ALL.iter().copied().filter(|topic| asks(*topic)).collect::<Vec<Topic>>()
    });
    let topics = move || {
        let one = |topic: Topic| view! { <TopicChoice exam topic /> };
        topics.get().into_iter().map(one).collect_view()
    };
    let level = move |at: usize, label: TextProp| {
        let of = move || Some(there.get()?[at]);
        let help =
            move || of().map_or_else(String::new, |count| t_string!(i18n, coursework.items.there, count = count));
        let too_many = Signal::derive(move || {
            let count = of().filter(|count| u16::from(exam.blueprint().questions[at]) > *count)?;
            Some(t_string!(i18n, coursework.items.too_many, count = count))
        });
        view! {
            <Count
                label
                help
                error=too_many
                value=Signal::derive(move || i64::from(exam.blueprint().questions[at]))
                on_set=move |count: i64| exam.change(|blueprint| blueprint.questions[at] = count as u8)
                least=0
                most=i64::from(MOST_ASKED)
            />
        }
    };
    let is_locked = Signal::derive(move || exam.of(|item| item.lock.is_some()).unwrap_or_default());
    let is_sealed = Memo::new(move |_| exam.coursework.draft(|plan| plan.seal.is_some()).unwrap_or_default());
    let set_locked = move |on: bool| {
        let word = on.then(|| word(exam.coursework, number)).flatten();
        let key = untrack(|| exam.coursework.draft(|plan| plan.key));
        let lock = word.zip(key).map(|(word, key)| word.lock(key, number));
        exam.edit(|item| item.lock = lock);
    };
    let shown_word = move || {
        let word = is_locked.get().then(|| word(exam.coursework, number)).flatten()?;
        let words = t_string!(i18n, coursework.items.word, word = word.shown());
        Some(view! { <Note>{words}</Note> })
    };
    let needs_seal =
        move || (!is_sealed.get()).then(|| view! { <p class="sub">{t!(i18n, coursework.items.needs_seal)}</p> });
    view! {
        <fieldset class="field course__chapters">
            <legend>{t!(i18n, coursework.items.chapters)}</legend>
            {chapters}
        </fieldset>
        <details>
            <summary>{t!(i18n, coursework.items.topics)}</summary>
            <fieldset class="field course__chapters">
                <legend>{t!(i18n, coursework.items.topics_help)}</legend>
                {topics}
            </fieldset>
        </details>
        <div class="form__row">
            {level(0, t!(i18n, coursework.items.recall).into())}
            {level(1, t!(i18n, coursework.items.apply).into())}
            {level(2, t!(i18n, coursework.items.judge).into())}
        </div>
        <div class="form__row">
            <Count
                label=t!(i18n, coursework.items.minutes)
                value=Signal::derive(move || i64::from(exam.blueprint().minutes))
                on_set=move |minutes: i64| exam.change(|blueprint| blueprint.minutes = minutes as u16)
                least=1
                most=i64::from(MOST_MINUTES)
            />
            <Count
                label=t!(i18n, coursework.items.attempts)
                help=t!(i18n, coursework.items.attempts_help)
                value=Signal::derive(move || exam.of(|item| i64::from(item.attempts)).unwrap_or(1))
                on_set=move |count: i64| exam.edit(|item| item.attempts = count as u8)
                least=1
                most=i64::from(MOST_TIMES)
            />
        </div>
        <SelectField
            label=t!(i18n, coursework.items.test)
            help=t!(i18n, coursework.items.test_help)
            choices=vec![
                Choice::new(None, t!(i18n, coursework.items.test_none)),
                Choice::new(Some(TestSide::Before), t!(i18n, coursework.items.test_before)),
                Choice::new(Some(TestSide::After), t!(i18n, coursework.items.test_after)),
            ]
            value=Signal::derive(move || exam.of(|item| item.test).flatten())
            on_change=move |side| exam.set_test(side)
        />
        <SwitchRow
            label=t!(i18n, coursework.items.locked)
            help=t!(i18n, coursework.items.locked_help)
            on=is_locked
            disabled=Signal::derive(move || !is_sealed.get())
            on_change=set_locked
        />
        {needs_seal}
        {shown_word}
    }
}

/// Whether a topic is asked of.
#[component]
fn TopicChoice(exam: Exam, topic: Topic) -> impl IntoView {
    let i18n = use_i18n();
    let is_on = move || exam.blueprint().topics.contains(&topic);
    let toggle = move |_| {
        exam.change(|blueprint| {
            let was = blueprint.topics.contains(&topic);
            let stays = |one: &Topic| if *one == topic { !was } else { blueprint.topics.contains(one) };
            blueprint.topics = Topic::ALL.iter().copied().filter(stays).collect();
        });
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=is_on on:change=toggle />
            {move || topic_name(i18n.get_locale(), topic)}
        </label>
    }
}

/// The word of an exam of the plan that is being made; none where its key is not in this browser.
fn word(coursework: CourseworkDesk, number: u8) -> Option<ExamWord> {
    let (plan, seal) = coursework.draft(|plan| plan.seal.map(|seal| (plan.key, seal))).flatten()?;
    keys::for_seal(&seal).map(|secret| ExamWord::new(&secret, plan, number))
}

/// A number of the exam.
#[component]
fn Count(
    #[prop(into)] label: TextProp,
    #[prop(optional, into)] help: Option<TextProp>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(into)] value: Signal<i64>,
    #[prop(into)] on_set: Callback<i64>,
    least: i64,
    most: i64,
) -> impl IntoView {
    let i18n = use_i18n();
    let limits = move || limits(i18n.get_locale(), least, most);
    let set = move |number: i64| on_set.run(number.clamp(least, most));
    match help {
        Some(help) => view! { <NumberField label help error value on_input=set least most limits /> }.into_any(),
        None => view! { <NumberField label error value on_input=set least most limits /> }.into_any(),
    }
}
