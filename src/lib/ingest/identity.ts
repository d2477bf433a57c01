import { kindOf, type DepartmentKind } from "#lib/domain/departmentKinds.ts";
import type { AccountsKind, Level, Scope } from "#lib/domain/vocabulary.ts";
import { accountsKind } from "./accountsKind.ts";
import { isCorrected } from "./corrected.ts";
import { departmentOf, isCentral, UNSIGNED } from "./department.ts";
import { fiscalYearOf } from "./fiscalYear.ts";
import { foldLabel, withoutEnumerator } from "./fold.ts";
import { otherThanAccounts } from "./noAccounts.ts";
import type { Reference } from "./reference.ts";
import type { Said } from "./said.ts";
import { scopeOf } from "./scope.ts";
import { departmentsOneAfterAnother } from "./severalDepartments.ts";

/** Who published the document and which year it closes, as its own text says. */
export interface Identity {
  departmentId: string;
  name: string;
  shortName: string;
  /** The name as its division writes it: the same however much of province and city is printed before it. */
  uniqueName: string;
  divisionCode: string | null;
  divisionName: string | null;
  province: string | null;
  city: string | null;
  level: Level | null;
  kind: DepartmentKind;
  aliases: string[];
  formerNames: string[];
  /** Departments, by identifier or name. */
  predecessors: string[];
  successors: string[];
  fiscalYear: number;
  accountsKind: AccountsKind;
  scope: Scope;
  title: string;
  /** ISO date, where somebody said it. */
  publishedOn: string | null;
  /** Replaces a version published before. */
  corrected: boolean;
  /** What is asked where the text leaves open whose accounts these are, and what to write; null where nothing is. */
  asked: string | null;
}

export interface IdentifyOptions {
  /** What documents.csv says of the document: it overrides the text. */
  said?: Said;
  /** A fiscal year after it is not believed. */
  currentYear?: number;
}

/**
 * Reads department, year and scope from the text. A pure function of its arguments: what else an archive holds
 * changes nothing.
 * Whose accounts these are may stay open, and is asked.
 * @throws {Error} where the text leaves open which year it is, or is no single department's accounts; the message says
 *   what to add
 */
export function identify(
  lines: readonly string[],
  fileName: string,
  reference: Reference,
  { said = {}, currentYear }: IdentifyOptions = {},
): Identity {
  const labels = lines.map((line) => withYearInDigits(foldLabel(line)));
  const stem = foldLabel(fileName.replace(/\.[^.]+$/, ""));
  if (!said.department) refuseOthers(labels, reference);
  const accounts = accountsKind(labels, stem);
  const fiscalYear = said.fiscalYear ?? fiscalYearOf(labels, stem, accounts, currentYear);
  const { departmentId, known, name, uniqueName, division, asked } = departmentOf(
    labels,
    stem,
    reference,
    said,
  );
  const kind = known?.kind ?? (name.startsWith(UNSIGNED) ? "other" : kindOf(name));
  return {
    departmentId,
    name,
    shortName: known?.shortName ?? shortName(name),
    uniqueName,
    divisionCode: division?.code ?? null,
    divisionName: division?.name ?? null,
    province: division?.province ?? null,
    city: division?.city || null,
    level: division
      ? kind === "township"
        ? "township"
        : division.level
      : isCentral(name)
        ? "central"
        : null,
    kind,
    aliases: known?.aliases ?? [],
    formerNames: known?.formerNames ?? [],
    predecessors: known?.predecessors ?? [],
    successors: known?.successors ?? [],
    fiscalYear,
    accountsKind: accounts,
    scope: said.scope ?? scopeOf(labels),
    title: titleOf(labels) ?? `${name}${fiscalYear}年度部门${accounts === "budget" ? "预算" : "决算"}`,
    publishedOn: said.publishedOn ?? null,
    corrected: isCorrected(labels, stem),
    asked,
  };
}

const DIGITS = "零一二三四五六七八九";

/** 二零二零年 as 2020年. */
function withYearInDigits(label: string): string {
  return label.replace(/二[零○][零一二三四五六七八九○]{2}(?=年)/g, (year) =>
    [...year.replaceAll("○", "零")].map((digit) => DIGITS.indexOf(digit)).join(""),
  );
}

/** @throws {Error} where a document is no single department's accounts; documents.csv may say that it is all the same */
function refuseOthers(labels: readonly string[], { places }: Reference): void {
  const other = otherThanAccounts(labels, places);
  if (other) throw new Error(other);
  const names = departmentsOneAfterAnother(labels, places);
  if (names.length < 2) return;
  const shown = names.slice(0, MOST_SHOWN).join("、") + (names.length > MOST_SHOWN ? "…" : "");
  throw new Error(
    `the accounts of ${names.length} departments in one file (${shown}): split it into a file for each, or write department beside this file in documents.csv`,
  );
}

const MOST_SHOWN = 5;

/** A name for chart labels: the usual abbreviations of official names. */
function shortName(name: string): string {
  return name
    .replace("人民政府办公室", "政府办")
    .replace("人民政府办公厅", "政府办")
    .replace("人民政府", "政府")
    .replace("委员会", "委");
}

function titleOf(labels: readonly string[]): string | null {
  const title = labels.find((label) =>
    /^[^，。；]{4,50}20\d\d年度?(?:部门|单位)?[决预]算(?:公开)?(?:说明)?$/.test(withoutEnumerator(label)),
  );
  return title?.replace(/^第[一二三四五]部分/, "") ?? null;
}
