import type { FaultKind } from "#lib/domain/dataFault.ts";

/** The English words of what is wrong with the data that a page wanted. */
export const dataFaultText = {
  said: (kind: FaultKind, file: string, detail: string): string => {
    const anew = "Build the site anew, put its whole data folder in place, and try again.";
    switch (kind) {
      case "absent":
        return `The site has no list of its data, ${file}. ${anew}`;
      case "outdated":
        return `The list of the data, ${file}, is of another version than this page's program. Reload; if that does not help, build the site anew.`;
      case "broken":
        return `The list of the data, ${file}, is damaged. ${anew}`;
      case "missing":
        return `The data file ${file} is missing (${detail}). ${anew}`;
      case "cut":
        return `The data file ${file} is not whole (${detail}). ${anew}`;
      case "altered":
        return `The data file ${file} is not the one that the list names: it was changed or belongs to other data. ${anew}`;
      case "replaced":
        return "The site has new data, other than this page's. Reload; if that does not help, build the site anew.";
      case "unreachable":
        return `The file ${file} could not be fetched (${detail}). See to the network and try again.`;
    }
  },
  reload: "Reload",
};
