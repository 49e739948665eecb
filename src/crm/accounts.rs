//! What users add to customers: notes, owners of contacts, tags, the next step.

use super::record::{AccountRecord, RecordId};
use super::refusal::RecordRefusal;
use super::text::{MOST_LABEL, MOST_NOTE, check};
use game::ids::{ContactId, CustomerId, StaffId};
use game::observation::Observation;
use game::people::Staff;
use game::time::Minute;
use std::collections::{BTreeMap, BTreeSet};

/// Tags of one customer at most.
pub const MOST_TAGS: u32 = 8;

/// A note about a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountNote {
    /// Its record.
    pub record: RecordId,
    /// When it was written.
    pub at: Minute,
    /// What it says.
    pub text: String,
}

/// What is to be done next with a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Its record.
    pub record: RecordId,
    /// When it was written.
    pub at: Minute,
    /// What.
    pub text: String,
    /// By when.
    pub due: Minute,
    /// When it was done.
    pub done: Option<Minute>,
}

/// What the records about customers come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accounts {
    notes: BTreeMap<CustomerId, Vec<AccountNote>>,
    contact_owners: BTreeMap<(CustomerId, ContactId), StaffId>,
    tags: BTreeMap<CustomerId, BTreeSet<String>>,
    steps: BTreeMap<CustomerId, Vec<NextStep>>,
}

impl Accounts {
    /// The notes about a customer, oldest first.
    pub fn notes(&self, customer: CustomerId) -> &[AccountNote] {
        self.notes.get(&customer).map_or(&[], Vec::as_slice)
    }

    /// The owner of a contact.
    pub fn contact_owner(&self, customer: CustomerId, contact: ContactId) -> Option<StaffId> {
        self.contact_owners.get(&(customer, contact)).copied()
    }

    /// The tags of a customer, in the order of the alphabet.
    pub fn tags(&self, customer: CustomerId) -> impl Iterator<Item = &str> {
        self.tags.get(&customer).into_iter().flatten().map(String::as_str)
    }

    /// All next steps of a customer, oldest first.
    pub fn steps(&self, customer: CustomerId) -> &[NextStep] {
        self.steps.get(&customer).map_or(&[], Vec::as_slice)
    }

    /// What is to be done next with a customer.
    pub fn next_step(&self, customer: CustomerId) -> Option<&NextStep> {
        self.steps(customer).last().filter(|step| step.done.is_none())
    }

    /// Whether a record may be added.
    ///
    /// # Errors
    /// [`RecordRefusal`] says why not.
    pub fn check(&self, seen: &Observation<'_>, record: &AccountRecord) -> Result<(), RecordRefusal> {
        let known = |customer: &CustomerId| seen.all_customers().any(|other| other == *customer);
        let all_known = |customers: &[CustomerId]| match customers {
            [] => Err(RecordRefusal::Empty),
            all if all.iter().all(known) => Ok(()),
            _ => Err(RecordRefusal::NotThere),
        };
        match record {
            AccountRecord::Note { customer, text } => {
                all_known(&[*customer])?;
                check(text, MOST_NOTE)
            }
            AccountRecord::AssignContact { customer, contact, staff } => {
                all_known(&[*customer])?;
                let is_there =
                    seen.file(*customer).is_some_and(|file| file.contacts.iter().any(|one| one.id == *contact));
                let works_here = |staff: StaffId| seen.staff(staff).is_some_and(Staff::is_here);
                if !is_there || staff.is_some_and(|staff| !works_here(staff)) {
                    return Err(RecordRefusal::NotThere);
                }
                let same = self.contact_owner(*customer, *contact) == *staff;
                if same { Err(RecordRefusal::NothingNew) } else { Ok(()) }
            }
            AccountRecord::Tag { customers, tag } => {
                all_known(customers)?;
                check(tag, MOST_LABEL)?;
                let tags = |customer: &CustomerId| self.tags.get(customer);
                if customers.iter().all(|customer| tags(customer).is_some_and(|tags| tags.contains(tag))) {
                    return Err(RecordRefusal::NothingNew);
                }
                let full = |customer| tags(customer).is_some_and(|tags| tags.len() >= MOST_TAGS as usize);
                if customers.iter().any(full) { Err(RecordRefusal::TooMany { most: MOST_TAGS }) } else { Ok(()) }
            }
            AccountRecord::Untag { customer, tag } => {
                let has = self.tags.get(customer).is_some_and(|tags| tags.contains(tag));
                if has { Ok(()) } else { Err(RecordRefusal::NotThere) }
            }
            AccountRecord::NextStep { customer, text, due } => {
                all_known(&[*customer])?;
                check(text, MOST_NOTE)?;
                if *due < seen.now() { Err(RecordRefusal::Past) } else { Ok(()) }
            }
            AccountRecord::StepDone { customer } => {
                if self.next_step(*customer).is_some() {
                    Ok(())
                } else {
                    Err(RecordRefusal::NotThere)
                }
            }
        }
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, id: RecordId, at: Minute, record: &AccountRecord) {
        match record {
            AccountRecord::Note { customer, text } => {
                let note = AccountNote { record: id, at, text: text.clone() };
                self.notes.entry(*customer).or_default().push(note);
            }
            AccountRecord::AssignContact { customer, contact, staff } => {
                let contact = (*customer, *contact);
                match staff {
                    Some(staff) => drop(self.contact_owners.insert(contact, *staff)),
                    None => drop(self.contact_owners.remove(&contact)),
                }
            }
            AccountRecord::Tag { customers, tag } => {
                for customer in customers {
                    self.tags.entry(*customer).or_default().insert(tag.clone());
                }
            }
            AccountRecord::Untag { customer, tag } => {
                if let Some(tags) = self.tags.get_mut(customer) {
                    tags.remove(tag);
                }
            }
            AccountRecord::NextStep { customer, text, due } => {
                let step = NextStep { record: id, at, text: text.clone(), due: *due, done: None };
                self.steps.entry(*customer).or_default().push(step);
            }
            AccountRecord::StepDone { customer } => {
                if let Some(step) = self.steps.get_mut(customer).and_then(|steps| steps.last_mut()) {
                    step.done = Some(at);
                }
            }
        }
    }
}
