import { describe, expect, it } from "vitest";
import { inWords, narrated, narratedFigures } from "../support/figures.ts";
import { readLines } from "../support/reading.ts";

describe("levels", () => {
  it("name their item; 其中 takes over the purse of the whole", () => {
    expect(
      narrated(
        "一、收入决算情况说明",
        "本部门2023年度收入总计2,697.69万元，其中：年初结转和结余27.62万元；事业收入0万元。",
      ),
    ).toEqual([
      "2023 revenue.total all actual value 26976900元",
      "2023 revenue.opening_balance all actual value 276200元",
      "2023 revenue.business all actual value 0元",
    ]);
  });

  it("are one number for two items in 收、支总计", () => {
    expect(narrated("一、收入支出决算总体情况说明", "2023年度收、支总计5531.1万元。")).toEqual([
      "2023 revenue.total all actual value 55311000元",
      "2023 expenditure.total all actual value 55311000元",
    ]);
  });

  it("take the purse that their own words or the heading name", () => {
    expect(
      narrated("二、情况说明", "一般公共预算财政拨款收入12万元，政府性基金预算财政拨款收入0元。"),
    ).toEqual([
      "2023 revenue.appropriation general actual value 120000元",
      "2023 revenue.appropriation government_fund actual value 0元",
    ]);
    expect(narrated("四、财政拨款支出决算情况说明", "本年支出合计12万元。")).toEqual([
      "2023 expenditure.current appropriation actual value 120000元",
    ]);
  });

  it("keep a slip of the unit, and a 万 printed before the number", () => {
    expect(narrated("一、支出决算情况说明", "年末结转和结余139.61元。基本支出为万108.87元。")).toEqual([
      "2023 expenditure.closing_balance all actual value 139.61元",
      "2023 expenditure.basic all actual value 1088700元",
    ]);
  });
});

describe("budget stages", () => {
  it("are 年初预算 and 全年预算, and completion is of the budget named", () => {
    expect(
      narrated(
        "三、财政拨款支出决算情况说明",
        "教育支出年初预算数为100万元，全年预算数为120万元，决算数为90万元，完成年初预算的90%。",
      ),
    ).toEqual([
      "2023 expenditure.current 205 appropriation initial_budget value 1000000元",
      "2023 expenditure.current 205 appropriation adjusted_budget value 1200000元",
      "2023 expenditure.current 205 appropriation actual value 900000元",
      "2023 expenditure.current 205 appropriation actual completion_rate of initial_budget 90%",
    ]);
  });

  it("carry over from a title paragraph of 类款项", () => {
    const text =
      "1、一般公共服务（类）政府办公厅（室）及相关机构事务（款）行政运行（项）。\n\n年初预算为36万元，支出决算为32.5万元，完成年初预算的90.3%。";
    expect(narrated("五、一般公共预算财政拨款支出决算情况说明", text)).toEqual([
      "2023 expenditure.current 2010301 general initial_budget value 360000元",
      "2023 expenditure.current 2010301 general actual value 325000元",
      "2023 expenditure.current 2010301 general actual completion_rate of initial_budget 90.3%",
    ]);
  });

  it("leave the base open where no budget is named", () => {
    const text = "5.教育支出（类）进修及培训（款）干部教育（项）:支出决算为6.3万元，完成预算的100% 。";
    expect(narrated("五、一般公共预算财政拨款支出决算情况说明", text)).toEqual([
      "2023 expenditure.current 2050802 general actual value 63000元",
      "2023 expenditure.current 2050802 general actual completion_rate 100%",
    ]);
  });
});

