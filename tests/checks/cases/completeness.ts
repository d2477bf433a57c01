import type { Item } from "#lib/domain/items.ts";
import type { RuleCases } from "../../support/ruleCases.ts";
import { print, small, tell } from "../../support/smallDocument.ts";

/** Sentences of the explanation, up to a last line that prints a figure. */
const told = (...passages: string[]) =>
  small([tell("revenue.current", "5.00万元", { line: passages.length + 1 })], {
    passages: [...passages, "本年收入5.00万元"],
  });

/* C1 to C9: what is there and what the text says. No amounts are compared, so nothing is rounded. */

const TITLES = [
  "收入支出决算总表",
  "收入决算表",
  "支出决算表",
  "财政拨款收入支出决算总表",
  "一般公共预算财政拨款支出决算表",
  "一般公共预算财政拨款基本支出决算表",
  "财政拨款“三公”经费支出决算表",
  "政府性基金预算财政拨款收入支出决算表",
  "国有资本经营预算财政拨款支出决算表",
];
const SECTIONS = ["部门主要职责", "部门决算情况说明", "预算绩效情况", "名词解释"];
const titled = (titles: readonly string[], rest: string[] = [], sections: readonly string[] = SECTIONS) =>
  small([], {
    passages: [
      ...titles.flatMap((title) => [title, "金额单位：万元"]),
      ...rest,
      ...sections.flatMap((heading) => [heading, "有正文。"]),
    ],
  });

const REQUIRED: readonly Item[] = [
  "three_public",
  "three_public.overseas",
  "three_public.vehicles.purchase",
  "three_public.vehicles.operation",
  "three_public.reception",
  "travel.groups",
  "travel.persons",
  "vehicles.purchased",
  "vehicles.kept",
  "reception.batches",
  "reception.persons",
  "agency_operating",
  "procurement",
  "procurement.goods",
  "procurement.works",
  "procurement.services",
  "procurement.sme",
  "procurement.small_micro",
  "assets.vehicles",
  "assets.equipment_1m",
];
const disclosed = (...without: Item[]) =>
  small(REQUIRED.filter((item) => !without.includes(item)).map((item) => tell(item, "4")));

const PARAGRAPH = "2023年度本年收入合计100.00万元，其中：财政拨款收入100.00万元。";
const FUND = { funding: "government_fund" } as const;
const said = (text: string, amount: string, line?: number) =>
  small([print("government_fund", "expenditure.current", amount, { ...FUND, line })], {
    passages: ["说明", text],
  });
const NONE = "本部门没有政府性基金预算财政拨款收入支出，本表无数据。";

const reading = (...passages: string[]) => small([], { passages });
const shifted = (line: number, code = "21303") => ({
  line,
  message: `corrupted repetition of row ${code}: amounts of the row above`,
});
const table = print("revenue", "revenue.current", "5.00万元");

