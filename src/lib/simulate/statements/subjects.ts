import type { Item } from "#lib/domain/items.ts";
import type { Funding, Statement } from "#lib/domain/vocabulary.ts";
import type { Mark, Piece, Row } from "../page.ts";
import { PURSES, type Purse, type Source } from "../truth.ts";
import { columnNumbers, money, type Sheet, type StatementTable } from "./table.ts";

/** A column of amounts: header, what it is, and its amount for the codes that begin with a prefix. */
interface Column {
  header: string;
  item: Item;
  amount: (prefix: string) => number;
  funding?: Funding;
}

const SOURCES: readonly (readonly [header: string, item: Item, source: Source])[] = [
  ["财政拨款收入", "revenue.appropriation", "appropriation"],
  ["上级补助收入", "revenue.superior_subsidy", "superior_subsidy"],
  ["事业收入", "revenue.business", "business"],
  ["经营收入", "revenue.operating", "operating"],
  ["附属单位上缴收入", "revenue.subsidiary_remittance", "subsidiary_remittance"],
  ["其他收入", "revenue.other", "other"],
];

/** 公开02表: revenue by 项 and source. */
export function revenue(sheet: Sheet): StatementTable {
  const { totals, year } = sheet;
  const codes = [...new Set(year.revenue.map(({ code }) => code))].sort();
  const columns: Column[] = [
    {
      header: "本年收入合计",
      item: "revenue.current",
      amount: (prefix) => totals.received(undefined, undefined, prefix),
    },
    ...SOURCES.map(([header, item, source]): Column => ({
      header,
      item,
      amount: (prefix) => totals.received([source], undefined, prefix),
      ...(source === "appropriation" ? { funding: "appropriation" as const } : {}),
    })),
  ];
  return {
    ...bySubject(sheet, "revenue", "收入决算表", codes, columns),
    note: "本表反映部门本年度取得的各项收入情况。",
  };
}

const NONE: readonly (readonly [header: string, item: Item])[] = [
  ["上缴上级支出", "expenditure.to_superior"],
  ["经营支出", "expenditure.operating"],
  ["对附属单位补助支出", "expenditure.to_subsidiary"],
];

/** 公开03表: expenditure by 项 and kind. */
export function expenditure(sheet: Sheet): StatementTable {
  const columns = [
    ...spending(sheet, PURSES, "本年支出合计"),
    ...NONE.map(([header, item]): Column => ({ header, item, amount: () => 0 })),
  ];
  return {
    ...bySubject(sheet, "expenditure", "支出决算表", sheet.totals.codes(7), columns),
    note: "本表反映部门本年度各项支出情况。",
  };
}

/** 公开05表: expenditure of the general purse by 项. */
export function generalExpenditure(sheet: Sheet): StatementTable {
  const codes = sheet.totals.codes(7, ["general"]);
  return {
    ...bySubject(
      sheet,
      "general_expenditure",
      "一般公共预算财政拨款支出决算表",
      codes,
      spending(sheet, ["general"], "本年支出合计", "general"),
    ),
    note: "本表反映部门本年度一般公共预算财政拨款支出情况。",
  };
}

/** 公开07表 and 公开08表: a fund's balances, revenue and expenditure; empty where there is none. */
export function fund(sheet: Sheet, purse: "government_fund" | "state_capital"): StatementTable {
  const { totals, year } = sheet;
  const of = <T>(government: T, state: T) => (purse === "government_fund" ? government : state);
  const named = of("政府性基金预算财政拨款", "国有资本经营预算财政拨款");
  const title = of(`${named}收入支出决算表`, `${named}支出决算表`);
  const note = `本部门没有${named}收入，也没有使用${named}安排的支出，故本表无数据。`;
  const codes = totals.codes(7, [purse]);
  if (!codes.length && year.opening[purse] === 0 && year.closing[purse] === 0)
    return { statement: purse, title, rows: [], note };
  const columns = [
    ...(purse === "government_fund"
      ? [
          {
            header: "本年收入",
            item: "revenue.current" as const,
            amount: (prefix: string) => totals.received(undefined, [purse], prefix),
            funding: purse,
          },
        ]
      : []),
    ...spending(sheet, [purse], "合计", purse),
  ];
  return {
    ...bySubject(sheet, purse, title, codes, columns),
    note: `本表反映部门本年度${named}情况。`,
  };
}

function spending({ totals }: Sheet, purses: readonly Purse[], header: string, funding?: Funding): Column[] {
  const of = funding ? { funding } : {};
  return [
    {
      header,
      item: "expenditure.current",
      amount: (prefix) => totals.spent("both", purses, prefix),
      ...of,
    },
    {
      header: "基本支出",
      item: "expenditure.basic",
      amount: (prefix) => totals.spent("basic", purses, prefix),
      ...of,
    },
    {
      header: "项目支出",
      item: "expenditure.project",
      amount: (prefix) => totals.spent("project", purses, prefix),
      ...of,
    },
  ];
}

/** The total, then 类, 款 and 项, each with the amounts of its columns. */
function bySubject(
  sheet: Sheet,
  statement: Statement,
  title: string,
  codes: readonly string[],
  columns: readonly Column[],
): Omit<StatementTable, "note"> {
  const amounts = (prefix: string): Piece[] =>
    columns.map(({ item, amount, funding }) =>
      money(sheet, amount(prefix), item, {
        subjectCode: prefix || null,
        ...(funding ? { funding } : {}),
      }),
    );
  const split = sheet.layout.subjects === "split";
  const headers = columns.map(({ header }) => header);
  const head: Row[] = split
    ? [
        ["科目编码", "", "", "科目名称", ...headers],
        ["类", "款", "项", ...columnNumbers(sheet, 1, columns.length).flat()],
      ]
    : [["科目编码", "科目名称", ...headers], ...columnNumbers(sheet, 2, columns.length)];
  const blank = split ? ["", "", ""] : [""];
  return {
    statement,
    title,
    rows: [
      ...head,
      ["合计", ...blank, ...amounts("")],
      ...withParents(codes).map((code): Row => [...label(sheet, code), ...amounts(code)]),
    ],
  };
}

/** Each 项 behind the 类 and 款 that it is the first of. */
function withParents(codes: readonly string[]): string[] {
  return [...new Set(codes.flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code]))];
}

function label({ layout, names, year }: Sheet, code: string): Piece[] {
  const name: Mark = { role: "subject", text: names.of(code, year.fiscalYear), about: [] };
  if (layout.subjects === "code") return [code, name];
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7), name];
}
