import type { Transport } from "@sveltejs/kit";
import { packRows, unpackRows, type PackedRows } from "#lib/domain/packedRows.ts";

/** Lists of fewer rows travel as they are. */
const LONG = 20;

/** How a page's answers travel in its HTML: long lists of rows by column. */
export const transport: Transport = {
  rows: {
    encode: (value: unknown) =>
      Array.isArray(value) && value.length > LONG && value.every(isPlain) ? packRows(value) : false,
    decode: (packed: PackedRows) => unpackRows(packed),
  },
};

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
