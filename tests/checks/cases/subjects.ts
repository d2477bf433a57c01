import type { Statement } from "#lib/domain/vocabulary.ts";
import type { RuleCases } from "../../support/ruleCases.ts";
import { print, small, tell } from "../../support/smallDocument.ts";

/** One column of a statement: each line a code ("" is the total) and its amount. */
const column = (statement: Statement, rows: readonly [code: string, amount: string][]) =>
  small(
    rows.map(([code, amount]) =>
      print(statement, "expenditure.current", `${amount}万元`, { subjectCode: code || null }),
    ),
  );
const coded = (...codes: string[]) =>
  column(
    "general_expenditure",
    codes.map((code) => [code, "5.00"]),
  );
const spent = (code: string, item: "expenditure.basic" | "expenditure.project", amount: string) =>
  print("expenditure", item, amount, { subjectCode: code });

/** Lines of a table as they are printed. */
const listed = (...passages: string[]) => small([], { passages });

export const subjects: readonly RuleCases[] = [
  {
    // Codes are words: no rounding.
    id: "S1",
    passes: { given: coded("201", "20103", "2010301", "30101"), compares: 4 },
    fails: {
      "a code that the classification does not have": {
        given: coded("2010301", "9990101"),
        finds: [{ says: ["第2行", "9990101"], lines: [2, 2] }],
      },
    },
    threshold: {
      of: "one finding for a code, however often it stands in tables, and none for the text",
      inside: small([
        ...coded("2010301", "2010301").figures,
        tell("expenditure.current", "1.00万元", { subjectCode: "2990199" }),
      ]),
      outside: { given: coded("2010398", "2010398"), finds: [{ says: "2010398", lines: [1, 1] }] },
    },
    notApplicable: { given: coded(""), reason: "没有科目编码" },
  },
  {
    // Codes are words: no rounding.
    id: "S2",
    passes: { given: coded("208", "20805", "2080505", "213", "21303", "2130301"), compares: 6 },
    fails: {
      "a code misprinted into another class, and a section's": {
        given: coded("205", "20502", "2050202", "213", "21103", "2130301"),
        finds: [{ says: ["第5行的科目 21103", "像是 21303"], lines: [5, 6] }],
      },
      "a subject twice in a statement": {
        given: coded("208", "20805", "2080505", "2080505"),
        finds: [{ says: ["科目 2080505", "两次（第3行和第4行）"], lines: [3, 4] }],
      },
      "an item without its section": {
        given: coded("208", "20805", "2080505", "213", "2130301"),
        finds: [{ says: ["科目 2130301（第5行）", "上级科目 21303"], lines: [5, 5] }],
      },
      "a section whose items are not printed, where the others have theirs": {
        given: coded("20805", "2080505", "21303", "2130301", "22102"),
        finds: [{ says: ["款 22102（第5行）", "没有列出它的项"], lines: [5, 5] }],
      },
      "a class whose items are not printed, where the others have theirs": {
        given: small(
          (
            [
              ["301", "5.00"],
              ["30101", "5.00"],
              ["302", "5.00"],
              ["30201", "5.00"],
              ["303", "15.00"],
            ] as const
          ).map(([subjectCode, amount]) =>
            print("general_basic_expenditure", "expenditure.basic", `${amount}万元`, { subjectCode }),
          ),
        ),
        finds: [{ says: ["类 303（第5行）有15万元", "没有列出它的款"], lines: [5, 5] }],
      },
      "a row without its code, where the others have theirs": {
        given: {
          ...coded("208", "20805", "2080505", "213", "21303", "2130301"),
          passages: [
            "208\t社会保障和就业支出\t5.00",
            "\t行政事业单位养老支出\t5.00",
            // The levels may have a cell each.
            "208\t05\t05\t机关事业单位基本养老保险缴费支出\t5.00",
            "213\t农林水支出\t5.00",
            "213|03|水利|5.00",
            "2130301\t行政运行\t5.00",
          ],
        },
        finds: [{ says: ["第2行", "科目编码应是 20805", "同表其他行都印有"], lines: [2, 2] }],
      },
      "a run of rows that come again, and several items without one section, at once": {
        given: coded("208", "20805", "2080505", "213", "2130301", "2130304", "20805", "2080505"),
        finds: [
          { says: "第7至8行的2行科目前面已经列过（从第2行起）", lines: [2, 8] },
          { says: ["科目 2130301 等 2 个（第5行）", "上级科目 21303"], lines: [5, 6] },
        ],
      },
    },
    threshold: {
      of: "a statement of items alone needs no parents, one with a section does",
      inside: small([
        ...column("revenue", [
          ["2080505", "5.00"],
          ["2130301", "5.00"],
        ]).figures,
        // Two sections without items are the manner of their statement.
        ...coded("20805", "2080505", "21303", "2130301", "22102", "20811").figures,
      ]),
      outside: { given: coded("20805", "2080505", "2130301"), finds: [{ says: "上级科目 21303" }] },
    },
    notApplicable: { given: coded(""), reason: "没有按科目列示的表" },
  },
  {
    id: "S3",
    passes: {
      given: column("expenditure", [
        ["", "15.00"],
        ["208", "5.00"],
        ["20805", "5.00"],
        ["213", "10.00"],
        ["21303", "10.00"],
        ["2130301", "7.00"],
        ["2130304", "3.00"],
      ]),
      compares: 4,
    },
    fails: {
      "a section that is not the sum of its items": {
        given: column("revenue", [
          ["", "10.00"],
          ["213", "10.00"],
          ["21303", "10.00"],
          ["2130301", "7.00"],
          ["2130304", "2.00"],
        ]),
        finds: [{ sides: ["9.00万元", "10.00万元"], says: ["21303", "相差1万元"], lines: [3, 5] }],
      },
      "a total that leaves a class out": {
        given: column("government_fund", [
          ["", "10.00"],
          ["208", "4.00"],
          ["213", "10.00"],
        ]),
        finds: [{ sides: ["14.00万元", "10.00万元"], says: ["208", "像是漏加"] }],
      },
      "an amount in another column than those of its own rows": {
        given: small([
          print("general_expenditure", "expenditure.current", "5.00万元", { subjectCode: "213", line: 1 }),
          print("general_expenditure", "expenditure.basic", "5.00万元", { subjectCode: "213", line: 1 }),
          print("general_expenditure", "expenditure.current", "5.00万元", { subjectCode: "21303", line: 2 }),
          print("general_expenditure", "expenditure.project", "5.00万元", { subjectCode: "21303", line: 2 }),
          print("general_expenditure", "expenditure.current", "5.00万元", {
            subjectCode: "2130301",
            line: 3,
          }),
          print("general_expenditure", "expenditure.basic", "5.00万元", { subjectCode: "2130301", line: 3 }),
        ]),
        finds: [
          {
            sides: ["0.00元", "5.00万元"],
            says: ["第2行与它下面的各行", "“项目支出”", "像是金额错了列"],
            lines: [2, 3],
          },
        ],
      },
      "a total that counts an item twice": {
        given: column("general_expenditure", [
          ["", "18.00"],
          ["2080505", "4.00"],
          ["2130301", "10.00"],
        ]),
        finds: [{ sides: ["14.00万元", "18.00万元"], says: ["2080505", "像是重复计入"] }],
      },
    },
    rounding: {
      // A total and two terms: three halves of 0.01.
      inside: column("expenditure", [
        ["", "10.01"],
        ["208", "4.00"],
        ["213", "6.00"],
      ]),
      outside: {
        given: column("expenditure", [
          ["", "10.02"],
          ["208", "4.00"],
          ["213", "6.00"],
        ]),
        finds: [{ sides: ["10.00万元", "10.02万元"], says: "相差200元" }],
      },
    },
    notApplicable: { given: column("expenditure", [["", "5.00"]]), reason: "没有按科目列示的表" },
  },
  {
    // The definition allows nothing at all, so any amount is against it: no rounding.
    id: "S4",
    passes: {
      given: small([
        spent("2010301", "expenditure.basic", "9.00万元"),
        spent("2010301", "expenditure.project", "0.00万元"),
        spent("2010302", "expenditure.project", "8.00万元"),
        spent("2010302", "expenditure.basic", "0.00万元"),
      ]),
      compares: 2,
    },
    fails: {
      "projects under 行政运行": {
        given: small([spent("2010301", "expenditure.project", "3.00万元")]),
        finds: [{ sides: ["0", "3.00万元"], says: ["行政运行（2010301）", "项目支出3万元"], lines: [1, 1] }],
      },
      "basic expenditure under 一般行政管理事务": {
        given: small([spent("2013102", "expenditure.basic", "2.00万元")]),
        finds: [{ sides: ["0", "2.00万元"], says: ["一般行政管理事务（2013102）", "基本支出2万元"] }],
      },
    },
    threshold: {
      of: "0.00 is nothing, 0.01 is something",
      inside: small([spent("2010301", "expenditure.project", "0.00元")]),
      outside: {
        given: small([spent("2010301", "expenditure.project", "0.01元")]),
        finds: [{ sides: ["0", "0.01元"], says: "0.01元" }],
      },
    },
    notApplicable: {
      given: small([spent("2130301", "expenditure.project", "3.00万元")]),
      reason: "没有这两个科目",
    },
  },
  {
    // Names are words: no rounding.
    id: "S5",
    passes: {
      given: listed("2130301\t行政运行\t5.00", "21303\t水利\t5.00", "30101 基本工资 5.00"),
      compares: 3,
    },
    fails: {
      "a sibling's name": {
        given: listed("2130301\t水利行业业务管理\t5.00"),
        finds: [{ says: ["第1行的科目编码 2130301", "“水利行业业务管理”是科目 2130304 的"], lines: [1, 1] }],
      },
      "a class that a summary lists under two numbers": {
        given: listed(
          "2130301\t行政运行\t5.00",
          "本年收入\t1\t5.00\t九、住房保障支出\t40\t90.78",
          "\t\t\t十九、住房保障支出\t50\t5.00",
        ),
        finds: [{ says: ["“住房保障支出”", "第2行是“九、”，第3行是“十九、”"], lines: [3, 3] }],
      },
      "the name of the row above": {
        given: listed("213\t农林水支出\t5.00", "2080505\t农林水支出\t5.00"),
        finds: [{ says: ["第2行", "是科目 213 的"], lines: [2, 2] }],
      },
      "an item that a sentence names below another section, with another code, or twice in a list": {
        given: listed(
          "1.住房保障支出（类）住房改革支出（款）行政单位医疗（项）支出5.00万元。",
          "2.一般公共服务支出（类）审计事务（款）行政运行（项）2010899。支出5.00万元。",
          "3.农林水支出（类）水利（款）行政运行（项）支出5.00万元。",
          "4.农林水支出（类）水利（款）行政运行（项）支出5.00万元。",
        ),
        finds: [
          { says: ["第1行的“住房改革支出（款）”", "“行政单位医疗”", "2101101"], lines: [1, 1] },
          { says: ["“行政运行（项）”", "2010899"], lines: [2, 2] },
          { says: ["在同一段里列了两次（第3行和第4行）"], lines: [3, 4] },
        ],
      },
      "any other subject's, where the code has its own name elsewhere": {
        given: listed("2210201\t住房公积金\t5.00", "合计\t5.00", "2210201\t其他商品和服务支出\t5.00"),
        finds: [{ says: ["第3行的科目编码 2210201", "是科目 30299 的"], lines: [3, 3] }],
      },
      "a sibling's, beside a code whose levels have a cell each": {
        given: listed("213\t03\t01\t水利行业业务管理\t5.00"),
        finds: [{ says: ["第1行的科目编码 2130301", "是科目 2130304 的"], lines: [1, 1] }],
      },
      "an economic item's": {
        given: listed("30101|津贴补贴|5.00"),
        finds: [{ says: "是科目 30102 的" }],
      },
    },
    threshold: {
      of: "a name cut off, written out or of no other subject is its own, a name that moved with the years, too",
      inside: listed(
        "2080505\t机关事业单位基本养老",
        "213\t农林水",
        "2130301\t某某局运行",
        "2089901\t其他社会保障和就业支出",
      ),
      outside: { given: listed("30102 基本工资"), finds: [{ says: "是科目 30101 的" }] },
    },
    notApplicable: { given: listed("农林水支出", "2023 年度"), reason: "没有编码和名称并列的表" },
  },
];
