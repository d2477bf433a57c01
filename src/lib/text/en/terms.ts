/** The English words of the card that explains a term, and what the glossary calls its groups. */
export const termTexts = {
  more: "More ›",
  groups: {
    budget: "Budget and final accounts",
    revenue: "Sources of revenue",
    expenditure: "Kinds of expenditure",
    balances: "Balances",
    threePublic: "Three public expenses",
    staff: "Staff and per head",
    procurement: "Procurement",
    checks: "Evaluation and findings",
    subjects: "Expenditure subjects",
    other: "Other words of the documents",
  },
};
