import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ROOT } from "../root.ts";

/** What a copy of the project does not need, or has of its own. */
const WITHOUT =
  /^(?:node_modules|\.git|\.svelte-kit|\.archive|\.cache|build|docs|tests|static[/\\]data)(?:[/\\]|$)/;

/** A copy of the project to read documents and build in, so that its own data and site are never touched. */
export function copyProject(): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), "mingzhang-bench-"));
  cpSync(ROOT, root, { recursive: true, filter: (path) => !WITHOUT.test(relative(ROOT, path)) });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "junction");
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** A command of the project's packages. */
export const bin = (root: string, name: string) => join(root, "node_modules/.bin", name);
