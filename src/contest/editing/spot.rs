//! Where a place of the market's data stands in the editor.

use super::blocks::{EditorTab, FieldBlock};
use super::field::Field;
use super::sheet::Sheet;

/// The tab, block, row and field of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The tab.
    pub group: EditorTab,
    /// The block.
    pub block: FieldBlock,
    /// The industry that has to be looked at, for what is shown by industry.
    pub industry: Option<usize>,
    /// The row; none where the whole block is meant, or it has no rows.
    pub row: Option<String>,
    /// The field; none where the whole row or block is meant, or something in it that has no field.
    pub field: Option<Field>,
}

impl Spot {
    /// Finds a place such as `shocks[0].month`: its field, else its row, else its block; none where the
    /// editor has none of them and only the market's text leads there.
    pub fn of(sheet: &Sheet, at: &str) -> Option<Self> {
        let industry = industry(sheet, at);
        let all = EditorTab::ALL.into_iter().flat_map(|group| group.blocks().iter().map(move |&block| (group, block)));
        let found = all.filter_map(|(group, block)| {
            let (row, field) = within(sheet, block, industry.unwrap_or(0), at)?;
            Some(Self { group, block, industry, row, field })
        });
        // The narrowest: a field before a row before a block.
        found.min_by_key(|spot| (spot.field.is_none(), spot.row.is_none()))
    }
}

fn within(sheet: &Sheet, block: FieldBlock, industry: usize, at: &str) -> Option<(Option<String>, Option<Field>)> {
    let field_in = |row: &str| block.fields().iter().copied().find(|field| field.place(row) == at);
    let is_whole = !block.at().is_empty() && at == block.at();
    let Some(rows) = block.rows(sheet, industry) else {
        let row = format!("industries[{industry}]");
        let field = field_in(&row);
        return (field.is_some() || is_whole).then_some((None, field));
    };
    let in_row = rows.into_iter().find_map(|row| {
        let field = field_in(&row);
        let is_inside = at.strip_prefix(&row).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
        (field.is_some() || is_inside).then_some((Some(row), field))
    });
    in_row.or_else(|| is_whole.then_some((None, None)))
}

/// The industry that a place belongs to: its own number, or that of the customer.
fn industry(sheet: &Sheet, at: &str) -> Option<usize> {
    if let Some(rest) = at.strip_prefix("industries[") {
        return rest.split(']').next()?.parse().ok();
    }
    let rest = at.strip_prefix("customers[")?;
    let customer: usize = rest.split(']').next()?.parse().ok()?;
    Some(sheet.draft().customers.get(customer)?.industry.index())
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::scenario::Scenario;

    #[test]
    fn each_place_leads_to_its_field_row_or_block() {
        let mut sheet = Sheet::begin(&Scenario::formal());
        sheet.add_shock().expect("room");
        let customer = sheet.draft().customers.len() - 1;
        let of_customer = sheet.draft().customers[customer].industry.index();
        let contact = format!("customers[{customer}].contacts[0].name.zh");
        for (at, block, industry, row, has_field) in [
            ("capital", FieldBlock::Beginning, None, None, true),
            ("score", FieldBlock::Score, None, None, false),
            ("score.sales.weight", FieldBlock::Score, None, None, true),
            ("industries[2].unit_cost", FieldBlock::Industry, Some(2), None, true),
            (
                "industries[2].products[1].levels[0]",
                FieldBlock::Products,
                Some(2),
                Some("industries[2].products[1]"),
                true,
            ),
            ("shocks[0]", FieldBlock::Shocks, None, Some("shocks[0]"), false),
            ("shocks[0].month", FieldBlock::Shocks, None, Some("shocks[0]"), true),
            ("customers", FieldBlock::Customers, None, None, false),
            (&contact, FieldBlock::Customers, Some(of_customer), contact.split_once('.').map(|(row, _)| row), false),
        ] {
            let spot = Spot::of(&sheet, at).unwrap_or_else(|| panic!("{at} stands in the editor"));
            let found = (spot.block, spot.industry, spot.row.as_deref(), spot.field.is_some());
            assert_eq!(found, (block, industry, row, has_field), "{at}");
        }
        for at in ["rivals[0].archetype", "shocks[1].month", "moon", ""] {
            assert_eq!(Spot::of(&sheet, at), None, "{at}");
        }
    }

    #[test]
    fn every_field_is_found_again() {
        let sheet = Sheet::begin(&Scenario::formal());
        for group in EditorTab::ALL {
            for &block in group.blocks() {
                let rows = block.rows(&sheet, 1).unwrap_or_else(|| vec!["industries[1]".to_owned()]);
                for place in rows.iter().flat_map(|row| block.fields().iter().map(|field| field.place(row))) {
                    let spot = Spot::of(&sheet, &place).unwrap_or_else(|| panic!("{place}"));
                    assert_eq!(spot.field.map(|field| field.place(&spot.row.unwrap_or(rows[0].clone()))), Some(place));
                }
            }
        }
    }
}
