import { availableParallelism } from "node:os";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import {
  CHECK_FORMATS,
  EXPORT_FORMATS,
  SCHEMA_FORMATS,
  SQL_FORMATS,
  type CheckFormat,
  type ExportFormat,
  type SchemaFormat,
  type SqlFormat,
} from "./formats.ts";
import type { IngestOptions } from "./ingest.ts";
import { LIMITS } from "./limits.ts";
import { ROOT } from "./root.ts";

/*
 * The command and its subcommands; the npm scripts call it, too. Each loads what it does when it is called. Exit code 1
 * where something could not be done, 2 where it was not understood what to do.
 */

const DOCUMENTS = "data/documents";
const DATA = "static/data";

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
const program = new Command("mingzhang")
  .description(
    "明账: reads government departments' final accounts, checks them, answers questions about them",
  )
  .version(version)
  .showHelpAfterError("(--help says how)")
  // Help and version are asked for; anything else was not understood.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .configureOutput({ outputError: (said, write) => write(said.replace(/^error: /, "mingzhang: ")) });

program
  .command("ingest")
  .description("read the documents of a folder into a data set; what did not change is not read again")
  .option("--documents <dir>", "the folder with the disclosures", DOCUMENTS)
  .option("--out <dir>", "the folder of the data set", DATA)
  .option("--store <file>", "the archive's file")
  .option("--no-store", "keep no archive, read everything")
  .option("--fresh", "begin the archive anew")
  .option("--coverage", "list every number that became no figure")
  .option(
    "--corrections <file>",
    "a table of corrections to what is read, as the page of a document gives it",
  )
  .option("--if-missing", "do nothing where a whole data set is there")
  .option("--json", "a line of JSON for each document")
  .action(async (options: IngestOptions) => {
    const { ingest } = await import("./ingest.ts");
    fail(await ingest(options));
  });

program
  .command("check")
  .description("what does not add up in the documents of a folder")
  .option("--documents <dir>", "the folder with the disclosures", DOCUMENTS)
  .addOption(choice("--format <format>", "how findings are printed", CHECK_FORMATS))
  .option("--json", "the same as --format json")
  .option("--corrections <file>", "a table of corrections to what is read")
  .option("--strict", "exit code 1 where findings are errors")
  .action(async ({ documents, format, corrections, json, strict }: CheckWishes) => {
    const { check } = await import("./check.ts");
    const { isRead, errors } = await check(documents, json ? "json" : format, corrections);
    fail(isRead && !(strict && errors));
  });

interface CheckWishes {
  documents: string;
  format: CheckFormat;
  corrections?: string;
  json?: true;
  strict?: true;
}

program
  .command("sql")
  .description("answer SQL over the tables and views of a data set")
  .argument("[sql]", "the question; without it, standard input")
  .option("--data <dir>", "the folder of the data set", DATA)
  .addOption(choice("--format <format>", "how rows are printed", SQL_FORMATS))
  .option("--json", "the same as --format json")
  .action(async (given: string | undefined, options: { data: string; format: SqlFormat; json?: true }) => {
    const { sql } = await import("./sql.ts");
    const isAsked = await sql(given ?? null, options.data, options.json ? "json" : options.format);
    if (!isAsked) program.error('no SQL: mingzhang sql "SELECT …"', { exitCode: 2 });
  });

program
  .command("read")
  .description('the reader as a filter: rows of documents as lines of JSON, {"table": …, "row": …}')
  .argument("<files...>", "documents; - takes their paths from standard input, one a line")
  .option("--seconds <n>", "the longest that a document may take", whole, LIMITS.seconds)
  .option("--megabytes <n>", "the most memory that a document may take", whole, LIMITS.megabytes)
  .option("--readers <n>", "documents that are read at once", whole, availableParallelism())
  .option("--ends", 'say {"end": path} after the rows of each document')
  .action(
    async (
      files: string[],
      options: Record<"seconds" | "megabytes" | "readers", number> & { ends?: true },
    ) => {
      const { read } = await import("./read.ts");
      const { seconds, megabytes, readers, ends = false } = options;
      const isStream = files.length === 1 && files[0] === "-";
      fail(await read(isStream ? null : files, { limits: { seconds, megabytes }, readers, ends }));
    },
  );

