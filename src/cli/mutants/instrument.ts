import { Instrumenter } from "@stryker-mutator/instrumenter";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../root.ts";

/** A small change of the code. */
export interface Mutant {
  id: string;
  /** Path within the project, and its first line, from 1. */
  file: string;
  line: number;
  /** The code that is changed, and what it becomes. */
  original: string;
  replacement: string;
}

/** What is changed: the domain, the reader and the rules. */
const CHANGED = ["src/lib/domain", "src/lib/ingest", "src/lib/checks"];
/** While mutants are tried another stands for it: ./remembered.ts. */
const REPLACED = "src/lib/domain/remembered.ts";

const quiet = () => {};
const no = () => false;
/** Stryker's instrumenter says how many it made; we say that ourselves. */
const LOG = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: quiet,
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
};

/** The files that are changed, of those that are named, or of all. */
export function changedFiles(paths: readonly string[]): string[] {
  const isNamed = (file: string) =>
    !paths.length || paths.some((path) => `${file}/`.startsWith(`${path.replace(/\/$/, "")}/`));
  return CHANGED.flatMap(filesOf).filter(isNamed);
}

/**
 * All mutants of some files, and the code with all of them in it: which one is switched on, if any, `__stryker__.activeMutant`
 * says. The same files give the same ids.
 */
export async function instrument(
  names: readonly string[],
): Promise<{ mutants: Mutant[]; code: Map<string, string> }> {
  const files = names.map((name) => ({
    name,
    content: readFileSync(join(ROOT, name), "utf8"),
    mutate: true,
  }));
  const made = await new Instrumenter(LOG).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  const lines = new Map(files.map(({ name, content }) => [name, content.split("\n")]));
  const mutants = made.mutants.map(({ id, fileName, location: { start, end }, replacement }): Mutant => {
    const line = lines.get(fileName)![start.line]!;
    const original = line.slice(start.column, end.line === start.line ? end.column : undefined);
    return { id, file: fileName, line: start.line + 1, original, replacement };
  });
  return { mutants, code: new Map(made.files.map(({ name, content }) => [name, content])) };
}

function filesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((name) => name !== REPLACED)
    .sort();
}
