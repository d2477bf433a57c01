/** The English words of where money came from and went. */
export const flowsText = {
  title: "Where the money came from and went",
  note: (years: string) =>
    `Revenue above, expenditure below, on one scale; what is zero is left out; ${years}`,
  side: "Direction",
  part: "Item",
  holdings: "Vehicles, equipment and performance score",
  holding: "Name",
};

export const flowPictures = {
  in: (name: string) => `In: ${name}`,
  out: (name: string) => `Out: ${name}`,
  year: (year: number) => `${year}`,
};
