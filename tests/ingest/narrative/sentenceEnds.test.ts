import { expect, it } from "vitest";
import { sentenceEnds } from "#lib/ingest/narrative/sentences.ts";

/* Where sentences end: behind 。；！？ outside brackets, and with their paragraph. Bars stand between them. */

it.each([
  ["很好。很好；很好！很好？", "很好。|很好；|很好！|很好？"],
  ["很好，很好：很好", "很好，很好：很好"],
  ["很好。很", "很好。|很"],
  ["很（好。好）好。很", "很（好。好）好。|很"],
  ["很（好（很。）好。）很。好", "很（好（很。）好。）很。|好"],
  ["很）好。（很。）好", "很）好。|（很。）好"],
  ["很（好\n很。好", "很（好\n|很。|好"],
  ["很（好。\n很。", "很（好。\n|很。"],
  ["很\n\n好", "很\n|\n|好"],
  ["很好\n", "很好\n"],
])("%j", (text, sentences) => {
  let start = 0;
  const found = sentenceEnds(text).map((end) => text.slice(start, (start = end)));
  expect(found.join("|")).toBe(sentences);
});

it("a text of nothing ends where it begins", () => {
  expect(sentenceEnds("")).toEqual([0]);
});
