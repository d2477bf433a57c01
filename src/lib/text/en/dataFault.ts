import type { FaultKind } from "#lib/domain/dataFault.ts";

/** The English words of what is wrong with the data that a page wanted. */
export const dataFaultText = {
  said: (kind: FaultKind, file: string, detail: string): string => {
    const anew = "Build the site anew, put it in place as a whole, and try again.";
    switch (kind) {
      case "absent":
        return `The site has no list of its data, ${file}. ${anew}`;
      case "outdated":
        return `The list of the data, ${file}, is of another version than this page's program. Reload; if that does not help, build the site anew.`;
      case "broken":
        return `The list of the data, ${file}, is damaged. ${anew}`;
      case "missing":
        return `The file ${file} is missing (${detail}). ${anew}`;
      case "cut":
        return `The file ${file} is not whole (${detail}). ${anew}`;
      case "altered":
        return `The file ${file} is not the one that was published: it was changed or belongs to other data. ${anew}`;
      case "replaced":
        return "The site has new data, other than this page's. Reload; if that does not help, build the site anew.";
      case "unreachable":
        return `The file ${file} could not be fetched (${detail}). See to the network and try again.`;
      case "silent":
        return `The file ${file} does not arrive (no answer for ${detail} s). See to the network and try again.`;
      case "unusable":
        return `The program file ${file} does not run (${detail}). Try again.`;
    }
  },
  lacks: {
    noWasm: "This browser has no WebAssembly and cannot run the data engine. Use a newer browser.",
    noWorker:
      "This browser lets pages run no programs in the background (workers), which the data engine needs. Use another browser, or lift the restriction.",
    memory: "The browser gave the data engine too little memory. Close other pages and try again.",
  },
  reload: "Reload",
};
