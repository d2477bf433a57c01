import { describe, expect, it } from "vitest";
import { foldLabel } from "#lib/ingest/fold.ts";
import { scopeOf, scopeOfTables } from "#lib/ingest/scope.ts";

/* Whose accounts a text tells, phrase by phrase. A bar stands for the end of a line. */

const scope = (text: string) => scopeOf(text.split("|").map(foldLabel));

describe("a department with units", () => {
  it.each([
    "下属单位共3个。",
    "下属单位有三个。",
    "下属很好的单位，共3个。",
    "直属单位三个。",
    "二级单位2个。",
    "本级和3个下属单位。",
    "本级决算与所属单位决算。",
    "本级及其全部直属单位。",
    "本级以及各附属单位。",
    "本级、局属单位。",
    "本级（机关）及各附属单位。",
    "下设办公室、事业单位。",
    "下属行政单位。",
    "辖水文预算单位。",
    "所属法人单位。",
    "纳入决算的二级预算单位。",
    "汇编各二级单位。",
    "编制二级预算单位决算。",
    "单位共3个。",
    "单位共有2个。",
    "下设3个|事业单位。",
    "负责管理，下设事业单位3个。",
    "机关：下设事业单位。",
    "负责管理。下设事业单位。",
    "滨海市水利局下设3个事业单位，情况",
    "滨海市水利局（汇总）2023年度部门决算。仅包括本级。",
    "滨海市水利局（汇总）单位预算。仅包括本级。",
  ])("%s", (text) => {
    expect(scope(text)).toBe("consolidated");
  });
});

describe("a department that says it has none, or none here", () => {
  it.each([
    "仅包括局机关。",
    "只含本级。",
    "仅为滨海市水利局本级。",
    "单位仅有1个。",
    "部门只有一个。",
    "无下属单位。",
    "没有其他下属机构。",
    "未设二级单位。",
    "未下设独立核算的所属单位。",
    "暂无任何直属单位。",
    "不包括独立核算的所属单位。",
    "无独立核算的事业单位。",
    "下属单位共有0个。",
    "所属机构数为零个。",
    "单位共3个，仅包括本级。",
  ])("%s", (text) => {
    expect(scope(`${text}下设3个事业单位。`)).toBe("own");
    expect(scope(`下设3个事业单位；${text}`)).toBe("own");
  });

  it.each(["滨海市水利局（本级）部门决算", "滨海市水利局（本级）2023年预算", "本级决算表", "单位共1个。"])(
    "%s",
    (text) => {
      expect(scope(`${text}|下设3个事业单位。`)).toBe("own");
    },
  );
});

describe("words that say nothing of it", () => {
  it.each([
    "",
    "本级和下级单位。",
    "负责下设事业单位管理。",
    "工作：指导下设事业单位。",
    "是下设事业单位。",
    "属于下属事业单位。",
    "协调推进下属二级单位。",
    "落实下属二级单位。",
    "本级及所属各单位共有车辆3辆，下设事业单位3个。",
    "本级及所属各单位开支财政拨款的公务用车保有量3辆。",
    "用于保障某校机构、下属事业单位等完成任务。",
    "一、部门所属事业单位设置情况",
    "一、部门下设事业单位概况",
    "单位共0个。",
  ])("%s", (text) => {
    expect(scope(text)).toBe("own");
  });
});

describe("what tables are called", () => {
  it.each<[string, "own" | "consolidated" | null]>([
    ["汇总表", "consolidated"],
    ["部门汇总表", "consolidated"],
    ["一、部门汇总表（部门汇总）", "consolidated"],
    ["部门汇总决算报表", "consolidated"],
    ["收入决算表（汇总）", "consolidated"],
    ["收入决算表（部门汇总）", "consolidated"],
    ["二、本级决算表（一级机关）", "own"],
    ["本级表", "own"],
    ["本级2023年度决算表", "own"],
    ["本级2023年度部门决算报表", "own"],
    ["本级部门决算表（合计）", "own"],
    ["收入决算表（本级）", "own"],
    ["收入决算表（一级机关）", "own"],
    ["收入，本级决算表", null],
    ["本级收入表", null],
    ["收入决算表", null],
    ["本级", null],
    ["汇总", null],
    ["收支汇总表", null],
    ["本级决算表".padStart(40, "很"), "own"],
    ["本级决算表".padStart(41, "很"), null],
  ])("%s: %s", (label, told) => {
    expect(scopeOfTables(foldLabel(label))).toBe(told);
  });
});
