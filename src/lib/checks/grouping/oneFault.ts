import { divideRounded } from "#lib/domain/decimal.ts";
import { isWorthChecking } from "#lib/domain/severity.ts";
import type { CheckedDocument } from "../check.ts";
import { say } from "../figures.ts";
import type { Finding } from "../run.ts";
import { corrected, corrections, isTouched, type Correction } from "./corrections.ts";
import { leftBlank, mislabelled, sameRow, strayRow, wrongTitle, wrongUnit } from "./resting.ts";
import { anotherFew, replaced } from "./together.ts";

/*
 * One fault is one finding. A wrong number breaks every sum, rate and comparison that it stands in; what would agree if
 * that one number were another is one fault, found several times. So is what is wrong in several columns of one row.
 */

/** What the rules of some findings find in a document that was altered. */
export type Rerun = (altered: CheckedDocument, of: readonly Finding[]) => readonly Finding[];

/** How many corrections are tried for a document at most. */
const TRIES = 60;

/** Each try runs some rules over all figures again: where these are very many, as of statements printed many times over, fewer are tried. */
const FIGURES_TRIED = 60_000;

/** The findings with those of one fault put together, in their order. */
export function oneFault(document: CheckedDocument, findings: readonly Finding[], rerun: Rerun): Finding[] {
  // What another year's document says is that document's, too.
  const across = findings.filter(({ check }) => check.category === "years");
  let left = findings.filter((finding) => !across.includes(finding));
  let tries = Math.min(TRIES, Math.floor(FIGURES_TRIED / document.figures.length));
  const known = new Set(findings.map(({ findingId }) => findingId));
  const tried = new Set<string>();
  for (let again = true; again && tries > 0;) {
    again = false;
    for (const correction of corrections(document, left)) {
      const key = [...correction.values].join();
      if (tried.has(key) || tries-- <= 0) continue;
      tried.add(key);
      const touched = left.filter(({ figures }) => figures.some((figure) => isTouched(correction, figure)));
      const found = rerun(corrected(document, correction), touched);
      const still = new Set(found.map(({ findingId }) => findingId));
      const gone = touched.filter(({ findingId }) => !still.has(findingId));
      // A hint that moves from a part to its whole breaks nothing.
      const broken = found.some(
        ({ findingId, check }) => isWorthChecking(check.severity) && !known.has(findingId),
      );
      if (broken || !explains(correction, gone)) continue;
      left = merged(left, gone, correction);
      again = true;
      break;
    }
  }
  return [
    ...sameRow(leftBlank(RESTING.reduce((rest, putTogether) => putTogether(document, rest), left))),
    ...across,
  ];
}

/** What rests on a finding, by what is wrong: a word, a title, a unit, a code. */
const RESTING = [mislabelled, wrongTitle, wrongUnit, strayRow] as const;

/** Whether so much agrees with a correction that it is no chance. */
function explains({ kind }: Correction, gone: readonly Finding[]): boolean {
  // That two amounts are usually equal proves nothing alone, but another sum that asks for the same.
  const usual = gone.some(isSoftlyEqual) && gone.some(isExact) ? 1 : 0;
  const exact = gone.filter(isExact).length + usual;
  const twoPrints = gone.some((finding) => isExact(finding) && finding.figures.length === 2);
  // Which of its two amounts breaks a limit, a rate tells that does not agree either.
  const beyondLimit =
    gone.some(({ limit }) => limit) && gone.some((finding) => isExact(finding) && finding.unit === "percent");
  const least = kind === "number" && !twoPrints && !beyondLimit ? 2 : 1;
  return gone.length >= 2 && (exact >= least || (kind === "exchange" && gone.length > LIMITS));
}

/** So many limits that two rows break are no chance where they keep them all with each other's amounts. */
const LIMITS = 2;

/** What agrees with one number only. */
function isExact({ check, limit, expected, actual }: Finding): boolean {
  return !limit && check.severity !== "info" && expected !== null && actual !== null;
}

/** Two amounts that usually are one (X4). */
function isSoftlyEqual({ check, expected, actual, figures }: Finding): boolean {
  return check.severity === "info" && figures.length === 2 && expected !== null && actual !== null;
}

/** The findings with some of them put into one, which says what would make them agree. */
function merged(findings: readonly Finding[], gone: readonly Finding[], correction: Correction): Finding[] {
  const [kept, ...others] = [...gone].sort((a, b) => rank(a) - rank(b));
  const { kind, values, unit, pair } = correction;
  const rest = anotherFew(others);
  const [value] = values.values();
  const number = say(kind === "rate" ? divideRounded(value!, 100n) * 100n : value!, unit);
  const words = {
    zh: `${supposed(correction, number).zh}，${rest.zh}也相符${kind === "exchange" ? `，像是${pair ? "两个数" : "两行"}错位` : ""}`,
    en: `with ${supposed(correction, number).en} ${rest.en} would agree, too`,
  };
  return replaced(findings, kept!, others, words);
}

/** What would have to be for all to agree. */
function supposed({ kind, lines, pair }: Correction, number: string): Finding["message"] {
  const [first, last] = lines;
  if (kind === "unit") {
    const one = first === last;
    return {
      zh: `第${one ? first : `${first}至${last}`}行的表若以万元为单位`,
      en: `the table of ${one ? `line ${first}` : `lines ${first} to ${last}`} in 万元`,
    };
  }
  if (kind !== "exchange") return { zh: `第${first}行的数若为${number}`, en: `${number} on line ${first}` };
  if (pair)
    return {
      zh: `第${first}行的${pair.join("与")}若互换`,
      en: `${pair.join(" and ")} on line ${first} exchanged`,
    };
  return { zh: `第${lines.join("、")}行的数若互换`, en: `lines ${lines.join(" and ")} exchanged` };
}

/** Graver first, then what names a cause, then what rests on the fewest figures. */
function rank({ check, figures, message }: Finding): number {
  const cause = /像是|恰为|等于除以/.test(message.zh) ? 0 : 100;
  return ["error", "warning", "info"].indexOf(check.severity) * 1000 + cause + figures.length;
}
