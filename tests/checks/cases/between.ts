import type { Item } from "#lib/domain/items.ts";
import type { Funding } from "#lib/domain/vocabulary.ts";
import type { RuleCases } from "../../support/ruleCases.ts";
import { print, small, tell } from "../../support/smallDocument.ts";

/** 农林水支出 in two statements, its neighbour 住房保障支出 in the second. */
const twice = (first: string, second: string, neighbour = "100.00") =>
  small([
    print("revenue_expenditure_summary", "expenditure.current", `${first}万元`, { subjectCode: "213" }),
    print("expenditure", "expenditure.current", `${second}万元`, { subjectCode: "213" }),
    print("expenditure", "expenditure.current", `${neighbour}万元`, { subjectCode: "221" }),
  ]);
const sources = (revenue: string, appropriation: string) =>
  small([
    print("revenue", "revenue.appropriation", `${revenue}万元`),
    print("appropriation_summary", "revenue.current", `${appropriation}万元`, { funding: "appropriation" }),
  ]);

const basic = (total: string, personnel: string, running: string) =>
  small([
    print("general_expenditure", "expenditure.basic", `${total}万元`, { funding: "general" }),
    print("general_basic_expenditure", "expenditure.basic.personnel", `${personnel}万元`),
    print("general_basic_expenditure", "expenditure.basic.public", `${running}万元`),
  ]);

const part = (subjectCode: string, amount: string, item: Item, whole: string) =>
  small([
    print("general_basic_expenditure", "expenditure.basic", `${amount}万元`, { subjectCode }),
    print("three_public", item, `${whole}万元`),
  ]);

const insured = (functional: string, economic: string, codes = ["2080505", "30108"]) =>
  small([
    print("general_expenditure", "expenditure.basic", `${functional}万元`, { subjectCode: codes[0] }),
    print("general_basic_expenditure", "expenditure.basic", `${economic}万元`, { subjectCode: codes[1] }),
  ]);

const SAME = "机关运行经费支出（与一般公共预算财政拨款基本支出中公用经费之和一致）";
const agency = (running: string, operating: string, passage = "机关运行经费支出") =>
  small(
    [
      print("general_basic_expenditure", "expenditure.basic.public", `${running}万元`),
      tell("agency_operating", `${operating}万元`),
    ],
    { passages: ["公用经费合计", passage] },
  );

/** A subject's revenue and spending, in accounts of 100万元 a year beside what was brought into it and left. */
const carried = ({
  revenue,
  spent,
  brought,
  left,
}: Record<"revenue" | "spent" | "brought" | "left", string>) => {
  const total = (balance: string) => `${(100 + Number(balance)).toFixed(2)}万元`;
  return small([
    print("revenue_expenditure_summary", "revenue.total", total(brought)),
    print("revenue_expenditure_summary", "revenue.current", "100.00万元"),
    print("revenue_expenditure_summary", "expenditure.total", total(left)),
    print("revenue_expenditure_summary", "expenditure.current", "100.00万元"),
    print("revenue", "revenue.current", `${revenue}万元`, { subjectCode: "2130301" }),
    print("expenditure", "expenditure.current", `${spent}万元`, { subjectCode: "2130301" }),
  ]);
};

/** Classes of basic expenditure beside their total, none of them running costs as one number. */
const classed = (operating: string, total: string) =>
  small(
    [
      tell("expenditure.basic", `${total}万元`, { funding: "general" }),
      ...Object.entries({ 301: "15.98", 302: "66.52", 310: "5.50" }).map(([subjectCode, amount]) =>
        tell("expenditure.basic", `${amount}万元`, { funding: "general", subjectCode }),
      ),
      tell("agency_operating", `${operating}万元`, { line: 5 }),
    ],
    { passages: ["", "", "", "", SAME] },
  );

/** Two subjects by all money, whose total is given, and by the general public budget: 15.00, 9.00 and 6.00. */
const oneMoney = (total: string, first: string) => {
  const rows = (statement: "expenditure" | "general_expenditure", funding: Funding, amounts: string[]) =>
    amounts.map((amount, index) =>
      print(statement, "expenditure.current", `${amount}万元`, {
        funding,
        subjectCode: [null, "213", "221"][index],
      }),
    );
  return small([
    ...rows("expenditure", "all", [total, first, "5.00"]),
    ...rows("general_expenditure", "general", ["15.00", "9.00", "6.00"]),
  ]);
};

