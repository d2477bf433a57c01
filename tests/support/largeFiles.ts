import { strToU8, Zip, ZipDeflate } from "fflate";

/* Files that are large and cheap to make. */

/** A PDF whose pages print these lines, in a Chinese font that every viewer knows by name, one below the other. */
export function pdfOfPages(pages: readonly (readonly string[])[]): Uint8Array {
  const first = 6;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${pages.map((_, page) => `${first + page * 2} 0 R`).join(" ")}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 5 0 R>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
    ...pages.flatMap((lines, page) => {
      const content = lines.map((line, row) => painted(line, 780 - row * 12)).join("\n");
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${first + page * 2 + 1} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const count = objects.length + 1;
  return strToU8(
    `${text}xref\n0 ${count}\n0000000000 65535 f \n${places.join("")}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
  );
}

function painted(line: string, y: number): string {
  const hex = [...line].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  return `BT /F 8 Tf 1 0 0 1 30 ${y} Tm <${hex}> Tj ET`;
}

/** A workbook whose sheet unpacks to so many bytes of rows. */
export function sheetOf(unpacked: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const add = (name: string, pieces: Iterable<string>) => {
    const file = new ZipDeflate(name, { level: 1 });
    zip.add(file);
    for (const piece of pieces) file.push(strToU8(piece));
    file.push(new Uint8Array(), true);
  };
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const packaging = "http://schemas.openxmlformats.org/package/2006";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  add("[Content_Types].xml", [
    `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  ]);
  add("_rels/.rels", [
    `<Relationships xmlns="${packaging}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  add("xl/workbook.xml", [
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="收入支出决算总表" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ]);
  add("xl/_rels/workbook.xml.rels", [
    `<Relationships xmlns="${packaging}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ]);
  const row = `<row><c t="inlineStr"><is><t>行政运行</t></is></c><c><v>1.00</v></c></row>`;
  const piece = row.repeat(Math.ceil(1e6 / strToU8(row).length));
  add("xl/worksheets/sheet1.xml", [
    `<worksheet xmlns="${main}"><sheetData>`,
    ...Array.from({ length: Math.ceil(unpacked / 1e6) }, () => piece),
    "</sheetData></worksheet>",
  ]);
  zip.end();
  return Buffer.concat(parts);
}
