//! The promised response of each service package.

use super::super::count_field::CountField;
use super::super::state::use_workbench;
use super::standing::StandingService;
use crate::crm::record::{CrmRecord, ServiceRecord};
use crate::crm::role::CrmRole;
use crate::crm::service_book::MOST_HOURS;
use crate::ui::components::{Button, ButtonSize, Fits, Panel};
use crate::ui::words::name::name;
use game::ids::PackageId;
use leptos::context::Provider;
use leptos::prelude::*;
use texts::i18n::*;

/// The promises, with a form for the roles that may set them.
#[component]
pub fn PromisePanel() -> impl IntoView {
    view! { <StandingService /><Provider value=Fits::of_form()><PromiseRows /></Provider> }
}

#[component]
fn PromiseRows() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let packages = untrack(|| workbench.view(|viewer| viewer.seen.scenario().packages.len()));
    let rows = (0..packages).map(|at| view! { <PromiseRow package=PackageId(at as u8) /> }).collect_view();
    view! {
        <Panel title=t!(i18n, crm.promise.title) note=t!(i18n, crm.promise.note)>
            <ul class="crm-judge crm-rules">{rows}</ul>
        </Panel>
    }
}

#[component]
fn PromiseRow(package: PackageId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let fits: Fits = expect_context();
    let promised = Memo::new(move |_| {
        let of = |seen: &game::observation::Observation<'_>, book: &crate::crm::book::CrmBook| {
            book.service().promise(seen, package, seen.now()).get() / 60
        };
        workbench.view(|viewer| of(viewer.seen, viewer.book))
    });
    let called = move || {
        let locale = i18n.get_locale();
        let of =
            |one: &game::scenario::Package| (name(locale, &one.name).to_owned(), name(locale, &one.support).to_owned());
        let both = workbench.view(|viewer| viewer.seen.scenario().package(package).map(of)).unwrap_or_default();
        view! { <strong>{both.0}</strong> " " <span class="sub">{both.1}</span> }
    };
    let within = move || t_string!(i18n, crm.promise.within, hours = promised.get());
    let hours = RwSignal::new(i64::from(promised.get_untracked()));
    let record = move || {
        let hours = u16::try_from(hours.get()).unwrap_or_default();
        CrmRecord::Service(ServiceRecord::Promise { package, hours })
    };
    let may_set = Memo::new(move |_| {
        workbench.may_add() && matches!(workbench.role.get(), CrmRole::TechnicalManager | CrmRole::Administrator)
    });
    let disabled = Signal::derive(move || !fits.all() || !workbench.can_add(&record()));
    let set = move |()| {
        workbench.add(untrack(record));
    };
    let form = move || {
        may_set.get().then(|| {
            view! {
                <div class="crm-judge__form">
                    <CountField label=t!(i18n, crm.promise.hours) value=hours least=1 most=Signal::stored(i64::from(MOST_HOURS)) />
                    <Button size=ButtonSize::Small disabled on_click=set>{t!(i18n, crm.promise.set)}</Button>
                </div>
            }
        })
    };
    view! { <li><div>{called}<p class="sub">{within}</p></div>{form}</li> }
}
