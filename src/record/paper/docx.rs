//! A document as a file for word processors (.docx, ECMA-376). Written here, because the library for it names neither
//! what a picture shows nor the language of a text, and cannot repeat the head of a table.

use super::body::Body;
use super::{Paper, PaperLanguage, PaperPictures, parts};
use crate::record::xml::escaped;
use crate::record::zip::Zip;

/// The document as a file.
pub fn docx(paper: &Paper, pictures: &PaperPictures) -> Vec<u8> {
    let language = match paper.language {
        PaperLanguage::Chinese => "zh-CN",
        PaperLanguage::English => "en-GB",
    };
    let mut body = Body::new(pictures);
    body.title(&paper.title);
    paper.blocks.iter().enumerate().for_each(|(nth, block)| body.block(block, paper.blocks.get(nth + 1)));
    let (text, shown) = body.finish();
    let relation = |number: usize| parts::PICTURE_RELATION.replace("NUMBER", &number.to_string());
    let relations: String = (1..=shown.len()).map(relation).collect();
    let mut zip = Zip::default();
    for (name, text) in [
        ("[Content_Types].xml", parts::TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::CORE.replace("TITLE", &escaped(&paper.title)).replace("LANGUAGE", language)),
        ("word/document.xml", text),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.replace("PICTURES", &relations)),
        ("word/styles.xml", parts::STYLES.replace("LANGUAGE", language).replace("HEAD", parts::HEAD_FONTS)),
        ("word/numbering.xml", parts::NUMBERING.to_owned()),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
        ("word/footer1.xml", parts::FOOTER.replace("FOOT", &escaped(&paper.foot))),
    ] {
        zip.add(name, text.as_bytes());
    }
    for (number, png) in (1_u32..).zip(shown) {
        zip.add(&format!("word/media/image{number}.png"), png);
    }
    zip.bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::paper::{PaperBlock, PaperCell, PaperField, PaperPicture, PaperRow, PaperTable, marked_in};
    use crate::record::zip_read::ZipFiles;
    use std::collections::BTreeMap;

    fn sample(language: PaperLanguage) -> Paper {
        let field = PaperField {
            mark: "text:analysis".to_owned(),
            label: "分析".to_owned(),
            hint: "写什么".to_owned(),
            text: "第一段 <1>\n第二段".to_owned(),
            is_line: false,
        };
        let rows =
            vec![PaperRow { name: "现金".to_owned(), cells: vec![PaperCell::figure("¥612,400", "figure:cash")] }];
        let picture = |id: &str| PaperPicture {
            id: id.to_owned(),
            caption: "图 1".to_owned(),
            about: "每月销售额 \"高\"".to_owned(),
            svg: String::new(),
            width: 600,
            height: 200,
        };
        Paper {
            title: "实验报告".to_owned(),
            language,
            foot: "竞标留客".to_owned(),
            blocks: vec![
                PaperBlock::Heading("一、目的".to_owned()),
                PaperBlock::Item("拜访 12 次".to_owned()),
                PaperBlock::Table(PaperTable {
                    caption: "结果".to_owned(),
                    heads: vec!["指标".to_owned(), "数值".to_owned()],
                    rows,
                }),
                PaperBlock::Picture(picture("sales")),
                PaperBlock::Picture(picture("missing")),
                PaperBlock::Field(field),
            ],
        }
    }

    fn part(bytes: &[u8], name: &str) -> String {
        let files = ZipFiles::of(bytes).expect("an archive");
        files.text(name, 1_000_000).expect("it is there").expect("text")
    }

    #[test]
    fn a_file_has_headings_tables_pictures_with_words_and_a_language() {
        let pictures = BTreeMap::from([("sales".to_owned(), b"png".to_vec())]);
        let bytes = docx(&sample(PaperLanguage::Chinese), &pictures);
        let text = part(&bytes, "word/document.xml");
        for has in [
            "w:val=\"Heading1\"",
            "<w:tblHeader/>",
            "<w:cantSplit/>",
            "descr=\"每月销售额 &quot;高&quot;\"",
            "第一段 &lt;1&gt;",
            "r:embed=\"pic1\"",
        ] {
            assert!(text.contains(has), "{has} is missing in {text}");
        }
        assert!(!text.contains("pic2"));
        assert!(part(&bytes, "word/styles.xml").contains("<w:lang w:val=\"zh-CN\""));
        assert!(part(&bytes, "word/styles.xml").contains("w:eastAsia=\"SimHei\""));
        assert!(part(&bytes, "word/_rels/document.xml.rels").contains("media/image1.png"));
        let english = docx(&sample(PaperLanguage::English), &BTreeMap::new());
        assert!(part(&english, "word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
    }

    #[test]
    fn what_is_marked_reads_back_with_its_paragraphs() {
        let bytes = docx(&sample(PaperLanguage::Chinese), &BTreeMap::new());
        let expect = BTreeMap::from([
            ("figure:cash".to_owned(), "¥612,400".to_owned()),
            ("text:analysis".to_owned(), "第一段 <1>\n第二段".to_owned()),
        ]);
        assert_eq!(marked_in(&bytes), Ok(expect));
    }
}
