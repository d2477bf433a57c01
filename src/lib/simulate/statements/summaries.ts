import type { Item } from "#lib/domain/items.ts";
import type { Funding } from "#lib/domain/vocabulary.ts";
import { numeral } from "../numerals.ts";
import type { Piece, Row } from "../page.ts";
import { GRANTED, type Purse, type Source } from "../truth.ts";
import { money, type Sheet, type StatementTable } from "./table.ts";

const GRANT_NAMES = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"];
const EARNED: readonly (readonly [label: string, item: Item, source: Source])[] = [
  ["上级补助收入", "revenue.superior_subsidy", "superior_subsidy"],
  ["事业收入", "revenue.business", "business"],
  ["经营收入", "revenue.operating", "operating"],
  ["附属单位上缴收入", "revenue.subsidiary_remittance", "subsidiary_remittance"],
  ["其他收入", "revenue.other", "other"],
];

/** One side of a summary: labels with their amounts. */
type Side = (readonly [label: string, ...amounts: Piece[]])[];

/** 公开01表: all revenue on the left, expenditure by 类 on the right. */
export function summary(sheet: Sheet): StatementTable {
  const { totals, year, layout } = sheet;
  const left: Side = [
    ...GRANTED.map((purse, index): Side[number] => [
      `${numeral(index + 1)}、${GRANT_NAMES[index]}收入`,
      money(sheet, totals.received(["appropriation"], [purse]), "revenue.appropriation", {
        funding: purse as Funding,
      }),
    ]),
    ...EARNED.map(([label, item, source], index): Side[number] => [
      `${numeral(index + 4)}、${label}`,
      money(sheet, totals.received([source]), item),
    ]),
  ];
  const right = classRows(sheet, (code) => [
    money(sheet, totals.spent("both", undefined, code), "expenditure.current", { subjectCode: code }),
  ]);
  const foot: [Side[number], Side[number]][] = [
    [
      ["本年收入合计", money(sheet, totals.currentRevenue, "revenue.current")],
      ["本年支出合计", money(sheet, totals.currentExpenditure, "expenditure.current")],
    ],
    [
      ["使用非财政拨款结余", money(sheet, year.nonfiscalBalanceUsed, "revenue.nonfiscal_balance_used")],
      ["结余分配", money(sheet, year.surplusDistribution, "expenditure.surplus_distribution")],
    ],
    [
      ["年初结转和结余", money(sheet, totals.opening, "revenue.opening_balance")],
      ["年末结转和结余", money(sheet, totals.closing, "expenditure.closing_balance")],
    ],
    [
      ["总计", money(sheet, totals.revenue, "revenue.total")],
      ["总计", money(sheet, totals.expenditure, "expenditure.total")],
    ],
  ];
  const head: Row[] = layout.rowNumbers
    ? [
        ["收入", "", "", "支出", "", ""],
        ["项目", "行次", "金额", "项目（按功能分类）", "行次", "金额"],
        ["栏次", "", "1", "栏次", "", "2"],
      ]
    : [
        ["收入", "", "支出", ""],
        ["项目", "决算数", "项目", "决算数"],
      ];
  return {
    statement: "revenue_expenditure_summary",
    title: "收入支出决算总表",
    rows: [...head, ...beside(sheet, left, right, foot, 1)],
    note: "本表反映部门本年度的总收支和年末结转结余情况。",
  };
}

