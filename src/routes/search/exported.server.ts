import { numberFiles } from "#lib/domain/numberIndex.ts";
import { namedFiles } from "#lib/domain/searchIndex.ts";
import { glossary } from "#lib/queries/glossary.ts";
import { printedNumbers } from "#lib/queries/printedNumbers.ts";
import { searchable } from "#lib/queries/searchable.ts";
import { glossaryEntries } from "#lib/text/glossaryEntries.ts";
import { askExport, exportedDataSet } from "../exported.server.ts";
import { searchFiles } from "./entries.ts";

let known: { dataSet: string; files: Promise<Map<string, unknown>> } | null = null;

/** All files of the indexes of names and of numbers, by name: made once for a data set. */
export async function exportedSearch(): Promise<Map<string, unknown>> {
  const dataSet = await exportedDataSet();
  if (known?.dataSet !== dataSet) known = { dataSet, files: make() };
  return known.files;
}

async function make(): Promise<Map<string, unknown>> {
  const files = searchFiles(await askExport(searchable), glossaryEntries(await askExport(glossary)));
  return new Map([...namedFiles(files), ...numberFiles(await askExport(printedNumbers))]);
}
