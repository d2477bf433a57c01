import type { Amount } from "#lib/queries/amount.ts";
import type { ProcurementShare } from "#lib/queries/procurementShares.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { percent } from "#lib/format/rate.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { doubtMark, doubtsOf } from "./doubts.ts";
import type { Mark, Panel } from "./picture.ts";

/**
 * 100% bars: all procurement grey, what small and medium enterprises got, and nested in it small and micro ones.
 * Where the printed part exceeds the printed whole, the bar goes beyond 100%: that is the document's own slip.
 */
export function smeShares(
  rows: readonly (ProcurementShare | null)[],
  names: readonly string[],
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Panel {
  const shares = rows.flatMap((row) => [row?.smeShare ?? 0, row?.smallMicroShare ?? 0]);
  return {
    title: words.smeShare,
    max: Math.max(1, ...shares),
    blank: rows.map((row) => (row?.total?.value === 0 ? words.noProcurement : words.undisclosed)),
    rows: rows.map((row, index) => (row ? marks(row, names[index]!, words, yardstick) : [])),
  };
}

function marks(
  { total, sme, smallMicro, smeShare, smallMicroShare }: ProcurementShare,
  name: string,
  words: PictureWords,
  yardstick: Yardstick,
): Mark[] {
  if (smeShare === null) return [];
  const tip = (what: string, amount: Amount | null, share: number) => [
    name,
    `${what} ${amount ? words.exactMoney(amount.value, yardstick) : ""}`,
    words.ofProcurement(percent(share)),
    ...(share > 1 ? [words.beyondWhole] : []),
    ...doubtsOf(amount, words),
  ];
  const source = (amount: Amount | null) => (amount ? { figureId: amount.figureId } : {});
  const drawn: Mark[] = [
    {
      kind: "bar",
      value: 1,
      colour: "var(--rule)",
      tip: tip(words.procurement, total, 1),
      ...source(total),
    },
    {
      kind: "bar",
      value: smeShare,
      colour: "var(--cobalt-mid)",
      label: `${doubtMark(sme, words)}${percent(smeShare)}`,
      // What exceeds the whole stands out as what exceeds a budget does.
      ...(smeShare > 1 ? { budget: 1 } : {}),
      tip: tip(words.sme, sme, smeShare),
      ...source(sme),
    },
  ];
  if (smallMicroShare !== null) {
    drawn.push({
      kind: "thin",
      value: smallMicroShare,
      colour: "var(--cobalt)",
      tip: tip(words.smallMicro, smallMicro, smallMicroShare),
      ...source(smallMicro),
    });
  }
  return drawn;
}
