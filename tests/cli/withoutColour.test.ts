import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { withoutColour } from "../../src/cli/withoutColour.ts";

it("leaves codes for terminals out wherever they are cut, and keeps every word", async () => {
  const bytes = Buffer.from("\u001b[31m市\u001b[0m政府 \u001b[38;5;200mwords\u001b[39m\n\u001b[2K");
  for (let size = 1; size <= bytes.length; size++) {
    const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    expect(await text(Readable.from(parts).pipe(withoutColour()))).toBe("市政府 words\n");
  }
});
