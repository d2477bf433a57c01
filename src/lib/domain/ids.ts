import { keyOf, type Figure } from "./figure.ts";

/*
 * Identifiers that stand still: each begins with its document's and goes on with the printed place, so that it
 * depends on nothing else that was read, and says by itself in which document to look.
 */

/**
 * A document's identifier: whose accounts, which year, and the beginning of its content's hash. Another document of
 * the same department and year, or a corrected version, therefore gets another one.
 */
export function documentIdOf(departmentId: string, fiscalYear: number, sha256: string): string {
  return `${departmentId}-${fiscalYear}-${sha256.slice(0, 8)}`;
}

/** Whose accounts of which year a document is, by its identifier; null where that does not say. */
export function departmentAndYearOf(documentId: string): { departmentId: string; fiscalYear: number } | null {
  const [, departmentId, year] = /^(.+)-(\d{4})(?:-[0-9a-f]{8})?$/.exec(documentId) ?? [];
  return departmentId ? { departmentId, fiscalYear: Number(year) } : null;
}

/** The document that a figure's, project's or finding's identifier begins with. */
export function documentOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf(":")));
}

/** The line where a figure is printed, or the number that it was derived from; null where its identifier does not say. */
export function lineOfFigure(figureId: string): number | null {
  const [, line] = /^~?(\d+)/.exec(figureId.slice(figureId.lastIndexOf(":") + 1)) ?? [];
  return line === undefined || !documentOf(figureId) ? null : Number(line);
}

/**
 * Identifiers of a document's figures: `<document>:<line>.<character>` of the printed number. What is derived has the
 * line of the number it was derived from, after a `~`. Where one place gives several figures (收、支总计), they are
 * numbered by what they mean.
 */
export function figureIds(documentId: string, figures: readonly Figure[]): string[] {
  return numbered(
    figures.map((figure) => ({ id: `${documentId}:${placeOf(figure)}`, meaning: () => meaningOf(figure) })),
  );
}

/** Identifiers of a document's projects: `<document>:p<line>`. */
export function projectIds(
  documentId: string,
  projects: readonly { name: string | null; lineStart: number }[],
): string[] {
  return numbered(
    projects.map(({ name, lineStart }) => ({ id: `${documentId}:p${lineStart}`, meaning: () => name ?? "" })),
  );
}

/** A finding's identifier: its document, its rule and a hash of the places that it rests on. */
export function findingIdOf(documentId: string, ruleAndPlaces: string): string {
  return `${documentId}:${ruleAndPlaces}`;
}

/** A finding's identifier as it was before it began with its document's: links and notes may still have it. */
export function formerFindingId(findingId: string): string {
  return findingId.slice(findingId.lastIndexOf(":") + 1);
}

function placeOf({ basis, lineStart, charStart }: Figure): string {
  if (basis === "derived") return `~${lineStart}`;
  return charStart === null ? String(lineStart) : `${lineStart}.${charStart}`;
}

function meaningOf(figure: Figure): string {
  return `${keyOf(figure)}|${figure.measure}|${figure.base ?? ""}|${figure.value}`;
}

/** The first of those that share an identifier keeps it, by meaning; the others get a number behind it. */
function numbered(things: readonly { id: string; meaning: () => string }[]): string[] {
  const sharing = new Map<string, number[]>();
  things.forEach(({ id }, index) => {
    const group = sharing.get(id);
    if (group) group.push(index);
    else sharing.set(id, [index]);
  });
  const ids = things.map(({ id }) => id);
  for (const [id, group] of sharing) {
    if (group.length === 1) continue;
    const meanings = new Map(group.map((index) => [index, things[index]!.meaning()]));
    group.sort((a, b) => (meanings.get(a)! < meanings.get(b)! ? -1 : 1) || a - b);
    group.forEach((index, place) => {
      if (place) ids[index] = `${id}.${place + 1}`;
    });
  }
  return ids;
}

/** The code of what is of no division: the central government's own, and what is not known. */
export const NO_DIVISION = "000000";

/** The code that an identifier begins with. */
export function divisionOf(id: string): string {
  return /^\d{6}/.exec(id)?.[0] ?? NO_DIVISION;
}
