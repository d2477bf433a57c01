import { invalidate } from "$app/navigation";
import { base } from "$app/paths";
import { browser } from "$app/environment";
import type { PageKind } from "#lib/domain/pageKinds.ts";
import { OWN_MARK } from "#lib/domain/ownMark.ts";
import type { Correction } from "#lib/domain/corrections/correction.ts";
import type { SearchedOwn } from "#lib/domain/searchOwn.ts";
import type { BrowserEngine } from "#lib/engine/browser.ts";
import type { Kept } from "#lib/own/kept.ts";
import type { Joined } from "#lib/own/join.ts";
import type { Agreed, Library } from "#lib/own/library.ts";
import { engine } from "./engine.svelte.ts";
import { program } from "./program.ts";

/** What pages depend on that show other things once own documents are joined. */
export const OWN = "own:joined";

/** Says before anything is loaded that there are own documents (boot/veil.js). */
const FLAG = "own";
/** That nothing of the data set is shown beside them. */
const ALONE = "own-alone";

type Status = "none" | "joining" | "joined" | "failed";

/**
 * The reader's own documents and corrections, in this browser alone. Where there are any, the engine joins them before it
 * answers, and pages show nothing until then: what came with them is of the data set alone.
 */
class Own {
  status = $state<Status>("none");
  /** What the pages show is not yet what it will be. */
  isPending = $state(false);
  /** Counts up when what the pages show has changed by it. */
  version = $state(0);
  documents = $state.raw<readonly Kept[]>([]);
  /** What was corrected, of own documents and of the data set's. */
  corrections = $state.raw<readonly Correction[]>([]);
  /** What became of each correction: null where its document is not there. */
  fates = $state.raw<Joined["fates"]>([]);
  /** Where they are kept; null until that is known. */
  place = $state<Library["place"] | null>(null);
  room = $state.raw<{ used: number; all: number } | null>(null);
  alone = $state(false);
  /** How they stand to each other and to the data set's. */
  standing = $state.raw<Pick<Joined, "said" | "refused">>({ said: [], refused: [] });
  /** What could not be read of what is kept. */
  faults = $state.raw<readonly string[]>([]);
  error = $state.raw<Error | null>(null);
  #pages = $state.raw<Joined["pages"]>({ documents: [], departments: [], briefs: [] });
  #library: Promise<Library> | null = null;
  #channel: BroadcastChannel | null = null;
  /** What the engine has joined; null for nothing. */
  #joinedKey: string | null = null;
  /** It has joined something by that: corrections may be of documents that are not there. */
  #isJoining = false;
  /** Other tabs' changes and our own are joined one after the other. */
  #last: Promise<void> = Promise.resolve();

  constructor() {
    if (!browser || isEmbedded()) return;
    this.alone = remembered(ALONE);
    if ("BroadcastChannel" in window) {
      this.#channel = new BroadcastChannel("mingzhang-own");
      this.#channel.onmessage = () => void this.#again();
    }
    // From the first on: a page's question must not be answered without them.
    if (!remembered(FLAG)) return;
    this.status = "joining";
    this.isPending = true;
    engine.beside = this.#beside;
  }

