//! One customer's file: beside the list where there is room, over it where there is not.

mod acsi;
mod care;
mod complaints;
mod contacts;
mod credit;
mod curve;
mod deals;
mod facts;
mod feelings;
mod foot;
mod frame;
mod going;
mod head;
mod history;
mod places;
mod planned;
mod programme;
mod projects;
mod requests;
mod taken_over;
mod why_left;

pub use frame::FileFrame;

use crate::crm::game_page::PageSection;
use crate::insight::attention::remark::remarks;
use crate::ui::barred::sees;
use crate::ui::components::Tag;
use crate::ui::pages::customers::remark;
use crate::ui::session::use_session;
use care::Care;
use complaints::{Complaints, Endings};
use contacts::Contacts;
use credit::Credit;
use curve::Curve;
use deals::Deals;
use facts::Facts;
use feelings::Feelings;
use foot::Foot;
use game::ids::CustomerId;
use game::relation::Stage;
use going::Going;
use head::Head;
use history::History;
use leptos::prelude::*;
use places::PlacesHeld;
use planned::PlannedWork;
use programme::Programmes;
use projects::Projects;
use requests::Requests;
use taken_over::TakenOver;
use texts::i18n::*;
use why_left::WhyLeft;

/// The file's sheet.
#[component]
fn File(customer: CustomerId, heading: String) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let is_open = Memo::new(move |_| session.view(|seen| seen.relation(customer).stage() > Stage::Potential));
    let still = Memo::new(move |_| session.is_still());
    let notes = Memo::new(move |_| session.view(|seen| remarks(seen, customer)));
    let tags = move || {
        let locale = i18n.get_locale();
        let tag = |remark| {
            let (words, tone) = remark::words(locale, remark);
            view! { <li><Tag tone>{words}</Tag></li> }
        };
        let notes = notes.get();
        (!notes.is_empty())
            .then(|| view! { <ul class="cluster file__notes">{notes.into_iter().map(tag).collect_view()}</ul> })
    };
    let is_gone = Memo::new(move |_| session.view(|seen| !seen.is_on_market(customer)));
    let (sees_contacts, sees_credit) = (sees(PageSection::Contacts), sees(PageSection::Credit));
    let (sees_deals, sees_requests) = (sees(PageSection::Deals), sees(PageSection::Requests));
    let (sees_complaints, sees_work) = (sees(PageSection::Complaints), sees(PageSection::PlannedWork));
    let sees_programmes = sees(PageSection::Programmes);
    let body = move || {
        if is_gone.get() {
            return view! {
                <TakenOver customer />
                <Facts customer />
                <Curve customer />
                {move || sees_deals().then(|| view! { <Deals customer /> })}
                <History customer />
            }
            .into_any();
        }
        view! {
            {tags}
            <Going customer />
            <Endings customer />
            <WhyLeft customer />
            {move || sees_complaints().then(|| view! { <Complaints customer /> })}
            {move || (!still.get() && sees_requests()).then(|| view! { <Requests customer /> })}
            <Facts customer />
            {move || match is_open.get() {
                true => view! {
                    {sees_contacts().then(|| view! { <Contacts customer /> })}
                    <Curve customer />
                    <Feelings customer />
                    <Projects customer />
                    {sees_credit().then(|| view! { <Credit customer /> })}
                    {sees_programmes().then(|| view! { <Programmes customer /> })}
                }.into_any(),
                false => view! {
                    <section class="file__closed">
                        <h3>{t!(i18n, customers.file.research_title)}</h3>
                        <p class="sub">{t!(i18n, customers.file.research_text)}</p>
                    </section>
                }.into_any(),
            }}
            <PlacesHeld customer />
            {move || sees_work().then(|| view! { <PlannedWork customer /> })}
            {move || (is_open.get() && !still.get()).then(|| view! { <Care customer /> })}
            {move || (is_open.get() && sees_deals()).then(|| view! { <Deals customer /> })}
            <History customer />
        }
        .into_any()
    };
    view! {
        <Head customer heading />
        <div class="file__body" tabindex="-1">{body}</div>
        {move || (!is_gone.get()).then(|| view! { <Foot customer /> })}
    }
}
