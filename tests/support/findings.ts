import type { Finding } from "#lib/checks/run.ts";
import { formatDecimal } from "#lib/domain/decimal.ts";

/** Everything that a finding says, in a few lines. */
export function inFull(finding: Finding): string {
  const { check, also, lineStart, lineEnd, item, subjectCode, expected, actual, unit, stake, message } =
    finding;
  const amount = (value: bigint | null) =>
    value === null ? "–" : formatDecimal(value).replace(/\.?0+$/, "");
  return [
    [check.id, ...also.map(({ id }) => id)].join("+"),
    `lines ${lineStart} to ${lineEnd}`,
    ...(item ? [`${item} ${subjectCode ?? ""}`.trim()] : []),
    ...(unit ? [`${amount(expected)} and ${amount(actual)} ${unit}`] : []),
    `at stake ${amount(stake)}`,
    `on ${finding.figures.map(({ figureId }) => figureId.slice(figureId.indexOf(":") + 1)).join(" ")}`,
    `\n${message.zh}\n${message.en}`,
  ].join("; ");
}
