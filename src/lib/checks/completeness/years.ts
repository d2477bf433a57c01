import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import type { Check, CheckedDocument, Comparison } from "../check.ts";
import { outcome, passage } from "../compare.ts";

/** A phrase that names a year, and the year it must name, counted from the document's own. */
interface Phrase {
  pattern: RegExp;
  year: 0 | -1;
  /** Earlier years than that are another matter. */
  onlyLater?: true;
  zh: string;
  en: string;
}

/** How the names of bodies end, which sentences begin with. */
const BODIES = "[局委厅院校园队站所会]|中心|政府|办公室";
/** What accounts tell of their own year. */
const OF_THE_YEAR =
  "收入[总合]计|支出[总合]计|收、支总计|总收入|总支出|收支总计|本年收入|本年支出|(?:收入|支出|拨款)(?:为)?\\d|财政拨款收入|财政拨款支出|基本支出|机关运行经费|政府采购|“三公”经费|公务接待|公务用车|车辆运行|因公出国|共有车辆";

const PHRASES: readonly Phrase[] = [
  {
    pattern:
      /[较比与]\s*(?:上年（?)?(20\d\d)\s*年(?!度?\s*(?:年?初|预算|全年|调整)|[^，。；]{0,24}(?:年初预算|全年预算|预算数))/g,
    year: -1,
    zh: "比较的上年",
    en: "the year compared with",
  },
  {
    pattern:
      /[较比与]\s*(20\d\d)\s*年度?\s*(?:(?:年?初|全年|调整)?预算|(?:一般公共预算)?财政拨款(?:支出|收入)?(?:年初|全年|调整)预算)/g,
    year: 0,
    zh: "比较的预算年度",
    en: "the year of the budget compared with",
  },
  {
    pattern: /截[至止]到?\s*(20\d\d)\s*年\s*(?:12\s*月\s*31\s*日|年?末|年?底)/g,
    year: 0,
    zh: "年末",
    en: "the end of the year",
  },
  {
    pattern: new RegExp(
      `(?:本部门|本单位|我部门|我单位|^|[。；：;:]|${BODIES})\\s*(20\\d\\d)\\s*年度?(?=[^，。；,;]{0,24}(?:${OF_THE_YEAR})|年?末[^，。；,;]{0,12}(?:车辆|编制|实有|结转))`,
      "g",
    ),
    year: 0,
    zh: "决算年度",
    en: "the year of the accounts",
  },
  {
    pattern:
      /(?:纳入\s*(20\d\d)\s*年度?部门预算范围|(20\d\d)\s*年度?(?:部门)?整体支出(?:开展)?(?:绩效)?(?:自评|评价|总分))/g,
    year: 0,
    zh: "决算年度",
    en: "the year of the accounts",
  },
  {
    // What had not happened yet is no reason, unless it was planned for.
    pattern:
      /(?<=原因[^。]{0,40})(20\d\d)\s*年(?!\s*\d{1,2}\s*月|[^，。；]{0,12}(?:预算|规划|计划|目标|任务|底前|支付|使用|结转|实施))/g,
    year: 0,
    onlyLater: true,
    zh: "决算年度",
    en: "the year of the accounts",
  },
];

/** Sentences with amounts are about the accounts; behind the last of them other years are told of. */
const AMOUNT = /\d\s*(?:万|元|[%％]|人|辆|批|个|分)/;

/** C8: the years that sentences with figures name are the document's, and those compared with are the year before. */
export const years: Check = {
  id: "C8",
  category: "completeness",
  severity: "warning",
  title: { zh: "文中的年度、日期前后一致", en: "The years and dates named in the text agree" },
  description: {
    zh: "写有决算数的句子里，“本部门某年度”“截至某年12月31日”是文件的年度，“较某年”“比某年”是上一年，原因不晚于决算年度，一年不与自己相比；车辆、国有资产和本年的编制、人员截至的日期是12月31日。决算在次年公开：文中没有规划、目标、期限一类的话，却写着更晚的年度的，值得核对。",
    en: "In sentences with figures the year of the accounts is the document's, the year compared with is the one before, no reason is of a later year, and no year is compared with itself; what there is of vehicles and state assets, and of staff in that year, is told as of 31 December. Accounts are published the year after: no sentence names a year behind that, but for plans, aims and terms.",
  },
  tolerance: "没有",
  basis: "逻辑一致",
  run(document) {
    const told = document.figures.filter(({ statement }) => !TABLE_STATEMENTS.includes(statement));
    const last = told.reduce((line, { lineEnd }) => Math.max(line, lineEnd), 0);
    return outcome(
      document.passages.flatMap((text, index) => {
        const line = index + 1;
        const phrases = line <= last && AMOUNT.test(text) ? compareLine(document, line) : [];
        if (line <= last) phrases.push(...withItself(text, line));
        phrases.push(...stockDate(text, line, document.fiscalYear));
        // One wrong year is one finding.
        return phrases.some(({ passed }) => !passed) ? phrases : [...phrases, ...farAhead(document, line)];
      }),
      "文字没有写年度",
      "the text names no years",
    );
  },
};

