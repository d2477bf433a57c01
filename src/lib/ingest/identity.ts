import { pinyin } from "pinyin-pro";
import type { Level, Scope } from "#lib/domain/vocabulary.ts";
import { departmentName } from "./departmentName.ts";
import { divisionOf } from "./division.ts";
import { foldLabel, withoutEnumerator } from "./fold.ts";
import type { Division, KnownDepartment, Reference } from "./reference.ts";

/** Who published the document and which year it closes, as its own text says. */
export interface Identity {
  departmentId: string;
  name: string;
  shortName: string;
  divisionCode: string | null;
  province: string | null;
  city: string | null;
  level: Level | null;
  fiscalYear: number;
  scope: Scope;
  title: string;
}

/**
 * Reads department, year and scope from the text.
 * @throws {Error} where the text names no department or no year; the message says what to add
 */
export function identify(lines: readonly string[], fileName: string, reference: Reference): Identity {
  const labels = lines.map(foldLabel);
  const stem = foldLabel(fileName.replace(/\.[^.]+$/, ""));
  const fiscalYear = yearOf(labels, stem);
  const name = departmentName(labels, stem);
  const known = knownDepartment(name, reference.departments);
  const division = known
    ? (reference.divisions.find(({ code }) => code === known.divisionCode) ?? null)
    : divisionOf(name, labels, reference.divisions);
  const fullName = known?.name ?? name;
  return {
    departmentId: known?.departmentId ?? departmentId(fullName, division),
    name: fullName,
    shortName: known?.shortName ?? shortName(fullName),
    divisionCode: division?.code ?? null,
    province: division?.province ?? null,
    city: division?.city || null,
    level: /[镇乡]人民政府|街道办事处/.test(fullName) ? "township" : (division?.level ?? null),
    fiscalYear,
    scope: scopeOf(labels),
    title: titleOf(labels) ?? `${fullName}${fiscalYear}年度部门决算`,
  };
}

/** The year most often named beside the word 决算; the file's name counts where the text is silent. */
function yearOf(labels: readonly string[], stem: string): number {
  const counts = new Map<number, number>();
  for (const label of [...labels, stem]) {
    for (const match of label.matchAll(
      /(20\d\d)年度?(?=(?:部门|单位|财政|预算)?(?:决算|收|支|一般公共|本年|（?本级)|[^，。；]{0,30}?决算)|^(20\d\d)年度$/g,
    )) {
      const year = Number(match[1] ?? match[2]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  if (!best)
    throw new Error("no fiscal year found: the text should name it beside 决算, e.g. 2024年度部门决算");
  return best[0];
}

function knownDepartment(name: string, departments: readonly KnownDepartment[]): KnownDepartment | undefined {
  return departments.find((department) => department.name === name || department.aliases.includes(name));
}

/** Division code and the initials of the name's pinyin: short, readable, the same for the same name. */
function departmentId(name: string, division: Division | null): string {
  const initials = pinyin(name, { pattern: "first", toneType: "none", type: "array", nonZh: "consecutive" })
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  return `${division?.code ?? "000000"}-${initials}`;
}

/** A name for chart labels: the usual abbreviations of official names. */
function shortName(name: string): string {
  return name
    .replace("人民政府办公室", "政府办")
    .replace("人民政府办公厅", "政府办")
    .replace("人民政府", "政府")
    .replace("委员会", "委");
}

/** 本级 in a title or a single unit in the accounts: own; units below the department: consolidated. */
function scopeOf(labels: readonly string[]): Scope {
  const text = labels.join("\n");
  if (
    /^[^。；]{0,60}（本级）(?:部门|单位)?决算$/m.test(text) ||
    /(?:公开|汇编|编制)(?:范围的?)?单位仅包括[^。]*本级/.test(text)
  )
    return "own";
  const units = /单位共(\d+)个/.exec(text)?.[1];
  if (units) return units === "1" ? "own" : "consolidated";
  if (
    /本级决算、(?:下属|所属|[局委厅办院]属)|(?:下设|下属|所属)[^。；]{0,12}(?:事业|二级|预算)[^。；]{0,4}单位/.test(
      text,
    )
  )
    return "consolidated";
  return "own";
}

function titleOf(labels: readonly string[]): string | null {
  const title = labels.find((label) =>
    /^[^，。；]{4,50}20\d\d年度?(?:部门|单位)?决算(?:公开)?(?:说明)?$/.test(withoutEnumerator(label)),
  );
  return title?.replace(/^第[一二三四五]部分/, "") ?? null;
}
