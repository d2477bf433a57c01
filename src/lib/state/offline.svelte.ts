import { base } from "$app/paths";
import { updated } from "$app/state";
import type { Asked, Said } from "#lib/domain/offline.ts";
import { sparesLine } from "./line.ts";

/** So often at most is asked whether the site has been renewed, in ms. */
const BETWEEN = 10 * 60_000;

/** The site without a line: the service worker that keeps it, where the browser has one (over https and on localhost). */
class Offline {
  /** Whether it can be kept at all. */
  readonly possible = typeof navigator !== "undefined" && "serviceWorker" in navigator;
  /** Whether all of the site is kept on this device; null until that is known. */
  whole = $state.raw<boolean | null>(null);
  /** Bytes kept, and in all, while it is being kept. */
  keeping = $state.raw<{ kept: number; all: number } | null>(null);
  /** Why it could not be kept. */
  failed = $state.raw<string | null>(null);
  #registered: Promise<ServiceWorkerRegistration> | null = null;

  /** Lets the service worker keep the named pages and the programs: once the page is idle, for it takes a line's time. */
  begin(): void {
    if (!this.possible || this.#registered) return;
    this.#registered = navigator.serviceWorker.register(`${base}/service-worker.js`);
    // A browser that forbids it, or a server that has no such file: the site works without.
    this.#registered.then(takeOver).catch(() => {});
  }

  /** Hears whether all of the site is kept. */
  async look(): Promise<void> {
    await this.#ask({ kind: "state" });
  }

  /** Keeps all of the site on this device, engine and data included; `failed` says why not. */
  async keep(): Promise<void> {
    this.keeping = { kept: 0, all: 0 };
    // Else the browser may drop it when room gets scarce.
    await navigator.storage?.persist?.().catch(() => false);
    await this.#ask({ kind: "keep" });
  }

  /** Keeps no more than any visit leaves. */
  async forget(): Promise<void> {
    await this.#ask({ kind: "forget" });
  }

  /** Looks now and then whether the site has been renewed: `updated.current` then says so. */
  watch(): () => void {
    let looked = Date.now();
    const look = () => {
      if (document.visibilityState !== "visible" || Date.now() - looked < BETWEEN) return;
      looked = Date.now();
      // Without a line nothing is known, and nothing said.
      updated.check().catch(() => {});
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }

  async #ask(asked: Asked): Promise<void> {
    this.failed = null;
    try {
      this.begin();
      await this.#registered;
      const { active } = await navigator.serviceWorker.ready;
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }: MessageEvent<Said>) => {
          if (data.kind === "keeping") this.keeping = data;
          else resolve(this.#hear(data));
        };
        active!.postMessage(asked, [port2]);
      });
    } catch (error) {
      this.#hear({ kind: "failed", why: (error as Error).message });
    }
  }

  #hear(said: Exclude<Said, { kind: "keeping" }>): void {
    this.keeping = null;
    if (said.kind === "failed") this.failed = said.why;
    else this.whole = said.whole;
  }
}

/** Lets a service worker of this page's release take over from the one before as soon as it has all of its files. */
function takeOver(registration: ServiceWorkerRegistration): void {
  const release = document.querySelector<HTMLMetaElement>("meta[name=release]")?.content ?? "";
  const ask = () => registration.waiting?.postMessage({ kind: "activate", release } satisfies Asked);
  const hear = () => registration.installing?.addEventListener("statechange", ask);
  ask();
  hear();
  registration.addEventListener("updatefound", hear);
}

export const offline = new Offline();

/** Pages are kept once a visit has what it needs, and not where the visitor asks to spare the line. */
const AFTER = 3000;

/** Keeps the pages that have a name on the device, once this one has been alive for a while. */
export function keepWhenIdle(): void {
  if (!sparesLine()) setTimeout(() => offline.begin(), AFTER);
}
