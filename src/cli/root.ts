import { fileURLToPath } from "node:url";

/** The project's own folder, from wherever a command is called. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
