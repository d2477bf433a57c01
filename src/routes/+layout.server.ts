import { csvTable } from "#lib/domain/csvTable.ts";
import prices from "../../data/reference/consumer_prices.csv?raw";
import type { PriceIndex } from "#lib/domain/prices.ts";
import { carriedDirectory, exportedArchive } from "./archive.server.ts";
import { exportedDataSet } from "./exported.server.ts";
import { exportedShells } from "./served.server.ts";

/**
 * What every page carries, however large the archive: which data set it is of, which pages come by a shell, how much
 * there is to look at, the departments while they are few, and the price index.
 */
export async function load() {
  const table = csvTable(prices);
  return {
    dataSet: await exportedDataSet(),
    shells: await exportedShells(),
    archive: await exportedArchive(),
    directory: await carriedDirectory(),
    prices: table.map(({ year, index, source }): PriceIndex => ({
      year: Number(year),
      index: Number(index),
      source: source!,
    })),
  };
}
