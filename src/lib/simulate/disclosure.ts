import type { Department } from "./departments.ts";
import type { SubjectNames } from "./names.ts";
import { numeral } from "./numerals.ts";
import type { Block, Part, Piece, Row } from "./page.ts";
import { narrative } from "./narrative/outlines.ts";
import { Say } from "./narrative/say.ts";
import { staff } from "./narrative/offices.ts";
import { assets } from "./statements/assets.ts";
import { basic } from "./statements/basic.ts";
import { expenditure, fund, generalExpenditure, revenue } from "./statements/subjects.ts";
import { appropriationSummary, summary } from "./statements/summaries.ts";
import type { Sheet, StatementTable } from "./statements/table.ts";
import { threePublic } from "./statements/threePublic.ts";
import { Totals, type DepartmentYear } from "./truth.ts";
import type { Voice } from "./voice.ts";

/** The disclosure of a year, as its department lays it out and words it; compares with the year before. */
export function disclosure(
  department: Department,
  year: DepartmentYear,
  before: DepartmentYear,
  voice: Voice,
  names: SubjectNames,
): Block[] {
  const { layout } = voice;
  const totals = new Totals(year);
  const say = new Say(totals, new Totals(before), voice, names);
  const blocks: Block[] = [];
  const line = (part: Part, ...pieces: Piece[]) => blocks.push({ kind: "line", part, pieces });

  line("cover", `${year.name}${year.fiscalYear}年度部门决算`);
  line("cover", "");
  const overview = () => {
    line("overview", `第一部分 ${year.name}概况`);
    line("overview", "一、部门主要职责");
    for (const duty of duties(department, year)) line("overview", duty);
    line("overview", "二、部门基本情况");
    line("overview", `纳入本套部门决算汇编范围的单位共1个，即${year.name}本级。`);
    if (year.renamedFrom)
      line("overview", `根据机构改革方案，本部门由原${year.renamedFrom}更名而来，原有职责一并划入。`);
    for (const pieces of staff(say)) line("overview", ...pieces);
  };
  const statements = (ordinal: string) => {
    line("cover", `第${ordinal}部分 ${year.fiscalYear}年度部门决算表`);
    tables({ year, totals, layout, names }).forEach((table, index) =>
      blocks.push(...printed(table, index + 1, say)),
    );
  };
  const text = (ordinal: string) => {
    line("narrative", `第${ordinal}部分 ${year.fiscalYear}年度部门决算情况说明`);
    narrative(say, layout).forEach(({ heading, part, paragraphs }, index) => {
      line(part, `${numeral(index + 1)}、${heading}`);
      for (const pieces of paragraphs) line(part, ...pieces);
    });
  };
  overview();
  if (layout.narrativeFirst) {
    text("二");
    statements("三");
  } else {
    statements("二");
    text("三");
  }
  line("glossary", "第四部分 名词解释");
  for (const term of GLOSSARY) line("glossary", term);
  return blocks;
}

function tables(sheet: Sheet): StatementTable[] {
  return [
    summary(sheet),
    revenue(sheet),
    expenditure(sheet),
    appropriationSummary(sheet),
    generalExpenditure(sheet),
    basic(sheet),
    fund(sheet, "government_fund"),
    fund(sheet, "state_capital"),
    threePublic(sheet),
    ...(sheet.layout.assets ? [assets(sheet)] : []),
  ];
}

/** Title, number of the form, head line and rows; or the note that there are none. */
function printed(
  { statement, title, rows, note }: StatementTable,
  form: number,
  { voice, year }: Say,
): Block[] {
  const { layout } = voice;
  const line = (text: string): Block => ({ kind: "line", part: statement, pieces: [text] });
  const blocks = [line(title), line(`公开${String(form).padStart(2, "0")}表`)];
  if (!rows.length) return [...blocks, line(note ?? ""), line("")];
  const head: Row = [
    `${layout.nameLabel}${year.name}`,
    `${year.fiscalYear}年度`,
    statement === "state_assets" ? "单位：台、辆、套" : `${layout.unitLabel}${layout.unit}`,
  ];
  blocks.push({ kind: "table", part: statement, rows: [head, ...rows] });
  if (layout.notes && note) blocks.push(line(`注：${note}`));
  blocks.push(line(""));
  return blocks;
}

function duties({ kind, division }: Department, year: DepartmentYear): string[] {
  return [
    `${year.name}主要负责${division.name}${kind.duty}工作。`,
    `（一）贯彻执行国家有关${kind.duty}的法律法规和方针政策。`,
    `（二）拟订并组织实施${kind.duty}的规划和年度计划。`,
    `（三）承办上级交办的其他事项。`,
  ];
}

const GLOSSARY = [
  "一、财政拨款收入：指本年度从本级财政部门取得的财政拨款。",
  "二、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。",
  "三、项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。",
  "四、“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。",
];
