import { documentOf } from "#lib/domain/ids.ts";
import { touched } from "#lib/state/touched.svelte.ts";
import { pages } from "#lib/text/pages.ts";
import { pictures } from "#lib/text/pictures.ts";
import { columnsFor, type Column } from "./columns.ts";

/** What a department says of a difference, and the difference itself in yuan. */
interface Stated {
  reason: string | null;
  reasonsBelow?: number;
  difference: number | null | undefined;
  /** The amount that it explains: its document states the reason. */
  actual?: { figureId: string } | null;
}

/** A column of stated reasons: where there is none whether the parts have some; where nothing differs nothing is missing. */
export function reasonColumn<Row>(stated: (row: Row) => Stated, name = pages.columns.reason): Column<Row> {
  return columnsFor<Row>().words(name, (row) => stated(row).reason, {
    none: (row) => {
      const { reasonsBelow, difference } = stated(row);
      if (reasonsBelow) return pictures.reasonsBelow(reasonsBelow);
      return difference ? pages.noReason : "";
    },
    finding: (row) => {
      const { reason, actual } = stated(row);
      return reason && actual ? touched.reason(documentOf(actual.figureId), reason) : null;
    },
  });
}
