import { describe, expect, it } from "vitest";
import { readHeadings } from "#lib/ingest/sections/headings.ts";

/* Which lines of a text are headings: the lines of each, its kind, how deep it is, and its name. A bar ends a line. */

const headings = (text: string) =>
  readHeadings(text.split("|")).map(
    ({ kind, level, line, lastLine, title }) =>
      `${line}${lastLine > line ? `-${lastLine}` : ""} ${kind} ${level}: ${title}`,
  );

describe("their depth", () => {
  it.each<[string, string[]]>([
    [
      "第一部分 概况|一、很好|第二部分 表|二、很好",
      ["1 part 0: 第一部分 概况", "2 section 1: 一、很好", "3 part 0: 第二部分 表", "4 section 1: 二、很好"],
    ],
    [
      "一、很好|水利。|（一）很好|水利。|收入决算表|5.00",
      ["1 section 0: 一、很好", "3 item 1: （一）很好", "5 statement 1: 收入决算表"],
    ],
    [
      "第一部分 概况|水利。|一、很好|水利。|（一）很好|水利。|收入决算表|5.00",
      ["1 part 0: 第一部分 概况", "3 section 1: 一、很好", "7 statement 1: 收入决算表"],
    ],
    [
      "收入决算表|5|一、很好|水利。|第二部分 表|5",
      ["1 statement 1: 收入决算表", "3 section 0: 一、很好", "5 part 0: 第二部分 表"],
    ],
  ])("%j", (text, found) => {
    expect(headings(text)).toEqual(found);
  });
});

describe("a title is none", () => {
  it.each<[string, string[]]>([
    ["某局2023年绩效评价报告|水利。|一、很好", ["3 section 0: 一、很好"]],
    ["很好|很好|很好|很好|某局2023年绩效评价报告|水利。", []],
    ["很好|很好|很好|很好|很好|某局2023年绩效评价报告|水利。", ["6 part 0: 某局2023年绩效评价报告"]],
    ["一、很好|一、很好|水利。", ["2 section 0: 一、很好"]],
    ["名词解释|5", ["1 part 0: 名词解释"]],
    ["决算报告|5|5|5|5|5|决算报告|5", ["7 part 0: 决算报告"]],
  ])("%j", (text, found) => {
    expect(headings(text)).toEqual(found);
  });
});

describe("cells of a table are none", () => {
  it.each<[string, string[]]>([
    ["一、很好\t|水利。", ["1 section 0: 一、很好"]],
    ["一、很好\t5|水利。", []],
    ["\t一、很好|水利。", []],
    ["一、很好\t\t|水利。", []],
    ["收入决算表\t\t|水利。", ["1 statement 1: 收入决算表"]],
    ["\t收入决算表|水利。", ["1 statement 1: 收入决算表"]],
    ["部门概况\t\t|水利", []],
    ["部门概况\t|水利", ["1 part 0: 部门概况"]],
    ["（一）很好\t\t|水", []],
    ["一、很好|水利。|（一）很好\t|水", ["1 section 0: 一、很好", "3 item 1: （一）很好"]],
    ["第一部分 很好\t\t|水", ["1 part 0: 第一部分 很好"]],
  ])("%j", (text, found) => {
    expect(headings(text)).toEqual(found);
  });
});

describe("points of a list are none", () => {
  it.each<[string, string[]]>([
    ["1.部门概况|水利。", []],
    ["1）收入决算表|水", []],
    ["（1）收入决算表|水", []],
    ["•收入决算表|水", []],
    ["-收入决算表|水", []],
    ["·收入决算表|水", []],
  ])("%j", (text, found) => {
    expect(headings(text)).toEqual(found);
  });
});

describe("words that name one", () => {
  it.each<[string, string[]]>([
    ["收入决算表（万元）|5", ["1 statement 1: 收入决算表（万元）"]],
    ["收入情况表|5", ["1 statement 1: 收入情况表"]],
    ["自评表|5", ["1 statement 1: 自评表"]],
    ["评分考核表|5", ["1 statement 1: 评分考核表"]],
    ["很好表|5", []],
    ["收支表|5", ["1 statement 1: 收支表"]],
    ["决算表格|5", []],
    ["收入决算表。|5", ["1 statement 1: 收入决算表"]],
    ["部门决算情况的说明|5", ["1 part 0: 部门决算情况的说明"]],
    ["部门预算编制说明|5", ["1 part 0: 部门预算编制说明"]],
    ["部门决算公开报表|5", ["1 part 0: 部门决算公开报表"]],
    ["很好概况|5", ["1 part 0: 很好概况"]],
    ["很好的报告|5", []],
  ])("%j", (text, found) => {
    expect(headings(text)).toEqual(found);
  });
});

