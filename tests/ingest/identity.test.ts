import { describe, expect, it } from "vitest";
import { identify } from "#lib/ingest/identity.ts";
import type { Said } from "#lib/ingest/said.ts";
import { readLines, reference } from "../support/reading.ts";

const YEAR = "2021年度部门决算情况说明";

const of = (lines: string[], fileName = "a.txt") => identify(lines, fileName, reference);

describe("the department, its division and year come from the text", () => {
  it("of a district in a municipality", () => {
    expect(of(["第一部分 上海市普陀区财政局概况", "上海市普陀区财政局 2024 年度部门决算"])).toMatchObject({
      name: "上海市普陀区财政局",
      divisionCode: "310107",
      province: "上海市",
      city: "上海市",
      level: "county",
      fiscalYear: 2024,
    });
  });

  it("of a prefecture, from the label of a statement", () => {
    expect(of(["编制单位：绍兴市水利局", "2021年度", "2021年度部门决算情况说明"])).toMatchObject({
      departmentId: expect.stringMatching(/^330600-sxsslj-[a-z0-9]{8}$/),
      divisionCode: "330600",
      level: "prefecture",
      fiscalYear: 2021,
    });
  });

  it("a liaison office belongs to the city that sent it", () => {
    expect(of(["第一部分 绍兴市人民政府驻北京联络处概况", "2022年度部门决算情况说明"]).city).toBe("绍兴市");
  });

  it.each([
    [
      "over three lines",
      ["西宁市城东区互助中路", "社区公共服务中心", "2018年度部门决算"],
      "西宁市城东区互助中路社区公共服务中心",
    ],
    [
      "with 部门 before the year",
      ["安义县长均乡中心学校部门2018年度部门决算", "第一部分 长均乡中心学校部门概况"],
      "安义县长均乡中心学校",
    ],
    [
      "in a part with a colon and 本级",
      ["第一部分：大冶市金山店镇人民政府本级概况", "2018年度部门决算"],
      "大冶市金山店镇人民政府",
    ],
    ["of a 厅 with its region's short name", ["广西文化厅2018年度部门决算"], "广西文化厅"],
    ["below a cover's title", ["2018年度部门决算公开文本", "平山县古月镇中心学校"], "平山县古月镇中心学校"],
    [
      "of a zone with its city's short name",
      ["赣州蓉江新区行政审批局2018年度部门决算"],
      "赣州蓉江新区行政审批局",
    ],
    ["of a zone with its province's, too", ["吉林长春新区教育局2018年度部门决算"], "吉林长春新区教育局"],
  ])("a name %s", (_, lines, name) => {
    expect(of(lines)).toMatchObject({ name, fiscalYear: 2018 });
    expect(of(lines).divisionCode).not.toBeNull();
  });

  it("a heading of the template does not say that a department has units", () => {
    const heading = "二、部门和所属预算单位机构设置情况";
    expect(of(["曾都区水利局2021年度部门决算", heading]).scope).toBe("own");
    expect(of(["曾都区水利局2021年度部门决算", heading, "本部门有下属二级预算单位3个。"]).scope).toBe(
      "consolidated",
    );
  });

  it.each([
    ["麦积区中滩镇人民政府 关于2022年部门决算公开情况的说明", "麦积区中滩镇人民政府"],
    ["8.金华市救助管理站2021年度单位决算.pdf", "金华市救助管理站"],
  ])("a title as a page heads it: %s", (title, name) => {
    expect(of([title, YEAR]).name).toBe(name);
  });

  it("a cover may break its title behind the name", () => {
    expect(of(["2023年度岳阳市岳阳楼区枫桥湖街道办事处", "部门决算", "目录"])).toMatchObject({
      name: "岳阳市岳阳楼区枫桥湖街道办事处",
      fiscalYear: 2023,
    });
  });

  it("a year that is compared with is not the document's, however often it is named", () => {
    const compared =
      "收入较2020年度决算数减少5万元，支出比2020年度决算数减少4万元，与2020年度决算数相比下降。";
    expect(of(["绍兴市水利局2021年度部门决算", compared, compared]).fiscalYear).toBe(2021);
    const beside = "其中2020年度决算数5万元。";
    expect(of(["绍兴市水利局2021年度部门决算", beside, beside]).fiscalYear).toBe(2021);
  });

  it("a body that every sentence of the accounts begins with is whose they are, unless there are two", () => {
    const told = (...names: string[]) =>
      of([
        "一、收入支出决算总体情况说明",
        ...names.map((name) => `${name}2021年度收、支总计均为100.00万元，与上年相比增加5.00万元。`),
        "2021年度部门决算情况说明",
      ]).name;
    expect(told("绍兴市水利局")).toBe("绍兴市水利局");
    expect(told("绍兴市水利局", "绍兴市水文站")).toMatch(/^未署名/);
  });

  it("a file that is called by the body and the year alone names it", () => {
    expect(of([YEAR], "绍兴市水利局2021.txt").name).toBe("绍兴市水利局");
    expect(of([YEAR], "绍兴市水利局.docx").name).toBe("绍兴市水利局");
    expect(of([YEAR], "关于公开的情况.txt").name).toMatch(/^未署名/);
  });

  it("the file's name helps where the text is silent", () => {
    expect(of(["一般公共预算财政拨款支出决算表"], "绍兴市水利局2023年度部门决算.txt")).toMatchObject({
      name: "绍兴市水利局",
      fiscalYear: 2023,
    });
  });
});

