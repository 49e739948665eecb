//! Borrowing and repaying within the credit line.

use crate::study::handbook::Section;
use crate::ui::components::{Button, ButtonKind, Fits, NumberField, Panel, Progress, Tone};
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use crate::ui::words::figure::limits;
use crate::ui::words::money::yuan;
use game::command::Command;
use game::money::Money;
use leptos::context::Provider;
use leptos::prelude::*;
use texts::i18n::*;

/// An amount offered first.
const FIRST_AMOUNT: i64 = 50_000;

/// The panel of loans.
#[component]
pub fn Loans() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let amount = RwSignal::new(FIRST_AMOUNT);
    let line = session.peek(|seen| seen.scenario().finance.credit_line.money());
    let loan = Memo::new(move |_| session.view(|seen| seen.loan()));
    let repayable = Memo::new(move |_| session.view(|seen| seen.loan().min(seen.cash())));
    let interest = Memo::new(move |_| session.view(|seen| seen.loan().per_mille(seen.scenario().finance.interest)));
    let used = Signal::derive(move || (loan.get().as_yuan() * 100 / line.as_yuan().max(1)) as u16);
    let chosen = move || Money::yuan(amount.get());
    let fits = Fits::of_form();
    let cannot_borrow = Signal::derive(move || !fits.all() || session.view(|seen| chosen() > seen.credit_left()));
    let cannot_repay = Signal::derive(move || !fits.all() || chosen() > repayable.get());
    let borrow = move || {
        session.act(Command::Borrow { amount: Money::yuan(amount.get_untracked()) });
    };
    let repay = move || {
        session.act(Command::Repay { amount: Money::yuan(amount.get_untracked()) });
    };
    let repay_all = move || {
        session.act(Command::Repay { amount: repayable.get_untracked() });
    };
    view! {
        <Panel
            title=t!(i18n, finance.credit.title)
            end=move || view! { <HelpLink section=Section::Credit /> }
        >
            <div class="panel__body stack">
                <Progress label=t!(i18n, finance.credit.used) percent=used tone=Tone::Warn />
                <p class="spread">
                    <span>{t!(i18n, finance.credit.used)}</span>
                    <span>{move || yuan(loan.get())} " / " {yuan(line)}</span>
                </p>
                <p class="sub">
                    {move || t_string!(i18n, finance.credit.next_interest, amount = yuan(interest.get()))}
                </p>
                <Provider value=fits>
                    <NumberField
                        label=t!(i18n, finance.credit.amount)
                        value=amount
                        on_input=move |yuan| amount.set(yuan)
                        least=1
                        most=Signal::stored(line.as_yuan())
                        limits=move || limits(i18n.get_locale(), 1, line.as_yuan())
                    />
                </Provider>
                <div class="cluster loans__do">
                    <Button kind=ButtonKind::Ink disabled=cannot_borrow on_click=borrow>
                        {t!(i18n, finance.credit.borrow)}
                    </Button>
                    <Button disabled=cannot_repay on_click=repay>
                        {t!(i18n, finance.credit.repay)}
                    </Button>
                    <Button
                        kind=ButtonKind::Ghost
                        disabled=Signal::derive(move || !repayable.get().is_positive())
                        on_click=repay_all
                    >
                        {t!(i18n, finance.credit.repay_all)}
                    </Button>
                </div>
            </div>
        </Panel>
    }
}
