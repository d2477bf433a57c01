import type { CellStyle } from "./page.ts";

/** How a department lays out its tables. */
export interface Layout {
  name: string;
  cells: CellStyle;
  /** Money in the tables; the text always says 万元. */
  unit: "万元" | "元";
  thousands: boolean;
  /** What stands for nothing. */
  zero: "" | "0.00" | "-";
  /** 行次 beside the labels of the summaries, 栏次 under the headers of the others. */
  rowNumbers: boolean;
  columnNumbers: boolean;
  /** Print every 类 and every 款 of the template, with or without amounts. */
  allRows: boolean;
  /** 科目 as code and name, or the code split into 类 款 项. */
  subjects: "code" | "split";
  threePublic: "upright" | "in turn" | "blocks";
  /** The purse that titles and headings of the “三公” name. */
  threePublicPurse: "appropriation" | "general";
  /** 公开10表 国有资产占用情况表 */
  assets: boolean;
  /** `注：…` under the tables. */
  notes: boolean;
  nameLabel: string;
  unitLabel: string;
  /** Sections of the text: by 类 with changes, by 项 with paths, or short. */
  outline: "classes" | "items" | "short";
  narrativeFirst: boolean;
}

const GENERAL: Layout = {
  name: "general",
  cells: "tabbed",
  unit: "万元",
  thousands: true,
  zero: "",
  rowNumbers: true,
  columnNumbers: true,
  allRows: false,
  subjects: "code",
  threePublic: "upright",
  threePublicPurse: "appropriation",
  assets: true,
  notes: false,
  nameLabel: "部门：",
  unitLabel: "金额单位：",
  outline: "classes",
  narrativeFirst: false,
};

/** The layouts of the country; each is one that departments publish. */
export const LAYOUTS: readonly Layout[] = [
  GENERAL,
  {
    ...GENERAL,
    name: "one cell a line",
    cells: "stacked",
    zero: "0.00",
    allRows: true,
    nameLabel: "编制单位：",
  },
  {
    ...GENERAL,
    name: "without row numbers",
    rowNumbers: false,
    columnNumbers: false,
    allRows: true,
    threePublic: "in turn",
    assets: false,
    notes: true,
    nameLabel: "编制单位：",
    unitLabel: "单位：",
    outline: "items",
  },
  {
    ...GENERAL,
    name: "in yuan",
    threePublicPurse: "general",
    unit: "元",
    // A thousand's comma behind 3xx looks like an economic code to the reader.
    thousands: false,
    subjects: "split",
    zero: "0.00",
    threePublic: "blocks",
    assets: false,
    outline: "items",
  },
  {
    ...GENERAL,
    name: "text first",
    threePublicPurse: "general",
    thousands: false,
    rowNumbers: false,
    threePublic: "blocks",
    notes: true,
    nameLabel: "部门名称：",
    unitLabel: "单位：",
    outline: "short",
    narrativeFirst: true,
  },
  {
    ...GENERAL,
    name: "one cell a line, dashes",
    cells: "stacked",
    zero: "-",
    columnNumbers: false,
    rowNumbers: false,
    assets: false,
    outline: "short",
    unitLabel: "单位：",
  },
];
