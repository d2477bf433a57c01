import { openArchive } from "#lib/archive/archive.ts";
import { loadReference } from "../src/cli/documents.ts";
import { ROOT } from "../src/cli/root.ts";
const archive = await openArchive(process.argv[2]!, await loadReference(ROOT));
for (let i = 0; i < 2; i++) {
  const t = performance.now();
  await archive.publish(process.argv[3]!);
  console.log("publish", Math.round(performance.now() - t), "ms");
}
archive.close();