describe("changes", () => {
  it.each([
    ["较2022年减少65.17万元，下降70.23 %", -651700, -70.23],
    ["比上年增加65.17万元，增长7%", 651700, 7],
    ["与上年相比，减少1万元，降低2%", -10000, -2],
    ["较上年决算数增加0万元，增长0%", 0, 0],
    ["较2022年减少19.11万元，增长4.43 %", -191100, 4.43],
    ["比上年下降102.35万元，下降39.44，主要原因是节约", -1023500, -39.44],
  ])("%s", (words, change, rate) => {
    const [level, first, second] = narrated("一、支出决算情况说明", `本年支出合计100万元，${words}。`);
    expect(level).toContain("value 1000000元");
    expect(first).toBe(`2023 expenditure.current all actual yoy_change ${change}元`);
    expect(second).toBe(`2023 expenditure.current all actual yoy_rate ${rate}%`);
  });

  it("against the budget are their own measures", () => {
    expect(
      narrated(
        "十、机关运行经费支出说明",
        "机关运行经费支出20万元，比年初预算数减少10万元，降低33.3%；比上年决算数增加2万元，增长11.1%。",
      ),
    ).toEqual([
      "2023 agency_operating general actual value 200000元",
      "2023 agency_operating general actual budget_change of initial_budget -100000元",
      "2023 agency_operating general actual budget_change_rate of initial_budget -33.3%",
      "2023 agency_operating general actual yoy_change 20000元",
      "2023 agency_operating general actual yoy_rate 11.1%",
    ]);
  });

  it("against any other year are no figures of the accounts", () => {
    expect(narrated("一、支出决算情况说明", "本年支出合计100万元，较2019年减少5万元。")).toHaveLength(1);
  });

  it("持平 without a number is none", () => {
    expect(narrated("一、支出决算情况说明", "结余分配0.00万元，与上年持平；基本支出2万元。")).toEqual([
      "2023 expenditure.surplus_distribution all actual value 0元",
      "2023 expenditure.basic all actual value 20000元",
    ]);
  });

  it("keep their stated reason in the document's words", () => {
    const figures = narratedFigures(
      "五、三公经费支出决算情况说明",
      "公务接待费支出年初预算数为5万元，决算数为1万元，完成预算的20%，决算数较2022年减少1万元，下降50%，主要原因是厉行节约。决算数较年初预算数减少的主要原因是：接待减少，标准降低。",
    );
    expect(figures.map(({ measure, reason }) => [measure, reason])).toEqual([
      ["value", null],
      ["value", null],
      ["completion_rate", "接待减少，标准降低"],
      ["yoy_change", "厉行节约"],
      ["yoy_rate", "厉行节约"],
    ]);
  });

  it("end their reason where a clause with its own subject begins", () => {
    const figures = narratedFigures(
      "五、三公经费支出决算情况说明",
      "公务用车运行维护费支出决算数为2万元，较上年增加1万元，主要原因是公务活动增加，年末公务用车保有3辆。",
    );
    expect(figures.at(-1)).toMatchObject({ item: "vehicles.kept", printed: "3" });
    expect(figures.at(-2)!.reason).toBe("公务活动增加");
  });
});

describe("shares", () => {
  it("are of the whole that the words or the list name", () => {
    expect(
      narrated("二、收入决算情况说明", "财政拨款收入90万元，占90%；其他收入10万元，占本年收入合计的10%。"),
    ).toEqual([
      "2023 revenue.appropriation appropriation actual value 900000元",
      "2023 revenue.appropriation appropriation actual share of revenue.current 90%",
      "2023 revenue.other all actual value 100000元",
      "2023 revenue.other all actual share of revenue.current 10%",
    ]);
  });
});

