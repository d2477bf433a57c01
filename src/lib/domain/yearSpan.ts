/** From so many years on that follow each other the first and the last say it. */
const SPAN = 3;

/** Years in order and each once, those of a span as its ends: `2015–2018`, `2020`, `2021`. */
export function yearStretches(years: readonly number[]): string[] {
  const stretches: number[][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && year === last.at(-1)! + 1) last.push(year);
    else stretches.push([year]);
  }
  return stretches.flatMap((own) => (own.length < SPAN ? own.map(String) : [`${own[0]}–${own.at(-1)}`]));
}
