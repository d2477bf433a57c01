import type { Correction } from "#lib/domain/corrections/correction.ts";
import type { BrowserEngine } from "#lib/engine/browser.ts";
import { bundle } from "./bundle.ts";
import { joinIn, type Joined, type Joining } from "./join.ts";
import { contentOf, forget, keep, KEPT_FORMAT, listKept, streamsOf, type Kept } from "./kept.ts";
import { changeCorrections, keptCorrections } from "./keptCorrections.ts";
import { sortGiven } from "./lists.ts";
import { findPlace, type Place } from "./places.ts";
import type { Pool } from "./pool.ts";
import { openReaders } from "./readers.ts";
import type { Reading } from "./reading.ts";
import { forgetSettled, joinSettled } from "./settled.ts";

/** A document that its reader agreed to. */
export interface Agreed {
  name: string;
  content: Blob;
  said: Kept["said"];
  reading: Reading;
  replaces: string | null;
}

/** A reader's own documents: kept where the browser lets them be, and joined with the data set. */
export interface Library {
  readonly place: Place["kind"];
  readonly readers: Pool;
  /** Tells what somebody gave apart. */
  readonly sort: typeof sortGiven;
  /** What is kept; `faults` names what cannot be read. */
  list(): Promise<{ kept: Kept[]; faults: string[] }>;
  /** @throws {DOMException} `QuotaExceededError` where there is no room */
  keep(agreed: Agreed): Promise<void>;
  forget(sha256: string): Promise<void>;
  /** What was corrected. @throws {Error} where it cannot be read */
  corrections(): Promise<Correction[]>;
  /** Keeps corrections, and others no more. @throws {DOMException} where there is no room */
  correct(added: readonly Correction[], gone: readonly Correction[]): Promise<void>;
  /** Joins documents and corrections in an engine, those of another reader read anew; `faults` names those that could not be. */
  joinIn(
    engine: BrowserEngine,
    documents: readonly Kept[],
    corrections: readonly Correction[],
    alone: boolean,
  ): Promise<(Joined & { faults: string[] }) | null>;
  /** All documents and corrections as one file. */
  bundle(documents: readonly Kept[], corrections: readonly Correction[]): Promise<Blob>;
  /** Bytes taken and to be had by this site; null where the browser does not say. */
  room(): Promise<{ used: number; all: number } | null>;
}

/** @param pdfResources where pdf.js finds its character maps */
export async function openLibrary(pdfResources: string): Promise<Library> {
  const place = await findPlace();
  const readers = openReaders();

  async function keepAgreed({ name, content, said, reading, replaces }: Agreed): Promise<void> {
    const { sha256, head, review } = reading;
    const {
      department,
      spelled,
      place: where,
      fiscalYear,
      scope,
      kind,
      title,
      format,
      figures,
      unread,
    } = review;
    const kept: Kept = {
      format: KEPT_FORMAT,
      sha256,
      name,
      size: content.size,
      said,
      added: new Date().toISOString(),
      reader: READER_VERSION,
      head,
      summary: { department, spelled, place: where, fiscalYear, scope, kind, title, format, figures, unread },
      replaces,
    };
    await keep(place, kept, content, reading.streams);
  }

  /** Its rows as this program's reader gives them. */
  async function joining(kept: Kept): Promise<Joining> {
    if (kept.reader === READER_VERSION) {
      const streams = await streamsOf(place, kept.sha256).catch(() => null);
      if (streams) return { head: kept.head, streams };
    }
    const content = await contentOf(place, kept.sha256);
    if (!content) throw new Error("its bytes are gone");
    const request = { file: content, name: kept.name, said: kept.said, pdfResources };
    const outcome = await readers.read(request, () => {}, new AbortController().signal);
    if (!("reading" in outcome))
      throw new Error("error" in outcome ? outcome.error : "could not be read anew");
    const { reading } = outcome;
    await keepAgreed({ ...kept, content, reading }).catch(() => {
      // It is read anew at the next visit, too.
    });
    return reading;
  }

  return {
    place: place.kind,
    readers,
    sort: sortGiven,
    list: () => listKept(place),
    keep: keepAgreed,
    async forget(sha256) {
      await forgetSettled(place);
      await forget(place, sha256);
    },
    corrections: () => keptCorrections(place),
    correct: (added, gone) => changeCorrections(place, added, gone),
    async joinIn(engine, documents, corrections, alone) {
      const faults: string[] = [];
      const ready: { kept: Kept; joining: Joining }[] = [];
      for (const kept of documents) {
        try {
          ready.push({ kept, joining: await joining(kept) });
        } catch (error) {
          faults.push(`${kept.name}: ${(error as Error).message}`);
        }
      }
      const replaced = ready.flatMap(({ kept }) => kept.replaces ?? []);
      const options = { alone: alone && ready.length > 0, replaced, corrections };
      const joined = await joinSettled(place, engine, [ready.map(({ kept }) => kept), options], () =>
        joinIn(
          engine,
          ready.map(({ joining }) => joining),
          options,
        ),
      );
      return joined && { ...joined, faults };
    },
    bundle: (documents, corrections) => bundle(documents, corrections, (sha256) => contentOf(place, sha256)),
    async room() {
      const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
      return usage === undefined || quota === undefined ? null : { used: usage, all: quota };
    },
  };
}