describe("counts", () => {
  it("of travel and reception take the purse of their section", () => {
    expect(
      narrated(
        "七、一般公共预算财政拨款“三公”经费支出决算情况说明",
        "全年安排因公出国（境）团组2个，累计5人次。全年国内公务接待3批，累计接待12人次，其中外事接待1批，累计接待4人次。",
      ),
    ).toEqual([
      "2023 travel.groups general actual value 2团",
      "2023 travel.persons general actual value 5人",
      "2023 reception.batches general actual value 3批",
      "2023 reception.persons general actual value 12人",
      "2023 reception.foreign_affairs.batches general actual value 1批",
      "2023 reception.foreign_affairs.persons general actual value 4人",
    ]);
  });

  it("of staff, vehicles and equipment", () => {
    expect(
      narrated(
        "八、国有资产占用情况说明",
        "本部门共有车辆3辆，其中：机要通信用车1辆、其他用车2辆；单位价值50万元以上通用设备1台（套）。",
      ),
    ).toEqual([
      "2023 assets.vehicles all actual value 3辆",
      "2023 assets.vehicles.confidential all actual value 1辆",
      "2023 assets.vehicles.other all actual value 2辆",
      "2023 assets.equipment_500k all actual value 1台",
    ]);
    expect(
      narrated("二、机构设置及人员情况", "年末编制内实有人员56人，其他人员0人。离退休人员79人。"),
    ).toEqual([
      "2023 staff.in_service all actual value 56人",
      "2023 staff.other all actual value 0人",
      "2023 staff.retired all actual value 79人",
    ]);
  });
});

describe("what is not understood whole yields no figure", () => {
  it.each([
    "项目全年预算数为50.00万元，执行数为51.00万元，完成预算的102%。",
    "涉及一般公共预算支出40万元，政府性基金预算支出0万元，国有资本预算支出0万元。",
    "共涉及资金483.00万元，占一般公共预算支出总额的17.90%。",
    "2023年7月支付系统服务费54万元。",
    "更新公务用车档案2份，人数500余人。",
    "对“公报”项目开展了绩效自评，自评得分93分。",
  ])("%s", (text) => {
    expect(narrated("九、预算绩效情况说明", text)).toEqual([]);
  });
});

it("words may wrap over lines and empty lines, also within a number's words", () => {
  const text = "一般公共预算财政拨款基本支\n\n出2098.27 万\n\n元，其中：公用经\n费5万元。";
  expect(narrated("六、一般公共预算财政拨款基本支出决算情况说明", text)).toEqual([
    "2023 expenditure.basic general actual value 20982700元",
    "2023 expenditure.basic.public general actual value 50000元",
  ]);
});

