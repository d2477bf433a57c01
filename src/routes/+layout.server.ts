import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import type { PriceIndex } from "#lib/domain/prices.ts";
import { publications } from "#lib/queries/publications.ts";
import { askExport, exportedDataSet } from "./exported.server.ts";
import { exportedShells } from "./served.server.ts";

/** What every page needs: which data set it is of, which pages come by a shell, what there is to choose from, and the price index. */
export async function load() {
  const table = csvParse(readFileSync("data/reference/consumer_prices.csv", "utf8"));
  return {
    dataSet: await exportedDataSet(),
    shells: await exportedShells(),
    publications: await askExport(publications),
    prices: table.map(({ year, index, source }): PriceIndex => ({
      year: Number(year),
      index: Number(index),
      source: source!,
    })),
  };
}
