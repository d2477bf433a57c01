import type { Check, CheckedFigure, Comparison } from "../check.ts";

import { parseDecimal } from "#lib/domain/decimal.ts";
import { atMost, outcome, sumAgrees } from "../compare.ts";
import { find } from "../figures.ts";

/** P7: staff parts add up; those in service are within the establishment. */
export const staff: Check = {
  id: "P7",
  category: "three_public",
  severity: "warning",
  title: { zh: "人员数相加相符，在职不超编制", en: "Staff add up, within the establishment" },
  description: {
    zh: "年末实有人数 = 在职 + 离休 + 退休；离退休 = 各类之和；在职（实有）不超过编制。",
    en: "Headcount is the sum of its parts; those in service are within the establishment.",
  },
  tolerance: "没有（计数）",
  basis: "部门基本情况；机构编制管理",
  run(document) {
    const { passages } = document;
    const of = (...items: Parameters<typeof find>[1]["item"][]) =>
      items
        .flatMap((item) => find(document, { item: item! })[0] ?? [])
        .map((figure) => ({ ...figure, rounding: 0n }));
    const [actual] = of("staff.actual");
    const [retired] = of("staff.retired");
    const [establishment] = of("staff.establishment");
    const working = of("staff.in_service");
    const pensioners = of("staff.retired.veteran", "staff.retired.pension", "staff.retired.unit_paid");
    const others = of("staff.other");
    const gone = retired ? [retired] : pensioners;
    const posts = of("staff.establishment.administrative", "staff.establishment.institution");
    // 实有人数 may count the retired, who hold no post.
    const [head] = working.length || gone.length ? working : [actual];
    return outcome(
      [
        ...(actual && working.length && gone.length && actual.value !== working[0]!.value
          ? [compareHeadcount(actual, [...working, ...gone], others, passages[actual.lineStart - 1])]
          : []),
        ...(retired && pensioners.length > 1 ? [sumAgrees(retired, pensioners)] : []),
        ...(establishment && posts.length > 1 ? [sumAgrees(establishment, posts)] : []),
        ...(establishment && head ? [atMost(head, establishment)] : []),
      ],
      "没有公开可以核对的人员数",
      "no headcounts to compare",
    );
  },
};

/** People without a post, whom the accounts do not count: 编外人员9人. */
const WITHOUT_POST =
  /(?:编外|编制外|临聘|外聘|聘用|临时|派遣|合同制|公益性岗位)[^，。；、\d]{0,6}(\d+)[人名]/g;

/** 其他人员 are printed among the headcount as well as beside it, and so are those without a post. */
function compareHeadcount(
  actual: CheckedFigure,
  people: readonly CheckedFigure[],
  others: readonly CheckedFigure[],
  text = "",
): Comparison {
  const without = sumAgrees(actual, people);
  const engaged = [...text.matchAll(WITHOUT_POST)].reduce((sum, [, count]) => sum + parseDecimal(count!), 0n);
  const fewer = { ...actual, value: actual.value - engaged };
  const ways = [sumAgrees(actual, [...people, ...others]), ...(engaged ? [sumAgrees(fewer, people)] : [])];
  return ways.find(({ passed }) => passed) ?? without;
}
