//! What controls are, in the words of assistive technology.

/// The role of a control or of a part of the page.
#[derive(Clone, Copy, Debug)]
pub enum Role {
    Button,
    Checkbox,
    Combobox,
    Dialog,
    Heading,
    Link,
    List,
    Radio,
    Spinbutton,
    Status,
    Switch,
    Tab,
    Table,
    Textbox,
}

impl Role {
    /// The role's name, as browsers compute it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Checkbox => "checkbox",
            Self::Combobox => "combobox",
            Self::Dialog => "dialog",
            Self::Heading => "heading",
            Self::Link => "link",
            Self::List => "list",
            Self::Radio => "radio",
            Self::Spinbutton => "spinbutton",
            Self::Status => "status",
            Self::Switch => "switch",
            Self::Tab => "tab",
            Self::Table => "table",
            Self::Textbox => "textbox",
        }
    }

    /// The elements among which the browser is asked for the role: all that could have it.
    pub fn selector(self) -> &'static str {
        match self {
            Self::Button => "button, summary, input[type=button], input[type=submit], [role=button]",
            Self::Checkbox => "input[type=checkbox], [role=checkbox]",
            Self::Combobox => "select, input[list], [role=combobox]",
            Self::Dialog => "dialog, [role=dialog]",
            Self::Heading => "h1, h2, h3, h4, h5, h6, [role=heading]",
            Self::Link => "a[href], [role=link]",
            Self::List => "ol, ul, [role=list]",
            Self::Radio => "input[type=radio], [role=radio]",
            Self::Spinbutton => "input[type=number], [role=spinbutton]",
            Self::Status => "output, [role=status]",
            Self::Switch => "[role=switch]",
            Self::Tab => "[role=tab]",
            Self::Table => "table, [role=table]",
            Self::Textbox => "input, textarea, [role=textbox]",
        }
    }
}