describe("a division's name may begin like any word, and like other divisions", () => {
  it.each([
    ["本溪市商务局", "210500"],
    ["本溪满族自治县财政局", "210521"],
    ["本溪县财政局", "210521"],
    ["单县财政局", "371722"],
    ["朝阳市财政局", "211300"],
    ["朝阳县财政局", "211321"],
    ["朝阳市朝阳县财政局", "211321"],
    ["长春市朝阳区财政局", "220104"],
    ["北京市朝阳区财政局", "110105"],
    ["吉林省财政厅", "220000"],
    ["吉林市财政局", "220200"],
    ["吉林省吉林市财政局", "220200"],
    ["海南省财政厅", "460000"],
    ["海南区财政局", "150303"],
    ["海南藏族自治州财政局", "632500"],
    ["景德镇市市场监督管理局", "360200"],
    ["中共景德镇市委宣传部", "360200"],
    ["乐平市镇桥镇人民政府", "360281"],
  ])("%s is of %s", (name, divisionCode) => {
    expect(of([`第一部分 ${name}概况`, YEAR])).toMatchObject({ name, divisionCode });
  });

  it.each(["本单位", "我市教育局", "各部门", "部门", "其他事业单位"])("%s is nobody's name", (name) => {
    expect(of([`第一部分 ${name}概况`, YEAR]).asked).toContain("no department found");
  });
});

describe("names as documents print them", () => {
  it.each([
    ["XX区第二幼儿园2017年度部门决算", "XX区第二幼儿园"],
    ["鼎城区教育局(乡镇学校)2018年度部门决算公开", "鼎城区教育局（乡镇学校）"],
    ["单县开发区（工业园）管委会公寓管理办公室2018年度部门决算", "单县开发区（工业园）管委会公寓管理办公室"],
    ["单县公路养护中心财政拨款“三公”经费预算2018年情况如下：", "单县公路养护中心"],
    ["单县第29中学2018年度单位决算", "单县第29中学"],
    ["中共单县委员会组织部2018年度部门决算", "中共单县委员会组织部"],
    ["单位:单县人民法院 2018年度 金额单位:万元", "单县人民法院"],
    ["单县黄岗镇人民政府2020年度一般公共预算财政拨款“三公”经费支出决算情况说明", "单县黄岗镇人民政府"],
  ])("%s", (line, name) => {
    expect(of([line, YEAR]).name).toBe(name);
  });

  it("a name without its division takes the one that the text writes before it", () => {
    const lines = ["第一部分 县招商服务中心概况", "第二部分 县招商服务中心2019年部门决算表", YEAR];
    expect(of([...lines, "单县招商服务中心成立于2001年。"]).name).toBe("单县招商服务中心");
    expect(of([...lines, "单县招商服务中心和曹县招商服务中心"]).asked).toContain("write division_code");
  });

  it("a name broken over two lines is one name", () => {
    const lines = [
      "上海市普陀区规划和自然",
      "资源局",
      "2024年度部门决算",
      "第一部分 上海市普陀区规划和自然资源局概况",
    ];
    expect(of(lines).name).toBe("上海市普陀区规划和自然资源局");
  });
});

