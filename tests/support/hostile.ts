import { documentText, FIVE } from "./reading.ts";

/*
 * Documents that grow without end in one way each, around a good one: what a broken conversion, a spreadsheet saved
 * as text or somebody with bad intentions may put into the folder. `size` is about how many characters come in.
 */

const GOOD = documentText(FIVE[1]);

/** The good document, with something put in before its second part and so into its running text. */
const within = (insert: string) => {
  const place = GOOD.lastIndexOf("第四部分");
  return `${GOOD.slice(0, place)}\n${insert}\n${GOOD.slice(place)}`;
};
/** The good document with something at its end. */
const behind = (insert: string) => `${GOOD}\n${insert}\n`;
/** As many lines as make the size. */
const lines = (size: number, line: (index: number) => string) => {
  const count = Math.ceil(size / (line(0).length + 1));
  return Array.from({ length: count }, (_, index) => line(index));
};
/** Lines as long as lines are read at most. */
const chunks = (size: number, text: (length: number) => string) =>
  lines(size, () => text(Math.min(size, 19_000))).join("\n");

const unlike = (index: number) =>
  [...index.toString(26)]
    .map((digit) => "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地人和"[parseInt(digit, 26)])
    .join("");

/** The nine statements of a disclosure. */
const STATEMENTS = documentText(FIVE[4]).split("\n").slice(84, 385).join("\n");

const HEADER = "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出";
const statement = (rows: readonly string[]) =>
  `支出决算表\n金额单位：万元\n${HEADER}\n${rows.join("\n")}\n\n\n结束\n`;

