import type { Agreed } from "#lib/own/library.ts";
import type { Given } from "#lib/own/lists.ts";
import type { Outcome } from "#lib/own/pool.ts";
import type { Reading } from "#lib/own/reading.ts";
import { relations, type Other, type Relation } from "#lib/own/relations.ts";
import { isIn, within } from "#lib/engine/queryable.ts";
import { engine } from "#lib/state/engine.svelte.ts";
import { own, pdfResources } from "#lib/state/own.svelte.ts";

/** What somebody says of a document in place of its text. */
export type Saying = Agreed["said"];

/** A file that was given, and what became of it. */
export class Item {
  readonly path: string;
  /** Or the files of a data set: its documents take its place. */
  readonly file: Blob | readonly Given[];
  said = $state.raw<Saying>({});
  state = $state<"waiting" | "reading" | "read" | "failed" | "stopped">("waiting");
  /** Of a PDF, once it is known. */
  page = $state(0);
  pages = $state(0);
  reading = $state.raw<Reading | null>(null);
  /** Why there is none: the reader's words, or how its reader ended. */
  error = $state("");
  ended = $state<"time" | "fault" | null>(null);
  /** What of a data set was not taken. */
  faults = $state.raw<readonly string[]>([]);
  /** It is to join. */
  agreed = $state(false);
  stale = new AbortController();

  /** Before the names of the files in it, where there are any. */
  readonly folder: string;

  constructor(
    { path, file, folder = `${path}/` }: { path: string; file: Item["file"]; folder?: string },
    said: Saying = {},
  ) {
    [this.path, this.file, this.folder, this.said] = [path, file, folder, said];
  }

  get name(): string {
    return this.path.split("/").at(-1)!;
  }

  get isOver(): boolean {
    return this.state !== "waiting" && this.state !== "reading";
  }
}

/** The files that somebody gives, read side by side, until they join or are laid aside. */
export class Intake {
  items = $state.raw<readonly Item[]>([]);
  /** Documents of the data set that those read may be the same as, or of the same account. */
  #shipped = $state.raw<readonly Other[]>([]);
  fault = $state.raw<Error | null>(null);
  /** So many corrections were taken in with the files. */
  corrections = $state(0);
  /** What the data set has of the same is being looked up: before that is known nothing is to be agreed to. */
  isComparing = $state(false);
  /** Those on their way to be kept: beside themselves they would be found to be there already. */
  #joining = $state.raw<readonly Item[]>([]);

  get over(): number {
    return this.items.filter(({ isOver }) => isOver).length;
  }

  get isReading(): boolean {
    return this.over < this.items.length;
  }

  get agreed(): readonly Item[] {
    return this.items.filter(({ agreed, reading }) => agreed && reading);
  }

  /** Reads files beside those that are there. */
  async add(given: readonly Given[]): Promise<void> {
    this.fault = null;
    this.corrections = 0;
    const sorted = await own
      .library()
      .then((library) => library.sort(given))
      .catch((error: Error) => error);
    if (sorted instanceof Error) {
      this.fault = sorted;
      return;
    }
    const { dataSets, others, said, corrections, faults } = sorted;
    if (faults.length) this.fault = faults[0]!;
    if (corrections.length) {
      await own.correct(corrections);
      this.corrections += corrections.length;
    }
    const documents = others.map((each) => {
      const listed = said.get(each.path);
      return new Item({ path: listed?.name ?? each.path, file: each.file }, listed?.said);
    });
    const items = [...dataSets.map(({ files, ...set }) => new Item({ ...set, file: files })), ...documents];
    this.items = [...this.items, ...items];
    await Promise.all(items.map((item) => this.read(item)));
    for (const item of items) item.agreed = item.reading !== null && !this.isThere(item);
    await this.#askShipped();
    for (const item of items) item.agreed &&= !this.isThere(item);
  }

  /** Reads a file, or reads it again by what is said of it now. */
  async read(item: Item, said: Saying = item.said): Promise<void> {
    item.said = said;
    item.state = "waiting";
    item.error = "";
    item.faults = [];
    item.ended = null;
    item.stale = new AbortController();
    try {
      const { readers } = await own.library();
      const request = {
        file: item.file,
        name: item.name,
        said: $state.snapshot(said),
        pdfResources: pdfResources(),
      };
      const outcome = await readers.read(
        request,
        (page, pages) => {
          item.state = "reading";
          [item.page, item.pages] = [page, pages];
        },
        item.stale.signal,
      );
      await this.#take(item, outcome);
    } catch (error) {
      if (item.stale.signal.aborted) item.state = "stopped";
      else {
        item.state = "failed";
        item.error = (error as Error).message;
        this.fault = error as Error;
      }
    }
  }

