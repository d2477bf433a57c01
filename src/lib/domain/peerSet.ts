/*
 * How a department's peers are found: the published distance, its features and weights. Whoever changes it counts up the
 * version, so that what was said of peers before can be told from what is said now.
 */

export const PEER_SET_VERSION = 1;

/** So many nearest ones are a department's peers. */
export const MOST_PEERS = 15;

/** What makes departments alike, besides level and kind of office, which come first. */
export const PEER_FEATURES = ["spent", "people", "mix"] as const;
export type PeerFeature = (typeof PEER_FEATURES)[number];

export type PeerWeights = Readonly<Record<PeerFeature, number>>;

/** What a reader may give a feature. */
export const WEIGHTS = [0, 0.5, 1, 2, 4] as const;

export const EQUAL_WEIGHTS: PeerWeights = { spent: 1, people: 1, mix: 1 };

/** Weights as an address has them: `1,2,0.5`, in the order of the features; null for the equal ones. */
export function writeWeights(weights: PeerWeights): string | null {
  const written = inOrder(weights);
  return written === inOrder(EQUAL_WEIGHTS) ? null : written;
}

/** What an address says of the weights; the equal ones where it says nothing that can be weights. */
export function readWeights(written: string | null): PeerWeights {
  const given = (written ?? "").split(",").map(Number);
  const isWeight = (value: number) => WEIGHTS.some((weight) => weight === value);
  if (given.length !== PEER_FEATURES.length || !given.every(isWeight) || !given.some(Boolean))
    return EQUAL_WEIGHTS;
  return Object.fromEntries(PEER_FEATURES.map((feature, index) => [feature, given[index]!])) as Record<
    PeerFeature,
    number
  >;
}

function inOrder(weights: PeerWeights): string {
  return PEER_FEATURES.map((feature) => weights[feature]).join(",");
}
