/** The English words of 对比. */
export const compareText = {
  title: "Compare: any departments and years side by side",
  pick: "Choose 2 to 12 accounts",
  answer: (count: number) => `${count} accounts side by side, each column on its own scale.`,
  few: "Choose at least two accounts",
  fewAdvice: "Find departments in the box above and click them to add them; or reset the filters.",
  most: "12 at most: take one away first",
  anew: "Take all away, choose anew",
  search: "Name, pinyin or initials",
  none: "No such department",
  remove: (name: string) => `Take away ${name}`,
  rank: (name: string, places: string, all: number) => `${name} among ${all}: ${places}.`,
  place: (measure: string, place: number, all: number) =>
    `${measure} no. ${place}${all ? ` (of ${all} published)` : ""}`,
  tied: (place: string) => `${place} (tied)`,
  /** Among those that grew, or fell; the largest first. */
  grew: (measure: string, place: number, of: number) =>
    of === 1 ? `${measure}: the only one that grew` : `${measure}: growth no. ${place} (of ${of} that grew)`,
  fell: (measure: string, place: number, of: number) =>
    of === 1 ? `${measure}: the only one that fell` : `${measure}: fall no. ${place} (of ${of} that fell)`,
  unchanged: (measure: string) => `${measure}: unchanged`,
  perspective: "How to compare",
  perspectives: { total: "Totals", head: "Per head", share: "Shares", growth: "Growth" },
  notes: {
    total: "Actual amounts",
    head: "Actual amounts per head in service; expenditure and staff costs hold the money of the retired, expenditure that of projects, too, wages are of those in service alone; left out where the headcount is not published",
    share:
      "Shares of the expenditure of the year; the execution rate is actual over budget; the share of small and medium enterprises is that of procurement",
    growth: "Against the actual of the year before, on the same basis",
  },
  toFirst: "to the first",
  difference: (measure: string) => `${measure}: difference to the first`,
};
