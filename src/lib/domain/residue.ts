/**
 * What conversions leave behind in a text and no reader ever saw: bookmark names, and the pinyin that mirrors in
 * traditional characters set behind some of them, 經(jīng)費(fèi).
 */
export const RESIDUE =
  /\[bookmark: [^\]]{0,200}\]|(?<=^|[\u4e00-\u9fff])[(（][a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,5}[)）]/g;

/** A line, or a piece of one, as its readers saw it. */
export function withoutResidue(text: string): string {
  return text.replace(RESIDUE, "");
}
