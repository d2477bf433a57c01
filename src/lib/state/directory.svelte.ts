import { base } from "$app/paths";
import { listedAccounts, type DirectoryEntry, type ListedAccount } from "#lib/domain/directory.ts";
import { downloadList } from "#lib/engine/download.ts";
import { carried } from "./carried.ts";
import { own } from "./own.svelte.ts";

/** All departments and their accounts: come with the page while they are few, else loaded once, when first needed. */
class Directory {
  #fetched = $state.raw<DirectoryEntry[] | null>(null);
  #error = $state.raw<Error | null>(null);
  #loading = false;
  #accounts = $derived(listedAccounts(this.departments ?? []));

  /** In the order of their identifiers; null until they are there. */
  get departments(): readonly DirectoryEntry[] | null {
    return carried().directory ?? this.#fetched;
  }

  /** The published accounts of all departments; none until they are there. */
  get accounts(): readonly ListedAccount[] {
    return this.#accounts;
  }

  /** Why they are not there; null where they are, or may yet be. */
  get error(): Error | null {
    return this.departments ? null : this.#error;
  }

  /** A department's short name; its identifier where it is not known (yet). */
  shortName(id: string): string {
    return this.departments?.find((department) => department.id === id)?.shortName ?? own.nameOf(id) ?? id;
  }

  /** Loads them; where that fails `error` says why, and another call tries again. */
  async load(): Promise<void> {
    if (this.departments || this.#loading) return;
    this.#loading = true;
    this.#error = null;
    try {
      this.#fetched = await downloadList<DirectoryEntry>(`${base}/directory-${carried().dataSet}.json`);
    } catch (error) {
      this.#error = error as Error;
    } finally {
      this.#loading = false;
    }
  }
}

export const directory = new Directory();
