import { describe, expect, it } from "vitest";
import { isCentral } from "#lib/ingest/department.ts";
import { departmentName, isOrganisation } from "#lib/ingest/departmentName.ts";
import { foldLabel } from "#lib/ingest/fold.ts";
import { departmentsOneAfterAnother } from "#lib/ingest/severalDepartments.ts";
import { reference } from "../support/reading.ts";

/* Where a line names its department, and which words name one. */

const { places } = reference;
const nameIn = (lines: string, stem = "") =>
  departmentName(lines.split("|").map(foldLabel), foldLabel(stem), places);

describe("a line that names 单县水利局", () => {
  it.each([
    "编制单位：单县水利局",
    "编制部门:单县水利局",
    "部门名称：单县水利局",
    "单位名称（盖章）：单县水利局（本级）",
    "公开部门：单县水利局2023年",
    "填报单位（公章）：单县水利局金额单位：万元",
    "预算主管部门：单县水利局",
    "预算单位：单县水利局公开01表",
    "编制单位：单县水利局（盖章）",
    "第一部分 单县水利局概况",
    "第一部分：单县水利局本级基本情况",
    "第一部分 单县水利局部门单位概况",
    "第一部分|单县水利局",
    "2023年单县水利局部门决算",
    "单县水利局县级2023年度单位决算公开说明",
    "单县水利局关于2023年度部门预算编制情况说明",
    "单县水利局2023年决算情况的报告",
    "单县水利局2023年度财政支出绩效自评",
    "2023年单县水利局“三公”经费情况",
    "单县水利局财政拨款安排的“三公”经费公示如下：",
    "现将单县水利局2023年度支出决算公开",
    "现就单县水利局2023年度“三公”经费公开",
    "纳入单位共1个，即单县水利局本级。",
    "单位共2个，即单县水利局",
    "（一）单县水利局（以下简称水利局）",
    "主要职能。单县水利局（以下简称局）",
    "单县水利局的主要职责",
    "单县水利局是县政府的工作部门，负责水利",
    "单县水利局是事业单位。",
    "附件1：单县水利局2023年部门决算",
    "附件12单县水利局2023年部门决算",
    "第三部分：单县水利局2023年部门决算",
    "关于单县水利局2023年部门决算的说明",
    "单县2015年度水利局部门决算",
    "单县水利局2023年部门决算.docx",
    "12-单县水利局2023年部门决算.xls",
    "单县水利|局2023年部门决算",
    "单县|水利局|2023年部门决算",
  ])("%s", (line) => {
    expect(nameIn(line)).toBe("单县水利局");
  });

  it.each([
    "编制单位：单县水利局，你好",
    "制表单位：单县水利局",
    "第二部分 单县水利局概况",
    "第一部分 单县水利局很好",
    "单县水利局很好决算",
    "单县水利局2023年度，绩效",
    "单县水利局“三公”经费很好",
    "单县水利局（以下统称",
    "单县水利局是县政府的工作部门很好",
    "曹县很好2015年度水利局部门决算",
    "2023年部门决算",
  ])("none: %s", (line) => {
    expect(nameIn(line)).toBe(null);
  });

  it.each([
    ["单县水利局2023", true],
    ["2023年单县水利局", true],
    ["1.单县水利局2023年度部门决算公开表", true],
    ["12_单县水利局2023年度部门决算-副本", true],
    ["单县水利局2023年部门决算（1）", true],
    ["单县水利局2023年部门决算_定稿（2）", true],
    ["单县水利局最终版", true],
    ["单县水利局2023年决算附表", true],
    ["单县", false],
    ["水利", false],
  ])("a file's name, where no line does: %s, %s", (stem, names) => {
    expect(nameIn("说明", stem)).toBe(names ? "单县水利局" : null);
    expect(nameIn("编制单位：曹县教育局", stem)).toBe("曹县教育局");
  });
});

