import type { Item } from "#lib/domain/items.ts";
import type { Funding, Stage, Statement } from "#lib/domain/vocabulary.ts";
import type { RuleCases } from "../../support/ruleCases.ts";
import { print, small, tell, type Printed } from "../../support/smallDocument.ts";

type Amounts = Partial<Record<Item, string>>;
/** Items of one statement, each with its amount in 万元. */
const of = (statement: Statement, items: Amounts, more: Parameters<typeof print>[3] = {}) =>
  small(
    (Object.entries(items) as [Item, string][]).map(([item, amount]) =>
      print(statement, item, `${amount}万元`, more),
    ),
  );

const SUMMARY: Amounts = {
  "revenue.current": "100.00",
  "revenue.opening_balance": "20.00",
  "revenue.total": "120.00",
  "expenditure.current": "105.00",
  "expenditure.closing_balance": "15.00",
  "expenditure.total": "120.00",
};
const summary = (changed: Amounts = {}) => of("revenue_expenditure_summary", { ...SUMMARY, ...changed });

/** A row of the summary with one of its two amounts. */
const blank = (words: string, item: Item) =>
  small([print("revenue_expenditure_summary", item, "120.00万元")], { passages: [words] });

const row = (total: string, basic: string, project: string) =>
  of(
    "expenditure",
    { "expenditure.current": total, "expenditure.basic": basic, "expenditure.project": project },
    { subjectCode: "213", line: 7 },
  );

/** Five rows of expenditure that add up, then others: total, basic, project; blank cells print nothing. */
const rowsOf = (others: readonly (readonly [string, string, string])[]) =>
  small(
    [...Array.from({ length: 5 }, () => ["8.00", "5.00", "3.00"] as const), ...others].flatMap(
      (cells, index) =>
        (["expenditure.current", "expenditure.basic", "expenditure.project"] as const).flatMap(
          (item, column) =>
            cells[column]
              ? [print("expenditure", item, `${cells[column]}万元`, { subjectCode: "213", line: index + 1 })]
              : [],
        ),
    ),
  );

const purse = (funding: Funding, amount: string) =>
  print("appropriation_summary", "expenditure.current", `${amount}万元`, { funding, line: 3 });

const BASIC: readonly [Item, code: string | null][] = [
  ["expenditure.basic.personnel", null],
  ["expenditure.basic.public", null],
  ["expenditure.basic", null],
  ["expenditure.basic", "301"],
  ["expenditure.basic", "30101"],
  ["expenditure.basic", "30102"],
  ["expenditure.basic", "302"],
  ["expenditure.basic", "303"],
];
/** Staff costs, running costs, both, 301, 30101, 30102, 302, 303. */
const basic = (...values: string[]) =>
  small(
    values.map((value, index) =>
      print("general_basic_expenditure", BASIC[index]![0], `${value}万元`, { subjectCode: BASIC[index]![1] }),
    ),
  );

/** “三公”, overseas, vehicles, purchase, operation, reception. */
const three = (values: readonly string[], stage: Stage = "actual"): Printed[] =>
  (
    [
      "three_public",
      "three_public.overseas",
      "three_public.vehicles",
      "three_public.vehicles.purchase",
      "three_public.vehicles.operation",
      "three_public.reception",
    ] as const
  ).map((item, index) => print("three_public", item, `${values[index]}万元`, { stage }));

const cars = (all: string, principal: string, other: string) =>
  small([
    print("state_assets", "assets.vehicles", all),
    print("state_assets", "assets.vehicles.principal", principal),
    print("state_assets", "assets.vehicles.other", other),
  ]);

