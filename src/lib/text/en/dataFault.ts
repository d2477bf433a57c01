const ANEW = "Build the site anew, put its whole data folder in place, and try again.";

/** The English words of what is wrong with the data that a page wanted. */
export const dataFaultText = {
  said: {
    absent: (file: string) => `The site has no list of its data, ${file}. ${ANEW}`,
    outdated: (file: string) =>
      `The list of the data, ${file}, is of another version than this page's program. Reload; if that does not help, build the site anew.`,
    broken: (file: string) => `The list of the data, ${file}, is damaged. ${ANEW}`,
    missing: (file: string, detail: string) => `The data file ${file} is missing (${detail}). ${ANEW}`,
    cut: (file: string, detail: string) => `The data file ${file} is not whole (${detail}). ${ANEW}`,
    altered: (file: string) =>
      `The data file ${file} is not the one that the list names: it was changed or belongs to other data. ${ANEW}`,
    replaced: (file: string) =>
      `The site has new data (${file}), other than this page's. Reload; if that does not help, build the site anew.`,
    unreachable: (file: string, detail: string) =>
      `The file ${file} could not be fetched (${detail}). See to the network and try again.`,
  },
  reload: "Reload",
};
