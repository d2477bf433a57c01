/** The words of the card that explains a term. */
export const termTexts = {
  more: "更多 ›",
} as const;
