import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { pagesOfSite } from "../../src/cli/pagesOfSite.ts";
import { ROOT } from "../../src/cli/root.ts";

/*
 * What a page may weigh on the wire, packed as the shipped server sends it: until its first picture its HTML and style
 * sheets, until it is alive its programs, too. Other things come when they are wanted.
 */

const FIRST_PICTURE = 120_000;
const ALIVE = 260_000;
/** Over plain http a browser asks for six files at a time, and waits for the line each time. */
const FILES = 24;
const BUILD = join(ROOT, "build");

const pages = await pagesOfSite(join(BUILD, "data"));

it.each(pages)("%s is seen and comes alive within its budget: /%s", (_, path) => {
  const file = join(BUILD, path.replace(/\?.*/, ""), "index.html");
  const html = readFileSync(file, "utf8");
  const named = (pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map(([, name]) => join(dirname(file), name!))),
  ];
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  const styles = named(/href="([^"]+\.css)"/g);
  const programs = named(/(?:href=|import\()"([^"]+\.js)"/g);
  expect(styles.length).toBeGreaterThan(0);
  expect(programs.length).toBeGreaterThan(1);
  expect(styles.length + programs.length).toBeLessThanOrEqual(FILES);
  const seen = packed(file) + sum(styles.map(packed));
  expect(seen).toBeLessThanOrEqual(FIRST_PICTURE);
  expect(seen + sum(programs.map(packed))).toBeLessThanOrEqual(ALIVE);
  // Whatever is not named is asked for only once the program that wants it is there.
  for (const program of programs)
    for (const [, needed] of readFileSync(program, "utf8").matchAll(/(?:from|import)"(\.[^"]+\.js)"/g))
      expect(programs).toContain(join(dirname(program), needed!));
  // What is asked for first comes first, and nothing is painted without its styles.
  expect(html.lastIndexOf('rel="stylesheet"')).toBeLessThan(html.indexOf('rel="modulepreload"'));
});

const sizes = new Map<string, number>();

function packed(file: string): number {
  const known = sizes.get(file) ?? brotliCompressSync(readFileSync(file)).length;
  sizes.set(file, known);
  return known;
}