describe("whose number it is, is never carried on from what only stands beside it", () => {
  it("a total behind a semicolon or full stop is of the purse that its paragraph's total names", () => {
    expect(
      narrated(
        "四、财政拨款收入支出决算总体情况说明",
        "一般公共预算财政拨款本年收入979.53万元，比上年增加28.13万元；主要是业务增加。同时压减了项目；本年支出869万元，比上年增加240.09万元。\n政府性基金预算财政拨款本年收入225.58万元；本年支出225.58万元。",
      ),
    ).toEqual([
      "2023 revenue.current general actual value 9795300元",
      "2023 revenue.current general actual yoy_change 281300元",
      "2023 expenditure.current general actual value 8690000元",
      "2023 expenditure.current general actual yoy_change 2400900元",
      "2023 revenue.current government_fund actual value 2255800元",
      "2023 expenditure.current government_fund actual value 2255800元",
    ]);
  });

  it("what is compared with is of its own year, or of the budget", () => {
    expect(
      narrated(
        "一、收入支出决算总体情况说明",
        "2023年度总收入1244.27万元，比2022年度决算总收入1058.51万元增加了185.76万元。本年支出合计252.5万元，较上年231.5万元，增加21万元。",
      ),
    ).toEqual([
      "2023 revenue.total all actual value 12442700元",
      "2022 revenue.total all actual value 10585100元",
      "2023 revenue.total all actual yoy_change 1857600元",
      "2023 expenditure.current all actual value 2525000元",
      "2022 expenditure.current all actual value 2315000元",
      "2023 expenditure.current all actual yoy_change 210000元",
    ]);
    expect(
      narrated("八、“三公”经费支出决算情况说明", "公务接待费支出8万元，比年初预算10万元减少2万元。"),
    ).toEqual([
      "2023 three_public.reception all actual value 80000元",
      "2023 three_public.reception all initial_budget value 100000元",
      "2023 three_public.reception all actual budget_change of initial_budget -20000元",
    ]);
  });

  it("what stands behind 相比, or behind a comma, is this year's", () => {
    expect(
      narrated("八、“三公”经费支出决算情况说明", "与上年相比，公务接待费支出8万元，减少2万元。"),
    ).toEqual([
      "2023 three_public.reception all actual value 80000元",
      "2023 three_public.reception all actual yoy_change -20000元",
    ]);
  });

  it("a total of costs that its clause names is not the total of everything", () => {
    expect(
      narrated(
        "八、“三公”经费支出决算情况说明",
        "一般公共预算财政拨款安排的“三公”经费支出决算总额为5.48万元，支出总额为90万元。",
      ),
    ).toEqual([
      "2023 three_public general actual value 54800元",
      "2023 expenditure.total all actual value 900000元",
    ]);
  });

  it("parts of a budget are budgets", () => {
    expect(
      narrated(
        "八、“三公”经费支出决算情况说明",
        "2023年，“三公”经费年初预算为60万元，其中：因公出国（境）费39万元、公务接待费10万元；公务用车购置费11万元。“三公”经费支出决算50万元，其中：公务接待费8万元。",
      ),
    ).toEqual([
      "2023 three_public all initial_budget value 600000元",
      "2023 three_public.overseas all initial_budget value 390000元",
      "2023 three_public.reception all initial_budget value 100000元",
      "2023 three_public.vehicles.purchase all initial_budget value 110000元",
      "2023 three_public all actual value 500000元",
      "2023 three_public.reception all actual value 80000元",
    ]);
  });

  it("what has its own budget right behind it is none, whatever the list's head named last", () => {
    expect(
      narrated(
        "八、“三公”经费支出决算情况说明",
        "“三公”经费支出2.05万元，年初预算为2.95万元。其中：公务接待费支出2.05万元，年初预算为2万元。",
      ),
    ).toEqual([
      "2023 three_public all actual value 20500元",
      "2023 three_public all initial_budget value 29500元",
      "2023 three_public.reception all actual value 20500元",
      "2023 three_public.reception all initial_budget value 20000元",
    ]);
  });

  it("parts of which nobody knows whether they divide the budget or what was spent are neither", () => {
    expect(
      narrated(
        "八、“三公”经费支出决算情况说明",
        "“三公”经费支出2.05万元，年初预算为2.95万元。其中：公务接待费2.05万元。",
      ),
    ).toEqual([
      "2023 three_public all actual value 20500元",
      "2023 three_public all initial_budget value 29500元",
    ]);
  });

  it("what a whole is compared with, its parts are, too", () => {
    expect(
      narrated(
        "八、“三公”经费支出决算情况说明",
        "“三公”经费支出决算数比上年减少80万元，下降33%。其中：公务接待费支出决算减少8万元，下降10%。",
      ),
    ).toEqual([
      "2023 three_public all actual yoy_change -800000元",
      "2023 three_public all actual yoy_rate -33%",
      "2023 three_public.reception all actual yoy_change -80000元",
      "2023 three_public.reception all actual yoy_rate -10%",
    ]);
  });

  it("behind a bracket goes on what stood before it", () => {
    expect(
      narrated(
        "八、“三公”经费支出决算情况说明",
        "国内公务接待312批次（其中外事接待2批次），4228人次（其中外事接待9人次）。",
      ),
    ).toEqual([
      "2023 reception.batches all actual value 312批",
      "2023 reception.foreign_affairs.batches all actual value 2批",
      "2023 reception.persons all actual value 4228人",
      "2023 reception.foreign_affairs.persons all actual value 9人",
    ]);
    expect(
      narrated(
        "三、支出决算情况说明",
        "基本支出649.02万元（日常公用经费37.39万元），比上年增加5万元。项目支出（含结转12万元）9万元。",
      ),
    ).toEqual([
      "2023 expenditure.basic all actual value 6490200元",
      "2023 expenditure.basic.public all actual value 373900元",
      "2023 expenditure.basic all actual yoy_change 50000元",
    ]);
  });

  it("a unit printed once, behind the last number that 分别 gives out, is that of all", () => {
    expect(
      narrated("八、“三公”经费支出决算情况说明", "公务用车购置费、公务接待费分别为12、3.5万元。"),
    ).toEqual([
      "2023 three_public.vehicles.purchase all actual value 120000元",
      "2023 three_public.reception all actual value 35000元",
    ]);
  });

  it("分别 gives out nothing where its numbers are not as many as what they are of", () => {
    expect(
      narrated("八、“三公”经费支出决算情况说明", "公务用车购置费、公务接待费分别为12万元、3万元、2万元。"),
    ).toEqual([]);
  });

  it("a bracket that is not understood leaves what stands behind it", () => {
    expect(narrated("二、人员情况", "在职人员46人（其中高级职称20人、中级26人），退休人员22人。")).toEqual([
      "2023 staff.in_service all actual value 46人",
      "2023 staff.retired.pension all actual value 22人",
    ]);
  });

  it("a part of a project, or of one cost, is not all that the department spent so", () => {
    expect(
      narrated(
        "三、支出决算情况说明",
        "项目支出100万元，其中：会议费3万元。机关运行经费20万元，其中：公务接待费1万元。",
      ),
    ).toEqual([
      "2023 expenditure.project all actual value 1000000元",
      "2023 agency_operating general actual value 200000元",
    ]);
  });

  it("a purse named as a source among sources is nobody else's", () => {
    expect(
      narrated(
        "二、收入决算情况说明",
        "财政拨款收入280万元；用事业基金弥补收支差额0万元；年初结转和结余20万元。",
      ),
    ).toEqual([
      "2023 revenue.appropriation appropriation actual value 2800000元",
      "2023 revenue.nonfiscal_balance_used all actual value 0元",
      "2023 revenue.opening_balance all actual value 200000元",
    ]);
  });

  it("counts are exact, amounts are rounded", () => {
    const figures = narratedFigures(
      "八、“三公”经费支出决算情况说明",
      "公务接待费3万元，接待30批次、240人次。",
    );
    expect(figures.map(({ rounding }) => rounding)).toEqual([50_000_000n, 0n, 0n]);
  });

  it("text on a heading's own line is of that heading, also where several share a line", () => {
    expect(
      narrated(
        "一、收入支出决算总体情况说明：2023年收入73万元，支出74万元。",
        "二、政府性基金预算财政拨款收入支出决算情况说明：本年收入5万元。 三、机关运行经费支出情况说明 机关运行经费支出2万元。",
      ),
    ).toEqual([
      "2023 revenue.total all actual value 730000元",
      "2023 expenditure.total all actual value 740000元",
      "2023 revenue.current government_fund actual value 50000元",
      "2023 agency_operating general actual value 20000元",
    ]);
  });

  it("parts in brackets are amounts of their own", () => {
    expect(
      narrated(
        "三、支出决算情况说明",
        "基本支出649.02万元（人员经费611.63万元，日常公用经费37.39万元），项目支出94.44万元。",
      ),
    ).toEqual([
      "2023 expenditure.basic all actual value 6490200元",
      "2023 expenditure.basic.personnel all actual value 6116300元",
      "2023 expenditure.basic.public all actual value 373900元",
      "2023 expenditure.project all actual value 944400元",
    ]);
  });

  it("a path of 类款项 may say its codes", () => {
    expect(
      narrated(
        "五、一般公共预算财政拨款支出决算情况说明",
        "1、社会保障和就业支出（208类）行政事业单位养老支出（05款）行政单位离退休（01项）56.12万元。2022年决算数为57.43万元。",
      ),
    ).toEqual([
      "2023 expenditure.current 2080501 general actual value 561200元",
      "2022 expenditure.current 2080501 general actual value 574300元",
    ]);
  });

  it.each([
    ["称多县残疾人联合会", "称多县残联"],
    ["称多县残疾人联合会", "县残联"],
    ["第七师胡杨河市团委", "共青团第七师胡杨河市委员会"],
    ["共青团榆林市委员会", "团市委"],
  ])("%s calls itself %s", (name, short) => {
    const text = `第一部分 ${name}概况\n第三部分 2023年度部门决算情况说明\n二、人员情况\n${short}2023年末实有人数9人。\n`;
    expect(readLines(text).figures.map(inWords)).toEqual(["2023 staff.actual all actual value 9人"]);
  });

  it("an entry of a list of contents begins no glossary", () => {
    const contents = "一、单县中医医院概况\n二、2023年度部门决算情况说明\n三、名词解释\n";
    const text = `单县中医医院2023年度部门决算\n目录\n${contents}一、单县中医医院概况\n（一）机构设置\n事业编制186名。\n二、2023年度部门决算情况说明\n`;
    expect(readLines(text).figures.map(inWords)).toEqual([
      "2023 staff.establishment.institution all actual value 186人",
    ]);
  });

  it("a court, a school or a town speaks of itself", () => {
    expect(
      narrated("七、“三公”经费支出决算情况说明", "我院2023年三公经费开支53.65万元，其中公务接待费3.02万元。"),
    ).toEqual([
      "2023 three_public all actual value 536500元",
      "2023 three_public.reception all actual value 30200元",
    ]);
  });

  it("heads at the end of the year are counted with those that the sentence divides them into", () => {
    expect(narrated("二、决算单位构成", "各级单位年末人数50人，其中在职人员33人，退休人员17人。")).toEqual([
      "2023 staff.actual all actual value 50人",
      "2023 staff.in_service all actual value 33人",
      "2023 staff.retired.pension all actual value 17人",
    ]);
  });

  it("a sentence that names nothing, behind a list, is not said of the list's last part", () => {
    expect(
      narrated(
        "九、政府采购支出决算情况说明",
        "政府采购支出总额50万元，其中：政府采购货物支出30万元、政府采购服务支出20万元。与上年决算相比，增加3万元，增长25%。仍比上年增加3万元。",
      ),
    ).toEqual([
      "2023 procurement all actual value 500000元",
      "2023 procurement.goods all actual value 300000元",
      "2023 procurement.services all actual value 200000元",
    ]);
  });

  it.each([
    ["。与上年决算相比，增加3万元，增长6.38%。", "procurement"],
    ["，比上年增加3万元，增长6.38%。", "procurement"],
    ["，比上年增加3万元，增长17.65%。", "procurement.services"],
  ])("whose change it is, behind a list, its rate tells: %s", (change, item) => {
    const list = "政府采购支出总额50万元，其中：政府采购货物支出30万元、政府采购服务支出20万元";
    const changes = narrated("九、政府采购支出决算情况说明", list + change).slice(3);
    expect(changes.map((words) => words.split(" ")[1])).toEqual([item, item]);
  });

  it("a reason that names what it is of is given to that, and not to what was spoken of last", () => {
    const figures = narratedFigures(
      "七、“三公”经费支出决算情况说明",
      "2023年度“三公”经费支出30万元，比上年减少2万元。其中：公务接待费支出3万元，比上年减少1万元。“三公”经费支出决算数小于上年的主要原因是厉行节约。",
    );
    const reasons = figures.flatMap(({ item, reason }) => (reason ? [[item, reason]] : []));
    expect(reasons).toEqual([["three_public", "厉行节约"]]);
  });

  it("how a budget differs from the year before is no change of what was spent, nor are its parts", () => {
    expect(
      narrated(
        "七、“三公”经费支出决算情况说明",
        "2023年度“三公”经费预算较2022年度增加1.68万元，其中公务接待费较上年同期减少0.58万元。公务用车运行维护费较上年同期增加2.27万元，增长29.37%。",
      ),
    ).toEqual([]);
  });

  it("a paragraph that names nothing does not go on with the amount of the one before", () => {
    expect(
      narrated(
        "一、收入支出决算总体情况说明",
        "1.财政拨款收入1150万元。其中：一般公共预算财政拨款收入1150万元。\n2.年初结转和结余34.56万元。\n与上年相比，今年收入增加100.1万元，增长8.82%。",
      ),
    ).toEqual([
      "2023 revenue.appropriation appropriation actual value 11500000元",
      "2023 revenue.appropriation general actual value 11500000元",
      "2023 revenue.opening_balance all actual value 345600元",
    ]);
  });

  it("the balance of the year before, said with its purse between, is no balance that that year opened with", () => {
    const opening = "上年一般公共预算财政拨款结转和结余34万元。";
    expect(narrated("一、收入支出决算总体情况说明", opening)).toEqual([]);
  });
});

