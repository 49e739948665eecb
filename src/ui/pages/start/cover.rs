//! The left leaf: the title, what it means, and what becomes of 56 customers in a year.

use super::drawing::Drawing;
use crate::ui::components::Logo;
use leptos::prelude::*;
use texts::i18n::*;

/// Title, motto and drawing.
#[component]
pub fn Cover() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="leaf leaf--l" aria-labelledby="start-title">
            <h1 id="start-title" class="title" lang="zh-CN" aria-label=t!(i18n, site.title)>
                <span aria-hidden="true">"竞标"</span>
                <span aria-hidden="true">"留客"</span>
            </h1>
            <div class="motto">
                <p lang="en" class="tender">"Tender"</p>
                <p class="motto__zh">{t!(i18n, start.motto)}<br />{t!(i18n, start.motto_end)}</p>
                <p class="sub"><span lang="en">{t!(i18n, start.about)}</span><br />{t!(i18n, start.about_year)}</p>
                <Logo size=64 />
            </div>
            <Drawing />
        </section>
    }
}