describe("of several names it is", () => {
  it.each([
    ["the one said in the most telling place", "第一部分 单县教育局概况|编制单位：单县水利局", "单县水利局"],
    [
      "the one said most often",
      "编制单位：单县水利局|单县教育局2023年部门决算|单县教育局2023年单位决算",
      "单县教育局",
    ],
    [
      "the whole one, that shorter ones are the end of",
      "编制单位：水利局|第一部分 单县水利局概况",
      "单县水利局",
    ],
    ["that of a 县 that leaves out which", "编制单位：县水利局|单县水利局（以下简称县局）", "单县水利局"],
    [
      "the name with the place that the text writes before it",
      "编制单位：水利局|地址在单县水利局院内",
      "单县水利局",
    ],
    [
      "the name alone, where the text writes two places",
      "编制单位：水利局|有单县水利局、曹县水利局。",
      "水利局",
    ],
    ["the name alone, where its 市 is no 县", "编制单位：市水利局|地址在单县水利局院内", "市水利局"],
  ])("%s", (_, lines, name) => {
    expect(nameIn(lines)).toBe(name);
  });
});

describe("words that name a body", () => {
  it.each([
    "单县水利局",
    "单县黄岗镇",
    "单县水利局（本级）",
    "本溪市商务局",
    "水利局（防汛科）",
    "本草研究所",
    "单县第二中学",
  ])("%s", (words) => {
    expect(isOrganisation(words, places)).toBe(true);
  });
  it.each([
    "单县",
    "单县水利",
    "本部门",
    "本级机关",
    "我县水利局",
    "各学校",
    "该单位",
    "该县局",
    "全县机关",
    "其他机关",
    "纳入局",
    "所属学校",
    "第一部分办公室",
    "部门办公室",
    "单位机关",
    "单县小镇",
    "单县城镇",
    "单县进乡",
    "单县城乡",
  ])("not %s", (words) => {
    expect(isOrganisation(words, places)).toBe(false);
  });
});

describe("bodies of the central government", () => {
  it.each([
    "中华人民共和国财政部",
    "国家税务总局",
    "国务院办公厅",
    "中央编办",
    "最高人民法院",
    "全国人大",
    "中国科学院",
    "中华全国总工会",
    "海关总署",
    "审计署",
    "财政部",
    "商务部",
  ])("%s", (name) => {
    expect(isCentral(name)).toBe(true);
  });
  it.each([
    "国家级开发区",
    "中央大街办事处",
    "中国共产党单县委员会",
    "中国人民政治协商会议单县委员会",
    "中国（上海）自由贸易试验区",
    "宣传部",
    "组织部",
    "统战部",
    "武装部",
    "工作部",
    "教育部队",
    "单县财政局",
  ])("not %s", (name) => {
    expect(isCentral(name)).toBe(false);
  });
});

describe("departments whose accounts follow each other", () => {
  it.each<[string, string[]]>([
    ["单县水利局2021年度部门决算|收入5.00|单县教育局2021年度部门决算|收入6.0", ["单县水利局", "单县教育局"]],
    ["单县水利局2021年度部门决算|单县教育局2021年度部门决算|收入6.0", ["单县教育局"]],
    ["单县水利局2021年度部门决算|5元|第一部分 单县教育局概况|6万元", ["单县水利局"]],
    ["第一部分 单县水利局概况|5元|第一部分 单县教育局部门基本概况|6亿元", ["单县水利局", "单县教育局"]],
    ["单县水利局2021年度部门决算|5.123|单县教育局2021年度部门决算|6元", ["单县教育局"]],
    ["单县水利局2021年度部门决算|5.12|水利局2021年度部门决算|6元", ["单县水利局"]],
    ["县水利局2021年度部门决算|5.12|单县水利局2021年度部门决算|6元", ["县水利局"]],
    [
      "一、单县水利局本级2021年单位决算公开|5.12|二、单县教育局（本级）2021年度部门决算情况说明|6元|三、单县林业局2021年决算|7元",
      ["单县水利局", "单县教育局"],
    ],
    ["部门概况|5元", []],
  ])("%s", (lines, names) => {
    expect(departmentsOneAfterAnother(lines.split("|").map(foldLabel), places)).toEqual(names);
  });
});
