/**
 * What kind of office a department is, by the end of its name: the longest ending listed here decides.
 * Departments of one kind are peers across divisions. The one place for these words.
 */
export const DEPARTMENT_KINDS = {
  government: { zh: "政府", endings: words("人民政府 行政公署") },
  government_office: {
    zh: "政府办公室",
    endings: words("人民政府办公室 人民政府办公厅 政府办公室 政府办公厅 行政公署办公室"),
  },
  liaison: { zh: "驻外机构", endings: words("联络处 驻京办 驻北京办事处 驻上海办事处 驻广州办事处") },
  township: {
    zh: "乡镇街道",
    endings: words("镇人民政府 乡人民政府 苏木人民政府 街道办事处 街道办 街道 镇 乡"),
  },
  party: {
    zh: "党委",
    endings: words(
      "市委办公室 县委办公室 区委办公室 省委办公厅 组织部 宣传部 统战部 统一战线工作部 政法委 政法委员会 社会工作部 机构编制委员会办公室 编委办 编办 党校 行政学院 老干部局 直属机关工作委员会 机关工委 巡察工作领导小组办公室 档案局 党史研究室 网络安全和信息化委员会办公室 网信办 保密局 政策研究室 改革委员会办公室",
    ),
  },
  discipline: { zh: "纪委监委", endings: words("纪律检查委员会 监察委员会 纪委监委 纪委 监委 监察局") },
  congress: {
    zh: "人大",
    endings: words(
      "人大 人大常委会 人大办公室 人大常委会办公室 人大常委会办公厅 人大常委会机关 人民代表大会 人民代表大会常务委员会 人民代表大会常务委员会办公室 人民代表大会常务委员会办公厅",
    ),
  },
  cppcc: {
    zh: "政协",
    endings: words("政协 政协办公室 政协办公厅 政协委员会 政协机关 政治协商会议 政协委员会办公室"),
  },
  court: { zh: "法院", endings: words("人民法院 中级人民法院 高级人民法院 法院") },
  procuratorate: { zh: "检察院", endings: words("人民检察院 检察院") },
  public_security: {
    zh: "公安",
    endings: words("公安局 公安厅 公安分局 派出所 交通警察支队 交警支队 交警大队"),
  },
  justice: { zh: "司法行政", endings: words("司法局 司法厅 监狱 戒毒管理所 强制隔离戒毒所") },
  finance: { zh: "财政", endings: words("财政局 财政厅 财政所 财政部 财政和金融局 国库支付中心") },
  tax: { zh: "税务", endings: words("税务局 国家税务局 地方税务局") },
  audit: { zh: "审计", endings: words("审计局 审计厅") },
  statistics: { zh: "统计", endings: words("统计局 调查队") },
  development: {
    zh: "发展改革",
    endings: words("发展和改革局 发展和改革委员会 发展改革委员会 发展改革局 发展改革委 发改委 发改局 物价局"),
  },
  industry: {
    zh: "工业和信息化",
    endings: words(
      "工业和信息化局 工业和信息化厅 工业和信息化委员会 经济和信息化局 经济和信息化委员会 工信局",
    ),
  },
  commerce: {
    zh: "商务",
    endings: words(
      "商务局 商务厅 商务委员会 商经局 商贸局 招商局 投资促进局 招商服务中心 粮食局 粮食和物资储备局 供销合作社 供销合作社联合社",
    ),
  },
  science: { zh: "科技", endings: words("科学技术局 科学技术厅 科学技术委员会 科技局 科技厅") },
  education: {
    zh: "教育",
    endings: words(
      "教育局 教育厅 教育委员会 教育体育局 教育和体育局 教体局 教育科技局 教育和科学技术局 教育科学技术局 教育考试院 教研室",
    ),
  },
  school: {
    zh: "学校",
    endings: words(
      "小学 中学 高级中学 初级中学 完全中学 实验学校 实验小学 实验中学 中心小学 中心学校 九年制学校 幼儿园 中心幼儿园 高中 初中 学校 特殊教育学校 职业技术学校 职业中学 技工学校 中等专业学校 大学 学院 职业技术学院 师范学院 学区",
    ),
  },
  hospital: {
    zh: "医疗机构",
    endings: words(
      "医院 人民医院 中医院 中医医院 妇幼保健院 妇幼保健计划生育服务中心 中心医院 卫生院 中心卫生院 乡卫生院 镇卫生院 精神病医院 社区卫生服务中心 保健院 疗养院 血站 急救中心",
    ),
  },
  health: {
    zh: "卫生健康",
    endings: words(
      "卫生健康局 卫生健康委员会 卫生和计划生育委员会 卫生和计划生育局 卫生计生委 卫健委 卫健局 卫生局 卫生厅 疾病预防控制中心 疾控中心 疾病预防控制局 卫生监督所",
    ),
  },
  medical_insurance: { zh: "医疗保障", endings: words("医疗保障局 医保局 医疗保障事务中心") },
  human_resources: {
    zh: "人力资源社会保障",
    endings: words("人力资源和社会保障局 人力资源和社会保障厅 人力资源社会保障局 人社局 社会保险事业管理局"),
  },
  civil_affairs: { zh: "民政", endings: words("民政局 民政厅 救助管理站 社会福利院 福利院 敬老院 殡仪馆") },
  veterans: { zh: "退役军人事务", endings: words("退役军人事务局 退役军人事务厅") },
  natural_resources: {
    zh: "自然资源",
    endings: words(
      "自然资源局 自然资源厅 规划和自然资源局 自然资源和规划局 国土资源局 国土资源厅 规划局 不动产登记中心",
    ),
  },
  environment: { zh: "生态环境", endings: words("生态环境局 生态环境厅 环境保护局 环保局 生态环境分局") },
  housing: {
    zh: "住房建设",
    endings: words(
      "住房和城乡建设局 住房和城乡建设厅 住房和城乡建设委员会 住房城乡建设局 住建局 建设局 城市更新局 房产管理局 房屋管理局 住房公积金管理中心",
    ),
  },
  city_management: {
    zh: "城市管理",
    endings: words("城市管理局 城市管理和综合执法局 综合行政执法局 城市管理行政执法局 城管局"),
  },
  transport: {
    zh: "交通运输",
    endings: words("交通运输局 交通运输厅 交通运输委员会 交通局 公路局 公路管理局 海事局 港航管理局"),
  },
  water: {
    zh: "水利",
    endings: words("水利局 水利厅 水务局 水利水电局 水文局 水库管理处 水库管理局 河道管理处"),
  },
  agriculture: {
    zh: "农业农村",
    endings: words(
      "农业农村局 农业农村厅 农业局 农业厅 农业农村委员会 农牧局 畜牧局 畜牧兽医局 乡村振兴局 扶贫开发办公室 扶贫办 农业机械管理局",
    ),
  },
  forestry: {
    zh: "林业",
    endings: words("林业局 林业厅 林业和草原局 园林绿化局 园林局 绿化和市容管理局 林场"),
  },
  culture: {
    zh: "文化旅游",
    endings: words(
      "文化和旅游局 文化和旅游厅 文化广电旅游局 文化广电和旅游局 文化旅游局 文化局 文化厅 旅游局 广播电视局 广播电视台 体育局 文物局 文化广电新闻出版局 图书馆 博物馆 文化馆 档案馆 文广新局 文旅局",
    ),
  },
  emergency: {
    zh: "应急管理",
    endings: words("应急管理局 应急管理厅 安全生产监督管理局 消防救援支队 消防救援大队 地震局 气象局"),
  },
  market: {
    zh: "市场监管",
    endings: words(
      "市场监督管理局 工商行政管理局 质量技术监督局 食品药品监督管理局 药品监督管理局 知识产权局 市场监管局",
    ),
  },
  state_assets: { zh: "国有资产", endings: words("国有资产监督管理委员会 国资委 国有资产管理局") },
  government_service: {
    zh: "政务服务",
    endings: words(
      "行政审批局 行政审批服务局 政务服务管理局 政务服务中心 政务服务数据管理局 大数据局 大数据管理局 机关事务管理局 机关事务服务中心 机关事务管理中心 信访局 公共资源交易中心 外事办公室 金融工作办公室 地方金融监督管理局",
    ),
  },
  zone: {
    zh: "开发区",
    endings: words("开发区管理委员会 开发区管委会 园区管理委员会 园区管委会 管理委员会 管委会"),
  },
  people: {
    zh: "群团",
    endings: words(
      "总工会 妇女联合会 妇联 科学技术协会 科协 残疾人联合会 残联 文学艺术界联合会 文联 工商业联合会 工商联 红十字会 归国华侨联合会 侨联 社会科学界联合会 社科联 团委 计划生育协会",
    ),
  },
  other: { zh: "其他", endings: [] },
} satisfies Record<string, { zh: string; endings: readonly string[] }>;
export type DepartmentKind = keyof typeof DEPARTMENT_KINDS;

