import { ITEMS, type Item } from "#lib/domain/items.ts";
import {
  FUNDINGS,
  MEASURES,
  STAGES,
  STATEMENTS,
  UNITS,
  type Funding,
  type Measure,
  type Stage,
  type Statement,
  type Unit,
} from "#lib/domain/vocabulary.ts";

/** All words of the interface, in one place. */
export const zh = {
  name: "明账",
  tagline: "部门决算，一目了然",
  pages: {
    overview: "总览",
    execution: "预算执行",
    threePublic: "三公经费",
    staff: "人员与经费",
    procurement: "政府采购",
    subjects: "科目",
  },
  shortPages: {
    overview: "总览",
    execution: "执行",
    threePublic: "三公",
    staff: "人员",
    procurement: "采购",
    subjects: "科目",
  },
  skip: "跳到正文",
  theme: "切换深色或浅色",
  filters: {
    label: "筛选",
    departments: "部门",
    years: "年度",
    all: "全部",
    count: (chosen: number, total: number) => `${chosen} / ${total}`,
    reset: "重置筛选",
  },
  picture: { chart: "图", table: "表", view: "图或表", source: "点击数字看出处" },
  engine: {
    loading: (loaded: string, total: string) => `正在载入数据 ${loaded} / ${total} MB`,
    starting: "正在启动数据引擎",
    pending: "正在按筛选条件计算，先显示全部数据",
    failed: "数据没有载入成功",
    advice: "已显示的内容不受影响；筛选、下钻和出处需要数据引擎。",
    retry: "重试",
  },
  source: {
    title: "数字出处",
    close: "关闭",
    document: "文件",
    file: "原文件",
    statement: "出自",
    line: (start: number, end: number) => (start === end ? `第 ${start} 行` : `第 ${start}–${end} 行`),
    printed: "原文印作",
    exact: "折合",
    derived: "推算",
    derivation: "推算方法",
    derivedNote: "文件没有直接印出这个数，由下面的数字推算。",
    reason: "文件说明的原因",
    conflict: "同一文件的其他地方印有不同的数",
    missing: "找不到这个数字：数据可能已经更新。",
    around: "上下文",
  },
  empty: {
    filtered: "没有符合筛选条件的数据",
    filteredAdvice: "换一个部门或年度，或重置筛选。",
    undisclosed: "未公开",
    noBudget: "没有公开预算",
    noRate: "没有预算或预算为零",
    blank: "表中空白",
    zero: "0",
    notPublishedNote: "“未公开”指文件里没有这个数；“0”是文件印出的零。",
  },
  derivedMark: "推算",
  stages: STAGES,
  fundings: FUNDINGS,
  measures: MEASURES,
  statements: STATEMENTS,
  units: UNITS,
  method: "方法与来源",
  footer: "数字全部来自各部门公开的决算文件，点击即见原文。疑点只说“值得核对”，不作定论。",
  notFound: "没有这个页面",
  backHome: "回到总览",
} as const;

/** An item in plain words. */
export function itemName(item: string): string {
  return ITEMS[item as Item]?.[1] ?? item;
}

export function statementName(statement: string): string {
  return STATEMENTS[statement as Statement] ?? statement;
}

export function stageName(stage: string): string {
  return STAGES[stage as Stage] ?? stage;
}

export function measureName(measure: string): string {
  return MEASURES[measure as Measure] ?? measure;
}

export function fundingName(funding: string): string {
  return FUNDINGS[funding as Funding] ?? funding;
}

export function unitName(unit: string): string {
  return UNITS[unit as Unit] ?? unit;
}
