/** The stretches of years that follow each other, in order: 2015–2018, 2020. */
export function stretchesOf(years: readonly number[]): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && year === last.to + 1) last.to = year;
    else stretches.push({ from: year, to: year });
  }
  return stretches;
}
