/** What the site says of its files (listing.js). */
export interface Listing {
  /** The release that they are of. */
  version: string;
  /** Each as it is asked for from the site's root; none where there are more than is kept whole. */
  files: [path: string, bytes: number][];
}

/** What a page asks of the site's service worker: whether it keeps all of the site, to keep it, to keep it no more. */
export type Asked =
  | { kind: "state" | "keep" | "forget" }
  /** To take over from the one before, if it is of the page's release. */
  | { kind: "activate"; release: string };

/** What it says to that, through the port it was given. */
export type Said =
  | { kind: "keeping"; kept: number; all: number }
  | { kind: "kept"; whole: boolean }
  | { kind: "failed"; why: string };