program
  .command("export")
  .description("write tables and views of a data set, each as one file")
  .argument("[tables...]", "those that are wanted; all without")
  .requiredOption("--out <dir>", "the folder to write to")
  .option("--data <dir>", "the folder of the data set", DATA)
  .addOption(choice("--format <format>", "csv, parquet, or a row of JSON a line", EXPORT_FORMATS))
  .option("--json", "say what was written as JSON")
  .action(
    async (tables: string[], options: { out: string; data: string; format: ExportFormat; json?: true }) => {
      const { exportTables } = await import("./export.ts");
      const rows = await exportTables(options.data, options.out, options.format, tables);
      if (options.json) return console.log(JSON.stringify(Object.fromEntries(rows)));
      for (const [name, count] of rows) console.log(`${name}: ${count} rows`);
    },
  );

program
  .command("schema")
  .description("the definitions of all tables, for an engine")
  .addOption(choice("--format <engine>", "whose words", SCHEMA_FORMATS))
  .action(async ({ format }: { format: SchemaFormat }) => {
    const { schema } = await import("./schema.ts");
    console.log(schema(format));
  });

program
  .command("step")
  .description("a step of a job that a cluster runs (docs/scale.md): lines of JSON in, lines out")
  .argument("<step>", "which one")
  .argument("[place]", "the folder or file that it is about", "")
  .action(async (name: string, place: string) => {
    const { STEPS } = await import("./steps/step.ts");
    const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
    if (!step)
      return program.error(`no step ${name}: there are ${Object.keys(STEPS).join(", ")}`, { exitCode: 2 });
    await step(place);
  });

program
  .command("serve")
  .description("serve on this machine a dashboard of the documents in a folder, or a built site")
  .argument("[dir]", "a folder of documents, or a site's folder", join(ROOT, "build"))
  .option("--port <n>", "its port; a free one without", whole, Number(process.env["PORT"] ?? 0))
  .action(async (directory: string, { port }: { port: number }) => {
    const { serveForever } = await import("./serve.ts");
    fail(await serveForever(directory, port));
  });

program
  .command("simulate")
  .description("write disclosures of a generated country, or with --archive a data set of it without text")
  .requiredOption("--out <dir>", "a new or empty folder")
  .option("--documents <n>", "how many disclosures", whole)
  .option("--archive", "write a data set of departments")
  .option("--departments <n>", "with --archive: how many", whole)
  .option("--years <n>", "with --archive: of how many years", whole)
  .option("--seed <n>", "the same seed writes the same", whole, 1)
  .option("--faults <share>", "share of the documents with a fault", share, 0.02)
  .action(async (options: SimulateWishes) => {
    const { out, seed, faults, documents, departments, years } = options;
    if (options.archive) {
      if (departments === undefined || years === undefined)
        return program.error("--archive wants --departments and --years", { exitCode: 2 });
      const { writeArchive } = await import("./simulateArchive.ts");
      return writeArchive(out, { departments, years, seed, faults });
    }
    if (documents === undefined) return program.error("--documents is missing", { exitCode: 2 });
    const { simulate } = await import("./simulate.ts");
    console.log(await simulate(documents, { out, seed, faults }));
  });

interface SimulateWishes {
  out: string;
  documents?: number;
  archive?: true;
  departments?: number;
  years?: number;
  seed: number;
  faults: number;
}

/** The first is what an option is by itself. */
function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices).default(choices[0]);
}

function whole(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("a whole number from 0 on.");
  return Number(value);
}

function share(value: string): number {
  const number = Number(value);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError("a share from 0 to 1.");
  return number;
}

function fail(isGood: boolean): void {
  if (!isGood) process.exitCode = 1;
}

program.parseAsync().catch((error: Error) => {
  console.error(`${process.argv[2]}: ${error.message}`);
  process.exitCode = 1;
});
