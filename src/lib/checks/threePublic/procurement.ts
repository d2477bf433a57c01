import { WHOLE } from "#lib/domain/rates.ts";
import { divideRounded } from "#lib/domain/decimal.ts";
import type { Item } from "#lib/domain/items.ts";
import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { atMost, judged, outcome, toldSumAgrees } from "../compare.ts";
import { find, nameInEnglish, nameOf, say, sayAbout, sayPrinted } from "../figures.ts";

/** P5: procurement is goods + works + services; small enterprises got a part of it. */
export const procurement: Check = {
  id: "P5",
  category: "three_public",
  severity: "error",
  title: { zh: "政府采购各部分相符", en: "Procurement agrees" },
  description: {
    zh: "采购总额 = 货物 + 工程 + 服务；授予中小企业不大于总额；授予小微企业不大于授予中小企业；按货物、工程、服务分别印出占比的，各类金额乘以占比之和等于授予中小企业的金额。",
    en: "Procurement = goods + works + services; SMEs ≤ total; small and micro ≤ SMEs; where shares are printed by kind, SMEs = the sum of each kind × its share.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "部门决算公开样表：政府采购支出情况",
  run(document) {
    const of = (
      item:
        | "procurement"
        | "procurement.goods"
        | "procurement.works"
        | "procurement.services"
        | "procurement.sme"
        | "procurement.small_micro",
    ) => find(document, { item })[0];
    const total = of("procurement");
    const kinds = [of("procurement.goods"), of("procurement.works"), of("procurement.services")].flatMap(
      (kind) => kind ?? [],
    );
    const [sme, micro] = [of("procurement.sme"), of("procurement.small_micro")];
    return outcome(
      [
        ...(total && kinds.length > 1 ? [toldSumAgrees(total, kinds)] : []),
        ...(total && sme ? [atMost(sme, total)] : []),
        ...(sme && micro ? [atMost(micro, sme)] : []),
        ...byKind(document, kinds, sme),
      ],
      "没有公开政府采购",
      "no procurement is printed",
    );
  },
};

/** 货物采购授予中小企业合同金额占货物支出金额的…: the parts of all kinds are what small and medium enterprises got. */
function byKind(
  document: CheckedDocument,
  kinds: readonly CheckedFigure[],
  sme: CheckedFigure | undefined,
): Comparison[] {
  const spent = kinds.filter(({ value }) => value !== 0n);
  const parts = spent.flatMap((kind) => {
    const [share] = find(document, { item: `${kind.item}.sme` as Item, measure: "share" });
    return share ? [{ kind, share }] : [];
  });
  if (!sme || kinds.length < 3 || !spent.length || parts.length < spent.length) return [];
  const of = ({ kind, share }: (typeof parts)[number]) => divideRounded(kind.value * share.value, WHOLE);
  const sum = parts.reduce((result, part) => result + of(part), 0n);
  const envelope = parts.reduce(
    (result, { kind, share }) =>
      result + kind.rounding + divideRounded(kind.value * share.rounding, WHOLE) + 1n,
    sme.rounding,
  );
  const difference = sum - sme.value;
  const list = parts.map(({ kind, share }) => [say(kind.value, kind.unit), sayPrinted(share)] as const);
  const products = list.map(([amount, share]) => `${amount}×${share}`).join("＋");
  return [
    judged(
      difference <= envelope && -difference <= envelope,
      [sme, ...parts.flatMap(({ kind, share }) => [share, kind])],
      { expected: { value: sum, unit: sme.unit }, actual: sme },
      {
        zh: `${nameOf(sme)}印为${say(sme.value, sme.unit)}（第${sme.lineStart}行），按各类采购的金额和占比（${products}）合计约${sayAbout(sum)}，值得核对。`,
        en: `${nameInEnglish(sme)}: ${say(sme.value, sme.unit)} on line ${sme.lineStart}; the shares of all kinds of procurement (${products}) add up to about ${sayAbout(sum)}.`,
      },
    ),
  ];
}