describe("what the text leaves open is asked, never guessed", () => {
  const drumTower = ["第一部分 鼓楼区教育局概况", YEAR];
  it("a division that several cities have", () => {
    expect(of(drumTower).asked).toMatch(/write division_code .*320106 \(江苏省南京市鼓楼区\), 320302/);
    expect(of([...drumTower, "南京市和徐州市"]).asked).toContain("write division_code");
    expect(of([...drumTower, "赴开封市考察"]).asked).toContain("write division_code");
  });
  it("told apart by a text that names its city", () => {
    expect(of([...drumTower, "徐州市鼓楼区位于南京市以北。"]).divisionCode).toBe("320302");
    expect(of([...drumTower, "福建省教育厅"]).divisionCode).toBe("350102");
    expect(of([...drumTower, "江苏省徐州市"]).divisionCode).toBe("320302");
  });
  it.each(["教育局", "第三中学", "市人民政府办公室", "城关镇人民政府", "城关镇中心小学", "市场监督管理局"])(
    "%s alone is of any place",
    (name) => {
      expect(of([`第一部分 ${name}概况`, YEAR]).asked).toContain("write division_code");
    },
  );
  it("such a document stands by itself, under its file's name, and its answer puts it where it belongs", () => {
    const [one, other] = ["一.txt", "二.txt"].map((file) => of(drumTower, file));
    expect(one).toMatchObject({ name: "鼓楼区教育局", divisionCode: null, fiscalYear: 2021 });
    expect(one!.departmentId).not.toBe(other!.departmentId);
    expect(of([YEAR], "公开说明.docx")).toMatchObject({
      name: "未署名（公开说明）",
      kind: "other",
      level: null,
    });
    const said = { said: { department: "徐州市鼓楼区教育局" } };
    expect(identify([YEAR], "公开说明.docx", reference, said)).toMatchObject({
      asked: null,
      divisionCode: "320302",
    });
  });
  it("a year that has not come", () => {
    const lines = ["第一部分 单县教育局概况", "2032年度部门决算"];
    const in2026 = { currentYear: 2026 };
    expect(() => identify(lines, "a.txt", reference, in2026)).toThrow("2032 has not come yet");
    expect(identify(lines, "a.txt", reference, { ...in2026, said: { fiscalYear: 2022 } }).fiscalYear).toBe(
      2022,
    );
  });
});

describe("what documents.csv says overrides the text", () => {
  const read = (lines: string[], said: Said) => identify(lines, "a.txt", reference, { said });
  it("department, division, year, scope and date", () => {
    const said = {
      department: "区教育局",
      divisionCode: "320302",
      fiscalYear: 2021,
      scope: "consolidated",
      publishedOn: "2022-08-30",
    } as const;
    expect(read(["编制单位：单县财政局", YEAR], said)).toMatchObject({
      name: "鼓楼区教育局",
      divisionCode: "320302",
      fiscalYear: 2021,
      scope: "consolidated",
      publishedOn: "2022-08-30",
    });
  });
  it("a division alone", () => {
    const here = read(["第一部分 鼓楼区教育局概况", YEAR], { divisionCode: "320302" });
    expect(here.departmentId).toBe(of(["第一部分 江苏省徐州市鼓楼区教育局概况", YEAR]).departmentId);
  });
  it("that a name is of no division, whatever is called so", () => {
    const nowhere = read(["第一部分 鼓楼区教育局概况", YEAR], { divisionCode: "000000" });
    expect(nowhere).toMatchObject({ divisionCode: null, asked: null });
  });
  it("not a division that there is none of", () => {
    expect(() => read(["编制单位：单县财政局", YEAR], { divisionCode: "999999" })).toThrow(
      "division_code 999999",
    );
  });
});

