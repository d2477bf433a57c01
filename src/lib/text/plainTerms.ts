import { language } from "#lib/format/language.svelte.ts";
import { plainWords as english } from "./en/plainTerms.ts";

/** What a term is about; `other` are words of the documents that nobody has put anywhere yet. */
export type TermGroup =
  | "budget"
  | "revenue"
  | "expenditure"
  | "balances"
  | "threePublic"
  | "staff"
  | "procurement"
  | "checks"
  | "subjects"
  | "other";

/** A term in plain words, for those who never read a budget. */
export interface PlainTerm {
  name: string;
  group: TermGroup;
  /** One or two short sentences. */
  plain: string;
  /** Other words for it, on our pages and in the documents. */
  also?: readonly string[];
}

/** The terms of pages and documents by what they are about, in the order in which a reader meets them. */
const byGroup: Record<Exclude<TermGroup, "other">, readonly Omit<PlainTerm, "group">[]> = {
  budget: [
    {
      name: "决算",
      plain: "一年结束后，部门实际收了多少、花了多少钱的账。",
      also: ["部门决算", "决算数"],
    },
    { name: "年初预算", plain: "年初经人民代表大会批准的花钱计划。", also: ["年初预算数"] },
    {
      name: "全年预算",
      plain: "年初预算加上年中追加、减去年中调减的钱，是这一年最后的花钱计划。",
      also: ["全年预算数", "调整预算", "调整预算数"],
    },
    {
      name: "执行率",
      plain: "实际支出是预算的百分之几。这里除以全年预算；没有公开全年预算的，除以年初预算。",
      also: ["预算执行率"],
    },
    { name: "差额", plain: "决算减去预算：正数是多花了，负数是少花了。" },
  ],
  revenue: [
    {
      name: "财政拨款",
      plain: "财政部门拨给这个单位的钱。",
      also: ["财政拨款收入"],
    },
    {
      name: "一般公共预算",
      plain: "政府最主要的一本账：收入以税收为主，用在民生、公共服务和机关运转上。",
      also: ["一般公共预算财政拨款"],
    },
    {
      name: "政府性基金",
      plain: "为某项公共事业专门收取、专款专用的钱，例如土地出让收入。",
      also: ["政府性基金预算", "政府性基金预算财政拨款"],
    },
    {
      name: "国有资本经营预算",
      plain: "国有企业上缴的利润等收入，以及用这些钱安排的支出。",
      also: ["国有资本经营", "国有资本经营预算财政拨款"],
    },
    { name: "事业收入", plain: "学校、医院这类事业单位靠提供服务收到的钱。" },
    { name: "经营收入", plain: "事业单位做买卖收到的钱。" },
    { name: "其他收入", plain: "前面几类以外零星收到的钱，例如利息。" },
  ],
  expenditure: [
    { name: "本年支出", plain: "这一年实际花掉的钱，财政拨的和单位自己收的都算。", also: ["本年支出合计"] },
    { name: "基本支出", plain: "单位正常运转、完成日常工作必须花的钱：人员经费和公用经费。" },
    { name: "项目支出", plain: "在日常运转之外，为一件具体的事花的钱。" },
    {
      name: "人员经费",
      plain: "花在人身上的钱：工资福利支出，加上对个人和家庭的补助。",
    },
    {
      name: "公用经费",
      plain: "基本支出里人员经费以外的部分：办公、水电、差旅、维修等日常开销。",
      also: ["日常公用经费"],
    },
    {
      name: "机关运行经费",
      plain: "让机关运转起来的日常开销，例如办公、水电、差旅、维修、会议。",
    },
    {
      name: "工资福利支出",
      plain: "给在职人员的工资、津贴、奖金，以及单位替他们交的社保和公积金。",
      also: ["工资福利"],
    },
    { name: "对个人和家庭的补助", plain: "发给个人的补助，例如离休退休费、抚恤金、生活补助。" },
    { name: "经营支出", plain: "事业单位做买卖花掉的钱。" },
    { name: "科目", plain: "给每笔收支编的类别和号码，分类、款、项三级，越往后越细。" },
    { name: "功能分类", plain: "按“做什么事”给支出分类，例如教育、卫生。", also: ["支出功能分类"] },
    { name: "经济分类", plain: "按“钱怎么花”给支出分类，例如工资、办公费。", also: ["支出经济分类"] },
  ],
  balances: [
    {
      name: "年初结转",
      plain: "去年没花完、今年接着用的钱。",
      also: ["年初结转和结余", "上年结转和结余", "上年结转"],
    },
    { name: "年末结转", plain: "今年没花完、明年接着用的钱。", also: ["年末结转和结余"] },
    { name: "结余分配", plain: "事业单位把没花完的钱按规定转作福利或事业基金。" },
    { name: "使用非财政拨款结余", plain: "事业单位用自己以前攒下的钱补今年收支的缺口。" },
  ],
  threePublic: [
    {
      name: "三公经费",
      plain: "用财政拨款支付的三种费用：因公出国（境）、公务用车购置和运行、公务接待。",
      also: ["“三公”经费", "“三公”", "三公", "三公经费支出", "三公经费支出包括"],
    },
    {
      name: "因公出国（境）",
      plain: "因公务去国外或境外的费用：机票、住宿、伙食、培训等。",
      also: ["因公出国（境）费"],
    },
    { name: "公务用车购置", plain: "买公务用车的钱，包括车辆购置税。", also: ["公务用车购置费"] },
    {
      name: "公务用车运行维护",
      plain: "用车和养车的钱：燃料、维修、过路过桥、保险等。",
      also: ["公务用车运行", "公务用车运行维护费", "运行维护费"],
    },
    {
      name: "公务接待",
      plain: "按规定接待来办公事的人的费用，包括接待外宾。",
      also: ["公务接待费", "国内公务接待", "接待费"],
    },
  ],
  staff: [
    { name: "在职", plain: "年末在册的工作人员，不含离休和退休人员。", also: ["在职人数", "在职人员"] },
    { name: "编制", plain: "经批准，这个单位最多可以有多少名正式人员。" },
    { name: "实有", plain: "年末实际有的人数；有的单位把离退休人员也算在内。" },
    { name: "供养", plain: "由财政负担经费的人数，可能包括离退休人员。" },
    { name: "离退休", plain: "已经离休或退休的人员。" },
    { name: "人均", plain: "总数除以在职人数。没有公开在职人数的，不算人均。" },
    {
      name: "人均人员经费",
      plain: "人员经费除以在职人数。包括单位交的社保和给离退休人员的补助，不等于到手的工资。",
    },
    {
      name: "人均工资福利",
      plain: "工资福利支出除以在职人数。包括单位交的社保和公积金，不等于到手的工资。",
    },
    { name: "人均公用经费", plain: "公用经费除以在职人数：平均每位在职人员一年的日常办公开销。" },
  ],
  procurement: [
    { name: "政府采购", plain: "机关和单位用财政性资金，按法定程序买货物、工程和服务。" },
    {
      name: "中小企业",
      plain: "人员、营业收入或资产在国家标准以内的企业，分中型、小型和微型。",
      also: ["授予中小企业"],
    },
    {
      name: "中小企业份额",
      plain: "政府采购里给中小企业的占多少：授予中小企业的合同金额除以政府采购支出总额。",
      also: ["授予中小企业的份额"],
    },
    {
      name: "小微企业",
      plain: "小型和微型企业，是中小企业里规模较小的两类。",
      also: ["小微份额", "授予小微企业", "其中小微"],
    },
  ],
  checks: [
    { name: "绩效自评", plain: "项目做完后，部门自己对照年初目标打分。" },
    { name: "推算", plain: "文件没有直接印出、由文件里的其他数算出来的数。" },
    { name: "疑点", plain: "文件里值得核对的地方，例如两处数字对不上。它不等于有问题。" },
  ],
  subjects: [
    { name: "行政运行", plain: "行政单位维持运转的基本支出。" },
    { name: "事业运行", plain: "事业单位维持运转的基本支出。" },
    { name: "一般行政管理事务", plain: "行政单位没有单独列科目的项目支出。" },
    { name: "住房公积金", plain: "单位按规定比例替职工交的住房公积金。" },
    { name: "购房补贴", plain: "按房改政策发给职工买房的补贴。" },
    {
      name: "机关事业单位基本养老保险缴费支出",
      plain: "单位替职工交的基本养老保险费。",
      also: ["机关事业单位基本养老保险缴费"],
    },
    { name: "机关事业单位职业年金缴费支出", plain: "单位替职工交的职业年金，是一种补充养老保险。" },
    { name: "行政单位离退休", plain: "行政单位给离休、退休人员的支出。" },
    { name: "行政单位医疗", plain: "行政单位替职工交的医疗保险，和按规定享受的公费医疗。" },
    { name: "事业单位医疗", plain: "事业单位替职工交的医疗保险，和按规定享受的公费医疗。" },
    { name: "公务员医疗补助", plain: "在医疗保险之外，给公务员的医疗补助。" },
    { name: "死亡抚恤", plain: "给烈士和牺牲、病故人员家属的抚恤金和丧葬补助。" },
  ],
};

/** The groups in the order in which the glossary has them. */
export const TERM_GROUPS = [...Object.keys(byGroup), "other"] as readonly TermGroup[];

/** All terms with plain words, in the glossary's order. */
export const plainTerms: readonly PlainTerm[] = Object.entries(byGroup).flatMap(([group, terms]) =>
  terms.map((term) => ({ ...term, group: group as TermGroup })),
);

const byWord = new Map(
  plainTerms.flatMap((term) => [term.name, ...(term.also ?? [])].map((word) => [word, term] as const)),
);

/** All words that stand for a term, longest first. */
export const termWords: readonly string[] = [...byWord.keys()].sort((a, b) => b.length - a.length);

/** The term that a word stands for; null where we have no plain words for it. */
export function plainTerm(word: string): PlainTerm | null {
  return byWord.get(word) ?? null;
}

/** What a term means in plain words of the language of the moment; null where we have none. */
export function plainWords(name: string): string | null {
  const chinese = plainTerm(name)?.plain ?? null;
  return language.current === "en" ? (english[name] ?? chinese) : chinese;
}

/** What a term is called in English, such as `Final accounts`; empty where we have no words for it. */
export function englishName(name: string): string {
  return english[name]?.replace(/:.*/, "") ?? "";
}
