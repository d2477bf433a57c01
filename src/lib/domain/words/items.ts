import type { Item } from "../items.ts";
import type { Funding } from "../vocabulary.ts";
import { THREE_PUBLIC } from "./threePublic.ts";

/** What a phrase names: one item, or two where one number is printed for both (收、支总计). */
export interface Phrase {
  pattern: string;
  items: Item[];
  /** The purse that is part of the phrase's own words. */
  funding?: Funding;
}

/** Words for the items of docs/data-model.md, as running text prints them (folded, without spaces). */
export const PHRASES: readonly Phrase[] = [
  phrase(
    "收(?:入)?[、和与]?支(?:出)?(?:决算)?总(?:计|额|体|决算(?:数)?)(?:情况)?",
    "revenue.total",
    "expenditure.total",
  ),
  phrase("(?:本年度?)?收入(?:决算)?(?:总计|总额)|总收入", "revenue.total"),
  phrase("(?:本年度?)?支出(?:决算)?(?:总计|总额)|总支出", "expenditure.total"),
  phrase("(?:本年)?收入合计|本年(?:度)?收入|当年收入", "revenue.current"),
  phrase("(?:本年)?支出合计|本年(?:度)?支出|当年支出", "expenditure.current"),
  phrase("(?:年初|上年)结转(?:和|及|与)?(?:结余)?(?:资金)?|(?:年初|上年)结余", "revenue.opening_balance"),
  phrase("年末结转(?:和|及|与)?(?:结余)?(?:资金)?|结转下年|年末结余|结余结转", "expenditure.closing_balance"),
  // The purse may stand between: 年末一般公共预算财政拨款结转和结余.
  phrase("(?<=年末[^，。；]{0,16})结转(?:和|及|与)结余", "expenditure.closing_balance"),
  {
    ...phrase("年初财政拨款结转(?:和|及)?结余", "revenue.opening_balance"),
    funding: "appropriation",
  },
  {
    ...phrase("年末财政拨款结转(?:和|及)?结余", "expenditure.closing_balance"),
    funding: "appropriation",
  },
  phrase(
    "使用非财政拨款结余(?:（[^）]*）)?(?:和专用结余)?|用?事业基金弥补收支差额",
    "revenue.nonfiscal_balance_used",
  ),
  phrase("结余分配", "expenditure.surplus_distribution"),
  // As institutions called it.
  { ...phrase("财政补助收入", "revenue.appropriation"), funding: "appropriation" },
  phrase("上级补助收入", "revenue.superior_subsidy"),
  phrase("事业(?:单位)?收入", "revenue.business"),
  phrase("(?:事业单位)?经营收入", "revenue.operating"),
  phrase("附属单位(?:上缴|缴款)收入", "revenue.subsidiary_remittance"),
  phrase("其他收入?(?=为?\\d|$)|其他收入", "revenue.other"),
  phrase("基本支出", "expenditure.basic"),
  phrase("项目支出", "expenditure.project"),
  // Their definitions in place of their names.
  phrase("(?<=正常运转的)日常支出", "expenditure.basic"),
  phrase("(?<=专项业务工作的)(?:经费)?支出", "expenditure.project"),
  phrase("上缴上级支出", "expenditure.to_superior"),
  phrase("(?:事业单位)?经营支出", "expenditure.operating"),
  phrase("对附属单位补助(?:支出)?", "expenditure.to_subsidiary"),
  phrase("其他支出(?:（(?!类）)[^）]*）)?(?!（类）)", "expenditure.other"),
  phrase("人员(?:经费|支出)", "expenditure.basic.personnel"),
  phrase("(?:日常)?公用(?:经费|支出)", "expenditure.basic.public"),
  phrase(THREE_PUBLIC, "three_public"),
  phrase(
    "因公出国(?:（境）)?(?:费用?|经费)?(?:支出)?|出国（境）(?:费用?|经费)(?:支出)?",
    "three_public.overseas",
  ),
  phrase(
    "公务用车(?:经)?费(?:用)?|公(?:务用?)?车(?:购置)?(?:费)?(?:及|和|与)运行(?:维护)?(?:费用?|经费)?|公(?:务用?)?车购置、?运行(?:维护)?(?:费用?|经费)|公(?:务用?)?车运行(?:维护)?费?(?:及|和|与)购置(?:费用?|经费)?|(?:车辆)?购置(?:费)?(?:及|和|与)运行(?:维护)?(?:费用?|经费)",
    "three_public.vehicles",
  ),
  phrase(
    "(?:(?:公务)?(?:用车|车辆)|公(?:务)?车)购置(?:费用?|经费)?(?:支出)?",
    "three_public.vehicles.purchase",
  ),
  phrase(
    "公(?:务用?)?车(?:（含[^（）]{1,12}）)?(?:运行|运维)(?:费?(?:及|和|与)?维护)?(?:费用?|经费)?|(?:公务)?车辆(?:运行|运维)(?:费?(?:及|和|与)?维护)?(?:费用?|经费)",
    "three_public.vehicles.operation",
  ),
  phrase("公务接待(?:费用?|经费)?", "three_public.reception"),
  phrase("国内(?:公务)?接待(?:费(?:支出)?|支出)", "three_public.reception.domestic"),
  phrase(
    "外事接待(?:费(?:支出)?|支出)|外宾接待(?:费(?:支出)?|支出)",
    "three_public.reception.domestic.foreign_affairs",
  ),
  phrase("国（境）外(?:公务)?接待(?:费(?:支出)?|支出)", "three_public.reception.abroad"),
  phrase("(?:机关|机构)运行(?:经)?费", "agency_operating"),
  // Its definition in place of its name.
  phrase(
    "(?:行政单位(?:（含)?[和、及]?)?参照公务员法管理的?事业单位）?，?使用一般公共预算财政拨款安排的基本支出中的日常公用经费(?:支出)?",
    "agency_operating",
  ),
  phrase("会议费", "meetings"),
  phrase("培训费", "training"),
  phrase("(?:举办)?节庆、?晚会、?论坛、?赛事(?:活动)?(?:费|经费)?", "events"),
  phrase(
    "(?:政府)?采购(?:支出|合同)?(?:总)?金额(?:（[^）]*）)?|(?:政府)?采购(?:支出)?(?:总额|总金额|合计|总计)|政府采购(?:支出|规模)?|采购支出|实际采购(?=为?$)",
    "procurement",
  ),
  phrase(
    "(?:政府|拟)?采购货物(?:类)?(?:支出)?|货物(?:采购)?支出(?:金额)?|货物(?:类)?采购(?:金额|支出)|货物类(?:采购|支出)",
    "procurement.goods",
  ),
  phrase(
    "(?:政府|拟)?采购工程(?:类)?(?:支出)?|工程(?:采购)?支出(?:金额)?|工程(?:类)?采购(?:金额|支出)|工程类(?:采购|支出)",
    "procurement.works",
  ),
  phrase(
    "(?:政府|拟)?采购服务(?:类)?(?:支出)?|服务(?:采购)?支出(?:金额)?|服务(?:类)?采购(?:金额|支出)|服务类(?:采购|支出)",
    "procurement.services",
  ),
  phrase(
    "(?:授予)?中小(?:微)?企业(?:的)?(?:(?:合同|采购)?(?:总)?金额|合同金)|由?中小(?:微)?企业(?:供应商)?中标(?:[、或和及]?成交)?的?(?:政府)?(?:采购|合同)?(?:总)?金额|授予中小(?:微)?企业(?=为?$)",
    "procurement.sme",
  ),
  phrase(
    "(?:授予)?小(?:型、|型和|型)?微(?:型)?企业(?:的)?(?:(?:合同|采购)?(?:总)?金额|合同金)|授予小微企业(?=为?$)",
    "procurement.small_micro",
  ),
  phrase("货物(?:采购|支出)?授予中小企业(?:的)?(?:合同)?金额", "procurement.goods.sme"),
  phrase("工程(?:采购|支出)?授予中小企业(?:的)?(?:合同)?金额", "procurement.works.sme"),
  phrase("服务(?:采购|支出)?授予中小企业(?:的)?(?:合同)?金额", "procurement.services.sme"),
];

