import type { Given } from "#lib/own/lists.ts";
import { isBeside } from "#lib/own/beside.ts";

/** The files of an input, of a folder's too. */
export function chosenFiles(files: FileList): Given[] {
  return inOrder([...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** What was dropped or pasted; folders are looked through. */
export async function droppedFiles(transfer: DataTransfer): Promise<Given[]> {
  // Asked for before anything is waited for: afterwards the list is empty.
  const entries = [...transfer.items].map((item) =>
    item.kind === "file" ? (item.webkitGetAsEntry() ?? item.getAsFile()) : null,
  );
  const found = await Promise.all(
    entries.map((entry) => (entry === null ? [] : entry instanceof File ? chosen(entry) : filesIn(entry))),
  );
  return inOrder(found.flat());
}

function chosen(file: File): Given[] {
  return [{ path: file.name, file }];
}

async function filesIn(entry: FileSystemEntry): Promise<Given[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Given[] = [];
  // A folder tells a hundred at a time.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (!entries.length) return found;
    for (const inner of entries) found.push(...(await filesIn(inner)));
  }
}

function inOrder(files: readonly Given[]): Given[] {
  return files.filter(({ path }) => !isBeside(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}
