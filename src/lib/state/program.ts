import { DataFault } from "#lib/domain/dataFault.ts";

/** As long is waited for a part of the program, in ms. */
const PATIENCE = 7000;

/** A part of the program that cannot be had: only loading the page anew brings it. */
export class ProgramFault extends DataFault {}

/** Whether the page itself must come anew: its program, or answers of other data than the site's. */
export function isOvertaken(error: Error | null): boolean {
  return (
    error instanceof ProgramFault ||
    (error instanceof DataFault && (error.kind === "replaced" || error.kind === "outdated"))
  );
}

/**
 * A part of the program that is loaded when it is first wanted.
 * @param name says which, where the browser does not say in which file it is
 * @throws {ProgramFault} naming the file that cannot be had or does not come; a late one may still come, for another call
 */
export async function program<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const files = window.programs.late().join(", ");
      reject(new ProgramFault("silent", files || name, `${PATIENCE / 1000}`));
    }, PATIENCE);
  });
  try {
    return await Promise.race([load(), late]);
  } catch (error) {
    if (error instanceof DataFault) throw error;
    const { message } = error as Error;
    const named = /_app\/\S+/.exec(message)?.[0];
    const files = named ?? (await window.programs.broken()).join(", ");
    throw new ProgramFault(named ? "unreachable" : "unusable", files || name, named ? "" : message);
  } finally {
    clearTimeout(timer);
  }
}