  async #take(item: Item, outcome: Outcome): Promise<void> {
    if ("files" in outcome) {
      // Its files stand in its place; what of it was not taken is named above them.
      if (outcome.faults.length) [item.state, item.faults] = ["failed", outcome.faults];
      else this.items = this.items.filter((other) => other !== item);
      await this.add(outcome.files.map(({ path, file }) => ({ path: item.folder + path, file })));
      return;
    }
    if ("reading" in outcome) {
      item.reading = outcome.reading;
      item.state = "read";
      return;
    }
    item.reading = null;
    item.state = "failed";
    if ("error" in outcome) [item.error = "", ...item.faults] = outcome.error.split("\n");
    else item.ended = outcome.ended;
  }

  /** Reads a document again by what somebody says of it. */
  async say(item: Item, said: Saying): Promise<void> {
    const wasRead = item.reading !== null;
    await this.read(item, said);
    await this.#askShipped();
    if (!wasRead) item.agreed = item.reading !== null && !this.isThere(item);
  }

  stop(): void {
    for (const item of this.items) if (!item.isOver) item.stale.abort(new Error("stopped"));
  }

  drop(item: Item): void {
    item.stale.abort(new Error("dropped"));
    this.items = this.items.filter((other) => other !== item);
  }

  clear(): void {
    this.stop();
    this.items = [];
  }

  /** Whether the same content is there already. */
  isThere(item: Item): boolean {
    return this.relationsOf(item).some(({ kind }) => kind === "same");
  }

  /** How a document stands to the others that were given, to those kept here and to the data set's. */
  relationsOf(item: Item): Relation[] {
    const { reading } = item;
    if (!reading || this.#joining.includes(item)) return [];
    const before = this.items.slice(0, this.items.indexOf(item));
    const here = before.flatMap(({ reading, name }): Other[] =>
      reading ? [{ ...reading.head, name, at: "here" }] : [],
    );
    const kept = own.documents.map(({ head, name }): Other => ({ ...head, name, at: "kept" }));
    return relations(reading.head, [...here, ...kept, ...this.#shipped]);
  }

  /** What the data set has of the departments that were read. */
  async #askShipped(): Promise<void> {
    const departments = [...new Set(this.items.flatMap(({ reading }) => reading?.head.departmentId ?? []))];
    if (!departments.length) return;
    const kept = new Set(own.documents.map(({ sha256 }) => sha256));
    this.isComparing = true;
    try {
      const database = within(await engine.open(), { departments });
      const rows = await database.query<Other & { documentId: string }>(`
        SELECT document_id AS documentId, file_name AS name, sha256, department_id AS departmentId,
          fiscal_year::INTEGER AS fiscalYear, scope, kind,
          document_id IN (SELECT superseded_by FROM documents WHERE superseded_by IS NOT NULL) AS corrected
        FROM documents WHERE ${isIn("department_id", departments)} ORDER BY document_id`);
      this.#shipped = rows
        .filter(({ sha256 }) => !kept.has(sha256))
        .map(({ documentId, ...other }) => ({ ...other, at: { documentId } }));
    } catch {
      // The header says what is wrong with the engine; without it nothing joins, either.
    } finally {
      this.isComparing = false;
    }
  }

  /** Joins what was agreed to. @throws {DOMException} naming a full storage */
  async join(): Promise<number> {
    const agreed = this.agreed;
    const documents = agreed.map((item) => {
      const others = this.relationsOf(item).flatMap(({ kind, other }) => (kind === "same" ? other.at : []));
      const same = others.find((at) => typeof at === "object");
      return {
        name: item.path,
        content: item.file as Blob,
        said: $state.snapshot(item.said),
        reading: item.reading!,
        replaces: same?.documentId ?? null,
      };
    });
    this.#joining = agreed;
    try {
      await own.add(documents);
      this.items = this.items.filter((item) => !agreed.includes(item));
      return agreed.length;
    } finally {
      this.#joining = [];
    }
  }
}
