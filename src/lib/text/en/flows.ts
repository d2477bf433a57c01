/** The English words of where money came from and went. */
export const flowsText = {
  title: "Where the money came from and went",
  note: (years: string) => `Revenue above, expenditure below, on one scale; ${years}`,
  side: "Direction",
  part: "Item",
  holdings: "Vehicles, equipment and performance score",
  holding: "Name",
  unit: "Unit",
};
