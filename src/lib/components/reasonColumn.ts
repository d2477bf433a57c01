import type { Reasons } from "#lib/queries/reasons.ts";
import { pages } from "#lib/text/pages.ts";
import { pictures } from "#lib/text/pictures.ts";
import { columnsFor, type Column } from "./columns.ts";

/** The column of stated reasons: of a subject without one, whether its parts have some. */
export function reasonColumn<Row extends Reasons>(): Column<Row> {
  return columnsFor<Row>().words(
    pages.columns.reason,
    ({ reason, reasonsBelow }) => reason ?? (reasonsBelow ? pictures.reasonsBelow(reasonsBelow) : null),
    { none: pages.noReason },
  );
}
