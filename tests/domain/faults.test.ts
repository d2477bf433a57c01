import { expect, it } from "vitest";
import { DataFault, type FaultKind } from "#lib/domain/dataFault.ts";
import { EngineFault, type EngineLack } from "#lib/domain/engineFault.ts";

/* What is wrong with a file or an engine, in one sentence. */

it.each<[FaultKind, string, string]>([
  ["absent", "", "manifest.json is not there"],
  ["outdated", "format 1", "manifest.json is of another version of the data set's layout: format 1"],
  ["cut", "9 of 10 bytes", "manifest.json is not whole: 9 of 10 bytes"],
  ["silent", "", "manifest.json does not arrive"],
])("a file: %s, %j", (kind, detail, message) => {
  expect(new DataFault(kind, "manifest.json", detail)).toMatchObject({
    ...{ name: "DataFault", kind, file: "manifest.json", detail, message },
  });
});
it.each<[EngineLack, string | undefined, string]>([
  ["noWasm", undefined, "the browser has no WebAssembly"],
  ["memory", "4 GB", "the engine has no memory left: 4 GB"],
])("an engine: %s, %j", (lack, reason, message) => {
  expect(new EngineFault(lack, reason)).toMatchObject({ name: "EngineFault", lack, message });
});
