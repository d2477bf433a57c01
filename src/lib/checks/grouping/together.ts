import type { Decimal } from "#lib/domain/decimal.ts";
import type { Finding } from "../run.ts";

/** So many other findings, with their rules, as what is said of them begins. */
export function anotherFew(findings: readonly Finding[]): Finding["message"] {
  const rules = [...new Set(findings.flatMap(({ check, also }) => [check, ...also]).map(({ id }) => id))];
  const count = findings.length;
  return {
    zh: `另外${count}处（规则 ${rules.join("、")}）`,
    en: `another ${count} (${count > 1 || rules.length > 1 ? "rules" : "rule"} ${rules.join(", ")})`,
  };
}

/** The findings with one that stands for others, and says so. */
export function replaced(
  findings: readonly Finding[],
  kept: Finding,
  others: readonly Finding[],
  words: Finding["message"],
): Finding[] {
  const { zh, en } = kept.message;
  const closing = /，(?=值得(?:核对|一看|关注)。$)/;
  const whole: Finding = {
    ...kept,
    message: {
      zh: closing.test(zh) ? zh.replace(closing, `；${words.zh}，`) : `${zh}${words.zh}。`,
      en: `${en.replace(/\.$/, "")}; ${words.en}.`,
    },
    stake: largest([kept, ...others].map(({ stake }) => stake)),
    also: [...new Set([...kept.also, ...others.flatMap(({ check, also }) => [check, ...also])])],
  };
  return findings.flatMap((finding) =>
    finding === kept ? [whole] : others.includes(finding) ? [] : [finding],
  );
}

function largest(stakes: readonly (Decimal | null)[]): Decimal | null {
  return stakes.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
