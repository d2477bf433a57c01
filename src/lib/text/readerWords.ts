import { language } from "#lib/format/language.svelte.ts";
import { OF_DATA_SETS, type Saying } from "./dataSetWords.ts";

/*
 * What the reader says of a file, in the language of the moment. It speaks English, for whoever reads documents in by
 * command; where it tells them to write into documents.csv, a page has fields.
 */

/** By what the reader says, as a pattern: the same in Chinese, with the parts that it names. */
const CHINESE: readonly Saying[] = [
  [/^the file is empty$/, () => "文件是空的。"],
  [/^could not be opened .*/, () => "打不开：文件可能已移动或改动，请重新添加。"],
  [/^the PDF is encrypted/, () => "PDF 有密码：请另存为没有密码的文件。"],
  [/^a scan without a text layer/, () => "是扫描件，没有文字：请先做文字识别（OCR），或使用原始电子文件。"],
  [/^the PDF is damaged or cut off/, () => "PDF 已损坏或不完整：请重新取得这个文件。"],
  [/^(\d+) pages: no disclosure/, (pages) => `共 ${pages} 页，不像一份决算公开：请拆开。`],
  [/^the workbook is encrypted|^encrypted:/, () => "文件有密码：请另存为没有密码的文件。"],
  [/^the archive is encrypted/, () => "压缩包有密码：请解压后添加里面的文件。"],
  [/^the workbook is damaged/, () => "工作簿已损坏：请重新另存为 xlsx。"],
  [/^the Word document is damaged/, () => "Word 文件已损坏：请重新另存为 docx。"],
  [/^damaged or cut off/, () => "文件已损坏或不完整：请重新取得这个文件。"],
  [
    /^unpacks to (\d+) MB in (\d+) files/,
    (size, files) => `解压后有 ${files} 个文件、${size} MB：请解压后分批添加。`,
  ],
  [/^unpacks to (\d+) MB/, (size) => `解压后有 ${size} MB，不像一份决算公开：请只保留公开的页，或核对来源。`],
  [/^(\d+) MB: unpack it/, (size) => `压缩包有 ${size} MB：请解压后分批添加。`],
  [
    /^(\d+) MB: no disclosure/,
    (size) => `有 ${size} MB，不像一份决算公开；最大读 100 MB：请只保留公开的页。`,
  ],
  [
    /^more than (\d+) thousand cells|^tables of more than (\d+)/,
    () => "单元格太多，不像一份决算公开：请只保留公开的报表。",
  ],
  [/^an archive without a Word or Excel document|^an archive:/, () => "是压缩包：请解压后添加里面的文件。"],
  [/^an old Word document/, () => "是旧格式的 Word 文件（.doc）：请另存为 docx。"],
  [/^an old Microsoft file/, () => "是旧格式的 Office 文件：请另存为 docx 或 xlsx。"],
  [/^a rich text file/, () => "是 rtf 文件：请另存为 docx。"],
  [/^a picture:/, () => "是图片：请先做文字识别（OCR），或使用原始电子文件。"],
  [/^not a text file/, () => "不是能读的格式：请另存为 txt、docx、pdf、xlsx 或 html。"],
  [/^elements nested|never closed|^nested deeper/, () => "网页的结构无法读：请另存为文字或 docx。"],
  [/^its contents are not as its format says/, () => "内容与格式不符：请另存为 txt 或 docx。"],
  [/^a contract,/, () => "是合同，不是部门的决算。"],
  [/^a blank template,/, () => "是空白模板：请添加填好的那一份。"],
  [
    /^totals of (.+), no department's/,
    (place) => `是${place}的汇总，不是一个部门的决算；确是一个部门的，请在下面写明部门。`,
  ],
  [
    /^the accounts of (\d+) departments in one file \((.+)\)/,
    (count, names) => `一个文件里有 ${count} 个部门（${names}）：请拆成每个部门一份，或在下面写明部门。`,
  ],
  [/^(?:a notice or letter\? )?no fiscal year found/, () => "没有找到年度：请在下面写明。"],
  [/^the fiscal year (\d+) has not come/, (year) => `年度 ${year} 还没有到：请在下面写明正确的年度。`],
  [/^(?:a notice or letter\? )?no department found/, () => "没有找到部门：请在下面写明部门全称。"],
  [
    /^(.+): the text does not say of which division/,
    (name) => `${name}：文中没有说是哪个地方的。请在下面写区划代码，或写部门全称。`,
  ],
  [
    /^(.+): several divisions are called so.*: ([^:]+)$/,
    (name, which) => `${name}：有几个地方同名，文中没有说是哪个。请在下面写区划代码：${which}。`,
  ],
  [/^division_code (\d+)/, (code) => `区划代码 ${code} 不在区划表里。`],
  [
    /^(.+): its identifier .* is that of (.+) in data/,
    (name, other) => `${name} 与已登记的 ${other} 会混在一起：请写部门全称。`,
  ],
  [/^mostly not understood: no figure/, () => "没有认出任何数。"],
  [
    /^mostly not understood: (\d+) of (\d+)/,
    (unread, all) => `从这里起大多没有认出：${all} 个金额中有 ${unread} 个。`,
  ],
  [/^corrupted repetition of row (\d+)/, (code) => `${code} 这一行重复而且错位：金额是上一行的。`],
  [
    /: its columns are not understood$|: layout not known$|: no known column header$/,
    () => "这张表的列没有认出。",
  ],
  [/no 科目 for row: (.+)$/, (label) => `“${label}”这一行没有对应的科目。`],
  [/^no economic 科目: (.+)$/, (subject) => `没有这个经济科目：${subject}。`],
  [/^(\d+) characters in one line/, (count) => `一行有 ${count} 个字，只保留、不解读：请分行。`],
  [/^damaged character/, () => "有乱码：请与公布的文件对照。"],
  [
    /^line (\d+), “(.*)”: no number that is read there is printed so/,
    (line, words) => `第 ${line} 行没有读出印作“${words}”的数：请对照这一行，重新更正。`,
  ],
  [
    /^line (\d+), “(.*)”: it is read there as/,
    (line, words) => `第 ${line} 行的“${words}”现在读法不同了：请对照这一行，重新更正。`,
  ],
  [
    /^line (\d+), “(.*)”: several numbers are read there/,
    (line, words) => `第 ${line} 行的“${words}”读出了几个数：请说明是哪一个。`,
  ],
  [
    /^line (\d+), “(.*)”: these words are not printed there/,
    (line, words) => `第 ${line} 行没有“${words}”这些文字：请对照这一行，重新更正。`,
  ],
  [
    /^line (\d+), “(.*)”: the number is read there by itself/,
    (line, words) => `第 ${line} 行的“${words}”本来就读出了这个数：请点它来更正。`,
  ],
  [/^the same content as (.+): counted once$/, (name) => `与“${name}”内容相同，只算一次。`],
  [
    /^a corrected version of (.+): it takes the place of (.+)$/,
    (what, names) => `是${what}的更正版，取代“${names}”。`,
  ],
  [
    /^another document of (.+) is (.+), with other content/,
    (what, name) => `${what}还有一份内容不同的“${name}”，两份都保留。`,
  ],
  [/^(.+) would get the identifier/, (name) => `${name} 与另一个部门的标识相同，没有并入：请写部门全称。`],
  [/^not taken: (.+)$/, (what) => `没有取：${readerWords(what!)}`],
  ...OF_DATA_SETS,
];

/** What the reader says, for whoever reads the page. */
export function readerWords(message: string): string {
  if (language.current === "zh")
    for (const [pattern, words] of CHINESE) {
      const found = pattern.exec(message);
      if (found) return words(...found.slice(1));
    }
  const here = message.replace(/ beside this file in documents\.csv/g, " below");
  return here.charAt(0).toUpperCase() + here.slice(1);
}

/** Whether what the reader says asks for what the page has fields for. */
export function asksForSaying(message: string): boolean {
  return /documents\.csv|division_code/.test(message);
}
