const ANEW = "Build the site anew, put it in place as a whole, and try again.";

/** The English words of what is wrong with the data that a page wanted. */
export const dataFaultText = {
  said: {
    absent: (file: string) => `The site has no list of its data, ${file}. ${ANEW}`,
    outdated: (file: string) =>
      `The list of the data, ${file}, is of another version than this page's program. Reload; if that does not help, build the site anew.`,
    broken: (file: string) => `The list of the data, ${file}, is damaged. ${ANEW}`,
    missing: (file: string, detail: string) => `The file ${file} is missing (${detail}). ${ANEW}`,
    cut: (file: string, detail: string) => `The file ${file} is not whole (${detail}). ${ANEW}`,
    altered: (file: string) =>
      `The file ${file} is not the one that was published: it was changed or belongs to other data. ${ANEW}`,
    replaced: (file: string) =>
      `The site has new data (${file}), other than this page's. Reload; if that does not help, build the site anew.`,
    unreachable: (file: string, detail: string) =>
      `The file ${file} could not be fetched (${detail}). See to the network and try again.`,
    silent: (file: string, detail: string) =>
      `The file ${file} does not arrive (no answer for ${detail} s). See to the network and try again.`,
    unusable: (file: string, detail: string) =>
      `The program file ${file} does not run${detail && ` (${detail})`}. Try again.`,
  },
  lacks: {
    noWasm: "This browser has no WebAssembly and cannot run the data engine. Use a newer browser.",
    oldBrowser: "This browser is too old to run the data engine. Use a newer one.",
    noWorker:
      "This browser lets pages run no programs in the background (workers), which the data engine needs. Use another browser, or lift the restriction.",
    memory:
      "The browser gave the data engine too little memory. Close other pages and try again, or choose fewer departments and years.",
  },
  reload: "Reload",
};
