/* How the country moves: the same for every department, so that years can be compared. */

export const FIRST_YEAR = 2015;
export const LAST_YEAR = 2024;
/** All years that departments publish. */
export const YEARS: readonly number[] = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, index) => FIRST_YEAR + index,
);

/** National pay, 2014 = 1: raised by decree in some years, else by seniority only. */
const PAY_RAISES: Record<number, number> = { 2015: 0.09, 2016: 0.07, 2018: 0.06, 2021: 0.06, 2024: 0.03 };
const SENIORITY = 0.012;

/** What offices were told to save on running costs. */
const THRIFT: Record<number, number> = {
  2019: 0.94,
  2020: 0.86,
  2021: 0.88,
  2022: 0.87,
  2023: 0.9,
  2024: 0.89,
};

export function payRaise(year: number): number {
  return PAY_RAISES[year] ?? 0;
}

export function payLevel(year: number): number {
  let level = 1;
  for (let past = FIRST_YEAR; past <= year; past++) level *= 1 + SENIORITY + payRaise(past);
  return level;
}

/** Prices of what offices buy, less what they were told to save. */
export function runningLevel(year: number): number {
  return 1.018 ** (year - FIRST_YEAR) * (THRIFT[year] ?? 1);
}

/** “三公” only ever went down, and nobody travelled from 2020 to 2022. */
export function receptionLevel(year: number): number {
  return 0.9 ** (year - FIRST_YEAR) * (THRIFT[year] ?? 1);
}

export function travelPossible(year: number): boolean {
  return year < 2020 || year > 2022;
}

/** The employer's rate of the pension insurance: cut in 2019. */
export function pensionRate(year: number): number {
  return year < 2019 ? 0.2 : 0.16;
}

const WEALTH: Record<string, number> = {
  "11": 1.8,
  "31": 1.8,
  "12": 1.35,
  "32": 1.4,
  "33": 1.45,
  "35": 1.15,
  "44": 1.3,
  "54": 1.5,
};

/** How much a division pays, by its province and level. */
export function wealth(divisionCode: string, level: string): number {
  const rank = level === "province" ? 1.35 : level === "prefecture" ? 1.15 : 1;
  return (WEALTH[divisionCode.slice(0, 2)] ?? 0.95) * rank;
}

/** Whether houses are heated in winter: north of the 秦岭–淮河. */
export function heated(divisionCode: string): boolean {
  return /^(?:1[1-5]|2[1-3]|37|41|6[1-5])/.test(divisionCode);
}