it("what is compared with is in the unit of the difference where its own was left out", () => {
  expect(
    narrated(
      "七、一般公共预算财政拨款“三公”经费支出决算情况说明",
      "“三公”经费支出2.05万元，较上年2.08减少0.03万元。",
    ),
  ).toEqual([
    "2023 three_public general actual value 20500元",
    "2022 three_public general actual value 20800元",
    "2023 three_public general actual yoy_change -300元",
  ]);
  expect(
    narrated(
      "七、一般公共预算财政拨款“三公”经费支出决算情况说明",
      "“三公”经费支出2.05万元，其中2.08减少0.03万元。",
    ),
  ).toEqual(["2023 three_public general actual value 20500元"]);
});

describe("a text broken over lines", () => {
  const figures = (...lines: string[]) =>
    readLines(["滨海市水利局2023年度部门决算", ...lines].join("\n"))
      .figures.filter(({ basis }) => basis === "reported")
      .map(inWords);

  it("may end a line with a semicolon: what the sentence compares with goes on", () => {
    expect(
      figures(
        "一、收入支出决算总体情况说明",
        "2023年与2022年相比，总收入增加36.5万元，增长4.45%；",
        "总支出增加36.5万元，主要原因是教师工资调标。",
      ),
    ).toContain("2023 expenditure.total all actual yoy_change 365000元");
  });

  it("may end a line within a bracket", () => {
    expect(
      figures(
        "九、财政拨款“三公”经费支出情况说明",
        "1.因公出国（境）费支出预算3万元，支出决算2万元（其中：",
        "一般公共预算支出2万元；政府性基金预算支出0万元），完成预算的66.7%。",
      ).filter((figure) => !figure.includes("overseas")),
    ).toEqual([]);
  });

  it("may be one line, as libraries of PDFs print it: its headings are headings all the same", () => {
    const glossary = "名词解释：基本支出是指为保障机构正常运转而发生的支出。 ".repeat(250);
    expect(
      figures(
        `一、收入支出决算总体情况说明 2023年度收入总计3万元。 七、一般公共预算财政拨款“三公”经费支出决算情况说明 2023年度“三公”经费支出2万元。 ${glossary}`,
      ),
    ).toEqual([
      "2023 revenue.total all actual value 30000元",
      "2023 three_public general actual value 20000元",
    ]);
  });

  it("may leave a space within a number, which nobody knows then", () => {
    const sentence = "本年支出合计7 8.16万元，其中：基本支出5.00万元。";
    expect(figures("三、支出决算情况说明", sentence)).toEqual([
      "2023 expenditure.basic all actual value 50000元",
    ]);
  });

  it("may break a heading, which names the purse all the same", () => {
    expect(
      figures(
        "三、2023年度一般公共预算财政拨款安排的“三公”经费支出决算及增减变动",
        "情况说明",
        "2023年“三公”经费支出3.20万元。",
      ),
    ).toEqual(["2023 three_public general actual value 32000元"]);
  });

  it.each([
    ["behind its number", "七、", "“三公”经费一般公共预算财政拨款支出决算情况说明"],
    ["amid a word", "七、一般公共预算财政拨款“三", "公”经费支出决算情况说明"],
    ["before 说明", "七、一般公共预算财政拨款“三公”经费支出决算情况", "说明"],
    ["twice", "七、", "一般公共预算财政拨款“三", "公”经费支出决算情况说明"],
    ["without a number", "滨海市水利局2023年度一般公共预算财政拨款", "“三公”经费支出决算情况说明"],
  ])("may break a heading %s: its purse is that of its sentences", (_, ...heading) => {
    expect(figures("六、政府性基金支出情况说明", ...heading, "2023年“三公”经费支出3.20万元。")).toEqual([
      "2023 three_public general actual value 32000元",
    ]);
  });

  it("may break a numbered sentence where it could be a title: what follows had no room in the line", () => {
    const heading = "七、一般公共预算财政拨款“三公”经费支出决算情况说明";
    const rest = ["维护费支出5.18万元，其中公", "务用车购置费1.00万元。"];
    expect(figures(heading, "（三）公务用车购置及运行", ...rest)).toEqual(
      figures(heading, `（三）公务用车购置及运行${rest.join("")}`),
    );
    expect(figures(heading, "（三）公务用车购置及运行", ...rest)).toContain(
      "2023 three_public.vehicles general actual value 51800元",
    );
  });

  it("may have lost 万 at its margin, where it is printed alone: 元 is not the amount's then", () => {
    const sentences = ["公务接待费支出决算为3.20", "元，公务用车购置费5.00万元。"];
    const reception = (...lines: string[]) =>
      figures("七、“三公”经费支出决算情况说明", ...lines).filter((figure) => figure.includes("reception"));
    expect(reception(...sentences)).toEqual(["2023 three_public.reception all actual value 3.2元"]);
    expect(reception("万", ...sentences)).toEqual([]);
  });
});

