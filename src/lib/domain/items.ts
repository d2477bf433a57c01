import type { Unit } from "./vocabulary.ts";

/** What a figure can measure. Dotted: a prefix is a roll-up. Label in the document's own words. */
export const ITEMS = {
  "revenue.total": ["yuan", "收入总计"],
  "revenue.current": ["yuan", "本年收入合计"],
  "revenue.opening_balance": ["yuan", "年初结转和结余"],
  "revenue.nonfiscal_balance_used": ["yuan", "使用非财政拨款结余"],
  "revenue.appropriation": ["yuan", "财政拨款收入"],
  "revenue.superior_subsidy": ["yuan", "上级补助收入"],
  "revenue.business": ["yuan", "事业收入"],
  "revenue.operating": ["yuan", "经营收入"],
  "revenue.subsidiary_remittance": ["yuan", "附属单位上缴收入"],
  "revenue.other": ["yuan", "其他收入"],
  "expenditure.total": ["yuan", "支出总计"],
  "expenditure.current": ["yuan", "本年支出"],
  "expenditure.basic": ["yuan", "基本支出"],
  "expenditure.basic.personnel": ["yuan", "人员经费"],
  "expenditure.basic.public": ["yuan", "公用经费"],
  "expenditure.project": ["yuan", "项目支出"],
  "expenditure.to_superior": ["yuan", "上缴上级支出"],
  "expenditure.operating": ["yuan", "经营支出"],
  "expenditure.to_subsidiary": ["yuan", "对附属单位补助支出"],
  "expenditure.other": ["yuan", "其他支出"],
  "expenditure.surplus_distribution": ["yuan", "结余分配"],
  "expenditure.closing_balance": ["yuan", "年末结转和结余"],
  three_public: ["yuan", "“三公”经费"],
  "three_public.overseas": ["yuan", "因公出国（境）费"],
  "three_public.vehicles": ["yuan", "公务用车购置及运行维护费"],
  "three_public.vehicles.purchase": ["yuan", "公务用车购置费"],
  "three_public.vehicles.operation": ["yuan", "公务用车运行维护费"],
  "three_public.reception": ["yuan", "公务接待费"],
  "three_public.reception.domestic": ["yuan", "国内接待费"],
  "three_public.reception.domestic.foreign_affairs": ["yuan", "外事接待费"],
  "three_public.reception.abroad": ["yuan", "国（境）外接待费"],
  "travel.groups": ["group", "因公出国（境）团组数"],
  "travel.persons": ["person", "因公出国（境）人次"],
  "vehicles.purchased": ["vehicle", "公务用车购置数"],
  "vehicles.kept": ["vehicle", "公务用车保有量"],
  "reception.batches": ["batch", "国内公务接待批次"],
  "reception.persons": ["person", "国内公务接待人次"],
  "reception.foreign_affairs.batches": ["batch", "外事接待批次"],
  "reception.foreign_affairs.persons": ["person", "外事接待人次"],
  "reception.abroad.batches": ["batch", "国（境）外公务接待批次"],
  "reception.abroad.persons": ["person", "国（境）外公务接待人次"],
  agency_operating: ["yuan", "机关运行经费"],
  meetings: ["yuan", "会议费"],
  training: ["yuan", "培训费"],
  events: ["yuan", "节庆晚会论坛赛事费"],
  procurement: ["yuan", "政府采购支出"],
  "procurement.goods": ["yuan", "政府采购货物"],
  "procurement.works": ["yuan", "政府采购工程"],
  "procurement.services": ["yuan", "政府采购服务"],
  "procurement.sme": ["yuan", "授予中小企业合同"],
  "procurement.small_micro": ["yuan", "授予小微企业合同"],
  "procurement.goods.sme": ["yuan", "货物授予中小企业"],
  "procurement.works.sme": ["yuan", "工程授予中小企业"],
  "procurement.services.sme": ["yuan", "服务授予中小企业"],
  "assets.vehicles": ["vehicle", "车辆"],
  "assets.vehicles.minister": ["vehicle", "副部（省）级及以上领导用车"],
  "assets.vehicles.principal": ["vehicle", "主要负责人用车"],
  "assets.vehicles.confidential": ["vehicle", "机要通信用车"],
  "assets.vehicles.emergency": ["vehicle", "应急保障用车"],
  "assets.vehicles.law_enforcement": ["vehicle", "执法执勤用车"],
  "assets.vehicles.technical": ["vehicle", "特种专业技术用车"],
  "assets.vehicles.retired": ["vehicle", "离退休干部服务用车"],
  "assets.vehicles.general": ["vehicle", "一般公务用车"],
  "assets.vehicles.other": ["vehicle", "其他用车"],
  "assets.equipment_500k": ["set", "单价50万元以上通用设备"],
  "assets.equipment_1m": ["set", "单价100万元以上设备"],
  "staff.establishment": ["person", "编制人数"],
  "staff.establishment.administrative": ["person", "行政编制"],
  "staff.establishment.institution": ["person", "事业编制"],
  "staff.actual": ["person", "年末实有人数"],
  "staff.in_service": ["person", "在职人员"],
  "staff.other": ["person", "其他人员"],
  "staff.students": ["person", "学生人数"],
  "staff.retired": ["person", "离退休人员"],
  "staff.retired.veteran": ["person", "离休人员"],
  "staff.retired.pension": ["person", "退休人员（养老保险基金发放）"],
  "staff.retired.unit_paid": ["person", "离退休人员（单位发放）"],
  "staff.fiscally_supported": ["person", "财政供养人员"],
  "performance.score": ["score", "绩效自评得分"],
} as const satisfies Record<string, readonly [Unit, string]>;

export type Item = keyof typeof ITEMS;

/** The unit an item's level is normalised to. */
export function itemUnit(item: Item): Unit {
  return ITEMS[item][0];
}

/** The item in the documents' words, e.g. 年初结转和结余. */
export function itemLabel(item: Item): string {
  return ITEMS[item][1];
}

/**
 * The whole that a bare 占 refers to in the list an item is printed in:
 * sources of revenue to 本年收入合计, kinds of expenditure and 类 to 本年支出合计, and so on.
 */
export function wholeOf(item: Item): Item | null {
  if (item.startsWith("procurement.")) return "procurement";
  if (item.startsWith("three_public.")) return "three_public";
  if (item.startsWith("expenditure.basic.")) return "expenditure.basic";
  if (item === "revenue.current" || item === "revenue.total" || item === "expenditure.total") return null;
  if (item.startsWith("revenue.")) return "revenue.current";
  if (item.startsWith("expenditure.")) return "expenditure.current";
  return null;
}
