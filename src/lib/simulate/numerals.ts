const DIGITS = [..."零一二三四五六七八九"];

/** 1 to 99 in Chinese: 一, 十二, 二十四. */
export function numeral(value: number): string {
  if (value < 10) return DIGITS[value]!;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens]! : ""}十${ones ? DIGITS[ones]! : ""}`;
}