  /** A new engine has nothing joined. */
  #beside = (database: BrowserEngine): Promise<void> => {
    this.#joinedKey = null;
    return this.#joinIn(database);
  };

  /** Names what is to be joined. */
  #key(): string {
    const documents = this.documents.map(({ sha256, added }) => [sha256, added]);
    return JSON.stringify([this.alone, documents, this.corrections], (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
  }

  /** There is something that pages do not show by themselves. */
  get #isAny(): boolean {
    return this.documents.length + this.corrections.length > 0;
  }

  get isJoined(): boolean {
    return this.status === "joined";
  }

  /** Nothing of the data set is shown beside them. */
  get isAlone(): boolean {
    return this.isJoined && this.alone;
  }

  /** Whether the site has no page of its own for what is named so. */
  lacksPage(kind: PageKind, id: string): boolean {
    if (!this.isJoined) return false;
    const { documents, departments, briefs } = this.#pages;
    if (kind === "brief") return briefs.includes(id);
    if (kind === "departments" || kind === "embed") return departments.includes(id.split("/")[0]!);
    return documents.includes(id);
  }

  /** Whether a document is the reader's own. */
  has(documentId: string): boolean {
    return this.isJoined && this.documents.some(({ head }) => head.documentId === documentId);
  }

  /** Behind the names of what is the reader's own. */
  readonly mark = OWN_MARK;

  /** The documents as they are searched for. */
  get searched(): SearchedOwn[] {
    if (!this.isJoined) return [];
    return this.documents.map(({ head, summary, name }) => ({
      ...summary,
      documentId: head.documentId,
      departmentId: head.departmentId,
      name,
    }));
  }

  /** What one of the reader's own departments is called; null for another. */
  nameOf(departmentId: string): string | null {
    const found = this.searched.find((document) => document.departmentId === departmentId);
    return found ? `${found.department}${this.mark}` : null;
  }

  /** Joins what is kept, once the page is alive. */
  async restore(): Promise<void> {
    if (this.status === "joining") await this.#again();
  }

  /** Tries again to join what is kept. */
  retry(): Promise<void> {
    return this.#again();
  }

  /** What reads, keeps and joins: loaded when it is first wanted. */
  library(): Promise<Library> {
    this.#library ??= this.#open();
    this.#library.catch(() => (this.#library = null));
    return this.#library;
  }

  async #open(): Promise<Library> {
    const { openLibrary } = await program("own/library", () => import("#lib/own/library.ts"));
    const library = await openLibrary(pdfResources());
    this.place = library.place;
    await this.#list(library);
    return library;
  }

  async #list(library: Library): Promise<void> {
    const { kept, faults } = await library.list();
    this.documents = kept;
    this.faults = faults;
    try {
      this.corrections = await library.corrections();
    } catch (error) {
      this.corrections = [];
      this.faults = [...faults, (error as Error).message];
    }
    this.room = await library.room().catch(() => null);
  }

  /** Keeps documents and joins them. @throws {DOMException} naming a full storage; those before are kept */
  async add(agreed: readonly Agreed[]): Promise<void> {
    const library = await this.library();
    try {
      for (const document of agreed) await library.keep(document);
    } finally {
      await this.#changed();
    }
  }

  async remove(sha256s: readonly string[]): Promise<void> {
    const library = await this.library();
    for (const sha256 of sha256s) await library.forget(sha256);
    await this.#changed();
  }

  /** Keeps corrections, and others no more, and has pages show it. @throws {DOMException} naming a full storage */
  async correct(added: readonly Correction[], gone: readonly Correction[] = []): Promise<void> {
    await (await this.library()).correct(added, gone);
    await this.#changed();
  }

  async showAlone(alone: boolean): Promise<void> {
    this.alone = alone;
    remember(ALONE, alone);
    await this.#changed();
  }

  /** The documents and corrections as one file. */
  async bundle(): Promise<Blob> {
    return (await this.library()).bundle(this.documents, this.corrections);
  }

  async #changed(): Promise<void> {
    await this.#again();
    this.#channel?.postMessage("changed");
  }

  #again(): Promise<void> {
    return (this.#last = this.#last.then(() => this.#joinAgain()));
  }

  /** Joins what is kept now, and has the pages show it. */
  async #joinAgain(): Promise<void> {
    this.status = "joining";
    this.isPending = true;
    this.error = null;
    try {
      const library = await this.library();
      this.alone = remembered(ALONE);
      await this.#list(library);
      remember(FLAG, this.#isAny);
      const isOpen = engine.isOpen;
      engine.beside = this.#isAny ? this.#beside : null;
      if (this.#isAny || isOpen) {
        const database = await engine.open();
        // One that opened now has joined them by itself.
        if (this.#joinedKey !== this.#key()) await this.#joinIn(database);
        else this.status = this.#isJoining ? "joined" : "none";
      } else this.status = "none";
    } catch (error) {
      this.#fail(error as Error);
    }
    await invalidate(OWN);
    this.version++;
    this.isPending = false;
  }

  /** Joins them in an engine; where that cannot be done the data set alone is shown, and it is said. */
  async #joinIn(database: BrowserEngine): Promise<void> {
    try {
      const library = await this.library();
      const key = this.#key();
      const joined = await library.joinIn(database, this.documents, this.corrections, this.alone);
      this.#joinedKey = key;
      this.#isJoining = joined !== null;
      this.fates = joined?.fates ?? this.corrections.map(() => null);
      if (joined) {
        this.#pages = joined.pages;
        this.standing = { said: joined.said, refused: joined.refused };
        this.faults = [...this.faults, ...joined.faults.filter((fault) => !this.faults.includes(fault))];
      }
      this.status = joined ? "joined" : "none";
    } catch (error) {
      database.join(false);
      this.#fail(error as Error);
    }
  }

  /** A page could not be shown with them. */
  #fail(error: Error): void {
    this.error = error;
    this.status = "failed";
  }

  /** The engine could not answer a page with them: it shows the data set's alone. */
  async giveUp(error: Error): Promise<void> {
    this.#fail(error);
    await invalidate(OWN);
    this.version++;
  }
}

export const own = new Own();

/** Where pdf.js finds its character maps. */
export function pdfResources(): string {
  return new URL(`${base}/pdfjs/`, location.href).href;
}

/** A picture in somebody else's page shows what is published. */
function isEmbedded(): boolean {
  return /\/embed\//.test(location.pathname);
}

function remembered(name: string): boolean {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

function remember(name: string, value: boolean): void {
  try {
    if (value) localStorage.setItem(name, "1");
    else localStorage.removeItem(name);
  } catch {
    // Where nothing can be remembered there is nothing kept, either.
  }
}
