import { formatDecimal } from "../decimal.ts";
import { unitOf, type Action, type Correction, type CorrectMeaning } from "./correction.ts";
import type { Item } from "../items.ts";
import type { Measure } from "../vocabulary.ts";

/** What a number means, as it is shown. */
export interface ShownMeaning {
  fiscalYear: number;
  item: string;
  subjectCode: string | null;
  funding: string;
  stage: string;
  measure: string;
  unit: string;
  /** With all digits. */
  value: string;
}

/** A correction as it is shown, wherever it comes from. */
export interface ShownCorrection {
  action: Action;
  line: number;
  character: number | null;
  words: string;
  who: string;
  when: string;
  note: string;
  /** Null where nothing was read, or where that is not known. */
  read: ShownMeaning | null;
  /** Null for what was struck out. */
  is: ShownMeaning | null;
}

/** A correction that is kept, as it is shown. */
export function shownOf(correction: Correction): ShownCorrection {
  const { action, line, character, words, who, when, note, read, is } = correction;
  return {
    action,
    line,
    character,
    words,
    who,
    when,
    note,
    read: read ? readFrom(read) : null,
    is: is && meaning(is),
  };
}

/** Where a correction that is shown stands among those that are kept; -1 for one that came with the data. */
export function placeAmong(kept: readonly Correction[], correction: ShownCorrection): number {
  const key = keyOf(correction);
  return kept.findIndex((other) => keyOf(shownOf(other)) === key);
}

function keyOf({ action, line, character, words, who, when, is }: ShownCorrection): string {
  return JSON.stringify([action, line, character, words, who, Date.parse(when), is?.value, is?.item]);
}

function meaning({
  fiscalYear,
  item,
  subjectCode,
  funding,
  stage,
  measure,
  value,
}: CorrectMeaning): ShownMeaning {
  const unit = unitOf(item, measure);
  return { fiscalYear, item, subjectCode, funding, stage, measure, unit, value: formatDecimal(value) };
}

/** What `readingOf` says, taken apart. */
function readFrom(reading: string): ShownMeaning | null {
  const [year, item, , code, funding, stage, measure, , value] = reading.split("|");
  if (value === undefined) return null;
  return {
    fiscalYear: Number(year),
    item: item!,
    subjectCode: code || null,
    funding: funding!,
    stage: stage!,
    measure: measure!,
    unit: unitOf(item as Item, measure as Measure),
    value,
  };
}
