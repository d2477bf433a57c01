/** The English words of a department's peers. */
export const peersText = {
  title: "Beside its peers",
  kin: { same: "peers of its kind", near: "nearest peers" },
  found: (year: number, peers: number) =>
    `The ${peers} departments most like it in ${year}: those of its level and kind first, then of its kind, then of its level, the nearest first.`,
  weights: "Weights",
  features: { spent: "expenditure", people: "people in service", mix: "mix of functional classes" },
  alone: "There is no department of its level or kind to compare it with.",
  few: (peers: number, names: string) =>
    `Only ${peers} departments are alike (${names}): fewer than eight are named, and not judged.`,
  tooFew: "fewer than eight have it",
  higher: (share: string, kin: string) => `higher than ${share} of its ${kin}`,
  lowest: (kin: string) => `none of its ${kin} is lower`,
  same: (share: string) => `the same as ${share}`,
  sentence: (indicator: string, place: string) => `${indicator}: ${place}`,
  between: (low: string, high: string) => `${low} to ${high}`,
  list: (peers: number) => `Which ${peers} departments these are`,
  likeness: {
    both: "same level and kind",
    kind: "same kind, another level",
    level: "same level, another kind",
  },
  columns: {
    measure: "Measure",
    own: "This department",
    median: "Median",
    half: "Middle half",
    sentence: "Place",
    department: "Department",
    likeness: "Alike in",
    distance: "Distance",
  },
  method:
    "The distance is the root of the weighted sum of squared differences of the logarithm of expenditure, the logarithm of people in service, and the shares of the functional classes, each divided by its standard deviation over all departments of the year (the shares by the root of their total variance); where one side has not published people or classes, that part counts as the average distance. Duties and prices differ: a difference is neither good nor bad.",
  version: (version: number, dataSet: string) =>
    `Version ${version} of how peers are found, data ${dataSet}.`,
};
