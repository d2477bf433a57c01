import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { LISTING } from "../lib/domain/listing.js";

/** A site of more files is not kept whole: its engine and its data are asked for by parts anyway. */
const MOST_FILES = 20_000;
/** Nobody asks for these without a line. */
const WITHOUT = /^(?:embed\/|404\.html$|service-worker\.js$|files\.json$|_app\/version\.json$)|\.(?:br|gz)$/;

/**
 * An adapter that writes beside the site which files it has, with their bytes: what is to be kept by those who keep it
 * whole (service-worker.ts).
 * @param {import("@sveltejs/kit").Adapter} adapter
 * @param {string} folder where it writes the site
 * @returns {import("@sveltejs/kit").Adapter}
 */
export function listed(adapter, folder) {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [relative(folder, path).split(sep).join("/"), path])
        .filter(([name]) => !WITHOUT.test(name))
        .map(([name, path]) => [name.replace(/(^|\/)index\.html$/, "$1"), statSync(path).size])
        .sort(([one], [other]) => (one < other ? -1 : 1));
      /** @type {import("../lib/domain/offline.ts").Listing} */
      const listing = {
        version: builder.config.kit.version.name,
        files: files.length > MOST_FILES ? [] : files,
      };
      writeFileSync(join(folder, LISTING), JSON.stringify(listing));
    },
  };
}