const KIND_OF_ENDING = new Map<string, DepartmentKind>(
  (Object.keys(DEPARTMENT_KINDS) as DepartmentKind[]).flatMap((kind) =>
    DEPARTMENT_KINDS[kind].endings.map((ending) => [ending, kind] as const),
  ),
);

/** Bodies whose name begins with what they are: their end is a plain 委员会 or names one of their offices. */
const KIND_OF_BEGINNING: readonly (readonly [RegExp, DepartmentKind])[] = [
  [/^(?:中共|中国共产党).*纪律检查/, "discipline"],
  [/^(?:中共|中国共产党)/, "party"],
  [/^(?:政协|中国人民政治协商会议)/, "cppcc"],
  [/^(?:共青团|中国共产主义青年团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)/, "people"],
];

/** The kind of a department, by its full name. */
export function kindOf(name: string): DepartmentKind {
  const plain = withoutBrackets(name);
  const byBeginning = KIND_OF_BEGINNING.find(([pattern]) => pattern.test(plain))?.[1];
  if (byBeginning) return byBeginning;
  for (let start = 0; start < plain.length; start++) {
    const kind = KIND_OF_ENDING.get(plain.slice(start));
    if (kind) return kind;
  }
  return "other";
}

/** Whether a name says only what kind of office it is and not whose, as 教育局 or 第三中学 do. */
export function isKindAlone(name: string): boolean {
  return KIND_OF_ENDING.has(withoutBrackets(name).replace(/^第[一二三四五六七八九十百零\d]+/, ""));
}

function withoutBrackets(name: string): string {
  return name.replace(/（[^）]*）$/, "");
}

function words(list: string): readonly string[] {
  return list.split(" ");
}
