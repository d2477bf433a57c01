import type { Division } from "./reference.ts";

/**
 * The division (GB/T 2260) whose name begins the department's; the longest such name. Several counties share
 * some names: the province or city that the document's labels name most often decides, else none.
 */
export function divisionOf(
  name: string,
  labels: readonly string[],
  divisions: readonly Division[],
): Division | null {
  const spelled = divisions
    .flatMap((division) => namesOf(division).map((prefix) => ({ division, prefix })))
    .filter(({ prefix }) => name.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  const longest = spelled
    .filter(({ prefix }) => prefix.length === spelled[0]?.prefix.length)
    .map(({ division }) => division);
  if (longest.length <= 1) return longest[0] ?? null;
  const text = labels.join("");
  const mentions = (division: Division) =>
    text.split(division.city || division.province).length +
    text.split(division.province.replace(/[省市]$/, "")).length;
  const ranked = longest
    .map((division) => ({ division, count: mentions(division) }))
    .sort((a, b) => b.count - a.count);
  return ranked[0]!.count > ranked[1]!.count ? ranked[0]!.division : null;
}

/** How a department's name may begin: 滨江区, 海东市滨江区; 海东市, 青海省海东市. */
function namesOf(division: Division): string[] {
  const upper = [...new Set([division.province, division.city, division.province + division.city])].filter(
    (name) => name && name !== division.name,
  );
  return [division.name, ...upper.map((name) => name + division.name)];
}
