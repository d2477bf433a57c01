import type { Piece, Row } from "../page.ts";
import { money, type Sheet, type StatementTable } from "./table.ts";

/** 款 of the template, in its three columns. */
const ITEMS: Record<string, readonly string[]> = {
  "301": ["01", "02", "03", "06", "07", "08", "09", "10", "11", "12", "13", "14", "99"],
  "303": ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "99"],
  "302": [..."01 02 03 04 05 06 07 08 09 11 12 13 14 15 16 17 18 24 25 26 27 28 29 31 39 40 99".split(" ")],
  "307": ["01", "02"],
  "310": [..."01 02 03 05 06 07 13 19 99".split(" ")],
};
const COLUMNS = [["301", "303"], ["302"], ["307", "310"]];

/** 公开06表: basic expenditure of the general purse by economic 款, three columns side by side. */
export function basic(sheet: Sheet): StatementTable {
  const columns = COLUMNS.map((classes) => classes.flatMap((code) => entries(sheet, code)));
  const height = Math.max(...columns.map((column) => column.length));
  const rows = Array.from({ length: height }, (_, index): Row =>
    columns.flatMap((column) => column[index] ?? ["", "", ""]),
  );
  const { totals } = sheet;
  const total = (amount: number, item: "expenditure.basic.personnel" | "expenditure.basic.public") =>
    money(sheet, amount, item, { funding: "general" });
  return {
    statement: "general_basic_expenditure",
    title: "一般公共预算财政拨款基本支出决算表",
    rows: [
      ["人员经费", "", "", "公用经费", "", "", "", "", ""],
      [
        ...["科目编码", "科目名称", "金额"],
        ...["科目编码", "科目名称", "金额"],
        ...["科目编码", "科目名称", "金额"],
      ],
      ...rows,
      [
        "人员经费合计",
        "",
        total(totals.personnel, "expenditure.basic.personnel"),
        "公用经费合计",
        "",
        "",
        "",
        "",
        total(totals.running, "expenditure.basic.public"),
      ],
    ],
    note: "本表反映部门本年度一般公共预算财政拨款基本支出明细情况。",
  };
}

/** A 类 and its 款: code, name and amount each; only those with amounts where the layout leaves blanks out. */
function entries(sheet: Sheet, family: string): Piece[][] {
  const { totals, layout, names, year } = sheet;
  const whole = totals.economicClass(family);
  if (whole === 0 && !layout.allRows) return [];
  const cells = (code: string, amount: number): Piece[] => [
    code,
    { role: "subject", text: names.of(code, year.fiscalYear), about: [] },
    money(sheet, amount, "expenditure.basic", {
      funding: "general",
      subjectSystem: "economic",
      subjectCode: code,
    }),
  ];
  const items = ITEMS[family]!.map((item) => family + item)
    .filter((code) => names.has(code))
    .map((code) => ({ code, amount: year.basic.get(code) ?? 0 }))
    .filter(({ amount }) => layout.allRows || amount > 0);
  return [cells(family, whole), ...items.map(({ code, amount }) => cells(code, amount))];
}
