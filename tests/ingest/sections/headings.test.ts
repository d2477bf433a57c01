import { describe, expect, it } from "vitest";
import { readHeadings } from "#lib/ingest/sections/headings.ts";
import { documentText } from "../../support/reading.ts";

/** As read off the documents: the line, indented where it is a section or a statement, and its name. */
function read(text: string): string[] {
  return readHeadings(text.split("\n")).map(
    ({ line, level, title }) => `${level ? "  " : ""}${line} ${title}`,
  );
}

describe("the headings of a disclosure", () => {
  it("are no sentences, but may end as one", () => {
    const lines = [
      "一、主要职能",
      "（一）贯彻落实林业方针。",
      "（二）承担生态建设。",
      "二、机构",
      "（一）人员情况。",
    ];
    expect(read(lines.join("\n"))).toEqual(["1 一、主要职能", "4 二、机构", "  5 （一）人员情况"]);
  });

  it("are its parts, sections and statements", () => {
    expect(read(documentText("000_9a0dbc96a3ebec7d.txt"))).toEqual([
      "1 第一部分 景德镇市人民政府办公室部门概况",
      "  3 一、部门主要职能",
      "  28 二、部门基本情况",
      "  33 一般公共预算财政拨款基本支出决算表",
      "399 第三部分 2020年度部门决算情况说明",
      "  401 一、收入决算情况说明",
      "  407 二、支出决算情况说明",
      "  412 三、财政拨款支出决算情况说明",
      "  423 四、一般公共预算财政拨款基本支出决算情况说明",
      "  435 五、一般公共预算财政拨款“三公”经费支出决算情况说明",
      "  445 六、机关运行经费支出情况说明",
      "  449 七、政府采购支出情况说明",
      "  453 八、国有资产占用情况说明",
      "  457 九、预算绩效情况说明",
      "489 第四部分 名词解释",
      "  491 一、收入科目",
      "  495 二、支出科目",
    ]);
  });

  it("come after the list of contents, which names them too", () => {
    const found = read(documentText("003_fd22b88f1956ab5b.txt"));
    expect(found[0]).toBe("43 第一部分 景德镇市人民政府办公室概况");
    expect(found.slice(3, 7)).toEqual([
      "85 第二部分 2024 年度部门决算表",
      "  87 收入支出决算总表",
      "  136 收入决算表",
      "  166 支出决算表",
    ]);
    expect(found.slice(-8, -5)).toEqual([
      "673 第五部分 附件",
      "675 政府公报编制及印发项目支出部门评价报告",
      "  677 一、项目基本情况",
    ]);
    expect(found).toHaveLength(36);
  });

  it("come after a list of contents that names the first part alone, or stands below a title", () => {
    const names = ["一、主要职能、职责", "二、机构设置情况"];
    const contents = [
      "滨海市审计局部门决算公开",
      "目 录",
      "第一部分 部门概况",
      ...names,
      "第二部分 名词解释",
    ];
    expect(
      read(
        [...contents, names[0], "1、负责审计监督。", names[1], "内设机构5个。", "第二部分 名词解释"].join(
          "\n",
        ),
      ),
    ).toEqual([
      "3 第一部分 部门概况",
      "  7 一、主要职能、职责",
      "  9 二、机构设置情况",
      "11 第二部分 名词解释",
    ]);
    const other = ["一、基本情况", "二、收入支出情况"];
    expect(
      read(
        ["滨海市公安局决算公开报告", "目录", ...other, other[0], "（一）人员情况", "56人。", other[1]].join(
          "\n",
        ),
      ),
    ).toEqual(["5 一、基本情况", "  6 （一）人员情况", "8 二、收入支出情况"]);
  });

  it("have their names whole where these go over several lines", () => {
    const found = read(documentText("004_5d1dd30bc5ab887d.txt"));
    expect(found.filter((heading) => !heading.startsWith(" "))).toEqual([
      "49 第一部分 株洲市人民政府办公室(本级)单位概况",
      "81 第二部分 部门决算表",
      "382 第三部分 2020年度部门决算情况说明",
      "530 第四部分 名词解释",
      "550 第五部分 附件",
      "554 2020 年度部门整体支出绩效评价报告",
      "642 附件 1-1 2020 年度部门整体支出绩效自评表",
      "673 附件 1-2 2020 年度项目支出绩效自评表",
    ]);
  });

  it("have no bookmark names, no names of statements that are not there, and one of several alike", () => {
    const found = read(documentText("002_e91275d89306c2d9.txt"));
    expect(found.slice(0, 4)).toEqual([
      "1 第一部分 部门概况",
      "  3 一、基本职能及主要工作",
      "  6 二、机构设置",
      "8 第二部分 2020年度部门决算情况说明",
    ]);
    expect(found.filter((heading) => heading.endsWith("表"))).toEqual([
      "  101 项目绩效目标完成情况表",
      "564 第五部分 附表",
    ]);
    expect(found).toContain("511 附件1 巴中市人民政府办公室2020年部门整体支出绩效评价报告");
  });

  it("are no cells of tables and no sentences", () => {
    expect(
      read(documentText("001_9d8822ba34478afa.txt")).filter((heading) =>
        /^ *(?:15[3-9]|[12]\d\d)/.test(heading),
      ),
    ).toEqual([
      "  102 七、政府采购支出情况说明",
      "  114 八、国有资产占用情况说明",
      "  117 九、预算绩效情况说明",
      "131 第四部分 名词解释",
      "  132 一、收入科目",
      "  136 二、支出科目",
      "154 2020年度财政预算绩效管理报告",
      "  157 一、基础工作管理",
      "  166 二、绩效目标管理",
      "  173 三、绩效监控管理",
      "  180 四、绩效评价管理",
      "  187 五、结果运用管理",
      "  199 2020年度市直机关财政预算绩效管理考核评分表",
    ]);
    expect(
      read("一、收入合计\t1\t2.00\n\t二、支出\n一、财政拨款收入：指拨付的资金。\n二、一句话，不是标题"),
    ).toEqual([]);
  });

  it("are sections with what they consist of where a document has no parts", () => {
    const text = [
      "某局2023年度部门决算公开",
      "目录",
      "一、部门概况……1",
      "二、决算情况说明……3",
      "一、部门概况",
      "（一）主要职责。",
      "负责某事。",
      "（二）负责另一事，以及其他。",
      "表1 收入支出决算总表（续）",
      "收入\t支出",
      "二、决算情况说明",
      "收入1万元。",
    ];
    expect(read(text.join("\n"))).toEqual([
      "5 一、部门概况",
      "  6 （一）主要职责",
      "  9 表1 收入支出决算总表（续）",
      "11 二、决算情况说明",
    ]);
    expect(read("没有标题的文件。\n收入1万元。")).toEqual([]);
  });
});