export const statements: readonly RuleCases[] = [
  {
    id: "T1",
    passes: { given: summary(), compares: 3 },
    fails: {
      "a total that leaves the opening balance out": {
        given: summary({ "revenue.total": "100.00", "expenditure.total": "100.00" }),
        finds: [
          { sides: ["120.00万元", "100.00万元"], says: ["收入总计", "年初结转和结余", "像是漏加"] },
          { sides: ["120.00万元", "100.00万元"], says: ["支出总计", "相差20万元"] },
        ],
      },
      "a total that was left blank beside the other": {
        given: blank("总计\t31\t\t总计\t62\t120.00", "expenditure.total"),
        finds: [{ sides: ["120.00万元", null], says: ["支出总计在第1行印为120万元", "收入合计却空着"] }],
      },
      "this year's expenditure left blank beside the revenue": {
        given: blank("本年收入合计\t27\t120.00\t本年支出合计\t58\t", "revenue.current"),
        finds: [{ sides: ["120.00万元", null], says: ["本年收入合计在第1行印为120万元", "支出合计却空着"] }],
      },
      "this year's revenue that the sources above it do not come to": {
        given: small(
          (
            [
              ["revenue.appropriation", "90.00万元"],
              ["revenue.other", "10.00万元"],
              ["revenue.current", "101.00万元"],
              ["revenue.business", "5.00万元"],
            ] as const
          ).map(([item, amount], index) =>
            print("revenue_expenditure_summary", item, amount, { line: index + 1 }),
          ),
        ),
        finds: [{ sides: ["100.00万元", "101.00万元"], says: ["本年收入合计", "相差1万元"], lines: [1, 3] }],
      },
      "totals that do not balance": {
        given: summary({ "expenditure.closing_balance": "16.00", "expenditure.total": "121.00" }),
        finds: [{ sides: ["120.00万元", "121.00万元"], says: ["收入总计", "支出总计", "1万元"] }],
      },
    },
    rounding: {
      // Two terms and a total for the sums, two numbers for the balance: 0.01 is inside of all.
      inside: summary({ "revenue.total": "120.01" }),
      outside: {
        given: summary({ "revenue.total": "120.02", "expenditure.total": "120.01" }),
        finds: [{ sides: ["120.00万元", "120.02万元"], says: "相差200元", lines: [1, 3] }],
      },
    },
    // One label, as where revenue and expenditure stand below each other, and a total that was not read.
    threshold: {
      of: "a total is blank where its label stands beside the other's, alone with its amount",
      inside: small(
        [
          print("revenue_expenditure_summary", "revenue.total", "120.00万元", { line: 1 }),
          print("appropriation_summary", "revenue.total", "110.00万元", { line: 2 }),
          print("appropriation_summary", "expenditure.total", "110.00万元", { line: 2 }),
        ],
        { passages: ["总计\t120.00", "总计\t110.00\t总计\t110.00"] },
      ),
      outside: {
        given: blank("总 计\t31\t120.00\t总 计\t62\t", "revenue.total"),
        finds: [{ sides: ["120.00万元", null], says: "却空着" }],
      },
    },
    notApplicable: { given: of("revenue", SUMMARY), reason: "没有收支总表" },
  },
  {
    id: "T3",
    passes: { given: row("8.00", "5.00", "3.00"), compares: 1 },
    fails: {
      "a row that does not add up": {
        given: row("8.50", "5.00", "3.00"),
        finds: [{ sides: ["8.00万元", "8.50万元"], says: "本年支出 213", lines: [7, 7] }],
      },
      "a column left out": {
        given: row("5.00", "5.00", "3.00"),
        finds: [{ sides: ["8.00万元", "5.00万元"], says: ["项目支出 213的3万元", "像是漏加"] }],
      },
      "a row that prints its total alone, where the others print their columns": {
        given: rowsOf([["9.00", "", ""]]),
        finds: [{ sides: ["0.00万元", "9.00万元"], says: ["印为9万元", "各列却都空着"], lines: [6, 6] }],
      },
      "a row without its total": {
        given: rowsOf([["", "5.00", "3.00"]]),
        finds: [{ sides: ["8.00万元", null], says: ["第6行没有印合计", "相加是8万元"], lines: [6, 6] }],
      },
      "a row of revenue": {
        given: of(
          "revenue",
          { "revenue.current": "12.00", "revenue.appropriation": "10.00", "revenue.other": "1.00" },
          { line: 4 },
        ),
        finds: [{ sides: ["11.00万元", "12.00万元"], says: ["本年收入合计", "其他收入", "像是重复计入"] }],
      },
    },
    // Two rows of seven are how the statement was read.
    threshold: {
      of: "one row in six may lack its total or its columns by a slip, two in seven are how it is printed",
      inside: rowsOf([
        ["9.00", "", ""],
        ["", "5.00", "3.00"],
      ]),
      outside: {
        given: rowsOf([["9.00", "", ""]]),
        finds: [{ sides: ["0.00万元", "9.00万元"], says: "都空着" }],
      },
    },
    rounding: {
      inside: row("8.01", "5.00", "3.00"),
      outside: {
        given: row("8.02", "5.00", "3.00"),
        finds: [{ sides: ["8.00万元", "8.02万元"], says: "相差200元" }],
      },
    },
    notApplicable: {
      given: of("expenditure", { "expenditure.current": "8.00" }),
      reason: "没有按科目列示的收支表",
    },
  },
  {
    id: "T4",
    passes: {
      given: small([
        purse("appropriation", "9.00"),
        purse("general", "7.00"),
        purse("government_fund", "2.00"),
      ]),
      compares: 1,
    },
    fails: {
      "a purse left out": {
        given: small([
          purse("appropriation", "7.00"),
          purse("general", "7.00"),
          purse("government_fund", "2.00"),
        ]),
        finds: [
          { sides: ["9.00万元", "7.00万元"], says: ["政府性基金预算本年支出", "像是漏加"], lines: [3, 3] },
        ],
      },
      "a total left blank, where the other rows have theirs": {
        given: small([
          ...["201", "208", "213"].flatMap((subjectCode) =>
            (["appropriation", "general"] as const).map((funding) => ({
              ...purse(funding, "7.00"),
              subjectCode,
            })),
          ),
          { ...purse("general", "21.00"), lineStart: 7, lineEnd: 7 },
        ]),
        finds: [
          {
            sides: ["21.00万元", null],
            says: ["第7行的财政拨款本年支出没有印合计", "21万元"],
            lines: [7, 7],
          },
        ],
      },
    },
    rounding: {
      // One purse: two halves of 0.01.
      inside: small([purse("appropriation", "7.01"), purse("general", "7.00")]),
      outside: {
        given: small([purse("appropriation", "7.02"), purse("general", "7.00")]),
        finds: [{ sides: ["7.00万元", "7.02万元"], says: "财政拨款本年支出" }],
      },
    },
    notApplicable: { given: small([purse("appropriation", "7.00")]), reason: "没有财政拨款收支总表" },
  },
  {
    id: "T5",
    passes: { given: basic("12.00", "5.00", "17.00", "10.00", "6.00", "4.00", "5.00", "2.00"), compares: 4 },
    fails: {
      "a class that is not the sum of its items": {
        given: basic("12.00", "5.00", "17.00", "10.00", "6.50", "4.00", "5.00", "2.00"),
        finds: [{ sides: ["10.50万元", "10.00万元"], says: "基本支出 301", lines: [4, 6] }],
      },
      "staff costs without a class": {
        given: basic("10.00", "5.00", "15.00", "10.00", "6.00", "4.00", "5.00", "2.00"),
        finds: [{ sides: ["12.00万元", "10.00万元"], says: ["人员经费", "303", "像是漏加"] }],
      },
      "running costs, though a class of the staff costs was lost": {
        given: small([
          print("general_basic_expenditure", "expenditure.basic.public", "5.00万元"),
          print("general_basic_expenditure", "expenditure.basic", "2.00万元", { subjectCode: "302" }),
          print("general_basic_expenditure", "expenditure.basic", "4.00万元", { subjectCode: "310" }),
          print("general_basic_expenditure", "expenditure.basic", "1.00万元", { subjectCode: "30302" }),
        ]),
        finds: [{ sides: ["6.00万元", "5.00万元"], says: "公用经费" }],
      },
      "running costs, and the total with them": {
        given: basic("12.00", "5.50", "17.00", "10.00", "6.00", "4.00", "5.00", "2.00"),
        finds: [
          { sides: ["5.00万元", "5.50万元"], says: "公用经费" },
          { sides: ["17.50万元", "17.00万元"], says: "基本支出印为17万元" },
        ],
      },
    },
    rounding: {
      inside: basic("12.00", "5.00", "17.00", "10.00", "6.01", "4.00", "5.00", "2.00"),
      outside: {
        given: basic("12.00", "5.00", "17.00", "10.00", "6.02", "4.00", "5.00", "2.00"),
        finds: [{ sides: ["10.02万元", "10.00万元"], says: "相差200元" }],
      },
    },
    notApplicable: {
      given: of("expenditure", { "expenditure.basic": "17.00" }),
      reason: "没有基本支出决算表",
    },
  },
  {
    id: "T6",
    passes: {
      given: small([
        ...three(["27.00", "0.00", "22.00", "0.00", "22.00", "5.00"]),
        ...three(["40.00", "0.00", "30.00", "10.00", "20.00", "10.00"], "initial_budget"),
      ]),
      compares: 4,
    },
    fails: {
      "a total of the budget that leaves reception out": {
        given: small(three(["30.00", "0.00", "30.00", "10.00", "20.00", "10.00"], "initial_budget")),
        finds: [
          { sides: ["40.00万元", "30.00万元"], says: ["“三公”经费年初预算", "公务接待费", "像是漏加"] },
        ],
      },
      "changes on the year before": {
        given: small([
          tell("three_public", "-14.00万元", { measure: "yoy_change" }),
          tell("three_public.overseas", "-2.28万元", { measure: "yoy_change" }),
          tell("three_public.vehicles", "-3.00万元", { measure: "yoy_change" }),
          tell("three_public.reception", "-1.72万元", { measure: "yoy_change" }),
        ]),
        finds: [
          {
            sides: ["-7.00万元", "-14.00万元"],
            says: "“三公”经费较上年增减额印为-14万元，其各部分相加为-7万元",
          },
        ],
      },
      "vehicles that cost less than running them": {
        given: small([
          tell("three_public.vehicles", "5.89万元"),
          tell("three_public.vehicles.operation", "7.98万元"),
        ]),
        finds: [
          {
            sides: ["5.89万元", "7.98万元"],
            says: ["公务用车运行维护费7.98万元", "大于公务用车购置及运行维护费"],
          },
        ],
      },
      "receptions at home that are more than all": {
        given: small([
          print("three_public", "three_public.reception", "1.31万元"),
          print("three_public", "three_public.reception.domestic", "4.31万元"),
        ]),
        finds: [{ sides: ["1.31万元", "4.31万元"], says: ["国内接待费4.31万元", "大于公务接待费1.31万元"] }],
      },
      "receptions at home and abroad that are not all": {
        given: small([
          print("three_public", "three_public.reception", "3.00万元"),
          print("three_public", "three_public.reception.domestic", "1.00万元"),
          print("three_public", "three_public.reception.abroad", "1.00万元"),
        ]),
        finds: [{ sides: ["2.00万元", "3.00万元"], says: ["公务接待费印为3万元", "相差1万元"] }],
      },
      "vehicles that are not purchase and operation": {
        given: small(three(["27.00", "0.00", "22.00", "2.00", "22.00", "5.00"])),
        finds: [
          {
            sides: ["24.00万元", "22.00万元"],
            says: ["公务用车购置及运行维护费", "像是漏加"],
            lines: [3, 5],
          },
        ],
      },
    },
    rounding: {
      // Three terms and a total: four halves of 0.01.
      inside: small(three(["27.02", "0.00", "22.00", "0.00", "22.00", "5.00"])),
      outside: {
        given: small(three(["27.03", "0.00", "22.00", "0.00", "22.00", "5.00"])),
        finds: [{ sides: ["27.00万元", "27.03万元"], says: "相差300元", lines: [1, 6] }],
      },
    },
    notApplicable: {
      given: small([tell("three_public", "27.00万元"), tell("three_public.reception", "5.00万元")]),
      reason: "没有“三公”经费的合计与部分",
    },
  },
  {
    // Counts are whole: one vehicle more is outside already.
    id: "T7",
    passes: { given: cars("9", "4", "5"), compares: 1 },
    fails: {
      "a kind left out": {
        given: cars("4", "4", "5"),
        finds: [{ sides: ["9", "4"], says: ["车辆", "其他用车", "像是漏加"], lines: [1, 3] }],
      },
      "one kind alone that is more than all": {
        given: small([
          print("state_assets", "assets.vehicles", "2"),
          print("state_assets", "assets.vehicles.general", "4"),
        ]),
        finds: [
          {
            sides: ["2", "4"],
            says: ["一般公务用车 4", "大于车辆 2"].map((words) => words.replaceAll(" ", "")),
          },
        ],
      },
    },
    threshold: {
      of: "the very number of vehicles, and one more",
      inside: cars("9", "9", "0"),
      outside: { given: cars("10", "4", "5"), finds: [{ sides: ["9", "10"], says: "相差1" }] },
    },
    notApplicable: {
      given: small([print("state_assets", "assets.vehicles", "9")]),
      reason: "没有车辆合计与分类",
    },
  },
];
