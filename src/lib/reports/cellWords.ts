import { format } from "d3-format";
import type { FileCell } from "#lib/components/fileRows.ts";
import type { FileNumber } from "#lib/pictures/columns/columns.ts";

/** A cell as it is read on paper: a number as its pattern shows it in a spreadsheet. */
export function cellWords(cell: FileCell): string {
  if (typeof cell === "string") return cell;
  return cell.unit ? `${number(cell)} ${cell.unit}` : number(cell);
}

function number({ value, pattern }: FileNumber): string {
  const [, whole = "", decimals = ""] = /^([#,0]*)\.?([0#]*)/.exec(pattern) ?? [];
  if (pattern === "General" || decimals.includes("#"))
    return plain(value, decimals.replaceAll("#", "").length, whole);
  const comma = whole.includes(",") ? "," : "";
  return format(`${comma}.${decimals.length}${pattern.endsWith("%") ? "%" : "f"}`)(value);
}

/** All digits that there are, at least so many behind the point. */
function plain(value: number, least: number, whole: string): string {
  const exact = Number(value.toPrecision(15));
  const digits = Math.max(least, (`${exact}`.split(".")[1] ?? "").length);
  return format(`${whole.includes(",") ? "," : ""}.${digits}f`)(exact);
}
