import type { Check } from "../check.ts";

import { outcome, passage } from "../compare.ts";

/** C5: the statements print one unit of money. */
export const units: Check = {
  id: "C5",
  category: "completeness",
  severity: "warning",
  title: { zh: "各表的金额单位一致", en: "One unit of money" },
  description: {
    zh: "各表标明的金额单位应当相同，以多数表的为准；不同时万元与元容易混淆。",
    en: "Statements have the unit that most of them have; different units invite slips.",
  },
  tolerance: "没有",
  basis: "部门决算公开样表：单位万元",
  run(document) {
    const labels = document.passages.flatMap((text, index) => {
      const unit = /(?:金额)?单位[:：](?:人民币)?(亿元|万元|千元|元)/.exec(text.replace(/\s/g, ""))?.[1];
      return unit ? [{ unit, line: index + 1 }] : [];
    });
    // What most statements say is right, the first of them where as many say another: the odd one is the finding.
    const sayAs = (unit: string) => labels.filter((label) => label.unit === unit).length;
    const most = Math.max(...labels.map(({ unit }) => sayAs(unit)));
    const head = labels.find(({ unit }) => sayAs(unit) === most);
    const others = labels.filter((label) => label !== head);
    const comparisons = others.map(({ unit, line }) => ({
      ...passage(unit === head!.unit, line, line, {
        zh: `第${line}行的金额单位是${unit}，第${head!.line}行是${head!.unit}，值得核对。`,
        en: `The amounts of line ${line} are in ${unit}, those of line ${head!.line} in ${head!.unit}.`,
      }),
      // As it was known before it named the units, so that notes stay with it.
      knownBy: `${line}-${line} Line ${line} is in another unit than line ${head!.line}.`,
    }));
    return outcome(comparisons, "没有两处以上的金额单位", "fewer than two unit labels");
  },
};
