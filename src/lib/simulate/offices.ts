import type { Level } from "#lib/domain/vocabulary.ts";

/** What a project of an office is called, where it is booked, and about how much it costs a year (万元, in a county). */
export interface ProjectKind {
  name: string;
  code: string;
  size: number;
  purse?: "government_fund" | "state_capital";
}

/** A kind of office as counties and cities have them. */
export interface OfficeKind {
  /** Behind the division's name; `*` stands for a name of its own (a town's, a school's number). */
  name: string;
  /** What it was called until the reform of institutions, and the last year of that name. */
  former?: { name: string; until: number };
  levels: readonly Level[];
  /** How many there are in a division; more than one needs `*` in the name. */
  copies?: number;
  body: "administration" | "institution";
  /** 项 of its running costs and, for administrations, of projects without an 项 of their own. */
  main: string;
  /** Heads in service in a county: least and most. */
  staff: readonly [number, number];
  duty: string;
  projects: readonly ProjectKind[];
  vehicles?: "law_enforcement" | "technical";
  /** Students for each head in service. */
  students?: number;
  /** Share of basic expenditure that its own revenue pays. */
  business?: number;
}

const BOTH: readonly Level[] = ["prefecture", "county"];
const ALL: readonly Level[] = ["province", "prefecture", "county"];

function office(
  name: string,
  main: string,
  staff: readonly [number, number],
  duty: string,
  projects: readonly (readonly [name: string, code: string, size: number, purse?: ProjectKind["purse"]])[],
  more: Partial<OfficeKind> = {},
): OfficeKind {
  return {
    name,
    main,
    staff,
    duty,
    projects: projects.map(([project, code, size, purse]) => ({
      name: project,
      code,
      size,
      ...(purse ? { purse } : {}),
    })),
    levels: BOTH,
    body: "administration",
    ...more,
  };
}

const reformed = (name: string, until = 2018) => ({ former: { name, until } });

