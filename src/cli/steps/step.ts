import { constants } from "./constants.ts";
import { definitions } from "./definitions.ts";
import { listed } from "./listed.ts";
import { parts } from "./parts.ts";
import { peers } from "./peers.ts";
import { publish } from "./publish.ts";
import { settle } from "./settle.ts";
import { standing } from "./standing.ts";
import { write } from "./write.ts";

/*
 * What a cluster asks of this program beside reading (docs/scale.md): filters over lines of JSON, so that whatever
 * distributes them has no second reader, rule or layout of its own. `place` is a folder or a file, where a step wants one.
 */
export const STEPS: Readonly<Record<string, (place: string) => Promise<void>>> = {
  constants,
  definitions,
  listed,
  parts,
  peers,
  publish,
  settle,
  standing,
  write,
};
