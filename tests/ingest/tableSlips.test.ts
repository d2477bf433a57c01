import { describe, expect, it } from "vitest";
import { CORRECT } from "../support/checking.ts";
import { inWords } from "../support/figures.ts";
import { documentText, readLines } from "../support/reading.ts";
import { tableSlips, type Slip } from "../support/tableSlips.ts";

/*
 * A slip in a table loses figures, and makes none: what stood under a head that is not understood, or in a row that lacks a
 * cell, is read into no other column, purse or statement.
 */

const read = (text: string) => readLines(text).figures.filter(({ basis }) => basis === "reported");
const wordsOf = (text: string) => read(text).map(inWords);

/** Every so many slips of the published ones: each is a whole reading. */
const STEP = 31;
const some = (slips: Iterable<Slip>) => [...slips].filter((_, index) => index % STEP === 0);
const DOCUMENTS: [string, string, Slip[]][] = [
  ["a correct disclosure", CORRECT, [...tableSlips(CORRECT)]],
  ...["003_fd22b88f1956ab5b.txt", "004_5d1dd30bc5ab887d.txt"].map((name): [string, string, Slip[]] => [
    name,
    documentText(name),
    some(tableSlips(documentText(name))),
  ]),
];

describe.each(DOCUMENTS)("in %s", (_, text, slips) => {
  const right = new Set(wordsOf(text));

  it.each([...new Set(slips.map(({ kind }) => kind))])("%s makes no figure", (kind) => {
    const made = slips
      .filter((slip) => slip.kind === kind)
      .flatMap((slip) => {
        const wrong = wordsOf(slip.text).filter((figure) => !right.has(figure));
        return wrong.length
          ? [`line ${slip.line}, ${slip.what}: ${wrong[0]} and ${wrong.length - 1} more`]
          : [];
      });
    expect(made).toEqual([]);
  });
});