function compareLine({ passages, fiscalYear }: CheckedDocument, line: number): Comparison[] {
  const text = passages[line - 1]!.replace(/\*/g, "");
  const told = new Set<number>();
  return PHRASES.flatMap(({ pattern, year, onlyLater, zh, en }) => {
    const expected = fiscalYear + year;
    const named = [...text.matchAll(pattern)].map((match) => ({
      year: Number(match.slice(1).find((group) => group)),
      words: match[0],
      at: match.index + match[0].search(/20\d\d/),
    }));
    if (!named.length) return [];
    // A line that tells of several years compares them; then only a later one is a slip.
    const several = year === 0 && named.some((one) => one.year === expected);
    const wrong = named.find((one) => (onlyLater || several ? one.year > expected : one.year !== expected));
    // One year that two phrases hold is one finding.
    if (wrong && told.has(wrong.at)) return [];
    if (wrong) told.add(wrong.at);
    return [
      passage(!wrong, line, line, {
        zh: `第${line}行“${wrong?.words.replace(/^[。；：\s]+/, "")}”写的是${wrong?.year}年，${zh}是${expected}年，值得核对。`,
        en: `Line ${line} names ${wrong?.year}; ${en} is ${expected}.`,
      }),
    ];
  });
}

/** 2019年接待人次较2019年减少: a year is not compared with itself, but for its budget. */
const ITSELF =
  /(?<![较比与]\s*)(20\d\d)\s*年(?![^，。；]*预算)(?:(?!20\d\d\s*年)[^。；]){0,40}?(?:[较比]\1\s*年(?!度?\s*(?:年?初|末|预算|全年|调整|决算|\d)|[^，。；\d]{0,24}预算)|与\1\s*年度?(?:基本)?(?:持平|相比))/;

function withItself(text: string, line: number): Comparison[] {
  const found = ITSELF.exec(text.replace(/\*/g, ""));
  if (!found) return [];
  return [
    passage(false, line, line, {
      zh: `第${line}行“${found[0]}”把${found[1]}年与它自己相比，值得核对。`,
      en: `Line ${line} compares ${found[1]} with itself (${found[0]}).`,
    }),
  ];
}

/** What there is of vehicles, equipment and staff is told as of a day: the last of the year. */
const STOCK =
  /截[至止]到?\s*(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日[^。；]{0,30}?(车辆|公务用车|国有资产|保有量|设备|编制|实有|在职)/g;

function stockDate(text: string, line: number, fiscalYear: number): Comparison[] {
  return [...text.matchAll(STOCK)].flatMap(([words, year, month, day, stock]) =>
    // Posts and staff may be told as of the day of publication, a year later.
    /编制|实有|在职/.test(stock!) && Number(year) !== fiscalYear
      ? []
      : [dated(words, Number(month), Number(day), line)],
  );
}

function dated(words: string, month: number, day: number, line: number): Comparison {
  return passage(month === 12 && day === 31, line, line, {
    zh: `第${line}行“${words}”说的是${month}月${day}日，决算的资产、车辆和人员以年末12月31日为准，值得核对。`,
    en: `Line ${line} tells of vehicles, equipment or staff as of ${month}-${day}; accounts tell what there is at the end of the year, 12-31.`,
  });
}

/** A year that no span ends with and no month follows: dates of publication and of contracts may be later. */
const NAMED =
  /(?<!\d\s*年?\s*[-—–~～、和及])(?<![至到〔])(20\d\d)\s*年(?!\s*\d{1,2}\s*月|[-—–~～至到]|底|末|前)/g;
/** What may well be ahead. */
const AHEAD =
  /规划|计划|目标|远景|期限|有效期|合同|租期|工期|截[至止]|预计|力争|将|拟|五年|十[一二三四五六]五/;

/** A sentence of what was, of a year when the accounts were long published. */
function farAhead({ passages, fiscalYear }: CheckedDocument, line: number): Comparison[] {
  const clauses = passages[line - 1]!.split(/[，。；！？\t]/);
  for (const clause of clauses) {
    if (AHEAD.test(clause)) continue;
    const later = [...clause.matchAll(NAMED)].find((match) => Number(match[1]) > fiscalYear + 1);
    if (!later) continue;
    return [
      passage(false, line, line, {
        zh: `第${line}行写到${later[1]}年，比决算年度${fiscalYear}年晚${Number(later[1]) - fiscalYear}年，值得核对。`,
        en: `Line ${line} speaks of ${later[1]}, ${Number(later[1]) - fiscalYear} years behind ${fiscalYear}, the year of the accounts.`,
      }),
    ];
  }
  return [];
}