/** 公开04表: the appropriation, its expenditure by 类 and purse. */
export function appropriationSummary(sheet: Sheet): StatementTable {
  const { totals, layout } = sheet;
  const four = (of: (purses: readonly Purse[]) => number, item: Item, subjectCode: string | null = null) =>
    [
      money(sheet, of(GRANTED), item, { funding: "appropriation", subjectCode }),
      ...GRANTED.map((purse) => money(sheet, of([purse]), item, { funding: purse as Funding, subjectCode })),
    ] as Piece[];
  const left: Side = GRANTED.map((purse, index) => [
    `${numeral(index + 1)}、${GRANT_NAMES[index]}`,
    money(sheet, totals.received(["appropriation"], [purse]), "revenue.appropriation", {
      funding: purse as Funding,
    }),
  ]);
  const right = classRows(
    sheet,
    (code) => four((purses) => totals.spent("both", purses, code), "expenditure.current", code),
    GRANTED,
  );
  const received = totals.received(["appropriation"]);
  const opening = totals.balance("opening", GRANTED);
  const asAppropriation = { funding: "appropriation" as const };
  const foot: [Side[number], Side[number]][] = [
    [
      ["本年收入合计", money(sheet, received, "revenue.current", asAppropriation)],
      ["本年支出合计", ...four((purses) => totals.spent("both", purses), "expenditure.current")],
    ],
    [
      ["年初财政拨款结转和结余", money(sheet, opening, "revenue.opening_balance", asAppropriation)],
      [
        "年末财政拨款结转和结余",
        ...four((purses) => totals.balance("closing", purses), "expenditure.closing_balance"),
      ],
    ],
    ...GRANTED.map((purse, index): [Side[number], Side[number]] => [
      [
        GRANT_NAMES[index]!,
        money(sheet, totals.balance("opening", [purse]), "revenue.opening_balance", {
          funding: purse as Funding,
        }),
      ],
      ["", "", "", "", ""],
    ]),
    [
      ["总计", money(sheet, received + opening, "revenue.total", asAppropriation)],
      [
        "总计",
        ...four(
          (purses) => totals.spent("both", purses) + totals.balance("closing", purses),
          "expenditure.total",
        ),
      ],
    ],
  ];
  const purses = ["合计", ...GRANT_NAMES];
  const head: Row[] = layout.rowNumbers
    ? [
        ["收入", "", "", "支出", "", "", "", "", ""],
        ["项目", "行次", "金额", "项目（按功能分类）", "行次", ...purses],
        ["栏次", "", "1", "栏次", "", "2", "3", "4", "5"],
      ]
    : [
        ["收入", "", "支出", "", "", "", ""],
        ["项目", "决算数", "项目", ...purses],
      ];
  return {
    statement: "appropriation_summary",
    title: "财政拨款收入支出决算总表",
    rows: [...head, ...beside(sheet, left, right, foot, 4)],
    note: "本表反映部门本年度财政拨款总收支和年末结转结余情况。",
  };
}

/** The 类 of the expenditure side: those with amounts, or all of the template. */
function classRows(sheet: Sheet, amounts: (code: string) => Piece[], purses?: readonly Purse[]): Side {
  const { names, year, totals, layout } = sheet;
  const used = new Set(totals.codes(3, purses));
  return names.classes.flatMap((code, index): Side => {
    if (!layout.allRows && !used.has(code)) return [];
    return [[`${numeral(index + 1)}、${names.of(code, year.fiscalYear)}`, ...amounts(code)]];
  });
}

/** Both sides in rows, with 行次 that run down the left side and on down the right one. */
function beside(
  { layout }: Sheet,
  left: Side,
  right: Side,
  foot: readonly [Side[number], Side[number]][],
  columns: number,
): Row[] {
  const height = Math.max(left.length, right.length);
  const sides: (readonly [Side[number] | undefined, Side[number] | undefined])[] = [
    ...Array.from({ length: height }, (_, index) => [left[index], right[index]] as const),
    ...foot,
  ];
  return sides.map(([own, other], index): Row => {
    const [label = "", amount = ""] = own ?? [];
    const [otherLabel = "", ...amounts] = other ?? [];
    const blank: Piece[] = amounts.length ? amounts : Array<Piece>(columns).fill("");
    return layout.rowNumbers
      ? [label, String(index + 1), amount, otherLabel, String(sides.length + index + 1), ...blank]
      : [label, amount, otherLabel, ...blank];
  });
}
