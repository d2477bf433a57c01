import { describe, expect, it } from "vitest";
import { readerPool, type Asked } from "#lib/own/pool.ts";
import type { ReadReply, ReadRequest } from "#lib/own/reader.worker.ts";
import type { Started } from "#lib/engine/worker.ts";

/* Readers side by side: each answers for its own file, and one that does not answer is replaced. */

/** A reader that does with a file what the file's name says. */
class Stub extends EventTarget {
  static started = 0;
  static terminated = 0;
  fail: (error: Error) => void = () => {};
  postMessage({ request, name }: ReadRequest): void {
    const say = (reply: object) => this.dispatchEvent(new MessageEvent("message", { data: reply }));
    // What pdf.js says to itself in the same worker.
    say({ sourceName: "worker", action: "ready" });
    if (name === "hang") return;
    if (name === "die") return this.fail(new Error("out of memory"));
    queueMicrotask(() => {
      say({ request: request + 1, error: "of another" } satisfies ReadReply);
      say({ request, page: 1, pages: 2 } satisfies ReadReply);
      say({ request, error: `read ${name}` } satisfies ReadReply);
    });
  }
  terminate(): void {
    Stub.terminated++;
  }
}

function start(): Promise<Started> {
  Stub.started++;
  const stub = new Stub();
  const died = new Promise<never>((_, reject) => (stub.fail = reject));
  died.catch(() => {});
  return Promise.resolve({ worker: stub as unknown as Worker, died });
}

const asked = (name: string): Asked => ({ file: new Blob(), name, said: {}, pdfResources: "" });
const never = new AbortController().signal;

function pool(readers: number, seconds = 30) {
  Stub.started = Stub.terminated = 0;
  return readerPool(start, { readers, seconds });
}

describe("a pool of readers", () => {
  it("gives each file its own answer, with no more readers than it may have", async () => {
    const { read } = pool(2);
    const names = Array.from({ length: 9 }, (_, index) => `${index}`);
    const pages: string[] = [];
    const outcomes = await Promise.all(
      names.map((name) => read(asked(name), (page, all) => pages.push(`${name} ${page}/${all}`), never)),
    );
    expect(outcomes.map((outcome) => "error" in outcome && outcome.error)).toEqual(
      names.map((name) => `read ${name}`),
    );
    expect(pages.filter((page) => page.startsWith("3 "))).toEqual(["3 0/0", "3 1/2"]);
    expect(Stub.started).toBe(2);
  });

  it("replaces one that takes too long or dies, and reads the others", async () => {
    const { read } = pool(1, 0.02);
    expect(await read(asked("hang"), () => {}, never)).toEqual({ ended: "time" });
    expect(await read(asked("die"), () => {}, never)).toEqual({ ended: "fault" });
    expect(await read(asked("a"), () => {}, never)).toMatchObject({ error: "read a" });
    expect([Stub.started, Stub.terminated]).toEqual([3, 2]);
  });

  it("breaks off what nobody wants, begun or not", async () => {
    const { read } = pool(1);
    const stop = new AbortController();
    const running = read(asked("hang"), () => {}, stop.signal);
    const waiting = read(asked("a"), () => {}, stop.signal);
    const reason = new Error("stopped");
    setTimeout(() => stop.abort(reason));
    await expect(running).rejects.toBe(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(await read(asked("b"), () => {}, never)).toMatchObject({ error: "read b" });
  });
});
