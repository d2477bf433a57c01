import type { Item } from "#lib/domain/items.ts";
import type { Measure } from "#lib/domain/vocabulary.ts";
import type { Block, Mark } from "../page.ts";
import type { Random } from "../random.ts";
import type { Done, PrintedFault } from "./fault.ts";
import { isMark, like, marksIn, numberOf, reprint, type Placed } from "./marks.ts";

/** Numbers of the running text with this measure, of these items. */
function numbers(blocks: readonly Block[], measure: Measure, items: RegExp): Placed[] {
  return marksIn(blocks).filter(
    ({ mark, paragraph }) =>
      paragraph !== null &&
      mark.role === "figure" &&
      mark.about[0]!.measure === measure &&
      items.test(mark.about[0]!.item),
  );
}

/** A fault of one number out of those that fit. */
function spoilOne(
  find: (blocks: readonly Block[]) => Placed[],
  spoil: (random: Random, placed: Placed) => Done,
): PrintedFault["spoil"] {
  return (random, blocks) => {
    const found = find(blocks);
    return found.length ? spoil(random, random.pick(found)) : null;
  };
}

/** A rate that no rounding explains. */
const wrongRate = (random: Random, { mark }: Placed) =>
  reprint(mark, like(mark, numberOf(mark) + random.integer(500, 3_000) / 100));

/** The marks before this one in its paragraph, nearest first. */
function before({ paragraph, index }: Placed): Mark[] {
  return paragraph!.slice(0, index).filter(isMark).reverse();
}

/** Whether the amount that a rate is of is large enough to prove it wrong. */
function provable(placed: Placed): boolean {
  const amount = before(placed).find(({ role }) => role === "figure");
  return amount !== undefined && numberOf(amount) >= 1;
}

const LEVELS =
  /^(?:revenue\.(?:total|current|opening_balance)|expenditure\.(?:total|current|closing_balance)|three_public)/;

export const IN_TEXT: readonly PrintedFault[] = [
  {
    kind: "wrong rate of change",
    checks: ["N3"],
    description: "增减率与增减额不符",
    spoil: spoilOne((blocks) => numbers(blocks, "yoy_rate", /./).filter(provable), wrongRate),
  },
  {
    kind: "wrong direction",
    checks: ["N3"],
    description: "“增加”“减少”写反",
    spoil: spoilOne(
      (blocks) =>
        numbers(blocks, "yoy_rate", /./).filter(
          (placed) => numberOf(placed.mark) >= 1 && provable(placed) && changeWord(placed) !== undefined,
        ),
      (_, placed) => {
        const word = changeWord(placed)!;
        return reprint(word, word.text === "增加" ? "减少" : "增加");
      },
    ),
  },
  {
    kind: "direction left open",
    checks: ["C6"],
    description: "没有选择增减方向",
    spoil: spoilOne(
      (blocks) => numbers(blocks, "yoy_rate", /./).filter((placed) => changeWord(placed) !== undefined),
      (_, placed) => reprint(changeWord(placed)!, "增加（减少）"),
    ),
  },
  {
    kind: "元 for 万元",
    checks: ["N1"],
    description: "万元印成了元",
    spoil: spoilOne(
      (blocks) =>
        numbers(blocks, "value", LEVELS).filter(
          (placed) =>
            numberOf(placed.mark) >= 1 && unitOf(placed) !== undefined && inATable(blocks, placed.mark),
        ),
      (_, placed) => reprint(unitOf(placed)!, "元"),
    ),
  },
  {
    kind: "text against statement",
    checks: ["N1"],
    description: "文字中的数与报表不符",
    spoil: spoilOne(
      (blocks) => numbers(blocks, "value", LEVELS).filter(({ mark }) => inATable(blocks, mark)),
      (random, { mark }) => reprint(mark, like(mark, numberOf(mark) + random.integer(100, 5_000) / 100)),
    ),
  },
  {
    kind: "wrong completion",
    checks: ["N4"],
    description: "预算完成率与预算、决算不符",
    spoil: spoilOne((blocks) => numbers(blocks, "completion_rate", /./).filter(provable), wrongRate),
  },
  {
    kind: "wrong share",
    checks: ["N5"],
    description: "占比与金额不符",
    spoil: spoilOne(
      (blocks) => numbers(blocks, "share", /^(?:revenue|expenditure)/).filter(provable),
      (random, { mark }) =>
        reprint(mark, like(mark, Math.abs(numberOf(mark) - random.integer(500, 4_000) / 100))),
    ),
  },
  {
    kind: "wrong share of enterprises",
    checks: ["N5"],
    description: "授予中小企业的占比与金额不符",
    spoil: spoilOne((blocks) => numbers(blocks, "share", /^procurement/).filter(provable), wrongRate),
  },
  {
    kind: "procurement does not add up",
    checks: ["P5"],
    description: "政府采购各部分之和与总额不符",
    spoil: spoilOne(
      (blocks) => numbers(blocks, "value", /^procurement\.goods$/),
      (random, { mark }) => reprint(mark, like(mark, numberOf(mark) + random.integer(100, 3_000) / 100)),
    ),
  },
  {
    kind: "reason missing",
    checks: ["B4"],
    description: "增减超过 20%，没有说明原因",
    spoil: spoilOne(
      (blocks) => marksIn(blocks).filter((placed) => placed.mark.role === "reason" && explainsMuch(placed)),
      (_, { mark }) => reprint(mark, ""),
    ),
  },
  {
    kind: "vehicles differ",
    checks: ["P2", "N1"],
    description: "公务用车保有量与资产车辆数不符",
    spoil: spoilOne(
      (blocks) => numbers(blocks, "value", /^vehicles\.kept$/).filter(({ mark }) => numberOf(mark) > 0),
      (random, { mark }) => reprint(mark, String(numberOf(mark) + random.integer(2, 4))),
    ),
  },
  {
    kind: "more staff than posts",
    checks: ["P7"],
    description: "在职人数超过编制，或人员相加不符",
    spoil: spoilOne(
      (blocks) => numbers(blocks, "value", /^staff\.in_service$/),
      (random, { mark }) => reprint(mark, String(numberOf(mark) * 2 + random.integer(1, 9))),
    ),
  },
];

/** The 增加 or 减少 of the change that a rate stands behind. */
function changeWord(placed: Placed): Mark | undefined {
  return before(placed).find(({ role, about: [of] }) => role === "direction" && of!.measure === "yoy_change");
}

/** The unit right behind a number. */
function unitOf({ paragraph, index }: Placed): Mark | undefined {
  const next = paragraph![index + 1];
  return isMark(next) && next.role === "unit" ? next : undefined;
}

/** A reason right behind a rate of more than 20 percent. */
function explainsMuch(placed: Placed): boolean {
  const [rate] = before(placed);
  return rate?.role === "figure" && rate.about[0]!.measure === "yoy_rate" && numberOf(rate) > 20.01;
}

/** Whether a statement prints the same thing, so that the text can be held against it. */
function inATable(blocks: readonly Block[], { about: [of] }: Mark): boolean {
  const same = (item: Item) => item === of!.item;
  return marksIn(blocks).some(
    ({ paragraph, mark }) =>
      paragraph === null &&
      mark.about.some(
        (other) =>
          same(other.item) &&
          other.funding === of!.funding &&
          other.stage === of!.stage &&
          other.subjectCode === of!.subjectCode,
      ),
  );
}
