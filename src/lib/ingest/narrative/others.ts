import type { Item } from "#lib/domain/items.ts";
import type { Beginning } from "./spoken.ts";

/** Words of a clause that was not understood, behind which another body may be spoken of. */
const OF_OTHERS =
  /下设|下属|下辖|所属|代管|二级|分局|全(?:国|省|市|县|区|州|乡|镇)|各(?:乡镇|县|区|单位|部门|股室|学校)/;
/** The body with those below it: 本部门机关及所属单位, 本部门所属预算单位共有车辆, 下属1家机关和1家参公事业单位（机关运行经费）. */
const WITH_ITS_OWN =
  /(?:部门|单位|本级|机关|[局委办院厅])(?:及|和|含|包括)(?:所属|下属)各?级?(?:预算|事业)?单位|(?:本部门所属(?:预算)?|所属各级?预算)单位(?=共有)|下属\d{1,3}[家个](?:行政)?机关(?=[^，。；：]{0,24}机关运行经费)/g;
/** Whose the body is: 是市城市管理局所属公益一类事业单位. */
const BEING_ONE =
  /(?:是|为|系|属)[^，。；：]{0,24}(?:所属|直属|下属|管理|代管)的?[^，。；：]{0,14}(?:单位|机构|学校|医院)/g;
/** A place of which the body is a part. */
const OF_AREA = /全[国省市县区州旗](?!部)|所属单位|下属单位|各(?:乡镇|县|区|单位|部门)/;
/** A place that speaks of itself: 滨海区2016年“三公”经费. All that its paragraph tells is of the place. */
const AREA_SPEAKS = /(?:^|[，。；：])[\u4e00-\u9fa5]{2,8}[省市县区州旗](?:本级)?20\d\d年/;
/** 2024年度“三公”经费预算. */
const BUDGET_OF_YEAR = /(20\d\d)年度?[^，。；：]{0,24}预算/g;
/** 2023年“三公”经费预算较2022年增加…: budgets of two years. */
const BUDGET_COMPARED = /预算(?:数|安排)?(?:较|比|与|同)(?:上年|去年|20\d\d年)/;
/** How far back the sentence of a count is looked at, and schools and teachers of a whole place are looked for. */
const LONGEST_SENTENCE = 2000;
const NEAR = 600;

/** Whether a clause may speak of other bodies than the one whose accounts these are. */
export function tellsOfOthers(text: string): boolean {
  return OF_OTHERS.test(text.replace(WITH_ITS_OWN, "").replace(BEING_ONE, ""));
}

/**
 * Whether an item that texts also tell of others and of projects is the department's own, by the text before it. A score
 * is, where its sentence speaks of the whole, or its paragraph of no project since; heads and cars are, where their
 * sentence speaks of no others.
 */
export function isOwn(textBefore: string, item: Item): boolean {
  const before = textBefore.slice(-LONGEST_SENTENCE);
  const sentence = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1);
  if (item === "performance.score") return /整体/.test(sentence) || !spokeOfProject(before);
  if (!/^(?:staff|assets)/.test(item)) return true;
  return !tellsOfOthers(sentence) && !/全[国省市县区州旗乡镇](?:共|现)?有/.test(before.slice(-NEAR));
}

/** Whether a text's last paragraph spoke of a project last, and not of the whole department. */
function spokeOfProject(text: string): boolean {
  const paragraph = text.slice(text.lastIndexOf("\n") + 1);
  return paragraph.lastIndexOf("项目") > paragraph.lastIndexOf("整体");
}

/** Of what else than the year's accounts of the body a text tells, from one sentence to the next. */
export class Others {
  /** The sentence, or what it goes on with, told of others. */
  #told = false;
  /** The paragraph tells of a whole place. */
  #ofArea = false;
  /** The paragraph tells of a budget to come, or of how budgets differ. */
  #toCome = false;

  constructor(readonly fiscalYear: number) {}

  get told(): boolean {
    return this.#told;
  }

  /** Whether a sentence that begins goes on telling of others, or of a budget to come: its numbers are none of these accounts. */
  goOn(text: string, { paragraph, goesOn }: Beginning): boolean {
    // 全县“三公”经费1000万元；公务接待费43万元: what goes on is of the others, too.
    if (paragraph) this.#ofArea = false;
    this.#told &&= goesOn || this.#ofArea;
    return this.#goesOnToCome(text, paragraph) || this.#told;
  }

  /** 2024年度预算较2023年度增加…。公务用车运行费增加2万元: whether a sentence that names no year tells of those budgets, too. */
  #goesOnToCome(text: string, paragraph: boolean): boolean {
    const goesOn = this.#toCome && !paragraph && !text.includes(`${this.fiscalYear}年`) && !/决算/.test(text);
    const budgets = Array.from(text.matchAll(BUDGET_OF_YEAR), ([, year]) => Number(year));
    this.#toCome = goesOn || budgets.some((year) => year > this.fiscalYear) || BUDGET_COMPARED.test(text);
    return goesOn;
  }

  /** Words before a number that were not understood. */
  passOver(words: string): void {
    this.#ofArea ||= AREA_SPEAKS.test(words);
    this.#told ||= OF_AREA.test(words) || this.#ofArea;
  }
}
