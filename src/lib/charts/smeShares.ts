import type { Amount } from "#lib/queries/amount.ts";
import type { ProcurementShare } from "#lib/queries/procurementShares.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { exactMoney } from "#lib/format/money.ts";
import { percent } from "#lib/format/rate.ts";
import { pictures } from "#lib/text/pictures.ts";
import type { Mark, Panel } from "./picture.ts";

/**
 * 100% bars: all procurement grey, what small and medium enterprises got, and nested in it small and micro ones.
 * Where the printed part exceeds the printed whole, the bar goes beyond 100%: that is the document's own slip.
 */
export function smeShares(
  rows: readonly (ProcurementShare | null)[],
  names: readonly string[],
  yardstick: Yardstick = PRINTED,
): Panel {
  const shares = rows.flatMap((row) => [row?.smeShare ?? 0, row?.smallMicroShare ?? 0]);
  return {
    title: pictures.smeShare,
    max: Math.max(1, ...shares),
    blank: rows.map((row) => (row?.total?.value === 0 ? pictures.noProcurement : pictures.undisclosed)),
    rows: rows.map((row, index) => (row ? marks(row, names[index]!, yardstick) : [])),
  };
}

function marks(
  { total, sme, smallMicro, smeShare, smallMicroShare }: ProcurementShare,
  name: string,
  yardstick: Yardstick,
): Mark[] {
  if (smeShare === null) return [];
  const tip = (words: string, amount: Amount | null, share: number) => [
    name,
    `${words} ${amount ? exactMoney(amount.value, yardstick) : ""}`,
    pictures.ofProcurement(percent(share)),
  ];
  const source = (amount: Amount | null) => (amount ? { figureId: amount.figureId } : {});
  const drawn: Mark[] = [
    {
      kind: "bar",
      value: 1,
      colour: "var(--rule)",
      tip: tip(pictures.procurement, total, 1),
      ...source(total),
    },
    {
      kind: "bar",
      value: smeShare,
      colour: "var(--cobalt-mid)",
      label: percent(smeShare),
      tip: tip(pictures.sme, sme, smeShare),
      ...source(sme),
    },
  ];
  if (smallMicroShare !== null) {
    drawn.push({
      kind: "thin",
      value: smallMicroShare,
      colour: "var(--cobalt)",
      tip: tip(pictures.smallMicro, smallMicro, smallMicroShare),
      ...source(smallMicro),
    });
  }
  return drawn;
}
