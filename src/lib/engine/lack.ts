import { EngineFault } from "#lib/domain/engineFault.ts";

/** How DuckDB, WebAssembly and browsers say that there is no memory left. */
const NO_MEMORY =
  /out of memory|(?:cannot|could not|failed to) (?:allocate|enlarge)|allocation fail|memory access out of bounds/i;

/** What the browser lacks, where that is what an error says; null for any other. */
export function lackIn(error: Error): EngineFault | null {
  if (error instanceof EngineFault) return error;
  return NO_MEMORY.test(error.message) ? new EngineFault("memory", error.message) : null;
}
