import type { Item } from "#lib/domain/items.ts";
import type { Statement } from "#lib/domain/vocabulary.ts";
import type { Block, Mark } from "../page.ts";
import type { Random } from "../random.ts";
import type { Done, PrintedFault } from "./fault.ts";
import { like, marksIn, numberOf, reprint } from "./marks.ts";

/** Printed amounts of a statement. */
function amounts(blocks: readonly Block[], part: Statement, item: Item, codeLength: number): Mark[] {
  return marksIn(blocks)
    .filter(({ part: own, mark }) => own === part && mark.role === "figure")
    .map(({ mark }) => mark)
    .filter(({ about: [of] }) => of!.item === item && (of!.subjectCode ?? "").length === codeLength);
}

/** Off by so much that no rounding explains it. */
function off(random: Random, mark: Mark): Done | null {
  return reprint(mark, like(mark, numberOf(mark) + random.integer(100, 9_900) / 100));
}

/** Two neighbouring digits change places. */
function swapped(random: Random, mark: Mark): Done | null {
  const places = [...mark.text].flatMap((digit, index) => {
    const next = mark.text[index + 1];
    return next && digit !== next && /\d/.test(digit) && /\d/.test(next) && index < mark.text.indexOf(".") - 1
      ? [index]
      : [];
  });
  if (!places.length) return null;
  const at = random.pick(places);
  const text = mark.text;
  return reprint(mark, text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2));
}

function one(
  random: Random,
  marks: readonly Mark[],
  spoil: (random: Random, mark: Mark) => Done | null,
): Done | null {
  return marks.length ? spoil(random, random.pick(marks)) : null;
}

export const IN_STATEMENTS: readonly PrintedFault[] = [
  {
    kind: "total off",
    checks: ["T1"],
    description: "收入总计与各部分之和不符",
    spoil: (random, blocks) =>
      one(random, amounts(blocks, "revenue_expenditure_summary", "revenue.total", 0), off),
  },
  {
    kind: "digits swapped",
    checks: ["S3", "T3", "X1"],
    description: "支出决算表中一个数的两位数字颠倒",
    spoil: (random, blocks) => one(random, amounts(blocks, "expenditure", "expenditure.current", 3), swapped),
  },
  {
    kind: "class does not add up",
    checks: ["T5"],
    description: "基本支出的类与所属各款之和不符",
    spoil: (random, blocks) =>
      one(random, amounts(blocks, "general_basic_expenditure", "expenditure.basic", 3), off),
  },
  {
    kind: "three public do not add up",
    checks: ["T6"],
    description: "“三公”经费合计与各部分之和不符",
    spoil: (random, blocks) =>
      one(random, amounts(blocks, "three_public", "three_public", 0).filter(isActual), off),
  },
  {
    kind: "purses do not add up",
    checks: ["T4"],
    description: "财政拨款合计与三类预算之和不符",
    spoil: (random, blocks) =>
      one(
        random,
        amounts(blocks, "appropriation_summary", "expenditure.current", 3).filter(
          ({ about: [of] }) => of!.funding === "general",
        ),
        off,
      ),
  },
];

function isActual({ about: [of] }: Mark): boolean {
  return of!.stage === "actual";
}
