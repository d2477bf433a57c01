/** How grave a finding is: what cannot be right, what contradicts or is missing, and what is only unusual. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 值得核对: what cannot be right, contradicts or is missing. A hint is 值得一看, and counted apart everywhere. */
export const WORTH_CHECKING: readonly Severity[] = ["error", "warning"];

export function isWorthChecking(severity: Severity): boolean {
  return WORTH_CHECKING.includes(severity);
}
