import type { Review } from "./review.ts";

/** The share of a document's amounts that became figures; null where it prints none. */
export function understoodShare({ figures, unread }: Pick<Review, "figures" | "unread">): number | null {
  return figures + unread ? figures / (figures + unread) : null;
}
