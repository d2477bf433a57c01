import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { machine } from "./bench/machine.ts";
import type { SizeResults } from "./bench/result.ts";
import { benchDocuments, benchProvince, MILLIONS, PROVINCE, SHIPPED } from "./bench/sizes.ts";
import { markdown } from "./bench/table.ts";
import { ROOT } from "./root.ts";

const USAGE =
  "usage: npm run bench [-- --sizes 5,600,3000] [--full [--departments N | --archive DIR]] [--browser] [--out DIR]";

/**
 * npm run bench: what reading, asking and building cost at several sizes, each in a copy of the project. Measured,
 * never asserted; written after each part, so that a part that fails loses no other.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: `${SHIPPED},600,3000` },
      full: { type: "boolean", default: false },
      departments: { type: "string", default: `${PROVINCE.departments}` },
      archive: { type: "string" },
      browser: { type: "boolean", default: false },
      out: { type: "string", default: join(ROOT, "docs/performance") },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const numbers = values.sizes ? values.sizes.split(",").map(Number) : [];
  if (!numbers.every((number) => Number.isSafeInteger(number) && number > 0))
    throw new Error(
      `--sizes are numbers of documents with commas between, or nothing, not ${values.sizes}; ${USAGE}`,
    );
  const departments = Number(values.departments);
  if (!Number.isSafeInteger(departments) || departments < 1)
    throw new Error(`--departments is how many a province has, not ${values.departments}; ${USAGE}`);
  const here = machine();
  const sizes: SizeResults[] = [];
  const name = `${here.date}-${here.cpu.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
  mkdirSync(values.out, { recursive: true });
  const keep = (size: SizeResults) => {
    if (!sizes.includes(size)) sizes.push(size);
    writeFileSync(join(values.out, `${name}.json`), `${JSON.stringify({ machine: here, sizes }, null, 2)}\n`);
    writeFileSync(join(values.out, "README.md"), markdown(here, sizes));
    console.error(`${size.name}: ${size.results.length} results`);
  };
  for (const documents of numbers) await benchDocuments(documents, keep, values);
  // 5 million rows: what a visitor's browser is promised to hold.
  if (values.browser) await benchProvince(MILLIONS.departments, keep, { browser: true });
  if (values.full) await benchProvince(departments, keep, values);
  console.log(markdown(here, sizes));
}

main().catch((error: Error) => {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
});
