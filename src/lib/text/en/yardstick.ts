/** The English words of the switches between printed amounts, amounts per head and amounts in one year's prices. */
export const yardstickText = {
  label: "Amounts",
  perHead: "Per head",
  inPrices: (year: number) => `${year} prices`,
  perHeadNote: "Amounts divided by staff in service",
  perHeadHolds: "spending and staff costs hold the money of the retired, spending that of projects, too",
  pricesNote: (year: number) => `Amounts in prices of ${year}, by the consumer price index`,
  pricesSource: (source: string) => `Source: ${source}`,
  noHeads: (accounts: string, more: number) =>
    `${accounts}${more > 0 ? ` and ${more} more` : ""}: no headcount published, so no amount per head`,
  noIndex: (years: string) => `no price index for ${years}`,
  sentence: (year: number, sentence: string) => `In ${year} prices: ${sentence}`,
  factors: (unit: string) => `Picture and table show the rows times these factors (${unit}):`,
  factor: (department: string, year: number, factor: string) => `${department} ${year}: ${factor}`,
};
