import { describe, expect, it } from "vitest";
import type { DataFile } from "#lib/domain/manifest.ts";
import { answering } from "#lib/engine/answering.ts";
import { keeper } from "#lib/engine/keeper.ts";
import { partsBy } from "#lib/engine/parts.ts";

/* A newer question makes an older one stale: what has not begun is not done. What was answered is known. */

/** Something that is done when it is said so. */
function work(): { done: Promise<void>; finish: () => void } {
  let finish = () => {};
  const done = new Promise<void>((resolve) => (finish = resolve));
  return { done, finish };
}

const LETTERS = (answer: string) => answer.length;

describe("questions to the engine", () => {
  it("are asked one after the other, without those that are stale when their turn comes", async () => {
    const asked: string[] = [];
    const first = work();
    const { answer } = answering(keeper(100, LETTERS));
    const ask = (question: string, until?: Promise<void>) => async () => {
      asked.push(question);
      await until;
      return `${question}!`;
    };
    const stale = new AbortController();
    const running = answer("running", ask("running", first.done));
    const dropped = answer("dropped", ask("dropped"), stale.signal);
    const wanted = answer("wanted", ask("wanted"));
    stale.abort("nobody waits");
    expect(asked).toEqual(["running"]);
    first.finish();
    await expect(dropped).rejects.toBe("nobody waits");
    expect(await Promise.all([running, wanted])).toEqual(["running!", "wanted!"]);
    expect(asked).toEqual(["running", "wanted"]);
  });

  it("are answered for whoever comes back, even where nobody waited for the answer", async () => {
    let asked = 0;
    const { answer, known } = answering<string>(keeper(100, LETTERS));
    const ask = async () => `answer ${++asked}`;
    const stale = new AbortController();
    const running = answer("question", ask, stale.signal);
    stale.abort();
    const again = answer("question", ask);
    expect(await Promise.all([running, again])).toEqual(["answer 1", "answer 1"]);
    expect(known("question")).toBe("answer 1");
  });

  it("that fail are asked again, and hold up no other", async () => {
    const { answer } = answering<string>(keeper(100, LETTERS));
    const failing = answer("question", () => Promise.reject(new Error("broken")));
    const next = answer("question", async () => "answer");
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toBe("answer");
  });
});

describe("kept answers", () => {
  it("are those used last, up to a size", () => {
    const { keep, get } = keeper(10, LETTERS);
    keep("a", "aaaa");
    keep("b", "bbbb");
    expect(get("a")).toBe("aaaa");
    keep("c", "cccc");
    expect([get("a"), get("b"), get("c")]).toEqual(["aaaa", undefined, "cccc"]);
    keep("a", "a");
    keep("d", "ddddd");
    expect([get("a"), get("c"), get("d")]).toEqual(["a", "cccc", "ddddd"]);
  });

  it("are not all given up for one that is too large", () => {
    const { keep, get } = keeper(10, LETTERS);
    keep("small", "small");
    keep("large", "larger than all");
    expect([get("small"), get("large")]).toEqual(["small", undefined]);
  });
});

describe("files that stale questions want", () => {
  const file = (path: string) => ({ path, table: "accounts" }) as DataFile;
  const many = Array.from({ length: 8 }, (_, index) => file(`f${index}`));

  function slow() {
    const [fetched, inserted]: [string[], string[]] = [[], []];
    const line = work();
    const { bring } = partsBy<string>({
      async fetch({ path }) {
        fetched.push(path);
        await line.done;
        return path;
      },
      insert: async (_, content) => void inserted.push(content),
      empty: async () => {},
    });
    return { bring, fetched, inserted, free: line.finish };
  }

  it("are not fetched, but for those on their way and those that others want, too", async () => {
    const { bring, fetched, inserted, free } = slow();
    const stale = new AbortController();
    const dropped = bring(many, stale.signal);
    const wanted = bring([many[7]!]);
    stale.abort("nobody waits");
    free();
    await expect(dropped).rejects.toBe("nobody waits");
    await wanted;
    expect(fetched).toEqual(["f0", "f1", "f2", "f3", "f4", "f5", "f7"]);
    expect(inserted).toEqual(fetched);
  });

  it("come once for whoever wants them again, in whatever moment of the giving up", async () => {
    const gaveUp = new Set<boolean>();
    for (let moments = 0; moments < 30; moments++) {
      const { bring, inserted, free } = slow();
      const stale = new AbortController();
      const dropped = bring(many, stale.signal).then(
        () => false,
        () => true,
      );
      stale.abort();
      free();
      for (let moment = 0; moment < moments; moment++) await null;
      await bring(many);
      await bring(many);
      gaveUp.add(await dropped);
      expect(inserted.toSorted()).toEqual(many.map(({ path }) => path));
    }
    expect(gaveUp).toEqual(new Set([false, true]));
  });
});