describe("sentences are none", () => {
  it.each<[string, string[]]>([
    ["收入决算很好。|5", []],
    ["一、收入决算情况。|5", ["1 section 0: 一、收入决算情况"]],
    ["一、收入决算表；|5", []],
    ["一、收入很好。|5", []],
    ["一、收入，很好|5", []],
    ["一、收入：很好|5", []],
    ["一、收入？|5", []],
    ["一、收入!很好|5", []],
    ["一、|5", []],
    [
      "一、很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很|水",
      [
        "1 section 0: 一、很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很",
      ],
    ],
    ["一、很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很|水", []],
  ])("%j", (text, found) => {
    expect(headings(text)).toEqual(found);
  });
});

describe("the name of a part goes on", () => {
  it.each<[string, string[]]>([
    ["第三部分|2023年度部门|决算情况说明|水利。", ["1-3 part 0: 第三部分 2023年度部门决算情况说明"]],
    ["第三部分|一、很好|水利。", ["1 part 0: 第三部分", "2 section 1: 一、很好"]],
    ["第三部分||名词解释|水利。", ["1-3 part 0: 第三部分 名词解释"]],
    ["第三部分|很好，|水利。", ["1 part 0: 第三部分"]],
    ["第三部分|一|二|三|说明|水。", ["1 part 0: 第三部分"]],
    ["第三部分|一|二|三说明|水。", ["1-4 part 0: 第三部分 一二三说明"]],
    ["第三部分|收入决算表|水。", ["1 part 0: 第三部分", "2 statement 1: 收入决算表"]],
    ["第三部分|（一）说明|水。", ["1 part 0: 第三部分"]],
    ["附件1|收入决算表|水。", ["1-2 part 0: 附件1 收入决算表"]],
    ["附件1-2|项目|绩效自评表|水。", ["1-3 part 0: 附件1-2 项目绩效自评表"]],
    ["第三部分|第四部分 名词解释", ["1 part 0: 第三部分", "2 part 0: 第四部分 名词解释"]],
    ["第三部分|附件1 表", ["1 part 0: 第三部分", "2 part 0: 附件1 表"]],
    ["第三部分", ["1 part 0: 第三部分"]],
    ["第三部分|很好", ["1 part 0: 第三部分"]],
    ["附件 一|表", ["1-2 part 0: 附件一 表"]],
    ["附件一|表", ["1-2 part 0: 附件一 表"]],
    ["第一部分概况|水利。", ["1 part 0: 第一部分 概况"]],
    ["第一部分 滨海市 水利局（本级） 概况|水利。", ["1 part 0: 第一部分 滨海市水利局（本级）概况"]],
  ])("%j", (text, found) => {
    expect(headings(text)).toEqual(found);
  });
});

describe("a list of contents is passed over", () => {
  it.each<[string, string[]]>([
    [
      "目录|第一部分 概况|一、职责|第二部分 说明|第一部分 概况|水利。|一、职责|水利。|第二部分 说明|水利。",
      ["5 part 0: 第一部分 概况", "7 section 1: 一、职责", "9 part 0: 第二部分 说明"],
    ],
    [
      "第一部分 概况|一、职责|第一部分 情况|水利。|一、职责|水利。",
      ["3 part 0: 第一部分 情况", "5 section 1: 一、职责"],
    ],
    ["一、职责|二、机构|一、职责|水利。|二、机构|水利。", ["3 section 0: 一、职责", "5 section 0: 二、机构"]],
    [
      "标题|一、职责|很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很|一、职责|水利。",
      ["4 section 0: 一、职责"],
    ],
    [
      "标题|一、职责|很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很|一、职责|水利。",
      ["2 section 0: 一、职责"],
    ],
    [
      "收入决算表|5|附件1 表|5|部门概况|5|一、职责|5|一、职责|水利。",
      ["1 statement 1: 收入决算表", "3 part 0: 附件1 表", "5 part 0: 部门概况", "7 section 1: 一、职责"],
    ],
    [
      "收入决算表|5|支出决算表|5|一、职责|5|一、职责|水利。|二、机构|5",
      [
        "1 statement 1: 收入决算表",
        "3 statement 1: 支出决算表",
        "7 section 0: 一、职责",
        "9 section 0: 二、机构",
      ],
    ],
  ])("%j", (text, found) => {
    expect(headings(text)).toEqual(found);
  });
});

describe("names alone are a list", () => {
  it.each<[string, string[]]>([
    ["一、职责|二、机构|三、人员|水利。", []],
    ["一、职责|二、机构|水利。", ["1 section 0: 一、职责", "2 section 0: 二、机构"]],
    ["一、职责||二、机构||三、人员|水利。", []],
    [
      "一、职责|二、机构|（一）很好|水利。",
      ["1 section 0: 一、职责", "2 section 0: 二、机构", "3 item 1: （一）很好"],
    ],
    [
      "一、职责|5|二、机构|三、人员|水利。",
      ["1 section 0: 一、职责", "3 section 0: 二、机构", "4 section 0: 三、人员"],
    ],
    ["一、职责|二、机构|三、人员|四、资产|第二部分 表|5", ["5 part 0: 第二部分 表"]],
  ])("%j", (text, found) => {
    expect(headings(text)).toEqual(found);
  });
});