export const between: readonly RuleCases[] = [
  {
    id: "X1",
    passes: { given: twice("790.00", "790.00"), compares: 1 },
    fails: {
      "a class that differs between statements, its digits swapped": {
        given: twice("790.00", "709.00"),
        finds: [{ sides: ["790.00万元", "709.00万元"], says: ["213", "第2行", "数字错位"], lines: [1, 2] }],
      },
      "the amount of the neighbouring row": {
        given: twice("790.00", "100.00"),
        finds: [
          {
            sides: ["790.00万元", "100.00万元"],
            says: ["第2行的数恰为邻行第3行本年支出 221的数", "像是错行"],
          },
        ],
      },
      "a row, where all money is of the general public budget": {
        given: oneMoney("15.00", "10.00"),
        finds: [
          {
            sides: ["10.00万元", "9.00万元"],
            says: ["本年支出 213在第2行印为10万元", "第5行", "相差1万元"],
            lines: [2, 5],
          },
          { sides: ["5.00万元", "6.00万元"], says: "本年支出 221在第3行印为5万元" },
        ],
      },
      "a subject that spends more of a purse than of all money": {
        given: small([
          print("expenditure", "expenditure.current", "20.00万元"),
          print("expenditure", "expenditure.current", "5.00万元", { subjectCode: "2080501" }),
          print("general_expenditure", "expenditure.current", "15.00万元", { funding: "general" }),
          print("general_expenditure", "expenditure.current", "6.00万元", {
            funding: "general",
            subjectCode: "2080501",
          }),
        ]),
        finds: [
          {
            sides: ["5.00万元", "6.00万元"],
            says: ["2080501", "大于", "6万元（第4行）", "5万元（第2行）"],
            lines: [2, 4],
          },
        ],
      },
      "appropriation that is not the revenue statement's": {
        given: sources("990.00", "980.00"),
        finds: [{ sides: ["990.00万元", "980.00万元"], says: ["财政拨款收入", "财政拨款本年收入合计"] }],
      },
    },
    rounding: {
      inside: twice("790.00", "790.01"),
      outside: {
        given: twice("790.00", "790.02"),
        finds: [{ sides: ["790.00万元", "790.02万元"], says: "相差200元" }],
      },
    },
    notApplicable: {
      given: small([print("revenue", "revenue.current", "1.00万元")]),
      reason: "没有可以互相核对的表",
    },
  },
  {
    id: "X2",
    passes: { given: basic("695.00", "595.00", "100.00"), compares: 1 },
    fails: {
      "basic expenditure without its running costs": {
        given: basic("595.00", "595.00", "100.00"),
        finds: [{ sides: ["695.00万元", "595.00万元"], says: ["公用经费", "像是漏加"], lines: [1, 3] }],
      },
    },
    rounding: {
      inside: basic("695.01", "595.00", "100.00"),
      outside: {
        given: basic("695.02", "595.00", "100.00"),
        finds: [{ sides: ["695.00万元", "695.02万元"], says: "相差200元" }],
      },
    },
    notApplicable: { given: small(basic("695.00", "595.00", "100.00").figures.slice(1)), reason: "两表不全" },
  },
  {
    id: "X3",
    passes: { given: part("30217", "4.00", "three_public.reception", "5.00"), compares: 1 },
    fails: {
      "more reception in basic expenditure than in all": {
        given: part("30217", "6.00", "three_public.reception", "5.00"),
        finds: [
          {
            sides: ["5.00万元", "6.00万元"],
            says: ["30217", "第1行", "大于公务接待费5万元", "第2行"],
            lines: [1, 2],
          },
        ],
      },
      "the same of cars bought": {
        given: part("31013", "0.10", "three_public.vehicles.purchase", "0.00"),
        finds: [{ sides: ["0.00万元", "0.10万元"], says: ["31013", "公务用车购置费"] }],
      },
    },
    rounding: {
      inside: part("30231", "5.01", "three_public.vehicles.operation", "5.00"),
      outside: {
        given: part("30231", "5.02", "three_public.vehicles.operation", "5.00"),
        finds: [{ sides: ["5.00万元", "5.02万元"], says: "30231" }],
      },
    },
    notApplicable: {
      given: part("30201", "6.00", "three_public.reception", "5.00"),
      reason: "没有可以核对的款",
    },
  },
  {
    id: "X4",
    passes: { given: insured("105.00", "105.00"), compares: 1 },
    fails: {
      "insurance of another amount by function": {
        given: insured("105.00", "150.00"),
        finds: [{ sides: ["105.00万元", "150.00万元"], says: ["2080505", "30108", "数字错位"] }],
      },
      "housing, in 万元 and in 元": {
        given: small([
          ...insured("100.00", "1.00", ["2210201", "30101"]).figures,
          print("general_basic_expenditure", "expenditure.basic", "100.00元", { subjectCode: "30113" }),
        ]),
        finds: [{ sides: ["100.00万元", "100.00元"], says: ["2210201", "30113", "万元与元混用"] }],
      },
    },
    rounding: {
      inside: insured("5.00", "5.01", ["2080506", "30109"]),
      outside: {
        given: insured("5.00", "5.02", ["2080506", "30109"]),
        finds: [{ sides: ["5.00万元", "5.02万元"], says: ["2080506", "30109"] }],
      },
    },
    notApplicable: { given: insured("105.00", "105.00", ["2080505", "30109"]), reason: "没有对应的科目" },
  },
  {
    id: "X5",
    passes: { given: agency("100.00", "90.00"), compares: 1 },
    fails: {
      "more than the running costs": {
        given: agency("100.00", "101.00"),
        finds: [{ sides: ["100.00万元", "101.00万元"], says: ["机关运行经费", "大于公用经费"] }],
      },
      "less than the running costs where the text says the same": {
        given: agency("100.00", "90.00", SAME),
        finds: [{ sides: ["100.00万元", "90.00万元"], says: ["公用经费", "机关运行经费", "相差10万元"] }],
      },
      "less than the classes of running costs, where only they are told": {
        given: classed("23.56", "88.00"),
        finds: [{ sides: ["72.02万元", "23.56万元"], says: ["机关运行经费", "各部分相加为72.02万元"] }],
      },
    },
    rounding: {
      inside: agency("100.00", "99.99", SAME),
      outside: {
        given: agency("100.00", "99.98", SAME),
        finds: [{ sides: ["100.00万元", "99.98万元"], says: "相差200元" }],
      },
    },
    notApplicable: { given: small([tell("agency_operating", "1.00万元")]), reason: "没有同时公开" },
  },
  {
    id: "X6",
    passes: {
      given: carried({ revenue: "6.00", spent: "5.00", brought: "2.00", left: "3.00" }),
      compares: 1,
    },
    fails: {
      "more revenue than was spent and is left": {
        given: carried({ revenue: "9.00", spent: "5.00", brought: "0.00", left: "3.00" }),
        finds: [
          {
            sides: ["8.00万元", "9.00万元"],
            says: [
              "2130301",
              "9万元（第5行）",
              "5万元（第6行）",
              "相差4万元",
              "年末结转结余等（第3、4行两数之差）是3万元",
            ],
            lines: [5, 6],
          },
        ],
      },
      "more spent than came in and was there, where nothing was": {
        given: carried({ revenue: "4.00", spent: "5.00", brought: "0.00", left: "0.00" }),
        finds: [
          { sides: ["5.00万元", "4.00万元"], says: ["相差1万元", "年初结转结余等（第1、2行两数之差）是0"] },
        ],
      },
    },
    rounding: {
      // Half of a last place of each of the four numbers.
      inside: carried({ revenue: "5.02", spent: "5.00", brought: "0.00", left: "0.00" }),
      outside: {
        given: carried({ revenue: "5.03", spent: "5.00", brought: "0.00", left: "0.00" }),
        finds: [{ sides: ["5.00万元", "5.03万元"], says: "相差300元" }],
      },
    },
    notApplicable: {
      given: small([print("revenue", "revenue.current", "1.00万元", { subjectCode: "2130301" })]),
      reason: "没有同时印出各科目的收入和支出",
    },
  },
];
