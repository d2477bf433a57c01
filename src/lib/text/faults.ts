import { DataFault } from "#lib/domain/dataFault.ts";
import { EngineFault } from "#lib/domain/engineFault.ts";
import { ui } from "./interface.ts";

/** What went wrong, in words: which file and what is wrong with it, or what the browser lacks. */
export function faultText(error: Error): string {
  if (error instanceof EngineFault) return ui.faults[error.kind];
  if (!(error instanceof DataFault)) return error.message;
  const what = `${error.file} ${ui.faults[error.kind]}`;
  return error.detail ? ui.withNote(what, error.detail) : what;
}
