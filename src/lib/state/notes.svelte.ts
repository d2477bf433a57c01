import { get, set } from "idb-keyval";
import { formerFindingId } from "#lib/domain/ids.ts";
import { browser } from "$app/environment";

export const STATUSES = ["open", "confirmed", "false_alarm", "mended"] as const;
export type Status = (typeof STATUSES)[number];

/** What an auditor says of a finding. */
export interface Note {
  status: Status;
  note: string;
  /** ISO time of the last change; of two conclusions on one finding the later one counts. */
  changed: string;
}

/** The auditor's own notes: kept in this browser alone, taken along as a file. */
class Notes {
  all = $state.raw<Record<string, Note>>({});
  error = $state("");

  constructor() {
    if (browser) {
      get<Record<string, Note>>("notes")
        .then((kept) => (this.all = { ...kept, ...this.all }))
        .catch((reason: Error) => (this.error = reason.message));
    }
  }

  /** Notes of before findings named their document are kept by the end of their identifiers. */
  of(findingId: string): Note {
    const [own, former] = [this.all[findingId], this.all[formerFindingId(findingId)]];
    if (own && former) return joined(own, former);
    return own ?? former ?? { status: "open", note: "", changed: "" };
  }

  change(findingId: string, change: Partial<Pick<Note, "status" | "note">>): void {
    const { [formerFindingId(findingId)]: _former, ...others } = this.all;
    this.all = {
      ...others,
      [findingId]: { ...this.of(findingId), ...change, changed: new Date().toISOString() },
    };
    this.#keep();
  }

  /** Takes in a file of notes. @throws {Error} where it is none */
  merge(text: string): number {
    const read = JSON.parse(text) as { notes?: Record<string, Note> };
    if (!read.notes || typeof read.notes !== "object") throw new Error("notes");
    this.all = merged(this.all, read.notes);
    this.#keep();
    return Object.keys(read.notes).length;
  }

  file(): string {
    return JSON.stringify({ format: "mingzhang-notes", version: 1, notes: this.all }, null, 2);
  }

  #keep(): void {
    set("notes", $state.snapshot(this.all)).catch((reason: Error) => (this.error = reason.message));
  }
}

/** Both sets of notes; where both speak of a finding, the later conclusion counts and both texts are kept. */
export function merged(a: Record<string, Note>, b: Record<string, Note>): Record<string, Note> {
  const result = { ...a };
  for (const [findingId, note] of Object.entries(b)) {
    const known = result[findingId];
    result[findingId] = known ? joined(known, note) : note;
  }
  return result;
}

/** The later conclusion with both texts, the later one first; a text that the other holds already is not repeated. */
function joined(a: Note, b: Note): Note {
  const [earlier, later] = a.changed > b.changed ? [b, a] : [a, b];
  if (later.note.includes(earlier.note)) return later;
  const note = earlier.note.includes(later.note) ? earlier.note : `${later.note}\n${earlier.note}`;
  return { ...later, note };
}

export const notes = new Notes();