it.each([
  "滨海市水利局2023年“三公”经费支出情况说明",
  "2023年滨海市水利局“三公”经费使用情况",
  "滨海市水利局“三公”经费决算公开",
])("a title right above its text is no part of the first sentence: %s", (title) => {
  const sentence = "2023年“三公”经费支出431万元，比上年累计支出433万元减少2万元。主要原因是厉行节约。";
  const figures = readLines(`${title}\n${sentence}`).figures.filter(({ basis }) => basis === "reported");
  expect(figures.map(inWords)).toEqual([
    "2023 three_public all actual value 4310000元",
    "2022 three_public all actual value 4330000元",
    "2023 three_public all actual yoy_change -20000元",
  ]);
});

it("a paragraph that tells of the budget to come goes on with it, until it names the year again", () => {
  const figures = narrated(
    "一、“三公”经费情况说明",
    "2024年度“三公”经费预算较2023年度增加1.68万元。公务接待费较上年减少0.58万元。2023年公务接待费12万元。",
  );
  expect(figures).toEqual(["2023 three_public.reception all actual value 120000元"]);
});

it("a title that names the purse of the “三公” names that of its text", () => {
  const figures = readLines(
    "滨海市水利局2023年度一般公共预算财政拨款“三公”经费支出决算情况说明\n“三公”经费支出8.77万元。",
  ).figures.filter(({ basis }) => basis === "reported");
  expect(figures.map(inWords)).toEqual(["2023 three_public general actual value 87700元"]);
});

it("a township's accounts are of all its units, and a county's text tells of the county", () => {
  const figures = (name: string) =>
    readLines(`${name}2023年度部门决算\n三、收支决算情况说明\n2023年全镇本年收入合计3939.39万元。`)
      .figures.filter(({ basis }) => basis === "reported")
      .map(inWords);
  expect(figures("平昌县岳家镇")).toEqual(["2023 revenue.current all actual value 39393900元"]);
  expect(figures("平昌县水利局")).toEqual([]);
});

describe("a heading that is a name alone", () => {
  const read = (...lines: string[]) =>
    readLines(["滨海市水利局2023年度部门决算", "一、财政拨款支出情况", ...lines].join("\n"))
      .figures.filter(({ item, basis }) => item.startsWith("three_public") && basis === "reported")
      .map(inWords);

  it("ends the purse of the section above it, where sentences stand below", () => {
    expect(
      read("财政拨款支出5400万元。", "二、“三公”经费", "全年“三公”经费支出28万元，其中公务接待费8万元。"),
    ).toEqual([
      "2023 three_public all actual value 280000元",
      "2023 three_public.reception all actual value 80000元",
    ]);
  });
});
