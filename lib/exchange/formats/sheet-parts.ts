/** The parts of a workbook with one sheet, but for the sheet itself: ECMA-376, as few as programs open without a complaint. */
export function workbookParts(sheetName: string): Record<string, string> {
  return {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetTypes}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${sheetTypes}.styles+xml"/>
</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships">
<Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/>
</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${documents}">
<sheets><sheet name="${xmlText(sheetName.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets>
</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships">
<Relationship Id="rId1" Type="${documents}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="${documents}/styles" Target="styles.xml"/>
</Relationships>`,
    "xl/styles.xml": styles,
  };
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packages = "http://schemas.openxmlformats.org/package/2006";
const documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Places in `cellXfs` below. */
export const headerStyle = 1;
export const momentStyle = 2;

const styles = `<styleSheet xmlns="${main}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>
<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;

// XML 1.0, section 2.2; lone halves of a character are none.
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The text for an element or an attribute, without what XML cannot hold. */
export function xmlText(text: string) {
  return (
    text
      .replace(notInXml, "")
      .replace(/\r\n?/g, "\n")
      // `_x0041_` would be read as the letter A, so its underline is written as one of these itself.
      .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")
      .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
  );
}
