import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import type { PriceIndex } from "#lib/domain/prices.ts";
import { comparison } from "#lib/queries/comparison.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { askExport } from "../exported.server.ts";

export async function load() {
  const table = csvParse(readFileSync("data/reference/consumer_prices.csv", "utf8"));
  return {
    rows: await askExport((database) => comparison(database, EVERYTHING)),
    prices: table.map(({ year, index, source }): PriceIndex => ({
      year: Number(year),
      index: Number(index),
      source: source!,
    })),
  };
}
