/** What a page asks of the site's service worker. */
export type Asked = "state" | "keep" | "forget" | "activate";

/** What it says to that, through the port it was given. */
export type Said =
  | { kind: "keeping"; kept: number; all: number }
  | { kind: "kept"; whole: boolean }
  | { kind: "failed"; why: string };
