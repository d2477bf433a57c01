import type { Check, CheckedDocument, Comparison } from "../check.ts";

import { outcome, passage } from "../compare.ts";

/** C4: department and year are the same on every statement. */
export const identity: Check = {
  id: "C4",
  category: "completeness",
  severity: "warning",
  title: { zh: "各表的部门名称和年度一致", en: "One department and one year" },
  description: {
    zh: "各表表头的部门（单位）名称和年度与文件一致；各部分、各节标题里决算的年度也是。",
    en: "Every statement names the document's own department and year; headings that name a year of the accounts name this one.",
  },
  tolerance: "没有",
  basis: "部门决算公开样表",
  run(document) {
    const comparisons = document.passages.flatMap((text, index) => [
      ...text
        .split(/\t|\s{2,}|\s(?=(?:金额)?单位[:：])/)
        .flatMap((cell) => compareLabel(cell.replace(/[\s（）()]|本级|盖章/g, ""), index + 1, document)),
      ...compareHeading(text.replace(/\s|\[bookmark: [^\]]{0,200}\]/g, ""), index + 1, document),
    ]);
    return outcome(comparisons, "报表没有印部门和年度", "the statements print neither");
  },
};

/** The year alone above a statement, on the cover, or above a part of the document. */
const TITLE =
  /^(?:第[一二三四五]部分)?(20\d\d)年度(?:(?:部门|单位)?决算(?:报?表|情况说明)?(?:见附[件表])?)?$/;

/**
 * 第三部分…2023年度部门决算情况说明, 二、2023年度财政拨款收入支出总体情况说明: a numbered heading that names the year of its accounts.
 * What is compared with, planned or goes on for years names others.
 */
const HEADING =
  /^(?:第[一二三四五六七八九十]部分|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[：:]?[^，。；\t\d]{0,30}(20\d\d)年度?(?:部门|单位|一般公共预算|财政拨款|政府性基金|国有资本|收入支出|收支|收入决算|支出决算|[“"]?三公)[^，。；\t\d]{0,40}(?:决算表|决算公开表|决算|情况说明|情况)$/;
const OF_OTHER_YEARS = /[与比较]|预算(?!财政拨款|支出|收入)|计划|规划|自评|评价/;

function compareHeading(heading: string, line: number, { fiscalYear, kind }: CheckedDocument): Comparison[] {
  const year = HEADING.exec(heading)?.[1];
  // A budget's headings tell of the accounts of other years.
  if (!year || kind === "budget" || OF_OTHER_YEARS.test(heading) || TITLE.test(heading)) return [];
  return [
    passage(Number(year) === fiscalYear, line, line, {
      zh: `第${line}行的标题“${heading}”写的是${year}年，决算年度是${fiscalYear}年，值得核对。`,
      en: `The heading on line ${line} (${heading}) is of ${year}, the document of ${fiscalYear}.`,
    }),
  ];
}

/** A label such as 编制单位：… or 2023年度 against the document's own name and year. */
function compareLabel(label: string, line: number, document: CheckedDocument): Comparison[] {
  // 单位：人民币万元 is a unit of money.
  const name = /^(?:编制单位|编制部门|部门|单位)[:：](?!人民币)([\u4e00-\u9fa5]{4,30})$/.exec(label)?.[1];
  const year = TITLE.exec(label)?.[1];
  const sameName = name && (document.name.includes(name) || name.includes(document.name.slice(-6)));
  return [
    ...(name
      ? [
          {
            ...passage(Boolean(sameName), line, line, {
              zh: `第${line}行的部门“${name}”与文件的部门“${document.name}”不同，值得核对。`,
              en: `Line ${line} names the department “${name}”, the document is of “${document.name}”.`,
            }),
            // As they were known before they named both sides, so that notes stay with them.
            knownBy: `${line}-${line} Line ${line} names another department.`,
          },
        ]
      : []),
    ...(year
      ? [
          {
            ...passage(Number(year) === document.fiscalYear, line, line, {
              zh: `第${line}行的年度 ${year} 与文件的年度 ${document.fiscalYear} 不同，值得核对。`,
              en: `Line ${line} is of ${year}, the document of ${document.fiscalYear}.`,
            }),
            knownBy: `${line}-${line} Line ${line} names another year.`,
          },
        ]
      : []),
  ];
}
