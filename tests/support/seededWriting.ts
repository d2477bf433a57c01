import { pick, reprint, rowsOf, word, type Kind } from "./seededFaults.ts";

/* Faults of writing: what is lost, doubled or misplaced when numbers and their units are typed. */

/** A total and the amounts beside it in the statements whose rows print both. */
const ADDED = /^(?:revenue|expenditure|general_expenditure)$/;

export const OF_WRITING: Record<string, Kind> = {
  "a percent sign left out": word(
    /(?<=(?:增长|下降)\s?[1-9]\d*(?:\.\d+)?)\s?%(?=\s*[，。；])/g,
    () => "",
    /(?:增长|下降)\s?[1-9]\d*(?:\.\d+)?\s?%\s*[，。；]/,
  ),
  "a unit left out": word(
    /(?<=(?:支出|收入|决算数为|预算数为|总计|合计)\s?\d+\.\d+)\s?万元(?=[，。；])/g,
    () => "",
    /(?:支出|收入|决算数为|预算数为|总计|合计)\s?\d+\.\d+\s?万元[，。；].*万元/,
  ),
  "a number with two points": word(
    /(?<![\d.])\d{2,}\.\d+(?=\s?万元)/g,
    (found) => `${found[0]}.${found.slice(1)}`,
    /\d{2,}\.\d+\s?万元/,
  ),
  "one flow named twice": word(
    /收入支出总计|收、支总计/g,
    (found) =>
      found.replace(/支出?/, (flow) => (flow === "支" ? "收" : "收入")).replace("收、收总", "收入、收入总"),
    /收入支出总计|收、支总计/,
  ),
  "what a project was spent of its budget": ({ lines, random }) => {
    const spent = /(?<=预算数为?\s?\d+(?:\.\d+)?万元，执行数为?\s?)\d{2,}(?:\.\d+)?(?=万元，完成)/;
    const at = pick(
      lines.flatMap((line, index) => (spent.test(line) ? [index] : [])),
      random,
    );
    if (at === undefined) return null;
    const other = (found: string) => `${(Number(found[0]) % 9) + 1}${found.slice(1)}`;
    return { lines: lines.with(at, lines[at]!.replace(spent, other)), line: at + 1, what: "another amount" };
  },
  "a total left blank in its row": (page) => {
    const rows = rowsOf(page).filter((row) => row.length > 1 && ADDED.test(row[0]!.statement));
    const row = pick(rows, page.random);
    const total = row?.find(({ item }) => /\.current$/.test(item));
    if (!total) return null;
    return { lines: reprint(page.lines, total, ""), line: total.lineStart, what: `${total.printed} → ` };
  },
  "the unit of one statement": ({ lines, random }) => {
    const labels = lines.flatMap((line, index) => (/金额单位：万元/.test(line) ? [index] : []));
    const at = labels.length < 3 ? undefined : pick(labels, random);
    if (at === undefined) return null;
    return { lines: lines.with(at, lines[at]!.replace("万元", "元")), line: at + 1, what: "万元 → 元" };
  },
};