/** Words for counted things. `unit` words that a count of this item may carry decide together with them. */
export const COUNT_PHRASES: readonly Phrase[] = [
  phrase(
    "(?:共有)?(?:公务)?(?:公车|公务车|用车|车辆)(?:的)?(?:保有量|保有数|保有)|(?:共)?(?:有|保有)公(?:务用?)?车|公(?:务用?)?车(?:实有|现有|共有)(?:数|量)?|(?<=购置数(?:量)?[及和与、])保有(?:量|数)|保有(?:量|数)?(?=为?$)",
    "vehicles.kept",
  ),
  phrase(
    "购置（更新）(?:公务)?(?:用车|车辆)?(?=$)|(?:更新)?购置(?:更新)?(?:公务)?(?:用车|车辆)|更新(?:公务)?(?:用车|车辆)|(?:公务用车)?购置数(?:量)?(?=为?$)|经批准购置的?(?=$)|公务用车购置(?:数量?|量)|新购(?:置)?(?:公务)?(?:用车|车辆)",
    "vehicles.purchased",
  ),
  phrase("(?:供给|在编实有)?(?:公务)?车辆(?:总?数)?(?:合计)?", "assets.vehicles"),
  phrase(
    "(?:副?(?:部（省）|省（部）|省部|部|省)级)(?:（含）)?(?:及?以上)?(?:领导)?(?:干部)?用车",
    "assets.vehicles.minister",
  ),
  phrase("主要(?:领导干部|负责人|领导)用车", "assets.vehicles.principal"),
  phrase("机要通信(?:用车)?(?:、)?(?:应急)?用车", "assets.vehicles.confidential"),
  phrase("应急保障用车", "assets.vehicles.emergency"),
  phrase("(?:一般)?(?:执法执勤|执勤执法)用车", "assets.vehicles.law_enforcement"),
  phrase("特种专业技术用车|特种作业(?:用)?车", "assets.vehicles.technical"),
  phrase("离退休干部(?:服务)?用车", "assets.vehicles.retired"),
  phrase("一般公务用车", "assets.vehicles.general"),
  phrase("其他用车|其他按照?规定配备的公务用车", "assets.vehicles.other"),
  phrase(
    "单(?:位)?(?:价|价值)50万元(?:（含）)?(?:以上)?(?:（含[\\d.]*(?:万?元)?）)?(?:的)?(?:通用)?设备(?:（[^）]*）)?",
    "assets.equipment_500k",
  ),
  phrase(
    "单(?:位)?(?:价|价值)100万元(?:（含）)?(?:以上)?(?:（含[\\d.]*(?:万?元)?）)?(?:的)?(?:专用|大型)?设备(?:（[^）]*）)?",
    "assets.equipment_1m",
  ),
  phrase("(?:核定)?(?:人员)?总?(?:人员)?编制(?:总)?(?:人数|数)?", "staff.establishment"),
  phrase("(?:核定)?行政编制(?:人数|数)?", "staff.establishment.administrative"),
  phrase(
    "(?:核定)?(?:全额(?:拨款)?|差额(?:拨款)?|财政拨款)?事业编制(?:人数|数)?",
    "staff.establishment.institution",
  ),
  phrase("实有(?:人数|人员|总人数|干部职工|干部|职工)|年末人数", "staff.actual"),
  phrase(
    "在职(?:在编)?(?:实有)?(?:人员|人数|职工|教师|教职工)?|编制内(?:在职|实有)(?:人员|人数)?|在编(?:在职|在岗)?(?:人员|人数|教师|教职工)",
    "staff.in_service",
  ),
  phrase("(?:单位管理的)?离退休(?:人员|人数|职工|(?=共?$))", "staff.retired"),
  phrase("离休(?:人员|人数)?", "staff.retired.veteran"),
  phrase(
    "退休(?:人员|人数|职工|教师|教职工)?|由?养老保险基金发放养老金的(?:离?退休)?人员",
    "staff.retired.pension",
  ),
  phrase(
    "单位发放离退休费的(?:离?退休)?人员|尚未移交养老保险基金发放养老金的(?:离?退休)?人员",
    "staff.retired.unit_paid",
  ),
  phrase("其他人员", "staff.other"),
  phrase("(?:年末|在校)?学生(?:人?数)?|(?:全日制)?在校生(?:人数)?", "staff.students"),
  phrase("财政(?:预算)?(?:供给|供养)(?:人员|人数)|预算供给(?:人员|人数)", "staff.fiscally_supported"),
];

