import type { Item } from "#lib/domain/items.ts";
import type { Stage } from "#lib/domain/vocabulary.ts";
import type { Piece, Row } from "../page.ts";
import type { Stages } from "../truth.ts";
import { count, money, type Sheet, type StatementTable } from "./table.ts";

interface Entry {
  label: string;
  item: Item;
  amounts: Stages;
}

/** 公开09表: the “三公” in one of its three shapes. */
export function threePublic(sheet: Sheet): StatementTable {
  const { layout } = sheet;
  const rows =
    layout.threePublic === "upright"
      ? upright(sheet)
      : layout.threePublic === "in turn"
        ? inTurn(sheet)
        : inBlocks(sheet);
  return {
    statement: "three_public",
    title: `${PURSE_WORDS[layout.threePublicPurse]}“三公”经费支出决算表`,
    rows,
    note: "本表反映部门本年度财政拨款“三公”经费支出预决算情况。",
  };
}

function entriesOf({ year, totals }: Sheet): Entry[] {
  const { overseas, purchase, operation, reception } = year.threePublic;
  const vehicles = {
    initial: purchase.initial + operation.initial,
    adjusted: purchase.adjusted + operation.adjusted,
    actual: purchase.actual + operation.actual,
  };
  return [
    { label: "合计", item: "three_public", amounts: totals.threePublic },
    { label: "因公出国（境）费", item: "three_public.overseas", amounts: overseas },
    { label: "公务用车购置及运行维护费", item: "three_public.vehicles", amounts: vehicles },
    { label: "公务用车购置费", item: "three_public.vehicles.purchase", amounts: purchase },
    { label: "公务用车运行维护费", item: "three_public.vehicles.operation", amounts: operation },
    { label: "公务接待费", item: "three_public.reception", amounts: reception },
  ];
}

export const PURSE_WORDS = { appropriation: "财政拨款", general: "一般公共预算财政拨款" };

const STAGE: Record<keyof Stages, Stage> = {
  initial: "initial_budget",
  adjusted: "adjusted_budget",
  actual: "actual",
};

function amount(sheet: Sheet, { item, amounts }: Entry, stage: keyof Stages): Piece {
  return money(sheet, amounts[stage], item, { funding: sheet.layout.threePublicPurse, stage: STAGE[stage] });
}

const NUMBERED = ["一、“三公”经费支出", "1.因公出国（境）费", "2.公务用车购置及运行维护费"];

/** One row an item, with both budgets, and the counts below. */
function upright(sheet: Sheet): Row[] {
  const { layout, year } = sheet;
  const entries = entriesOf(sheet);
  const labels = [...NUMBERED, "（1）公务用车购置费", "（2）公务用车运行维护费", "3.公务接待费"];
  const numbered = (label: string, index: number, cells: Piece[]): Row =>
    layout.rowNumbers ? [label, String(index + 1), ...cells] : [label, ...cells];
  const facts = year.threePublic;
  const counts: (readonly [string, number, Item])[] = [
    ["1.因公出国（境）团组数（个）", facts.groups, "travel.groups"],
    ["2.因公出国（境）人次（人）", facts.travellers, "travel.persons"],
    ["3.公务用车购置数（辆）", facts.bought, "vehicles.purchased"],
    ["4.公务用车保有量（辆）", facts.kept, "vehicles.kept"],
    ["5.国内公务接待批次（个）", facts.batches, "reception.batches"],
    ["6.国内公务接待人次（人）", facts.guests, "reception.persons"],
  ];
  return [
    numbered("项目", -1, ["年初预算数", "全年预算数", "决算数"]).map((cell) =>
      cell === "0" ? "行次" : cell,
    ),
    ...entries.map((entry, index) =>
      numbered(labels[index]!, index, [
        amount(sheet, entry, "initial"),
        amount(sheet, entry, "adjusted"),
        amount(sheet, entry, "actual"),
      ]),
    ),
    numbered("二、相关统计数", entries.length, ["---", "---", "---"]),
    ...counts.map(([label, value, item], index) =>
      numbered(label, entries.length + 1 + index, [
        "---",
        "---",
        count(sheet, value, item, { funding: layout.threePublicPurse }),
      ]),
    ),
  ];
}

/** All in one row, budget and actual of each item in turn. */
function inTurn(sheet: Sheet): Row[] {
  const entries = entriesOf(sheet);
  return [
    ["合计", "", "因公出国（境）费", "", "公务用车购置及运行维护费", "", "", "", "", "", "公务接待费", ""],
    ["", "", "", "", "小计", "", "公务用车购置费", "", "公务用车运行维护费", "", "", ""],
    entries.flatMap(() => ["全年预算数", "决算数"]),
    entries.flatMap((entry) => [amount(sheet, entry, "adjusted"), amount(sheet, entry, "actual")]),
  ];
}

/** All in one row, the budgets and behind them the actuals. */
function inBlocks(sheet: Sheet): Row[] {
  const entries = entriesOf(sheet);
  const headers = ["合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行维护费", "公务接待费"];
  return [
    ["年初预算数", "", "", "", "", "", "决算数", "", "", "", "", ""],
    [...headers, ...headers],
    Array.from({ length: 12 }, (_, index) => String(index + 1)),
    [
      ...entries.map((entry) => amount(sheet, entry, "initial")),
      ...entries.map((entry) => amount(sheet, entry, "actual")),
    ],
  ];
}