/** The kinds of offices, with 项 and projects of the official classification. */
export const OFFICES: readonly OfficeKind[] = [
  office("人民政府办公室", "2010301", [35, 90], "政务服务和政府值班", [
    ["政府公报印刷", "2010302", 28],
    ["应急值守", "2010302", 36],
    ["政务公开", "2010306", 22],
  ]),
  office("发展和改革局", "2010401", [30, 80], "国民经济和社会发展规划", [
    ["重大项目前期", "2010404", 120],
    ["价格监测", "2010408", 18],
    ["粮食安全检查", "2010402", 25],
  ]),
  office(
    "发展和改革委员会",
    "2010401",
    [90, 220],
    "国民经济和社会发展规划",
    [
      ["规划编制", "2010404", 90],
      ["项目稽察", "2010402", 90],
      ["节能监察", "2010499", 60],
    ],
    { levels: ["province"] },
  ),
  office("财政局", "2010601", [45, 120], "财政收支和会计管理", [
    ["国库集中支付运行", "2010605", 60],
    ["财政信息化", "2010607", 85],
    ["财政监督检查", "2010602", 20],
  ]),
  office("审计局", "2010801", [20, 60], "审计监督", [
    ["政府投资审计", "2010804", 66],
    ["审计信息化", "2010806", 18],
  ]),
  office("总工会", "2012901", [9, 25], "职工权益保障", [
    ["困难职工帮扶", "2012906", 45],
    ["劳模慰问", "2012902", 16],
  ]),
  office("妇女联合会", "2012901", [7, 18], "妇女儿童工作", [["妇女儿童发展规划", "2012902", 22]]),
  office("委宣传部", "2013301", [16, 45], "新闻宣传和理论学习", [
    ["对外宣传", "2013302", 90],
    ["文明创建", "2013302", 70],
  ]),
  office("委组织部", "2013201", [20, 55], "干部和基层党建工作", [
    ["党员教育培训", "2013202", 60],
    ["基层党建", "2013202", 85],
  ]),
  office(
    "市场监督管理局",
    "2013801",
    [90, 240],
    "市场秩序和食品药品安全监管",
    [
      ["食品安全监督抽检", "2013816", 130],
      ["产品质量监督抽查", "2013815", 48],
      ["执法办案", "2013805", 52],
    ],
    { vehicles: "law_enforcement", ...reformed("工商行政管理局") },
  ),
  office(
    "公安局",
    "2040201",
    [260, 700],
    "社会治安和刑事侦查",
    [
      ["执法办案", "2040220", 520],
      ["视频监控运行维护", "2040219", 360],
      ["禁毒宣传", "2040202", 40],
    ],
    { vehicles: "law_enforcement" },
  ),
  office(
    "人民检察院",
    "2040401",
    [45, 110],
    "法律监督",
    [
      ["检察办案", "2040410", 130],
      ["办案用房维修", "2040499", 160],
    ],
    { levels: ["county"], vehicles: "law_enforcement" },
  ),
  office(
    "人民法院",
    "2040501",
    [70, 190],
    "审判执行",
    [
      ["案件审判", "2040504", 210],
      ["案件执行", "2040505", 90],
      ["审判法庭维修", "2040599", 180],
    ],
    { levels: ["county"], vehicles: "law_enforcement" },
  ),
  office(
    "中级人民法院",
    "2040501",
    [90, 160],
    "审判执行",
    [
      ["案件审判", "2040504", 210],
      ["案件执行", "2040505", 60],
    ],
    { levels: ["prefecture"], vehicles: "law_enforcement" },
  ),
  office("司法局", "2040601", [35, 110], "公共法律服务", [
    ["普法宣传", "2040605", 28],
    ["社区矫正", "2040610", 36],
    ["人民调解", "2040604", 30],
  ]),
  office("教育局", "2050101", [35, 110], "教育事业发展", [
    ["校园安全", "2050102", 60],
    ["营养改善计划", "2050299", 480],
    ["教师培训", "2050801", 55],
  ]),
  office("教育厅", "2050101", [80, 130], "教育事业发展", [["招生考试", "2050102", 160]], {
    levels: ["province"],
  }),
  office("财政厅", "2010601", [110, 190], "财政收支和会计管理", [["财政信息化", "2010607", 240]], {
    levels: ["province"],
  }),
  office("水利厅", "2130301", [80, 140], "水资源管理和防汛抗旱", [["水利规划", "2130308", 180]], {
    levels: ["province"],
  }),
  office("交通运输厅", "2140101", [70, 140], "公路建设和运输管理", [["运输安全监管", "2140110", 90]], {
    levels: ["province"],
  }),
  office("科学技术局", "2060101", [12, 40], "科技创新", [["科技创新奖补", "2060499", 160]]),
  office(
    "文化和旅游局",
    "2070101",
    [26, 90],
    "公共文化和旅游市场管理",
    [
      ["送戏下乡", "2070108", 45],
      ["文物保护", "2070204", 80],
      ["图书馆免费开放", "2070104", 36],
      ["旅游厕所建设", "2070903", 20, "government_fund"],
    ],
    reformed("文化体育广播电视局"),
  ),
  office("民政局", "2080201", [22, 70], "社会救助和社会福利", [
    ["城市最低生活保障", "2081901", 620],
    ["农村最低生活保障", "2081902", 980],
    ["养老服务设施", "2296002", 120, "government_fund"],
  ]),
  office("人力资源和社会保障局", "2080101", [45, 130], "就业和社会保险", [
    ["就业服务", "2080106", 90],
    ["劳动监察", "2080105", 24],
    ["信息系统维护", "2080108", 48],
  ]),
  office(
    "退役军人事务局",
    "2082801",
    [10, 30],
    "退役军人安置和优抚",
    [
      ["义务兵优待", "2080805", 260],
      ["拥军优属", "2082804", 36],
    ],
    reformed("军队离退休干部安置办公室"),
  ),
  office("残疾人联合会", "2081101", [8, 20], "残疾人康复和就业", [
    ["残疾人康复", "2081104", 58],
    ["残疾人就业", "2081105", 44],
    ["残疾人文化体育", "2296006", 18, "government_fund"],
  ]),
  office(
    "卫生健康局",
    "2100101",
    [35, 110],
    "公共卫生和医疗服务管理",
    [
      ["基本公共卫生服务", "2100408", 860],
      ["重大公共卫生服务", "2100409", 120],
      ["突发公共卫生事件处置", "2100410", 90],
    ],
    reformed("卫生和计划生育局"),
  ),
  office(
    "医疗保障局",
    "2101501",
    [14, 45],
    "医疗保障基金管理",
    [
      ["医保经办", "2101506", 40],
      ["医疗救助", "2101301", 380],
    ],
    reformed("医疗保险事业管理办公室"),
  ),
  office(
    "生态环境局",
    "2110101",
    [30, 90],
    "环境保护和污染防治",
    [
      ["大气污染防治", "2110301", 160],
      ["环境监测", "2111101", 70],
      ["农村环境整治", "2110402", 140],
    ],
    { vehicles: "technical", ...reformed("环境保护局") },
  ),
  office("住房和城乡建设局", "2120101", [45, 140], "城乡建设和住房保障", [
    ["市政设施维护", "2120303", 320],
    ["城市建设", "2120803", 900, "government_fund"],
    ["棚户区改造", "2210103", 420],
  ]),
  office("城市管理局", "2120101", [60, 260], "城市市容和环境卫生", [
    ["环卫清扫保洁", "2120501", 760],
    ["城管执法", "2120104", 70],
    ["垃圾处理", "2120501", 240],
  ]),
  office(
    "农业农村局",
    "2130101",
    [60, 190],
    "农业生产和农村发展",
    [
      ["高标准农田建设", "2130153", 520],
      ["动物疫病防控", "2130108", 64],
      ["农产品质量安全检测", "2130109", 32],
    ],
    reformed("农业局"),
  ),
  office(
    "林业局",
    "2130201",
    [40, 130],
    "森林资源保护",
    [
      ["造林补助", "2130205", 210],
      ["森林防火", "2130234", 95],
      ["生态公益林补偿", "2130209", 180],
    ],
    { vehicles: "technical" },
  ),
  office("水利局", "2130301", [40, 130], "水资源管理和防汛抗旱", [
    ["河道整治", "2130305", 380],
    ["防汛物资储备", "2130314", 46],
    ["农村饮水安全", "2130335", 150],
    ["水土保持", "2130310", 72],
  ]),
  office(
    "乡村振兴局",
    "2130501",
    [14, 40],
    "巩固拓展脱贫攻坚成果",
    [
      ["产业帮扶", "2130505", 420],
      ["村级道路建设", "2130504", 360],
    ],
    reformed("扶贫开发办公室", 2020),
  ),
  office("交通运输局", "2140101", [50, 170], "公路建设和运输管理", [
    ["农村公路养护", "2140106", 340],
    ["公路建设", "2140104", 820],
    ["运输安全监管", "2140110", 40],
  ]),
  office("商务局", "2160201", [16, 50], "商贸流通和招商引资", [
    ["电子商务进农村", "2160299", 130],
    ["市场监测", "2160217", 12],
  ]),
  office(
    "自然资源局",
    "2200101",
    [60, 190],
    "国土空间规划和耕地保护",
    [
      ["土地变更调查", "2200105", 85],
      ["地质灾害防治", "2240601", 110],
      ["征地补偿", "2120801", 640, "government_fund"],
    ],
    reformed("国土资源局"),
  ),
  office(
    "粮食和物资储备局",
    "2220101",
    [12, 40],
    "粮食储备",
    [["粮食风险", "2220199", 120]],
    reformed("粮食局"),
  ),
  office(
    "应急管理局",
    "2240101",
    [24, 70],
    "安全生产监督和防灾减灾",
    [
      ["安全生产检查", "2240106", 42],
      ["应急救援", "2240108", 66],
      ["自然灾害救助", "2240703", 90],
    ],
    { vehicles: "law_enforcement", ...reformed("安全生产监督管理局") },
  ),
  office("国有资产监督管理委员会", "2150701", [12, 60], "国有资产监管", [
    ["国企退休人员社会化管理", "2230105", 60, "state_capital"],
    ["国资监管信息化", "2150702", 28],
  ]),
  office("政务服务中心", "2010350", [14, 60], "行政审批和便民服务", [["政务大厅运行", "2010306", 110]], {
    body: "institution",
  }),
  office("图书馆", "2070104", [10, 40], "图书借阅和全民阅读", [["图书购置", "2070104", 40]], {
    body: "institution",
  }),
  office(
    "疾病预防控制中心",
    "2100401",
    [40, 120],
    "疾病预防控制",
    [
      ["免疫规划", "2100408", 90],
      ["实验室建设", "2100401", 70],
    ],
    { body: "institution", vehicles: "technical", business: 0.12 },
  ),
  office(
    "人民医院",
    "2100201",
    [280, 900],
    "医疗救治和护理",
    [
      ["住院楼建设", "2100201", 900],
      ["医疗设备更新", "2100299", 420],
    ],
    { body: "institution", vehicles: "technical", business: 0.82 },
  ),
  office("中医院", "2100202", [140, 420], "中医医疗服务", [["中医药传承", "2100202", 130]], {
    body: "institution",
    vehicles: "technical",
    business: 0.78,
  }),
  office("妇幼保健院", "2100403", [60, 210], "妇幼保健服务", [["孕产妇健康管理", "2100408", 60]], {
    body: "institution",
    business: 0.62,
  }),
  office("第*中学", "2050203", [70, 240], "初中教育教学", [["教学楼维修", "2050203", 130]], {
    levels: ["county"],
    copies: 9,
    body: "institution",
    students: 14,
  }),
  office("第*小学", "2050202", [45, 130], "小学教育教学", [["运动场改造", "2050202", 60]], {
    levels: ["county"],
    copies: 12,
    body: "institution",
    students: 18,
  }),
  office("第*高级中学", "2050204", [130, 330], "高中教育教学", [["实验室装备", "2050204", 110]], {
    levels: BOTH,
    copies: 3,
    body: "institution",
    students: 12,
    business: 0.08,
  }),
  office("第*幼儿园", "2050201", [18, 50], "学前教育", [["校舍维修", "2050201", 30]], {
    levels: ["county"],
    copies: 4,
    body: "institution",
    students: 9,
    business: 0.25,
  }),
  office(
    "*镇人民政府",
    "2010301",
    [30, 80],
    "镇域经济社会发展",
    [
      ["村级组织运转", "2130705", 190],
      ["农村人居环境整治", "2120501", 70],
      ["征地拆迁", "2120801", 160, "government_fund"],
    ],
    { levels: ["county"], copies: 10 },
  ),
  office(
    "*乡人民政府",
    "2010301",
    [22, 60],
    "乡域经济社会发展",
    [
      ["村级组织运转", "2130705", 130],
      ["产业扶持", "2130199", 80],
    ],
    { levels: ["county"], copies: 5 },
  ),
  office("*街道办事处", "2010301", [28, 80], "社区建设和公共服务", [["社区网格服务", "2120199", 120]], {
    levels: ["county"],
    copies: 4,
  }),
  office("*镇卫生院", "2100302", [22, 80], "基层医疗和公共卫生", [["基本公共卫生服务", "2100408", 80]], {
    levels: ["county"],
    copies: 10,
    body: "institution",
    business: 0.55,
  }),
  office("广播电视台", "2070808", [30, 90], "新闻采编和节目播出", [["节目制作", "2070808", 60]], {
    levels: BOTH,
    body: "institution",
    business: 0.2,
  }),
  office("气象防灾中心", "2200509", [8, 20], "气象防灾减灾", [["人工影响天气", "2200509", 30]], {
    levels: ALL,
    body: "institution",
  }),
];
