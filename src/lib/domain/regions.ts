/*
 * Regions as a tree over the codes of GB/T 2260. A region is the beginning of the codes of all that lies in it: nothing
 * for the country, 36 for a province, 3602 for a prefecture with all below it; six digits are one government alone:
 * 360000 the province's own departments, 360281 a county.
 */

/** A division of GB/T 2260, written short. */
export type NamedDivision = readonly [code: string, name: string];

/** The whole country. */
export const COUNTRY = "";

/** Whether a text of an address can be a region. */
export function isRegion(text: string): boolean {
  return /^(?:\d\d){1,3}$/.test(text);
}

/** The regions right below one: a government's own departments first, then what it governs, in the order of the codes. */
export function partsOfRegion(divisions: readonly NamedDivision[], region: string): string[] {
  if (region.length === 6) return [];
  const codes = divisions.map(([code]) => code).filter((code) => code.startsWith(region));
  if (region === COUNTRY) return codes.filter(isProvince).map((code) => code.slice(0, 2));
  const own = region.padEnd(6, "0");
  if (region.length === 4) return [own, ...codes.filter((code) => code !== own)];
  const prefectures = new Set(codes.filter((code) => code.endsWith("00")).map((code) => code.slice(0, 4)));
  return [
    own,
    ...codes.flatMap((code) => {
      if (code === own) return [];
      if (code.endsWith("00")) return [code.slice(0, 4)];
      // A county that no prefecture governs: districts of Beijing, 仙桃 in Hubei.
      return prefectures.has(code.slice(0, 4)) ? [] : [code];
    }),
  ];
}

/** The regions that one lies in, the country first, and itself last. */
export function pathToRegion(divisions: readonly NamedDivision[], region: string): string[] {
  if (region === COUNTRY) return [COUNTRY];
  const codes = new Set(divisions.map(([code]) => code));
  const province = region.slice(0, 2);
  const prefecture = region.slice(0, 4);
  const hasPrefecture =
    prefecture.length === 4 && prefecture !== `${province}00` && codes.has(`${prefecture}00`);
  return [...new Set([COUNTRY, province, ...(hasPrefecture ? [prefecture] : []), region])];
}

/** The smallest region that holds all these governments; the country of none. */
export function regionOfAll(codes: readonly string[]): string {
  const [first, ...others] = codes;
  if (first === undefined) return COUNTRY;
  const shared = [6, 4, 2].find((digits) => others.every((code) => code.startsWith(first.slice(0, digits))));
  const region = shared ? first.slice(0, shared) : COUNTRY;
  // Governments of a province that share four digits by being no prefecture's: its own departments, or its counties.
  return region.length === 4 && region.endsWith("00") ? region.slice(0, 2) : region;
}

function isProvince(code: string): boolean {
  return code.endsWith("0000");
}
