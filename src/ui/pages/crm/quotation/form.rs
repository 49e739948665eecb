//! The form of a new version of a quotation, with what it comes to.

use super::super::explained::ExplainedButton;
use super::super::state::use_workbench;
use crate::crm::quotable::terms_of;
use crate::crm::quotation_sheet::{QuotationSheet, margin_rate};
use crate::crm::quotations::{MOST_PRICE, approver, first_offer_for};
use crate::crm::record::{CrmRecord, Percent, QuotationOffer, QuotationRecord, QuotedPrice};
use crate::ui::components::{ButtonKind, Choice, Note, NumberField, Panel, SelectField, TextField, Tone};
use crate::ui::words::crm::role::role;
use crate::ui::words::figure::limits;
use crate::ui::words::{money, tender, time};
use game::ids::{PackageId, ProductId, TenderId};
use game::money::Money;
use game::time::{DAY, Minute, Minutes};
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use texts::i18n::*;

/// Days for which a version can hold.
const MOST_DAYS: i64 = 60;

/// Days for which a version holds at first, at least.
const FIRST_DAYS: i64 = 10;

/// The form.
#[component]
pub fn QuotationForm(opportunity: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let begin = untrack(|| {
        workbench.view(|viewer| {
            let latest = viewer.book.quotations().versions(opportunity).last().map(|latest| latest.offer);
            latest.or_else(|| first_offer_for(viewer.seen, opportunity))
        })
    });
    begin.map(|offer| view! { <Fields opportunity offer=RwSignal::new(offer) i18n /> })
}

#[component]
fn Fields(opportunity: TenderId, offer: RwSignal<QuotationOffer>, i18n: I18n) -> impl IntoView {
    let workbench = use_workbench();
    // At first it holds until bids close.
    let first_days = untrack(|| {
        workbench.view(|viewer| {
            let left = terms_of(viewer.seen, opportunity).map_or(0, |terms| (terms.deadline - viewer.seen.now()).get());
            i64::from(left.div_ceil(DAY)).clamp(FIRST_DAYS, MOST_DAYS)
        })
    });
    let (days, reason) = (RwSignal::new(first_days), RwSignal::new(String::new()));
    let family =
        untrack(|| workbench.view(|viewer| opportunity.family(viewer.seen.customer(opportunity.customer).industry)));
    let (products, packages) = untrack(|| {
        workbench.view(|viewer| {
            let scenario = viewer.seen.scenario();
            let packages = (0..scenario.packages.len() as u8).map(PackageId);
            let asked = viewer.seen.request(opportunity).map(|request| vec![request.product]);
            let products = asked.unwrap_or_else(|| scenario.products_of(family).collect());
            (products, packages.collect::<Vec<_>>())
        })
    });
    let product_name = move |product: ProductId| {
        workbench.view(|viewer| tender::product(i18n.get_locale(), viewer.seen.scenario(), product))
    };
    let package_name = move |package: PackageId| {
        workbench.view(|viewer| tender::package(i18n.get_locale(), viewer.seen.scenario(), package))
    };
    let products = products.into_iter().map(|one| Choice::new(one, move || product_name(one))).collect::<Vec<_>>();
    let packages = packages.into_iter().map(|one| Choice::new(one, move || package_name(one))).collect::<Vec<_>>();
    let record = move || {
        let now = workbench.view(|viewer| viewer.seen.now());
        let valid_until = (now + Minutes::days(days.get() as u32)).min(Minute::YEAR_END);
        let reason = reason.get();
        CrmRecord::Quotation(QuotationRecord::Version { opportunity, offer: offer.get(), valid_until, reason })
    };
    let save = move |()| {
        if workbench.add(untrack(record)) {
            reason.set(String::new());
        }
    };
    let why_not = Signal::derive(move || match reason.with(|reason| reason.trim().is_empty()) {
        true => Some(t_string!(i18n, crm.quotation.off.no_reason).to_owned()),
        false => workbench.why_not(&record()),
    });
    // A version that no longer holds when bids close cannot become the bid.
    let ends_early = move || {
        let CrmRecord::Quotation(QuotationRecord::Version { valid_until, .. }) = record() else { return None };
        let deadline = workbench.view(|viewer| terms_of(viewer.seen, opportunity).map(|terms| terms.deadline))?;
        let moment = |at: Minute| time::moment(i18n.get_locale(), at);
        (valid_until < deadline)
            .then(|| t_string!(i18n, crm.quotation.ends_early, until = moment(valid_until), closes = moment(deadline)))
    };
    let early = move || ends_early().map(|words| view! { <Note tone=Tone::Warn>{words}</Note> });
    view! {
        <Panel title=t!(i18n, crm.quotation.form)>
            <div class="panel__body stack">
                <SelectField
                    label=t!(i18n, crm.column.product)
                    choices=products
                    value=Signal::derive(move || offer.get().product)
                    on_change=move |product| offer.update(|offer| offer.product = product)
                />
                <SelectField
                    label=t!(i18n, crm.quotation.part.package)
                    choices=packages
                    value=Signal::derive(move || offer.get().package)
                    on_change=move |package| offer.update(|offer| offer.package = package)
                />
                <div class="crm-pairs">
                    <PartFields
                        price=t!(i18n, crm.quotation.goods_price)
                        discount=t!(i18n, crm.quotation.goods_discount)
                        value=Signal::derive(move || offer.get().goods)
                        on_input=move |part| offer.update(|offer| offer.goods = part)
                    />
                    <PartFields
                        price=t!(i18n, crm.quotation.package_price)
                        discount=t!(i18n, crm.quotation.package_discount)
                        value=Signal::derive(move || offer.get().service)
                        on_input=move |part| offer.update(|offer| offer.service = part)
                    />
                    <PartFields
                        price=t!(i18n, crm.quotation.freight_price)
                        discount=t!(i18n, crm.quotation.freight_discount)
                        value=Signal::derive(move || offer.get().freight)
                        on_input=move |part| offer.update(|offer| offer.freight = part)
                    />
                    <PercentField
                        label=t!(i18n, crm.quotation.whole_discount)
                        value=Signal::derive(move || offer.get().discount)
                        on_input=move |discount| offer.update(|offer| offer.discount = discount)
                    />
                    <NumberField
                        label=t!(i18n, crm.quotation.valid_days)
                        value=days
                        most=Signal::stored(MOST_DAYS)
                        on_input=move |count| days.set(count)
                        limits=move || limits(i18n.get_locale(), 0, MOST_DAYS)
                    />
                </div>
                <Draft opportunity offer />
                <TextField label=t!(i18n, crm.quotation.reason) value=reason disabled=workbench.closed() on_input=move |words| reason.set(words) max_length=500 />
                <div role="status">{early}</div>
                <ExplainedButton kind=ButtonKind::Ink why_not on_click=save>{t!(i18n, crm.quotation.save)}</ExplainedButton>
            </div>
        </Panel>
    }
}