/** The assessed whole must be the department, so the words before 自评 are part of the phrase. */
export const SCORE =
  "(?:部门|单位)?(?:整体支出)?绩效(?:自评|评价)?(?:总|得)?分(?:数)?|自评(?:总)?得分|自评得";

/** 实有 standing alone before its number. */
export const IN_BEING = "(?:现)?实有(?=共?$)";

/** What departments count beside what the accounts know: no item has it, and it is no part of one. */
export const ASIDE = [
  "(?:单位|部门|街道|全院|全校|全局|机关)?(?:共有|现有|共|有)?工作人员",
  "(?:共有|现有|共|有)?教职(?:员)?工",
  "(?:实有)?(?:公务)?(?:用车|车辆)编制(?:数)?",
  "(?:政法|公安)?专项编制(?:人?数)?",
  "政法编制(?:人?数)?",
  "(?:核定)?参公(?:管理)?(?:事业)?(?:人员)?编制(?:数)?",
  "(?:行政|含)?(?:机关)?工勤(?:人员)?编制(?:数)?",
  "含?(?:非)?参照?公(?:务员)?(?:法)?管理的?(?:事业)?编制(?:人数|数)?",
  "(?:全部补助|差额补助|自收自支)(?:事业)?编制(?:人数|数)?",
  "(?:核定)?后勤(?:服务)?(?:人员)?编制(?:数)?",
  "政府采购(?:项目)?计划(?:总)?(?:金额|额)?",
  "参加其他单位(?:组织)?的?(?:因公)?(?:出国)?(?:（境）)?团组(?:数)?",
  "遗属(?:补助)?(?:人员)?",
  "(?:临聘|外聘|聘用|编外|临时)(?:人员|人数|职工)?",
  "(?:人事|劳务)派遣(?:人员)?",
  "财政专户管理(?:的)?(?:资金|教育收费)(?:收入)?",
  "(?:账面)?(?:价值|原值|净值)",
  "(?:固定|流动|无形|其他)?资产(?:总额|总计|总值|合计)?(?:原值|净值|账面价值)?(?:合计|总计)?(?=为?$)",
  "(?:一般)?领导干部用车",
  "(?:一般|生产|教学)?业务用车",
  "(?:后勤|生活|行政)(?:保障|服务)?用车",
  "(?:小型|大中型|大型|中型)?载客汽车",
  "其他车型",
  "(?:单位)?平均每辆",
  "车均(?:购置费|运行(?:维护)?费)?",
  "人均(?:接待费)?",
].join("|");

/** Parts by a word alone: they are named so only in a list of what they are parts of. */
export const PARTS: readonly { pattern: string; item: Item }[] = [
  { pattern: "(?:车辆)?购置费(?:用)?|购置(?=$)", item: "three_public.vehicles.purchase" },
  { pattern: "运行(?:维护)?费(?:用)?", item: "three_public.vehicles.operation" },
  { pattern: "接待费(?:用)?", item: "three_public.reception" },
  { pattern: "货物(?:类|项|采购)?(?=为?$)", item: "procurement.goods" },
  { pattern: "工程(?:类|项|采购)?(?=为?$)", item: "procurement.works" },
  { pattern: "服务(?:类|项|采购)?(?=为?$)", item: "procurement.services" },
  { pattern: "小(?:型)?微(?:型)?企业(?=为?$)", item: "procurement.small_micro" },
];

function phrase(pattern: string, ...items: Item[]): Phrase {
  return { pattern, items };
}