describe("kind and level", () => {
  it.each([
    ["单县人民政府办公室", "government_office", "county"],
    ["单县黄岗镇人民政府", "township", "township"],
    ["单县第三中学", "school", "county"],
    ["单县人民医院", "hospital", "county"],
    ["单县人民法院", "court", "county"],
    ["单县人民检察院", "procuratorate", "county"],
    ["中共单县委员会", "party", "county"],
    ["中共单县纪律检查委员会", "discipline", "county"],
    ["单县人大常委会办公室", "congress", "county"],
    ["政协单县委员会", "cppcc", "county"],
    ["第七师胡杨河市团委", "people", "county"],
    ["单县财政局", "finance", "county"],
    ["中华人民共和国财政部", "finance", "central"],
    ["国家税务总局单县税务局", "tax", "central"],
    ["单县城市更新办公室", "other", "county"],
  ])("%s: %s, %s", (name, kind, level) => {
    expect(of([`第一部分 ${name}概况`, YEAR])).toMatchObject({ kind, level });
  });
});

describe("scope", () => {
  const scope = (line: string) => of(["第一部分 绍兴市水利局概况", YEAR, line]).scope;
  it.each([
    ["纳入本套部门决算汇编范围的单位共1个，即部门本级。", "own"],
    ["纳入本套部门决算汇编范围的单位共3个。", "consolidated"],
    ["纳入本部门2021年部门汇总决算编制范围的预算单位共计1家，具体包括：绍兴市水利局本级。", "own"],
    ["本部门单位共3个项目开展了绩效评价。", "own"],
    ["纳入编制范围的二级预算单位包括：绍兴市水利局本级。", "own"],
    ["纳入编制范围的二级预算单位包括：绍兴市水利局本级、绍兴市水文中心。", "consolidated"],
    ["绍兴市水利局（本级）2021年度部门决算汇总公开单位仅包括绍兴市水利局本级。", "own"],
    ["下设3个事业单位（水文中心、质监站、档案馆）。", "consolidated"],
    ["本部门无下属预算单位。", "own"],
    ["本单位没有下属单位。", "own"],
    ["部门决算仅包括本级。", "own"],
    ["我局没有独立核算的下属事业单位。", "own"],
    ["绍兴市水利局（汇总）2021年度部门决算", "consolidated"],
    ["绍兴市水利局（本级）2021年度部门决算", "own"],
    ["部门决算包括本级及下属3个单位。", "consolidated"],
    ["部门决算包括：局机关本级决算、下属行政事业单位决算。", "consolidated"],
    ["负责机关及所属事业单位的人事管理工作。", "own"],
    ["本单位是绍兴市教育局直属的全额拨款事业单位。", "own"],
    ["绍兴市博物馆为市文化和旅游局所属公益一类事业单位，编制45人。", "own"],
    ["负责所属事业单位的党建工作。本部门下设2个二级预算单位。", "consolidated"],
    // Template words, the same whatever there is.
    ["截至2021年12月31日，本级及所属各单位共有车辆1辆。", "own"],
    ["2021年度，本级及所属单位开支一般公共预算财政拨款的公务用车保有量为1辆。", "own"],
    ["2021年度用于保障局机关、下属事业单位等为完成特定的行政工作任务的经费支出30万元。", "own"],
  ])("%s is %s", (line, expected) => {
    expect(scope(line)).toBe(expected);
  });
});