export const completeness: readonly RuleCases[] = [
  {
    id: "C1",
    passes: { given: titled(TITLES), compares: 13 },
    fails: {
      "a statement that is not there": {
        given: titled(TITLES.filter((title) => !title.startsWith("政府性基金"))),
        finds: [
          {
            says: [
              "没有找到应公开的1张报表：《政府性基金预算财政拨款收入支出决算表》",
              "应在第13行的《“三公”经费支出决算表》之后",
            ],
            lines: [13, 13],
          },
        ],
      },
      "two that are not there, at once": {
        given: titled(TITLES.slice(2)),
        finds: [
          {
            says: [
              "2张报表：《收入支出决算总表》、《收入决算表》",
              "《收入支出决算总表》应在第1行的《支出决算表》之前",
            ],
            lines: [1, 1],
          },
        ],
      },
      "a section that is not there": {
        given: titled(TITLES, [], SECTIONS.slice(0, 3)),
        finds: [{ says: ["没有找到“名词解释”一节", "应在第23行的“绩效情况”之后"], lines: [23, 23] }],
      },
      "a title with nothing below it, where the other statements have their amounts": {
        given: {
          ...titled(TITLES),
          figures: small([
            print("revenue", "revenue.current", "5.00万元", { line: 4 }),
            print("expenditure", "expenditure.current", "5.00万元", { line: 6 }),
            print("appropriation_summary", "revenue.current", "5.00万元", { line: 8 }),
            print("general_expenditure", "expenditure.current", "5.00万元", { line: 10 }),
            print("general_basic_expenditure", "expenditure.basic", "5.00万元", { line: 12 }),
          ]).figures,
        },
        finds: [{ says: ["第1行有《收入支出决算总表》的标题", "下面却没有数"], lines: [1, 1] }],
      },
      "all of them, which would stand before their explanation": {
        given: titled([], ["第一部分 概况"]),
        finds: [{ says: "《收入支出决算总表》应在第4行的“决算情况说明”之前", lines: [4, 4] }],
      },
    },
    threshold: {
      of: "figures of a statement stand for its title, a line of the contents does not",
      inside: {
        ...titled(TITLES.slice(0, -1)),
        figures: small([print("state_capital", "expenditure.current", "0.00万元")]).figures,
      },
      outside: {
        given: titled(TITLES.slice(0, -1), [
          "九、国有资本经营预算财政拨款支出决算表",
          "第三部分 2023年度部门决算情况说明",
        ]),
        finds: [
          {
            says: ["《国有资本经营预算财政拨款支出决算表》", "第17行的目录或标题列有"],
            lines: [17, 17],
          },
        ],
      },
    },
    notApplicable: { given: small([]), reason: "没有文字" },
  },
  {
    id: "C2",
    passes: { given: disclosed(), compares: 20 },
    fails: {
      "an item that is not disclosed": {
        given: disclosed("agency_operating"),
        finds: [{ says: "没有找到“机关运行经费”", lines: [1, 1] }],
      },
      "an item under its heading, where nothing of it is": {
        given: small(disclosed("agency_operating").figures, {
          passages: ["第三部分 2023年度部门决算情况说明", "一、收入情况说明", "六、机关运行经费支出情况说明"],
        }),
        finds: [
          { says: ["没有找到“机关运行经费”", "应在第3行“六、机关运行经费支出情况说明”之下"], lines: [3, 3] },
        ],
      },
      "several of one group, at once": {
        given: disclosed("reception.batches", "reception.persons"),
        finds: [{ says: "“三公”的数量中没有找到“国内公务接待批次”、“国内公务接待人次”" }],
      },
      "a whole group": {
        given: disclosed("assets.vehicles", "assets.equipment_1m"),
        finds: [{ says: "没有找到国有资产的各项（“车辆”、“单价100万元以上设备”）" }],
      },
    },
    threshold: {
      of: "parts stand for their whole, a whole does not for its parts",
      inside: disclosed("procurement"),
      outside: {
        given: disclosed("procurement", "procurement.works", "travel.groups"),
        finds: [{ says: "因公出国（境）团组数" }, { says: "政府采购工程" }],
      },
    },
    notApplicable: { given: small([]), reason: "没有读出数" },
  },
  {
    id: "C3",
    passes: { given: said(NONE, "0.00万元"), compares: 1 },
    fails: {
      "amounts of what there is none of": {
        given: said(NONE, "12.50万元", 9),
        finds: [
          {
            sides: ["0.00元", "12.50万元"],
            says: ["第2行说没有政府性基金预算收支", "第9行却印有政府性基金预算", "12.5万元"],
            lines: [9, 9],
          },
        ],
      },
      "a cost that there is said to be none of": {
        given: small([tell("three_public.reception", "4.54万元", { line: 9 })], {
          passages: ["三、公务接待费。本年度无公务接待费支出。"],
        }),
        finds: [
          {
            sides: ["0.00元", "4.54万元"],
            says: ["第1行说没有公务接待费", "第9行却印有4.54万元"],
            lines: [9, 9],
          },
        ],
      },
    },
    threshold: {
      of: "what there was in the year before, or what was only planned, is not there now",
      inside: small(
        [
          tell("expenditure.current", "3.00万元", { ...FUND, fiscalYear: 2022 }),
          tell("expenditure.current", "-3.00万元", { ...FUND, measure: "yoy_change" }),
          tell("expenditure.current", "3.00万元", { ...FUND, stage: "initial_budget" }),
        ],
        { passages: [NONE] },
      ),
      outside: {
        given: said(NONE, "0.01元"),
        finds: [{ sides: ["0.00元", "0.01元"], says: ["第1行却印有", "0.01元"] }],
      },
    },
    notApplicable: { given: said("政府性基金预算支出见下表。", "12.50万元"), reason: "没有“没有……”的说明" },
  },
  {
    id: "C4",
    passes: {
      given: reading("部门：滨海市水利局\t2023年度\t金额单位：万元", "编制单位：滨海市水利局"),
      compares: 3,
    },
    fails: {
      "another department": {
        given: reading("公开02表", "部门：滨海市教育局\t2023年度"),
        finds: [{ says: ["“滨海市教育局”", "“滨海市水利局”"], lines: [2, 2] }],
      },
      "another year on the cover and above a part": {
        given: reading(
          "2022年度部门决算",
          "第二部分 2022 年度部门决算表",
          "第三部分 2023年度部门决算情况说明",
        ),
        finds: [
          { says: ["2022", "2023"], lines: [1, 1] },
          { says: ["2022", "2023"], lines: [2, 2] },
        ],
      },
      "another year in a heading, but for what is compared with or planned": {
        given: reading(
          "第三部分 滨海市水利局2022年度部门决算情况说明",
          "（三）2022年度支出决算情况",
          "（一）与2022年度决算对比情况",
          "三、2022年度部门预算绩效情况",
        ),
        finds: [
          { says: ["标题“第三部分", "写的是2022年", "决算年度是2023年"], lines: [1, 1] },
          { says: ["“（三）2022年度支出决算情况”", "2022年"], lines: [2, 2] },
        ],
      },
      "another year": {
        given: reading("部门：滨海市水利局\t2022年度\t金额单位：万元"),
        finds: [{ says: ["2022", "2023"], lines: [1, 1] }],
      },
    },
    threshold: {
      of: "本级, a seal and a unit of money are not another department, a name of the same length is",
      inside: reading(
        "部门：滨海市水利局（本级）（盖章）",
        "部门：市水利局",
        "单位：江南省滨海市水利局",
        "单位：人民币万元\t2023年度",
      ),
      outside: { given: reading("单位：水务局机关"), finds: [{ says: "“水务局机关”" }] },
    },
    notApplicable: { given: reading("部门决算公开"), reason: "没有印部门和年度" },
  },
  {
    id: "C5",
    passes: { given: reading("金额单位：万元", "单位:万元", "单位：台、辆、套"), compares: 1 },
    fails: {
      "a statement in another unit": {
        given: reading("金额单位：万元", "金额单位：元", "金额单位：万元"),
        finds: [{ says: ["第2行的金额单位是元", "第1行是万元"], lines: [2, 2] }],
      },
      "a statement without its unit, where all others have theirs": {
        given: small(
          (["revenue", "expenditure", "general_expenditure", "three_public"] as const).map(
            (statement, index) =>
              print(statement, "expenditure.current", "5.00万元", { line: 4 * index + 3 }),
          ),
          {
            passages: [
              ["收入决算表", "单位：万元", "合计\t5.00", ""],
              ["支出决算表", "单位：万元", "合计\t5.00", ""],
              ["一般公共预算财政拨款支出决算表", "2023年度", "合计\t5.00", ""],
              ["财政拨款“三公”经费支出决算表", "公开09表", "合计（万元）\t5.00", ""],
            ].flat(),
          },
        ),
        finds: [{ says: ["第9行的《一般公共预算财政拨款支出决算表》", "没有标明金额单位"], lines: [9, 11] }],
      },
      "the first statement, where all others agree": {
        given: reading("金额单位：元", "金额单位：万元", "金额单位：万元", "单位：万元"),
        finds: [{ says: ["第1行的金额单位是元", "第2行是万元"], lines: [1, 1] }],
      },
    },
    threshold: {
      of: "人民币万元 is 万元, 千元 is not",
      inside: reading("单位：万元", "金额 单位：人民币万元"),
      outside: { given: reading("单位：万元", "单位：千元"), finds: [{ says: "第2行的金额单位是千元" }] },
    },
    notApplicable: { given: reading("金额单位：万元", "单位：台、辆、套"), reason: "没有两处以上" },
  },
  {
    id: "C6",
    passes: { given: reading("较2022年增加1.00万元，增长5.00%，占 20%。"), compares: 1 },
    fails: {
      "a direction left open": {
        given: reading("说明", "较2022年增加(减少)1.00万元"),
        finds: [{ says: ["第2行", "增加（减少）", "没有选择增减方向"], lines: [2, 2] }],
      },
      "a placeholder, and a unit before its number": {
        given: reading("XX局收入", "支出为万20元"),
        finds: [
          { says: "样表的提示文字", lines: [1, 1] },
          { says: "数字与单位次序颠倒", lines: [2, 2] },
        ],
      },
      "a rate without its percent sign": {
        given: reading(
          "减少43.32万元，下降39.44，主要原因是节约",
          "其他收入5.00万元，占 5；完成预算的98.5。",
        ),
        finds: [
          { says: ["第1行“下降39.44”", "没有百分号"], lines: [1, 1] },
          { says: "第2行“占 5”", lines: [2, 2] },
          { says: "第2行“完成预算的98.5”", lines: [2, 2] },
        ],
      },
      "an amount without its unit": {
        given: reading(
          "机关运行经费支出166.45，比上年减少22.50万元。",
          "总支出1095.67比2022年1060.87万元增加34.80万元",
        ),
        finds: [
          { says: ["第1行“支出166.45”", "没有单位"], lines: [1, 1] },
          { says: "第2行“支出1095.67”", lines: [2, 2] },
        ],
      },
      "equipment of so many yuan": {
        given: reading("单价100元（含）以上设备（不含车辆）0台（套）", "单价50亿元以上通用设备0台"),
        finds: [
          { says: ["第1行“单价100元”", "以万元为单位"], lines: [1, 1] },
          { says: "第2行“单价50亿元”", lines: [2, 2] },
        ],
      },
    },
    threshold: {
      of: "a percent sign has its number",
      inside: reading(
        "占0%，完成预算的 95%",
        "增长1.5个百分点，增长3倍；下降39.44",
        "%；占比高，占用面积120.5平方米，支出20.5",
        "万元。公务接待费支出12.5",
      ),
      outside: { given: reading("其他收入占 %"), finds: [{ says: "百分号前没有数字" }] },
    },
    notApplicable: { given: reading(""), reason: "没有文字" },
  },
  {
    id: "C7",
    passes: { given: small([table]), compares: 1 },
    fails: {
      "rows that come again with their neighbour's amounts": {
        given: small([table], { problems: [shifted(270), shifted(271, "21304"), shifted(290)] }),
        finds: [
          { says: "第270至271行重复了前面的科目21303、21304", lines: [270, 271] },
          { says: "第290行重复了前面的科目21303", lines: [290, 290] },
        ],
      },
    },
    threshold: {
      of: "a row left out for another reason is no repetition",
      inside: small([table], { problems: [{ line: 5, message: "row without a subject" }] }),
      outside: { given: small([table], { problems: [shifted(5)] }), finds: [{ says: "第5行" }] },
    },
    notApplicable: { given: small([tell("revenue.current", "5.00万元")]), reason: "没有读出报表" },
  },
  {
    id: "C8",
    passes: {
      given: told("本部门2023年度收入总计5.00万元，较2022年增加1.00万元", "截止2023年12月31日，共有车辆4辆"),
      compares: 4,
    },
    fails: {
      "another year's accounts": {
        given: told("本部门2022年度收入总计5.00万元"),
        finds: [{ says: ["写的是2022年", "决算年度是2023年"], lines: [1, 1] }],
      },
      "a change on the year itself": {
        given: told("收入总计5.00万元，较2023年增加1.00万元"),
        finds: [{ says: ["“较2023年”", "比较的上年是2022年"] }],
      },
      "a year compared with itself": {
        given: told("主要原因是2022年接待人次较2022年减少，少5人"),
        finds: [{ says: "2022年与它自己相比", lines: [1, 1] }],
      },
      "last year's receptions and vehicles": {
        given: told("下降5.00%。2022年国内公务接待5批次", "2022年末我单位车辆3辆"),
        finds: [
          { says: "写的是2022年", lines: [1, 1] },
          { says: "写的是2022年", lines: [2, 2] },
        ],
      },
      "last year's accounts behind the name of the body, and of an evaluation": {
        given: told(
          "滨海市水利局2022年度收入支出总计5.00万元",
          "我局对2022年度部门整体支出开展绩效自评，得分93分",
        ),
        finds: [
          { says: "写的是2022年", lines: [1, 1] },
          { says: "写的是2022年", lines: [2, 2] },
        ],
      },
      "a day that is not the end of the year": {
        given: told("截至2023年6月30日，本部门共有车辆4辆"),
        finds: [{ says: ["6月30日", "12月31日"], lines: [1, 1] }],
      },
      "staff of a day that is not the end of the year": {
        given: told("截至2023年9月30日，本单位编制人数58人"),
        finds: [{ says: ["9月30日", "12月31日"], lines: [1, 1] }],
      },
      "a year that stayed as it was itself": {
        given: told("2023年度“三公”经费决算数与2023年度持平"),
        finds: [{ says: "2023年与它自己相比", lines: [1, 1] }],
      },
      "the end of another year": {
        given: told("截至2021年12月31日，共有车辆4辆"),
        finds: [{ says: "年末是2023年" }],
      },
      "a year behind that of publication": {
        given: told("2026年开支会议费1.22万元"),
        finds: [{ says: ["写到2026年", "决算年度2023年晚3年"], lines: [1, 1] }],
      },
      "a reason that had not happened": {
        given: told("增长5.00%，主要原因是2024年人员增加"),
        finds: [{ says: ["2024", "决算年度是2023年"] }],
      },
    },
    threshold: {
      of: "last year is compared with, the budget is this year's, what is planned may come later",
      inside: told(
        "收入总计5.00万元，与2023年年初预算相比增加1.00万元",
        "2022年支出总计4.00万元；2023年支出总计5.00万元",
        "增长5.00%，主要原因是2024年度预算提前安排",
        "到2035年基本实现现代化；2021-2025年规划投资5.00万元；合同期限为2026年",
        "公开时间为2025年3月",
        "截至2024年8月31日，本单位在职人员58人",
        "与2022年相比增加1.00万元,增长5.00%;支出总计5.00万元,与2022年相比增加2.00万元",
      ),
      outside: { given: told("2022年支出总计4.00万元"), finds: [{ says: "2022" }] },
    },
    notApplicable: { given: told("收入总计5.00万元"), reason: "没有写年度" },
  },
  {
    id: "C9",
    passes: { given: reading("本年收入\t1,234.56\t12,345,678.90", "支出1,234.5万元。"), compares: 2 },
    fails: {
      "a digit lost between separators": {
        given: reading("总计\t32\t5,53.10\t5,531.10"),
        finds: [{ says: ["第1行的“5,53.10”", "多或少了一位"], lines: [1, 1] }],
      },
      "a digit too many behind a separator": {
        given: reading("说明", "本年收入合计为2,0366.6万元。"),
        finds: [{ says: "第2行的“2,0366.6”", lines: [2, 2] }],
      },
      "a number with two points": {
        given: reading("收入总计2.447.25万元，占4.2.60%。", "财政拨款本年支出488.8. 万元，“水利”4.2.6万元"),
        finds: [
          { says: "第1行的“2.447.25”", lines: [1, 1] },
          { says: "第1行的“4.2.60”", lines: [1, 1] },
          { says: "第2行的“488.8.”", lines: [2, 2] },
          { says: "第2行的“4.2.6”", lines: [2, 2] },
        ],
      },
      "a rate that begins with zero": {
        given: reading("服务采购占 09.11%，完成预算的08%。"),
        finds: [
          { says: "09.11", lines: [1, 1] },
          { says: "“08”", lines: [1, 1] },
        ],
      },
    },
    threshold: {
      of: "numbers that follow each other are no number",
      inside: reading(
        "得分依次为1,2.5,30.5分；1,234.56",
        "0.11%，0元，第1,2项，代码01",
        "2023.01.05，1,000.00",
      ),
      outside: { given: reading("支出1,2.5万元"), finds: [{ says: "1,2.5" }] },
    },
    notApplicable: { given: reading("2023年支出1234.56万元，占10.00%。"), reason: "没有带分节号的金额" },
  },
  {
    id: "C10",
    passes: {
      given: reading(PARAGRAPH, "二、支出决算情况说明", PARAGRAPH, "与上年持平。", "与上年持平。"),
      compares: 1,
    },
    fails: {
      "a paragraph printed again right below": {
        given: reading(PARAGRAPH, "", PARAGRAPH.replace("，", "， ")),
        finds: [{ says: ["第3行与第1行一字不差", "“2023年度本年收入合计”".slice(0, 8)], lines: [1, 3] }],
      },
    },
    threshold: {
      of: "rows of a table, and paragraphs of which a number differs, are not printed twice",
      inside: reading(
        PARAGRAPH,
        PARAGRAPH.replace("100", "101"),
        "2010301\t行政运行\t1,000.00万元\t1,000.00万元",
        "2010301\t行政运行\t1,000.00万元\t1,000.00万元",
      ),
      outside: { given: reading(PARAGRAPH, PARAGRAPH), finds: [{ says: "第2行与第1行" }] },
    },
    notApplicable: { given: reading("一、部门职责", "负责水利。"), reason: "没有写有数字的段落" },
  },
];
