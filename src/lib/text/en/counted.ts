import { count } from "#lib/format/rate.ts";

/** `1 account`, `2 accounts`. */
export function counted(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? "" : "s"}`;
}
