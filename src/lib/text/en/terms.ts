/** The English words of the card that explains a term. */
export const termTexts = {
  more: "More ›",
};