/// Price and discount of a part.
#[component]
fn PartFields(
    #[prop(into)] price: TextProp,
    #[prop(into)] discount: TextProp,
    value: Signal<QuotedPrice>,
    #[prop(into)] on_input: Callback<QuotedPrice>,
) -> impl IntoView {
    let i18n = use_i18n();
    let most = MOST_PRICE.as_yuan();
    let set_price = move |fen| on_input.run(QuotedPrice { price: Money::fen(fen), ..value.get_untracked() });
    let set_discount = move |discount| on_input.run(QuotedPrice { discount, ..value.get_untracked() });
    view! {
        <NumberField
            label=price
            in_fen=true
            value=Signal::derive(move || value.get().price.as_fen())
            most=Signal::stored(MOST_PRICE.as_fen())
            on_input=set_price
            limits=move || limits(i18n.get_locale(), 0, most)
        />
        <PercentField label=discount value=Signal::derive(move || value.get().discount) on_input=set_discount />
    }
}

#[component]
fn PercentField(
    #[prop(into)] label: TextProp,
    value: Signal<Percent>,
    #[prop(into)] on_input: Callback<Percent>,
) -> impl IntoView {
    let i18n = use_i18n();
    let set = move |percent: i64| {
        if let Some(percent) = u8::try_from(percent).ok().and_then(Percent::new) {
            on_input.run(percent);
        }
    };
    view! {
        <NumberField
            label
            value=Signal::derive(move || i64::from(value.get().get()))
            most=Signal::stored(100)
            on_input=set
            limits=move || limits(i18n.get_locale(), 0, 100)
        />
    }
}

/// What the form comes to, before it is saved.
#[component]
fn Draft(opportunity: TenderId, offer: RwSignal<QuotationOffer>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let words = move || {
        let (locale, offer) = (i18n.get_locale(), offer.get());
        workbench.view(|viewer| {
            let terms = terms_of(viewer.seen, opportunity)?;
            let sheet = QuotationSheet::of(&offer, terms.quantity);
            let (total, each) = (money::exact(sheet.total), money::yuan(Money::yuan(i64::from(sheet.unit_price))));
            let scenario = viewer.seen.scenario();
            let (units, unit) =
                (tender::quantity(locale, scenario, &terms), tender::one_unit(locale, scenario, opportunity.customer));
            let mut words =
                td_string!(locale, crm.quotation.comes_to, total = total, each = each, units = units, unit = unit);
            let margin = margin_rate(viewer.seen, &offer, &terms)
                .filter(|_| viewer.book.access().sees_confidential(viewer.role));
            if let Some(margin) = margin {
                words.push_str(&td_string!(locale, crm.quotation.leaves, margin = tender::percent(margin)));
            }
            if let Some(approver) = approver(viewer.seen, viewer.book.approvals(), &terms, &offer) {
                words.push_str(&td_string!(locale, crm.quotation.needs_approval, role = role(locale, approver)));
            }
            Some(words)
        })
    };
    view! { <p role="status">{words}</p> }
}