export const GROWING: Record<string, (size: number) => string> = {
  "numbers with commas": (size) => within(chunks(size, (length) => "1,".repeat(length / 2))),
  "numbers with Chinese commas": (size) => within(chunks(size, (length) => "1，".repeat(length / 2))),
  "one digit after the other": (size) => within(chunks(size, (length) => "1".repeat(length))),
  "spaces and digits": (size) => within(chunks(size, (length) => "1   ".repeat(length / 4))),
  "nothing but spaces before a digit": (size) => within(chunks(size, (length) => `${" ".repeat(length)}1`)),
  "spaces behind a number in a cell": (size) =>
    within(chunks(size, (length) => `合计\t1${" ".repeat(length)}x\t1`)),
  "brackets that never close": (size) => within(chunks(size, (length) => "（".repeat(length))),
  "a title in brackets that never close": (size) =>
    within(chunks(size, (length) => `${"收入决算表（".repeat(length / 6)}`)),
  "residue that never closes": (size) => within(chunks(size, (length) => "[bookmark: ".repeat(length / 11))),
  "words that might become an amount": (size) =>
    within(chunks(size, (length) => "其中，占，为，".repeat(length / 7) + "1")),
  "paths that never end": (size) =>
    within(chunks(size, (length) => "一般（甲）公共（类）服务（款）".repeat(length / 15) + "1万元")),
  "reasons without end": (size) => within(chunks(size, (length) => "主要原因是1，".repeat(length / 7))),
  "text without a full stop": (size) => within(lines(size, () => "支出1个，收入2，决算3").join("\n")),
  "short lines": (size) => within(lines(size, () => "1").join("\n")),
  "empty lines": (size) => within(lines(size, () => "").join("\n")),
  "paragraphs that repeat": (size) =>
    within(
      lines(
        size,
        (index) =>
          `公务接待费支出决算数为${index % 97}.00万元，完成预算的50%，决算数较2019年减少1.00万元，下降10%，占本年支出的20%，主要原因是厉行节约第${index}次。`,
      ).join("\n"),
    ),
  "paragraphs of other subjects": (size) =>
    within(
      lines(
        size,
        (index) => `${unlike(index)}（类）支出${index % 89}.00万元，占5%；其中：基本支出2.00万元。`,
      ).join("\n"),
    ),
  headings: (size) =>
    within(lines(size, (index) => `（一）一般公共预算财政拨款支出决算情况说明${index}`).join("\n")),
  "a statement with as many rows": (size) =>
    behind(
      statement(
        lines(
          size,
          (index) =>
            `${2010000 + (index % 9999)}\t${unlike(index)}\t${index % 83}.00\t1.00\t${index % 79}.00`,
        ),
      ),
    ),
  "a statement of one subject": (size) =>
    behind(statement(lines(size, (index) => `2010301\t行政运行\t${index % 83}.00\t1.00\t${index % 79}.00`))),
  "a statement without codes": (size) =>
    behind(statement(lines(size, (index) => `\t一般公共服务${unlike(index)}\t${index % 83}.00\t1.00\t2.00`))),
  "one code with many names": (size) =>
    behind(statement(lines(size, (index) => `2010301\t行政${unlike(index)}运行\t1.00\t1.00\t2.00`))),
  "a statement that repeats": (size) => behind(lines(size, () => STATEMENTS).join("\n")),
  "a basic statement that repeats": (size) =>
    behind(
      lines(
        size,
        (index) =>
          `一般公共预算财政拨款基本支出决算表\n单位：万元\n301\t工资福利支出\t${index % 83}.00\t30101\t基本工资\t2.00\n合计\t3.00\n`,
      ).join("\n"),
    ),
  "one row as wide": (size) =>
    behind(statement(["2010301\t行政运行\t1.00\t1.00\t2.00", ...chunked(size, "合计\t1.00\t")])),
  "headers as wide": (size) =>
    behind(
      `支出决算表\n单位：万元\n${chunked(size / 2, "合计\t").join("\n")}\n${lines(size / 2, () => "201\t甲\t1.00").join("\n")}`,
    ),
  "a summary as wide": (size) =>
    behind(`收入支出决算总表\n单位：万元\n${chunked(size, "事业收入\t1.00\t一般公共服务支出\t").join("\n")}`),
  "three public expenses as wide": (size) =>
    behind(
      `“三公”经费支出决算表\n单位：万元\n${chunked(size / 2, "决算数\t")[0]}\n${lines(size / 2, () => "公务接待费\t1.00\t2.00").join("\n")}`,
    ),
  "charts and captions": (size) =>
    behind(
      lines(size, (index) => `图${index}：财政拨款收支变动情况\n2019年\t2020年\n${index}.00\t2.00\n`).join(
        "\n",
      ),
    ),
  terms: (size) =>
    behind(
      `名词解释\n${lines(size, (index) => `${index}.收入${unlike(index)}：是指单位取得的各项收入第${index}种。`).join("\n")}`,
    ),
  projects: (size) =>
    behind(
      `第三部分 绩效自评\n${lines(
        size,
        (index) =>
          `绩效自评表\n项目名称\t${unlike(index)}项目\n年初预算数\t全年预算数\t执行数\n年度资金总额\t1.00\t1.00\t1.00\n一级指标\t三级指标\t指标值\n“${unlike(index)}工程”项目全年预算数为1.00万元，执行数为2.00万元。`,
      ).join("\n\n\n")}`,
    ),
  "own names": (size) =>
    within(
      lines(size, (index) => `${unlike(index)}局（以下简称“${unlike(index)}局”）支出1.00万元。`).join("\n"),
    ),
  departments: (size) =>
    behind(lines(size, (index) => `编制单位：${unlike(index)}市${unlike(index)}局`).join("\n")),
  "units without a full stop": (size) => behind(lines(size, () => "公开单位仅包括决算2020年").join("\n")),
  "statements as titles only": (size) => behind(lines(size, () => "一、收入支出决算总表").join("\n")),
};

/** Rows as long as lines are read at most. */
function chunked(size: number, text: string): string[] {
  return Array.from({ length: Math.ceil(size / 19_000) }, () =>
    text.repeat(Math.floor(Math.min(size, 19_000) / text.length)),
  );
}