describe("a corrected version", () => {
  const corrected = (title: string, fileName = "a.txt") =>
    of([title, "编制单位：单县财政局", YEAR], fileName).corrected;
  it.each([
    "单县财政局2021年度部门决算（更正版）",
    "单县财政局2021年度部门决算(更新)",
    "单县财政局2021年度部门决算修订稿",
    "关于单县财政局2021年度部门决算公开的更正说明",
    "关于对2021年度部门决算进行更正的公告",
    "2021年度部门决算补充更正公告",
  ])("%s", (title) => {
    expect(corrected(title)).toBe(true);
    expect(corrected("2021年度部门决算", `${title}.pdf`)).toBe(true);
  });
  it.each([
    "单县城市更新局2021年度部门决算",
    "单县设备更新办公室2021年度部门决算",
    "2021年度老旧管网更新改造项目决算",
    "单县地方志修订办公室2021年度部门决算",
    "2021年度部门决算数据更新情况",
  ])("not %s", (title) => {
    expect(corrected(title)).toBe(false);
  });
  it("is not told by running text", () => {
    const text = "对上年决算进行更正，更新版已经发布。".padStart(80, "说明，");
    expect(corrected(text)).toBe(false);
  });
});

it("errors say what is missing", () => {
  expect(() => of(["部门决算"])).toThrow("no fiscal year found");
  expect(() => of(["关于公开2021年度部门决算的通知"])).toThrow("a notice or letter? no department found");
  expect(() => readLines(YEAR)).toThrow("no department found");
});

describe("titles that name the body in other ways", () => {
  it.each([
    [["2017年湛江市委宣传部“三公”经费增减情况说明"], "湛江市委宣传部", 2017],
    [["岳阳县2015年度移民局“三公”经费决算情况表"], "岳阳县移民局", 2015],
    [["2020年度大英县回马镇郪口小学校决算编制说明"], "大英县回马镇郪口小学校", 2020],
    [["2016年单县人民法院省级部门决算基本情况说明"], "单县人民法院", 2016],
    [["现将单县黄岗镇2020年度“三公”经费决算情况公布如下："], "单县黄岗镇", 2020],
    [["2023年广东省财政厅一般公共预算财政拨款“三公”经费支出决算情况说明"], "广东省财政厅", 2023],
    [["关于2017年度单县黄岗镇部门决算公开的说明"], "单县黄岗镇", 2017],
    [["单县黄岗镇人民政府关于2017年度部门决算的情况说明"], "单县黄岗镇人民政府", 2017],
    [["二〇二〇年度宣城市审计局部门决算"], "宣城市审计局", 2020],
    [["宣城市审计局二○一九年度", "部门决算"], "宣城市审计局", 2019],
  ])("%s", (lines, name, fiscalYear) => {
    expect(of(lines)).toMatchObject({ name, fiscalYear, asked: null });
  });

  it("a whole disclosure in one line begins with its title, and a title may be a file's name", () => {
    const more = `1 目录 第一部分 部门概况 一、部门职责 ${"单县是一个县。".repeat(20)}`;
    expect(of([`单县黄岗镇社区公共服务中心 2018 年度部门决算 ${more}`]).name).toBe(
      "单县黄岗镇社区公共服务中心",
    );
    expect(of(["2018年度单县人民法院部门决算.pdf"]).name).toBe("单县人民法院");
  });

  it("a text that speaks of one year alone is of it", () => {
    expect(of(["单县教育局", "2018年全局因公出国支出0元。"]).fiscalYear).toBe(2018);
    expect(() => of(["单县教育局", "2018年用款5元，2017年用款4元。"])).toThrow("no fiscal year found");
    expect(() => of(["单县教育局", "2018年8月公布，上年用款5元。"])).toThrow("no fiscal year found");
  });

  it.each([
    "2020年度全区“三公”经费决算情况",
    "2019年度单县“三公”经费支出决算情况",
    "经单县财政局汇总，2018年支出5万元。",
    "2021年怀远县人民政府决算公开",
    "（天津市）和平区2021年财政收支情况",
  ])("%s: the totals of a place are nobody's", (line) => {
    expect(() => of([line])).toThrow(/^totals of/);
  });
});
