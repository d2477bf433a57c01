import type { CheckedFigure } from "../check.ts";

/** A level with the other amounts of its account that a rule sets it against, such as budget and actual. */
export interface Account {
  actual: CheckedFigure;
  amounts: readonly CheckedFigure[];
}

/**
 * Whether what is noticed of a whole comes from its parts, of which the same is noticed: without them it would not be.
 * The cause is said once, where it lies.
 * @param holds whether nothing would be noticed of these amounts, in the order of the account's
 */
export function isExplained(
  whole: Account,
  noticed: readonly Account[],
  holds: (...amounts: bigint[]) => boolean,
): boolean {
  const within = noticed.filter((part) => isPart(part, whole));
  // A 项 within a 类 that is taken away is away.
  const parts = within.filter((part) => !within.some((other) => isPart(part, other)));
  if (!parts.length) return false;
  const rest = whole.amounts.map(({ value }, column) =>
    parts.reduce((left, { amounts }) => left - amounts[column]!.value, value),
  );
  return holds(...rest);
}

/** Whether one account is a part of another: a subject of a wider one or of all, or an item of its whole. */
function isPart({ actual: part }: Account, { actual: whole }: Account): boolean {
  if (part.funding !== whole.funding) return false;
  if (part.item !== whole.item)
    return part.item.startsWith(`${whole.item}.`) && part.subjectCode === whole.subjectCode;
  const [code, wider] = [part.subjectCode, whole.subjectCode ?? ""];
  return code !== null && code.length > wider.length && code.startsWith(wider);
}
