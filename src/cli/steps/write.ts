import { ORDERS } from "#lib/archive/tables.ts";
import type { Partition } from "#lib/domain/partition.ts";
import type { TableName } from "#lib/domain/tables.ts";
import { partWriter } from "#lib/engine/node/write.ts";
import { answerRequests } from "./lines.ts";

/** A part comes first; lists of its rows follow. */
type Line = { table: TableName; part: number; partition: Partition } | object[];

/** Requests: the rows of a part of a table. Answers: the file of the data set that they are in (DataFile), in its folder. */
export async function write(out: string): Promise<void> {
  const writer = await partWriter(out);
  try {
    await answerRequests<Line>(async ([part, ...lists]) => {
      const { table, partition } = part as Exclude<Line, object[]>;
      const rows = (lists as object[][]).flat();
      return [JSON.stringify(await writer.write(table, rows, ORDERS[table], partition))];
    });
  } finally {
    writer.close();
  }
}
