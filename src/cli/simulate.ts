import { createWriteStream, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { csvFormatRow } from "d3-dsv";
import { documents, type SimulatedDocument } from "#lib/simulate/country.ts";
import type { Fault } from "#lib/simulate/faults/fault.ts";
import { loadGround } from "./ground.ts";
import { ROOT } from "./root.ts";

/** Every so many documents the true figures are written, too. */
const SAMPLE = 50;

export interface SimulateOptions {
  out: string;
  seed: number;
  /** Share of the documents with a fault, from 0 to 1. */
  faults: number;
}

/**
 * Writes disclosures of a generated country, with what is true of them and what is wrong in them.
 * @returns a line that says what was written
 * @throws {Error} where the folder holds something
 */
export async function simulate(wanted: number, { out, seed, faults }: SimulateOptions): Promise<string> {
  const files = await write(out, wanted, seed, faults);
  return `${files.documents} documents, ${files.faults} faults in ${out}`;
}

/** Writes file by file, so that memory stays the same whatever the number. */
async function write(
  out: string,
  wanted: number,
  seed: number,
  share: number,
): Promise<{ documents: number; faults: number }> {
  mkdirSync(out, { recursive: true });
  if (readdirSync(out).length) throw new Error(`${out} is not empty: name a new folder, or empty it first`);
  const sources = table(out, "documents.csv", ["file_name", "source"]);
  const faults = table(out, "faults.csv", FAULT_COLUMNS);
  const truth = table(out, "truth.csv", TRUTH_COLUMNS);
  const counts = { documents: 0, faults: 0 };
  const source = `npm run simulate, seed ${seed}`;
  for (const document of documents({ seed, faults: share }, await loadGround(ROOT))) {
    if (counts.documents === wanted) break;
    writeFileSync(join(out, document.fileName), document.text);
    await sources.row([document.fileName, source]);
    if (counts.documents % SAMPLE === 0) for (const row of truthRows(document)) await truth.row(row);
    if (document.fault) {
      await faults.row(faultRow(document, document.fault));
      counts.faults += 1;
    }
    counts.documents += 1;
  }
  await Promise.all([sources, faults, truth].map((file) => file.end()));
  return counts;
}

const FAULT_COLUMNS = ["file_name", "kind", "checks", "line", "printed", "expected", "description"];
const TRUTH_COLUMNS = [
  "file_name",
  "line",
  "printed",
  "fiscal_year",
  "item",
  "subject_system",
  "subject_code",
  "funding",
  "stage",
  "measure",
];

/** Where the fault stands, what is printed there and what should be; several rules are separated by spaces. */
function faultRow({ fileName, lines }: SimulatedDocument, fault: Fault): string[] {
  const line = fault.mark ? String(lines.get(fault.mark) ?? "") : "";
  return [
    fileName,
    fault.kind,
    fault.checks.join(" "),
    line,
    fault.printed,
    fault.expected,
    fault.description,
  ];
}

/** Every printed number of a document with its place and meaning. */
function truthRows({ fileName, lines }: SimulatedDocument): string[][] {
  return [...lines].flatMap(([mark, line]) =>
    mark.role !== "figure"
      ? []
      : mark.about.map((of) => [
          fileName,
          String(line),
          mark.text,
          String(of.fiscalYear),
          of.item,
          of.subjectSystem ?? "",
          of.subjectCode ?? "",
          of.funding,
          of.stage,
          of.measure,
        ]),
  );
}

/** A CSV file that is written row by row. */
function table(folder: string, name: string, columns: readonly string[]) {
  const stream = createWriteStream(join(folder, name));
  const row = async (cells: readonly string[]) => {
    if (!stream.write(`${csvFormatRow(cells)}\n`)) await once(stream, "drain");
  };
  stream.write(`${csvFormatRow(columns)}\n`);
  return {
    row,
    async end(): Promise<void> {
      stream.end();
      await once(stream, "close");
    },
  };
}
