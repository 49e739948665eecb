//! The manifest of a package: one course with one item, which is one page.

use super::ScormPackage;
use crate::record::Fingerprint;
use crate::record::xml::escaped;

/// The manifest's text. `launch` is what the package's page opens: packages that open something else have other
/// identifiers, so that a platform tells one from the other.
pub(super) fn manifest(package: &ScormPackage<'_>, launch: &str, files: &[&str]) -> String {
    let title = escaped(package.title);
    let print = Fingerprint::of(launch.as_bytes());
    let pass = package.pass.map_or_else(String::new, |pass| {
        format!("        <adlcp:masteryscore>{}</adlcp:masteryscore>\n", pass.min(100))
    });
    let listed: String = files.iter().map(|file| format!("      <file href=\"{file}\"/>\n")).collect();
    let page = files.first().copied().unwrap_or_default();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<manifest identifier=\"tender-{print}\" version=\"1.0\" xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default=\"tender\">
    <organization identifier=\"tender\">
      <title>{title}</title>
      <item identifier=\"item\" identifierref=\"game\" isvisible=\"true\">
        <title>{title}</title>
{pass}      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier=\"game\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"{page}\">
{listed}    </resource>
  </resources>
</manifest>
"
    )
}
